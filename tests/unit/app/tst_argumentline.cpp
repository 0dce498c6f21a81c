#include "app/argumentline.h"

#include <QtTest>

using namespace interleave;

using Words = std::vector<std::string>;

class TestArgumentLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyWordComesBack_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("plain") << QByteArray("five");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("space") << QByteArray("two words");
        QTest::newRow("tab") << QByteArray("a\tb");
        QTest::newRow("newline") << QByteArray("a\nb");
        QTest::newRow("no-break space") << QByteArray("a\xc2\xa0"
                                                      "b");
        QTest::newRow("ideographic space") << QByteArray("a\xe3\x80\x80"
                                                         "b");
        QTest::newRow("quote") << QByteArray("say \"hi\"");
        QTest::newRow("a quote alone") << QByteArray("\"");
        QTest::newRow("two quotes") << QByteArray("\"\"");
        QTest::newRow("backslash") << QByteArray("a\\ b\\");
        QTest::newRow("beyond the first plane") << QByteArray("\xf0\x9f\x8d\xb4");
        QTest::newRow("a byte that was not UTF-8") << QByteArray("\xed\xb3\xbf.txt");
        QTest::newRow("a high surrogate") << QByteArray("\xed\xa0\xbd");
    }
    void everyWordComesBack()
    {
        QFETCH(QByteArray, word);
        const std::string one = word.toStdString();
        for (const Words &words :
            { Words { one }, Words { one, one }, Words { "a", one, "", one } })
            QVERIFY2(splitLine(joinLine(words)) == words, qPrintable(joinLine(words)));
    }

    void whatIsTypedIsTakenApart()
    {
        QVERIFY(splitLine(QString()).empty());
        QVERIFY(splitLine(QStringLiteral(" \t")).empty());
        QVERIFY(splitLine(QStringLiteral("  5 \"two words\" \"\" "))
            == (Words { "5", "two words", "" }));
        QVERIFY(splitLine(QStringLiteral("--name=\"Ana B\"c")) == (Words { "--name=Ana Bc" }));
        QVERIFY(splitLine(QStringLiteral("\"not closed ")) == (Words { "not closed " }));
        QCOMPARE(joinLine({ "5", "two words", "" }), QStringLiteral("5 \"two words\" \"\""));
    }
};

QTEST_APPLESS_MAIN(TestArgumentLine)
#include "tst_argumentline.moc"
