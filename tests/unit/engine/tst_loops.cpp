// What the traces of event loops say: asyncio's, which run in one task, and greenlets', which are
// tasks of their own.
#include "programs.h"

#include <QTest>

#include <map>

using namespace interleave;

namespace {

const char *const kAsyncio = R"(
import asyncio
async def give(q):
    for n in range(3):
        await q.put(n)
async def take(q, lock):
    for n in range(3):
        await q.get()
        async with lock:
            await asyncio.sleep(0.01)
async def main():
    q = asyncio.Queue(1)
    lock = asyncio.Lock()
    await asyncio.gather(give(q), take(q, lock))
asyncio.run(main())
)";

const char *const kGreenlets = R"(
import gevent
from gevent.queue import Queue
q = Queue(1)
def give():
    for n in range(3):
        q.put(n)
def take():
    for n in range(3):
        q.get()
        gevent.sleep(0.01)
gevent.joinall([gevent.spawn(give), gevent.spawn(take)])
)";

const char *const kBlocked = R"(
import gevent, time
def tick():
    gevent.sleep(0.01)
    print("tick")
def block():
    time.sleep(1)
    print("blocked")
gevent.joinall([gevent.spawn(tick), gevent.spawn(block)])
)";

// Queues of all kinds and turns given, behind `turns` turns of a loop.
std::string queuesBehind(int turns)
{
    return "for n in range(" + std::to_string(turns) + R"(): pass
import asyncio, gevent, queue, threading
from gevent.queue import JoinableQueue
print("go", flush=True)

async def give(q):
    for n in range(7):
        await q.put(n)
        if n % 3 == 0:
            q.put_nowait(n) if not q.full() else await asyncio.sleep(0)
async def take(q):
    while True:
        await q.get()
        q.task_done()
async def main():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        q = kind(3)
        takers = [asyncio.create_task(take(q)) for n in range(2)]
        await give(q)
        await q.join()
        takers[0].cancel()
        await give(q)
        await q.join()
        takers[1].cancel()
        getter = asyncio.create_task(q.get())
        await asyncio.sleep(0)
        print(q)
        getter.cancel()
        try:
            await getter
        except asyncio.CancelledError:
            print("nothing", q)
        q.put_nowait(1)
        print(q, await q.get())
asyncio.run(main())

dishes = JoinableQueue(2)
def dry():
    while True:
        dishes.get()
        gevent.sleep(0)
        dishes.task_done()
def turn():
    for n in range(5):
        gevent.sleep(0)
        gevent.sleep()
dryers = [gevent.spawn(dry), gevent.spawn(dry)]
others = [gevent.spawn(turn), gevent.spawn(turn)]
for n in range(9):
    dishes.put(n)
dishes.join()
with gevent.Timeout(0.5, False):
    for n in range(3):
        gevent.sleep(0)
gevent.joinall(others)
gevent.killall(dryers)

plates = queue.Queue(2)
def wash():
    for n in range(9):
        plates.put(n)
worker = threading.Thread(target=wash)
worker.start()
for n in range(9):
    print(plates.get())
    plates.task_done()
plates.join()
worker.join()
)";
}

// What a run tells from "go" on, but for what is recorded only as long as details are.
std::vector<std::string> toldSinceGo(const Recorded &run)
{
    std::vector<std::string> told;
    Time begin = Time::never();
    for (Event event : run.events) {
        const auto *printed = std::get_if<Printed>(&event.what);
        if (printed != nullptr && printed->text == "go\n")
            begin = event.time;
        if (begin == Time::never() || std::holds_alternative<LineReached>(event.what)
            || std::holds_alternative<SharedRead>(event.what)
            || std::holds_alternative<SharedWritten>(event.what))
            continue;
        event.time = event.time - begin;
        if (auto *parked = std::get_if<TaskParked>(&event.what);
            parked != nullptr && parked->until != Time::never())
            parked->until = parked->until - begin;
        told.push_back(toText(event));
    }
    return told;
}

// Whoever runs, until something else is said of it.
int mostRunningAtOnce(const Recorded &run)
{
    std::map<TaskId, bool> runs;
    int most = 0;
    for (const Event &event : run.events) {
        if (std::holds_alternative<TaskRunning>(event.what))
            runs[event.task] = true;
        else if (std::holds_alternative<TaskReady>(event.what)
            || std::holds_alternative<TaskParked>(event.what)
            || std::holds_alternative<TaskEnded>(event.what))
            runs[event.task] = false;
        int now = 0;
        for (const auto &[task, is] : runs)
            now += is;
        most = std::max(most, now);
    }
    return most;
}

std::vector<WaitReason> waitsOf(const Recorded &run, std::string_view name)
{
    std::vector<WaitReason> reasons;
    for (const Event &event : run.events) {
        if (const auto *parked = std::get_if<TaskParked>(&event.what);
            parked != nullptr && event.task == run.named(name))
            reasons.push_back(parked->reason);
    }
    return reasons;
}

} // namespace

