// Waits that end from outside: by an exception, by the death of a task, by the death of a whole process.
//
// Threads: the user of the machine, for the first two; recoverShared() from any one process of the run.
#pragma once

#include "core/machine/native.h"

#include <span>

namespace interleave {

// An exception is about to be raised in the task while it is parked in a native: it leaves its line. If it had been called, the next one
// in line is called and woken in its place.
void abandonWait(Heap &heap, Host &host, TaskId task, const Resume &resume);

// The task was dropped: it leaves its line. Only lines in this machine's own memory; recoverShared() sees to the others.
void forgetWait(Heap &heap, TaskId task, const Resume &resume);

// After a process of the run died: its tasks leave all lines of the shared primitives, and whoever they were about to wake is woken.
// What they held stays held. For the engine, once a death.
void recoverShared(Arena &arena, Host &host, std::span<const TaskId> dead);

} // namespace interleave
