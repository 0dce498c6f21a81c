// Decoded events: a closed variant of named payloads. What an engine says, and all that a picture
// may know.
//
// Every event has: when, who did it, at which source line of the learner's program (0: none), and,
// when it is about an object, the object's sequence number (1, 2, 3... per object, taken inside the
// operation; replay orders by it).
//
// Threads: plain values. An id mentioned by an event was introduced by an earlier event
// (ProcessBegan, TaskSpawned, ObjectCreated; an item by its first Put).
#pragma once

#include "core/base/ids.h"
#include "core/base/message.h"
#include "core/trace/kinds.h"

#include <string>
#include <variant>
#include <vector>

namespace interleave {

// --- Workers
// A memory begins. osPid is 0 in simulated runs. parent is 0 for the first.
struct ProcessBegan {
    ProcessId process;
    ProcessId parent;
    std::uint32_t osPid;
};
struct ProcessEnded {
    ProcessId process;
    std::int32_t exitCode;
};
// By the starter, at its line. name may be empty: replay then makes one. The main task has starter
// 0.
struct TaskSpawned {
    TaskId child;
    TaskKind kind;
    ProcessId process;
    std::uint32_t osId;
    bool daemon;
    std::string name;
};
// A better name became known (name=, else the first variable bound, else container and index:
// "workers 0").
struct TaskNamed {
    TaskId task;
    std::string name;
};
// By the OS thread itself, when its id was not known at TaskSpawned.
struct TaskOsId {
    std::uint32_t osId;
};
// The task may run, and waits for a core, the GIL, the loop or the lane. Preempted tasks get this
// too.
struct TaskReady {
    ReadyFor what;
    ReadyCause cause;
};
// The task computes from here on, on that core, counted from 0 (lanes and loops have only one).
struct TaskRunning {
    std::uint32_t core;
};
// The task cannot go on. object or other says what for; until is its deadline (Time::never()
// without one). item and label: what it is about to put (QueueFull, PipeFull), so that its hand can
// show it; 0 and empty otherwise.
struct TaskParked {
    WaitReason reason;
    ObjectId object;
    TaskId other;
    Time until;
    ItemId item {};
    std::string label {};
};
// By the waker (task 0: the clock): `woken` need not wait any more. TaskReady of `woken` follows.
struct TaskWoken {
    TaskId woken;
    ObjectId object;
};
// text: repr of the returned value, or the last line of the traceback, or the signal's name; empty
// for None.
struct TaskEnded {
    EndKind how;
    std::int32_t exitCode;
    std::string text;
};

// --- Objects
// capacity: slots of a queue (0: unbounded), initial value of a semaphore, parties of a barrier.
// process: the memory that it lives in; 0 when it is shared by processes.
// partner: the lock of a condition, the inner lock of a queue (0 when there is none).
// inner: library code made it for itself, and the learner's program has it in no variable: no
// picture shows it, unless an ObjectNamed says that it is somebody's after all.
struct ObjectCreated {
    ObjectId object;
    ObjectKind kind;
    std::int64_t capacity;
    ProcessId process;
    ObjectId partner;
    std::string name;
    bool inner = false;
};
// name may be empty: the program has in hand what library code made.
struct ObjectNamed {
    ObjectId object;
    std::string name;
};

// An item goes in. depth: items in the queue afterwards. position: index from "next out" (0) where
// it stands afterwards (a FIFO puts at depth-1, a LIFO at 0, a priority queue anywhere). bytes:
// size copied between memories, 0 when shared.
struct Put {
    ObjectId queue;
    ItemId item;
    std::uint32_t depth;
    std::uint32_t position;
    std::uint32_t bytes;
    std::string label;
};
// The item that was next out.
struct Got {
    ObjectId queue;
    ItemId item;
    std::uint32_t depth;
    std::uint32_t bytes;
};
// task_done(): that many puts are still not accounted for.
struct ItemDone {
    ObjectId queue;
    std::uint32_t unfinished;
};

struct Acquired {
    ObjectId lock;
    std::uint32_t count;
}; // count: nesting of an RLock; units left of a semaphore
struct Released {
    ObjectId lock;
    std::uint32_t count;
}; // the same, afterwards
struct Notified {
    ObjectId condition;
    std::uint32_t count;
};
struct FlagSet {
    ObjectId flag;
    bool on;
};
struct BarrierArrived {
    ObjectId barrier;
    std::uint32_t arrived;
};
struct BarrierOpened {
    ObjectId barrier;
};

// A generator is entered by the event's task, with that value (thrown: an exception that is raised
// in it); and hands over to `to`, with that value.
struct Resumed {
    TaskId generator;
    std::string label;
    bool thrown = false;
};
struct Yielded {
    TaskId to;
    std::string label;
};

// Sockets. Addresses are texts ("127.0.0.1:5000"); those of pairs are empty. None has a sequence
// number: an end may be used by several processes, and their order is that of the times. A listener
// and both ends of a connection find each other by their addresses.
// It has an address of its own now.
struct SocketBound {
    ObjectId socket;
    std::string address;
};
struct SocketListens {
    ObjectId socket;
    std::uint32_t backlog;
};
// It asks for a connection with that address.
struct SocketConnects {
    ObjectId socket;
    std::string address;
};
// Its connection stands. peer: the other end, when it is known at once (a pair). address: its own.
struct SocketConnected {
    ObjectId socket;
    ObjectId peer;
    std::string address;
};
// The longest waiting connection of a listener has its own end now. address: the other side's.
struct SocketAccepted {
    ObjectId listener;
    ObjectId connection;
    std::string address;
};
// What went wrong with it, as CPython names it: "ConnectionRefusedError".
struct SocketFailed {
    ObjectId socket;
    std::string error;
};
// The system has taken so many bytes from the worker. label: the first of them. address: of a
// datagram, whom it is for.
struct BytesSent {
    ObjectId socket;
    std::uint32_t bytes;
    std::string address;
    std::string label;
};
// So many bytes have come to where the worker can take them: told in simulated runs only.
struct BytesArrived {
    ObjectId socket;
    std::uint32_t bytes;
};
// The worker has taken them. 0 bytes of a stream: its end. address: of a datagram, who sent it.
struct BytesReceived {
    ObjectId socket;
    std::uint32_t bytes;
    std::string address;
    std::string label;
};
// One or both directions are closed by this end.
struct SocketShut {
    ObjectId socket;
    bool reading;
    bool writing;
};
struct SocketClosed {
    ObjectId socket;
};

// `q.maxsize = capacity`: slots of the queue from now on (0: unbounded), however many items are in
// it.
struct QueueResized {
    ObjectId queue;
    std::int64_t capacity;
};

// What stands for events that were forgotten because the trace was full, all at the time of the cut
// and behind an EventsDropped: besides events of other kinds these, for what no other can tell.
struct RecalledValue {
    Recollection what;
    std::uint32_t id;
    std::int64_t value;
};
// An item that is somewhere. inHand: the event's task has it.
struct RecalledItem {
    ItemId item;
    std::uint32_t color;
    std::uint32_t bytes;
    bool wasPut;
    bool inHand;
    std::string label;
};
// That the event's task used the object so often, and when last.
struct RecalledUse {
    ObjectId object;
    bool into;
    std::uint64_t count;
    ItemId item;
    Time when;
};
// How an object is called, as ObjectInfo has it. named: by the program.
struct RecalledName {
    ObjectId object;
    bool named;
    std::string name;
    std::string path;
};
// What a socket is like; see SocketInfo.
struct RecalledSocket {
    ObjectId socket;
    std::uint32_t phase;
    ObjectId peer;
    std::uint64_t sent;
    std::uint64_t arrived;
    std::uint64_t received;
    std::uint32_t backlog;
    std::uint32_t inLine;
    bool readingShut;
    bool writingShut;
    bool endSeen;
    std::string local;
    std::string remote;
    std::string lastSent;
    std::string lastReceived;
    std::string error;
};

// A name that functions share through `global` is read or written. label: the value.
// updates: the code that reads it may go on to write it without reading it again.
struct SharedRead {
    ObjectId variable;
    std::string label;
    bool updates = false;
};
struct SharedWritten {
    ObjectId variable;
    std::string label;
};

// --- Source, output, the run
struct LineReached { }; // the event's line
struct Printed {
    Stream stream;
    std::string text;
}; // one write
struct Typed {
    std::string text;
};
// Which tasks wait for each other, in order; a self-wait has one. The run ends.
struct Deadlocked {
    std::vector<TaskId> circle;
};
struct LimitReached {
    LimitKind what;
    std::int64_t amount;
};
struct RunEnded {
    std::int32_t exitCode;
};
// That many events are missing before this one: the recording was full; or `damaged`: the file that
// they were read from is (0: it isn't known how many). since: the time of the first of them, where
// that is known (of several threads each has such a stretch of its own); 0 where it isn't.
struct EventsDropped {
    std::uint64_t count;
    Time since {};
    bool damaged = false;
};

using Payload = std::variant<ProcessBegan, ProcessEnded, TaskSpawned, TaskNamed, TaskOsId,
    TaskReady, TaskRunning, TaskParked, TaskWoken, TaskEnded, ObjectCreated, ObjectNamed, Put, Got,
    ItemDone, Acquired, Released, Notified, FlagSet, BarrierArrived, BarrierOpened, Resumed,
    Yielded, SharedRead, SharedWritten, LineReached, Printed, Typed, Deadlocked, LimitReached,
    RunEnded, EventsDropped, SocketBound, SocketListens, SocketConnects, SocketConnected,
    SocketAccepted, SocketFailed, BytesSent, BytesArrived, BytesReceived, SocketShut, SocketClosed,
    QueueResized, RecalledValue, RecalledItem, RecalledUse, RecalledSocket,
    RecalledName>;

struct Event {
    Time time;
    TaskId task;
    std::uint32_t line = 0;
    std::uint32_t sequence = 0;
    Payload what;
};

// "Put dishes 'Salad'": for dumps, golden text and failed tests; not for users.
std::string toText(const Event &event);

} // namespace interleave
