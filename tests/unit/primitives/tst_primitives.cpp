// Locks, queues and the rest: what they record, and how they behave within one memory and between
// several.
#include "memorieshost.h"

#include <QDirIterator>
#include <QFile>
#include <QtTest>

using namespace interleave;
using Separate = MemoriesHost::Separate;

Q_DECLARE_METATYPE(MemoriesHost::Separate)

class TestPrimitives : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aQueueRecordsItsItems()
    {
        const auto report = MemoriesHost::run("import queue\n"
                                              "dishes = queue.Queue(2)\n"
                                              "dishes.put('Salad')\n"
                                              "dishes.put('Bread')\n"
                                              "dishes.get()\n"
                                              "dishes.task_done()\n",
            Separate::Processes);
        const auto created = report.all<ObjectCreated>();
        QCOMPARE(created.size(), 1u);
        QCOMPARE(created[0].kind, ObjectKind::Queue);
        QCOMPARE(created[0].capacity, 2);
        QCOMPARE(created[0].process, ProcessId { 1 });
        const auto puts = report.all<Put>();
        QCOMPARE(puts.size(), 2u);
        QCOMPARE(puts[1].depth, 2u);
        QCOMPARE(puts[1].position, 1u);
        QCOMPARE(puts[1].bytes, 0u);
        QCOMPARE(puts[1].label, std::string("'Bread'"));
        const auto gots = report.all<Got>();
        QCOMPARE(gots.size(), 1u);
        QCOMPARE(gots[0].item, puts[0].item);
        QCOMPARE(report.all<ItemDone>()[0].unfinished, 1u);
        // Numbers of an object's events count from 1, and the line is the learner's.
        std::uint32_t next = 1;
        for (const Event &event : report.events) {
            if (event.sequence != 0)
                QCOMPARE(event.sequence, next++);
        }
        QCOMPARE(next, 7u);
        QCOMPARE(report.events.back().line, 6u);
    }

    void aQueueRecordsItsNewCapacity()
    {
        const auto report = MemoriesHost::run("import queue\n"
                                              "q = queue.Queue(2)\n"
                                              "q.maxsize = 5\n"
                                              "q.maxsize = 5\n"
                                              "q.maxsize = -1\n",
            Separate::Processes);
        const auto changes = report.all<QueueResized>();
        QCOMPARE(changes.size(), 2u);
        QCOMPARE(changes[0].queue, report.all<ObjectCreated>()[0].object);
        QCOMPARE(changes[0].capacity, 5);
        QCOMPARE(changes[1].capacity, 0); // no limit
    }

    void whatLibraryCodeMakesForItselfIsInner_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("inner"); // one letter for each object: inner, or its own
        QTest::addColumn<QByteArray>("named");
        const auto row = [](const char *name, const char *source, const char *inner,
                             const char *named) {
            QTest::newRow(name) << QByteArray(source) << QByteArray(inner) << QByteArray(named);
        };
        row("made by the program", "import threading\nlock = threading.Lock()\n", "o", "lock");
        row("in no variable", "import threading\nwith threading.Lock():\n    pass\n", "o", "");
        row("a condition's lock", "import threading\nc = threading.Condition()\n", "oo", "c");
        row("a subclass",
            "import queue\n"
            "class Mine(queue.LifoQueue):\n"
            "    def __init__(self):\n"
            "        super().__init__(3)\n"
            "Mine().put(1)\n",
            "o", "");
        row("a property that computes once",
            "import functools\n"
            "class Page:\n"
            "    @functools.cached_property\n"
            "    def size(self):\n"
            "        return 3\n"
            "print(Page().size)\n",
            "i", "");
        row("made by the library, used by the program",
            "import collections, threading\n"
            "locks = collections.defaultdict(threading.Lock)\n"
            "with locks['a']:\n"
            "    pass\n",
            "i", "-");
    }
    void whatLibraryCodeMakesForItselfIsInner()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, inner);
        QFETCH(QByteArray, named);
        const auto report = MemoriesHost::run(source.toStdString(), Separate::Processes);
        QByteArray made;
        for (const ObjectCreated &object : report.all<ObjectCreated>())
            made += object.inner ? 'i' : 'o';
        QCOMPARE(made, inner);
        QByteArray names;
        for (const ObjectNamed &object : report.all<ObjectNamed>())
            names += object.name.empty() ? "-" : object.name.c_str();
        QCOMPARE(names, named);
    }

    void whatATaskPassesOnIsTheSameItem()
    {
        const auto report = MemoriesHost::run("import queue\n"
                                              "a, b = queue.Queue(), queue.Queue()\n"
                                              "a.put(['plate'])\n"
                                              "b.put(a.get())\n"
                                              "b.put(['another'])\n",
            Separate::Processes);
        const auto puts = report.all<Put>();
        QCOMPARE(puts.size(), 3u);
        QCOMPARE(puts[1].item, puts[0].item);
        QVERIFY(puts[2].item != puts[0].item);
    }

    void aLifoQueuePutsWhereTheNextComesOut()
    {
        const auto report = MemoriesHost::run("import queue\n"
                                              "q = queue.LifoQueue()\n"
                                              "q.put(1)\n"
                                              "q.put(2)\n"
                                              "p = queue.PriorityQueue()\n"
                                              "for n in (5, 3, 4):\n"
                                              "    p.put(n)\n",
            Separate::Processes);
        const auto puts = report.all<Put>();
        QCOMPARE(puts.size(), 5u);
        QCOMPARE(puts[1].position, 0u);
        QCOMPARE(puts[2].position, 0u); // 5
        QCOMPARE(puts[3].position, 0u); // 3 5
        QCOMPARE(puts[4].position, 1u); // 3 4 5
    }

    void namesComeFromTheFirstVariable()
    {
        const auto report = MemoriesHost::run("import threading\n"
                                              "class Table:\n"
                                              "    def __init__(self):\n"
                                              "        self.seat = threading.Semaphore(4)\n"
                                              "lock = threading.Lock()\n"
                                              "other = lock\n"
                                              "forks = [threading.Lock() for n in range(2)]\n"
                                              "doors = {'left': threading.Event()}\n"
                                              "Table()\n"
                                              "def f():\n"
                                              "    inner = threading.RLock()\n"
                                              "f()\n",
            Separate::Processes);
        std::vector<std::string> names;
        for (const ObjectNamed &named : report.all<ObjectNamed>())
            names.push_back(named.name);
        const std::vector<std::string> expected { "lock", "forks 0", "forks 1", "doors left",
            "seat", "inner" };
        QCOMPARE(names, expected);
    }

    void aThreadIsShownByItsVariableUnlessItHasAName()
    {
        const auto report
            = MemoriesHost::run("import threading\n"
                                "def f():\n"
                                "    pass\n"
                                "named = threading.Thread(target=f, name='ann')\n"
                                "washer = threading.Thread(target=f)\n"
                                "for t in (named, washer, threading.Thread(target=f)):\n"
                                "    t.start()\n"
                                "for n in range(2):\n"
                                "    worker = threading.Thread(target=f)\n"
                                "    worker.start()\n"
                                "for n in range(2):\n"
                                "    ts = [threading.Thread(target=f)]\n"
                                "    ts[0].start()\n"
                                "print(washer.name)\n",
                Separate::Processes);
        std::vector<std::string> names;
        for (const TaskSpawned &spawned : report.all<TaskSpawned>())
            names.push_back(spawned.name);
        const std::vector<std::string> expected { "ann", "washer", "t", "worker", "worker 2",
            "ts 0", "ts 0 (2)" };
        QCOMPARE(names, expected);
        QCOMPARE(report.out, std::string("Thread-1 (f)\n"));
    }

    void aMessageBetweenMemoriesIsCopied_data()
    {
        QTest::addColumn<Separate>("separate");
        QTest::addColumn<QString>("out");
        QTest::newRow("one memory: the thing itself")
            << Separate::Nobody << QStringLiteral("True\n");
        QTest::newRow("separate: a copy") << Separate::Everybody << QStringLiteral("False\n");
    }
    void aMessageBetweenMemoriesIsCopied()
    {
        QFETCH(Separate, separate);
        QFETCH(QString, out);
        const auto report = MemoriesHost::run("import queue\n"
                                              "q = queue.Queue()\n"
                                              "thing = [1, 2]\n"
                                              "q.put(thing)\n"
                                              "print(q.get() is thing)\n",
            separate);
        QCOMPARE(QString::fromStdString(report.out), out);
        QCOMPARE(report.all<Put>()[0].bytes != 0, separate == Separate::Everybody);
        QCOMPARE(report.all<Got>()[0].bytes, report.all<Put>()[0].bytes);
    }

    void aMessageCannotHoldWhatIsBoundToItsMemory_data()
    {
        QTest::addColumn<QString>("thing");
        QTest::addColumn<QString>("error");
        QTest::newRow("generator") << QStringLiteral("(n for n in ())")
                                   << QStringLiteral("TypeError: cannot pickle 'generator' object");
        QTest::newRow("inner function")
            << QStringLiteral("make()")
            << QStringLiteral("AttributeError: Can't pickle local object 'make.<locals>.inner'");
        QTest::newRow("module") << QStringLiteral("queue")
                                << QStringLiteral("TypeError: cannot pickle 'module' object");
        QTest::newRow("deep inside")
            << QStringLiteral("{1: [((n for n in ()),)]}")
            << QStringLiteral("TypeError: cannot pickle 'generator' object");
        QTest::newRow("too deep")
            << QStringLiteral("deep")
            << QStringLiteral(
                   "RecursionError: maximum recursion depth exceeded while pickling an object");
    }
    void aMessageCannotHoldWhatIsBoundToItsMemory()
    {
        QFETCH(QString, thing);
        QFETCH(QString, error);
        const std::string source = "import queue\n"
                                   "def make():\n"
                                   "    def inner():\n"
                                   "        pass\n"
                                   "    return inner\n"
                                   "deep = []\n"
                                   "for n in range(1000):\n"
                                   "    deep = [deep]\n"
                                   "q = queue.Queue()\n"
                                   "try:\n"
                                   "    q.put("
            + thing.toStdString()
            + ")\n"
              "except Exception as error:\n"
              "    print(type(error).__name__ + ':', error)\n"
              "print(q.empty())\n";
        const auto report = MemoriesHost::run(source, Separate::Everybody);
        QCOMPARE(QString::fromStdString(report.out), error + QStringLiteral("\nTrue\n"));
    }

    void aMessageKeepsItsShape()
    {
        const auto report
            = MemoriesHost::run("import queue\n"
                                "class Node:\n"
                                "    def __init__(self):\n"
                                "        self.me = self\n"
                                "class Named(dict):\n"
                                "    pass\n"
                                "q = queue.Queue()\n"
                                "circle = [1]\n"
                                "circle.append(circle)\n"
                                "named = Named(a=1)\n"
                                "named.title = 'T'\n"
                                "for thing in (circle, Node(), named, {(1, 'x'): frozenset([2])}, "
                                "bytearray(b'ab'), 10 ** 30, Node):\n"
                                "    q.put(thing)\n"
                                "c, n, d, t, b, i, k = [q.get() for x in range(7)]\n"
                                "print(c[1] is c, n.me is n, type(n) is Node, type(d) is Named, d, "
                                "d.title, t, b, i, k is Node)\n",
                Separate::Everybody);
        QCOMPARE(QString::fromStdString(report.out),
            QStringLiteral("True True True True {'a': 1} T {(1, 'x'): frozenset({2})} "
                           "bytearray(b'ab') 1000000000000000000000000000000 True\n"));
        QCOMPARE(report.err, std::string());
    }

    void whoIsKilledAfterBeingCalledPassesItOn_data()
    {
        QTest::addColumn<Separate>("separate");
        QTest::newRow("in one memory") << Separate::Nobody;
        QTest::newRow("in separate memories") << Separate::Processes;
    }
    // main releases, which calls `first`; before `first` runs it is killed: `second` must get the
    // lock.
    void whoIsKilledAfterBeingCalledPassesItOn()
    {
        QFETCH(Separate, separate);
        const auto report = MemoriesHost::run("import time\n"
                                              "from multiprocessing import Lock, Process\n"
                                              "lock = Lock()\n"
                                              "def take(who):\n"
                                              "    with lock:\n"
                                              "        print(who)\n"
                                              "lock.acquire()\n"
                                              "first = Process(target=take, args=('first',))\n"
                                              "second = Process(target=take, args=('second',))\n"
                                              "first.start()\n"
                                              "second.start()\n"
                                              "time.sleep(1)\n"
                                              "lock.release()\n"
                                              "first.kill()\n"
                                              "second.join()\n"
                                              "print(first.exitcode)\n",
            separate);
        QCOMPARE(report.out, std::string("second\n-9\n"));
        QVERIFY(!report.deadlocked);
    }

    // The first in line is dead when something comes: the second gets it.
    void theDeadLeaveTheLine_data() { whoIsKilledAfterBeingCalledPassesItOn_data(); }
    void theDeadLeaveTheLine()
    {
        QFETCH(Separate, separate);
        const auto report = MemoriesHost::run("import time\n"
                                              "from multiprocessing import Process, Queue\n"
                                              "q = Queue()\n"
                                              "def take(who):\n"
                                              "    print(who, q.get())\n"
                                              "first = Process(target=take, args=('first',))\n"
                                              "second = Process(target=take, args=('second',))\n"
                                              "first.start()\n"
                                              "second.start()\n"
                                              "time.sleep(1)\n"
                                              "first.kill()\n"
                                              "q.put('item')\n"
                                              "second.join()\n",
            separate);
        QCOMPARE(report.out, std::string("second item\n"));
        QVERIFY(!report.deadlocked);
    }

    void whatTheDeadHoldStaysHeld()
    {
        const auto report = MemoriesHost::run("import time\n"
                                              "from multiprocessing import Lock, Process\n"
                                              "lock = Lock()\n"
                                              "def hold():\n"
                                              "    lock.acquire()\n"
                                              "    time.sleep(100)\n"
                                              "p = Process(target=hold)\n"
                                              "p.start()\n"
                                              "time.sleep(1)\n"
                                              "p.terminate()\n"
                                              "print(lock.acquire(timeout=5))\n"
                                              "lock.acquire()\n",
            Separate::Processes);
        QCOMPARE(report.out, std::string("False\n"));
        QVERIFY(report.deadlocked);
    }

    void aForkedChildHasLocksOfItsOwn()
    {
        const auto report = MemoriesHost::run("import threading\n"
                                              "from multiprocessing import Process\n"
                                              "lock = threading.Lock()\n"
                                              "def take():\n"
                                              "    print(lock.acquire(False))\n"
                                              "p = Process(target=take)\n"
                                              "p.start()\n"
                                              "lock.acquire()\n"
                                              "p.join()\n",
            Separate::Processes);
        QCOMPARE(report.out, std::string("True\n"));
        const auto created = report.all<ObjectCreated>();
        QCOMPARE(created.size(), 2u);
        QCOMPARE(created[0].process, ProcessId { 1 });
        QCOMPARE(created[1].process, ProcessId { 2 });
        const auto taken = report.all<Acquired>();
        QCOMPARE(taken.size(), 2u);
        QVERIFY(taken[0].lock != taken[1].lock);
    }

    void aFullQueueShowsWhatIsInTheHand()
    {
        const auto report = MemoriesHost::run("import queue, threading\n"
                                              "q = queue.Queue(1)\n"
                                              "def put():\n"
                                              "    q.put('a')\n"
                                              "    q.put('b')\n"
                                              "threading.Thread(target=put).start()\n"
                                              "import time\n"
                                              "time.sleep(1)\n"
                                              "q.get(), q.get()\n",
            Separate::Processes);
        const auto puts = report.all<Put>();
        QCOMPARE(puts.size(), 2u);
        QVERIFY(puts[0].item != puts[1].item);
        QCOMPARE(report.all<Got>()[1].item, puts[1].item);
    }

    void theConditionsLockIsItsPartner()
    {
        const auto report = MemoriesHost::run("import threading\n"
                                              "lock = threading.Lock()\n"
                                              "room = threading.Condition(lock)\n"
                                              "with room:\n"
                                              "    room.notify()\n",
            Separate::Processes);
        const auto created = report.all<ObjectCreated>();
        QCOMPARE(created.size(), 2u);
        QCOMPARE(created[1].kind, ObjectKind::Condition);
        QCOMPARE(created[1].partner, created[0].object);
        QCOMPARE(report.all<Notified>()[0].count, 0u);
    }

    // Programs that say what they print, with processes that do not share their memory, however
    // finely they are cut.
    void programsPrintWhatTheySay_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("budget");
        for (const char *folder : { INTERLEAVE_PROGRAMS }) {
            QDirIterator it(QString::fromUtf8(folder), { QStringLiteral("*.py") });
            while (it.hasNext()) {
                const QString path = it.next();
                if (it.fileName() == QLatin1String("run.py"))
                    continue; // not a program, what runs them
                for (const int budget : { 1, 13, 1000 })
                    QTest::addRow("%s, %d steps at a time", qPrintable(it.fileName()), budget)
                        << path << budget;
            }
        }
    }
    void programsPrintWhatTheySay()
    {
        QFETCH(QString, path);
        QFETCH(int, budget);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(file.readAll());
        QString expected;
        const QString mark = QStringLiteral("# expect: ");
        for (const QString &line : source.split(QLatin1Char('\n'))) {
            if (const qsizetype at = line.indexOf(mark); at >= 0)
                expected += line.mid(at + mark.size()) + QLatin1Char('\n');
        }
        const auto report = MemoriesHost::run(
            source.toStdString(), Separate::Processes, static_cast<std::uint64_t>(budget));
        QCOMPARE(QString::fromStdString(report.out), expected);
        QVERIFY(!report.deadlocked);
    }

    // However finely the workers are cut, no item is lost or doubled.
    void everyItemArrivesOnce_data()
    {
        QTest::addColumn<Separate>("separate");
        QTest::addColumn<int>("budget");
        for (const int budget : { 1, 2, 3, 5, 17, 1000 }) {
            QTest::addRow("one memory, %d steps at a time", budget) << Separate::Nobody << budget;
            QTest::addRow("separate, %d steps at a time", budget) << Separate::Everybody << budget;
        }
    }
    void everyItemArrivesOnce()
    {
        QFETCH(Separate, separate);
        QFETCH(int, budget);
        const auto report = MemoriesHost::run(
            "import queue, threading\n"
            "jobs, results = queue.Queue(2), queue.Queue(3)\n"
            "def work():\n"
            "    while True:\n"
            "        n = jobs.get()\n"
            "        if n is None:\n"
            "            break\n"
            "        results.put(n * n)\n"
            "def feed():\n"
            "    for n in range(30):\n"
            "        jobs.put(n)\n"
            "    for t in workers:\n"
            "        jobs.put(None)\n"
            "workers = [threading.Thread(target=work) for n in range(3)]\n"
            "for t in workers + [threading.Thread(target=feed)]:\n"
            "    t.start()\n"
            "print(sorted(results.get() for n in range(30)) == [n * n for n in range(30)])\n",
            separate, static_cast<std::uint64_t>(budget));
        QCOMPARE(report.out, std::string("True\n"));
        QVERIFY(!report.deadlocked);
    }
};

QTEST_APPLESS_MAIN(TestPrimitives)
#include "tst_primitives.moc"
