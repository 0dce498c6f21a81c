// Runs: schedules, clocks, parameters, cores and seed; Stop; input.
#include "app/settings.h"
#include "app/statusline.h"
#include "app/topbar.h"
#include "core/base/messageid.h"
#include "tests/journeys/windowtest.h"
#include "widgets/code/codeeditor.h"
#include "widgets/code/codewidget.h"
#include "widgets/console/consolewidget.h"
#include "widgets/library/librarywidget.h"
#include "widgets/stage/stagewidget.h"
#include "widgets/style/controls.h"
#include "widgets/style/words.h"
#include "widgets/timeline/timelinewidget.h"
#include "widgets/transport/transportwidget.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace interleave {

class TestRunning : public WindowTest {
    Q_OBJECT
private Q_SLOTS:
    void theOtherScheduleRunsAtOnce()
    {
        for (const char *schedule : { "Sequential", "Processes", "Coroutines", "Threads" }) {
            click(buttonNamed(pane<TopBar>(), QString::fromLatin1(schedule)));
            QVERIFY(settle());
            QCOMPARE(m_window->playhead().history()->finalState().exitCode,
                std::optional<std::int32_t>(0));
            const std::size_t memories
                = m_window->playhead().history()->finalState().processes.size();
            QCOMPARE(memories, std::size_t { schedule == std::string_view("Processes") ? 4u : 1u });
        }
    }

    void anotherProgramBeginsAsItIsWritten()
    {
        auto *schedule = m_window->findChild<SegmentedControl *>(QStringLiteral("schedule"));
        const int natural = schedule->current();
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Processes")));
        QVERIFY(settle());
        QVERIFY(schedule->current() != natural);
        const int chosen = schedule->current();
        // The same one again, also after a start, keeps what was chosen for it.
        m_window.reset();
        openWindow();
        schedule = m_window->findChild<SegmentedControl *>(QStringLiteral("schedule"));
        QVERIFY(settle());
        QCOMPARE(schedule->current(), chosen);
        Q_EMIT pane<LibraryWidget>().scenarioChosen(QStringLiteral("lost_update"));
        QVERIFY(settle());
        QCOMPARE(schedule->current(), natural);
        m_window.reset();
        openWindow();
        schedule = m_window->findChild<SegmentedControl *>(QStringLiteral("schedule"));
        QVERIFY(settle());
        QCOMPARE(schedule->current(), natural);
    }

    void aParameterRunsAtOnce()
    {
        auto *chip = m_window->findChild<QPushButton *>(QStringLiteral("parameter:dryers"));
        QVERIFY(chip != nullptr && chip->menu() != nullptr);
        for (QAction *action : chip->menu()->actions()) {
            if (action->text() == QLatin1String("4"))
                action->trigger();
        }
        QVERIFY(settle());
        // The text still has 2: at its line it is told what the run has.
        QStringList told;
        for (const Node &node : pane<CodeWidget>().scene().nodes) {
            if (node.state == QLatin1String("other-value"))
                told << node.text;
        }
        QVERIFY(told.size() == 1 && told.front().contains(QLatin1String("dryers is set to 4")));
        QCOMPARE(workers(*m_window), QStringList { QStringLiteral("main:ready") });
        key(Qt::Key_End);
        QCOMPARE(workers(*m_window).size(), 6);
    }

    void whatEndedARunIsSaidAtItsEnd()
    {
        m_clipboard = QStringLiteral("import threading\nlock = threading.Lock()\n"
                                     "lock.acquire()\nlock.acquire()\n");
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        QVERIFY(settle());
        const QString said = words({ MessageId::EndedInDeadlock, {} });
        QVERIFY(!pane<StatusLine>().text().contains(said));
        key(Qt::Key_End);
        QTRY_VERIFY(pane<StatusLine>().text().contains(said));
    }

