// The window without a mouse: all is reached by Tab and F6, shows that it is, and is worked by its
// keys. What is pressed goes to the window, as from a keyboard: whoever has the focus gets it.
#include "app/topbar.h"
#include "tests/journeys/windowtest.h"
#include "widgets/code/codeeditor.h"
#include "widgets/code/codewidget.h"
#include "widgets/inspect/inspectwidget.h"
#include "widgets/library/librarywidget.h"
#include "widgets/stage/stagewidget.h"
#include "widgets/timeline/timelinewidget.h"
#include "widgets/transport/transportwidget.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTimer>
#include <QWindow>

#include <functional>

namespace interleave {

class TestKeyboard : public WindowTest {
    Q_OBJECT

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window->windowHandle(), key, modifiers);
    }

    void write(const char *text)
    {
        for (const char *letter = text; *letter != 0; ++letter)
            QTest::keyClick(m_window->windowHandle(), *letter);
    }

    // Whether pressing the key again and again gets there; the way round is no longer than that.
    bool goes(Qt::Key key, const std::function<bool(const QWidget &)> &there)
    {
        constexpr int kAllStops = 80;
        for (int k = 0; k < kAllStops; ++k) {
            if (m_window->focusWidget() && there(*m_window->focusWidget()))
                return true;
            press(key);
        }
        return false;
    }

    // With F6 into the pane, with Tab to what is in it.
    bool goesTo(const QWidget &pane, const std::function<bool(const QWidget &)> &there)
    {
        return goes(Qt::Key_F6, [&](const QWidget &focus) {
            return &focus == &pane || pane.isAncestorOf(&focus);
        }) && goes(Qt::Key_Tab, there);
    }

    bool goesToSegment(const char *control)
    {
        return goesTo(pane<TopBar>(), [&](const QWidget &focus) {
            return focus.parentWidget()->objectName() == QLatin1String(control);
        });
    }

    bool goesToNamed(const QWidget &pane, const QString &name)
    {
        return goesTo(pane, [&](const QWidget &focus) { return focus.objectName() == name; });
    }

    // Space opens the menu of a chip; the keys then are the menu's, whether or not it was quick.
    void pressInMenu(const std::vector<Qt::Key> &keys)
    {
        bool done = false;
        QTimer::singleShot(0, m_window.get(), [&] {
            for (const Qt::Key each : keys) {
                QWidget *menu = QApplication::activePopupWidget();
                if (!menu)
                    break;
                QTest::keyClick(menu->focusWidget() ? menu->focusWidget() : menu, each);
            }
            done = true;
        });
        press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(done, kPatience);
        QVERIFY(QApplication::activePopupWidget() == nullptr);
        m_window->activateWindow(); // without a display nobody else gives it back
        QTRY_VERIFY_WITH_TIMEOUT(m_window->isActiveWindow(), kPatience);
    }

