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

void declareObjectModel(Declarations &declare);
void declareExceptionModel(Declarations &declare);
void declareSlowKeys(Declarations &declare);

} // namespace interleave
