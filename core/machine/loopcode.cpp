#include "core/machine/loopcode.h"

#include "core/language/operators.h"

#include <optional>
#include <unordered_map>

namespace interleave {

namespace {

class Fuser {
public:
    explicit Fuser(LoadedCode &code)
        : m_code(code)
        , m_from(code.code->instructions)
    {
    }

    void run()
    {
        for (std::size_t i = 0; i < m_from.size(); ++i) {
            m_at = i;
            Instruction made = m_from[i];
            if (opOf(made) == Op::LoadInt)
                made = encode(Op::LoadConst, constantOf(operandOf(made)));
            if (const std::optional<LoopOp> fused = longestRow())
                made = (made & ~Instruction { 0xff }) | static_cast<Instruction>(*fused);
            m_code.loop.push_back(made);
        }
    }

private:
    Op op(std::size_t ahead) const
    {
        return m_at + ahead < m_from.size() ? opOf(m_from[m_at + ahead]) : Op::Nop;
    }
    std::optional<BinaryOperator> binary(std::size_t ahead) const
    {
        if (op(ahead) != Op::Binary && op(ahead) != Op::InPlace)
            return {};
        return static_cast<BinaryOperator>(operandOf(m_from[m_at + ahead]));
    }
    bool comparesAndJumps(std::size_t ahead) const
    {
        return op(ahead) == Op::Compare && op(ahead + 1) == Op::JumpIfFalse;
    }
    Comparison comparison(std::size_t ahead) const
    {
        return static_cast<Comparison>(operandOf(m_from[m_at + ahead]));
    }

    std::optional<LoopOp> longestRow() const
    {
        switch (op(0)) {
        case Op::LoadLocal:
            return fromLocal();
        case Op::LoadConst:
        case Op::LoadInt:
            return secondOperand(LoopOp::CAdd, LoopOp::CSubtract, LoopOp::CMultiply);
        case Op::Binary:
        case Op::InPlace:
            return operators();
        case Op::Compare:
            if (comparesAndJumps(0))
                return LoopOp::CompareJump;
            return {};
        case Op::ForNext:
            if (op(1) == Op::StoreLocal)
                return LoopOp::ForNextStore;
            return {};
        case Op::Swap:
            if (operandOf(m_from[m_at]) == 2 && op(1) == Op::StoreAttribute)
                return LoopOp::SwapStoreAttribute;
            return {};
        case Op::LoadNone:
            if (op(1) == Op::Return)
                return LoopOp::NoneReturn;
            return {};
        default:
            return {};
        }
    }

    std::optional<LoopOp> operators() const
    {
        const bool stored = op(1) == Op::StoreLocal;
        switch (*binary(0)) {
        case BinaryOperator::Add:
            return stored ? LoopOp::AddStore : LoopOp::Add;
        case BinaryOperator::Subtract:
            return stored ? LoopOp::SubtractStore : LoopOp::Subtract;
        case BinaryOperator::Multiply:
            return stored ? LoopOp::MultiplyStore : LoopOp::Multiply;
        default:
            return {};
        }
    }

    std::optional<LoopOp> secondOperand(LoopOp add, LoopOp subtract, LoopOp multiply) const
    {
        switch (binary(1).value_or(BinaryOperator::Power)) {
        case BinaryOperator::Add:
            return add;
        case BinaryOperator::Subtract:
            return subtract;
        case BinaryOperator::Multiply:
            return multiply;
        default:
            return {};
        }
    }

    std::optional<LoopOp> fromLocal() const
    {
        switch (op(1)) {
        case Op::LoadLocal:
            return fromTwoLocals();
        case Op::LoadConst:
        case Op::LoadInt:
            return fromLocalAndConstant();
        case Op::Binary:
        case Op::InPlace:
            return secondOperand(LoopOp::LAdd, LoopOp::LSubtract, LoopOp::LMultiply);
        case Op::LoadAttribute:
            return LoopOp::LAttribute;
        case Op::Copy:
            if (operandOf(m_from[m_at + 1]) == 1 && op(2) == Op::LoadAttribute)
                return LoopOp::LCopyAttribute;
            return {};
        case Op::StoreAttribute:
            return LoopOp::LStoreAttribute;
        case Op::LoadMethod:
            return LoopOp::LMethod;
        case Op::Return:
            return LoopOp::LReturn;
        default:
            return {};
        }
    }

    LoopOp fromTwoLocals() const
    {
        if (op(2) == Op::LoadItem)
            return LoopOp::LLItem;
        if (comparesAndJumps(2)) {
            switch (comparison(2)) {
            case Comparison::Less:
                return LoopOp::LLLessJump;
            case Comparison::LessEqual:
                return LoopOp::LLLessEqualJump;
            case Comparison::Greater:
                return LoopOp::LLGreaterJump;
            default:
                return LoopOp::LL;
            }
        }
        switch (binary(2).value_or(BinaryOperator::Power)) {
        case BinaryOperator::Add:
            return op(3) == Op::StoreLocal ? LoopOp::LLAddStore : LoopOp::LLAdd;
        case BinaryOperator::Subtract:
            return LoopOp::LLSubtract;
        case BinaryOperator::Multiply:
            return LoopOp::LLMultiply;
        default:
            return LoopOp::LL;
        }
    }

    LoopOp fromLocalAndConstant() const
    {
        if (comparesAndJumps(2)) {
            switch (comparison(2)) {
            case Comparison::Less:
                return LoopOp::LCLessJump;
            case Comparison::Equal:
                return LoopOp::LCEqualJump;
            case Comparison::Greater:
                return LoopOp::LCGreaterJump;
            default:
                return LoopOp::LC;
            }
        }
        const bool stored = op(3) == Op::StoreLocal;
        switch (binary(2).value_or(BinaryOperator::Power)) {
        case BinaryOperator::Add:
            return stored ? LoopOp::LCAddStore : LoopOp::LCAdd;
        case BinaryOperator::Subtract:
            return stored ? LoopOp::LCSubtractStore : LoopOp::LCSubtract;
        case BinaryOperator::Multiply:
            return LoopOp::LCMultiply;
        case BinaryOperator::Modulo:
            return LoopOp::LCModulo;
        case BinaryOperator::FloorDivide:
            return LoopOp::LCFloorDivide;
        default:
            return LoopOp::LC;
        }
    }

    std::uint32_t constantOf(std::uint32_t number)
    {
        const auto [it, isNew]
            = m_numbers.try_emplace(number, static_cast<std::uint32_t>(m_code.constants.size()));
        if (isNew)
            m_code.constants.push_back(Value::smallInt(number));
        return it->second;
    }

    LoadedCode &m_code;
    const std::vector<Instruction> &m_from;
    std::size_t m_at = 0;
    std::unordered_map<std::uint32_t, std::uint32_t> m_numbers;
};

} // namespace

void makeLoopCode(LoadedCode &code)
{
    code.loop.reserve(code.code->instructions.size());
    Fuser(code).run();
}

} // namespace interleave
