#include "programs.h"

#include "core/base/messageid.h"
#include "core/engine/zygote.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <dirent.h>
#include <fstream>
#include <future>
#include <limits>
#include <map>
#include <mutex>
#include <semaphore>
#include <thread>
#include <unistd.h>

using namespace interleave;

Q_DECLARE_METATYPE(interleave::Schedule)
Q_DECLARE_METATYPE(interleave::Clock)

namespace {

// Minutes inside of one instruction, which no machine leaves in the middle. (Neither number is near a
// power of two, nor is the quotient: then a division is quick.)
const QByteArray kLongNative("x = int('a5c' * 2000000, 16)\ny = int('3c71' * 750000, 16)\n"
                             "print('go')\nx // y\n");

// All processes below this one, but the zygote.
std::vector<pid_t> descendants()
{
    std::map<pid_t, pid_t> parents;
    DIR *all = ::opendir("/proc");
    while (const dirent *entry = ::readdir(all)) {
        const pid_t pid = std::atoi(entry->d_name);
        if (pid == 0)
            continue;
        std::ifstream in("/proc/" + std::string(entry->d_name) + "/stat");
        std::string text;
        std::getline(in, text);
        const std::size_t name = text.rfind(')');
        if (name == std::string::npos || text[name + 2] == 'Z')
            continue;
        parents[pid] = std::atoi(text.c_str() + name + 4);
    }
    ::closedir(all);
    std::vector<pid_t> found;
    for (const auto &[pid, parent] : parents) {
        int generations = 0;
        for (pid_t up = pid; up > 1 && parents.contains(up); up = parents[up], ++generations) {
            if (parents[up] == ::getpid())
                break;
        }
        // A child of ours is the zygote; below it are the runs.
        pid_t up = pid;
        while (up > 1 && up != ::getpid() && parents.contains(up))
            up = parents[up];
        if (up == ::getpid() && pid != ::getpid() && generations > 0)
            found.push_back(pid);
    }
    return found;
}

// Deaths take the kernel a moment, and a loaded computer longer; this fails rather than waits for ever.
bool soonTrue(const std::function<bool()> &condition)
{
    using Clock = std::chrono::steady_clock;
    const auto patience = Clock::now() + std::chrono::seconds(100);
    while (!condition()) {
        if (Clock::now() > patience)
            return false;
        std::this_thread::yield();
    }
    return true;
}

// A real run whose output can be waited for.
class Live {
public:
    Live(std::string_view source, RunOptions options)
        : m_options(std::move(options))
    {
        m_options.output = [shared = m_shared](Stream, std::string_view text) {
            const std::scoped_lock guard(shared->lock);
            shared->text += text;
        };
        m_handle = startRun(compiled(source), m_options).value();
    }
    RunHandle &operator*() { return *m_handle; }
    RunHandle *operator->() { return m_handle.get(); }
    std::string heard() const
    {
        const std::scoped_lock guard(m_shared->lock);
        return m_shared->text;
    }
    bool hears(std::string_view text) const
    {
        return soonTrue([&] { return heard().find(text) != std::string::npos; });
    }
    Recorded finish()
    {
        m_handle->wait();
        return { m_handle->area(), m_handle->outcome() };
    }

private:
    struct Shared {
        std::mutex lock;
        std::string text;
    };
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
    RunOptions m_options;
    std::unique_ptr<RunHandle> m_handle;
};

// Workers of a live run that have stood in line at an empty queue.
std::size_t waitedAtQueue(RunHandle &run)
{
    TraceStore store(run.area());
    store.extend(false);
    std::set<std::uint32_t> tasks;
    for (std::uint64_t i = 0; i < store.size(); ++i) {
        const Event event = store.at(EventIndex { i });
        const auto *parked = std::get_if<TaskParked>(&event.what);
        if (parked != nullptr && parked->reason == WaitReason::QueueEmpty)
            tasks.insert(event.task.value);
    }
    return tasks.size();
}

RunOptions real(Schedule schedule = Schedule::AsWritten)
{
    return optionsFor(schedule, Clock::Real);
}

// On the simulated clock, in a process of its own.
RunOptions apart(Schedule schedule = Schedule::AsWritten)
{
    RunOptions options = optionsFor(schedule);
    options.apart = true;
    return options;
}

RunOptions optionsOf(Clock clock)
{
    return clock == Clock::Real ? real() : apart();
}

void addClocks()
{
    QTest::addColumn<Clock>("clock");
    QTest::newRow("real") << Clock::Real;
    QTest::newRow("simulated, apart") << Clock::Simulated;
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

} // namespace

class TestRealRun : public QObject {
    Q_OBJECT

public:
    // Before QTest starts threads.
    static void initMain() { IL_CHECK(Zygote::start().has_value(), "no zygote"); }

private Q_SLOTS:
    void cleanup()
    {
        QVERIFY(soonTrue([] { return descendants().empty(); }));
    }

