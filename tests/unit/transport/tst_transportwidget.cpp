#include "tests/support/tracebuilder.h"
#include "tests/unit/timeline/dishesrun.h"
#include "tests/unit/timeline/pinnedlook.h"
#include "widgets/style/controls.h"
#include "widgets/transport/scrubbar.h"
#include "widgets/transport/transportwidget.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace interleave;

namespace {

struct Shown {
    Playhead playhead;
    TransportWidget widget { playhead };

    explicit Shown(std::shared_ptr<History> history = interleave::testing::dishesRun())
    {
        playhead.setHistory(std::move(history));
        playhead.setTime(Time::fromSeconds(6.4));
        widget.resize(816, 54);
        widget.show();
    }
    QPoint center(const char *id) const
    {
        return widget.scene().find(QLatin1String(id))->rect.center().toPoint();
    }
    void click(const char *id)
    {
        const QPoint where = center(id);
        QTest::mouseClick(widget.childAt(where), Qt::LeftButton, {},
            widget.childAt(where)->mapFrom(&widget, where));
    }
};

} // namespace

class TestTransportWidget : public QObject {
    Q_OBJECT
public:
    static void initMain() { interleave::testing::pinEnvironment(); }
private Q_SLOTS:
    void initTestCase()
    {
        qRegisterMetaType<EventIndex>();
        QCOMPARE(interleave::testing::pinLook(), QStringList());
    }

    void aShortRunIsToldInTheUnitOfItsLength_data()
    {
        QTest::addColumn<double>("end");
        QTest::addColumn<QString>("told");
        QTest::newRow("seconds") << 2.5 << QStringLiteral("1.25 s of 2.50 s");
        QTest::newRow("tenths") << 0.25 << QStringLiteral("125 ms of 250 ms");
        QTest::newRow("milliseconds") << 0.005 << QStringLiteral("2.50 ms of 5.00 ms");
        QTest::newRow("microseconds") << 25e-6 << QStringLiteral("12.5 µs of 25.0 µs");
    }
    void aShortRunIsToldInTheUnitOfItsLength()
    {
        QFETCH(double, end);
        QFETCH(QString, told);
        Shown shown(TraceBuilder().spawn("main").running("main").at(end).endRun().history());
        shown.playhead.setTime(Time::fromSeconds(end / 2));
        QCOMPARE(shown.widget.scene().find(QStringLiteral("time"))->name, told);
    }

    void showsTimeEventAndKeyMoments()
    {
        Shown shown;
        interleave::testing::takePictures(shown.widget, QStringLiteral("transport"));
        const Scene scene = shown.widget.scene();
        QCOMPARE(scene.find(QStringLiteral("time"))->name, QStringLiteral("6.40 s of 20.00 s"));
        const auto count = shown.playhead.history()->eventCount();
        QCOMPARE(scene.find(QStringLiteral("button:event"))->name,
            QStringLiteral("Event %1 / %2")
                .arg(shown.playhead.moment().event.value + 1)
                .arg(count));
        const Node *first = scene.find(QStringLiteral("key:0"));
        QVERIFY(first);
        QVERIFY(first->text.contains(QStringLiteral("dishes")));
    }

    void beforeTheFirstEventTheKnobStandsAtItsTime()
    {
        TraceBuilder b;
        b.at(6).spawn("main").running("main").at(8).sleep("main", 2).at(10).endRun();
        Shown shown(b.history());
        const auto knob
            = [&] { return shown.widget.scene().find(QStringLiteral("knob"))->rect.center().x(); };
        shown.playhead.setMoment({});
        const qreal start = knob();
        shown.playhead.setMoment({ {}, false, 1, Time::fromSeconds(3) });
        QVERIFY(knob() > start + 20);
    }

    void buttonsOnlyAsk()
    {
        Shown shown;
        const Moment before = shown.playhead.moment();
        QSignalSpy play(&shown.widget, &TransportWidget::playToggled);
        QSignalSpy step(&shown.widget, &TransportWidget::stepRequested);
        QSignalSpy seek(&shown.widget, &TransportWidget::seekRequested);
        shown.click("button:play");
        shown.click("button:back");
        shown.click("button:forward");
        shown.click("button:start");
        QCOMPARE(play.size(), 1);
        QCOMPARE(step, QList<QList<QVariant>>({ { -1 }, { 1 } }));
        QCOMPARE(seek, QList<QList<QVariant>>({ { 0.0 } }));
        QVERIFY(shown.playhead.moment() == before);
    }

    void theScrubBarSeeksWhereItIsPressedAndDragged()
    {
        Shown shown;
        auto *scrub = shown.widget.findChild<ScrubBar *>();
        QSignalSpy seek(&shown.widget, &TransportWidget::seekRequested);
        const QPoint middle(scrub->width() / 2, 20);
        QTest::mousePress(scrub, Qt::LeftButton, {}, middle);
        QTest::mouseMove(scrub, { scrub->width() + 40, 20 });
        QTest::mouseRelease(scrub, Qt::LeftButton, {}, { scrub->width() + 40, 20 });
        QVERIFY(std::abs(seek.first().at(0).toDouble() - 0.5) < 0.02);
        QCOMPARE(seek.last().at(0).toDouble(), 1.0);
    }

