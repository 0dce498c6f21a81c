#include "core/language/stackeffect.h"

#include <string_view>

namespace interleave {

namespace {

constexpr int kVaries = 99;
#define V kVaries
constexpr int kEffects[] = {
#define OPCODE(name, operand, effect) effect,
#include "core/language/opcodes.def"
#undef OPCODE
};
#undef V

constexpr const char *kNames[] = {
#define OPCODE(name, operand, effect) #name,
#include "core/language/opcodes.def"
#undef OPCODE
};

constexpr std::string_view kOperands[] = {
#define OPCODE(name, operand, effect) #operand,
#include "core/language/opcodes.def"
#undef OPCODE
};

} // namespace

const char *nameOf(Op op)
{
    return kNames[static_cast<std::size_t>(op)];
}

bool jumps(Op op)
{
    return kOperands[static_cast<std::size_t>(op)] == "target";
}

bool endsFlow(Op op)
{
    return op == Op::Jump || op == Op::JumpBack || op == Op::Return || op == Op::Raise
        || op == Op::Reraise || op == Op::AssertFail;
}

int stackEffect(Instruction instruction, Way way)
{
    const Op op = opOf(instruction);
    const int n = static_cast<int>(operandOf(instruction));
    const int fixed = kEffects[static_cast<std::size_t>(op)];
    if (fixed != kVaries)
        return fixed;
    switch (op) {
    case Op::BuildSlice:
    case Op::BuildTuple:
    case Op::BuildList:
    case Op::BuildSet:
    case Op::BuildString:
        return 1 - n;
    case Op::BuildDict:
        return 1 - 2 * n;
    case Op::JumpIfFalseKeep:
    case Op::JumpIfTrueKeep:
        return way == Way::Jump ? 0 : -1;
    case Op::Format:
        return -(n >> 2 & 1);
    case Op::UnpackSequence:
        return n - 1;
    case Op::UnpackStar:
        return (n & 0xff) + (n >> 8);
    case Op::Call:
        return -n;
    case Op::CallKeywords:
    case Op::CallMethod:
        return -n - 1;
    case Op::CallMethodKeywords:
        return -n - 2;
    case Op::CallSpread:
        return -1 - (n & 1);
    case Op::FunctionDefaults:
        return -((n & 1) + (n >> 1 & 1) + (n >> 2 & 1) + (n >> 3 & 1));
    case Op::MakeClass:
        return -n - 1;
    case Op::MakeClassKeywords:
        return -n - 2;
    case Op::MakeClassSpread:
        return -2 - (n & 1);
    case Op::ForNext:
        return way == Way::Jump ? -1 : 1;
    case Op::Raise:
    case Op::AssertFail:
        return -n;
    default:
        return 0;
    }
}

} // namespace interleave
