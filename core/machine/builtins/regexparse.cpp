#include "core/machine/builtins/regex.h"

#include "core/machine/builtins/unicode.h"
#include "core/machine/strings.h"

#include <algorithm>

namespace interleave {

namespace {

constexpr std::int64_t kForEver = -1;
constexpr auto kNowhere = static_cast<std::size_t>(-1);
constexpr std::size_t kMostSteps = 20'000;
constexpr int kMostNested = 200;

class Parser {
public:
    Parser(std::u32string_view pattern, std::uint32_t flags)
        : m_pattern(pattern)
    {
        m_regex.flags = flags;
    }

    std::variant<Regex, RegexError> parse()
    {
        emit(RegexOp::Save, 0);
        alternatives();
        if (!m_error && m_at < m_pattern.size())
            fail("unbalanced parenthesis", m_at);
        emit(RegexOp::Save, 1);
        emit(RegexOp::Done);
        if (m_error)
            return *m_error;
        return std::move(m_regex);
    }

private:
    std::u32string_view m_pattern;
    std::size_t m_at = 0;
    Regex m_regex;
    std::optional<RegexError> m_error;
    std::vector<bool> m_closed { true }; // by group
    int m_depth = 0;

    bool more() const { return !m_error && m_at < m_pattern.size(); }
    char32_t peek() const { return m_at < m_pattern.size() ? m_pattern[m_at] : 0; }
    bool take(char32_t c)
    {
        if (!more() || peek() != c)
            return false;
        ++m_at;
        return true;
    }
    bool takeText(std::u32string_view text)
    {
        if (m_error || m_pattern.substr(m_at, text.size()) != text)
            return false;
        m_at += text.size();
        return true;
    }
    void fail(std::string text, std::size_t at)
    {
        if (!m_error)
            m_error = RegexError { std::move(text), at };
    }
    bool has(RegexFlag flag) const { return (m_regex.flags & flag) != 0; }

    std::size_t here() const { return m_regex.steps.size(); }
    std::size_t emit(RegexOp op, std::int64_t argument = 0, std::int64_t other = 0)
    {
        if (here() >= kMostSteps)
            fail("the pattern is too large", m_at);
        else
            m_regex.steps.push_back({ op, static_cast<std::int32_t>(argument),
                static_cast<std::int32_t>(other), has(kIgnoreCase) ? 1 : 0 });
        return here() - 1;
    }

    void alternatives()
    {
        const std::size_t begin = here();
        sequence();
        if (!take('|'))
            return;
        insertSplit(begin);
        const std::size_t jump = emit(RegexOp::Jump);
        m_regex.steps[begin].other = static_cast<std::int32_t>(here());
        alternatives();
        m_regex.steps[jump].argument = static_cast<std::int32_t>(here());
    }

    // Before the steps from `at` on: try them, or what `other` will say.
    void insertSplit(std::size_t at)
    {
        m_regex.steps.insert(
            m_regex.steps.begin() + static_cast<std::ptrdiff_t>(at), RegexStep { RegexOp::Split });
        for (std::size_t i = at + 1; i < here(); ++i)
            shift(m_regex.steps[i], at, 1);
        m_regex.steps[at].argument = static_cast<std::int32_t>(at + 1);
    }

    // Its targets from `from` on move by `by`.
    static void shift(RegexStep &step, std::size_t from, std::int64_t by)
    {
        const auto move = [&](std::int32_t &target) {
            if (static_cast<std::size_t>(target) >= from)
                target += static_cast<std::int32_t>(by);
        };
        switch (step.op) {
        case RegexOp::Split:
            move(step.argument);
            move(step.other);
            break;
        case RegexOp::Jump:
            move(step.argument);
            break;
        case RegexOp::Look:
        case RegexOp::LookNot:
            move(step.other);
            break;
        default:
            break;
        }
    }

    void sequence()
    {
        while (more() && peek() != '|' && peek() != ')') {
            if (has(kVerbose)) {
                if (isSpaceCode(peek())) {
                    ++m_at;
                    continue;
                }
                if (peek() == '#') {
                    while (more() && peek() != '\n')
                        ++m_at;
                    continue;
                }
            }
            const std::size_t begin = here();
            if (atom())
                quantifier(begin);
        }
    }

