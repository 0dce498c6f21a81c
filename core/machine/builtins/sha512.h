// SHA-512 (FIPS 180-4): `random.seed("text")` spreads its text with it.
//
// Threads: pure function.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace interleave {

std::array<std::uint8_t, 64> sha512(std::string_view bytes);

} // namespace interleave
