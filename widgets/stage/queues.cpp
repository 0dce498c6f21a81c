#include "widgets/stage/objects.h"

#include "widgets/style/vocabulary.h"
#include "widgets/style/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace interleave {

namespace {

// Below a queue: baselines from its lower edge on.
constexpr qreal kFirstLine = 16;
constexpr qreal kUprightShift = 4; // clear of the bar at its closed end
constexpr qreal kEndsLine = 19;    // "in" and "next out"
constexpr qreal kCaptionLine = 17;
constexpr qreal kCaption = 22; // of what is always there, with air
constexpr qreal kUprightCaption = 10;
// What its name, and what kind it is, take above it.
constexpr qreal kOneLine = 22;
constexpr qreal kTwoLines = 40;
constexpr qreal kLow = 60; // of a body that has less air around its slots
constexpr qreal kLowAir = 6;

// From the "in" end (0) to the "next out" end.
QRectF cellRect(const Place &place, int cell)
{
    const QRectF &r = place.rect;
    if (place.upright)
        return QRectF(
            r.left() + 8, r.top() + 12 + cell * place.pitch, r.width() - 16, place.pitch - 6);
    const qreal air = r.height() < kLow ? qMin(kLowAir, r.height() / 4) : 12;
    return QRectF(r.left() + 13 + cell * place.pitch, r.top() + air, place.pitch - 14,
        r.height() - 2 * air);
}

// The token lies on its slot, a little wider than it.
QRectF tokenRect(const Place &place, int cell)
{
    const QRectF slot = cellRect(place, cell);
    if (place.upright)
        return QRectF(slot.left() + 2, slot.center().y() - 12, slot.width() - 4, 24);
    const qreal height = qBound(2.0, place.rect.height() - kLowAir, 26.0);
    return QRectF(slot.center().x() - (place.pitch - 20) / 2, slot.center().y() - height / 2,
        place.pitch - 20, height);
}

bool folds(const Place &place, std::size_t count)
{
    return count > static_cast<std::size_t>(place.slotCount);
}

std::size_t waitersFor(const State &state, ObjectId queue, WaitReason reason)
{
    return static_cast<std::size_t>(
        std::count_if(state.tasks.begin(), state.tasks.end(), [&](const TaskInfo &task) {
            return task.waitsOn == queue && task.reason == reason
                && (task.state == TaskState::WaitsQueue || task.state == TaskState::WaitsLock);
        }));
}

void drawItemAt(Scene &scene, const Shown &shown, ItemId id, const QRectF &rect, int parent,
    const QString &state)
{
    const ItemState *item = shown.state.item(id);
    if (!item || id == shown.moving)
        return;
    const QString label = itemLabel(item->label);
    drawItem(scene, rect, label, item->color);
    scene.node({ QStringLiteral("item:%1").arg(id.value), QStringLiteral("item"), label, state,
        fromUtf8(item->label), rect, parent });
}

void drawSlots(
    Scene &scene, const Place &place, const Shown &shown, const ObjectInfo &queue, int node)
{
    const std::size_t count = queue.items.size();
    const bool folded = folds(place, count);
    const int last = place.slotCount - 1;
    const int ends = place.slotCount > 2 ? 2 : 1; // that are drawn of a folded one
    // Its capacity may have been smaller than it will be.
    const auto absent = queue.capacity > 0
        ? std::max<std::int64_t>(0, place.slotCount - queue.capacity)
        : std::int64_t { 0 };
    for (int cell = folded ? 0 : static_cast<int>(absent); cell < place.slotCount; ++cell) {
        const QRectF slot = cellRect(place, cell);
        const bool middle = folded && cell < last && (cell > 0 || ends == 1);
        if (!middle && queue.capacity > 0)
            scene.rect(slot, 11, ColorToken::Surface, ColorToken::Line, 1);
        else if (!folded)
            scene.rect(slot, 11, ColorToken::None, ColorToken::Line, 1).dashed = true;
    }
    for (std::size_t k = 0; k < count; ++k) {
        if (folded && k > 0 && (k + 1 < count || ends == 1))
            continue;
        const QString where = k == 0 ? QStringLiteral("next-out") : QStringLiteral("in-queue");
        drawItemAt(scene, shown, queue.items[k], slotRect(place, k, count), node, where);
    }
    if (folded && place.slotCount > 1) {
        const QString more = QCoreApplication::translate("Stage", "%1 more")
                                 .arg(numberText(static_cast<std::int64_t>(count) - ends));
        const QRectF first = cellRect(place, ends - 1);
        const QRectF room = first.united(cellRect(place, last - 1));
        scene.text({ room.center().x(), room.center().y() + 4.3 },
            elideMiddle(more, room.width() + 10, kTextSmall, kStrong), ColorToken::Text2,
            kTextSmall, kStrong, Qt::AlignHCenter);
    }
}

// A thick bar at the end that is closed, and words that say for whom.
void drawClosedEnd(Scene &scene, const Place &place, bool atEntry)
{
    const QRectF &r = place.rect;
    QPainterPath bar;
    if (place.upright) {
        const qreal y = atEntry ? r.top() - 6 : r.bottom() + 6;
        bar.moveTo(r.left() + 4, y);
        bar.lineTo(r.right() - 4, y);
    } else {
        const qreal x = atEntry ? r.left() - 7 : r.right() + 7;
        bar.moveTo(x, r.top());
        bar.lineTo(x, r.bottom());
    }
    scene.path(bar, ColorToken::Queue, 6).roundCaps = true;
}

// What stands below a queue; each of them ever shorter, empty when there is nothing to say.
struct Captions {
    QStringList closed; // an end that nobody gets through
    QStringList undone;
    std::size_t putters = 0;
    std::size_t getters = 0;
};

// "full: put() waits" as it is, and as "put() waits".
QStringList shorter(const QString &text)
{
    const QString rest = afterColon(text);
    return rest.isEmpty() ? QStringList { text } : QStringList { text, rest };
}

bool isFull(const ObjectInfo &queue)
{
    return queue.capacity > 0 && queue.items.size() >= static_cast<std::size_t>(queue.capacity);
}

Captions captionsOf(const Place &place, const State &state, const ObjectInfo &queue)
{
    Captions captions;
    captions.putters = waitersFor(state, queue.id, WaitReason::QueueFull)
        + waitersFor(state, queue.id, WaitReason::PipeFull);
    captions.getters = waitersFor(state, queue.id, WaitReason::QueueEmpty)
        + waitersFor(state, queue.id, WaitReason::PipeEmpty);
    if (isFull(queue) && captions.putters > 0)
        captions.closed = shorter(QCoreApplication::translate("Stage", "full: put() waits"));
    else if (queue.items.empty() && captions.getters > 0)
        captions.closed = shorter(QCoreApplication::translate("Stage", "empty: get() waits"));
    if (place.countsDone) {
        const QString count = numberText(queue.unfinished);
        captions.undone
            = { QCoreApplication::translate("Stage", "%1 not yet task_done()").arg(count),
                  QCoreApplication::translate("Stage", "%1 not yet done").arg(count) };
    }
    return captions;
}

// Of the words around it.
qreal widthFor(const Place &place)
{
    return place.outer.width() - (place.upright ? 0 : 24);
}

// With no room above it for its name: that stands in it, and no slots.
bool isPlate(const Place &place)
{
    return place.rect.top() - place.outer.top() < kOneLine - 1;
}

// kinds: ever shorter, the last one says how many are in it. A queue that was made to fit says what
// it has room for.
void drawHeading(Scene &scene, const Place &place, const QString &name, const QStringList &kinds)
{
    const QRectF &r = place.rect;
    const qreal width = widthFor(place);
    const qreal above = r.top() - place.outer.top();
    if (isPlate(place) || (place.upright && above < kTwoLines)) {
        const QString both = name + QLatin1Char(' ') + kinds.last();
        const qreal baseline = isPlate(place) ? r.center().y() + 4.3 : r.top() - 10;
        scene.text({ r.center().x(), baseline },
            fitted({ both, name }, isPlate(place) ? r.width() - 16 : width, kTextSmall, kStrong),
            ColorToken::Text, kTextSmall, kStrong, Qt::AlignHCenter);
        return;
    }
    if (place.upright) {
        scene.text({ r.center().x(), r.top() - 32 }, elideMiddle(name, width, kTextBody, kStrong),
            ColorToken::Text, kTextBody, kStrong, Qt::AlignHCenter);
        scene.text({ r.center().x(), r.top() - 16 }, fitted(kinds, width, kTextSmall),
            ColorToken::Text3, kTextSmall, 400, Qt::AlignHCenter);
        return;
    }
    const QString shortName = elideMiddle(name, width * 0.55, kTextBody, kStrong);
    const qreal baseline = r.top() - qMin(14.0, above - 12);
    scene.text({ r.left(), baseline }, shortName, ColorToken::Text, kTextBody, kStrong);
    const qreal after = textWidth(shortName, kTextBody, kStrong) + 8;
    scene.text({ r.left() + after, baseline }, fitted(kinds, width - after, kTextSmall),
        ColorToken::Text3);
}

} // namespace

