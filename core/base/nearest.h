// "Did you mean": the known word that is closest to a mistyped one.
//
// Threads: pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace interleave {

// Insertions, deletions, replacements and exchanged neighbors count 1 each. Stops counting at
// `limit`, and returns limit + 1 then.
int editDistance(std::string_view a, std::string_view b, int limit);

// The nearest of `known`; the first among equals. Empty when none is near: one in three letters may
// be wrong, at most 3.
std::string nearest(std::string_view word, const std::vector<std::string> &known);

} // namespace interleave
