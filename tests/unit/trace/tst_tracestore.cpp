#include "core/trace/recorder.h"
#include "core/trace/tracestore.h"

#include <QTest>

#include <cstring>
#include <thread>

using namespace interleave;

namespace {

constexpr TaskId kA { 1 };
constexpr TaskId kB { 2 };
constexpr ObjectId kQueue { 1 };

std::shared_ptr<TraceArea> make(std::size_t bytes = 1 << 20)
{
    return TraceArea::create(bytes, TraceArea::Sharing::Private).value();
}

void putAt(Recorder &recorder, std::int64_t ns, TaskId task, std::uint32_t sequence,
    ObjectId queue = kQueue)
{
    recorder.setTime({ ns });
    recorder.put(task, 1, sequence, queue, { sequence }, 1, 0, 0, "x");
}

// "T1#1@10 T2#2@10": who, sequence and time.
std::string order(const TraceStore &store)
{
    std::string text;
    for (std::uint64_t i = 0; i < store.size(); ++i) {
        const Event event = store.at({ i });
        text += (i == 0 ? "T" : " T") + std::to_string(event.task.value) + "#"
            + std::to_string(event.sequence) + "@" + std::to_string(event.time.ns);
    }
    return text;
}

} // namespace

class TestTraceStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneLaneIsAsItWasWritten()
    {
        const auto area = make();
        Recorder a(*area);
        TraceStore store(area);
        QCOMPARE(store.extend(false), std::uint64_t { 0 });
        putAt(a, 10, kA, 1);
        QCOMPARE(store.extend(false), std::uint64_t { 1 });
        putAt(a, 20, kA, 2);
        putAt(a, 20, kB, 9); // a gap holds back nothing where there is no other lane
        QCOMPARE(store.extend(false), std::uint64_t { 2 });
        QCOMPARE(order(store), std::string("T1#1@10 T1#2@20 T2#9@20"));
    }

    void lanesAreMergedByTime()
    {
        const auto area = make();
        Recorder a(*area);
        Recorder b(*area);
        putAt(a, 10, kA, 0);
        putAt(a, 30, kA, 0);
        putAt(b, 20, kB, 0);
        putAt(b, 40, kB, 0);
        TraceStore store(area);
        store.extend(true);
        QCOMPARE(order(store), std::string("T1#0@10 T2#0@20 T1#0@30 T2#0@40"));
    }

    void sequenceWinsOverTimeAndTimesAreNudged()
    {
        const auto area = make();
        Recorder a(*area);
        Recorder b(*area);
        putAt(a, 50, kA, 1);
        putAt(b, 40, kB, 2); // stamped too early
        putAt(a, 60, kA, 3);
        TraceStore store(area);
        store.extend(true);
        QCOMPARE(order(store), std::string("T1#1@50 T2#2@50 T1#3@60"));
    }

    void aGapHoldsBackOnlyWhatDependsOnIt()
    {
        const auto area = make();
        Recorder a(*area);
        Recorder b(*area);
        Recorder c(*area);
        putAt(a, 10, kA, 1);
        putAt(b, 20, kB, 3);           // 2 is still to come
        putAt(c, 30, { 3 }, 1, { 2 }); // another queue
        TraceStore store(area);
        store.extend(false);
        QCOMPARE(order(store), std::string("T1#1@10 T3#1@30"));
        putAt(a, 15, kA, 2);
        store.extend(false);
        QCOMPARE(order(store), std::string("T1#1@10 T3#1@30 T1#2@30 T2#3@30"));
    }

    void aGapThatStaysIsPassedWhenTheRunIsOver()
    {
        const auto area = make();
        Recorder a(*area);
        Recorder b(*area);
        putAt(a, 10, kA, 1);
        putAt(b, 20, kB, 5);
        putAt(b, 30, kB, 6);
        TraceStore store(area);
        QCOMPARE(store.extend(false), std::uint64_t { 1 });
        QCOMPARE(store.extend(true), std::uint64_t { 2 });
        QVERIFY(store.finished());
        QCOMPARE(order(store), std::string("T1#1@10 T2#5@20 T2#6@30"));
    }

    void aLaneThatIsNotSeenYetIsWaitedForToo()
    {
        const auto area = make();
        Recorder a(*area);
        Recorder b(*area); // has taken number 2, and not written it yet
        putAt(a, 10, kA, 1);
        putAt(a, 30, kA, 3);
        TraceStore store(area);
        store.extend(false);
        QCOMPARE(order(store), std::string("T1#1@10"));
        putAt(b, 20, kB, 2);
        store.extend(false);
        QCOMPARE(order(store), std::string("T1#1@10 T2#2@20 T1#3@30"));
    }

    void chainsOfWaitingLanesComeOutInOrder()
    {
        const auto area = make();
        std::vector<std::unique_ptr<Recorder>> lanes;
        for (std::uint32_t i = 0; i < 8; ++i)
            lanes.push_back(std::make_unique<Recorder>(*area));
        // Stamped in the reverse of the true order.
        for (std::uint32_t i = 0; i < 8; ++i)
            putAt(*lanes[i], 100 - i, { i + 1 }, i + 1);
        TraceStore store(area);
        store.extend(false);
        QCOMPARE(order(store),
            std::string("T1#1@100 T2#2@100 T3#3@100 T4#4@100 T5#5@100 T6#6@100 T7#7@100 T8#8@100"));
    }

    void eventsAreFoundByTime()
    {
        const auto area = make();
        Recorder a(*area);
        for (const std::int64_t ns : { 10, 20, 20, 30 })
            putAt(a, ns, kA, 0);
        TraceStore store(area);
        QCOMPARE(store.lastAt({ 5 }).value, std::uint64_t { 0 });
        store.extend(true);
        QCOMPARE(store.lastAt({ 5 }).value, std::uint64_t { 0 });
        QCOMPARE(store.lastAt({ 10 }).value, std::uint64_t { 0 });
        QCOMPARE(store.lastAt({ 19 }).value, std::uint64_t { 0 });
        QCOMPARE(store.lastAt({ 20 }).value, std::uint64_t { 2 });
        QCOMPARE(store.lastAt({ 1000 }).value, std::uint64_t { 3 });
        QCOMPARE(store.endTime().ns, 30);
        QCOMPARE(store.kindAt({ 2 }), kKindOf<Put>);
    }

    void aLiveRunIsReadWhileItGrows()
    {
        const auto area = make(16 << 20);
        constexpr std::uint32_t kEach = 20'000;
        std::atomic<std::uint32_t> sequence = 0;
        std::atomic<std::int64_t> now = 0;
        std::atomic<int> writers = 3;
        std::vector<std::jthread> threads;
        for (std::uint32_t t = 0; t < 3; ++t)
            threads.emplace_back([&, t] {
                Recorder recorder(*area);
                for (std::uint32_t i = 0; i < kEach; ++i)
                    putAt(recorder, now.fetch_add(1), { t + 1 }, ++sequence);
                --writers;
            });
        TraceStore store(area);
        while (writers != 0)
            store.extend(false);
        threads.clear();
        store.extend(false); // nothing is missing, so nothing is held back
        QCOMPARE(store.size(), std::uint64_t { 3 * kEach });
        Time last {};
        for (std::uint64_t i = 0; i < store.size(); ++i) {
            QCOMPARE(store.at({ i }).sequence, static_cast<std::uint32_t>(i + 1));
            QVERIFY(store.timeAt({ i }) >= last);
            last = store.timeAt({ i });
        }
        QCOMPARE(store.skipped(), std::uint64_t { 0 });
    }

    void anyByteMayBeDamaged()
    {
        const auto fill = [](TraceArea &area) {
            Recorder a(area);
            Recorder b(area);
            putAt(a, 10, kA, 1);
            putAt(b, 20, kB, 2);
            a.append(
                kA, 70'000, 0, TaskSpawned { kB, TaskKind::Thread, { 1 }, 0, false, "worker" });
            a.append(kA, 3, 0, Printed { Stream::Out, std::string(5000, 'x') });
            b.append(kB, 3, 0, Deadlocked { { kA, kB } });
            b.append({}, 0, 0, RunEnded { 0 });
        };
        for (std::size_t at = 0; at < 2 * 300; ++at) {
            const auto area = make();
            fill(*area);
            auto *bytes
                = reinterpret_cast<std::byte *>(const_cast<ChunkHead *>(&area->chunk(at % 2)));
            bytes[at / 2] ^= std::byte { 0xFF };
            TraceStore store(area);
            store.extend(false);
            store.extend(true);
            for (std::uint64_t i = 0; i < store.size(); ++i)
                QVERIFY(!toText(store.at({ i })).empty());
            bytes[at / 2] ^= std::byte { 0xFF };
            bytes[(at / 2 + 7) % 300] ^= std::byte { 0x55 }; // a worker gone wild, after it was
                                                             // read
            for (std::uint64_t i = 0; i < store.size(); ++i) {
                QVERIFY(!toText(store.at({ i })).empty());
                store.kindAt({ i });
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestTraceStore)
#include "tst_tracestore.moc"
