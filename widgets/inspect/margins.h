// Around what a pane of this folder shows.
//
// Units: logical pixels.
#pragma once

#include <QtGlobal>

namespace interleave {

inline constexpr qreal kLeft = 14;
inline constexpr qreal kTop = 12;

} // namespace interleave
