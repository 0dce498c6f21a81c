// The scrub bar's picture: a track, what has been seen of it, marks for key moments and a knob. A
// mark too near to the one before it to be told apart joins that one's, and its sentence.
//
// Threads: pure. Shares run from 0 (start) to 1 (end).
#pragma once

#include "widgets/style/scene.h"

#include <vector>

namespace interleave {

struct ScrubMark {
    int index = 0; // in History::keyMoments()
    double share = 0;
    QString text; // the sentence
};

struct ScrubView {
    QSizeF size;
    double share = 0;
    std::vector<ScrubMark> marks; // in order
    bool enabled = true;
};

inline constexpr qreal kKnobRadius = 8;

double scrubX(double share, const QSizeF &size);
double scrubShare(double x, const QSizeF &size); // clamped to 0..1

Scene layOutScrub(const ScrubView &view);

} // namespace interleave
