#include "core/language/lexer.h"

#include <QTest>

using namespace interleave;

namespace {

QString shown(const SourceText &source, const Token &token)
{
    switch (token.type) {
    case TokenType::Newline:
        return QStringLiteral("NEWLINE");
    case TokenType::Indent:
        return QStringLiteral("INDENT");
    case TokenType::Dedent:
        return QStringLiteral("DEDENT");
    case TokenType::End:
        return QStringLiteral("END");
    case TokenType::Error:
        return QStringLiteral("ERROR");
    default:
        return QString::fromStdString(
            std::string(source.text().substr(token.from, token.to - token.from)));
    }
}

} // namespace

class TestLexer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void splitsTextIntoTokens_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("tokens");
        const auto row = [](const char *name, const char *text, const char *tokens) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(tokens);
        };
        row("empty", "", "END");
        row("only blank lines and comments", "\n  # nothing\n\n", "END");
        row("without a last newline", "x", "x NEWLINE END");
        row("longest sign first", "a**=b//c>>=d->e:=f...g",
            "a **= b // c >>= d -> e := f ... g NEWLINE END");
        row("block", "if x:\n  y\nz\n", "if x : NEWLINE INDENT y NEWLINE DEDENT z NEWLINE END");
        row("two blocks end at once", "if x:\n if y:\n  z\n",
            "if x : NEWLINE INDENT if y : NEWLINE INDENT z NEWLINE DEDENT DEDENT END");
        row("blank and comment lines do not end a block", "if x:\n  y\n\n# c\n  z\n",
            "if x : NEWLINE INDENT y NEWLINE z NEWLINE DEDENT END");
        row("no lines inside brackets", "f(a,\n  b)\n", "f ( a , b ) NEWLINE END");
        row("a line that goes on", "a = \\\n  b\n", "a = b NEWLINE END");
        row("windows line ends", "a\r\nb\r\n", "a NEWLINE b NEWLINE END");
        row("old line ends", "a\rb\r", "a NEWLINE b NEWLINE END");
        row("byte order mark", "\xef\xbb\xbfx", "x NEWLINE END");
        row("numbers", "1_000 0xfF 0b1_0 0o17 1.5 .5 1. 1e-3 00",
            "1_000 0xfF 0b1_0 0o17 1.5 .5 1. 1e-3 00 NEWLINE END");
        row("number then dot and name", "1 .real x.y", "1 . real x . y NEWLINE END");
        row("string prefixes", "'a' b'a' rb'\\\\' f\"{x}\" U'z'",
            "'a' b'a' rb'\\\\' f\"{x}\" U'z' NEWLINE END");
        row("quote in the other quotes", "\"it's\"", "\"it's\" NEWLINE END");
        row("triple string over lines", "'''a\n'b''' c", "'''a\n'b''' c NEWLINE END");
        row("a name that looks like a prefix", "rb br bu", "rb br bu NEWLINE END");
        row("letters of other scripts", "größe = 名前", "größe = 名前 NEWLINE END");
        row("tabs count to eight", "if x:\n\ty\n\tz\n",
            "if x : NEWLINE INDENT y NEWLINE z NEWLINE DEDENT END");
        row("stops at the mistake", "a ? b", "a ERROR");
    }

    void splitsTextIntoTokens()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, tokens);
        const std::string copy = text.toStdString();
        const SourceText source(copy);
        QStringList found;
        for (const Token &token : tokenize(source).tokens)
            found << shown(source, token);
        QCOMPARE(found.join(QLatin1Char(' ')), tokens);
    }

    void columnsCountCodePointsAndBytesDoNot()
    {
        const SourceText source("é = '日本' + x");
        const Tokens tokens = tokenize(source);
        const Token &plus = tokens.tokens[3];
        QCOMPARE(plus.type, TokenType::Plus);
        QCOMPARE(plus.span.column, 10u);
        QCOMPARE(plus.from, 14u);
    }

    void commentsAreKeptWithTheirLines()
    {
        const SourceText source("a = 1  # one\n# two\n");
        const Tokens tokens = tokenize(source);
        QCOMPARE(tokens.comments.size(), std::size_t { 2 });
        QCOMPARE(tokens.comments[0].line, 1u);
        QCOMPARE(source.text().substr(
                     tokens.comments[0].from, tokens.comments[0].to - tokens.comments[0].from),
            std::string_view("# one"));
        QCOMPARE(tokens.comments[1].line, 2u);
    }
};

QTEST_APPLESS_MAIN(TestLexer)
#include "tst_lexer.moc"
