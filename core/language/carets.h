// What a traceback marks in a line: `~~^~~` below `1 / 0`.
//
// Threads: pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace interleave {

// Below the part [from, to) of a line, in code points; `goesOn`: that part ends in a later line.
// As CPython draws it: an operator or a subscript stands out, and a part that is all there is in
// the line has no marks (empty). Spaces stand for what is in front of it, the line's own
// indentation left out.
std::string caretsBelow(std::string_view line, std::uint32_t from, std::uint32_t to, bool goesOn);

} // namespace interleave
