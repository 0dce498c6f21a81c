// asyncio's futures and tasks, which are written in Python (resources/prelude/asyncio.futures.py and
// asyncio.tasks.py), as far as the machine does by itself what nearly every turn of a loop does: a
// task goes on, awaits a future, and is put into the loop's line when the future has its result.
// Everything lies in the objects' attributes, where the Python code finds it; what is not plain the
// Python code does (these functions then have done nothing).
//
// Threads: the user of the machine.
#pragma once

#include "core/machine/native.h"

namespace interleave {

// REQUIRES: the future is a _loop.Worker.
class LoopFuture {
public:
    LoopFuture(Heap &heap, Value future)
        : m_heap(heap)
        , m_object(heap.at<NativeObject>(future))
    {
    }

    // Its own attribute; empty: its class has the value.
    Value get(Name name) const;
    void set(Name name, Value value) const;

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
// The task that the future's loop runs waits for it from here on: as Future.__await__ says it
// before its yield.
void parkFor(Context &context, Value future);
// The task has yielded `awaited`: it waits for it. False: this needs Task._yielded().
bool waitFor(Context &context, Value task, Value awaited);
// Of a list of futures: can wakeFirst() do it? Else the Python code has to.
bool canWakeFirst(Context &context, Value list);
// The first future that is still open gets the result None, and leaves the list; those before it
// too. REQUIRES: canWakeFirst().
void wakeFirst(Context &context, Value list);

} // namespace interleave
