#include "tests/unit/timeline/pinnedlook.h"
#include "widgets/code/gutterscene.h"
#include "widgets/style/linesnow.h"

#include <QTest>

using namespace interleave;

namespace {

LineWorker worker(std::uint32_t task, const char *name, TaskState state, int line)
{
    return { TaskId { task }, QLatin1String(name), state, line };
}

GutterView design()
{
    GutterView view;
    view.size = { kGutterWidth, 410 };
    view.top = 8;
    view.firstLine = 1;
    view.lines = 24;
    view.workers = { worker(1, "main", TaskState::WaitsQueue, 22),
        worker(2, "washer", TaskState::WaitsQueue, 9), worker(3, "dryer-1", TaskState::Asleep, 14),
        worker(4, "dryer-2", TaskState::Asleep, 14) };
    view.selected = TaskId { 2 };
    return view;
}

std::vector<QString> names(std::initializer_list<const char *> all)
{
    std::vector<QString> out;
    for (const char *name : all)
        out.push_back(QLatin1String(name));
    return out;
}

} // namespace

class TestGutterScene : public QObject {
    Q_OBJECT
public:
    static void initMain() { interleave::testing::pinEnvironment(); }
private Q_SLOTS:
    void initTestCase() { QCOMPARE(interleave::testing::pinLook(), QStringList()); }

    void tellsTheDesignsPicture()
    {
        const Scene scene = layOutGutter(design());
        QCOMPARE(scene.find(QStringLiteral("line:9"))->name, QStringLiteral("washer"));
        QCOMPARE(scene.find(QStringLiteral("line:14"))->name, QStringLiteral("dryer-1, 2"));
        QCOMPARE(scene.find(QStringLiteral("line:14"))->text,
            QStringLiteral("line 14: dryer-1 (asleep, I/O), dryer-2 (asleep, I/O)"));
        QCOMPARE(scene.find(QStringLiteral("edge:22"))->name, QStringLiteral("main ▾ 22"));
        QVERIFY(scene.find(QStringLiteral("edge:22"))->rect.bottom() <= 410);
    }

    void theSelectedWorkersLineIsLit()
    {
        const Scene scene = layOutGutter(design());
        const Shape &lit = scene.shapes.front();
        QCOMPARE(lit.fill, ColorToken::QueueSoft);
        QCOMPARE(lit.rect, QRectF(0, 8 + 8 * 21, kGutterWidth, 21));
    }

    void linesAboveStickToTheTop()
    {
        GutterView view = design();
        view.firstLine = 12;
        const Scene scene = layOutGutter(view);
        // Left of the numbers there is room for the name; the line is told in words.
        const Node *edge = scene.find(QStringLiteral("edge:9"));
        QCOMPARE(edge->name, QStringLiteral("washer ▴"));
        QVERIFY(edge->text.startsWith(QLatin1String("line 9")));
        QVERIFY(edge->rect.right() < kGutterWidth - 24);
        QVERIFY(scene.find(QStringLiteral("line:22")));
    }

    void pillsNeverOverlap_data()
    {
        QTest::addColumn<int>("firstLine");
        QTest::addColumn<int>("height");
        for (int first = 1; first < 24; first += 3) {
            for (const int height : { 60, 150, 410 })
                QTest::addRow("from line %d, %d px", first, height) << first << height;
        }
    }
    void pillsNeverOverlap()
    {
        QFETCH(int, firstLine);
        QFETCH(int, height);
        GutterView view = design();
        view.firstLine = firstLine;
        view.size.setHeight(height);
        view.workers.push_back(worker(5, "ana", TaskState::Running, 2));
        view.workers.push_back(worker(6, "bo", TaskState::Ready, 3));
        view.workers.push_back(worker(7, "cy", TaskState::Failed, 21));
        view.workers.push_back(worker(8, "dee", TaskState::WaitsLock, 23));
        const Scene scene = layOutGutter(view);
        for (std::size_t a = 0; a < scene.nodes.size(); ++a) {
            QVERIFY(scene.nodes[a].rect.left() >= 0 && scene.nodes[a].rect.right() <= kGutterWidth);
            for (std::size_t b = a + 1; b < scene.nodes.size(); ++b)
                QVERIFY2(!scene.nodes[a].rect.intersects(scene.nodes[b].rect),
                    qPrintable(scene.nodes[a].text + scene.nodes[b].text));
        }
    }

    void namesShareTheirStem_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("text");
        QTest::newRow("all") << 200 << QStringLiteral("dryer-1, 2, 12");
        QTest::newRow("some") << 70 << QStringLiteral("dryer-1 +2");
        QTest::newRow("a shortened one") << 60 << QStringLiteral("dry\u2026-1 +2");
        QTest::newRow("a bare count") << 20 << QStringLiteral("+3");
    }
    void namesShareTheirStem()
    {
        QFETCH(int, width);
        QFETCH(QString, text);
        QCOMPARE(pillText(names({ "dryer-1", "dryer-2", "dryer-12" }), width), text);
    }
    void namesWithoutAStemAreWhole()
    {
        QCOMPARE(pillText(names({ "ana", "bo" }), 200), QStringLiteral("ana, bo"));
    }

    void theOneThatNeedsALookGivesItsColors()
    {
        const std::vector<LineWorker> both { worker(1, "a", TaskState::Asleep, 3),
            worker(2, "b", TaskState::Failed, 3) };
        QCOMPARE(spokesman(both, {}).task, TaskId { 2 });
        QCOMPARE(spokesman(both, TaskId { 1 }).task, TaskId { 1 });
    }

    void linesMoveWithWhatIsWrittenAboveThem()
    {
        const LinesNow added(u"a\nb\nc\nd\n", u"a\nnew\nb\nc\nd\n");
        QCOMPARE(added(1), 1);
        QCOMPARE(added(2), 3);
        QCOMPARE(added(4), 5);
        const LinesNow removed(u"a\nb\nc\nd\n", u"a\nd\n");
        QCOMPARE(removed(1), 1);
        QCOMPARE(removed(2), 0); // it is gone
        QCOMPARE(removed(3), 0);
        QCOMPARE(removed(4), 2);
        const LinesNow changed(u"a\nb\nc\n", u"a\nB\nc\n");
        QCOMPARE(changed(2), 0); // another line stands there
        QCOMPARE(changed(3), 3);
        const LinesNow twice(u"x\nx\n", u"x\nx\nx\n");
        QCOMPARE(twice(1), 1);
        QCOMPARE(twice(2), 2);
        QCOMPARE(LinesNow(u"", u"")(7), 7);
        QCOMPARE(LinesNow()(7), 7);
    }

    void whoHasFinishedHasNoLine()
    {
        State state;
        state.tasks.resize(2);
        state.tasks[0].line = 3;
        state.tasks[0].state = TaskState::Finished;
        state.tasks[1].line = 4;
        state.tasks[1].name = "b";
        QCOMPARE(workersByLine(state).size(), 1u);
    }
};

QTEST_MAIN(TestGutterScene)
#include "tst_gutterscene.moc"
