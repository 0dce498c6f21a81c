// What the machine keeps of its tasks, calls and itself; all in the heap.
#pragma once

#include "core/machine/native.h"
#include "core/machine/object.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"

namespace interleave {

// What happens in the calling frame with the result of a call. The caller's instruction index stays
// at the calling instruction meanwhile.
enum class Deliver : std::uint8_t {
    Push,         // push the result, go on behind the instruction
    Method,       // of LoadMethod: push, and nothing for self
    Discard,      // go on behind the instruction
    Extra,        // push FrameObject::extra instead
    Init,         // as Extra, but the result must be None: __init__ ran
    Retry,        // the top of the stack is replaced by the result, the instruction is done again
    RetryDiscard, // the instruction is done again; extra: the wait that it takes up again, see
                  // callBetween()
    Truth,        // of a jump or Not with its operand still on the stack
    Contains,     // of In, whose operands are gone: push its truth, inverted or not
    Enter,    // of EnterWith with its manager still on the stack: extra (the exit) takes its place,
              // then the result
    Next,     // of ForNext: push, but StopIteration ends the loop
    Operator, // of a binary operator or comparison with operands still on the stack; NotImplemented
              // tries the next way
    YieldFrom, // the inner one yielded: so does this frame
    Class,     // of a class body: make the class of FrameObject::extra (a tuple: name, bases,
               // namespace, keywords)
    Module,    // of a module body, extra is the module: the import is tried again
    Close,     // of generator.close(): None unless it yields again
    Turn,      // of a task of asyncio's (extra): what it awaits, see loopfuture.h
    TaskEnd,   // no caller: the task ends
    Uncaught,  // no caller: the texts of the uncaught exception (extra) are there, the task ends by
               // it
};

// One call. Slots: locals, cells, then the value stack.
struct FrameObject {
    Header header;
    Ref caller;          // FrameObject; 0
    std::uint32_t code;  // in Program::codes
    std::uint32_t ip;    // the instruction under way
    std::uint32_t depth; // values on the stack, when the frame is not the one that runs
    Ref globals;         // DictObject
    Ref space;           // DictObject: the namespace of a class body; 0
    Ref generator;       // the generator that owns this frame; 0
    Deliver deliver;
    std::uint8_t stage; // of Operator: which way was tried last
    // 1: it returns, and its locals are gone, so what is raised now is the caller's.
    std::uint8_t leaving;
    std::uint8_t padding;
    std::uint32_t resumer; // of a generator that is shown: the TaskId that was shown before
    Value extra;
    Value handled; // of a generator: while it runs, what its resumer handles; while it is
                   // suspended, what it handles
    Value slots[];
};

enum class TaskPhase : std::uint8_t { Fresh, Running, Parked, Ended };

struct TaskObject {
    static constexpr std::uint8_t kMain = 1;
    static constexpr std::uint8_t kEnding = 2;
    static constexpr std::uint32_t kNobody = 0xffffffff; // an event loop at its own work

    Header header;
    TaskId id;
    Ref frame; // the innermost; 0 before the first and after the last
    TaskPhase state;
    WaitReason reason; // while parked
    EndKind ending;
    std::uint8_t main; // kMain: the program's own; kEnding: it is over, and what ends the program
                       // runs in it
    ObjectId object;
    TaskId other;
    std::int64_t until;
    std::uint32_t recursion; // frames in the chain
    std::int32_t exitCode;
    std::uint32_t line; // last line of the learner's code
    ItemId item;        // Parking::item and label
    Ref label;
    std::uint32_t shown; // TaskId of the worker that stands for it: the innermost shown generator,
                         // a loop's task; 0: itself; kNobody
    Value callable;      // until it is called
    Value handled;       // the exception being handled; empty
    Value interrupt;     // exception to raise when it runs next; empty
    Value between;       // function to call when it runs next, behind that exception; empty
    Value outcome;       // result, or the uncaught exception
    Value name;
    Value took; // what it last took out of a queue: a put of the same is the same item
    ItemId tookItem;
    std::uint32_t reported; // 1: its traceback was printed (outcome is the exception): it ends as
                            // one that raised, and says no more
    std::uint32_t blocks;   // Parking::blocks
    std::uint32_t libraryTurns; // of a library loop in whose midst it was stopped
    std::uint32_t endsProcess;  // 1: it called os._exit
    Ref outside; // while a loop's task is shown: the frame that runs it, the loop's and none of the
                 // task's; 0: all frames are its own
    std::int64_t alarm; // a wait of an event loop's kind ends then by calling alarmCall; 0: none
    Value alarmCall;
    Resume resume;

