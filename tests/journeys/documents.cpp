// Programs and saved runs: opened, pasted, dropped, written, undone and kept.
#include "tests/journeys/windowtest.h"
#include "widgets/code/codeeditor.h"
#include "widgets/code/codewidget.h"
#include "widgets/console/consolewidget.h"
#include "widgets/library/librarywidget.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>

#include <fstream>

namespace interleave {

class TestDocuments : public WindowTest {
    Q_OBJECT
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
        QMimeData data;
        data.setUrls({ QUrl::fromLocalFile(path) });
        QDragEnterEvent enter(
            QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
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
};

std::unique_ptr<QObject> testDocuments()
{
    return std::make_unique<TestDocuments>();
}

} // namespace interleave

#include "documents.moc"
