#include "core/engine/tasktable.h"

#include "core/engine/futex.h"
#include "core/engine/laneclock.h"
#include "core/engine/lanewaits.h"

#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace interleave;

class TestTaskTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_table = TaskTable::create().value(); }

    void idsAreDenseFromOne()
    {
        QCOMPARE(m_table->addTask(), std::optional(TaskId { 1 }));
        QCOMPARE(m_table->addGenerator(), TaskId { 2 });
        QCOMPARE(m_table->addTask(), std::optional(TaskId { 3 }));
        QCOMPARE(m_table->addProcess(), std::optional(ProcessId { 1 }));
        QCOMPARE(m_table->newObject(), ObjectId { 1 });
        QCOMPARE(m_table->newItem(), ItemId { 1 });
    }

    void aParkedTaskIsWokenOnce()
    {
        const TaskId task = *m_table->addTask();
        QVERIFY(m_table->park(task));
        QVERIFY(m_table->wake(task));
        QVERIFY(!m_table->wake(task));
    }

    void aWakeThatComesBeforeTheParkIsNotLost()
    {
        const TaskId task = *m_table->addTask();
        QVERIFY(!m_table->wake(task));
        QVERIFY(!m_table->park(task));
        QVERIFY(m_table->park(task));
    }

    void theClockAndAWakerCannotBothHaveIt()
    {
        const TaskId task = *m_table->addTask();
        QVERIFY(m_table->park(task));
        QVERIFY(m_table->unpark(task));
        QVERIFY(!m_table->wake(task));
        QVERIFY(!m_table->unpark(task));
    }

    void allAreStuckWhenAllWaitForEver()
    {
        QVERIFY(!m_table->stuck());
        const TaskId ana = *m_table->addTask();
        const TaskId bo = *m_table->addTask();
        m_table->addGenerator();
        m_table->task(ana).waitsForever = 1;
        m_table->task(bo).waitsForever = 1;
        QVERIFY(m_table->park(ana));
        QVERIFY(!m_table->stuck());
        QVERIFY(m_table->park(bo));
        QVERIFY(m_table->stuck());
        m_table->task(bo).waitsForever = 0;
        QVERIFY(!m_table->stuck());
        m_table->task(bo).life = TaskLife::Ended;
        QVERIFY(m_table->stuck());
    }

    void nobodyIsStuckWhomAnEndIsAboutToWake()
    {
        const TaskId ana = *m_table->addTask();
        const TaskId bo = *m_table->addTask();
        m_table->task(ana).waitsForever = 1;
        m_table->task(bo).process = 2;
        m_table->join(bo, ana);
        QVERIFY(m_table->park(ana));
        m_table->task(bo).tellsJoiners = 1;
        m_table->task(bo).life = TaskLife::Ended;
        QVERIFY(!m_table->stuck());
        QCOMPARE(m_table->silentIn({ 2 }), std::vector { bo }); // should it die before it does
        QVERIFY(m_table->silentIn({ 1 }).empty());
        m_table->task(bo).tellsJoiners = 0;
        QVERIFY(m_table->stuck());
    }

    void asManyThreadsStartAsMayLiveAtATime()
    {
        for (std::uint32_t i = 0; i < kMostRealThreads; ++i) {
            QVERIFY(m_table->mayStartThread());
            m_table->addTask();
        }
        QVERIFY(!m_table->mayStartThread());
        m_table->task({ 1 }).life = TaskLife::Ended;
        m_table->task({ 2 }).lane = 7; // no thread of its own
        QVERIFY(m_table->mayStartThread());
        m_table->addTask();
        QVERIFY(m_table->mayStartThread());
        m_table->addTask();
        QVERIFY(!m_table->mayStartThread());
    }

    void joinersAreThoseWhoAskedAndLive()
    {
        const TaskId ana = *m_table->addTask();
        const TaskId bo = *m_table->addTask();
        const TaskId cleo = *m_table->addTask();
        QVERIFY(m_table->joinersOf(ana).empty());
        m_table->join(ana, bo);
        m_table->join(ana, bo); // once more, as whoever tries again does
        m_table->join(bo, cleo);
        QCOMPARE(m_table->joinersOf(ana), std::vector { bo });
        m_table->join(ana, cleo);
        QCOMPARE(m_table->joinersOf(ana), (std::vector { bo, cleo }));
        QCOMPARE(m_table->joinersOf(bo), std::vector { cleo });
        m_table->task(bo).life = TaskLife::Ended;
        QCOMPARE(m_table->joinersOf(ana), std::vector { cleo });
        m_table->task(cleo).joins = 0; // it runs again
        m_table->task(cleo).joinsSeveral = 0;
        QVERIFY(m_table->joinersOf(ana).empty());
    }

    void anotherProcessWakesAndRings()
    {
        const TaskId task = *m_table->addTask();
        QVERIFY(m_table->park(task));
        Bell &bell = m_table->bell(m_table->task(task).lane);
        const std::uint32_t rung = bell.rung();
        const pid_t child = ::fork();
        if (child == 0) {
            m_table->wake(task);
            m_table->ring(task);
            ::_exit(0);
        }
        while (bell.rung() == rung)
            bell.sleep(rung, m_table->monotonic(Time::fromSeconds(20)));
        QCOMPARE(m_table->task(task).word.load(), TaskWord::Woken);
        ::waitpid(child, nullptr, 0);
    }

    void whoWasRungBeforeDoesNotSleep()
    {
        const TaskId task = *m_table->addTask();
        Bell &bell = m_table->bell(m_table->task(task).lane);
        const std::uint32_t rung = bell.rung();
        m_table->ring(task);
        QVERIFY(bell.spin(rung, 0));
        bell.sleep(rung, Time::never().ns); // comes back
        QVERIFY(!bell.spin(bell.rung(), 0));
    }

    void someCoreIsLeftForWhoWillRing()
    {
        const TaskId ana = *m_table->addTask();
        const TaskId bo = *m_table->addTask();
        QVERIFY(!m_table->takeLook(0)); // one core
        m_table->setCores(3);
        const auto first = m_table->takeLook(0);
        const auto second = m_table->takeLook(1);
        QVERIFY(first && second && *first != *second);
        QVERIFY(!m_table->takeLook(2));
        m_table->leaveLook(*first);
        QCOMPARE(m_table->takeLook(0), first);
        m_table->task(ana).process = 1;
        m_table->task(bo).process = 2;
        m_table->forgetLooks({ 2 }); // it was killed while it looked
        QCOMPARE(m_table->takeLook(0), second);
        QVERIFY(!m_table->takeLook(2));
    }

    void neverStaysNeverOnTheSystemsClock()
    {
        QCOMPARE(m_table->monotonic(Time::never()), Time::never().ns);
        const std::int64_t later = m_table->monotonic(m_table->now() + Time { 1'000 });
        QVERIFY(later - monotonicNs() <= 1'000);
    }

    void whoWaitsIsFoundInOrderOfWaiting()
    {
        LaneWaits waits({ 5 });
        QVERIFY(waits.empty());
        QVERIFY(!waits.remove({ 5 }));
        QVERIFY(!waits.remove({ 4 })); // of another lane
        for (const std::uint32_t task : { 7u, 5u, 9u, 6u })
            waits.add({ task }, Time::never(), { task * 10 });
        QVERIFY(waits.remove({ 5 }));
        QVERIFY(!waits.remove({ 5 }));
        QVERIFY(waits.remove({ 6 }));
        waits.add({ 5 }, Time::never(), { 1 });
        std::vector<std::uint32_t> order;
        for (TaskId task = waits.first(); task; task = waits.after(task))
            order.push_back(task.value);
        QCOMPARE(order, (std::vector<std::uint32_t> { 7, 9, 5 }));
        QCOMPARE(waits.object({ 9 }), ObjectId { 90 });
        QCOMPARE(waits.object({ 5 }), ObjectId { 1 });
        QCOMPARE(waits.nextDeadline(), Time::never());
        QCOMPARE(waits.due(Time::never()), TaskId {});
        for (const TaskId task : { TaskId { 7 }, TaskId { 9 }, TaskId { 5 } })
            QVERIFY(waits.remove(task));
        QVERIFY(waits.empty());
    }

    void deadlinesComeInTheirOwnOrder()
    {
        LaneWaits waits({ 1 });
        waits.add({ 1 }, { 300 }, {});
        waits.add({ 2 }, { 100 }, {});
        waits.add({ 3 }, { 100 }, {});
        waits.add({ 4 }, { 50 }, {});
        QVERIFY(waits.remove({ 4 })); // somebody woke it
        waits.add({ 4 }, { 400 }, {});
        QCOMPARE(waits.nextDeadline(), Time { 100 });
        QCOMPARE(waits.due({ 99 }), TaskId {});
        for (const std::uint32_t task : { 2u, 3u, 1u }) {
            QCOMPARE(waits.due({ 300 }), TaskId { task });
            QVERIFY(waits.remove({ task }));
        }
        QCOMPARE(waits.due({ 300 }), TaskId {});
        QCOMPARE(waits.due({ 400 }), TaskId { 4 });
    }

    void deadlinesOfWaitsThatAreOverDoNotPileUp()
    {
        LaneWaits waits({ 1 });
        waits.add({ 2 }, { 7 }, {});
        for (std::int64_t i = 0; i < 10'000; ++i) {
            waits.add({ 1 }, { 1'000'000 + i }, {});
            QVERIFY(waits.remove({ 1 }));
        }
        QVERIFY(waits.deadlines() < 200);
        QCOMPARE(waits.due({ 7 }), TaskId { 2 });
    }

    void aLanesClockGoesOn()
    {
        LaneClock clock(*m_table);
        const Time first = clock.lately();
        QVERIFY(first <= m_table->now());
        QVERIFY(clock.lately() >= first);
        const Time elsewhere = m_table->now();
        clock.forget();
        QVERIFY(clock.lately() >= elsewhere);
    }

private:
    std::unique_ptr<TaskTable> m_table;
};

QTEST_APPLESS_MAIN(TestTaskTable)
#include "tst_tasktable.moc"
