// What object, type, functions, exceptions and generators can do, and the builtin functions that
// need the machine itself.
#pragma once

#include "core/machine/native.h"

namespace interleave {

void declareObjectModel(Declarations &declare);

} // namespace interleave
