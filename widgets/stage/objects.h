// Queues with their slots, locks and meeting points, shared values.
//
// Threads: GUI thread.
#pragma once

#include "widgets/stage/cards.h"

namespace interleave {

void drawQueue(Scene &scene, const Place &place, const Shown &shown, int parent);
void drawBox(Scene &scene, const Place &place, const Shown &shown, int parent);  // lock, semaphore,
                                                                                 // event...
void drawFork(Scene &scene, const Place &place, const Shown &shown, int parent); // a lock at the
                                                                                 // round table
void drawValue(Scene &scene, const Place &place, const Shown &shown, int parent);

// Whatever it is, of which nothing is known (ObjectInfo::unknown).
void drawUnknownThing(Scene &scene, const Place &place, const Shown &shown, int parent);

// What a place covers at this moment: of a queue, without the lines that have nothing to say now.
QRectF drawnRect(const Place &place, const Shown &shown);

// Where the item at that index (0: next out) of a queue with so many items is drawn.
QRectF slotRect(const Place &place, std::size_t index, std::size_t count);

} // namespace interleave
