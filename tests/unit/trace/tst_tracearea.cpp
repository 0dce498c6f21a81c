#include "core/trace/tracearea.h"

#include <QTest>

#include <set>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace interleave;

namespace {

std::unique_ptr<TraceArea> make(
    std::size_t bytes, TraceArea::Sharing sharing = TraceArea::Sharing::Private)
{
    auto area = TraceArea::create(bytes, sharing);
    return area ? std::move(*area) : nullptr;
}

} // namespace

class TestTraceArea : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void chunksAreFreshAndBelongToTheirLane()
    {
        const auto area = make(16 * kChunkBytes);
        const std::uint32_t lane = area->newLane();
        ChunkHead *chunk = area->allocateChunk(lane, 3);
        QVERIFY(chunk != nullptr);
        QCOMPARE(area->chunkCount(), 1u);
        QCOMPARE(&area->chunk(0), chunk);
        QCOMPARE(chunk->lane.load(), lane);
        QCOMPARE(chunk->next, 3u);
        QCOMPARE(chunk->used.load(), 0u);
    }

    void aFullAreaKeepsRoomForTheEnd()
    {
        const auto area = make(16 * kChunkBytes);
        std::uint32_t taken = 0;
        while (area->allocateChunk(1, taken) != nullptr)
            ++taken;
        QVERIFY(taken >= 8 && taken < 16);
        QVERIFY(area->allocateChunk(1, taken, TraceArea::Use::Closing) != nullptr);
        while (area->allocateChunk(1, taken, TraceArea::Use::Closing) != nullptr)
            ;
        QCOMPARE(area->chunkCount(), 16u);
    }

    void anotherProcessSeesTheSameMemory()
    {
        const auto area = make(16 * kChunkBytes, TraceArea::Sharing::BetweenProcesses);
        QVERIFY(area->descriptor() >= 0);
        const pid_t child = ::fork();
        if (child == 0) {
            auto mine = TraceArea::open(area->descriptor());
            if (!mine)
                ::_exit(1);
            ChunkHead *chunk = (*mine)->allocateChunk((*mine)->newLane(), 0);
            (*mine)->countDropped(7);
            chunk->used.store(32);
            ::_exit(0);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
        QCOMPARE(area->chunkCount(), 1u);
        QCOMPARE(area->chunk(0).used.load(), 32u);
        QCOMPARE(area->dropped(), std::uint64_t { 7 });
        QCOMPARE(area->newLane(), 2u);
    }

    void whatIsNoAreaIsRefused()
    {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        QVERIFY(!TraceArea::open(ends[0]));
        QVERIFY(!TraceArea::open(-1));
        ::close(ends[0]);
        ::close(ends[1]);
    }

    void threadsNeverGetTheSameChunk()
    {
        const auto area = make(512 * kChunkBytes);
        std::vector<std::vector<ChunkHead *>> got(4);
        {
            std::vector<std::jthread> threads;
            for (auto &mine : got)
                threads.emplace_back([&] {
                    const std::uint32_t lane = area->newLane();
                    for (std::uint32_t i = 0; i < 100; ++i)
                        mine.push_back(area->allocateChunk(lane, i));
                });
        }
        std::set<ChunkHead *> all;
        for (const auto &mine : got)
            all.insert(mine.begin(), mine.end());
        QCOMPARE(all.size(), std::size_t { 400 });
        QCOMPARE(area->chunkCount(), 400u);
    }

    void aRecycledAreaLooksLikeANewOne()
    {
        for (int round = 0; round < 3; ++round) {
            const auto area = make(32 * kChunkBytes);
            QCOMPARE(area->chunkCount(), 0u);
            QCOMPARE(area->dropped(), std::uint64_t { 0 });
            QCOMPARE(area->newLane(), 1u);
            ChunkHead *chunk = area->allocateChunk(1, 0);
            QCOMPARE(chunk->used.load(), 0u);
            chunk->used.store(1000);
            area->countDropped(3);
        }
    }
};

QTEST_APPLESS_MAIN(TestTraceArea)
#include "tst_tracearea.moc"
