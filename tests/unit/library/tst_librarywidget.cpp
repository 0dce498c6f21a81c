#include "tests/unit/timeline/pinnedlook.h"
#include "widgets/library/librarywidget.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace interleave;

namespace {

struct Shown {
    LibraryWidget widget { scenarios() };

    Shown()
    {
        widget.resize(236, 818);
        widget.show();
    }
    QLineEdit *search() const { return widget.findChild<QLineEdit *>(); }
    QListView *list() const { return widget.findChild<QListView *>(); }
    QStringList titles() const
    {
        QStringList all;
        const Scene scene = widget.scene();
        for (const Node &node : scene.nodes) {
            if (node.role == QStringLiteral("scenario"))
                all << node.name;
        }
        return all;
    }
};

} // namespace

class TestLibraryWidget : public QObject {
    Q_OBJECT
public:
    static void initMain() { interleave::testing::pinEnvironment(); }
private Q_SLOTS:
    void initTestCase() { QCOMPARE(interleave::testing::pinLook(), QStringList()); }

    void showsChaptersScenariosAndTicks()
    {
        Shown shown;
        shown.widget.setCurrent(QStringLiteral("dishes"));
        shown.widget.setDone({ QStringLiteral("washing_alone") });
        interleave::testing::takePictures(shown.widget, QStringLiteral("library"));
        const Scene scene = shown.widget.scene();
        QCOMPARE(scene.find(QStringLiteral("scenario:dishes"))->state, QStringLiteral("current"));
        QCOMPARE(scene.find(QStringLiteral("scenario:dishes"))->text, QStringLiteral("6 min"));
        QCOMPARE(
            scene.find(QStringLiteral("scenario:washing_alone"))->state, QStringLiteral("done"));
        QCOMPARE(
            scene.find(QStringLiteral("chapter:0"))->name, QStringLiteral("1 · One after another"));
        QCOMPARE(shown.titles().size(), static_cast<qsizetype>(scenarios().size()));
    }

    // Views ask of their root as well.
    void ofNoRowNothingIsSaid()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        const LibraryModel model(scenarios());
        QVERIFY(!model.data({}, Qt::DisplayRole).isValid());
        QCOMPARE(model.flags({}), Qt::NoItemFlags);
        QVERIFY(!model.data(model.index(0), Qt::DisplayRole).toString().isEmpty());
    }

    void aClickChooses()
    {
        Shown shown;
        QSignalSpy chosen(&shown.widget, &LibraryWidget::scenarioChosen);
        const Scene scene = shown.widget.scene();
        const auto click = [&](const char *id) {
            const QPoint at = scene.find(QLatin1String(id))->rect.center().toPoint();
            QTest::mouseClick(shown.list()->viewport(), Qt::LeftButton, {},
                shown.list()->viewport()->mapFrom(&shown.widget, at));
        };
        click("chapter:0");
        QCOMPARE(chosen.size(), 0);
        click("scenario:philosophers");
        QCOMPARE(chosen, QList<QList<QVariant>>({ { QStringLiteral("philosophers") } }));
        // What is on show stays lit when a click hits no scenario.
        const QModelIndexList lit = shown.list()->selectionModel()->selectedIndexes();
        QCOMPARE(lit.size(), 1);
        click("chapter:0");
        QTest::mouseClick(shown.list()->viewport(), Qt::LeftButton, {},
            shown.list()->viewport()->rect().bottomLeft() + QPoint(40, -4));
        QCOMPARE(shown.list()->selectionModel()->selectedIndexes(), lit);
        QCOMPARE(chosen.size(), 1);
    }

    void filtersByTitleAndChapter_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("titles");
        QTest::newRow("title") << QStringLiteral("phil")
                               << QStringList { QStringLiteral("Philosophers") };
        QTest::newRow("case") << QStringLiteral("DISHES")
                              << QStringList { QStringLiteral("Dishes: wash and dry") };
        QTest::newRow("chapter") << QStringLiteral("sharing")
                                 << QStringList { QStringLiteral("The lost update"),
                                        QStringLiteral("Lock and RLock"),
                                        QStringLiteral("Philosophers") };
        QTest::newRow("words in any order")
            << QStringLiteral("update lost") << QStringList { QStringLiteral("The lost update") };
        QTest::newRow("accents") << QStringLiteral("philós")
                                 << QStringList { QStringLiteral("Philosophers") };
        QTest::newRow("only spaces") << QStringLiteral("   ") << QStringList {};
    }
    void filtersByTitleAndChapter()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, titles);
        Shown shown;
        shown.search()->setText(typed);
        if (titles.isEmpty())
            QCOMPARE(shown.titles().size(), static_cast<qsizetype>(scenarios().size()));
        else
            QCOMPARE(shown.titles(), titles);
    }

    void nothingFoundHelps()
    {
        Shown shown;
        shown.search()->setText(QStringLiteral("zebra %1 <b>"));
        interleave::testing::takePictures(shown.widget, QStringLiteral("library-nothing"));
        const Scene scene = shown.widget.scene();
        QVERIFY(
            scene.find(QStringLiteral("nothing"))->text.contains(QStringLiteral("zebra %1 <b>")));
        QTest::keyClick(shown.search(), Qt::Key_Escape);
        QVERIFY(shown.search()->text().isEmpty());
        QVERIFY(!shown.widget.scene().find(QStringLiteral("nothing")));
    }

    void keysInTheFieldMoveAndChoose()
    {
        Shown shown;
        QSignalSpy chosen(&shown.widget, &LibraryWidget::scenarioChosen);
        shown.search()->setText(QStringLiteral("sharing"));
        QTest::keyClick(shown.search(), Qt::Key_Down);
        QTest::keyClick(shown.search(), Qt::Key_Return);
        QCOMPARE(chosen.last().at(0).toString(), QStringLiteral("lock_and_rlock"));
        QVERIFY(shown.search()->text().isEmpty()); // it was found: all are there again
        shown.search()->setText(QStringLiteral("sharing"));
        QTest::keyClick(shown.search(), Qt::Key_Up);
        QTest::keyClick(shown.search(), Qt::Key_Up); // stays at the first
        QTest::keyClick(shown.search(), Qt::Key_Return);
        QCOMPARE(chosen.last().at(0).toString(), QStringLiteral("lost_update"));
    }

    void keysInTheListSkipChapters()
    {
        Shown shown;
        QSignalSpy chosen(&shown.widget, &LibraryWidget::scenarioChosen);
        shown.widget.setCurrent(QStringLiteral("washing_alone"));
        QTest::keyClick(shown.list(), Qt::Key_Down);
        QTest::keyClick(shown.list(), Qt::Key_Return);
        QCOMPARE(chosen.last().at(0).toString(), QStringLiteral("dishes"));
    }

    void openAndPasteAsk()
    {
        Shown shown;
        QSignalSpy open(&shown.widget, &LibraryWidget::openRequested);
        QSignalSpy paste(&shown.widget, &LibraryWidget::pasteRequested);
        for (QPushButton *button : shown.widget.findChildren<QPushButton *>())
            QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(open.size(), 1);
        QCOMPARE(paste.size(), 1);
    }

    void focusSearchMarksWhatIsThere()
    {
        Shown shown;
        shown.search()->setText(QStringLiteral("dish"));
        shown.widget.activateWindow();
        shown.widget.focusSearch();
        QCOMPARE(shown.search()->selectedText(), QStringLiteral("dish"));
    }
};

QTEST_MAIN(TestLibraryWidget)
#include "tst_librarywidget.moc"
