// The window as a user drives it: mouse and keys, real programs, real runs. Waits for facts, never
// for time.
#include "app/languages.h"
#include "app/mainwindow.h"
#include "app/shell.h"
#include "app/topbar.h"
#include "core/engine/zygote.h"
#include "widgets/code/codeeditor.h"
#include "widgets/code/codewidget.h"
#include "widgets/console/consolewidget.h"
#include "widgets/library/librarywidget.h"
#include "widgets/stage/stagewidget.h"
#include "widgets/style/pane.h"
#include "widgets/timeline/timelinewidget.h"
#include "widgets/transport/transportwidget.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QSpinBox>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

#include <fstream>

using namespace interleave;

namespace {

constexpr int kPatience = 20'000;

// The workers on the stage: "washer:asleep".
QStringList workers(MainWindow &window)
{
    QStringList list;
    for (const Node &node : window.findChild<StageWidget *>()->scene().nodes) {
        if (node.role == QLatin1String("worker"))
            list << node.name + QLatin1Char(':') + node.state;
    }
    list.sort();
    return list;
}

QAbstractButton *buttonNamed(QWidget &within, const QString &text)
{
    for (QAbstractButton *button : within.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && (button->text() == text || button->accessibleName() == text))
            return button;
    }
    return nullptr;
}

void click(QAbstractButton *button)
{
    QVERIFY(button != nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
}

}

class TestWindow : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_clipboard;
    QString m_path; // the answer to the next file dialog
    std::unique_ptr<MainWindow> m_window;

    void openWindow()
    {
        Dialogs dialogs;
        dialogs.openPath = [this](QWidget *) { return m_path; };
        dialogs.savePath = [this](QWidget *, const QString &, const QString &) { return m_path; };
        dialogs.clipboardText = [this] { return m_clipboard; };
        Settings settings = Settings::inFolder(m_folder->path());
        settings.setAutoplay(false);
        settings.setLanguage(QStringLiteral("en"));
        m_window = std::make_unique<MainWindow>(settings, dialogs);
        m_window->resize(1440, 900);
        m_window->show();
        m_window->openAtStart({});
    }
    bool settle()
    {
        return QTest::qWaitFor([this] { return m_window->isSettled(); }, kPatience);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window.get(), key, modifiers);
    }
    template <class T>
    T &pane()
    {
        return *m_window->findChild<T *>();
    }
    void drop(const QString &path)
    {
        QMimeData data;
        data.setUrls({ QUrl::fromLocalFile(path) });
        QDragEnterEvent enter(
            QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
    }
    // Drags a pane's edge, which is the splitter's handle there.
    void drag(QSplitter &splitter, int handle, const QPoint &by)
    {
        QSplitterHandle *edge = splitter.handle(handle);
        const QPoint at = edge->rect().center();
        QTest::mousePress(edge, Qt::LeftButton, {}, at);
        QTest::mouseMove(edge, at + by);
        QTest::mouseRelease(edge, Qt::LeftButton, {}, at + by);
        QApplication::processEvents();
    }
    QMenu *machineMenu()
    {
        auto *chip = m_window->findChild<QPushButton *>(QStringLiteral("machine"));
        chip->menu()->popup(chip->mapToGlobal(chip->rect().bottomLeft()));
        return chip->menu();
    }
    void chooseOfMachine(const char *text)
    {
        QMenu *menu = machineMenu();
        for (QAction *action : menu->actions()) {
            if (action->text() == QLatin1String(text)) {
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                return;
            }
        }
        QFAIL(text);
    }
    void typeSeed(const char *digits, Qt::Key end)
    {
        auto *field = machineMenu()->findChild<QSpinBox *>();
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, QString::fromLatin1(digits));
        QTest::keyClick(field, end);
    }
    std::uint64_t event()
    {
        return m_window->playhead().moment().begun ? m_window->playhead().moment().event.value + 1
                                                   : 0;
    }

public:
    static void initMain()
    {
        if (!Zygote::start())
            qFatal("no zygote");
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_SCALE_FACTOR", "1");
    }

