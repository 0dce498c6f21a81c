// _random: the generator that resources/prelude/random.py draws from. Its state lies in a native
// object of the heap.
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/bigobjects.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/builtins/floats.h"
#include "core/machine/builtins/mersenne.h"
#include "core/machine/builtins/show.h"
#include "core/machine/objectmodel.h"

#include <cstring>

namespace interleave {

namespace {

struct RandomState {
    MersenneState mersenne;
    std::uint32_t seeded; // 0: before the first draw or seed(); then the host's seed is taken
    std::uint32_t spare;
};

RandomState &raw(const NativeCall &call)
{
    return *call.heap().at<NativeObject>(call.arg(0))->rawAs<RandomState>();
}

MersenneState &drawn(const NativeCall &call)
{
    RandomState &state = raw(call);
    if (!state.seeded) {
        // Two generators of one run start differently: by where they lie, which is the same in
        // every run.
        seedMersenne(state.mersenne, (Integer(call.host().seed()) << 32) + call.arg(0).asRef());
        state.seeded = 1;
    }
    return state.mersenne;
}

Outcome seed(NativeCall &call)
{
    RandomState &state = raw(call);
    const Heap &heap = call.heap();
    const Value v = call.arg(1);
    if (v.isEmpty() || v.isNone()) {
        state.seeded = 0;
        return call.returnsNone();
    }
    const auto bytes = bytesOf(heap, v);
    if (isIntegral(heap, v))
        seedMersenne(state.mersenne, bigOf(heap, v));
    else if (v.isReal())
        seedMersenne(state.mersenne, Integer(static_cast<std::uint64_t>(hashFloat(v.asReal()))));
    else if (heap.isString(v))
        seedMersenne(state.mersenne, seedOfText(heap.text(v)));
    else if (bytes)
        seedMersenne(state.mersenne, seedOfText(*bytes));
    else
        return call.raise(Ex::TypeError,
            "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.");
    state.seeded = 1;
    return call.returnsNone();
}

Outcome random(NativeCall &call)
{
    return call.returns(Value::real(nextRandom(drawn(call))));
}

Outcome getrandbits(NativeCall &call)
{
    std::int64_t count = 0;
    if (!indexFrom(call.context(), call.arg(1), count))
        return Outcome::Raise;
    if (count < 0)
        return call.raise(Ex::ValueError, "number of bits must be non-negative");
    if (!call.heap().fits(static_cast<std::uint64_t>(count) / 8))
        return call.raise(Ex::MemoryError, {});
    return call.returns(
        makeInteger(call.heap(), randomBits(drawn(call), static_cast<std::uint64_t>(count))));
}

// A number in [0, bound): random.py gives an int > 0.
Outcome below(NativeCall &call)
{
    if (!isIntegral(call.heap(), call.arg(1)) || bigOf(call.heap(), call.arg(1)) <= 0)
        return odd(call);
    if (call.arg(1).isSmallInt())
        return call.returns(call.heap().integer(static_cast<std::int64_t>(
            randomBelow(drawn(call), static_cast<std::uint64_t>(call.arg(1).asSmallInt())))));
    return call.returns(
        makeInteger(call.heap(), randomBelow(drawn(call), bigOf(call.heap(), call.arg(1)))));
}

Outcome getState(NativeCall &call)
{
    const MersenneState &state = drawn(call);
    return call.returns(
        call.heap().bytes({ reinterpret_cast<const char *>(&state), sizeof state }));
}

Outcome setState(NativeCall &call)
{
    const auto bytes = bytesOf(call.heap(), call.arg(1));
    if (!bytes || bytes->size() != sizeof(MersenneState))
        return call.raise(Ex::ValueError, "state vector is the wrong size");
    MersenneState state;
    std::memcpy(&state, bytes->data(), bytes->size());
    if (state.index > MersenneState::kWords)
        return call.raise(Ex::ValueError, "invalid state");
    raw(call).mersenne = state;
    raw(call).seeded = 1;
    return call.returnsNone();
}

} // namespace

void declareRandom(Declarations &declare)
{
    declare.type("_random", "Generator", { 0, sizeof(RandomState) });
    declare.method("_random.Generator", "seed(self, a=None, /)", seed);
    declare.method("_random.Generator", "random(self, /)", random);
    declare.method("_random.Generator", "getrandbits(self, k, /)", getrandbits);
    declare.method("_random.Generator", "below(self, bound, /)", below);
    declare.method("_random.Generator", "get_state(self, /)", getState);
    declare.method("_random.Generator", "set_state(self, state, /)", setState);
}

} // namespace interleave
