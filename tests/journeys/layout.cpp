// Sizes of the window, and the way round its panes.
#include "app/languages.h"
#include "app/topbar.h"
#include "tests/journeys/windowtest.h"
#include "widgets/code/codewidget.h"
#include "widgets/library/librarywidget.h"
#include "widgets/stage/stagewidget.h"
#include "widgets/transport/transportwidget.h"

#include <QApplication>

namespace interleave {

class TestLayout : public WindowTest {
    Q_OBJECT
private Q_SLOTS:
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

std::unique_ptr<QObject> testLayout()
{
    return std::make_unique<TestLayout>();
}

} // namespace interleave

#include "layout.moc"
