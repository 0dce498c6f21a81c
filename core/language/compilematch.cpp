// Patterns are tested first and bind their names only when all of the pattern matched, as in
// CPython: what is captured stays on the stack, below the values still to be tested, until then.
#include "core/language/compiler.h"

#include "core/base/messageid.h"

#include <algorithm>
#include <deque>

namespace interleave {

struct Compiler::PatternState {
    // Names whose values lie on the stack, the first lowest.
    std::vector<std::string_view> captured;
    // Values above the captures that belong to the pattern under way.
    std::uint32_t above = 0;
    // Where to go with that many values to pop.
    std::deque<Label> failures;

    Label &failure(std::size_t pops)
    {
        while (failures.size() <= pops)
            failures.emplace_back();
        return failures[pops];
    }
};

namespace {

bool alwaysMatches(const Pattern &pattern)
{
    switch (pattern.kind) {
    case PatternKind::Capture:
        return true;
    case PatternKind::As:
        return alwaysMatches(*pattern.items[0]);
    case PatternKind::Or:
        return std::any_of(pattern.items.begin(), pattern.items.end(),
            [](const Pattern *p) { return alwaysMatches(*p); });
    default:
        return false;
    }
}

} // namespace

void Compiler::compileMatch(const Statement &s)
{
    Label end;
    compileExpression(*s.a);
    for (std::size_t i = 0; i < s.cases.size(); ++i) {
        const Case &c = s.cases[i];
        if (c.guard == nullptr && alwaysMatches(*c.pattern) && i + 1 < s.cases.size())
            fail(c.pattern->span, { MessageId::PatternNeverFails, {} });
        line(c.span);
        PatternState state;
        m_out.emit(Op::Copy, 1);
        compilePattern(*c.pattern, state);
        for (std::size_t n = state.captured.size(); n-- > 0;)
            storeName(state.captured[n]);
        if (c.guard != nullptr) {
            m_out.setSpan(c.span);
            compileJump(*c.guard, false, state.failure(0));
        }
        m_out.emit(Op::Pop); // the subject
        compileStatements(c.body);
        m_out.jump(Op::Jump, end);
        for (std::size_t pops = state.failures.size(); pops-- > 0;) {
            m_out.bind(state.failures[pops]);
            if (pops > 0)
                m_out.emit(Op::Pop);
        }
    }
    m_out.setSpan(s.span);
    m_out.emit(Op::Pop);
    m_out.bind(end);
}

// Takes the value on top. On failure, jumps to where all that this statement put over its subject
// is popped.
void Compiler::compilePattern(const Pattern &p, PatternState &state)
{
    m_out.setSpan(p.span);
    const auto failIfFalse = [&](std::size_t over) {
        m_out.jump(Op::JumpIfFalse, state.failure(state.captured.size() + state.above + over));
    };
    switch (p.kind) {
    case PatternKind::Value:
        compileExpression(*p.expression);
        m_out.emit(Op::Compare, static_cast<std::uint32_t>(ComparisonKind::Equal));
        failIfFalse(0);
        break;
    case PatternKind::Singleton:
        compileExpression(*p.expression);
        m_out.emit(Op::Is, 0);
        failIfFalse(0);
        break;
    case PatternKind::Capture:
        compileCapture(p.name, state);
        break;
    case PatternKind::As:
        m_out.emit(Op::Copy, 1);
        ++state.above;
        compilePattern(*p.items[0], state);
        --state.above;
        compileCapture(p.name, state);
        break;
    case PatternKind::Sequence:
        compileSequencePattern(p, state);
        break;
    case PatternKind::Mapping:
        compileMappingPattern(p, state);
        break;
    case PatternKind::Class:
        compileClassPattern(p, state);
        break;
    case PatternKind::Or:
        compileOrPattern(p, state);
        break;
    case PatternKind::Star: // only in a sequence, which knows it
        compileCapture(p.name, state);
        break;
    }
}

// Moves the value on top below the values still to be tested.
void Compiler::compileCapture(std::string_view name, PatternState &state)
{
    if (name.empty()) {
        m_out.emit(Op::Pop);
        return;
    }
    if (std::find(state.captured.begin(), state.captured.end(), name) != state.captured.end())
        fail(m_out.span(), { MessageId::PatternNameTwice, { std::string(name) } });
    // c1..ck t1..tn v -> c1..ck v t1..tn: exchanging with each from the deepest on turns the rest
    // round by one.
    for (std::uint32_t depth = state.above + 1; depth > 1; --depth)
        m_out.emit(Op::Swap, depth);
    state.captured.push_back(name);
}

void Compiler::compileSequencePattern(const Pattern &p, PatternState &state)
{
    const auto failIfFalse = [&](std::size_t over) {
        m_out.jump(Op::JumpIfFalse, state.failure(state.captured.size() + state.above + over));
    };
    const auto count = static_cast<std::uint32_t>(p.items.size());
    std::uint32_t star = count;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (p.items[i]->kind != PatternKind::Star)
            continue;
        if (star != count)
            fail(p.items[i]->span, { MessageId::PatternTwoStars, {} });
        star = i;
    }
    const bool hasStar = star != count;
    m_out.emit(Op::MatchSequence);
    failIfFalse(1);
    m_out.emit(Op::GetLength);
    m_out.constant(static_cast<std::int64_t>(hasStar ? count - 1 : count));
    m_out.emit(Op::Compare,
        static_cast<std::uint32_t>(hasStar ? ComparisonKind::GreaterEqual : ComparisonKind::Equal));
    failIfFalse(1);
    if (star > 0xff && hasStar)
        fail(p.span, { MessageId::CodeTooLarge, {} });
    if (hasStar)
        m_out.emit(Op::UnpackStar, star | (count - star - 1) << 8);
    else
        m_out.emit(Op::UnpackSequence, count);
    state.above += count;
    for (const Pattern *item : p.items) {
        --state.above;
        compilePattern(*item, state);
    }
}

