// Source text to bytecode.
//
// Threads: pure functions.
// Cost: linear in the text. Any bytes may be given; nothing in them can crash or hang this (nesting
// is limited, and the limit is a diagnostic).
#pragma once

#include "core/base/result.h"
#include "core/language/code.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace interleave {

struct CompileOptions {
    std::string moduleName = "__main__";
    std::string file = "program.py";
    bool prelude = false;
    // --set NAME=VALUE: replaces the value of that parameter line. Unknown names and values out of
    // range are diagnostics.
    std::vector<std::pair<std::string, std::string>> parameters;
    std::vector<std::string> arguments; // what sys.argv holds behind the file
};

Result<std::shared_ptr<const Module>, std::vector<Diagnostic>> compile(
    std::string_view source, const CompileOptions &options);
// Whether it is about the values that were asked for (CompileOptions::parameters), and the program
// itself is well.
bool isAboutParameters(const Diagnostic &diagnostic);

// For the editor: mistakes that do not stop a run (unknown names and modules), with hints. Empty
// for source that does not compile; compile() has those.
std::vector<Diagnostic> lint(const Module &module, const std::vector<std::string> &knownModules);

// For colours: the kind of each stretch of text. Never fails.
enum class TokenKind : std::uint8_t { Plain, Keyword, String, Number, Comment };
struct ColorRun {
    std::uint32_t from; // bytes
    std::uint32_t to;
    TokenKind kind;
};
std::vector<ColorRun> colorRuns(std::string_view source);

} // namespace interleave
