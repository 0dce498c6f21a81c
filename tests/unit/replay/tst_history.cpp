#include "core/base/messageid.h"
#include "core/replay/ends.h"
#include "core/replay/explain.h"
#include "core/replay/keyframes.h"
#include "tests/unit/replay/dishesstory.h"

#include <QTest>

#include <random>

using namespace interleave;

namespace {

// A long run of four workers and a queue.
TraceBuilder longStory(int rounds)
{
    TraceBuilder b;
    b.spawn("main").running("main").queue("q", 4).spawn("a").running("a").spawn("b").running("b");
    for (int i = 0; i < rounds; ++i) {
        b.after(0.001)
            .put("a", "q", std::to_string(i))
            .get("b", "q")
            .sleep("b", 0.0005)
            .after(0.0005);
        b.ready("b", ReadyCause::TimedOut).running("b").itemDone("b", "q");
        b.read("a", "x", std::to_string(i)).write("a", "x", std::to_string(i + 1));
    }
    return b;
}

std::string textOf(const std::vector<Stretch> &stretches)
{
    std::string text;
    for (const Stretch &s : stretches) {
        char buffer[80];
        std::snprintf(buffer, sizeof buffer, "%d %.1f-%.1f%s ", static_cast<int>(s.state),
            s.from.seconds(), s.to.seconds(), s.open ? "+" : "");
        text += buffer;
    }
    return text;
}

std::vector<MessageId> idsOf(const std::vector<KeyMoment> &moments)
{
    std::vector<MessageId> ids;
    for (const KeyMoment &moment : moments)
        ids.push_back(moment.what.id);
    return ids;
}

// A run that goes on: main has just begun to run.
struct LiveRun {
    LiveRun()
    {
        recorder.append({}, 0, 0, TaskSpawned { { 1 }, TaskKind::Main, { 1 }, 0, false, "main" });
        recorder.append({ 1 }, 1, 0, TaskRunning { 0 });
    }

    std::shared_ptr<TraceArea> area {
        TraceArea::create(1 << 20, TraceArea::Sharing::Private).value()
    };
    Recorder recorder { *area };
    std::shared_ptr<Run> run = [this] {
        auto made = std::make_shared<Run>();
        made->trace = std::make_shared<TraceStore>(area);
        return made;
    }();
    History history { run };
};

} // namespace

