#include "programs.h"

#include "core/base/messageid.h"
#include "core/engine/simulation.h"
#include "core/trace/endofinput.h"
#include "core/trace/runspool.h"

#include <QTest>

#include <algorithm>
#include <csignal>
#include <future>
#include <map>
#include <set>
#include <sstream>

using namespace interleave;

Q_DECLARE_METATYPE(interleave::Schedule)

namespace {

constexpr auto kNever = Time::never();

const char *const kLostUpdate = R"(
import threading
count = 0
def add():
    global count
    for n in range(20000):
        count = count + 1
threads = [threading.Thread(target=add) for n in range(3)]
for t in threads: t.start()
for t in threads: t.join()
print(count)
)";

const char *const kThreeSleepers = R"(
import threading, time
def work(n):
    time.sleep(1)
    print(n)
threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for t in threads: t.start()
for t in threads: t.join()
)";

const char *const kTalk = R"(
import socket, threading
server = socket.create_server(("127.0.0.1", 0))
def serve():
    connection, peer = server.accept()
    connection.sendall(connection.recv(10).upper())
    connection.close()
threading.Thread(target=serve).start()
client = socket.create_connection(server.getsockname())
client.sendall(b"hello")
print(client.recv(10))
)";

const char *const kThreePrint = R"(
import threading
threads = [threading.Thread(target=print, args=(n,)) for n in range(3)]
for t in threads: t.start()
for t in threads: t.join()
)";

const char *const kSharedCount = R"(
from multiprocessing import Process, Value
def add(v):
    v.value += 1
if __name__ == "__main__":
    v = Value("i", 0)
    workers = [Process(target=add, args=(v,)) for n in range(2)]
    for w in workers: w.start()
    for w in workers: w.join()
    print(v.value)
)";

const char *const kLateDeadlock = R"(
import queue, threading
a, b = threading.Lock(), threading.Lock()
def other():
    with b:
        ready.put("b")
        a.acquire()
ready = queue.SimpleQueue()
a.acquire()
threading.Thread(target=other).start()
ready.get()
for n in range(30000):
    ready.put(n)
    ready.get()
b.acquire()
)";

const char *const kBusy = R"(
import threading
def count(n):
    while n > 0:
        n = n - 1
threads = [threading.Thread(target=count, args=(20000,)) for n in range(2)]
for t in threads: t.start()
for t in threads: t.join()
)";

RunOptions seeded(std::uint64_t seed, Schedule schedule = Schedule::AsWritten)
{
    RunOptions options = optionsFor(schedule);
    options.settings.seed = seed;
    return options;
}

void addSchedules()
{
    QTest::addColumn<Schedule>("schedule");
    QTest::newRow("as written") << Schedule::AsWritten;
    QTest::newRow("sequential") << Schedule::Sequential;
    QTest::newRow("threads") << Schedule::Threads;
    QTest::newRow("processes") << Schedule::Processes;
    QTest::newRow("coroutines") << Schedule::Coroutines;
}

std::unique_ptr<Simulation> simulation(
    std::string_view source, const RunOptions &options, std::shared_ptr<TraceArea> area)
{
    return Simulation::create(
        compiled(source), options, std::move(area), std::make_shared<RunControl>(kNever))
        .value();
}

std::shared_ptr<TraceArea> newArea()
{
    return TraceArea::create(std::size_t { 64 } << 20, TraceArea::Sharing::Private).value();
}

// A line at whose beginning a burst ends is told again by the next one.
std::string toldOnce(const std::string &text)
{
    std::istringstream in(text);
    std::string kept;
    std::string last;
    for (std::string line; std::getline(in, line); last = line) {
        if (line != last)
            kept += line + "\n";
    }
    return kept;
}

} // namespace

