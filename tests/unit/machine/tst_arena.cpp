#include "core/machine/arena.h"

#include <QTest>

#include <cstring>

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