    // --- Repeating -------------------------------------------------------------------------------

    std::optional<std::int64_t> number()
    {
        std::optional<std::int64_t> value;
        while (more() && peek() >= '0' && peek() <= '9') {
            value = value.value_or(0) * 10 + (peek() - '0');
            if (*value > 100'000)
                fail("the repetition number is too large", m_at);
            ++m_at;
        }
        return value;
    }

    bool repetition(std::int64_t &least, std::int64_t &most)
    {
        if (take('*')) {
            least = 0;
            most = kForEver;
            return true;
        }
        if (take('+')) {
            least = 1;
            most = kForEver;
            return true;
        }
        if (take('?')) {
            least = 0;
            most = 1;
            return true;
        }
        const std::size_t before = m_at;
        if (!take('{'))
            return false;
        const auto low = number();
        auto high = low;
        const bool comma = take(',');
        if (comma)
            high = number();
        if ((!low && !comma) || !take('}')) {
            m_at = before; // a brace like any other letter
            return false;
        }
        least = low.value_or(0);
        most = high.value_or(kForEver);
        if (most != kForEver && most < least)
            fail("min repeat greater than max repeat", before + 1);
        return true;
    }

    void quantifier(std::size_t begin)
    {
        std::int64_t least = 0;
        std::int64_t most = 0;
        if (!more() || !repetition(least, most))
            return;
        const bool lazy = take('?');
        const std::size_t again = m_at;
        std::int64_t ignored = 0;
        if (more() && repetition(ignored, ignored))
            fail("multiple repeat", again);
        const std::vector<RegexStep> body(
            m_regex.steps.begin() + static_cast<std::ptrdiff_t>(begin), m_regex.steps.end());
        m_regex.steps.resize(begin);
        for (std::int64_t i = 0; i < least && !m_error; ++i)
            append(body, begin);
        if (most == kForEver) {
            loop(body, begin, lazy);
            return;
        }
        std::vector<std::size_t> splits;
        for (std::int64_t i = least; i < most && !m_error; ++i) {
            splits.push_back(emit(RegexOp::Split));
            append(body, begin);
        }
        for (const std::size_t split : splits)
            target(split, split + 1, here(), lazy);
    }

    void loop(const std::vector<RegexStep> &body, std::size_t begin, bool lazy)
    {
        const auto place = static_cast<std::int64_t>(m_regex.registers++);
        const std::size_t split = emit(RegexOp::Split);
        emit(RegexOp::Enter, place);
        append(body, begin);
        emit(RegexOp::Advanced, place);
        emit(RegexOp::Jump, static_cast<std::int64_t>(split));
        target(split, split + 1, here(), lazy);
    }

    void target(std::size_t split, std::size_t inside, std::size_t outside, bool lazy)
    {
        if (m_error)
            return;
        m_regex.steps[split].argument = static_cast<std::int32_t>(lazy ? outside : inside);
        m_regex.steps[split].other = static_cast<std::int32_t>(lazy ? inside : outside);
    }

    // A copy of steps that stood at `from`.
    void append(const std::vector<RegexStep> &body, std::size_t from)
    {
        const auto by = static_cast<std::int64_t>(here()) - static_cast<std::int64_t>(from);
        if (here() + body.size() >= kMostSteps)
            return fail("the pattern is too large", m_at);
        for (RegexStep step : body) {
            shift(step, from, by);
            m_regex.steps.push_back(step);
        }
    }

    // --- Atoms -----------------------------------------------------------------------------------

    // False: it was something like (?i) that matches nothing.
    bool atom()
    {
        const std::size_t place = m_at;
        const char32_t c = m_pattern[m_at++];
        switch (c) {
        case '.':
            emit(has(kDotAll) ? RegexOp::AnyAtAll : RegexOp::Any);
            return true;
        case '^':
            emit(has(kMultiLine) ? RegexOp::BeginLine : RegexOp::Begin);
            return true;
        case '$':
            emit(has(kMultiLine) ? RegexOp::EndLine : RegexOp::End);
            return true;
        case '[':
            set(place);
            return true;
        case '(':
            return group(place);
        case '\\':
            escape(place);
            return true;
        case '*':
        case '+':
        case '?':
            fail("nothing to repeat", place);
            return true;
        default:
            emit(RegexOp::Char, static_cast<std::int64_t>(c));
            return true;
        }
    }

    std::string name(char32_t end, std::size_t place)
    {
        std::string text;
        const char32_t first = peek();
        bool identifier = true;
        while (more() && peek() != end) {
            identifier = identifier && isIdentifierPart(peek());
            putCodePoint(text, m_pattern[m_at++]);
        }
        if (!take(end))
            fail(
                "missing " + std::string(1, static_cast<char>(end)) + ", unterminated name", place);
        else if (text.empty())
            fail("missing group name", place);
        else if (!identifier || !isIdentifierStart(first))
            fail("bad character in group name '" + text + "'", place);
        return text;
    }

    std::int64_t groupNamed(const std::string &text, std::size_t place)
    {
        for (const auto &[known, index] : m_regex.names) {
            if (known == text)
                return index;
        }
        fail("unknown group name '" + text + "'", place);
        return 0;
    }

    bool group(std::size_t place)
    {
        std::string named;
        bool captures = true;
        RegexOp look = RegexOp::Done;
        bool behind = false;
        const std::uint32_t flagsBefore = m_regex.flags;
        if (take('?')) {
            if (takeText(U"P<")) {
                named = name('>', m_at);
            } else if (takeText(U"P=")) {
                const std::size_t at = m_at;
                const std::string text = name(')', m_at);
                emit(RegexOp::Back, groupNamed(text, at));
                return true;
            } else if (take(':')) {
                captures = false;
            } else if (take('#')) {
                while (more() && peek() != ')')
                    ++m_at;
                if (!take(')'))
                    fail("missing ), unterminated comment", place);
                return false;
            } else if (takeText(U"=")) {
                look = RegexOp::Look;
            } else if (takeText(U"!")) {
                look = RegexOp::LookNot;
            } else if (takeText(U"<=")) {
                look = RegexOp::Look;
                behind = true;
            } else if (takeText(U"<!")) {
                look = RegexOp::LookNot;
                behind = true;
            } else {
                if (!flags(place))
                    return false; // for all that follows
                captures = false;
            }
        }
        if (++m_depth > kMostNested) {
            fail("the pattern is nested too deeply", place);
            return true;
        }
        if (look != RegexOp::Done) {
            lookAround(look, behind, place);
            --m_depth;
            return true;
        }
        std::uint32_t index = 0;
        if (captures) {
            index = ++m_regex.groups;
            m_closed.push_back(false);
            if (!named.empty()) {
                for (const auto &[known, other] : m_regex.names) {
                    if (known == named)
                        fail("redefinition of group name '" + named + "' as group "
                                + std::to_string(index) + "; was group " + std::to_string(other),
                            place + 4);
                }
                m_regex.names.emplace_back(named, index);
            }
            emit(RegexOp::Save, 2 * std::int64_t { index });
        }
        alternatives();
        if (!take(')'))
            fail("missing ), unterminated subpattern", place);
        if (captures) {
            emit(RegexOp::Save, 2 * std::int64_t { index } + 1);
            m_closed[index] = true;
        }
        m_regex.flags = flagsBefore;
        --m_depth;
        return true;
    }

    static std::uint32_t flagOf(char32_t c)
    {
        switch (c) {
        case 'i':
            return kIgnoreCase;
        case 'm':
            return kMultiLine;
        case 's':
            return kDotAll;
        case 'x':
            return kVerbose;
        case 'a':
            return kAsciiOnly;
        default:
            return 0;
        }
    }

    // (?im) or (?im-s: ...; true: a group follows.
    bool flags(std::size_t place)
    {
        std::uint32_t on = 0;
        std::uint32_t off = 0;
        bool minus = false;
        while (more() && peek() != ')' && peek() != ':') {
            const char32_t c = m_pattern[m_at++];
            const std::uint32_t flag = flagOf(c);
            if (c == '-')
                minus = true;
            else if (flag == 0 && c != 'u' && c != 'L')
                fail("unknown extension ?" + std::string(1, static_cast<char>(c)), place + 1);
            (minus ? off : on) |= flag;
        }
        m_regex.flags = (m_regex.flags | on) & ~off;
        if (take(':'))
            return true;
        if (!take(')'))
            fail("missing -, : or )", m_at);
        return false;
    }

    void lookAround(RegexOp op, bool behind, std::size_t place)
    {
        const std::size_t step = emit(op, behind ? -1 : 1);
        alternatives();
        if (!take(')'))
            fail("missing ), unterminated subpattern", place);
        emit(RegexOp::Done);
        if (m_error)
            return;
        m_regex.steps[step].other = static_cast<std::int32_t>(here());
        if (behind) {
            const auto width = widthOf(step + 1, here() - 1);
            if (!width)
                fail("look-behind requires fixed-width pattern", kNowhere);
            else
                m_regex.steps[step].extra = static_cast<std::int32_t>(*width);
        }
    }

    // How many code points the steps take, when that is always the same.
    std::optional<std::int64_t> widthOf(std::size_t from, std::size_t to) const
    {
        std::int64_t width = 0;
        for (std::size_t i = from; i < to;) {
            const RegexStep &step = m_regex.steps[i];
            switch (step.op) {
            case RegexOp::Char:
            case RegexOp::Any:
            case RegexOp::AnyAtAll:
            case RegexOp::Set:
                ++width;
                ++i;
                break;
            case RegexOp::Split: {
                // Of alternatives all have to be as long; `other` begins the next one.
                const auto second = static_cast<std::size_t>(step.other);
                if (second <= i + 1 || second > to || m_regex.steps[second - 1].op != RegexOp::Jump)
                    return std::nullopt;
                const auto end = static_cast<std::size_t>(m_regex.steps[second - 1].argument);
                const auto one = widthOf(i + 1, second - 1);
                const auto other = widthOf(second, end);
                if (end > to || !one || !other || *one != *other)
                    return std::nullopt;
                width += *one;
                i = end;
                break;
            }
            case RegexOp::Look:
            case RegexOp::LookNot:
                i = static_cast<std::size_t>(step.other);
                break;
            case RegexOp::Jump:
            case RegexOp::Back:
            case RegexOp::Enter:
                return std::nullopt;
            default:
                ++i;
            }
        }
        return width;
    }

    // --- Escapes and sets ------------------------------------------------------------------------

    char32_t hexadecimal(int digits, std::size_t place)
    {
        char32_t value = 0;
        for (int i = 0; i < digits; ++i) {
            const char32_t c = peek();
            const bool letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            if (!more() || !(letter || (c >= '0' && c <= '9'))) {
                fail("incomplete escape", place);
                return 0;
            }
            value = value * 16 + (letter ? (c | 32u) - U'a' + 10u : c - U'0');
            ++m_at;
        }
        return value;
    }

    static std::optional<std::pair<RegexClass, bool>> classOf(char32_t c)
    {
        switch (c) {
        case 'd':
            return { { RegexClass::Digit, false } };
        case 'D':
            return { { RegexClass::Digit, true } };
        case 's':
            return { { RegexClass::Space, false } };
        case 'S':
            return { { RegexClass::Space, true } };
        case 'w':
            return { { RegexClass::Word, false } };
        case 'W':
            return { { RegexClass::Word, true } };
        default:
            return std::nullopt;
        }
    }

    // What a letter behind a backslash stands for, inside a set and outside.
    std::optional<char32_t> letter(char32_t c, std::size_t place)
    {
        switch (c) {
        case 'n':
            return '\n';
        case 't':
            return '\t';
        case 'r':
            return '\r';
        case 'f':
            return '\f';
        case 'v':
            return '\v';
        case 'a':
            return '\a';
        case 'x':
            return hexadecimal(2, place);
        case 'u':
            return hexadecimal(4, place);
        case 'U':
            return hexadecimal(8, place);
        default:
            break;
        }
        const bool ascii = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (ascii) {
            fail("bad escape \\" + std::string(1, static_cast<char>(c)), place);
            return std::nullopt;
        }
        return c;
    }

    void escape(std::size_t place)
    {
        if (!more())
            return fail("bad escape (end of pattern)", place);
        const char32_t c = m_pattern[m_at++];
        if (const auto known = classOf(c)) {
            m_regex.sets.push_back({ false, {}, { *known } });
            emit(RegexOp::Set, static_cast<std::int64_t>(m_regex.sets.size() - 1));
            return;
        }
        switch (c) {
        case 'b':
            emit(RegexOp::Border);
            return;
        case 'B':
            emit(RegexOp::NoBorder);
            return;
        case 'A':
            emit(RegexOp::Begin);
            return;
        case 'Z':
            emit(RegexOp::EndOfText);
            return;
        case '0':
            emit(RegexOp::Char, 0);
            return;
        default:
            break;
        }
        if (c >= '1' && c <= '9') {
            std::int64_t index = static_cast<std::int64_t>(c - '0');
            if (more() && peek() >= '0' && peek() <= '9')
                index = index * 10 + (m_pattern[m_at++] - '0');
            if (index > m_regex.groups)
                return fail("invalid group reference " + std::to_string(index), place + 1);
            if (!m_closed[static_cast<std::size_t>(index)])
                return fail("cannot refer to an open group", place);
            emit(RegexOp::Back, index);
            return;
        }
        if (const auto meant = letter(c, place))
            emit(RegexOp::Char, static_cast<std::int64_t>(*meant));
    }

    void set(std::size_t place)
    {
        RegexSet made;
        made.negated = take('^');
        for (bool first = true;; first = false) {
            if (!more())
                return fail("unterminated character set", place);
            if (peek() == ']' && !first) {
                ++m_at;
                break;
            }
            const std::size_t begin = m_at;
            const auto low = setItem(made);
            if (!low)
                continue;
            if (m_at + 1 < m_pattern.size() && peek() == '-' && m_pattern[m_at + 1] != ']') {
                const std::size_t dash = m_at++;
                const auto high = setItem(made);
                if (!high || *high < *low)
                    return badRange(begin, dash);
                made.ranges.emplace_back(*low, *high);
            } else {
                made.ranges.emplace_back(*low, *low);
            }
        }
        m_regex.sets.push_back(std::move(made));
        emit(RegexOp::Set, static_cast<std::int64_t>(m_regex.sets.size() - 1));
    }

    // As CPython tells it: of an escape the backslash and the letter, and the place so far before
    // the end of the range as its text is long.
    void badRange(std::size_t begin, std::size_t dash)
    {
        const auto item = [this](std::size_t at, std::size_t end) {
            return m_pattern.substr(at, std::min<std::size_t>(end - at, 2));
        };
        const std::u32string range = std::u32string(item(begin, dash)) + U'-'
            + std::u32string(item(dash + 1, m_at));
        std::string text = "bad character range ";
        for (const char32_t c : range)
            appendCodePoint(text, c);
        fail(text, m_at - range.size());
    }

    // Nothing: it was a class, and is in the set.
    std::optional<char32_t> setItem(RegexSet &made)
    {
        const std::size_t place = m_at;
        const char32_t c = m_pattern[m_at++];
        if (c != '\\')
            return c;
        if (!more()) {
            fail("bad escape (end of pattern)", place);
            return std::nullopt;
        }
        const char32_t escaped = m_pattern[m_at++];
        if (const auto known = classOf(escaped)) {
            made.classes.push_back(*known);
            return std::nullopt;
        }
        if (escaped == 'b')
            return '\b';
        if (escaped >= '0' && escaped <= '7') {
            char32_t value = escaped - '0';
            for (int i = 0; i < 2 && more() && peek() >= '0' && peek() <= '7'; ++i)
                value = value * 8 + (m_pattern[m_at++] - '0');
            return value;
        }
        return letter(escaped, place);
    }
};

} // namespace

std::variant<Regex, RegexError> parseRegex(std::u32string_view pattern, std::uint32_t flags)
{
    return Parser(pattern, flags).parse();
}

} // namespace interleave
