// The operators of str, bytes and bytearray, and len(), item and slice of them.
#include "core/machine/builtins/declare.h"
#include "core/machine/builtins/sequences.h"
#include "core/machine/builtins/show.h"
#include "core/machine/builtins/unicode.h"
#include "core/machine/equality.h"
#include "core/machine/strings.h"

#include <algorithm>
#include <cstring>

namespace interleave {

namespace {

std::string_view text(const NativeCall &call)
{
    return call.heap().text(call.arg(0));
}
std::string_view bytes(const NativeCall &call)
{
    return *bytesOf(call.heap(), call.arg(0));
}

// --- str

Outcome textLength(NativeCall &call)
{
    return call.returns(Value::smallInt(call.heap().at<StringObject>(call.arg(0))->length));
}

Outcome textItem(NativeCall &call)
{
    const auto *string = call.heap().at<StringObject>(call.arg(0));
    const std::int64_t length = string->length;
    if (!call.heap().is(call.arg(1), Kind::Slice)) {
        std::int64_t at = 0;
        if (!isIntegral(call.heap(), call.arg(1)))
            return call.raise(Ex::TypeError,
                "string indices must be integers, not '"
                    + std::string(call.context().typeName(call.arg(1))) + "'");
        if (!itemIndex(call.context(), call.arg(1), length, "string index", "string indices", at))
            return Outcome::Raise;
        return call.returns(characterAt(call.heap(), call.arg(0), static_cast<std::uint32_t>(at)));
    }
    SliceRange range;
    if (!sliceRange(call.context(), call.arg(1), length, range))
        return Outcome::Raise;
    if (range.count == 0)
        return call.returns(call.program().emptyString);
    if (range.step == 1)
        return call.returns(
            substring(call.heap(), call.arg(0), static_cast<std::uint32_t>(range.start),
                static_cast<std::uint32_t>(range.start + range.count)));
    std::vector<std::string_view> codes;
    const std::string_view all = text(call);
    codes.reserve(string->length);
    for (std::size_t at = 0; at < all.size(); at += codePointLength(all, at))
        codes.push_back(all.substr(at, codePointLength(all, at)));
    std::string out;
    for (std::int64_t i = 0; i < range.count; i++)
        out += codes[static_cast<std::size_t>(range.start + i * range.step)];
    return returnsText(call, out);
}

Outcome textContains(NativeCall &call)
{
    if (!call.heap().isString(call.arg(1)))
        return call.raise(Ex::TypeError,
            "'in <string>' requires string as left operand, not "
                + std::string(call.context().typeName(call.arg(1))));
    return call.returns(
        Value::boolean(text(call).find(call.heap().text(call.arg(1))) != std::string_view::npos));
}

Outcome textIterate(NativeCall &call)
{
    return call.returns(call.heap().iterator(IteratorKind::String, call.arg(0)));
}

Outcome textAdd(NativeCall &call)
{
    if (!call.heap().isString(call.arg(1)))
        return call.raise(Ex::TypeError,
            "can only concatenate str (not \"" + std::string(call.context().typeName(call.arg(1)))
                + "\") to str");
    if (!call.heap().fits(text(call).size() + call.heap().text(call.arg(1)).size()))
        return call.raise(Ex::MemoryError, {});
    return call.returns(concatStrings(call.heap(), call.arg(0), call.arg(1)));
}

std::string repeated(std::string_view once, std::int64_t times)
{
    std::string out;
    out.reserve(once.size() * static_cast<std::size_t>(times));
    for (std::int64_t i = 0; i < times && !once.empty(); i++)
        out += once;
    return out;
}

Outcome textMultiply(NativeCall &call)
{
    bool isCount = false;
    std::int64_t times = 0;
    if (!repetitions(call.context(), call.arg(1), text(call).size(), isCount, times))
        return Outcome::Raise;
    return isCount ? returnsText(call, repeated(text(call), times)) : notACount(call, call.arg(1));
}

template <class T>
bool holds(Comparison op, const T &a, const T &b)
{
    switch (op) {
    case Comparison::Less:
        return a < b;
    case Comparison::LessEqual:
        return a <= b;
    case Comparison::Equal:
        return a == b;
    case Comparison::NotEqual:
        return a != b;
    case Comparison::Greater:
        return a > b;
    case Comparison::GreaterEqual:
        break;
    }
    return a >= b;
}

template <Comparison Op>
Outcome textCompared(NativeCall &call)
{
    if (!call.heap().isString(call.arg(1)))
        return call.returns(Value::notImplemented());
    return call.returns(Value::boolean(holds(Op, text(call), call.heap().text(call.arg(1)))));
}

Outcome hashText(NativeCall &call)
{
    return call.returns(
        call.heap().integer(static_cast<std::int64_t>(hashOfString(call.heap(), call.arg(0)))));
}
Outcome same(NativeCall &call)
{
    return call.returns(call.arg(0));
}

// --- bytes and bytearray

Value madeBytes(NativeCall &call, std::string_view data)
{
    const Value plain = call.heap().bytes(data);
    if (!call.heap().is(call.arg(0), Kind::ByteArray))
        return plain;
    auto *array = call.heap().make<ByteArrayObject>(Kind::ByteArray);
    array->count = static_cast<std::uint32_t>(data.size());
    if (!data.empty()) {
        auto *block = call.heap().make<RawBlock>(Kind::Raw, data.size());
        std::memcpy(block->data, data.data(), data.size());
        array->data = call.heap().refOf(block);
    }
    return call.heap().valueOf(array);
}

const char *nameOfSelf(const NativeCall &call)
{
    return call.heap().is(call.arg(0), Kind::ByteArray) ? "bytearray" : "bytes";
}

Outcome bytesLength(NativeCall &call)
{
    return call.returns(Value::smallInt(static_cast<std::int64_t>(bytes(call).size())));
}

Outcome bytesItem(NativeCall &call)
{
    const std::string_view data = bytes(call);
    const auto length = static_cast<std::int64_t>(data.size());
    if (!call.heap().is(call.arg(1), Kind::Slice)) {
        std::int64_t at = 0;
        const bool array = call.heap().is(call.arg(0), Kind::ByteArray);
        if (!itemIndex(call.context(), call.arg(1), length, array ? "bytearray index" : "index",
                array ? "bytearray indices" : "byte indices", at))
            return Outcome::Raise;
        return call.returns(
            Value::smallInt(static_cast<unsigned char>(data[static_cast<std::size_t>(at)])));
    }
    SliceRange range;
    if (!sliceRange(call.context(), call.arg(1), length, range))
        return Outcome::Raise;
    std::string out;
    for (std::int64_t i = 0; i < range.count; i++)
        out += data[static_cast<std::size_t>(range.start + i * range.step)];
    return call.returns(madeBytes(call, out));
}

Outcome bytesSetSlice(NativeCall &call)
{
    Heap &heap = call.heap();
    std::string data(bytes(call));
    const auto given = bytesOf(heap, call.arg(2));
    if (!given)
        return call.raise(
            Ex::TypeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    SliceRange range;
    if (!sliceRange(call.context(), call.arg(1), static_cast<std::int64_t>(data.size()), range))
        return Outcome::Raise;
    const auto count = static_cast<std::size_t>(range.count);
    if (range.step != 1 && given->size() != count)
        return call.raise(Ex::ValueError,
            "attempt to assign bytes of size " + std::to_string(given->size())
                + " to extended slice of size " + std::to_string(count));
    const std::string part(*given);
    if (range.step == 1)
        data.replace(static_cast<std::size_t>(range.start), count, part);
    else
        for (std::size_t i = 0; i < count; ++i)
            data[static_cast<std::size_t>(range.start + static_cast<std::int64_t>(i) * range.step)]
                = part[i];
    auto *block = heap.make<RawBlock>(Kind::Raw, data.size());
    std::memcpy(block->data, data.data(), data.size());
    auto *array = heap.at<ByteArrayObject>(call.arg(0));
    array->data = heap.refOf(block);
    array->count = static_cast<std::uint32_t>(data.size());
    return call.returnsNone();
}

Outcome bytesSetItem(NativeCall &call)
{
    if (call.heap().is(call.arg(1), Kind::Slice))
        return bytesSetSlice(call);
    std::int64_t at = 0;
    if (!itemIndex(call.context(), call.arg(1), static_cast<std::int64_t>(bytes(call).size()),
            "bytearray index", "bytearray indices", at))
        return Outcome::Raise;
    std::int64_t byte = 0;
    if (!indexFrom(call.context(), call.arg(2), byte))
        return Outcome::Raise;
    if (byte < 0 || byte > 255)
        return call.raise(Ex::ValueError, "byte must be in range(0, 256)");
    call.heap().at<RawBlock>(call.heap().at<ByteArrayObject>(call.arg(0))->data)->data[at]
        = static_cast<std::uint8_t>(byte);
    return call.returnsNone();
}

Outcome bytesContains(NativeCall &call)
{
    if (const auto part = bytesOf(call.heap(), call.arg(1)))
        return call.returns(Value::boolean(bytes(call).find(*part) != std::string_view::npos));
    if (!isIntegral(call.heap(), call.arg(1)))
        return call.raise(Ex::TypeError,
            "a bytes-like object is required, not '"
                + std::string(call.context().typeName(call.arg(1))) + "'");
    const auto byte = int64Of(call.heap(), call.arg(1));
    if (!byte || *byte < 0 || *byte > 255)
        return call.raise(Ex::ValueError, "byte must be in range(0, 256)");
    return call.returns(
        Value::boolean(bytes(call).find(static_cast<char>(static_cast<unsigned char>(*byte)))
            != std::string_view::npos));
}

Outcome bytesIterate(NativeCall &call)
{
    // An array may change meanwhile, so its iterator is over what it holds now.
    const bool array = call.heap().is(call.arg(0), Kind::ByteArray);
    return call.returns(call.heap().iterator(
        IteratorKind::Bytes, array ? call.heap().bytes(bytes(call)) : call.arg(0)));
}

Outcome bytesAdd(NativeCall &call)
{
    const auto more = bytesOf(call.heap(), call.arg(1));
    if (!more)
        return call.raise(Ex::TypeError,
            std::string("can't concat ") + std::string(call.context().typeName(call.arg(1)))
                + " to " + nameOfSelf(call));
    const std::string sum = std::string(bytes(call)) + std::string(*more);
    if (!call.heap().fits(sum.size()))
        return call.raise(Ex::MemoryError, {});
    return call.returns(madeBytes(call, sum));
}

Outcome bytesAddInPlace(NativeCall &call)
{
    const auto more = bytesOf(call.heap(), call.arg(1));
    if (!more)
        return call.raise(Ex::TypeError,
            std::string("can't concat ") + std::string(call.context().typeName(call.arg(1)))
                + " to bytearray");
    const Value sum = madeBytes(call, std::string(bytes(call)) + std::string(*more));
    auto *to = call.heap().at<ByteArrayObject>(call.arg(0));
    to->data = call.heap().at<ByteArrayObject>(sum)->data;
    to->count = call.heap().at<ByteArrayObject>(sum)->count;
    return call.returns(call.arg(0));
}

Outcome bytesMultiply(NativeCall &call)
{
    bool isCount = false;
    std::int64_t times = 0;
    if (!repetitions(call.context(), call.arg(1), bytes(call).size(), isCount, times))
        return Outcome::Raise;
    return isCount ? call.returns(madeBytes(call, repeated(bytes(call), times)))
                   : notACount(call, call.arg(1));
}

template <Comparison Op>
Outcome bytesCompared(NativeCall &call)
{
    const auto other = bytesOf(call.heap(), call.arg(1));
    return other ? call.returns(Value::boolean(holds(Op, bytes(call), *other)))
                 : call.returns(Value::notImplemented());
}

Outcome hashBytes(NativeCall &call)
{
    return call.returns(
        call.heap().integer(static_cast<std::int64_t>(hashOf(call.heap(), call.arg(0)).hash)));
}

template <template <Comparison> class Compared>
void declareComparisons(Declarations &declare, const char *type)
{
    declare.method(type, "__lt__(self, value, /)", Compared<Comparison::Less>::call);
    declare.method(type, "__le__(self, value, /)", Compared<Comparison::LessEqual>::call);
    declare.method(type, "__eq__(self, value, /)", Compared<Comparison::Equal>::call);
    declare.method(type, "__ne__(self, value, /)", Compared<Comparison::NotEqual>::call);
    declare.method(type, "__gt__(self, value, /)", Compared<Comparison::Greater>::call);
    declare.method(type, "__ge__(self, value, /)", Compared<Comparison::GreaterEqual>::call);
}

template <Comparison Op>
struct TextComparison {
    static Outcome call(NativeCall &native) { return textCompared<Op>(native); }
};
template <Comparison Op>
struct BytesComparison {
    static Outcome call(NativeCall &native) { return bytesCompared<Op>(native); }
};

} // namespace

void declareTextOperators(Declarations &declare)
{
    declare.method("str", "__len__(self, /)", textLength);
    declare.method("str", "__getitem__(self, key, /)", textItem);
    declare.method("str", "__contains__(self, key, /)", textContains);
    declare.method("str", "__iter__(self, /)", textIterate);
    declare.method("str", "__add__(self, value, /)", textAdd);
    declare.method("str", "__mul__(self, value, /)", textMultiply);
    declare.method("str", "__rmul__(self, value, /)", textMultiply);
    declare.method("str", "__hash__(self, /)", hashText);
    declare.method("str", "__str__(self, /)", same);
    declareComparisons<TextComparison>(declare, "str");
    for (const char *type : { "bytes", "bytearray" }) {
        declare.method(type, "__len__(self, /)", bytesLength);
        declare.method(type, "__getitem__(self, key, /)", bytesItem);
        declare.method(type, "__contains__(self, key, /)", bytesContains);
        declare.method(type, "__iter__(self, /)", bytesIterate);
        declare.method(type, "__add__(self, value, /)", bytesAdd);
        declare.method(type, "__mul__(self, value, /)", bytesMultiply);
        declare.method(type, "__rmul__(self, value, /)", bytesMultiply);
        declareComparisons<BytesComparison>(declare, type);
    }
    declare.method("bytes", "__hash__(self, /)", hashBytes);
    declare.method("bytearray", "__iadd__(self, value, /)", bytesAddInPlace);
    declare.method("bytearray", "__setitem__(self, key, value, /)", bytesSetItem);
}

} // namespace interleave
