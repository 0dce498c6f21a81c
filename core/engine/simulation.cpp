#include "core/engine/simulation.h"

#include "core/engine/outcome.h"
#include "core/engine/simulatednetwork.h"
#include "core/machine/prelude.h"

#include <algorithm>

namespace interleave {

namespace {

// Some milliseconds of computing at most, so that a stop or a time-out is seen soon.
constexpr std::uint64_t kBatch = 20'000;
// Reading the wall clock costs as much as a step.
constexpr std::uint32_t kBurstsPerWallCheck = 16;
constexpr std::size_t kSharedBytes = std::size_t { 256 } << 20;

// By how much a computer that does other things, too, calls late.
constexpr Time kTimerSlack { 50'000 }; // Linux's default

// The seed that nobody chose gives the plain order; any other one a computer of its own.
std::unique_ptr<Scheduler> schedulerFor(std::uint64_t seed)
{
    return seed == RunSettings {}.seed ? fairScheduler(seed) : randomScheduler(seed);
}

} // namespace

Simulation::Simulation(
    const RunOptions &options, std::shared_ptr<TraceArea> area, std::shared_ptr<RunControl> control)
    : m_options(options)
    , m_rules(laneRulesOf(options.settings.schedule))
    , m_gil(options.settings.gil ? Gil::On : Gil::Off)
    , m_control(std::move(control))
    , m_area(std::move(area))
    , m_recorder(std::make_unique<Recorder>(*m_area))
    , m_network(std::make_unique<SimulatedNetwork>(*this))
{
}

Simulation::~Simulation()
{
    m_control->forgetRunning();
}

Result<std::unique_ptr<Simulation>, Error> Simulation::create(std::shared_ptr<const Module> program,
    const RunOptions &options, std::shared_ptr<TraceArea> area, std::shared_ptr<RunControl> control)
{
    auto shared = Arena::create(kSharedBytes, Arena::Sharing::Private);
    if (!shared)
        return unexpected(shared.error());
    MachineLimits limits;
    // Half of it, so that whoever is refused more is told so before the run is over.
    limits.heapBytes = std::min(limits.heapBytes, options.memoryLimit / 2);
    auto machine = Machine::create(std::move(program), standardModules(), limits);
    if (!machine)
        return unexpected(machine.error());

    std::unique_ptr<Simulation> self(new Simulation(options, std::move(area), std::move(control)));
    self->m_shared = std::move(*shared);
    self->m_machines.push_back(std::move(*machine));
    self->m_scheduler = schedulerFor(options.settings.seed);
    self->m_programSeed = self->m_scheduler->randomValue();
    self->m_input = std::make_shared<InputPump>(options.input);
    self->m_state.cores.resize(self->m_rules.one ? 1 : options.settings.cores);
    self->startMain();
    return self;
}

Result<std::unique_ptr<Simulation>, Error> Simulation::clone(
    std::shared_ptr<TraceArea> area, std::shared_ptr<RunControl> control) const
{
    std::unique_ptr<Simulation> copy(
        new Simulation(m_options, std::move(area), std::move(control)));
    copy->m_options.spool = nullptr; // its trace stays in its area
    copy->m_options.whoWaits = nullptr;
    auto shared = m_shared->clone();
    if (!shared)
        return unexpected(shared.error());
    copy->m_shared = std::move(*shared);
    for (const auto &machine : m_machines) {
        if (!machine) {
            copy->m_machines.push_back(nullptr);
            continue;
        }
        auto twin = machine->clone();
        if (!twin)
            return unexpected(twin.error());
        copy->m_machines.push_back(std::move(*twin));
    }
    copy->m_scheduler = m_scheduler->clone();
    copy->m_programSeed = m_programSeed;
    copy->m_input = m_input;
    copy->m_state = m_state;
    copy->m_changed = m_changed;
    copy->m_detailsEnd = m_detailsEnd;
    copy->m_liveBytes = m_liveBytes;
    copy->m_printed = m_printed;
    copy->m_memories = m_memories;
    copy->m_refused = m_refused;
    copy->m_eventsBefore = m_eventsBefore + m_recorder->appended();
    copy->m_outcome = m_outcome;
    return copy;
}

bool operator==(const Simulation &a, const Simulation &b)
{
    const auto sameMachine
        = [](const auto &x, const auto &y) { return x && y ? *x == *y : !x && !y; };
    const auto sharedA = a.m_shared->image();
    const auto sharedB = b.m_shared->image();
    return a.m_state == b.m_state
        && std::equal(a.m_machines.begin(), a.m_machines.end(), b.m_machines.begin(),
            b.m_machines.end(), sameMachine)
        && std::equal(sharedA.begin(), sharedA.end(), sharedB.begin(), sharedB.end());
}

// --- The passing of time

bool Simulation::advance()
{
    if (m_outcome || endFromOutside())
        return false;
    const std::uint32_t core = nextCore(m_state);
    const Time moment = core == kNowhere ? Time::never() : nextMoment(m_state, m_state.cores[core]);
    const Time timer = m_state.timers.empty() ? Time::never() : m_state.timers.begin()->when;
    const Time arrival = m_state.network.nextArrival();
    if (!m_state.askers.empty())
        awaitLine();
    else if (arrival != Time::never() && arrival <= std::min(timer, moment))
        deliverNetwork();
    else if (timer != Time::never() && timer <= moment)
        fireTimers();
    else if (core != kNowhere)
        compute(core);
    else if (!leaveLoop())
        finishDeadlocked();
    deliverSignals();
    if (!m_outcome && m_scheduler->disturbs() && isSomebodyDue())
        fireTimers();
    if (!m_outcome && m_changed)
        giveOutCores();
    return !m_outcome;
}

// Who only gave way (sleep(0)) may also be the one who goes on. Not within a loop: it first calls
// the others.
bool Simulation::isSomebodyDue() const
{
    if (m_state.timers.empty())
        return false;
    const SimTimer &first = *m_state.timers.begin();
    return first.when <= m_state.now && !m_state.lanes[m_state.task(first.task).lane].loop;
}

// Whether somebody has ended the run, or a limit.
bool Simulation::endFromOutside()
{
    if (m_control->stopRequested()) {
        finish({ OutcomeKind::Stopped, kInterruptExit, 0 });
        return true;
    }
    takeControlC();
    if (m_outcome)
        return true;
    const bool looks = ++m_bursts % kBurstsPerWallCheck == 0 || m_control->lookRequested();
    if (looks && m_control->timedOut()) {
        finishAtLimit(OutcomeKind::TimedOut, LimitKind::Time, m_options.timeout.ns);
        return true;
    }
    const auto over = [this](OutcomeKind kind, LimitKind what, std::uint64_t limit) {
        finishAtLimit(kind, what, static_cast<std::int64_t>(limit));
        return true;
    };
    if (m_state.steps >= m_options.stepLimit)
        return over(OutcomeKind::StepLimit, LimitKind::Steps, m_options.stepLimit);
    const bool sleepsOn = m_state.sleeps >= kManySleeps && m_state.now >= kLongSleeps;
    if (sleepsOn || m_state.sleeps >= m_options.sleepLimit)
        return over(OutcomeKind::SleepLimit, LimitKind::Sleeps, m_state.sleeps);
    if (m_printed > m_options.outputLimit)
        return over(OutcomeKind::OutputLimit, LimitKind::Output, m_options.outputLimit);
    if (m_liveBytes > static_cast<std::int64_t>(m_options.memoryLimit))
        return over(OutcomeKind::MemoryLimit, LimitKind::Memory, m_options.memoryLimit);
    return false;
}

// gevent's loop waits in whole milliseconds: timers that come within the same one come in one turn
// of the loop, in their order, before whoever they wake runs. Only when nothing else goes on, so
// that no other moment is passed over.
Time Simulation::endOfTurn() const
{
    constexpr std::int64_t kMillisecond = 1'000'000;
    const SimTimer &first = *m_state.timers.begin();
    const std::uint32_t lane = m_state.task(first.task).lane;
    const auto turns = [&](TaskId task) {
        const SimTask &one = m_state.task(task);
        return one.lane == lane && m_machines[one.process.value - 1]->leavesLoop(task);
    };
    const bool idle = m_state.lanes[lane].loop && !m_state.lanes[lane].current
        && nextCore(m_state) == kNowhere && m_state.network.nextArrival() == Time::never();
    if (!idle || !turns(first.task))
        return first.when;
    const std::int64_t waits = (first.when - m_state.now).ns;
    const Time wakes
        = m_state.now + Time { (waits + kMillisecond - 1) / kMillisecond * kMillisecond };
    Time last = first.when;
    for (const SimTimer &timer : m_state.timers) {
        if (timer.when > wakes || !turns(timer.task))
            break;
        last = timer.when;
    }
    return last;
}

void Simulation::fireTimers()
{
    const Time when = endOfTurn();
    setNow(when);
    while (!m_state.timers.empty() && m_state.timers.begin()->when <= when) {
        const TaskId task = m_state.timers.begin()->task;
        ++m_state.sleeps;
        recordWoken({}, 0, task, m_state.task(task).object);
        makeReady(task, ReadyCause::TimedOut, std::max(when, m_state.task(task).since));
    }
}

void Simulation::deliverNetwork()
{
    const Time when = m_state.network.nextArrival();
    setNow(when);
    Loopback::Effects effects;
    m_state.network.deliver(when, effects);
    applyNetwork(effects);
}

void Simulation::applyNetwork(const Loopback::Effects &effects)
{
    for (const Loopback::Arrival &arrival : effects.arrived) {
        if (arrival.object)
            record({}, 0, BytesArrived { arrival.object, arrival.bytes });
    }
    for (const Loopback::Woken &woken : effects.woken)
        wake(woken.task, woken.object, woken.by);
}

void Simulation::closeSocketsOf(ProcessId process, TaskId by)
{
    Loopback::Effects effects;
    m_state.network.endProcess({ process, by, m_state.now, effects });
    applyNetwork(effects);
}

void Simulation::compute(std::uint32_t index)
{
    SimCore &core = m_state.cores[index];
    const std::uint32_t lane = core.lane;
    const TaskId task = m_state.lanes[lane].current;
    if (const Time left = m_state.task(task).workLeft; left.ns > 0) {
        const Time until = nextMoment(m_state, core);
        m_state.task(task).workLeft = left - (until - core.clock);
        addComputed(task, until - core.clock);
        core.clock = until;
        setNow(until);
    } else {
        run(core, task, horizon(m_state, index));
    }
    const bool givesWay = std::exchange(m_givesWay, false);
    if (!m_outcome && core.lane == lane && (givesWay || core.clock >= core.sliceEnd))
        preempt(core);
}

// In this burst, after what others may have waited for.
void Simulation::mayGiveWay()
{
    if (m_burst.machine == nullptr || !m_scheduler->yields())
        return;
    m_givesWay = true;
    m_burst.machine->requestStop();
}

void Simulation::run(SimCore &core, TaskId task, Time until)
{
    std::uint64_t budget = std::min(kBatch, m_options.stepLimit - m_state.steps);
    if (until != Time::never()) {
        const std::int64_t steps = (until - core.clock).ns / kStepCost.ns;
        budget = std::min(budget, static_cast<std::uint64_t>(std::max<std::int64_t>(steps, 1)));
    }
    Machine &machine = machineOf(task);
    m_control->setRunning(machine);
    m_burst = { &machine, task, core.clock };
    const std::uint64_t bytesBefore = machine.liveBytes();
    const RunResult result = machine.run(task, *this, budget);
    m_liveBytes += static_cast<std::int64_t>(machine.liveBytes() - bytesBefore);
    m_burst = {};
    m_state.steps += result.steps;
    const Time took { static_cast<std::int64_t>(result.steps) * kStepCost.ns };
    addComputed(task, took);
    core.clock = core.clock + took;
    setNow(core.clock);
    switch (result.why) {
    case StopReason::Budget:
    case StopReason::Switched:
        break;
    case StopReason::Parked:
        park(task);
        break;
    case StopReason::Ended:
        end(task);
        break;
    }
    if (!m_detailsEnd && m_eventsBefore + m_recorder->appended() >= kDetailedEvents)
        endDetails();
}

void Simulation::addComputed(TaskId id, Time amount)
{
    const SimTask &task = m_state.task(id);
    Time &lane = m_state.lanes[task.lane].computed;
    Time &memory = m_state.memory(task.process).computed;
    lane = lane + amount;
    memory = memory + amount;
}

// From here on the trace has synchronization only, and says so.
void Simulation::endDetails()
{
    m_detailsEnd = true;
    for (const auto &machine : m_machines) {
        if (machine)
            machine->setRecording(false, false);
    }
    record({}, 0, LimitReached { LimitKind::Detail, static_cast<std::int64_t>(kDetailedEvents) });
}

// --- Tasks

void Simulation::startMain()
{
    m_state.memories.push_back({});
    m_state.memories.back().main = kMain;
    SimTask task;
    task.process = kRoot;
    task.lane = addLane(kRoot);
    m_state.tasks.push_back(task);
    m_machines.front()->startMain(kMain, kRoot);
    m_machines.front()->setRecording(true, true);
    record({}, 0, ProcessBegan { kRoot, {}, 0 });
    record({}, 0, TaskSpawned { kMain, TaskKind::Main, kRoot, 0, false, "main" });
    makeReady(kMain, ReadyCause::Spawned, {});
    giveOutCores();
}

std::uint32_t Simulation::addLane(ProcessId process)
{
    m_state.lanes.push_back({});
    m_state.lanes.back().process = process;
    return static_cast<std::uint32_t>(m_state.lanes.size() - 1);
}

void Simulation::makeReady(TaskId task, ReadyCause cause, Time when)
{
    becomeReady(task, readyFor(task), cause, when);
}

void Simulation::becomeReady(TaskId id, ReadyFor what, ReadyCause cause, Time when)
{
    SimTask &task = m_state.task(id);
    m_state.timers.erase({ task.until, task.order, id });
    task.until = Time::never();
    task.phase = SimTaskPhase::Ready;
    task.since = when;
    m_state.addReady(id);
    m_changed = true;
    recordState(id, TaskReady { what, cause });
}

ReadyFor Simulation::readyFor(TaskId id) const
{
    const SimTask &task = m_state.task(id);
    const SimLane &lane = m_state.lanes[task.lane];
    if (m_rules.one || task.looped || (lane.current && lane.current != id))
        return m_rules.wait;
    const std::uint32_t holder = m_state.memory(task.process).gilLane;
    return holder != kNowhere && holder != task.lane ? ReadyFor::Gil : ReadyFor::Core;
}

std::uint32_t Simulation::shownCore(TaskId id) const
{
    const SimTask &task = m_state.task(id);
    const std::uint32_t core = m_state.lanes[task.lane].core;
    return m_rules.one || task.looped || core == kNowhere ? 0 : core;
}

void Simulation::park(TaskId id)
{
    Parking parking = machineOf(id).parked(id);
    SimTask &task = m_state.task(id);
    task.phase = SimTaskPhase::Parked;
    task.since = m_state.now;
    task.order = ++m_state.parked;
    task.reason = parking.reason;
    task.object = parking.object;
    task.until = parking.until;
    // A loop looks at its clock, and calls in order whose time has come.
    if (task.until != Time::never() && m_state.lanes.size() > 1 && !m_state.lanes[task.lane].loop)
        task.until = task.until + m_scheduler->lateness(kTimerSlack);
    if (task.reason == WaitReason::Input)
        m_state.askers.push_back(id);
    if (task.until != Time::never())
        m_state.timers.insert({ task.until, task.order, id });
    recordState(id,
        TaskParked { parking.reason, parking.object, parking.other, parking.until, parking.item,
            std::move(parking.label) });
    SimLane &lane = m_state.lanes[task.lane];
    const bool sleeps = m_rules.sleepHolds && parking.reason == WaitReason::Sleep;
    const bool blocks = m_rules.blockingHolds && lane.loop && parking.blocks;
    if (!sleeps && !blocks)
        lane.current = {};
    leaveCore(task.lane);
}

// Nobody can ever go on: gevent's loop tells the program's main.
bool Simulation::leaveLoop()
{
    if (m_state.task(kMain).phase != SimTaskPhase::Parked || !machineOf(kMain).leavesLoop(kMain))
        return false;
    machineOf(kMain).leaveLoop(kMain);
    makeReady(kMain, ReadyCause::Interrupted, m_state.now);
    return true;
}

// --- Recording

void Simulation::setNow(Time when)
{
    m_state.now = when;
}

void Simulation::record(TaskId task, std::uint32_t line, const Payload &what)
{
    recorder().append(task, line, 0, what);
}

// Of who is shown for the task; of nobody, nothing.
void Simulation::recordState(TaskId task, const Payload &what)
{
    if (const TaskId worker = shown(task))
        record(worker, lineOf(task), what);
}

void Simulation::recordWoken(TaskId by, std::uint32_t line, TaskId task, ObjectId object)
{
    if (const TaskId worker = shown(task))
        record(by, line, TaskWoken { worker, object });
}

TaskId Simulation::shown(TaskId task)
{
    return machineOf(task).shown(task);
}

std::uint32_t Simulation::lineOf(TaskId task)
{
    // A worker's end wakes others when its memory may be gone.
    const Machine *machine
        = task ? m_machines[m_state.task(task).process.value - 1].get() : nullptr;
    const SimTaskPhase phase = task ? m_state.task(task).phase : SimTaskPhase::Ended;
    // Where a generator or a loop's task stands, only the task that it runs in knows.
    const bool known = phase != SimTaskPhase::Ended && phase != SimTaskPhase::Generator;
    return machine && known ? machine->line(task) : 0;
}

} // namespace interleave
