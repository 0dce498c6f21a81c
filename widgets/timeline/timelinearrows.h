// The part of the timeline's picture that goes from lane to lane: who wakes whom, what is handed
// over, and who is stuck in a deadlock.
//
// Threads: GUI thread.
#pragma once

#include "widgets/timeline/timelineplan.h"

#include <QPainterPath>

#include <utility>
#include <vector>

namespace interleave {

class TimelineArrows : protected TimelinePlan {
protected:
    TimelineArrows(const TimelineData &data, const TimelineView &view)
        : TimelinePlan(data, view)
    {
    }

    void layOutArrows();
    // Those that happen just now: above the playhead's line.
    void layOutArrowsAtPlayhead();
    // In the lanes of those who are in it, and along the axis; never before it is known.
    void layOutDeadlock();
    bool crossesArrow(const QRectF &plate) const; // of those that are laid out

private:
    struct HandOver {
        QString item;
        qreal x; // of its arrow
        qreal baseline;
        bool comes;
    };

    std::vector<QRectF> m_arrows;
    std::vector<HandOver> m_handOvers;
    std::vector<std::pair<QPainterPath, bool>> m_atPlayhead; // with whether they are yet to come

    bool layOutArrow(const WakeArrow &wake);
    void drawArrow(const QPainterPath &line, bool comes);
    void layOutItem(const HandOver &over);
};

} // namespace interleave
