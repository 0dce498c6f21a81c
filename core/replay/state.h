// What was true at one moment of a run: the fold of all events up to it. Widgets paint this and
// nothing else.
//
// Threads: plain values, copied freely (keyframes are copies).
// Invariants: tasks[i].id.value == i + 1, likewise processes and objects; ids in it refer into it.
//             A State knows nothing of what comes after `index`.
#pragma once

#include "core/trace/event.h"
#include "core/trace/run.h"

#include <array>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace interleave {

// The seven looks of a worker, in the order of the legend; and that nothing is known of it, since
// events are missing and none has told of it after them.
enum class TaskState : std::uint8_t {
    Running,
    Ready,
    WaitsQueue /* queue, event, join */,
    WaitsLock,
    Asleep,
    Finished,
    Failed,
    Unknown
};
inline constexpr std::size_t kTaskStates = 8;
inline constexpr std::size_t kLegendStates = 7;
// Legal transitions as a table: the recorder's check in debug builds, the legend and the docs.
bool legalTransition(TaskState from, TaskState to);

struct ItemState {
    ItemId id;
    std::string label;        // "'Salad'": repr of the value
    std::uint8_t color = 0;   // 0..5, by order of birth
    std::uint32_t bytes = 0;  // when it was copied
    ObjectId inQueue;         // where it is, or 0
    TaskId inHand;            // who holds it, or 0
    std::uint32_t places = 0; // how many queues and hands have it: one object may be put into two
                              // queues
    bool wasPut = false;      // false: only offered so far
};

struct TaskInfo {
    TaskId id;
    TaskKind kind {};
    ProcessId process;
    std::string name;       // never empty: the trace's, or one made from the kind ("thread 2")
    std::uint32_t osId = 0; // 0 in simulated runs: show "T2"
    TaskId startedBy;
    std::uint32_t startedAtLine = 0;
    bool daemon = false;
    bool begun = false; // false: mentioned, but its TaskSpawned is missing (dropped events)

    TaskState state = TaskState::Ready;
    ReadyFor readyFor {}; // when Ready
    ReadyCause readyCause {};
    WaitReason reason {}; // when WaitsQueue, WaitsLock or Asleep
    ObjectId waitsOn;
    TaskId waitsFor;
    std::string resultOf;      // with WaitReason::Result: a variable, where there is no object
    TaskId resumedBy;          // of a running generator: who waits for what it yields
    std::optional<Time> until; // when it wakes by itself
    Time since;                // of the present state
    EventIndex sinceEvent;
    std::uint32_t line = 0;
    std::uint32_t core = 0;                 // when Running
    std::vector<ItemId> hand;               // what it has taken or is about to put
    ItemId offers;                          // the one of these that it waits to put, or 0
    std::vector<ObjectId> holds;            // locks, in order of taking
    std::array<Time, kTaskStates> spent {}; // before `since`; add now - since for the present state
    EndKind endedHow {};
    std::int32_t exitCode = 0;
    std::string endText;
    std::vector<std::uint32_t> edges;    // its own, as indices into State::edges
    std::vector<std::uint32_t> switches; // of a generator: likewise, into State::switches
};

enum class SocketPhase : std::uint8_t {
    Fresh,
    Bound,
    Listening,
    Connecting,
    Connected,
    Failed,
    Closed
};

// What a socket is like. Of a stream, bytes on their way to it: peer's `sent` - own `received`;
// arrived ones: `arrived` - `received` (in real runs nobody tells: what is sent counts).
struct SocketInfo {
    SocketPhase phase {};
    std::string local; // "127.0.0.1:5000"; empty: none
    std::string remote;
    ObjectId peer; // the other end of its connection, or 0: not known
    std::uint64_t sent = 0;
    std::uint64_t arrived = 0;
    std::uint64_t received = 0;
    std::uint32_t backlog = 0; // of a listener: how many connections may wait
    std::uint32_t inLine = 0;  // of a listener: how many do
    bool readingShut = false;  // by this end
    bool writingShut = false;  // by this end: the other one sees the end of the stream
    bool endSeen = false;      // it has taken the end of the stream
    std::string lastSent;      // first bytes of what it sent last
    std::string lastReceived;
    std::string error; // why it failed
};

// Of a variable: what a worker read, and has not written since.
struct Reading {
    TaskId task;
    std::string value;
    bool updates = false; // it is on its way to write what follows from that
};

struct ObjectInfo {
    ObjectId id;
    ObjectKind kind {};
    std::string name;   // never empty
    bool named = false; // the program calls it so; else the name is made up, from its kind
    std::string path;   // of an instance's attribute, with a variable: "checking.lock"; or empty
    std::int64_t capacity = 0;
    std::int64_t widest = 0; // of a queue: the largest capacity that it has had
    ProcessId process;       // 0: shared by processes
    ObjectId partner;
    std::uint32_t createdAtLine = 0;

