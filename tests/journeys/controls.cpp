// Every control beside the stage, by the mouse: each value of each parameter of each scenario, the
// machine without a GIL, and every scenario under the real clock.
#include "app/topbar.h"
#include "core/scenario/scenario.h"
#include "tests/journeys/windowtest.h"
#include "widgets/console/consolewidget.h"
#include "widgets/library/librarywidget.h"
#include "widgets/stage/stagewidget.h"

#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace interleave {

class TestControls : public WindowTest {
    Q_OBJECT

    static void addScenarios()
    {
        QTest::addColumn<QString>("name");
        for (const Scenario &scenario : scenarios())
            QTest::newRow(scenario.name.c_str()) << QString::fromStdString(scenario.name);
    }

    QMenu *shownMenu(const QString &chip)
    {
        auto *button = m_window->findChild<QPushButton *>(chip);
        if (!button || !button->isVisible() || !button->menu())
            return nullptr;
        button->menu()->popup(button->mapToGlobal(button->rect().bottomLeft()));
        return button->menu();
    }

private Q_SLOTS:
    void eachValueOfEachParameterRuns_data() { addScenarios(); }
    void eachValueOfEachParameterRuns()
    {
        QFETCH(QString, name);
        clickScenario(name);
        QVERIFY(settle());
        QCOMPARE(QString::fromStdString(m_window->runs().program().scenario), name);
        for (const Parameter &parameter : std::vector<Parameter>(m_window->runs().parameters())) {
            const QString chip
                = QStringLiteral("parameter:") + QString::fromStdString(parameter.name);
            QStringList values;
            QMenu *menu = shownMenu(chip);
            QVERIFY2(menu, qPrintable(chip));
            for (const QAction *action : menu->actions()) {
                if (action->isCheckable())
                    values << action->text();
            }
            menu->close();
            QVERIFY2(values.size() >= 2, qPrintable(chip));
            values << values.front(); // and back again
            for (const QString &value : values) {
                menu = shownMenu(chip);
                QVERIFY(menu);
                choose(menu, value);
                QVERIFY(settle());
                const auto &given = m_window->runs().settings().parameters;
                QVERIFY2(std::find(given.begin(), given.end(),
                             std::pair(parameter.name, value.toStdString()))
                        != given.end(),
                    qPrintable(chip + QLatin1Char('=') + value));
                QVERIFY(m_window->runs().diagnostics().empty());
                QCOMPARE(m_window->texts().at(1), QString()); // nothing has to be said of it
                const State &last = m_window->playhead().history()->finalState();
                QVERIFY(last.exitCode == 0 || !last.deadlock.empty());
                // The control says what runs.
                auto *button = m_window->findChild<QPushButton *>(chip);
                QVERIFY(button->accessibleName().endsWith(value));
            }
        }
    }

    void eachScenarioIsClickedUnderTheRealClock_data() { addScenarios(); }
    void eachScenarioIsClickedUnderTheRealClock()
    {
        QFETCH(QString, name);
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Real")));
        clickScenario(name);
        QTRY_COMPARE_WITH_TIMEOUT(
            QString::fromStdString(m_window->runs().program().scenario), name, kPatience);
        // Some end at once, some need half a minute: each is seen to begin, with its workers.
        QVERIFY(QTest::qWaitFor(
            [&] {
                return m_window->playhead().history() && event() > 3
                    && !workers(*m_window).isEmpty();
            },
            kPatience));
        QCOMPARE(m_window->playhead().history()->run().info.scenario, name.toStdString());
        QVERIFY(m_window->playhead().state().tasks.front().osId != 0);
        if (m_window->runs().running())
            click(buttonNamed(pane<TopBar>(), QStringLiteral("Stop")));
        QVERIFY(settle());
        QCOMPARE(m_window->texts().at(1), QString());
        QVERIFY(m_window->playhead().history()->finished());
        key(Qt::Key_Home);
        key(Qt::Key_End);
        QCOMPARE(event(), m_window->playhead().history()->eventCount());
    }

    void withoutAGilTwoComputeAtTheSameTime_data()
    {
        QTest::addColumn<bool>("gil");
        QTest::newRow("on") << true;
        QTest::newRow("off") << false;
    }
    void withoutAGilTwoComputeAtTheSameTime()
    {
        QFETCH(bool, gil);
        clickScenario(QStringLiteral("fan_out_fan_in"));
        QVERIFY(settle());
        chooseOfMachine("2 cores");
        chooseOfMachine(gil ? "GIL on" : "GIL off: not how Python 3.11 behaves");
        QVERIFY(settle());
        auto *machine = m_window->findChild<QPushButton *>(QStringLiteral("machine"));
        QVERIFY(machine->accessibleName().contains(
            gil ? QLatin1String("GIL on") : QLatin1String("GIL off")));
        const auto history = m_window->playhead().history();
        std::size_t most = 0;
        for (std::uint64_t k = 0; k < history->eventCount(); ++k) {
            m_window->playhead().setEvent({ k });
            most = std::max(most, m_window->playhead().state().countIn(TaskState::Running));
        }
        QCOMPARE(most, std::size_t { gil ? 1u : 2u });
        // For real it ends as well with it as without it.
        m_clipboard = QStringLiteral("import threading\ndef count():\n    for k in range(2000):\n"
                                     "        pass\nfor n in range(2):\n    "
                                     "threading.Thread(target=count).start()\n");
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        QVERIFY(settle());
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Real")));
        QVERIFY(machine->accessibleName().contains(
            gil ? QLatin1String("GIL on") : QLatin1String("GIL off")));
        QVERIFY(settle());
        QCOMPARE(
            m_window->playhead().history()->finalState().exitCode, std::optional<std::int32_t>(0));
        QCOMPARE(m_window->playhead().history()->run().info.settings.gil, gil);
    }

