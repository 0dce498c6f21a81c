// What goes between workers and objects: edges of the data's flow, who holds and who waits for a
// lock, switches of generators; the item that is on its way; the label of the last use.
//
// Threads: GUI thread.
#pragma once

#include "widgets/stage/cards.h"

#include <QLineF>
#include <QPainterPath>

#include <optional>
#include <utility>
#include <vector>

namespace interleave {

// The event's own movement: an item between a worker and a queue.
struct Movement {
    TaskId task;
    ObjectId object;
    ItemId item;
    bool intoObject = true;
};
std::optional<Movement> movementOf(const State &now);

bool crosses(const QRectF &rect, const QLineF &line);
// Where the way from a rectangle's middle to `target` leaves it, `apart` further on.
QPointF borderPoint(const QRectF &rect, const QPointF &target, qreal apart);
// Through these points at right angles, with round corners.
QPainterPath roundedPath(const std::vector<QPointF> &points);

// Lines below the cards, then labels and the moving item above them.
class Wires {
public:
    // `uses` is the state whose edges are drawn; it may be one event later than the one shown, when
    // that event moves.
    Wires(const Plan &plan, const Shown &shown, const State &uses);

    void drawLines(Scene &scene) const;
    void drawLabel(Scene &scene) const;
    // share: 0 at the source, 1 at the target.
    void drawMoving(Scene &scene, const Movement &movement, const State &before, const State &now,
        double share) const;

private:
    struct Wire {
        QString id;
        QString name; // "washer to dishes"
        QString what; // of its last use
        QString when;
        QString label; // both
        int from = -1; // indexes of places
        int to = -1;
        EventIndex event;
        std::uint64_t count = 0;
        TaskId task;
        ObjectId object;
        bool intoObject = true;
        bool pipe = false;   // crosses the border of a memory
        bool named = false;  // a use by name, of a variable: nothing travels
        bool past = false;   // events are missing since
        bool hidden = false; // its line would cross others
        QPainterPath path;
    };

    void collect(const State &uses);
    void collectSwitches(const State &uses);
    void route();
    QPainterPath pathOf(const Wire &wire, qreal fromOffset, qreal toOffset, int lane) const;
    void routeByName(std::size_t index, qreal fromOffset, qreal toOffset, int &lane);
    QPainterPath bracketOf(const Wire &wire) const;
    const Frame *memoryOf(const Wire &wire) const;
    QPainterPath pathBeside(const Wire &wire, qreal fromOffset, qreal toOffset) const;
    QRectF plateOf(const Wire &wire, bool &inOne, QPointF &nearest) const;
    std::pair<QPointF, QPointF> facingPoints(int from, int to, qreal arrow) const;
    // One of so many lines to the same lock.
    struct Lane {
        std::size_t index;
        std::size_t count;
    };
    std::optional<QPainterPath> wayAround(int from, int to, qreal arrow, Lane lane) const;
    void drawRelations(Scene &scene) const;
    bool isClear(const QPointF &a, const QPointF &b, int from, int to) const;
    bool isClear(const QPainterPath &path, int from, int to) const;
    int placeOf(TaskId task) const;
    int placeOf(ObjectId object) const;
    const Place &place(int index) const { return m_plan.places[static_cast<std::size_t>(index)]; }

    const Plan &m_plan;
    const Shown &m_shown;
    std::vector<Wire> m_wires;
    int m_last = -1; // the one used last
};

} // namespace interleave
