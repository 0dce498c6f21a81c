#include "core/replay/history.h"

#include "core/replay/chronicle.h"
#include "core/replay/condense.h"
#include "core/replay/keyframes.h"
#include "core/replay/retell.h"
#include "core/replay/rolling.h"
#include "core/trace/codec.h"

#include <algorithm>

namespace interleave {

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::uint64_t kBetweenLooks = 256; // at the clock
// A picture that is this many events behind is not of this moment any more.
constexpr std::uint64_t kMostBehind = 50'000;

} // namespace

struct History::Impl {
    std::shared_ptr<Run> run;
    State live;  // after all events taken in
    struct Gap { // events that were summed up: from the first to before the last
        std::uint64_t from;
        std::uint64_t to;
    };
    std::vector<Gap> gaps; // in order
    std::uint64_t summedUp = 0;
    std::uint64_t sumAt = kMostBehind; // so far behind it is tried again
    State base; // that the forgotten events led to; not begun: none are forgotten
    std::vector<Unrecorded> unrecorded; // that have ended, none of them empty
    std::uint64_t taken = 0;
    Keyframes keyframes;
    Chronicle chronicle;
    std::vector<TaskId> changed;
    Time reached {};      // see extend()
    mutable State cursor; // the last one asked for: the next one is often a step further

    // Of a trace whose oldest events went before it came here.
    void beginWithoutOldest()
    {
        const TraceStore &trace = *run->trace;
        if (taken != 0 || trace.first().value == 0)
            return;
        const EventIndex before { trace.first().value - 1 };
        for (const Event &event : trace.instead()) {
            changed.clear();
            fold(live, event, before, &changed);
            chronicle.note(live, event, before, changed);
            noteUnrecorded(event);
        }
        taken = trace.first().value;
        base = live;
        if (!unrecorded.empty() && trace.size() > taken)
            unrecorded.front().to = trace.timeAt({ taken }); // its moments are before that
    }

    void takeEvent(EventIndex index)
    {
        const Event event = run->trace->at(index);
        changed.clear();
        fold(live, event, index, &changed);
        chronicle.note(live, event, index, changed);
        noteUnrecorded(event);
    }

    void noteUnrecorded(const Event &event)
    {
        if (!std::holds_alternative<EventsDropped>(event.what)
            || live.unrecorded->from == live.unrecorded->to)
            return;
        while (!unrecorded.empty() && unrecorded.back().from >= live.unrecorded->from)
            unrecorded.pop_back(); // it has grown
        unrecorded.push_back(*live.unrecorded);
    }

    // Behind the last event.
    std::optional<Unrecorded> openEnd() const
    {
        const TraceStore &trace = *run->trace;
        const bool lost = trace.missing() > live.missing && !live.exitCode;
        if (taken != trace.size() || !(run->cut || (lost && taken != 0)))
            return std::nullopt;
        return Unrecorded { trace.endTime(), std::max(trace.endTime(), reached), run->cut, true,
            taken == 0 };
    }

    void reachToEnd()
    {
        const std::optional<Unrecorded> open = openEnd();
        chronicle.reachTo(endTime(), open ? open->from : endTime(),
            { taken - std::min<std::uint64_t>(taken, 1) });
    }

    void moveTo(State &state, Time t) const
    {
        state.time = t;
        for (const Unrecorded &each : unrecorded) {
            if (each.from < t && t < each.to)
                return forgetWhatMayHaveChanged(state, each);
        }
        const std::optional<Unrecorded> open = openEnd();
        if (open && t > open->from)
            forgetWhatMayHaveChanged(state, *open);
        else if (open && state.index.value + 1 == taken)
            state.unrecorded = open;
    }

