// What of gc is native; resources/prelude/gc.py has the rest.
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/task.h"

namespace interleave {

namespace {

// collect(): before the next line.
Outcome collect(NativeCall &call)
{
    call.heap().at<StateObject>(call.heap().root())->looking = 0;
    call.heap().wantCollection();
    return call.returnsNone();
}

} // namespace

void declareGc(Declarations &declare)
{
    declare.function("_machine", "collect()", collect);
}

} // namespace interleave
