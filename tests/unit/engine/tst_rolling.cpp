// What stands for events that went because the recording was full: the state told again, and the
// trace that goes on behind it. Every moment of real stories is cut, not chosen ones.
#include "core/engine/engine.h"
#include "core/replay/condense.h"
#include "core/replay/history.h"
#include "core/replay/retell.h"
#include "core/replay/rolling.h"
#include "core/trace/recorder.h"
#include "core/trace/runfile.h"
#include "programs.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <sstream>
#include <thread>

using namespace interleave;

namespace {

const char *const kPrimitives = R"(
import threading, queue, time
stack, heap = queue.LifoQueue(3), queue.PriorityQueue()
permits, gate, flag = threading.Semaphore(2), threading.Barrier(3), threading.Event()
condition, own = threading.Condition(), threading.RLock()
total = 0
def work(n):
    global total
    gate.wait()
    with permits:
        with own:
            with own:
                total = total + n
                time.sleep(0.01)
    heap.put(((7 * n) % 5, "job %d" % n))
    heap.put(((3 * n) % 5, "again %d" % n))
    stack.put(n)
    with condition:
        condition.notify()
    flag.wait()
    print(heap.get(), stack.get())
    heap.task_done()
    if n == 2:
        raise ValueError("two")
for n in range(3):
    threading.Thread(target=work, args=(n,), name="worker %d" % n).start()
with condition:
    condition.wait(0.005)
time.sleep(0.1)
flag.set()
)";
const char *const kGenerators = R"(
def inner(n):
    got = yield n
    yield got
def outer():
    yield from inner(1)
    value = yield 5
    yield value
a, b = outer(), inner("b")
print(next(a), next(b), a.send(3), next(a), a.send("x"))
)";
const char *const kProcesses = R"(
import multiprocessing as mp, time
def child(pipe, queue, lock, value):
    with lock:
        value.value += 1
        pipe.send("hello")
        queue.put([1, 2, 3])
    time.sleep(1000)
ours, theirs = mp.Pipe()
queue, lock, value = mp.JoinableQueue(2), mp.Lock(), mp.Value("i", 0)
children = [mp.Process(target=child, args=(theirs, queue, lock, value)) for n in range(2)]
for c in children: c.start()
print(ours.recv(), ours.recv(), queue.get())
queue.task_done()
children[0].terminate()
children[0].join()
children[1].kill()
)";
const char *const kSockets = R"(
import socket, threading
server = socket.create_server(("127.0.0.1", 5000))
def serve():
    connection, where = server.accept()
    connection.sendall(connection.recv(100).upper())
    connection.close()
threading.Thread(target=serve).start()
client = socket.create_connection(("127.0.0.1", 5000))
client.sendall(b"hello")
print(client.recv(100), client.recv(100))
)";
const char *const kTasks = R"(
import asyncio
async def take(q):
    while True:
        item = await q.get()
        await asyncio.sleep(0.01)
        q.task_done()
async def main():
    q = asyncio.Queue(2)
    takers = [asyncio.create_task(take(q)) for n in range(2)]
    for n in range(6): await q.put(n)
    await q.join()
    for t in takers: t.cancel()
asyncio.run(main())
)";
// Long enough for many chunks; what it leaves is known.
const char *const kLong = R"(
import threading, queue
line = queue.Queue(4)
names = ["fork", "knife", "spoon"]
def take():
    while True:
        thing = line.get()
        line.task_done()
        if thing is None:
            return
taker = threading.Thread(target=take, name="taker")
taker.start()
for n in range(12000):
    line.put(names[n % 3])
line.put(None)
taker.join()
keep = queue.Queue()
keep.put("last")
lock = threading.Lock()
lock.acquire()
)";

std::vector<Event> eventsOf(const char *program)
{
    return simulated(program, optionsFor(Schedule::AsWritten)).events;
}

