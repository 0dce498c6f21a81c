#include "languagetest.h"

#include <QTest>

using namespace interleave;
using interleave::testing::textOf;

class TestDiagnostics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *source, const char *expected) {
            QTest::newRow(source) << QByteArray(source) << QString::fromUtf8(expected);
        };
        // Words and colons
        row("if x\n    pass\n", "1:5 ExpectedColon if");
        row("for i in range(3)\n    pass\n", "1:18 ExpectedColon for");
        row("def f() -> int\n    pass\n", "1:15 ExpectedColon def");
        row("while True print(3)\n", "1:11 ExpectedColon while");
        row("if x = 3:\n    pass\n", "1:6 AssignInCondition; MeantEqualEqual");
        row("whlie True:\n    pass\n", "1:1 UnknownKeyword whlie; DidYouMean while");
        row("fro i in x:\n    pass\n", "1:1 UnknownKeyword fro; DidYouMean for");
        row("for i on x:\n    pass\n", "1:7 SyntaxUnexpected on; DidYouMean in");
        row("Def f():\n    pass\n", "1:1 UnknownKeyword Def; DidYouMean def");
        row("retrun 5\n", "1:1 UnknownKeyword retrun; DidYouMean return");
        row("improt time\n", "1:1 UnknownKeyword improt; DidYouMean import");
        row("function f():\n    pass\n", "1:1 UnknownKeyword function; DidYouMean def");
        row("if a:\n    b\nelse if c:\n    d\n", "3:1 UnknownKeyword else if; DidYouMean elif");
        row("print \"x\"\n", "1:1 PrintNeedsBrackets print; WriteInstead print(\"x\")");
        row("class = 3\n", "1:1 KeywordAsName class; ChooseOtherName");
        row("x = a && b\n", "1:7 NoIncrement &&; UseWordInstead and");
        row("x++\n", "1:2 NoIncrement ++; UseWordInstead += 1");
        row("x = !y\n", "1:5 StrangeCharacter !; UseWordInstead not");
        row("else:\n    pass\n", "1:1 KeywordAlone else; CheckIndentation");
        row("x = 5 +\n", "1:7 FollowedByOperator +");
        row("x = [1, 2 3]\n", "1:9 MissingComma");
        row("f(a b)\n", "1:3 MissingComma");
        row("x = y if z\n", "1:5 ConditionalNeedsElse");
        // Blocks and lines
        row("def f():\nx = 1\n", "2:1 ExpectedBlock def 1; IndentBlock");
        row("x = 1\n\ndef f():\n    for i in x:\n    y\n", "5:5 ExpectedBlock for 4; IndentBlock");
        row("x = 1\n  y = 2\n", "2:1 UnexpectedIndent; RemoveSpacesInFront");
        row("if a:\n    x\n  y\n", "3:1 UnindentMatchesNothing; AlignWithLineAbove");
        row("if a:\n\tx\n        y\n", "3:1 TabsAndSpacesMixed; UseSpacesOnly");
        row("try:\n    x\ny = 1\n", "3:1 TryWithoutExcept 1");
        // Brackets and strings: the place is where it opened
        row("x = (1, 2\ny = 3\n", "1:5 BracketNeverClosed (");
        row("print(\"a\"\nx = 5\n", "1:6 BracketNeverClosed (");
        row("if (a and b:\n    pass\n", "1:4 BracketNeverClosed (");
        row("x = [1,\n     (2]\n", "2:8 BracketMismatch ] ( 2");
        row("x = 1)\n", "1:6 BracketNotOpened )");
        row("x = \"abc\n", "1:5 StringNotClosed; AddClosingQuote \"");
        row("x = '''abc\n\n", "1:5 TripleStringNotClosed; AddClosingQuote '''");
        row("print(f\"{x\")\n", "1:9 BraceNotClosed; OtherQuotesInside");
        row("print(f\"{}\")\n", "1:9 FieldEmpty; WriteBraceTwice");
        row("f'{a b}'\n", "1:4 MissingComma");
        row("'\\x4'\n", "1:1 EscapeIncomplete \\x 2");
        row("b'é'\n", "1:1 BytesNotAscii");
        // Characters from documents
        row("print(“hi”)\n", "1:7 StrangeCharacter “; UseCharacterInstead \"");
        row("print（'hi'）\n", "1:6 StrangeCharacter （; UseCharacterInstead (");
        row("x，y = 1, 2\n", "1:2 StrangeCharacter ，; UseCharacterInstead ,");
        row("x = 「a」\n", "1:5 StrangeCharacter 「; UseCharacterInstead \"");
        row("x = 3 – 2\n", "1:7 StrangeCharacter –; UseCharacterInstead -");
        row("x =\xc2\xa0"
            "3\n",
            "1:4 InvisibleCharacter U+00A0; UseSpaceInstead");
        row("x = 3\xe2\x80\x8b\n", "1:6 InvisibleCharacter U+200B; RemoveIt");
        row("x = \xff\n", "1:5 TextNotUtf8; SaveAsUtf8");
        // Numbers
        row("x = 012\n", "1:5 LeadingZeros; WriteInstead 12");
        row("x = 5x\n", "1:5 BadNumber 5x");
        row("x = 0x\n", "1:5 BadNumber 0x");
        // Targets
        row("1 = x\n", "1:1 OnlyPlacesAreAssigned; MeantEqualEqual");
        row("f() = 3\n", "1:1 OnlyPlacesAreAssigned; MeantEqualEqual");
        row("None = 3\n", "1:1 CannotAssign None");
        row("del f()\n", "1:5 OnlyPlacesAreDeleted");
        row("*a, *b = c\n", "1:5 TwoStarsInTarget");
        // Places
        row("return 3\n", "1:1 ReturnOutsideFunction");
        row("class A:\n    return\n", "2:5 ReturnOutsideFunction");
        row("break\n", "1:1 OutsideLoop break");
        row("for i in x:\n    def f():\n        continue\n", "3:9 OutsideLoop continue");
        row("x = await y\n", "1:5 AwaitOutsideAsync; WriteAsyncDef");
        row("yield 1\n", "1:1 YieldOutsideFunction");
        row("def f():\n    x = 1\n    global x\n",
            "3:5 DeclaredTooLate x global; MoveToTop global");
        row("def f():\n    nonlocal q\n", "2:5 NonlocalNotFound q");
        row("def f(a, a): pass\n", "1:10 ParameterTwice a");
        row("def f(a=1, b): pass\n", "1:12 DefaultBeforeOther b");
        row("def f:\n    pass\n", "1:6 DefNeedsBrackets f; WriteInstead def f():");
        row("f(a=1, 2)\n", "1:8 PositionalAfterKeyword; GiveItAName");
        row("f(a=1, a=2)\n", "1:8 ArgumentTwice a");
        row("try:\n    x\nexcept A, B:\n    y\n", "3:8 ExceptNeedsBrackets; ExceptAsOrBrackets");
        row("match x:\n    case _:\n        a\n    case 1:\n        b\n", "2:10 PatternNeverFails");
    }

    void saysWhatIsWrongAndWhere()
    {
        QFETCH(QByteArray, source);
        QFETCH(QString, expected);
        const auto result = compile(source.toStdString(), {});
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().size(), std::size_t { 1 });
        QCOMPARE(textOf(result.error()[0]), expected);
    }

    void theMistakesLineIsQuoted()
    {
        const auto result = compile("a = 1\r\n  b = (\r\n", {});
        QVERIFY(!result.has_value());
        QCOMPARE(result.error()[0].lineText, std::string("  b = ("));
    }
};

QTEST_APPLESS_MAIN(TestDiagnostics)
#include "tst_diagnostics.moc"
