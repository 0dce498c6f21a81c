// What object, type, functions, generators and exceptions can do, the builtin functions that need
// the machine itself, and what the prelude needs for keys with operators of their own.
#pragma once

#include "core/machine/native.h"

#include <initializer_list>

namespace interleave {

// Library code calls the functions of _machine with what they need, but a program can get at them,
// too. odd() raises TypeError; areOf() asks whether the first arguments are of these kinds, and
// raises if not.
Outcome odd(NativeCall &call);
bool areOf(NativeCall &call, std::initializer_list<Kind> kinds);

// Natives that end in what only the machine can do.
struct ObjectModel {
    // Plain: without asking the class's own __getattribute__ or __setattr__.
    enum class Attributes : std::uint8_t { AsAsked, Plain };
    static Outcome ask(NativeCall &call, Outcome how, Value subject,
        std::initializer_list<Value> more, Attributes attributes = Attributes::AsAsked);
    // The class arg(0), called with the others.
    static Outcome construct(NativeCall &call);
};

void declareObjectModel(Declarations &declare);
void declareTypeModel(Declarations &declare);
void declareExceptionModel(Declarations &declare);
void declareSlowKeys(Declarations &declare);

} // namespace interleave
