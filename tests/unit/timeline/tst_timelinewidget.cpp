#include "tests/unit/timeline/dishesrun.h"
#include "tests/unit/timeline/pinnedlook.h"
#include "widgets/timeline/timelinewidget.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace interleave;

namespace {

struct Shown {
    Playhead playhead;
    TimelineWidget widget { playhead };

    Shown()
    {
        playhead.setHistory(interleave::testing::dishesRun());
        playhead.setTime(Time::fromSeconds(6.4));
        widget.resize(816, 286);
        widget.show();
    }
    QPoint at(double seconds, int y) const
    {
        return { static_cast<int>(kNamesWidth
                     + xOf(
                         Time::fromSeconds(seconds), playhead.visible(), plotWidth(widget.size()))),
            y };
    }
    void turnWheel(QPoint where, int delta, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event(where, widget.mapToGlobal(where), {}, { 0, delta }, Qt::NoButton,
            modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&widget, &event);
    }
};

double lengthOf(const TimeRange &range)
{
    return (range.to - range.from).seconds();
}

} // namespace

class TestTimelineWidget : public QObject {
    Q_OBJECT
public:
    static void initMain() { interleave::testing::pinEnvironment(); }
private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<Time>();
        QCOMPARE(interleave::testing::pinLook(), QStringList());
    }

    void paintsTheDesignsMoment()
    {
        Shown shown;
        interleave::testing::takePictures(shown.widget, QStringLiteral("timeline"));
        const Scene scene = shown.widget.scene();
        QCOMPARE(scene.find(QStringLiteral("task:2"))->state, QStringLiteral("waits-queue"));
        QCOMPARE(scene.find(QStringLiteral("object:1"))->state, QStringLiteral("full"));
        QCOMPARE(scene.find(QStringLiteral("playhead"))->text, QStringLiteral("6.40 s"));
    }

    void aClickOnALaneSelectsIt()
    {
        Shown shown;
        QTest::mouseClick(&shown.widget, Qt::LeftButton, {}, { 300, 132 });
        QCOMPARE(shown.playhead.selection(), (Selection { TaskId { 3 }, {} }));
        QTest::mouseClick(&shown.widget, Qt::LeftButton, {}, { 300, 240 });
        QCOMPARE(shown.playhead.selection(), (Selection { {}, ObjectId { 1 } }));
        QCOMPARE(lengthOf(shown.playhead.visible()), 20.0);
    }

    void alongEventsEachIsAsFarAsAnyOther()
    {
        Shown shown;
        shown.widget.setAxis(Axis::Steps);
        interleave::testing::takePictures(shown.widget, QStringLiteral("timeline-events"));
        const auto number = shown.playhead.moment().event.value + 1;
        QCOMPARE(shown.widget.scene().find(QStringLiteral("playhead"))->text,
            QStringLiteral("event %1").arg(number));
        // Bars begin at their events, and each reaches to the next.
        const double width = plotWidth(shown.widget.size())
            / static_cast<double>(shown.playhead.history()->eventCount());
        const Scene scene = shown.widget.scene();
        const auto &stretches = shown.playhead.history()->stretches(TaskId { 2 });
        int bars = 0;
        for (std::size_t k = 0; k + 1 < stretches.size(); ++k) {
            const Node *bar
                = scene.find(QStringLiteral("stretch:2:%1").arg(stretches[k].event.value));
            if (!bar || bar->role != QLatin1String("stretch"))
                continue;
            ++bars;
            const auto steps = stretches[k + 1].event.value - stretches[k].event.value;
            QVERIFY(std::abs(bar->rect.width() - width * static_cast<double>(steps)) < 0.01);
        }
        QVERIFY(bars > 3);
    }

    void magnifiedAPressMeansWhatIsSeenThere()
    {
        qRegisterMetaType<Time>();
        Shown shown;
        const qreal lane = shown.widget.scene().find(QStringLiteral("task:2"))->rect.height();
        shown.widget.resize(1224, 429);
        shown.widget.setMagnification(1.5);
        const QRectF washer = shown.widget.scene().find(QStringLiteral("task:2"))->rect;
        QCOMPARE(washer.height(), 1.5 * lane);
        QTest::mouseClick(&shown.widget, Qt::LeftButton, {}, washer.center().toPoint());
        QCOMPARE(shown.playhead.selection().task, TaskId { 2 });
        QSignalSpy seeks(&shown.widget, &TimelineWidget::seekRequested);
        const double x = kNamesWidth
            + xOf(Time::fromSeconds(10), shown.playhead.visible(),
                plotWidth(QSizeF(shown.widget.size()) / 1.5));
        QTest::mouseClick(
            &shown.widget, Qt::LeftButton, {}, { static_cast<int>(std::lround(1.5 * x)), 30 });
        QVERIFY(std::abs(seeks.first().first().value<Time>().seconds() - 10) < 0.05);
    }

    void theAxisIsNamedAfterItsUnit()
    {
        Shown shown;
        const auto *button = shown.widget.findChild<QPushButton *>();
        QCOMPARE(button->text(), QStringLiteral("Seconds"));
        shown.playhead.setVisible({ {}, Time { 4'000'000 } });
        QCOMPARE(button->text(), QStringLiteral("Time"));
        shown.playhead.setVisible({ {}, Time::fromSeconds(4) });
        QCOMPARE(button->text(), QStringLiteral("Seconds"));
    }

    void alongEventsAPressAsksForAnEvent()
    {
        qRegisterMetaType<EventIndex>();
        Shown shown;
        shown.widget.setAxis(Axis::Steps);
        QSignalSpy seeks(&shown.widget, &TimelineWidget::seekRequested);
        QSignalSpy events(&shown.widget, &TimelineWidget::eventRequested);
        const double width = plotWidth(shown.widget.size())
            / static_cast<double>(shown.playhead.history()->eventCount());
        QTest::mouseClick(
            &shown.widget, Qt::LeftButton, {}, { static_cast<int>(kNamesWidth + 10 * width), 10 });
        QVERIFY(seeks.isEmpty());
        QVERIFY(events.first().first().value<EventIndex>() == EventIndex { 9 });
    }

    void anotherAxisShowsTheSameMoments()
    {
        qRegisterMetaType<Axis>();
        Shown shown;
        QSignalSpy changed(&shown.widget, &TimelineWidget::axisChanged);
        auto *button = shown.widget.findChild<QPushButton *>();
        const TimeRange range { Time::fromSeconds(3), Time::fromSeconds(9) };
        shown.playhead.setVisible(range);
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(changed.first().first().value<Axis>() == Axis::Steps);
        // Zooming along events leaves the seconds alone.
        shown.widget.zoomIn();
        QCOMPARE(shown.playhead.visible(), range);
        shown.widget.zoomOut();
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(shown.widget.axis() == Axis::Seconds);
        QVERIFY(std::abs(shown.playhead.visible().from.seconds() - 3) < 1.1);
        QVERIFY(std::abs(shown.playhead.visible().to.seconds() - 9) < 1.1);
    }

    void whatMovesIsOnItsWayAlongTheAxis()
    {
        Shown shown;
        shown.widget.setAxis(Axis::Steps);
        const Moment moment = shown.playhead.moment();
        const auto x = [&] {
            return shown.widget.scene().find(QStringLiteral("playhead"))->rect.center().x();
        };
        shown.playhead.setEvent(moment.event);
        const qreal there = x();
        shown.playhead.setMoment({ moment.event, true, 0.5, moment.time });
        const qreal width = plotWidth(shown.widget.size())
            / static_cast<qreal>(shown.playhead.history()->eventCount());
        QVERIFY(std::abs(there - x() - width / 2) < 0.01);
    }

    void aPressOnTheAxisSeeksAndADragGoesOnSeeking()
    {
        Shown shown;
        QSignalSpy seeks(&shown.widget, &TimelineWidget::seekRequested);
        QTest::mousePress(&shown.widget, Qt::LeftButton, {}, shown.at(10, 12));
        QTest::mouseMove(&shown.widget, shown.at(12, 40));
        QTest::mouseRelease(&shown.widget, Qt::LeftButton, {}, shown.at(12, 40));
        QVERIFY(seeks.size() >= 2);
        QVERIFY(std::abs(seeks.first().at(0).value<Time>().seconds() - 10) < 0.05);
        QVERIFY(std::abs(seeks.last().at(0).value<Time>().seconds() - 12) < 0.05);
        QVERIFY(shown.playhead.selection() == Selection {});
    }

    void aSeekNeverLeavesTheRun()
    {
        Shown shown;
        QSignalSpy seeks(&shown.widget, &TimelineWidget::seekRequested);
        QTest::mouseClick(&shown.widget, Qt::LeftButton, {}, { 4, 12 });
        QTest::mouseClick(&shown.widget, Qt::LeftButton, {}, { 815, 12 });
        QCOMPARE(seeks.at(0).at(0).value<Time>(), Time {});
        QCOMPARE(seeks.at(1).at(0).value<Time>(), Time::fromSeconds(20));
    }

    void theWheelZoomsAtThePointer()
    {
        Shown shown;
        const QPoint where = shown.at(15, 100);
        shown.turnWheel(where, 240);
        QVERIFY(std::abs(lengthOf(shown.playhead.visible()) - 20 / 1.5625) < 0.01);
        QVERIFY(std::abs(timeAt(where.x() - kNamesWidth, shown.playhead.visible(),
                             plotWidth(shown.widget.size()))
                             .seconds()
                    - 15)
            < 0.05);
        shown.turnWheel(where, -2400);
        QCOMPARE(lengthOf(shown.playhead.visible()), 20.0);
    }

    void draggingPansAndDoesNotSelect()
    {
        Shown shown;
        shown.playhead.setVisible({ Time::fromSeconds(5), Time::fromSeconds(10) });
        QTest::mousePress(&shown.widget, Qt::LeftButton, {}, { 400, 100 });
        QTest::mouseMove(&shown.widget, { 400 + 136, 100 });
        QTest::mouseRelease(&shown.widget, Qt::LeftButton, {}, { 400 + 136, 100 });
        QCOMPARE(
            shown.playhead.visible(), (TimeRange { Time::fromSeconds(4), Time::fromSeconds(9) }));
        QVERIFY(shown.playhead.selection() == Selection {});
    }

    void keysZoomPanAndFit()
    {
        Shown shown;
        QTest::keyClick(&shown.widget, Qt::Key_W);
        QCOMPARE(lengthOf(shown.playhead.visible()), 16.0);
        const Time before = shown.playhead.visible().from;
        QTest::keyClick(&shown.widget, Qt::Key_D);
        QVERIFY(shown.playhead.visible().from > before);
        QTest::keyClick(&shown.widget, Qt::Key_A);
        QCOMPARE(shown.playhead.visible().from, before);
        QTest::keyClick(&shown.widget, Qt::Key_S);
        QCOMPARE(lengthOf(shown.playhead.visible()), 20.0);
        shown.playhead.setSelection({ TaskId { 2 }, {} });
        QTest::keyClick(&shown.widget, Qt::Key_F);
        QVERIFY(lengthOf(shown.playhead.visible()) < 9); // the washer ends at 8 s
        shown.playhead.setSelection({});
        QTest::keyClick(&shown.widget, Qt::Key_F);
        QCOMPARE(lengthOf(shown.playhead.visible()), 20.0);
    }

    void upAndDownSelectRowsAndEnterSeeksToTheStatesBeginning()
    {
        Shown shown;
        QSignalSpy seeks(&shown.widget, &TimelineWidget::seekRequested);
        QTest::keyClick(&shown.widget, Qt::Key_Down);
        QTest::keyClick(&shown.widget, Qt::Key_Down);
        QCOMPARE(shown.playhead.selection(), (Selection { TaskId { 2 }, {} }));
        QTest::keyClick(&shown.widget, Qt::Key_Return);
        QCOMPARE(seeks.at(0).at(0).value<Time>(), Time::fromSeconds(5));
        for (int k = 0; k < 9; ++k)
            QTest::keyClick(&shown.widget, Qt::Key_Down);
        QCOMPARE(shown.playhead.selection(), (Selection { {}, ObjectId { 1 } }));
    }

    void withoutARunNothingHappens()
    {
        Playhead playhead;
        TimelineWidget widget(playhead);
        QSignalSpy seeks(&widget, &TimelineWidget::seekRequested);
        widget.resize(816, 286);
        QTest::mouseClick(&widget, Qt::LeftButton, {}, { 300, 12 });
        QTest::keyClick(&widget, Qt::Key_W);
        QTest::keyClick(&widget, Qt::Key_Down);
        QCOMPARE(seeks.size(), 0);
        interleave::testing::takePictures(widget, QStringLiteral("timeline-empty"));
        QCOMPARE(widget.scene().nodes.size(), 1u);
    }

    void lanesThatDoNotFitScroll()
    {
        Shown shown;
        shown.widget.resize(816, 130);
        QCOMPARE(shown.widget.scene().find(QStringLiteral("task:1"))->rect.top(), 30.0);
        shown.turnWheel({ 40, 80 }, -120);
        QVERIFY(shown.widget.scene().find(QStringLiteral("task:2"))->rect.top() < 30);
        interleave::testing::takePictures(shown.widget, QStringLiteral("timeline-low"));
    }

    void isUsableInSmallAndZoomed()
    {
        Shown shown;
        shown.playhead.setVisible({ Time::fromSeconds(4.99), Time::fromSeconds(5.01) });
        shown.playhead.setTime(Time::fromSeconds(5));
        shown.playhead.setSelection({ TaskId { 2 }, {} });
        shown.widget.resize(480, 200);
        interleave::testing::takePictures(shown.widget, QStringLiteral("timeline-zoomed"));
        QVERIFY(shown.widget.scene()
                    .find(QStringLiteral("axis"))
                    ->text.contains(QStringLiteral("5.000")));
    }
};

QTEST_MAIN(TestTimelineWidget)
#include "tst_timelinewidget.moc"
