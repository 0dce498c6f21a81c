// `interleave list --modules`: what programs can import, a name a line or as JSON.
#pragma once

#include "app/commandline.h"

namespace interleave {

int listModules(const ListCommand &command); // gives the status to leave with

} // namespace interleave
