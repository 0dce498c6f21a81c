// The second half of layOutStage: a plan holds for a whole run, so the widget makes it once and
// draws each moment on it.
#pragma once

#include "widgets/stage/plan.h"
#include "widgets/stage/stagelayout.h"

namespace interleave {

Scene drawStage(const Plan &plan, const StageInput &input, const StageOptions &options);

} // namespace interleave
