// How a run ended, where that was not its program's doing.
//
// Threads: pure functions.
#pragma once

#include "core/replay/history.h"

namespace interleave {

// A limit that ended the run. Others only refused something: after a MemoryError, or where no more
// workers can be started, a program may go on; after the end of detail it does. `by`: the worker
// that reached it, if one did.
bool endsRun(const LimitReached &limit, TaskId by);
// What is said of a run that this limit ended.
Message endAtLimit(const LimitReached &limit);
// A deadlock, a limit, or that it was stopped; id Nothing when its program ended.
// REQUIRES: history.finished().
Message whyItEnded(const History &history);

} // namespace interleave
