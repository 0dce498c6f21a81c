#include "core/engine/placement.h"

#include "core/base/messageid.h"

#include <QTest>

using namespace interleave;

namespace {

constexpr WorkerKind kWorkers[]
    = { WorkerKind::Thread, WorkerKind::Process, WorkerKind::Coroutine, WorkerKind::Timer,
          WorkerKind::Helper };
constexpr Schedule kSchedules[] = { Schedule::AsWritten, Schedule::Sequential, Schedule::Threads,
    Schedule::Processes, Schedule::Coroutines };

} // namespace

class TestPlacement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asWrittenChangesNothing()
    {
        QCOMPARE(placementOf(WorkerKind::Thread, Schedule::AsWritten), Placement::Thread);
        QCOMPARE(placementOf(WorkerKind::Process, Schedule::AsWritten), Placement::OwnMemory);
        QCOMPARE(placementOf(WorkerKind::Coroutine, Schedule::AsWritten), Placement::Loop);
        QCOMPARE(placementOf(WorkerKind::Timer, Schedule::AsWritten), Placement::Thread);
        for (const WorkerKind worker : kWorkers)
            QCOMPARE(consequenceOf(worker, Schedule::AsWritten).id, MessageId::Nothing);
    }

    void aScheduleThatMovesAWorkerSaysWhatThatChanges()
    {
        for (const WorkerKind worker : kWorkers) {
            for (const Schedule schedule : kSchedules) {
                const bool moved
                    = placementOf(worker, schedule) != placementOf(worker, Schedule::AsWritten);
                if (moved && worker != WorkerKind::Helper)
                    QVERIFY(consequenceOf(worker, schedule).id != MessageId::Nothing);
            }
        }
    }

    void oneLaneSchedulesNeverMakeAMemoryOrAThread()
    {
        for (const Schedule schedule : kSchedules) {
            if (!laneRulesOf(schedule).one)
                continue;
            for (const WorkerKind worker : kWorkers) {
                const Placement placement = placementOf(worker, schedule);
                QVERIFY(placement == Placement::Lane || placement == Placement::Loop);
            }
        }
    }

    void aHelperAlwaysSeesItsStartersMemory()
    {
        for (const Schedule schedule : kSchedules) {
            QVERIFY(placementOf(WorkerKind::Helper, schedule) != Placement::OwnMemory);
            QCOMPARE(consequenceOf(WorkerKind::Helper, schedule).id, MessageId::Nothing);
        }
    }

    void onlySequentialSleepersKeepTheLane()
    {
        for (const Schedule schedule : kSchedules)
            QCOMPARE(laneRulesOf(schedule).sleepHolds, schedule == Schedule::Sequential);
    }

    void whatHasAMemoryOfItsOwnIsShownAsAProcess()
    {
        QCOMPARE(taskKindOf(WorkerKind::Thread, Placement::OwnMemory), TaskKind::Process);
        QCOMPARE(taskKindOf(WorkerKind::Process, Placement::Thread), TaskKind::Thread);
        QCOMPARE(taskKindOf(WorkerKind::Thread, Placement::Loop), TaskKind::Coroutine);
        QCOMPARE(taskKindOf(WorkerKind::Coroutine, Placement::Lane), TaskKind::Coroutine);
    }
};

QTEST_APPLESS_MAIN(TestPlacement)
#include "tst_placement.moc"
