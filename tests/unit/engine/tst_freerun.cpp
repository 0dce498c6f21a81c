// Real runs without a GIL: threads of one memory compute at the same time.
#include "programs.h"

#include "core/base/check.h"
#include "core/engine/zygote.h"

#include <QTest>

using namespace interleave;

namespace {

Recorded withoutGil(std::string_view source, Schedule schedule = Schedule::AsWritten)
{
    RunOptions options = optionsFor(schedule, Clock::Real);
    options.settings.gil = false;
    auto run = startRun(compiled(source), options).value();
    run->wait();
    return { run->area(), run->outcome() };
}

} // namespace

class TestFreeRun : public QObject {
    Q_OBJECT

public:
    // Before QTest starts threads.
    static void initMain() { IL_CHECK(Zygote::start().has_value(), "no zygote"); }

private Q_SLOTS:
    void comesOutAsItMust_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("output");
        const QByteArray many
            = "from threading import *\n"
              "def start(count, work):\n"
              "    threads = [Thread(target=work, args=(n,)) for n in range(count)]\n"
              "    for t in threads: t.start()\n"
              "    for t in threads: t.join()\n";
        QTest::newRow("numbers of their own") << many
                + "found = []\n"
                  "def work(n):\n"
                  "    total = 0\n"
                  "    x = 0.5\n"
                  "    for i in range(20000):\n"
                  "        total += i * i % 7\n"
                  "        if total > 10**6: total -= 3\n"
                  "        x = x * 0.5 + 1\n"
                  "    found.append((total, round(x, 3)))\n"
                  "start(6, work)\n"
                  "print(set(found), len(found))\n"
                                              << QByteArray("{(39998, 2.0)} 6\n");
        QTest::newRow("calls") << many
                + "def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)\n"
                  "def far(n, *rest, k=1): return n if not n else far(n - 1, *rest, n, k=k) + k\n"
                  "found = []\n"
                  "def work(n): found.append((fib(15), far(40)))\n"
                  "start(5, work)\n"
                  "print(found)\n"
                               << QByteArray(
                                      "[(610, 40), (610, 40), (610, 40), (610, 40), (610, 40)]\n");
        QTest::newRow("all append, and all read") << many
                + "items = []\n"
                  "seen = {}\n"
                  "def work(n):\n"
                  "    for i in range(500):\n"
                  "        items.append((n, i))\n"
                  "        seen[n, i] = items[-1]\n"
                  "        assert len(items[0]) == 2\n"
                  "        if i % 50 == 0: sorted(items)\n"
                  "start(6, work)\n"
                  "print(len(items), len(set(items)), len(seen))\n"
                                                  << QByteArray("3000 3000 3000\n");
        QTest::newRow("under a lock nothing is lost") << many
                + "lock = Lock()\n"
                  "count = 0\n"
                  "def work(n):\n"
                  "    global count\n"
                  "    for i in range(2000):\n"
                  "        with lock: count += 1\n"
                  "start(4, work)\n"
                  "print(count)\n" << QByteArray("8000\n");
        QTest::newRow("without one no more comes out than went in") << many
                + "count = 0\n"
                  "def work(n):\n"
                  "    global count\n"
                  "    for i in range(3000): count += 1\n"
                  "start(4, work)\n"
                  "print(0 < count <= 12000)\n" << QByteArray("True\n");
        QTest::newRow("garbage of all is collected while all compute")
            << many
                + "import gc\n"
                  "class Node:\n"
                  "    def __init__(self, next): self.next = next\n"
                  "kept = {}\n"
                  "def work(n):\n"
                  "    mine = None\n"
                  "    for i in range(3000):\n"
                  "        mine = Node(mine) if i % 40 else None\n"
                  "        text = 'x' * (i % 100) + str(i)\n"
                  "        kept[n] = [text, (i, mine)]\n"
                  "        if i % 500 == 0: gc.collect()\n"
                  "    depth = 0\n"
                  "    while mine: mine = mine.next; depth += 1\n"
                  "    kept[n] = depth, text\n"
                  "start(5, work)\n"
                  "print(set(kept.values()))\n"
            << QByteArray(
                   "{(39, 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                   "xxxxxxxxxxxxxxxxxxxxxxxxxxxx2999')}\n");
        QTest::newRow("a global that another one binds anew is seen") << many
                + "def which(): return 1\n"
                  "done = False\n"
                  "def work(n):\n"
                  "    while which() == 1: pass\n"
                  "    while not done: pass\n"
                  "    print(which() - n)\n"
                  "t = Thread(target=work, args=(1,))\n"
                  "t.start()\n"
                  "def which(): return 2\n"
                  "globals()['done'] = True\n"
                  "t.join()\n" << QByteArray("1\n");
        QTest::newRow("a builtin that is covered and uncovered") << many
                + "stop = False\n"
                  "seen = set()\n"
                  "def work(n):\n"
                  "    while not stop: seen.add(len('abc'))\n"
                  "t = Thread(target=work, args=(1,))\n"
                  "t.start()\n"
                  "while 3 not in seen: pass\n"
                  "len = lambda what: 5\n"
                  "while 5 not in seen: pass\n"
                  "del len\n"
                  "seen.clear()\n"
                  "while 3 not in seen: pass\n"
                  "stop = True\n"
                  "t.join()\n"
                  "print('seen')\n" << QByteArray("seen\n");
        QTest::newRow("one generator of all") << many
                + "def numbers():\n"
                  "    for i in range(4000): yield i\n"
                  "shared = numbers()\n"
                  "found = []\n"
                  "def work(n):\n"
                  "    while True:\n"
                  "        try: found.append(next(shared))\n"
                  "        except ValueError: pass\n"
                  "        except StopIteration: break\n"
                  "start(4, work)\n"
                  "print(sorted(found) == list(range(4000)))\n"
                                              << QByteArray("True\n");
        QTest::newRow("one iterator of all") << many
                + "shared = iter(range(4000))\n"
                  "pair = zip(shared, shared)\n"
                  "found = []\n"
                  "def work(n):\n"
                  "    for i in shared: found.append(i)\n"
                  "start(4, work)\n"
                  "print(sorted(found) == list(range(4000)))\n"
                                             << QByteArray("True\n");
        QTest::newRow("defaults that change while all call")
            << many
                + "def f(a, b=1, c=2): return a + b + c\n"
                  "found = set()\n"
                  "def work(n):\n"
                  "    if n == 0:\n"
                  "        for i in range(300):\n"
                  "            f.__defaults__ = (10, 20)\n"
                  "            f.__defaults__ = ()\n"
                  "            f.__defaults__ = (1, 2)\n"
                  "        return\n"
                  "    for i in range(3000):\n"
                  "        try: found.add(f(1))\n"
                  "        except TypeError: pass\n"
                  "start(3, work)\n"
                  "print(4 in found, found <= {4, 31})\n"
            << QByteArray("True True\n");
        QTest::newRow("a global by a key with operators of its own")
            << many
                + "class Key(str):\n"
                  "    def __eq__(self, other): return str(self) == str(other)\n"
                  "    def __hash__(self): return hash(str(self))\n"
                  "x = 1\n"
                  "going = False\n"
                  "def work(n):\n"
                  "    global going\n"
                  "    while x == 1: going = True\n"
                  "t = Thread(target=work, args=(0,))\n"
                  "t.start()\n"
                  "while not going: pass\n"
                  "globals()[Key('x')] = 2\n"
                  "t.join()\n"
                  "print('seen')\n"
            << QByteArray("seen\n");
        QTest::newRow("the iterator of a generator expression")
            << many
                + "found = []\n"
                  "shared = iter(tuple(range(2000)))\n"
                  "def work(n): found.extend(x for x in shared)\n"
                  "start(3, work)\n"
                  "print(sorted(found) == list(range(2000)))\n"
            << QByteArray("True\n");
        QTest::newRow("exceptions stay with who raised them")
            << many
                + "caught = []\n"
                  "def fails(n): return [][n]\n"
                  "def work(n):\n"
                  "    for i in range(300):\n"
                  "        try:\n"
                  "            try: fails(n)\n"
                  "            except IndexError as e: raise KeyError(n) from e\n"
                  "        except KeyError as e: caught.append((e.args[0] == n, "
                  "type(e.__cause__)))\n"
                  "start(4, work)\n"
                  "print(len(caught), set(caught))\n"
            << QByteArray("1200 {(True, <class 'IndexError'>)}\n");
        QTest::newRow("queue, condition, barrier, event") << many
                + "from queue import Queue\n"
                  "q = Queue(3)\n"
                  "barrier = Barrier(4)\n"
                  "ready = Condition()\n"
                  "over = Event()\n"
                  "got = []\n"
                  "def work(n):\n"
                  "    barrier.wait()\n"
                  "    if n == 0:\n"
                  "        for i in range(600): q.put(i)\n"
                  "        q.join()\n"
                  "        over.set()\n"
                  "        for _ in range(3): q.put(None)\n"
                  "        return\n"
                  "    while (item := q.get()) is not None:\n"
                  "        with ready: got.append(item); ready.notify_all()\n"
                  "        q.task_done()\n"
                  "    over.wait()\n"
                  "start(4, work)\n"
                  "print(sorted(got) == list(range(600)), over.is_set())\n"
                                                          << QByteArray("True True\n");
        QTest::newRow("closures and classes")
            << many
                + "class Counter:\n"
                  "    made = 0\n"
                  "    def __init__(self): self.value = 0\n"
                  "    def up(self): self.value += 1; return self\n"
                  "def counting():\n"
                  "    count = 0\n"
                  "    def up():\n"
                  "        nonlocal count\n"
                  "        count += 1\n"
                  "        return count\n"
                  "    return up\n"
                  "ends = []\n"
                  "def work(n):\n"
                  "    up, c = counting(), Counter()\n"
                  "    for i in range(1000): up(); c.up(); Counter.made = i\n"
                  "    ends.append((up(), c.value))\n"
                  "start(4, work)\n"
                  "print(ends, Counter.made)\n"
            << QByteArray("[(1001, 1000), (1001, 1000), (1001, 1000), (1001, 1000)] 999\n");
        QTest::newRow("a process starts in the midst of it")
            << many
                + "from multiprocessing import Process, Queue\n"
                  "stop = False\n"
                  "def spin(n):\n"
                  "    x = 0\n"
                  "    while not stop: x = x + n\n"
                  "def child(q): q.put(sum(range(1000)))\n"
                  "threads = [Thread(target=spin, args=(n,)) for n in range(3)]\n"
                  "for t in threads: t.start()\n"
                  "q = Queue()\n"
                  "for _ in range(4):\n"
                  "    p = Process(target=child, args=(q,))\n"
                  "    p.start(); p.join()\n"
                  "stop = True\n"
                  "for t in threads: t.join()\n"
                  "print([q.get() for _ in range(4)])\n"
            << QByteArray("[499500, 499500, 499500, 499500]\n");
        QTest::newRow("deep calls, and too deep ones") << many
                + "def down(n): return 0 if n == 0 else 1 + down(n - 1)\n"
                  "said = []\n"
                  "def work(n):\n"
                  "    said.append(down(800))\n"
                  "    try: down(5000)\n"
                  "    except RecursionError: said.append('too deep')\n"
                  "start(3, work)\n"
                  "print(said.count(800), said.count('too deep'))\n"
                                                       << QByteArray("3 3\n");
        QTest::newRow("locals that are dropped") << many
                + "import weakref\n"
                  "gone = []\n"
                  "class Dropped:\n"
                  "    def __init__(self, n): self.n = n\n"
                  "    def __del__(self): gone.append(self.n)\n"
                  "def hold(n):\n"
                  "    it = Dropped(n)\n"
                  "    return n\n"
                  "def work(n):\n"
                  "    for i in range(50): hold((n, i))\n"
                  "start(3, work)\n"
                  "print(len(gone), len(set(gone)))\n"
                                                 << QByteArray("150 150\n");
    }
    void comesOutAsItMust()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, output);
        const Recorded run = withoutGil(source.toStdString());
        QCOMPARE(QByteArray::fromStdString(run.output(Stream::Err)), QByteArray());
        if (run.output() != output.toStdString())
            qWarning("%s", run.text().substr(0, 3000).c_str());
        QCOMPARE(QByteArray::fromStdString(run.output()), output);
        QCOMPARE(run.outcome.exitCode, 0);
    }

    void nobodyWaitsForAGil()
    {
        const Recorded run = withoutGil("from threading import Thread\n"
                                        "def work():\n"
                                        "    for i in range(20000): pass\n"
                                        "threads = [Thread(target=work) for _ in range(3)]\n"
                                        "for t in threads: t.start()\n"
                                        "for t in threads: t.join()\n");
        QVERIFY(!run.all<TaskReady>().empty());
        for (const TaskReady &ready : run.all<TaskReady>())
            QVERIFY(ready.what != ReadyFor::Gil);
    }

    // An endless computation is interrupted where nobody ever needs the lock.
    void interruptsReachWhoComputesAlone()
    {
        const Recorded run = withoutGil("import _thread, threading\n"
                                        "def later():\n"
                                        "    for i in range(10000): pass\n"
                                        "    _thread.interrupt_main()\n"
                                        "try:\n"
                                        "    threading.Thread(target=later).start()\n"
                                        "    while True: pass\n"
                                        "except KeyboardInterrupt: print('interrupted')\n");
        QCOMPARE(run.output(), std::string("interrupted\n"));
    }

    // Under the other schedules there is nobody to compute beside.
    void oneLaneIsAsEver()
    {
        for (const Schedule schedule : { Schedule::Sequential, Schedule::Coroutines }) {
            const Recorded run = withoutGil(dishes(0.001), schedule);
            QCOMPARE(run.outcome.exitCode, 0);
        }
    }
};

QTEST_APPLESS_MAIN(TestFreeRun)
#include "tst_freerun.moc"
