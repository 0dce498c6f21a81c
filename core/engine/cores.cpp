#include "core/engine/cores.h"

#include <algorithm>

namespace interleave {

namespace {

bool mayTakeGil(const SimState &state, const SimLane &lane, std::uint32_t index, Gil gil)
{
    const std::uint32_t holder = state.memory(lane.process).gilLane;
    return gil == Gil::Off || holder == kNowhere || holder == index;
}

} // namespace

std::vector<TaskId> runnable(const SimState &state, Gil gil)
{
    std::vector<TaskId> found;
    for (const TaskId id : state.ready) {
        const std::uint32_t index = state.task(id).lane;
        const SimLane &lane = state.lanes[index];
        if (lane.core == kNowhere && (!lane.current || lane.current == id)
            && mayTakeGil(state, lane, index, gil))
            found.push_back(id);
    }
    return found;
}

std::vector<TaskId> readyIn(const SimState &state, std::uint32_t lane)
{
    std::vector<TaskId> found;
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
    bool coreWanted = false;
    for (const TaskId id : state.ready) {
        const std::uint32_t index = state.task(id).lane;
        const SimLane &lane = state.lanes[index];
        if (index == core.lane || lane.core != kNowhere)
            continue;
        if (gil == Gil::On && lane.process == process)
            return Wanted::Gil;
        coreWanted = coreWanted || (allBusy && mayTakeGil(state, lane, index, gil));
    }
    return coreWanted ? Wanted::Core : Wanted::Nothing;
}

} // namespace interleave
