#include "languagetest.h"

#include <QTest>

using namespace interleave;
using interleave::testing::textOf;

class TestLint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesNobodyKnowsAreFound_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *source, const char *expected) {
            QTest::newRow(source) << QString::fromLatin1(source) << QString::fromLatin1(expected);
        };
        row("pritn(1)\n", "1:1 UnknownName pritn; DidYouMean print");
        row("import thraeding\n", "1:8 UnknownModule thraeding; DidYouMean threading");
        row("import numpy\n", "1:8 UnknownModule numpy; ModulesHere");
        row("time.sleep(1)\n", "1:1 UnknownName time; ImportIt time");
        row("def f():\n    return total\ntotals = 1\n",
            "2:12 UnknownName total; DidYouMean totals");
        row("forms = 1\ndef f(fork):\n    return fors\n", "3:12 UnknownName fors; DidYouMean fork");
        row("def f():\n    return later\nlater = 1\n", "");
        // What has a value elsewhere only.
        row("def f():\n    foo = 1\nprint(foo)\n", "3:7 UnknownName foo; NameOnlyInside foo f()");
        row("def f(foo):\n    pass\nprint(foo)\n", "3:7 UnknownName foo; NameOnlyInside foo f()");
        row("def f():\n    foo = 1\n    return lambda: foo\nprint(foo)\n",
            "4:7 UnknownName foo; NameOnlyInside foo f()");
        row("class A:\n    def g(self):\n        foo = 1\ndef f():\n    def h(*foo):\n        "
            "pass\n"
            "print(foo)\n",
            "7:7 UnknownName foo; NameOnlyInside foo A.g(), h()");
        row("def f():\n    fop = 1\n    foo = 2\nprint(foo)\n",
            "4:7 UnknownName foo; NameOnlyInside foo f()");
        row("[foo for foo in ()]\nprint(foo)\n", "2:7 UnknownName foo; NameOnlyInExpression foo");
        row("any(foo for foo in ())\nf = lambda foo: 1\nprint(foo)\n",
            "3:7 UnknownName foo; NameOnlyInExpression foo");
        row("def f():\n    foo: int\nprint(foo)\n", "3:7 UnknownName foo");
        row("from time import *\nsleep(1)\n", "");
        row("print(__name__, len([x for x in range(3)]))\n", "");
        row("class A:\n    x = 1\n    y = x\n", "");
    }

    void namesNobodyKnowsAreFound()
    {
        QFETCH(QString, source);
        QFETCH(QString, expected);
        const auto module = compile(source.toStdString(), {});
        QVERIFY(module.has_value());
        QStringList found;
        for (const Diagnostic &diagnostic : lint(**module, { "threading", "time" })) {
            QCOMPARE(diagnostic.severity, Severity::Warning);
            found << textOf(diagnostic);
        }
        QCOMPARE(found.join(QLatin1Char('\n')), expected);
    }
};

QTEST_APPLESS_MAIN(TestLint)
#include "tst_lint.moc"
