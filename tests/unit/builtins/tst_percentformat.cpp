// The '%' operator of texts: the expected texts are CPython 3.11's.
#include "core/machine/builtins/percentformat.h"

#include "core/machine/builtins/quicktext.h"

#include "tests/unit/builtins/showstrings.h"

#include <QtTest>

#include <cstdlib>
#include <limits>
#include <string>

using namespace interleave;

namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();
const double kNan = std::numeric_limits<double>::quiet_NaN();

struct TextRow {
    const char *format, *value, *text;
};
const TextRow kIntegers[] = {
    { "%d", "0", "0" },
    { "%d", "7", "7" },
    { "%d", "-42", "-42" },
    { "%d", "100000000000000000000", "100000000000000000000" },
    { "%5d", "0", "    0" },
    { "%5d", "7", "    7" },
    { "%5d", "-42", "  -42" },
    { "%5d", "100000000000000000000", "100000000000000000000" },
    { "%-5d|", "0", "0    |" },
    { "%-5d|", "7", "7    |" },
    { "%-5d|", "-42", "-42  |" },
    { "%-5d|", "100000000000000000000", "100000000000000000000|" },
    { "%05d", "0", "00000" },
    { "%05d", "7", "00007" },
    { "%05d", "-42", "-0042" },
    { "%05d", "100000000000000000000", "100000000000000000000" },
    { "%+d", "0", "+0" },
    { "%+d", "7", "+7" },
    { "%+d", "-42", "-42" },
    { "%+d", "100000000000000000000", "+100000000000000000000" },
    { "% d", "0", " 0" },
    { "% d", "7", " 7" },
    { "% d", "-42", "-42" },
    { "% d", "100000000000000000000", " 100000000000000000000" },
    { "%x", "0", "0" },
    { "%x", "7", "7" },
    { "%x", "-42", "-2a" },
    { "%x", "100000000000000000000", "56bc75e2d63100000" },
    { "%#x", "0", "0x0" },
    { "%#x", "7", "0x7" },
    { "%#x", "-42", "-0x2a" },
    { "%#x", "100000000000000000000", "0x56bc75e2d63100000" },
    { "%X", "0", "0" },
    { "%X", "7", "7" },
    { "%X", "-42", "-2A" },
    { "%X", "100000000000000000000", "56BC75E2D63100000" },
    { "%#X", "0", "0X0" },
    { "%#X", "7", "0X7" },
    { "%#X", "-42", "-0X2A" },
    { "%#X", "100000000000000000000", "0X56BC75E2D63100000" },
    { "%o", "0", "0" },
    { "%o", "7", "7" },
    { "%o", "-42", "-52" },
    { "%o", "100000000000000000000", "12657072742654304000000" },
    { "%#o", "0", "0o0" },
    { "%#o", "7", "0o7" },
    { "%#o", "-42", "-0o52" },
    { "%#o", "100000000000000000000", "0o12657072742654304000000" },
    { "%.3d", "0", "000" },
    { "%.3d", "7", "007" },
    { "%.3d", "-42", "-042" },
    { "%.3d", "100000000000000000000", "100000000000000000000" },
    { "%8.3d", "0", "     000" },
    { "%8.3d", "7", "     007" },
    { "%8.3d", "-42", "    -042" },
    { "%8.3d", "100000000000000000000", "100000000000000000000" },
    { "%-8.3d|", "0", "000     |" },
    { "%-8.3d|", "7", "007     |" },
    { "%-8.3d|", "-42", "-042    |" },
    { "%-8.3d|", "100000000000000000000", "100000000000000000000|" },
    { "%+05d", "0", "+0000" },
    { "%+05d", "7", "+0007" },
    { "%+05d", "-42", "-0042" },
    { "%+05d", "100000000000000000000", "+100000000000000000000" },
    { "%i", "0", "0" },
    { "%i", "7", "7" },
    { "%i", "-42", "-42" },
    { "%i", "100000000000000000000", "100000000000000000000" },
    { "%u", "0", "0" },
    { "%u", "7", "7" },
    { "%u", "-42", "-42" },
    { "%u", "100000000000000000000", "100000000000000000000" },
    { "%#010x", "0", "0x00000000" },
    { "%#010x", "7", "0x00000007" },
    { "%#010x", "-42", "-0x000002a" },
    { "%#010x", "100000000000000000000", "0x56bc75e2d63100000" },
    { "%-05d|", "0", "0    |" },
    { "%-05d|", "7", "7    |" },
    { "%-05d|", "-42", "-42  |" },
    { "%-05d|", "100000000000000000000", "100000000000000000000|" },
    { "%ld", "0", "0" },
    { "%ld", "7", "7" },
    { "%ld", "-42", "-42" },
    { "%ld", "100000000000000000000", "100000000000000000000" },
};
const TextRow kTexts[] = {
    { "%s", "", "" },
    { "%s", "abc", "abc" },
    { "%s", "\346\227\245\346\234\254\350\252\236", "\346\227\245\346\234\254\350\252\236" },
    { "%5s", "", "     " },
    { "%5s", "abc", "  abc" },
    { "%5s", "\346\227\245\346\234\254\350\252\236", "  \346\227\245\346\234\254\350\252\236" },
    { "%-5s|", "", "     |" },
    { "%-5s|", "abc", "abc  |" },
    { "%-5s|", "\346\227\245\346\234\254\350\252\236", "\346\227\245\346\234\254\350\252\236  |" },
    { "%.2s", "", "" },
    { "%.2s", "abc", "ab" },
    { "%.2s", "\346\227\245\346\234\254\350\252\236", "\346\227\245\346\234\254" },
    { "%6.2s", "", "      " },
    { "%6.2s", "abc", "    ab" },
    { "%6.2s", "\346\227\245\346\234\254\350\252\236", "    \346\227\245\346\234\254" },
    { "%05s", "", "     " },
    { "%05s", "abc", "  abc" },
    { "%05s", "\346\227\245\346\234\254\350\252\236", "  \346\227\245\346\234\254\350\252\236" },
};
struct FloatRow {
    const char *format;
    double value;
    const char *text;
};
const FloatRow kFloats[] = {
    { "%f", 0x0.0p+0, "0.000000" },
    { "%f", -0x1.8000000000000p+0, "-1.500000" },
    { "%f", 0x1.2d687e4189375p+20, "1234567.891000" },
    { "%f", 0x1.ad7f29abcaf48p-24, "0.000000" },
    { "%f", kInf, "inf" },
    { "%f", -kInf, "-inf" },
    { "%f", kNan, "nan" },
    { "%.2f", 0x0.0p+0, "0.00" },
    { "%.2f", -0x1.8000000000000p+0, "-1.50" },
    { "%.2f", 0x1.2d687e4189375p+20, "1234567.89" },
    { "%.2f", 0x1.ad7f29abcaf48p-24, "0.00" },
    { "%.2f", kInf, "inf" },
    { "%.2f", -kInf, "-inf" },
    { "%.2f", kNan, "nan" },
    { "%8.3f", 0x0.0p+0, "   0.000" },
    { "%8.3f", -0x1.8000000000000p+0, "  -1.500" },
    { "%8.3f", 0x1.2d687e4189375p+20, "1234567.891" },
    { "%8.3f", 0x1.ad7f29abcaf48p-24, "   0.000" },
    { "%8.3f", kInf, "     inf" },
    { "%8.3f", -kInf, "    -inf" },
    { "%8.3f", kNan, "     nan" },
    { "%-8.2f|", 0x0.0p+0, "0.00    |" },
    { "%-8.2f|", -0x1.8000000000000p+0, "-1.50   |" },
    { "%-8.2f|", 0x1.2d687e4189375p+20, "1234567.89|" },
    { "%-8.2f|", 0x1.ad7f29abcaf48p-24, "0.00    |" },
    { "%-8.2f|", kInf, "inf     |" },
    { "%-8.2f|", -kInf, "-inf    |" },
    { "%-8.2f|", kNan, "nan     |" },
    { "%08.2f", 0x0.0p+0, "00000.00" },
    { "%08.2f", -0x1.8000000000000p+0, "-0001.50" },
    { "%08.2f", 0x1.2d687e4189375p+20, "1234567.89" },
    { "%08.2f", 0x1.ad7f29abcaf48p-24, "00000.00" },
    { "%08.2f", kInf, "00000inf" },
    { "%08.2f", -kInf, "-0000inf" },
    { "%08.2f", kNan, "00000nan" },
    { "%+.1f", 0x0.0p+0, "+0.0" },
    { "%+.1f", -0x1.8000000000000p+0, "-1.5" },
    { "%+.1f", 0x1.2d687e4189375p+20, "+1234567.9" },
    { "%+.1f", 0x1.ad7f29abcaf48p-24, "+0.0" },
    { "%+.1f", kInf, "+inf" },
    { "%+.1f", -kInf, "-inf" },
    { "%+.1f", kNan, "+nan" },
    { "%e", 0x0.0p+0, "0.000000e+00" },
    { "%e", -0x1.8000000000000p+0, "-1.500000e+00" },
    { "%e", 0x1.2d687e4189375p+20, "1.234568e+06" },
    { "%e", 0x1.ad7f29abcaf48p-24, "1.000000e-07" },
    { "%e", kInf, "inf" },
    { "%e", -kInf, "-inf" },
    { "%e", kNan, "nan" },
    { "%.3E", 0x0.0p+0, "0.000E+00" },
    { "%.3E", -0x1.8000000000000p+0, "-1.500E+00" },
    { "%.3E", 0x1.2d687e4189375p+20, "1.235E+06" },
    { "%.3E", 0x1.ad7f29abcaf48p-24, "1.000E-07" },
    { "%.3E", kInf, "INF" },
    { "%.3E", -kInf, "-INF" },
    { "%.3E", kNan, "NAN" },
    { "%g", 0x0.0p+0, "0" },
    { "%g", -0x1.8000000000000p+0, "-1.5" },
    { "%g", 0x1.2d687e4189375p+20, "1.23457e+06" },
    { "%g", 0x1.ad7f29abcaf48p-24, "1e-07" },
    { "%g", kInf, "inf" },
    { "%g", -kInf, "-inf" },
    { "%g", kNan, "nan" },
    { "%G", 0x0.0p+0, "0" },
    { "%G", -0x1.8000000000000p+0, "-1.5" },
    { "%G", 0x1.2d687e4189375p+20, "1.23457E+06" },
    { "%G", 0x1.ad7f29abcaf48p-24, "1E-07" },
    { "%G", kInf, "INF" },
    { "%G", -kInf, "-INF" },
    { "%G", kNan, "NAN" },
    { "%#g", 0x0.0p+0, "0.00000" },
    { "%#g", -0x1.8000000000000p+0, "-1.50000" },
    { "%#g", 0x1.2d687e4189375p+20, "1.23457e+06" },
    { "%#g", 0x1.ad7f29abcaf48p-24, "1.00000e-07" },
    { "%#g", kInf, "inf" },
    { "%#g", -kInf, "-inf" },
    { "%#g", kNan, "nan" },
    { "%.0f", 0x0.0p+0, "0" },
    { "%.0f", -0x1.8000000000000p+0, "-2" },
    { "%.0f", 0x1.2d687e4189375p+20, "1234568" },
    { "%.0f", 0x1.ad7f29abcaf48p-24, "0" },
    { "%.0f", kInf, "inf" },
    { "%.0f", -kInf, "-inf" },
    { "%.0f", kNan, "nan" },
    { "%#.0f", 0x0.0p+0, "0." },
    { "%#.0f", -0x1.8000000000000p+0, "-2." },
    { "%#.0f", 0x1.2d687e4189375p+20, "1234568." },
    { "%#.0f", 0x1.ad7f29abcaf48p-24, "0." },
    { "%#.0f", kInf, "inf" },
    { "%#.0f", -kInf, "-inf" },
    { "%#.0f", kNan, "nan" },
    { "% f", 0x0.0p+0, " 0.000000" },
    { "% f", -0x1.8000000000000p+0, "-1.500000" },
    { "% f", 0x1.2d687e4189375p+20, " 1234567.891000" },
    { "% f", 0x1.ad7f29abcaf48p-24, " 0.000000" },
    { "% f", kInf, " inf" },
    { "% f", -kInf, "-inf" },
    { "% f", kNan, " nan" },
    { "%+08.1f", 0x0.0p+0, "+00000.0" },
    { "%+08.1f", -0x1.8000000000000p+0, "-00001.5" },
    { "%+08.1f", 0x1.2d687e4189375p+20, "+1234567.9" },
    { "%+08.1f", 0x1.ad7f29abcaf48p-24, "+00000.0" },
    { "%+08.1f", kInf, "+0000inf" },
    { "%+08.1f", -kInf, "-0000inf" },
    { "%+08.1f", kNan, "+0000nan" },
};
struct ErrorRow {
    const char *format, *text;
};
const ErrorRow kErrors[] = {
    { "%", "incomplete format" },
    { "abc%", "incomplete format" },
    { "%5", "incomplete format" },
    { "%(a", "incomplete format key" },
    { "%y", "unsupported format character 'y' (0x79) at index 1" },
    { "a%y", "unsupported format character 'y' (0x79) at index 2" },
    { "\346\227\245%y", "unsupported format character 'y' (0x79) at index 2" },
    { "%\012", "unsupported format character '\077' (0xa) at index 1" },
    { "%\303\251", "unsupported format character '\077' (0xe9) at index 1" },
    { "%.", "incomplete format" },
    { "%.99999999999d", "precision too big" },
};

