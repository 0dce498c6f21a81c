#include "stackverifier.h"

#include "core/language/spread.h"
#include "core/language/operators.h"
#include "core/language/stackeffect.h"

#include <algorithm>
#include <vector>

namespace interleave::testing {

namespace {

constexpr std::string_view kOperands[] = {
#define OPCODE(name, operand, effect) #operand,
#include "core/language/opcodes.def"
#undef OPCODE
};

// How many values must lie on the stack before it.
int needs(Instruction instruction)
{
    const int n = static_cast<int>(operandOf(instruction));
    switch (opOf(instruction)) {
    case Op::Copy:
    case Op::Swap:
        return n;
    case Op::Rotate3:
        return 3;
    case Op::ListExtend:
        return (n & ~static_cast<int>(kExtendsArguments)) + 1;
    case Op::ListAppend:
    case Op::SetAdd:
    case Op::SetUpdate:
    case Op::DictUpdate:
    case Op::DictMerge:
        return n + 1;
    case Op::DictSet:
        return n + 2;
    case Op::StoreAttribute:
    case Op::DeleteItem:
    case Op::Binary:
    case Op::InPlace:
    case Op::Compare:
    case Op::Is:
    case Op::In:
    case Op::MatchException:
    case Op::LoadItem:
    case Op::YieldFrom:
    case Op::Import:
    case Op::EndAsyncFor:
    case Op::MatchKeys:
        return 2;
    case Op::StoreItem:
    case Op::ExitWithException:
    case Op::MatchClass:
        return 3;
    default:
        return std::max(0, -stackEffect(instruction, Way::On));
    }
}

std::string operandProblem(const Module &module, const Code &code, Instruction instruction)
{
    const Op op = opOf(instruction);
    const std::string_view kind = kOperands[static_cast<std::size_t>(op)];
    const std::uint32_t operand = operandOf(instruction);
    const auto outside
        = [&](std::size_t size) { return operand >= size ? "operand outside of its table" : ""; };
    if (kind == "constant")
        return outside(code.constants.size());
    if (kind == "local")
        return outside(code.locals.size());
    if (kind == "cell")
        return outside(code.cells.size() + code.freeNames.size());
    if (kind == "name")
        return outside(code.names.size());
    if (kind == "target")
        return outside(code.instructions.size());
    if (kind == "function") {
        if (operand >= code.functions.size())
            return "operand outside of its table";
        return code.functions[operand] < module.codes.size() ? "" : "no such code";
    }
    if (kind == "comparison")
        return outside(6);
    if (kind == "operator")
        return outside(13);
    if (kind == "line")
        return operand > 0 ? "" : "line 0";
    if (kind == "none" && op != Op::AssertFail)
        return operand == 0 ? "" : "an operand where none belongs";
    return {};
}

} // namespace

std::string verify(const Module &module, const Code &code)
{
    const std::size_t count = code.instructions.size();
    const auto at
        = [](std::size_t i, const std::string &what) { return what + " at " + std::to_string(i); };
    if (count == 0 || code.spans.size() != count)
        return "no instructions, or not a span for each";
    if (code.cells.size() != code.cellLocal.size())
        return "not a slot for each cell";
    std::vector<int> depths(count, -1);
    std::vector<std::size_t> work { 0 };
    depths[0] = 0;
    int deepest = 0;
    std::string problem;
    const auto flow = [&](std::size_t from, std::size_t to, int depth) {
        deepest = std::max(deepest, depth);
        if (to >= count)
            problem = at(from, "runs past the end");
        else if (depth < 0)
            problem = at(from, "pops an empty stack");
        else if (depths[to] == -1) {
            depths[to] = depth;
            work.push_back(to);
        } else if (depths[to] != depth) {
            problem = at(to, "two depths");
        }
    };
    while (!work.empty() && problem.empty()) {
        const std::size_t i = work.back();
        work.pop_back();
        const Instruction instruction = code.instructions[i];
        const Op op = opOf(instruction);
        if (const std::string wrong = operandProblem(module, code, instruction); !wrong.empty())
            return at(i, wrong);
        if (depths[i] < needs(instruction))
            return at(i, std::string("too few values for ") + nameOf(op));
        for (const Handler &handler : code.handlers) {
            if (i < handler.from || i >= handler.to)
                continue;
            if (depths[i] < static_cast<int>(handler.depth))
                return at(i, "handler deeper than the code it handles");
            flow(i, handler.handler, static_cast<int>(handler.depth) + 1);
        }
        if (jumps(op)) {
            const std::uint32_t target = operandOf(instruction);
            if ((target <= i) != (op == Op::JumpBack))
                return at(i, "jumps back without JumpBack, or forward with it");
            flow(i, target, depths[i] + stackEffect(instruction, Way::Jump));
        }
        if (!endsFlow(op))
            flow(i, i + 1, depths[i] + stackEffect(instruction, Way::On));
    }
    if (!problem.empty())
        return problem;
    if (std::find(depths.begin(), depths.end(), -1) != depths.end())
        return at(
            static_cast<std::size_t>(std::find(depths.begin(), depths.end(), -1) - depths.begin()),
            "never reached");
    if (deepest != static_cast<int>(code.maxStack))
        return "maxStack is " + std::to_string(code.maxStack) + " but " + std::to_string(deepest)
            + " is reached";
    // Of two handlers of one instruction, the inner one comes first: it starts no earlier and ends
    // no later, or lies deeper.
    for (std::size_t outer = 0; outer < code.handlers.size(); ++outer) {
        const Handler &a = code.handlers[outer];
        if (a.from >= a.to || a.to > count)
            return "an empty handler";
        for (std::size_t later = outer + 1; later < code.handlers.size() && later < outer + 50;
             ++later) {
            const Handler &b = code.handlers[later];
            const bool overlap = a.from < b.to && b.from < a.to;
            if (overlap && b.depth > a.depth)
                return "an inner handler behind an outer one";
        }
    }
    return {};
}

} // namespace interleave::testing
