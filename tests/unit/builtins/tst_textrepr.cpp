// repr() of texts and bytes: the expected texts are CPython 3.11's.
#include "core/machine/builtins/textrepr.h"

#include "tests/unit/builtins/showstrings.h"

#include <QtTest>

#include <string>

using namespace interleave;

namespace {

struct TextRow {
    std::string text, repr, ascii;
};
const TextRow kTexts[] = {
    { "", "''", "''" },
    { "abc", "'abc'", "'abc'" },
    { "it's", "\"it's\"", "\"it's\"" },
    { "say \"x\"", "'say \"x\"'", "'say \"x\"'" },
    { "both ' and \"", "'both \\' and \"'", "'both \\' and \"'" },
    { "a\\b", "'a\\\\b'", "'a\\\\b'" },
    { std::string("\012\011\015\000\037\177", 6), "'\\n\\t\\r\\x00\\x1f\\x7f'",
        "'\\n\\t\\r\\x00\\x1f\\x7f'" },
    { "\303\251\346\227\245\346\234\254", "'\303\251\346\227\245\346\234\254'",
        "'\\xe9\\u65e5\\u672c'" },
    { "\314\201", "'\314\201'", "'\\u0301'" },
    { "\342\200\213", "'\\u200b'", "'\\u200b'" },
    { "\355\240\200", "'\\ud800'", "'\\ud800'" },
    { "\360\237\230\200", "'\360\237\230\200'", "'\\U0001f600'" },
    { "\302\255", "'\\xad'", "'\\xad'" },
    { "\342\200\250", "'\\u2028'", "'\\u2028'" },
    { "\363\240\200\201", "'\\U000e0001'", "'\\U000e0001'" },
    { "\302\200\302\240", "'\\x80\\xa0'", "'\\x80\\xa0'" },
};
struct BytesRow {
    std::string bytes, repr;
};
const BytesRow kBytes[] = {
    { "", "b''" },
    { "abc", "b'abc'" },
    { "it's", "b\"it's\"" },
    { "q\"'", "b'q\"\\''" },
    { std::string("\000\377\012\\", 4), "b'\\x00\\xff\\n\\\\'" },
    { "\"", "b'\"'" },
};

} // namespace

class TestTextRepr : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts()
    {
        for (const auto &row : kTexts) {
            QCOMPARE(reprText(row.text), row.repr);
            QCOMPARE(asciiText(row.text), row.ascii);
        }
    }
    void bytes()
    {
        for (const auto &row : kBytes)
            QCOMPARE(reprBytes(row.bytes), row.repr);
    }
};

QTEST_APPLESS_MAIN(TestTextRepr)
#include "tst_textrepr.moc"
