// Programs and saved runs: opened, pasted, dropped, written, undone and kept.
#include "app/statusline.h"
#include "core/base/messageid.h"
#include "tests/journeys/windowtest.h"
#include "widgets/code/codeeditor.h"
#include "widgets/code/codewidget.h"
#include "widgets/console/consolewidget.h"
#include "widgets/inspect/inspectwidget.h"
#include "widgets/library/librarywidget.h"
#include "widgets/stage/stagewidget.h"
#include "widgets/style/words.h"
#include "widgets/timeline/timelinewidget.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QTimer>

#include <fstream>

namespace interleave {

class TestDocuments : public WindowTest {
    Q_OBJECT

    // Types at the beginning of what is on show.
    QString type(const char *text)
    {
        auto &code = pane<CodeWidget>();
        code.setEditing(true);
        code.editor().setCursorPosition(0, 0);
        QTest::keyClicks(&code.editor(), QString::fromLatin1(text));
        return code.text();
    }

    // It comes back at the moment that it was saved at.
    void saveLeaveAndOpen(const char *name)
    {
        m_window->playhead().setTime(Time::fromSeconds(6.4));
        const auto at = event();
        m_path = m_folder->filePath(QString::fromLatin1(name));
        key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QFile::exists(m_path));
        Q_EMIT pane<LibraryWidget>().scenarioChosen(QStringLiteral("washing_alone"));
        QVERIFY(settle());
        key(Qt::Key_O, Qt::ControlModifier);
        QVERIFY(settle());
        QCOMPARE(event(), at);
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

private Q_SLOTS:
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

    void aMistakeIsToldWhereItIsNow()
    {
        auto &code = pane<CodeWidget>();
        auto &editor = code.editor();
        code.setEditing(true);
        editor.setFocus();
        const int last = editor.lineCount();
        editor.setCursorPosition(last - 1, 0);
        QTest::keyClicks(&editor, QStringLiteral("for x in"));
        editor.setFirstVisibleLine(0);
        QVERIFY(!editor.isInSight(last));
        key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(editor.isInSight(last));
        const auto told = [&] { return code.scene().find(QStringLiteral("diagnostic"))->text; };
        QVERIFY(told().startsWith(QStringLiteral("Line %1,").arg(last)));
        editor.setCursorPosition(0, 0);
        QTest::keyClick(&editor, Qt::Key_Return);
        QTRY_VERIFY2(
            told().startsWith(QStringLiteral("Line %1,").arg(last + 1)), qPrintable(told()));
        editor.setCursorPosition(last, 8);
        QTest::keyClicks(&editor, QStringLiteral(" (1, 2): pass"));
        QTRY_VERIFY(code.scene().find(QStringLiteral("diagnostic")) == nullptr);
    }

    void inspectorAndCardsNameLinesWhereTheyAreNow()
    {
        m_window->playhead().setTime(Time::fromSeconds(6.4));
        const TaskInfo &washer = m_window->playhead().state().tasks.back();
        QCOMPARE(washer.name, std::string("washer"));
        m_window->playhead().setSelection({ washer.id, {} });
        const auto said = [&](std::uint32_t line) {
            return textTwin(pane<InspectWidget>().scene())
                .contains(QStringLiteral(", line %1\n").arg(line));
        };
        const auto onItsCard = [&](std::uint32_t line) {
            return textTwin(pane<StageWidget>().scene())
                .contains(QStringLiteral("thread T4, line %1,").arg(line));
        };
        QVERIFY(said(washer.line));
        QVERIFY(onItsCard(washer.line));
        type("# one more line");
        QTest::keyClick(&pane<CodeWidget>().editor(), Qt::Key_Return);
        QVERIFY(said(washer.line + 1));
        QVERIFY(!said(washer.line));
        QVERIFY(onItsCard(washer.line + 1));
        QVERIFY(!onItsCard(washer.line));
    }

