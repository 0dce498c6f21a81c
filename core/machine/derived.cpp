#include "core/machine/derived.h"

#include "core/machine/dicts.h"
#include "core/machine/program.h"

#include <cstring>

namespace interleave {

namespace {

// A string has no room for attributes: an instance of a subclass has them at the end of its block.
constexpr std::size_t kTail = sizeof(Value);

Ref *tailOf(Header *header)
{
    auto *end
        = reinterpret_cast<std::byte *>(header) + std::size_t { header->units() } * Arena::kUnit;
    return reinterpret_cast<Ref *>(end - kTail);
}

} // namespace

bool isCopiedKind(Kind layout)
{
    switch (layout) {
    case Kind::String:
    case Kind::Bytes:
    case Kind::ByteArray:
    case Kind::BigInt:
    case Kind::Float:
    case Kind::Tuple:
    case Kind::FrozenSet:
        return true;
    default:
        return false;
    }
}

Value copyAs(Heap &heap, Value value, Ref type)
{
    Value made;
    switch (heap.at<TypeObject>(type)->layout) {
    case Kind::String: {
        const auto *from = heap.at<StringObject>(value);
        auto *to = heap.make<StringObject>(Kind::String, from->bytes + kTail);
        from = heap.at<StringObject>(value);
        to->bytes = from->bytes;
        to->length = from->length;
        std::memcpy(to->text, from->text, from->bytes);
        made = heap.valueOf(to);
        break;
    }
    case Kind::Bytes: {
        const auto *from = heap.at<BytesObject>(value);
        made = heap.bytes({ reinterpret_cast<const char *>(from->data), from->count });
        break;
    }
    case Kind::ByteArray: {
        auto *to = heap.make<ByteArrayObject>(Kind::ByteArray);
        to->data = heap.at<ByteArrayObject>(value)->data;
        to->count = heap.at<ByteArrayObject>(value)->count;
        made = heap.valueOf(to);
        break;
    }
    case Kind::BigInt: {
        const Value plain = plainNumber(heap, value);
        const std::uint32_t count = plain.isRef() ? heap.at<BigIntObject>(plain)->count : 1;
        auto *to = heap.make<BigIntObject>(Kind::BigInt, count * sizeof(std::uint64_t));
        to->count = count;
        if (plain.isRef()) {
            const auto *from = heap.at<BigIntObject>(plain);
            to->negative = from->negative;
            std::memcpy(to->limbs, from->limbs, count * sizeof(std::uint64_t));
        } else {
            const std::int64_t i = plain.isBool() ? plain.isTrue() : plain.asSmallInt();
            to->negative = i < 0;
            to->limbs[0] = static_cast<std::uint64_t>(i < 0 ? -i : i);
        }
        made = heap.valueOf(to);
        break;
    }
    case Kind::Float: {
        auto *to = heap.make<FloatObject>(Kind::Float);
        to->number = plainNumber(heap, value);
        made = heap.valueOf(to);
        break;
    }
    case Kind::Tuple: {
        const auto items = heap.tupleItems(value);
        // Never the one empty tuple.
        auto *to = heap.make<TupleObject>(Kind::Tuple, items.size() * sizeof(Value));
        to->count = static_cast<std::uint32_t>(items.size());
        std::copy(items.begin(), items.end(), to->items);
        made = heap.valueOf(to);
        break;
    }
    default: {
        made = makeSet(heap, Kind::FrozenSet);
        for (std::int64_t i = setNext(heap, value.asRef(), 0); i >= 0;
             i = setNext(heap, value.asRef(), i + 1))
            setAppend(heap, made.asRef(), setKey(heap, value.asRef(), i),
                setHash(heap, value.asRef(), i));
    }
    }
    heap.header(made.asRef())->type = type;
    return made;
}

Value plainCopy(Heap &heap, Value v)
{
    if (!v.isRef())
        return v;
    const Kind kind = heap.kindOf(v);
    const Ref plain = heap.program->typeOfKind[static_cast<std::size_t>(kind)];
    if (!isCopiedKind(kind) || heap.header(v.asRef())->type == plain)
        return v;
    if (kind == Kind::BigInt || kind == Kind::Float)
        return plainNumber(heap, v);
    return copyAs(heap, v, plain);
}

Value plainNumber(const Heap &heap, Value v)
{
    if (heap.is(v, Kind::Float))
        return heap.at<FloatObject>(v)->number;
    if (!heap.is(v, Kind::BigInt) || heap.header(v.asRef())->type == heap.program->intType)
        return v;
    const auto *big = heap.at<BigIntObject>(v);
    if (big->count == 1 && big->limbs[0] <= static_cast<std::uint64_t>(Value::kSmallMax)) {
        const auto i = static_cast<std::int64_t>(big->limbs[0]);
        return Value::smallInt(big->negative != 0 ? -i : i);
    }
    return v;
}

Ref *derivedAttributes(const Heap &heap, Value v)
{
    Header *header = heap.header(v.asRef());
    const Kind kind = header->kind();
    if (header->type == heap.program->typeOfKind[static_cast<std::size_t>(kind)])
        return nullptr;
    switch (kind) {
    case Kind::String:
        return tailOf(header);
    case Kind::Bytes:
        return &heap.at<BytesObject>(v)->attributes;
    case Kind::ByteArray:
        return &heap.at<ByteArrayObject>(v)->attributes;
    case Kind::BigInt:
        return &heap.at<BigIntObject>(v)->attributes;
    case Kind::Float:
        return &heap.at<FloatObject>(v)->attributes;
    case Kind::Tuple:
        return &heap.at<TupleObject>(v)->attributes;
    case Kind::FrozenSet:
        return &heap.at<SetObject>(v)->attributes;
    default:
        return nullptr;
    }
}

} // namespace interleave
