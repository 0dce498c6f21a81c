#include "core/machine/arena.h"

#include <QTest>

#include <algorithm>
#include <cstring>
#include <memory>
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
};

QTEST_APPLESS_MAIN(TestArena)
#include "tst_arena.moc"
