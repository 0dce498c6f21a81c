// Values as bytes, for the way from one memory into another: what CPython's pickle does for
// multiprocessing.
//
// None, bool, int, float, str, bytes, the containers (their sharing and circles kept) and what
// derives from these (named tuples, too), exceptions, instances of learner's classes (by class
// name), members of enumerations, functions and classes (by module-level name), and shared
// primitives. Both memories run the same program, so builtin functions and types travel as
// their place in the frozen image.
//
// A learner's class may say by __reduce__, __getstate__... what of its instances travels. That takes
// Python code, so pickle (resources/prelude/pickle.py) does it, and its bytes are the message:
// an instance of _m_Pickled (_machine.py).
//
// Threads: the user of the machine. Depth is limited; the limit is a RecursionError.
#pragma once

#include "core/machine/native.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace interleave {

using MessageBytes = std::vector<std::byte>;

// Who may say what of an instance travels. Nobody: in CPython the things would stay in one memory,
// and nothing would be pickled.
enum class Say : std::uint8_t { Classes, Nobody };

// Empty: raised, "cannot pickle 'generator' object"; or, if nothing was raised, a class in it has
// a say (sendPickled).
// kept, unless 0: the reader's memory is a copy of this one, so instances of that class and what
// all processes share travel as their place in it. The reader holds them until it has decoded.
std::optional<MessageBytes> encodeMessage(
    Context &context, Value value, Ref kept = 0, Say say = Say::Classes);
// Value::empty(): raised (the class or function does not exist here).
Value decodeMessage(Context &context, std::span<const std::byte> message);

// What a native answers that could not encode its argument: what was raised, or itself again with
// pickle's bytes instead.
Outcome sendPickled(NativeCall &call, std::uint32_t argument);
// What a native answers that received this: the value, or what is in it if pickle made it.
Outcome returnReceived(NativeCall &call, Value received);
// What the program put in: the value, or what pickle's bytes were made of.
Value sentValue(Context &context, Value value);

} // namespace interleave
