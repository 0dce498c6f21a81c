#include "core/engine/gil.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace interleave;

class TestGil : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoWaitsLongEnoughMakesTheHolderGiveItUpAndHasItBeforeTheHolderHasItAgain()
    {
        std::atomic<int> asked { 0 };
        std::atomic<int> turns { 0 };
        RealGil gil([&] { ++asked; });
        gil.acquire();
        std::thread other([&] {
            gil.acquire();
            ++turns;
            gil.release();
        });
        while (!gil.dropRequested() || asked == 0)
            std::this_thread::yield();
        const int before = turns;
        gil.handOver();
        const int after = turns;
        const bool stillRequested = gil.dropRequested();
        gil.release();
        other.join(); // before anything may fail: a test that returns must leave no thread behind
        QCOMPARE(before, 0);
        QCOMPARE(after, 1);
        QVERIFY(!stillRequested);
    }

    void handingOverWithNobodyWaitingReturns()
    {
        RealGil gil([] {});
        gil.acquire();
        gil.handOver();
        gil.release();
    }

    void oneAtATimeHoldsIt()
    {
        RealGil gil([] {});
        int guarded = 0; // the thread sanitizer looks at it too
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                for (int n = 0; n < 1'000; ++n) {
                    gil.acquire();
                    ++guarded;
                    if (n % 10 == 0)
                        gil.handOver();
                    gil.release();
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(guarded, 4'000);
    }
};

QTEST_APPLESS_MAIN(TestGil)
#include "tst_gil.moc"
