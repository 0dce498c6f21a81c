// Parameter lines: `dryers = 2  # param 1..8: how many dry`.
//
// Threads: pure.
#pragma once

#include "core/language/ast.h"
#include "core/language/compile.h"
#include "core/language/lexer.h"
#include "core/language/sourcetext.h"

#include <vector>

namespace interleave {

// Finds the parameters of a module and puts the values asked for (--set) in place of the literals
// in the tree. What cannot be set is added to `mistakes`.
std::vector<Parameter> takeParameters(const SourceText &source, const Tokens &tokens, Tree &tree,
    std::span<Statement *> module, const CompileOptions &options,
    std::vector<Diagnostic> &mistakes);

} // namespace interleave
