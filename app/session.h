// The work that goes on in a window: what is on show, its run and its playing. A window that takes
// another's place, in another language, goes on with the same work; nothing stops or begins.
//
// Threads: GUI thread.
#pragma once

#include "app/player.h"
#include "app/runcontroller.h"
#include "widgets/style/playhead.h"

namespace interleave {

struct Session {
    Playhead playhead;
    Player player { playhead };
    RunController runs { playhead };
};

} // namespace interleave