QRectF drawnRect(const Place &place, const Shown &shown)
{
    const ObjectInfo *queue
        = place.actor.kind == Actor::Kind::Queue ? shown.state.object(place.actor.object) : nullptr;
    if (!queue)
        return place.outer;
    const Captions captions = captionsOf(place, shown.state, *queue);
    qreal bottom = place.rect.bottom() + (place.upright ? kUprightCaption : kCaption);
    for (const QStringList &line : { captions.closed, captions.undone })
        bottom += line.isEmpty() ? 0 : kCaptionLine;
    QRectF drawn = place.outer;
    drawn.setBottom(qMin(drawn.bottom(), bottom));
    return drawn;
}

QRectF slotRect(const Place &place, std::size_t index, std::size_t count)
{
    const int last = place.slotCount - 1;
    if (!folds(place, count))
        return tokenRect(
            place, last - static_cast<int>(qMin(index, static_cast<std::size_t>(last))));
    // Folded: next out at its end, all others where the newest is.
    return tokenRect(place, index == 0 ? last : 0);
}

void drawQueue(Scene &scene, const Place &place, const Shown &shown, int parent)
{
    const ObjectInfo *queue = shown.state.object(place.actor.object);
    if (!queue)
        return;
    const QRectF &r = place.rect;
    const std::size_t count = queue->items.size();
    const bool full = isFull(*queue);
    const Captions captions = captionsOf(place, shown.state, *queue);

    const QString amount = queue->capacity > 0
        ? QCoreApplication::translate("Stage", "%1 of %2")
              .arg(numberText(count), numberText(queue->capacity))
        : numberText(count);
    const QString dot = QStringLiteral(" · ");
    const QString copied = !queue->process && shown.state.processes.size() > 1
        ? dot + QCoreApplication::translate("Stage", "copied")
        : QString();
    const QString kind = wordsFor(queue->kind) + dot + amount + copied;
    const QStringList kinds { kind, wordsFor(queue->kind) + dot + amount, amount + copied, amount };

    const QString name = fromUtf8(queue->name);
    QStringList whole { name, kind };
    for (const QStringList &line : { captions.undone, captions.closed }) {
        if (!line.isEmpty())
            whole.append(line.first());
    }
    for (const ItemId id : queue->items) {
        if (whole.size() > 16)
            break;
        if (const ItemState *item = shown.state.item(id))
            whole.append(fromUtf8(item->label));
    }
    const QString state = full ? QStringLiteral("full")
        : count == 0           ? QStringLiteral("empty")
                               : QStringLiteral("some");
    const int node = scene.node({ QStringLiteral("object:%1").arg(queue->id.value),
        QStringLiteral("queue"), name, state, listed(whole), drawnRect(place, shown), parent });

    const qreal width = widthFor(place);
    scene.rect(r, qMin(16.0, r.height() / 2), ColorToken::QueueSoft, ColorToken::Queue, 2);
    drawHeading(scene, place, name, kinds);
    if (!isPlate(place))
        drawSlots(scene, place, shown, *queue, node);
    if (full && captions.putters > 0)
        drawClosedEnd(scene, place, true);
    if (count == 0 && captions.getters > 0)
        drawClosedEnd(scene, place, false);

    qreal y = r.bottom() + kFirstLine;
    const qreal lowest = place.outer.bottom() + 1;
    if (place.upright) {
        y += kUprightShift;
    } else if (y + kEndsLine <= lowest) { // a low one has room for one line, which says more
        const QString in = QCoreApplication::translate("Stage", "in");
        const QString out = QCoreApplication::translate("Stage", "next out");
        scene.text({ r.left() + 8, y }, in, ColorToken::Text3);
        scene.text({ r.right() - 8, y },
            elideMiddle(out, width - 30 - textWidth(in, kTextSmall), kTextSmall), ColorToken::Text3,
            kTextSmall, 400, Qt::AlignRight);
        y += kEndsLine;
    }
    if (!captions.closed.isEmpty() && y <= lowest) {
        scene.text({ r.left(), y }, fitted(captions.closed, width, kTextSmall, kStrong),
            ColorToken::QueueText, kTextSmall, kStrong);
        y += kCaptionLine;
    }
    if (!captions.undone.isEmpty() && y <= lowest)
        scene.text({ r.left(), y }, fitted(captions.undone, width, kTextSmall), ColorToken::Text3);
}

} // namespace interleave
