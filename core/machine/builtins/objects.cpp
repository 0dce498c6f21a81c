// What every object can be asked: repr, str, hash, id, len; and the __repr__ and __hash__ methods
// of the builtin types.
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/bigobjects.h"
#include "core/machine/builtins/codecs.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/builtins/quicktext.h"
#include "core/machine/builtins/sequences.h"
#include "core/machine/builtins/show.h"
#include "core/machine/builtins/textrepr.h"
#include "core/machine/equality.h"
#include "core/machine/objectmodel.h"

namespace interleave {

namespace {

Outcome reprFunction(NativeCall &call)
{
    std::string out;
    if (appendRepr(call.context(), call.arg(0), out))
        return returnsText(call, out);
    return call.prelude("_repr", { call.arg(0) });
}

Outcome asciiFunction(NativeCall &call)
{
    std::string out;
    if (appendRepr(call.context(), call.arg(0), out))
        return returnsText(call, asciiOnly(out));
    return call.prelude("_ascii", { call.arg(0) });
}

// __repr__ of the builtin types.
Outcome reprMethod(NativeCall &call)
{
    std::string out;
    if (appendBaseRepr(call.context(), call.arg(0), out))
        return returnsText(call, out);
    if (call.heap().is(call.arg(0), Kind::BigInt))
        return raiseFailure(call.context(), toDecimal(bigOf(call.heap(), call.arg(0))).error());
    Heap &heap = call.heap();
    const Value name = heap.is(call.arg(0), Kind::DictView)
        ? heap.string(call.context().typeName(call.arg(0)))
        : Value::none();
    return call.prelude("_repr_container", { call.arg(0), name });
}

Outcome asciiOfText(NativeCall &call)
{
    if (!areOf(call, { Kind::String }))
        return Outcome::Raise;
    return returnsText(call, asciiOnly(call.heap().text(call.arg(0))));
}

Outcome newStr(NativeCall &call)
{
    if (!call.has(1))
        return call.returns(call.program().emptyString);
    const Value v = call.arg(1);
    if (call.has(2) || call.has(3)) {
        const auto bytes = bytesOf(call.heap(), v);
        if (!bytes) {
            if (call.heap().isString(v))
                return call.raise(Ex::TypeError, "decoding str is not supported");
            return call.raise(Ex::TypeError,
                "decoding to str: need a bytes-like object, "
                    + std::string(call.context().typeName(v)) + " found");
        }
        const std::string_view name = call.has(2) && call.heap().isString(call.arg(2))
            ? call.heap().text(call.arg(2))
            : "utf-8";
        const auto codec = codecNamed(name);
        if (!codec)
            return call.raise(Ex::LookupError, "unknown encoding: " + std::string(name));
        const Coded coded = decodeBytes(*bytes, *codec,
            call.has(3) && call.heap().isString(call.arg(3)) ? call.heap().text(call.arg(3))
                                                             : "strict");
        if (coded.error)
            return raiseForCode(call, *coded.error, false, v);
        return returnsText(call, coded.text);
    }
    std::string out;
    if (appendStr(call.context(), v, out))
        return returnsText(call, out);
    return call.prelude("_str", { v });
}

Outcome hashFunction(NativeCall &call)
{
    const HashAnswer answer = hashOf(call.heap(), call.arg(0));
    if (answer.is == HashAnswer::Is::NeedsPython)
        return call.prelude("_hash", { call.arg(0) });
    if (answer.is == HashAnswer::Is::Unhashable)
        return call.raise(Ex::TypeError,
            "unhashable type: '"
                + std::string(call.context().typeName(
                    answer.culprit.isEmpty() ? call.arg(0) : answer.culprit))
                + "'");
    return call.returns(call.heap().integer(static_cast<std::int64_t>(answer.hash)));
}

Outcome idFunction(NativeCall &call)
{
    return call.returns(makeInteger(call.heap(), Integer(identityOf(call.arg(0)))));
}

Value quickLength(Context &context, const Value *args, std::uint32_t count)
{
    const Heap &heap = context.heap();
    if (count != 1 || !args[0].isRef())
        return {};
    const Header *h = heap.header(args[0].asRef());
    if (h->type != context.program().typeOfKind[static_cast<std::size_t>(h->kind())])
        return {};
    switch (h->kind()) {
    case Kind::String:
        return Value::smallInt(heap.at<StringObject>(args[0])->length);
    case Kind::List:
        return Value::smallInt(heap.at<ListObject>(args[0])->count);
    case Kind::Tuple:
        return Value::smallInt(heap.at<TupleObject>(args[0])->count);
    case Kind::Dict:
        return Value::smallInt(heap.at<DictObject>(args[0])->count);
    default:
        return {};
    }
}

Value quickStr(Context &context, const Value *args, std::uint32_t count)
{
    if (count != 1)
        return {};
    if (context.heap().isString(args[0]))
        return context.typeOf(args[0])
                == context.program().typeOfKind[static_cast<std::size_t>(Kind::String)]
            ? args[0]
            : Value::empty();
    std::string text;
    return appendQuickText(context.heap(), args[0], text) ? context.heap().string(text)
                                                          : Value::empty();
}

Outcome lengthFunction(NativeCall &call)
{
    const Heap &heap = call.heap();
    const Value v = call.arg(0);
    const auto *type = v.isRef() ? heap.at<TypeObject>(call.context().typeOf(v)) : nullptr;
    const bool own = type != nullptr && (type->flags & (kTypeHasBool | kTypeHasIter)) != 0;
    const auto count = [&](std::int64_t n) { return call.returns(Value::smallInt(n)); };
    switch (own ? Kind::Free : heap.kindOf(v)) {
    case Kind::String:
        return count(heap.at<StringObject>(v)->length);
    case Kind::Bytes:
    case Kind::ByteArray:
        return count(static_cast<std::int64_t>(bytesOf(heap, v)->size()));
    case Kind::Tuple:
        return count(heap.at<TupleObject>(v)->count);
    case Kind::List:
        return count(heap.at<ListObject>(v)->count);
    case Kind::Dict:
        return count(heap.at<DictObject>(v)->count);
    case Kind::Set:
    case Kind::FrozenSet:
        return count(heap.at<SetObject>(v)->count);
    case Kind::Range:
        return call.returns(call.heap().integer(heap.at<RangeObject>(v)->count));
    case Kind::DictView:
        return count(heap.at<DictObject>(heap.at<DictViewObject>(v)->dict)->count);
    default:
        break;
    }
    const Value method = call.context().lookup(call.context().typeOf(v), Name::k_len);
    if (method.isEmpty())
        return call.raise(Ex::TypeError,
            "object of type '" + std::string(call.context().typeName(v)) + "' has no len()");
    if (heap.is(method, Kind::NativeFunction))
        return call.tailCall(method, { v });
    return call.prelude("_len", { v });
}

Outcome newSlice(NativeCall &call)
{
    const Value none = Value::none();
    if (!call.has(2))
        return call.returns(call.heap().slice(none, call.arg(1), none));
    return call.returns(
        call.heap().slice(call.arg(1), call.arg(2), call.has(3) ? call.arg(3) : none));
}

Outcome sliceIndicesMethod(NativeCall &call)
{
    std::int64_t length = 0, start = 0, stop = 0, step = 0;
    if (!indexFrom(call.context(), call.arg(1), length)
        || !sliceIndices(call.context(), call.arg(0), length, start, stop, step))
        return Outcome::Raise;
    const Value parts[3]
        = { call.heap().integer(start), call.heap().integer(stop), call.heap().integer(step) };
    return call.returns(call.heap().tuple(parts));
}

Outcome sliceStart(NativeCall &call)
{
    return call.returns(call.heap().at<SliceObject>(call.arg(0))->start);
}
Outcome sliceStop(NativeCall &call)
{
    return call.returns(call.heap().at<SliceObject>(call.arg(0))->stop);
}
Outcome sliceStep(NativeCall &call)
{
    return call.returns(call.heap().at<SliceObject>(call.arg(0))->step);
}

} // namespace

void declareObjects(Declarations &declare)
{
    declare.makes("str", "__new__(cls, object='', encoding=None, errors=None)", newStr);
    declare.quick(quickStr);
    declare.makes("slice", "__new__(cls, start, stop=None, step=None, /)", newSlice);
    declare.property("slice", "start", sliceStart);
    declare.property("slice", "stop", sliceStop);
    declare.property("slice", "step", sliceStep);
    declare.method("slice", "indices(self, length, /)", sliceIndicesMethod);
    for (const char *type : { "str", "int", "float", "bytes", "bytearray", "list", "tuple", "dict",
             "set", "frozenset", "range", "slice", "dict_view" })
        declare.method(type, "__repr__(self, /)", reprMethod);
    declare.function("builtins", "repr(obj, /)", reprFunction);
    declare.function("builtins", "ascii(obj, /)", asciiFunction);
    declare.function("builtins", "_ascii_of(text, /)", asciiOfText);
    declare.function("builtins", "hash(obj, /)", hashFunction);
    declare.function("builtins", "id(obj, /)", idFunction);
    declare.function("builtins", "len(obj, /)", lengthFunction);
    declare.quick(quickLength);
}

} // namespace interleave
