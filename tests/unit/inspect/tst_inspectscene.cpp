#include "core/base/messageid.h"
#include "tests/unit/timeline/dishesrun.h"
#include "tests/unit/timeline/pinnedlook.h"
#include "widgets/inspect/inspectscene.h"
#include "widgets/inspect/statisticsscene.h"
#include "widgets/inspect/richtext.h"
#include "widgets/style/pane.h"

#include <QTest>

using namespace interleave;

namespace {

std::array<Time, kTaskStates> spent(double running, double asleep, double waiting)
{
    std::array<Time, kTaskStates> times {};
    times[static_cast<std::size_t>(TaskState::Running)] = Time::fromSeconds(running);
    times[static_cast<std::size_t>(TaskState::Asleep)] = Time::fromSeconds(asleep);
    times[static_cast<std::size_t>(TaskState::WaitsQueue)] = Time::fromSeconds(waiting);
    return times;
}

State washing()
{
    return interleave::testing::dishesRun()->stateAt(Time::fromSeconds(6.4));
}

State waitingFor(WaitReason reason)
{
    State state;
    state.begun = true;
    state.tasks.resize(1);
    state.tasks[0].id = TaskId { 1 };
    state.tasks[0].name = "main";
    state.tasks[0].state = TaskState::WaitsLock;
    state.tasks[0].reason = reason;
    return state;
}

} // namespace

class TestInspectScene : public QObject {
    Q_OBJECT
public:
    static void initMain() { interleave::testing::pinEnvironment(); }
private Q_SLOTS:
    void initTestCase() { QCOMPARE(interleave::testing::pinLook(), QStringList()); }

    void percentsAddUpToAHundred_data()
    {
        QTest::addColumn<double>("running");
        QTest::addColumn<double>("asleep");
        QTest::addColumn<double>("waiting");
        QTest::newRow("thirds") << 1.0 << 1.0 << 1.0;
        QTest::newRow("the design's washer") << 0.0 << 5.0 << 1.4;
        QTest::newRow("all of one") << 0.0 << 3.0 << 0.0;
        QTest::newRow("next to nothing") << 1e-6 << 5.0 << 5.0;
    }
    void percentsAddUpToAHundred()
    {
        QFETCH(double, running);
        QFETCH(double, asleep);
        QFETCH(double, waiting);
        int sum = 0;
        for (const TimeShare &share : timeShares(spent(running, asleep, waiting)))
            sum += share.percent;
        QCOMPARE(sum, 100);
    }
    void noTimeHasNoShares() { QVERIFY(timeShares({}).empty()); }

    void linesAreThoseOfTheTextAsItIsNow()
    {
        State state = washing();
        TaskInfo &washer = state.tasks[1];
        washer.state = TaskState::Running;
        washer.line = 2;
        washer.startedAtLine = 4;
        const auto told = [&](const LinesNow &lines) {
            return textTwin(layOutInspector(state, { washer.id, {} }, 388, {}, lines));
        };
        QVERIFY(told({}).contains(QLatin1String("It computes, at line 2.")));
        QVERIFY(told({}).contains(QLatin1String("main, line 4")));
        const LinesNow below(u"a\nb\nc\nd", u"new\na\nb\nc\nd");
        QVERIFY(told(below).contains(QLatin1String("It computes, at line 3.")));
        QVERIFY(told(below).contains(QLatin1String("main, line 5")));
        const LinesNow gone(u"a\nb\nc\nd", u"a\nc\nd");
        QVERIFY(!told(gone).contains(QLatin1String("line 2")));
        QVERIFY(told(gone).contains(QLatin1String("It computes.")));
        QVERIFY(told(gone).contains(QLatin1String("main, line 3")));
    }

    void tellsTheWaitingWasher()
    {
        const Scene scene = layOutInspector(washing(), { TaskId { 2 }, {} }, 388);
        const Node *washer = scene.find(QStringLiteral("task:2"));
        QCOMPARE(washer->text, QStringLiteral("waits since 5.00 s, for 1.40 s"));
        QCOMPARE(washer->state, QStringLiteral("waits-queue"));
        QVERIFY(scene.find(QStringLiteral("why"))
                    ->text.contains(QStringLiteral("dishes is full: 2 of 2")));
        QCOMPARE(scene.find(QStringLiteral("value:to put"))->text, QStringLiteral("'Fruit'"));
        QCOMPARE(
            scene.find(QStringLiteral("value:started by"))->text, QStringLiteral("main, line 21"));
        QCOMPARE(
            scene.find(QStringLiteral("shares"))->text, QStringLiteral("asleep 78% · waiting 22%"));
    }

    void showsTheFirstThatWaitsWhenNothingIsSelected()
    {
        const Scene scene = layOutInspector(washing(), {}, 388);
        QVERIFY(scene.nodes.front().id == QStringLiteral("task:2"));
    }

