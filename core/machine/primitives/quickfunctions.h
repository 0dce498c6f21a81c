// Functions of the library, written in Python, that have a plain case in C++ beside them, as
// natives have (Declarations::quick): it does what the function does, or answers empty and has done
// nothing.
// Of a coroutine function it stands for `await f(...)`, done without ever having to wait: such a
// coroutine is nothing that anybody sees.
//
// Threads: the user of the machine.
#pragma once

#include "core/machine/native.h"

namespace interleave {

struct QuickFunction {
    std::string_view name; // by which the prelude asks for it
    QuickNative call;      // arguments by position, self first
    bool awaited;
};
// REQUIRES: FunctionObject::quick of a function, not 0.
const QuickFunction &quickFunction(std::uint32_t number);

// Is it a function of the library with that plain case?
bool isQuick(const Heap &heap, Value function, QuickNative plain);

// loopqueues.cpp: methods of asyncio's queues.
Value quickLoopPut(Context &context, const Value *args, std::uint32_t count);
Value quickLoopGet(Context &context, const Value *args, std::uint32_t count);
Value quickLoopDone(Context &context, const Value *args, std::uint32_t count);
// loopfuture.cpp: methods of asyncio's futures and tasks.
Value quickFutureAwait(Context &context, const Value *args, std::uint32_t count);
Value quickFutureWait(Context &context, const Value *args, std::uint32_t count);
Value quickFutureDone(Context &context, const Value *args, std::uint32_t count);
Value quickSetResult(Context &context, const Value *args, std::uint32_t count);
Value quickFutureResult(Context &context, const Value *args, std::uint32_t count);
Value quickTurns(Context &context, const Value *args, std::uint32_t count);
Value quickStand(Context &context, const Value *args, std::uint32_t count);
Value quickWakeNext(Context &context, const Value *args, std::uint32_t count);
// tasks.cpp: gevent.sleep(0), without a timeout around it.
Value quickSleep(Context &context, const Value *args, std::uint32_t count);

} // namespace interleave