    void theDishesAreDriedOnceEach_data() { addSchedules(); }
    void theDishesAreDriedOnceEach()
    {
        QFETCH(Schedule, schedule);
        Live live(dishes(0.005), real(schedule));
        const Recorded run = live.finish();
        QCOMPARE(run.outcome.kind, OutcomeKind::Finished);
        QCOMPARE(run.outcome.exitCode, 0);
        auto lines = run.lines();
        std::sort(lines.begin(), lines.end());
        const std::vector<std::string> dried { "dry: Bread", "dry: Cheese", "dry: Coffee",
            "dry: Dessert", "dry: Fruit", "dry: Salad" };
        QCOMPARE(lines, dried);
        QCOMPARE(live.heard(), run.output());
        // Six dishes of six ticks each on two dryers, or one after the other.
        QVERIFY(run.end().seconds() >= (schedule == Schedule::Sequential ? 0.21 : 0.1));

        const bool oneThread = schedule == Schedule::Sequential || schedule == Schedule::Coroutines;
        QCOMPARE(run.osIds().size(), oneThread ? std::size_t { 1 } : std::size_t { 4 });
        const auto memories = run.all<ProcessBegan>();
        QCOMPARE(memories.size(),
            schedule == Schedule::Processes ? std::size_t { 4 } : std::size_t { 1 });
        for (const ProcessBegan &memory : memories)
            QVERIFY(memory.osPid != 0 && memory.osPid != static_cast<std::uint32_t>(::getpid()));
    }

    void stopEndsAnything_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<Clock>("clock");
        const QByteArray loop("print('go')\nwhile True: pass\n");
        QTest::newRow("a loop") << loop << Clock::Real;
        QTest::newRow("a loop, simulated") << loop << Clock::Simulated;
        QTest::newRow("a native") << kLongNative << Clock::Real;
        QTest::newRow("a native, simulated") << kLongNative << Clock::Simulated;
        QTest::newRow("a sleep") << QByteArray("import time\nprint('go')\ntime.sleep(100)\n")
                                 << Clock::Real;
        QTest::newRow("threads") << QByteArray(
            "import threading\ndef f():\n    while True: pass\nfor n in range(4): "
            "threading.Thread(target=f).start()\nprint('go')\n")
                                 << Clock::Real;
        QTest::newRow("processes") << QByteArray(
            "import multiprocessing\ndef f():\n    while True: pass\nfor n in range(3): "
            "multiprocessing.Process(target=f).start()\nprint('go')\nwhile True: pass\n")
                                   << Clock::Real;
    }
    void stopEndsAnything()
    {
        QFETCH(QByteArray, source);
        QFETCH(Clock, clock);
        RunOptions options = optionsOf(clock);
        options.stepLimit = std::numeric_limits<std::uint64_t>::max();
        Live live(source.toStdString(), options);
        QVERIFY(live.hears("go"));
        live->stop();
        QCOMPARE(live->outcome().kind, OutcomeKind::Stopped);
        live->wait();
    }

    void aTimeoutEndsARunAndSaysSo_data() { addClocks(); }
    void aTimeoutEndsARunAndSaysSo()
    {
        QFETCH(Clock, clock);
        RunOptions options = optionsOf(clock);
        options.stepLimit = std::numeric_limits<std::uint64_t>::max();
        options.timeout = Time::fromSeconds(0.2);
        const Recorded run = Live("while True: pass\n", options).finish();
        QCOMPARE(run.outcome.kind, OutcomeKind::TimedOut);
        QCOMPARE(run.outcome.exitCode, 75);
        // A quick computer reaches the end of the details, too.
        QCOMPARE(run.all<LimitReached>().back().what, LimitKind::Time);
        QCOMPARE(run.all<RunEnded>().at(0).exitCode, 75);
    }

