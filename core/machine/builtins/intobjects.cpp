#include "core/machine/builtins/intobjects.h"

#include "core/machine/builtins/bigobjects.h"

#include "core/machine/builtins/floats.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace interleave {

namespace {

Value raised(Context &context, Ex type, std::string_view text)
{
    context.raise(type, text);
    return Value::empty();
}

template <class T>
Value raised(Context &context, const Try<T> &failed)
{
    raiseFailure(context, failed.error());
    return Value::empty();
}

Value integerOrRaised(Context &context, const Try<Integer> &result)
{
    return result ? makeInteger(context.heap(), *result) : raised(context, result);
}

Value realPower(Context &context, double base, double exponent)
{
    if (base == 0 && exponent < 0)
        return raised(context, Ex::ZeroDivisionError, "0.0 cannot be raised to a negative power");
    const double result = std::pow(base, exponent);
    if (std::isinf(result) && std::isfinite(base) && std::isfinite(exponent))
        return raised(context, Ex::OverflowError, "(34, 'Numerical result out of range')");
    return Value::real(result);
}

// Room for sums of what has one limb, and for most products: no memory is asked for on the way.
__extension__ using Wide = __int128;
__extension__ using WideMagnitude = unsigned __int128;

std::optional<Wide> wideOf(const Heap &heap, Value v)
{
    if (v.isSmallInt())
        return v.asSmallInt();
    if (v.isBool())
        return v.isTrue() ? 1 : 0;
    const auto *object = heap.at<BigIntObject>(v);
    if (object->count != 1)
        return std::nullopt;
    const auto magnitude = static_cast<Wide>(object->limbs[0]);
    return object->negative ? -magnitude : magnitude;
}

Value makeWide(Heap &heap, Wide value)
{
    if (const auto narrowed = static_cast<std::int64_t>(value); narrowed == value)
        return heap.integer(narrowed);
    const WideMagnitude magnitude
        = value < 0 ? 0 - static_cast<WideMagnitude>(value) : static_cast<WideMagnitude>(value);
    const auto high = static_cast<std::uint64_t>(magnitude >> 64);
    const std::uint32_t count = high != 0 ? 2 : 1;
    auto *object = heap.make<BigIntObject>(Kind::BigInt, count * sizeof(std::uint64_t));
    object->count = count;
    object->negative = value < 0 ? 1 : 0;
    object->limbs[0] = static_cast<std::uint64_t>(magnitude); // the lowest first
    if (high != 0)
        object->limbs[1] = high;
    return heap.valueOf(object);
}

// Empty: another operator, or a result that does not fit.
Value wideBinary(Heap &heap, BinaryOperator op, Wide a, Wide b)
{
    switch (op) {
    case BinaryOperator::Add:
        return makeWide(heap, a + b);
    case BinaryOperator::Subtract:
        return makeWide(heap, a - b);
    case BinaryOperator::Multiply: {
        Wide product = 0;
        return __builtin_mul_overflow(a, b, &product) ? Value::empty() : makeWide(heap, product);
    }
    case BinaryOperator::FloorDivide:
        if (b == 0)
            return Value::empty();
        return makeWide(heap, a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0));
    case BinaryOperator::Modulo: {
        if (b == 0)
            return Value::empty();
        const Wide rest = a % b;
        return makeWide(heap, rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest);
    }
    default:
        return Value::empty();
    }
}

} // namespace

Integer bigOf(const Heap &heap, Value v)
{
    if (v.isSmallInt())
        return v.asSmallInt();
    if (v.isBool())
        return v.isTrue() ? 1 : 0;
    const auto *object = heap.at<BigIntObject>(v);
    Integer value;
    boost::multiprecision::import_bits(
        value, object->limbs, object->limbs + object->count, 64, false);
    return object->negative ? Integer(-value) : value;
}

Value makeInteger(Heap &heap, const Integer &value)
{
    if (const auto narrowed = narrow(value))
        return heap.integer(*narrowed);
    std::vector<std::uint64_t> limbs;
    const Integer magnitude = value < 0 ? Integer(-value) : value;
    boost::multiprecision::export_bits(magnitude, std::back_inserter(limbs), 64, false);
    auto *object = heap.make<BigIntObject>(Kind::BigInt, limbs.size() * sizeof(std::uint64_t));
    object->count = static_cast<std::uint32_t>(limbs.size());
    object->negative = value < 0 ? 1 : 0;
    std::copy(limbs.begin(), limbs.end(), object->limbs);
    return heap.valueOf(object);
}

std::optional<std::int64_t> int64Of(const Heap &heap, Value v)
{
    if (v.isSmallInt())
        return v.asSmallInt();
    if (v.isBool())
        return v.isTrue() ? 1 : 0;
    if (!heap.is(v, Kind::BigInt))
        return std::nullopt;
    return narrow(bigOf(heap, v));
}

std::optional<double> realOf(Context &context, Value v)
{
    if (v.isReal())
        return v.asReal();
    if (context.heap().is(v, Kind::Float))
        return context.heap().at<FloatObject>(v)->number.asReal();
    if (v.isSmallInt())
        return static_cast<double>(v.asSmallInt());
    if (!isIntegral(context.heap(), v))
        return std::nullopt;
    if (const auto wide = wideOf(context.heap(), v))
        return static_cast<double>(*wide); // to the nearest, as CPython does
    const auto result = toDouble(bigOf(context.heap(), v));
    if (!result) {
        raiseFailure(context, result.error());
        return std::nullopt;
    }
    return *result;
}

