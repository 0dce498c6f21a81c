#include "core/language/emitter.h"

#include "core/base/check.h"
#include "core/base/messageid.h"
#include "core/language/stackeffect.h"

#include <algorithm>
#include <bit>

namespace interleave {

namespace {

// `finally` bodies are copied for each way out; without a limit, nesting them would double the code
// each time.
constexpr std::size_t kMaxInstructions = 8'000'000; // "this function is too large"

} // namespace

void Emitter::adjust(int effect)
{
    m_depth += effect;
    IL_CHECK(m_depth >= 0, "the compiler popped an empty stack");
    code.maxStack = std::max(code.maxStack, static_cast<std::uint32_t>(m_depth));
}

void Emitter::emit(Op op, std::uint32_t operand)
{
    if (!m_reachable)
        return;
    if (code.instructions.size() >= kMaxInstructions || operand > kMaxOperand)
        m_source.fail(m_span, { MessageId::CodeTooLarge, {} });
    const Instruction instruction = encode(op, operand);
    code.instructions.push_back(instruction);
    code.spans.push_back(m_span);
    adjust(stackEffect(instruction, Way::On));
    if (endsFlow(op))
        m_reachable = false;
}

void Emitter::jump(Op op, Label &label)
{
    if (!m_reachable)
        return;
    const std::uint32_t at = here();
    const int after = m_depth + stackEffect(encode(op, 0), Way::Jump);
    IL_CHECK(label.depth == -1 || label.depth == after, "ways meet with different stacks");
    label.depth = after;
    code.maxStack = std::max(code.maxStack, static_cast<std::uint32_t>(after));
    if (label.target == Label::kUnbound)
        label.jumps.push_back(at);
    emit(op, label.target == Label::kUnbound ? 0 : label.target);
}

void Emitter::bind(Label &label)
{
    IL_CHECK(label.target == Label::kUnbound, "a label was bound twice");
    label.target = here();
    if (m_reachable) {
        IL_CHECK(label.depth == -1 || label.depth == m_depth, "ways meet with different stacks");
        label.depth = m_depth;
    } else if (label.depth >= 0) {
        m_depth = label.depth;
        m_reachable = true;
    }
    for (const std::uint32_t at : label.jumps)
        code.instructions[at] = encode(opOf(code.instructions[at]), label.target);
    for (const std::uint32_t index : label.handlers)
        code.handlers[index].handler = label.target;
    code.maxStack = std::max(code.maxStack, static_cast<std::uint32_t>(m_depth));
}

void Emitter::handler(std::uint32_t from, Label &label, int depth)
{
    if (from >= here())
        return;
    IL_CHECK(label.target == Label::kUnbound, "a handler in front of what it handles");
    label.depth = depth + 1;
    label.handlers.push_back(static_cast<std::uint32_t>(code.handlers.size()));
    code.handlers.push_back({ from, here(), 0, static_cast<std::uint32_t>(depth) });
}

std::string Emitter::keyOf(const Constant &value)
{
    std::string key(1, static_cast<char>('a' + value.index()));
    if (const auto *b = std::get_if<bool>(&value))
        key += *b ? '1' : '0';
    else if (const auto *i = std::get_if<std::int64_t>(&value))
        key += std::to_string(*i);
    else if (const auto *d = std::get_if<double>(&value))
        key += std::to_string(std::bit_cast<std::uint64_t>(*d));
    else if (const auto *s = std::get_if<std::string>(&value))
        key += *s;
    else if (const auto *bytes = std::get_if<BytesConstant>(&value))
        key += bytes->bytes;
    else if (const auto *big = std::get_if<BigIntConstant>(&value))
        key += big->digits;
    else if (const auto *tuple = std::get_if<std::vector<std::uint32_t>>(&value))
        for (const std::uint32_t index : *tuple)
            key += std::to_string(index) + ',';
    return key;
}

std::uint32_t Emitter::constantIndex(Constant value)
{
    const auto [entry, isNew]
        = m_constants.try_emplace(keyOf(value), static_cast<std::uint32_t>(code.constants.size()));
    if (isNew)
        code.constants.push_back(std::move(value));
    return entry->second;
}

void Emitter::constant(Constant value)
{
    if (!m_reachable)
        return;
    if (std::holds_alternative<NoneConstant>(value)) {
        emit(Op::LoadNone);
        return;
    }
    const auto *small = std::get_if<std::int64_t>(&value);
    if (small != nullptr && *small >= 0 && *small <= std::int64_t { kMaxOperand })
        emit(Op::LoadInt, static_cast<std::uint32_t>(*small));
    else
        emit(Op::LoadConst, constantIndex(std::move(value)));
}

std::uint32_t Emitter::name(std::string_view name)
{
    const auto [entry, isNew]
        = m_names.try_emplace(std::string(name), static_cast<std::uint32_t>(code.names.size()));
    if (isNew)
        code.names.emplace_back(name);
    return entry->second;
}

} // namespace interleave
