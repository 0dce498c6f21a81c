#include "core/replay/history.h"

#include "core/replay/chronicle.h"
#include "core/replay/keyframes.h"

#include <algorithm>

namespace interleave {

struct History::Impl {
    std::shared_ptr<Run> run;
    State live; // after all events taken in
    std::uint64_t taken = 0;
    Keyframes keyframes;
    Chronicle chronicle;
    std::vector<TaskId> changed;
    Time reached {};      // see extend()
    mutable State cursor; // the last one asked for: the next one is often a step further

    bool takeIn()
    {
        const TraceStore &trace = *run->trace;
        const std::uint64_t before = taken;
        for (; taken < trace.size(); ++taken) {
            const Event event = trace.at({ taken });
            changed.clear();
            fold(live, event, { taken }, &changed);
            chronicle.note(live, event, { taken }, changed);
            keyframes.offer(live);
        }
        if (taken == before)
            return false;
        chronicle.reachTo(endTime());
        return true;
    }

    Time endTime() const { return std::max(run->trace->endTime(), reached); }

    // A run that was stopped in the middle lasted until it was.
    bool endedByItself() const
    {
        return std::all_of(live.tasks.begin(), live.tasks.end(), [](const TaskInfo &task) {
            return task.state == TaskState::Finished || task.state == TaskState::Failed;
        });
    }

    // REQUIRES: index < taken.
    State stateAt(EventIndex index) const
    {
        if (index == live.index)
            return live;
        if (const State *frame = keyframes.before(index); !cursor.begun || cursor.index > index
            || (frame != nullptr && frame->index > cursor.index))
            cursor = frame != nullptr ? *frame : State {};
        for (std::uint64_t next = cursor.begun ? cursor.index.value + 1 : 0; next <= index.value;
             ++next)
            fold(cursor, run->trace->at({ next }), { next });
        return cursor;
    }
};

History::History(std::shared_ptr<Run> run)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->run = std::move(run);
    m_impl->takeIn();
}

History::~History() = default;

const Run &History::run() const
{
    return *m_impl->run;
}
const TraceStore &History::trace() const
{
    return *m_impl->run->trace;
}

bool History::extend(bool finished, Time now)
{
    const bool wasFinished = m_impl->run->trace->finished();
    const Time before = endTime();
    m_impl->run->trace->extend(finished);
    const bool grew = m_impl->takeIn();
    m_impl->reached
        = finished && m_impl->endedByItself() ? Time {} : std::max(m_impl->reached, now);
    if (endTime() != before)
        m_impl->chronicle.reachTo(endTime());
    return grew || m_impl->run->trace->finished() != wasFinished;
}

bool History::finished() const
{
    return m_impl->run->trace->finished();
}
std::uint64_t History::eventCount() const
{
    return m_impl->taken;
}
Time History::endTime() const
{
    return m_impl->endTime();
}
Event History::event(EventIndex index) const
{
    return m_impl->run->trace->at(index);
}

State History::stateAt(EventIndex index) const
{
    if (m_impl->taken == 0)
        return {};
    return m_impl->stateAt({ std::min(index.value, m_impl->taken - 1) });
}

State History::stateAt(Time t) const
{
    State state;
    if (m_impl->taken == 0 || t < trace().timeAt({ 0 })) {
        state.time = t;
        return state;
    }
    state = stateAt(trace().lastAt(t));
    state.time = std::min(t, std::max(state.time, endTime()));
    return state;
}

const State &History::finalState() const
{
    return m_impl->live;
}
const std::vector<Stretch> &History::stretches(TaskId task) const
{
    return m_impl->chronicle.stretches(task);
}
const std::vector<WakeArrow> &History::wakes() const
{
    return m_impl->chronicle.wakes();
}
const std::vector<DepthPoint> &History::depths(ObjectId queue) const
{
    return m_impl->chronicle.depths(queue);
}
const std::vector<KeyMoment> &History::keyMoments() const
{
    return m_impl->chronicle.keyMoments();
}
const std::vector<OutputLine> &History::output() const
{
    return m_impl->chronicle.output();
}
Statistics History::statistics(TaskId task, Time until) const
{
    return m_impl->chronicle.statistics(task, until);
}

} // namespace interleave
