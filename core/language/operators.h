// Operands of Binary, InPlace and Compare. Order is fixed: it is part of the bytecode.
#pragma once

#include <cstdint>

namespace interleave {

enum class BinaryOperator : std::uint8_t {
    Add,
    Subtract,
    Multiply,
    Divide,
    FloorDivide,
    Modulo,
    Power,
    MatrixMultiply,
    LeftShift,
    RightShift,
    And,
    Or,
    Xor
};
enum class Comparison : std::uint8_t { Less, LessEqual, Equal, NotEqual, Greater, GreaterEqual };

} // namespace interleave
