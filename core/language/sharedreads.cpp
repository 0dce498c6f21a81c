#include "core/language/sharedreads.h"

#include "core/language/stackeffect.h"

#include <algorithm>

namespace interleave {

namespace {

bool leadsToWrite(const Code &code, std::size_t read)
{
    const std::uint32_t name = operandOf(code.instructions[read]);
    std::vector<bool> seen(code.instructions.size(), false);
    std::vector<std::size_t> open { read + 1 };
    while (!open.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        if (at >= seen.size() || seen[at])
            continue;
        seen[at] = true;
        const Instruction instruction = code.instructions[at];
        const Op op = opOf(instruction);
        if (op == Op::StoreShared && operandOf(instruction) == name)
            return true;
        if ((op == Op::LoadShared || op == Op::LoadToUpdate) && operandOf(instruction) == name)
            continue;
        if (jumps(op))
            open.push_back(operandOf(instruction));
        if (!endsFlow(op))
            open.push_back(at + 1);
    }
    return false;
}

} // namespace

void markUpdates(Code &code)
{
    const auto writes = [](Instruction each) { return opOf(each) == Op::StoreShared; };
    if (std::none_of(code.instructions.begin(), code.instructions.end(), writes))
        return;
    for (std::size_t i = 0; i < code.instructions.size(); ++i) {
        Instruction &instruction = code.instructions[i];
        if (opOf(instruction) == Op::LoadShared && leadsToWrite(code, i))
            instruction = encode(Op::LoadToUpdate, operandOf(instruction));
    }
}

} // namespace interleave