    std::deque<ItemId> items;     // front: next out
    std::uint32_t unfinished = 0; // puts without task_done()
    bool usesTaskDone = false;
    bool unfinishedUnknown = false; // events are missing, and no task_done() has told since
    std::vector<TaskId> holders; // of a lock; a semaphore may have several
    bool holdersUnsure = false;  // of a semaphore: one that others hold was given back by another
    std::int64_t surplus = 0;    // of a semaphore: permits beyond those it was made with
    std::uint32_t count = 0;     // nesting, units left, arrived
    Time since;                  // held since
    std::vector<TaskId> waiters; // in line, first first
    bool created = false;        // false: mentioned, but its ObjectCreated is missing
    bool inner = false;          // library code's own: in no picture
    bool unknown = false; // events are missing, and none has told since what it is like
    bool on = false;             // a flag
    std::string value;           // a variable's label
    std::vector<Reading> readings; // of a variable, the latest last; of each reader one
    TaskId lastWriter;             // of a variable
    SocketInfo socket; // of a socket
    EventIndex lastUse;
};

// A use of an object by a worker, for edges: the last one of each pair and direction, and how many.
// Into the object: put, release, write, set, notify. Out of it: get, acquire, read, and coming to
// wait (parked on a lock, flag, barrier...): so the final state tells who ever had to do with what,
// and the stage can place them.
struct EdgeInfo {
    TaskId task;
    ObjectId object;
    bool intoObject = true;  // put, or got
    std::uint64_t count = 0; // without coming to wait
    ItemId item;
    Time when;
    EventIndex event;
};

// Control passed from one worker to another with a value: Resumed (into a generator) or Yielded
// (out of it). The last one of each pair.
struct SwitchInfo {
    TaskId from;
    TaskId to;
    std::string label; // the value: repr; "None" when nothing was said
    Time when;
    EventIndex event;
};

struct ProcessInfo {
    ProcessId id;
    ProcessId parent;
    std::uint32_t osPid = 0;
    bool ended = false;
    std::int32_t exitCode = 0;
};

struct OutputLine {
    EventIndex event;
    Time time;
    TaskId task;
    Stream stream {};
    std::string text; // one write, with its newline
};

// A stretch of time of which events are missing. At its bounds what was last told holds, and what
// is told next.
struct Unrecorded {
    Time from;
    Time to;
    bool damaged = false; // the file is; else the recording was full
    bool open = false; // no event comes after it: `to` is as far as the run is known to have gone
    bool oldest = false; // no event comes before it: the oldest were let go, or the first part of a
                         // file is damaged

    friend bool operator==(const Unrecorded &, const Unrecorded &) = default;
};

struct State {
    EventIndex index;   // the last event folded in
    bool begun = false; // false: no event yet
    Time time;          // of the moment asked for, which may be later than the event's
    std::uint32_t cores = 0; // that the run has, as History knows them; 0: not known
    std::vector<ProcessInfo> processes;
    std::vector<TaskInfo> tasks;
    std::vector<ObjectInfo> objects;
    // Those in a queue, in a hand or last seen on an edge, by id; find with item(). Others may
    // linger: nobody has them.
    std::vector<ItemState> items;
    std::uint64_t itemsBorn = 0;
    std::uint64_t itemsGone = 0;      // of `items`: nobody has them
    std::vector<EdgeInfo> edges;      // by first use
    std::vector<SwitchInfo> switches; // by first use
    std::vector<TaskId> readyLine;    // ready tasks in order
    bool deadlocked = false;
    std::vector<TaskId> deadlock; // a circle, or all who wait: see deadlockIsCircle()
    std::optional<std::int32_t> exitCode;
    std::optional<LimitReached> limit; // that stopped something; the end of detail does not
    std::uint64_t outputCount = 0;     // Printed and Typed events so far; their texts are History's
    std::uint64_t missing = 0;         // events that found no room
    std::uint64_t unreadable = 0;      // events that a damaged file has lost, as far as it is known
    std::optional<Unrecorded> unrecorded; // the last stretch that has begun; see isUnrecorded()

    const TaskInfo *task(TaskId id) const;
    const ObjectInfo *object(ObjectId id) const;
    const ItemState *item(ItemId id) const;
    std::size_t countIn(TaskState state) const;
    // This very moment is within such a stretch, or at the begin of one that doesn't end.
    bool isUnrecorded() const { return unrecorded && (unrecorded->open || time < unrecorded->to); }
};

// Which of the looks a wait has.
TaskState lookOf(WaitReason reason);

// Folds one event in. Events that contradict the state are tolerated (damaged traces): the event
// wins. `changed`, when given, gets the tasks whose state or reason changed.
void fold(
    State &state, const Event &event, EventIndex index, std::vector<TaskId> *changed = nullptr);

// What is left of a state where events are missing: names, who has ended, and what was said of the
// past. The rest may have changed, and is Unknown until an event tells it.
void forgetWhatMayHaveChanged(
    State &state, const Unrecorded &stretch, std::vector<TaskId> *changed = nullptr);

// Golden text: one line a task, an object, an item. For tests and --dump.
std::string toText(const State &state);

} // namespace interleave
