// For the prelude's slow paths: dicts and sets with keys whose class has a hash or equality of its
// own.
#include "core/machine/objectmodel.h"

#include "core/machine/dicts.h"

#include <limits>

namespace interleave {

namespace {

// hash() gave it: 64 bits, perhaps in a big int.
std::uint64_t hashArgument(Value v, Heap &heap)
{
    if (v.isSmallInt())
        return static_cast<std::uint64_t>(v.asSmallInt());
    if (v.isBool())
        return v.isTrue();
    const auto *big = heap.at<BigIntObject>(v);
    return big->negative != 0 ? 0 - big->limbs[0] : big->limbs[0];
}

bool isHash(NativeCall &call, std::uint32_t i)
{
    return call.arg(i).isSmallInt() || call.arg(i).isBool()
        || call.heap().is(call.arg(i), Kind::BigInt);
}

bool isSet(NativeCall &call)
{
    const Kind kind = call.heap().kindOf(call.arg(0));
    return kind == Kind::Set || kind == Kind::FrozenSet;
}

// (dict, entry): there is something at it.
bool isEntry(NativeCall &call)
{
    const Heap &heap = call.heap();
    if (!heap.is(call.arg(0), Kind::Dict) || heap.isFrozen(call.arg(0)) || !call.arg(1).isSmallInt()
        || call.arg(1).asSmallInt() < 0
        || call.arg(1).asSmallInt() > std::numeric_limits<std::int32_t>::max())
        return false;
    const auto entry = static_cast<std::int32_t>(call.arg(1).asSmallInt());
    return dictNext(heap, call.arg(0).asRef(), entry) == entry;
}

Outcome dictAt(NativeCall &call)
{
    // (dict, hash, probe) -> (entry, probe, key, value), or None
    if (!call.heap().is(call.arg(0), Kind::Dict) || !isHash(call, 1) || !call.arg(2).isSmallInt())
        return odd(call);
    std::uint32_t probe = static_cast<std::uint32_t>(call.arg(2).asSmallInt());
    Heap &heap = call.heap();
    const Ref dict = call.arg(0).asRef();
    const std::int32_t entry = dictProbe(heap, dict, hashArgument(call.arg(1), heap), probe);
    if (entry < 0)
        return call.returnsNone();
    const DictEntry &e = dictEntry(heap, dict, entry);
    const Value parts[] = { Value::smallInt(entry), Value::smallInt(probe), e.key, e.value };
    return call.returns(heap.tuple(parts));
}

Outcome dictPut(NativeCall &call)
{
    if (!isEntry(call))
        return odd(call);
    dictReplace(call.heap(), call.arg(0).asRef(),
        static_cast<std::int32_t>(call.arg(1).asSmallInt()), call.arg(2));
    return call.returnsNone();
}

Outcome dictAdd(NativeCall &call)
{
    if (!call.heap().is(call.arg(0), Kind::Dict) || call.heap().isFrozen(call.arg(0))
        || !isHash(call, 1))
        return odd(call);
    dictAppend(call.heap(), call.arg(0).asRef(), call.arg(2), call.arg(3),
        hashArgument(call.arg(1), call.heap()));
    return call.returnsNone();
}

Outcome dictDrop(NativeCall &call)
{
    if (!isEntry(call))
        return odd(call);
    dictRemoveEntry(
        call.heap(), call.arg(0).asRef(), static_cast<std::int32_t>(call.arg(1).asSmallInt()));
    return call.returnsNone();
}

Outcome setAt(NativeCall &call)
{
    if (!isSet(call) || !isHash(call, 1) || !call.arg(2).isSmallInt())
        return odd(call);
    std::uint32_t probe = static_cast<std::uint32_t>(call.arg(2).asSmallInt());
    Heap &heap = call.heap();
    const Ref set = call.arg(0).asRef();
    const std::int64_t slot = setProbe(heap, set, hashArgument(call.arg(1), heap), probe);
    if (slot < 0)
        return call.returnsNone();
    const Value parts[]
        = { Value::smallInt(slot), Value::smallInt(probe), setKey(heap, set, slot) };
    return call.returns(heap.tuple(parts));
}

Outcome setPut(NativeCall &call)
{
    if (!isSet(call) || call.heap().isFrozen(call.arg(0)) || !isHash(call, 1))
        return odd(call);
    setAppend(
        call.heap(), call.arg(0).asRef(), call.arg(2), hashArgument(call.arg(1), call.heap()));
    return call.returnsNone();
}

Outcome setDrop(NativeCall &call)
{
    const bool inside = isSet(call) && !call.heap().isFrozen(call.arg(0))
        && call.arg(1).isSmallInt() && call.arg(1).asSmallInt() >= 0
        && setNext(call.heap(), call.arg(0).asRef(), call.arg(1).asSmallInt())
            == call.arg(1).asSmallInt();
    if (!inside)
        return odd(call);
    setRemoveSlot(call.heap(), call.arg(0).asRef(), call.arg(1).asSmallInt());
    return call.returnsNone();
}

} // namespace

void declareSlowKeys(Declarations &declare)
{
    declare.function("_machine", "dict_at(dict, hash, probe, /)", dictAt);
    declare.function("_machine", "dict_put(dict, entry, value, /)", dictPut);
    declare.function("_machine", "dict_add(dict, hash, key, value, /)", dictAdd);
    declare.function("_machine", "dict_drop(dict, entry, /)", dictDrop);
    declare.function("_machine", "set_at(set, hash, probe, /)", setAt);
    declare.function("_machine", "set_put(set, hash, key, /)", setPut);
    declare.function("_machine", "set_drop(set, slot, /)", setDrop);
}

} // namespace interleave
