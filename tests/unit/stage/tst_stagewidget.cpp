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

    void beforeTheFirstEventItSaysSo()
    {
        Playhead playhead;
        StageWidget stage(playhead);
        stage.resize(816, 478);
        playhead.setHistory(m_history);
        const Scene before = stage.scene();
        const Node *note = before.find(QStringLiteral("empty"));
        QVERIFY(note);
        QVERIFY(note->text.startsWith(QLatin1String("Nothing has begun yet.")));
        playhead.setEvent(EventIndex { 0 });
        QVERIFY(!stage.scene().find(QStringLiteral("empty")));
    }

    void aLiveRunNeverGrowsOnAStageOfTheSameSize()
    {
        const QSizeF size(1400, 900);
        TraceBuilder builder;
        builder.spawn("main").running("main").spawn("first");
        const auto history = builder.history();
        Playhead playhead;
        StageWidget stage(playhead);
        stage.resize(size.toSize());
        playhead.setHistory(history);
        playhead.setLive(true);
        // Whatever its cards look like, the strip is as high as the stage is magnified.
        const auto scale = [&] {
            for (const Node &node : stage.scene().nodes) {
                if (node.role == QLatin1String("core"))
                    return node.rect.height();
            }
            return 0.0;
        };
        builder.queue("queue", 2);
        // From some number on they are one group, which leaves more room.
        bool wouldGrow = false;
        qreal shown = scale();
        qreal alone = planStage(history->finalState(), {}, size, true).scale;
        for (int k = 0; k < 24; ++k) {
            builder.spawn("worker " + std::to_string(k + 1));
            QVERIFY(history->extend(false));
            playhead.historyGrew();
            const qreal now = scale();
            const qreal fresh = planStage(history->finalState(), {}, size, true).scale;
            QVERIFY(now > 0 && now <= shown);
            wouldGrow = wouldGrow || fresh > alone;
            shown = now;
            alone = fresh;
        }
        QVERIFY(wouldGrow);
        stage.resize(1200, 900); // another size begins anew
        QVERIFY(scale() > 0);
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
