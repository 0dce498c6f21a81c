// SHA-512 and SHA-384 (FIPS 180-4): `random.seed("text")` spreads its text with the first.
//
// Threads: pure function.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace interleave {

std::array<std::uint8_t, 64> sha512(std::string_view bytes);
std::array<std::uint8_t, 48> sha384(std::string_view bytes);

} // namespace interleave
