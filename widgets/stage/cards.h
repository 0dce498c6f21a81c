// Workers as cards, chips, dots and bars.
//
// Threads: GUI thread.
#pragma once

#include "widgets/stage/plan.h"
#include "widgets/style/linesnow.h"
#include "widgets/style/scene.h"

namespace interleave {

// What a picture of one moment is drawn from.
struct Shown {
    const State &state;
    const RunSettings &settings;
    ItemId moving; // on its way: drawn on its edge, nowhere else
    Time end {};   // of the run, as far as it is known
    LinesNow lines = {};
};

void drawWorker(Scene &scene, const Place &place, const Shown &shown, int parent);
void drawGroup(Scene &scene, const Place &place, const Shown &shown, int parent);

// Where the k-th item in a worker's hand is drawn; null when the card has no room for it.
QRectF handRect(const Place &place, std::size_t k);
// Where an item is drawn that a worker, or somebody in a group, holds.
QRectF handRectOf(const Place &place, const State &state, TaskId task, ItemId item);

} // namespace interleave
