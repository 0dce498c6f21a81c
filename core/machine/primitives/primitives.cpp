// The list of everything native that this folder gives to Python.
#include "core/machine/primitives/declare.h"

namespace interleave {

Handle *initialized(NativeCall &call, Value self)
{
    Handle *handle = handleOf(call.heap(), self);
    if (handle == nullptr)
        call.raise(Ex::RuntimeError,
            std::string(call.context().typeName(self)) + ".__init__() not called");
    return handle;
}

void declarePrimitives(Declarations &declare)
{
    declareLocks(declare);
    declareSemaphores(declare);
    declareConditions(declare);
    declareFlags(declare);
    declareBarriers(declare);
    declareQueues(declare);
    declareNaming(declare);
    declareCells(declare);
    declarePipes(declare);
    declareFiles(declare);
    declareSockets(declare);
    declareTasks(declare);
    declareLoopWorkers(declare);
    declareLoopFutures(declare);
    declareLoopQueues(declare);
    declareQuickFunctions(declare);
}

} // namespace interleave
