#include "widgets/stage/objects.h"

#include "core/replay/waits.h"
#include "widgets/stage/metrics.h"
#include "widgets/style/vocabulary.h"
#include "widgets/style/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace interleave {

namespace {

constexpr qreal kTwoLineBox = 36; // what is lower has one line
constexpr qreal kLowBox = 30;     // or no more than a name
constexpr qreal kLeastChip = 64;  // with a name that is cut: less of it would tell nobody
constexpr qreal kBarRoom = 12;    // between who holds it and who waits
constexpr qreal kCountRoom = 30;  // of "+2"
constexpr qreal kWordWorth = 170; // of names: a longer line is cut anyway

QString nameOf(const State &state, TaskId id)
{
    const TaskInfo *task = state.task(id);
    return task ? shownName(task->name) : QStringLiteral("T%1").arg(id.value);
}

QString namesOf(const State &state, const std::vector<TaskId> &tasks)
{
    QStringList names;
    for (const TaskId id : tasks)
        names.append(nameOf(state, id));
    return listed(names);
}

// Body 16 x 12 with its bow above; `at` is the body's top left.
void drawLockIcon(Scene &scene, const QPointF &at, ColorToken color, bool open, qreal scale = 1)
{
    QPainterPath path;
    path.addRect(QRectF(0, 0, 16, 12));
    path.moveTo(3, 0);
    path.lineTo(3, -5);
    path.arcTo(QRectF(3, -10, 10, 10), 180, -180);
    path.lineTo(13, open ? -3 : 0);
    QTransform transform;
    transform.translate(at.x(), at.y());
    transform.scale(scale, scale);
    scene.path(transform.map(path), color, 2.2 * (scale < 1 ? 0.95 : 1));
}

struct BoxLook {
    ColorToken stroke = ColorToken::Done;
    QString sub;
    QStringList shorter;        // the same where there is less room for words: "1/2"; may be empty
    std::vector<TaskId> inside; // chips first in line
    TaskState insideState = TaskState::Running;
    TaskState waiterState = TaskState::WaitsQueue;
    QString key; // stable state
};

// A socket's whole look is its phase: one that is closed must not seem to be open.
void lookOfSocket(BoxLook &look, const ObjectInfo &object)
{
    const SocketInfo &socket = object.socket;
    const QString local = fromUtf8(socket.local);
    const QString remote = fromUtf8(socket.remote);
    QString brief;
    QString whole;
    look.stroke = ColorToken::Accent;
    switch (socket.phase) {
    case SocketPhase::Fresh:
        brief = QCoreApplication::translate("Stage", "not connected");
        look.key = QStringLiteral("fresh");
        break;
    case SocketPhase::Bound:
        brief = QCoreApplication::translate("Stage", "at %1", "of a socket").arg(local);
        look.key = QStringLiteral("bound");
        break;
    case SocketPhase::Listening:
        brief = QCoreApplication::translate("Stage", "listens");
        whole = QCoreApplication::translate("Stage", "listens at %1").arg(local);
        look.key = QStringLiteral("listening");
        break;
    case SocketPhase::Connecting:
        brief = QCoreApplication::translate("Stage", "connects");
        whole = QCoreApplication::translate("Stage", "connects to %1").arg(remote);
        look.key = QStringLiteral("connecting");
        break;
    case SocketPhase::Connected:
        brief = QCoreApplication::translate("Stage", "connected");
        if (!remote.isEmpty())
            whole = QCoreApplication::translate("Stage", "connected to %1").arg(remote);
        look.key = QStringLiteral("connected");
        break;
    case SocketPhase::Failed:
        look.stroke = ColorToken::Error;
        brief = QCoreApplication::translate("Stage", "connection failed");
        look.key = QStringLiteral("failed");
        break;
    case SocketPhase::Closed:
        look.stroke = ColorToken::Done;
        brief = QCoreApplication::translate("Stage", "closed");
        look.key = QStringLiteral("closed");
        break;
    }
    const QString kind = wordsFor(object.kind) + QStringLiteral(" · ");
    look.sub = kind + (whole.isEmpty() ? brief : whole);
    look.shorter = { kind + brief, brief };
}

BoxLook lookOfBox(const ObjectInfo &object, Time end)
{
    BoxLook look;
    switch (object.kind) {
    case ObjectKind::Lock:
    case ObjectKind::RLock:
        look.waiterState = TaskState::WaitsLock;
        look.inside = object.holders;
        if (object.holders.empty()) {
            look.sub = QCoreApplication::translate("Stage", "free");
            look.key = QStringLiteral("free");
        } else {
            look.stroke = ColorToken::Lock;
            look.key = QStringLiteral("held");
            look.sub = object.kind == ObjectKind::RLock && object.count > 1
                ? QCoreApplication::translate("Stage", "held %1 deep").arg(numberText(object.count))
                : QCoreApplication::translate("Stage", "held since %1")
                      .arg(momentText(object.since, end));
        }
        break;
    case ObjectKind::Semaphore:
        look.stroke = ColorToken::Queue;
        look.inside = object.holders;
        if (const std::int64_t all = permitsOf(object); all > 0) {
            look.sub = QCoreApplication::translate("Stage", "%1 of %2 left")
                           .arg(numberText(object.count), numberText(all));
            look.shorter = { numberText(object.count) + QLatin1Char('/') + numberText(all) };
        } else {
            look.sub
                = QCoreApplication::translate("Stage", "permits: %1").arg(numberText(object.count));
            look.shorter = { numberText(object.count) };
        }
        look.waiterState = TaskState::WaitsLock;
        look.key = object.count == 0 ? QStringLiteral("empty") : QStringLiteral("some");
        break;
    case ObjectKind::Condition:
        look.stroke = ColorToken::Queue;
        look.sub = QCoreApplication::translate("Stage", "to be notified: %1")
                       .arg(numberText(object.waiters.size()));
        look.shorter = { numberText(object.waiters.size()) };
        look.key = object.waiters.empty() ? QStringLiteral("idle") : QStringLiteral("waited");
        break;
    case ObjectKind::Barrier:
        look.stroke = ColorToken::Queue;
        look.sub = QCoreApplication::translate("Stage", "%1 of %2 have come")
                       .arg(numberText(object.count), numberText(object.capacity));
        look.shorter
            = { numberText(object.count) + QLatin1Char('/') + numberText(object.capacity) };
        look.key = QStringLiteral("arrived-%1").arg(object.count);
        break;
    case ObjectKind::Flag:
        look.stroke = object.on ? ColorToken::Running : ColorToken::Queue;
        look.sub = object.on ? QCoreApplication::translate("Stage", "set")
                             : QCoreApplication::translate("Stage", "not set");
        look.key = object.on ? QStringLiteral("set") : QStringLiteral("not-set");
        break;
    case ObjectKind::Future:
        look.stroke = object.on ? ColorToken::Running : ColorToken::Queue;
        look.sub = object.on ? QCoreApplication::translate("Stage", "has its result")
                             : QCoreApplication::translate("Stage", "no result yet");
        look.key = object.on ? QStringLiteral("set") : QStringLiteral("not-set");
        break;
    case ObjectKind::Timer:
        look.stroke = ColorToken::Sleep;
        look.sub = wordsFor(object.kind);
        break;
    case ObjectKind::Socket:
    case ObjectKind::Datagram:
        lookOfSocket(look, object);
        break;
    default:
        look.stroke = ColorToken::Accent;
        look.sub = wordsFor(object.kind);
        break;
    }
    return look;
}

// An outlet: with a plug in it while it is connected, crossed out when it is closed.
void drawSocketIcon(Scene &scene, const QPointF &at, const ObjectInfo &object, const BoxLook &look)
{
    const QPointF middle(at.x() + 10, at.y() + 11);
    QPainterPath face;
    face.addEllipse(middle, 9, 9);
    scene.path(face, look.stroke, 2);
    const SocketPhase phase = object.socket.phase;
    if (phase == SocketPhase::Closed || phase == SocketPhase::Failed) {
        QPainterPath across(middle + QPointF(-6.4, 6.4));
        across.lineTo(middle + QPointF(6.4, -6.4));
        scene.path(across, look.stroke, 2);
    } else if (phase == SocketPhase::Connected) {
        QPainterPath plug;
        plug.addEllipse(middle, 4.5, 4.5);
        scene.path(plug, ColorToken::None, 0, look.stroke);
    } else {
        for (const qreal side : { -3.2, 3.2 }) {
            QPainterPath hole;
            hole.addEllipse(middle + QPointF(side, 0), 1.7, 1.7);
            scene.path(hole, ColorToken::None, 0, look.stroke);
        }
    }
}

// Drawn with its top left at `at`; returns its width.
qreal drawBoxIcon(Scene &scene, const QPointF &at, const ObjectInfo &object, const BoxLook &look)
{
    switch (object.kind) {
    case ObjectKind::Lock:
    case ObjectKind::RLock: {
        const bool open = object.holders.empty();
        drawLockIcon(
            scene, { at.x(), at.y() + 10 }, open ? ColorToken::Text3 : ColorToken::Lock, open);
        return 16;
    }
    case ObjectKind::Semaphore: {
        const auto units = std::clamp<std::int64_t>(
            std::max<std::int64_t>(permitsOf(object), object.count), 1, 4);
        for (std::int64_t k = 0; k < units; ++k) {
            QPainterPath dot;
            dot.addEllipse(QPointF(at.x() + 5 + 13 * static_cast<qreal>(k), at.y() + 11), 5, 5);
            scene.path(dot, ColorToken::Queue, 2,
                k < static_cast<std::int64_t>(object.count) ? ColorToken::Queue : ColorToken::None);
        }
        return 13 * static_cast<qreal>(units) - 3;
    }
    case ObjectKind::Condition: {
        QPainterPath clock;
        clock.addEllipse(QPointF(at.x() + 9, at.y() + 11), 9, 9);
        clock.moveTo(at.x() + 9, at.y() + 6);
        clock.lineTo(at.x() + 9, at.y() + 11);
        clock.lineTo(at.x() + 13, at.y() + 14);
        scene.path(clock, ColorToken::Queue, 2);
        return 18;
    }
    case ObjectKind::Barrier: {
        const auto parties = std::clamp<std::int64_t>(object.capacity, 1, 5);
        for (std::int64_t k = 0; k < parties; ++k)
            scene.rect(QRectF(at.x() + 9 * static_cast<qreal>(k), at.y() + 2, 6, 18), 2,
                k < static_cast<std::int64_t>(object.count) ? ColorToken::Queue
                                                            : ColorToken::Sunken);
        return 9 * static_cast<qreal>(parties) - 3;
    }
    case ObjectKind::Flag:
    case ObjectKind::Future: {
        QPainterPath flag;
        flag.moveTo(at.x() + 2, at.y() + 1);
        flag.lineTo(at.x() + 2, at.y() + 22);
        QPainterPath cloth;
        cloth.moveTo(at.x() + 2, at.y() + 2);
        cloth.lineTo(at.x() + 16, at.y() + 6.5);
        cloth.lineTo(at.x() + 2, at.y() + 11.5);
        cloth.closeSubpath();
        scene.path(cloth, object.on ? ColorToken::Running : ColorToken::Text3, 2.2,
            object.on ? ColorToken::Running : ColorToken::None);
        scene.path(flag, object.on ? ColorToken::Running : ColorToken::Text3, 2.2);
        return 16;
    }
    case ObjectKind::Socket:
    case ObjectKind::Datagram:
        drawSocketIcon(scene, at, object, look);
        return 20;
    default: {
        QPainterPath clock;
        clock.addEllipse(QPointF(at.x() + 10, at.y() + 11), 9, 9);
        scene.path(clock, look.stroke, 2);
        return 20;
    }
    }
}

// Holders first, then "waiting:" and who waits; what has no room becomes a count.
void drawLine(Scene &scene, const Shown &shown, const QRectF &rect, const ObjectInfo &object,
    const BoxLook &look)
{
    qreal x = rect.left();
    const qreal y = rect.top();
    const auto lineNeeds = [&](const std::vector<TaskId> &tasks) {
        return qMin(kLeastChip, chipWidth(nameOf(shown.state, tasks.front())))
            + (tasks.size() > 1 ? kCountRoom : 0);
    };
    // Who waits is as much worth telling as who holds it.
    const qreal kept
        = look.inside.empty() || object.waiters.empty() ? 0 : kBarRoom + lineNeeds(object.waiters);
    const auto chips = [&](const std::vector<TaskId> &tasks, TaskState fallback, bool own) {
        const qreal end = rect.right() - (own ? kept : 0);
        for (std::size_t k = 0; k < tasks.size(); ++k) {
            const TaskInfo *task = shown.state.task(tasks[k]);
            QString text = nameOf(shown.state, tasks[k]);
            if (own && object.kind == ObjectKind::RLock && object.count > 1)
                text += QStringLiteral(" ×") + numberText(object.count);
            const qreal room = end - x;
            const bool last = k + 1 == tasks.size();
            if (room < qMin(kLeastChip, chipWidth(text)) + (last ? 0 : kCountRoom)) {
                const QString more = QStringLiteral("+%1").arg(tasks.size() - k);
                scene.text({ x, y + kChipBaseline }, more, ColorToken::Text2, kTextSmall, kStrong);
                x += textWidth(more, kTextSmall, kStrong) + 8;
                return;
            }
            const TaskState state = own && task ? task->state : fallback;
            x = drawChip(scene, { x, y }, text, state, room - (last ? 0 : kCountRoom)).right() + 6;
        }
    };
    chips(look.inside, look.insideState, true);
    if (object.waiters.empty()) {
        if (object.kind == ObjectKind::Barrier
            && object.capacity > static_cast<std::int64_t>(object.count) && rect.right() - x > 44)
            scene
                .rect(QRectF(x, y, 44, kChipHeight), 11, ColorToken::None, ColorToken::LineStrong,
                    kThinStroke)
                .dashed
                = true;
        return;
    }
    const bool locks = isLock(object.kind) || object.kind == ObjectKind::Semaphore;
    const QString waiting = QCoreApplication::translate("Stage", "waiting:");
    const qreal needs = textWidth(waiting, kTextSmall) + 10;
    qreal all = 0;
    for (const TaskId task : object.waiters)
        all += chipWidth(nameOf(shown.state, task)) + 6;
    if (locks && !look.inside.empty()) {
        // The word, or where it would cost a name, a bar as at a table's forks.
        if (rect.right() - x - needs >= qMin(all, kWordWorth)) {
            scene.text({ x + 2, y + kChipBaseline }, waiting, ColorToken::Text3);
            x += needs;
        } else {
            QPainterPath bar;
            bar.moveTo(x + 3, y + 3);
            bar.lineTo(x + 3, y + kChipHeight - 3);
            scene.path(bar, ColorToken::Edge, 1);
            x += kBarRoom;
        }
    }
    chips(object.waiters, look.waiterState, false);
}

} // namespace

