// Another language goes on with what is on show.
#include "app/languages.h"
#include "app/missingfonts.h"
#include "app/shell.h"
#include "app/topbar.h"
#include "core/base/messageid.h"
#include "tests/journeys/windowtest.h"
#include "widgets/code/codeeditor.h"
#include "widgets/code/codewidget.h"
#include "widgets/console/consolewidget.h"
#include "widgets/library/librarywidget.h"

#include <QDir>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QTabBar>

#include <fstream>

namespace interleave {

class TestLanguages : public WindowTest {
    Q_OBJECT
private Q_SLOTS:
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
        // At the screen's edge, where a title bar would not fit.
        first->move(3, 0);
        const QRect place = first->geometry();

        click(shell.window()->findChild<QPushButton *>(QStringLiteral("language")));
        auto *menu = shell.window()->findChild<QMenu *>(QStringLiteral("languages"));
        QVERIFY(menu != nullptr && menu->isVisible());
        for (QAction *action : menu->actions()) {
            if (action->text() == languageName(QStringLiteral("es")))
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        }
        QTRY_VERIFY(first.isNull());
        QVERIFY(shell.window()->isVisible());
        QCOMPARE(shell.window()->geometry(), place);
        QTRY_VERIFY_WITH_TIMEOUT(shell.window()->isSettled(), kPatience);
        QVERIFY(buttonNamed(*shell.window(), QStringLiteral("Repetir")) != nullptr);
        QCOMPARE(shell.window()->playhead().moment().event.value, before.event.value);
        QCOMPARE(shell.window()->playhead().moment().time.ns, before.time.ns);
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
    }

    void whatIsSaidOfAMissingFontIsTrue()
    {
        const QString own = QStringLiteral("Noto Sans CJK SC");
        const QString other = QStringLiteral("WenQuanYi Zen Hei");
        QVERIFY(!missingChinese({ own, other }, { own, other }));
        QCOMPARE(missingChinese({ other }, { other })->id, MessageId::FontMissing);
        QCOMPARE(
            missingChinese({ QStringLiteral("Inter") }, {})->id, MessageId::ChineseFontMissing);
        QCOMPARE(missingChinese({ QStringLiteral("Inter") }, {}, FontsFor::Pictures)->id,
            MessageId::PictureLacksChinese);
    }

    void aWindowFitsOnASmallScreen()
    {
        m_window.reset();
        Shell shell(Settings::inFolder(m_folder->path()));
        shell.openWindow(QStringLiteral("dishes"));
        shell.fitToScreen();
        const QSize room = shell.window()->screen()->availableSize();
        QVERIFY(room.width() < 1440); // of the platform that tests run on
        QVERIFY(shell.window()->width() <= room.width());
        QVERIFY(shell.window()->height() <= room.height());
        QVERIFY(shell.window()->isMaximized());
        QTRY_VERIFY_WITH_TIMEOUT(shell.window()->isSettled(), kPatience);
        shell.window()->player().pause();
    }

    void theTabOfBeforeIsNotOpenedLater()
    {
        m_window.reset();
        Settings settings = Settings::inFolder(m_folder->path());
        settings.setAutoplay(false);
        settings.setLanguage(QStringLiteral("en"));
        Shell shell(settings);
        shell.openWindow(QStringLiteral("dishes"));
        QTRY_VERIFY_WITH_TIMEOUT(shell.window()->isSettled(), kPatience);
        shell.window()->resize(1440, 900);
        const auto tabs = [&] { return shell.window()->findChild<QTabBar *>(); };
        tabs()->setCurrentIndex(2);
        const QPointer<MainWindow> first = shell.window();
        Q_EMIT shell.window()->languageChosen(QStringLiteral("es"));
        QTRY_VERIFY(first.isNull());
        shell.window()->resize(1440, 900);
        QCOMPARE(tabs()->currentIndex(), 2);
        tabs()->setCurrentIndex(1);
        shell.window()->resize(1210, 800);
        QCOMPARE(tabs()->currentIndex(), 0);
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
    }
};

std::unique_ptr<QObject> testLanguages()
{
    return std::make_unique<TestLanguages>();
}

} // namespace interleave

#include "languages.moc"
