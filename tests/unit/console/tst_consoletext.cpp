#include "widgets/console/consoletext.h"

#include <QTest>

using namespace interleave;

namespace {

std::vector<OutputLine> writes(std::initializer_list<const char *> texts)
{
    std::vector<OutputLine> all;
    for (const char *text : texts)
        all.push_back({ EventIndex { all.size() }, {}, TaskId { 1 }, Stream::Out, text });
    return all;
}

QStringList linesOf(const ConsoleText &text, const std::vector<OutputLine> &output)
{
    QStringList lines;
    for (std::size_t line = 0; line < text.lineCount(); ++line) {
        QString whole;
        for (const ConsoleText::Piece &piece : text.pieces(line))
            whole += QString::fromStdString(
                output[piece.write].text.substr(piece.from, piece.length));
        lines << whole;
    }
    return lines;
}

} // namespace

class TestConsoleText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cutsWritesIntoLines_data()
    {
        QTest::addColumn<QStringList>("written");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("one each") << QStringList { QStringLiteral("a\n"), QStringLiteral("b\n") }
                                  << QStringList { QStringLiteral("a"), QStringLiteral("b") };
        QTest::newRow("a line in pieces") << QStringList {
            QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c\n"), QStringLiteral("d\n")
        } << QStringList { QStringLiteral("abc"), QStringLiteral("d") };
        QTest::newRow("several at once")
            << QStringList { QStringLiteral("a\nb\nc") }
            << QStringList { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c") };
        QTest::newRow("empty lines")
            << QStringList { QStringLiteral("\n"), QStringLiteral("\n"), QStringLiteral("a\n") }
            << QStringList { QStringLiteral(""), QStringLiteral(""), QStringLiteral("a") };
        QTest::newRow("a newline of its own")
            << QStringList { QStringLiteral("a"), QStringLiteral("\n"), QStringLiteral("b\n") }
            << QStringList { QStringLiteral("a"), QStringLiteral("b") };
        QTest::newRow("nothing") << QStringList { QStringLiteral("") } << QStringList {};
    }
    void cutsWritesIntoLines()
    {
        QFETCH(QStringList, written);
        QFETCH(QStringList, lines);
        std::vector<OutputLine> output;
        for (const QString &text : written)
            output.push_back({ EventIndex { output.size() }, {}, TaskId { 1 }, Stream::Out,
                text.toStdString() });
        ConsoleText text;
        text.extend(output);
        QCOMPARE(linesOf(text, output), lines);
        // The same, as it comes piece by piece.
        ConsoleText grown;
        for (std::size_t k = 1; k <= output.size(); ++k)
            grown.extend({ output.begin(), output.begin() + static_cast<std::ptrdiff_t>(k) });
        QCOMPARE(linesOf(grown, output), lines);
    }

    void countsTheLinesThatWritesHaveBegun()
    {
        const auto output = writes({ "a", "b\nc\n", "d\n" });
        ConsoleText text;
        text.extend(output);
        QCOMPARE(text.linesAfter(0), 0u);
        QCOMPARE(text.linesAfter(1), 1u);
        QCOMPARE(text.linesAfter(2), 2u);
        QCOMPARE(text.linesAfter(3), 3u);
        QCOMPARE(text.linesAfter(99), 3u);
    }

    void anotherHistoryBeginsAnew()
    {
        ConsoleText text;
        text.extend(writes({ "a\n", "b\n", "c\n" }));
        text.extend(writes({ "x\n" }));
        QCOMPARE(text.lineCount(), 1u);
    }
};

QTEST_APPLESS_MAIN(TestConsoleText)
#include "tst_consoletext.moc"
