// The math module.
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/bigobjects.h"
#include "core/machine/builtins/declare.h"

#include <boost/multiprecision/integer.hpp>

#include <cmath>
#include <numbers>
#include <numeric>

namespace interleave {

namespace {

// Argument i as a double; `ok` false: raised.
double real(NativeCall &call, std::uint32_t i, bool &ok)
{
    const auto value = realOf(call.context(), call.arg(i));
    if (value)
        return *value;
    ok = false;
    if (!call.context().raised())
        call.raise(Ex::TypeError,
            "must be real number, not " + std::string(call.context().typeName(call.arg(i))));
    return 0;
}

Outcome checked(NativeCall &call, double result, bool finiteInput)
{
    if (std::isnan(result) && finiteInput)
        return call.raise(Ex::ValueError, "math domain error");
    if (std::isinf(result) && finiteInput)
        return call.raise(Ex::OverflowError, "math range error");
    return call.returns(Value::real(result));
}

template <double (*Function)(double)>
Outcome unary(NativeCall &call)
{
    bool ok = true;
    const double x = real(call, 0, ok);
    return ok
        ? checked(call, Function(x), !std::isnan(x) && (!std::isinf(x) || std::isnan(Function(x))))
        : Outcome::Raise;
}

template <double (*Function)(double, double)>
Outcome binary(NativeCall &call)
{
    bool ok = true;
    const double x = real(call, 0, ok), y = ok ? real(call, 1, ok) : 0;
    return ok ? checked(call, Function(x, y), std::isfinite(x) && std::isfinite(y))
              : Outcome::Raise;
}

template <bool (*Test)(double)>
Outcome test(NativeCall &call)
{
    bool ok = true;
    const double x = real(call, 0, ok);
    return ok ? call.returns(Value::boolean(Test(x))) : Outcome::Raise;
}

bool isNan(double x)
{
    return std::isnan(x);
}
bool isInfinite(double x)
{
    return std::isinf(x);
}
bool isFinite(double x)
{
    return std::isfinite(x);
}
double degrees(double x)
{
    return x * (180.0 / std::numbers::pi);
}
double radians(double x)
{
    return x * (std::numbers::pi / 180.0);
}
double power(double x, double y)
{
    return std::pow(x, y);
}

template <double (*Cut)(double)>
Outcome whole(NativeCall &call, const char *method)
{
    const Value v = call.arg(0);
    if (isIntegral(call.heap(), v))
        return call.returns(v.isBool() ? Value::smallInt(v.isTrue()) : v);
    if (!v.isReal()) {
        Value name = call.program().findInterned(method);
        name = name.isEmpty() ? name : call.context().lookup(call.context().typeOf(v), name);
        return name.isEmpty() ? call.raise(Ex::TypeError,
                   "must be real number, not " + std::string(call.context().typeName(v)))
                              : call.tailCall(name, { v });
    }
    if (!std::isfinite(v.asReal())) {
        return std::isnan(v.asReal())
            ? call.raise(Ex::ValueError, "cannot convert float NaN to integer")
            : call.raise(Ex::OverflowError, "cannot convert float infinity to integer");
    }
    return call.returns(makeInteger(call.heap(), fromDouble(Cut(v.asReal()))));
}

Outcome floor(NativeCall &call)
{
    return whole<std::floor>(call, "__floor__");
}
Outcome ceil(NativeCall &call)
{
    return whole<std::ceil>(call, "__ceil__");
}
Outcome trunc(NativeCall &call)
{
    return whole<std::trunc>(call, "__trunc__");
}

// log of an int of any size.
bool logarithm(NativeCall &call, std::uint32_t i, double (*log)(double), double &out)
{
    const Value v = call.arg(i);
    if (call.heap().is(v, Kind::BigInt)) {
        const Integer value = bigOf(call.heap(), v);
        if (value > 0) {
            const auto bits = static_cast<std::int64_t>(bitLength(value)) - 60;
            const double top
                = toDouble(bits > 0 ? Integer(value >> static_cast<std::size_t>(bits)) : value)
                      .value();
            out = log(top) + static_cast<double>(std::max<std::int64_t>(bits, 0)) * log(2.0);
            return true;
        }
    }
    bool ok = true;
    const double x = real(call, i, ok);
    if (!ok)
        return false;
    if (x <= 0) {
        call.raise(Ex::ValueError, "math domain error");
        return false;
    }
    out = log(x);
    return true;
}

Outcome log(NativeCall &call)
{
    double x = 0, base = 1;
    if (!logarithm(call, 0, std::log, x) || (call.has(1) && !logarithm(call, 1, std::log, base)))
        return Outcome::Raise;
    if (base == 0)
        return call.raise(Ex::ZeroDivisionError, "float division by zero");
    return call.returns(Value::real(call.has(1) ? x / base : x));
}

template <double (*Log)(double)>
Outcome logTo(NativeCall &call)
{
    double x = 0;
    return logarithm(call, 0, Log, x) ? call.returns(Value::real(x)) : Outcome::Raise;
}

Outcome sqrt(NativeCall &call)
{
    bool ok = true;
    const double x = real(call, 0, ok);
    if (!ok)
        return Outcome::Raise;
    return x < 0 ? call.raise(Ex::ValueError, "math domain error")
                 : call.returns(Value::real(std::sqrt(x)));
}

// An int argument, not negative where that is asked for.
bool integer(NativeCall &call, Value v, const char *negative, Integer &out)
{
    if (!isIntegral(call.heap(), v)) {
        call.raise(Ex::TypeError,
            "'" + std::string(call.context().typeName(v))
                + "' object cannot be interpreted as an integer");
        return false;
    }
    out = bigOf(call.heap(), v);
    if (negative == nullptr || out >= 0)
        return true;
    call.raise(Ex::ValueError, negative);
    return false;
}

Outcome factorial(NativeCall &call)
{
    Integer n;
    if (!integer(call, call.arg(0), "factorial() not defined for negative values", n))
        return Outcome::Raise;
    if (n > 200000)
        return call.raise(Ex::MemoryError, {});
    Integer product = 1;
    for (std::int64_t i = 2; i <= n; i++)
        product *= i;
    return call.returns(makeInteger(call.heap(), product));
}

Outcome isqrt(NativeCall &call)
{
    Integer n;
    if (!integer(call, call.arg(0), "isqrt() argument must be nonnegative", n))
        return Outcome::Raise;
    return call.returns(makeInteger(call.heap(), integerSquareRoot(n)));
}

template <bool Least>
Outcome commonOf(NativeCall &call)
{
    Integer result = Least ? 1 : 0;
    for (Value v : call.rest()) {
        Integer n;
        if (!integer(call, v, nullptr, n))
            return Outcome::Raise;
        if (Least && n == 0)
            return call.returns(Value::smallInt(0));
        result = Least ? Integer(boost::multiprecision::lcm(result, n))
                       : Integer(boost::multiprecision::gcd(result, n));
    }
    return call.returns(makeInteger(call.heap(), result < 0 ? Integer(-result) : result));
}

Outcome combinations(NativeCall &call)
{
    Integer n, k;
    if (!integer(call, call.arg(0), "n must be a non-negative integer", n)
        || !integer(call, call.arg(1), "k must be a non-negative integer", k))
        return Outcome::Raise;
    if (k > n)
        return call.returns(Value::smallInt(0));
    k = std::min(k, Integer(n - k));
    if (k > 100000)
        return call.raise(Ex::MemoryError, {});
    Integer result = 1;
    for (std::int64_t i = 1; i <= k; i++) {
        result *= n - k + i;
        result /= i;
    }
    return call.returns(makeInteger(call.heap(), result));
}

Outcome permutations(NativeCall &call)
{
    Integer n, k;
    if (!integer(call, call.arg(0), "n must be a non-negative integer", n))
        return Outcome::Raise;
    k = n;
    if (call.has(1) && !call.arg(1).isNone()
        && !integer(call, call.arg(1), "k must be a non-negative integer", k))
        return Outcome::Raise;
    if (k > n)
        return call.returns(Value::smallInt(0));
    if (k > 100000)
        return call.raise(Ex::MemoryError, {});
    Integer result = 1;
    for (std::int64_t i = 0; i < k; i++)
        result *= n - i;
    return call.returns(makeInteger(call.heap(), result));
}

Outcome hypot(NativeCall &call)
{
    double largest = 0;
    std::vector<double> parts;
    for (Value v : call.rest()) {
        const auto part = realOf(call.context(), v);
        if (!part)
            return call.context().raised()
                ? Outcome::Raise
                : call.raise(Ex::TypeError,
                    "must be real number, not " + std::string(call.context().typeName(v)));
        parts.push_back(std::fabs(*part));
        largest = std::max(largest, parts.back());
    }
    if (parts.size() == 2)
        return call.returns(Value::real(std::hypot(parts[0], parts[1])));
    if (largest == 0 || std::isinf(largest))
        return call.returns(Value::real(largest));
    double sum = 0;
    for (double part : parts)
        sum += (part / largest) * (part / largest);
    return call.returns(Value::real(largest * std::sqrt(sum)));
}

Outcome fsum(NativeCall &call)
{
    std::vector<Value> items;
    const Next read = itemsOf(call.context(), call.arg(0), items);
    if (read != Next::End)
        return againWithList(call, read, 0);
    // Shewchuk's partial sums: no error until the end.
    std::vector<double> partials;
    for (Value item : items) {
        const auto value = realOf(call.context(), item);
        if (!value)
            return call.context().raised()
                ? Outcome::Raise
                : call.raise(Ex::TypeError,
                    "must be real number, not " + std::string(call.context().typeName(item)));
        double x = *value;
        std::size_t kept = 0;
        for (double y : partials) {
            if (std::fabs(x) < std::fabs(y))
                std::swap(x, y);
            const double high = x + y, low = y - (high - x);
            if (low != 0)
                partials[kept++] = low;
            x = high;
        }
        partials.resize(kept);
        partials.push_back(x);
    }
    double total = 0;
    for (std::size_t i = partials.size(); i > 0; i--) {
        const double before = total;
        total += partials[i - 1];
        const double low = partials[i - 1] - (total - before);
        if (low == 0)
            continue;
        // Half-way cases look at the next one's sign.
        const bool more
            = i > 1 && ((low < 0 && partials[i - 2] < 0) || (low > 0 && partials[i - 2] > 0));
        const double twice = low * 2, up = total + twice;
        if (more && twice == up - total)
            total = up;
        break;
    }
    return call.returns(Value::real(total));
}

Outcome modf(NativeCall &call)
{
    bool ok = true;
    const double x = real(call, 0, ok);
    double integral = 0;
    const double fraction = std::modf(x, &integral);
    return ok ? call.returns(call.heap().tuple(
               std::vector<Value> { Value::real(fraction), Value::real(integral) }))
              : Outcome::Raise;
}

Outcome frexp(NativeCall &call)
{
    bool ok = true;
    int exponent = 0;
    const double mantissa = std::frexp(real(call, 0, ok), &exponent);
    return ok ? call.returns(call.heap().tuple(
               std::vector<Value> { Value::real(mantissa), Value::smallInt(exponent) }))
              : Outcome::Raise;
}

Outcome ldexp(NativeCall &call)
{
    bool ok = true;
    std::int64_t exponent = 0;
    const double x = real(call, 0, ok);
    if (!ok || !indexFrom(call.context(), call.arg(1), exponent))
        return Outcome::Raise;
    return checked(call,
        std::ldexp(x, static_cast<int>(std::clamp<std::int64_t>(exponent, -100000, 100000))),
        std::isfinite(x));
}

Outcome isclose(NativeCall &call)
{
    bool ok = true;
    const double a = real(call, 0, ok), b = ok ? real(call, 1, ok) : 0;
    const double relative = ok && call.has(2) ? real(call, 2, ok) : 1e-9,
                 absolute = ok && call.has(3) ? real(call, 3, ok) : 0;
    if (!ok)
        return Outcome::Raise;
    if (relative < 0 || absolute < 0)
        return call.raise(Ex::ValueError, "tolerances must be non-negative");
    const double difference = std::fabs(a - b);
    const bool close = a == b
        || (!std::isinf(a) && !std::isinf(b)
            && (difference <= std::fabs(relative * b) || difference <= std::fabs(relative * a)
                || difference <= absolute));
    return call.returns(Value::boolean(close));
}

} // namespace

void declareMath(Declarations &declare)
{
    const auto add = [&](const char *signature, NativeFunction function) {
        declare.function("math", signature, function);
    };
    declare.constant("math", "pi", Value::real(std::numbers::pi));
    declare.constant("math", "e", Value::real(std::numbers::e));
    declare.constant("math", "tau", Value::real(2 * std::numbers::pi));
    declare.constant("math", "inf", Value::real(std::numeric_limits<double>::infinity()));
    declare.constant("math", "nan", Value::real(std::numeric_limits<double>::quiet_NaN()));
    add("floor(x, /)", floor);
    add("ceil(x, /)", ceil);
    add("trunc(x, /)", trunc);
    add("sqrt(x, /)", sqrt);
    add("cbrt(x, /)", unary<std::cbrt>);
    add("exp(x, /)", unary<std::exp>);
    add("expm1(x, /)", unary<std::expm1>);
    add("log(x, base=None, /)", log);
    add("log2(x, /)", logTo<std::log2>);
    add("log10(x, /)", logTo<std::log10>);
    add("log1p(x, /)", unary<std::log1p>);
    add("sin(x, /)", unary<std::sin>);
    add("cos(x, /)", unary<std::cos>);
    add("tan(x, /)", unary<std::tan>);
    add("asin(x, /)", unary<std::asin>);
    add("acos(x, /)", unary<std::acos>);
    add("atan(x, /)", unary<std::atan>);
    add("sinh(x, /)", unary<std::sinh>);
    add("cosh(x, /)", unary<std::cosh>);
    add("tanh(x, /)", unary<std::tanh>);
    add("fabs(x, /)", unary<std::fabs>);
    add("degrees(x, /)", unary<degrees>);
    add("radians(x, /)", unary<radians>);
    add("gamma(x, /)", unary<std::tgamma>);
    add("lgamma(x, /)", unary<std::lgamma>);
    add("erf(x, /)", unary<std::erf>);
    add("erfc(x, /)", unary<std::erfc>);
    add("exp2(x, /)", unary<std::exp2>);
    add("asinh(x, /)", unary<std::asinh>);
    add("acosh(x, /)", unary<std::acosh>);
    add("atanh(x, /)", unary<std::atanh>);
    add("nextafter(x, y, /)", binary<std::nextafter>);
    add("pow(x, y, /)", binary<power>);
    add("atan2(y, x, /)", binary<std::atan2>);
    add("fmod(x, y, /)", binary<std::fmod>);
    add("copysign(x, y, /)", binary<std::copysign>);
    add("remainder(x, y, /)", binary<std::remainder>);
    add("isnan(x, /)", test<isNan>);
    add("isinf(x, /)", test<isInfinite>);
    add("isfinite(x, /)", test<isFinite>);
    add("isclose(a, b, *, rel_tol=1e-9, abs_tol=0.0)", isclose);
    add("factorial(n, /)", factorial);
    add("isqrt(n, /)", isqrt);
    add("gcd(*integers)", commonOf<false>);
    add("lcm(*integers)", commonOf<true>);
    add("comb(n, k, /)", combinations);
    add("perm(n, k=None, /)", permutations);
    add("hypot(*coordinates)", hypot);
    add("fsum(seq, /)", fsum);
    add("modf(x, /)", modf);
    add("frexp(x, /)", frexp);
    add("ldexp(x, i, /)", ldexp);
    // What the class complex needs.
    declare.function("builtins", "_c_hypot(*coordinates)", hypot);
    declare.function("builtins", "_c_atan2(y, x, /)", binary<std::atan2>);
    declare.function("builtins", "_c_exp(x, /)", unary<std::exp>);
    declare.function("builtins", "_c_log(x, base=None, /)", log);
    declare.function("builtins", "_c_cos(x, /)", unary<std::cos>);
    declare.function("builtins", "_c_sin(x, /)", unary<std::sin>);
}

} // namespace interleave
