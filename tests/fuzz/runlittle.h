// Runs a compiled program on the simulated clock within limits that a fuzzer can wait for.
#pragma once

#include "core/engine/engine.h"

namespace interleave {

// `variant` chooses schedule and cores.
void runLittle(const std::shared_ptr<const Module> &program, std::size_t variant);

} // namespace interleave
