// Who holds a lock and who waits for it: an arrow each.
#include "widgets/stage/wires.h"

#include <QLineF>

#include <algorithm>
#include <iterator>

namespace interleave {

namespace {

constexpr qreal kBesideEachOther = 7;

bool contains(const std::vector<TaskId> &tasks, TaskId task)
{
    return std::find(tasks.begin(), tasks.end(), task) != tasks.end();
}

} // namespace

// Where a straight line leaves one place and meets the other. Columns face each other with their
// sides, so that nothing in them comes between.
std::pair<QPointF, QPointF> Wires::facingPoints(int from, int to, qreal arrow) const
{
    const Place &a = place(from);
    const Place &b = place(to);
    const bool sides = a.actor.column >= 0 && qAbs(a.actor.column - b.actor.column) == 1;
    if (!sides)
        return { borderPoint(a.rect, b.rect.center(), 1),
            borderPoint(b.rect, a.rect.center(), arrow) };
    const bool forward = a.actor.column < b.actor.column;
    const qreal sign = forward ? 1 : -1;
    return { QPointF((forward ? a.rect.right() : a.rect.left()) + sign, a.rect.center().y()),
        QPointF((forward ? b.rect.left() : b.rect.right()) - sign * arrow, b.rect.center().y()) };
}

// Out of the one place at its side, along the gap between their columns or memories, and into the
// other at its side, where a straight line would cross others. Nothing: there is no way.
std::optional<QPainterPath> Wires::wayAround(int from, int to, qreal arrow, Lane lane) const
{
    constexpr qreal kLeastGap = 12;
    constexpr qreal kFromEdge = 5; // of a low card
    const auto outerOf = [&](int index) {
        QRectF outer = place(index).rect;
        for (const Frame &frame : m_plan.frames)
            if (m_plan.manyMemories && frame.rect.contains(outer))
                return frame.rect;
        return outer;
    };
    const QRectF &a = place(from).rect;
    const QRectF &b = place(to).rect;
    const bool forward = a.center().x() < b.center().x();
    const qreal left = (forward ? outerOf(from) : outerOf(to)).right();
    const qreal right = (forward ? outerOf(to) : outerOf(from)).left();
    if (right - left < kLeastGap)
        return std::nullopt;
    const qreal share = (static_cast<qreal>(lane.index) + 1) / (static_cast<qreal>(lane.count) + 1);
    const qreal x = left + (right - left) * share;
    const qreal sign = forward ? 1 : -1;
    const auto heights = [&](const QRectF &rect, bool shared) {
        // The lock's door is for all, each has its own part of it.
        if (shared)
            return std::vector<qreal> { rect.top() + rect.height() * share };
        return std::vector<qreal> { rect.center().y(), rect.bottom() - kFromEdge,
            rect.top() + kFromEdge };
    };
    const bool lockFirst = place(from).actor.tasks.empty();
    for (const qreal y0 : heights(a, lockFirst)) {
        for (const qreal y1 : heights(b, !lockFirst)) {
            const QPointF points[] = { { (forward ? a.right() : a.left()) + sign, y0 }, { x, y0 },
                { x, y1 }, { (forward ? b.left() : b.right()) - sign * arrow, y1 } };
            bool clear = true;
            for (int k = 0; k < 3 && clear; ++k)
                clear = isClear(points[k], points[k + 1], from, to);
            if (clear)
                return roundedPath({ std::begin(points), std::end(points) });
        }
    }
    return std::nullopt;
}

void Wires::drawRelations(Scene &scene) const
{
    const auto relation = [&](int from, int to, bool waits, bool both, Lane lane) {
        if (from < 0 || to < 0 || from == to)
            return;
        const qreal arrow = waits ? 6 : 5;
        auto [a, b] = facingPoints(from, to, arrow);
        if (both) { // the two point against each other, and each goes at its own left
            const QLineF across = QLineF(a, b).normalVector().unitVector();
            a += QPointF(across.dx(), across.dy()) * kBesideEachOther;
            b += QPointF(across.dx(), across.dy()) * kBesideEachOther;
        }
        QPainterPath path(a);
        path.lineTo(b);
        if (!isClear(a, b, from, to)) {
            const std::optional<QPainterPath> around
                = m_plan.ring.empty() ? wayAround(from, to, arrow, lane) : std::nullopt;
            if (!around)
                return;
            path = *around;
        }
        if (path.length() < 8)
            return;
        Shape &line = scene.path(path, waits ? ColorToken::Lock : ColorToken::Text, 3);
        line.dashed = waits;
        line.arrow = waits ? Arrow::Large : Arrow::Small;
        const Place &worker = place(waits ? from : to);
        const Place &lock = place(waits ? to : from);
        scene.node({ QStringLiteral("relation:%1-%2%3")
                         .arg(lock.actor.object.value)
                         .arg(worker.actor.tasks.front().value)
                         .arg(both && waits ? QStringLiteral("-back") : QString()),
            QStringLiteral("relation"),
            waits ? QStringLiteral("waits-for") : QStringLiteral("held-by"),
            waits ? QStringLiteral("waits-for") : QStringLiteral("held-by"), QString(),
            path.boundingRect().adjusted(-1, -1, 1, 1), -1 });
    };
    for (const ObjectInfo &object : m_shown.state.objects) {
        if (!isLock(object.kind))
            continue;
        const int at = placeOf(object.id);
        if (at < 0)
            continue;
        // A line to a group would not say to whom; the lock's own words do.
        const auto alone = [&](TaskId task) {
            const int k = placeOf(task);
            return k >= 0 && place(k).actor.kind == Actor::Kind::Worker ? k : -1;
        };
        // Who waits for what it holds itself has two lines to it.
        const auto both = [&](TaskId task) {
            return contains(object.holders, task) && contains(object.waiters, task);
        };
        Lane lane { 0, object.holders.size() + object.waiters.size() };
        for (const TaskId holder : object.holders) {
            relation(at, alone(holder), false, both(holder), lane);
            ++lane.index;
        }
        for (const TaskId waiter : object.waiters) {
            relation(alone(waiter), at, true, both(waiter), lane);
            ++lane.index;
        }
    }
}

} // namespace interleave
