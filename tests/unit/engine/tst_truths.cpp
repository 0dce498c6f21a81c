// What a trace says of a program must be what stands in the program: the line where somebody is,
// whose call a wait is, what a read leads to, what things are called.
#include "programs.h"

#include "core/engine/zygote.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace interleave;

namespace {

// Each of the worker's waits, with its line, up to where it ends.
std::vector<std::string> waitsOf(const Recorded &run, std::string_view name)
{
    static const std::map<WaitReason, std::string> kNames { { WaitReason::Join, "join" },
        { WaitReason::Await, "await" }, { WaitReason::AtEnd, "at end" },
        { WaitReason::Generator, "generator" }, { WaitReason::Resume, "resume" } };
    std::vector<std::string> told;
    for (const Event &event : run.events) {
        const auto *parked = std::get_if<TaskParked>(&event.what);
        if (parked == nullptr || event.task != run.named(name) || !kNames.contains(parked->reason))
            continue;
        const std::string what = kNames.at(parked->reason) + " " + std::to_string(event.line)
            + (parked->other ? "" : " of one");
        if (told.empty() || told.back() != what)
            told.push_back(what);
    }
    return told;
}

// Where the worker was last said to be at that moment.
std::uint32_t lineAt(const Recorded &run, std::string_view name, Time when)
{
    std::uint32_t line = 0;
    for (const Event &event : run.events)
        if (event.time <= when && event.task == run.named(name) && event.line != 0)
            line = event.line;
    return line;
}

std::vector<std::string> namesIn(const Recorded &run)
{
    std::vector<std::string> names;
    for (const ObjectNamed &named : run.all<ObjectNamed>())
        names.push_back(named.name);
    return names;
}

Recorded real(std::string_view source)
{
    auto run = startRun(compiled(source), optionsFor(Schedule::AsWritten, Clock::Real)).value();
    run->wait();
    return { run->area(), run->outcome() };
}

using Words = std::vector<std::string>;

} // namespace

