// A whole run to look things up in: State(t), key moments, lanes for the timeline, output. Built
// once from a trace, grown while it is live.
//
// Threads: owner's thread, and const members, too, are one thread's at a time: stateAt() keeps what
// it found. Several histories, each with a thread of its own, may read one finished trace.
// Cost: seek under 10 ms in a trace of 1,000,000 events (keyframes every few thousand events).
#pragma once

#include "core/replay/state.h"

#include <chrono>
#include <memory>
#include <vector>

namespace interleave {

// A stretch of one state of one task, for the timeline.
struct Stretch {
    Time from;
    Time to;          // its end, or as far as the run is known to have gone
    EventIndex event; // the event that began it
    TaskState state;
    WaitReason reason;
    ObjectId object;
    TaskId other;
    std::uint32_t line;
    bool open = false; // has not ended
};

// Someone ended somebody's wait: an arrow from one lane to another.
struct WakeArrow {
    Time when;
    EventIndex event;
    TaskId from;
    TaskId to;
    ObjectId through;
    ItemId item; // what was handed over, or 0
};

struct DepthPoint {
    Time when;
    std::uint32_t depth;
};

// Moments worth jumping to: first block on a full queue, a lost update, a deadlock, a failure, the
// end...
struct KeyMoment {
    EventIndex event;
    Time when;
    Message what;
};

struct Statistics {
    std::array<Time, kTaskStates> spent {};
    std::uint64_t switches = 0;
    std::uint64_t itemsPut = 0;
    std::uint64_t itemsTaken = 0;
};

class History {
public:
    // Takes in what the run's trace has by now; a trace that still grows is followed with extend().
    // A finished one that did not end by itself lasted so long.
    explicit History(std::shared_ptr<Run> run, Time lasted = {});
    ~History();

    const Run &run() const;
    const std::shared_ptr<Run> &sharedRun() const;
    const TraceStore &trace() const;
    // Takes in what the trace has got since; true: new events, or the end. Of a run that
    // goes on `now` is its clock: what lasts, lasts until then, though nothing was recorded.
    bool extend(bool finished, Time now = {});
    bool finished() const;
    // The same for who must not wait: folds no longer than about `budget`. To merge what has been
    // recorded since the last call comes on top of that. Where a run is faster, part of it is
    // summed up (condense.h): what is told after it is as it was, and
    // what was in between is not there. A History that is made at the end has all of it.
    bool extendWithin(std::chrono::nanoseconds budget, bool finished, Time now = {});
    std::uint64_t summedUp() const; // so many events were
    std::uint64_t behind() const;   // so many are not taken in yet

    // Of a trace that keeps its last part: lets the oldest events go when its area, which must be
    // this run's, is nearly full. Their indices stay theirs, and give the state that they led to,
    // as far as it is known here (extendWithin()).
    void letOldestGo(TraceArea &area);

    std::uint64_t eventCount() const;
    Time endTime() const; // the last event's, or as far as extend() was told that it went on
    Event event(EventIndex index) const;

    // The state just after that event / at that time (time may lie between events). Before the
    // first event: begun == false.
    State stateAt(EventIndex index) const;
    State stateAt(Time t) const;
    // That of the moment between that event and the next: where events are missing there, nothing
    // but what cannot have changed is left of it (State::isUnrecorded()).
    State stateAt(EventIndex index, Time t) const;
    // Before the first event that is there; begun == false. Of a damaged file it says where that
    // is damaged.
    State stateBefore(Time t) const;
    // Of which events are missing, in order, none touching another. The last one may be open.
    std::vector<Unrecorded> unrecorded() const;
    // Every task and object that will ever appear, with final names: layout is made from this, so
    // positions never jump.
    const State &finalState() const;

    const std::vector<Stretch> &stretches(TaskId task) const;
    const std::vector<WakeArrow> &wakes() const;
    const std::vector<DepthPoint> &depths(ObjectId queue) const;
    const std::vector<KeyMoment> &keyMoments() const;
    const std::vector<OutputLine> &output() const; // all; those with event <= index have happened
    Statistics statistics(TaskId task, Time until) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace interleave
