#include "core/engine/cores.h"

#include <algorithm>

namespace interleave {

namespace {

bool mayTakeGil(const SimState &state, const SimLane &lane, std::uint32_t index, Gil gil)
{
    const std::uint32_t holder = state.memory(lane.process).gilLane;
    return gil == Gil::Off || holder == kNowhere || holder == index;
}

// Whether it holds for a lane in which somebody is ready. Whichever are fewer are looked at: a loop
// may have a hundred thousand tasks, and a run as many lanes that are over.
template <class Predicate>
bool anyReadyLane(const SimState &state, Predicate holds)
{
    if (state.ready.size() <= state.lanes.size())
        return std::any_of(state.ready.begin(), state.ready.end(),
            [&](TaskId id) { return holds(state.task(id).lane); });
    for (std::uint32_t i = 0; i < state.lanes.size(); ++i) {
        if (state.lanes[i].ready > 0 && holds(i))
            return true;
    }
    return false;
}

} // namespace

std::vector<TaskId> runnable(const SimState &state, Gil gil)
{
    std::vector<TaskId> found;
    const auto isFree = [&](std::uint32_t index) {
        const SimLane &lane = state.lanes[index];
        return lane.core == kNowhere && mayTakeGil(state, lane, index, gil);
    };
    if (!anyReadyLane(state, isFree))
        return found;
    std::vector<std::uint32_t> shared;
    for (const TaskId id : state.ready) {
        const std::uint32_t index = state.task(id).lane;
        const SimLane &lane = state.lanes[index];
        if ((lane.current && lane.current != id) || !isFree(index))
            continue;
        if (lane.loop) {
            if (std::find(shared.begin(), shared.end(), index) != shared.end())
                continue;
            shared.push_back(index);
        }
        found.push_back(id);
    }
    return found;
}

std::vector<TaskId> readyIn(const SimState &state, std::uint32_t lane)
{
    std::vector<TaskId> found;
    if (state.lanes[lane].ready == 0)
        return found;
    std::copy_if(state.ready.begin(), state.ready.end(), std::back_inserter(found),
        [&](TaskId id) { return state.task(id).lane == lane; });
    return found;
}

std::uint32_t coreFor(const SimState &state, std::uint32_t lane)
{
    const std::uint32_t last = state.lanes[lane].lastCore;
    if (last != kNowhere && state.cores[last].lane == kNowhere)
        return last;
    for (std::uint32_t i = 0; i < state.cores.size(); ++i) {
        if (state.cores[i].lane == kNowhere)
            return i;
    }
    return kNowhere;
}

Time nextMoment(const SimState &state, const SimCore &core)
{
    const Time left = state.task(state.lanes[core.lane].current).workLeft;
    // A slice that ended while others computed ends now.
    const Time sliceEnd = std::max(core.sliceEnd, core.clock);
    return left.ns > 0 ? std::min(core.clock + left, sliceEnd) : core.clock;
}

std::uint32_t nextCore(const SimState &state)
{
    std::uint32_t first = kNowhere;
    Time when = Time::never();
    for (std::uint32_t i = 0; i < state.cores.size(); ++i) {
        if (state.cores[i].lane == kNowhere)
            continue;
        const Time moment = nextMoment(state, state.cores[i]);
        if (first == kNowhere || moment < when) {
            first = i;
            when = moment;
        }
    }
    return first;
}

Time horizon(const SimState &state, std::uint32_t core)
{
    Time until = state.cores[core].sliceEnd;
    for (std::uint32_t i = 0; i < state.cores.size(); ++i) {
        if (i != core && state.cores[i].lane != kNowhere)
            until = std::min(until, nextMoment(state, state.cores[i]));
    }
    if (!state.timers.empty())
        until = std::min(until, state.timers.begin()->when);
    return std::min(until, state.network.nextArrival());
}

Wanted wantedFrom(const SimState &state, const SimCore &core, Gil gil)
{
    const ProcessId process = state.lanes[core.lane].process;
    const bool allBusy = std::none_of(state.cores.begin(), state.cores.end(),
        [](const SimCore &each) { return each.lane == kNowhere; });
    const auto isElsewhere = [&](std::uint32_t index) {
        return index != core.lane && state.lanes[index].core == kNowhere;
    };
    if (gil == Gil::On && anyReadyLane(state, [&](std::uint32_t index) {
            return isElsewhere(index) && state.lanes[index].process == process;
        }))
        return Wanted::Gil;
    const bool coreWanted = allBusy && anyReadyLane(state, [&](std::uint32_t index) {
        return isElsewhere(index) && mayTakeGil(state, state.lanes[index], index, gil);
    });
    return coreWanted ? Wanted::Core : Wanted::Nothing;
}

} // namespace interleave
