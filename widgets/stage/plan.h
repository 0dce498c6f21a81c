// Where everything stands, for a whole run: made from its final state and the stage's size, so that
// it holds at every moment.
//
// Invariants: outer rectangles of places do not intersect each other; each lies in the frame of its
// process, if that has one.
// Threads: GUI thread (text is measured).
#pragma once

#include "widgets/stage/cast.h"

#include <QRectF>
#include <QSizeF>
#include <QString>

namespace interleave {

enum class Form : quint8 { Card, Compact, Chip, Dot, Bar };

struct Place {
    Actor actor;
    QRectF rect;             // its body: what edges touch
    QRectF outer;            // with its labels
    Form form = Form::Card;  // of a group: that of its members
    bool upright = false;    // a queue with its slots one below the other
    int slotCount = 0;       // places of a queue that are drawn
    qreal pitch = 94;        // from slot to slot
    bool atTable = false;    // of a ring
    bool countsDone = false; // of a queue: task_done() is called at some time
};

// Members of a group, and what lies between them.
inline constexpr QSizeF kCardMember { 148, 50 };
inline constexpr qreal kCardGap = 8;
inline constexpr QSizeF kChipMember { 72, 24 };
inline constexpr qreal kChipGap = 5;
inline constexpr qreal kDotStep = 16;

struct Frame {
    ProcessId process;
    QRectF rect;
    qreal title = 34; // of its height, for its heading
};

// How far workers were folded and, as far folded, cards cut down; less is better.
struct Ease {
    Folding folding {};
    int cut = 0;
    friend auto operator<=>(const Ease &, const Ease &) = default;
};

struct Plan {
    QSizeF size;     // before it is magnified
    qreal scale = 1; // how much larger than that it is drawn: a projector's stage grows
    Ease ease;
    Turns turns {};
    bool manyMemories = false;
    std::vector<Frame> frames;
    std::vector<Place> places;
    std::vector<int> ring; // indexes of places, around the table
    QRectF side;           // beside the table: who waits for whom
    QRectF loop;           // the event loop as a large ring; null when it is in the strip only
    QRectF strip;          // cores, loop or lane
    QPointF legend;        // its top left; null when there is no room
    QRectF field;          // where places stand; edges that go back run along its lower end

    // The place of a task or object; null when it has none.
    const Place *of(TaskId task) const;
    const Place *of(ObjectId object) const;
};

inline constexpr qreal kLargestScale = 2.5;

// On a stage larger than the design's everything grows, as long as nobody has to be drawn in a
// smaller form for it, and to `largest` at most: of a run that goes on, the scale of the plan
// before.
Plan planStage(const State &finalState, const RunSettings &settings, const QSizeF &size,
    bool legend, qreal largest = kLargestScale);

} // namespace interleave
