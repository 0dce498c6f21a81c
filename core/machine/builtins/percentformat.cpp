#include "core/machine/builtins/percentformat.h"

#include "core/machine/builtins/floats.h"
#include "core/machine/builtins/formatspec.h"
#include "core/machine/builtins/unicode.h"

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr std::int64_t kMaxNumber = 0x7fffffff;

class Reader {
public:
    explicit Reader(std::string_view text)
        : m_text(text)
    {
    }

    std::vector<PercentPiece> read()
    {
        while (m_at < m_text.size()) {
            const std::size_t percent = std::min(m_text.find('%', m_at), m_text.size());
            m_piece.literal += m_text.substr(m_at, percent - m_at);
            m_at = percent;
            if (m_at == m_text.size())
                break;
            m_at++;
            readField();
            if (m_piece.failure)
                break;
        }
        if (!m_piece.literal.empty() || m_piece.failure)
            m_pieces.push_back(std::move(m_piece));
        return std::move(m_pieces);
    }

private:
    void fail(std::string text) { m_piece.failure = Failure { "ValueError", std::move(text) }; }
    bool atEnd() const { return m_at >= m_text.size(); }

    void readField()
    {
        if (!atEnd() && m_text[m_at] == '(' && !readKey())
            return;
        readFlags();
        if (!readNumber(m_piece.width, "width too big"))
            return;
        if (!atEnd() && m_text[m_at] == '.') {
            m_at++;
            m_piece.precision = 0;
            if (!readNumber(m_piece.precision, "precision too big"))
                return;
        }
        if (!atEnd() && (m_text[m_at] == 'h' || m_text[m_at] == 'l' || m_text[m_at] == 'L'))
            m_at++;
        if (atEnd()) {
            fail("incomplete format");
            return;
        }
        m_piece.conversion = decodeFirst(m_text.substr(m_at));
        m_piece.index = countCodePoints(m_text.substr(0, m_at));
        m_at += codePointLength(m_text, m_at);
        if (m_piece.conversion == '%') {
            m_piece.literal += '%';
            PercentPiece plain;
            plain.literal = std::move(m_piece.literal);
            m_piece = std::move(plain);
            return;
        }
        m_piece.isField = true;
        m_pieces.push_back(std::move(m_piece));
        m_piece = {};
    }

    bool readKey()
    {
        const std::size_t start = ++m_at;
        int depth = 1;
        while (!atEnd() && depth > 0) {
            depth += m_text[m_at] == '(' ? 1 : m_text[m_at] == ')' ? -1 : 0;
            m_at++;
        }
        if (depth > 0) {
            fail("incomplete format key");
            return false;
        }
        m_piece.key = std::string(m_text.substr(start, m_at - 1 - start));
        return true;
    }

    void readFlags()
    {
        for (; !atEnd(); m_at++) {
            switch (m_text[m_at]) {
            case '-':
                m_piece.left = true;
                break;
            case '+':
                m_piece.plus = true;
                break;
            case ' ':
                m_piece.space = true;
                break;
            case '#':
                m_piece.alternate = true;
                break;
            case '0':
                m_piece.zero = true;
                break;
            default:
                return;
            }
        }
    }

    bool readNumber(std::int64_t &number, const char *tooBig)
    {
        if (!atEnd() && m_text[m_at] == '*') {
            number = PercentPiece::kStar;
            m_at++;
            return true;
        }
        for (; !atEnd() && m_text[m_at] >= '0' && m_text[m_at] <= '9'; m_at++) {
            number = std::max<std::int64_t>(number, 0) * 10 + (m_text[m_at] - '0');
            if (number > kMaxNumber) {
                fail(tooBig);
                return false;
            }
        }
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    PercentPiece m_piece;
    std::vector<PercentPiece> m_pieces;
};

// sign and prefix in front, zeros or blanks up to the width.
std::string laidOut(
    const PercentPiece &piece, const std::string &front, const std::string &body, bool zeros)
{
    if (piece.left)
        return padded(front + body, " ", '<', piece.width);
    if (zeros)
        return front
            + padded(body, "0", '>', piece.width - static_cast<std::int64_t>(front.size()));
    return padded(front + body, " ", '>', piece.width);
}

const char *signOf(const PercentPiece &piece, bool negative)
{
    return negative ? "-" : piece.plus ? "+" : piece.space ? " " : "";
}

} // namespace

std::vector<PercentPiece> parsePercent(std::string_view text)
{
    return Reader(text).read();
}

Failure unsupportedConversion(const PercentPiece &piece)
{
    std::string shown;
    if (piece.conversion > 31 && piece.conversion < 127)
        shown = static_cast<char>(piece.conversion);
    else
        shown = "?";
    return { "ValueError",
        "unsupported format character '" + shown + "' (0x"
            + toText(Integer(static_cast<std::uint32_t>(piece.conversion)), 16) + ") at index "
            + std::to_string(piece.index) };
}

std::string percentText(const PercentPiece &piece, std::string_view text)
{
    if (piece.precision >= 0)
        text = text.substr(0, offsetOfCodePoint(text, static_cast<std::size_t>(piece.precision)));
    return padded(text, " ", piece.left ? '<' : '>', piece.width);
}

Try<std::string> percentInteger(const PercentPiece &piece, const Integer &value)
{
    if (piece.precision > kMaxNumber - 3)
        return overflowError("precision too large");
    const Integer magnitude = value < 0 ? Integer(-value) : value;
    const char type = static_cast<char>(piece.conversion);
    std::string digits, prefix;
    if (type == 'x' || type == 'X') {
        digits = toText(magnitude, 16);
        prefix = "0x";
    } else if (type == 'o') {
        digits = toText(magnitude, 8);
        prefix = "0o";
    } else {
        auto text = toDecimal(magnitude);
        if (!text)
            return text;
        digits = *text;
    }
    if (piece.precision > static_cast<std::int64_t>(digits.size()))
        digits = padded(digits, "0", '>', piece.precision);
    std::string front = signOf(piece, value < 0);
    if (piece.alternate)
        front += prefix;
    if (type == 'X') {
        const auto upper
            = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; };
        std::transform(digits.begin(), digits.end(), digits.begin(), upper);
        std::transform(front.begin(), front.end(), front.begin(), upper);
    }
    return laidOut(piece, front, digits, piece.zero);
}

Try<std::string> percentFloat(const PercentPiece &piece, double value)
{
    const std::string body = formatMagnitude(value, static_cast<char>(piece.conversion),
        static_cast<int>(piece.precision), piece.alternate ? Alternate::Yes : Alternate::No);
    const bool negative = std::signbit(value) && !std::isnan(value);
    return laidOut(piece, signOf(piece, negative), body, piece.zero);
}

} // namespace interleave
