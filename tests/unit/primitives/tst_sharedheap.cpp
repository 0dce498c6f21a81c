// The shared heap between processes that may be killed at any moment.
#include "core/machine/primitives/sharedheap.h"

#include <QtTest>

#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <memory>
#include <numeric>

using namespace interleave;

namespace {

struct Pair {
    std::uint64_t left;
    std::uint64_t right;
};

std::unique_ptr<Arena> makeArena()
{
    auto arena = Arena::create(4 << 20, Arena::Sharing::BetweenProcesses);
    if (!arena)
        qFatal("no arena");
    return std::move(arena).value();
}

// Runs it in another process, which dies without ceremony at its end.
void dieAfter(const std::function<void()> &what)
{
    const pid_t child = fork();
    if (child == 0) {
        what();
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
}

} // namespace

class TestSharedHeap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blocksAreZeroedAndApart()
    {
        const auto arena = makeArena();
        SharedHeap heap(*arena);
        heap.lock();
        const std::uint32_t a = heap.allocate(sizeof(Pair));
        const std::uint32_t b = heap.allocate(100);
        QVERIFY(a != 0);
        QVERIFY(b != 0);
        QCOMPARE(heap.at<Pair>(a)->left, std::uint64_t { 0 });
        heap.at<Pair>(a)->right = ~std::uint64_t { 0 };
        for (int i = 0; i < 100; ++i)
            QCOMPARE(heap.at<std::uint8_t>(b)[i], std::uint8_t { 0 });
        heap.unlock();
    }

    void aReleasedBlockIsUsedAgainAndZeroed()
    {
        const auto arena = makeArena();
        SharedHeap heap(*arena);
        heap.lock();
        const std::uint32_t a = heap.allocate(200);
        std::fill_n(heap.at<std::uint8_t>(a), 200, std::uint8_t { 0xff });
        heap.release(a, 200);
        const std::uint32_t b = heap.allocate(200);
        QCOMPARE(b, a);
        for (int i = 0; i < 200; ++i)
            QCOMPARE(heap.at<std::uint8_t>(b)[i], std::uint8_t { 0 });
        heap.unlock();
    }

    void aDeathInAnOperationOfAnySizeUndoesIt_data()
    {
        QTest::addColumn<int>("edits");
        for (const int edits : { 1, 255, 256, 257, 1'000, 10'000 })
            QTest::addRow("%d", edits) << edits;
    }
    void aDeathInAnOperationOfAnySizeUndoesIt()
    {
        QFETCH(int, edits);
        const auto arena = makeArena();
        SharedHeap heap(*arena);
        heap.lock();
        const std::uint32_t block = heap.allocate(10'000 * sizeof(std::uint32_t));
        auto *numbers = heap.at<std::uint32_t>(block);
        std::iota(numbers, numbers + 10'000, 0u);
        heap.unlock();
        const auto change = [&](SharedHeap &own) {
            own.lock();
            for (int i = 0; i < edits; ++i)
                ++own.edit(own.at<std::uint32_t>(block)[i]);
            // Of another size, so that the journal's parts lie anyhow.
            own.save(reinterpret_cast<std::byte *>(own.at<std::uint32_t>(block)), 40);
            own.at<std::uint32_t>(block)[7] = 0;
        };
        dieAfter([&] {
            SharedHeap own(*arena);
            change(own);
        });
        heap.lock();
        for (std::uint32_t i = 0; i < 10'000; ++i)
            QCOMPARE(numbers[i], i);
        heap.unlock();
        change(heap);
        heap.unlock();
        QCOMPARE(numbers[0], 1u);
        QCOMPARE(numbers[7], 0u);
        QCOMPARE(numbers[edits - 1], static_cast<std::uint32_t>(edits));
    }

    void aFullArenaAnswersNothing()
    {
        const auto arena = makeArena();
        SharedHeap heap(*arena);
        heap.lock();
        QCOMPARE(heap.allocate(8 << 20), 0u);
        int blocks = 0;
        while (heap.allocate(64 << 10) != 0)
            ++blocks;
        QVERIFY(blocks > 40);
        QVERIFY(blocks < 64);
        heap.unlock();
    }

    void whatAnotherProcessWroteIsSeen()
    {
        const auto arena = makeArena();
        SharedHeap heap(*arena);
        heap.lock();
        const std::uint32_t block = heap.allocate(sizeof(Pair));
        heap.unlock();
        dieAfter([&] {
            heap.lock();
            heap.edit(*heap.at<Pair>(block)) = { 1, 2 };
            heap.unlock();
        });
        heap.lock();
        QCOMPARE(heap.at<Pair>(block)->left, std::uint64_t { 1 });
        QCOMPARE(heap.at<Pair>(block)->right, std::uint64_t { 2 });
        heap.unlock();
    }

    void aDeathInTheMiddleUndoesTheWholeOperation()
    {
        const auto arena = makeArena();
        SharedHeap heap(*arena);
        heap.lock();
        const std::uint32_t block = heap.allocate(sizeof(Pair));
        heap.at<Pair>(block)->left = 10;
        heap.at<Pair>(block)->right = 20;
        heap.unlock();
        dieAfter([&] {
            heap.lock();
            heap.edit(heap.at<Pair>(block)->left) = 11;
            heap.edit(*heap.at<Pair>(block)) = { 12, 22 };
            heap.edit(heap.at<Pair>(block)->right) = 23;
        });
        heap.lock();
        QCOMPARE(heap.at<Pair>(block)->left, std::uint64_t { 10 });
        QCOMPARE(heap.at<Pair>(block)->right, std::uint64_t { 20 });
        heap.unlock();
    }

    void aDeathAfterAllocatingGivesTheBlocksBack()
    {
        const auto arena = makeArena();
        SharedHeap heap(*arena);
        heap.lock();
        const std::uint32_t first = heap.allocate(64);
        const std::uint32_t second = heap.allocate(64);
        heap.release(first, 64);
        heap.release(second, 64);
        heap.unlock();
        dieAfter([&] {
            heap.lock();
            // Overwrites the links of the free list, too.
            for (int i = 0; i < 2; ++i)
                std::fill_n(heap.at<std::uint8_t>(heap.allocate(64)), 64, std::uint8_t { 0xee });
        });
        heap.lock();
        QCOMPARE(heap.allocate(64), second);
        QCOMPARE(heap.allocate(64), first);
        const std::uint32_t third = heap.allocate(64);
        QVERIFY(third != first && third != second);
        heap.unlock();
    }

    void aDeathWithoutAnOperationLeavesNothingToUndo()
    {
        const auto arena = makeArena();
        SharedHeap heap(*arena);
        heap.lock();
        const std::uint32_t block = heap.allocate(sizeof(Pair));
        heap.edit(*heap.at<Pair>(block)) = { 5, 6 };
        heap.unlock();
        dieAfter([&] { heap.lock(); });
        heap.lock();
        QCOMPARE(heap.at<Pair>(block)->left, std::uint64_t { 5 });
        heap.unlock();
    }
};

QTEST_APPLESS_MAIN(TestSharedHeap)
#include "tst_sharedheap.moc"
