// The gutter's picture: line numbers, and a pill for the workers at each line.
//
// Threads: pure functions (they measure text, so: GUI thread).
#pragma once

#include "widgets/style/scene.h"

#include <vector>

namespace interleave {

struct LineWorker {
    TaskId task;
    QString name;
    TaskState state {};
    int line = 0; // from 1
};

struct GutterView {
    QSizeF size;
    qreal top = 0; // of the first visible line
    qreal lineHeight = 21;
    int firstLine = 1;
    int lines = 1; // of the whole text
    std::vector<LineWorker> workers;
    TaskId selected;
};

inline constexpr qreal kGutterWidth = 112;

// "dryer-1, 2"; "dryer-1, 2, 3 +4"; "6 workers": the longest of these that fits.
QString pillText(const std::vector<QString> &names, qreal width);
// Whose colours a pill for several has: the selected one's, else the one that most needs a look.
const LineWorker &spokesman(const std::vector<LineWorker> &workers, TaskId selected);
// All workers with a place in the program: those that have begun and not finished.
std::vector<LineWorker> workersByLine(const State &state);

Scene layOutGutter(const GutterView &view);

} // namespace interleave
