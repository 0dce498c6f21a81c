// Sentences with strong names and links in them, wrapped to a width.
//
// Threads: pure (text is measured, so: GUI thread). Breaks lines where the reader's language does,
// Chinese included.
#pragma once

#include "core/base/message.h"
#include "core/replay/state.h"
#include "widgets/style/scene.h"

#include <vector>

namespace interleave {

struct TextRun {
    QString text;
    int weight = 400;
    ColorToken color = ColorToken::Text;
    QString link; // a node's id, "task:3": this run can be clicked
};

// The sentence, its names strong and linked.
std::vector<TextRun> runsOf(const Message &message, const State &state);
std::vector<TextRun> runsOf(const std::vector<Message> &chain, const State &state);

// Draws from `topLeft` down; returns the height used. Links become nodes of role "link" under
// `parent`.
qreal drawRuns(Scene &scene, const std::vector<TextRun> &runs, const QPointF &topLeft, qreal width,
    qreal pixels, qreal lineHeight, int parent = -1);

} // namespace interleave
