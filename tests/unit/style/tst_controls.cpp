#include "widgets/style/controls.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace interleave;

class TestControls : public QObject {
    Q_OBJECT
public:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(loadFonts(), QStringList());
        applyTheme(Theme::light());
    }

    void clickChoosesAndTellsOnce()
    {
        SegmentedControl control({ QStringLiteral("Sequential"), QStringLiteral("Threads") });
        control.setCurrent(0);
        control.show();
        QSignalSpy chosen(&control, &SegmentedControl::chosen);
        QTest::mouseClick(control.findChildren<QAbstractButton *>().at(1), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(control.current(), 1);
    }

    void setCurrentIsSilent()
    {
        SegmentedControl control({ QStringLiteral("a"), QStringLiteral("b") });
        QSignalSpy chosen(&control, &SegmentedControl::chosen);
        control.setCurrent(1);
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(control.current(), 1);
    }

    void arrowKeysMoveTheChoice()
    {
        SegmentedControl control({ QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c") });
        control.setCurrent(0);
        control.show();
        control.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&control));
        QAbstractButton *first = control.findChildren<QAbstractButton *>().at(0);
        first->setFocus();
        QTRY_VERIFY(first->hasFocus());
        QTest::keyClick(first, Qt::Key_Right);
        QCOMPARE(control.current(), 1);
    }

    void whatCannotBeChosenSaysWhy()
    {
        SegmentedControl control({ QStringLiteral("a"), QStringLiteral("b") });
        control.setCurrent(0);
        control.setUnavailable(1, QStringLiteral("Generators are no processes."));
        QAbstractButton *second = control.findChildren<QAbstractButton *>().at(1);
        QTest::mouseClick(second, Qt::LeftButton);
        QCOMPARE(control.current(), 0);
        QCOMPARE(second->toolTip(), QStringLiteral("Generators are no processes."));
    }

    void targetsAreLargeEnoughAndNamed()
    {
        SegmentedControl control({ QStringLiteral("a") });
        ChipButton chip(QStringLiteral("Dryers"), QStringLiteral("2"));
        IconButton icon(Icon::Play, QStringLiteral("Play"));
        SearchField field(QStringLiteral("Find a scenario"), QStringLiteral("Ctrl K"));
        const std::vector<QWidget *> all { control.findChildren<QAbstractButton *>().at(0), &chip,
            &icon, &field };
        for (QWidget *widget : all) {
            const QSize size = widget->sizeHint().expandedTo(widget->minimumSize());
            QVERIFY(size.width() >= 24 && size.height() >= 24);
            QVERIFY(!widget->accessibleName().isEmpty());
            QVERIFY(widget->focusPolicy() & Qt::TabFocus);
        }
        QCOMPARE(chip.accessibleName(), QStringLiteral("Dryers 2"));
    }

    void focusIsSeen()
    {
        IconButton icon(Icon::Play, QStringLiteral("Play"));
        icon.resize(32, 32);
        icon.show();
        icon.activateWindow();
        const QImage before = icon.grab().toImage();
        icon.setFocus();
        QTRY_VERIFY(icon.hasFocus());
        QVERIFY(icon.grab().toImage() != before);
    }
};

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