void drawBox(Scene &scene, const Place &place, const Shown &shown, int parent)
{
    const ObjectInfo *object = shown.state.object(place.actor.object);
    if (!object)
        return;
    const QRectF &r = place.rect;
    const BoxLook look = lookOfBox(*object, shown.end);
    const QString name = fromUtf8(object->name);
    QStringList whole { name, wordsFor(object->kind), look.sub };
    if (!look.inside.empty())
        whole.append(QCoreApplication::translate("Stage", "held by %1")
                         .arg(namesOf(shown.state, look.inside)));
    if (!object->waiters.empty())
        whole.append(QCoreApplication::translate("Stage", "waiting: %1")
                         .arg(namesOf(shown.state, object->waiters)));
    scene.node({ QStringLiteral("object:%1").arg(object->id.value),
        isLock(object->kind) ? QStringLiteral("lock") : QStringLiteral("meeting"), name, look.key,
        listed(whole), r, parent });

    scene.rect(r, kCardRadius, ColorToken::Surface, look.stroke, kBoxStroke);
    const bool high = r.height() >= 88;
    const qreal top = high ? r.top() : r.center().y() - 36;
    if (!high && r.height() < kLowBox) {
        scene.text({ r.center().x(), r.center().y() + kToBaseline },
            elideMiddle(name, r.width() - 12, kTextSmall, kStrong), ColorToken::Text, kTextSmall,
            kStrong, Qt::AlignHCenter);
        return;
    }
    const qreal icon
        = drawBoxIcon(scene, { r.left() + kCardPad, top + (high ? 14 : 24) }, *object, look);
    const qreal left = r.left() + qMax(kBoxText, kCardPad + icon + 12);
    const qreal width = r.right() - kCardAir - left;
    const qreal down = high ? 0 : 6;
    QStringList ways { look.sub };
    if (!high && !look.inside.empty())
        ways = { QCoreApplication::translate("Stage", "held by %1")
                     .arg(namesOf(shown.state, look.inside)),
            namesOf(shown.state, look.inside) };
    else
        ways += look.shorter;
    if (!high && r.height() < kTwoLineBox) {
        const qreal baseline = r.center().y() + kToBaseline;
        // The icon says how it is, too: the name has the first right to the room.
        const QString shortName = elideMiddle(name, width, kTextBody, kStrong);
        const qreal after = textWidth(shortName, kTextBody, kStrong) + 8;
        scene.text({ left, baseline }, shortName, ColorToken::Text, kTextBody, kStrong);
        // The name of who holds it, or none of it: the arrow says the rest.
        if (width - after >= qMin(kLeastChip, textWidth(ways.back(), kTextSmall)))
            scene.text({ left + after, baseline }, fitted(ways, width - after, kTextSmall),
                ColorToken::Text3);
        return;
    }
    scene.text({ left, top + kBoxNameLine + down }, elideMiddle(name, width, kTextBody, kStrong),
        ColorToken::Text, kTextBody, kStrong);
    scene.text(
        { left, top + kBoxSubLine + down }, fitted(ways, width, kTextSmall), ColorToken::Text3);
    if (high)
        drawLine(scene, shown,
            QRectF(r.left() + kCardPad, r.top() + kBoxChips, r.width() - kCardPad - kCardAir,
                kChipHeight),
            *object, look);
}

