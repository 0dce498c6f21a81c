// Characters by their Unicode names: "\\N{BULLET}" in a string, and the unicodedata module.
//
// Threads: pure functions. The first use makes a table.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace interleave {

// Empty: not one of those that are known here. Case does not matter.
std::optional<char32_t> characterNamed(std::string_view name);
std::string nameOfCharacter(char32_t code); // empty: none, or not known here

} // namespace interleave