// Without what cutting changes: the number of the event, and how many are missing.
std::string textOf(const State &state)
{
    State plain = state;
    plain.index = {};
    plain.missing = 0;
    std::string text = toText(plain);
    for (const EdgeInfo &e : plain.edges)
        text += "edge " + std::to_string(e.task.value) + (e.intoObject ? " > " : " < ")
            + std::to_string(e.object.value) + " " + std::to_string(e.count) + " of "
            + std::to_string(e.item.value) + " at " + std::to_string(e.when.ns) + "\n";
    for (const ItemState &i : plain.items) {
        if (i.places != 0)
            text += "item " + i.label + " color " + std::to_string(i.color) + " bytes "
                + std::to_string(i.bytes) + " in " + std::to_string(i.inQueue.value) + " hand "
                + std::to_string(i.inHand.value) + "\n";
    }
    for (const ObjectInfo &o : plain.objects)
        text += "socket " + o.socket.local + " " + o.socket.remote + " peer "
            + std::to_string(o.socket.peer.value) + " " + std::to_string(o.socket.sent) + "/"
            + std::to_string(o.socket.received) + (o.named ? " named " : " unnamed ") + o.path
            + " by " + std::to_string(o.lastWriter.value) + "\n";
    return text + "born " + std::to_string(plain.itemsBorn) + " printed "
        + std::to_string(plain.outputCount) + "\n";
}

// What of a state does not depend on how often something happened, and for how long.
std::string whereAllIs(const State &state)
{
    std::string text;
    for (const TaskInfo &t : state.tasks) {
        text += t.name + " is " + std::to_string(static_cast<int>(t.state)) + " at "
            + std::to_string(t.line) + " for " + std::to_string(static_cast<int>(t.reason)) + " "
            + std::to_string(t.waitsOn.value) + " " + std::to_string(t.waitsFor.value) + " "
            + t.endText;
        for (const ItemId id : t.hand)
            text += " hand " + std::to_string(id.value);
        for (const ObjectId id : t.holds)
            text += " holds " + std::to_string(id.value);
        text += "\n";
    }
    for (const ObjectInfo &o : state.objects) {
        text += o.name + " " + o.value + (o.on ? " on" : "") + " " + std::to_string(o.count);
        if (o.usesTaskDone)
            text += " unfinished " + std::to_string(o.unfinished);
        for (const ItemId id : o.items)
            text += " item " + std::to_string(id.value);
        for (const TaskId id : o.holders)
            text += " holder " + std::to_string(id.value);
        text += "\n";
    }
    return text;
}

// "is | should be" of the first line that differs, or nothing.
QByteArray difference(const std::string &is, const std::string &shouldBe)
{
    std::istringstream a(is);
    std::istringstream b(shouldBe);
    for (std::string lineA, lineB; a || b;) {
        lineA.clear();
        lineB.clear();
        std::getline(a, lineA);
        std::getline(b, lineB);
        if (lineA != lineB)
            return QByteArray::fromStdString(lineA + " | " + lineB);
    }
    return {};
}

State foldAll(const std::vector<Event> &events, State state = {})
{
    std::uint64_t index = state.begun ? state.index.value + 1 : 0;
    for (const Event &event : events)
        fold(state, event, { index++ });
    return state;
}

} // namespace

