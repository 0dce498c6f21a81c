// Who waits for whom, read off a State: what explanations are made of.
//
// Threads: pure functions. What is inferred from the past (who takes from a queue) is a guess, and
// isCertain() says so.
#pragma once

#include "core/replay/state.h"

#include <map>
#include <vector>

namespace interleave {

bool hasEnded(const TaskInfo &task);
bool isWaiting(const TaskInfo &task); // on anything, sleep included
// By the very event that this state is of: what it needs to run is told by the next one.
bool isJustStarted(const State &state, const TaskInfo &task);
// For the end of another one, whoever asked for that.
bool waitsForAnEnd(WaitReason reason);
// Until its deadline, if its wait has one; not below zero.
std::optional<Time> timeLeft(const State &state, const TaskInfo &task);

enum class Side : std::uint8_t { Takers, Putters };
// Who has used that side of a queue, or waits to: the living, or everyone.
struct Users {
    std::vector<TaskId> alive;
    bool someEnded = false;
};
Users usersOf(const State &state, ObjectId queue, Side side, TaskId except);

// Who else might use that queue yet: the living who do not wait, in the end, for this task or for
// what it waits for.
std::vector<TaskId> othersWhoMay(const State &state, const TaskInfo &waiting);

// Those who can end the task's wait, the likeliest first; empty when nobody is known to.
std::vector<TaskId> blockers(const State &state, const TaskInfo &task);
// The wait ends by its blockers and by nothing else, so a circle of such waits is a deadlock.
bool isCertain(const TaskInfo &task);
// Of a deadlock: those named wait for each other, each for the next one and the last for the first.
// Otherwise nobody is left who could end their waits, and they are all who wait.
bool deadlockIsCircle(const State &state);
// Where nobody said who they are (State::deadlock is empty), as far as that is known here: a
// circle, beginning with its lowest id, or all who wait.
std::vector<TaskId> whoIsStuck(const State &state);
// Of a variable: the living who have read it on their way to write it. With two of them, whoever
// writes last undoes what the other one wrote.
std::vector<TaskId> updaters(const State &state, const ObjectInfo &variable);
// Of a semaphore: how many it has with those that are taken, and with releases too many. 0: it was
// made with none, and a release is a signal; nobody gives its permits back.
std::int64_t permitsOf(const ObjectInfo &semaphore);
// Who computes on which core, as far as it is known. In a real run the system moves workers and
// interrupts them, and nobody tells: whoever was seen on a core before another one began there may
// be anywhere.
std::map<std::uint32_t, TaskId> coresInUse(const State &state);
// Of a lane or an event loop where somebody is ready and nobody runs: who keeps the turn, though it
// waits or sleeps. 0: nobody.
TaskId whoKeepsTurn(const State &state);
// Living tasks that compute in that memory (or anywhere, when 0).
std::vector<TaskId> computing(const State &state, ProcessId process);

} // namespace interleave