class TestSimulation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // print lets other workers come between its parts only where the program asks for it.
    void aPrintIsTornOnlyIfAsked()
    {
        const std::string both
            = "import threading, interleave\n"
              "def both():\n"
              "    all = [threading.Thread(target=print, args=(n, 1)) for n in 'ab']\n"
              "    for t in all: t.start()\n"
              "    for t in all: t.join()\n";
        const RunOptions threads = optionsFor(Schedule::Threads);
        QCOMPARE(simulated(both + "both()\n", threads).output(), std::string("a 1\nb 1\n"));
        const std::string torn = simulated(both + "interleave.tear()\nboth()\n", threads).output();
        QVERIFY(torn != "a 1\nb 1\n");
        QCOMPARE(std::ranges::count(torn, '\n'), std::ptrdiff_t { 2 });
        QCOMPARE(std::ranges::count(torn, '1'), std::ptrdiff_t { 2 });
        const std::string whole = "interleave.tear()\ninterleave.tear(False)\nboth()\n";
        QCOMPARE(simulated(both + whole, threads).output(), std::string("a 1\nb 1\n"));
        // One after the other is what this schedule is.
        QCOMPARE(simulated(both + "interleave.tear()\nboth()\n", optionsFor(Schedule::Sequential))
                     .output(),
            std::string("a 1\nb 1\n"));
    }

    void theDishesAreDriedOnceEachAndInTime_data()
    {
        QTest::addColumn<Schedule>("schedule");
        QTest::addColumn<double>("seconds");
        QTest::newRow("as written") << Schedule::AsWritten << 20.0;
        QTest::newRow("threads") << Schedule::Threads << 20.0;
        QTest::newRow("processes") << Schedule::Processes << 20.0;
        QTest::newRow("coroutines") << Schedule::Coroutines << 20.0;
        QTest::newRow("sequential") << Schedule::Sequential << 42.0;
    }
    void theDishesAreDriedOnceEachAndInTime()
    {
        QFETCH(Schedule, schedule);
        QFETCH(double, seconds);
        const Recorded run = simulated(dishes(1), optionsFor(schedule));
        QCOMPARE(run.outcome.kind, OutcomeKind::Finished);
        QCOMPARE(run.outcome.exitCode, 0);
        QVERIFY2(std::abs(run.end().seconds() - seconds) < 0.05,
            qPrintable(QString::number(run.end().seconds())));
        auto lines = run.lines();
        std::sort(lines.begin(), lines.end());
        const std::vector<std::string> dried { "dry: Bread", "dry: Cheese", "dry: Coffee",
            "dry: Dessert", "dry: Fruit", "dry: Salad" };
        QCOMPARE(lines, dried);
    }

    void theSameCallGivesTheSameTrace_data() { addSchedules(); }
    void theSameCallGivesTheSameTrace()
    {
        QFETCH(Schedule, schedule);
        const auto bytes = [&] {
            const auto run = runToEnd(compiled(kLostUpdate), optionsFor(schedule)).value();
            std::string all;
            for (std::uint32_t i = 0; i < run.area->chunkCount(); ++i) {
                const ChunkHead &head = run.area->chunk(i);
                all.append(reinterpret_cast<const char *>(&head + 1), head.used);
            }
            return all;
        };
        const std::string first = bytes();
        QVERIFY(!first.empty());
        QVERIFY(first == bytes());
    }

    void anotherSeedPreemptsElsewhere()
    {
        QVERIFY(
            simulated(kLostUpdate, seeded(1)).text() != simulated(kLostUpdate, seeded(2)).text());
    }

    void whereThereIsNoChoiceTheSeedChangesNothing_data()
    {
        QTest::addColumn<Schedule>("schedule");
        QTest::newRow("sequential") << Schedule::Sequential;
        QTest::newRow("coroutines") << Schedule::Coroutines;
    }
    void whereThereIsNoChoiceTheSeedChangesNothing()
    {
        QFETCH(Schedule, schedule);
        const std::string plain = toldOnce(simulated(dishes(2), optionsFor(schedule)).text());
        for (const std::uint64_t seed : { 1, 2, 3 })
            QCOMPARE(toldOnce(simulated(dishes(2), seeded(seed, schedule)).text()), plain);
    }

    void everySeedDriesTheDishesOnceEachAndInTime_data() { addSchedules(); }
    void everySeedDriesTheDishesOnceEachAndInTime()
    {
        QFETCH(Schedule, schedule);
        const double seconds = simulated(dishes(1), optionsFor(schedule)).end().seconds();
        for (std::uint64_t seed = 1; seed < 6; ++seed) {
            const Recorded run = simulated(dishes(1), seeded(seed, schedule));
            QVERIFY(std::abs(run.end().seconds() - seconds) < 0.05);
            auto lines = run.lines();
            std::sort(lines.begin(), lines.end());
            QCOMPARE(lines.size(), std::size_t { 6 });
            QVERIFY(std::adjacent_find(lines.begin(), lines.end()) == lines.end());
        }
    }

    void seedsTakeWhoIsReadyInAnyOrder()
    {
        std::set<std::string> orders;
        for (std::uint64_t seed = 1; seed < 200 && orders.size() < 6; ++seed)
            orders.insert(simulated(kThreePrint, seeded(seed)).output());
        QCOMPARE(orders.size(), std::size_t { 6 }); // of three
    }

    void processesThatRunAtOnceComeUponEachOtherAnyhow()
    {
        std::set<std::string> outcomes;
        for (std::uint64_t seed = 1; seed < 200 && outcomes.size() < 2; ++seed)
            outcomes.insert(simulated(kSharedCount, seeded(seed)).output());
        QCOMPARE(outcomes, (std::set<std::string> { "1\n", "2\n" }));
    }

    void whoIsDeadlockedIsKnownWhenTheLocksWereTakenLongAgo()
    {
        RunOptions options = optionsFor(Schedule::AsWritten);
        options.spool = RunSpool::create({}, {}, 64u << 20).value();
        const auto handle = startRun(compiled(kLateDeadlock), options).value();
        handle->wait();
        const Recorded run(handle->area(), handle->outcome());
        QCOMPARE(run.outcome.kind, OutcomeKind::Deadlock);
        QVERIFY(run.all<Acquired>().empty()); // they have left memory
        QCOMPARE(run.all<Deadlocked>().front().circle, (std::vector<TaskId> { { 1 }, { 2 } }));
    }

    void raceLosesUpdatesAsThreadsAndNoneAsCoroutines()
    {
        const auto count = [](Schedule schedule) {
            return std::stoi(simulated(kLostUpdate, optionsFor(schedule)).output());
        };
        QVERIFY(count(Schedule::Threads) < 60'000);
        QCOMPARE(count(Schedule::Coroutines), 60'000);
        QCOMPARE(count(Schedule::Sequential), 60'000);
        QCOMPARE(count(Schedule::Processes), 0); // each counts in a memory of its own
    }

    void whoWakeTogetherKeepTheirOrder_data() { addSchedules(); }
    void whoWakeTogetherKeepTheirOrder()
    {
        QFETCH(Schedule, schedule);
        QCOMPARE(
            simulated(kThreeSleepers, optionsFor(schedule)).output(), std::string("0\n1\n2\n"));
    }

    void sleepersOfASequentialRunTakeTheirTimeOneAfterTheOther()
    {
        QVERIFY(simulated(kThreeSleepers, optionsFor(Schedule::Sequential)).end().seconds() >= 3);
        QVERIFY(simulated(kThreeSleepers, optionsFor(Schedule::Coroutines)).end().seconds() < 1.1);
    }

    void computingTakesTurnsWithTheGilAndCoresWithoutIt()
    {
        RunOptions options = optionsFor(Schedule::Threads);
        const Recorded with = simulated(kBusy, options);
        options.settings.gil = false;
        const Recorded without = simulated(kBusy, options);
        QVERIFY(without.end().seconds() < 0.6 * with.end().seconds());
        options.settings.cores = 1;
        QVERIFY(std::abs(simulated(kBusy, options).end().seconds() - with.end().seconds()) < 0.01);
        options.settings.cores = 2;
        options.settings.schedule = Schedule::Processes;
        options.settings.gil = true;
        QVERIFY(simulated(kBusy, options).end().seconds() < 0.6 * with.end().seconds());

        const auto preempted = [](const Recorded &run, ReadyFor what) {
            const auto ready = run.all<TaskReady>();
            return std::count_if(ready.begin(), ready.end(), [&](const TaskReady &each) {
                return each.cause == ReadyCause::Preempted && each.what == what;
            });
        };
        QVERIFY(preempted(with, ReadyFor::Gil) > 3);
        QCOMPARE(preempted(without, ReadyFor::Gil), 0);
    }

    void coroutinesAreNeverPreempted()
    {
        for (const TaskReady &ready :
            simulated(kBusy, optionsFor(Schedule::Coroutines)).all<TaskReady>())
            QVERIFY(ready.cause != ReadyCause::Preempted);
    }

    void onlyOneComputesAtATimeInALoop_data()
    {
        QTest::addColumn<Schedule>("schedule");
        QTest::newRow("sequential") << Schedule::Sequential;
        QTest::newRow("coroutines") << Schedule::Coroutines;
        QTest::newRow("threads with the GIL") << Schedule::Threads;
    }
    void onlyOneComputesAtATimeInALoop()
    {
        QFETCH(Schedule, schedule);
        TaskId running;
        for (const Event &event : simulated(dishes(1), optionsFor(schedule)).events) {
            if (std::holds_alternative<TaskRunning>(event.what)) {
                QVERIFY2(!running, qPrintable(QString::fromStdString(toText(event))));
                running = event.task;
            } else if (event.task == running
                && (std::holds_alternative<TaskParked>(event.what)
                    || std::holds_alternative<TaskEnded>(event.what)
                    || std::holds_alternative<TaskReady>(event.what))) {
                running = {};
            }
        }
    }

    void whoeverComputesHasACoreOfItsOwn()
    {
        RunOptions options = optionsFor(Schedule::Processes);
        options.settings.cores = 2;
        std::map<TaskId, std::uint32_t> cores;
        std::set<std::uint32_t> used;
        for (const Event &event : simulated(kBusy, options).events) {
            if (const auto *start = std::get_if<TaskRunning>(&event.what)) {
                QVERIFY2(start->core < options.settings.cores,
                    qPrintable(QString::fromStdString(toText(event))));
                for (const auto &[other, core] : cores)
                    QVERIFY2(
                        core != start->core, qPrintable(QString::fromStdString(toText(event))));
                cores[event.task] = start->core;
                used.insert(start->core);
            } else if (std::holds_alternative<TaskParked>(event.what)
                || std::holds_alternative<TaskEnded>(event.what)
                || std::holds_alternative<TaskReady>(event.what)) {
                cores.erase(event.task);
            }
        }
        QCOMPARE(used, (std::set<std::uint32_t> { 0, 1 }));
    }

    void timesNeverGoBack_data() { addSchedules(); }
    void timesNeverGoBack()
    {
        QFETCH(Schedule, schedule);
        RunOptions options = optionsFor(schedule);
        options.settings.gil = false;
        const auto run = runToEnd(compiled(kBusy), options).value();
        const Recorded recorded(run.area, run.outcome);
        QVERIFY(std::is_sorted(recorded.events.begin(), recorded.events.end(),
            [](const Event &a, const Event &b) { return a.time < b.time; }));
    }

    void philosophersWhoAllTakeTheLeftForkAreNamedInOrder_data() { addSchedules(); }
    void philosophersWhoAllTakeTheLeftForkAreNamedInOrder()
    {
        QFETCH(Schedule, schedule);
        const Recorded run = simulated(kPhilosophers, optionsFor(schedule));
        if (schedule == Schedule::Sequential) {
            // Each has both forks before the next one has its turn.
            QCOMPARE(run.outcome.kind, OutcomeKind::Finished);
            return;
        }
        QCOMPARE(run.outcome.kind, OutcomeKind::Deadlock);
        QCOMPARE(run.outcome.exitCode, 70);
        const auto deadlocks = run.all<Deadlocked>();
        QCOMPARE(deadlocks.size(), std::size_t { 1 });
        const std::vector circle { run.named("plato"), run.named("kant"), run.named("hypatia") };
        QCOMPARE(deadlocks.front().circle, circle);
    }

    void aLockTakenTwiceIsACircleOfOne()
    {
        const Recorded run
            = simulated("import threading\nl = threading.Lock()\nl.acquire()\nl.acquire()\n",
                optionsFor(Schedule::AsWritten));
        QCOMPARE(run.all<Deadlocked>().at(0).circle, std::vector { TaskId { 1 } });
    }

    void anEndlessLoopReachesTheStepLimit()
    {
        RunOptions options = optionsFor(Schedule::AsWritten);
        options.stepLimit = 50'000;
        const Recorded run = simulated("while True: pass\n", options);
        QCOMPARE(run.outcome.kind, OutcomeKind::StepLimit);
        QCOMPARE(run.outcome.exitCode, 75);
        QCOMPARE(run.all<LimitReached>().back().what, LimitKind::Steps);
        QCOMPARE(run.all<LimitReached>().back().amount, std::int64_t { 50'000 });
    }

    void anEndlessLoopOfSleepsIsFoundByThem()
    {
        RunOptions options = optionsFor(Schedule::AsWritten);
        options.sleepLimit = 1'000;
        const Recorded run = simulated("import time\nwhile True: time.sleep(0.001)\n", options);
        QCOMPARE(run.outcome.kind, OutcomeKind::SleepLimit);
        QCOMPARE(run.outcome.exitCode, 75);
        QCOMPARE(run.all<LimitReached>().back().what, LimitKind::Sleeps);
        QCOMPARE(run.all<LimitReached>().back().amount, std::int64_t { 1'000 });
    }

    void manySleepsOfADayAreEnough()
    {
        const Recorded run = simulated(
            "import time\nwhile True: time.sleep(1)\n", optionsFor(Schedule::AsWritten));
        QCOMPARE(run.outcome.kind, OutcomeKind::SleepLimit);
        QVERIFY(run.all<LimitReached>().back().amount < 110'000);
    }

    void whoeverWaitsSeldomMayWaitLong()
    {
        const Recorded run
            = simulated("import time\nfor day in range(400): time.sleep(86400)\nprint('a year')\n",
                optionsFor(Schedule::AsWritten));
        QCOMPARE(run.outcome.kind, OutcomeKind::Finished);
    }

    void aTimeoutIsWallTime()
    {
        RunOptions options = optionsFor(Schedule::AsWritten);
        options.timeout = Time::fromSeconds(0.05);
        options.stepLimit = std::numeric_limits<std::uint64_t>::max();
        const Recorded run = simulated("while True: pass\n", options);
        QCOMPARE(run.outcome.kind, OutcomeKind::TimedOut);
        QCOMPARE(run.outcome.exitCode, 75);
    }

    void exitCodesAreCPythons_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("the end") << QByteArray("pass\n") << 0;
        QTest::newRow("exit") << QByteArray("import sys\nsys.exit(3)\n") << 3;
        QTest::newRow("exception") << QByteArray("1 / 0\n") << 1;
        QTest::newRow("interrupt") << QByteArray("raise KeyboardInterrupt\n") << 130;
        QTest::newRow("exception in a thread")
            << QByteArray("import threading\nthreading.Thread(target=lambda: 1 / 0).start()\n")
            << 0;
    }
    void exitCodesAreCPythons()
    {
        QFETCH(QByteArray, source);
        QFETCH(int, exitCode);
        const Recorded run = simulated(
            std::string_view(source.constData(), static_cast<std::size_t>(source.size())),
            optionsFor(Schedule::AsWritten));
        QCOMPARE(run.outcome.kind, OutcomeKind::Finished);
        QCOMPARE(run.outcome.exitCode, exitCode);
        QCOMPARE(run.outcome.signal, exitCode == 130 ? SIGINT : 0);
        QCOMPARE(run.all<RunEnded>().at(0).exitCode, exitCode);
        QCOMPARE(run.output(Stream::Err).empty(),
            !source.contains("1 / 0") && !source.contains("raise"));
    }

    void processesHaveMemoriesOfTheirOwnAndTellTheirEnd()
    {
        const Recorded run = simulated(R"(
import multiprocessing, sys
value = ["start"]
def child():
    value.append("child")
    print(value)
    sys.exit(4)
p = multiprocessing.Process(target=child)
p.start()
p.join()
print(value, p.exitcode)
)",
            optionsFor(Schedule::AsWritten));
        QCOMPARE(run.output(), std::string("['start', 'child']\n['start'] 4\n"));
        const auto ended = run.all<ProcessEnded>();
        QCOMPARE(ended.size(), std::size_t { 2 });
        QCOMPARE(ended[0].exitCode, 4);
        QCOMPARE(ended[1].exitCode, 0);
    }

    void aTerminatedProcessEndsBySignal()
    {
        const Recorded run = simulated(R"(
import multiprocessing, time
def child():
    time.sleep(100)
p = multiprocessing.Process(target=child)
p.start()
time.sleep(1)
p.terminate()
p.join()
print(p.exitcode)
)",
            optionsFor(Schedule::AsWritten));
        QCOMPARE(run.output(), std::string("-15\n"));
        QVERIFY(run.end().seconds() < 2);
    }

    void daemonsEndWithTheProgram()
    {
        const Recorded run = simulated(R"(
import threading, time
threading.Thread(target=time.sleep, args=(100,), name="idle", daemon=True).start()
time.sleep(1)
)",
            optionsFor(Schedule::AsWritten));
        QVERIFY(run.end().seconds() < 1.1);
        const TaskId idle = run.named("idle");
        QVERIFY(std::any_of(run.events.begin(), run.events.end(), [&](const Event &event) {
            const auto *ended = std::get_if<TaskEnded>(&event.what);
            return ended && event.task == idle && ended->how == EndKind::Killed;
        }));
    }

    void inputIsReadWhileVirtualTimeStandsStill()
    {
        RunOptions options = optionsFor(Schedule::AsWritten);
        options.input = [lines = std::vector<std::string> {
                             "two\n", "one" }]() mutable -> std::optional<std::string> {
            if (lines.empty())
                return std::nullopt;
            std::string line = lines.back();
            lines.pop_back();
            return line;
        };
        const Recorded run = simulated("a = input()\nb = input()\nprint(a + b)\ntry:\n    "
                                       "input()\nexcept EOFError:\n    print('end')\n",
            options);
        QCOMPARE(run.output(), std::string("onetwo\nend\n"));
        QCOMPARE(run.all<Typed>().size(), std::size_t { 3 });
        QCOMPARE(run.all<Typed>().back().text, std::string(kEndOfInput));
        QVERIFY(run.end().seconds() < 0.001);
        // Whoever asks waits, and is seen to, until the line is there: twice for a line, once for
        // the end.
        const auto asks = run.all<TaskParked>();
        QCOMPARE(asks.size(), std::size_t { 3 });
        QVERIFY(std::all_of(asks.begin(), asks.end(),
            [](const TaskParked &parked) { return parked.reason == WaitReason::Input; }));
    }

    void aCopyGoesOnAsTheOriginal_data() { addSchedules(); }
    void aCopyGoesOnAsTheOriginal()
    {
        QFETCH(Schedule, schedule);
        const std::string source = dishes(1);
        const auto area = newArea();
        const auto original = simulation(source, optionsFor(schedule), area);
        for (int i = 0; i < 20; ++i)
            QVERIFY(original->advance());
        const std::size_t before = Recorded(area, {}).events.size();

        const auto copyArea = newArea();
        const auto copy = original->clone(copyArea, std::make_shared<RunControl>(kNever)).value();
        QVERIFY(*copy == *original);
        while (original->advance()) { }
        QVERIFY(!(*copy == *original));
        while (copy->advance()) { }
        QVERIFY(*copy == *original);

        const Recorded whole(area, original->outcome());
        const Recorded rest(copyArea, copy->outcome());
        QCOMPARE(rest.events.size(), whole.events.size() - before);
        for (std::size_t i = 0; i < rest.events.size(); ++i)
            QCOMPARE(toText(rest.events[i]), toText(whole.events[before + i]));
    }

    void aCopyWithBytesUnderWayGoesOnAsTheOriginal()
    {
        const auto area = newArea();
        const auto original = simulation(kTalk, optionsFor(Schedule::AsWritten), area);
        int copies = 0;
        for (bool under = false; original->advance();) {
            const bool now = original->state().network.nextArrival() != kNever;
            if (now == std::exchange(under, now) || !now)
                continue;
            const auto copyArea = newArea();
            const auto copy
                = original->clone(copyArea, std::make_shared<RunControl>(kNever)).value();
            QVERIFY(*copy == *original);
            while (copy->advance()) { }
            QCOMPARE(Recorded(copyArea, copy->outcome()).output(), std::string("b'HELLO'\n"));
            ++copies;
        }
        QVERIFY(copies >= 3);
        QCOMPARE(Recorded(area, original->outcome()).output(), std::string("b'HELLO'\n"));
    }

    void whoWaitsForNobodyOnTheNetworkIsStuck()
    {
        const Recorded run = simulated("import socket\nsocket.create_server(('', 0)).accept()\n",
            optionsFor(Schedule::AsWritten));
        QCOMPARE(run.outcome.kind, OutcomeKind::Deadlock);
    }

    void afterAMillionEventsLinesAreLeftOutAndTheTraceSaysSo()
    {
        const Recorded run = simulated(
            "n = 0\nwhile n < 600000:\n    n = n + 1\nprint(n)\n", optionsFor(Schedule::AsWritten));
        QCOMPARE(run.output(), std::string("600000\n"));
        const auto limits = run.all<LimitReached>();
        QCOMPARE(limits.size(), std::size_t { 1 });
        QCOMPARE(limits.front().what, LimitKind::Detail);
        QVERIFY(run.events.size() < kDetailedEvents + 50'000);
    }

    void stopEndsItAndInterruptIsAnException()
    {
        auto run
            = startRun(compiled("while True: pass\n"), optionsFor(Schedule::AsWritten)).value();
        run->stop();
        QVERIFY(run->finished());
        QCOMPARE(run->outcome().kind, OutcomeKind::Stopped);

        RunOptions options = optionsFor(Schedule::AsWritten);
        std::promise<void> inside;
        options.output = [&inside, first = true](Stream, std::string_view) mutable {
            if (std::exchange(first, false))
                inside.set_value();
        };
        auto polite = startRun(compiled("try:\n    print('go')\n    while True: pass\n"
                                        "except KeyboardInterrupt:\n    print('bye')\n"),
            options)
                          .value();
        inside.get_future().wait();
        polite->interrupt();
        polite->wait();
        QCOMPARE(polite->outcome().kind, OutcomeKind::Finished);
        QCOMPARE(Recorded(polite->area(), polite->outcome()).output(), std::string("go\nbye\n"));
    }

    // Main shares its lane with one who computes for ever. The interrupt comes once at each of the
    // first moments of the run, whoever has the lane, a core and the GIL then.
    void anInterruptReachesMainAtEveryMoment_data()
    {
        QTest::addColumn<bool>("gil");
        QTest::addColumn<int>("others");
        QTest::newRow("two on the loop, GIL") << true << 2;
        QTest::newRow("one on the loop, GIL") << true << 1;
        QTest::newRow("two on the loop, one core") << false << 2;
    }
    void anInterruptReachesMainAtEveryMoment()
    {
        QFETCH(bool, gil);
        QFETCH(int, others);
        const std::string source
            = "import gevent, threading\ndef forever():\n    while True: pass\n"
              "def work(n):\n    if n == 0:\n        gevent.sleep(0)\n    forever()\n"
              "threading.Thread(target=forever, daemon=True).start()\n"
              "all = [gevent.spawn(work, n) for n in range("
            + std::to_string(others)
            + ")]\ntry:\n    print('go')\n    gevent.joinall(all)\n"
              "except KeyboardInterrupt:\n    print('bye')\n";
        RunOptions options = optionsFor(Schedule::AsWritten);
        options.settings.gil = gil;
        options.settings.cores = 1;
        int preempted = 0; // moments at which another one had main's lane, and no core
        for (int moment = 0; moment < 12; ++moment) {
            const auto area = newArea();
            const auto control = std::make_shared<RunControl>(kNever);
            const auto run = Simulation::create(compiled(source), options, area, control).value();
            const auto wentToSleep
                = [&] { return run->state().task({ 1 }).phase == SimTaskPhase::Parked; };
            while (!wentToSleep())
                QVERIFY(run->advance());
            for (int i = 0; i < moment; ++i)
                QVERIFY(run->advance());
            const SimLane &lane = run->state().lanes[run->state().task({ 1 }).lane];
            preempted += lane.current && lane.core == kNowhere ? 1 : 0;
            control->requestInterrupt();
            const std::uint64_t steps = run->state().steps;
            while (run->advance())
                QVERIFY2(run->state().steps < steps + 100'000, "the interrupt is lost");
            QCOMPARE(Recorded(area, run->outcome()).output(), std::string("go\nbye\n"));
        }
        QVERIFY(preempted > 0);
    }

    void aStopDoesNotWaitForInput()
    {
        RunOptions options = optionsFor(Schedule::AsWritten);
        std::promise<void> asked;
        options.input
            = [&asked,
                  done = std::make_shared<std::promise<void>>()]() -> std::optional<std::string> {
            asked.set_value();
            done->get_future().wait(); // nobody types, ever
            return std::nullopt;
        };
        auto run = startRun(compiled("input()\n"), options).value();
        asked.get_future().wait();
        run->stop();
        QVERIFY(run->finished());
        QCOMPARE(run->outcome().kind, OutcomeKind::Stopped);
    }

    void settingsOutOfRangeAreRefused()
    {
        RunOptions options = optionsFor(Schedule::AsWritten);
        options.settings.cores = 65;
        const auto run = startRun(compiled("pass\n"), options);
        QVERIFY(!run.has_value());
        QCOMPARE(run.error().what.id, MessageId::CoresOutOfRange);
    }
};

QTEST_APPLESS_MAIN(TestSimulation)
#include "tst_simulation.moc"