private Q_SLOTS:
    void aWholeLesson()
    {
        // Open a scenario.
        press(Qt::Key_K, Qt::ControlModifier);
        write("back");
        press(Qt::Key_Return);
        QVERIFY(settle());
        QCOMPARE(m_window->runs().program().scenario, std::string("back_pressure"));

        // Another schedule, and back; the other clock, and back.
        const auto settings
            = [this]() -> const RunSettings & { return m_window->runs().settings(); };
        QVERIFY(goesToSegment("schedule"));
        press(Qt::Key_Right);
        QVERIFY(settle());
        QVERIFY(settings().schedule == Schedule::Processes);
        press(Qt::Key_Left);
        QVERIFY(settle());
        QVERIFY(settings().schedule == Schedule::AsWritten);
        QVERIFY(goesToSegment("clock"));
        press(Qt::Key_Right);
        QVERIFY(settings().clock == Clock::Real);
        press(Qt::Key_Left);
        QVERIFY(settings().clock == Clock::Simulated);
        QVERIFY(settle());

        // A parameter: the first of its values.
        QVERIFY(goesToNamed(pane<TopBar>(), QStringLiteral("parameter:room")));
        pressInMenu({ Qt::Key_Down, Qt::Key_Return });
        QVERIFY(settle());
        const std::pair<std::string, std::string> room { "room", "1" };
        QCOMPARE(settings().parameters, (decltype(settings().parameters) { room }));
        // The seed, which is a field in a menu: up from its end.
        QVERIFY(goesToNamed(pane<TopBar>(), QStringLiteral("machine")));
        pressInMenu({ Qt::Key_Up, Qt::Key_Up, Qt::Key_9, Qt::Key_Return, Qt::Key_Escape });
        QVERIFY(settle());
        QVERIFY(settings().seed != RunSettings {}.seed);

        // Run it again: the same, anew.
        const auto before = m_window->playhead().history();
        QVERIFY(goesToNamed(pane<TopBar>(), QStringLiteral("rerun")));
        press(Qt::Key_Space);
        QVERIFY(settle());
        QVERIFY(m_window->playhead().history() != before);
        QVERIFY(!m_window->player().playing());

        // Watch it: play, pause, forwards, backwards, by key moments.
        QVERIFY(
            goes(Qt::Key_F6, [&](const QWidget &focus) { return &focus == &pane<StageWidget>(); }));
        press(Qt::Key_Space);
        QVERIFY(m_window->player().playing());
        press(Qt::Key_Space);
        QVERIFY(!m_window->player().playing());
        press(Qt::Key_Home);
        const auto start = event();
        press(Qt::Key_Right);
        press(Qt::Key_Right);
        QCOMPARE(event(), start + 2);
        press(Qt::Key_Left);
        QCOMPARE(event(), start + 1);
        press(Qt::Key_Right, Qt::ShiftModifier);
        const auto &moments = m_window->playhead().history()->keyMoments();
        QVERIFY(std::any_of(moments.begin(), moments.end(),
            [&](const KeyMoment &moment) { return moment.event.value + 1 == event(); }));

        // A worker: Tab goes from one to the next on the stage.
        m_window->playhead().setSelection({});
        press(Qt::Key_End);
        press(Qt::Key_Tab);
        press(Qt::Key_Return);
        QVERIFY(m_window->playhead().selection() != Selection {});
        QVERIFY(pane<InspectWidget>().isVisible());

        // Save the run.
        m_path = m_folder->filePath(QStringLiteral("by keys.interleave"));
        press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QFile::exists(m_path));
    }

    void aProgramIsChangedRunAndSaved()
    {
        const QString before = pane<CodeWidget>().text();
        QVERIFY(goesTo(pane<CodeWidget>(), [this](const QWidget &focus) {
            return &focus == buttonNamed(pane<CodeWidget>(), QStringLiteral("Edit"));
        }));
        press(Qt::Key_Space);
        auto &editor = pane<CodeWidget>().editor();
        QCOMPARE(m_window->focusWidget(), &editor);
        press(Qt::Key_Home, Qt::ControlModifier);
        write("# a w d");
        press(Qt::Key_Return);
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(settle());
        QCOMPARE(pane<CodeWidget>().text(), QStringLiteral("# a w d\n") + before);
        QCOMPARE(m_window->playhead().history()->run().info.source,
            pane<CodeWidget>().text().toStdString());
        m_path = m_folder->filePath(QStringLiteral("mine.py"));
        press(Qt::Key_S, Qt::ControlModifier);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), pane<CodeWidget>().text());
        // Undo goes back behind the run and the saving, and typing is left again.
        for (int k = 0; k < 20 && pane<CodeWidget>().text() != before; ++k)
            press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(pane<CodeWidget>().text(), before);
        press(Qt::Key_F6);
        QVERIFY(m_window->focusWidget() && m_window->focusWidget() != &editor);
    }

    // Each pane is a stop of F6, also the bars at the top and the bottom.
    void f6ReachesEveryPane()
    {
        const auto within = [this](const QWidget &pane) {
            return goes(Qt::Key_F6,
                [&](const QWidget &focus) { return &focus == &pane || pane.isAncestorOf(&focus); });
        };
        QVERIFY(within(pane<TopBar>()));
        QVERIFY(within(pane<LibraryWidget>()));
        QVERIFY(within(pane<StageWidget>()));
        QVERIFY(within(pane<TransportWidget>()));
        QVERIFY(within(pane<TimelineWidget>()));
        QVERIFY(within(pane<CodeWidget>()));
        QVERIFY(within(pane<InspectWidget>()));
        QVERIFY(goes(Qt::Key_F6,
            [](const QWidget &focus) { return focus.objectName() == QLatin1String("language"); }));
    }

    // From the first control to the last, and each once: a stop is never one that nobody can see.
    void tabGoesRoundEveryVisibleStop()
    {
        QSet<const QWidget *> stops;
        QVERIFY(goes(Qt::Key_F6,
            [this](const QWidget &focus) { return pane<TransportWidget>().isAncestorOf(&focus); }));
        const QWidget *first = m_window->focusWidget();
        constexpr int kAllStops = 80;
        int pressed = 0;
        do {
            const QWidget *focus = m_window->focusWidget();
            QVERIFY(focus && focus->isVisible());
            stops.insert(focus);
            // In the text Tab is typed; a text that is only watched lets go of it.
            press(Qt::Key_Tab);
        } while (m_window->focusWidget() != first && ++pressed < kAllStops);
        QCOMPARE(m_window->focusWidget(), first);
        for (const char *name : { "rerun", "menu", "machine", "tabs", "language", "theme" }) {
            const bool reached = std::any_of(stops.begin(), stops.end(),
                [&](const QWidget *stop) { return stop->objectName() == QLatin1String(name); });
            QVERIFY2(reached, name);
        }
    }

    void theTabsAreTurnedByArrows()
    {
        auto *tabs = m_window->findChild<QTabBar *>(QStringLiteral("tabs"));
        const auto at = event();
        QVERIFY(goes(Qt::Key_Tab, [&](const QWidget &focus) { return &focus == tabs; }));
        const int page = tabs->currentIndex();
        press(Qt::Key_Right);
        QCOMPARE(tabs->currentIndex(), page + 1);
        press(Qt::Key_Left);
        QCOMPARE(tabs->currentIndex(), page);
        QCOMPARE(event(), at);
    }

    // Who clicks on a button goes on watching: Space plays.
    void aClickLeavesSpaceToPlaying()
    {
        auto *rerun = m_window->findChild<QPushButton *>(QStringLiteral("rerun"));
        click(rerun);
        QVERIFY(settle());
        rerun->setFocus(Qt::MouseFocusReason);
        const auto history = m_window->playhead().history();
        press(Qt::Key_Space);
        QVERIFY(m_window->player().playing());
        press(Qt::Key_Space);
        QVERIFY(m_window->playhead().history() == history);
    }

    void f10OpensTheMenu()
    {
        QWidget *focus = m_window->focusWidget();
        press(Qt::Key_F10);
        QMenu *menu = pane<TopBar>().mainMenu();
        QCOMPARE(QApplication::activePopupWidget(), menu);
        QCOMPARE(menu->activeAction(), menu->actions().front());
        QTest::keyClick(menu, Qt::Key_Escape);
        QVERIFY(!menu->isVisible());
        QCOMPARE(m_window->focusWidget(), focus);
    }
};

std::unique_ptr<QObject> testKeyboard()
{
    return std::make_unique<TestKeyboard>();
}

} // namespace interleave

#include "keyboard.moc"
