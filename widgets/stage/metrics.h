// The measures of what stands on the stage, in pixels at scale 1.
//
// Threads: constants.
#pragma once

#include <QtGlobal>

namespace interleave {

inline constexpr qreal kCardRadius = 14;
inline constexpr qreal kLowCardRadius = 12;
inline constexpr qreal kTwoLineCard = 40; // what is lower has its name only
inline constexpr qreal kCardStroke = 2.5;
inline constexpr qreal kBoxStroke = 2;
inline constexpr qreal kThinStroke = 1.5;
inline constexpr qreal kCardPad = 14;  // from a card's left edge to its words and items
inline constexpr qreal kCardAir = 10;  // what stays free at its right
inline constexpr qreal kCardText = 46; // from the left edge to what stands beside the glyph

// Baselines and edges, from a card's top.
inline constexpr qreal kGlyphLine = 28; // the glyph's middle
inline constexpr qreal kNameLine = 27;
inline constexpr qreal kSubLine = 44;
inline constexpr qreal kWordsLine = 65;
inline constexpr qreal kHandTop = 75;
inline constexpr qreal kRingLine = 88; // the middle of the ring of a sleep

// From the middle of a line of small text, or of a chip's top, to the baseline.
inline constexpr qreal kToBaseline = 4.3;
inline constexpr qreal kChipBaseline = 15;

// Of a box: a lock, a meeting point, a value.
inline constexpr qreal kBoxNameLine = 25;
inline constexpr qreal kBoxSubLine = 41;
inline constexpr qreal kBoxChips = 58;
inline constexpr qreal kBoxNote = 76;
inline constexpr qreal kBoxText = 44; // from the left edge to what stands beside the icon
inline constexpr qreal kValueText = 20;
inline constexpr qreal kLowValueText = 15;
inline constexpr qreal kForkPad = 11;
inline constexpr qreal kForkText = 31;

} // namespace interleave