    void argumentsAreGivenAndRunAtOnce()
    {
        QVERIFY(m_window->findChild<QPushButton *>(QStringLiteral("arguments")) == nullptr);
        m_clipboard = QStringLiteral("import sys\nprint(sys.argv[1:])\n");
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        QVERIFY(settle());
        auto *chip = m_window->findChild<QPushButton *>(QStringLiteral("arguments"));
        QVERIFY(chip != nullptr && chip->menu() != nullptr);
        auto *field = chip->menu()->findChild<QLineEdit *>(QStringLiteral("argumentsField"));
        QVERIFY(field != nullptr);
        // Who opens it types into it at once.
        chip->setFocus();
        chip->menu()->popup(chip->mapToGlobal(QPoint(0, chip->height())));
        QCOMPARE(chip->menu()->focusWidget(), field);
        QTest::keyClicks(field, QStringLiteral("5 \"two words\""));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(settle());
        const std::vector<std::string> words { "5", "two words" };
        QVERIFY(m_window->runs().settings().arguments == words);
        // The focus does not fall to another control.
        QCOMPARE(m_window->focusWidget(),
            m_window->findChild<QPushButton *>(QStringLiteral("arguments")));
        m_window->activateWindow();
        QTRY_VERIFY(m_window->isActiveWindow());
        key(Qt::Key_End);
        QCOMPARE(
            m_window->playhead().history()->finalState().exitCode, std::optional<std::int32_t>(0));
        QCOMPARE(pane<ConsoleWidget>().printedText(), QStringLiteral("['5', 'two words']\n"));
    }

