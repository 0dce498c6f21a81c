// One use of one primitive by the task that runs: finds its state (locking the shared arena while
// it lasts), records its events, calls and joins its waiting lines.
//
// Threads: the user of the machine. Ends before the native returns; a shared arena is locked as
// long as it lives, so make it late, and encode messages before.
#pragma once

#include "core/machine/native.h"
#include "core/machine/primitives/handle.h"
#include "core/machine/primitives/sharedheap.h"

#include <optional>
#include <string>

namespace interleave {

// How long a call may wait. seconds below 0: for ever.
struct Patience {
    bool block = true;
    double seconds = -1;
};

enum class Standing : std::uint8_t { Nowhere, InLine, Called, CalledOff };

// Why somebody is called out of a line.
enum class CallFor : std::uint8_t { GoOn, GiveUp };

class Scope {
public:
    // REQUIRES: primitive is one, see handleOf().
    Scope(NativeCall &call, Value primitive);
    // Another primitive of the same home, within the same operation.
    Scope(Scope &outer, Value primitive);
    ~Scope();
    Scope(const Scope &) = delete;
    Scope &operator=(const Scope &) = delete;

    // REQUIRES: it is of that kind. Saved at the beginning, so it may be changed freely.
    template <class T>
    T &as()
    {
        return *reinterpret_cast<T *>(m_state);
    }
    ObjectId object() const { return { m_state->object }; }
    bool isShared() const { return m_shared != nullptr; }
    SharedHeap &shared() const { return *m_shared; }
    NativeObject &native() const { return *m_native; }
    NativeCall &call() const { return m_call; }

    std::uint32_t nextSequence() { return ++m_state->sequence; }
    void record(const Payload &what) { m_call.context().record(what, nextSequence()); }

    // Of the task that runs, or of another number (lines serve as sets of holders, too).
    Standing standing(std::size_t line) const { return standing(line, m_call.context().task()); }
    Standing standing(std::size_t line, TaskId task) const;
    void enter(std::size_t line) { enter(line, m_call.context().task()); }
    void enter(std::size_t line, TaskId task);
    void leave(std::size_t line) { leave(line, m_call.context().task()); }
    void leave(std::size_t line, TaskId task);
    std::uint32_t lineCount(std::size_t line) const { return m_state->lines[line].count; }
    std::uint32_t lineEntry(std::size_t line, std::uint32_t at) const
    {
        return entries(m_state->lines[line])[at] & kTaskBits;
    }
    // Calls the first in line who has not been called; false when there is none.
    bool callFirst(std::size_t line);
    // At most `limit` of them; how many.
    std::uint32_t callSome(std::size_t line, std::uint32_t limit, CallFor what = CallFor::GoOn);
    void callAll(std::size_t line, CallFor what = CallFor::GoOn)
    {
        callSome(line, waiting(line), what);
    }
    std::uint32_t waiting(std::size_t line) const
    {
        return m_state->lines[line].count - m_state->lines[line].called;
    }

    // Stands in line and parks, unless patience is at its end: then leaves the line, and the answer
    // is empty.
    std::optional<Outcome> wait(std::size_t line, WaitReason reason, const Patience &patience,
        ItemId item = {}, const std::string &label = {});
    // What a wait is for in the trace, where that is not the primitive itself; 0: for nothing that
    // is there.
    void waitsFor(ObjectId object) { m_told = object; }
    // Parks where it stands.
    Outcome park(WaitReason reason, Time until, ItemId item = {}, const std::string &label = {});

    // A block for this primitive, which lives as long as it does. `slot`: where a local one's is
    // kept.
    std::uint32_t makeBlock(Kind kind, std::size_t bytes);
    void dropBlock(std::uint32_t block, std::size_t bytes);
    template <class T>
    T *blockAs(std::uint32_t block) const
    {
        // A local block begins with its Header.
        return m_shared != nullptr ? m_shared->at<T>(block)
                                   : reinterpret_cast<T *>(m_call.heap().at<RawBlock>(block)->data);
    }

private:
    void open(Value primitive);
    void openState(Value primitive);
    std::uint32_t *entries(const Line &line) const { return blockAs<std::uint32_t>(line.block); }
    std::int64_t find(const Line &line, TaskId task) const;
    void removeAt(std::size_t line, std::uint32_t at);

    NativeCall &m_call;
    std::optional<SharedHeap> m_own;
    SharedHeap *m_shared = nullptr;
    NativeObject *m_native = nullptr;
    Handle *m_handle = nullptr;
    PrimitiveState *m_state = nullptr;
    bool m_outermost = true;
    std::optional<ObjectId> m_told; // see waitsFor()
};

// Null when v is no primitive that was made.
Handle *handleOf(const Heap &heap, Value v);

// Makes the state of a new primitive and records ObjectCreated. False: raised (MemoryError).
// REQUIRES: self is a native object with room for Handle and `bytes` of state.
struct NewPrimitive {
    ObjectKind kind;
    WorkerKind user;
    std::size_t bytes;         // of its state
    std::int64_t capacity = 0; // for ObjectCreated
    ObjectId partner {};
    Home home = Home::Local; // asked for by homeFor()
    std::string name {};     // what it is called until the program names it
};
Home homeFor(Context &context, WorkerKind user);
bool makePrimitive(NativeCall &call, Value self, const NewPrimitive &what);

// A native type's shape for a state.
template <class T>
constexpr NativeLayout layoutFor()
{
    return { kValueSlots, static_cast<std::uint16_t>(sizeof(Handle) + sizeof(T)) };
}

// blocking and timeout as locks take them (CPython's messages); empty: raised. `forEver`: -1 means
// that, as for threading's locks.
enum class Timeouts : std::uint8_t { MinusOneIsForEver, NegativeIsAtOnce, NegativeIsAnError };
std::optional<Patience> patienceOf(NativeCall &call, Value block, Value timeout, Timeouts how);

} // namespace interleave