class TestLoops : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyOneWorkerOfALoopIsShownRunning()
    {
        for (const char *program : { kAsyncio, kGreenlets }) {
            const Recorded run = simulated(program, optionsFor(Schedule::AsWritten));
            QCOMPARE(run.outcome.exitCode, 0);
            QCOMPARE(mostRunningAtOnce(run), 1);
        }
    }

    void anAsyncioTaskIsAWorkerWhoseWaitsSayWhatFor()
    {
        const Recorded run = simulated(kAsyncio, optionsFor(Schedule::AsWritten));
        const std::vector<WaitReason> giver = waitsOf(run, "give");
        QVERIFY(!giver.empty());
        for (const WaitReason reason : giver)
            QCOMPARE(reason, WaitReason::QueueFull);
        const std::vector<WaitReason> taker = waitsOf(run, "take");
        QCOMPARE(std::count(taker.begin(), taker.end(), WaitReason::Sleep), 3);
        QCOMPARE(waitsOf(run, "main()"),
            std::vector<WaitReason>({ WaitReason::Await, WaitReason::Await }));
        QCOMPARE(waitsOf(run, "main"), std::vector<WaitReason> { WaitReason::Await });
    }

    void everyWakeOfAnAsyncioTaskIsFollowedByItsBeingReady()
    {
        const Recorded run = simulated(kAsyncio, optionsFor(Schedule::AsWritten));
        for (std::size_t i = 0; i + 1 < run.events.size(); ++i) {
            if (const auto *woken = std::get_if<TaskWoken>(&run.events[i].what)) {
                QCOMPARE(run.events[i + 1].task, woken->woken);
                QVERIFY(std::holds_alternative<TaskReady>(run.events[i + 1].what));
            }
        }
    }

    void aCancelledTaskHasNotFailedAndEndsWhereItWaited()
    {
        const Recorded run = simulated(R"(
import asyncio
async def idle():
    await asyncio.sleep(9)
async def wrong():
    raise KeyError(1)
async def main():
    tasks = [asyncio.create_task(idle(), name="idler"), asyncio.create_task(wrong(), name="loser")]
    await asyncio.sleep(0.1)
    tasks[0].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
asyncio.run(main())
)",
            optionsFor(Schedule::AsWritten));
        std::map<TaskId, std::pair<EndKind, std::uint32_t>> ends;
        for (const Event &event : run.events) {
            if (const auto *ended = std::get_if<TaskEnded>(&event.what))
                ends[event.task] = { ended->how, event.line };
        }
        QVERIFY(ends[run.named("idler")] == std::pair(EndKind::Cancelled, 4u));
        QVERIFY(ends[run.named("loser")] == std::pair(EndKind::Raised, 6u));
    }

    void aBlockingCallStopsTheLoopAsWrittenAndNotAsCoroutines()
    {
        QCOMPARE(simulated(kBlocked, optionsFor(Schedule::AsWritten)).lines(),
            (std::vector<std::string> { "blocked", "tick" }));
        QCOMPARE(simulated(kBlocked, optionsFor(Schedule::Coroutines)).lines(),
            (std::vector<std::string> { "tick", "blocked" }));
    }

    void greenletsBecomeThreadsWhenAsked()
    {
        const Recorded run = simulated(kGreenlets, optionsFor(Schedule::Threads));
        QCOMPARE(run.outcome.exitCode, 0);
        int threads = 0;
        for (const TaskSpawned &spawned : run.all<TaskSpawned>())
            threads += spawned.kind == TaskKind::Thread;
        QCOMPARE(threads, 2);
    }

    void whoSleepsInASequentialRunLetsNobodyElseRun()
    {
        const char *program = R"(
import asyncio
async def step(n):
    await asyncio.sleep(0.1)
    print(n)
async def main():
    await asyncio.gather(step(1), step(2))
asyncio.run(main())
)";
        const Recorded one = simulated(program, optionsFor(Schedule::Sequential));
        const Recorded loop = simulated(program, optionsFor(Schedule::AsWritten));
        QCOMPARE(one.lines(), loop.lines());
        QVERIFY(one.end() >= Time::fromSeconds(0.2));
        QVERIFY(loop.end() < Time::fromSeconds(0.11));
    }

    // Without details the machine does such calls at once, with details instruction by instruction.
    void whatIsDoneAtOnceIsToldAsWhatIsDoneStepByStep()
    {
        const RunOptions options = optionsFor(Schedule::AsWritten);
        const auto detailed = toldSinceGo(simulated(queuesBehind(1), options));
        const Recorded run = simulated(queuesBehind(600'000), options);
        QCOMPARE(run.all<LimitReached>().size(), std::size_t { 1 }); // details have ended
        const auto plain = toldSinceGo(run);
        for (std::size_t i = 0; i < std::min(detailed.size(), plain.size()); ++i)
            QCOMPARE(plain[i], detailed[i]);
        QCOMPARE(plain.size(), detailed.size());
        QVERIFY(plain.size() > 500);
    }

    void aLoopWhoseTasksAllWaitIsADeadlock()
    {
        const Recorded run = simulated(R"(
import asyncio
async def main():
    await asyncio.Queue().get()
asyncio.run(main())
)",
            optionsFor(Schedule::AsWritten));
        QCOMPARE(run.outcome.kind, OutcomeKind::Deadlock);
    }
};

QTEST_APPLESS_MAIN(TestLoops)
#include "tst_loops.moc"
