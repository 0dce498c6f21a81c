// How many cores a simulated computer may have, for all who ask for them or check them.
#pragma once

#include <cstdint>

namespace interleave {

inline constexpr std::uint32_t kMostCores = 64; // what the pictures have room for

} // namespace interleave
