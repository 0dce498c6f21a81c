// Builds what all copies of a machine share: builtin types, natives, names, and the code of every
// module that can be imported.
#pragma once

#include "core/machine/heap.h"
#include "core/machine/machine.h"
#include "core/machine/program.h"

#include <memory>

namespace interleave {

// Everything that the program and what it imports name in an import statement is compiled now, so
// that nothing is loaded while it runs.
// REQUIRES: `heap` is new, and program.heap is it. The heap is not frozen yet afterwards.
void buildImage(Heap &heap, Program &program, const std::shared_ptr<const Module> &main,
    const ModuleFinder &modules);

// Modules of the prelude that are run while the image is built, into the builtins: what they define
// is frozen.
inline constexpr const char *kImageModules[]
    = { "_machine", "builtins", "_groups", "_complex", "_methods", "_frames", "_classdicts" };

} // namespace interleave
