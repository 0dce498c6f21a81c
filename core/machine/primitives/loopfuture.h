// asyncio's loops, futures and tasks (resources/prelude/asyncio.*.py) as far as the machine does by
// itself what nearly every turn of a loop does: a task goes on, awaits a future, and is put into
// the loop's line when the future has its result. What they are made of lies in values of native
// objects, which Python code has as attributes; what is not plain the Python code does (these
// functions then have done nothing).
//
// Threads: the user of the machine.
#pragma once

#include "core/machine/native.h"

namespace interleave {

// A _loop.Worker: a future, or a task.
class LoopFuture {
public:
    // Its values; the first two are its worker's. Empty: as its class says.
    enum Slot : std::uint8_t {
        kState = 2, // "PENDING", "CANCELLED", "FINISHED"
        kResult,
        kException,
        kLoop,
        kCallbacks,  // list of (function, whether it is asyncio's own), or (task that awaits, None)
        kWait,       // what awaiting it is, in the trace: see waitFrom()
        kBlocking,   // it was yielded by an await, and no task has seen that yet
        kCoroutine,  // of a task
        kWaitsFor,   // of a task: the future that it awaits
        kMustCancel, // of a task: its next turn begins with a CancelledError
        kSlots
    };

    // REQUIRES: isLoopWorker(future).
    LoopFuture(Heap &heap, Value future)
        : m_heap(heap)
        , m_object(heap.at<NativeObject>(future))
    {
    }

    Value get(Slot slot) const { return m_object->values[slot]; }
    void set(Slot slot, Value value) const { m_object->values[slot] = value; }

    bool isPending() const;
    // It has ended neither by an exception nor by being cancelled.
    bool hasResult() const;
    Value result() const; // REQUIRES: hasResult()

private:
    Heap &m_heap;
    NativeObject *m_object;
};

// Is awaiting this what asyncio's own Future.__await__ does, with nothing of the program's in it?
// method: its __await__.
bool awaitsPlainly(const Context &context, Value future, Value method);
// The task that the future's loop runs waits for it from here on: what Future.__await__ does before
// its yield.
void parkFor(Context &context, Value future);
// The task has yielded `awaited`: it waits for it. False: this needs Task._turn_yielded().
bool waitFor(Context &context, Value task, Value awaited);
// The next of what the loop has to do in this round, or, where nothing is to be looked at before, in
// the round after it: a task's turn, begun by goOnAtOnce(), or what _turns() returns.
// REQUIRES: `loop` is a _loop.Core that is open.
Value takeTurnOf(Context &context, Value loop);
// Of a list of futures: can wakeFirst() do it? Else the Python code has to.
bool canWakeFirst(Context &context, Value list);
// The first future that is still open gets the result None, and leaves the list; those before it
// too. REQUIRES: canWakeFirst().
void wakeFirst(Context &context, Value list);

} // namespace interleave