void drawUnknownThing(Scene &scene, const Place &place, const Shown &shown, int parent)
{
    const ObjectInfo *object = shown.state.object(place.actor.object);
    if (!object)
        return;
    const QRectF &r = place.rect;
    const QString name = fromUtf8(object->name);
    const QString state = wordsFor(TaskState::Unknown);
    scene.node({ QStringLiteral("object:%1").arg(object->id.value), QStringLiteral("unknown"), name,
        QStringLiteral("unknown"), listed({ name, wordsFor(object->kind), state }), r, parent });
    drawUnknown(scene, r, kLowCardRadius);
    const bool two = r.height() >= kTwoLineBox + 4;
    const qreal width = r.width() - 2 * kCardAir;
    const QPointF middle = r.center();
    const auto say
        = [&](const QString &text, qreal baseline, qreal pixels, int weight, ColorToken ink) {
              const QString fit = elideMiddle(text, width, pixels, weight);
              const qreal wide = textWidth(fit, pixels, weight);
              scene.rect(QRectF(middle.x() - wide / 2 - 4, baseline - pixels, wide + 8, pixels + 4),
                  4, ColorToken::Surface);
              scene.text({ middle.x(), baseline }, fit, ink, pixels, weight, Qt::AlignHCenter);
          };
    if (!two)
        return say(name + QStringLiteral(": ") + state, middle.y() + kToBaseline, kTextSmall,
            kStrong, ColorToken::Text2);
    say(name, middle.y() - 3, kTextBody, kStrong, ColorToken::Text);
    say(state, middle.y() + 15, kTextSmall, 400, ColorToken::Text2);
}