    void aTimeoutEndsWhatNothingElseEnds()
    {
        RunOptions options = apart();
        options.timeout = Time::fromSeconds(0.2);
        const Recorded run = Live(kLongNative.toStdString(), options).finish();
        QCOMPARE(run.outcome.kind, OutcomeKind::TimedOut);
        QCOMPARE(run.outcome.exitCode, 75);
    }

    void whoPrintsWithoutEndIsStopped_data() { addClocks(); }
    void whoPrintsWithoutEndIsStopped()
    {
        QFETCH(Clock, clock);
        RunOptions options = optionsOf(clock);
        options.outputLimit = 5'000;
        const Recorded run = Live("while True: print('x' * 99)\n", options).finish();
        QCOMPARE(run.outcome.kind, OutcomeKind::OutputLimit);
        QCOMPARE(run.outcome.exitCode, 75);
        QCOMPARE(run.output().size(), std::size_t { 5'000 });
        QCOMPARE(run.all<LimitReached>().back().what, LimitKind::Output);
    }

    void processesThatHoldTooMuchTogetherAreStopped_data() { addClocks(); }
    void processesThatHoldTooMuchTogetherAreStopped()
    {
        QFETCH(Clock, clock);
        RunOptions options = optionsOf(clock);
        options.memoryLimit = 100u << 20;
        const Recorded run = Live("import multiprocessing\ndef f():\n    x = [0] * 3000000\n"
                                  "    while True: pass\nfor n in range(6): "
                                  "multiprocessing.Process(target=f).start()\nf()\n",
            options)
                                 .finish();
        QCOMPARE(run.outcome.kind, OutcomeKind::MemoryLimit);
        QCOMPARE(run.outcome.exitCode, 75);
        QCOMPARE(run.all<LimitReached>().back().what, LimitKind::Memory);
    }

    void apartOrNotASimulatedRunIsTheSame_data() { addSchedules(); }
    void apartOrNotASimulatedRunIsTheSame()
    {
        QFETCH(Schedule, schedule);
        Live live(dishes(1), apart(schedule));
        const Recorded run = live.finish();
        const Recorded here = simulated(dishes(1), optionsFor(schedule));
        QCOMPARE(run.text(), here.text());
        QCOMPARE(live.heard(), here.output());
        QCOMPARE(run.outcome.kind, OutcomeKind::Finished);
    }

    void whatBreaksBreaksOutside()
    {
        Live live("print('go')\nwhile True: pass\n", apart());
        QVERIFY(live.hears("go"));
        QCOMPARE(descendants().size(), std::size_t { 1 });
        ::kill(descendants().front(), SIGSEGV);
        const Recorded run = live.finish();
        QCOMPARE(run.outcome.kind, OutcomeKind::Crashed);
        QCOMPARE(run.output(), std::string("go\n"));
    }

    void philosophersWhoAllTakeTheLeftForkAreNamedInOrder_data()
    {
        QTest::addColumn<Schedule>("schedule");
        QTest::newRow("threads") << Schedule::Threads;
        QTest::newRow("processes") << Schedule::Processes;
        QTest::newRow("coroutines") << Schedule::Coroutines;
    }
    void philosophersWhoAllTakeTheLeftForkAreNamedInOrder()
    {
        QFETCH(Schedule, schedule);
        std::string slow = kPhilosophers; // so slow that all have their first fork, however busy
                                          // the computer is
        slow.replace(slow.find("0.02"), 4, "0.4");
        const Recorded run = Live(slow, real(schedule)).finish();
        QCOMPARE(run.outcome.kind, OutcomeKind::Deadlock);
        QCOMPARE(run.outcome.exitCode, 70);
        const std::vector circle { run.named("plato"), run.named("kant"), run.named("hypatia") };
        QCOMPARE(run.all<Deadlocked>().at(0).circle, circle);
    }

    void aKilledWorkerIsReportedAndWhoJoinsItGoesOn()
    {
        Live live(R"(
import multiprocessing, os, time
def child():
    print("child", os.getpid())
    time.sleep(100)
p = multiprocessing.Process(target=child)
p.start()
p.join()
print("joined", p.exitcode)
)",
            real());
        QVERIFY(live.hears("child"));
        QVERIFY(soonTrue([&] { return live.heard().ends_with('\n'); }));
        const pid_t child = std::stoi(live.heard().substr(6));
        QVERIFY(child != ::getpid());
        ::kill(child, SIGKILL);
        const Recorded run = live.finish();
        QCOMPARE(run.outcome.exitCode, 0);
        QCOMPARE(run.lines().back(), std::string("joined -9"));
        const auto ended = run.all<ProcessEnded>();
        QVERIFY(std::any_of(ended.begin(), ended.end(),
            [](const ProcessEnded &each) { return each.exitCode == -SIGKILL; }));
        const auto tasks = run.all<TaskEnded>();
        QVERIFY(std::any_of(tasks.begin(), tasks.end(),
            [](const TaskEnded &each) { return each.text == "SIGKILL"; }));
    }

    // They stand before one that lives, and what comes goes to that one.
    void whoDiesInLineTakesNothing_data()
    {
        QTest::addColumn<QByteArray>("waits");
        QTest::addColumn<QByteArray>("dies");
        QTest::addColumn<int>("inLine");
        QTest::newRow("killed") << QByteArray("queue.get()") << QByteArray("first.kill()") << 1;
        QTest::newRow("with its process")
            << QByteArray("for n in range(3): Thread(target=queue.get, daemon=True).start()\n"
                          "    end.wait()")
            << QByteArray("end.set()") << 3;
    }
    void whoDiesInLineTakesNothing()
    {
        QFETCH(QByteArray, waits);
        QFETCH(QByteArray, dies);
        QFETCH(int, inLine);
        RunOptions options = real();
        auto typed = std::make_shared<std::counting_semaphore<2>>(0);
        options.input = [typed]() -> std::optional<std::string> {
            typed->acquire();
            return "\n";
        };
        Live live("from multiprocessing import Event, Pipe, Process, Queue\n"
                  "from threading import Thread\n"
                  "queue, end, (mouth, ear) = Queue(), Event(), Pipe()\n"
                  "def wait():\n    "
                + waits.toStdString()
                + "\ndef take(): mouth.send(queue.get())\n"
                  "first, second = Process(target=wait), Process(target=take)\n"
                  "first.start(); input(); second.start(); input()\n"
                + dies.toStdString()
                + "; first.join(); queue.put('thing')\nprint(ear.recv()); second.join()\n",
            options);
        const auto before = static_cast<std::size_t>(inLine);
        const bool stand = soonTrue([&] { return waitedAtQueue(*live) == before; });
        typed->release();
        const bool allStand = soonTrue([&] { return waitedAtQueue(*live) == before + 1; });
        typed->release();
        const Recorded run = live.finish();
        QVERIFY(stand && allStand);
        QCOMPARE(run.output(), std::string("thing\n"));
        QCOMPARE(run.outcome.exitCode, 0);
    }

    void aProgramThatIsKilledEndsBySignal()
    {
        Live live("import os, time\nprint(os.getpid())\ntime.sleep(100)\n", real());
        QVERIFY(soonTrue([&] { return live.heard().ends_with('\n'); }));
        ::kill(std::stoi(live.heard()), SIGTERM);
        const Recorded run = live.finish();
        QCOMPARE(run.outcome.signal, SIGTERM);
        QCOMPARE(run.outcome.exitCode, 128 + SIGTERM);
        QCOMPARE(run.all<ProcessEnded>().at(0).exitCode, -SIGTERM);
    }

    void exitCodesAreCPythons_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("the end") << QByteArray("pass\n") << 0;
        QTest::newRow("exit") << QByteArray("import sys\nsys.exit(3)\n") << 3;
        QTest::newRow("exception") << QByteArray("1 / 0\n") << 1;
    }
    void exitCodesAreCPythons()
    {
        QFETCH(QByteArray, source);
        QFETCH(int, exitCode);
        const Recorded run = Live(source.toStdString(), real()).finish();
        QCOMPARE(run.outcome.kind, OutcomeKind::Finished);
        QCOMPARE(run.outcome.exitCode, exitCode);
        QCOMPARE(run.all<RunEnded>().at(0).exitCode, exitCode);
    }

