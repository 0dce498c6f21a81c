// str.format's templates: the expected texts are CPython 3.11's.
#include "core/machine/builtins/strformat.h"

#include "tests/unit/builtins/showstrings.h"

#include <QtTest>

#include <string>

using namespace interleave;

class TestStrFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void literalsFieldsAndBraces()
    {
        const auto pieces = parseTemplate("a{{b}}{0.x[k][3]!r:>{w}}{}c");
        QCOMPARE(pieces.size(), std::size_t { 3 });
        QCOMPARE(pieces[0].literal, std::string("a{b}"));
        QCOMPARE(pieces[0].name, std::string("0.x[k][3]"));
        QVERIFY(pieces[0].conversion == U'r');
        QCOMPARE(pieces[0].spec, std::string(">{w}"));
        QCOMPARE(pieces[1].name, std::string());
        QCOMPARE(pieces[2].literal, std::string("c"));
        QVERIFY(!pieces[2].isField);
    }
    void namesHavePaths()
    {
        const auto field = parseFieldName("0.x[k][3]");
        QVERIFY(field.has_value());
        QVERIFY(field->index == 0);
        QCOMPARE(field->path.size(), std::size_t { 3 });
        QCOMPARE(field->path[0].text, std::string("x"));
        QVERIFY(field->path[0].kind == Accessor::Kind::Attribute);
        QVERIFY(!field->path[1].index);
        QVERIFY(field->path[2].index == 3);
    }
    void mistakesInTheText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("{") << QByteArray("{")
                           << QByteArray("Single '{' encountered in format string");
        QTest::newRow("}") << QByteArray("}")
                           << QByteArray("Single '}' encountered in format string");
        QTest::newRow("a{") << QByteArray("a{")
                            << QByteArray("Single '{' encountered in format string");
        QTest::newRow("a}") << QByteArray("a}")
                            << QByteArray("Single '}' encountered in format string");
        QTest::newRow("{0") << QByteArray("{0") << QByteArray("expected '}' before end of string");
        QTest::newRow("{0!") << QByteArray("{0!")
                             << QByteArray("end of string while looking for conversion specifier");
        QTest::newRow("{0!r") << QByteArray("{0!r") << QByteArray("unmatched '{' in format spec");
        QTest::newRow("{0!rx}") << QByteArray("{0!rx}")
                                << QByteArray("expected ':' after conversion specifier");
        QTest::newRow("{0:") << QByteArray("{0:") << QByteArray("unmatched '{' in format spec");
        QTest::newRow("{0:{") << QByteArray("{0:{") << QByteArray("unmatched '{' in format spec");
        QTest::newRow("{0:{}") << QByteArray("{0:{}") << QByteArray("unmatched '{' in format spec");
        QTest::newRow("{a{b}}") << QByteArray("{a{b}}")
                                << QByteArray("unexpected '{' in field name");
        QTest::newRow("{0[}") << QByteArray("{0[}")
                              << QByteArray("expected '}' before end of string");
        QTest::newRow("{0[a") << QByteArray("{0[a")
                              << QByteArray("expected '}' before end of string");
    }
    void mistakesInTheText()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, error);
        const auto pieces = parseTemplate(text.toStdString());
        QVERIFY(!pieces.empty() && pieces.back().failure);
        QCOMPARE(pieces.back().failure->text, error.toStdString());
    }
    void mistakesInNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("error");
        QTest::newRow("0.") << QByteArray("0.") << QByteArray("Empty attribute in format string");
        QTest::newRow("0[]") << QByteArray("0[]") << QByteArray("Empty attribute in format string");
        QTest::newRow("0[0]b") << QByteArray(
            "0[0]b") << QByteArray("Only '.' or '[' may follow ']' in format field specifier");
        QTest::newRow("0[99999999999999999999]") << QByteArray(
            "0[99999999999999999999]") << QByteArray("Too many decimal digits in format string");
    }
    void mistakesInNames()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, error);
        const auto field = parseFieldName(name.toStdString());
        QVERIFY(!field);
        QCOMPARE(field.error().text, error.toStdString());
    }
    void numberingIsAutomaticOrManual()
    {
        FieldNumbering numbering;
        QVERIFY(numbering.automatic().value() == 0);
        QVERIFY(numbering.automatic().value() == 1);
        QCOMPARE(numbering.manual(0).error().text,
            std::string(
                "cannot switch from automatic field numbering to manual field specification"));
        FieldNumbering other;
        QVERIFY(other.manual(3).value() == 3);
        QCOMPARE(other.automatic().error().text,
            std::string(
                "cannot switch from manual field specification to automatic field numbering"));
    }
};

QTEST_APPLESS_MAIN(TestStrFormat)
#include "tst_strformat.moc"