void drawFork(Scene &scene, const Place &place, const Shown &shown, int parent)
{
    const ObjectInfo *object = shown.state.object(place.actor.object);
    if (!object)
        return;
    const QRectF &r = place.rect;
    const bool held = !object->holders.empty();
    const BoxLook look = lookOfBox(*object, shown.end);
    const QString name = fromUtf8(object->name);
    const QString holders = namesOf(shown.state, object->holders);
    const QString line = namesOf(shown.state, object->waiters);
    QStringList whole { name, wordsFor(object->kind), look.sub };
    if (held)
        whole.append(QCoreApplication::translate("Stage", "held by %1").arg(holders));
    if (!line.isEmpty())
        whole.append(QCoreApplication::translate("Stage", "waiting: %1").arg(line));
    scene.node({ QStringLiteral("object:%1").arg(object->id.value), QStringLiteral("lock"), name,
        look.key, listed(whole), r, parent });

    scene.rect(r, kLowCardRadius, held ? ColorToken::LockSoft : ColorToken::Surface,
        held ? ColorToken::Lock : ColorToken::Edge, kBoxStroke);
    const bool close = place.form == Form::Compact;
    if (r.height() < kTwoLineBox) { // the arrows say who holds it and who waits
        drawLockIcon(scene, { r.left() + 12, r.center().y() - 2 },
            held ? ColorToken::LockText : ColorToken::Text3, !held, 0.75);
        scene.text({ r.left() + kForkText, r.center().y() + kToBaseline },
            elideMiddle(name, r.width() - 38, kTextBody, kStrong), ColorToken::Text, kTextBody,
            kStrong);
        return;
    }
    drawLockIcon(scene, { r.left() + 12, r.top() + (close ? 12 : 18) },
        held ? ColorToken::LockText : ColorToken::Text3, !held, 0.75);
    scene.text({ r.left() + kForkText, r.top() + (close ? 18 : 27) },
        elideMiddle(name, r.width() - 40, kTextBody, kStrong), ColorToken::Text, kTextBody,
        kStrong);
    const qreal room = r.width() - 20;
    const qreal y = r.bottom() - (close ? 9 : 11);
    if (!held) {
        scene.text({ r.left() + kForkPad, y }, look.sub, ColorToken::Text3);
    } else if (line.isEmpty()) {
        scene.text(
            { r.left() + kForkPad, y }, elideMiddle(holders, room, kTextSmall), ColorToken::Text2);
    } else {
        const QString first = elideMiddle(holders, (room - 15) / 2, kTextSmall);
        const qreal x = r.left() + kForkPad + textWidth(first, kTextSmall);
        scene.text({ r.left() + kForkPad, y }, first, ColorToken::Text2);
        QPainterPath bar;
        bar.moveTo(x + 7, y - 10);
        bar.lineTo(x + 7, y + 2);
        scene.path(bar, ColorToken::Edge, 1);
        scene.text({ x + 14, y }, elideMiddle(line, r.right() - 9 - x - 14, kTextSmall),
            ColorToken::Text2);
    }
}

