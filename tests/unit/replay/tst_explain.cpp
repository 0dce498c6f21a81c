#include "core/base/messageid.h"
#include "core/replay/ends.h"
#include "core/replay/explain.h"
#include "core/replay/waits.h"
#include "tests/unit/replay/dishesstory.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <set>

using namespace interleave;

namespace {

const char *exampleOf(MessageId id)
{
    static constexpr const char *kTexts[] = {
#define MESSAGE(name, example) example,
#include "core/base/messages.def"
#undef MESSAGE
    };
    return kTexts[static_cast<std::size_t>(id)];
}

// The English of a message, with names for ids: what tests can be read by.
std::string english(const State &state, const Message &message)
{
    std::string text = exampleOf(message.id);
    for (std::size_t i = 0; i < message.args.size(); ++i) {
        const std::string value = std::visit(
            [&]<class A>(const A &arg) -> std::string {
                if constexpr (std::is_same_v<A, std::string>)
                    return arg;
                else if constexpr (std::is_same_v<A, std::int64_t>)
                    return std::to_string(arg);
                else if constexpr (std::is_same_v<A, Time>)
                    return QString::number(arg.seconds(), 'f', 2).toStdString() + " s";
                else if constexpr (std::is_same_v<A, TaskId>)
                    return state.task(arg) != nullptr ? state.task(arg)->name : "?";
                else
                    return state.object(arg) != nullptr ? state.object(arg)->name : "?";
            },
            message.args[i]);
        const std::string mark = "%" + std::to_string(i + 1);
        for (std::size_t at = text.find(mark); at != std::string::npos;
             at = text.find(mark, at + value.size()))
            text.replace(at, mark.size(), value);
    }
    return text;
}

std::string english(const State &state, const std::vector<Message> &messages)
{
    std::string text;
    for (const Message &message : messages)
        (text += text.empty() ? "" : " ") += english(state, message);
    return text;
}

std::string whyOf(TraceBuilder &b, const std::string &task, double atSeconds = 1e9)
{
    const State state = b.history()->stateAt(Time::fromSeconds(atSeconds));
    return english(state, explainTask(state, b.task(task)));
}

std::string shortOf(TraceBuilder &b, const std::string &task)
{
    const State state = b.history()->finalState();
    return english(state, shortState(state, b.task(task)));
}

std::string lastEventOf(TraceBuilder &b)
{
    const auto history = b.history();
    return english(history->finalState(),
        explainEvent(history->finalState(), history->event({ history->eventCount() - 1 })));
}

} // namespace

