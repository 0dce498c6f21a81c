// A compiled module as bytes, and back: library code is compiled when the program is built, not
// each time it starts.
//
// The bytes are for this very program: they have no version, and are not to be read from anywhere
// else. They hold all of a Module.
// Threads: pure functions.
// Errors: bytes that packModule() did not make stop the program.
#pragma once

#include "core/language/code.h"

#include <memory>
#include <string>
#include <string_view>

namespace interleave {

std::string packModule(const Module &module);
std::shared_ptr<const Module> unpackModule(std::string_view bytes);

} // namespace interleave
