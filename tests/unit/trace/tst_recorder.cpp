#include "core/trace/recorder.h"
#include "core/trace/tracestore.h"

#include <QTest>

using namespace interleave;

namespace {

std::shared_ptr<TraceArea> make(std::size_t bytes)
{
    return TraceArea::create(bytes, TraceArea::Sharing::Private).value();
}

} // namespace

class TestRecorder : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theShortWaysWriteWhatTheLongOneWrites()
    {
        for (const std::size_t size : { 0u, 5u, 11u, 12u, 42u, 43u, 44u, 200u }) {
            for (const std::uint32_t n : { 0u, 127u, 128u, 4'000'000'000u }) {
                const auto area = make(1 << 20);
                const std::string label(size, 'x');
                Recorder recorder(*area);
                recorder.setTime({ 1 });
                recorder.put({ 3 }, 9, n, { 4 }, { n }, n, n, n, label);
                recorder.append({ 3 }, 9, n, Put { { 4 }, { n }, n, n, n, label });
                recorder.got({ 3 }, 70'000, n, { 4 }, { n }, n, n);
                recorder.append({ 3 }, 70'000, n, Got { { 4 }, { n }, n, n });
                recorder.got({ 3 }, 9, n, { 4 }, { n }, n, n);
                recorder.append({ 3 }, 9, n, Got { { 4 }, { n }, n, n });
                recorder.line({ 3 }, 70'000);
                recorder.append({ 3 }, 70'000, 0, LineReached {});
                std::uint64_t events = 8;
                for (const std::uint32_t line : { 9u, 65'534u, 65'535u, 70'000u }) {
                    recorder.done({ 3 }, line, n, { 4 }, n);
                    recorder.append({ 3 }, line, n, ItemDone { { 4 }, n });
                    recorder.running({ 3 }, line, n);
                    recorder.append({ 3 }, line, 0, TaskRunning { n });
                    recorder.ready({ 3 }, line, ReadyFor::Lane, ReadyCause::Interrupted);
                    recorder.append(
                        { 3 }, line, 0, TaskReady { ReadyFor::Lane, ReadyCause::Interrupted });
                    recorder.woken({ 3 }, line, { n + 1 }, { 4 });
                    recorder.append({ 3 }, line, 0, TaskWoken { { n + 1 }, { 4 } });
                    for (const Time until : { Time::never(), Time { 0 }, Time { kMaxTimeNs } }) {
                        const TaskParked parked { WaitReason::Select, { 4 }, { n }, until, { n },
                            label };
                        recorder.parked({ 3 }, line, parked);
                        recorder.append({ 3 }, line, 0, parked);
                        events += 2;
                    }
                    events += 8;
                }
                TraceStore store(area);
                QCOMPARE(store.extend(true), events);
                for (std::uint64_t i = 0; i < events; i += 2) {
                    QCOMPARE(toText(store.at({ i })), toText(store.at({ i + 1 })));
                    QVERIFY(std::ranges::equal(store.encodedAt({ i }), store.encodedAt({ i + 1 })));
                }
            }
        }
    }

    void timesHoldFromWhereTheyWereSet()
    {
        const auto area = make(1 << 20);
        Recorder recorder(*area);
        recorder.setTime({ 10 });
        recorder.line({ 1 }, 1);
        recorder.setTime({ 20 });
        recorder.setTime({ 10 });
        recorder.line({ 1 }, 2);
        recorder.setTime({ 30 });
        recorder.line({ 1 }, 3);
        recorder.line({ 1 }, 4);
        TraceStore store(area);
        store.extend(true);
        QCOMPARE(store.timeAt({ 0 }).ns, 10);
        QCOMPARE(store.timeAt({ 1 }).ns, 10);
        QCOMPARE(store.timeAt({ 2 }).ns, 30);
        QCOMPARE(store.timeAt({ 3 }).ns, 30);
    }

    void aLineAtANewTimeIsOneRecord()
    {
        const auto area = make(1 << 20);
        Recorder recorder(*area);
        for (std::uint32_t n = 1; n <= 100; ++n) {
            recorder.setTime({ n });
            recorder.line({ n }, n + 5);
            recorder.line({ n }, n + 6);
        }
        QCOMPARE(area->chunk(0).used.load(), (1 + 200) * 16u); // a chunk begins with a clock
        TraceStore store(area);
        QCOMPARE(store.extend(true), std::uint64_t { 200 });
        QCOMPARE(store.skipped(), std::uint64_t { 0 });
        for (std::uint32_t i = 0; i < 200; ++i) {
            const Event event = store.at({ i });
            QVERIFY(std::holds_alternative<LineReached>(event.what));
            QCOMPARE(store.kindAt({ i }), kKindOf<LineReached>);
            QCOMPARE(event.time.ns, i / 2 + 1);
            QCOMPARE(event.task.value, i / 2 + 1);
            QCOMPARE(event.line, i / 2 + 6 + i % 2);
            QCOMPARE(event.sequence, 0u);
        }
    }

    void eventsGoOnInTheNextChunk()
    {
        const auto area = make(4 << 20);
        Recorder recorder(*area);
        const std::string text(50'000, 'x'); // one a chunk
        for (int i = 0; i < 20; ++i) {
            recorder.setTime({ i });
            recorder.append({ 1 }, 1, 0, Printed { Stream::Out, text });
        }
        QCOMPARE(area->chunkCount(), 20u);
        TraceStore store(area);
        QCOMPARE(store.extend(true), std::uint64_t { 20 });
        QCOMPARE(store.timeAt({ 19 }).ns, 19);
        QCOMPARE(std::get<Printed>(store.at({ 19 }).what).text, text);
    }

    void aFullAreaCountsAndStillTellsTheEnd()
    {
        const auto area = make(8 * kChunkBytes);
        Recorder recorder(*area);
        for (std::uint32_t i = 0; i < 40'000; ++i) {
            recorder.setTime({ i });
            recorder.line({ 1 }, 1);
        }
        recorder.append({ 1 }, 1, 0, TaskEnded { EndKind::Returned, 0, {} });
        recorder.line({ 1 }, 1);
        recorder.append({}, 0, 0, RunEnded { 3 });
        QVERIFY(area->dropped() > 0);
        TraceStore store(area);
        const std::uint64_t size = store.extend(true);
        QCOMPARE(size + store.dropped(), std::uint64_t { 40'000 + 3 + 2 }); // two say that events
                                                                            // are missing
        QCOMPARE(recorder.appended(), size);
        QCOMPARE(std::get<RunEnded>(store.at({ size - 1 }).what).exitCode, 3);
        QCOMPARE(std::get<EventsDropped>(store.at({ size - 2 }).what).count, std::uint64_t { 1 });
        QVERIFY(std::holds_alternative<TaskEnded>(store.at({ size - 3 }).what));
        QCOMPARE(std::get<EventsDropped>(store.at({ size - 4 }).what).count, store.dropped() - 1);
        QCOMPARE(store.timeAt({ size - 1 }).ns, 39'999);
    }

    // Lanes that have nothing more to record, or are dead, never tell what they dropped.
    void whoeverTellsTheEndTellsWhatNobodyTold()
    {
        const auto area = make(8 * kChunkBytes);
        {
            Recorder waiting(*area);
            Recorder working(*area);
            for (std::uint32_t i = 1; i <= 40'000; ++i) {
                working.setTime({ i });
                working.line({ 1 }, 1);
                if (i == 30'000) {
                    waiting.setTime({ i });
                    waiting.append({ 2 }, 1, 0, Printed { Stream::Out, std::string(60'000, 'x') });
                }
            }
        }
        const TraceArea::Untold untold = area->untold();
        QCOMPARE(untold.count, area->dropped());
        Recorder runner(*area);
        runner.setTime({ 50'000 });
        runner.tellDropsOfAll();
        runner.append({}, 0, 0, RunEnded { 70 });
        QCOMPARE(area->untold().count, std::uint64_t { 0 });
        QCOMPARE(area->untold().since.ns, 0);
        TraceStore store(area);
        const std::uint64_t size = store.extend(true);
        const auto told = std::get<EventsDropped>(store.at({ size - 2 }).what);
        QCOMPARE(told.count, store.dropped());
        QVERIFY(told.since > store.timeAt({ size - 3 }));
        QVERIFY(told.since.ns <= 30'000);
        runner.tellDropsOfAll(); // once is enough
        store.extend(true);
        QCOMPARE(store.size(), size);
    }
};

QTEST_APPLESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