    void aProgramInLatin1IsReadAndSavedAsSuch()
    {
        const auto bytesOf = [this] {
            QFile file(m_path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        m_path = m_folder->filePath(QStringLiteral("cafe.py"));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# -*- coding: latin-1 -*-\nprint('caf\xe9')\n");
        file.close();
        QVERIFY(m_window->open(m_path));
        QVERIFY(settle());
        key(Qt::Key_End);
        QCOMPARE(pane<ConsoleWidget>().printedText(), QStringLiteral("caf\u00e9\n"));
        auto &code = pane<CodeWidget>();
        code.setEditing(true);
        code.editor().append(QStringLiteral("# \u00e8"));
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(bytesOf(), QByteArray("# -*- coding: latin-1 -*-\nprint('caf\xe9')\n# \xe8"));
        // What it cannot hold is not lost, and told.
        code.editor().append(QStringLiteral("\u20ac"));
        key(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(bytesOf().endsWith("\xe8"));
        QVERIFY(m_window->texts().join(QLatin1Char(' ')).contains(QStringLiteral("\u20ac")));
        QVERIFY(code.text().endsWith(QStringLiteral("\u20ac")));
    }

    void aWarningIsToldWhereItIsOrNotAtAll()
    {
        m_clipboard = QStringLiteral("import nowhere_at_all\n");
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        QVERIFY(settle());
        RunController &runs = m_window->runs();
        const auto &told = runs.diagnostics();
        QCOMPARE(told.size(), std::size_t { 1 });
        runs.setSource(QStringLiteral("\nimport nowhere_at_all\nprint(\n"));
        QCOMPARE(told.size(), std::size_t { 1 }); // no key waits for a compiler
        QTRY_VERIFY(told.empty());
        runs.setSource(QStringLiteral("\nimport nowhere_at_all\nprint()\n"));
        QTRY_COMPARE(told.size(), std::size_t { 1 });
        QCOMPARE(told.front().where.line, 2u);
        runs.setSource(QStringLiteral("\n\nimport nowhere_at_all\n"));
        key(Qt::Key_Return, Qt::ControlModifier); // who runs it is not made to wait
        QCOMPARE(told.front().where.line, 3u);
        QVERIFY(settle());
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

    void aModuleThatIsNotHereIsToldWithWhatIs()
    {
        const auto said = [this] {
            const Scene scene = pane<CodeWidget>().scene();
            const Node *node = scene.find(QStringLiteral("diagnostic"));
            return node ? node->text : QString();
        };
        QCOMPARE(said(), QString());
        m_clipboard = QStringLiteral("print(1)\nimport threadin\n");
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        QVERIFY(settle());
        QCOMPARE(said(),
            QStringLiteral("Line 2, column 8: There is no module `threadin` here. Did you mean "
                           "`threading`?"));
        key(Qt::Key_End); // it ran all the same
        QVERIFY(pane<ConsoleWidget>().printedText().startsWith(QLatin1String("1\n")));
        // A file beside it is no module of it.
        for (const char *name : { "helper.py", "main.py" }) {
            QFile file(m_folder->filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("import helper\n");
        }
        QVERIFY(m_window->open(m_folder->filePath(QStringLiteral("main.py"))));
        QVERIFY(settle());
        QVERIFY2(
            said().contains(QLatin1String("a program here is a single file")), qPrintable(said()));
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

    // File managers name a file by a list of addresses, and some give its path as text besides. The
    // editor takes dropped text, but no file.
    void aFileDroppedFromAnotherProgramIsOpenedWhereverItFalls_data()
    {
        QTest::addColumn<bool>("editing");
        QTest::addColumn<bool>("asText");
        for (const bool editing : { false, true }) {
            for (const bool asText : { false, true })
                QTest::addRow("%s%s", editing ? "editing" : "watching", asText ? ", as text" : "")
                    << editing << asText;
        }
    }
    void aFileDroppedFromAnotherProgramIsOpenedWhereverItFalls()
    {
        QFETCH(bool, editing);
        QFETCH(bool, asText);
        const QString path = m_folder->filePath(QStringLiteral("my own file ñ.py"));
        std::ofstream(path.toStdString()) << "print('mine')\n";
        auto &code = pane<CodeWidget>();
        code.setEditing(editing);
        const QString before = code.text();
        QMimeData data;
        data.setData(QStringLiteral("text/uri-list"),
            QUrl::fromLocalFile(path).toEncoded() + QByteArray("\r\n"));
        if (asText)
            data.setText(path);
        QWidget *under = code.editor().viewport();
        const QPoint at(60, 60);
        // Nobody but the window takes it, whatever it falls on.
        for (const bool windowTakes : { false, true }) {
            m_window->setAcceptDrops(windowTakes);
            QDragEnterEvent enter(at, Qt::CopyAction | Qt::MoveAction | Qt::LinkAction, &data,
                Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(under, &enter);
            QCOMPARE(enter.isAccepted(), windowTakes);
        }
        QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
        QVERIFY(m_window->texts().at(1).isEmpty());
        QVERIFY(settle());
        QVERIFY2(m_window->windowTitle().startsWith(QStringLiteral("my own file ñ.py")),
            qPrintable(m_window->windowTitle()));
        QCOMPARE(code.text(), QStringLiteral("print('mine')\n"));
        Q_EMIT pane<LibraryWidget>().scenarioChosen(QStringLiteral("dishes"));
        QVERIFY(settle());
        QCOMPARE(code.text(), before);
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
        saveLeaveAndOpen("d.interleave");
        QCOMPARE(workers(*m_window).size(), 4);
        // It is told from a run that has just been made, until there is one.
        const auto isSaid = [&] {
            return m_window->texts().front().contains(QLatin1String("a saved run"))
                && m_window->windowTitle().contains(QLatin1String("(saved run)"))
                && pane<CodeWidget>().scene().find(QStringLiteral("program"))->state
                == QLatin1String("saved-run");
        };
        QVERIFY(isSaid());
        key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(settle());
        QVERIFY(!m_window->texts().front().contains(QLatin1String("saved run")));
        QCOMPARE(m_window->windowTitle(), QStringLiteral("dishes.py — Interleave"));
        QCOMPARE(pane<CodeWidget>().scene().find(QStringLiteral("program"))->state,
            QStringLiteral("saved"));
    }

    void whatIsOpenedWhileEditingIsThereToBeWatched()
    {
        m_path = m_folder->filePath(QStringLiteral("d.interleave"));
        key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        pane<CodeWidget>().setEditing(true);
        key(Qt::Key_O, Qt::ControlModifier);
        QVERIFY(settle());
        QVERIFY(!pane<CodeWidget>().isEditing());
    }

    void programsOfTheSameNameHaveDraftsOfTheirOwn()
    {
        const QString before = QDir::currentPath();
        QStringList folders;
        for (const char *name : { "first", "second" }) {
            folders << m_folder->filePath(QString::fromLatin1(name));
            QVERIFY(QDir().mkpath(folders.back()));
            std::ofstream((folders.back() + QLatin1String("/same.py")).toStdString())
                << "print('" << name << "')\n";
        }
        QDir::setCurrent(folders[0]);
        QVERIFY(m_window->open(QStringLiteral("same.py")));
        QVERIFY(settle());
        const QString edited = type("# mine");
        QDir::setCurrent(folders[1]);
        QVERIFY(m_window->open(QStringLiteral("same.py")));
        QVERIFY(settle());
        QCOMPARE(pane<CodeWidget>().text(), QStringLiteral("print('second')\n"));
        QDir::setCurrent(before);
        QVERIFY(m_window->open(folders[0] + QLatin1String("/same.py")));
        QVERIFY(settle());
        QCOMPARE(pane<CodeWidget>().text(), edited);
    }

    void aSavedRunAndItsScenarioKeepWhatWasTypedIntoEach()
    {
        const QString original = pane<CodeWidget>().text();
        m_path = m_folder->filePath(QStringLiteral("d.interleave"));
        key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        const QString ofScenario = type("# scenario");
        key(Qt::Key_O, Qt::ControlModifier);
        QVERIFY(settle());
        QCOMPARE(pane<CodeWidget>().text(), original);
        const QString ofRun = type("# run");
        Q_EMIT pane<LibraryWidget>().scenarioChosen(QStringLiteral("washing_alone"));
        QVERIFY(settle());
        Q_EMIT pane<LibraryWidget>().scenarioChosen(QStringLiteral("dishes"));
        QVERIFY(settle());
        QCOMPARE(pane<CodeWidget>().text(), ofScenario);
        // What was made of the run's program is the user's own, in the library.
        QString own;
        for (const Node &node : pane<LibraryWidget>().scene().nodes) {
            if (node.name.startsWith(QLatin1String("pasted-")))
                own = node.name;
        }
        QVERIFY(!own.isEmpty());
        key(Qt::Key_O, Qt::ControlModifier);
        QVERIFY(settle());
        QCOMPARE(pane<CodeWidget>().text(), original);
        for (const QFileInfo &file : QDir(m_folder->path()).entryInfoList(QDir::AllDirs)) {
            const QString path = file.filePath() + QLatin1Char('/') + own;
            if (QFile::exists(path)) {
                QVERIFY(m_window->open(path));
                QVERIFY(settle());
                QCOMPARE(pane<CodeWidget>().text(), ofRun);
                return;
            }
        }
        QFAIL("it is nowhere");
    }

    void aFileThatAnotherProgramChangedIsToldOf()
    {
        const QString path = m_folder->filePath(QStringLiteral("shared.py"));
        std::ofstream(path.toStdString()) << "print(1)\n";
        QVERIFY(m_window->open(path));
        QVERIFY(settle());
        const QString edited = type("# mine");
        Q_EMIT pane<LibraryWidget>().scenarioChosen(QStringLiteral("dishes"));
        QVERIFY(settle());
        std::ofstream(path.toStdString()) << "print(2)\n";
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(
            QDateTime::currentDateTime().addDays(1), QFileDevice::FileModificationTime));
        file.close();
        QVERIFY(m_window->open(path));
        QVERIFY(settle());
        QCOMPARE(pane<CodeWidget>().text(), edited);
        QVERIFY(m_window->texts().at(1).contains(QLatin1String("shared.py")));
    }

    // Also where the draft is one that another window left.
    void whatAnotherWindowLeftMayBeOlderThanItsFile()
    {
        const QString path = m_folder->filePath(QStringLiteral("shared.py"));
        std::ofstream(path.toStdString()) << "print(1)\n";
        QVERIFY(m_window->open(path));
        QVERIFY(settle());
        std::unique_ptr<MainWindow> first = std::move(m_window);
        openWindow();
        QVERIFY(settle());
        const QString edited = type("# mine");
        m_window->close();
        first->close();
        first.reset();
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("print(2)\n");
        file.flush();
        QVERIFY(file.setFileTime(
            QDateTime::currentDateTime().addDays(1), QFileDevice::FileModificationTime));
        file.close();
        openWindow();
        QVERIFY(settle());
        QCOMPARE(pane<CodeWidget>().text(), edited);
        QVERIFY2(m_window->texts().at(1).contains(QLatin1String("changed by another program")),
            qPrintable(m_window->texts().at(1)));
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
                            .entryList({ QStringLiteral("*.py") }, QDir::Files)
                            .isEmpty();
            },
            kPatience));
    }

    // A killed process loses no more than this.
    void aDraftIsNeverFarBehind()
    {
        type("#");
        bool waits = false;
        for (const QTimer *timer : m_window->findChildren<QTimer *>())
            waits = waits
                || (timer->objectName() == QLatin1String("draft") && timer->isActive()
                    && timer->interval() <= 100);
        QVERIFY(waits);
        const auto drafts = [&] {
            return QDir(m_folder->filePath(QStringLiteral("drafts")))
                .entryList({ QStringLiteral("*.py") }, QDir::Files);
        };
        QTRY_COMPARE_WITH_TIMEOUT(drafts().size(), 1, kPatience);
        QFile draft(m_folder->filePath(QStringLiteral("drafts/") + drafts().value(0)));
        QVERIFY(draft.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(draft.readAll()), pane<CodeWidget>().text());
    }

    void whatAnotherProgramHasWrittenIsNotOverwrittenWithoutAQuestion()
    {
        const QString path = m_folder->filePath(QStringLiteral("both.py"));
        const auto written = [&] {
            std::ifstream file(path.toStdString());
            return std::string(std::istreambuf_iterator<char>(file), {});
        };
        std::ofstream(path.toStdString()) << "print(1)\n";
        QVERIFY(m_window->open(path));
        QVERIFY(settle());
        type("# mine");
        std::ofstream(path.toStdString()) << "print(2)\n";
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_asked, 1);
        QCOMPARE(written(), std::string("print(2)\n"));
        m_changed = Loss::Accept;
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_asked, 2);
        QVERIFY(written().find("# mine") != std::string::npos);
        type("# more"); // and from here on nobody else has touched it
        key(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_asked, 2);
        QVERIFY(written().find("# more") != std::string::npos);
    }

    void whatCannotBeKeptIsNotLostWithoutAQuestion()
    {
        const QString drafts = m_folder->filePath(QStringLiteral("drafts"));
        QVERIFY(QDir(drafts).removeRecursively());
        std::ofstream(drafts.toStdString()) << "in the way";
        const QString edited = type("# mine");
        QTRY_VERIFY(m_window->texts().at(1).contains(QLatin1String("is not kept")));
        m_unkept = Loss::Cancel;
        QVERIFY(!m_window->close());
        QCOMPARE(m_asked, 1);
        QVERIFY(!m_window->open(QStringLiteral("washing_alone")));
        QCOMPARE(m_asked, 2);
        QCOMPARE(pane<CodeWidget>().text(), edited);
        QVERIFY(m_window->isVisible());
        // No place is chosen: it stays.
        m_unkept = Loss::SaveAs;
        QVERIFY(!m_window->close());
        m_path = m_folder->filePath(QStringLiteral("rescued.py"));
        QVERIFY(m_window->close());
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), edited);
    }