    // A new one has none of these.
    void clear()
    {
        callable = handled = interrupt = between = outcome = name = alarmCall = Value::empty();
    }
};

// What a task is handling where it is, or was where the generators that run in it were resumed;
// empty: nothing.
Value handledNow(const Heap &heap, const TaskObject &task);

// What gevent.monkey can patch.
enum Patched : std::uint32_t { kPatchedThreads = 1, kPatchedTime = 2, kPatchedIo = 4 };

inline TaskId shownFor(const TaskObject &task)
{
    if (task.shown == TaskObject::kNobody)
        return {};
    return task.shown != 0 ? TaskId { task.shown } : task.id;
}

// Kind::Raw, so that the collector does not follow it: what has something to do when it is dropped
// (generators that were suspended inside a try or with, coroutines that never ran, instances whose
// class has a __del__); and, in a block of its own, the cells of weak references (weakcell.h).
struct GuardedBlock {
    Header header;
    std::uint32_t count;
    std::uint32_t spare;
    Ref things[];

    std::uint32_t capacity() const { return header.units() * 4 - 4; }
};

// Kind::Raw, so that the collector does not follow it: the open sockets.
struct SocketBlock {
    Header header;
    std::uint32_t count;
    std::uint32_t spare;
    Ref sockets[];

    std::uint32_t capacity() const { return header.units() * 4 - 4; }
};

// What is recorded of shared names.
enum SharedTold : std::uint32_t {
    kSharedNever,
    kSharedAlways,
    kSharedSampled, // the last write, once in a while and before its worker waits or ends
};

// The root of everything.
struct StateObject {
    Header header;
    Ref modules;   // DictObject: name -> ModuleObject
    Ref tasks;     // DictObject: TaskId -> TaskObject
    Ref variables; // DictObject: shared name -> tuple (ObjectId, sequence)... see shared.cpp
    std::uint32_t typeVersion; // the last one given out
    ProcessId process;
    std::uint32_t recordLines;
    std::uint32_t recordShared; // SharedTold
    Ref guarded;                  // GuardedBlock; 0 when there never was one
    std::uint32_t abandoned;      // how many of these the collector found, and are not closed yet
    std::uint32_t cooperative;    // Patched: which blocking waits were made those of an event loop
    Ref sockets;                  // SocketBlock; 0 when there never was one
    std::uint32_t lostSockets;    // how many of these nobody can reach, and are not closed yet
    std::uint32_t hideGenerators; // they run as part of who resumes them: details were ended
    Ref weak;                     // GuardedBlock of weak cells; 0 when there never was one
    std::uint32_t watching; // 1: instances are guarded or weakly held; what holds them counts, too
    std::uint32_t looks;    // KiB that collections asked for by names that go had to look at
    std::uint32_t looking;  // 1: the collection that is wanted is one of these; circles stay
    std::uint32_t looked;   // what looking was at the last one
    std::uint32_t lookAgain; // instances went since: what only they have held goes next
    std::uint32_t namesInstances; // 1: attributes have primitives in them, see naming.h
    std::uint32_t recursionLimit; // that the program has set; 0: none
    std::uint32_t tears; // 1: each part of what print is given is a write of its own, and another
                         // worker may come between
    std::uint32_t contexts; // 1: contextvars was imported, so a turn of a task has a context
};

} // namespace interleave

#pragma GCC diagnostic pop