    void anInterruptIsKeyboardInterruptInMain_data()
    {
        QTest::addColumn<QByteArray>("wait");
        QTest::addColumn<Clock>("clock");
        QTest::newRow("computing") << QByteArray("while True: pass") << Clock::Real;
        QTest::newRow("simulated") << QByteArray("while True: pass") << Clock::Simulated;
        // Of these a batch of steps would take minutes, and library code is not to be disturbed.
        QTest::newRow("slow steps") << QByteArray("while True: many * 2") << Clock::Real;
        QTest::newRow("slow steps, simulated")
            << QByteArray("while True: many * 2") << Clock::Simulated;
        const QByteArray library("sum(itertools.repeat(0))");
        QTest::newRow("in the library") << library << Clock::Real;
        QTest::newRow("in the library, simulated") << library << Clock::Simulated;
        QTest::newRow("slow steps of the library")
            << QByteArray("collections.deque(map(many.__mul__, itertools.repeat(2)), maxlen=0)")
            << Clock::Real;
        QTest::newRow("asleep") << QByteArray("time.sleep(100)") << Clock::Real;
        QTest::newRow("on a lock") << QByteArray("lock.acquire()") << Clock::Real;
        QTest::newRow("joining slow steps")
            << QByteArray("threading.Thread(target=slowly, daemon=True).start(); done.wait()")
            << Clock::Real;
    }
    void anInterruptIsKeyboardInterruptInMain()
    {
        QFETCH(QByteArray, wait);
        QFETCH(Clock, clock);
        const std::string head
            = "import collections, itertools, time, threading\nmany = [0] * 1000000\ndone = "
              "threading.Event()\n"
              "def slowly():\n    while True: many * 2\n"
              "lock = threading.Lock()\nlock.acquire()\n"
              "threading.Thread(target=time.sleep, args=(100,), daemon=True).start()\n";
        Live caught(head + "try:\n    print('go')\n    " + wait.toStdString()
                + "\nexcept KeyboardInterrupt:\n    print('bye')\n",
            optionsOf(clock));
        QVERIFY(caught.hears("go"));
        caught->interrupt();
        const Recorded run = caught.finish();
        QCOMPARE(run.outcome.exitCode, 0);
        QCOMPARE(run.output(), std::string("go\nbye\n"));

        Live uncaught(head + "print('go')\n" + wait.toStdString() + "\n", optionsOf(clock));
        QVERIFY(uncaught.hears("go"));
        uncaught->interrupt();
        const Recorded killed = uncaught.finish();
        QCOMPARE(killed.outcome.signal, SIGINT);
        QCOMPARE(killed.outcome.exitCode, 130);
        QVERIFY(killed.output(Stream::Err).ends_with("KeyboardInterrupt\n"));
    }

