// Names for what a program makes: the first variable that a queue, a lock or a thread is bound to
// is what pictures call it.
//
// The machine calls this whenever the learner's code binds a value to a variable or an attribute;
// it is made to say "nothing to do" fast. A thread or process that was given a name keeps it. The
// variable of a comprehension names nothing: it is many things in turn.
// What an instance has as an attribute ("lock") is named once more with the first variable that the
// instance is bound to ("checking.lock"), since other instances have the same attribute.
//
// What library code makes for itself is in no picture (Context::isLibrarysOwn). Where work flows
// through it all the same, the library says so: `_sync.show(queue, "calls", self)` gives it a name,
// and `_sync.stand_for(calls, self)` that of its owner ("pool"), unless the owner is library code's
// own, too.
//
// Threads: the user of the machine. Depth: elements of a list, tuple or dict are named after it
// ("forks 0"), no deeper.
#pragma once

#include "core/machine/native.h"

#include <string_view>

namespace interleave {

void nameObject(Context &context, Value value, std::string_view variable);
// As an attribute of an instance.
void nameAttribute(Context &context, Value value, std::string_view attribute);

// May naming this value have an effect? Worth asking before the line and the text are looked up.
inline bool isNameable(const Heap &heap, Value value)
{
    switch (heap.kindOf(value)) {
    case Kind::Native:
    case Kind::List:
    case Kind::Tuple:
    case Kind::Dict:
        return true;
    default:
        return false;
    }
}

} // namespace interleave
