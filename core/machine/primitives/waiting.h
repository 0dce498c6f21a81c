// Waits that end from outside: by an exception, by the death of a task. (By that of a process: see
// recovery.h.)
//
// Threads: the user of the machine.
#pragma once

#include "core/machine/native.h"

namespace interleave {

// Where raisesWhenOver() puts it, in Resume::values.
inline constexpr std::size_t kRaisedBehind = 3;

// The task is dropped, or an exception is about to be raised in it, while it is parked in a native:
// it leaves its line. If it had been called, the next one in line is called and woken in its place.
void abandonWait(Heap &heap, Host &host, TaskId task, const Resume &resume);

// An exception is about to be raised in a task that waits. True: it waits in a condition, and has to
// take the lock again first; then it raises that itself. It is to run as if it had been woken.
bool raisesWhenOver(const Heap &heap, Resume &resume, Value exception);

// The task is dropped from the copy of a machine that has no host yet: it leaves its line, if that
// is in the machine's own memory.
void forgetWait(Heap &heap, TaskId task, const Resume &resume);

} // namespace interleave
