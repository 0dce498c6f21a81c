#include "core/language/literals.h"

#include "core/base/messageid.h"
#include "core/language/characternames.h"
#include "core/language/utf8.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace interleave {

namespace {

// CPython's limit on digits; conversion is quadratic.
constexpr std::size_t kMaxDigits = 4300;

int digitOf(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : 99;
}

// Decimal digits of a number in another base: schoolbook, in limbs of nine digits.
std::string toDecimal(std::string_view digits, unsigned base)
{
    constexpr std::uint64_t kLimb = 1'000'000'000;
    std::vector<std::uint32_t> limbs { 0 };
    for (const char c : digits) {
        std::uint64_t carry = static_cast<std::uint64_t>(digitOf(c));
        for (std::uint32_t &limb : limbs) {
            carry += std::uint64_t { limb } * base;
            limb = static_cast<std::uint32_t>(carry % kLimb);
            carry /= kLimb;
        }
        if (carry != 0)
            limbs.push_back(static_cast<std::uint32_t>(carry));
    }
    std::string out = std::to_string(limbs.back());
    for (std::size_t i = limbs.size() - 1; i-- > 0;) {
        const std::string part = std::to_string(limbs[i]);
        out.append(9 - part.size(), '0').append(part);
    }
    return out;
}

class EscapeReader {
public:
    EscapeReader(
        const SourceText &source, std::string_view text, bool bytes, const SourceSpan &where)
        : m_source(source)
        , m_text(text)
        , m_bytes(bytes)
        , m_where(where)
    {
    }

    std::string run(bool raw)
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (m_bytes && static_cast<unsigned char>(c) >= 0x80)
                m_source.fail(m_where, { MessageId::BytesNotAscii, {} });
            if (c == '\r') {
                m_out.push_back('\n');
                m_at += m_text.substr(m_at, 2) == "\r\n" ? 2 : 1;
            } else if (c == '\\' && !raw) {
                ++m_at;
                escape();
            } else {
                m_out.push_back(c);
                ++m_at;
            }
        }
        return std::move(m_out);
    }

private:
    void put(char32_t value)
    {
        if (m_bytes)
            m_out.push_back(static_cast<char>(value & 0xff));
        else
            appendUtf8(m_out, value);
    }

    void number(std::size_t digits)
    {
        char32_t value = 0;
        for (std::size_t i = 0; i < digits; ++i, ++m_at) {
            const int digit = m_at < m_text.size() ? digitOf(m_text[m_at]) : 99;
            if (digit >= 16) {
                m_source.fail(m_where,
                    { MessageId::EscapeIncomplete,
                        { std::string(digits == 2 ? "\\x"
                                  : digits == 4   ? "\\u"
                                                  : "\\U"),
                            static_cast<std::int64_t>(digits) } });
            }
            value = value * 16 + static_cast<char32_t>(digit);
        }
        if (value > 0x10ffff)
            m_source.fail(m_where, { MessageId::EscapeTooLarge, {} });
        put(value);
    }

    void named()
    {
        const bool opened = m_at < m_text.size() && m_text[m_at] == '{';
        const std::size_t end = opened ? m_text.find('}', m_at) : std::string_view::npos;
        const auto code = end != std::string_view::npos
            ? characterNamed(m_text.substr(m_at + 1, end - m_at - 1))
            : std::nullopt;
        if (!code)
            m_source.fail(m_where, { MessageId::EscapeByName, {} });
        m_at = end + 1;
        put(*code);
    }

    void escape()
    {
        const char c = m_text[m_at++];
        static constexpr std::string_view kFrom = "\\'\"abfnrtv";
        static constexpr std::string_view kTo = "\\'\"\a\b\f\n\r\t\v";
        if (const auto known = kFrom.find(c); known != std::string_view::npos) {
            m_out.push_back(kTo[known]);
        } else if (c == '\n') {
        } else if (c == '\r') {
            m_at += m_at < m_text.size() && m_text[m_at] == '\n' ? 1 : 0;
        } else if (c >= '0' && c <= '7') {
            char32_t value = static_cast<char32_t>(c - '0');
            for (int i = 0;
                 i < 2 && m_at < m_text.size() && m_text[m_at] >= '0' && m_text[m_at] <= '7'; ++i)
                value = value * 8 + static_cast<char32_t>(m_text[m_at++] - '0');
            put(value);
        } else if (c == 'x') {
            number(2);
        } else if (c == 'u' && !m_bytes) {
            number(4);
        } else if (c == 'U' && !m_bytes) {
            number(8);
        } else if (c == 'N' && !m_bytes) {
            named();
        } else {
            // CPython keeps an unknown escape as it stands.
            m_out.push_back('\\');
            --m_at;
        }
    }

    const SourceText &m_source;
    std::string_view m_text;
    bool m_bytes;
    SourceSpan m_where;
    std::size_t m_at = 0;
    std::string m_out;
};

} // namespace