class TestExplain : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theEndOfDetailIsNoEndOfTheRun()
    {
        TraceBuilder b;
        b.spawn("main").running("main").event({}, LimitReached { LimitKind::Detail, 5 });
        b.end("main").endRun();
        std::vector<MessageId> told;
        const auto history = b.history();
        for (const KeyMoment &each : history->keyMoments())
            told.push_back(each.what.id);
        QVERIFY(std::ranges::count(told, MessageId::DidLimitDetail) == 1);
        QVERIFY(std::ranges::count(told, MessageId::KeyLimit) == 0);
    }

    void whereEventsAreMissingThatIsTheExplanation()
    {
        TraceBuilder b;
        b.spawn("main").running("main").object(ObjectKind::Lock, "L");
        b.spawn("a").running("a").acquire("a", "L").at(0.5).join("main", "a");
        b.at(2).event({}, EventsDropped { 9 }).at(3).wait("main", WaitReason::Lock, "L");
        const auto history = b.history();
        const State inside = history->stateAt(Time::fromSeconds(1));
        const std::string full
            = "Nothing was recorded from 0.50 s to 2.00 s: the recording was full.";
        QCOMPARE(english(inside, explainTask(inside, { 2 })), full);
        QCOMPARE(english(inside, explainObject(inside, { 1 })), full);
        const State after = history->finalState();
        QCOMPARE(english(after, explainTask(after, { 2 })),
            full + " No later event tells what this is like.");
        // Who has the lock isn't known, but not that it is free.
        QCOMPARE(english(after, explainTask(after, { 1 })), std::string("It waits for L."));
        QCOMPARE(english(after, shortState(after, { 1 })), std::string("waits"));
        QCOMPARE(english(after, shortState(after, { 2 })), std::string("not known"));

        const auto missing = [](const Unrecorded &stretch) {
            State state;
            state.unrecorded = stretch;
            return english(state, whatIsMissing(state));
        };
        const Time two = Time::fromSeconds(2);
        const Time five = Time::fromSeconds(5);
        QCOMPARE(missing({ two, five }),
            std::string("Nothing was recorded from 2.00 s to 5.00 s: the recording was full."));
        QCOMPARE(missing({ two, five, true }),
            std::string("Nothing is known from 2.00 s to 5.00 s: the file is damaged there."));
        QCOMPARE(missing({ {}, five }),
            std::string("Nothing was recorded from 0.00 s to 5.00 s: the recording was full."));
        QCOMPARE(missing({ {}, five, false, false, true }),
            std::string("The recording begins at 5.00 s: what came before had to make room."));
        QCOMPARE(missing({ {}, five, true, false, true }),
            std::string("The file is damaged: the run can be shown from 5.00 s on."));
        QCOMPARE(missing({ two, five, true, true }),
            std::string("The file is damaged: the run can be shown until 2.00 s."));
        QCOMPARE(missing({ two, five, false, true }),
            std::string("Nothing was recorded after 2.00 s: the recording was full."));
        QCOMPARE(missing({ two, two, true }),
            std::string("At 2.00 s events are missing: the file is damaged there."));
        QVERIFY(whatIsMissing({}) == Message {});
    }

    void behindAGapNoMoreIsClaimedThanIsKnown()
    {
        TraceBuilder b;
        b.spawn("main").running("main").object(ObjectKind::Semaphore, "sem", 2).queue("q");
        for (const char *name : { "a", "b", "w" })
            b.spawn(name).running(name);
        b.put("main", "q", "1").get("a", "q").itemDone("a", "q").acquire("a", "sem", 1);
        b.at(2).event({}, EventsDropped { 9 }).acquire("b", "sem", 0);
        b.wait("w", WaitReason::Semaphore, "sem");
        QVERIFY(whyOf(b, "w").starts_with("No permit of sem is free."));
        b.put("main", "q", "2").wait("main", WaitReason::QueueUnfinished, "q");
        QVERIFY(whyOf(b, "main").starts_with("It waits for q. "));
        b.deadlock({ "a", "w" });
        QVERIFY(whyOf(b, "a").ends_with("nobody is left who could let it go on."));
    }

    // The other's, or one too many: who has the rest can't be told.
    void whoGivesBackWhatAnotherOneTookLeavesNobodyNamed()
    {
        TraceBuilder b;
        b.spawn("main").running("main").object(ObjectKind::Semaphore, "sem", 2);
        for (const char *name : { "a", "b", "c", "w" })
            b.spawn(name).running(name);
        b.acquire("a", "sem", 1).acquire("b", "sem", 0).release("main", "sem", 1);
        b.acquire("c", "sem", 0).wait("w", WaitReason::Semaphore, "sem");
        QVERIFY(whyOf(b, "w").starts_with("No permit of sem is free."));
        b.release("b", "sem", 1).release("c", "sem", 2);
        b.release("a", "sem", 3); // so there were three
        b.acquire("a", "sem", 2).acquire("b", "sem", 1).acquire("c", "sem", 0);
        QVERIFY(whyOf(b, "w").starts_with("All permits of sem are taken: a, b and c have them."));
    }

    void whoIsAtWorkOnWhatHasNoLabelIsCounted()
    {
        TraceBuilder b;
        b.spawn("main").running("main").queue("q");
        for (const char *label : { "", "x" })
            b.put("main", "q", label);
        for (const char *name : { "a", "b" })
            b.spawn(name).running(name).get(name, "q").sleep(name, 5);
        b.wait("main", WaitReason::QueueUnfinished, "q");
        QVERIFY(whyOf(b, "main").find("b is still at work on x. One other is still at work, too.")
            != std::string::npos);
    }

    void aRunSaysWhyItEndedUnlessItsProgramDid()
    {
        using Id = MessageId;
        const auto why = [](const std::function<void(TraceBuilder &)> &tell) {
            TraceBuilder b;
            b.spawn("main").running("main");
            tell(b);
            return whyItEnded(*b.history());
        };
        const Message program {};
        const Message steps { Id::EndedAtStepLimit, { std::int64_t { 5 } } };
        const auto limit = [](LimitKind what) { return LimitReached { what, 5 }; };
        QVERIFY(why([](auto &b) { b.end("main").endRun(); }) == program);
        QVERIFY(why([&](auto &b) { b.event({}, limit(LimitKind::Steps)).endRun(75); }) == steps);
        QVERIFY(why([&](auto &b) { b.event({}, limit(LimitKind::Sleeps)).endRun(75); })
            == (Message { Id::EndedAtSleepLimit, { std::int64_t { 5 } } }));
        QVERIFY(why([](auto &b) { b.deadlock({ "main" }).endRun(70); }).id == Id::EndedInDeadlock);
        QVERIFY(why([](auto &b) { b.deadlock({}).endRun(70); }).id == Id::EndedInDeadlock);
        QVERIFY(why([](auto &) {}).id == Id::EndedBeforeProgram);
        QVERIFY(why([&](auto &b) { b.event({}, limit(LimitKind::Memory)).endRun(75); }).id
            == Id::DidLimitMemory);
        // Who reads it in the window typed no option.
        QVERIFY(why([&](auto &b) { b.event({}, limit(LimitKind::Time)).endRun(75); }).id
            == Id::DidLimitTime);
        // An exception that the program may catch, and the end of detail, end nothing.
        for (const LimitKind what : { LimitKind::Memory, LimitKind::Tasks, LimitKind::Detail }) {
            const char *by = what == LimitKind::Memory ? "main" : "";
            QVERIFY(
                why([&](auto &b) { b.event(by, limit(what)).end("main").endRun(); }) == program);
        }
    }

    void backPressureIsExplainedAsInTheDesign()
    {
        TraceBuilder b = dishesStory();
        b.print("main", "now");
        QCOMPARE(whyOf(b, "washer"),
            std::string(
                "The queue dishes is full: 2 of 2. put('Fruit') goes on as soon as dryer-1 or "
                "dryer-2 calls get(). "
                "dryer-1 and dryer-2 are both asleep; dryer-1 wakes first, in 0.60 s. "
                "That is back pressure: the fast worker is slowed to the pace of the slow ones."));
        QCOMPARE(shortOf(b, "washer"), std::string("waits: queue full"));
        QCOMPARE(shortOf(b, "dryer-2"), std::string("sleeps 1.60 s more"));
        QCOMPARE(shortOf(b, "main"), std::string("waits: washer.join()"));
        QCOMPARE(whyOf(b, "main"),
            std::string("join() waits until washer ends. washer waits too: the queue dishes is "
                        "full. dryer-1 is asleep for another 0.60 s."));
        QCOMPARE(whyOf(b, "dryer-1"), std::string("It sleeps, and wakes by itself in 0.60 s."));
    }

    void aSentenceKnowsNothingOfWhatComes()
    {
        TraceBuilder b = dishesStory();
        QCOMPARE(whyOf(b, "dryer-1", 0.5),
            std::string("The queue dishes is empty. get() goes on as soon as some worker puts "
                        "something in; none has so far."));
        QCOMPARE(whyOf(b, "dryer-2", 1.5),
            std::string("The queue dishes is empty. get() goes on as soon as washer puts something "
                        "in. washer is asleep for another 0.50 s."));
    }

    void aGetThatNobodyCanEndSaysSo()
    {
        TraceBuilder b;
        b.spawn("main")
            .running("main")
            .queue("q")
            .put("main", "q", "1")
            .spawn("a")
            .running("a")
            .get("a", "q")
            .waitGet("a", "q")
            .end("main");
        QCOMPARE(whyOf(b, "a"),
            std::string("The queue q is empty. Every worker that put something in has ended, so "
                        "this get() may wait forever."));
    }

    // The putter has ended, but main has the queue, too, and may put something in for the first
    // time; not once it waits for the one that waits.
    void aGetThatSomebodyMayStillEndIsNotGivenUp()
    {
        TraceBuilder b;
        b.spawn("main").running("main").queue("q").spawn("put").running("put");
        b.put("put", "q", "1").spawn("get").running("get").get("get", "q").waitGet("get", "q");
        b.end("put");
        QCOMPARE(whyOf(b, "get"),
            std::string("The queue q is empty. Every worker that put something in so far has "
                        "ended; main still may."));
        b.spawn("other").running("other");
        QCOMPARE(whyOf(b, "get"),
            std::string("The queue q is empty. Every worker that put something in so far has "
                        "ended; 2 others still may."));
        b.waitGet("other", "q").join("main", "get");
        QCOMPARE(whyOf(b, "get"),
            std::string("The queue q is empty. Every worker that put something in has ended, so "
                        "this get() may wait forever."));
    }

    void aPutThatSomebodyMayStillEndIsNotGivenUp()
    {
        TraceBuilder b;
        b.spawn("main").running("main").queue("q", 1).spawn("get").running("get");
        b.put("main", "q", "1").get("get", "q").end("get");
        b.spawn("put").running("put").put("put", "q", "2").waitPut("put", "q", "3");
        QCOMPARE(whyOf(b, "put"),
            std::string("The queue q is full: 1 of 1. put(3) goes on after a get(). Every worker "
                        "that called get() so far has ended; main still may."));
        b.join("main", "put");
        QCOMPARE(whyOf(b, "put"),
            std::string("The queue q is full: 1 of 1. put(3) would go on after a get(), but every "
                        "worker that called get() has ended."));
    }

    void aWaitThatIsOverInAMomentSaysSo()
    {
        TraceBuilder b;
        b.spawn("main").running("main").queue("q", 1).spawn("a").running("a").waitGet("a", "q").put(
            "main", "q", "1");
        QCOMPARE(
            whyOf(b, "a"), std::string("By now there is something in q, for whoever comes first."));
    }

    void locksAreFollowedAlongTheChain()
    {
        TraceBuilder b;
        b.spawn("main").running("main").object(ObjectKind::Lock, "A").object(ObjectKind::Lock, "B");
        b.spawn("ana")
            .running("ana")
            .acquire("ana", "A")
            .spawn("ben")
            .running("ben")
            .acquire("ben", "B");
        b.spawn("cleo")
            .running("cleo")
            .wait("ben", WaitReason::Lock, "A")
            .sleep("ana", 3)
            .at(1)
            .wait("cleo", WaitReason::Lock, "B")
            .print("main", "x");
        QCOMPARE(whyOf(b, "cleo"),
            std::string(
                "ben holds the lock B, for 1.00 s so far. It goes on when ben releases B. "
                "ben waits for the lock A, which ana holds. ana is asleep for another 2.00 s."));
        QCOMPARE(shortOf(b, "cleo"), std::string("waits: lock, held by ben"));
        QCOMPARE(
            blockersOf(b.history()->finalState(), b.task("cleo")), std::vector { b.task("ben") });
    }

    void aDeadlockIsACircle()
    {
        TraceBuilder b;
        b.spawn("main").running("main").object(ObjectKind::Lock, "A").object(ObjectKind::Lock, "B");
        b.spawn("ana")
            .running("ana")
            .acquire("ana", "A")
            .spawn("ben")
            .running("ben")
            .acquire("ben", "B");
        b.wait("ana", WaitReason::Lock, "B")
            .wait("ben", WaitReason::Lock, "A")
            .deadlock({ "ana", "ben" });
        QCOMPARE(whyOf(b, "ana"),
            std::string(
                "ben holds the lock B, for 0.00 s so far. ben "
                "waits for the lock A, which ana holds. "
                "So ana waits, in the end, for itself: a deadlock. None of them can ever go on. "
                "It is part of a deadlock: 2 workers wait for each other in a circle."));
        const State state = b.history()->finalState();
        QCOMPARE(english(state, whoWaitsForWhom(state)),
            std::string("ana waits for the lock B, which ben holds. ben waits for the lock A, "
                        "which ana holds."));
        QCOMPARE(lastEventOf(b),
            std::string(
                "Deadlock: 2 workers wait for each other in a circle, and none can ever go on."));
    }

    // Nobody waits for them: that they wait is all there is, and no circle.
    void atADeadlockWithoutACircleNobodyIsLeftWhoCouldEndTheWait()
    {
        TraceBuilder b;
        b.spawn("main").running("main").queue("q").object(ObjectKind::Semaphore, "sem");
        b.object(ObjectKind::Flag, "ev").object(ObjectKind::Barrier, "bar", 3);
        for (const char *name : { "cons", "w", "z", "b" })
            b.spawn(name).running(name);
        b.waitGet("cons", "q")
            .wait("w", WaitReason::Semaphore, "sem")
            .wait("z", WaitReason::Flag, "ev")
            .wait("b", WaitReason::Barrier, "bar")
            .join("main", "w")
            .deadlock({ "main", "cons", "w", "z", "b" });
        const std::string stuck = "The run is at a deadlock: nobody is left who could ";
        QCOMPARE(whyOf(b, "cons"), "The queue q is empty. " + stuck + "put something in.");
        QCOMPARE(whyOf(b, "w"), "No permit of sem is free. " + stuck + "call release().");
        QCOMPARE(whyOf(b, "z"), "z waits until the event ev is set. " + stuck + "call set().");
        QVERIFY(whyOf(b, "b").ends_with(stuck + "come to the barrier."));
        QCOMPARE(whyOf(b, "main"),
            "join() waits until w ends. w waits for a permit of sem. " + stuck + "let it go on.");
        QCOMPARE(lastEventOf(b),
            std::string("Deadlock: everyone waits, and nobody is left who could wake them."));
    }

    void whoOnlyWaitsForTheCircleIsNotOnIt()
    {
        TraceBuilder b;
        b.spawn("main").running("main").object(ObjectKind::Lock, "A").object(ObjectKind::Lock, "B");
        b.spawn("ana").running("ana").acquire("ana", "A");
        b.spawn("ben").running("ben").acquire("ben", "B");
        b.wait("ana", WaitReason::Lock, "B").wait("ben", WaitReason::Lock, "A");
        b.join("main", "ana").deadlock({ "ana", "ben" });
        const std::string main = whyOf(b, "main");
        QVERIFY(main.find("circle") == std::string::npos);
        QVERIFY(main.ends_with("The run is at a deadlock: nobody is left who could let it go on."));
    }

    // Whether it is a core or the GIL that it needs is told by the next event.
    void whoHasJustBeenStartedLacksNothingYet()
    {
        TraceBuilder b;
        b.spawn("main").running("main").spawn("w");
        QCOMPARE(whyOf(b, "w"), std::string("It has just been started."));
        QCOMPARE(shortOf(b, "w"), std::string("just started"));
        b.ready("w", ReadyCause::Spawned, ReadyFor::Gil);
        QCOMPARE(shortOf(b, "w"), std::string("ready: waits for the GIL"));
    }

    // A lane, or a loop, that somebody blocks is not idle.
    void whoSleepsInTheOnlyLaneKeepsTheTurn()
    {
        TraceBuilder b;
        b.spawn("main").running("main").spawn("a").spawn("b");
        for (const char *name : { "a", "b" })
            b.ready(name, ReadyCause::Spawned, ReadyFor::Lane);
        b.join("main", "a").running("a");
        b.at(1).event("a", TaskParked { WaitReason::Sleep, {}, {}, Time::fromSeconds(3) });
        b.at(3).running("a");
        const State asleep = b.history()->stateAt(Time::fromSeconds(2));
        QCOMPARE(english(asleep, explainTask(asleep, b.task("b"))),
            std::string("It could go on, but a keeps the turn while it waits."));
        QCOMPARE(english(asleep, shortState(asleep, b.task("b"))),
            std::string("ready: waits for its turn"));
        // Between two events of one moment nobody keeps anything yet.
        const State moment = b.history()->stateAt(Time::fromSeconds(1));
        QVERIFY(!whoKeepsTurn(moment));
        QVERIFY(!whoKeepsTurn(b.history()->finalState()));
    }

    // In a real run the system may take its time to give a worker one of the free cores.
    void whereACoreIsFreeNobodyIsSaidToTakeIt()
    {
        TraceBuilder b;
        b.spawn("main").running("main").spawn("a").ready("a", ReadyCause::Spawned);
        b.spawn("b").ready("b", ReadyCause::Spawned);
        const std::shared_ptr<Run> run = b.run();
        const auto told = [&](std::uint32_t cores, const char *who) {
            run->info.settings.cores = cores;
            const History history(run);
            const State &state = history.finalState();
            return english(state, shortState(state, b.task(who))) + ". "
                + english(state, explainTask(state, b.task(who)));
        };
        QCOMPARE(told(2, "a"), std::string("ready. It could run, and is next in line."));
        QCOMPARE(told(2, "b"), std::string("ready. a is before it in line."));
        QVERIFY(told(1, "a").starts_with("ready: no core free. It could run, but no core is free"));
    }

    // A recording whose oldest events are gone has nobody who could name them but its own state.
    void whereNobodyWasNamedTheStateKnows()
    {
        TraceBuilder b;
        b.spawn("main").running("main").object(ObjectKind::Lock, "A").object(ObjectKind::Lock, "B");
        b.object(ObjectKind::Semaphore, "S", 2);
        for (const char *name : { "ana", "ben", "eve" })
            b.spawn(name).running(name);
        b.acquire("main", "S", 1).acquire("ben", "S", 0).acquire("ben", "A").acquire("eve", "B");
        b.wait("ana", WaitReason::Semaphore, "S").wait("ben", WaitReason::Lock, "B");
        b.wait("eve", WaitReason::Lock, "A").join("main", "ana").deadlock({});
        const State state = b.history()->finalState();
        QVERIFY(deadlockIsCircle(state));
        const std::vector<TaskId> expected { { 1 }, { 2 } };
        QCOMPARE(state.deadlock, expected); // main waits for ana, and ana for its permit
        QCOMPARE(lastEventOf(b),
            std::string(
                "Deadlock: 2 workers wait for each other in a circle, and none can ever go on."));

        TraceBuilder open;
        open.spawn("main").running("main").queue("q").spawn("w").running("w");
        open.spawn("gen", { .kind = TaskKind::Generator }); // at rest, it is no part of it
        open.waitGet("w", "q").join("main", "w").deadlock({});
        QVERIFY(!deadlockIsCircle(open.history()->finalState()));
        QCOMPARE(open.history()->finalState().deadlock, expected);
    }

    // Neither an await nor Python at the program's end calls join(), and a program may join a
    // coroutine.
    void onlyAJoinOfTheProgramIsCalledSo()
    {
        const auto storyOf = [](WaitReason reason, bool ofOne) {
            TraceBuilder b;
            b.spawn("main").running("main").spawn("a", { .kind = TaskKind::Coroutine }).ready("a");
            b.event(
                "main", TaskParked { reason, {}, ofOne ? b.task("a") : TaskId {}, Time::never() });
            return b;
        };
        TraceBuilder joins = storyOf(WaitReason::Join, true);
        QVERIFY(whyOf(joins, "main").starts_with("join() waits until a ends. "));
        QCOMPARE(shortOf(joins, "main"), std::string("waits: a.join()"));
        TraceBuilder awaits = storyOf(WaitReason::Await, true);
        QVERIFY(whyOf(awaits, "main").starts_with("It waits until a ends. "));
        QCOMPARE(shortOf(awaits, "main"), std::string("waits: end of a"));
        QCOMPARE(lastEventOf(awaits), std::string("main waits until a ends."));
        TraceBuilder some = storyOf(WaitReason::Await, false);
        QCOMPARE(whyOf(some, "main"), std::string("It waits until one of several others ends."));
        TraceBuilder ends = storyOf(WaitReason::AtEnd, true);
        QVERIFY(whyOf(ends, "main").starts_with("Its own work is done, but Python waits until a "));
        QVERIFY(
            lastEventOf(ends).starts_with("main has done its own work, but Python waits until"));
        for (TraceBuilder *b : { &awaits, &ends })
            QVERIFY(whyOf(*b, "main").find("join") == std::string::npos);
    }

    void anExceptionIsRaisedInAGeneratorAndNotSent()
    {
        TraceBuilder b;
        b.spawn("main").running("main").spawn("gen", { .kind = TaskKind::Generator });
        b.event("main", Resumed { b.task("gen"), "ValueError('no')", true });
        QCOMPARE(lastEventOf(b), std::string("main raises ValueError('no') in gen."));
        b.event("main", Resumed { b.task("gen"), "GeneratorExit()", true });
        QCOMPARE(lastEventOf(b), std::string("main closes gen."));
    }

    // A read that only looks endangers nothing.
    void whoOnlyLooksUndoesNothing()
    {
        TraceBuilder b;
        b.spawn("main").running("main").spawn("a").running("a").object(ObjectKind::Variable, "x");
        b.write("a", "x", "41").read("main", "x", "41", false).read("a", "x", "41");
        const State state = b.history()->finalState();
        QCOMPARE(english(state, explainObject(state, b.object("x"))),
            std::string("Its value is 41. a wrote it last. a has read 41, and may write what "
                        "follows from that."));
    }

    void aLockTakenTwiceWaitsForItself()
    {
        TraceBuilder b;
        b.spawn("main")
            .running("main")
            .object(ObjectKind::Lock, "L")
            .acquire("main", "L")
            .wait("main", WaitReason::Lock, "L");
        QCOMPARE(shortOf(b, "main"), std::string("waits: lock, held by itself"));
        QVERIFY(whyOf(b, "main").starts_with("It holds the lock L itself."));
    }

    void theGilHasAHolder()
    {
        TraceBuilder b;
        b.spawn("main")
            .running("main")
            .spawn("a")
            .ready("a", ReadyCause::Preempted, ReadyFor::Gil)
            .at(0.5)
            .print("main", "x");
        QCOMPARE(whyOf(b, "a"),
            std::string("Its time slice was over: others have their turn. It could run, but main "
                        "has the GIL, for 0.50 s so far, and only one thread at a time computes."));
        QCOMPARE(shortOf(b, "a"), std::string("ready: waits for the GIL"));
        QCOMPARE(whyOf(b, "main"),
            std::string("It has had the GIL for 0.50 s, and a waits for it.")
                .insert(0, "It computes. "));
    }

    void endsAreShort()
    {
        TraceBuilder b;
        b.spawn("main")
            .spawn("a")
            .spawn("b")
            .spawn("c")
            .end("a", EndKind::Returned, "42")
            .end("b", EndKind::Raised, "KeyError: 7")
            .end("c", EndKind::Cancelled);
        QCOMPARE(shortOf(b, "c"), std::string("cancelled"));
        QCOMPARE(whyOf(b, "c"), std::string("It was cancelled."));
        QCOMPARE(b.history()->finalState().countIn(TaskState::Failed), std::size_t { 1 });
        QCOMPARE(shortOf(b, "a"), std::string("returned 42"));
        QCOMPARE(shortOf(b, "b"), std::string("KeyError: 7"));
        QCOMPARE(whyOf(b, "b"), std::string("An error that nothing caught ended it: KeyError: 7."));
    }

    void bothWillWriteTheSame()
    {
        TraceBuilder b;
        b.spawn("main")
            .running("main")
            .spawn("a")
            .running("a")
            .object(ObjectKind::Variable, "x")
            .read("main", "x", "41")
            .read("a", "x", "41");
        const State state = b.history()->finalState();
        QCOMPARE(english(state, explainObject(state, b.object("x"))),
            std::string("Its value is 41. main and a have both read 41: whoever writes last undoes "
                        "what the other wrote."));
    }

    void objectsAreExplained()
    {
        TraceBuilder b = dishesStory();
        const State state = b.history()->finalState();
        QCOMPARE(english(state, explainObject(state, b.object("dishes"))),
            std::string("2 of 2 places are taken. Next out is 'Cheese'. It is full: put() waits. "
                        "washer waits here."));
    }

    void eventsAreSentences()
    {
        TraceBuilder b;
        b.spawn("main").running("main").queue("dishes", 2);
        QCOMPARE(lastEventOf(b), std::string("main makes the queue dishes, capacity 2."));
        b.put("main", "dishes", "'Salad'");
        QCOMPARE(lastEventOf(b), std::string("main puts 'Salad' into dishes, which now holds 1."));
        b.put("main", "dishes", "'Bread'");
        QCOMPARE(lastEventOf(b), std::string("main puts 'Bread' into dishes, which is now full."));
        b.waitPut("main", "dishes", "'Fruit'");
        QCOMPARE(
            lastEventOf(b), std::string("main calls put('Fruit'), but dishes is full: it waits."));
        b.print("main", "done\n");
        QCOMPARE(lastEventOf(b), std::string("main prints done."));
    }

    void whoHasThePermitsIsNamed()
    {
        const auto why = [](std::initializer_list<const char *> takers, std::int64_t permits) {
            TraceBuilder b;
            b.spawn("main").object(ObjectKind::Semaphore, "sem", permits);
            auto left = static_cast<std::uint32_t>(permits);
            std::set<std::string> begun;
            for (const char *taker : takers) {
                if (begun.insert(taker).second)
                    b.spawn(taker).running(taker);
                b.acquire(taker, "sem", --left);
            }
            b.spawn("w").running("w").wait("w", WaitReason::Semaphore, "sem");
            const std::string all = whyOf(b, "w");
            return all.substr(0, all.find(". ") + 1);
        };
        const std::string taken = "All permits of sem are taken";
        QCOMPARE(why({ "a" }, 1), taken + ": a has one.");
        QCOMPARE(why({ "a", "a" }, 2), taken + ": a has 2 of them.");
        QCOMPARE(why({ "a", "b" }, 2), taken + ": a and b have them.");
        QCOMPARE(why({ "a", "b", "a" }, 3), taken + ": a and b have them.");
        QCOMPARE(why({ "a", "b", "c" }, 3), taken + ": a, b and c have them.");
        QCOMPARE(why({ "a", "b", "c", "d" }, 4), taken + ": a, b, c and one other have them.");
        QCOMPARE(why({ "a", "b", "c", "d", "e" }, 5), taken + ": a, b, c and 2 others have them.");
    }

    void aSemaphoreMadeWithoutPermitsIsASignal()
    {
        TraceBuilder b;
        b.spawn("main").object(ObjectKind::Semaphore, "go", 0);
        b.spawn("w").running("w").wait("w", WaitReason::Semaphore, "go");
        QVERIFY(whyOf(b, "w").starts_with("No permit of go is free. "));
        const auto told = [&] {
            const State state = b.history()->finalState();
            return english(state, explainObject(state, b.object("go")));
        };
        QCOMPARE(told(),
            std::string("It was made without permits: each release() lets one worker go on. "
                        "Permits that are free: 0. w waits here."));
        b.release("main", "go", 1); // no permit that it has for good
        QVERIFY(told().find("Permits that are free: 1.") != std::string::npos);
        QCOMPARE(permitsOf(b.history()->finalState().objects[0]), std::int64_t { 0 });
    }

    void whoeverIsCountedAsAtWorkIsNamedOrCounted()
    {
        const auto why = [](int workers) {
            TraceBuilder b;
            b.spawn("main").queue("q").running("main");
            for (int k = 0; k < workers; ++k)
                b.put("main", "q", std::to_string(k));
            for (int k = 0; k < workers; ++k) {
                const std::string name = "c" + std::to_string(k);
                b.spawn(name).running(name).get(name, "q").sleep(name, 5);
            }
            b.wait("main", WaitReason::QueueUnfinished, "q");
            const std::string all = whyOf(b, "main");
            return all.substr(all.find("open. ") + 6);
        };
        const std::string three
            = "c0 is still at work on 0. c1 is still at work on 1. c2 is still at work on 2. ";
        QCOMPARE(why(3), three + "All 3 of them are asleep; c0 wakes first, in 5.00 s.");
        QCOMPARE(why(4),
            three + "One other is still at work, too. "
                + "All 4 of them are asleep; c0 wakes first, in 5.00 s.");
        QCOMPARE(why(6),
            three + "3 others are still at work, too. "
                + "All 6 of them are asleep; c0 wakes first, in 5.00 s.");
    }

    void resultsAndCallsAreToldWithoutQueues()
    {
        TraceBuilder b;
        b.spawn("main")
            .running("main")
            .object(ObjectKind::Future, "f")
            .object(ObjectKind::Pool, "pool");
        b.spawn("w").running("w").wait("main", WaitReason::Result, "f");
        QCOMPARE(lastEventOf(b), std::string("main waits for the result of f."));
        QCOMPARE(whyOf(b, "main"), std::string("It waits for the result of f."));
        QCOMPARE(shortOf(b, "main"), std::string("waits: result of f"));
        const auto like = [&](const char *object) {
            const State state = b.history()->finalState();
            return english(state, explainObject(state, b.object(object)));
        };
        QCOMPARE(like("f"), std::string("Its result is not there yet. main waits here."));
        b.set("w", "f");
        QCOMPARE(lastEventOf(b), std::string("w sets the result of f: all who wait for it go on."));
        QCOMPARE(like("f"), std::string("Its result is there. main waits here."));
        b.ready("main").running("main").put("main", "pool", "square(1)");
        QCOMPARE(lastEventOf(b), std::string("main submits square(1) to pool."));
        QCOMPARE(like("pool"),
            std::string("Calls that wait until a worker is free: 1. Next out is square(1)."));
        b.get("w", "pool");
        QCOMPARE(lastEventOf(b), std::string("w begins with square(1), a call of pool."));
        b.wait("main", WaitReason::Result, "pool").sleep("w", 3);
        QCOMPARE(whyOf(b, "main"),
            std::string("It waits for the next result of pool. w is asleep for another 3.00 s."));
        b.ready("w").running("w").wait("w", WaitReason::Call, "pool");
        QCOMPARE(lastEventOf(b),
            std::string("w has nothing to do, and waits for the next call of pool."));
        QVERIFY(b.history()->finalState().task(b.task("w"))->hand.empty());
        QCOMPARE(whyOf(b, "w"),
            std::string("It has nothing to do: no call waits in pool. It goes on as soon as "
                        "another one is submitted."));
        QCOMPARE(like("pool"),
            std::string("Calls that wait until a worker is free: 0. Workers that have nothing to "
                        "do: 1."));
        // What the library hands on by a queue of its own is nobody's to read.
        b.event("w", ObjectCreated { { 9 }, ObjectKind::Queue, 0, { 1 }, {}, {}, true });
        b.event("w", Put { { 9 }, { 99 }, 1, 0, 0, "(1, 0, True)" });
        QCOMPARE(lastEventOf(b), std::string("w hands something on within the library."));
        b.event("main", Got { { 9 }, { 99 }, 0, 0 });
        QCOMPARE(lastEventOf(b), std::string("main takes something up within the library."));
        QCOMPARE(b.history()->statistics(b.task("w"), Time::fromSeconds(1e9)).itemsPut,
            std::uint64_t { 0 });
        // A future of the event loop is no object: its variable is told.
        TraceBuilder loop;
        loop.spawn("main").running("main").event(
            "main", TaskParked { WaitReason::Result, {}, {}, Time::never(), {}, "answer" });
        QCOMPARE(whyOf(loop, "main"), std::string("It waits for the result of answer."));
        loop.ready("main").running("main").wait("main", WaitReason::Result);
        QCOMPARE(
            whyOf(loop, "main"), std::string("It waits until one of several results is there."));
    }

    void everyMessageHasAllItsArguments()
    {
        // Whatever a damaged or strange trace says, each sentence gets as many arguments as it has
        // places.
        const auto check = [&](const Message &message) {
            const std::string text = exampleOf(message.id);
            for (std::size_t i = 1; i <= 9; ++i)
                QVERIFY2((text.find("%" + std::to_string(i)) != std::string::npos)
                        == (i <= message.args.size()),
                    nameOf(message.id));
        };
        TraceBuilder b = dishesStory();
        b.object(ObjectKind::Lock, "L")
            .object(ObjectKind::Semaphore, "S", 1)
            .object(ObjectKind::Condition, "C", 0, "L")
            .object(ObjectKind::Flag, "F");
        b.object(ObjectKind::Barrier, "B", 3)
            .object(ObjectKind::Pipe, "P")
            .object(ObjectKind::Variable, "x")
            .object(ObjectKind::RLock, "R");
        b.object(ObjectKind::Timer, "t")
            .object(ObjectKind::Pool, "p")
            .object(ObjectKind::Future, "f")
            .acquire("main", "L")
            .acquire("main", "S", 0)
            .acquire("main", "R", 2)
            .release("main", "R", 1);
        b.notify("main", "C", 0)
            .notify("main", "C", 2)
            .set("main", "F")
            .set("main", "F", false)
            .arrive("main", "B", 1);
        b.event("main", BarrierOpened { b.object("B") })
            .read("main", "x", "1")
            .write("main", "x", "2")
            .itemDone("dryer-1", "dishes");
        b.spawn("gen", { .kind = TaskKind::Generator })
            .resume("main", "gen", "5")
            .yield("gen", "main", "6")
            .spawn("w");
        const char *objects[]
            = { "", "dishes", "L", "S", "C", "F", "B", "P", "x", "R", "t", "p", "f" };
        for (int reason = 0; reason <= static_cast<int>(kLastWaitReason); ++reason)
            for (const char *object : objects)
                for (const Time until : { Time::never(), Time::fromSeconds(100) })
                    b.running("w")
                        .wait("w", static_cast<WaitReason>(reason), object, until)
                        .ready("w");
        for (int what = 0; what <= static_cast<int>(LimitKind::Sleeps); ++what)
            b.event("main", LimitReached { static_cast<LimitKind>(what), 5 });
        for (int cause = 0; cause <= static_cast<int>(ReadyCause::Interrupted); ++cause)
            for (int kind = 0; kind <= static_cast<int>(ReadyFor::Lane); ++kind)
                b.ready("w", static_cast<ReadyCause>(cause), static_cast<ReadyFor>(kind));
        for (int how = 0; how <= static_cast<int>(EndKind::Cancelled); ++how)
            for (const char *text : { "", "text" })
                b.event("w", TaskEnded { static_cast<EndKind>(how), 3, text });
        b.event("main", ProcessEnded { { 1 }, 3 })
            .event("main", TaskOsId { 5 })
            .event("main", TaskOsId {})
            .event("main", Typed { "x" })
            .event("main", EventsDropped { 4 });
        b.event({}, Deadlocked {}).event({}, Deadlocked { { { 1 } } }).endRun(3).endRun(0);
        const auto history = b.history();
        for (std::uint64_t i = 0; i < history->eventCount(); ++i) {
            const State state = history->stateAt(EventIndex { i });
            check(explainEvent(state, history->event({ i })));
            for (const TaskInfo &task : state.tasks) {
                const std::vector<Message> why = explainTask(state, task.id);
                QVERIFY(!why.empty());
                std::for_each(why.begin(), why.end(), check);
                check(shortState(state, task.id));
                for (const TaskId blocker : blockersOf(state, task.id))
                    QVERIFY(state.task(blocker) != nullptr);
            }
            for (const ObjectInfo &object : state.objects) {
                const std::vector<Message> what = explainObject(state, object.id);
                QVERIFY(!what.empty());
                std::for_each(what.begin(), what.end(), check);
            }
            const std::vector<Message> waits = whoWaitsForWhom(state);
            std::for_each(waits.begin(), waits.end(), check);
        }
        for (const KeyMoment &moment : history->keyMoments())
            check(moment.what);
        check(explainTask({}, { 1 })[0]);
        check(explainObject({}, { 1 })[0]);
        check(shortState({}, { 1 }));
    }
};

QTEST_APPLESS_MAIN(TestExplain)
#include "tst_explain.moc"