    void anInterruptReachesMainAlsoWhereAnotherHasItsLane_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<Schedule>("schedule");
        QTest::addColumn<Clock>("clock");
        const QByteArray thread(
            "import threading\nt = threading.Thread(target=work, daemon=True)\nt.start()\n");
        const QByteArray greenlet("import gevent\nt = gevent.spawn(work)\n");
        for (const Clock clock : { Clock::Simulated, Clock::Real }) {
            const char *name = clock == Clock::Real ? "real" : "simulated";
            QTest::addRow("sequential, %s", name) << thread << Schedule::Sequential << clock;
            QTest::addRow("coroutines, %s", name) << thread << Schedule::Coroutines << clock;
            QTest::addRow("gevent, %s", name) << greenlet << Schedule::AsWritten << clock;
        }
    }
    void anInterruptReachesMainAlsoWhereAnotherHasItsLane()
    {
        QFETCH(QByteArray, start);
        QFETCH(Schedule, schedule);
        QFETCH(Clock, clock);
        RunOptions options = clock == Clock::Real ? real(schedule) : apart(schedule);
        options.stepLimit = std::numeric_limits<std::uint64_t>::max();
        const std::string end = "try:\n    t.join()\nexcept KeyboardInterrupt:\n    print('bye')\n";
        for (const std::string does :
            { "while True: pass", "time.sleep(100)", "interleave.work(10000)" }) {
            if (clock == Clock::Simulated && !does.starts_with("while"))
                continue; // there it is over at once
            Live live("import interleave, time\ndef work():\n    print('go')\n    " + does + "\n"
                    + start.toStdString() + end,
                options);
            QVERIFY(live.hears("go"));
            live->interrupt();
            QCOMPARE(live.finish().output(), std::string("go\nbye\n"));
        }
    }

    // Under the processes schedule the workers' steps, too, are looked at in batches only.
    void aSignalFromAnotherProcessIsSeenAmongSlowSteps()
    {
        const Recorded run
            = Live("import multiprocessing, os, signal\nmany = [0] * 1000000\n"
                   "begun = multiprocessing.SimpleQueue()\n"
                   "def child():\n    begun.put(1)\n    while True: many * 2\n"
                   "c = multiprocessing.Process(target=child)\nc.start()\nbegun.get()\n"
                   "os.kill(c.pid, signal.SIGINT)\nc.join()\nprint(c.exitcode)\n",
                real())
                  .finish();
        QCOMPARE(run.output(), std::string("1\n"));
    }

    void aSecondInterruptStops_data() { addClocks(); }
    void aSecondInterruptStops()
    {
        QFETCH(Clock, clock);
        Live live("while True:\n    try:\n        print('go')\n        while True: pass\n"
                  "    except KeyboardInterrupt:\n        print('no')\n",
            optionsOf(clock));
        QVERIFY(live.hears("go"));
        live->interrupt();
        QVERIFY(live.hears("no"));
        live->interrupt();
        const Recorded run = live.finish();
        QCOMPARE(run.outcome.kind, OutcomeKind::Stopped);
        QCOMPARE(run.outcome.signal, SIGINT);
    }

    void inputComesFromTheSource_data() { addClocks(); }
    void inputComesFromTheSource()
    {
        QFETCH(Clock, clock);
        RunOptions options = optionsOf(clock);
        options.input = [lines = std::vector<std::string> {
                             "two\n", "one\n" }]() mutable -> std::optional<std::string> {
            if (lines.empty())
                return std::nullopt;
            std::string line = lines.back();
            lines.pop_back();
            return line;
        };
        const Recorded run = Live("a = input()\nb = input()\nprint(a + b)\ntry:\n    "
                                  "input()\nexcept EOFError:\n    print('end')\n",
            options)
                                 .finish();
        QCOMPARE(run.output(), std::string("onetwo\nend\n"));
    }

    void whoWaitsForInputIsNotDeadlocked()
    {
        RunOptions options = real();
        auto typed = std::make_shared<std::promise<void>>();
        options.input = [typed]() -> std::optional<std::string> {
            typed->get_future().wait();
            return "late\n";
        };
        Live live("import time, threading\ndef wait():\n    time.sleep(0.2)\n    "
                  "print('slept')\nthreading.Thread(target=wait).start()\nprint(input())\n",
            options);
        QVERIFY(live.hears("slept"));
        typed->set_value();
        QCOMPARE(live.finish().output(), std::string("slept\nlate\n"));
    }

    void aLongLineOfOutputArrivesWhole()
    {
        const Recorded run = Live("print('x' * 200000)\n", real()).finish();
        QVERIFY(run.output().size() > 50'000);
        Live live("print('x' * 200000)\n", real());
        live.finish();
        QCOMPARE(live.heard().size(), std::size_t { 200'001 });
    }

    void aTerminatedProcessReallyDies()
    {
        const Recorded run = Live(R"(
import multiprocessing, time
def child():
    while True: pass
p = multiprocessing.Process(target=child)
p.start()
p.terminate()
p.join()
print(p.exitcode)
)",
            real())
                                 .finish();
        QCOMPARE(run.output(), std::string("-15\n"));
    }

    void daemonProcessesEndWithTheProgram()
    {
        const Recorded run = Live(R"(
import multiprocessing, time
p = multiprocessing.Process(target=time.sleep, args=(100,), daemon=True)
p.start()
)",
            real())
                                 .finish();
        QCOMPARE(run.outcome.exitCode, 0);
        QCOMPARE(run.all<ProcessEnded>().size(), std::size_t { 2 });
    }

    void closingTheHandleEndsTheRun()
    {
        {
            Live live("import multiprocessing\ndef f():\n    while True: "
                      "pass\nmultiprocessing.Process(target=f).start()\nprint('go')\nf()\n",
                real());
            QVERIFY(live.hears("go"));
            QVERIFY(!descendants().empty());
        }
        QVERIFY(soonTrue([] { return descendants().empty(); }));
    }

    // Last: there is no other zygote after it.
    void whenTheZygoteEndsItsRunsEndAndNewOnesAreRefused()
    {
        Live live("print('go')\nwhile True: pass\n", real());
        QVERIFY(live.hears("go"));
        Zygote::stop();
        live->wait();
        QCOMPARE(live->outcome().kind, OutcomeKind::Crashed);
        const auto run = startRun(compiled("pass\n"), real());
        QVERIFY(!run.has_value());
        QCOMPARE(run.error().what.id, MessageId::RealNotReady);
    }
};

QTEST_APPLESS_MAIN(TestRealRun)
#include "tst_realrun.moc"