    void whereEventsAreMissingItSaysSoInsteadOfAFact()
    {
        State state = washing();
        forgetWhatMayHaveChanged(state, { state.time, Time::fromSeconds(9) });
        state.time = Time::fromSeconds(7);
        const QString missing
            = QStringLiteral("Nothing was recorded from 6.40 s to 9.00 s: the recording was full.");
        const Scene washer = layOutInspector(state, { TaskId { 2 }, {} }, 388);
        QCOMPARE(
            washer.find(QStringLiteral("task:2"))->text, QStringLiteral("not known since 6.40 s"));
        QCOMPARE(washer.find(QStringLiteral("why"))->text, missing);
        QVERIFY(!washer.find(QStringLiteral("value:to put")));
        QVERIFY(washer.find(QStringLiteral("shares"))->text.contains(QLatin1String("not known")));
        const Scene queue = layOutInspector(state, { {}, ObjectId { 1 } }, 388);
        QCOMPARE(queue.nodes.front().text, QStringLiteral("Queue not known"));
        QCOMPARE(queue.find(QStringLiteral("why"))->text, missing);
        QVERIFY(!queue.find(QStringLiteral("value:next out")));
    }

    void tellsAQueue()
    {
        const Scene scene = layOutInspector(washing(), { {}, ObjectId { 1 } }, 388);
        QCOMPARE(scene.nodes.front().text, QStringLiteral("Queue 2 of 2"));
        QCOMPARE(
            scene.find(QStringLiteral("value:next out"))->text, QStringLiteral("Cheese, Dessert"));
        QCOMPARE(scene.find(QStringLiteral("value:in line"))->text, QStringLiteral("washer"));
    }

    void namesInSentencesAreStrongAndLead()
    {
        const State state = washing();
        const Message message { MessageId::WhyQueueFull,
            { ObjectId { 1 }, std::int64_t { 2 }, std::int64_t { 2 } } };
        const auto runs = runsOf(message, state);
        const auto name = std::find_if(
            runs.begin(), runs.end(), [](const TextRun &run) { return run.weight == 600; });
        QVERIFY(name != runs.end());
        QCOMPARE(name->text, QStringLiteral("dishes"));
        QCOMPARE(name->link, QStringLiteral("object:1"));
    }

