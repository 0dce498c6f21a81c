#include "core/language/writtenvalue.h"
#include "languagetest.h"

#include <QTest>

using namespace interleave;
using interleave::testing::textOf;

namespace {

constexpr const char *kProgram
    = "import queue\n"
      "dryers = 2      # param 1..8: how many dry\n"
      "pause = -0.5  # param -1..1.5: between two\n"
      "order = 'left first'  # param left first|lower first: who takes what\n"
      "loud = True  # param: say more\n"
      "größe = 12  # param 0..20: \xe5\xa4\xa7\xe5\xb0\x8f\n"
      "x = f(2)  # param 1..8: no literal\n"
      "y = 3  # parameters of the run\n";

Result<std::shared_ptr<const Module>, std::vector<Diagnostic>> withSet(
    const char *name, const char *value)
{
    CompileOptions options;
    options.parameters = { { name, value } };
    return compile(kProgram, options);
}

} // namespace

class TestParameters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesBecomeControls()
    {
        const auto result = compile(kProgram, {});
        QVERIFY(result.has_value());
        const std::vector<Parameter> &found = (*result)->parameters;
        QCOMPARE(found.size(), std::size_t { 5 });
        QCOMPARE(found[0].name, std::string("dryers"));
        QCOMPARE(found[0].value, std::string("2"));
        QCOMPARE(found[0].low, std::string("1"));
        QCOMPARE(found[0].high, std::string("8"));
        QCOMPARE(found[0].description, std::string("how many dry"));
        QCOMPARE(found[0].line, 2u);
        QCOMPARE(found[1].value, std::string("-0.5"));
        QCOMPARE(found[1].low, std::string("-1"));
        QCOMPARE(found[2].value, std::string("left first"));
        QCOMPARE(found[2].choices, (std::vector<std::string> { "left first", "lower first" }));
        QCOMPARE(found[3].value, std::string("True"));
        QCOMPARE(found[3].description, std::string("say more"));
        QCOMPARE(found[4].value, std::string("12"));
    }

    void aLineTellsItsValueAndWhereItStands()
    {
        const auto where = [](const char *line) {
            const auto written = writtenValue(line);
            return written ? QString::fromStdString(written->name)
                    + QStringLiteral(" %1-%2")
                          .arg(written->where.column)
                          .arg(written->where.endColumn)
                           : QString();
        };
        QCOMPARE(
            where("dryers = 2      # param 1..8: how many dry\n"), QStringLiteral("dryers 10-11"));
        QCOMPARE(where("größe=-1.5# param"), QStringLiteral("größe 7-11"));
        QCOMPARE(where("n = 'a#b'  # param a#b|c"), QStringLiteral("n 5-10"));
        QCOMPARE(where("n = 2  # not a param"), QString());
        QCOMPARE(where("n = '# param"), QString());
        QCOMPARE(where("    n = 2  # param"), QString());
        QCOMPARE(where("n = (2  # param"), QString());
        const auto same = [](const char *line, const char *asked) {
            return isWritten(*writtenValue(line), asked);
        };
        QVERIFY(same("n = 1.0  # param", "1") && same("n = 1  # param", "1.0"));
        QVERIFY(same("n = 1_000  # param", "1000") && same("n = -2  # param", "-2"));
        QVERIFY(!same("n = 2  # param", "-2") && !same("n = 2  # param", "two"));
        QVERIFY(same("n = True  # param", "True") && !same("n = True  # param", "1"));
        QVERIFY(same("n = \"a\"  # param", "a") && !same("n = '1'  # param", "1.0"));
    }

    void aValueThatIsSetReplacesTheLiteral_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("line");
        QTest::newRow("whole") << QStringLiteral("dryers") << QStringLiteral("7")
                               << QStringLiteral("LoadInt 7");
        QTest::newRow("fraction") << QStringLiteral("pause") << QStringLiteral("1.25")
                                  << QStringLiteral("(1.25)");
        QTest::newRow("whole for a fraction")
            << QStringLiteral("pause") << QStringLiteral("1") << QStringLiteral("(1)");
        QTest::newRow("choice") << QStringLiteral("order") << QStringLiteral("lower first")
                                << QStringLiteral("('lower first')");
        QTest::newRow("truth") << QStringLiteral("loud") << QStringLiteral("False")
                               << QStringLiteral("(False)");
    }

    void aValueThatIsSetReplacesTheLiteral()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(QString, line);
        const auto result = withSet(qPrintable(name), qPrintable(value));
        QVERIFY(result.has_value());
        QVERIFY(QString::fromStdString(disassemble((*result)->codes[0])).contains(line));
        for (const Parameter &parameter : (*result)->parameters) {
            if (parameter.name == name.toStdString())
                QCOMPARE(parameter.value, value.toStdString());
        }
    }

    void whatCannotBeSetIsSaid_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *value, const char *expected) {
            QTest::newRow(expected) << QString::fromUtf8(name) << QString::fromUtf8(value)
                                    << QString::fromUtf8(expected);
        };
        row("dyers", "3",
            "1:1 ParameterUnknown dyers; ParametersAre dryers 1..8, pause -1..1.5, order left "
            "first|lower first, loud, größe 0..20");
        row("dryers", "9", "2:10 ParameterOutOfRange dryers 9 1 8");
        row("dryers", "nan", "2:10 ParameterOutOfRange dryers nan 1 8");
        row("dryers", "many", "2:10 ParameterNotNumber dryers many; ParameterRange 1 8");
        row("dryers", "2.5", "2:10 ParameterNotWhole dryers 2.5; ParameterRange 1 8");
        row("dryers", "", "2:10 ParameterNotNumber dryers ; ParameterRange 1 8");
        row("order", "right",
            "4:9 ParameterNotChoice order right; ParameterChoices left first, lower first");
        row("loud", "yes", "5:8 ParameterNotChoice loud yes; ParameterChoices True, False");
    }

    void whatCannotBeSetIsSaid()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(QString, expected);
        const auto result = withSet(qPrintable(name), qPrintable(value));
        QVERIFY(!result.has_value());
        QCOMPARE(textOf(result.error()[0]), expected);
        QVERIFY(isAboutParameters(result.error()[0]));
    }

    void aProgramWithoutParametersSaysHowOneIsMade()
    {
        CompileOptions options;
        options.parameters = { { "n", "3" } };
        const auto result = compile("n = 2\n", options);
        QVERIFY(!result.has_value());
        QCOMPARE(
            textOf(result.error()[0]), QStringLiteral("1:1 ParameterUnknown n; ParametersNone"));
        QVERIFY(!isAboutParameters(compile("n = = 2\n", options).error()[0]));
    }
};

QTEST_APPLESS_MAIN(TestParameters)
#include "tst_parameters.moc"
