// Texts as code points: the expected texts are CPython 3.11's.
#include "core/machine/builtins/unicode.h"

#include "tests/unit/builtins/showstrings.h"

#include <QtTest>

#include <string>

using namespace interleave;

namespace {

struct CaseRow {
    const char *text, *upper, *lower, *title, *capitalized, *swapped, *folded;
};
const CaseRow kCases[] = {
    { "", "", "", "", "", "", "" },
    { "hello world", "HELLO WORLD", "hello world", "Hello World", "Hello world", "HELLO WORLD",
        "hello world" },
    { "they're bill's", "THEY'RE BILL'S", "they're bill's", "They'Re Bill'S", "They're bill's",
        "THEY'RE BILL'S", "they're bill's" },
    { "STRASSE stra\303\237e", "STRASSE STRASSE", "strasse stra\303\237e", "Strasse Stra\303\237e",
        "Strasse stra\303\237e", "strasse STRASSE", "strasse strasse" },
    { "\341\275\210\316\224\316\245\316\243\316\243\316\225\316\216\316\243",
        "\341\275\210\316\224\316\245\316\243\316\243\316\225\316\216\316\243",
        "\341\275\200\316\264\317\205\317\203\317\203\316\265\317\215\317\202",
        "\341\275\210\316\264\317\205\317\203\317\203\316\265\317\215\317\202",
        "\341\275\210\316\264\317\205\317\203\317\203\316\265\317\215\317\202",
        "\341\275\200\316\264\317\205\317\203\317\203\316\265\317\215\317\202",
        "\341\275\200\316\264\317\205\317\203\317\203\316\265\317\215\317\203" },
    { "\316\221\316\243 \316\221\316\243\316\221 \316\243",
        "\316\221\316\243 \316\221\316\243\316\221 \316\243",
        "\316\261\317\202 \316\261\317\203\316\261 \317\203",
        "\316\221\317\202 \316\221\317\203\316\261 \316\243",
        "\316\221\317\202 \316\261\317\203\316\261 \317\203",
        "\316\261\317\202 \316\261\317\203\316\261 \317\203",
        "\316\261\317\203 \316\261\317\203\316\261 \317\203" },
    { "\307\206 \307\205 \307\204", "\307\204 \307\204 \307\204", "\307\206 \307\206 \307\206",
        "\307\205 \307\205 \307\205", "\307\205 \307\206 \307\206", "\307\204 \307\205 \307\206",
        "\307\206 \307\206 \307\206" },
    { "\305\211 \304\260 \304\261", "\312\274N \304\260 I", "\305\211 i\314\207 \304\261",
        "\312\274N \304\260 I", "\312\274N i\314\207 \304\261", "\312\274N i\314\207 I",
        "\312\274n i\314\207 \304\261" },
    { "\320\237\320\240\320\230\320\222\320\225\320\242 \320\274\320\270\321\200",
        "\320\237\320\240\320\230\320\222\320\225\320\242 \320\234\320\230\320\240",
        "\320\277\321\200\320\270\320\262\320\265\321\202 \320\274\320\270\321\200",
        "\320\237\321\200\320\270\320\262\320\265\321\202 \320\234\320\270\321\200",
        "\320\237\321\200\320\270\320\262\320\265\321\202 \320\274\320\270\321\200",
        "\320\277\321\200\320\270\320\262\320\265\321\202 \320\234\320\230\320\240",
        "\320\277\321\200\320\270\320\262\320\265\321\202 \320\274\320\270\321\200" },
    { "\346\227\245\346\234\254\350\252\236 abc", "\346\227\245\346\234\254\350\252\236 ABC",
        "\346\227\245\346\234\254\350\252\236 abc", "\346\227\245\346\234\254\350\252\236 Abc",
        "\346\227\245\346\234\254\350\252\236 abc", "\346\227\245\346\234\254\350\252\236 ABC",
        "\346\227\245\346\234\254\350\252\236 abc" },
    { "\357\254\201n \357\254\202", "FIN FL", "\357\254\201n \357\254\202", "Fin Fl",
        "Fin \357\254\202", "FIN FL", "fin fl" },
    { "x1y2 z3a", "X1Y2 Z3A", "x1y2 z3a", "X1Y2 Z3A", "X1y2 z3a", "X1Y2 Z3A", "x1y2 z3a" },
    { "'\316\243'", "'\316\243'", "'\317\203'", "'\316\243'", "'\317\203'", "'\317\203'",
        "'\317\203'" },
    { "A.\316\243.", "A.\316\243.", "a.\317\202.", "A.\316\243.", "A.\317\202.", "a.\317\202.",
        "a.\317\203." },
    { "a'\316\243", "A'\316\243", "a'\317\202", "A'\316\243", "A'\317\202", "A'\317\202",
        "a'\317\203" },
};

struct Utf8Row {
    std::string bytes;
    bool bad;
    std::size_t start, end;
    const char *reason;
};
const Utf8Row kUtf8[] = {
    { "abc", false, 0, 0, "" },
    { "\303\251\346\227\245\360\237\230\200", false, 0, 0, "" },
    { "\377", true, 0, 1, "invalid start byte" },
    { "a\303", true, 1, 2, "unexpected end of data" },
    { "\303(", true, 0, 1, "invalid continuation byte" },
    { "\342\202", true, 0, 2, "unexpected end of data" },
    { "\355\240\200", true, 0, 1, "invalid continuation byte" },
    { "\364\220\200\200", true, 0, 1, "invalid continuation byte" },
    { "\300\200", true, 0, 1, "invalid start byte" },
    { "\342(\241", true, 0, 1, "invalid continuation byte" },
    { "\360\237\230", true, 0, 3, "unexpected end of data" },
};

// FNV-1a, as the script that made the expected sums used.
class Sum {
public:
    void add(unsigned char byte) { m_sum = (m_sum ^ byte) * 1099511628211u; }
    std::uint64_t value() const { return m_sum; }

private:
    std::uint64_t m_sum = 14695981039346656037u;
};

template <class Convert>
std::uint64_t sumOfCases(Convert convert)
{
    Sum sum;
    for (char32_t c = 0; c < 0x110000; c++) {
        if (c >= 0xd800 && c < 0xe000)
            continue;
        std::string text;
        putCodePoint(text, c);
        for (char byte : convert(text))
            sum.add(static_cast<unsigned char>(byte));
    }
    return sum.value();
}

} // namespace

