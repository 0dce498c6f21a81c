// repr() and str() of values that need no Python code, and what they need where they do.
//
// Threads: the user of the heap. Nothing here raises. A container that (deep inside) holds an
// object with a __repr__ of its own needs Python; the prelude's _repr and _str then do the same.
#pragma once

#include "core/machine/native.h"

#include <span>
#include <string>

namespace interleave {

// Appends to `out`; false: needs Python, and `out` is as it was.
bool appendRepr(const Context &context, Value v, std::string &out);
bool appendStr(const Context &context, Value v, std::string &out);
// What list.__repr__ and its like do: as appendRepr, but a __repr__ of a subclass (which may be
// what calls this) is passed over.
bool appendBaseRepr(const Context &context, Value v, std::string &out);

// The args of an exception. Of OSError(number, text, file) and what has up to two more, the
// name of the file is none of them; BlockingIOError's third is a count, if it is a number.
std::span<const Value> shownArguments(const Context &context, Value exception);

// "0x7f2a00001230": what repr() shows and id() returns of an object. Unique while it lives; the
// same in every run.
std::uint64_t identityOf(Value v);
std::string addressText(Value v);

// "__main__.Buffer", or "int" for builtins.
std::string qualifiedTypeName(const Heap &heap, Ref type);

} // namespace interleave
