// The closed vocabularies of a trace. Values are written to files: append, never renumber.
#pragma once

#include <cstdint>

namespace interleave {

enum class TaskKind : std::uint8_t { Main, Thread, Process, Coroutine, Generator };

enum class ObjectKind : std::uint8_t {
    Queue,
    LifoQueue,
    PriorityQueue,
    Lock,
    RLock,
    Semaphore,
    Condition,
    Flag /* threading.Event */,
    Barrier,
    Timer,
    Variable /* a shared name */,
    Pipe,
    Value,
    Array,
    Pool /* of workers: what flows through it are calls that somebody submitted */,
    Socket /* of a stream: a listener or one end of a connection */,
    Datagram /* a socket of datagrams */,
    Future /* the result of a call, which comes later; a flag that is set with it */,
};

inline constexpr ObjectKind kLastObjectKind = ObjectKind::Future;

// Why a ready task does not run yet.
enum class ReadyFor : std::uint8_t { Core, Gil, Loop, Lane };

// How a task became ready.
enum class ReadyCause : std::uint8_t { Spawned, Woken, TimedOut, Preempted, Yielded, Interrupted };

enum class WaitReason : std::uint8_t {
    QueueFull,
    QueueEmpty,
    QueueUnfinished /* queue.join */,
    Lock,
    Semaphore,
    Condition,
    Flag,
    Barrier,
    Join /* a join() of the program, of a task */,
    Sleep,
    Resume /* a generator, until someone resumes it */,
    Generator /* the resumer, until it yields */,
    Input,
    PipeEmpty,
    PipeFull,
    Io,
    Event /* a named wait of prelude code */,
    Accept /* a listening socket, until somebody connects */,
    Connect /* until the other side answers */,
    Receive /* until bytes, a datagram or the end of the stream arrive */,
    Send /* until there is room for more bytes */,
    Select /* until one of several sockets is ready */,
    Await /* a task's end, by an await or by library code: the program has no join() there */,
    AtEnd /* a task's end, by Python itself, when the program is over */,
    Call /* a pool's worker, until there is another call to do */,
    Result /* of a future, of a pool's next call to end; without an object: of one of several */,
};

inline constexpr WaitReason kLastWaitReason = WaitReason::Result;

enum class EndKind : std::uint8_t { Returned, Raised, Killed, Exited, Cancelled };

enum class Stream : std::uint8_t { Out, Err };

enum class Schedule : std::uint8_t { AsWritten, Sequential, Threads, Processes, Coroutines };
enum class Clock : std::uint8_t { Simulated, Real };

// What is told again of the state that forgotten events left behind; see RecalledValue.
enum class Recollection : std::uint8_t {
    StateSince /* of the event's task: when its state began, in ns */,
    HeldSince /* of object `id`: likewise */,
    ItemsBorn,
    Outputs /* how many */,
    LastWriter /* of variable `id`: a task */,
    NotKnown /* of the event's task, or of object `id`: what it is like */
};

inline constexpr Recollection kLastRecollection = Recollection::NotKnown;

enum class LimitKind : std::uint8_t {
    Steps,
    Time,
    Memory,
    Recursion,
    Tasks,
    Output,
    Detail, /* lines and shared reads and writes are left out from here on; the run goes on */
    Sleeps /* of a simulated run, with other waits that their time ended */
};

} // namespace interleave