    void whatTheUserLetsGoMayGo()
    {
        const QString drafts = m_folder->filePath(QStringLiteral("drafts"));
        QVERIFY(QDir(drafts).removeRecursively());
        std::ofstream(drafts.toStdString()) << "in the way";
        type("# mine");
        m_unkept = Loss::Accept;
        QVERIFY(m_window->open(QStringLiteral("washing_alone")));
        QVERIFY(settle());
        QVERIFY(!pane<CodeWidget>().text().contains(QLatin1String("# mine")));
        // What was pasted is nowhere, even unchanged.
        m_clipboard = QStringLiteral("print('pasted')\n");
        Q_EMIT pane<LibraryWidget>().pasteRequested();
        QVERIFY(settle());
        QCOMPARE(m_asked, 1);
        m_unkept = Loss::Cancel;
        QVERIFY(!m_window->close());
        QCOMPARE(m_asked, 2);
        m_unkept = Loss::Accept;
        QVERIFY(m_window->close());
    }

    void twoWindowsOfOneProgramKeepTwoDrafts()
    {
        const QString path = m_folder->filePath(QStringLiteral("both.py"));
        std::ofstream(path.toStdString()) << "print(1)\n";
        QVERIFY(m_window->open(path));
        QVERIFY(settle());
        const QString mine = type("# mine");
        m_window->close();
        openWindow(); // with it
        QVERIFY(settle());
        QCOMPARE(pane<CodeWidget>().text(), mine);
        const std::unique_ptr<MainWindow> first = std::move(m_window);
        openWindow();
        QVERIFY(settle());
        QVERIFY(m_window->texts().at(1).contains(QLatin1String("Another window has changes")));
        const QString other = type("# other");
        QVERIFY(other != mine);
        m_window->close();
        first->close();
        m_window.reset();
        QCOMPARE(first->findChild<CodeWidget *>()->text(), mine);
    }

