// What object, type, functions, generators and exceptions can do, the builtin functions that need
// the machine itself, and what the prelude needs for keys with operators of their own.
#pragma once

#include "core/machine/native.h"

namespace interleave {

void declareObjectModel(Declarations &declare);
void declareExceptionModel(Declarations &declare);
void declareSlowKeys(Declarations &declare);

} // namespace interleave
