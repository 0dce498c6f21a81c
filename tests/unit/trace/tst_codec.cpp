#include "core/trace/codec.h"

#include <QTest>

#include <cstring>
#include <vector>

using namespace interleave;

namespace {

constexpr auto kMax32 = std::numeric_limits<std::uint32_t>::max();
constexpr auto kMin32 = std::numeric_limits<std::int32_t>::min();
const std::string kText = "'S\xC3\xA9same'\n\"\\";

// Every kind, once with nothing and once with all that a field can hold.
std::vector<Payload> examples()
{
    std::vector<Payload> all;
    [&]<std::size_t... I>(std::index_sequence<I...>)
    {
        (all.push_back(std::variant_alternative_t<I, Payload> {}), ...);
    }
    (std::make_index_sequence<kPayloadKinds>());
    // One by one: a single list of so many variants takes a compiler with sanitizers minutes.
    const auto add = [&](Payload what) { all.push_back(std::move(what)); };
    add(ProcessBegan { { kMax32 }, { kMax32 }, kMax32 });
    add(ProcessEnded { { kMax32 }, kMin32 });
    add(TaskSpawned { { kMax32 }, TaskKind::Generator, { kMax32 }, kMax32, true, kText });
    add(TaskNamed { { kMax32 }, kText });
    add(TaskOsId { kMax32 });
    add(TaskReady { ReadyFor::Lane, ReadyCause::Interrupted });
    add(TaskRunning { kMax32 });
    add(TaskParked {
        WaitReason::Select, { kMax32 }, { kMax32 }, Time::never(), { kMax32 }, kText });
    add(TaskParked { WaitReason::Sleep, {}, {}, { kMaxTimeNs }, {}, {} });
    add(TaskWoken { { kMax32 }, { kMax32 } });
    add(TaskEnded { EndKind::Exited, kMin32, kText });
    add(TaskEnded { EndKind::Cancelled, 0, {} });
    add(ObjectCreated { { kMax32 }, kLastObjectKind, std::numeric_limits<std::int64_t>::min(),
        { kMax32 }, { kMax32 }, kText, true });
    add(ObjectCreated {
        { 1 }, ObjectKind::Queue, std::numeric_limits<std::int64_t>::max(), {}, {}, {} });
    add(ObjectNamed { { kMax32 }, kText });
    add(Put { { kMax32 }, { kMax32 }, kMax32, kMax32, kMax32, kText });
    add(Got { { kMax32 }, { kMax32 }, kMax32, kMax32 });
    add(ItemDone { { kMax32 }, kMax32 });
    add(Acquired { { kMax32 }, kMax32 });
    add(Released { { kMax32 }, kMax32 });
    add(Notified { { kMax32 }, kMax32 });
    add(FlagSet { { kMax32 }, true });
    add(BarrierArrived { { kMax32 }, kMax32 });
    add(BarrierOpened { { kMax32 } });
    add(Resumed { { kMax32 }, kText });
    add(Yielded { { kMax32 }, kText });
    add(SharedRead { { kMax32 }, kText });
    add(SharedWritten { { kMax32 }, kText });
    add(LineReached {});
    add(Printed { Stream::Err, std::string(5000, 'x') }); // more cells than a byte counts
    add(Typed { kText });
    add(Deadlocked { { { 1 }, { kMax32 }, { 3 } } });
    add(LimitReached { LimitKind::Sleeps, std::numeric_limits<std::int64_t>::min() });
    add(RunEnded { kMin32 });
    add(EventsDropped { std::numeric_limits<std::uint64_t>::max() });
    add(EventsDropped { 0, {}, true });
    add(EventsDropped { 3, { kMaxTimeNs }, true });
    add(SocketBound { { kMax32 }, kText });
    add(SocketListens { { kMax32 }, kMax32 });
    add(SocketConnects { { kMax32 }, kText });
    add(SocketConnected { { kMax32 }, { kMax32 }, kText });
    add(SocketAccepted { { kMax32 }, { kMax32 }, kText });
    add(SocketFailed { { kMax32 }, kText });
    add(BytesSent { { kMax32 }, kMax32, kText, kText });
    add(BytesArrived { { kMax32 }, kMax32 });
    add(BytesReceived { { kMax32 }, kMax32, kText, kText });
    add(SocketShut { { kMax32 }, true, true });
    add(SocketClosed { { kMax32 } });
    add(QueueResized { { kMax32 }, std::numeric_limits<std::int64_t>::min() });
    constexpr auto kMax64 = std::numeric_limits<std::uint64_t>::max();
    add(RecalledValue { kLastRecollection, kMax32, std::numeric_limits<std::int64_t>::min() });
    add(RecalledItem { { kMax32 }, kMax32, kMax32, true, true, kText });
    add(RecalledUse { { kMax32 }, true, kMax64, { kMax32 }, { kMaxTimeNs } });
    add(RecalledName { { kMax32 }, true, kText, kText });
    add(RecalledSocket { { kMax32 }, kMax32, { kMax32 }, kMax64, kMax64, kMax64, kMax32, kMax32, true,
        true, true, kText, kText, kText, kText, kText });
    return all;
}

std::vector<std::byte> encoded(const Event &event)
{
    std::vector<std::byte> bytes(encodedSize(event.line, event.what));
    encode(bytes.data(), event.task, event.line, event.sequence, event.what);
    return bytes;
}

} // namespace

