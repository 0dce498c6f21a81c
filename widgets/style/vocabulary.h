// The picture's small nouns, drawn the same way in every pane: items, chips, bars, the legend. Each
// draws into a Scene and makes no nodes: what a thing means is the pane's to say.
//
// Threads: GUI thread (text is measured).
#pragma once

#include "widgets/style/scene.h"

namespace interleave {

// An item: the same colour and name in a hand, on an edge and in a slot. The label is shortened to
// fit.
void drawItem(
    Scene &scene, const QRectF &rect, const QString &label, quint8 color, qreal pixels = 12);

// A task as a chip, 22 px high: rounded, in the soft colour of its state.
inline constexpr qreal kChipHeight = 22;
qreal chipWidth(const QString &text);
// Draws at most maxWidth wide (shortened in the middle); returns where.
QRectF drawChip(Scene &scene, const QPointF &topLeft, const QString &text, TaskState state,
    qreal maxWidth = 1e9);

// A filled label, 18 px high: the worker at a line of code, or the head of an inspector.
qreal pillWidth(const QString &text);
QRectF drawPill(Scene &scene, const QPointF &topLeft, const QString &text, TaskState state,
    qreal maxWidth = 1e9);

// A stretch of a lane: from x1 to x2, in a lane 24 px high that begins at `top`. Height and pattern
// tell the state.
QRectF drawBar(
    Scene &scene, qreal x1, qreal x2, qreal top, TaskState state, const QString &label = {});
// A stretch of which nothing is known: hollow, with a dashed border.
Shape &drawUnknown(Scene &scene, const QRectF &rect, qreal radius = 3);
// Several that take turns too fast to draw.
QRectF drawShareBar(Scene &scene, qreal x1, qreal x2, qreal top);

// Text on a plate of the ground's colour, so that lines behind it do not touch it. `at` is the
// text's baseline start.
QRectF drawPlate(Scene &scene, const QPointF &at, const QString &text, ColorToken ground,
    ColorToken ink = ColorToken::Text2);

// The share of a sleep that has passed, clockwise from the top. 0..1.
void drawRing(Scene &scene, const QPointF &center, qreal share);

// All seven states that are known, with their words, in one row or, when that is too wide, in two.
// Returns the height used.
qreal drawLegend(Scene &scene, const QPointF &topLeft, qreal width);

// "'Salad'" to "Salad": a string item shows without its quotes.
QString itemLabel(const std::string &repr);
// What of a label an item of that width shows. Where only "l… 2" would stay of "loaf 2", it is "2".
QString itemText(const QString &label, qreal width, qreal pixels = 12);
QString fromUtf8(const std::string &text);
// A Node's `state` for a worker, the same in every pane and language: "waits-queue".
QString stateKey(TaskState state);

} // namespace interleave