class TestUnicode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodePointHasCPythonsClasses()
    {
        Sum sum;
        for (char32_t c = 0; c < 0x110000; c++) {
            sum.add(static_cast<unsigned char>(isSpaceCode(c) | isAlphaCode(c) << 1
                | isDecimalCode(c) << 2 | isDigitCode(c) << 3 | isNumericCode(c) << 4
                | isUpperCode(c) << 5 | isLowerCode(c) << 6 | isPrintableCode(c) << 7));
        }
        QCOMPARE(sum.value(), std::uint64_t { 409591500348431672u });
    }
    void everyCodePointHasCPythonsCases()
    {
        QCOMPARE(sumOfCases(upperText), std::uint64_t { 17412622792141215792u });
        QCOMPARE(sumOfCases(lowerText), std::uint64_t { 14058496609990457630u });
        QCOMPARE(sumOfCases(titleText), std::uint64_t { 6148461042662686517u });
        QCOMPARE(sumOfCases(caseFoldedText), std::uint64_t { 6905884276881591660u });
    }
    void casesOfTexts()
    {
        for (const auto &row : kCases) {
            QCOMPARE(upperText(row.text), std::string(row.upper));
            QCOMPARE(lowerText(row.text), std::string(row.lower));
            QCOMPARE(titleText(row.text), std::string(row.title));
            QCOMPARE(capitalizedText(row.text), std::string(row.capitalized));
            QCOMPARE(swappedCaseText(row.text), std::string(row.swapped));
            QCOMPARE(caseFoldedText(row.text), std::string(row.folded));
        }
    }
    void indicesCountCodePoints()
    {
        const std::string text = "a\303\251\346\227\245\360\237\230\200";
        QCOMPARE(countCodePoints(text), std::size_t { 4 });
        QCOMPARE(offsetOfCodePoint(text, 2), std::size_t { 3 });
        QCOMPARE(offsetOfCodePoint(text, 9), text.size());
        QVERIFY(decodeFirst(text.substr(offsetOfCodePoint(text, 3))) == 0x1f600);
    }
    void badUtf8IsFoundWhereCPythonFindsIt()
    {
        for (const auto &row : kUtf8) {
            const auto error = checkUtf8(row.bytes);
            QCOMPARE(error.has_value(), row.bad);
            if (error) {
                QCOMPARE(error->start, row.start);
                QCOMPARE(error->end, row.end);
                QCOMPARE(std::string(error->reason), std::string(row.reason));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestUnicode)
#include "tst_unicode.moc"
