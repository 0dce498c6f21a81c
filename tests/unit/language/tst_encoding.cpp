#include "core/language/encoding.h"

#include "core/base/messageid.h"

#include <QtTest>

using namespace interleave;

namespace {

QByteArray read(const QByteArray &bytes)
{
    const auto text = textOfSource(bytes.toStdString(), "a.py");
    return text ? QByteArray::fromStdString(*text) : QByteArray("refused");
}

Message refusal(const QByteArray &bytes)
{
    const auto text = textOfSource(bytes.toStdString(), "a.py");
    return text ? Message {} : text.error().what;
}

} // namespace

class TestEncoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // As CPython 3.11 reads them.
    void aLineSaysHowTheFileIsWritten_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("last"); // what stands behind the last space
        QTest::newRow("nothing said")
            << QByteArray("# caf\xc3\xa9 \xe2\x82\xac") << QByteArray("\xe2\x82\xac");
        QTest::newRow("emacs") << QByteArray("# -*- coding: latin-1 -*-\n# \xe9")
                               << QByteArray("\xc3\xa9");
        QTest::newRow("vim") << QByteArray("# vim: set fileencoding=ISO-8859-1 :\n# \xe9")
                             << QByteArray("\xc3\xa9");
        QTest::newRow("with line ends")
            << QByteArray("# -*- coding: latin-1-unix -*-\n# \xe9") << QByteArray("\xc3\xa9");
        QTest::newRow("utf-8-unix")
            << QByteArray("# coding: utf-8-unix\n# \xc3\xa9") << QByteArray("\xc3\xa9");
        QTest::newRow("euro in latin-9")
            << QByteArray("# coding=iso-8859-15\n# \xa4") << QByteArray("\xe2\x82\xac");
        QTest::newRow("euro in windows")
            << QByteArray("#coding:cp1252\r\n# \x80") << QByteArray("\xe2\x82\xac");
        QTest::newRow("second line, behind a comment")
            << QByteArray("#!/usr/bin/python3\n \t# coding: Latin_1\n# \xe9")
            << QByteArray("\xc3\xa9");
        QTest::newRow("second line, behind an empty one")
            << QByteArray("\r\n# coding: latin1\r\n# \xe9") << QByteArray("\xc3\xa9");
        QTest::newRow("the first of two")
            << QByteArray("# coding: utf8\n# coding: latin-1\n# \xc3\xa9")
            << QByteArray("\xc3\xa9");
        QTest::newRow("of no comment")
            << QByteArray("x = 'coding: latin-1'\n# \xc3\xa9") << QByteArray("\xc3\xa9");
        QTest::newRow("second line, behind code")
            << QByteArray("x = 1\n# coding: latin-1\n# \xc3\xa9") << QByteArray("\xc3\xa9");
        QTest::newRow("third line")
            << QByteArray("#\n#\n# coding: latin-1\n# \xc3\xa9") << QByteArray("\xc3\xa9");
        QTest::newRow("a word of another kind")
            << QByteArray("# decoding latin-1\n# \xc3\xa9") << QByteArray("\xc3\xa9");
        QTest::newRow("mark") << QByteArray("\xef\xbb\xbf# coding: utf-8\n# \xc3\xa9")
                              << QByteArray("\xc3\xa9");
    }
    void aLineSaysHowTheFileIsWritten()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, last);
        const QByteArray text = read(bytes);
        QCOMPARE(text.mid(text.lastIndexOf(' ') + 1), last);
        const bool marked = bytes.startsWith("\xef\xbb\xbf");
        QCOMPARE(bytesOfSource(text.toStdString(), "a.py").value(),
            bytes.mid(marked ? 3 : 0).toStdString());
    }

    void whatCannotBeReadIsSaid()
    {
        using Args = std::vector<MessageArg>;
        const std::string name = "a.py";
        QVERIFY(refusal(QByteArray("x = 1\0\n", 7))
            == (Message {
                MessageId::FileBinary, Args { name, std::string("00"), std::int64_t { 5 } } }));
        QVERIFY(refusal("x = 1\ny = '\xe9'\n")
            == (Message {
                MessageId::FileNotUtf8, Args { name, std::string("e9"), std::int64_t { 2 } } }));
        QVERIFY(refusal("# coding: gbk\n")
            == (Message { MessageId::FileCodingUnknown,
                Args { name, std::string("gbk"), std::int64_t { 1 } } }));
        QVERIFY(refusal("# coding: ascii\n# \xe9")
            == (Message { MessageId::FileCodingBroken,
                Args { name, std::string("ascii"), std::string("e9"), std::int64_t { 2 } } }));
        QVERIFY(refusal("# coding: cp1252\n# \x81")
            == (Message { MessageId::FileCodingBroken,
                Args { name, std::string("cp1252"), std::string("81"), std::int64_t { 2 } } }));
        QVERIFY(refusal("\xef\xbb\xbf#\n# coding: latin-1\n")
            == (Message { MessageId::FileCodingWithMark,
                Args { name, std::string("latin-1"), std::int64_t { 2 } } }));
    }

    void whatCannotBeWrittenIsSaid()
    {
        const auto bytes = bytesOfSource("# coding: latin-1\n#\n# \xe2\x82\xac", "a.py");
        QVERIFY(!bytes);
        QVERIFY(bytes.error().what
            == (Message { MessageId::CodingLacks,
                { std::string("a.py"), std::string("latin-1"), std::string("\xe2\x82\xac"),
                    std::int64_t { 3 } } }));
        QCOMPARE(static_cast<int>(bytesOfSource("# coding: klingon\n", "a.py").error().what.id),
            static_cast<int>(MessageId::FileCodingUnknown));
    }
};

QTEST_APPLESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
