#include "widgets/style/scene.h"
#include "widgets/style/vocabulary.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonObject>
#include <QPainter>
#include <QTest>

using namespace interleave;

class TestScene : public QObject {
    Q_OBJECT
public:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(loadFonts(), QStringList()); }

    void longTextKeepsItsLastCharacters()
    {
        const QString text = QStringLiteral("download-worker-number-1734");
        const QString shortened = elideMiddle(text, 110, 12);
        QVERIFY(shortened.size() < text.size());
        QVERIFY(shortened.endsWith(QStringLiteral("1734")));
        QVERIFY(shortened.startsWith(QStringLiteral("down")));
        QVERIFY(textWidth(shortened, 12) <= 110);
    }

    void textThatFitsIsLeftAlone()
    {
        QCOMPARE(elideMiddle(QStringLiteral("ana"), 200, 12), QStringLiteral("ana"));
    }

    void shorteningNeverCutsACharacterInTwo()
    {
        QString text;
        for (int k = 0; k < 30; ++k)
            text += QString::fromUtf8("\xF0\x9F\x8D\x9E"); // beyond 16 bits
        for (int width = 0; width < 300; width += 7) {
            const QString shortened = elideMiddle(text, width, 12);
            for (qsizetype k = 0; k < shortened.size(); ++k) {
                if (shortened.at(k).isHighSurrogate())
                    QVERIFY(k + 1 < shortened.size() && shortened.at(k + 1).isLowSurrogate());
                if (shortened.at(k).isLowSurrogate())
                    QVERIFY(k > 0 && shortened.at(k - 1).isHighSurrogate());
            }
        }
    }

    void innermostNodeIsFound()
    {
        Scene scene;
        const int card = scene.node({ QStringLiteral("task:1"), QStringLiteral("worker"), {}, {},
            {}, QRectF(0, 0, 100, 100), -1 });
        scene.node({ QStringLiteral("item:1"), QStringLiteral("item"), {}, {}, {},
            QRectF(10, 10, 20, 20), card });
        QCOMPARE(scene.nodeAt({ 15, 15 })->id, QStringLiteral("item:1"));
        QCOMPARE(scene.nodeAt({ 50, 50 })->id, QStringLiteral("task:1"));
        QVERIFY(!scene.nodeAt({ 150, 50 }));
    }

    void appendedSceneKeepsItsFamily()
    {
        Scene inner;
        const int parent
            = inner.node({ QStringLiteral("a"), {}, {}, {}, {}, QRectF(0, 0, 10, 10), -1 });
        inner.node({ QStringLiteral("b"), {}, {}, {}, {}, QRectF(1, 1, 2, 2), parent });
        Scene outer;
        outer.node({ QStringLiteral("first"), {}, {}, {}, {}, QRectF(), -1 });
        outer.append(inner, { 100, 50 });
        QCOMPARE(outer.nodes[2].parent, 1);
        QCOMPARE(outer.nodes[2].rect, QRectF(101, 51, 2, 2));
    }

    void jsonHoldsEveryNode()
    {
        Scene scene;
        scene.size = { 816, 478 };
        scene.node({ QStringLiteral("task:1"), QStringLiteral("worker"), QStringLiteral("main"),
            QStringLiteral("running"), QStringLiteral("main, computes"), QRectF(1.25, 2, 3, 4),
            -1 });
        const QJsonObject json = toJson(scene);
        const QJsonObject node = json[QStringLiteral("nodes")].toArray().at(0).toObject();
        QCOMPARE(node[QStringLiteral("state")].toString(), QStringLiteral("running"));
        QCOMPARE(node[QStringLiteral("rect")].toArray().at(2).toDouble(), 3.0);
        QCOMPARE(json[QStringLiteral("size")].toArray().at(0).toDouble(), 816.0);
    }

    void everyKindOfShapeLeavesInk_data()
    {
        QTest::addColumn<int>("state");
        for (int k = 0; k < static_cast<int>(kTaskStates); ++k)
            QTest::addRow("state %d", k) << k;
    }
    void everyKindOfShapeLeavesInk()
    {
        QFETCH(int, state);
        Scene scene;
        drawBar(scene, 4, 60, 4, static_cast<TaskState>(state));
        scene.glyph({ 80, 16 }, lookOf(static_cast<TaskState>(state)).glyph);
        QImage image(100, 32, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintScene(painter, scene, Theme::light());
        painter.end();
        QSet<QRgb> bar;
        QSet<QRgb> glyph;
        for (int y = 0; y < 32; ++y) {
            for (int x = 0; x < 100; ++x)
                (x < 64 ? bar : glyph).insert(image.pixel(x, y));
        }
        QVERIFY(bar.size() > 1);
        // The circle, and on it the sign in another ink.
        QVERIFY(
            glyph.contains(Theme::light().color(lookOf(static_cast<TaskState>(state)).fill).rgb()));
        QVERIFY(glyph.size() > 3);
        if (lookOf(static_cast<TaskState>(state)).pattern != FillPattern::Plain)
            QVERIFY2(bar.size() > 3, "a pattern has more colours than a plain bar");
    }

    void stringItemsShowWithoutQuotes()
    {
        QCOMPARE(itemLabel("'Salad'"), QStringLiteral("Salad"));
        QCOMPARE(itemLabel("42"), QStringLiteral("42"));
        QCOMPARE(itemLabel("''"), QStringLiteral("''"));
    }

    void anItemCutShortKeepsItsNumber()
    {
        const auto shown = [](const char *label, qreal width) {
            return itemText(QString::fromUtf8(label), width);
        };
        QCOMPARE(shown("loaf 2", 64), QStringLiteral("loaf 2"));
        QCOMPARE(shown("loaf 2", 40), QStringLiteral("2"));
        QCOMPARE(shown("loaf 2", 20), QStringLiteral("2"));
        QCOMPARE(shown("loaf-12", 40), QStringLiteral("12"));
        const QString enough = shown("customer 12", 74);
        QVERIFY(enough.contains(QChar(0x2026)) && enough.endsWith(QLatin1String("12")));
        QVERIFY(shown("loaf 123456789", 20) != QStringLiteral("123456789"));
        // What is no number of something is none.
        QVERIFY(shown("3.14159265", 40).contains(QChar(0x2026)));
        QVERIFY(shown("pi 3.14159265", 40).contains(QChar(0x2026)));
        QVERIFY(shown("Aubergine", 40).contains(QChar(0x2026)));
    }
};

QTEST_MAIN(TestScene)
#include "tst_scene.moc"