    void whatAnotherWindowLeftIsFoundLater()
    {
        const QString path = m_folder->filePath(QStringLiteral("both.py"));
        std::ofstream(path.toStdString()) << "print(1)\n";
        QVERIFY(m_window->open(path));
        QVERIFY(settle());
        const QString mine = type("# mine");
        std::unique_ptr<MainWindow> first = std::move(m_window);
        openWindow();
        QVERIFY(settle());
        const QString other = type("# other");
        m_window->close();
        first->close();
        first.reset();
        openWindow();
        QVERIFY(settle());
        QCOMPARE(pane<CodeWidget>().text(), mine);
        QVERIFY2(m_window->texts().at(1).contains(QLatin1String("both-1.py")),
            qPrintable(m_window->texts().at(1)));
        QVERIFY(m_window->open(m_folder->filePath(QStringLiteral("drafts/both-1.py"))));
        QVERIFY(settle());
        QCOMPARE(pane<CodeWidget>().text(), other);
    }

    void whatIsOpenIsNotOverwrittenByAnotherKind()
    {
        const QString path = m_folder->filePath(QStringLiteral("open.py"));
        std::ofstream(path.toStdString()) << "print('mine')\n";
        const auto content = [](const QString &of) {
            QFile file(of);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(m_window->open(path));
        QVERIFY(settle());
        QVERIFY(QFile::link(path, m_folder->filePath(QStringLiteral("link"))));
        for (const char *name : { "open.py", "link" }) {
            m_path = m_folder->filePath(QString::fromLatin1(name));
            for (const Qt::Key kind : { Qt::Key_S, Qt::Key_P }) { // the run, a picture
                key(Qt::Key_Escape);
                key(kind, Qt::ControlModifier | Qt::ShiftModifier);
                QVERIFY(m_window->texts().at(1).contains(QLatin1String("would be overwritten")));
                QCOMPARE(content(path), QByteArray("print('mine')\n"));
            }
        }
        m_path = m_folder->filePath(QStringLiteral("run.interleave"));
        key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_window->open(m_path));
        QVERIFY(settle());
        const QByteArray run = content(m_path);
        QVERIFY(!run.isEmpty());
        key(Qt::Key_S, Qt::ControlModifier); // its program
        QVERIFY(m_window->texts().at(1).contains(QLatin1String("would be overwritten")));
        key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(content(m_path), run);
        key(Qt::Key_Escape);
        key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier); // the same run, at this moment
        QCOMPARE(m_window->texts().at(1), QString());
        const QByteArray again = content(m_path);
        type("#"); // its program is the user's own from here on
        for (const auto modifiers : { Qt::KeyboardModifiers(Qt::ControlModifier),
                 Qt::ControlModifier | Qt::ShiftModifier }) {
            key(Qt::Key_Escape);
            key(modifiers & Qt::ShiftModifier ? Qt::Key_P : Qt::Key_S, modifiers);
            QVERIFY(m_window->texts().at(1).contains(QLatin1String("would be overwritten")));
            QCOMPARE(content(m_path), again);
        }
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

