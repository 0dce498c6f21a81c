// The playhead: scenarios that play, and what keys and clicks make of the moment.
#include "tests/journeys/windowtest.h"
#include "widgets/library/librarywidget.h"
#include "widgets/stage/stagewidget.h"
#include "widgets/timeline/timelinewidget.h"

#include <QLabel>
#include <QPushButton>
#include <QTimer>

namespace interleave {

class TestPlaying : public WindowTest {
    Q_OBJECT
private Q_SLOTS:
    void itOpensWithDishes()
    {
        QVERIFY(m_window->windowTitle().startsWith(QLatin1String("dishes.py")));
        m_window->playhead().setTime(Time::fromSeconds(6.4));
        QCOMPARE(workers(*m_window),
            (QStringList { QStringLiteral("dryer-1:asleep"), QStringLiteral("dryer-2:asleep"),
                QStringLiteral("main:waits-queue"), QStringLiteral("washer:waits-queue") }));
    }

    void eachScenarioOpensByName_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : { "washing_alone", "back_pressure", "fan_out_fan_in", "lost_update",
                 "lock_and_rlock", "philosophers", "yield_and_send", "dishes" })
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void eachScenarioOpensByName()
    {
        QFETCH(QString, name);
        Q_EMIT pane<LibraryWidget>().scenarioChosen(name);
        QVERIFY(settle());
        QVERIFY(m_window->playhead().history()->eventCount() > 10);
        key(Qt::Key_End);
        QCOMPARE(event(), m_window->playhead().history()->eventCount());
        QVERIFY(!workers(*m_window).isEmpty());
    }

    void keysMoveThePlayhead()
    {
        key(Qt::Key_Home);
        const auto start = event();
        QCOMPARE(start, std::uint64_t { 0 });
        key(Qt::Key_Right);
        key(Qt::Key_Right);
        key(Qt::Key_Right);
        QCOMPARE(event(), start + 3);
        key(Qt::Key_Left);
        QCOMPARE(event(), start + 2);
        key(Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(event() > start + 2);
        key(Qt::Key_End);
        QCOMPARE(event(), m_window->playhead().history()->eventCount());
    }

    void spacePlaysAndPauses()
    {
        key(Qt::Key_Home);
        key(Qt::Key_Space);
        QVERIFY(m_window->player().playing());
        QVERIFY(QTest::qWaitFor([this] { return event() > 1; }, kPatience));
        key(Qt::Key_Space);
        QVERIFY(!m_window->player().playing());
    }

    void theAxisGoesByEventsAndStaysSo()
    {
        m_window->playhead().setTime(Time::fromSeconds(6.4));
        key(Qt::Key_X);
        auto &timeline = pane<TimelineWidget>();
        QCOMPARE(timeline.scene().find(QStringLiteral("playhead"))->text,
            QStringLiteral("event %1").arg(event()));
        // One event is as far as another.
        const auto placeOf = [&](std::uint64_t number) {
            m_window->playhead().setEvent({ number - 1 });
            return timeline.scene().find(QStringLiteral("playhead"))->rect.center().x();
        };
        QVERIFY(qAbs((placeOf(60) - placeOf(50)) - (placeOf(130) - placeOf(120))) < 0.01);
        QTest::mouseClick(&timeline, Qt::LeftButton, {}, QPoint(static_cast<int>(placeOf(77)), 10));
        QVERIFY(event() >= 76 && event() <= 78);
        m_window->close();
        openWindow();
        QVERIFY(settle());
        QVERIFY(pane<TimelineWidget>().axis() == Axis::Steps);
        click(m_window->findChild<QPushButton *>(QStringLiteral("axis")));
        QVERIFY(pane<TimelineWidget>().axis() == Axis::Seconds);
    }

    void withMotionReducedNothingFlies()
    {
        m_window->player().setReducesMotion(true);
        key(Qt::Key_Home);
        for (int k = 0; k < 40; ++k) {
            m_window->player().advance(0.05);
            QVERIFY(m_window->playhead().moment().phase == 1);
        }
    }

    void frameTimesAreToldWhileAsked()
    {
        auto *meter = m_window->findChild<QLabel *>(QStringLiteral("framemeter"));
        QVERIFY(!meter->isVisible());
        key(Qt::Key_F12);
        QVERIFY(meter->isVisible());
        key(Qt::Key_Space);
        QVERIFY(QTest::qWaitFor(
            [&] { return meter->text().contains(QLatin1String("frames/s")); }, kPatience));
        key(Qt::Key_F12);
        QVERIFY(!meter->isVisible());
    }

    void theChainOfBlockersIsWalkedByKeys()
    {
        m_window->playhead().setTime(Time::fromSeconds(6.4));
        const State state = m_window->playhead().state();
        for (const TaskInfo &task : state.tasks) {
            if (task.name == "main")
                m_window->playhead().setSelection({ task.id, {} });
        }
        key(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(state.task(m_window->playhead().selection().task)->name, std::string("washer"));
        key(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(state.task(m_window->playhead().selection().task)->name, std::string("main"));
    }

    void aClickOnAWorkerSelectsIt()
    {
        m_window->playhead().setTime(Time::fromSeconds(6.4));
        auto &stage = pane<StageWidget>();
        for (const Node &node : stage.scene().nodes) {
            if (node.role == QLatin1String("worker") && node.name == QLatin1String("dryer-2"))
                QTest::mouseClick(
                    &stage, Qt::LeftButton, {}, node.rect.topLeft().toPoint() + QPoint(60, 20));
        }
        QCOMPARE(m_window->playhead().state().task(m_window->playhead().selection().task)->name,
            std::string("dryer-2"));
    }

    void whileNothingHappensNothingTicks()
    {
        for (const QTimer *timer : m_window->findChildren<QTimer *>())
            QVERIFY2(!timer->isActive(), qPrintable(timer->objectName()));
        QVERIFY(!m_window->player().playing());
        QVERIFY(!m_window->runs().running());
    }
};

std::unique_ptr<QObject> testPlaying()
{
    return std::make_unique<TestPlaying>();
}

} // namespace interleave

#include "playing.moc"
