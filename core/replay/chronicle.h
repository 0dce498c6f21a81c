// What is noted along a run while its events are folded once, in order: stretches, arrows, depths,
// output, key moments and counts. Everything but the states themselves, which keyframes give back.
//
// Threads: owner's thread. Each event is noted once, after it was folded in; what was noted is only
// ever closed or prolonged.
#pragma once

#include "core/replay/history.h"

#include <map>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace interleave {

class Chronicle {
public:
    // `after` has the event folded in; `changed`: the tasks whose state or reason that changed.
    void note(const State &after, const Event &event, EventIndex index,
        const std::vector<TaskId> &changed);
    // What is open reaches to here. Of whom is known only until `known`, which was told by `last`,
    // nothing is known behind that.
    void reachTo(Time end, Time known, EventIndex last);

    // Of what happened before that event, which was at that time, only key moments, output and
    // counts stay.
    void forgetBefore(EventIndex first, Time when);

    const std::vector<Stretch> &stretches(TaskId task) const;
    const std::vector<WakeArrow> &wakes() const { return m_wakes; }
    const std::vector<DepthPoint> &depths(ObjectId queue) const;
    const std::vector<KeyMoment> &keyMoments() const { return m_moments; }
    const std::vector<OutputLine> &output() const { return m_output; }
    Statistics statistics(TaskId task, Time until) const;

private:
    struct Lane {
        std::vector<Stretch> stretches;
        std::vector<Time> switches; // began to run
        std::vector<Time> puts;
        std::vector<Time> gets;
        Statistics forgotten; // of what is in these no more
        bool hasTail = false; // the last stretch is there until more is known
    };
    struct Variable {
        std::uint64_t writes = 0;
        TaskId lastWriter;
        std::unordered_map<std::uint32_t, std::uint64_t> readAt; // by task: `writes` when it read,
                                                                 // until it writes
        std::uint32_t lostUpdates = 0;
    };
    struct Handover { // the last put of a task, until something else happens to it
        EventIndex event;
        ObjectId queue;
        ItemId item;
    };

    std::vector<Lane> m_lanes;
    bool m_hasTails = false; // some lanes
    Time m_forgottenUntil {};
    std::vector<WakeArrow> m_wakes;
    std::vector<std::vector<DepthPoint>> m_depths;
    std::vector<KeyMoment> m_moments;
    std::vector<OutputLine> m_output;
    std::unordered_map<std::uint32_t, Variable> m_variables;
    std::unordered_map<std::uint32_t, Handover> m_lastPut;      // by task
    std::unordered_map<std::uint32_t, std::size_t> m_openArrow; // by woken task: arrow whose item
                                                                // is not known yet
    std::uint32_t m_endsNoted = 0;
    // Whether what comes is told again of events that are missing: no moment of its own.
    bool m_droppedJustNow = false;
    bool m_isRetold = false;
    std::unordered_set<std::uint64_t> m_seenOnce; // objects whose first moment of a sort is noted

    Lane &lane(TaskId task);
    void dropTails();
    void begin(const State &after, const TaskInfo &task, Time when, EventIndex index);
    void noteRetelling(const Event &event);
    void noteSince(const State &after, const Event &event);
    void noteDropped(const Event &event);
    void noteDepth(const State &after, ObjectId queue, Time when, std::uint32_t depth);
    void noteWake(const State &after, const Event &event, EventIndex index, const TaskWoken &woken);
    void noteWrite(const Event &event, EventIndex index, const SharedWritten &written);
    void addMoment(const Event &event, EventIndex index, Message what);
    enum class Sort : std::uint8_t { Empty, Full, LockWait, NotifyNobody, Wake, Room };
    bool first(Sort sort, ObjectId object);
};

} // namespace interleave
