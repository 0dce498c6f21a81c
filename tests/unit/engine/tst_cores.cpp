#include "core/engine/cores.h"

#include <QTest>

using namespace interleave;

namespace {

constexpr Time kMs { 1'000'000 };

// Two cores, and one lane for each of three tasks in one memory.
SimState threeTasks()
{
    SimState state;
    state.cores.resize(2);
    state.memories.resize(1);
    for (std::uint32_t i = 0; i < 3; ++i) {
        SimLane lane;
        lane.process = { 1 };
        state.lanes.push_back(lane);
        SimTask task;
        task.process = { 1 };
        task.lane = i;
        state.tasks.push_back(task);
        state.addReady({ i + 1 });
    }
    return state;
}

void start(SimState &state, TaskId task, std::uint32_t core, Gil gil)
{
    const std::uint32_t lane = state.task(task).lane;
    state.task(task).phase = SimTaskPhase::Running;
    state.lanes[lane].current = task;
    state.lanes[lane].core = state.lanes[lane].lastCore = core;
    state.cores[core].lane = lane;
    if (gil == Gil::On)
        state.memory({ 1 }).gilLane = lane;
    state.removeReady(task);
}

using Tasks = std::vector<TaskId>;

} // namespace

class TestCores : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withTheGilOneOfAMemoryRuns()
    {
        SimState state = threeTasks();
        QCOMPARE(runnable(state, Gil::On), (Tasks { { 1 }, { 2 }, { 3 } }));
        start(state, { 1 }, 0, Gil::On);
        QCOMPARE(runnable(state, Gil::On), Tasks {});
        QCOMPARE(wantedFrom(state, state.cores[0], Gil::On), Wanted::Gil);
    }

    void withoutItAsManyAsThereAreCores()
    {
        SimState state = threeTasks();
        start(state, { 1 }, 0, Gil::Off);
        QCOMPARE(runnable(state, Gil::Off), (Tasks { { 2 }, { 3 } }));
        QCOMPARE(wantedFrom(state, state.cores[0], Gil::Off), Wanted::Nothing);
        start(state, { 2 }, 1, Gil::Off);
        QCOMPARE(wantedFrom(state, state.cores[0], Gil::Off), Wanted::Core);
        QCOMPARE(coreFor(state, 2), kNowhere);
    }

    void whoLostItsCoreKeepsTheGil()
    {
        SimState state = threeTasks();
        start(state, { 1 }, 0, Gil::On);
        state.cores[0].lane = kNowhere;
        state.lanes[0].core = kNowhere;
        state.task({ 1 }).phase = SimTaskPhase::Ready;
        state.addReady({ 1 });
        QCOMPARE(runnable(state, Gil::On), Tasks { TaskId { 1 } });
    }

    void aLaneGoesBackToItsCore()
    {
        SimState state = threeTasks();
        QCOMPARE(coreFor(state, 1), 0u);
        state.lanes[1].lastCore = 1;
        QCOMPARE(coreFor(state, 1), 1u);
        start(state, { 3 }, 1, Gil::Off);
        QCOMPARE(coreFor(state, 1), 0u);
    }

    void theCoreThatIsBehindActsNextAndNotPastTheOthers()
    {
        SimState state = threeTasks();
        start(state, { 1 }, 0, Gil::Off);
        start(state, { 2 }, 1, Gil::Off);
        state.cores[0].clock = { 5 * kMs.ns };
        state.cores[1].clock = { 3 * kMs.ns };
        QCOMPARE(nextCore(state), 1u);
        QCOMPARE(horizon(state, 1), Time { 5 * kMs.ns });
        state.timers.insert({ { 4 * kMs.ns }, 1, { 3 } });
        QCOMPARE(horizon(state, 1), Time { 4 * kMs.ns });
        state.cores[1].sliceEnd = { 3 * kMs.ns + 10 };
        QCOMPARE(horizon(state, 1), Time { 3 * kMs.ns + 10 });
    }

    void workActsWhenItIsDoneOrItsSliceIs()
    {
        SimState state = threeTasks();
        start(state, { 1 }, 0, Gil::On);
        state.task({ 1 }).workLeft = { 20 * kMs.ns };
        QCOMPARE(nextMoment(state, state.cores[0]), Time { 20 * kMs.ns });
        state.cores[0].sliceEnd = { 5 * kMs.ns };
        QCOMPARE(nextMoment(state, state.cores[0]), Time { 5 * kMs.ns });
    }

    void aBusyLanesOthersWait()
    {
        SimState state = threeTasks();
        state.removeReady({ 2 });
        state.task({ 2 }).lane = 0;
        state.addReady({ 2 });
        start(state, { 1 }, 0, Gil::Off);
        QCOMPARE(runnable(state, Gil::Off), Tasks { TaskId { 3 } });
        QCOMPARE(readyIn(state, 0), Tasks { TaskId { 2 } });
    }

    void whetherAnybodyMayRunIsTheSameHoweverManyLanesThereAre()
    {
        SimState state = threeTasks();
        state.removeReady({ 2 });
        state.removeReady({ 3 });
        SimLane over;
        over.process = { 1 };
        state.lanes.resize(9, over); // more lanes than ready tasks, and then fewer
        QCOMPARE(runnable(state, Gil::On), Tasks { TaskId { 1 } });
        start(state, { 1 }, 0, Gil::On);
        QVERIFY(wantedFrom(state, state.cores[0], Gil::On) == Wanted::Nothing);
        for (std::uint32_t id = 4; id < 20; ++id) {
            state.tasks.push_back(state.task({ 3 }));
            state.addReady({ id });
        }
        QVERIFY(runnable(state, Gil::On).empty());
        QCOMPARE(runnable(state, Gil::Off).size(), std::size_t { 16 });
        QVERIFY(wantedFrom(state, state.cores[0], Gil::On) == Wanted::Gil);
        QVERIFY(wantedFrom(state, state.cores[0], Gil::Off) == Wanted::Nothing);
    }
};

QTEST_APPLESS_MAIN(TestCores)
#include "tst_cores.moc"
