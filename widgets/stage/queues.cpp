#include "widgets/stage/objects.h"

#include "widgets/style/vocabulary.h"
#include "widgets/style/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace interleave {

namespace {

// From the "in" end (0) to the "next out" end.
QRectF cellRect(const Place &place, int cell)
{
    const QRectF &r = place.rect;
    if (place.upright)
        return QRectF(
            r.left() + 8, r.top() + 12 + cell * place.pitch, r.width() - 16, place.pitch - 6);
    return QRectF(r.left() + 13 + cell * place.pitch, r.top() + 12, place.pitch - 14,
        qMax(10.0, r.height() - 24));
}

// The token lies on its slot, a little wider than it.
QRectF tokenRect(const Place &place, int cell)
{
    const QRectF slot = cellRect(place, cell);
    if (place.upright)
        return QRectF(slot.left() + 2, slot.center().y() - 12, slot.width() - 4, 24);
    return QRectF(
        slot.center().x() - (place.pitch - 20) / 2, slot.center().y() - 13, place.pitch - 20, 26);
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
    for (int cell = 0; cell < place.slotCount; ++cell) {
        const QRectF slot = cellRect(place, cell);
        const bool middle = folded && cell > 0 && cell < last;
        if (!middle && queue.capacity > 0)
            scene.rect(slot, 11, ColorToken::Surface, ColorToken::Line, 1);
        else if (!folded)
            scene.rect(slot, 11, ColorToken::None, ColorToken::Line, 1).dashed = true;
    }
    for (std::size_t k = 0; k < count; ++k) {
        if (folded && k > 0 && k + 1 < count)
            continue;
        const QString where = k == 0 ? QStringLiteral("next-out") : QStringLiteral("in-queue");
        drawItemAt(scene, shown, queue.items[k], slotRect(place, k, count), node, where);
    }
    if (folded && place.slotCount > 2) {
        const QString more = QCoreApplication::translate("Stage", "%1 more")
                                 .arg(QLocale().toString(static_cast<int>(count) - 2));
        const QRectF first = cellRect(place, 1);
        const QRectF room = first.united(cellRect(place, last - 1));
        scene.text({ room.center().x(), room.center().y() + 4.3 },
            elideMiddle(more, room.width() + 10, 12, 600), ColorToken::Text2, 12, 600,
            Qt::AlignHCenter);
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

} // namespace

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
    const bool full = queue->capacity > 0 && count >= static_cast<std::size_t>(queue->capacity);
    const std::size_t putters = waitersFor(shown.state, queue->id, WaitReason::QueueFull)
        + waitersFor(shown.state, queue->id, WaitReason::PipeFull);
    const std::size_t getters = waitersFor(shown.state, queue->id, WaitReason::QueueEmpty)
        + waitersFor(shown.state, queue->id, WaitReason::PipeEmpty);

    const QLocale locale;
    QString kind = wordsFor(queue->kind) + QStringLiteral(" · ");
    kind += queue->capacity > 0 ? QCoreApplication::translate("Stage", "%1 of %2")
                                      .arg(locale.toString(static_cast<int>(count)),
                                          locale.toString(static_cast<qlonglong>(queue->capacity)))
                                : locale.toString(static_cast<int>(count));
    if (!queue->process && shown.state.processes.size() > 1)
        kind += QStringLiteral(" · ") + QCoreApplication::translate("Stage", "copied");
    const QString undone = place.countsDone
        ? QCoreApplication::translate("Stage", "%1 not yet task_done()")
              .arg(locale.toString(queue->unfinished))
        : QString();
    const QString closed = full && putters > 0
        ? QCoreApplication::translate("Stage", "full: put() waits")
        : count == 0 && getters > 0 ? QCoreApplication::translate("Stage", "empty: get() waits")
                                    : QString();

    const QString name = fromUtf8(queue->name);
    QStringList whole { name, kind };
    if (!undone.isEmpty())
        whole.append(undone);
    if (!closed.isEmpty())
        whole.append(closed);
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
        QStringLiteral("queue"), name, state, listed(whole), place.outer, parent });

    const qreal width = place.outer.width() - (place.upright ? 0 : 24);
    if (place.upright) {
        scene.text({ r.center().x(), r.top() - 32 }, elideMiddle(name, width, 13, 600),
            ColorToken::Text, 13, 600, Qt::AlignHCenter);
        scene.text({ r.center().x(), r.top() - 16 }, elideMiddle(kind, width, 12),
            ColorToken::Text3, 12, 400, Qt::AlignHCenter);
    } else {
        const QString shortName = elideMiddle(name, width * 0.55, 13, 600);
        scene.text({ r.left(), r.top() - 14 }, shortName, ColorToken::Text, 13, 600);
        const qreal after = textWidth(shortName, 13, 600) + 8;
        scene.text({ r.left() + after, r.top() - 14 }, elideMiddle(kind, width - after, 12),
            ColorToken::Text3);
    }
    scene.rect(r, 16, ColorToken::QueueSoft, ColorToken::Queue, 2);
    drawSlots(scene, place, shown, *queue, node);
    if (full && putters > 0)
        drawClosedEnd(scene, place, true);
    if (count == 0 && getters > 0)
        drawClosedEnd(scene, place, false);

    qreal y = r.bottom() + 16;
    if (place.upright) {
        y += 4;
    } else {
        const QString in = QCoreApplication::translate("Stage", "in");
        const QString out = QCoreApplication::translate("Stage", "next out");
        scene.text({ r.left() + 8, y }, in, ColorToken::Text3);
        scene.text({ r.right() - 8, y }, elideMiddle(out, width - 30 - textWidth(in, 12), 12),
            ColorToken::Text3, 12, 400, Qt::AlignRight);
        y += 19;
    }
    if (!closed.isEmpty()) {
        scene.text(
            { r.left(), y }, elideMiddle(closed, width, 12, 600), ColorToken::QueueText, 12, 600);
        y += 17;
    }
    if (!undone.isEmpty())
        scene.text({ r.left(), y }, elideMiddle(undone, width, 12), ColorToken::Text3);
}

} // namespace interleave