private Q_SLOTS:
    void initTestCase()
    {
        loadFonts();
        speak(QStringLiteral("en")); // "4 cores" is a plural, of the English texts
        applyTheme(Theme::light());
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clipboard.clear();
        m_path.clear();
        openWindow();
        QVERIFY(settle());
    }
    void cleanup()
    {
        m_window.reset();
        m_folder.reset();
    }
    void cleanupTestCase() { Zygote::stop(); }

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

    void aParameterRunsAtOnce()
    {
        auto *chip = m_window->findChild<QPushButton *>(QStringLiteral("parameter:dryers"));
        QVERIFY(chip != nullptr && chip->menu() != nullptr);
        for (QAction *action : chip->menu()->actions()) {
            if (action->text() == QLatin1String("4"))
                action->trigger();
        }
        QVERIFY(settle());
        QCOMPARE(workers(*m_window), QStringList { QStringLiteral("main:ready") });
        key(Qt::Key_End);
        QCOMPARE(workers(*m_window).size(), 6);
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

    void stopEndsAnEndlessProgram()
    {
        m_clipboard = QStringLiteral("while True:\n    pass\n");
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Real")));
        QVERIFY(QTest::qWaitFor([this] { return m_window->runs().running(); }, kPatience));
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Stop")));
        QVERIFY(settle());
    }

    void aMistakeIsShownAndThePictureStays()
    {
        const auto before = m_window->playhead().history();
        auto &code = pane<CodeWidget>();
        code.setEditing(true);
        auto &editor = code.editor();
        editor.setCursorPosition(0, 0);
        editor.setFocus();
        QTest::keyClicks(&editor, QStringLiteral("for x in"));
        key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!m_window->runs().diagnostics().empty());
        QCOMPARE(m_window->runs().diagnostics().front().where.line, 1u);
        QCOMPARE(m_window->playhead().history(), before);
    }

    void aMistakeInAnotherFileLeavesNothingOfTheOneBefore()
    {
        m_clipboard = QStringLiteral("a = 1\nfor x in\n");
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        QCOMPARE(m_window->runs().diagnostics().front().where.line, 2u);
        QVERIFY(m_window->playhead().history() == nullptr);
        QVERIFY(workers(*m_window).isEmpty());
        QTRY_VERIFY(
            m_window->findChild<QPushButton *>(QStringLiteral("parameter:dryers")) == nullptr);
        QVERIFY(!pane<CodeWidget>().scene().find(QStringLiteral("diagnostic"))->text.isEmpty());
        // Mended, it runs.
        auto &code = pane<CodeWidget>();
        code.setEditing(true);
        code.editor().setFocus();
        code.editor().setCursorPosition(1, 8);
        QTest::keyClicks(&code.editor(), QStringLiteral(" \"ab\": print(x)"));
        key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(settle());
        key(Qt::Key_End);
        QCOMPARE(pane<ConsoleWidget>().printedText(), QStringLiteral("a\nb\n"));
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
        QVERIFY(note->accessibleName().contains(QLatin1String("generator")));
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Coroutines")));
        QVERIFY(settle());
        QVERIFY(!note->isVisible());
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

    void undoSurvivesARerunAndADraftAClosedWindow()
    {
        auto &code = pane<CodeWidget>();
        const QString original = code.text();
        code.setEditing(true);
        auto &editor = code.editor();
        editor.setCursorPosition(0, 0);
        editor.setFocus();
        QTest::keyClicks(&editor, QStringLiteral("x = 5"));
        QTest::keyClick(&editor, Qt::Key_Return);
        const QString edited = code.text();
        QVERIFY(edited != original);
        key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(settle());
        QCOMPARE(code.text(), edited);

        m_window->close();
        openWindow();
        QVERIFY(settle());
        QCOMPARE(pane<CodeWidget>().text(), edited);
    }

    void undoGoesBackBehindARun()
    {
        auto &code = pane<CodeWidget>();
        const QString original = code.text();
        code.setEditing(true);
        auto &editor = code.editor();
        editor.setCursorPosition(0, 0);
        QTest::keyClicks(&editor, QStringLiteral("y"));
        key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(settle());
        while (editor.isUndoAvailable())
            editor.undo();
        QCOMPARE(code.text(), original);
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

    void aPastedProgramIsThereAgainAndAmongTheUsersOwn()
    {
        m_clipboard = QStringLiteral("print('mine')\n");
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        QVERIFY(settle());
        const QString title = m_window->windowTitle();
        QVERIFY(title.startsWith(QLatin1String("pasted-1.py")));
        m_clipboard = QStringLiteral("print('another')\n");
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        QVERIFY(settle());
        QVERIFY(m_window->windowTitle().startsWith(QLatin1String("pasted-2.py")));

        m_window->close();
        openWindow();
        QVERIFY(settle());
        QCOMPARE(pane<CodeWidget>().text(), QStringLiteral("print('another')\n"));
        QStringList own;
        for (const Node &node : pane<LibraryWidget>().scene().nodes) {
            if (node.name.startsWith(QLatin1String("pasted-")))
                own << node.name;
        }
        QCOMPARE(
            own, (QStringList { QStringLiteral("pasted-2.py"), QStringLiteral("pasted-1.py") }));
    }

    void theSavedTextComesBack()
    {
        auto &code = pane<CodeWidget>();
        const QString original = code.text();
        code.setEditing(true);
        QTest::keyClicks(&code.editor(), QStringLiteral("zz"));
        QVERIFY(code.text() != original);
        m_window->findChild<QAction *>(QStringLiteral("key:revert"))->trigger();
        QVERIFY(settle());
        QCOMPARE(code.text(), original);
        QVERIFY(m_window->playhead().history() != nullptr);
    }

    void keysAreForTypingWhileTyping()
    {
        auto &code = pane<CodeWidget>();
        code.setEditing(true);
        auto &editor = code.editor();
        editor.setFocus();
        editor.setCursorPosition(0, 0);
        const auto before = event();
        QTest::keyClick(&editor, Qt::Key_Space);
        QTest::keyClick(&editor, Qt::Key_W);
        QTest::keyClick(&editor, Qt::Key_Left);
        QVERIFY(code.text().startsWith(QLatin1String(" w")));
        QCOMPARE(event(), before);
        QVERIFY(!m_window->player().playing());
    }

    void whereNothingIsTypedCtrlVOpensWhatWasCopied()
    {
        m_clipboard = QStringLiteral("print('mine')\n");
        pane<StageWidget>().setFocus();
        QTest::keyClick(&pane<StageWidget>(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(settle());
        QCOMPARE(pane<CodeWidget>().text(), m_clipboard);
        // A field that is typed into keeps its own.
        const QString title = m_window->windowTitle();
        key(Qt::Key_K, Qt::ControlModifier);
        auto *search = qobject_cast<QLineEdit *>(m_window->focusWidget());
        QVERIFY(search != nullptr);
        QApplication::clipboard()->setText(QStringLiteral("fork"));
        QTest::keyClick(search, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(search->text(), QStringLiteral("fork"));
        auto &code = pane<CodeWidget>();
        code.setEditing(true);
        QTest::keyClick(&code.editor(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(code.text().contains(QLatin1String("fork")));
        QCOMPARE(m_window->windowTitle(), title);
        // A file that was copied is meant, not its name.
        const QString path = m_folder->filePath(QStringLiteral("copied.py"));
        std::ofstream(path.toStdString()) << "print('copied')\n";
        m_clipboard = QUrl::fromLocalFile(path).toString();
        QTest::keyClick(&code.editor(), Qt::Key_V,
            Qt::ControlModifier | Qt::ShiftModifier); // also while typing
        QVERIFY(settle());
        QVERIFY(m_window->windowTitle().startsWith(QLatin1String("copied.py")));
    }

    void theGroupsOfAMenuHaveTitlesThatAreSeen()
    {
        QMenu *menu = machineMenu();
        QStringList titles;
        for (QLabel *label : menu->findChildren<QLabel *>(QStringLiteral("menutitle"))) {
            if (label->isVisible() && label->height() >= 16
                && menu->rect().contains(label->geometry()))
                titles << label->text();
        }
        menu->close();
        QCOMPARE(titles,
            (QStringList { QStringLiteral("Cores"), QStringLiteral("Python's global lock"),
                QStringLiteral("Chance") }));
    }

    void whoTypesOnAndOnHasADraftAllTheSame()
    {
        auto &code = pane<CodeWidget>();
        code.setEditing(true);
        code.editor().setCursorPosition(0, 0);
        // A key with every turn of the loop: never a pause.
        QVERIFY(QTest::qWaitFor(
            [&] {
                QTest::keyClicks(&code.editor(), QStringLiteral("#"));
                return !QDir(m_folder->filePath(QStringLiteral("drafts")))
                            .entryList(QDir::Files)
                            .isEmpty();
            },
            kPatience));
    }

    void whatCannotBeDroppedIsSaidAndNothingIsLost_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("said");
        QTest::newRow("a directory") << "folder"
                                     << "folder";
        QTest::newRow("a binary file") << "binary"
                                       << "binary.py";
        QTest::newRow("a damaged run") << "damaged"
                                       << "damaged.interleave";
    }
    void whatCannotBeDroppedIsSaidAndNothingIsLost()
    {
        QFETCH(QString, what);
        QFETCH(QString, said);
        QString path = m_folder->filePath(what);
        if (what == QLatin1String("folder")) {
            QVERIFY(QDir().mkpath(path));
        } else if (what == QLatin1String("binary")) {
            path += QStringLiteral(".py");
            std::ofstream(path.toStdString()) << std::string("\x7f"
                                                             "ELF\0\1\2\xff\xfe",
                9);
        } else {
            path += QStringLiteral(".interleave");
            std::ofstream(path.toStdString()) << "this was never a run";
        }
        const QString title = m_window->windowTitle();
        const auto history = m_window->playhead().history();
        drop(path);
        QVERIFY(settle());
        QVERIFY2(m_window->texts().at(1).contains(said), qPrintable(m_window->texts().at(1)));
        QCOMPARE(m_window->windowTitle(), title);
        QVERIFY(m_window->playhead().history() == history);
    }

    void aDroppedRunOpensAtItsMoment()
    {
        const QString path = m_folder->filePath(QStringLiteral("d.interleave"));
        QVERIFY(m_window->runs().save(path, { 40 }));
        Q_EMIT pane<LibraryWidget>().scenarioChosen(QStringLiteral("washing_alone"));
        QVERIFY(settle());
        drop(path);
        QVERIFY(settle());
        QCOMPARE(event(), std::uint64_t { 41 });
        QVERIFY(m_window->windowTitle().contains(QLatin1String("dishes")));
    }

    void aSavedRunIsKnownUnderAnyName()
    {
        m_window->playhead().setTime(Time::fromSeconds(6.4));
        const auto at = event();
        m_path = m_folder->filePath(QStringLiteral("without an ending"));
        key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QFile::exists(m_path));
        Q_EMIT pane<LibraryWidget>().scenarioChosen(QStringLiteral("washing_alone"));
        QVERIFY(settle());
        key(Qt::Key_O, Qt::ControlModifier);
        QVERIFY(settle());
        QCOMPARE(event(), at);
        QCOMPARE(m_window->texts().at(1), QString());
    }

    void aNameWithoutEndingGetsItInTheDialog()
    {
        const Dialogs real = realDialogs();
        QTimer::singleShot(0, this, [this] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            dialog->setDirectory(m_folder->path());
            auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
            QVERIFY(name != nullptr);
            name->setText(QStringLiteral("mine"));
            QTest::keyClick(name, Qt::Key_Return);
            if (dialog->isVisible())
                dialog->reject();
        });
        QCOMPARE(real.savePath(m_window.get(), QStringLiteral("dishes.interleave"),
                     QStringLiteral("Saved runs (*.interleave)")),
            m_folder->filePath(QStringLiteral("mine.interleave")));
    }

    void whatCouldNotBeOpenedIsNotLitInTheLibrary()
    {
        const QString path = m_folder->filePath(QStringLiteral("gone.py"));
        std::ofstream(path.toStdString()) << "print('mine')\n";
        QVERIFY(m_window->open(path));
        QVERIFY(settle());
        Q_EMIT pane<LibraryWidget>().scenarioChosen(QStringLiteral("dishes"));
        QVERIFY(settle());
        QVERIFY(QFile::remove(path));
        auto *list = pane<LibraryWidget>().findChild<QListView *>();
        const auto lit = [&] { return list->currentIndex().data().toString(); };
        const QString before = lit();
        QVERIFY(before.contains(QLatin1String("Dishes")));
        const QAbstractItemModel &model = *list->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            if (index.data().toString().contains(QLatin1String("gone.py")))
                QTest::mouseClick(
                    list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
        }
        QVERIFY(m_window->texts().at(1).contains(QLatin1String("gone.py")));
        QCOMPARE(lit(), before);
    }

    void onAProjectorTheStageGrows()
    {
        m_window->playhead().setTime(Time::fromSeconds(6.4));
        auto &stage = pane<StageWidget>();
        const auto washer = [&] {
            for (const Node &node : stage.scene().nodes) {
                if (node.role == QLatin1String("worker") && node.name == QLatin1String("washer"))
                    return node.rect;
            }
            return QRectF();
        };
        const QRectF before = washer();
        m_window->resize(1920, 1080);
        QApplication::processEvents();
        const QRectF after = washer();
        QVERIFY(after.height() > 1.25 * before.height());
        // What is seen there is what is clicked there.
        QTest::mouseClick(
            &stage, Qt::LeftButton, {}, (after.bottomRight() - QPointF(8, 8)).toPoint());
        QCOMPARE(m_window->playhead().state().task(m_window->playhead().selection().task)->name,
            std::string("washer"));
    }

    void whileNothingHappensNothingTicks()
    {
        for (const QTimer *timer : m_window->findChildren<QTimer *>())
            QVERIFY2(!timer->isActive(), qPrintable(timer->objectName()));
        QVERIFY(!m_window->player().playing());
        QVERIFY(!m_window->runs().running());
    }

    void aRunThatGoesOnIsNotDone()
    {
        click(buttonNamed(pane<TopBar>(), QStringLiteral("Real")));
        QVERIFY(QTest::qWaitFor([this] { return event() > 10; }, kPatience));
        QVERIFY(m_window->runs().running());
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

    void aDroppedFileIsOpened()
    {
        const QString path = m_folder->filePath(QStringLiteral("mine.py"));
        std::ofstream(path.toStdString()) << "print('mine')\n";
        drop(path);
        QVERIFY(settle());
        QVERIFY(m_window->windowTitle().startsWith(QLatin1String("mine.py")));
        key(Qt::Key_End);
        QCOMPARE(pane<ConsoleWidget>().printedText().trimmed(), QStringLiteral("mine"));
    }

    void whatCannotBeOpenedIsSaidAndNothingIsLost()
    {
        const QString title = m_window->windowTitle();
        QVERIFY(!m_window->open(QStringLiteral("/nowhere/a.py")));
        QVERIFY(m_window->texts().join(QLatin1Char(' ')).contains(QLatin1String("/nowhere/a.py")));
        QCOMPARE(m_window->windowTitle(), title);
        key(Qt::Key_Escape);
        QVERIFY(!m_window->texts().join(QLatin1Char(' ')).contains(QLatin1String("/nowhere/a.py")));
    }

    void pastingNothingIsSaid()
    {
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        QVERIFY(m_window->texts().at(1).contains(QLatin1String("copy a Python program")));
    }

    void aSavedRunOpensAtItsMoment()
    {
        m_window->playhead().setTime(Time::fromSeconds(6.4));
        const auto at = event();
        m_path = m_folder->filePath(QStringLiteral("d.interleave"));
        key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QFile::exists(m_path));
        Q_EMIT pane<LibraryWidget>().scenarioChosen(QStringLiteral("washing_alone"));
        QVERIFY(settle());
        key(Qt::Key_O, Qt::ControlModifier);
        QVERIFY(settle());
        QCOMPARE(event(), at);
        QCOMPARE(workers(*m_window).size(), 4);
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

    void anotherLanguageShowsTheSameMoment()
    {
        m_window.reset();
        Settings settings = Settings::inFolder(m_folder->path());
        settings.setAutoplay(false);
        settings.setLanguage(QStringLiteral("en"));
        Shell shell(settings);
        shell.openWindow(QStringLiteral("back_pressure"));
        QTRY_VERIFY_WITH_TIMEOUT(shell.window()->isSettled(), kPatience);
        shell.window()->playhead().setTime(Time::fromSeconds(3));
        const Moment before = shell.window()->playhead().moment();
        const QPointer<MainWindow> first = shell.window();

        click(shell.window()->findChild<QPushButton *>(QStringLiteral("language")));
        auto *menu = shell.window()->findChild<QMenu *>(QStringLiteral("languages"));
        QVERIFY(menu != nullptr && menu->isVisible());
        for (QAction *action : menu->actions()) {
            if (action->text() == languageName(QStringLiteral("es")))
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        }
        QTRY_VERIFY(first.isNull());
        QVERIFY(shell.window()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(shell.window()->isSettled(), kPatience);
        QVERIFY(buttonNamed(*shell.window(), QStringLiteral("Repetir")) != nullptr);
        QCOMPARE(shell.window()->playhead().moment().event.value, before.event.value);
        QCOMPARE(shell.window()->playhead().moment().time.ns, before.time.ns);
        speak(QStringLiteral("en"));
    }

    void anotherLanguageGoesOnWithWhateverIsOnShow_data()
    {
        QTest::addColumn<QString>("what");
        for (const char *what : { "saved run", "parameter", "unkept text", "mistake" })
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void anotherLanguageGoesOnWithWhateverIsOnShow()
    {
        QFETCH(QString, what);
        const QString savedRun = m_folder->filePath(QStringLiteral("d.interleave"));
        QVERIFY(m_window->runs().save(savedRun, { 40 }));
        m_window.reset();
        Settings settings = Settings::inFolder(m_folder->path());
        settings.setAutoplay(false);
        settings.setLanguage(QStringLiteral("en"));
        Dialogs dialogs;
        dialogs.clipboardText = [this] { return m_clipboard; };
        Shell shell(settings, dialogs);
        shell.openWindow(what == QLatin1String("saved run") ? savedRun : QStringLiteral("dishes"));
        QTRY_VERIFY_WITH_TIMEOUT(shell.window()->isSettled(), kPatience);
        if (what == QLatin1String("parameter")) {
            auto *chip
                = shell.window()->findChild<QPushButton *>(QStringLiteral("parameter:dryers"));
            for (QAction *action : chip->menu()->actions()) {
                if (action->text() == QLatin1String("4"))
                    action->trigger();
            }
        } else if (what != QLatin1String("saved run")) {
            // A file stands where the folder of drafts would be.
            QVERIFY(QDir(settings.draftFolder()).removeRecursively());
            std::ofstream(settings.draftFolder().toStdString()) << "in the way";
            m_clipboard = what == QLatin1String("mistake") ? QStringLiteral("for x in\n")
                                                           : QStringLiteral("print('mine')\n");
            Q_EMIT shell.window()->findChild<LibraryWidget *>()->pasteRequested();
        }
        QTRY_VERIFY_WITH_TIMEOUT(!shell.window()->runs().running(), kPatience);
        if (shell.window()->playhead().history())
            shell.window()->playhead().setEvent(
                { what == QLatin1String("unkept text") ? 2u : 30u });

        const Moment moment = shell.window()->playhead().moment();
        const RunSettings run = shell.window()->runs().settings();
        const std::string source = shell.window()->runs().program().source;
        const std::string title = shell.window()->runs().program().title;
        const auto mistakes = shell.window()->runs().diagnostics().size();
        const bool shown = shell.window()->playhead().history() != nullptr;
        const auto events = shown ? shell.window()->playhead().history()->eventCount() : 0;
        const QPointer<MainWindow> first = shell.window();
        Q_EMIT shell.window()->languageChosen(QStringLiteral("es"));
        QTRY_VERIFY(first.isNull());
        QTRY_VERIFY_WITH_TIMEOUT(!shell.window()->runs().running(), kPatience);
        QVERIFY(buttonNamed(*shell.window(), QStringLiteral("Repetir")) != nullptr);
        QCOMPARE(shell.window()->runs().program().source, source);
        QCOMPARE(shell.window()->runs().program().title, title);
        QCOMPARE(shell.window()->findChild<CodeWidget *>()->text(), QString::fromStdString(source));
        QVERIFY(shell.window()->runs().settings() == run);
        QCOMPARE(shell.window()->runs().diagnostics().size(), mistakes);
        QCOMPARE(mistakes, std::size_t { what == QLatin1String("mistake") ? 1u : 0u });
        QCOMPARE(shell.window()->playhead().history() != nullptr, shown);
        if (shown) {
            QCOMPARE(shell.window()->playhead().history()->eventCount(), events);
            QCOMPARE(shell.window()->playhead().moment().event.value, moment.event.value);
        }
        speak(QStringLiteral("en"));
    }

    void anotherLanguageLeavesARealRunAlone()
    {
        m_window.reset();
        Settings settings = Settings::inFolder(m_folder->path());
        settings.setAutoplay(false);
        settings.setLanguage(QStringLiteral("en"));
        RunSettings eight = settings.run();
        eight.cores = 8; // more than the run will have
        settings.setRun(eight);
        Dialogs dialogs;
        dialogs.clipboardText = [this] { return m_clipboard; };
        Shell shell(settings, dialogs);
        shell.openWindow(QStringLiteral("dishes"));
        QTRY_VERIFY_WITH_TIMEOUT(shell.window()->isSettled(), kPatience);
        m_clipboard = QStringLiteral("import os\nprint(os.getpid())\nprint('you said', input())\n");
        Q_EMIT shell.window()->findChild<LibraryWidget *>()->pasteRequested();
        click(buttonNamed(*shell.window()->findChild<TopBar *>(), QStringLiteral("Real")));
        QTRY_VERIFY_WITH_TIMEOUT(shell.window()->runs().waitsForInput(), kPatience);
        auto *code = shell.window()->findChild<CodeWidget *>();
        code->setEditing(true);
        code->editor().setCursorPosition(2, 0);
        QTest::keyClicks(&code->editor(), QStringLiteral("#"));
        const QString edited = code->text();
        shell.window()->player().setSpeed(2);
        const auto history = shell.window()->playhead().history();
        const QString printed = shell.window()->findChild<ConsoleWidget *>()->printedText();
        const QPointer<MainWindow> first = shell.window();

        Q_EMIT shell.window()->languageChosen(QStringLiteral("es"));
        QTRY_VERIFY(first.isNull());
        MainWindow &window = *shell.window();
        QVERIFY(window.runs().running());
        QVERIFY(window.playhead().history() == history);
        QVERIFY(window.playhead().live());
        QCOMPARE(window.runs().settings().cores, 8u);
        QCOMPARE(window.player().speed(), 2.0);
        auto &console = *window.findChild<ConsoleWidget *>();
        QCOMPARE(console.printedText(), printed);
        QVERIFY(buttonNamed(window, QStringLiteral("Detener")) != nullptr);
        auto &editor = window.findChild<CodeWidget *>()->editor();
        QVERIFY(!editor.isReadOnly());
        QVERIFY(buttonNamed(*window.findChild<CodeWidget *>(), QStringLiteral("Listo")) != nullptr);
        QCOMPARE(window.findChild<CodeWidget *>()->text(), edited);
        editor.undo();
        QCOMPARE(window.findChild<CodeWidget *>()->text(), m_clipboard);
        // What it asked for it gets from the new window.
        QVERIFY(console.asksForInput());
        Q_EMIT console.lineEntered(QStringLiteral("hola"));
        QTRY_VERIFY_WITH_TIMEOUT(!window.runs().running(), kPatience);
        QVERIFY2(console.printedText().startsWith(printed)
                && console.printedText().contains(QLatin1String("you said hola")),
            qPrintable(console.printedText()));
        speak(QStringLiteral("en"));
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

    void everySizeOfTheDesignShowsEveryPane_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        for (const char *language : { "en", "es", "zh_CN" }) {
            for (const QSize size : { QSize(1440, 900), QSize(1359, 800), QSize(1199, 800),
                     QSize(1024, 768), QSize(960, 540) })
                QTest::addRow("%dx%d %s", size.width(), size.height(), language)
                    << size << QString::fromLatin1(language);
        }
    }
    void everySizeOfTheDesignShowsEveryPane()
    {
        QFETCH(QSize, size);
        QFETCH(QString, language);
        speak(language);
        openWindow();
        QVERIFY(settle());
        m_window->resize(size);
        QApplication::processEvents();
        QCOMPARE(m_window->size(), size);
        QVERIFY(pane<StageWidget>().isVisible());
        QVERIFY(pane<TransportWidget>().isVisible());
        QVERIFY(pane<CodeWidget>().isVisible());
        // Nothing of the bars sticks out of the window.
        for (QWidget *bar : { static_cast<QWidget *>(&pane<TopBar>()),
                 static_cast<QWidget *>(&pane<TransportWidget>()) }) {
            for (QWidget *child : bar->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
                if (child->isVisible())
                    QVERIFY2(bar->rect().contains(child->geometry()),
                        qPrintable(QString::fromLatin1(child->metaObject()->className())
                            + child->objectName()));
            }
        }
        QCOMPARE(pane<LibraryWidget>().isVisible(), size.width() >= 1360);
        speak(QStringLiteral("en"));
    }

    void whatNobodyDraggedFollowsTheWindow()
    {
        const int width = pane<CodeWidget>().width();
        const int timeline = pane<TimelineWidget>().height();
        m_window->resize(1920, 1080);
        QApplication::processEvents();
        QVERIFY(pane<CodeWidget>().width() > width);
        m_window->resize(1440, 720);
        QApplication::processEvents();
        QCOMPARE(pane<CodeWidget>().width(), width);
        QVERIFY(pane<TimelineWidget>().height() < timeline); // the stage does not pay alone
        m_window->resize(1440, 900);
        QApplication::processEvents();
        QCOMPARE(pane<TimelineWidget>().height(), timeline);
        // Nor does a start freeze what it happened to be.
        m_window->close();
        openWindow();
        QVERIFY(settle());
        m_window->resize(1920, 1080);
        QApplication::processEvents();
        QVERIFY(pane<CodeWidget>().width() > width);
    }

    void whatWasDraggedStaysAlsoOverAStart()
    {
        auto *columns = qobject_cast<QSplitter *>(
            pane<StageWidget>().parentWidget()->parentWidget()->parentWidget());
        QVERIFY(columns != nullptr && columns->orientation() == Qt::Horizontal);
        auto *middle = qobject_cast<QSplitter *>(columns->widget(1));
        QVERIFY(middle != nullptr);
        const int before = pane<CodeWidget>().width();
        const int high = pane<TimelineWidget>().height();
        drag(*columns, 2, { -60, 0 });
        drag(*middle, 1, { 0, 70 });
        const int width = pane<CodeWidget>().width();
        const int timeline = pane<TimelineWidget>().height();
        QVERIFY(qAbs(width - before - 60) < 4);
        QVERIFY(qAbs(high - timeline - 70) < 4);
        m_window->resize(1100, 900); // another form
        QApplication::processEvents();
        m_window->resize(1440, 900);
        QApplication::processEvents();
        QCOMPARE(pane<CodeWidget>().width(), width);
        m_window->close();
        openWindow();
        QVERIFY(settle());
        QCOMPARE(pane<CodeWidget>().width(), width);
        QCOMPARE(pane<TimelineWidget>().height(), timeline);
    }

    void theDrawerOpensAndClosesOnASmallWindow()
    {
        m_window->resize(1024, 768);
        QApplication::processEvents();
        QVERIFY(!pane<LibraryWidget>().isVisible());
        key(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(pane<LibraryWidget>().isVisible());
        key(Qt::Key_Escape);
        QVERIFY(!pane<LibraryWidget>().isVisible());
    }

    void f6GoesRoundThePanes()
    {
        QSet<QWidget *> visited;
        for (int n = 0; n < 8; ++n) {
            key(Qt::Key_F6);
            QVERIFY(m_window->focusWidget() != nullptr);
            visited.insert(m_window->focusWidget());
        }
        QVERIFY(visited.size() >= 5);
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
