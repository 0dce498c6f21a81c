#include "tests/unit/timeline/dishesrun.h"
#include "tests/unit/timeline/pinnedlook.h"
#include "widgets/inspect/inspectwidget.h"

#include <QClipboard>
#include <QScrollBar>
#include <QTest>

using namespace interleave;

namespace {

template <class Pane>
struct Shown {
    Playhead playhead;
    Pane widget { playhead };

    Shown()
    {
        playhead.setHistory(interleave::testing::dishesRun());
        playhead.setTime(Time::fromSeconds(6.4));
        widget.resize(388, 308);
        widget.show();
    }
    void clickLink(const QString &id)
    {
        const Scene scene = widget.scene();
        for (const Node &node : scene.nodes) {
            if (node.role == QStringLiteral("link") && node.id == id)
                return QTest::mouseClick(
                    widget.viewport(), Qt::LeftButton, {}, node.rect.center().toPoint());
        }
        QFAIL("no such link");
    }
};

} // namespace

class TestInspectWidget : public QObject {
    Q_OBJECT
public:
    static void initMain() { interleave::testing::pinEnvironment(); }
private Q_SLOTS:
    void initTestCase() { QCOMPARE(interleave::testing::pinLook(), QStringList()); }

    void paintsTheWasher()
    {
        Shown<InspectWidget> shown;
        shown.playhead.setSelection({ TaskId { 2 }, {} });
        interleave::testing::takePictures(shown.widget, QStringLiteral("inspect"));
        shown.playhead.setSelection({ {}, ObjectId { 1 } });
        interleave::testing::takePictures(shown.widget, QStringLiteral("inspect-queue"));
        shown.playhead.setSelection({ TaskId { 3 }, {} });
        interleave::testing::takePictures(shown.widget, QStringLiteral("inspect-asleep"));
        QCOMPARE(shown.widget.scene().nodes.front().state, QStringLiteral("asleep"));
    }

    void linksSelect()
    {
        Shown<InspectWidget> shown;
        shown.playhead.setSelection({ TaskId { 2 }, {} });
        shown.clickLink(QStringLiteral("object:1"));
        QCOMPARE(shown.playhead.selection(), (Selection { {}, ObjectId { 1 } }));
        shown.clickLink(QStringLiteral("task:2"));
        QCOMPARE(shown.playhead.selection(), (Selection { TaskId { 2 }, {} }));
    }

    void keysGoFromLinkToLinkAndEnterFollows()
    {
        Shown<InspectWidget> shown;
        shown.playhead.setSelection({ TaskId { 2 }, {} });
        QTest::keyClick(&shown.widget, Qt::Key_Return); // none is lit yet
        QCOMPARE(shown.playhead.selection(), (Selection { TaskId { 2 }, {} }));
        QTest::keyClick(&shown.widget, Qt::Key_Down);
        QTest::keyClick(&shown.widget, Qt::Key_Return);
        QCOMPARE(shown.playhead.selection(), (Selection { {}, ObjectId { 1 } }));
    }

    void itsTextCanBeCopied()
    {
        Shown<InspectWidget> shown;
        shown.playhead.setSelection({ TaskId { 2 }, {} });
        QTest::keyClick(&shown.widget, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("asleep 78%")));
    }

    void followsThePlayhead()
    {
        Shown<InspectWidget> shown;
        shown.playhead.setSelection({ TaskId { 2 }, {} });
        shown.playhead.setTime(Time::fromSeconds(3.5));
        QCOMPARE(
            shown.widget.scene().find(QStringLiteral("task:2"))->state, QStringLiteral("asleep"));
    }

    void aLowPaneScrolls()
    {
        Shown<InspectWidget> shown;
        shown.playhead.setSelection({ TaskId { 2 }, {} });
        shown.widget.resize(388, 100);
        QVERIFY(shown.widget.verticalScrollBar()->maximum() > 0);
        shown.widget.verticalScrollBar()->setValue(50);
        QVERIFY(shown.widget.scene().nodes.front().rect.top() < 0);
    }

    void statisticsSelectTheirWorkers()
    {
        Shown<StatisticsWidget> shown;
        interleave::testing::takePictures(shown.widget, QStringLiteral("statistics"));
        shown.clickLink(QStringLiteral("task:4"));
        QCOMPARE(shown.playhead.selection(), (Selection { TaskId { 4 }, {} }));
    }

    void withoutARunBothSayWhatToDo()
    {
        Playhead playhead;
        InspectWidget inspect(playhead);
        inspect.resize(388, 308);
        inspect.show();
        interleave::testing::takePictures(inspect, QStringLiteral("inspect-empty"));
        QCOMPARE(inspect.scene().nodes.front().state, QStringLiteral("empty"));
        StatisticsWidget statistics(playhead);
        QCOMPARE(statistics.scene().nodes.front().state, QStringLiteral("empty"));
    }
};

QTEST_MAIN(TestInspectWidget)
#include "tst_inspectwidget.moc"
