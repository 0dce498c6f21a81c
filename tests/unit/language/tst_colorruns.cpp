#include "languagetest.h"

#include <QTest>

using namespace interleave;

class TestColorRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stretchesHaveTheirKinds_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("kinds"); // one letter a byte
        const auto row = [](const char *source, const char *kinds) {
            QTest::newRow(source) << QByteArray(source) << QString::fromLatin1(kinds);
        };
        row("if x:# c", "kk...ccc");
        row("y = 'a' + 1.5e-3", "....sss...nnnnnn");
        row("rb'x' rbx", "sssss....");
        row("'a\nb", "ss..");
        row("'''a\nb", "ssssss");
        row("'\\'' x", "ssss..");
        row("0x1f-2", "nnnn.n");
        row("ifx if", "....kk");
        row("x1 = 1", ".....n");
        row("\"\\", "ss");
        row("", "");
    }

    void stretchesHaveTheirKinds()
    {
        QFETCH(QByteArray, source);
        QFETCH(QString, kinds);
        QString found;
        for (const ColorRun &run : colorRuns(source.toStdString())) {
            for (std::uint32_t i = run.from; i < run.to; ++i)
                found += QLatin1Char(".ksnc"[static_cast<int>(run.kind)]);
        }
        QCOMPARE(found, kinds);
    }

    void runsCoverTheTextInOrder()
    {
        for (const QString &path : testing::programPaths()) {
            const std::string text = testing::readText(path);
            std::uint32_t at = 0;
            for (const ColorRun &run : colorRuns(text)) {
                QCOMPARE(run.from, at);
                QVERIFY(run.to > run.from);
                at = run.to;
            }
            QCOMPARE(at, static_cast<std::uint32_t>(text.size()));
        }
    }
};

QTEST_APPLESS_MAIN(TestColorRuns)
#include "tst_colorruns.moc"
