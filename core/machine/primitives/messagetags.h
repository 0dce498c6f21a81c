// What stands before each value of a message. Written nowhere but into messages of one run.
//
// Threads: a vocabulary.
#pragma once

#include <cstdint>

namespace interleave {

enum class MessageTag : std::uint8_t {
    Immediate, // a Value's bits: None, bools, small ints, floats
    Frozen,    // a place in the frozen image
    Seen,      // the n-th object of this message again
    String,
    Bytes,
    ByteArray,
    BigInt,
    Range,
    Slice,
    Tuple,
    List,
    Dict,
    Set,
    FrozenSet,
    Instance,
    Exception,
    Primitive,
    BoundMethod,
    Global,  // a function or class: module, qualified name
    Derived, // class and attributes of the list, dict or set that follows
};

} // namespace interleave
