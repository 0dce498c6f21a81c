#include "core/machine/builtins/arguments.h"

#include "core/base/check.h"
#include "core/machine/dicts.h"

#include <algorithm>
#include <limits>

namespace interleave {

std::optional<std::string_view> bytesOf(const Heap &heap, Value v)
{
    if (heap.is(v, Kind::Bytes)) {
        const auto *bytes = heap.at<BytesObject>(v);
        return std::string_view(reinterpret_cast<const char *>(bytes->data), bytes->count);
    }
    if (heap.is(v, Kind::ByteArray)) {
        const auto *bytes = heap.at<ByteArrayObject>(v);
        if (bytes->count == 0)
            return std::string_view();
        return std::string_view(
            reinterpret_cast<const char *>(heap.at<RawBlock>(bytes->data)->data), bytes->count);
    }
    return std::nullopt;
}

Outcome raiseForType(NativeCall &call, std::string_view text, Value v)
{
    return call.raise(Ex::TypeError, std::string(text) + std::string(call.context().typeName(v)));
}

Outcome raiseForCode(NativeCall &call, const CodecError &error, bool encoding, Value given)
{
    if (error.kind == CodecError::Kind::UnknownHandler)
        return call.raise(Ex::LookupError, error.text);
    if (error.kind == CodecError::Kind::WrongHandler)
        return call.raise(Ex::TypeError, error.text);
    Heap &heap = call.heap();
    const Value parts[] = { Value::boolean(encoding), heap.string(error.text),
        heap.string(error.encoding), given, Value::smallInt(static_cast<std::int64_t>(error.start)),
        Value::smallInt(static_cast<std::int64_t>(error.end)), heap.string(error.reason) };
    return call.prelude("_m_coding_error", std::span<const Value>(parts));
}

Next itemsOf(Context &context, Value iterable, std::vector<Value> &out)
{
    Heap &heap = context.heap();
    const auto *type = iterable.isRef() ? heap.at<TypeObject>(context.typeOf(iterable)) : nullptr;
    if (type != nullptr && (type->flags & kTypeHasIter) != 0)
        return Next::NeedsPython; // a subclass with an idea of its own
    if (heap.is(iterable, Kind::List)) {
        const auto items = heap.listItems(iterable);
        out.assign(items.begin(), items.end());
        return Next::End;
    }
    if (heap.is(iterable, Kind::Tuple)) {
        const auto items = heap.tupleItems(iterable);
        out.assign(items.begin(), items.end());
        return Next::End;
    }
    const Value list = heap.list({});
    const Next result = extendList(heap, list.asRef(), iterable);
    if (result == Next::End || result == Next::Value) {
        const auto items = heap.listItems(list);
        out.assign(items.begin(), items.end());
        return Next::End;
    }
    return result;
}

Value unread(NativeCall &call, Value iterable, const std::vector<Value> &items)
{
    return call.heap().is(iterable, Kind::Iterator) && !items.empty() ? call.heap().list(items)
                                                                      : iterable;
}

Outcome againWithList(NativeCall &call, Next failed, std::uint32_t index)
{
    if (failed == Next::SizeChanged)
        return call.raise(Ex::RuntimeError, "dictionary changed size during iteration");
    const Value args = call.heap().tuple(allArguments(call));
    return call.prelude("_call_with_list", { call.callee(), args, Value::smallInt(index) });
}

Outcome againWithMade(NativeCall &call, std::string_view make, std::uint32_t index)
{
    Heap &heap = call.heap();
    const Value maker = dictGetText(heap, call.program().builtins, make);
    IL_CHECK(!maker.isEmpty(), "a native asks for a prelude function that is not there");
    const std::vector<Value> args = allArguments(call);
    IL_CHECK(index < args.size(), "an argument before it was left out");
    // What comes behind one that was left out goes by its name.
    const Value named = heap.dict();
    const auto &names
        = call.program().natives[heap.at<NativeFunctionObject>(call.callee())->native].parameters;
    for (auto i = static_cast<std::uint32_t>(args.size()); i < names.size(); ++i) {
        if (call.has(i))
            dictSetString(heap, named.asRef(), names[i], call.arg(i));
    }
    return call.prelude("_m_call_with_made",
        { maker, call.callee(), Value::smallInt(index), heap.tuple(args), named });
}

bool rangeFrom(Context &context, Value start, Value end, std::int64_t length, std::int64_t &from,
    std::int64_t &to)
{
    const auto read = [&](Value v, std::int64_t missing, std::int64_t &out) {
        if (v.isEmpty() || v.isNone()) {
            out = missing;
            return true;
        }
        if (!isIntegral(context.heap(), v)) {
            context.raise(Ex::TypeError,
                "slice indices must be integers or None or have an __index__ method");
            return false;
        }
        if (!indexFrom(context, v, out))
            return false;
        if (out < 0)
            out = std::max<std::int64_t>(out < -length ? -length : out, -length) + length;
        return true;
    };
    if (!read(start, 0, from) || !read(end, length, to))
        return false;
    to = std::min(to, length);
    return true;
}

std::vector<Value> allArguments(const NativeCall &call)
{
    std::vector<Value> out;
    for (std::uint32_t i = 0; i < call.positionalCount() && call.has(i); i++)
        out.push_back(call.arg(i));
    const auto rest = call.rest();
    out.insert(out.end(), rest.begin(), rest.end());
    return out;
}

} // namespace interleave
