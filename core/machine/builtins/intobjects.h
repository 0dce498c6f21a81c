// Ints as values of the heap: what the interpreter's fast path for small ones leaves over.
//
// Threads: the user of the heap. Functions that take a Context raise CPython's exceptions and
// return an empty value or false.
#pragma once

#include "core/language/operators.h"
#include "core/machine/builtins/failure.h"
#include "core/machine/native.h"

#include <optional>

namespace interleave {

// bool counts as int here.
inline bool isIntegral(const Heap &heap, Value v)
{
    return v.isSmallInt() || v.isBool() || heap.is(v, Kind::BigInt);
}
// Nothing when it does not fit 64 bits or is no int.
std::optional<std::int64_t> int64Of(const Heap &heap, Value v);

// int, bool or float as a double; nothing for other types. A huge int raises OverflowError (see
// context.raised()).
std::optional<double> realOf(Context &context, Value v);

// a OP b for ints and bools (a bool result for & | ^ of two bools). ZeroDivisionError,
// OverflowError, ValueError ("negative shift count"), MemoryError. Divide gives a float, and so
// does Power with a negative exponent.
// REQUIRES: both isIntegral.
Value integerBinary(Context &context, BinaryOperator op, Value a, Value b);
// The same where at least one is a float and the other int, bool or float. MatrixMultiply and bit
// operators: empty, not raised.
Value realBinary(Context &context, BinaryOperator op, Value a, Value b);
Value integerNegative(Heap &heap, Value v);
Value integerInvert(Heap &heap, Value v);

// What a Failure of the pure functions asks for.
Outcome raiseFailure(Context &context, const Failure &failure);
// An index or a count: int or bool, clipped to 64 bits. TypeError "'str' object cannot be
// interpreted as an integer".
bool indexFrom(Context &context, Value v, std::int64_t &out);

} // namespace interleave
