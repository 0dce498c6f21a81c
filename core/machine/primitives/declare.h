// The parts of declarePrimitives(): one for each file here.
#pragma once

#include "core/machine/native.h"
#include "core/machine/primitives/scope.h"

namespace interleave {

void declareLocks(Declarations &declare);
void declareSemaphores(Declarations &declare);
void declareConditions(Declarations &declare);
void declareFlags(Declarations &declare);
void declareBarriers(Declarations &declare);
void declareQueues(Declarations &declare);
void declareNaming(Declarations &declare);
void declareCells(Declarations &declare);
void declarePipes(Declarations &declare);
void declareFiles(Declarations &declare);
void declareSockets(Declarations &declare);
void declareTasks(Declarations &declare);
void declareLoopWorkers(Declarations &declare);
void declareLoopFutures(Declarations &declare);
void declareLoopQueues(Declarations &declare);
void declareQuickFunctions(Declarations &declare);

// Its handle; null when a subclass forgot to call our __init__: then raised.
Handle *initialized(NativeCall &call, Value self);

} // namespace interleave
