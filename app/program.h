// What a user names on the command line or opens in the window: a scenario, a file, standard input,
// or a saved run.
//
// Errors: FileNotFound (with the nearest scenario as a hint), FileIsDirectory, FileUnreadable,
// FileTooLarge, those of encoding.h, and those of runfile.h for saved runs.
#pragma once

#include "core/base/result.h"
#include "core/language/compile.h"
#include "core/trace/runfile.h"

#include <optional>
#include <string>

namespace interleave {

struct ProgramText {
    std::string title;    // "dishes.py", "standard input"
    std::string scenario; // its name when it is one of ours
    std::string path; // where it was read from; empty for scenarios, standard input and pasted text
    std::string source;
};

// A program, or a run that was saved with its program.
struct Opened {
    ProgramText program;
    std::optional<LoadedRun> saved;
};

// A learner's program is some kilobytes; beyond this it is something else.
inline constexpr std::size_t kLargestProgram = 1u << 20;

// WHAT of the command line: a path, "-", or a scenario's name. A file wins over a scenario of the
// same name only when it is written as a path (with a slash or an ending).
Result<Opened, Error> openWhat(const std::string &what, OsIds osIds = OsIds::Read);
Result<Opened, Error> openFile(const std::string &path, OsIds osIds = OsIds::Read);
// The file that `what` was read from; empty for a scenario.
std::string fileOf(const Opened &opened, const std::string &what);
// As the main module, with what the settings say of parameters and arguments. Its __file__ is its
// bare name (CPython has the whole path): where it lies on this computer is no matter of a run's,
// which may be saved and sent to others, and the name is that of a file in the run's own folder.
Result<std::shared_ptr<const Module>, std::vector<Diagnostic>> compileProgram(
    const ProgramText &program, const RunSettings &settings);
// Names and modules that it uses and nobody knows, as lint() has them. Of a module that lies beside
// the program as a file the hint says that one program is one file.
std::vector<Diagnostic> warningsOf(const ProgramText &program, const Module &module);
// Does it look at sys.argv, itself or through a library? null: no.
bool readsArguments(const Module *module);
// What is to be said of a saved run that could be read in part only.
std::optional<Message> damageOf(const Opened &opened, const std::string &name);
// What a file holds, as text (encoding.h); line ends become \n.
Result<std::string, Error> textOfFile(std::string bytes, const std::string &name);
// The same for what is text already, whatever it says of its coding.
Result<std::string, Error> checkedText(std::string text, const std::string &name);

} // namespace interleave