    bool takeIn(SteadyClock::time_point until = SteadyClock::time_point::max())
    {
        beginWithoutOldest();
        const TraceStore &trace = *run->trace;
        const std::uint64_t before = taken;
        while (taken < trace.size()) {
            takeEvent({ taken });
            keyframes.offer(live);
            ++taken;
            if (taken % kBetweenLooks == 0 && until != SteadyClock::time_point::max()
                && SteadyClock::now() >= until)
                break;
        }
        const std::uint64_t left = trace.size() - taken;
        if (left <= kMostBehind)
            sumAt = kMostBehind;
        else if (left > sumAt)
            sumAt = sumUp() ? kMostBehind : 2 * left;
        if (taken == before)
            return false;
        reachToEnd();
        return true;
    }

    // A wait like the one before, but for what was between them, is another wait.
    void beginAnew(EventIndex index)
    {
        const std::uint8_t kind = run->trace->kindAt(index);
        if (kind
                != kKindOf<
                    TaskReady> && kind != kKindOf<TaskRunning> && kind != kKindOf<TaskParked>)
            return;
        const TaskId id = run->trace->at(index).task;
        if (live.task(id) == nullptr)
            return;
        TaskInfo &task = live.tasks[id.value - 1];
        task.since = live.time;
        task.sinceEvent = index;
    }

    // All that is there. False: too much of it matters, and the picture stays behind.
    bool sumUp()
    {
        const Gap gap { taken, run->trace->size() };
        const auto found = eventsThatMatter(*run->trace, { gap.from }, { gap.to }, live);
        if (!found || found->size() > kMostBehind)
            return false;
        keyframes.keepNow(live);
        for (const EventIndex index : *found) {
            takeEvent(index);
            beginAnew(index);
        }
        live.index = { gap.to - 1 };
        live.time = run->trace->timeAt(live.index);
        taken = gap.to;
        keyframes.keepNow(live);
        gaps.push_back(gap);
        summedUp += gap.to - gap.from;
        return true;
    }

    bool extend(SteadyClock::time_point until, bool finished, Time now)
    {
        const bool wasFinished = run->trace->finished();
        const Time before = endTime();
        run->trace->extend(finished);
        const bool grew = takeIn(until);
        reached = finished && endedByItself() ? Time {} : std::max(reached, now);
        if (endTime() != before)
            reachToEnd();
        return grew || run->trace->finished() != wasFinished;
    }

    // As far as it is taken in.
    Time endTime() const
    {
        const TraceStore &trace = *run->trace;
        const bool all = taken == trace.size() || taken == 0;
        return std::max(all ? trace.endTime() : trace.timeAt({ taken - 1 }), reached);
    }

    // A run that was stopped in the middle lasted until it was.
    bool endedByItself() const
    {
        return std::all_of(live.tasks.begin(), live.tasks.end(), [](const TaskInfo &task) {
            return task.state == TaskState::Finished || task.state == TaskState::Failed;
        });
    }

    // Within what was summed up nothing is known but how it began.
    EventIndex knownAt(EventIndex index) const
    {
        const auto after = std::upper_bound(gaps.begin(), gaps.end(), index.value,
            [](std::uint64_t at, const Gap &gap) { return at < gap.from; });
        if (after == gaps.begin() || index.value + 1 >= (after - 1)->to)
            return index;
        return { (after - 1)->from - std::min<std::uint64_t>((after - 1)->from, 1) };
    }

    // REQUIRES: index < taken.
    State stateAt(EventIndex index) const
    {
        index = knownAt(index);
        if (index == live.index)
            return live;
        if (index <= base.index && base.begun)
            return base;
        if (const State *frame = keyframes.before(index); !cursor.begun || cursor.index > index
            || (frame != nullptr && frame->index > cursor.index))
            cursor = frame != nullptr ? *frame : base;
        for (std::uint64_t next = cursor.begun ? cursor.index.value + 1 : 0; next <= index.value;
             ++next)
            fold(cursor, run->trace->at({ next }), { next });
        return cursor;
    }
};

