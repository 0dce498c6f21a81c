#include "tests/support/testhost.h"

#include "core/language/compile.h"
#include "core/machine/prelude.h"
#include "core/trace/tracestore.h"

#include <QTest>

using namespace interleave;

namespace {

// Every kind of thing that a machine holds: frames in the middle, generators, exceptions under way,
// instances, sets, big ints.
constexpr std::string_view kBusyProgram = R"(
import threading, time
class Dish:
    def __init__(self, name):
        self.name = name
        self.steps = []
    def __eq__(self, other):
        return self.name == other.name
    def __hash__(self):
        return hash(self.name)
def numbers(n):
    total = 1
    for i in range(1, n):
        total *= i
        got = yield total
        if got:
            total += got
shared = 0
lock = threading.Lock()
seen = {}
def work(who):
    global shared
    g = numbers(40)
    next(g)
    for i in range(30):
        with lock:
            shared += 1
            seen[Dish(who + str(i % 7))] = i
        try:
            if i % 5 == 0:
                raise ValueError(who, i)
            g.send(i)
        except ValueError as e:
            seen[e.args] = str(e)
        time.sleep(0.001)
    print(who, len(seen), shared)
threads = [threading.Thread(target=work, args=(n,)) for n in ("a", "b", "c")]
for t in threads: t.start()
for t in threads: t.join()
print(shared, len(seen), {3, 1, 2}, 2 ** 100)
)";

// What the loop does in rows (core/machine/fusions.def), with values of every kind that leave a row
// half way: other types, no value at all, results beyond 48 bits, classes with operators.
constexpr std::string_view kRows = R"(
class Vector:
    def __init__(self, x):
        self.x = x
    def __add__(self, other):
        return Vector(self.x + other.x)
    def __iadd__(self, other):
        self.x += other.x
        return self
    def __lt__(self, other):
        return self.x < other.x
    def doubled(self):
        return self.x * 2
def sums(a, b):
    c = a + b
    d = a - b
    e = a * b
    a += b
    return a, c, d, e
def smaller(a, b):
    if a < b:
        return a
    if a <= b:
        return b
    if a > b:
        return "larger"
    return "neither"
def against(n):
    if n < 3:
        return "few"
    if n == 3:
        return "three"
    if n > 3:
        return "many"
    return "not a number"
def missing(n):
    if n:
        late = n
    n = n + 1
    n = n - 1
    return late + n, n % 7, n // 7
def items(row, i):
    return row[i]
def counted(n):
    total = 0
    for i in range(n):
        total = total + i
        yield total
for a, b in (1, 2), (2 ** 47 - 1, 1), (-2 ** 47, 1), (0.5, 0.25), (1, 0.5), (2 ** 30, 2 ** 30), (2 ** 70, -3), (True, 2):
    print(sums(a, b), smaller(a, b), against(a))
print(smaller(float("nan"), 1.0), against(float("nan")), smaller("a", "b"), smaller(Vector(1), Vector(2)).x)
v = w = Vector(4)
v += Vector(3)
print(w.x, (v + w).x, v.doubled(), missing(3), missing(-9), list(counted(6)))
for bad in lambda: missing(0), lambda: items([1], 4), lambda: items((1, 2), "x"), lambda: sums(1, "a"), lambda: v.nothing:
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(items([1, 2, 3], -1), items((1, 2), 1), items({5: 6}, 5), items("abc", 1), items([7], False))
)";

} // namespace