StringLiteral splitString(const SourceText &source, const Token &token)
{
    StringLiteral literal;
    std::uint32_t at = token.from;
    for (;; ++at) {
        const char c = source.text()[at];
        if (c == '"' || c == '\'')
            break;
        literal.raw |= (c | 0x20) == 'r';
        literal.bytes |= (c | 0x20) == 'b';
        literal.formatted |= (c | 0x20) == 'f';
    }
    const std::string_view rest = source.text().substr(at, token.to - at);
    literal.triple = rest.size() >= 6 && rest[1] == rest[0] && rest[2] == rest[0];
    const std::uint32_t quotes = literal.triple ? 3 : 1;
    literal.from = at + quotes;
    literal.to = token.to - quotes;
    return literal;
}

std::string decodeString(const SourceText &source, const StringLiteral &literal, std::uint32_t from,
    std::uint32_t to, const SourceSpan &where)
{
    return EscapeReader(source, source.text().substr(from, to - from), literal.bytes, where)
        .run(literal.raw);
}

Constant wholeNumber(std::string digits)
{
    const auto first = digits.find_first_not_of('0');
    digits.erase(0, first == std::string::npos ? digits.size() - 1 : first);
    std::int64_t value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (result.ec == std::errc {})
        return value;
    return BigIntConstant { std::move(digits) };
}

bool isImaginary(const SourceText &source, const Token &token)
{
    const char last = source.text()[token.to - 1];
    return last == 'j' || last == 'J';
}

double decodeImaginary(const SourceText &source, const Token &token)
{
    Token digits = token;
    --digits.to;
    const Constant size = decodeNumber(source, digits);
    if (const auto *real = std::get_if<double>(&size))
        return *real;
    if (const auto *small = std::get_if<std::int64_t>(&size))
        return static_cast<double>(*small);
    return std::strtod(std::get<BigIntConstant>(size).digits.c_str(), nullptr);
}

Constant decodeNumber(const SourceText &source, const Token &token)
{
    std::string text(source.text().substr(token.from, token.to - token.from));
    text.erase(std::remove(text.begin(), text.end(), '_'), text.end());
    if (text.size() > kMaxDigits)
        source.fail(token.span, { MessageId::NumberTooLong, {} });
    const char kind = text.size() > 1 && text[0] == '0' ? static_cast<char>(text[1] | 0x20) : '\0';
    if (kind == 'x' || kind == 'o' || kind == 'b') {
        const unsigned base = kind == 'x' ? 16 : kind == 'o' ? 8 : 2;
        return wholeNumber(toDecimal(std::string_view(text).substr(2), base));
    }
    if (text.find_first_of(".eE") == std::string::npos)
        return wholeNumber(std::move(text));
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec == std::errc::result_out_of_range) {
        // Too small is 0, too large is infinity, as in CPython; from_chars does not tell which.
        const auto exponent = text.find_first_of("eE");
        const bool tiny = exponent != std::string::npos && text[exponent + 1] == '-';
        value = tiny ? 0.0 : __builtin_inf();
    }
    return value;
}

} // namespace interleave
