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
    Derived, // class and attributes of the builtin value that follows
    Hashed,  // what stood for the key that follows, whose own __hash__ the receiver doesn't run
    Member,  // of an enumeration: there is one of it in each memory; its class and name
};

} // namespace interleave
