// The viewer's time: when a run of up to some 500 events is played, an event takes at least 250 ms
// of the viewer's time at 1x; in longer runs key moments do. Time too short to see is stretched;
// time that nothing happens in is not.
//
// Events without a visible change (a name, a line reached) take none of the viewer's time. A quiet
// stretch of the run takes as long as it took, however long that is. Longer runs that are over too
// soon to be seen are stretched evenly.
//
// A picture is a function of (event, phase): phase 0 is the moment before the event's movement, 1
// after it.
// Threads: plain value, built from a History. Monotonic in both directions; round trip within a
// phase.
#pragma once

#include "core/replay/history.h"

namespace interleave {

struct Moment {
    EventIndex event; // the last event begun; meaningless when !begun
    bool begun = false;
    double phase = 1.0; // 0..1 of that event's movement
    Time time;          // of the run

    friend bool operator==(const Moment &, const Moment &) = default;
};

class Pacing {
public:
    Pacing() = default;
    explicit Pacing(const History &history);

    double length() const { return m_length; } // viewer's seconds at 1x
    bool slowed() const { return m_slowed; }   // some time is stretched: the transport says so
    Moment at(double viewerSeconds) const;
    double of(const Moment &moment) const;

private:
    // Where an event begins. Between two knots the run's time is linear in the viewer's.
    struct Knot {
        double viewer;
        Time time;
        EventIndex event;
        double hold; // viewer's seconds of the event's movement
    };
    double viewerAtNext(std::size_t knot) const;
    Time timeAtNext(std::size_t knot) const;

    std::vector<Knot> m_knots;
    Time m_end;
    double m_length = 0;
    bool m_slowed = false;
};

} // namespace interleave
