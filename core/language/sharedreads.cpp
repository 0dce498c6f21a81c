#include "core/language/sharedreads.h"

#include "core/language/stackeffect.h"

#include <algorithm>
#include <map>
#include <set>

namespace interleave {

namespace {

// What is made of the value that was read, at one place of a code.
class Traces {
public:
    bool any() const
    {
        return !m_variables.empty()
            || std::find(m_stack.begin(), m_stack.end(), true) != m_stack.end();
    }

    // The operand-th from the top, 1 is the top. Below what is known nothing is made of it.
    bool at(std::size_t place) const
    {
        return place <= m_stack.size() && m_stack[m_stack.size() - place];
    }
    void set(std::size_t place, bool marked)
    {
        if (place > m_stack.size() && marked)
            m_stack.insert(m_stack.begin(), place - m_stack.size(), false);
        if (place <= m_stack.size())
            m_stack[m_stack.size() - place] = marked;
    }
    void push(bool marked, std::size_t times = 1) { m_stack.insert(m_stack.end(), times, marked); }
    // Is one of them?
    bool pop(std::size_t times = 1)
    {
        bool marked = false;
        for (; times > 0 && !m_stack.empty(); --times) {
            marked = marked || m_stack.back();
            m_stack.pop_back();
        }
        return marked;
    }

    // store: the opcode that binds a variable of that sort.
    bool variable(Op store, std::uint32_t which) const
    {
        return m_variables.count({ store, which }) != 0;
    }
    void bind(Op store, std::uint32_t which, bool marked)
    {
        if (marked)
            m_variables.insert({ store, which });
        else
            m_variables.erase({ store, which });
    }

    // Whichever way one came there. False: nothing is new.
    bool join(const Traces &other)
    {
        bool grew = false;
        for (std::size_t place = 1; place <= other.m_stack.size(); ++place) {
            if (other.at(place) && !at(place)) {
                set(place, true);
                grew = true;
            }
        }
        for (const auto &each : other.m_variables)
            grew = m_variables.insert(each).second || grew;
        return grew;
    }

private:
    std::vector<bool> m_stack; // its upper part; the last is the top
    std::set<std::pair<Op, std::uint32_t>> m_variables;
};

void swap(Traces &traces, std::size_t place)
{
    const bool top = traces.at(1);
    traces.set(1, traces.at(place));
    traces.set(place, top);
}

// What an instruction leaves behind, on that way.
void follow(Traces &traces, Instruction instruction, Way way)
{
    const std::uint32_t n = operandOf(instruction);
    const Op op = opOf(instruction);
    switch (op) {
    case Op::LoadLocal:
        return traces.push(traces.variable(Op::StoreLocal, n));
    case Op::LoadCell:
        return traces.push(traces.variable(Op::StoreCell, n));
    case Op::LoadGlobal:
        return traces.push(traces.variable(Op::StoreGlobal, n));
    case Op::LoadName:
        return traces.push(traces.variable(Op::StoreName, n));
    case Op::StoreLocal:
    case Op::StoreCell:
    case Op::StoreGlobal:
    case Op::StoreName:
        return traces.bind(op, n, traces.pop());
    case Op::DeleteLocal:
        return traces.bind(Op::StoreLocal, n, false);
    case Op::DeleteCell:
        return traces.bind(Op::StoreCell, n, false);
    case Op::DeleteGlobal:
        return traces.bind(Op::StoreGlobal, n, false);
    case Op::DeleteName:
        return traces.bind(Op::StoreName, n, false);
    case Op::Copy:
        return traces.push(traces.at(n));
    case Op::Swap:
        return swap(traces, n);
    case Op::Rotate3:
        swap(traces, 2);
        return swap(traces, 3);
    case Op::ListAppend:
    case Op::SetAdd:
    case Op::ListExtend:
    case Op::SetUpdate:
    case Op::DictUpdate:
    case Op::DictMerge:
    case Op::DictSet: {
        const bool marked = traces.pop(op == Op::DictSet ? 2 : 1);
        return traces.set(n, traces.at(n) || marked);
    }
    case Op::LoadMethod:
    case Op::EnterWith:
        return traces.push(traces.pop(), 2);
    case Op::UnpackSequence:
    case Op::UnpackStar: {
        const bool marked = traces.pop();
        return traces.push(marked, static_cast<std::size_t>(stackEffect(instruction, way) + 1));
    }
    case Op::JumpIfFalseKeep:
    case Op::JumpIfTrueKeep:
        if (way == Way::On)
            traces.pop();
        return;
    case Op::ForNext:
        return way == Way::Jump ? static_cast<void>(traces.pop()) : traces.push(traces.at(1));
    case Op::GetLength:
    case Op::MatchSequence:
    case Op::MatchMapping:
        return traces.push(traces.at(1));
    case Op::MatchKeys:
        return traces.push(traces.at(1) || traces.at(2));
    // Nothing is left of what they take.
    case Op::Pop:
    case Op::StoreShared:
    case Op::StoreAttribute:
    case Op::DeleteAttribute:
    case Op::StoreItem:
    case Op::DeleteItem:
    case Op::JumpIfFalse:
    case Op::JumpIfTrue:
    case Op::JumpIfNone:
    case Op::CloseIterator:
    case Op::EndAsyncFor:
    case Op::PopException:
    case Op::ImportStar:
        traces.pop(static_cast<std::size_t>(-stackEffect(instruction, way)));
        return;
    // They leave the stack alone.
    case Op::Nop:
    case Op::Line:
    case Op::Jump:
    case Op::JumpBack:
    case Op::ListToTuple:
        return;
    default:
        break;
    }
    const int effect = stackEffect(instruction, way);
    if (effect > 0)
        traces.push(false, static_cast<std::size_t>(effect)); // constants, functions, modules
    else
        traces.push(traces.pop(static_cast<std::size_t>(1 - effect)));
}

bool leadsToWrite(const Code &code, std::size_t read)
{
    const std::uint32_t name = operandOf(code.instructions[read]);
    std::map<std::size_t, Traces> before; // each instruction that was reached
    std::vector<std::size_t> open;
    const auto reach = [&](std::size_t at, const Traces &traces) {
        if (at >= code.instructions.size() || !traces.any())
            return;
        const auto [known, isNew] = before.try_emplace(at, traces);
        if (isNew || known->second.join(traces))
            open.push_back(at);
    };
    Traces first;
    first.push(true);
    reach(read + 1, first);
    while (!open.empty()) {
        const std::size_t at = open.back();
        open.pop_back();
        const Instruction instruction = code.instructions[at];
        const Op op = opOf(instruction);
        const Traces &here = before.at(at);
        if (op == Op::StoreShared && operandOf(instruction) == name) {
            if (here.at(1))
                return true;
            continue;
        }
        if (jumps(op)) {
            Traces there = here;
            follow(there, instruction, Way::Jump);
            reach(operandOf(instruction), there);
        }
        if (!endsFlow(op)) {
            Traces next = here;
            follow(next, instruction, Way::On);
            reach(at + 1, next);
        }
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