void drawValue(Scene &scene, const Place &place, const Shown &shown, int parent)
{
    const ObjectInfo *object = shown.state.object(place.actor.object);
    if (!object)
        return;
    const QRectF &r = place.rect;
    const QString name = fromUtf8(object->name);
    const QString value = fromUtf8(object->value);
    // Two who have read it on their way to write it: one of their updates will be lost.
    QStringList warning;
    const std::vector<TaskId> contenders = updaters(shown.state, *object);
    const bool contested = contenders.size() >= 2;
    if (contested) {
        QStringList names;
        for (const TaskId task : contenders)
            names.append(nameOf(shown.state, task));
        const QString who = listed(names);
        warning = { QCoreApplication::translate("Stage", "read, not yet written by: %1").arg(who),
            QCoreApplication::translate("Stage", "not yet written: %1").arg(who) };
    }
    QString readers;
    if (!object->readings.empty()) {
        const Reading &read = object->readings.back();
        readers = QCoreApplication::translate("Stage", "%1 read %2")
                      .arg(nameOf(shown.state, read.task), fromUtf8(read.value));
    } else if (object->lastWriter) {
        readers = QCoreApplication::translate("Stage", "last written by %1")
                      .arg(nameOf(shown.state, object->lastWriter));
    }
    QStringList whole { name, wordsFor(object->kind), value };
    if (!readers.isEmpty())
        whole.append(contested ? warning.first() : readers);
    scene.node({ QStringLiteral("object:%1").arg(object->id.value), QStringLiteral("value"), name,
        contested ? QStringLiteral("contested") : QStringLiteral("quiet"), listed(whole), r,
        parent });

    if (place.form == Form::Chip) { // a row in the table of a memory
        scene.rect(r, 6, ColorToken::Surface2, ColorToken::Line, 1);
        const QString shortName
            = elideMiddle(name, r.width() * 0.5, kTextSmall, 400, FontFace::Mono);
        scene.text({ r.left() + kCardAir, r.center().y() + kToBaseline }, shortName,
            ColorToken::Text, kTextSmall, 400, Qt::AlignLeft, FontFace::Mono);
        scene.text({ r.right() - kCardAir, r.center().y() + kToBaseline },
            elideMiddle(value, r.width() * 0.5 - 26, kTextSmall, kStrong, FontFace::Mono),
            ColorToken::Text, kTextSmall, kStrong, Qt::AlignRight, FontFace::Mono);
        return;
    }
    scene.rect(
        r, 14, ColorToken::Surface, contested ? ColorToken::Lock : ColorToken::Edge, kBoxStroke);
    const bool high = r.height() >= 88;
    const qreal plateWidth = qMin(r.width() * 0.5,
        qMax(64.0,
            textWidth(value, high ? kValueText : kLowValueText, kStrong, FontFace::Mono) + 24));
    const QRectF plate(r.right() - 12 - plateWidth,
        high ? r.top() + 10 : r.center().y() - qMin(15.0, r.height() / 2 - 4), plateWidth,
        high ? 44 : qMin(30.0, r.height() - 8));
    scene.rect(plate, 11, ColorToken::Surface2, ColorToken::Line, 1);
    const qreal pixels = high ? kValueText : kLowValueText;
    scene.text({ plate.center().x(), plate.center().y() + pixels * 0.36 },
        elideMiddle(value, plate.width() - 12, pixels, kStrong, FontFace::Mono), ColorToken::Text,
        pixels, kStrong, Qt::AlignHCenter, FontFace::Mono);
    const qreal width = plate.left() - 8 - r.left() - kCardPad;
    const bool two = r.height() >= 40;
    const qreal top = high ? r.top() : r.center().y() - (two ? 30 : kNameLine - 4.5);
    scene.text({ r.left() + kCardPad, top + kNameLine },
        elideMiddle(name, width, kTextBody, kStrong), ColorToken::Text, kTextBody, kStrong);
    if (two)
        scene.text({ r.left() + kCardPad, top + kSubLine },
            fitted({ wordsFor(object->kind), QCoreApplication::translate("Stage", "shared") },
                width, kTextSmall),
            ColorToken::Text3);
    if (!high)
        return;
    if (contested)
        scene.text({ r.left() + kCardPad, r.top() + kBoxNote },
            fitted(warning, r.width() - 26, kTextSmall, kStrong), ColorToken::LockText, kTextSmall,
            kStrong);
    else if (!readers.isEmpty())
        scene.text({ r.left() + kCardPad, r.top() + kBoxNote },
            elideMiddle(readers, r.width() - 26, kTextSmall), ColorToken::Text2);
}

} // namespace interleave
