#include "core/machine/builtins/regex.h"
#include "core/machine/builtins/unicode.h"

#include <algorithm>

namespace interleave {

namespace {

constexpr std::uint64_t kMostTries = 20'000'000;

char32_t otherCase(char32_t c)
{
    if (c < 128) {
        if (c >= 'a' && c <= 'z')
            return c - 32;
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }
    std::string one;
    putCodePoint(one, c);
    const std::string swapped = swappedCaseText(one);
    return !swapped.empty() && countCodePoints(swapped) == 1 ? decodeFirst(swapped) : c;
}

bool inClass(RegexClass which, char32_t c, bool asciiOnly)
{
    if (asciiOnly && c >= 128)
        return false;
    switch (which) {
    case RegexClass::Digit:
        return isDecimalCode(c);
    case RegexClass::Space:
        return isSpaceCode(c);
    case RegexClass::Word:
        return c == '_' || isAlphaCode(c) || isNumericCode(c);
    }
    return false;
}

class Matcher {
public:
    Matcher(const Regex &regex, std::u32string_view text, std::size_t from, std::size_t end,
        RegexMode mode, bool mustAdvance)
        : m_regex(regex)
        , m_text(text.substr(0, end))
        , m_from(from)
        , m_mode(mode)
        , m_mustAdvance(mustAdvance)
        , m_slots(2 * (std::size_t { regex.groups } + 1), -1)
        , m_registers(regex.registers, -1)
    {
    }

    std::variant<RegexSpans, RegexFailure> run()
    {
        const std::size_t last = m_mode == RegexMode::Search ? m_text.size() : m_from;
        for (std::size_t at = m_from; at <= last && m_tries < kMostTries; ++at) {
            std::fill(m_slots.begin(), m_slots.end(), -1);
            if (match(0, at))
                return m_slots;
        }
        return m_tries < kMostTries ? RegexFailure::NoMatch : RegexFailure::TooManySteps;
    }

private:
    // What to do when a try fails: go on elsewhere, or put back what was changed.
    struct Undo {
        enum class Kind : std::uint8_t { GoOn, Slot, Register } kind;
        std::int32_t which; // step, slot or register
        std::int64_t value; // place, or what was there
    };

    const Regex &m_regex;
    std::u32string_view m_text;
    std::size_t m_from;
    RegexMode m_mode;
    bool m_mustAdvance;
    RegexSpans m_slots;
    std::vector<std::int64_t> m_registers;
    std::vector<Undo> m_undo;
    std::uint64_t m_tries = 0;

    bool asciiOnly() const { return (m_regex.flags & kAsciiOnly) != 0; }

    bool isWord(std::size_t at) const
    {
        return at < m_text.size() && inClass(RegexClass::Word, m_text[at], asciiOnly());
    }
    bool atBorder(std::size_t at) const { return isWord(at) != (at > 0 && isWord(at - 1)); }

    bool contains(const RegexSet &set, char32_t c) const
    {
        const bool inRange = std::any_of(set.ranges.begin(), set.ranges.end(),
            [&](const auto &range) { return range.first <= c && c <= range.second; });
        return inRange || std::any_of(set.classes.begin(), set.classes.end(), [&](const auto &one) {
            return inClass(one.first, c, asciiOnly()) != one.second;
        });
    }

    bool same(char32_t a, char32_t b, bool anyCase) const
    {
        return a == b || (anyCase && otherCase(a) == b);
    }

    void setSlot(std::int32_t slot, std::int64_t value)
    {
        auto &place = m_slots[static_cast<std::size_t>(slot)];
        m_undo.push_back({ Undo::Kind::Slot, slot, place });
        place = value;
    }

    // Back to the last choice above `bottom`; false when there is none.
    bool retreat(std::size_t bottom, std::size_t &step, std::size_t &at)
    {
        while (m_undo.size() > bottom) {
            const Undo undo = m_undo.back();
            m_undo.pop_back();
            switch (undo.kind) {
            case Undo::Kind::GoOn:
                step = static_cast<std::size_t>(undo.which);
                at = static_cast<std::size_t>(undo.value);
                return true;
            case Undo::Kind::Slot:
                m_slots[static_cast<std::size_t>(undo.which)] = undo.value;
                break;
            case Undo::Kind::Register:
                m_registers[static_cast<std::size_t>(undo.which)] = undo.value;
                break;
            }
        }
        return false;
    }

    // Forgets the choices above `bottom`, but not what has to be put back.
    void commit(std::size_t bottom)
    {
        const auto from = m_undo.begin() + static_cast<std::ptrdiff_t>(bottom);
        m_undo.erase(std::remove_if(from, m_undo.end(),
                         [](const Undo &undo) { return undo.kind == Undo::Kind::GoOn; }),
            m_undo.end());
    }

    bool done(std::size_t at) const
    {
        if (m_mode == RegexMode::FullMatch && at != m_text.size())
            return false;
        return !(m_mustAdvance && at == m_from && m_slots[0] == static_cast<std::int64_t>(m_from));
    }