    void theEndOfTheInputIsTypedUnderBothClocks_data()
    {
        QTest::addColumn<QString>("clock");
        QTest::addColumn<bool>("byKey");
        for (const char *clock : { "Simulated", "Real" }) {
            for (const bool byKey : { true, false })
                QTest::addRow("%s, %s", clock, byKey ? "key" : "button")
                    << QString::fromLatin1(clock) << byKey;
        }
    }
    void theEndOfTheInputIsTypedUnderBothClocks()
    {
        QFETCH(QString, clock);
        QFETCH(bool, byKey);
        m_clipboard = QStringLiteral("names = []\nwhile True:\n    try:\n        "
                                     "names.append(input('? '))\n    except EOFError:\n        "
                                     "break\nprint(names)\n");
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        click(buttonNamed(pane<TopBar>(), clock));
        auto &console = pane<ConsoleWidget>();
        const auto asked = [&] {
            return QTest::qWaitFor(
                [&] { return console.asksForInput() && m_window->runs().waitsForInput(); },
                kPatience);
        };
        QVERIFY(asked());
        // A simulated clock that stands still is told of; a real one does not stand still.
        QCOMPARE(console.scene().find(QStringLiteral("clocknote")) != nullptr,
            clock == QLatin1String("Simulated"));
        auto *line = console.findChild<QLineEdit *>();
        QTest::keyClicks(line, QStringLiteral("ana"));
        QTest::keyClick(line, Qt::Key_Return);
        QVERIFY(asked());
        QTest::keyClicks(line, QStringLiteral("bo")); // goes before the end does
        if (byKey)
            QTest::keyClick(line, Qt::Key_D, Qt::ControlModifier);
        else
            click(buttonNamed(console, QStringLiteral("End of input")));
        QVERIFY(settle());
        QVERIFY(!console.asksForInput());
        key(Qt::Key_End);
        const QString told = console.printedText();
        QCOMPARE(told, QStringLiteral("? ana\n? bo\n? (end of input)\n['ana', 'bo']\n"));
        // It is a part of the run: saved, and there again.
        const QString path = m_folder->filePath(QStringLiteral("typed.interleave"));
        QVERIFY(m_window->runs().save(path, { 1 }));
        clickScenario(QStringLiteral("washing_alone"));
        QVERIFY(m_window->open(path));
        QVERIFY(settle());
        key(Qt::Key_End);
        QCOMPARE(console.printedText(), told);
    }

    void theStageIsSeenFromNearerByWheelKeysAndButtons()
    {
        auto &stage = pane<StageWidget>();
        m_window->playhead().setTime(Time::fromSeconds(6.4));
        const auto rectOf = [&](const char *id) {
            const Scene scene = stage.scene();
            const Node *node = scene.find(QLatin1String(id));
            return node ? node->rect : QRectF();
        };
        const QRectF before = rectOf("task:1");
        key(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(stage.zoom() > 1);
        QVERIFY(rectOf("task:1").width() > before.width());
        for (QAbstractButton *button : stage.findChildren<QAbstractButton *>())
            QVERIFY(button->isVisible() && !button->accessibleName().isEmpty());
        // Dragged, it follows the mouse, and what is selected stays selected.
        m_window->playhead().setSelection({ TaskId { 1 }, {} });
        const QRectF held = rectOf("task:1");
        const QPoint from(stage.width() / 2, stage.height() - 12);
        QTest::mousePress(&stage, Qt::LeftButton, {}, from);
        QTest::mouseMove(&stage, from - QPoint(30, 20));
        QTest::mouseRelease(&stage, Qt::LeftButton, {}, from - QPoint(30, 20));
        QCOMPARE(rectOf("task:1").topLeft(), held.topLeft() - QPointF(30, 20));
        QCOMPARE(m_window->playhead().selection(), (Selection { TaskId { 1 }, {} }));
        // The keyboard brings whom it goes to into sight.
        for (int k = 0; k < 6; ++k)
            stage.zoomBy(1);
        QCOMPARE(stage.zoom(), StageWidget::kNearest);
        stage.setFocus();
        for (int k = 0; k < 5; ++k) {
            QTest::keyClick(&stage, Qt::Key_Down);
            const Scene scene = stage.scene();
            bool seen = false;
            for (const Node &node : scene.nodes)
                seen = seen
                    || (node.text == stage.accessibleDescription()
                        && QRectF(stage.rect()).intersects(node.rect));
            QVERIFY(seen);
        }
        QTest::keyClick(&stage, Qt::Key_0);
        QCOMPARE(stage.zoom(), 1.0);
        QCOMPARE(rectOf("task:1"), before);
    }
};

std::unique_ptr<QObject> testControls()
{
    return std::make_unique<TestControls>();
}

} // namespace interleave

#include "controls.moc"
