// Whatever bytes come in: sound code, or a diagnostic that lies in the text.
#include "core/base/random.h"
#include "languagetest.h"
#include "stackverifier.h"

#include <QTest>

#include <algorithm>

using namespace interleave;

namespace {

// Empty when all is well.
std::string trouble(const std::string &text)
{
    const auto lines = static_cast<std::uint32_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }) + 1);
    const auto result = compile(text, {});
    colorRuns(text);
    if (!result.has_value()) {
        if (result.error().empty())
            return "neither code nor a diagnostic";
        const SourceSpan &where = result.error()[0].where;
        if (where.line < 1 || where.line > lines || where.column < 1)
            return "a diagnostic outside of the text";
        return {};
    }
    lint(**result, {});
    for (const Code &code : (*result)->codes) {
        const std::string problem = testing::verify(**result, code);
        if (!problem.empty())
            return code.qualifiedName + ": " + problem;
        disassemble(code);
    }
    return {};
}

std::string repeated(const std::string &what, int times)
{
    std::string text;
    for (int i = 0; i < times; ++i)
        text += what;
    return text;
}

} // namespace

class TestRobustness : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void programsCutShort_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path : testing::programPaths())
            QTest::newRow(qPrintable(path)) << path;
    }

    void programsCutShort()
    {
        QFETCH(QString, path);
        const std::string text = testing::readText(path);
        // At every seventh byte; large ones at fewer places, for the work grows with the square.
        // The first one is another in each program.
        const std::size_t step = std::max<std::size_t>(7, text.size() / 60 | 1);
        for (std::size_t length = text.size() % step; length < text.size(); length += step) {
            const std::string problem = trouble(text.substr(0, length));
            QVERIFY2(problem.empty(),
                qPrintable(QString::number(length) + QString::fromStdString(": " + problem)));
        }
    }

    void bytesOfChance()
    {
        Random random(20260101);
        for (int round = 0; round < 2000; ++round) {
            std::string text(random.below(200), '\0');
            for (char &c : text)
                c = static_cast<char>(random.below(round % 2 == 0 ? 256 : 128));
            const std::string problem = trouble(text);
            QVERIFY2(problem.empty(), qPrintable(QString::number(round)));
        }
    }

    void programsWithChangedPieces()
    {
        constexpr const char *kPieces[]
            = { "(", ")", "[", "]", "{", "}", ":", "\n", "\n    ", "'", "\"\"\"", "f'{", "lambda ",
                  "yield ", "await ", "async ", "try:", "finally:", "def f():", "*", "**", "=",
                  ":=", ",", "#", "\\", "class A:", "return ", "break",
                  "for x in y:", "match x:\n    case ", "if ", "else:", "\t", "\xff", "0x", "1e" };
        Random random(7);
        const QStringList paths = testing::programPaths();
        for (int round = 0; round < 3000; ++round) {
            std::string text = testing::readText(paths[static_cast<qsizetype>(
                random.below(static_cast<std::uint64_t>(paths.size())))]);
            for (std::uint64_t i = 1 + random.below(4); i > 0 && !text.empty(); --i) {
                const std::size_t at = random.below(text.size());
                if (random.below(2) == 0)
                    text.erase(at, random.below(20));
                text.insert(std::min(at, text.size()), kPieces[random.below(std::size(kPieces))]);
            }
            const std::string problem = trouble(text);
            QVERIFY2(problem.empty(), qPrintable(QString::fromStdString(problem + "\n" + text)));
        }
    }

    void deepNestingEndsInADiagnostic_data()
    {
        QTest::addColumn<QByteArray>("open");
        QTest::addColumn<QByteArray>("close");
        const auto row = [](const char *open, const char *close) {
            QTest::newRow(open) << QByteArray(open) << QByteArray(close);
        };
        row("(", ")");
        row("[", "]");
        row("{1:", "}");
        row("f(", ")");
        row("a[", "]");
        row("not ", "");
        row("-", "");
        row("1+", "");
        row("a**", "");
        row("a.b", "");
        row("a()", "");
        row("lambda: ", "");
        row("a if b else ", "");
        row("await ", "");
        row("[x for x in ", "]");
        row("f'{", "}'");
    }

    void deepNestingEndsInADiagnostic()
    {
        QFETCH(QByteArray, open);
        QFETCH(QByteArray, close);
        constexpr int kTimes = 100'000;
        const std::string text = repeated(open.toStdString(), kTimes) + "x"
            + repeated(close.toStdString(), kTimes) + "\n";
        QVERIFY(!compile(text, {}).has_value());
    }

    void deepBlocksEndInADiagnostic()
    {
        for (const char *header :
            { "if x:", "def f():", "try:", "while x:", "class A:", "with x:" }) {
            std::string text;
            for (int level = 0; level < 300; ++level)
                text += std::string(static_cast<std::size_t>(level), ' ') + header + "\n";
            text += std::string(300, ' ') + "x\n";
            QVERIFY(!compile(text, {}).has_value());
        }
    }

    // Each level of `finally` would double the code.
    void finallyInFinallyIsLimited()
    {
        std::string text;
        for (int level = 0; level < 40; ++level) {
            const std::string indent(static_cast<std::size_t>(level), ' ');
            text += indent + "try:\n" + indent + " f()\n" + indent + "finally:\n";
        }
        text += std::string(40, ' ') + "g()\n";
        QVERIFY(!compile(text, {}).has_value());
    }

    void wideProgramsCompile_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::newRow("statements") << QByteArray("x = x + 1\n");
        QTest::newRow("functions") << QByteArray("def f(a):\n    return a\n");
        QTest::newRow("comparison") << QByteArray("a < ");
        QTest::newRow("and") << QByteArray("a and ");
        QTest::newRow("list") << QByteArray("a, ");
        QTest::newRow("elif") << QByteArray("elif x:\n    y\n");
        QTest::newRow("strings") << QByteArray("'a' ");
    }

    void wideProgramsCompile()
    {
        QFETCH(QByteArray, piece);
        const std::string text = (piece.startsWith("elif") ? "if x:\n    y\n" : "")
            + repeated(piece.toStdString(), 20'000) + (piece.endsWith('\n') ? "" : "a\n");
        const auto result = compile(text, {});
        if (piece.startsWith("'a'"))
            QVERIFY(!result.has_value()); // a name right behind a string
        else
            QVERIFY(result.has_value());
    }
};

QTEST_APPLESS_MAIN(TestRobustness)
#include "tst_robustness.moc"
