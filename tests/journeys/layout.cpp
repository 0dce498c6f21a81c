// Sizes of the window, and the way round its panes.
#include "app/languages.h"
#include "app/statusline.h"
#include "app/topbar.h"
#include "tests/journeys/windowtest.h"
#include "widgets/code/codeeditor.h"
#include "widgets/code/codewidget.h"
#include "widgets/inspect/inspectwidget.h"
#include "widgets/library/librarywidget.h"
#include "widgets/stage/stagewidget.h"
#include "widgets/style/scene.h"
#include "widgets/timeline/timelinewidget.h"
#include "widgets/transport/transportwidget.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QTimer>

namespace interleave {

class TestLayout : public WindowTest {
    Q_OBJECT

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

private Q_SLOTS:
    void everySizeOfTheDesignShowsEveryPane_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        for (const char *language : { "en", "es", "zh_CN" }) {
            for (const QSize size : { QSize(1440, 900), QSize(1359, 800), QSize(1199, 800),
                     QSize(1024, 768), QSize(960, 540), QSize(800, 480) })
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
        // What the line at the bottom has no room for is left out, never cut.
        m_window->playhead().setTime(Time::fromSeconds(6.4));
        const auto &status = pane<StatusLine>();
        const auto *told = status.findChild<QLabel *>();
        QVERIFY(told->fontMetrics().horizontalAdvance(told->text()) <= told->width());
        QVERIFY2(!told->text().contains(QChar(0x2026)), qPrintable(told->text()));
        QVERIFY(!told->text().isEmpty() && status.text().startsWith(told->text().left(8)));
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

    void escapeLeavesTheSearchForWhereOneWas()
    {
        auto &timeline = pane<TimelineWidget>();
        timeline.setFocus();
        key(Qt::Key_K, Qt::ControlModifier);
        auto *search = qobject_cast<QLineEdit *>(m_window->focusWidget());
        QVERIFY(search != nullptr);
        QTest::keyClicks(search, QStringLiteral("fork"));
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(search->text(), QString());
        QCOMPARE(m_window->focusWidget(), &timeline);
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

    void onAProjectorTheOtherPanesGrowAndShowAsMuch()
    {
        m_window->playhead().setTime(Time::fromSeconds(6.4));
        const auto heightOf = [](const Scene &scene, const char *id) {
            const Node *node = scene.find(QString::fromLatin1(id));
            return node ? node->rect.height() : 0;
        };
        const auto lines = [&] {
            const auto &nodes = pane<CodeWidget>().scene().nodes;
            return std::count_if(nodes.begin(), nodes.end(),
                [](const Node &node) { return node.role == QLatin1String("code-line"); });
        };
        const qreal lane = heightOf(pane<TimelineWidget>().scene(), "task:2");
        const qreal line = heightOf(pane<CodeWidget>().scene(), "code:1");
        const qreal kind = heightOf(pane<InspectWidget>().scene(), "value:kind");
        QVERIFY(kind > 0);
        const auto seen = lines();
        m_window->resize(2560, 1440);
        QApplication::processEvents();
        QVERIFY(heightOf(pane<TimelineWidget>().scene(), "task:2") > 1.4 * lane);
        QVERIFY(heightOf(pane<CodeWidget>().scene(), "code:1") > 1.4 * line);
        QVERIFY(heightOf(pane<InspectWidget>().scene(), "value:kind") > 1.4 * kind);
        QVERIFY(lines() >= seen);
        m_window->resize(1440, 900);
        QApplication::processEvents();
        QCOMPARE(heightOf(pane<TimelineWidget>().scene(), "task:2"), lane);
        QCOMPARE(heightOf(pane<CodeWidget>().scene(), "code:1"), line);
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

    void theStageComesNearerByEitherKey()
    {
        const auto *nearer = m_window->findChild<QAction *>(QStringLiteral("key:stagenearer"));
        QVERIFY(nearer->shortcuts().contains(QKeySequence(QKeySequence::ZoomIn)));
        QVERIFY(nearer->shortcuts().contains(QKeySequence(Qt::CTRL | Qt::Key_Equal)));
    }

    // By its key, and as an entry of the menu, which shows the key.
    void quittingClosesTheWindowAndKeepsItsWork()
    {
        auto *quit = m_window->findChild<QAction *>(QStringLiteral("key:quit"));
        QVERIFY(quit != nullptr);
        QCOMPARE(quit->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_Q));
        QVERIFY(pane<TopBar>().mainMenu()->actions().contains(quit));
        auto &code = pane<CodeWidget>();
        code.setEditing(true);
        QTest::keyClicks(&code.editor(), QStringLiteral("# mine"));
        const QString text = code.text();
        QTest::keyClick(&code.editor(), Qt::Key_Q, Qt::ControlModifier); // also while typing
        QVERIFY(!m_window->isVisible());
        m_window.reset();
        openWindow();
        QVERIFY(settle());
        QCOMPARE(pane<CodeWidget>().text(), text);
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

    void whatWasFoundLeavesTheOthersInTheLibrary()
    {
        key(Qt::Key_K, Qt::ControlModifier);
        auto *field = pane<LibraryWidget>().findChild<QLineEdit *>();
        QTest::keyClicks(field, QStringLiteral("phil"));
        const QString dishes = QStringLiteral("scenario:dishes");
        QVERIFY(pane<LibraryWidget>().scene().find(dishes) == nullptr);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(settle());
        QVERIFY(m_window->windowTitle().startsWith(QLatin1String("philosophers")));
        QVERIFY(field->text().isEmpty());
        QVERIFY(pane<LibraryWidget>().scene().find(dishes) != nullptr);
        QVERIFY(field->isClearButtonEnabled());
    }

    void theMenuLeavesTheFocusWhereItWas()
    {
        pane<CodeWidget>().setEditing(true);
        QWidget *editor = m_window->focusWidget();
        QVERIFY(pane<CodeWidget>().isAncestorOf(editor));
        click(m_window->findChild<QAbstractButton *>(QStringLiteral("menu")));
        QVERIFY(QApplication::activePopupWidget() != nullptr);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Escape);
        QCOMPARE(m_window->focusWidget(), editor);
    }

    void anothersKeyIsRefusedAndThoseOfPanesAreTold()
    {
        QAction *play = m_window->findChild<QAction *>(QStringLiteral("key:play"));
        bool looked = false;
        QStringList told;
        QTimer::singleShot(0, m_window.get(), [&] {
            auto *dialog = m_window->findChild<QDialog *>(QStringLiteral("keys"));
            for (auto *field : dialog->findChildren<QKeySequenceEdit *>()) {
                if (field->accessibleName() != play->text())
                    continue;
                looked = true;
                const auto *refusal = dialog->findChild<QLabel *>(QStringLiteral("refusal"));
                field->setKeySequence(QKeySequence(Qt::Key_Left));
                Q_EMIT field->editingFinished();
                QVERIFY(refusal->text().contains(QLatin1String("One event back")));
                QCOMPARE(field->keySequence(), QKeySequence(Qt::Key_Space));
                field->setKeySequence(QKeySequence(Qt::CTRL | Qt::Key_Equal)); // a second one
                Q_EMIT field->editingFinished();
                QVERIFY(refusal->text().contains(QLatin1String("See the stage from nearer")));
                field->setKeySequence(QKeySequence(Qt::Key_P));
                Q_EMIT field->editingFinished();
                QVERIFY(refusal->text().isEmpty());
                QTest::keyClick(field, Qt::Key_Escape);
                QCOMPARE(field->keySequence(), QKeySequence(Qt::Key_P));
                QVERIFY(dialog->isVisible());
            }
            for (const auto *label : dialog->findChildren<QLabel *>())
                told << label->text();
            dialog->reject();
        });
        m_window->findChild<QAction *>(QStringLiteral("key:keys"))->trigger();
        QVERIFY(looked);
        QVERIFY(told.contains(QStringLiteral("Ctrl+D")));
        QCOMPARE(play->shortcut(), QKeySequence(Qt::Key_P));
        QCOMPARE(m_window->findChild<QAction *>(QStringLiteral("key:back"))->shortcut(),
            QKeySequence(Qt::Key_Left));
    }

    // Where it has no place, nobody is offered it.
    void theTimelineIsOfferedWhereItFits()
    {
        auto &timeline = pane<TimelineWidget>();
        auto *action = m_window->findChild<QAction *>(QStringLiteral("timeline"));
        QVERIFY(action->isEnabled());
        const QString name = action->text();
        for (const QSize size : { QSize(960, 540), QSize(800, 480), QSize(1440, 900) }) {
            m_window->resize(size);
            QApplication::processEvents();
            QCOMPARE(action->isEnabled(), size.height() == 900);
            QCOMPARE(timeline.isVisible(), action->isEnabled());
            QCOMPARE(action->text() == name, action->isEnabled());
        }
        action->trigger();
        QVERIFY(!timeline.isVisible());
        action->trigger();
        QVERIFY(timeline.isVisible());
    }
};

std::unique_ptr<QObject> testLayout()
{
    return std::make_unique<TestLayout>();
}

} // namespace interleave

#include "layout.moc"
