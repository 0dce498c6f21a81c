// The module zlib: Debian's own. resources/prelude/zlib.py has the objects.
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/builtins/intobjects.h"

#include <algorithm>
#include <optional>
#include <string>
#include <zlib.h>

namespace interleave {

namespace {

// What a decompressed text may become at once.
constexpr std::size_t kMostBytes = 64u << 20;

std::optional<std::string_view> data(NativeCall &call, std::uint32_t i)
{
    const auto bytes = bytesOf(call.heap(), call.arg(i));
    if (!bytes)
        raiseForType(call, "a bytes-like object is required, not ", call.arg(i));
    return bytes;
}

// _deflate(data, level, window bits): bytes, or the number of zlib's error.
Outcome deflateAll(NativeCall &call)
{
    const auto input = data(call, 0);
    std::int64_t level = 0, bits = 0;
    if (!input || !indexFrom(call.context(), call.arg(1), level)
        || !indexFrom(call.context(), call.arg(2), bits))
        return Outcome::Raise;
    z_stream stream {};
    const int started = deflateInit2(&stream, static_cast<int>(level), Z_DEFLATED,
        static_cast<int>(bits), 8, Z_DEFAULT_STRATEGY);
    if (started != Z_OK)
        return call.returns(Value::smallInt(started));
    std::string out(deflateBound(&stream, static_cast<uLong>(input->size())), '\0');
    std::string source(*input); // zlib's interface wants to be able to write
    stream.next_in = reinterpret_cast<Bytef *>(source.data());
    stream.avail_in = static_cast<uInt>(source.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int result = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (result != Z_STREAM_END)
        return call.returns(Value::smallInt(result));
    return call.returns(call.heap().bytes(out));
}

// _inflate(data, window bits): (bytes, how much of data was used, whether it was whole), or the
// number of zlib's error.
Outcome inflateAll(NativeCall &call)
{
    const auto input = data(call, 0);
    std::int64_t bits = 0;
    if (!input || !indexFrom(call.context(), call.arg(1), bits))
        return Outcome::Raise;
    z_stream stream {};
    if (const int started = inflateInit2(&stream, static_cast<int>(bits)); started != Z_OK)
        return call.returns(Value::smallInt(started));
    std::string source(*input);
    stream.next_in = reinterpret_cast<Bytef *>(source.data());
    stream.avail_in = static_cast<uInt>(source.size());
    std::string out;
    int result = Z_OK;
    while (result == Z_OK && out.size() < kMostBytes) {
        const std::size_t had = out.size();
        out.resize(had + std::max<std::size_t>(4096, had));
        stream.next_out = reinterpret_cast<Bytef *>(out.data() + had);
        stream.avail_out = static_cast<uInt>(out.size() - had);
        result = inflate(&stream, Z_NO_FLUSH);
        out.resize(stream.total_out);
    }
    const std::int64_t used = static_cast<std::int64_t>(stream.total_in);
    inflateEnd(&stream);
    if (out.size() >= kMostBytes && result == Z_OK)
        return call.raise(Ex::MemoryError, "the decompressed data is too large");
    if (result != Z_STREAM_END && result != Z_BUF_ERROR)
        return call.returns(Value::smallInt(result));
    const Value parts[]
        = { call.heap().bytes(out), Value::smallInt(used), Value::boolean(result == Z_STREAM_END) };
    return call.returns(call.heap().tuple(parts));
}

template <uLong (*Sum)(uLong, const Bytef *, uInt)>
Outcome checksum(NativeCall &call)
{
    const auto input = data(call, 0);
    std::int64_t start = 0;
    if (!input || !indexFrom(call.context(), call.arg(1), start))
        return Outcome::Raise;
    const auto *bytes = reinterpret_cast<const Bytef *>(input->data());
    const uLong sum
        = Sum(static_cast<uLong>(start & 0xffffffff), bytes, static_cast<uInt>(input->size()));
    return call.returns(Value::smallInt(static_cast<std::int64_t>(sum)));
}

} // namespace

void declareZlib(Declarations &declare)
{
    declare.function("zlib", "_deflate(data, level, bits, /)", deflateAll);
    declare.function("zlib", "_inflate(data, bits, /)", inflateAll);
    declare.function("zlib", "_crc32(data, value, /)", checksum<crc32>);
    declare.function("zlib", "_adler32(data, value, /)", checksum<adler32>);
}

} // namespace interleave
