// The console's picture: lines of output, and in a thin gutter who wrote them.
//
// Threads: pure (text is measured, so: GUI thread).
#pragma once

#include "core/trace/kinds.h"
#include "widgets/style/scene.h"

#include <vector>

namespace interleave {

struct ConsolePiece {
    QString text;
    Stream stream {};
    bool comes = false; // after the playhead: pale
    bool typed = false; // by the user
};

struct ConsoleRow {
    std::size_t line = 0; // from 0, in the whole output
    QString who;          // who began the line
    bool showsWho = true; // false: the same as the line above
    QString when;
    std::vector<ConsolePiece> pieces;
    bool selected = false;
};

inline constexpr qreal kConsoleLine = 20;
inline constexpr qreal kConsoleTop = 8;
inline constexpr qreal kWhoWidth = 84;

struct ConsoleScene {
    Scene scene;
    qreal textWidth = 0; // of the widest row
};
// `firstY` is the top of the first row; `shift` is how far texts are scrolled to the left. Without
// rows: what is said instead, a line each.
ConsoleScene layOutConsole(const std::vector<ConsoleRow> &rows, const QSizeF &size, qreal firstY,
    qreal shift, const QStringList &instead);

} // namespace interleave