    void aMistakeTakesNoControlAway()
    {
        m_clipboard = QStringLiteral("import sys\nimport multiprocessing\nprint(sys.argv[1:])\n");
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        QVERIFY(settle());
        const auto chip
            = [&] { return m_window->findChild<QPushButton *>(QStringLiteral("arguments")); };
        auto *schedule = m_window->findChild<SegmentedControl *>(QStringLiteral("schedule"));
        const int natural = schedule->current();
        QVERIFY(chip() != nullptr);
        m_window->runs().setSource(QStringLiteral("import sys\nprint(sys.argv[1:]\n"));
        key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m_window->runs().diagnostics().empty());
        QVERIFY(chip() != nullptr && chip()->isVisible());
        QCOMPARE(schedule->current(), natural);
    }

    void theLineThatFailsIsLitUnderBothClocks_data()
    {
        QTest::addColumn<QString>("clock");
        QTest::newRow("simulated") << QStringLiteral("Simulated");
        QTest::newRow("real") << QStringLiteral("Real");
    }
    void theLineThatFailsIsLitUnderBothClocks()
    {
        QFETCH(QString, clock);
        m_clipboard = QStringLiteral("# first\n\nimport nowhere_at_all\n");
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        QVERIFY(settle());
        click(buttonNamed(pane<TopBar>(), clock));
        QVERIFY(settle());
        key(Qt::Key_End);
        const State &state = m_window->playhead().state();
        QCOMPARE(state.tasks.front().state, TaskState::Failed);
        QCOMPARE(state.tasks.front().line, 3u);
        QVERIFY(pane<CodeWidget>().scene().find(QStringLiteral("line:3")) != nullptr);
    }

    void theSeedSaysWhatItIs()
    {
        auto *field = machineMenu()->findChild<QSpinBox *>();
        QVERIFY(field->toolTip().contains(QLatin1String("7 is the plain order")));
        QVERIFY(field->whatsThis().contains(QLatin1String("a different computer")));
        field->window()->close();
    }

    void argumentsOfTheCommandLineAreTheProgramsAndInTheirField()
    {
        const QString path = m_folder->filePath(QStringLiteral("argv.py"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("import sys\nprint(sys.argv[1:])\n");
        file.close();
        m_window->openAtStart(path, { "a", "--fast" });
        QVERIFY(settle());
        auto *chip = m_window->findChild<QPushButton *>(QStringLiteral("arguments"));
        QVERIFY(chip != nullptr && chip->menu() != nullptr);
        QCOMPARE(chip->menu()->findChild<QLineEdit *>(QStringLiteral("argumentsField"))->text(),
            QStringLiteral("a --fast"));
        key(Qt::Key_End);
        QCOMPARE(pane<ConsoleWidget>().printedText(), QStringLiteral("['a', '--fast']\n"));
    }

    void aLiveRunIsHeldAndFollowedAgain()
    {
        m_clipboard = QStringLiteral("import time\nwhile True: time.sleep(0.01)\n");
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Real")));
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        Playhead &playhead = m_window->playhead();
        auto grows = [&, before = std::uint64_t {}]() mutable {
            const auto count = playhead.history() ? playhead.history()->eventCount() : 0;
            const bool grown = before != 0 && count > before;
            before = before == 0 ? count : before;
            return grown;
        };
        QTRY_VERIFY_WITH_TIMEOUT(playhead.live() && event() > 20, kPatience);
        click(buttonNamed(pane<TransportWidget>(), QStringLiteral("Pause (Space)")));
        QVERIFY(!playhead.live());
        const auto held = event();
        QVERIFY(held > 20);
        QTRY_VERIFY_WITH_TIMEOUT(grows(), kPatience); // the run goes on
        QCOMPARE(event(), held);
        QVERIFY(buttonNamed(pane<TransportWidget>(), QStringLiteral("Play (Space)")) != nullptr);
        key(Qt::Key_End);
        QVERIFY(playhead.live());
        QTRY_VERIFY_WITH_TIMEOUT(event() > held + 20, kPatience);
        const auto shows = [&](const char *name) {
            return buttonNamed(pane<TransportWidget>(), QLatin1String(name)) != nullptr;
        };
        QVERIFY(shows("Pause (Space)"));
        for (const Qt::Key back : { Qt::Key_Left, Qt::Key_Home }) {
            key(back);
            QVERIFY(!playhead.live());
            QVERIFY2(shows("Play (Space)"), "who stepped back stands still");
            key(Qt::Key_End);
            QVERIFY(playhead.live() && shows("Pause (Space)"));
        }
        Q_EMIT pane<TransportWidget>().seekRequested(0.5);
        QVERIFY(!playhead.live() && shows("Play (Space)"));
        key(Qt::Key_End);
        key(Qt::Key_Space);
        QVERIFY(!playhead.live());
        // Where it was held, playing goes on; not from the start.
        const auto again = event();
        key(Qt::Key_Space);
        QVERIFY(event() >= again);
        m_window->player().pause();
        key(Qt::Key_End);
        QVERIFY(playhead.live());
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Stop")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->runs().running(), kPatience);
        QVERIFY(settle());
        QVERIFY(!playhead.live());
        QVERIFY2(shows("Play (Space)"), "the run has ended");
    }

    void theRealClockIsLiveAndReal()
    {
        m_clipboard = QStringLiteral(
            "import threading, time\n\ndef work():\n    time.sleep(0.2)\n\nfor n in range(3):\n    "
            "threading.Thread(target=work, name=\"w%d\" % n).start()\n");
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        QVERIFY(settle());
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Real")));
        QVERIFY(m_window->runs().running());
        QVERIFY(settle());
        const State &state = m_window->playhead().history()->finalState();
        QCOMPARE(state.exitCode, std::optional<std::int32_t>(0));
        QSet<quint32> threads;
        for (const TaskInfo &task : state.tasks)
            threads.insert(task.osId);
        QCOMPARE(threads.size(), qsizetype { 4 });
        QVERIFY(!threads.contains(0));
    }

    void stopEndsAnEndlessProgramAndThatIsSaid_data()
    {
        QTest::addColumn<bool>("begun");
        QTest::newRow("at once") << false;
        QTest::newRow("in the middle") << true;
    }
    void stopEndsAnEndlessProgramAndThatIsSaid()
    {
        QFETCH(bool, begun);
        m_clipboard = QStringLiteral("while True:\n    pass\n");
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Real")));
        QVERIFY(QTest::qWaitFor([this] { return m_window->runs().running(); }, kPatience));
        const QString said = words({ MessageId::EndedBeforeProgram, {} });
        QVERIFY(!pane<StatusLine>().text().contains(said));
        if (begun)
            QVERIFY(QTest::qWaitFor([this] { return event() > 0; }, kPatience));
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Stop")));
        QVERIFY(settle());
        QTRY_VERIFY(pane<StatusLine>().text().contains(said));
    }

    void aProgramThatAsksGetsItsAnswerUnderBothClocks_data()
    {
        QTest::addColumn<QString>("clock");
        QTest::newRow("simulated") << QStringLiteral("Simulated");
        QTest::newRow("real") << QStringLiteral("Real");
    }
    void aProgramThatAsksGetsItsAnswerUnderBothClocks()
    {
        QFETCH(QString, clock);
        m_clipboard = QStringLiteral("for k in range(2):\n    name = input(\"name? \")\n    "
                                     "print(\"hello\", name)\n");
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        click(buttonNamed(pane<TopBar>(), clock));
        auto &console = pane<ConsoleWidget>();
        for (const char *name : { "ana", "bo" }) {
            QVERIFY(QTest::qWaitFor(
                [&] { return console.asksForInput() && m_window->runs().waitsForInput(); },
                kPatience));
            QVERIFY(console.isVisible());
            // Whoever asks is seen to wait, and is told so.
            QCOMPARE(workers(*m_window), QStringList { QStringLiteral("main:asleep") });
            QVERIFY(
                m_window->texts().join(QLatin1Char(' ')).contains(QLatin1String("waits: input")));
            QVERIFY(m_window->texts().front().contains(QLatin1String("in the console")));
            auto *line = console.findChild<QLineEdit *>();
            QCOMPARE(m_window->focusWidget(), line);
            QTest::keyClicks(line, QString::fromLatin1(name));
            QTest::keyClick(line, Qt::Key_Return);
            QVERIFY(!m_window->runs().waitsForInput());
        }
        QVERIFY(settle());
        QVERIFY(!console.asksForInput());
        key(Qt::Key_End);
        QCOMPARE(
            console.printedText(), QStringLiteral("name? ana\nhello ana\nname? bo\nhello bo\n"));
    }

    void anotherScheduleSaysWhatItChanges()
    {
        auto *note = m_window->findChild<QWidget *>(QStringLiteral("note"));
        QVERIFY(!note->isVisible());
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Processes")));
        QVERIFY(settle());
        QVERIFY(note->isVisible());
        QVERIFY(note->accessibleName().contains(QLatin1String("becomes a process")));
        Q_EMIT pane<LibraryWidget>().scenarioChosen(QStringLiteral("yield_and_send"));
        QVERIFY(settle());
        QVERIFY(!note->isVisible());
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Processes")));
        QVERIFY(settle());
        QVERIFY(note->accessibleName().contains(QLatin1String("generator")));
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Coroutines")));
        QVERIFY(settle());
        QVERIFY(!note->isVisible());
    }

    void coresAndSeedRunAtOnceAndAreKept()
    {
        chooseOfMachine("4 cores");
        QVERIFY(settle());
        QCOMPARE(m_window->runs().settings().cores, 4u);
        qsizetype cores = 0;
        for (const Node &node : pane<StageWidget>().scene().nodes)
            cores += node.role == QLatin1String("core");
        QCOMPARE(cores, qsizetype { 4 });
        chooseOfMachine("Another seed");
        QVERIFY(settle());
        QCOMPARE(m_window->runs().settings().seed, std::uint64_t { 8 });
        typeSeed("42", Qt::Key_Return);
        QVERIFY(settle());
        QCOMPARE(m_window->runs().settings().seed, std::uint64_t { 42 });
        // Typed, and taken when the menu goes.
        typeSeed("40", Qt::Key_Tab);
        machineMenu()->close();
        QVERIFY(settle());
        QCOMPARE(m_window->runs().settings().seed, std::uint64_t { 40 });
        typeSeed("42", Qt::Key_Return);
        machineMenu()->findChild<QSpinBox *>()->setFocus();
        chooseOfMachine("Another seed");
        QVERIFY(settle());
        QCOMPARE(m_window->runs().settings().seed, std::uint64_t { 43 });
        QVERIFY(m_window->texts().front().contains(QLatin1String("seed 43")));
        m_window->close();
        openWindow();
        QVERIFY(settle());
        QCOMPARE(m_window->runs().settings().cores, 4u);
        QCOMPARE(m_window->runs().settings().seed, std::uint64_t { 43 });
    }

    void aSeedTooLargeForTheFieldStaysWhenOnlyLookedAt()
    {
        RunSettings settings = m_window->runs().settings();
        settings.seed = std::uint64_t { 1 } << 40;
        m_window->runs().setSettings(settings);
        QVERIFY(settle());
        auto *menu = machineMenu();
        auto *field = menu->findChild<QSpinBox *>();
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Return);
        menu->close();
        QVERIFY(settle());
        QCOMPARE(m_window->runs().settings().seed, std::uint64_t { 1 } << 40);
    }

    void theRealClockTakesWhatThisComputerHas()
    {
        chooseOfMachine("8 cores");
        QVERIFY(settle());
        chooseOfMachine("GIL off: not how Python 3.11 behaves");
        QVERIFY(settle());
        m_clipboard = QStringLiteral("print('mine')\n");
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        QVERIFY(settle());
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Real")));
        QVERIFY(m_window->runs().running());
        QVERIFY(settle());
        QCOMPARE(m_window->texts().at(1), QString());
        QCOMPARE(pane<ConsoleWidget>().printedText(), QStringLiteral("mine\n"));
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Simulated")));
        QVERIFY(settle());
        QCOMPARE(m_window->runs().settings().cores, 8u);
        QVERIFY(!m_window->runs().settings().gil);
    }

    void whatWasSaidOfTheRunBeforeGoesWithIt()
    {
        QVERIFY(!m_window->open(QStringLiteral("/nowhere/a.py")));
        QVERIFY(!m_window->texts().at(1).isEmpty());
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Processes")));
        QVERIFY(!m_window->texts().at(1).contains(QLatin1String("nowhere")));
        QVERIFY(settle());
    }

    void aChangeDuringARunBeginsItAnew()
    {
        m_clipboard = QStringLiteral(
            "import time\nn = 1  # param 1..8: how many\nprint(n)\ntime.sleep(3600)\n");
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        QVERIFY(settle());
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Real")));
        const auto printed = [&](const char *text) {
            return QTest::qWaitFor(
                [&] {
                    return m_window->runs().running()
                        && pane<ConsoleWidget>().printedText() == QLatin1String(text);
                },
                kPatience);
        };
        QVERIFY(printed("1\n"));
        const auto first = m_window->playhead().history();
        auto *chip = m_window->findChild<QPushButton *>(QStringLiteral("parameter:n"));
        QVERIFY(chip != nullptr);
        for (QAction *action : chip->menu()->actions()) {
            if (action->text() == QLatin1String("4"))
                action->trigger();
        }
        QVERIFY(printed("4\n"));
        const auto second = m_window->playhead().history();
        QVERIFY(second != first);
        typeSeed("5", Qt::Key_Return);
        QVERIFY(printed("4\n"));
        QVERIFY(m_window->playhead().history() != second);
        QCOMPARE(m_window->runs().settings().seed, std::uint64_t { 5 });
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Stop")));
        QVERIFY(settle());
    }

    void aRunThatGoesOnIsNotDone()
    {
        // In the place of Dishes, which would be done when its end was seen.
        m_window->runs().setSource(QStringLiteral("import time\ntime.sleep(3600)\n"));
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Real")));
        QVERIFY(QTest::qWaitFor(
            [this] { return workers(*m_window) == QStringList { QStringLiteral("main:asleep") }; },
            kPatience));
        QCOMPARE(event(), m_window->playhead().history()->eventCount());
        QVERIFY(m_window->runs().running());
        QCOMPARE(m_window->runs().program().scenario, std::string("dishes"));
        QVERIFY(Settings::inFolder(m_folder->path()).done().isEmpty());
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Stop")));
        QVERIFY(settle());
    }

    void timeGoesOnInARealRunInWhichNothingHappens()
    {
        m_clipboard = QStringLiteral("import time\nprint('now')\ntime.sleep(3600)\n");
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        QVERIFY(settle());
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Real")));
        QVERIFY(QTest::qWaitFor(
            [&] { return pane<ConsoleWidget>().printedText() == QLatin1String("now\n"); },
            kPatience));
        const auto asleep = [&] {
            const State &state = m_window->playhead().state();
            return !state.tasks.empty() && state.tasks.front().state == TaskState::Asleep;
        };
        QVERIFY(QTest::qWaitFor(asleep, kPatience));
        const auto events = m_window->playhead().history()->eventCount();
        const Time then = m_window->playhead().state().time;
        QVERIFY(QTest::qWaitFor(
            [&] { return m_window->playhead().state().time > then + Time::fromSeconds(0.3); },
            kPatience));
        QCOMPARE(m_window->playhead().history()->eventCount(), events);
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Stop")));
        QVERIFY(settle());
        QVERIFY(m_window->playhead().history()->endTime() > then + Time::fromSeconds(0.3));
    }

    // More events than can be folded and drawn: the picture sums up, says so and stays near the
    // run; after its end it has all.
    void aRunTooFastToDrawIsSummedUpUntilItEnds()
    {
        m_window->runs().setRecording({ Keep::First, std::size_t { 256 } << 20 });
        m_clipboard = QStringLiteral(
            "import queue\nq = queue.Queue()\nwhile True:\n    q.put(1)\n    q.get()\n");
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Real")));
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        Playhead &playhead = m_window->playhead();
        const auto said
            = [&] { return pane<StatusLine>().text().contains(QLatin1String("summed up")); };
        QVERIFY(QTest::qWaitFor(
            [&] { return playhead.history() && playhead.history()->summedUp() > 0; }, kPatience));
        QVERIFY(playhead.live());
        QVERIFY(QTest::qWaitFor(said, kPatience));
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Stop")));
        QVERIFY(settle());
        const auto whole = playhead.history();
        QCOMPARE(whole->summedUp(), std::uint64_t { 0 });
        QCOMPARE(whole->eventCount(), whole->trace().size());
        QCOMPARE(playhead.moment().event.value, whole->eventCount() - 1);
        QCOMPARE(playhead.visible().to, whole->endTime());
        QVERIFY(playhead.isPaced());
        QVERIFY(!said());
    }

    void aFullRecordingKeepsItsEndAndThatIsSaid_data()
    {
        QTest::addColumn<QString>("clock");
        QTest::newRow("simulated") << QStringLiteral("Simulated");
        QTest::newRow("real") << QStringLiteral("Real");
    }
    void aFullRecordingKeepsItsEndAndThatIsSaid()
    {
        QFETCH(QString, clock);
        auto *menu = m_window->findChild<QMenu *>(QStringLiteral("recording"));
        const auto choose = [&](const char *text) {
            for (QAction *action : menu->actions()) {
                if (action->text() == QLatin1String(text)) {
                    action->trigger();
                    return action->isChecked();
                }
            }
            return false;
        };
        QVERIFY(choose("Up to 64 MB"));
        QVERIFY(choose("When it is full, keep the end"));
        const Recording chosen { Keep::Last, std::size_t { 64 } << 20 };
        QVERIFY(Settings::inFolder(m_folder->path()).recording() == chosen);
        // Less is filled sooner.
        m_window->runs().setRecording({ Keep::Last, std::size_t { 16 } << 20 });
        m_clipboard = QStringLiteral("import queue\nq = queue.Queue()\nfor n in range(400000):\n"
                                     "    q.put('a')\n    q.get()\nq.put('the last')\n");
        click(buttonNamed(pane<TopBar>(), clock));
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        QVERIFY(QTest::qWaitFor([&] { return m_window->runs().running(); }, kPatience));
        QVERIFY(QTest::qWaitFor([&] { return m_window->isSettled(); }, 3 * kPatience));
        key(Qt::Key_End);
        const auto history = m_window->playhead().history();
        QVERIFY(history->trace().first().value > 0);
        QVERIFY(pane<StatusLine>().text().contains(QLatin1String("the recording was full")));
        const State &end = history->finalState();
        QVERIFY(end.missing >= history->trace().first().value);
        const auto q = std::find_if(end.objects.begin(), end.objects.end(),
            [](const ObjectInfo &object) { return object.name == "q"; });
        QVERIFY(q != end.objects.end());
        // A simulated run waits for room; of a real one the last events may be among the missing.
        if (clock == QLatin1String("Simulated")) {
            QCOMPARE(q->items.size(), std::size_t { 1 });
            QCOMPARE(end.item(q->items.front())->label, std::string("'the last'"));
        }
        // And so it is in a file.
        m_path = m_folder->filePath(QStringLiteral("kept.interleave"));
        key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QFile::exists(m_path));
        QVERIFY(m_window->open(m_path));
        QVERIFY(settle());
        QCOMPARE(m_window->playhead().history()->finalState().missing, end.missing);
        // Even before its first event, where the playhead stands before what there is.
        key(Qt::Key_Home);
        QVERIFY2(pane<StatusLine>().text().contains(QLatin1String("the recording was full")),
            qPrintable(pane<StatusLine>().text()));
        QVERIFY(pane<TimelineWidget>().scene().find(QStringLiteral("playhead")));
    }

    void whoWaitsForAPermitWaitsForNoLock()
    {
        m_clipboard = QStringLiteral("import threading\ngo = threading.Semaphore(0)\n"
                                     "threading.Thread(target=go.acquire).start()\n");
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        QVERIFY(settle());
        key(Qt::Key_End);
        QTRY_VERIFY2(pane<StatusLine>().text().contains(QLatin1String("1 waiting for a permit")),
            qPrintable(pane<StatusLine>().text()));
        QVERIFY(!pane<StatusLine>().text().contains(QLatin1String("waiting for a lock")));
    }

    void playGoesToTheMistakeThatKeepsItFromRunning()
    {
        m_clipboard = QStringLiteral("x = 1\nfor y in\n");
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        QTRY_VERIFY(m_window->playhead().history() == nullptr);
        QVERIFY(pane<StageWidget>()
                    .scene()
                    .find(QStringLiteral("empty"))
                    ->text.contains(QLatin1String("line 2")));
        pane<StageWidget>().setFocus();
        key(Qt::Key_Space);
        QVERIFY(pane<CodeWidget>().isAncestorOf(m_window->focusWidget()));
        int line = 0;
        int column = 0;
        pane<CodeWidget>().editor().getCursorPosition(&line, &column);
        QCOMPARE(line, 1);
    }
};

std::unique_ptr<QObject> testRunning()
{
    return std::make_unique<TestRunning>();
}

} // namespace interleave

#include "running.moc"
