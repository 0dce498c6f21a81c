// What stands under a help: examples, and the exit statuses that a command can have.
#pragma once

#include <string>

namespace interleave {

enum class HelpOf { Program, Run, Shot, List };

std::string helpEnd(HelpOf command);

} // namespace interleave