// The text of a format with one field.
template <class Convert>
std::string converted(const char *format, Convert convert)
{
    std::string out;
    for (const auto &piece : parsePercent(format)) {
        out += piece.literal;
        if (piece.isField)
            out += convert(piece);
    }
    return out;
}

} // namespace

class TestPercentFormat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void integers()
    {
        for (const auto &row : kIntegers)
            QCOMPARE(converted(row.format,
                         [&](const PercentPiece &p) {
                             return percentInteger(p, fromDecimal(row.value)).value();
                         }),
                std::string(row.text));
    }
    void floats()
    {
        for (const auto &row : kFloats)
            QCOMPARE(converted(row.format,
                         [&](const PercentPiece &p) { return percentFloat(p, row.value).value(); }),
                std::string(row.text));
    }
    // The quick way knows fewer cases; these it does alike.
    void quickTextsAreTheSame()
    {
        const auto heap = Heap::create(1 << 20);
        QVERIFY(heap.has_value());
        int known = 0;
        const auto check = [&](Value v, const char *format, const char *text) {
            std::string out;
            if (!appendQuickPercent(**heap, format, { &v, 1 }, out))
                return;
            ++known;
            QCOMPARE(out, std::string(text));
        };
        for (const auto &row : kIntegers) {
            if (const std::int64_t n = std::strtoll(row.value, nullptr, 10); Value::fitsSmall(n))
                check(Value::smallInt(n), row.format, row.text);
        }
        QVERIFY2(known > 5, qPrintable(QString::number(known)));
        known = 0;
        for (const auto &row : kFloats)
            check(Value::real(row.value), row.format, row.text);
        QVERIFY2(known > 5, qPrintable(QString::number(known)));
    }
    void texts()
    {
        for (const auto &row : kTexts)
            QCOMPARE(converted(row.format,
                         [&](const PercentPiece &p) { return percentText(p, row.value); }),
                std::string(row.text));
    }
    void mistakes()
    {
        for (const auto &row : kErrors) {
            const auto pieces = parsePercent(row.format);
            QVERIFY(!pieces.empty());
            const auto &last = pieces.back();
            QCOMPARE(last.failure ? last.failure->text : unsupportedConversion(last).text,
                std::string(row.text));
        }
    }
    void keysStarsAndDoubledPercents()
    {
        const auto pieces = parsePercent("100%% %(a(b)c)s %*.*f%%");
        QCOMPARE(pieces.size(), std::size_t { 3 });
        QCOMPARE(pieces[0].literal, std::string("100% "));
        QCOMPARE(pieces[0].key.value(), std::string("a(b)c"));
        QCOMPARE(pieces[1].width, PercentPiece::kStar);
        QCOMPARE(pieces[1].precision, PercentPiece::kStar);
        QCOMPARE(pieces[2].literal, std::string("%"));
        QVERIFY(!pieces[2].isField);
    }
};

QTEST_APPLESS_MAIN(TestPercentFormat)
#include "tst_percentformat.moc"
