#include "core/replay/retell.h"
#include "core/replay/waits.h"
#include "tests/unit/replay/dishesstory.h"

#include <QTest>

using namespace interleave;

namespace {

State endOf(TraceBuilder &builder)
{
    return builder.history()->finalState();
}

// "washer dryer-1": names, for comparing.
template <class Ids>
std::string names(const State &state, const Ids &ids)
{
    std::string text;
    for (const TaskId id : ids)
        (text += text.empty() ? "" : " ") += state.task(id)->name;
    return text;
}

template <class Ids>
std::string labels(const State &state, const Ids &ids)
{
    std::string text;
    for (const ItemId id : ids)
        (text += text.empty() ? "" : " ") += state.item(id)->label;
    return text;
}

} // namespace

class TestState : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theMainPictureIsThere()
    {
        TraceBuilder b = dishesStory();
        const auto history = b.history();
        const State state = history->stateAt(Time::fromSeconds(5.0));
        const ObjectInfo &dishes = state.objects[0];
        QCOMPARE(labels(state, dishes.items), std::string("'Cheese' 'Dessert'"));
        QCOMPARE(names(state, dishes.waiters), std::string("washer"));
        QCOMPARE(dishes.unfinished, 4u);
        const TaskInfo &washer = *state.task(b.task("washer"));
        QCOMPARE(washer.state, TaskState::WaitsQueue);
        QCOMPARE(labels(state, washer.hand), std::string("'Fruit'"));
        QCOMPARE(washer.offers, b.item("'Fruit'"));
        QCOMPARE(washer.line, 9u);
        QCOMPARE(washer.startedAtLine, 21u);
        const TaskInfo &dryer = *state.task(b.task("dryer-1"));
        QCOMPARE(dryer.state, TaskState::Asleep);
        QCOMPARE(labels(state, dryer.hand), std::string("'Salad'"));
        QVERIFY(dryer.until == Time::fromSeconds(7));
        QCOMPARE(state.task(b.task("main"))->waitsFor, b.task("washer"));
        QVERIFY(state.readyLine.empty());
        QCOMPARE(state.countIn(TaskState::Asleep), std::size_t { 2 });
    }

    void aQueueThatIsResizedHasItsNewCapacity()
    {
        TraceBuilder b;
        b.spawn("a").running("a").queue("q", 1).put("a", "q", "'x'");
        b.event("a", QueueResized { b.object("q"), 4 });
        const auto history = b.history();
        QCOMPARE(history->stateAt(EventIndex { history->eventCount() - 2 }).objects[0].capacity,
            std::int64_t { 1 });
        QCOMPARE(history->finalState().objects[0].capacity, std::int64_t { 4 });
        QCOMPARE(history->finalState().objects[0].items.size(), std::size_t { 1 });
        b.event("a", QueueResized { b.object("q"), 0 });
        const State state = endOf(b);
        QCOMPARE(state.objects[0].capacity, std::int64_t { 0 });
        QCOMPARE(state.objects[0].widest, std::int64_t { 4 }); // for who lays it out
    }

    void aConditionsOwnLockIsKnownByIt()
    {
        TraceBuilder b;
        b.spawn("a").running("a");
        const auto make = [&](std::uint32_t id, ObjectKind kind, ObjectId partner) {
            b.event("a", ObjectCreated { { id }, kind, 0, { 1 }, partner, {} });
        };
        make(1, ObjectKind::RLock, {});
        make(2, ObjectKind::Condition, { 1 });
        QCOMPARE(endOf(b).objects[0].name, std::string("lock 1"));
        b.event("a", ObjectNamed { { 2 }, "cv" });
        QCOMPARE(endOf(b).objects[0].name, std::string("cv.lock"));
        QVERIFY(!endOf(b).objects[0].named); // the program doesn't call it so
        // One that the program has a name for keeps that.
        make(3, ObjectKind::Lock, {});
        b.event("a", ObjectNamed { { 3 }, "mutex" });
        make(4, ObjectKind::Condition, { 3 });
        b.event("a", ObjectNamed { { 4 }, "full" });
        QCOMPARE(endOf(b).objects[2].name, std::string("mutex"));
        // As do those of instances, whose names grow when a second one comes.
        make(5, ObjectKind::RLock, {});
        make(6, ObjectKind::Condition, { 5 });
        b.event("a", ObjectNamed { { 6 }, "one.ready" });
        QCOMPARE(endOf(b).objects[4].name, std::string("ready.lock"));
        make(7, ObjectKind::RLock, {});
        make(8, ObjectKind::Condition, { 7 });
        b.event("a", ObjectNamed { { 8 }, "two.ready" });
        QCOMPARE(endOf(b).objects[4].name, std::string("one.ready.lock"));
        QCOMPARE(endOf(b).objects[6].name, std::string("two.ready.lock"));
    }

    void whoWasDisplacedOnACoreIsNotSaidToBeThere()
    {
        TraceBuilder b;
        b.spawn("a").spawn("b").spawn("c").running("a", 0).running("b", 1);
        const auto told = [&] {
            std::string text;
            const State state = endOf(b);
            for (const auto &[core, task] : coresInUse(state))
                text += std::to_string(core) + ":" + state.task(task)->name + " ";
            return text;
        };
        QCOMPARE(told(), std::string("0:a 1:b "));
        b.at(1).running("c", 0); // as the system has it, which tells nobody where it put a
        QCOMPARE(told(), std::string("0:c 1:b "));
        b.at(2).running("b", 0).sleep("c", 5);
        QCOMPARE(told(), std::string("0:b "));
        b.sleep("a", 5).sleep("b", 5);
        QCOMPARE(told(), std::string());
    }

    void whatTheLibraryMadeForItselfIsInnerUntilItIsSomebodys()
    {
        TraceBuilder b;
        b.spawn("a").running("a");
        const auto make = [&](std::uint32_t id, bool inner) {
            b.event("a", ObjectCreated { { id }, ObjectKind::Lock, 0, { 1 }, {}, {}, inner });
        };
        make(1, true);
        make(2, false);
        make(3, true);
        State state = endOf(b);
        QVERIFY(state.objects[0].inner && !state.objects[1].inner);
        QCOMPARE(state.objects[1].name, std::string("lock 1")); // the first that is to be seen
        b.event("a", ObjectNamed { { 1 }, "mine" });
        b.event("a", ObjectNamed { { 3 }, {} });
        state = endOf(b);
        QVERIFY(!state.objects[0].inner && !state.objects[2].inner);
        QCOMPARE(state.objects[0].name, std::string("mine"));
        QCOMPARE(state.objects[2].name, std::string("lock 3"));
    }

    void anItemKeepsItsIdentityFromHandToHand()
    {
        TraceBuilder b;
        b.spawn("a").running("a").queue("in").queue("out").put("a", "in", "'x'").get("a", "in");
        State state = endOf(b);
        const ItemId item = b.item("'x'");
        QCOMPARE(state.item(item)->inHand, b.task("a"));
        const std::uint8_t color = state.item(item)->color;
        b.put("a", "out", "'x'"); // what it took last: the same item
        state = endOf(b);
        QCOMPARE(b.item("'x'"), item);
        QCOMPARE(state.itemsBorn, std::uint64_t { 1 });
        QVERIFY(state.tasks[0].hand.empty());
        QCOMPARE(state.item(item)->inQueue, b.object("out"));
        QCOMPARE(state.item(item)->color, color);
    }

    void theHandEmptiesAtTaskDoneTheNextGetAndTheEnd()
    {
        TraceBuilder b;
        b.spawn("a")
            .running("a")
            .queue("q")
            .put("a", "q", "1")
            .put("a", "q", "2")
            .put("a", "q", "3")
            .get("a", "q");
        QCOMPARE(labels(endOf(b), endOf(b).tasks[0].hand), std::string("1"));
        b.get("a", "q");
        QCOMPARE(labels(endOf(b), endOf(b).tasks[0].hand), std::string("2"));
        b.itemDone("a", "q");
        QVERIFY(endOf(b).tasks[0].hand.empty());
        QVERIFY(endOf(b).objects[0].usesTaskDone);
        QCOMPARE(endOf(b).objects[0].unfinished, 2u);
        b.get("a", "q").end("a");
        QVERIFY(endOf(b).tasks[0].hand.empty());
        QCOMPARE(endOf(b).itemsGone, std::uint64_t { 3 });
    }

    void anOfferThatTimesOutLeavesTheHand()
    {
        TraceBuilder b;
        b.spawn("a").running("a").queue("q", 1).put("a", "q", "1").waitPut("a", "q", "2");
        QCOMPARE(labels(endOf(b), endOf(b).tasks[0].hand), std::string("2"));
        b.ready("a", ReadyCause::TimedOut);
        QVERIFY(endOf(b).tasks[0].hand.empty());
        b.running("a")
            .waitPut("a", "q", "2")
            .ready("a")
            .running("a")
            .get("a", "q")
            .put("a", "q", "2");
        QCOMPARE(labels(endOf(b), endOf(b).objects[0].items), std::string("2"));
    }

    void oneItemMayBeInTwoQueues()
    {
        TraceBuilder b;
        b.spawn("a")
            .running("a")
            .queue("in")
            .queue("x")
            .queue("y")
            .put("a", "in", "1")
            .get("a", "in")
            .put("a", "x", "1")
            .put("a", "y", "1");
        const State state = endOf(b);
        QCOMPARE(state.item(b.item("1"))->places, 2u);
        QCOMPARE(state.objects[1].items, state.objects[2].items);
    }

    void positionsInAQueueAreAsTold()
    {
        TraceBuilder b;
        b.spawn("a").running("a").queue("q", 0, ObjectKind::PriorityQueue);
        const ObjectId q = b.object("q");
        b.event("a", Put { q, { 1 }, 1, 0, 0, "b" })
            .event("a", Put { q, { 2 }, 2, 0, 0, "a" })
            .event("a", Put { q, { 3 }, 3, 2, 0, "c" });
        QCOMPARE(labels(endOf(b), endOf(b).objects[0].items), std::string("a b c"));
        b.event("a", Got { q, { 2 }, 2, 0 });
        QCOMPARE(labels(endOf(b), endOf(b).objects[0].items), std::string("b c"));
    }

    void afterDroppedEventsTheDepthIsBelieved()
    {
        TraceBuilder b;
        b.spawn("a")
            .running("a")
            .queue("q")
            .put("a", "q", "1")
            .put("a", "q", "2")
            .put("a", "q", "3");
        b.event({}, EventsDropped { 10 })
            .event("a", Put { b.object("q"), { 50 }, 2, 1, 0, "late" });
        const State state = endOf(b);
        // Which item the other one is nobody has told.
        QCOMPARE(labels(state, state.objects[0].items), std::string("late"));
        QVERIFY(state.objects[0].unknown);
        b.event("a", Got { b.object("q"), { 49 }, 1, 0 });
        QVERIFY(!endOf(b).objects[0].unknown);
        QCOMPARE(state.missing, std::uint64_t { 10 });
    }

    void goneItemsAreForgottenButLabelsOnEdgesStay()
    {
        TraceBuilder b;
        b.spawn("a").running("a").queue("q");
        for (int i = 0; i < 5000; ++i)
            b.put("a", "q", std::to_string(i)).get("a", "q").itemDone("a", "q");
        const State state = endOf(b);
        QVERIFY(state.items.size() < 300);
        QCOMPARE(state.itemsBorn, std::uint64_t { 5000 });
        for (const EdgeInfo &edge : state.edges)
            QVERIFY(state.item(edge.item) != nullptr);
    }

    void whoWaitsToGetIsBoundToTheQueueAndWhoJoinsItIsNot()
    {
        TraceBuilder b;
        b.spawn("main").running("main").queue("q").spawn("a").running("a");
        b.wait("main", WaitReason::QueueUnfinished, "q").waitGet("a", "q");
        const State state = endOf(b);
        QCOMPARE(state.edges.size(), std::size_t { 1 });
        QCOMPARE(state.task(state.edges[0].task)->name, std::string("a"));
    }

    void waitersAndReadyStandInOrder()
    {
        TraceBuilder b;
        b.spawn("a").running("a").object(ObjectKind::Lock, "L").acquire("a", "L");
        for (const char *name : { "b", "c", "d" })
            b.spawn(name)
                .ready(name, ReadyCause::Spawned)
                .running(name)
                .wait(name, WaitReason::Lock, "L");
        State state = endOf(b);
        QCOMPARE(names(state, state.objects[0].waiters), std::string("b c d"));
        QCOMPARE(names(state, state.objects[0].holders), std::string("a"));
        QCOMPARE(state.tasks[1].state, TaskState::WaitsLock);
        b.ready("a", ReadyCause::Preempted).ready("c");
        state = endOf(b);
        QCOMPARE(names(state, state.readyLine), std::string("a c"));
        QCOMPARE(names(state, state.objects[0].waiters), std::string("b d"));
        b.running("a");
        QCOMPARE(names(endOf(b), endOf(b).readyLine), std::string("c"));
    }

    void locksKnowHolderAndNesting()
    {
        TraceBuilder b;
        b.spawn("a")
            .running("a")
            .object(ObjectKind::RLock, "L")
            .at(1)
            .acquire("a", "L", 1)
            .at(2)
            .acquire("a", "L", 2);
        State state = endOf(b);
        QCOMPARE(state.objects[0].count, 2u);
        QVERIFY(state.objects[0].since == Time::fromSeconds(1));
        b.release("a", "L", 1);
        QCOMPARE(names(endOf(b), endOf(b).objects[0].holders), std::string("a"));
        b.release("a", "L", 0);
        state = endOf(b);
        QVERIFY(state.objects[0].holders.empty());
        QVERIFY(state.tasks[0].holds.empty());
    }

    void aLockMayBeReleasedByAnother()
    {
        TraceBuilder b;
        b.spawn("a")
            .running("a")
            .spawn("b")
            .running("b")
            .object(ObjectKind::Lock, "L")
            .acquire("a", "L")
            .release("b", "L");
        QVERIFY(endOf(b).tasks[0].holds.empty());
        QVERIFY(endOf(b).objects[0].holders.empty());
    }

    void theDeadKeepTheirLocks()
    {
        TraceBuilder b;
        b.spawn("a")
            .spawn("b")
            .running("b")
            .object(ObjectKind::Lock, "L")
            .acquire("b", "L")
            .end("b", EndKind::Raised, "KeyError: 7");
        const State state = endOf(b);
        QCOMPARE(names(state, state.objects[0].holders), std::string("b"));
        QCOMPARE(state.tasks[1].state, TaskState::Failed);
        QCOMPARE(state.tasks[1].endText, std::string("KeyError: 7"));
    }

    void semaphoresHaveUnits()
    {
        TraceBuilder b;
        b.spawn("a").running("a").object(ObjectKind::Semaphore, "S", 3);
        QCOMPARE(endOf(b).objects[0].count, 3u);
        b.acquire("a", "S", 2).acquire("a", "S", 1).release("a", "S", 2);
        const State state = endOf(b);
        QCOMPARE(state.objects[0].count, 2u);
        QCOMPARE(names(state, state.objects[0].holders), std::string("a"));
        QCOMPARE(state.tasks[0].holds.size(), std::size_t { 1 });
    }

    void aPermitThatAnotherOneGivesBackIsNobodysAnyMore()
    {
        TraceBuilder b;
        b.spawn("a").running("a").spawn("b").running("b").object(ObjectKind::Semaphore, "S", 2);
        b.acquire("a", "S", 1).acquire("a", "S", 0).release("b", "S", 1);
        State state = endOf(b);
        QCOMPARE(names(state, state.objects[0].holders), std::string("a"));
        b.release("b", "S", 2);
        state = endOf(b);
        QVERIFY(state.objects[0].holders.empty() && state.tasks[0].holds.empty());
        // One that begins with none is a signal: who has taken it holds nothing.
        b.object(ObjectKind::Semaphore, "full", 0).release("a", "full", 1).acquire("b", "full", 0);
        state = endOf(b);
        QVERIFY(state.objects[1].holders.empty() && state.tasks[1].holds.empty());
    }

    void aReleaseTooManyLetsOneMoreIn()
    {
        TraceBuilder b;
        b.spawn("main").running("main").object(ObjectKind::Semaphore, "S", 2);
        for (const char *name : { "a", "b", "c" })
            b.spawn(name).running(name);
        b.release("main", "S", 3).acquire("a", "S", 2).acquire("b", "S", 1).acquire("c", "S", 0);
        const State state = endOf(b);
        QCOMPARE(names(state, state.objects[0].holders), std::string("a b c"));
        State again;
        for (const Event &event : retell(state))
            fold(again, event, state.index);
        QCOMPARE(names(again, again.objects[0].holders), std::string("a b c"));
        b.release("a", "S", 1).release("b", "S", 2);
        const State later = endOf(b);
        QCOMPARE(names(later, later.objects[0].holders), std::string("c"));
    }

    void workersOfOneNameAreToldApart()
    {
        TraceBuilder b;
        b.spawn("main").spawn("a").spawn("b").spawn("c").spawn("d").spawn("e");
        const auto name = [&](const char *task, const char *text) {
            b.event("main", TaskNamed { b.task(task), text });
        };
        name("a", "t");
        name("b", "t");
        name("c", "t");
        name("c", "t");
        name("d", "ts 0");
        name("e", "ts 0");
        const State state = endOf(b);
        std::string all;
        for (const TaskInfo &task : state.tasks)
            all += task.name + ", ";
        QCOMPARE(all, std::string("main, t, t 2, t 3, ts 0, ts 0 (2), "));
    }

    // From there on nobody tells what is read and written.
    void whereDetailEndsAVariablesValueIsNotKnown()
    {
        TraceBuilder b;
        b.spawn("main").running("main").object(ObjectKind::Variable, "n").queue("q");
        b.write("main", "n", "5").put("main", "q", "dish");
        b.event({}, LimitReached { LimitKind::Detail, 1 });
        const State state = b.history()->finalState();
        QVERIFY(state.objects[0].unknown);
        QCOMPARE(state.objects[0].value, std::string());
        QVERIFY(!state.objects[1].unknown);
        QCOMPARE(state.objects[1].items.size(), std::size_t { 1 });
    }

    void variablesRememberWhoReadWhat()
    {
        TraceBuilder b;
        b.spawn("a").running("a").spawn("b").running("b");
        b.read("a", "x", "41").read("b", "x", "41");
        State state = endOf(b);
        QCOMPARE(state.objects[0].readings.size(), std::size_t { 2 });
        b.write("a", "x", "42");
        state = endOf(b);
        QCOMPARE(state.objects[0].value, std::string("42"));
        QCOMPARE(state.objects[0].readings.size(), std::size_t { 1 });
        QCOMPARE(state.objects[0].readings[0].task, b.task("b"));
        QCOMPARE(state.objects[0].readings[0].value, std::string("41"));
    }

    void theSameNameTwiceIsToldApart()
    {
        TraceBuilder b;
        b.spawn("main").object(ObjectKind::Lock, "").object(ObjectKind::Lock, "2nd");
        const ObjectId first = b.object("");
        const ObjectId second = b.object("2nd");
        QCOMPARE(endOf(b).objects[0].name, std::string("lock 1"));
        QVERIFY(!endOf(b).objects[0].named);
        b.event("main", ObjectNamed { first, "guard" })
            .event("main", ObjectNamed { second, "guard" });
        QCOMPARE(endOf(b).objects[0].name, std::string("guard"));
        QCOMPARE(endOf(b).objects[1].name, std::string("guard 2"));
        QVERIFY(endOf(b).objects[1].named);
        // As attributes of instances: alone it is just that, then each has its path.
        b.event("main", ObjectNamed { first, "lock" })
            .event("main", ObjectNamed { first, "checking.lock" });
        QCOMPARE(endOf(b).objects[0].name, std::string("lock"));
        b.event("main", ObjectNamed { second, "lock" });
        QCOMPARE(endOf(b).objects[1].name, std::string("lock 2"));
        b.event("main", ObjectNamed { second, "savings.lock" });
        QCOMPARE(endOf(b).objects[0].name, std::string("checking.lock"));
        QCOMPARE(endOf(b).objects[1].name, std::string("savings.lock"));
    }

    void onlyTheInnermostGeneratorComputes()
    {
        TraceBuilder b;
        b.spawn("main").running("main").spawn("gen", { .kind = TaskKind::Generator });
        QCOMPARE(endOf(b).tasks[1].reason, WaitReason::Resume);
        QVERIFY(endOf(b).readyLine.empty());
        b.resume("main", "gen");
        State state = endOf(b);
        QCOMPARE(state.tasks[0].state, TaskState::WaitsQueue);
        QCOMPARE(state.tasks[0].waitsFor, b.task("gen"));
        QCOMPARE(state.tasks[1].state, TaskState::Running);
        // That it waits and woke it is the task's own, and so is their line.
        b.event("main", TaskParked { WaitReason::Generator, {}, b.task("gen"), Time::never(), {}, {} })
            .event("main", TaskWoken { b.task("gen"), {} });
        state = endOf(b);
        QCOMPARE(state.tasks[1].state, TaskState::Running);
        QCOMPARE(state.tasks[0].waitsFor, b.task("gen"));
        // What the engine says of the task inside is true of the generator.
        b.sleep("main", 1);
        state = endOf(b);
        QCOMPARE(state.tasks[0].reason, WaitReason::Generator);
        QCOMPARE(state.tasks[1].state, TaskState::Asleep);
        b.after(1).ready("main", ReadyCause::TimedOut).running("main").yield("gen", "main", "5");
        state = endOf(b);
        QCOMPARE(state.tasks[0].state, TaskState::Running);
        QCOMPARE(state.tasks[1].reason, WaitReason::Resume);
        QCOMPARE(state.switches.size(), std::size_t { 2 });
        QCOMPARE(state.switches[1].label, std::string("5"));
        b.resume("main", "gen").end("gen");
        QCOMPARE(endOf(b).tasks[0].state, TaskState::Running);
    }

    void daemonsThatAreStoppedDidNotFail()
    {
        TraceBuilder b;
        b.spawn("main")
            .spawn("d", { .daemon = true })
            .spawn("t")
            .end("d", EndKind::Killed)
            .end("t", EndKind::Killed, "SIGTERM", -15);
        QCOMPARE(endOf(b).tasks[1].state, TaskState::Finished);
        QCOMPARE(endOf(b).tasks[2].state, TaskState::Failed);
    }

    void namesAreNeverEmpty()
    {
        TraceBuilder b;
        b.event({}, TaskSpawned { { 1 }, TaskKind::Main, { 1 }, 0, false, {} });
        b.event({}, TaskSpawned { { 2 }, TaskKind::Thread, { 1 }, 4123, false, {} });
        b.event({}, ObjectCreated { { 1 }, ObjectKind::Queue, 0, {}, {}, {} });
        b.event({}, ObjectCreated { { 2 }, ObjectKind::Lock, 0, {}, {}, {} });
        b.event({}, ObjectCreated { { 3 }, ObjectKind::LifoQueue, 0, {}, {}, {} });
        b.event({}, TaskNamed { { 2 }, "workers 0" }).event({}, TaskNamed { { 2 }, "" });
        const State state = endOf(b);
        QCOMPARE(state.tasks[0].name, std::string("main"));
        QCOMPARE(state.tasks[1].name, std::string("workers 0"));
        QCOMPARE(state.tasks[1].osId, 4123u);
        QCOMPARE(state.objects[0].name, std::string("queue 1"));
        QCOMPARE(state.objects[1].name, std::string("lock 1"));
        QCOMPARE(state.objects[2].name, std::string("queue 2"));
    }

    void timeSpentAddsUpExactly()
    {
        TraceBuilder b = dishesStory();
        b.print("main", "end"); // an event at 6.4
        const State state = endOf(b);
        for (const TaskInfo &task : state.tasks) {
            Time sum = state.time - task.since;
            for (const Time spent : task.spent)
                sum = sum + spent;
            QCOMPARE(sum.ns, Time::fromSeconds(6.4).ns);
        }
        const TaskInfo &washer = *state.task(b.task("washer"));
        QCOMPARE(
            washer.spent[static_cast<std::size_t>(TaskState::Asleep)].ns, Time::fromSeconds(5).ns);
    }

    void whoIsMentionedButUnknownHasAPlace()
    {
        TraceBuilder b;
        b.event({}, TaskWoken { { 5 }, { 3 } });
        const State state = endOf(b);
        QCOMPARE(state.tasks.size(), std::size_t { 5 });
        QCOMPARE(state.objects.size(), std::size_t { 3 });
        QVERIFY(!state.objects[2].created && !state.objects[2].name.empty());
    }

    void idsThatNoHonestTraceHasAreLeftOut()
    {
        State state;
        for (const Payload &what : std::initializer_list<Payload> {
                 TaskSpawned { { 4'000'000'000 }, {}, { 4'000'000'000 }, 0, false, "x" },
                 TaskWoken { { 4'000'000'000 }, { 4'000'000'000 } },
                 Put { { 4'000'000'000 }, { 1 }, 1, 0, 0, {} },
                 Deadlocked { { { 4'000'000'000 } } }, Resumed { { 4'000'000'000 }, {} },
                 TaskParked {
                     WaitReason::Join, { 4'000'000'000 }, { 4'000'000'000 }, Time::never() } })
            fold(state, { {}, { 1 }, 1, 1, what }, { 0 });
        QCOMPARE(state.tasks.size(), std::size_t { 1 });
        QVERIFY(state.objects.empty());
        QVERIFY(state.deadlock.empty());
    }

    // A recording that was full until the ends: who has ended is known, and nothing else.
    void whereEventsAreMissingOnlyWhatCannotChangeIsKnown()
    {
        TraceBuilder b;
        b.spawn("main").running("main").object(ObjectKind::Lock, "L").queue("q");
        b.spawn("a").running("a").acquire("a", "L").put("a", "q", "1").write("a", "x", "5");
        b.spawn("b").ready("b").wait("b", WaitReason::Lock, "L").join("main", "a");
        b.after(1).event({}, EventsDropped { 99 }).line(7).end("b");
        State state = endOf(b);
        QCOMPARE(state.tasks[0].state, TaskState::Unknown);
        QCOMPARE(state.tasks[1].state, TaskState::Unknown);
        QCOMPARE(state.tasks[2].state, TaskState::Finished);
        QVERIFY(state.tasks[1].since == Time {});
        QVERIFY(state.tasks[1].holds.empty() && state.readyLine.empty());
        for (const ObjectInfo &object : state.objects) {
            QVERIFY(object.unknown);
            QVERIFY(object.items.empty() && object.holders.empty() && object.value.empty());
        }
        QVERIFY(state.unrecorded->from == Time {});
        QVERIFY(state.unrecorded->to == Time::fromSeconds(1));
        QVERIFY(!state.unrecorded->oldest && !state.isUnrecorded());

        // What is told next is known again.
        b.after(1).write("a", "x", "6").acquire("a", "L").running("main");
        state = endOf(b);
        QCOMPARE(state.tasks[0].state, TaskState::Running);
        QVERIFY(state.tasks[0].since == Time::fromSeconds(2));
        QCOMPARE(state.tasks[1].state, TaskState::Running); // nobody else writes
        const auto spent = state.tasks[0].spent[static_cast<std::size_t>(TaskState::Unknown)];
        QVERIFY(spent == Time::fromSeconds(2));
        QCOMPARE(state.object(b.object("x"))->value, std::string("6"));
        QVERIFY(!state.object(b.object("x"))->unknown && !state.object(b.object("L"))->unknown);
        QVERIFY(state.object(b.object("q"))->unknown);
    }

    void onlyTheFirstEventCanTellThatTheOldestWent()
    {
        State state;
        fold(state, { Time::fromSeconds(3), {}, 0, 0, EventsDropped { 5 } }, { 4 });
        QVERIFY(state.unrecorded->oldest);
        fold(state, { Time::fromSeconds(4), { 1 }, 0, 0, TaskRunning { 0 } }, { 5 });
        fold(state, { Time::fromSeconds(5), { 1 }, 0, 0, TaskRunning { 0 } }, { 6 });
        fold(state, { Time::fromSeconds(9), {}, 0, 0, EventsDropped { 2 } }, { 7 });
        QVERIFY(!state.unrecorded->oldest && state.unrecorded->from == Time::fromSeconds(5));
    }

    // A put tells how many are in the queue, but not how many are not done.
    void howManyAreUnfinishedIsUnknownUntilTaskDoneTellsIt()
    {
        TraceBuilder b;
        b.spawn("main").running("main").queue("q").put("main", "q", "1").put("main", "q", "2");
        b.get("main", "q").get("main", "q").itemDone("main", "q");
        b.at(2).event({}, EventsDropped { 9 }).put("main", "q", "3");
        const State state = endOf(b);
        QVERIFY(!state.objects[0].unknown && state.objects[0].unfinishedUnknown);
        QVERIFY(toText(state).find("unfinished") == std::string::npos);
        State again;
        for (const Event &event : retell(state))
            fold(again, event, state.index);
        QVERIFY(!again.objects[0].unknown && again.objects[0].unfinishedUnknown);
        b.itemDone("main", "q");
        QVERIFY(!endOf(b).objects[0].unfinishedUnknown);
        QCOMPARE(endOf(b).objects[0].unfinished, 1u);
    }

    void whatIsFirstMentionedBehindAGapIsUnknownUntilItIsToldOf()
    {
        TraceBuilder b;
        b.spawn("main").running("main");
        b.after(1)
            .event({}, EventsDropped { 0, {}, true })
            .event("main", TaskWoken { { 3 }, { 2 } });
        State state = endOf(b);
        QVERIFY(state.unrecorded->damaged);
        QCOMPARE(state.missing, std::uint64_t { 0 });
        QCOMPARE(state.tasks[2].state, TaskState::Unknown);
        QVERIFY(state.objects[1].unknown);
        b.event("main", TaskSpawned { { 3 }, TaskKind::Thread, { 1 }, 0, false, "c" })
            .event("main", ObjectCreated { { 2 }, ObjectKind::Lock, 0, { 1 }, {}, "L" });
        state = endOf(b);
        QCOMPARE(state.tasks[2].state, TaskState::Ready);
        QVERIFY(!state.objects[1].unknown);
    }

    void legalTransitionsAreATable()
    {
        QVERIFY(legalTransition(TaskState::Ready, TaskState::Running));
        QVERIFY(legalTransition(TaskState::Running, TaskState::WaitsLock));
        QVERIFY(!legalTransition(TaskState::WaitsLock, TaskState::Running)); // a scheduler must
                                                                             // choose it
        QVERIFY(!legalTransition(TaskState::Asleep, TaskState::Running));
        for (std::size_t to = 0; to < kTaskStates; ++to)
            QVERIFY(!legalTransition(TaskState::Finished, static_cast<TaskState>(to)));
    }

    void textOfAStateIsGolden()
    {
        TraceBuilder b = dishesStory();
        const State state = b.history()->stateAt(Time::fromSeconds(6.4));
        QCOMPARE(toText(state),
            std::string(
                "event 46 at 5.000000\n"
                "process P1\n"
                "task main: waits (join) for washer since 0.000000 line 22\n"
                "task dryer-1: asleep (sleep) until 7.000000 since 1.000000 line 14 hand 'Salad'\n"
                "task dryer-2: asleep (sleep) until 8.000000 since 2.000000 line 14 hand 'Bread'\n"
                "task washer: waits (queue full) on dishes since 5.000000 line 9 hand 'Fruit'\n"
                "object dishes: capacity 2 items 'Cheese', 'Dessert' waiters washer\n"));
    }
};

QTEST_APPLESS_MAIN(TestState)
#include "tst_state.moc"
