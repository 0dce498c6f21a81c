// int and float: making them, their operators, and the functions that take numbers.
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/bigobjects.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/builtins/floats.h"
#include "core/machine/builtins/show.h"
#include "core/machine/builtins/textrepr.h"
#include "core/machine/builtins/unicode.h"
#include "core/machine/derived.h"
#include "core/machine/equality.h"

#include <cmath>

namespace interleave {

namespace {

bool isReal(const Heap &heap, Value v)
{
    return v.isReal() || isIntegral(heap, v) || heap.is(v, Kind::Float);
}

// Digits of other scripts count as ours; other non-ASCII stays and fails.
std::string asciiDigits(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size(); at += codePointLength(text, at)) {
        const std::string_view code = text.substr(at, codePointLength(text, at));
        const char32_t c = decodeFirst(code);
        const int digit = c < 0x80 ? -1 : decimalValue(c);
        if (digit >= 0)
            out += static_cast<char>('0' + digit);
        else if (c >= 0x80 && isSpaceCode(c))
            out += ' ';
        else
            out += code;
    }
    return out;
}

Outcome integerFromReal(NativeCall &call, double value)
{
    if (std::isnan(value))
        return call.raise(Ex::ValueError, "cannot convert float NaN to integer");
    if (std::isinf(value))
        return call.raise(Ex::OverflowError, "cannot convert float infinity to integer");
    return call.returns(makeInteger(call.heap(), fromDouble(value)));
}

Outcome integerFromText(NativeCall &call, std::string_view text, int base, const std::string &shown)
{
    const auto parsed = parseInteger(asciiDigits(text), base, shown);
    return parsed ? call.returns(makeInteger(call.heap(), *parsed))
                  : raiseFailure(call.context(), parsed.error());
}

Outcome newInt(NativeCall &call)
{
    const Heap &heap = call.heap();
    const Value source = call.arg(1);
    int base = 10;
    if (call.has(2)) {
        std::int64_t given = 0;
        if (!indexFrom(call.context(), call.arg(2), given))
            return Outcome::Raise;
        if (given != 0 && (given < 2 || given > 36))
            return call.raise(Ex::ValueError, "int() base must be >= 2 and <= 36, or 0");
        if (!heap.isString(source) && !bytesOf(heap, source))
            return call.raise(Ex::TypeError,
                source.isEmpty() ? "int() missing string argument"
                                 : "int() can't convert non-string with explicit base");
        base = static_cast<int>(given);
    }
    if (source.isEmpty())
        return call.returns(Value::smallInt(0));
    if (isIntegral(heap, source))
        return call.returns(source.isBool() ? Value::smallInt(source.isTrue()) : source);
    if (source.isReal())
        return integerFromReal(call, source.asReal());
    if (heap.isString(source))
        return integerFromText(call, heap.text(source), base, reprText(heap.text(source)));
    if (const auto bytes = bytesOf(heap, source))
        return integerFromText(call, *bytes, base, reprBytes(*bytes));
    for (Name name : { Name::k_int, Name::k_index }) {
        const Value method = call.context().lookup(call.context().typeOf(source), name);
        if (!method.isEmpty())
            return call.tailCall(method, { source });
    }
    return call.raise(Ex::TypeError,
        "int() argument must be a string, a bytes-like object or a real number, not '"
            + std::string(call.context().typeName(source)) + "'");
}

Outcome newFloat(NativeCall &call)
{
    const Heap &heap = call.heap();
    const Value source = call.arg(1);
    if (source.isEmpty())
        return call.returns(Value::real(0.0));
    if (isReal(heap, source)) {
        const auto value = realOf(call.context(), source);
        return value ? call.returns(Value::real(*value)) : Outcome::Raise;
    }
    const auto bytes = bytesOf(heap, source);
    if (heap.isString(source) || bytes) {
        const std::string text = bytes ? std::string(*bytes) : asciiDigits(heap.text(source));
        const auto value = parseFloat(text);
        if (value)
            return call.returns(Value::real(*value));
        return call.raise(Ex::ValueError,
            "could not convert string to float: "
                + (bytes ? reprBytes(*bytes) : reprText(heap.text(source))));
    }
    const Value method = call.context().lookup(call.context().typeOf(source), Name::k_float);
    if (!method.isEmpty())
        return call.tailCall(method, { source });
    if (!call.context().lookup(call.context().typeOf(source), Name::k_index).isEmpty())
        return call.prelude("_float_of_index", { source });
    return call.raise(Ex::TypeError,
        "float() argument must be a string or a real number, not '"
            + std::string(call.context().typeName(source)) + "'");
}

Outcome newBool(NativeCall &call)
{
    if (!call.has(1))
        return call.returns(Value::boolean(false));
    const Answer answer = truth(call.heap(), call.arg(1));
    if (answer == Answer::NeedsPython)
        return call.prelude("_bool", { call.arg(1) });
    return call.returns(Value::boolean(answer == Answer::Yes));
}

// --- Operators

template <BinaryOperator Op, bool Reflected>
Outcome intOperator(NativeCall &call)
{
    if (!isIntegral(call.heap(), call.arg(1)))
        return call.returns(Value::notImplemented());
    return call.returnsOrRaises(integerBinary(
        call.context(), Op, call.arg(Reflected ? 1 : 0), call.arg(Reflected ? 0 : 1)));
}

template <BinaryOperator Op, bool Reflected>
Outcome floatOperator(NativeCall &call)
{
    if (!isReal(call.heap(), call.arg(1)))
        return call.returns(Value::notImplemented());
    const Value left = call.arg(Reflected ? 1 : 0), right = call.arg(Reflected ? 0 : 1);
    const Value result = realBinary(call.context(), Op, left, right);
    // (-8) ** (1 / 3) is a complex number.
    if (Op == BinaryOperator::Power && result.isReal() && std::isnan(result.asReal())) {
        const auto base = realOf(call.context(), left), exponent = realOf(call.context(), right);
        if (base && exponent && *base < 0 && std::isfinite(*exponent))
            return call.prelude("_complex_power", { left, right });
    }
    return call.returnsOrRaises(result);
}

template <Comparison Op>
Outcome compared(NativeCall &call)
{
    if (!isReal(call.heap(), call.arg(1)))
        return call.returns(Value::notImplemented());
    const int order = compareNumbers(call.heap(), call.arg(0), call.arg(1));
    switch (Op) {
    case Comparison::Less:
        return call.returns(Value::boolean(order == -1));
    case Comparison::LessEqual:
        return call.returns(Value::boolean(order == -1 || order == 0));
    case Comparison::Equal:
        return call.returns(Value::boolean(order == 0));
    case Comparison::NotEqual:
        return call.returns(Value::boolean(order != 0));
    case Comparison::Greater:
        return call.returns(Value::boolean(order == 1));
    case Comparison::GreaterEqual:
        return call.returns(Value::boolean(order == 1 || order == 0));
    }
    return Outcome::Raise;
}

Value withoutBool(Value v)
{
    return v.isBool() ? Value::smallInt(v.isTrue()) : v;
}

Outcome negative(NativeCall &call)
{
    const Value v = call.arg(0);
    return call.returns(v.isReal() ? Value::real(-v.asReal()) : integerNegative(call.heap(), v));
}
Outcome positive(NativeCall &call)
{
    return call.returns(withoutBool(call.arg(0)));
}
Outcome invert(NativeCall &call)
{
    return call.returns(integerInvert(call.heap(), call.arg(0)));
}

Outcome absolute(NativeCall &call)
{
    const Value v = call.arg(0);
    if (v.isReal())
        return call.returns(Value::real(std::fabs(v.asReal())));
    if (isIntegral(call.heap(), v)) {
        const Integer value = bigOf(call.heap(), v);
        return call.returns(value < 0 ? makeInteger(call.heap(), -value) : withoutBool(v));
    }
    const Value method = call.context().lookup(call.context().typeOf(v), Name::k_abs);
    if (!method.isEmpty())
        return call.tailCall(method, { v });
    return call.raise(Ex::TypeError,
        "bad operand type for abs(): '" + std::string(call.context().typeName(v)) + "'");
}

Outcome nonZero(NativeCall &call)
{
    // The number's own, also where a class that derives from it says something else.
    const Value number = plainNumber(call.heap(), call.arg(0));
    return call.returns(Value::boolean(truth(call.heap(), number) != Answer::No));
}

// A float cut, floored or raised to an int.
template <double (*Cut)(double)>
Outcome wholeNumber(NativeCall &call)
{
    const Value v = call.arg(0);
    return v.isReal() ? integerFromReal(call, Cut(v.asReal())) : call.returns(withoutBool(v));
}

Outcome toReal(NativeCall &call)
{
    const auto value = realOf(call.context(), call.arg(0));
    return value ? call.returns(Value::real(*value)) : Outcome::Raise;
}

Outcome hashNumber(NativeCall &call)
{
    const Value v = call.arg(0);
    const std::int64_t hash
        = v.isReal() ? hashFloat(v.asReal()) : hashInteger(bigOf(call.heap(), v));
    return call.returns(call.heap().integer(hash));
}

// --- Functions

Integer roundInteger(const Integer &value, std::int64_t digits)
{
    const Integer unit = *power(10, -digits);
    const Integer rest = floorModulo(value, unit), down = value - rest;
    const Integer twice = rest * 2;
    const bool up
        = twice > unit || (twice == unit && floorModulo(floorDivide(value, unit), 2) == 1);
    return up ? Integer(down + unit) : down;
}

Outcome round(NativeCall &call)
{
    const Value v = call.arg(0);
    const bool whole = !call.has(1) || call.arg(1).isNone();
    if (!isReal(call.heap(), v)) {
        Value method = call.program().findInterned("__round__");
        method
            = method.isEmpty() ? method : call.context().lookup(call.context().typeOf(v), method);
        if (method.isEmpty())
            return call.raise(Ex::TypeError,
                "type " + std::string(call.context().typeName(v))
                    + " doesn't define __round__ method");
        return whole ? call.tailCall(method, { v }) : call.tailCall(method, { v, call.arg(1) });
    }
    std::int64_t digits = 0;
    if (!whole && !indexFrom(call.context(), call.arg(1), digits))
        return Outcome::Raise;
    if (!v.isReal()) {
        if (whole || digits >= 0)
            return call.returns(withoutBool(v));
        const Integer value = bigOf(call.heap(), v);
        if (-digits > static_cast<std::int64_t>(bitLength(value)))
            return call.returns(Value::smallInt(0));
        return call.returns(makeInteger(call.heap(), roundInteger(value, digits)));
    }
    if (whole)
        return integerFromReal(
            call, std::isfinite(v.asReal()) ? roundToDigits(v.asReal(), 0) : v.asReal());
    const double result = roundToDigits(v.asReal(), digits);
    if (std::isinf(result) && std::isfinite(v.asReal()))
        return call.raise(Ex::OverflowError, "rounded value too large to represent");
    return call.returns(Value::real(result));
}

Outcome divmod(NativeCall &call)
{
    const Value a = call.arg(0), b = call.arg(1);
    const bool ints = isIntegral(call.heap(), a) && isIntegral(call.heap(), b);
    if (!ints && !(isReal(call.heap(), a) && isReal(call.heap(), b)))
        return call.prelude("_divmod", { a, b });
    Value parts[2];
    for (int i = 0; i < 2; i++) {
        const BinaryOperator op = i == 0 ? BinaryOperator::FloorDivide : BinaryOperator::Modulo;
        const auto divisor = ints ? std::optional<double>(1) : realOf(call.context(), b);
        if (divisor && *divisor == 0)
            return call.raise(Ex::ZeroDivisionError, "float divmod()");
        parts[i]
            = ints ? integerBinary(call.context(), op, a, b) : realBinary(call.context(), op, a, b);
        if (parts[i].isEmpty())
            return Outcome::Raise;
    }
    return call.returns(call.heap().tuple(parts));
}

Outcome pow(NativeCall &call)
{
    const Heap &heap = call.heap();
    const Value a = call.arg(0), b = call.arg(1), modulus = call.arg(2);
    if (modulus.isEmpty() || modulus.isNone()) {
        if (isIntegral(heap, a) && isIntegral(heap, b))
            return call.returnsOrRaises(integerBinary(call.context(), BinaryOperator::Power, a, b));
        return call.prelude("_pow", { a, b });
    }
    if (heap.is(a, Kind::Instance))
        if (const Value method = call.context().lookup(call.context().typeOf(a), Name::k_pow);
            !method.isEmpty())
            return call.tailCall(method, { a, b, modulus });
    if (!isIntegral(heap, a) || !isIntegral(heap, b) || !isIntegral(heap, modulus))
        return call.raise(
            Ex::TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
    const auto result = powerModulo(bigOf(heap, a), bigOf(heap, b), bigOf(heap, modulus));
    return result ? call.returns(makeInteger(call.heap(), *result))
                  : raiseFailure(call.context(), result.error());
}

template <int Base>
Outcome inBase(NativeCall &call)
{
    if (!isIntegral(call.heap(), call.arg(0))) {
        const Value method
            = call.context().lookup(call.context().typeOf(call.arg(0)), Name::k_index);
        if (!method.isEmpty())
            return call.prelude("_in_base", { call.callee(), call.arg(0) });
        return call.raise(Ex::TypeError,
            "'" + std::string(call.context().typeName(call.arg(0)))
                + "' object cannot be interpreted as an integer");
    }
    const Integer value = bigOf(call.heap(), call.arg(0));
    const char *prefix = Base == 16 ? "0x" : Base == 8 ? "0o" : "0b";
    const std::string digits = toText(value < 0 ? Integer(-value) : value, Base);
    return returnsText(call, (value < 0 ? "-" : "") + std::string(prefix) + digits);
}

Outcome chr(NativeCall &call)
{
    std::int64_t code = 0;
    if (!indexFrom(call.context(), call.arg(0), code))
        return Outcome::Raise;
    if (code < 0 || code > 0x10ffff)
        return call.raise(Ex::ValueError, "chr() arg not in range(0x110000)");
    std::string text;
    putCodePoint(text, static_cast<char32_t>(code));
    return returnsText(call, text);
}

Outcome ord(NativeCall &call)
{
    const Value v = call.arg(0);
    const auto bytes = bytesOf(call.heap(), v);
    if (!call.heap().isString(v) && !bytes)
        return call.raise(Ex::TypeError,
            "ord() expected string of length 1, but " + std::string(call.context().typeName(v))
                + " found");
    const std::size_t length = bytes ? bytes->size() : call.heap().at<StringObject>(v)->length;
    if (length != 1)
        return call.raise(Ex::TypeError,
            "ord() expected a character, but string of length " + std::to_string(length)
                + " found");
    return call.returns(
        Value::smallInt(bytes ? static_cast<unsigned char>(bytes->front())
                              : static_cast<std::int64_t>(decodeFirst(call.heap().text(v)))));
}

// --- Methods of int and float

Outcome bitLengthOf(NativeCall &call)
{
    return call.returns(
        Value::smallInt(static_cast<std::int64_t>(bitLength(bigOf(call.heap(), call.arg(0))))));
}

Outcome bitCount(NativeCall &call)
{
    Integer value = bigOf(call.heap(), call.arg(0));
    if (value < 0)
        value = -value;
    std::int64_t count = 0;
    for (char digit : toText(value, 2))
        count += digit == '1';
    return call.returns(Value::smallInt(count));
}

bool orderFrom(NativeCall &call, std::uint32_t i, ByteOrder &order)
{
    order = ByteOrder::Big;
    if (!call.has(i))
        return true;
    if (!call.heap().isString(call.arg(i))) {
        call.raise(Ex::TypeError,
            "byteorder must be str, not " + std::string(call.context().typeName(call.arg(i))));
        return false;
    }
    const std::string_view name = call.heap().text(call.arg(i));
    if (name != "big" && name != "little") {
        call.raise(Ex::ValueError, "byteorder must be either 'little' or 'big'");
        return false;
    }
    order = name == "big" ? ByteOrder::Big : ByteOrder::Little;
    return true;
}

Signed signFrom(const NativeCall &call, std::uint32_t i)
{
    return call.has(i) && truth(call.heap(), call.arg(i)) == Answer::Yes ? Signed::Yes : Signed::No;
}

Outcome toBytesMethod(NativeCall &call)
{
    std::int64_t length = 1;
    ByteOrder order {};
    if ((call.has(1) && !indexFrom(call.context(), call.arg(1), length))
        || !orderFrom(call, 2, order))
        return Outcome::Raise;
    if (length < 0)
        return call.raise(Ex::ValueError, "length argument must be non-negative");
    if (!call.heap().fits(static_cast<std::uint64_t>(length)))
        return call.raise(Ex::MemoryError, {});
    const auto bytes = toBytes(bigOf(call.heap(), call.arg(0)), static_cast<std::size_t>(length),
        order, signFrom(call, 3));
    return bytes ? call.returns(call.heap().bytes(*bytes))
                 : raiseFailure(call.context(), bytes.error());
}

// int.from_bytes(...), or what a subclass makes of it.
Outcome madeFromBytes(NativeCall &call, const Integer &value)
{
    const Value made = makeInteger(call.heap(), value);
    if (call.arg(0) == Value::reference(call.program().intType))
        return call.returns(made);
    return call.tailCall(call.arg(0), { made });
}

Outcome fromBytesMethod(NativeCall &call)
{
    ByteOrder order {};
    if (!orderFrom(call, 2, order))
        return Outcome::Raise;
    const auto bytes = bytesOf(call.heap(), call.arg(1));
    if (!bytes) {
        std::vector<Value> items;
        if (itemsOf(call.context(), call.arg(1), items) != Next::End)
            return call.raise(Ex::TypeError,
                "cannot convert '" + std::string(call.context().typeName(call.arg(1)))
                    + "' object to bytes");
        std::string data;
        for (Value item : items) {
            const auto byte = int64Of(call.heap(), item);
            if (!byte || *byte < 0 || *byte > 255)
                return call.raise(Ex::ValueError, "bytes must be in range(0, 256)");
            data += static_cast<char>(static_cast<unsigned char>(*byte));
        }
        return madeFromBytes(call, fromBytes(data, order, signFrom(call, 3)));
    }
    return madeFromBytes(call, fromBytes(*bytes, order, signFrom(call, 3)));
}

Outcome isInteger(NativeCall &call)
{
    const double value = call.arg(0).asReal();
    return call.returns(Value::boolean(std::isfinite(value) && std::floor(value) == value));
}

Outcome hexOfFloat(NativeCall &call)
{
    return returnsText(call, floatHex(call.arg(0).asReal()));
}

Outcome ratio(NativeCall &call)
{
    const Value v = call.arg(0);
    Value parts[2] = { withoutBool(v), Value::smallInt(1) };
    if (v.isReal()) {
        if (!std::isfinite(v.asReal())) {
            return std::isnan(v.asReal())
                ? call.raise(Ex::ValueError, "cannot convert NaN to integer ratio")
                : call.raise(Ex::OverflowError, "cannot convert Infinity to integer ratio");
        }
        int exponent = 0;
        double mantissa = std::frexp(v.asReal(), &exponent);
        while (mantissa != std::floor(mantissa)) {
            mantissa *= 2;
            exponent--;
        }
        const Integer whole = fromDouble(mantissa);
        parts[0] = makeInteger(call.heap(),
            exponent > 0 ? Integer(whole << static_cast<std::size_t>(exponent)) : whole);
        parts[1] = makeInteger(
            call.heap(), Integer(1) << static_cast<std::size_t>(exponent < 0 ? -exponent : 0));
    }
    return call.returns(call.heap().tuple(parts));
}

Outcome imaginaryPart(NativeCall &call)
{
    return call.returns(call.arg(0).isReal() ? Value::real(0.0) : Value::smallInt(0));
}
Outcome one(NativeCall &call)
{
    return call.returns(Value::smallInt(1));
}

template <BinaryOperator Op>
void declareIntOperator(Declarations &declare, const std::string &name)
{
    declare.method("int", "__" + name + "__(self, value, /)", intOperator<Op, false>);
    declare.method("int", "__r" + name + "__(self, value, /)", intOperator<Op, true>);
}

template <BinaryOperator Op>
void declareNumberOperator(Declarations &declare, const std::string &name)
{
    declareIntOperator<Op>(declare, name);
    declare.method("float", "__" + name + "__(self, value, /)", floatOperator<Op, false>);
    declare.method("float", "__r" + name + "__(self, value, /)", floatOperator<Op, true>);
}

} // namespace

void declareNumbers(Declarations &declare)
{
    declare.makes("int", "__new__(cls, x=0, /, base=10)", newInt);
    declare.makes("float", "__new__(cls, x=0, /)", newFloat);
    declare.makes("bool", "__new__(cls, x=False, /)", newBool);

    declareNumberOperator<BinaryOperator::Add>(declare, "add");
    declareNumberOperator<BinaryOperator::Subtract>(declare, "sub");
    declareNumberOperator<BinaryOperator::Multiply>(declare, "mul");
    declareNumberOperator<BinaryOperator::Divide>(declare, "truediv");
    declareNumberOperator<BinaryOperator::FloorDivide>(declare, "floordiv");
    declareNumberOperator<BinaryOperator::Modulo>(declare, "mod");
    declareNumberOperator<BinaryOperator::Power>(declare, "pow");
    declareIntOperator<BinaryOperator::LeftShift>(declare, "lshift");
    declareIntOperator<BinaryOperator::RightShift>(declare, "rshift");
    declareIntOperator<BinaryOperator::And>(declare, "and");
    declareIntOperator<BinaryOperator::Or>(declare, "or");
    declareIntOperator<BinaryOperator::Xor>(declare, "xor");
    for (const char *type : { "int", "float" }) {
        declare.method(type, "__lt__(self, value, /)", compared<Comparison::Less>);
        declare.method(type, "__le__(self, value, /)", compared<Comparison::LessEqual>);
        declare.method(type, "__eq__(self, value, /)", compared<Comparison::Equal>);
        declare.method(type, "__ne__(self, value, /)", compared<Comparison::NotEqual>);
        declare.method(type, "__gt__(self, value, /)", compared<Comparison::Greater>);
        declare.method(type, "__ge__(self, value, /)", compared<Comparison::GreaterEqual>);
        declare.method(type, "__neg__(self, /)", negative);
        declare.method(type, "__pos__(self, /)", positive);
        declare.method(type, "__abs__(self, /)", absolute);
        declare.method(type, "__bool__(self, /)", nonZero);
        declare.method(type, "__hash__(self, /)", hashNumber);
        declare.method(type, "__float__(self, /)", toReal);
        declare.method(type, "__int__(self, /)", wholeNumber<std::trunc>);
        declare.method(type, "__trunc__(self, /)", wholeNumber<std::trunc>);
        declare.method(type, "__floor__(self, /)", wholeNumber<std::floor>);
        declare.method(type, "__ceil__(self, /)", wholeNumber<std::ceil>);
        declare.method(type, "__round__(self, ndigits=None, /)", round);
        declare.method(type, "__divmod__(self, value, /)", divmod);
        declare.method(type, "as_integer_ratio(self, /)", ratio);
        declare.method(type, "conjugate(self, /)", positive);
        declare.property(type, "real", positive);
        declare.property(type, "imag", imaginaryPart);
    }
    declare.method("int", "__invert__(self, /)", invert);
    declare.method("int", "__index__(self, /)", positive);
    declare.property("int", "numerator", positive);
    declare.property("int", "denominator", one);
    declare.method("int", "bit_length(self, /)", bitLengthOf);
    declare.method("int", "bit_count(self, /)", bitCount);
    declare.method(
        "int", "to_bytes(self, length=1, byteorder='big', *, signed=False)", toBytesMethod);
    declare.classMethod(
        "int", "from_bytes(cls, bytes, byteorder='big', *, signed=False)", fromBytesMethod);
    declare.method("float", "is_integer(self, /)", isInteger);
    declare.method("float", "hex(self, /)", hexOfFloat);

    declare.function("builtins", "abs(x, /)", absolute);
    declare.function("builtins", "round(number, ndigits=None)", round);
    declare.function("builtins", "divmod(x, y, /)", divmod);
    declare.function("builtins", "pow(base, exp, mod=None)", pow);
    declare.function("builtins", "hex(number, /)", inBase<16>);
    declare.function("builtins", "oct(number, /)", inBase<8>);
    declare.function("builtins", "bin(number, /)", inBase<2>);
    declare.function("builtins", "chr(i, /)", chr);
    declare.function("builtins", "ord(c, /)", ord);
}

} // namespace interleave