    void textIsWrappedToItsWidth_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("english") << QStringLiteral(
            "The fast worker is slowed to the pace of the slow ones, as it should be.");
        QTest::newRow("chinese") << QStringLiteral(
            "队列已满，生产者必须等待，直到有人取走一个盘子为止，这就是背压。");
        QTest::newRow("one long word") << QString(90, QLatin1Char('w'));
    }
    void textIsWrappedToItsWidth()
    {
        QFETCH(QString, text);
        Scene scene;
        const qreal high
            = drawRuns(scene, { { text, 400, ColorToken::Text, {} } }, { 10, 0 }, 150, 13, 20);
        QVERIFY(high >= 60);
        QString whole;
        for (const Shape &shape : scene.shapes) {
            QString line = shape.text;
            whole += line;
            while (line.endsWith(u' '))
                line.chop(1);
            QVERIFY2(textWidth(line, 13) <= 151, qPrintable(line));
        }
        QCOMPARE(whole, text);
    }

    void longValuesAreShortenedInTheMiddleAndWholeInTheTwin()
    {
        State state = washing();
        state.tasks[1].name = "a-worker-with-a-very-long-name-that-never-ends-17";
        const Scene scene = layOutInspector(state, { TaskId { 2 }, {} }, 388);
        QCOMPARE(scene.nodes.front().name, QString::fromStdString(state.tasks[1].name));
        for (const Shape &shape : scene.shapes) {
            if (shape.kind == Shape::Kind::Text && !(shape.align & Qt::AlignRight))
                QVERIFY2(
                    shape.at.x() + textWidth(shape.text, shape.pixels, shape.weight, shape.face)
                        <= 388,
                    qPrintable(shape.text));
        }
    }

    void beforeAnyRunItSaysWhatToDo()
    {
        const Scene scene = layOutInspector({}, {}, 388);
        QCOMPARE(scene.nodes.front().state, QStringLiteral("empty"));
    }

    void aWaitForAPermitIsNoWaitForALock()
    {
        State state = waitingFor(WaitReason::Semaphore);
        QVERIFY(layOutInspector(state, {}, 388)
                    .find(QStringLiteral("task:1"))
                    ->text.startsWith(QStringLiteral("waits for a permit")));
        state = waitingFor(WaitReason::Lock);
        QVERIFY(layOutInspector(state, {}, 388)
                    .find(QStringLiteral("task:1"))
                    ->text.startsWith(QStringLiteral("waits for a lock")));
    }

    void timeWithoutAPermitIsNoneWithoutALock()
    {
        State state = waitingFor(WaitReason::Semaphore);
        state.tasks[0].spent[static_cast<std::size_t>(TaskState::WaitsLock)] = Time::fromSeconds(1);
        state.objects.resize(2);
        state.objects[0].id = ObjectId { 1 };
        state.objects[0].kind = ObjectKind::Semaphore;
        state.objects[1].id = ObjectId { 2 };
        state.objects[1].kind = ObjectKind::Lock;
        const auto shares
            = [&] { return layOutInspector(state, {}, 388).find(QStringLiteral("shares"))->text; };
        const auto touch = [&](ObjectId object) {
            state.tasks[0].edges.push_back(static_cast<std::uint32_t>(state.edges.size()));
            EdgeInfo edge;
            edge.task = TaskId { 1 };
            edge.object = object;
            state.edges.push_back(edge);
        };
        touch({ 1 });
        QCOMPARE(shares(), QStringLiteral("without a permit 100%"));
        touch({ 2 });
        QCOMPARE(shares(), QStringLiteral("without a lock or permit 100%"));
    }

    void sharesAreNeverCutInTheirMiddle()
    {
        State state = waitingFor(WaitReason::Lock);
        for (std::size_t k = 0; k < 5; ++k)
            state.tasks[0].spent[k] = Time::fromSeconds(static_cast<double>(k + 1));
        state.deadlocked = true;
        for (const qreal width : { 600.0, 388.0, 240.0 }) {
            const Scene scene = layOutInspector(state, {}, width);
            const Node *shares = scene.find(QStringLiteral("shares"));
            QString drawn;
            for (const Shape &shape : scene.shapes) {
                if (shape.kind != Shape::Kind::Text || !shares->rect.contains(shape.at))
                    continue;
                QVERIFY2(!shape.text.contains(QChar(0x2026)), qPrintable(shape.text));
                drawn += shape.text + QLatin1Char(' ');
            }
            for (const char *word : { "running", "ready", "asleep", "then", "stuck" })
                QVERIFY2(drawn.contains(QLatin1String(word)), qPrintable(drawn));
            QVERIFY(scene.size.height() >= shares->rect.bottom());
        }
    }

    // What came before the recording is not part of it.
    void timeIsCountedSinceTheRecordingBegins()
    {
        State state = waitingFor(WaitReason::Lock);
        state.tasks[0].spent[static_cast<std::size_t>(TaskState::Running)] = Time::fromSeconds(2);
        state.time = state.tasks[0].since = Time::fromSeconds(5.5);
        const auto title
            = [&] { return layOutInspector(state, {}, 388).find(QStringLiteral("shares"))->name; };
        QCOMPARE(title(), QStringLiteral("Its time so far"));
        state.missing = 1'000;
        QCOMPARE(title(), QStringLiteral("Its time since 3.50 s"));
    }

    // The run ends where it is stuck: of no time at all no share would tell.
    void whoIsInADeadlockIsNotJustAsleep()
    {
        State state = waitingFor(WaitReason::Lock);
        state.tasks[0].spent[static_cast<std::size_t>(TaskState::Asleep)] = Time::fromSeconds(1);
        const auto shares
            = [&] { return layOutInspector(state, {}, 388).find(QStringLiteral("shares"))->text; };
        QCOMPARE(shares(), QStringLiteral("asleep 100%"));
        state.deadlocked = true;
        QCOMPARE(shares(), QStringLiteral("asleep 100% · then stuck for good"));
        const Scene table = layOutStatistics(
            { { TaskId { 1 }, QStringLiteral("main"), TaskState::WaitsLock, {}, true } }, {}, {},
            388);
        QVERIFY(table.find(QStringLiteral("task:1"))
                    ->text.startsWith(QStringLiteral("then stuck for good")));
    }

    void ofAFileWithoutAnythingItSaysSo()
    {
        const QString why = QStringLiteral("Nothing could be read.");
        const Scene scene = layOutStatistics({}, {}, {}, 388, {}, why);
        QCOMPARE(scene.find(QStringLiteral("empty"))->text, why);
    }

    void largeNumbersStandApart()
    {
        WorkerStatistics worker { TaskId { 1 }, QStringLiteral("main"), TaskState::Finished, {}, {} };
        worker.numbers.switches = 35'901;
        worker.numbers.itemsPut = 1'107'701;
        worker.numbers.itemsTaken = 107'784;
        const Scene scene = layOutStatistics({ worker }, {}, {}, 388);
        qreal before = 0;
        int numbers = 0;
        for (const Shape &shape : scene.shapes) {
            if (shape.face != FontFace::Mono)
                continue;
            const qreal left = shape.at.x() - textWidth(shape.text, 12, 400, FontFace::Mono);
            QVERIFY2(left >= before + 8, qPrintable(shape.text));
            before = shape.at.x();
            ++numbers;
        }
        QCOMPARE(numbers, 4);
    }

    void statisticsTellEachWorker()
    {
        const auto history = interleave::testing::dishesRun();
        const Time until = Time::fromSeconds(20);
        std::vector<WorkerStatistics> workers;
        for (const TaskInfo &task : history->finalState().tasks)
            workers.push_back({ task.id, QString::fromStdString(task.name), task.state,
                history->statistics(task.id, until) });
        const Scene scene = layOutStatistics(workers, {}, until, 388);
        QVERIFY(
            scene.find(QStringLiteral("task:2"))->text.endsWith(QStringLiteral("put 6, taken 0")));
        QVERIFY(
            scene.find(QStringLiteral("task:3"))->text.endsWith(QStringLiteral("put 0, taken 3")));
    }
};

QTEST_MAIN(TestInspectScene)
#include "tst_inspectscene.moc"