class TestTruths : public QObject {
    Q_OBJECT

public:
    // Before QTest starts threads.
    static void initMain() { IL_CHECK(Zygote::start().has_value(), "no zygote"); }

private Q_SLOTS:
    void onlyACallOfJoinIsAJoin()
    {
        const Recorded run = simulated(R"(
import threading, time
def work():
    time.sleep(1)
asked = threading.Thread(target=work, name="asked")
left = threading.Thread(target=lambda: time.sleep(3), name="left")
asked.start()
left.start()
asked.join()
print("over")
)",
            optionsFor(Schedule::AsWritten));
        QCOMPARE(waitsOf(run, "main"), (Words { "join 9", "at end 0" }));
    }

    void underEachScheduleACallOfJoinIsOne()
    {
        for (const Schedule schedule :
            { Schedule::Threads, Schedule::Processes, Schedule::Coroutines }) {
            const Recorded run = simulated(dishes(1), optionsFor(schedule));
            QVERIFY(std::ranges::count(waitsOf(run, "main"), std::string("join 19")) == 1);
        }
    }

    void whatTheLibraryWaitsForInItsOwnWayIsNoJoin()
    {
        const Recorded pool = simulated(R"(
from concurrent.futures import ThreadPoolExecutor
import time
with ThreadPoolExecutor(1) as pool:
    pool.submit(time.sleep, 1)
)",
            optionsFor(Schedule::AsWritten));
        QCOMPARE(waitsOf(pool, "main"), (Words { "await 4" }));

        const Recorded greenlets = simulated(R"(
import gevent
def nap(n):
    gevent.sleep(n)
both = [gevent.spawn(nap, 1), gevent.spawn(nap, 2)]
gevent.wait(both, count=1)
gevent.joinall(both)
)",
            optionsFor(Schedule::AsWritten));
        QCOMPARE(waitsOf(greenlets, "main"), (Words { "await 6 of one", "await 7" }));
    }

    void anAwaitIsNoJoin()
    {
        const Recorded run = simulated(R"(
import asyncio
async def nap(n):
    await asyncio.sleep(n)
async def main():
    naps = [asyncio.create_task(nap(n)) for n in (1, 2, 3)]
    await asyncio.wait(naps, return_when=asyncio.FIRST_COMPLETED)
    await asyncio.wait(naps)
    await naps[0]
asyncio.run(main())
)",
            optionsFor(Schedule::AsWritten));
        QCOMPARE(waitsOf(run, "main()"), (Words { "await 7 of one", "await 8" }));
        QCOMPARE(waitsOf(run, "main"), (Words { "await 10" }));
        // Of the two that are left the second is awaited when the first has ended.
        std::vector<TaskId> awaited;
        for (const Event &event : run.events)
            if (const auto *parked = std::get_if<TaskParked>(&event.what);
                parked != nullptr && event.line == 8)
                awaited.push_back(parked->other);
        QCOMPARE(awaited, (std::vector { run.named("nap 2"), run.named("nap 3") }));
    }

    void whoComputesIsAtTheLineWhereThatIs()
    {
        const char *const program = R"(
from interleave import work
def wash():
    work(1)
    return 5
total = 0
def add():
    global total
    total = total + (wash() and
        work(1) or 1)
add()
)";
        const Recorded run = simulated(program, optionsFor(Schedule::AsWritten));
        QCOMPARE(lineAt(run, "main", Time::fromSeconds(0.5)), 4u);
        QCOMPARE(lineAt(run, "main", Time::fromSeconds(1.5)), 10u);
        // What follows from it has not happened before it is over, and it is one step.
        const auto written = [](const Event &event) {
            const auto *what = std::get_if<SharedWritten>(&event.what);
            return what != nullptr && what->label == "1";
        };
        const auto at = std::find_if(run.events.begin(), run.events.end(), written);
        QVERIFY(at != run.events.end() && at->time >= Time::fromSeconds(2));
        QVERIFY(run.end() < Time::fromSeconds(2.001));
    }

    void reallyToo()
    {
        const Recorded run = real("from interleave import work\n"
                                  "x = 1\n"
                                  "work(0.05)\n"
                                  "print(x)\n");
        const auto begun = [&](const Event &event) {
            return std::holds_alternative<LineReached>(event.what) && event.line == 3;
        };
        QVERIFY(std::any_of(run.events.begin(), run.events.end(), begun));
    }

    void whoResumesAGeneratorIsAtItsOwnCall()
    {
        const Recorded run = simulated(R"(
import time
def mean():
    got = None
    while True:
        got = yield got
        time.sleep(1)
average = mean()
next(average)
average.send(7)
average.close()
)",
            optionsFor(Schedule::AsWritten));
        QCOMPARE(waitsOf(run, "main"), (Words { "generator 9", "generator 10", "generator 11" }));
        QCOMPARE(lineAt(run, "mean", Time::fromSeconds(0.5)), 7u);
        const std::vector<Resumed> resumed = run.all<Resumed>();
        QCOMPARE(resumed.size(), std::size_t { 3 });
        QCOMPARE(resumed[1].label, std::string("7"));
        QVERIFY(!resumed[1].thrown && resumed[2].thrown);
    }

    void aReadIsOnlyHalfAnUpdateIfAWriteFollows()
    {
        const Recorded run = simulated(R"(
total = 0
def pay():
    global total
    total += 1
def slowly():
    global total
    seen = total
    print("thinks")
    total = seen + 1
def look():
    if total > 1:
        print(total)
pay()
slowly()
look()
print(total)
)",
            optionsFor(Schedule::AsWritten));
        std::vector<std::pair<std::uint32_t, bool>> reads;
        for (const Event &event : run.events)
            if (const auto *read = std::get_if<SharedRead>(&event.what))
                reads.emplace_back(event.line, read->updates);
        QCOMPARE(reads,
            (std::vector<std::pair<std::uint32_t, bool>> {
                { 5, true }, { 8, true }, { 12, false }, { 13, false }, { 17, false } }));
    }

    void whatAnInstanceHasIsNamedAfterItsVariableToo()
    {
        const Recorded run = simulated(R"(
import threading
class Account:
    def __init__(self):
        self.lock = threading.Lock()
checking = Account()
savings = Account()
others = [Account()]
)",
            optionsFor(Schedule::AsWritten));
        QCOMPARE(namesIn(run),
            (Words { "lock", "checking.lock", "lock", "savings.lock", "lock", "others 0.lock" }));
    }

    void aComprehensionNamesNothing()
    {
        const Recorded run = simulated(R"(
import gevent, threading
def job():
    gevent.sleep(1)
print(len([g.value for g in gevent.joinall([gevent.spawn(job) for i in range(2)])]))
locks = [threading.Lock() for i in range(2)]
print({lock.locked() for lock in [threading.Lock()] + locks}, list(l for l in locks))
)",
            optionsFor(Schedule::AsWritten));
        QVERIFY(run.all<TaskNamed>().empty());
        QCOMPARE(namesIn(run), (Words { "locks 0", "locks 1" }));
    }

    void aCoroutineEndsAtItsOwnLastLine()
    {
        const Recorded run = simulated(R"(
import asyncio
async def nap():
    await asyncio.sleep(1)
    x = 5
    return x
async def main():
    a = asyncio.create_task(nap())
    b = asyncio.create_task(asyncio.sleep(1))
    await a
    await b
asyncio.run(main())
)",
            optionsFor(Schedule::AsWritten));
        QCOMPARE(lineAt(run, "nap", run.end()), 6u);
        QCOMPARE(lineAt(run, "sleep", run.end()), 0u); // it has no line of the program
        QCOMPARE(lineAt(run, "main()", run.end()), 11u);
    }

    void callsOfAPoolAreTheProgramsOwn()
    {
        const char *const program = R"(
from concurrent.futures import ThreadPoolExecutor, as_completed
import time
def square(n, times=1):
    time.sleep(n)
    return n * n
with ThreadPoolExecutor(2) as pool:
    f = pool.submit(square, 1, times=2)
    print(f.result())
    time.sleep(1)
    for done in as_completed([f, pool.submit(square, 2)]):
        print(done.result())
)";
        for (const Schedule schedule : { Schedule::AsWritten, Schedule::Processes }) {
            const Recorded run = simulated(program, optionsFor(schedule));
            QCOMPARE(run.outcome.exitCode, 0);
            Words put;
            for (const Put &each : run.all<Put>())
                if (run.objects().at(each.queue.value) == "pool")
                    put.push_back(each.label);
            QCOMPARE(put, (Words { "square(1, times=2)", "square(2)" }));
            std::map<WaitReason, Words> waits;
            for (const TaskParked &each : run.all<TaskParked>())
                waits[each.reason].push_back(
                    each.object ? run.objects().at(each.object.value) : std::string());
            QVERIFY(waits[WaitReason::QueueEmpty].empty());
            QVERIFY(!waits[WaitReason::Call].empty());
            for (const std::string &each : waits[WaitReason::Call])
                QCOMPARE(each, std::string("pool"));
            QVERIFY(!waits[WaitReason::Result].empty());
            if (schedule == Schedule::AsWritten)
                QCOMPARE(waits[WaitReason::Result], (Words { "f", "" }));
        }
    }

    void aProcessPoolShowsNeitherThreadsNorQueuesOfItsOwn()
    {
        const Recorded run = simulated(R"(
from multiprocessing import Pool
import time
def square(n):
    time.sleep(n)
    return n * n
with Pool(2) as pool:
    print(pool.map(square, [1, 2, 3, 1, 1, 1, 1, 1, 1]))
    print(pool.apply_async(square, (1,)).get(timeout=5))
    print(sorted(pool.imap_unordered(square, [1, 2])))
    try:
        pool.apply_async(square, (9,)).get(timeout=1)
    except Exception as error:
        print(type(error).__name__)
)",
            optionsFor(Schedule::AsWritten));
        QCOMPARE(
            run.output(), std::string("[1, 4, 9, 1, 1, 1, 1, 1, 1]\n1\n[1, 4]\nTimeoutError\n"));
        QCOMPARE(run.all<TaskSpawned>().size(), std::size_t { 3 });
        Words put;
        for (const Put &each : run.all<Put>())
            if (run.objects().at(each.queue.value) == "pool")
                put.push_back(each.label);
        QCOMPARE(put,
            (Words { "square(1), square(2)", "square(3), square(1)", "square(1), square(1)",
                "square(1), square(1)", "square(1)", "square(1)", "square(1)", "square(2)",
                "square(9)" }));
        for (const TaskParked &each : run.all<TaskParked>())
            QVERIFY(each.reason != WaitReason::QueueEmpty && each.reason != WaitReason::Flag
                && each.reason != WaitReason::Condition);
    }

    void aFutureOfTheLoopIsToldByItsVariable()
    {
        const Recorded run = simulated(R"(
import asyncio
def compute(n):
    return n
async def main():
    loop = asyncio.get_running_loop()
    answer = loop.create_future()
    loop.call_later(1, answer.set_result, 42)
    print(await answer)
    print(await loop.run_in_executor(None, compute, 5))
asyncio.run(main())
)",
            optionsFor(Schedule::AsWritten));
        Words told;
        for (const Event &event : run.events)
            if (const auto *parked = std::get_if<TaskParked>(&event.what);
                parked != nullptr && parked->reason == WaitReason::Result)
                told.push_back(
                    parked->object ? run.objects().at(parked->object.value) : parked->label);
        QCOMPARE(told, (Words { "answer", "compute(5)" }));
    }

    void aRealRunTellsWhatWasWrittenLast()
    {
        const Recorded run = real("import threading\n"
                                  "count = 0\n"
                                  "def add():\n"
                                  "    global count\n"
                                  "    for n in range(1000):\n"
                                  "        count += 1\n"
                                  "for name in ('ana', 'bo'):\n"
                                  "    t = threading.Thread(target=add, name=name)\n"
                                  "    t.start()\n"
                                  "    t.join()\n");
        std::vector<std::pair<TaskId, std::string>> written;
        for (const Event &event : run.events)
            if (const auto *what = std::get_if<SharedWritten>(&event.what))
                written.emplace_back(event.task, what->label);
        QVERIFY(written.size() < 100); // told now and then
        QVERIFY(!written.empty());
        QCOMPARE(written.back(), std::pair(run.named("bo"), std::string("2000")));
        QVERIFY(std::ranges::find(written, std::pair(run.named("ana"), std::string("1000")))
            != written.end());
    }
};

QTEST_APPLESS_MAIN(TestTruths)
#include "tst_truths.moc"