class TestHistory : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // A recording that was full from 1 s to the end of a at 5 s and that of the run at 6 s.
    void aFullRecordingIsUnknownFromItsLastEventOn()
    {
        TraceBuilder b;
        b.spawn("main").running("main").queue("q").spawn("a").running("a").join("main", "a");
        b.at(1).put("a", "q", "1").at(5).event({}, EventsDropped { 9 }).end("a");
        b.at(6).event({}, EventsDropped { 2 }).end("main").endRun();
        const auto history = b.history();
        // One stretch, since between the two only an end was told.
        QVERIFY(history->unrecorded()
            == std::vector<Unrecorded>({ { Time::fromSeconds(1), Time::fromSeconds(6) } }));
        QCOMPARE(textOf(history->stretches({ 1 })), std::string("2 0.0-1.0 7 1.0-6.0 5 6.0-6.0+ "));
        QCOMPARE(textOf(history->stretches({ 2 })), std::string("0 0.0-1.0 7 1.0-5.0 5 5.0-6.0+ "));
        const auto unknown = static_cast<std::size_t>(TaskState::Unknown);
        const auto running = static_cast<std::size_t>(TaskState::Running);
        const Statistics statistics = history->statistics({ 2 }, Time::never());
        QVERIFY(statistics.spent[running] == Time::fromSeconds(1));
        QVERIFY(statistics.spent[unknown] == Time::fromSeconds(4));

        QCOMPARE(history->stateAt(Time::fromSeconds(1)).tasks[1].state, TaskState::Running);
        QVERIFY(!history->stateAt(Time::fromSeconds(1)).isUnrecorded());
        const State inside = history->stateAt(Time::fromSeconds(3));
        QVERIFY(inside.isUnrecorded());
        QCOMPARE(inside.countIn(TaskState::Unknown), std::size_t { 2 });
        QVERIFY(inside.objects[0].unknown && inside.objects[0].items.empty());
        QCOMPARE(toText(history->stateAt(inside.index, inside.time)), toText(inside));
        // By its event it is the moment of that event.
        QVERIFY(!history->stateAt(inside.index).isUnrecorded());
        QCOMPARE(history->stateAt(Time::fromSeconds(5)).tasks[1].state, TaskState::Finished);
        QVERIFY(!history->finalState().isUnrecorded());
        QVERIFY(history->finalState().objects[0].unknown);
    }

    // Each thread's recorder says when its own part began to be missing.
    void aStretchBeginsWithItsFirstMissingEvent()
    {
        TraceBuilder b;
        b.spawn("main").running("main").spawn("a").running("a");
        b.at(4).reach("main", 3).at(8).reach("main", 4);
        b.at(9).event({}, EventsDropped { 9, Time::fromSeconds(2) }).end("a");
        const auto history = b.history();
        QVERIFY(history->unrecorded()
            == std::vector<Unrecorded>({ { Time::fromSeconds(2), Time::fromSeconds(9) } }));
        QCOMPARE(history->stateAt(Time::fromSeconds(5)).tasks[1].state, TaskState::Unknown);
        QCOMPARE(textOf(history->stretches({ 2 })), std::string("0 0.0-2.0 7 2.0-9.0 5 9.0-9.0+ "));
    }

    void ofACutFileNothingIsSaidBehindItsEnd()
    {
        TraceBuilder b;
        b.spawn("main").running("main").at(2).sleep("main", 5);
        const auto run = b.run();
        run->cut = true;
        const History history(run, Time::fromSeconds(3));
        QCOMPARE(whyItEnded(history).id, MessageId::EndedInDamage);
        QVERIFY(history.unrecorded()
            == std::vector<Unrecorded>(
                { { Time::fromSeconds(2), Time::fromSeconds(3), true, true } }));
        const State last = history.stateAt(Time::fromSeconds(2));
        QCOMPARE(last.tasks[0].state, TaskState::Asleep); // it can be shown
        QVERIFY(last.isUnrecorded());
        QCOMPARE(history.stateAt(Time::fromSeconds(2.5)).tasks[0].state, TaskState::Unknown);
        QVERIFY(!history.stateAt(Time::fromSeconds(1)).isUnrecorded());
        QCOMPARE(textOf(history.stretches({ 1 })), std::string("0 0.0-2.0 4 2.0-2.0 7 2.0-3.0+ "));
    }

    void ofAFileWithoutAnythingNothingIsCalledTheRest()
    {
        TraceBuilder b;
        const auto run = b.run();
        run->cut = true;
        const History history(run);
        QCOMPARE(history.eventCount(), std::uint64_t { 0 });
        QCOMPARE(whyItEnded(history).id, MessageId::LostInDamage);
        QCOMPARE(whatIsMissing(history.stateBefore({})).id, MessageId::LostInDamage);
    }

    void anyStateIsTheFoldOfWhatCameBefore()
    {
        TraceBuilder b = longStory(1500);
        const auto history = b.history();
        QVERIFY(history->eventCount() > 10'000);
        std::mt19937_64 random(7);
        std::vector<std::uint64_t> asked;
        for (int i = 0; i < 60; ++i)
            asked.push_back(random() % history->eventCount());
        for (std::uint64_t i = 5000; i > 4990; --i)
            asked.push_back(i); // backwards, step by step
        std::vector<std::string> expected(history->eventCount());
        State state;
        for (std::uint64_t i = 0; i < history->eventCount(); ++i) {
            fold(state, history->event({ i }), { i });
            if (std::find(asked.begin(), asked.end(), i) != asked.end())
                expected[i] = toText(state);
        }
        for (const std::uint64_t i : asked)
            QCOMPARE(toText(history->stateAt(EventIndex { i })), expected[i]);
        QCOMPARE(toText(history->finalState()), toText(state));
    }

    void timesMayLieBetweenEvents()
    {
        TraceBuilder b;
        b.at(1).spawn("main").running("main").at(3).sleep("main", 2).at(5).ready("main");
        const auto history = b.history();
        QVERIFY(!history->stateAt(Time::fromSeconds(0.5)).begun);
        QVERIFY(history->stateAt(Time::fromSeconds(0.5)).time == Time::fromSeconds(0.5));
        const State between = history->stateAt(Time::fromSeconds(4));
        QCOMPARE(between.tasks[0].state, TaskState::Asleep);
        QVERIFY(between.time == Time::fromSeconds(4));
        QVERIFY(history->stateAt(Time::fromSeconds(99)).time == Time::fromSeconds(5));
        QVERIFY(!TraceBuilder().history()->stateAt(EventIndex { 3 }).begun);
    }

    void stretchesTileTheRunAndShortOnesAreLeftOut()
    {
        TraceBuilder b = dishesStory();
        b.print("main", "now");
        const auto history = b.history();
        QCOMPARE(textOf(history->stretches(b.task("washer"))),
            std::string("4 0.0-1.0 4 1.0-2.0 4 2.0-3.0 4 3.0-4.0 4 4.0-5.0 2 5.0-6.4+ "));
        QCOMPARE(
            textOf(history->stretches(b.task("dryer-2"))), std::string("2 0.0-2.0 4 2.0-6.4+ "));
        QVERIFY(history->stretches({ 99 }).empty());
    }

    void equalStretchesAreOne()
    {
        TraceBuilder b;
        b.spawn("main")
            .running("main")
            .queue("q")
            .at(1)
            .waitGet("main", "q")
            .at(2)
            .ready("main")
            .running("main")
            .waitGet("main", "q")
            .at(3)
            .print("main", "x");
        QCOMPARE(textOf(b.history()->stretches({ 1 })), std::string("0 0.0-1.0 2 1.0-3.0+ "));
    }

    void wakesSayWhatWasHandedOver()
    {
        TraceBuilder b = dishesStory();
        const auto history = b.history();
        QCOMPARE(history->wakes().size(), std::size_t { 2 });
        QCOMPARE(history->wakes()[0].from, b.task("washer"));
        QCOMPARE(history->wakes()[0].to, b.task("dryer-1"));
        QCOMPARE(history->wakes()[0].item, b.item("'Salad'"));
        QCOMPARE(history->wakes()[1].item, b.item("'Bread'"));
        QCOMPARE(history->wakes()[1].through, b.object("dishes"));
    }

    void depthsFollowTheQueue()
    {
        TraceBuilder b = dishesStory();
        const auto history = b.history();
        std::string text;
        for (const DepthPoint &point : history->depths(b.object("dishes")))
            text += std::to_string(point.depth) + "@"
                + std::to_string(static_cast<int>(point.when.seconds())) + " ";
        QCOMPARE(text, std::string("0@0 0@1 0@2 1@3 2@4 "));
    }

    void keyMomentsAreWorthJumpingTo()
    {
        TraceBuilder b = dishesStory();
        b.endRun(0);
        QCOMPARE(idsOf(b.history()->keyMoments()),
            (std::vector { MessageId::DidWaitGet, MessageId::DidWake, MessageId::KeyQueueFull,
                MessageId::KeyEnd }));

        TraceBuilder race;
        race.spawn("main").spawn("a").running("a").spawn("b").running("b").object(
            ObjectKind::Variable, "x");
        race.read("a", "x", "1").write("a", "x", "2"); // alone: nothing lost
        race.read("b", "x", "2", false)
            .read("a", "x", "2")
            .write("a", "x", "2")
            .write("b", "x", "2"); // whatever b has looked at: it writes something else
        race.read("a", "x", "2")
            .read("b", "x", "2")
            .write("a", "x", "3")
            .write("b", "x", "3"); // b undoes a
        race.object(ObjectKind::Lock, "L")
            .acquire("a", "L")
            .wait("b", WaitReason::Lock, "L")
            .wait("main", WaitReason::Lock, "L");
        race.object(ObjectKind::Condition, "C")
            .notify("a", "C", 0)
            .notify("a", "C", 1)
            .notify("a", "C", 0);
        race.end("b", EndKind::Raised, "KeyError: 7").end("a").deadlock({ "main" }).endRun(70);
        const auto history = race.history();
        QCOMPARE(idsOf(history->keyMoments()),
            (std::vector { MessageId::KeyLostUpdate, MessageId::KeyLockWait,
                MessageId::KeyNotifyNobody, MessageId::KeyFailedWith, MessageId::DidReturn,
                MessageId::KeyDeadlockAll, MessageId::KeyEnd }));
        const Message lost { MessageId::KeyLostUpdate,
            { race.task("b"), race.object("x"), race.task("a"), std::string("3") } };
        QVERIFY(history->keyMoments()[0].what == lost);
    }

    void outputIsKeptWithItsEvent()
    {
        TraceBuilder b;
        b.spawn("main").at(2).print("main", "hello\n").print("main", "again\n");
        const auto history = b.history();
        QCOMPARE(history->output().size(), std::size_t { 2 });
        QCOMPARE(history->output()[1].text, std::string("again\n"));
        QCOMPARE(history->stateAt(history->output()[0].event).outputCount, std::uint64_t { 1 });
    }

    void whatWasTypedIsPartOfTheOutput()
    {
        TraceBuilder b;
        b.spawn("main").print("main", "name? ").event("main", Typed { "ana\n" });
        const auto history = b.print("main", "hello ana\n").history();
        QCOMPARE(history->output().size(), std::size_t { 3 });
        QCOMPARE(history->output()[1].text, std::string("ana\n"));
        QCOMPARE(history->stateAt(history->output()[1].event).outputCount, std::uint64_t { 2 });
    }

    void onlyWhoReturnedHasDoneItsWork()
    {
        TraceBuilder b;
        b.spawn("main").spawn("a").spawn("b").spawn("c");
        b.end("a", EndKind::Cancelled, "").end("b", EndKind::Killed, "SIGTERM").end("c");
        QCOMPARE(idsOf(b.history()->keyMoments()),
            (std::vector { MessageId::DidGetCancelled, MessageId::KeyKilledBy,
                MessageId::DidReturn }));
    }

    void theEndsOfManyWorkersAreNoKeyMoments()
    {
        TraceBuilder b;
        b.spawn("main");
        for (int n = 0; n < 100; ++n)
            b.spawn("w" + std::to_string(n));
        for (int n = 0; n < 100; ++n)
            b.end("w" + std::to_string(n));
        QVERIFY(b.history()->keyMoments().size() < 20);
    }

    void statisticsAreOfAMoment()
    {
        TraceBuilder b = dishesStory();
        b.print("main", "now");
        const auto history = b.history();
        const Statistics all = history->statistics(b.task("washer"), Time::fromSeconds(6.4));
        QCOMPARE(all.itemsPut, std::uint64_t { 4 });
        QCOMPARE(
            all.spent[static_cast<std::size_t>(TaskState::Asleep)].ns, Time::fromSeconds(5).ns);
        QCOMPARE(all.spent[static_cast<std::size_t>(TaskState::WaitsQueue)].ns,
            Time::fromSeconds(1.4).ns);
        const Statistics early = history->statistics(b.task("washer"), Time::fromSeconds(2.5));
        QCOMPARE(early.itemsPut, std::uint64_t { 2 });
        QCOMPARE(
            early.spent[static_cast<std::size_t>(TaskState::Asleep)].ns, Time::fromSeconds(2.5).ns);
        QCOMPARE(history->statistics(b.task("dryer-1"), Time::fromSeconds(6)).itemsTaken,
            std::uint64_t { 1 });
    }

    void aLiveRunGrowsBitByBit()
    {
        LiveRun live;
        Recorder &recorder = live.recorder;
        History &history = live.history;
        QVERIFY(history.extend(false));
        QVERIFY(!history.extend(false));
        QCOMPARE(history.eventCount(), std::uint64_t { 2 });
        recorder.setTime(Time::fromSeconds(1));
        recorder.append({ 1 }, 1, 0, Printed { Stream::Out, "x" });
        QVERIFY(history.extend(false));
        QVERIFY(history.stretches({ 1 })[0].open);
        QVERIFY(history.stretches({ 1 })[0].to == Time::fromSeconds(1));
        QVERIFY(!history.finished());
        QVERIFY(history.extend(true));
        QVERIFY(history.finished());
        QVERIFY(!history.extend(true));
    }

    void whatLastsLastsUntilNowThoughNothingHappens_data()
    {
        QTest::addColumn<bool>("ends");
        QTest::newRow("ends by itself") << true;
        QTest::newRow("is stopped") << false;
    }
    void whatLastsLastsUntilNowThoughNothingHappens()
    {
        LiveRun live;
        Recorder &recorder = live.recorder;
        History &history = live.history;
        QVERIFY(history.extend(false, Time::fromSeconds(3)));
        QVERIFY(history.endTime() == Time::fromSeconds(3));
        QVERIFY(history.stretches({ 1 })[0].to == Time::fromSeconds(3));
        QVERIFY(history.stateAt(Time::fromSeconds(3)).time == Time::fromSeconds(3));
        QVERIFY(!history.extend(false, Time::fromSeconds(4))); // nothing new but time
        QVERIFY(history.stretches({ 1 })[0].to == Time::fromSeconds(4));
        // Ended by itself, it lasted until it did; stopped in the middle, until it was.
        QFETCH(bool, ends);
        recorder.setTime(Time::fromSeconds(3.5));
        if (ends)
            recorder.append({ 1 }, 1, 0, TaskEnded { EndKind::Returned, 0, "" });
        QVERIFY(history.extend(true));
        const Time end = Time::fromSeconds(ends ? 3.5 : 4);
        QVERIFY(history.endTime() == end);
        QVERIFY(history.stretches({ 1 })[0].to == end);
    }

    void keyframesStayWithinTheirBudget()
    {
        State state;
        state.begun = true;
        Keyframes frames(20'000, 10);
        for (std::uint64_t i = 0; i < 10'000; ++i) {
            state.index = { i };
            frames.offer(state);
        }
        QVERIFY(frames.bytes() <= 20'000);
        QVERIFY(frames.count() > 10);
        QCOMPARE(frames.before({ 0 })->index.value, std::uint64_t { 0 });
        for (const std::uint64_t i : { 1u, 500u, 9'999u }) {
            const State *frame = frames.before({ i });
            QVERIFY(frame->index.value <= i && i - frame->index.value <= frames.distance());
        }
    }

    void keyframesThatStayKnowThatTheOldestWent()
    {
        State state;
        state.begun = true;
        Keyframes frames(1'000'000, 10);
        for (std::uint64_t i = 0; i < 100; ++i) {
            state.index = { i };
            if (i == 80)
                state.unrecorded = Unrecorded { Time { 60 }, Time { 70 } };
            frames.offer(state);
        }
        const Unrecorded gone { {}, Time { 50 }, false, false, true };
        frames.forgetBefore({ 50 }, 50, gone);
        QVERIFY(frames.before({ 49 }) == nullptr);
        QVERIFY(frames.before({ 70 })->unrecorded == gone);
        QCOMPARE(frames.before({ 70 })->missing, std::uint64_t { 50 });
        QVERIFY(frames.before({ 99 })->unrecorded->to == Time { 70 });
    }

    void damagedTracesStillFold()
    {
        std::mt19937 random(3);
        for (int round = 0; round < 100; ++round) {
            TraceBuilder b = dishesStory();
            const auto run = b.run();
            auto *bytes = reinterpret_cast<std::uint8_t *>(
                              const_cast<ChunkHead *>(&run->trace->area().chunk(0)))
                + sizeof(ChunkHead);
            const std::uint32_t used = run->trace->area().chunk(0).used.load();
            for (int i = 0; i < 5; ++i)
                bytes[random() % used] = static_cast<std::uint8_t>(random());
            auto damaged = std::make_shared<Run>();
            damaged->trace = std::make_shared<TraceStore>(
                std::shared_ptr<const TraceArea>(run, &run->trace->area()));
            damaged->trace->extend(true);
            const History history(damaged);
            QVERIFY(!toText(history.finalState()).empty());
            for (const TaskInfo &task : history.finalState().tasks)
                QVERIFY(!task.name.empty());
        }
    }
};

QTEST_APPLESS_MAIN(TestHistory)
#include "tst_history.moc"
