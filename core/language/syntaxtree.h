// Source text to a syntax tree as plain values, for eval() and exec(): they walk it
// (resources/prelude/_eval.py says what each node looks like).
//
// Threads: pure.
#pragma once

#include "core/base/result.h"
#include "core/language/code.h"

#include <string>
#include <string_view>
#include <vector>

namespace interleave {

// Constants as a Code has them: a tuple names earlier ones by their index. The last is the tree:
// a tuple of statements, each (kind, line, ...).
Result<std::vector<Constant>, std::vector<Diagnostic>> syntaxTree(
    std::string_view source, const std::string &file);

} // namespace interleave
