// The module _binary: floats as bytes (struct, pickle) and digests of bytes (hashlib).
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/builtins/digests.h"
#include "core/machine/builtins/sha512.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>

namespace interleave {

namespace {

std::string_view dataOf(NativeCall &call, Value v)
{
    return bytesOf(call.heap(), v).value_or(std::string_view());
}

// float_bytes(value, size): little-endian, 4 or 8 of them; None for what is too large for 4.
Outcome floatBytes(NativeCall &call)
{
    const auto value = realOf(call.context(), call.arg(0));
    if (!value)
        return call.raise(Ex::TypeError, "required argument is not a float");
    const bool small = call.arg(1).isSmallInt() && call.arg(1).asSmallInt() == 4;
    if (small && std::isfinite(*value) && std::isinf(static_cast<float>(*value)))
        return call.returnsNone();
    const std::uint64_t bits = small ? std::bit_cast<std::uint32_t>(static_cast<float>(*value))
                                     : std::bit_cast<std::uint64_t>(*value);
    std::string out;
    for (int i = 0; i < (small ? 4 : 8); ++i)
        out.push_back(static_cast<char>(bits >> (8 * i)));
    return call.returns(call.heap().bytes(out));
}

// float_of(data): of 4 or 8 little-endian bytes.
Outcome floatOf(NativeCall &call)
{
    const std::string_view data = dataOf(call, call.arg(0));
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < data.size() && i < 8; ++i)
        bits |= static_cast<std::uint64_t>(static_cast<std::uint8_t>(data[i])) << (8 * i);
    const double value = data.size() == 4
        ? static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits)))
        : std::bit_cast<double>(bits);
    return call.returns(Value::real(value));
}

// digest(name, data): None for a name that is not known.
Outcome digest(NativeCall &call)
{
    const std::string_view name
        = call.heap().isString(call.arg(0)) ? call.heap().text(call.arg(0)) : std::string_view();
    const std::string_view data = dataOf(call, call.arg(1));
    if (name == "sha512") {
        const auto bytes = sha512(data);
        return call.returns(
            call.heap().bytes({ reinterpret_cast<const char *>(bytes.data()), bytes.size() }));
    }
    if (name == "sha384") {
        const auto bytes = sha384(data);
        return call.returns(
            call.heap().bytes({ reinterpret_cast<const char *>(bytes.data()), bytes.size() }));
    }
    if (name == "md5")
        return call.returns(call.heap().bytes(md5(data)));
    if (name == "sha1")
        return call.returns(call.heap().bytes(sha1(data)));
    if (name == "sha224")
        return call.returns(call.heap().bytes(sha224(data)));
    if (name == "sha256")
        return call.returns(call.heap().bytes(sha256(data)));
    return call.returnsNone();
}

} // namespace

void declareBinary(Declarations &declare)
{
    declare.function("_binary", "float_bytes(value, size, /)", floatBytes);
    declare.function("_binary", "float_of(data, /)", floatOf);
    declare.function("_binary", "digest(name, data, /)", digest);
}

} // namespace interleave
