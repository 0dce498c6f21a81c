// How small the window can be, known also where there is none.
#pragma once

namespace interleave {

inline constexpr int kSmallestWindowWidth = 800;
inline constexpr int kSmallestWindowHeight = 480;

} // namespace interleave