class TestCodec : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindComesBackAsItWas()
    {
        std::vector<bool> seen(kPayloadKinds, false);
        for (const Payload &what : examples()) {
            for (const std::uint32_t line : { 0u, 9u, 65534u, 65535u, 65536u, kMax32 }) {
                const Event event { {}, { kMax32 - 1 }, line, kMax32, what };
                const std::vector<std::byte> bytes = encoded(event);
                QCOMPARE(bytes.size() % 16, std::size_t { 0 });
                const std::optional<RecordView> view = recordAt(bytes);
                QVERIFY(view.has_value());
                QCOMPARE(std::size_t { view->size }, bytes.size());
                QVERIFY(decodable(bytes));
                const std::optional<Event> back = decode(bytes);
                QVERIFY(back.has_value());
                QCOMPARE(toText(*back), toText(event));
                QCOMPARE(encoded(*back), bytes);
                QCOMPARE(back->what.index(), what.index());
                seen[what.index()] = true;
            }
        }
        QVERIFY(std::find(seen.begin(), seen.end(), false) == seen.end());
    }

    // A later field is written only when it is so: a record without it is what older files hold.
    void anObjectOfAnOlderFileIsTheProgramsOwn()
    {
        for (const std::string &name :
            { std::string("n"), std::string(11, 'n') }) { // with padding,
                                                          // without
            const auto created = [&](bool inner) {
                return ObjectCreated { { 1 }, ObjectKind::Lock, 0, { 1 }, {}, name, inner };
            };
            std::vector<std::byte> bytes = encoded({ {}, { 1 }, 4, 1, created(false) });
            const std::optional<Event> old = decode(bytes);
            QVERIFY(old.has_value());
            QVERIFY(!std::get<ObjectCreated>(old->what).inner);
            QVERIFY(
                std::get<ObjectCreated>(decode(encoded({ {}, { 1 }, 4, 1, created(true) }))->what)
                    .inner);
        }
    }

    void usualEventsTakeOneCellOrNone()
    {
        QCOMPARE(encodedSize(5, LineReached {}), 16u);
        QCOMPARE(encodedSize(5, TaskReady {}), 16u);
        QCOMPARE(encodedSize(5, Put { { 1 }, { 70 }, 2, 1, 0, "'Salad'" }), 32u);
        QCOMPARE(encodedSize(5, Got { { 1 }, { 70 }, 2, 0 }), 32u);
    }

    void longTextsAreCutBetweenCharactersAndSaySo()
    {
        std::string text;
        while (text.size() < 100'000)
            text += "\xE2\x82\xAC"; // three bytes each
        const std::optional<Event> back
            = decode(encoded({ {}, {}, 70'000, 0, Printed { Stream::Out, text } }));
        QVERIFY(back.has_value());
        const std::string kept = std::get<Printed>(back->what).text;
        QVERIFY(kept.size() <= kMaxTextBytes);
        QVERIFY(kept.size() > kMaxTextBytes - 10);
        QVERIFY(kept.ends_with("\xE2\x82\xAC\xE2\x80\xA6"));
        QCOMPARE(kept.size() % 3, std::size_t { 0 });
        QVERIFY(encodedSize(70'000, Printed { Stream::Out, text }) + 16 <= kChunkRoom);
    }

    void onlyKindsAboutObjectsAreOrderedBySequence()
    {
        QVERIFY(headNamesObject(kKindOf<Put>));
        QVERIFY(headNamesObject(kKindOf<SharedRead>));
        QVERIFY(headNamesObject(kKindOf<TaskParked>));
        QVERIFY(!headNamesObject(kKindOf<TaskSpawned>));
        QVERIFY(!headNamesObject(kKindOf<Resumed>));
        QVERIFY(!headNamesObject(kKindOf<LineReached>));
        QVERIFY(!headNamesObject(200));
    }

    void anyByteMayBeAnythingAndTheDecoderStaysSound()
    {
        for (const Payload &what : examples()) {
            std::vector<std::byte> bytes = encoded({ {}, { 1 }, 70'000, 1, what });
            const std::size_t checked = std::min<std::size_t>(bytes.size(), 80);
            for (std::size_t i = 0; i < checked; ++i) {
                const std::byte before = bytes[i];
                for (int value = 0; value < 256; value += value < 8 || value > 240 ? 1 : 5) {
                    bytes[i] = static_cast<std::byte>(value);
                    const std::optional<RecordView> view = recordAt(bytes);
                    if (!view || isClock(view->head))
                        continue;
                    const auto record = std::span<const std::byte>(bytes).first(view->size);
                    const std::optional<Event> event = decode(record);
                    QCOMPARE(decodable(record), event.has_value());
                    if (event)
                        QVERIFY(!toText(*event).empty());
                }
                bytes[i] = before;
            }
        }
    }

    void aRecordThatIsCutOffIsNone()
    {
        for (const Payload &what : examples()) {
            const std::vector<std::byte> bytes = encoded({ {}, { 1 }, 9, 1, what });
            for (std::size_t size = 0; size < std::min<std::size_t>(bytes.size(), 200); ++size)
                QVERIFY(!recordAt(std::span(bytes).first(size)));
        }
    }

    void clocksBeyondAllRunsAreDamage()
    {
        QVERIFY(clockOf({ 0, 5, 0, 0, kClockRecord, 0 }) == Time { 5 });
        QVERIFY(!clockOf({ 0, 0, 0x80000000u, 0, kClockRecord, 0 }));
    }

    void textOfAnEventIsForPeople()
    {
        const Event event { { 5'000'000'000 }, { 2 }, 9, 3,
            Put { { 1 }, { 5 }, 2, 1, 0, "'Fruit'" } };
        QCOMPARE(toText(event),
            std::string("5.000000000 T2 line 9 Put #3 queue=O1 item=I5 depth=2 position=1 bytes=0 "
                        "label=\"'Fruit'\""));
    }
};

QTEST_APPLESS_MAIN(TestCodec)
#include "tst_codec.moc"