class TestMachine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Explorer and keyframes rest on this.
    void aCopyMadeInTheMiddleOfARunGoesOnAsItsOriginal_data()
    {
        QTest::addColumn<int>("turns");
        for (const int turns : { 1, 7, 50, 133, 300 })
            QTest::newRow(qPrintable(QStringLiteral("after %1 turns").arg(turns))) << turns;
    }
    void aCopyMadeInTheMiddleOfARunGoesOnAsItsOriginal()
    {
        QFETCH(int, turns);
        TestHost host;
        const auto original = host.prepare(kBusyProgram, standardModules());
        QVERIFY2(original, host.outcome().err.c_str());
        for (int i = 0; i < turns; ++i)
            host.turn(*original, 13);
        const auto copied = original->clone();
        QVERIFY(copied.has_value());
        Machine &copy = **copied;
        const auto copyHost = host.copy();
        QVERIFY(*original == copy);
        QCOMPARE(original->hash(), copy.hash());
        // Both run on, looked at now and then.
        for (int round = 0; round < 4000; ++round) {
            const bool more = host.turn(*original, 13);
            QCOMPARE(copyHost->turn(copy, 13), more);
            if (round % 40 == 0) {
                QVERIFY(*original == copy);
                QCOMPARE(original->hash(), copy.hash());
            }
            if (!more)
                break;
        }
        QVERIFY(*original == copy);
        QCOMPARE(host.outcome().out, copyHost->outcome().out);
        QVERIFY2(host.outcome().out.find("90 ") != std::string::npos, host.outcome().out.c_str());
    }

    void anImageRestoredGoesBackToThatMoment()
    {
        TestHost host;
        const auto machine = host.prepare(kBusyProgram, standardModules());
        QVERIFY(machine);
        for (int i = 0; i < 60; ++i)
            host.turn(*machine, 13);
        const std::vector<std::byte> image(machine->image().begin(), machine->image().end());
        const std::uint64_t hash = machine->hash();
        const auto earlier = host.copy();
        host.finish(*machine, 13);
        const std::string out = host.outcome().out;
        QVERIFY(machine->hash() != hash);
        QVERIFY(machine->restore(image).has_value());
        QCOMPARE(machine->hash(), hash);
        earlier->finish(*machine, 13);
        QCOMPARE(earlier->outcome().out, out);
    }

    void anImageThatWasSentIsWhatAForkHas()
    {
        TestHost host;
        const auto machine = host.prepare(kBusyProgram, standardModules());
        QVERIFY(machine);
        for (int i = 0; i < 60; ++i)
            host.turn(*machine, 13);
        SpawnRequest request;
        request.continues = { 1 };
        request.process = { 2 };
        const auto forked = machine->fork(request, { 9'999 });
        const auto sent = machine->forkToSend(request, { 9'999 });
        QVERIFY(forked && sent);
        const std::uint64_t hash = machine->hash();
        QVERIFY(hash != (*forked)->hash());
        const auto other = machine->clone();
        QVERIFY(other && (*other)->restore(sent->image).has_value());
        QVERIFY(**other == **forked);
        // What it writes from here on is its own.
        const auto again = machine->clone();
        (*other)->drop({ 9'999 }, nullptr);
        QVERIFY(!(**other == **forked));
        QVERIFY(again && (*again)->restore(sent->image).has_value());
        QVERIFY(**again == **forked);
        const auto copy = (*again)->clone();
        QVERIFY(copy && **copy == **forked);
        QCOMPARE(machine->hash(), hash);
    }

    void onlyTheLearnersOwnInstructionsAreSteps()
    {
        TestHost host;
        const auto machine = host.prepare("import threading\nx = 1\n", standardModules());
        QVERIFY(machine);
        std::uint64_t steps = 0;
        for (;;) {
            const RunResult result = machine->run({ 1 }, host, 1);
            QVERIFY(result.steps <= 1);
            steps += result.steps;
            if (result.why == StopReason::Ended)
                break;
        }
        QVERIFY2(steps < 15, qPrintable(QString::number(steps)));
    }

    // However small its slices are.
    void rowsOfInstructionsAreStepsOfTheirOwn_data()
    {
        QTest::addColumn<int>("budget");
        for (const int budget : { 1, 2, 3, 4, 7 })
            QTest::newRow(qPrintable(QString::number(budget))) << budget;
    }
    void rowsOfInstructionsAreStepsOfTheirOwn()
    {
        QFETCH(int, budget);
        const auto stepsOf = [](TestHost &host, std::uint64_t slice) {
            const auto machine = host.prepare(kRows, standardModules());
            std::uint64_t steps = 0;
            for (RunResult result; machine && result.why != StopReason::Ended;) {
                result = machine->run({ 1 }, host, slice);
                steps += result.steps;
            }
            return steps;
        };
        TestHost whole;
        const std::uint64_t steps = stepsOf(whole, 1'000'000);
        QVERIFY(steps > 500);
        QVERIFY2(
            whole.outcome().out.find("IndexError list index out of range") != std::string::npos,
            whole.outcome().out.c_str());
        TestHost sliced;
        QCOMPARE(stepsOf(sliced, static_cast<std::uint64_t>(budget)), steps);
        QCOMPARE(sliced.outcome().out, whole.outcome().out);
    }

    void anEndlessListIsAMemoryErrorAndNotTheEndOfUs()
    {
        TestHost host;
        auto machine
            = host.prepare("l = []\ntry:\n    while True:\n        l.append('x' * 1000000)\nexcept "
                           "MemoryError:\n    l = None\n    print('full')\n",
                standardModules());
        QVERIFY(machine);
        host.finish(*machine, 1000);
        QCOMPARE(host.outcome().out, std::string("full\n"));
    }

    void aTracebackReadsAsCPythons()
    {
        const TestHost::Outcome outcome
            = TestHost::runSource("def f(x):\n    return 1 / x\n\ntry:\n    f(0)\nexcept "
                                  "ZeroDivisionError:\n    raise KeyError('k')\n",
                standardModules());
        QCOMPARE(outcome.err,
            std::string("Traceback (most recent call last):\n"
                        "  File \"program.py\", line 5, in <module>\n"
                        "    f(0)\n"
                        "  File \"program.py\", line 2, in f\n"
                        "    return 1 / x\n"
                        "           ~~^~~\n"
                        "ZeroDivisionError: division by zero\n"
                        "\n"
                        "During handling of the above exception, another exception occurred:\n"
                        "\n"
                        "Traceback (most recent call last):\n"
                        "  File \"program.py\", line 7, in <module>\n"
                        "    raise KeyError('k')\n"
                        "KeyError: 'k'\n"));
        QCOMPARE(outcome.exitCode, 1);
    }

    void exitCodesAreCPythons_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<int>("code");
        QTest::newRow("a number") << QByteArray("import sys\nsys.exit(3)\n") << 3;
        QTest::newRow("nothing") << QByteArray("import sys\nsys.exit()\n") << 0;
        QTest::newRow("a sentence") << QByteArray("import sys\nsys.exit('no')\n") << 1;
        QTest::newRow("an exception") << QByteArray("raise ValueError\n") << 1;
        QTest::newRow("SystemExit") << QByteArray("raise SystemExit(4)\n") << 4;
    }
    void exitCodesAreCPythons()
    {
        QFETCH(QByteArray, source);
        QFETCH(int, code);
        QCOMPARE(TestHost::runSource(source.toStdString(), standardModules()).exitCode, code);
    }

    void aGeneratorOfTheLearnersIsShownAsAWorker()
    {
        TestHost host;
        const auto machine
            = host.prepare("def g():\n    yield 1\nfor x in g():\n    pass\n", standardModules());
        QVERIFY(machine);
        host.finish(*machine);
        auto area = std::shared_ptr<TraceArea>(&host.area(), [](TraceArea *) {});
        TraceStore store(area);
        store.extend(true);
        std::vector<std::string> kinds;
        for (std::uint64_t i = 0; i < store.size(); ++i) {
            const Event e = store.at({ i });
            // "1.5 T2 line 3 Put ...": the first word that is neither time, task nor line.
            std::istringstream words(toText(e));
            std::string word;
            words >> word >> word;
            if (e.task)
                words >> word;
            if (e.line != 0)
                words >> word >> word;
            kinds.push_back(std::to_string(e.task.value) + " " + word);
        }
        const std::vector<std::string> expected { "0 ProcessBegan", "0 TaskSpawned",
            "1 TaskSpawned", "1 Resumed", "1 TaskParked", "2 TaskReady", "2 TaskRunning",
            "2 Yielded", "2 TaskWoken", "2 TaskParked", "1 TaskReady", "1 TaskRunning", "1 Resumed",
            "1 TaskParked", "1 TaskWoken", "2 TaskReady", "2 TaskRunning", "2 TaskWoken",
            "2 TaskEnded", "1 TaskReady", "1 TaskRunning" };
        QCOMPARE(kinds, expected);
    }

    void libraryCodeThatIsPartOfTheProgramIsWhatItsTextCompilesTo()
    {
        const ModuleFinder find = standardModules();
        for (const std::string &name : standardModuleNames()) {
            const std::shared_ptr<const Module> module = find(name);
            QVERIFY(module);
            const auto again = compile(module->source, { name, name + ".py", true, {}, {} });
            QVERIFY(again);
            QVERIFY2(**again == *module, name.c_str());
        }
        QVERIFY(!find("no_such_module"));
    }
};

QTEST_APPLESS_MAIN(TestMachine)
#include "tst_machine.moc"
