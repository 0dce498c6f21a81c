#include "tests/support/tracebuilder.h"
#include "widgets/picture/picture.h"
#include "widgets/stage/stagewidget.h"

#include <QSignalSpy>
#include <QTest>

using namespace interleave;

class TestStageWidget : public QObject {
    Q_OBJECT
public:
    static void initMain()
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_SCALE_FACTOR", "1");
    }

private:
    std::shared_ptr<const History> m_history;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(loadFonts().isEmpty());
        applyTheme(Theme::light());
        TraceBuilder builder;
        builder.spawn("main").running("main").queue("dishes", 2).spawn("washer").running("washer");
        builder.put("washer", "dishes", "'Salad'")
            .spawn("dryer")
            .running("dryer", 1)
            .get("dryer", "dishes")
            .sleep("dryer", 6);
        m_history = builder.history();
    }

    void clickSelectsAndAClickBesideUnselects()
    {
        Playhead playhead;
        StageWidget stage(playhead);
        stage.resize(816, 478);
        playhead.setHistory(m_history);
        playhead.setEvent(EventIndex { m_history->eventCount() - 1 });
        const Scene scene = stage.scene();
        const Node *washer = scene.find(QStringLiteral("task:2"));
        QVERIFY(washer);
        QTest::mouseClick(&stage, Qt::LeftButton, {}, washer->rect.center().toPoint());
        QCOMPARE(playhead.selection(), (Selection { TaskId { 2 }, {} }));
        QTest::mouseClick(&stage, Qt::LeftButton, {}, QPoint(3, 3));
        QCOMPARE(playhead.selection(), Selection {});
    }

    void itemsBelongToWhoHoldsThem()
    {
        Playhead playhead;
        StageWidget stage(playhead);
        stage.resize(816, 478);
        playhead.setHistory(m_history);
        playhead.setEvent(EventIndex { m_history->eventCount() - 1 });
        const Scene scene = stage.scene();
        const Node *item = scene.find(QStringLiteral("item:1"));
        QVERIFY(item);
        QTest::mouseClick(&stage, Qt::LeftButton, {}, item->rect.center().toPoint());
        QCOMPARE(playhead.selection(), (Selection { TaskId { 3 }, {} }));
    }

    void arrowsAndEnterReachEveryWorker()
    {
        Playhead playhead;
        StageWidget stage(playhead);
        stage.resize(816, 478);
        playhead.setHistory(m_history);
        playhead.setEvent(EventIndex { m_history->eventCount() - 1 });
        QSignalSpy inspect(&stage, &StageWidget::inspectRequested);
        QSet<quint32> reached;
        for (int k = 0; k < 4; ++k) {
            QTest::keyClick(&stage, Qt::Key_Down);
            QTest::keyClick(&stage, Qt::Key_Return);
            QVERIFY(!stage.accessibleDescription().isEmpty());
            reached.insert(playhead.selection().task.value);
        }
        QCOMPARE(inspect.count(), 4);
        QVERIFY(reached.contains(1) && reached.contains(2) && reached.contains(3));
    }

    void sceneFollowsTheMomentAndKeepsItsPlaces()
    {
        Playhead playhead;
        StageWidget stage(playhead);
        stage.resize(816, 478);
        playhead.setHistory(m_history);
        playhead.setEvent(EventIndex { m_history->eventCount() - 1 });
        const QRectF late = stage.scene().find(QStringLiteral("task:1"))->rect;
        playhead.setEvent(EventIndex { 2 });
        const Scene early = stage.scene();
        QVERIFY(!early.find(QStringLiteral("task:3")));
        QCOMPARE(early.find(QStringLiteral("task:1"))->rect, late);
    }

    void windowsSceneHoldsThePaneAtItsPlace()
    {
        Playhead playhead;
        QWidget window;
        StageWidget stage(playhead, &window);
        stage.setGeometry(100, 50, 816, 478);
        playhead.setHistory(m_history);
        playhead.setEvent(EventIndex { m_history->eventCount() - 1 });
        const QRectF own = stage.scene().find(QStringLiteral("task:2"))->rect;
        const Scene whole = sceneOf(window);
        QVERIFY(whole.find(QStringLiteral("task:2")));
        QCOMPARE(whole.find(QStringLiteral("task:2"))->rect, own.translated(100, 50));
    }

    void withoutARunItSaysSo()
    {
        Playhead playhead;
        StageWidget stage(playhead);
        stage.resize(400, 300);
        QCOMPARE(stage.scene().nodes.size(), std::size_t { 1 });
        QVERIFY(stage.scene().find(QStringLiteral("empty")));
        QVERIFY(!stage.grab().isNull());
    }
};

QTEST_MAIN(TestStageWidget)
#include "tst_stagewidget.moc"
