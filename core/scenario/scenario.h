// The library: programs that ship with the product. Their texts are embedded by CMake from
// resources/scenarios/.
//
// Threads: immutable.
#pragma once

#include "core/language/code.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interleave {

struct Scenario {
    std::string name;    // "dishes": for the command line
    std::string file;    // "dishes.py"
    std::string chapter; // key of its chapter, whose title widgets/library has: "queues"
    std::string title;   // English; widgets/library translates it
    int minutes = 0;     // that a lesson takes
    std::string_view source;
};

std::span<const Scenario> scenarios();               // in the library's order
const Scenario *findScenario(std::string_view name); // by name or file; null when there is none
// The nearest name, for "did you mean"; empty when nothing is near.
std::string nearestScenario(std::string_view name);

} // namespace interleave
