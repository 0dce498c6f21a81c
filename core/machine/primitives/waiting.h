// Waits that end from outside: by an exception, by the death of a task, by the death of a whole
// process.
//
// Threads: the user of the machine, for the first two; recoverShared() from any one process of the
// run.
#pragma once

#include "core/machine/native.h"

#include <functional>
#include <span>

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

// After a process of the run died: its tasks leave all lines of the shared primitives, and whoever
// they were about to wake is woken. What they held stays held. For the engine, once a death; `wake`
// is what Host::wake is, and must not block: the arena is locked.
void recoverShared(Arena &arena, std::span<const TaskId> dead,
    const std::function<void(TaskId task, ObjectId object)> &wake);

} // namespace interleave