    void aMarkIsClickedAndReachedByKeys()
    {
        Shown shown;
        auto *scrub = shown.widget.findChild<ScrubBar *>();
        QSignalSpy marks(&shown.widget, &TransportWidget::keyMomentRequested);
        const Scene scene = scrub->scene();
        QTest::mouseClick(scrub, Qt::LeftButton, {},
            scene.find(QStringLiteral("key:0"))->rect.center().toPoint());
        QCOMPARE(marks.first().at(0).toInt(), 0);
        shown.playhead.setEvent(EventIndex { 0 });
        QTest::keyClick(scrub, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(marks.last().at(0).toInt(), 0);
        const qsizetype before = marks.size();
        QTest::keyClick(scrub, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(marks.size(), before); // none before the first event
    }

    void scrubKeysStep()
    {
        Shown shown;
        auto *scrub = shown.widget.findChild<ScrubBar *>();
        QSignalSpy step(&shown.widget, &TransportWidget::stepRequested);
        QTest::keyClick(scrub, Qt::Key_Left);
        QTest::keyClick(scrub, Qt::Key_Right);
        QTest::keyClick(scrub, Qt::Key_PageDown);
        QCOMPARE(step, QList<QList<QVariant>>({ { -1 }, { 1 }, { 10 } }));
    }

    void anEventsNumberCanBeTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("event"); // -1: nothing is asked
        QTest::newRow("a number") << QStringLiteral("7") << 6;
        QTest::newRow("with a separator") << QStringLiteral("1,000,000") << -2;
        QTest::newRow("zero is the first") << QStringLiteral("0") << 0;
        QTest::newRow("beyond the end") << QStringLiteral("99999999") << -2;
        QTest::newRow("no number") << QStringLiteral("seven") << -1;
        QTest::newRow("nothing") << QString() << -1;
        QTest::newRow("negative") << QStringLiteral("-3") << -1;
    }
    void anEventsNumberCanBeTyped()
    {
        QFETCH(QString, typed);
        QFETCH(int, event);
        Shown shown;
        QSignalSpy asked(&shown.widget, &TransportWidget::eventRequested);
        shown.click("button:event");
        auto *edit = shown.widget.findChild<QLineEdit *>();
        QVERIFY(edit->isVisible());
        edit->setText(typed);
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(!edit->isVisible());
        if (event == -1) {
            QCOMPARE(asked.size(), 0);
            return;
        }
        const auto last = shown.playhead.history()->eventCount() - 1;
        QCOMPARE(asked.first().at(0).value<EventIndex>().value,
            event == -2 ? last : static_cast<std::uint64_t>(event));
    }
    void escapeLeavesTheNumberAlone()
    {
        Shown shown;
        QSignalSpy asked(&shown.widget, &TransportWidget::eventRequested);
        shown.click("button:event");
        auto *edit = shown.widget.findChild<QLineEdit *>();
        edit->setText(QStringLiteral("7"));
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!edit->isVisible());
        QCOMPARE(asked.size(), 0);
    }

    void aLiveRunSaysSoAndHidesItsEnd()
    {
        Shown shown(interleave::testing::dishesRunUntil(Time::fromSeconds(6)));
        shown.playhead.setLive(true);
        const Scene scene = shown.widget.scene();
        QCOMPARE(scene.find(QStringLiteral("note"))->state, QStringLiteral("live"));
        QVERIFY(!scene.find(QStringLiteral("time"))->name.contains(QStringLiteral(" of ")));
        interleave::testing::takePictures(shown.widget, QStringLiteral("transport-live"));
    }

    void aNoteLeavesTheBarItsClicks()
    {
        Shown shown(interleave::testing::dishesRunUntil(Time::fromSeconds(6)));
        shown.playhead.setLive(true);
        const QRect note = shown.widget.scene().find(QStringLiteral("note"))->rect.toRect();
        auto *bar = shown.widget.findChild<ScrubBar *>();
        const QRect both = note & bar->geometry();
        QVERIFY(!both.isEmpty());
        QCOMPARE(shown.widget.childAt(both.center()), bar);
    }

    void withoutTheFutureOnlyPastMomentsAreMarked()
    {
        Shown shown;
        const auto all = shown.widget.findChild<ScrubBar *>()->view().marks.size();
        shown.playhead.setShowsFuture(false);
        const auto past = shown.widget.findChild<ScrubBar *>()->view().marks.size();
        QVERIFY(past < all);
        shown.playhead.setTime(Time::fromSeconds(20));
        QCOMPARE(shown.widget.findChild<ScrubBar *>()->view().marks.size(), all);
    }

    void withoutARunOnlyPlayCanBePressed()
    {
        Playhead playhead;
        TransportWidget widget(playhead);
        widget.resize(816, 54);
        const Scene scene = widget.scene();
        QCOMPARE(scene.find(QStringLiteral("button:back"))->state, QStringLiteral("disabled"));
        QCOMPARE(scene.find(QStringLiteral("button:play"))->state, QStringLiteral("paused"));
        interleave::testing::takePictures(widget, QStringLiteral("transport-empty"));
    }

    void everyPartHasANameAndFits_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("wide") << 816;
        QTest::newRow("narrow") << 520;
    }
    void everyPartHasANameAndFits()
    {
        QFETCH(int, width);
        Shown shown;
        shown.widget.resize(width, 54);
        interleave::testing::takePictures(shown.widget, QStringLiteral("transport-%1").arg(width));
        for (const QWidget *part : shown.widget.findChildren<QAbstractButton *>()) {
            QVERIFY(!part->accessibleName().isEmpty());
            if (part->isVisible())
                QVERIFY2(part->geometry().right() <= width, qPrintable(part->accessibleName()));
        }
    }
};

QTEST_MAIN(TestTransportWidget)
#include "tst_transportwidget.moc"
