#include "languagetest.h"
#include "stackverifier.h"

#include "core/language/carets.h"
#include "core/language/modulefile.h"

#include <QTest>

#include <algorithm>

using namespace interleave;

namespace {

std::shared_ptr<const Module> compiled(std::string_view source, bool prelude = false)
{
    CompileOptions options;
    options.prelude = prelude;
    auto result = compile(source, options);
    return result.has_value() ? *result : nullptr;
}

int count(const Code &code, Op op)
{
    return static_cast<int>(std::count_if(code.instructions.begin(), code.instructions.end(),
        [op](Instruction instruction) { return opOf(instruction) == op; }));
}

const Code *find(const Module &module, const char *qualifiedName)
{
    for (const Code &code : module.codes) {
        if (code.qualifiedName == qualifiedName)
            return &code;
    }
    return nullptr;
}

} // namespace

class TestCompile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyProgramCompilesToSoundCode_data()
    {
        QTest::addColumn<QString>("path");
        const QStringList paths = testing::programPaths();
        QVERIFY(paths.size() > 20);
        for (const QString &path : paths)
            QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
        const QDir golden(QStringLiteral(INTERLEAVE_TEST_DIR) + QStringLiteral("/golden"));
        for (const QString &name : golden.entryList({ QStringLiteral("*.py") }))
            QTest::newRow(qPrintable(QStringLiteral("golden ") + name)) << golden.filePath(name);
    }

    void everyProgramCompilesToSoundCode()
    {
        QFETCH(QString, path);
        CompileOptions options;
        options.prelude = path.contains(QStringLiteral("/prelude/"));
        const auto result = compile(testing::readText(path), options);
        if (!result.has_value())
            QFAIL(qPrintable(testing::textOf(result.error()[0])));
        QVERIFY(*unpackModule(packModule(**result)) == **result);
        for (const Code &code : (*result)->codes) {
            const std::string problem = testing::verify(**result, code);
            QVERIFY2(problem.empty(), (code.qualifiedName + ": " + problem).c_str());
        }
    }

    void theVerifierFindsAWrongDepth()
    {
        Module module = *compiled("x = 1 + 2\n");
        module.codes[0].maxStack = 1;
        QVERIFY(!testing::verify(module, module.codes[0]).empty());
        module = *compiled("x = 1 + 2\n");
        module.codes[0].instructions[2] = encode(Op::Pop);
        QVERIFY(!testing::verify(module, module.codes[0]).empty());
    }

    void everyStatementOfTheLearnerBeginsWithItsLine()
    {
        const auto module = compiled("a = 1\nb = 2; c = 3\n\nif a:\n    pass\n");
        std::vector<std::uint32_t> lines;
        for (const Instruction instruction : module->codes[0].instructions) {
            if (opOf(instruction) == Op::Line)
                lines.push_back(operandOf(instruction));
        }
        QCOMPARE(lines, (std::vector<std::uint32_t> { 1, 2, 2, 4, 5 }));
    }

    void aPreludeHasNoLinesAndNoSharedNames()
    {
        const auto module = compiled("n = 0\ndef f():\n    global n\n    n += 1\n", true);
        for (const Code &code : module->codes) {
            QCOMPARE(count(code, Op::Line), 0);
            QCOMPARE(count(code, Op::LoadShared) + count(code, Op::StoreShared), 0);
        }
        QVERIFY(module->sharedNames.empty());
    }

    void namesDeclaredGlobalAreSharedEverywhere()
    {
        const auto module = compiled(
            "n = 0\ndef f():\n    global n\n    n = 1\ndef g():\n    return n\nprint(n)\n");
        QCOMPARE(module->sharedNames, std::vector<std::string> { "n" });
        QCOMPARE(count(module->codes[0], Op::StoreShared), 1);
        QCOMPARE(count(module->codes[0], Op::LoadShared), 1);
        QCOMPARE(count(*find(*module, "g"), Op::LoadShared), 1);
        QCOMPARE(count(*find(*module, "f"), Op::StoreShared), 1);
        QCOMPARE(count(module->codes[0], Op::LoadGlobal), 1); // print
    }

    void aReadFromWhichAWriteMayFollowIsHalfAnUpdate()
    {
        const auto reads = [](const char *body) {
            const auto module = compiled(std::string("n = 0\ndef f(m=0):\n    global n\n") + body);
            const Code &code = *find(*module, "f");
            return std::pair(count(code, Op::LoadShared), count(code, Op::LoadToUpdate));
        };
        QCOMPARE(reads("    n += 1\n"), std::pair(0, 1));
        QCOMPARE(reads("    m = n\n    print(m)\n    n = m + 1\n"), std::pair(0, 1));
        // The update reads it anew, whatever was looked at before.
        QCOMPARE(reads("    if n < 3:\n        n += 1\n"), std::pair(1, 1));
        QCOMPARE(reads("    while True:\n        n += 1\n        print(n)\n"), std::pair(1, 1));
        QCOMPARE(reads("    if m:\n        print(n)\n    else:\n        n = 1\n"), std::pair(1, 0));
        QCOMPARE(reads("    for i in range(n):\n        n = i\n"), std::pair(0, 1));
        QCOMPARE(reads("    m = n\n    if m:\n        m = [m]\n    n = m[0]\n"), std::pair(0, 1));
        QCOMPARE(reads("    a, b = n, 1\n    n = max(b, a)\n"), std::pair(0, 1));
        QCOMPARE(reads("    n = n and 1 + m\n"), std::pair(0, 1));
        QCOMPARE(reads("    n = sum([m * n for m in [n]])\n"), std::pair(0, 1));
        QCOMPARE(reads("    for m in [1]:\n        n = m\n        m = n\n"), std::pair(1, 0));
        QCOMPARE(reads("    while m:\n        n = m\n        m = n + 1\n"), std::pair(0, 1));
    }

    void aWriteOfSomethingElseIsNoUpdate()
    {
        const auto updates = [](const char *body) {
            const auto module = compiled(std::string("n = 0\ndef f(m=0):\n    global n\n") + body);
            return count(*find(*module, "f"), Op::LoadToUpdate);
        };
        QCOMPARE(updates("    if n > 3:\n        n = 0\n"), 0);
        QCOMPARE(updates("    print(n)\n    n = m\n"), 0);
        QCOMPARE(updates("    while n < 3:\n        n = 5\n"), 0);
        QCOMPARE(updates("    m = n\n    m = 1\n    n = m\n"), 0);
        QCOMPARE(updates("    m = n\n    n = 0\n    print(m)\n"), 0);
    }

    void theWayBackOfALoopIsShownWithoutMarks()
    {
        // Ctrl+C comes there; CPython's span is that of the whole statement.
        for (const char *text :
            { "while True: pass\n", "while 1:\n    x = 1\n", "x = 1\nwhile x: x = 2\n" }) {
            const auto module = compiled(text);
            const Code &code = module->codes[0];
            const auto back = std::find_if(code.instructions.begin(), code.instructions.end(),
                [](Instruction each) { return opOf(each) == Op::JumpBack; });
            QVERIFY(back != code.instructions.end());
            const SourceSpan &span
                = code.spans[static_cast<std::size_t>(back - code.instructions.begin())];
            const std::string line = QString::fromUtf8(text)
                                         .split(u'\n')[static_cast<qsizetype>(span.line) - 1]
                                         .toStdString();
            QCOMPARE(line.substr(0, 5), std::string("while"));
            QCOMPARE(
                caretsBelow(line, span.column - 1, span.endColumn - 1, span.endLine != span.line),
                std::string());
        }
    }

    void aCapturedParameterKnowsItsCell()
    {
        const auto module = compiled(
            "def f(a, b, *c):\n    d = 1\n    def g():\n        return b, d\n    return g\n");
        const Code *f = find(*module, "f");
        QCOMPARE(f->cells, (std::vector<std::string> { "b", "d" }));
        QCOMPARE(f->cellLocal, (std::vector<std::uint32_t> { 1, Code::kNoLocal }));
        QCOMPARE(find(*module, "f.<locals>.g")->freeNames, (std::vector<std::string> { "b", "d" }));
    }

    void aNameOfAClassBodyIsNotSeenInItsMethods()
    {
        const auto module = compiled("def f():\n    x = 1\n    class C:\n        x = 2\n        "
                                     "def m(self):\n            return x\n");
        QCOMPARE(find(*module, "f.<locals>.C.m")->freeNames, std::vector<std::string> { "x" });
        QCOMPARE(count(*find(*module, "f.<locals>.C"), Op::PushCell), 1); // passed on
    }

    void aNonlocalReachesOverAFunctionBetween()
    {
        const auto module = compiled("def f():\n    x = 1\n    def g():\n        def h():\n"
                                     "            nonlocal x\n            x = 2\n");
        QCOMPARE(find(*module, "f")->cells, std::vector<std::string> { "x" });
        QCOMPARE(find(*module, "f.<locals>.g")->freeNames, std::vector<std::string> { "x" });
        QCOMPARE(count(*find(*module, "f.<locals>.g.<locals>.h"), Op::StoreCell), 1);
    }

    void parametersComeFirstInTheMachinesOrder()
    {
        const auto module = compiled("def f(a, /, b=1, *args, c, d=2, **kw):\n    e = 1\n");
        const Code *f = find(*module, "f");
        QCOMPARE(f->locals, (std::vector<std::string> { "a", "b", "c", "d", "args", "kw", "e" }));
        QCOMPARE(f->positional, 2u);
        QCOMPARE(f->positionalOnly, 1u);
        QCOMPARE(f->keywordOnly, 2u);
        QVERIFY(f->hasStarArgs && f->hasStarStarArgs);
    }

    void privateNamesOfAClassAreMangled()
    {
        const auto module
            = compiled("class _A:\n    def f(self, o):\n        return o.__x, o.__y__, __z\n");
        const std::vector<std::string> &names = find(*module, "_A.f")->names;
        QCOMPARE(names, (std::vector<std::string> { "_A__x", "__y__", "_A__z" }));
    }

    void aWalrusInAComprehensionBindsOutside()
    {
        const auto module = compiled("def f(x):\n    r = [y := i for i in x]\n    return y\n");
        QCOMPARE(find(*module, "f")->cells, std::vector<std::string> { "y" });
    }

    void constantsKeepTheirTypes()
    {
        const auto module = compiled("x = [1.0, True, -0.0, 0.0, '1', b'1', 99999999999999999999,"
                                     " -9223372036854775808, (1, (2, None)), ...]\n");
        const std::vector<Constant> &constants = module->codes[0].constants;
        const auto has = [&](const Constant &wanted) {
            return std::find(constants.begin(), constants.end(), wanted) != constants.end();
        };
        QVERIFY(has(1.0));
        QVERIFY(has(true));
        QVERIFY(has(std::string("1")));
        QVERIFY(has(BytesConstant { "1" }));
        QVERIFY(has(BigIntConstant { "99999999999999999999" }));
        QVERIFY(has(std::numeric_limits<std::int64_t>::min()));
        QVERIFY(has(EllipsisConstant {}));
        // 0.0 and -0.0 are equal but not the same.
        QCOMPARE(std::count(constants.begin(), constants.end(), Constant { 0.0 }), 2);
    }

    void stringsAreDecoded_data()
    {
        QTest::addColumn<QByteArray>("literal");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char *literal, const QByteArray &value) {
            QTest::newRow(literal) << QByteArray(literal) << value;
        };
        row("'a\\tb\\n\\x41\\101\\u00e9\\U0001F600'", "a\tb\nAA\xc3\xa9\xf0\x9f\x98\x80");
        row("'a\\\nb'", "ab");
        row("'\\q'", "\\q");
        row("r'\\n'", "\\n");
        row("'a' \"b\" '''c'''", "abc");
        row("'\\ud800'", "\xed\xa0\x80");
        row("'a\\0b'", QByteArray("a\0b", 3));
        row("'''a\r\nb'''", "a\nb");
    }

    void stringsAreDecoded()
    {
        QFETCH(QByteArray, literal);
        QFETCH(QByteArray, value);
        const auto module = compiled("x = (" + literal.toStdString() + ")\n");
        QVERIFY(module);
        QCOMPARE(module->codes[0].constants[0], Constant { value.toStdString() });
    }

    void largeHexadecimalNumbersBecomeDecimal()
    {
        const auto module = compiled("x = 0xffffffffffffffffffffffff\n");
        QCOMPARE(module->codes[0].constants[0],
            (Constant { BigIntConstant { "79228162514264337593543950335" } }));
    }

    void aFunctionInAFinallyBodyIsCompiledOnce()
    {
        const auto module = compiled("def f():\n    try:\n        return 1\n    finally:\n"
                                     "        g = lambda: 1\n        g()\n");
        QCOMPARE(module->codes.size(), std::size_t { 3 });
    }

    void importsAreListed()
    {
        const auto module = compiled("import a.b as c, d\nfrom e.f import g\n");
        QCOMPARE(module->imports, (std::vector<std::string> { "a.b", "d", "e.f" }));
    }
};

QTEST_APPLESS_MAIN(TestCompile)
#include "tst_compile.moc"