    // In the words of the command line.
    void ofADamagedRunThereIsSaidHowMuchIsHere()
    {
        const QString path = m_folder->filePath(QStringLiteral("hurt.interleave"));
        QVERIFY(m_window->runs().save(path, { 40 }));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        QVERIFY(file.seek(0) && file.write(bytes) == bytes.size());
        file.close();
        drop(path);
        QVERIFY(settle());
        const auto opened = openWhat(path.toStdString());
        QVERIFY(opened.has_value());
        QCOMPARE(m_window->texts().at(1), words(*damageOf(*opened, path.toStdString())));
        QVERIFY(m_window->texts().at(1).contains(QLatin1String("is damaged; ")));
    }

    // There is no rest, and nothing to press Play for.
    void ofAFileWhoseEventsAreAllGoneNothingIsPromised()
    {
        const QString path = m_folder->filePath(QStringLiteral("empty.interleave"));
        QVERIFY(m_window->runs().save(path, { 40 }));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        std::uint64_t events = 1;
        for (qsizetype size = file.size(); events > 0 && size > 0; size -= 40) {
            QVERIFY(file.resize(size));
            const auto opened = openWhat(path.toStdString());
            QVERIFY(opened.has_value());
            events = opened->saved->run.trace->size();
        }
        file.close();
        drop(path);
        QVERIFY(settle());
        const QString lost = words({ MessageId::LostInDamage, {} });
        const QString status = pane<StatusLine>().text();
        QVERIFY2(status.contains(lost), qPrintable(status));
        QVERIFY2(status.count(QLatin1String("damaged")) == 1, qPrintable(status));
        const auto empty = [](const Scene &scene) {
            const Node *node = scene.find(QStringLiteral("empty"));
            return node ? node->text : QString();
        };
        for (const QString &text : { empty(pane<StageWidget>().scene()),
                 empty(pane<TimelineWidget>().scene()), empty(pane<InspectWidget>().scene()) }) {
            QVERIFY2(text.contains(lost), qPrintable(text));
            QVERIFY2(!text.contains(QLatin1String("Play")), qPrintable(text));
        }
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
        saveLeaveAndOpen("without an ending");
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

    void aSavedRunWithoutAMomentPlays()
    {
        const QString path = m_folder->filePath(QStringLiteral("d.interleave"));
        QVERIFY(m_window->runs().save(path, EventIndex {}));
        for (const bool plays : { true, false }) {
            for (QAction *action : m_window->findChildren<QAction *>()) {
                if (action->text() == QLatin1String("Play when a program is opened"))
                    action->setChecked(plays);
            }
            QVERIFY(m_window->open(path));
            QCOMPARE(m_window->player().playing(), plays);
            m_window->player().pause();
        }
    }
};

std::unique_ptr<QObject> testDocuments()
{
    return std::make_unique<TestDocuments>();
}

} // namespace interleave

#include "documents.moc"
