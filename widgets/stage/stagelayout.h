// The stage as data: who is where at one moment, from State to Scene. Pure: the same inputs give
// the same scene.
//
// Where things stand comes from finalState only (all that will ever appear), so nothing jumps while
// a run is played. With moment.phase < 1 the item of the moment's event is on its way along its
// edge, and everything else is as before the event.
// Threads: GUI thread (text is measured).
#pragma once

#include "core/replay/pacing.h"
#include "core/replay/state.h"
#include "widgets/style/linesnow.h"
#include "widgets/style/playhead.h"
#include "widgets/style/scene.h"

namespace interleave {

struct StageInput {
    const State &now;        // after the moment's event
    const State &before;     // before it
    const State &finalState; // of the whole run, or of all that is known of it
    Moment moment;
    RunSettings settings;
};

struct StageOptions {
    Selection selection;
    bool legend = true;
    LinesNow lines = {}; // those told are the text's as it is now; what is nowhere is not told
};

Scene layOutStage(const StageInput &input, const QSizeF &size, const StageOptions &options = {});

} // namespace interleave