Value integerBinary(Context &context, BinaryOperator op, Value left, Value right)
{
    Heap &heap = context.heap();
    if (const auto wideLeft = wideOf(heap, left)) {
        if (const auto wideRight = wideOf(heap, right)) {
            const Value quick = wideBinary(heap, op, *wideLeft, *wideRight);
            if (!quick.isEmpty())
                return quick;
        }
    }
    const Integer a = bigOf(heap, left), b = bigOf(heap, right);
    const bool bools = left.isBool() && right.isBool();
    const auto made
        = [&](const Integer &v) { return bools ? Value::boolean(v != 0) : makeInteger(heap, v); };
    switch (op) {
    case BinaryOperator::Add:
        return makeInteger(heap, a + b);
    case BinaryOperator::Subtract:
        return makeInteger(heap, a - b);
    case BinaryOperator::Multiply:
        if (bitLength(a) + bitLength(b) > kMaxBits)
            return raised(context, Ex::MemoryError, {});
        return makeInteger(heap, a * b);
    case BinaryOperator::Divide: {
        if (b == 0)
            return raised(context, Ex::ZeroDivisionError, "division by zero");
        const auto result = trueDivide(a, b);
        return result ? Value::real(*result) : raised(context, result);
    }
    case BinaryOperator::FloorDivide:
        if (b == 0)
            return raised(context, Ex::ZeroDivisionError, "integer division or modulo by zero");
        return makeInteger(heap, floorDivide(a, b));
    case BinaryOperator::Modulo:
        if (b == 0)
            return raised(context, Ex::ZeroDivisionError, "integer modulo by zero");
        return makeInteger(heap, floorModulo(a, b));
    case BinaryOperator::Power: {
        if (b >= 0)
            return integerOrRaised(context, power(a, b));
        const auto base = realOf(context, left), exponent = realOf(context, right);
        if (!base || !exponent)
            return Value::empty();
        return realPower(context, *base, *exponent);
    }
    case BinaryOperator::LeftShift:
        if (b < 0)
            return raised(context, Ex::ValueError, "negative shift count");
        return integerOrRaised(context, shiftLeft(a, b));
    case BinaryOperator::RightShift:
        if (b < 0)
            return raised(context, Ex::ValueError, "negative shift count");
        return makeInteger(heap, shiftRight(a, b));
    case BinaryOperator::And:
        return made(bitAnd(a, b));
    case BinaryOperator::Or:
        return made(bitOr(a, b));
    case BinaryOperator::Xor:
        return made(bitXor(a, b));
    case BinaryOperator::MatrixMultiply:
        break;
    }
    return Value::empty();
}

Value realBinary(Context &context, BinaryOperator op, Value left, Value right)
{
    const auto a = realOf(context, left);
    if (!a)
        return Value::empty();
    const auto b = realOf(context, right);
    if (!b)
        return Value::empty();
    switch (op) {
    case BinaryOperator::Add:
        return Value::real(*a + *b);
    case BinaryOperator::Subtract:
        return Value::real(*a - *b);
    case BinaryOperator::Multiply:
        return Value::real(*a * *b);
    case BinaryOperator::Divide:
        return *b == 0 ? raised(context, Ex::ZeroDivisionError, "float division by zero")
                       : Value::real(*a / *b);
    case BinaryOperator::FloorDivide:
        return *b == 0 ? raised(context, Ex::ZeroDivisionError, "float floor division by zero")
                       : Value::real(floorDivide(*a, *b));
    case BinaryOperator::Modulo:
        return *b == 0 ? raised(context, Ex::ZeroDivisionError, "float modulo")
                       : Value::real(floorModulo(*a, *b));
    case BinaryOperator::Power:
        return realPower(context, *a, *b);
    default:
        return Value::empty();
    }
}

Value integerNegative(Heap &heap, Value v)
{
    return makeInteger(heap, -bigOf(heap, v));
}
Value integerInvert(Heap &heap, Value v)
{
    return makeInteger(heap, -bigOf(heap, v) - 1);
}

Outcome raiseFailure(Context &context, const Failure &failure)
{
    const std::string_view name = failure.exception;
    const Ex type = name == "ValueError" ? Ex::ValueError
        : name == "TypeError"            ? Ex::TypeError
        : name == "OverflowError"        ? Ex::OverflowError
                                         : Ex::MemoryError;
    return context.raise(type, failure.text);
}

bool indexFrom(Context &context, Value v, std::int64_t &out)
{
    const Heap &heap = context.heap();
    if (!isIntegral(heap, v)) {
        context.raise(Ex::TypeError,
            "'" + std::string(context.typeName(v))
                + "' object cannot be interpreted as an integer");
        return false;
    }
    if (const auto small = int64Of(heap, v))
        out = *small;
    else
        out = heap.at<BigIntObject>(v)->negative ? std::numeric_limits<std::int64_t>::min()
                                                 : std::numeric_limits<std::int64_t>::max();
    return true;
}

} // namespace interleave
