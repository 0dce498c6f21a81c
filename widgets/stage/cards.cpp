#include "widgets/stage/cards.h"

#include "core/replay/explain.h"
#include "widgets/stage/metrics.h"
#include "widgets/style/vocabulary.h"
#include "widgets/style/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace interleave {

namespace {

constexpr QSizeF kToken { 74, 26 };
constexpr qreal kDisc = 20;     // an item without its label
constexpr qreal kChipDisc = 18; // likewise, in a chip
constexpr qreal kChipText = 24; // from a chip's left edge to the name
constexpr Time kSecond { 1'000'000'000 };
constexpr qreal kLeastToken = 34;  // for a label that has to be shortened
constexpr qreal kLeastCard = 70;   // with a name beside the glyph
constexpr qreal kLowGroup = 46;    // of a group that has room for its heading only
constexpr qreal kLeastTitle = 60;  // of a group's heading, beside the counts
constexpr qreal kBadge = 18;       // likewise, on the corner of a narrow card
constexpr qreal kBadgeInside = 11; // of it, over the card

// From the left of a compact card to its glyph's middle and its words, and what stays free at its
// right.
struct CompactRoom {
    qreal glyph;
    qreal left;
    qreal right;
};
CompactRoom compactRoom(const QRectF &card)
{
    constexpr qreal kNarrow = 100;
    constexpr qreal kLow = 34; // its glyph is smaller, too
    if (card.height() < kLow)
        return { 16, 30, 7 };
    return card.width() < kNarrow ? CompactRoom { 20, 33, 5 } : CompactRoom { 20, 36, 10 };
}

// What the worker does in two or three words, and in ever fewer for less room: "sleeps 0.80 s
// more", "0.80 s"; "waits: queue full", "queue full", "waits". Glyph and color tell the state
// anyway.
QStringList stateWords(const Place &place, const Shown &shown, const TaskInfo &task)
{
    // At the round table the arrows tell who holds what: there the name of the lock is enough.
    const ObjectInfo *lock = shown.state.object(task.waitsOn);
    if (place.atTable && task.state == TaskState::WaitsLock && lock)
        return { QCoreApplication::translate("Stage", "waits: %1").arg(fromUtf8(lock->name)),
            fromUtf8(lock->name) };
    const Message message = shortState(shown.state, task.id);
    const QString text = words(message, &shown.state);
    QStringList ways { text };
    if (const auto *time = message.args.empty() ? nullptr : std::get_if<Time>(&message.args[0]))
        ways.append(secondsText(*time));
    const QString what = beforeColon(text);
    if (!what.isEmpty() && task.state != TaskState::Failed)
        ways.append(afterColon(text));
    if (!what.isEmpty())
        ways.append(what);
    return ways;
}

// "line 9", as the text is now; empty when it is in none, or in none any more.
QString lineText(const Shown &shown, const TaskInfo &task)
{
    const int line = shown.lines(static_cast<int>(task.line));
    return line > 0 ? QCoreApplication::translate("Stage", "line %1").arg(line) : QString();
}

QString wholeText(const Shown &shown, const TaskInfo &task)
{
    QStringList parts { fromUtf8(task.name), taskLabel(task) };
    if (const QString line = lineText(shown, task); !line.isEmpty())
        parts.append(line);
    parts.append(words(shortState(shown.state, task.id), &shown.state));
    QStringList held;
    for (const ItemId id : task.hand) {
        if (const ItemState *item = shown.state.item(id))
            held.append(fromUtf8(item->label));
    }
    if (!held.isEmpty())
        parts.append(QCoreApplication::translate("Stage", "holds %1").arg(listed(held)));
    return listed(parts);
}

int workerNode(
    Scene &scene, const QRectF &rect, const Shown &shown, const TaskInfo &task, int parent)
{
    return scene.node({ QStringLiteral("task:%1").arg(task.id.value), QStringLiteral("worker"),
        fromUtf8(task.name), stateKey(task.state), wholeText(shown, task), rect, parent });
}

// "thread T2 · line 9", or shorter where there is no room for that.
QString subtitle(const Shown &shown, const TaskInfo &task, qreal width)
{
    const QString label = taskLabel(task);
    const QString line = lineText(shown, task);
    if (line.isEmpty())
        return elideMiddle(label, width, kTextSmall);
    const QString dot = QStringLiteral(" · ");
    if (textWidth(label + dot + line, kTextSmall) <= width)
        return label + dot + line;
    const QString number = label.section(QLatin1Char(' '), -1);
    if (textWidth(number + dot + line, kTextSmall) <= width)
        return number + dot + line;
    return elideMiddle(line, width, kTextSmall);
}

// The share of a sleep that has passed; below 0 when it has no known end.
qreal sleepPassed(const State &state, const TaskInfo &task)
{
    if (task.state != TaskState::Asleep || !task.until || *task.until == Time::never())
        return -1;
    const Time length = *task.until - task.since;
    const Time passed = state.time - task.since;
    return length.ns <= 0 ? 1 : static_cast<qreal>(passed.ns) / static_cast<qreal>(length.ns);
}

void drawHand(
    Scene &scene, const Place &place, const Shown &shown, const TaskInfo &task, int parent)
{
    qreal x = place.rect.left() + kCardPad;
    std::size_t drawn = 0;
    for (std::size_t k = 0; k < task.hand.size(); ++k) {
        const ItemState *item = shown.state.item(task.hand[k]);
        const QRectF rect = handRect(place, k);
        if (!item || item->id == shown.moving)
            continue;
        if (rect.isNull()) {
            const QString more = QStringLiteral("+%1").arg(task.hand.size() - k);
            scene.text({ x, handRect(place, 0).bottom() - 8.5 }, more, ColorToken::Text2,
                kTextSmall, kStrong);
            x += textWidth(more, kTextSmall, kStrong) + 10;
            break;
        }
        drawItem(scene, rect, itemLabel(item->label), item->color);
        scene.node({ QStringLiteral("item:%1").arg(item->id.value), QStringLiteral("item"),
            itemLabel(item->label), QStringLiteral("in-hand"), fromUtf8(item->label), rect,
            parent });
        x = rect.right() + 8;
        ++drawn;
    }
    // How long it has waited stands beside what it cannot get rid of.
    const bool waits = task.state == TaskState::WaitsQueue || task.state == TaskState::WaitsLock;
    if (waits && drawn > 0) {
        const Time waited = shown.state.time - task.since;
        // Nothing yet is no second in a run of microseconds.
        const QString text = waited == Time {} ? momentText(waited, qMin(shown.end, kSecond))
                                               : secondsText(waited);
        if (x + textWidth(text, kTextSmall) < place.rect.right() - kCardAir)
            scene.text(
                { x, handRect(place, 0).center().y() + kToBaseline }, text, ColorToken::Text3);
    }
}

// The name has the first right to the room, at the least the item's color stays: beside it, or on
// the card's corner.
QRectF compactHand(const Place &place, const QString &name)
{
    const QRectF &r = place.rect;
    QRectF token = handRect(place, 0);
    const qreal room = r.right() - 8
        - (r.left() + compactRoom(r).left + textWidth(name, kTextBody, kStrong) + 8);
    if (token.width() > room)
        token.setLeft(token.right() - qMax(kDisc, room));
    if (room < kDisc) // beside the name's last characters, not over them
        return QRectF(r.right() - kBadgeInside, r.top() - 7, kBadge, kBadge);
    return token;
}

// Who it is, beside a small glyph; the glyph alone where a name would be nothing but dots.
void drawLeastCard(Scene &scene, const QRectF &r, const StateLook &look, const QString &name)
{
    constexpr qreal kSmallGlyph = 0.54;
    constexpr qreal kGlyphAt = 11;
    constexpr qreal kTextAt = 20;
    constexpr qsizetype kTellsWho = 4; // characters, the dots among them
    const QString shown = elideMiddle(name, r.width() - kTextAt - 5, kTextSmall, kStrong);
    if (shown != name && shown.size() < kTellsWho) {
        scene.glyph(r.center(), look.glyph, qMin(0.84, r.height() / 28));
        return;
    }
    scene.glyph(
        { r.left() + kGlyphAt, r.center().y() }, look.glyph, qMin(kSmallGlyph, r.height() / 28));
    scene.text({ r.left() + kTextAt, r.center().y() + kToBaseline }, shown, ColorToken::Text,
        kTextSmall, kStrong);
}

void drawCompact(
    Scene &scene, const Place &place, const Shown &shown, const TaskInfo &task, int parent)
{
    const QRectF &r = place.rect;
    const StateLook &look = lookOf(task.state);
    scene.rect(r, kLowCardRadius, ColorToken::Surface, look.fill, kCardStroke).dashed
        = task.state == TaskState::Unknown;
    const qreal middle = r.center().y();
    const qreal glyph = qMin(0.84, r.height() / 28);
    if (r.width() < kLeastCard) {
        drawLeastCard(scene, r, look, shownName(task.name));
        return;
    }
    scene.glyph({ r.left() + compactRoom(r).glyph, middle }, look.glyph, glyph);
    qreal right = r.right() - compactRoom(r).right;
    const ItemState *item = task.hand.empty() ? nullptr : shown.state.item(task.hand.front());
    const QString name = shownName(task.name);
    if (item && item->id != shown.moving) {
        const QRectF token = compactHand(place, name);
        const QString label = itemLabel(item->label);
        const bool told
            = token.width() >= kLeastToken || label.endsWith(itemText(label, token.width()));
        drawItem(scene, token, told ? label : QString(), item->color);
        scene.node({ QStringLiteral("item:%1").arg(item->id.value), QStringLiteral("item"),
            itemLabel(item->label), QStringLiteral("in-hand"), fromUtf8(item->label), token,
            parent });
        if (r.contains(token))
            right = token.left() - 6;
    }
    const qreal left = r.left() + compactRoom(r).left;
    const bool two = r.height() >= kTwoLineCard;
    scene.text({ left, two ? middle - 3 : middle + 4.5 },
        elideMiddle(name, right - left, kTextBody, kStrong), ColorToken::Text, kTextBody, kStrong);
    if (two)
        scene.text({ left, middle + 14 },
            fitted(stateWords(place, shown, task), r.right() - compactRoom(r).right - left,
                kTextSmall, kStrong),
            look.text, kTextSmall, kStrong);
}

// Chips and dots: small ones in a grid. The member's rectangle.
QRectF memberRect(const Place &place, std::size_t k)
{
    const QRectF inner = place.rect.adjusted(10, 30, -10, -8);
    const auto grid = [&](qreal minWidth, qreal height, qreal gap, qreal maxWidth) {
        const auto count = static_cast<qreal>(place.actor.tasks.size());
        const qreal most = qMax(1.0, std::floor((inner.width() + gap) / (minWidth + gap)));
        // As few columns as the height allows: names get the room.
        const qreal rows = qMax(1.0, std::floor((inner.height() + gap) / (height + gap)));
        const qreal columns = qBound(1.0, std::ceil(count / rows), most);
        const qreal width = qMin(maxWidth, (inner.width() - gap * (columns - 1)) / columns);
        const auto row = static_cast<qreal>(k / static_cast<std::size_t>(columns));
        const auto column = static_cast<qreal>(k % static_cast<std::size_t>(columns));
        return QRectF(inner.left() + column * (width + gap), inner.top() + row * (height + gap),
            width, height);
    };
    switch (place.form) {
    case Form::Compact:
        return grid(kCardMember.width(), kCardMember.height(), kCardGap, 230);
    case Form::Chip:
        return grid(kChipMember.width(), kChipMember.height(), kChipGap, 200);
    case Form::Dot: {
        // As large as all of them may be.
        qreal step = kDotStep;
        std::size_t columns = 1;
        for (const qreal wished : { 26.0, 22.0, 19.0, kDotStep }) {
            step = wished;
            columns = static_cast<std::size_t>(qMax(1.0, std::floor((inner.width() + 2) / step)));
            const std::size_t rows = (place.actor.tasks.size() + columns - 1) / columns;
            if (static_cast<qreal>(rows) * step - 2 <= inner.height())
                break;
        }
        return QRectF(inner.left() + static_cast<qreal>(k % columns) * step,
            inner.top() + static_cast<qreal>(k / columns) * step, step - 2, step - 2);
    }
    case Form::Card:
    case Form::Bar:
        break;
    }
    return place.rect;
}

// Behind the name; null where the chip has no room for that.
QRectF chipHand(const QRectF &chip, const QString &name)
{
    const qreal left = chip.left() + kChipText + textWidth(name, kTextSmall, kStrong) + 8;
    const qreal width = qMin(kToken.width(), chip.right() - 4 - left);
    return width < kChipDisc
        ? QRectF()
        : QRectF(chip.right() - 4 - width, chip.center().y() - kChipDisc / 2, width, kChipDisc);
}

void drawChipMember(
    Scene &scene, const QRectF &rect, const Shown &shown, const TaskInfo &task, int parent)
{
    const StateLook &look = lookOf(task.state);
    scene.rect(rect, rect.height() / 2, look.soft, look.fill, kThinStroke).dashed
        = task.state == TaskState::Unknown;
    scene.glyph({ rect.left() + 12, rect.center().y() }, look.glyph, 0.62);
    const QString name = shownName(task.name);
    scene.text({ rect.left() + kChipText, rect.center().y() + kToBaseline },
        elideMiddle(name, rect.width() - kChipText - 8, kTextSmall, kStrong), ColorToken::Text,
        kTextSmall, kStrong);
    const QRectF hand = chipHand(rect, name);
    const ItemState *item = task.hand.empty() ? nullptr : shown.state.item(task.hand.front());
    if (hand.isNull() || !item || item->id == shown.moving)
        return;
    const QString label = itemLabel(item->label);
    const bool told = hand.width() >= kLeastToken || label.endsWith(itemText(label, hand.width()));
    drawItem(scene, hand, told ? label : QString(), item->color);
    scene.node({ QStringLiteral("item:%1").arg(item->id.value), QStringLiteral("item"), label,
        QStringLiteral("in-hand"), fromUtf8(item->label), hand, parent });
}

// The states of all as one bar, and who has waited longest as a card or two.
void drawStateBar(Scene &scene, const Place &place, const Shown &shown, int parent)
{
    const QRectF inner = place.rect.adjusted(10, 32, -10, -10);
    const qreal height = qMin(26.0, inner.height());
    std::array<std::size_t, kTaskStates> counts {};
    std::vector<const TaskInfo *> waiters;
    for (const TaskId id : place.actor.tasks) {
        const TaskInfo *task = shown.state.task(id);
        if (!task)
            continue;
        ++counts[static_cast<std::size_t>(task->state)];
        if (task->state == TaskState::WaitsQueue || task->state == TaskState::WaitsLock
            || task->state == TaskState::Ready)
            waiters.push_back(task);
    }
    std::size_t total = 0;
    for (const std::size_t count : counts)
        total += count;
    qreal x = inner.left();
    for (std::size_t k = 0; k < kTaskStates && total > 0; ++k) {
        if (counts[k] == 0)
            continue;
        const StateLook &look = lookOf(static_cast<TaskState>(k));
        const qreal width
            = inner.width() * static_cast<qreal>(counts[k]) / static_cast<qreal>(total);
        Shape &part
            = scene.rect(QRectF(x, inner.top(), qMax(1.0, width - 1), height), 3, look.fill);
        part.pattern = look.pattern;
        part.patternInk = look.on;
        x += width;
    }
    qreal y = inner.top() + height + 8;
    std::sort(waiters.begin(), waiters.end(), [](const TaskInfo *a, const TaskInfo *b) {
        return std::pair(a->since, a->id) < std::pair(b->since, b->id);
    });
    for (const TaskInfo *task : waiters) {
        const QRectF rect(inner.left(), y, qMin(inner.width(), 230.0), 50);
        if (rect.bottom() > inner.bottom() + 2)
            break;
        Place card = place;
        card.rect = card.outer = rect;
        card.form = Form::Compact;
        card.actor.tasks = { task->id };
        drawCompact(scene, card, shown, *task, workerNode(scene, rect, shown, *task, parent));
        y += 58;
    }
}

} // namespace

QRectF handRect(const Place &place, std::size_t k)
{
    const QRectF &r = place.rect;
    if (place.form == Form::Compact) {
        const qreal width = qMin(64.0, r.width() * 0.4);
        const qreal height = qMin(20.0, r.height() - 6);
        const qreal top = height < 20 ? r.center().y() - height / 2 : r.top() + 5;
        return k == 0 ? QRectF(r.right() - width - 8, top, width, height) : QRectF();
    }
    if (r.height() < 100)
        return {};
    const qreal x = r.left() + kCardPad + static_cast<qreal>(k) * (kToken.width() + 6);
    return x + kToken.width() <= r.right() - 8 ? QRectF({ x, r.top() + kHandTop }, kToken)
                                               : QRectF();
}

QRectF handRectOf(const Place &place, const State &state, TaskId task, ItemId item)
{
    if (place.actor.kind == Actor::Kind::Group) {
        const auto &tasks = place.actor.tasks;
        const auto member = std::find(tasks.begin(), tasks.end(), task);
        const QRectF rect = member == tasks.end() || place.form == Form::Bar
            ? place.rect
            : memberRect(place, static_cast<std::size_t>(member - tasks.begin()));
        if (const TaskInfo *info = state.task(task); info && place.form == Form::Chip) {
            if (const QRectF hand = chipHand(rect, shownName(info->name)); !hand.isNull())
                return hand;
        }
        const QPointF center = rect.center();
        return QRectF(center.x() - kToken.width() / 2, center.y() - kToken.height() / 2,
            kToken.width(), kToken.height());
    }
    const TaskInfo *info = state.task(task);
    std::size_t k = 0;
    if (info) {
        const auto held = std::find(info->hand.begin(), info->hand.end(), item);
        k = held == info->hand.end() ? 0 : static_cast<std::size_t>(held - info->hand.begin());
    }
    if (place.form == Form::Compact && info)
        return compactHand(place, shownName(info->name));
    QRectF rect = handRect(place, k);
    if (rect.isNull())
        rect = handRect(place, 0);
    return rect.isNull()
        ? QRectF({ place.rect.center().x() - 37, place.rect.center().y() - 13 }, kToken)
        : rect;
}

void drawWorker(Scene &scene, const Place &place, const Shown &shown, int parent)
{
    const TaskInfo *task = shown.state.task(place.actor.tasks.front());
    if (!task)
        return;
    const QRectF &r = place.rect;
    const int node = workerNode(scene, r, shown, *task, parent);
    if (place.form == Form::Compact || r.height() < 64) {
        drawCompact(scene, place, shown, *task, node);
        return;
    }
    const StateLook &look = lookOf(task->state);
    scene.rect(r, kCardRadius, ColorToken::Surface, look.fill, kCardStroke).dashed
        = task->state == TaskState::Unknown;
    scene.glyph({ r.left() + 26, r.top() + kGlyphLine }, look.glyph);
    const qreal share = sleepPassed(shown.state, *task);
    const bool high = r.height() >= 100;
    // The ring stands beside the item where the card is high, beside the words where it is low.
    const qreal left = r.left() + kCardText;
    const qreal width = r.right() - (share >= 0 && !high ? kCardText : kCardAir) - left;
    scene.text({ left, r.top() + kNameLine },
        elideMiddle(shownName(task->name), width, kTextName, kStrong), ColorToken::Text, kTextName,
        kStrong);
    scene.text({ left, r.top() + kSubLine }, subtitle(shown, *task, width), ColorToken::Text3);

    if (share >= 0)
        drawRing(scene,
            high ? QPointF(r.right() - 30, r.top() + kRingLine)
                 : QPointF(r.right() - 27, r.center().y()),
            share);
    // Below the ring there is room for words, unless the card is very low.
    const qreal wordsRight = r.right() - (share >= 0 && r.height() < 66 ? kCardText : 12);
    scene.text({ r.left() + kCardPad, high ? r.top() + kWordsLine : r.bottom() - 9.5 },
        fitted(
            stateWords(place, shown, *task), wordsRight - r.left() - kCardPad, kTextSmall, kStrong),
        look.text, kTextSmall, kStrong);
    drawHand(scene, place, shown, *task, node);
}

void drawGroup(Scene &scene, const Place &place, const Shown &shown, int parent)
{
    const QRectF &r = place.rect;
    std::array<std::size_t, kTaskStates> counts {};
    std::size_t here = 0;
    for (const TaskId id : place.actor.tasks) {
        if (const TaskInfo *task = shown.state.task(id)) {
            ++counts[static_cast<std::size_t>(task->state)];
            ++here;
        }
    }
    if (here == 0)
        return; // it has a place, as a worker that has not started
    QStringList spoken;
    for (std::size_t k = 0; k < kTaskStates; ++k) {
        if (counts[k] > 0)
            spoken.append(
                numberText(counts[k]) + QLatin1Char(' ') + wordsFor(static_cast<TaskState>(k)));
    }
    const QString kind = place.actor.title.empty() ? QCoreApplication::translate("Stage", "workers")
                                                   : shownName(place.actor.title);
    const QString times = QStringLiteral(" × ") + numberText(here);
    const QString title = kind + times;
    const int node = scene.node(
        { QStringLiteral("group:%1").arg(place.actor.tasks.front().value), QStringLiteral("group"),
            title, QString(), title + QStringLiteral(": ") + listed(spoken), r, parent });
    scene.rect(r, kCardRadius, ColorToken::Surface, ColorToken::LineStrong, kThinStroke);

    const bool low = r.height() < kLowGroup;
    const qreal baseline = low ? r.center().y() + kToBaseline : r.top() + 20;
    // The counts at the right of the title, as many as there is room for.
    qreal right = r.right() - 12;
    const qreal leastTitle = qMax(kLeastTitle, r.width() * 0.4);
    const qreal titleEnd = r.left() + 16 + qMin(textWidth(title, kTextBody, kStrong), leastTitle);
    for (std::size_t k = kTaskStates; k-- > 0;) {
        if (counts[k] == 0)
            continue;
        const QString count = numberText(counts[k]);
        const qreal width = textWidth(count, kTextSmall, kStrong) + 20;
        if (right - width < titleEnd)
            break;
        scene.text(
            { right, baseline }, count, ColorToken::Text2, kTextSmall, kStrong, Qt::AlignRight);
        scene.glyph(
            { right - width + 10, baseline - 4 }, lookOf(static_cast<TaskState>(k)).glyph, 0.56);
        right -= width + 10;
    }
    // How many they are is never what has to go.
    const qreal room = right - r.left() - 16 - textWidth(times, kTextBody, kStrong);
    scene.text({ r.left() + 12, baseline }, elideMiddle(kind, room, kTextBody, kStrong) + times,
        ColorToken::Text, kTextBody, kStrong);

    if (low)
        return;
    if (place.form == Form::Bar) {
        drawStateBar(scene, place, shown, node);
        return;
    }
    for (std::size_t k = 0; k < place.actor.tasks.size(); ++k) {
        const TaskInfo *task = shown.state.task(place.actor.tasks[k]);
        if (!task)
            continue;
        const QRectF rect = memberRect(place, k);
        const int member = workerNode(scene, rect, shown, *task, node);
        if (place.form == Form::Compact) {
            Place card = place;
            card.rect = card.outer = rect;
            card.form = Form::Compact;
            card.actor.tasks = { task->id };
            drawCompact(scene, card, shown, *task, member);
        } else if (place.form == Form::Chip) {
            drawChipMember(scene, rect, shown, *task, member);
        } else {
            scene.glyph(rect.center(), lookOf(task->state).glyph, rect.width() / 24);
        }
    }
}

} // namespace interleave
