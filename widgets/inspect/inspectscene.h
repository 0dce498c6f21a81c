// The inspector's picture of one worker or object.
//
// Threads: pure functions (text is measured, so: GUI thread). The scene is as high as its content.
#pragma once

#include "core/replay/history.h"
#include "widgets/style/linesnow.h"
#include "widgets/style/playhead.h"
#include "widgets/style/scene.h"

#include <vector>

namespace interleave {

// What is selected, or the worker that explains most; a helping sentence before anything has begun.
// end: of the run, as far as it is known; its moments are told in the unit that fits it.
// lines: those that are told are the text's as it is now; what is nowhere any more is not told.
Scene layOutInspector(const State &state, const Selection &selection, qreal width, Time end = {},
    const LinesNow &lines = {});

} // namespace interleave
