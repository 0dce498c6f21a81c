// What natives do with their arguments again and again.
//
// Threads: the user of the heap. Functions that return bool or an empty value have raised when they
// say no.
#pragma once

#include "core/machine/builtins/codecs.h"
#include "core/machine/builtins/intobjects.h"
#include "core/machine/iterators.h"
#include "core/machine/native.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interleave {

// The bytes of a bytes or bytearray object; nothing for others.
std::optional<std::string_view> bytesOf(const Heap &heap, Value v);
// A new str of the given text.
inline Outcome returnsText(NativeCall &call, std::string_view text)
{
    return call.returns(call.heap().string(text));
}

// "find() argument 1 must be str, not int" and its like: TypeError with the type's name put behind
// `text`.
Outcome raiseForType(NativeCall &call, std::string_view text, Value v);

// The items of a builtin iterable. NeedsPython: not one of those, or over a learner's object.
Next itemsOf(Context &context, Value iterable, std::vector<Value> &out);
// For a native that read an iterable with itemsOf() and then has to hand over: an iterator is used
// up, so the list of what it gave.
Value unread(NativeCall &call, Value iterable, const std::vector<Value> &items);
// Ends the native by calling it again with argument `index` made a list in Python (which raises
// when it is not iterable). Prelude form: _call_with_list(native, args, index). `failed` is what
// itemsOf() said: a size that changed is a RuntimeError.
Outcome againWithList(NativeCall &call, Next failed, std::uint32_t index);

// Ends the native with what a text's or some bytes' failing to be converted raises; `given` is what
// should have been.
Outcome raiseForCode(NativeCall &call, const CodecError &error, bool encoding, Value given);

// Ends the native by calling it again with something else as argument `index`: what `make`, a name
// of builtins, gives for it. Whatever else it was called with stays.
Outcome againWithMade(NativeCall &call, std::string_view make, std::uint32_t index);

// Python's slice rules for optional start and end arguments: None and left out are the ends,
// negatives count from behind. TypeError "slice indices must be integers or None or have an
// __index__ method".
bool rangeFrom(Context &context, Value start, Value end, std::int64_t length, std::int64_t &from,
    std::int64_t &to);

// All positional arguments given, the *args included.
std::vector<Value> allArguments(const NativeCall &call);

} // namespace interleave