class TestRolling : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aStateToldAgainIsTheSameAndGoesOnTheSame_data()
    {
        QTest::addColumn<QByteArray>("program");
        const std::pair<const char *, std::string> kStories[]
            = { { "dishes", dishes(0.01) }, { "philosophers", kPhilosophers },
                  { "primitives", kPrimitives }, { "generators", kGenerators },
                  { "processes", kProcesses }, { "sockets", kSockets }, { "tasks", kTasks } };
        for (const auto &[name, program] : kStories)
            QTest::newRow(name) << QByteArray::fromStdString(program);
    }
    void aStateToldAgainIsTheSameAndGoesOnTheSame()
    {
        QFETCH(QByteArray, program);
        const std::vector<Event> events = eventsOf(program.constData());
        QVERIFY(events.size() > 15);
        const std::string end = textOf(foldAll(events));
        State state;
        for (std::size_t cut = 0; cut + 1 < events.size(); ++cut) {
            fold(state, events[cut], { cut });
            const State again = foldAll(retell(state));
            QCOMPARE(difference(textOf(again), textOf(state)), QByteArray());
            QCOMPARE(again.missing, state.missing);
            const std::vector<Event> rest(
                events.begin() + static_cast<std::ptrdiff_t>(cut + 1), events.end());
            QCOMPARE(difference(textOf(foldAll(rest, again)), end), QByteArray());
        }
    }

    void theOldestGoAndTheRestIsAsItWas()
    {
        const auto program = compiled(kLong);
        RunOptions options = optionsFor(Schedule::AsWritten);
        const auto whole = runToEnd(program, options);
        QVERIFY(whole.has_value());
        const auto run = std::make_shared<Run>();
        run->trace = std::make_shared<TraceStore>(whole->area);
        run->trace->extend(true);
        const History all(run);

        options.area = std::shared_ptr<TraceArea>(
            TraceArea::create(24 * kChunkBytes, TraceArea::Sharing::Private).value());
        RollingTrace rolling(options.area);
        options.area->whenFull([&](TraceArea &) { return rolling.turn(); });
        auto handle = startRun(program, options);
        QVERIFY(handle.has_value());
        (*handle)->wait();
        rolling.close();
        const auto kept = std::make_shared<Run>();
        kept->trace = rolling.store();
        kept->trace->extend(true);

        // It did overflow, nothing was dropped, and no event is counted twice or not at all.
        const std::uint64_t first = kept->trace->first().value;
        QVERIFY(whole->area->chunkCount() > 2 * 24);
        QVERIFY(first > 0);
        QCOMPARE(options.area->dropped(), std::uint64_t { 0 });
        QCOMPARE(kept->trace->size(), all.trace().size());
        const History last(kept);
        QCOMPARE(last.finalState().missing, first);
        for (std::uint64_t i = first - 1; i < last.eventCount(); i += 997) {
            QCOMPARE(difference(textOf(last.stateAt(EventIndex { i })),
                         textOf(all.stateAt(EventIndex { i }))),
                QByteArray());
            if (i >= first)
                QCOMPARE(toText(last.event({ i })), toText(all.event({ i })));
        }
        // What came before the cut is shown as it was at the cut, never as something else.
        QCOMPARE(
            textOf(last.stateAt(EventIndex { 3 })), textOf(all.stateAt(EventIndex { first - 1 })));

        // And so it is in a file.
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("kept.interleave")).toStdString();
        kept->info.openAt = { first + 5 };
        QVERIFY(saveRun(*kept, path).has_value());
        const auto loaded = loadRun(path);
        QVERIFY(loaded.has_value());
        QVERIFY(loaded->report.clean());
        const History again(std::make_shared<Run>(loaded->run));
        QCOMPARE(difference(textOf(again.finalState()), textOf(all.finalState())), QByteArray());
        QCOMPARE(again.finalState().missing, first);
        QCOMPARE(textOf(again.stateAt(loaded->run.info.openAt)),
            textOf(all.stateAt(EventIndex { first + 5 })));
        const std::size_t told = kept->trace->instead().size();
        const auto isRetold = [&](const KeyMoment &moment) { return moment.event.value < told; };
        QVERIFY(std::none_of(again.keyMoments().begin(), again.keyMoments().end(), isRetold));
        QCOMPARE(again.keyMoments().back().what.id, all.keyMoments().back().what.id);
    }

    // A picture that cannot keep up folds what matters only, and shows the same at its end.
    void whatMattersLeadsToTheSameEnd_data()
    {
        aStateToldAgainIsTheSameAndGoesOnTheSame_data();
        QTest::newRow("long") << QByteArray(kLong);
    }
    void whatMattersLeadsToTheSameEnd()
    {
        QFETCH(QByteArray, program);
        const auto run = runToEnd(compiled(program.constData()), optionsFor(Schedule::AsWritten));
        QVERIFY(run.has_value());
        TraceStore store(run->area);
        const std::uint64_t size = store.extend(true);
        State before;
        const std::uint64_t step = std::max<std::uint64_t>(1, size / 40);
        for (std::uint64_t from = 0; from < size; ++from) {
            if (from % step == 0) {
                for (const std::uint64_t to : { size, from + (size - from) / 2 }) {
                    const auto found = eventsThatMatter(store, { from }, { to }, before);
                    if (!found) {
                        QVERIFY(std::string_view(program.constData()) == kGenerators);
                        continue;
                    }
                    State all = before;
                    for (std::uint64_t i = from; i < to; ++i)
                        fold(all, store.at({ i }), { i });
                    State some = before;
                    for (const EventIndex index : *found)
                        fold(some, store.at(index), index);
                    QCOMPARE(difference(whereAllIs(some), whereAllIs(all)), QByteArray());
                    if (to - from > 50'000)
                        QVERIFY(found->size() * 100 < to - from); // it is worth it
                }
            }
            fold(before, store.at({ from }), { from });
        }
    }

    // A live picture that has no time sums up, says how much, and is right at its end and where it
    // was not summed up; what is made at the end has everything.
    void aHistoryWithoutTimeSumsUp()
    {
        const auto whole = runToEnd(compiled(kLong), optionsFor(Schedule::AsWritten));
        QVERIFY(whole.has_value());
        const auto made = [&] {
            auto run = std::make_shared<Run>();
            run->trace = std::make_shared<TraceStore>(whole->area);
            return run;
        };
        History live(made());
        QVERIFY(live.extendWithin(std::chrono::nanoseconds(0), false));
        QCOMPARE(live.behind(), std::uint64_t { 0 });
        QVERIFY(live.summedUp() > 50'000);
        const auto run = made();
        run->trace->extend(true);
        const History all(run);
        QCOMPARE(all.summedUp(), std::uint64_t { 0 });
        QCOMPARE(live.eventCount(), all.eventCount());
        QCOMPARE(whereAllIs(live.finalState()), whereAllIs(all.finalState()));
        QCOMPARE(difference(textOf(live.stateAt(EventIndex { 100 })),
                     textOf(all.stateAt(EventIndex { 100 }))),
            QByteArray());
        // In between it shows how that began, not a mixture.
        const State inBetween = live.stateAt(EventIndex { live.eventCount() / 2 });
        QCOMPARE(difference(textOf(inBetween), textOf(all.stateAt(inBetween.index))), QByteArray());
    }

    // Several threads record into a small area while it is read and cut; the reader may be slower.
    void lanesGoOnBehindWhatWasDropped()
    {
        constexpr std::uint32_t kWriters = 3;
        constexpr std::uint32_t kEach = 60'000;
        const std::shared_ptr<TraceArea> area
            = TraceArea::create(32 * kChunkBytes, TraceArea::Sharing::BetweenProcesses).value();
        {
            Recorder begin(*area);
            for (std::uint32_t n = 1; n <= kWriters; ++n) {
                begin.append({}, 0, 0,
                    TaskSpawned { { n }, TaskKind::Thread, { 1 }, 0, false, std::to_string(n) });
                begin.append(
                    {}, 0, 0, ObjectCreated { { n }, ObjectKind::Lock, 0, { 1 }, {}, "lock" });
            }
        }
        RollingTrace rolling(area);
        std::atomic<std::uint32_t> left { kWriters };
        std::atomic<std::uint64_t> recorded { 2 * kWriters };
        std::vector<std::thread> writers;
        for (std::uint32_t n = 1; n <= kWriters; ++n) {
            writers.emplace_back([&, n] {
                Recorder recorder(*area);
                for (std::uint32_t i = 0; i < kEach; ++i) {
                    recorder.setTime({ i });
                    recorder.append({ n }, i % 100 + 1, 2 * i + 1, Acquired { { n }, 1 });
                    recorder.append({ n }, i % 100 + 1, 2 * i + 2, Released { { n }, 0 });
                }
                recorder.append({ n }, 7, 0, TaskEnded { EndKind::Returned, 0, {} });
                recorded += recorder.appended();
                --left;
            });
        }
        while (left != 0)
            rolling.turn();
        for (std::thread &writer : writers)
            writer.join();
        rolling.close();
        TraceStore &store = *rolling.store();
        store.extend(true);
        QVERIFY(store.first().value > 0);
        // What was recorded is there or was forgotten, each once.
        QCOMPARE(store.size(), recorded.load());
        QCOMPARE(store.skipped(), std::uint64_t { 0 });
        State state = foldAll(store.instead());
        std::vector<std::uint32_t> sequences(kWriters + 1, 0);
        for (std::uint64_t i = store.first().value; i < store.size(); ++i) {
            const Event event = store.at({ i });
            fold(state, event, { i });
            if (event.sequence == 0)
                continue;
            QVERIFY(event.sequence > sequences[event.task.value]); // in order, none twice
            sequences[event.task.value] = event.sequence;
        }
        QCOMPARE(state.countIn(TaskState::Finished), std::size_t { kWriters });
        // The memory is bounded by the area, whatever was recorded.
        QVERIFY(area->chunkCount() <= area->chunkLimit());
    }

    // The same live, as the window follows a run: indices stay, and older ones show the cut.
    void aHistoryLetsTheOldestGoWhileItGrows()
    {
        const std::shared_ptr<TraceArea> area
            = TraceArea::create(16 * kChunkBytes, TraceArea::Sharing::Private).value();
        Recorder recorder(*area);
        const auto run = std::make_shared<Run>();
        run->trace = std::make_shared<TraceStore>(area);
        recorder.append({}, 0, 0, TaskSpawned { { 1 }, TaskKind::Main, { 1 }, 0, false, "main" });
        recorder.append({}, 0, 0, ObjectCreated { { 1 }, ObjectKind::Queue, 0, { 1 }, {}, "q" });
        recorder.append({ 1 }, 1, 0, TaskRunning { 0 });
        History history(run);
        std::uint32_t puts = 0;
        for (int turn = 0; turn < 400; ++turn) {
            for (int i = 0; i < 100; ++i, ++puts) {
                recorder.setTime({ puts * 10 });
                recorder.put({ 1 }, 2, 2 * puts + 1, { 1 }, { puts + 1 }, 1, 0, 0, "x");
                recorder.got({ 1 }, 3, 2 * puts + 2, { 1 }, { puts + 1 }, 0, 0);
            }
            history.extend(false);
            history.letOldestGo(*area);
        }
        history.extend(true);
        QCOMPARE(area->dropped(), std::uint64_t { 0 });
        QCOMPARE(history.eventCount(), std::uint64_t { 3 + 2 * 40'000 });
        const std::uint64_t first = history.trace().first().value;
        QVERIFY(first > 0);
        QCOMPARE(history.finalState().missing, first);
        QCOMPARE(history.statistics({ 1 }, Time::never()).itemsPut, std::uint64_t { 40'000 });
        QCOMPARE(history.finalState().edges.front().count, std::uint64_t { 40'000 });
        const State old = history.stateAt(EventIndex { 10 });
        QCOMPARE(old.index.value, first - 1);
        QCOMPARE(old.missing, first);
        QCOMPARE(textOf(history.stateAt(EventIndex { history.eventCount() - 1 })),
            textOf(history.finalState()));
        // By its time a moment before that is none of those that are there.
        const State before = history.stateAt(Time { 5 });
        QVERIFY(!before.begun && before.isUnrecorded());
        QVERIFY(before.unrecorded->to == history.trace().timeAt({ first }));
        QVERIFY(history.unrecorded().size() == 1);
        const std::vector<Stretch> &stretches = history.stretches({ 1 });
        QCOMPARE(stretches.front().state, TaskState::Running); // since before
        QVERIFY(stretches.front().from < before.unrecorded->to);
    }
};

QTEST_APPLESS_MAIN(TestRolling)
#include "tst_rolling.moc"