History::History(std::shared_ptr<Run> run, Time lasted)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->run = std::move(run);
    m_impl->live.cores = m_impl->base.cores = m_impl->run->info.settings.cores;
    m_impl->takeIn();
    if (m_impl->run->trace->finished() && !m_impl->endedByItself())
        m_impl->reached = lasted;
    m_impl->reachToEnd();
}

History::~History() = default;

const Run &History::run() const
{
    return *m_impl->run;
}
const std::shared_ptr<Run> &History::sharedRun() const
{
    return m_impl->run;
}
const TraceStore &History::trace() const
{
    return *m_impl->run->trace;
}

bool History::extend(bool finished, Time now)
{
    return m_impl->extend(SteadyClock::time_point::max(), finished, now);
}

bool History::extendWithin(std::chrono::nanoseconds budget, bool finished, Time now)
{
    return m_impl->extend(SteadyClock::now() + budget, finished, now);
}

std::uint64_t History::summedUp() const
{
    return m_impl->summedUp;
}

std::uint64_t History::behind() const
{
    return m_impl->run->trace->size() - m_impl->taken;
}

void History::letOldestGo(TraceArea &area)
{
    Impl &own = *m_impl;
    TraceStore &trace = *own.run->trace;
    std::optional<EventIndex> cut = cutDue(trace);
    if (!cut)
        return;
    // Inside of what was summed up no state is known.
    for (const Impl::Gap &gap : own.gaps) {
        if (gap.from < cut->value && cut->value < gap.to)
            cut = EventIndex { gap.to };
    }
    if (cut->value > own.taken)
        return;
    const std::uint64_t gone = cut->value - trace.first().value;
    own.base = own.stateAt({ cut->value - 1 });
    own.base.index = { cut->value - 1 };
    own.base.missing += gone;
    own.live.missing += gone;
    own.chronicle.forgetBefore(*cut, own.base.time);
    own.cursor = {};
    own.base.unrecorded = Unrecorded { {}, own.base.time, false, false, true };
    own.keyframes.forgetBefore(*cut, gone, *own.base.unrecorded);
    if (!own.live.unrecorded || own.live.unrecorded->to <= own.base.time)
        own.live.unrecorded = own.base.unrecorded;
    const Time begins = cut->value < trace.size() ? trace.timeAt(*cut) : own.base.time;
    std::erase_if(own.unrecorded, [&](const Unrecorded &each) { return each.to <= begins; });
    for (Unrecorded &each : own.unrecorded)
        each.from = std::max(each.from, begins);
    own.unrecorded.insert(own.unrecorded.begin(), { {}, begins, false, false, true });
    std::erase_if(own.gaps, [&](const Impl::Gap &gap) { return gap.to <= cut->value; });
    trace.forget(*cut, retell(own.base), area);
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
    if (m_impl->taken == 0 || t < (m_impl->base.begun ? m_impl->base.time : trace().timeAt({ 0 })))
        return stateBefore(t);
    state = stateAt(trace().lastAt(t));
    m_impl->moveTo(state, std::min(t, std::max(state.time, endTime())));
    return state;
}

State History::stateAt(EventIndex index, Time t) const
{
    State state = stateAt(index);
    m_impl->moveTo(state, std::max(state.time, t));
    return state;
}

State History::stateBefore(Time t) const
{
    State state;
    state.time = t;
    for (const Unrecorded &each : m_impl->unrecorded) {
        const bool ofAnyMoment = each.damaged && !state.unrecorded;
        if (ofAnyMoment || (each.from <= t && t < each.to))
            state.unrecorded = each;
    }
    if (m_impl->run->cut && !state.unrecorded)
        state.unrecorded = m_impl->openEnd();
    return state;
}

std::vector<Unrecorded> History::unrecorded() const
{
    std::vector<Unrecorded> all = m_impl->unrecorded;
    if (const std::optional<Unrecorded> open = m_impl->openEnd())
        all.push_back(*open);
    return all;
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
