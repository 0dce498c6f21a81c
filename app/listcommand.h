// `interleave list`: the scenarios, for readers and for other programs.
#pragma once

#include "app/commandline.h"

namespace interleave {

int listCommand(const ListCommand &command);

} // namespace interleave
