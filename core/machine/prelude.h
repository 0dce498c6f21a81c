// The library that learners import, as far as it is written in their own language:
// resources/prelude/*.py, compiled when the program is built.
//
// Threads: any; each module is unpacked once in the program's life, when it is first asked for.
#pragma once

#include "core/machine/machine.h"

#include <string>
#include <string_view>
#include <vector>

namespace interleave {

// Finds "threading", "queue", "gevent.pool" (file gevent.pool.py)... Null for what is not there.
ModuleFinder standardModules();
bool isStandardModule(std::string_view name);
// The names of those with a text, sorted, without those that begin with an underscore: for "did you
// mean" and lists.
std::vector<std::string> standardModuleNames();

} // namespace interleave
