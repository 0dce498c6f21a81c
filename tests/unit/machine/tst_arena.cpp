#include "core/machine/arena.h"

#include <QTest>

#include <algorithm>
#include <cstring>
#include <memory>
#include <sched.h>
#include <thread>
#include <vector>

using namespace interleave;

class TestArena : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCloneSharesTheFrozenPartAndCopiesTheRest()
    {
        auto made = Arena::create(1 << 20, Arena::Sharing::Private);
        QVERIFY(made.has_value());
        Arena &a = **made;
        std::strcpy(reinterpret_cast<char *>(a.base() + 64), "frozen");
        const auto frozen = a.freeze(100);
        QVERIFY(frozen.has_value());
        std::strcpy(reinterpret_cast<char *>(a.base() + *frozen), "mutable");
        a.noteUsed(*frozen + 16);
        auto cloned = a.clone();
        QVERIFY(cloned.has_value());
        Arena &b = **cloned;
        QCOMPARE(reinterpret_cast<char *>(b.base() + 64), "frozen");
        QCOMPARE(reinterpret_cast<char *>(b.base() + *frozen), "mutable");
        b.base()[*frozen] = std::byte { 'M' };
        QCOMPARE(reinterpret_cast<char *>(a.base() + *frozen), "mutable");
        QCOMPARE(b.image().size(), std::size_t { 16 });
    }

    void copiesOfALargeArenaHaveWhatItHeldWhenTheyWereMade()
    {
        auto made = Arena::create(64 << 20, Arena::Sharing::Private);
        QVERIFY(made.has_value());
        Arena &a = **made;
        std::strcpy(reinterpret_cast<char *>(a.base() + 64), "frozen");
        const std::size_t start = a.freeze(100).value();
        const std::size_t size = (3 << 20) + 123;
        for (std::size_t i = 0; i < size; ++i)
            a.base()[start + i] = static_cast<std::byte>(i * 7 + i / 4096);
        a.noteUsed(start + size);
        const auto bytesOf = [](const Arena &arena) {
            return std::vector<std::byte>(arena.image().begin(), arena.image().end());
        };
        // Each generation changes a little, the last ones nearly all: one that is copied anew.
        std::vector<std::unique_ptr<Arena>> copies;
        std::vector<std::vector<std::byte>> images;
        for (std::size_t generation = 1; generation < 12; ++generation) {
            const std::size_t step = generation < 9 ? 500'000 : 1'000;
            for (std::size_t i = generation; i < size; i += step)
                a.base()[start + i] = static_cast<std::byte>(generation);
            // Copies of copies too, which have changed something of their own.
            const bool ofCopy = generation % 3 == 0;
            Arena &original = ofCopy ? *copies.back() : a;
            auto copy = original.clone();
            QVERIFY(copy.has_value());
            QVERIFY(bytesOf(**copy) == bytesOf(original));
            QCOMPARE(reinterpret_cast<char *>((*copy)->base() + 64), "frozen");
            (*copy)->base()[start + 4096 * generation] ^= std::byte { 0xff };
            copies.push_back(std::move(*copy));
            images.push_back(bytesOf(*copies.back()));
        }
        for (std::size_t i = 0; i < copies.size(); ++i)
            QVERIFY(bytesOf(*copies[i]) == images[i]);
    }

    void whatACopyZeroesStaysZero()
    {
        auto made = Arena::create(64 << 20, Arena::Sharing::Private);
        QVERIFY(made.has_value());
        Arena &a = **made;
        const std::size_t size = 2 << 20;
        std::fill_n(a.base(), size, std::byte { 5 });
        a.noteUsed(size);
        auto copy = a.clone();
        QVERIFY(copy.has_value());
        Arena &b = **copy;
        b.zero({ b.base() + 1000, size - 2000 });
        const auto zeroes = [](std::span<const std::byte> bytes) {
            return std::count(bytes.begin(), bytes.end(), std::byte { 0 });
        };
        QCOMPARE(zeroes(b.image()), static_cast<std::ptrdiff_t>(size - 2000));
        QCOMPARE(zeroes(a.image()), std::ptrdiff_t { 0 });
        // Its own copies are of what it is now.
        auto again = b.clone();
        QVERIFY(again.has_value());
        QCOMPARE(zeroes((*again)->image()), static_cast<std::ptrdiff_t>(size - 2000));
        (*again)->restore(b.image().first(300'000));
        QCOMPARE(zeroes((*again)->image()), std::ptrdiff_t { 299'000 });
        QCOMPARE((*again)->base()[1'900'000], std::byte { 0 });
        QCOMPARE((*again)->base()[size - 1], std::byte { 0 });
    }

    void restoringAShorterImageClearsWhatWasBehindIt()
    {
        auto made = Arena::create(1 << 20, Arena::Sharing::Private);
        QVERIFY(made.has_value());
        Arena &a = **made;
        a.base()[32] = std::byte { 7 };
        a.base()[320] = std::byte { 9 };
        a.noteUsed(336);
        const std::vector<std::byte> earlier(a.image().begin(), a.image().begin() + 48);
        a.restore(earlier);
        QCOMPARE(a.base()[32], std::byte { 7 });
        QCOMPARE(a.base()[320], std::byte { 0 });
        QCOMPARE(a.usedBytes(), std::size_t { 48 });
    }

    void aSharedArenaIsSeenThroughItsDescriptor()
    {
        auto made = Arena::create(1 << 20, Arena::Sharing::BetweenProcesses);
        QVERIFY(made.has_value());
        auto opened = Arena::open((*made)->descriptor(), 1 << 20);
        QVERIFY(opened.has_value());
        (*made)->lock();
        *(*made)->at<int>(2) = 42;
        (*made)->unlock();
        (*opened)->lock();
        QCOMPARE(*(*opened)->at<int>(2), 42);
        (*opened)->unlock();
    }

    // On one core nobody looks again before it sleeps.
    void oneAtATimeHoldsTheLock_data()
    {
        QTest::addColumn<bool>("oneCore");
        QTest::newRow("one core") << true;
        QTest::newRow("all cores") << false;
    }
    void oneAtATimeHoldsTheLock()
    {
        QFETCH(bool, oneCore);
        auto arena = Arena::create(1 << 20, Arena::Sharing::BetweenProcesses).value();
        const auto work = [&] {
            cpu_set_t here;
            CPU_ZERO(&here);
            CPU_SET(static_cast<std::size_t>(m_cpu), &here);
            if (oneCore && sched_setaffinity(0, sizeof here, &here) != 0)
                return;
            for (int n = 0; n < 2'000; ++n) {
                arena->lock();
                const int before = *arena->at<int>(2);
                if (n % 20 == 0)
                    std::this_thread::yield(); // the others find it locked
                *arena->at<int>(2) = before + 1;
                arena->unlock();
            }
        };
        std::vector<std::thread> threads;
        for (int n = 0; n < 4; ++n)
            threads.emplace_back(work);
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(*arena->at<int>(2), 8'000);
    }

private:
    const int m_cpu = sched_getcpu(); // one that we may use
};

QTEST_APPLESS_MAIN(TestArena)
#include "tst_arena.moc"
