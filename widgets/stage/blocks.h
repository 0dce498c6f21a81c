// What stands in a column as one: a place, or a whole memory with all that is in it.
//
// Threads: plain values; text is not measured.
#pragma once

#include "widgets/stage/plan.h"

#include <cstddef>
#include <vector>

namespace interleave {

// How large everything is: a row of the ladder that is tried from its top.
struct Squeeze {
    qreal worker; // width of a card
    bool compact;
    qreal pitch; // of slots
    int slotLimit;
    bool upright;
    qreal gapX;
    qreal gapY;
    qreal low = 50;        // height of a compact card
    int fewSlots = 3;      // of a queue that has more: its two ends and a count need three
    qreal title = 34;      // of a memory's frame, with air below
    bool stacked = false;  // two columns of a long flow as one: workers above, queues below
    bool lowQueue = false; // a queue that lies takes little more height than a low card
};

// Rectangles are relative to the block.
struct Block {
    std::vector<Place> places;
    QSizeF size;
    qreal axis = 0; // the height at which edges meet it
    int column = -1;
    ProcessId frame;
    bool stretches = false; // a group: takes what room there is
    bool loose = false;     // has no part in the flow
    std::size_t weight = 1;
    std::vector<int> actors;
    qreal title = 0; // of a memory: what its heading has above them
};

// One actor.
Block blockOf(const Cast &cast, int actor, const State &state, const Squeeze &squeeze);
// A memory with its actors, in as few columns as a block of that height has. No places: it has
// nothing in it.
Block memoryBlock(
    const Cast &cast, ProcessId process, const State &state, const Squeeze &squeeze, qreal height);

// Everything of it made smaller, to that size; slots become fewer, titles stay.
void shrink(Block &block, const QSizeF &size);

// The size below which a name is gone from it, or what it is.
QSizeF leastOf(const Block &block);

// What each gets of a room: what it wishes where that is enough for all, else as much more than the
// least as is left. Where not even that is there, each gets a part of its least.
std::vector<qreal> sharedOut(
    const std::vector<qreal> &wished, const std::vector<qreal> &least, qreal room);

} // namespace interleave