    // Recursive for looking ahead and behind only, as deep as the pattern is nested.
    bool match(std::size_t step, std::size_t at, bool outermost = true)
    {
        const std::size_t bottom = m_undo.size();
        while (++m_tries < kMostTries) {
            const RegexStep &now = m_regex.steps[step];
            bool well = true;
            switch (now.op) {
            case RegexOp::Char:
                well = at < m_text.size()
                    && same(m_text[at], static_cast<char32_t>(now.argument), now.extra != 0);
                at += well;
                break;
            case RegexOp::Any:
                well = at < m_text.size() && m_text[at] != '\n';
                at += well;
                break;
            case RegexOp::AnyAtAll:
                well = at < m_text.size();
                at += well;
                break;
            case RegexOp::Set: {
                const RegexSet &set = m_regex.sets[static_cast<std::size_t>(now.argument)];
                well = at < m_text.size()
                    && (contains(set, m_text[at])
                           || (now.extra != 0 && contains(set, otherCase(m_text[at]))))
                        != set.negated;
                at += well;
                break;
            }
            case RegexOp::Split:
                m_undo.push_back({ Undo::Kind::GoOn, now.other, static_cast<std::int64_t>(at) });
                step = static_cast<std::size_t>(now.argument);
                continue;
            case RegexOp::Jump:
                step = static_cast<std::size_t>(now.argument);
                continue;
            case RegexOp::Save:
                setSlot(now.argument, static_cast<std::int64_t>(at));
                break;
            case RegexOp::Enter: {
                auto &place = m_registers[static_cast<std::size_t>(now.argument)];
                m_undo.push_back({ Undo::Kind::Register, now.argument, place });
                place = static_cast<std::int64_t>(at);
                break;
            }
            case RegexOp::Advanced:
                // An empty turn ends the loop instead of going on for ever.
                if (m_registers[static_cast<std::size_t>(now.argument)]
                    == static_cast<std::int64_t>(at)) {
                    const RegexStep &back = m_regex.steps[step + 1];
                    const RegexStep &split = m_regex.steps[static_cast<std::size_t>(back.argument)];
                    const std::int32_t inside = back.argument + 1;
                    step = static_cast<std::size_t>(
                        split.argument == inside ? split.other : split.argument);
                    continue;
                }
                break;
            case RegexOp::Begin:
                well = at == 0;
                break;
            case RegexOp::BeginLine:
                well = at == 0 || m_text[at - 1] == '\n';
                break;
            case RegexOp::End:
                well = at == m_text.size() || (at + 1 == m_text.size() && m_text[at] == '\n');
                break;
            case RegexOp::EndLine:
                well = at == m_text.size() || m_text[at] == '\n';
                break;
            case RegexOp::EndOfText:
                well = at == m_text.size();
                break;
            case RegexOp::Border:
                well = atBorder(at);
                break;
            case RegexOp::NoBorder:
                well = !atBorder(at);
                break;
            case RegexOp::Back:
                well = matchBack(now, at);
                break;
            case RegexOp::Look:
            case RegexOp::LookNot: {
                const std::size_t before = m_undo.size();
                const auto width = static_cast<std::size_t>(now.argument < 0 ? now.extra : 0);
                const bool found = width <= at && match(step + 1, at - width, false);
                if (now.op == RegexOp::LookNot) {
                    std::size_t ignored = 0;
                    while (retreat(before, ignored, ignored)) { }
                }
                well = found == (now.op == RegexOp::Look);
                if (well) {
                    step = static_cast<std::size_t>(now.other);
                    continue;
                }
                break;
            }
            case RegexOp::Done:
                if (!outermost) {
                    commit(bottom);
                    return true;
                }
                if (done(at)) {
                    m_undo.clear();
                    return true;
                }
                well = false;
                break;
            }
            if (well)
                ++step;
            else if (!retreat(bottom, step, at))
                return false;
        }
        return false;
    }

    bool matchBack(const RegexStep &now, std::size_t &at) const
    {
        const std::int64_t begin = m_slots[2 * static_cast<std::size_t>(now.argument)];
        const std::int64_t end = m_slots[2 * static_cast<std::size_t>(now.argument) + 1];
        if (begin < 0 || end < begin)
            return false;
        const auto size = static_cast<std::size_t>(end - begin);
        if (m_text.size() - at < size)
            return false;
        for (std::size_t i = 0; i < size; ++i) {
            if (!same(m_text[at + i], m_text[static_cast<std::size_t>(begin) + i], now.extra != 0))
                return false;
        }
        at += size;
        return true;
    }
};

} // namespace

std::variant<RegexSpans, RegexFailure> runRegex(const Regex &regex, std::u32string_view text,
    std::size_t from, std::size_t end, RegexMode mode, bool mustAdvance)
{
    return Matcher(regex, text, from, end, mode, mustAdvance).run();
}

} // namespace interleave
