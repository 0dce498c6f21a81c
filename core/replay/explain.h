// Sentences, as (message id, arguments): why a task waits and what ends it, what an event did, what
// a moment is.
//
// Threads: pure functions.
#pragma once

#include "core/replay/history.h"

namespace interleave {

// Why the task is as it is, link by link ("because ... because ..."), outermost first. Never empty.
// Says nothing of what comes after state.index.
std::vector<Message> explainTask(const State &state, TaskId task);
std::vector<Message> explainObject(const State &state, ObjectId object);
// Of which stretch events are missing, and why, in one sentence; id Nothing where none are.
Message whatIsMissing(const State &state);
// One sentence that says what happened.
Message explainEvent(const State &after, const Event &event);
// Two or three words for a card: "waits: queue full", "sleeps 0.60 s more".
Message shortState(const State &state, TaskId task);
// Of a run at a deadlock.
Message shortDeadlock(const State &state);
// Along the chain of blockers, for Alt+Up and Alt+Down: whom (or what) this task waits for; empty
// when nobody.
std::vector<TaskId> blockersOf(const State &state, TaskId task);
// Of a deadlock or a run that timed out: one line each, "washer waits for lock fork 2, held by
// kant".
std::vector<Message> whoWaitsForWhom(const State &state);

} // namespace interleave
