#include "core/engine/gil.h"

#include "core/engine/futex.h"
#include "core/engine/simstate.h"

#include <QTest>

#include <array>
#include <atomic>
#include <limits>
#include <thread>

using namespace interleave;

class TestGil : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoWaitsLongEnoughMakesTheHolderGiveItUpAndHasItBeforeTheHolderHasItAgain()
    {
        std::atomic<int> asked { 0 };
        std::atomic<int> turns { 0 };
        RealGil gil(bells(), [&] { ++asked; });
        QCOMPARE(gil.watch(), 0);
        acquire(gil, 0);
        std::thread other([&] {
            acquire(gil, 1);
            ++turns;
            gil.release(1);
        });
        while (!gil.dropRequested() || asked == 0)
            std::this_thread::yield();
        const int before = turns;
        const bool passed = gil.pass(0);
        const bool stillRequested = gil.dropRequested();
        await(gil, 0);
        const int after = turns;
        gil.release(0);
        other.join(); // before anything may fail: a test that returns must leave no thread behind
        QCOMPARE(before, 0);
        QVERIFY(passed);
        QCOMPARE(after, 1);
        QVERIFY(!stillRequested);
    }

    void whoStandsInLineFirstHasItNextAndIsRungThen()
    {
        RealGil gil(bells(), [] {});
        QVERIFY(gil.want(0));
        QVERIFY(gil.want(0)); // has it already
        QVERIFY(!gil.want(2)); // said by the holder for who was woken
        QVERIFY(!gil.want(1));
        QVERIFY(!gil.want(2)); // stands there once
        const std::uint32_t rung = m_bells[2].rung();
        const std::uint32_t other = m_bells[1].rung();
        gil.release(0);
        QVERIFY(gil.heldBy(2) && gil.busy());
        QVERIFY(m_bells[2].rung() != rung);
        QVERIFY(m_bells[1].rung() == other);
        gil.release(2);
        QVERIFY(gil.heldBy(1));
        gil.release(1);
        QVERIFY(!gil.busy());
    }

    void itGoesToWhomTheHolderWouldRatherHave()
    {
        RealGil gil(bells(), [] {});
        bool late = true;
        while (late) { // the test itself may have to wait for a core
            QVERIFY(gil.want(0));
            const std::int64_t since = monotonicNs();
            QVERIFY(!gil.want(1));
            QVERIFY(!gil.want(2));
            gil.release(0, 2);
            late = monotonicNs() - since >= kGilInterval.ns;
            QVERIFY(late || gil.heldBy(2));
            const std::uint32_t first = gil.heldBy(2) ? 2 : 1;
            gil.release(first, 3); // does not want it
            QVERIFY(gil.heldBy(3 - first));
            gil.release(3 - first, first);
            QVERIFY(!gil.busy());
        }
    }

    void whoHasWaitedLongGoesFirstWhateverTheHolderWouldRatherHave()
    {
        RealGil gil(bells(), [] {});
        QVERIFY(gil.want(0));
        QVERIFY(!gil.want(1));
        const std::int64_t since = monotonicNs();
        while (monotonicNs() - since < kGilInterval.ns)
            std::this_thread::yield();
        QVERIFY(!gil.want(2));
        gil.release(0, 2);
        QVERIFY(gil.heldBy(1));
        gil.release(1);
        gil.release(2);
    }

    void passingWithNobodyWaitingKeepsIt()
    {
        RealGil gil(bells(), [] {});
        QVERIFY(gil.want(0));
        QVERIFY(!gil.pass(0));
        QVERIFY(gil.heldBy(0));
        gil.release(0);
    }

    void oneAtATimeHoldsIt()
    {
        RealGil gil(bells(), [] {});
        QCOMPARE(gil.watch(), 0);
        int guarded = 0; // the thread sanitizer looks at it too
        std::vector<std::thread> threads;
        for (std::uint32_t lane = 0; lane < 4; ++lane) {
            threads.emplace_back([&, lane] {
                for (int n = 0; n < 1'000; ++n) {
                    acquire(gil, lane);
                    ++guarded;
                    if (n % 10 == 0 && gil.pass(lane))
                        await(gil, lane);
                    gil.release(lane);
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(guarded, 4'000);
    }

private:
    std::array<Bell, 4> m_bells {};

    std::function<Bell &(std::uint32_t)> bells()
    {
        return [this](std::uint32_t lane) -> Bell & { return m_bells[lane]; };
    }
    void await(RealGil &gil, std::uint32_t lane)
    {
        while (true) {
            const std::uint32_t rung = m_bells[lane].rung();
            if (gil.heldBy(lane))
                return;
            m_bells[lane].sleep(rung, std::numeric_limits<std::int64_t>::max());
        }
    }
    void acquire(RealGil &gil, std::uint32_t lane)
    {
        if (!gil.want(lane))
            await(gil, lane);
    }
};

QTEST_APPLESS_MAIN(TestGil)
#include "tst_gil.moc"
