// Arithmetic of the two kinds of numbers that lie in a value itself, where the result does too.
// False: another case (other types, a result beyond 48 bits, a division by zero), which the
// operators of operators.cpp do.
#pragma once

#include "core/machine/value.h"

namespace interleave {

// With the 48 bits on top of a word, the processor's own overflow is ours.
inline std::int64_t onTop(Value small)
{
    return static_cast<std::int64_t>(small.bits() << 16);
}

inline bool quickAdd(Value a, Value b, Value &result)
{
    if (Value::bothSmallInts(a, b)) {
        std::int64_t sum = 0;
        if (__builtin_add_overflow(onTop(a), onTop(b), &sum))
            return false;
        result = Value::smallInt(sum >> 16);
        return true;
    }
    if (!a.isReal() || !b.isReal())
        return false;
    result = Value::real(a.asReal() + b.asReal());
    return true;
}

inline bool quickSubtract(Value a, Value b, Value &result)
{
    if (Value::bothSmallInts(a, b)) {
        std::int64_t difference = 0;
        if (__builtin_sub_overflow(onTop(a), onTop(b), &difference))
            return false;
        result = Value::smallInt(difference >> 16);
        return true;
    }
    if (!a.isReal() || !b.isReal())
        return false;
    result = Value::real(a.asReal() - b.asReal());
    return true;
}

inline bool quickMultiply(Value a, Value b, Value &result)
{
    if (Value::bothSmallInts(a, b)) {
        std::int64_t product = 0;
        if (__builtin_mul_overflow(onTop(a), b.asSmallInt(), &product))
            return false;
        result = Value::smallInt(product >> 16);
        return true;
    }
    if (!a.isReal() || !b.isReal())
        return false;
    result = Value::real(a.asReal() * b.asReal());
    return true;
}

inline bool quickModulo(Value a, Value b, Value &result)
{
    if (!Value::bothSmallInts(a, b))
        return false;
    const std::int64_t x = a.asSmallInt();
    const std::int64_t y = b.asSmallInt();
    if (y == 0)
        return false;
    // A division of 32 bits takes a fraction of the time.
    if (((x | y) >> 32) == 0) {
        result = Value::smallInt(static_cast<std::uint32_t>(x) % static_cast<std::uint32_t>(y));
        return true;
    }
    const std::int64_t rest = x % y;
    result = Value::smallInt(rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest);
    return true;
}

inline bool quickFloorDivide(Value a, Value b, Value &result)
{
    if (!Value::bothSmallInts(a, b))
        return false;
    const std::int64_t x = a.asSmallInt();
    const std::int64_t y = b.asSmallInt();
    if (y == 0)
        return false;
    if (((x | y) >> 32) == 0) {
        result = Value::smallInt(static_cast<std::uint32_t>(x) / static_cast<std::uint32_t>(y));
        return true;
    }
    const std::int64_t quotient = x / y - (x % y != 0 && (x < 0) != (y < 0));
    if (!Value::fitsSmall(quotient))
        return false;
    result = Value::smallInt(quotient);
    return true;
}

} // namespace interleave