void Compiler::compileMappingPattern(const Pattern &p, PatternState &state)
{
    const auto count = static_cast<std::uint32_t>(p.keys.size());
    const auto failureOver = [&](std::size_t over) -> Label & {
        return state.failure(state.captured.size() + state.above + over);
    };
    m_out.emit(Op::MatchMapping);
    m_out.jump(Op::JumpIfFalse, failureOver(1));
    for (const Expression *key : p.keys)
        compileExpression(*key);
    m_out.emit(Op::BuildTuple, count);
    m_out.emit(Op::MatchKeys); // x keys values
    m_out.emit(Op::Copy, 1);
    m_out.jump(Op::JumpIfNone, failureOver(3));
    m_out.emit(Op::UnpackSequence, count); // x keys v1.. first on top
    state.above += count + 2;
    for (const Pattern *item : p.items) {
        --state.above;
        compilePattern(*item, state);
    }
    state.above -= 2; // x keys
    if (p.name.empty()) {
        m_out.emit(Op::Pop);
        m_out.emit(Op::Pop);
        return;
    }
    // **rest: a copy without the keys.
    m_out.emit(Op::Swap, 2); // keys x
    m_out.emit(Op::BuildDict, 0);
    m_out.emit(Op::Swap, 2);
    m_out.emit(Op::DictUpdate, 1); // keys rest
    m_out.emit(Op::Swap, 2);
    m_out.emit(Op::UnpackSequence, count); // rest k1..
    for (std::uint32_t i = count; i > 0; --i) {
        m_out.emit(Op::Copy, i + 1); // rest k.. rest
        m_out.emit(Op::Swap, 2);
        m_out.emit(Op::DeleteItem);
    }
    compileCapture(p.name, state);
}

void Compiler::compileClassPattern(const Pattern &p, PatternState &state)
{
    std::vector<std::uint32_t> names;
    for (const std::string_view name : p.names)
        names.push_back(m_out.constantIndex(std::string(name)));
    const auto count = static_cast<std::uint32_t>(p.items.size());
    compileExpression(*p.expression);
    m_out.constant(names);
    m_out.emit(Op::MatchClass, count - static_cast<std::uint32_t>(names.size()));
    m_out.emit(Op::Copy, 1);
    m_out.jump(Op::JumpIfNone, state.failure(state.captured.size() + state.above + 1));
    m_out.emit(Op::UnpackSequence, count);
    state.above += count;
    for (const Pattern *item : p.items) {
        --state.above;
        compilePattern(*item, state);
    }
}

// Each side is tested on a copy; all leave their captures in the order of the first.
void Compiler::compileOrPattern(const Pattern &p, PatternState &state)
{
    Label matched;
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < p.items.size(); ++i) {
        PatternState side;
        m_out.emit(Op::Copy, 1);
        compilePattern(*p.items[i], side);
        if (i == 0) {
            names = side.captured;
        } else {
            if (side.captured.size() != names.size())
                fail(p.span, { MessageId::PatternNamesDiffer, {} });
            for (std::size_t n = 0; n < names.size(); ++n) {
                const auto found = std::find(side.captured.begin(), side.captured.end(), names[n]);
                if (found == side.captured.end())
                    fail(p.span, { MessageId::PatternNamesDiffer, {} });
                const auto from = static_cast<std::size_t>(found - side.captured.begin());
                if (from == n)
                    continue;
                // Exchange slots n and from, through the top.
                const auto depth = [&](std::size_t slot) {
                    return static_cast<std::uint32_t>(names.size() - slot);
                };
                if (depth(n) > 1 && depth(from) > 1) {
                    m_out.emit(Op::Swap, depth(n));
                    m_out.emit(Op::Swap, depth(from));
                    m_out.emit(Op::Swap, depth(n));
                } else {
                    m_out.emit(Op::Swap, std::max(depth(n), depth(from)));
                }
                std::swap(side.captured[n], side.captured[from]);
            }
        }
        m_out.jump(Op::Jump, matched);
        for (std::size_t pops = side.failures.size(); pops-- > 0;) {
            m_out.bind(side.failures[pops]);
            if (pops > 0)
                m_out.emit(Op::Pop);
        }
    }
    m_out.emit(Op::Pop);
    m_out.jump(Op::Jump, state.failure(state.captured.size() + state.above));
    m_out.bind(matched);
    // x c1..ck: bring the value to the top and drop it, then the captures below what is still to be
    // tested.
    const auto count = static_cast<std::uint32_t>(names.size());
    for (std::uint32_t depth = 2; depth <= count + 1; ++depth)
        m_out.emit(Op::Swap, depth);
    m_out.emit(Op::Pop);
    for (std::uint32_t i = 0; i < count; ++i) {
        if (std::find(state.captured.begin(), state.captured.end(), names[i])
            != state.captured.end())
            fail(p.span, { MessageId::PatternNameTwice, { std::string(names[i]) } });
    }
    if (state.above > 0 && count > 0) {
        // t1..tn c1..ck -> c1..ck t1..tn: turn the whole by one, k times.
        for (std::uint32_t i = 0; i < count; ++i) {
            for (std::uint32_t depth = state.above + count; depth > 1; --depth)
                m_out.emit(Op::Swap, depth);
        }
    }
    state.captured.insert(state.captured.end(), names.begin(), names.end());
}

} // namespace interleave
