// Who plays: the workers and objects of a run, what flows between them, and the order of the
// columns that they stand in.
//
// Threads: plain values.
#pragma once

#include "core/replay/state.h"

#include <string>
#include <utility>
#include <vector>

namespace interleave {

// Where running workers are drawn.
enum class Turns : unsigned char { Cores, Loop, Lane };
Turns turnsOf(const State &finalState, const RunSettings &settings);

bool isLock(ObjectKind kind);     // held by one worker
bool isVariable(ObjectKind kind); // a value that is read and written

struct Actor {
    enum class Kind : unsigned char { Worker, Group, Queue, Box, Value } kind {};
    std::vector<TaskId> tasks; // of a worker one, of a group all
    ObjectId object;
    std::string title;    // of a group: what its names have in common; may be empty
    ProcessId process;    // 0: shared by processes
    bool carries = false; // a worker that has an item in its hand at some time
    int column = -1;      // by data flow, from the left; -1: has no part in it
};

struct Cast {
    std::vector<Actor> actors;
    std::vector<std::pair<int, int>> flow; // from, to: indexes of actors, without circles
    std::vector<int> ring; // worker, lock, worker, lock...: each lock used by both neighbours
    int columns = 0;
};

// How far workers are folded into groups.
enum class Folding : unsigned char {
    None,
    Many /* 6 alike or more */,
    Few /* 2 alike or more */,
    Roles /* all with the same part */
};
Cast castOf(const State &finalState, Folding folding);

// "dryer-12" without what numbers it: "dryer".
std::string stemOf(const std::string &name);

} // namespace interleave
