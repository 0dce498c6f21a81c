// What the command line says, in English sentences, as its help is: what was asked for on standard
// output, everything else on standard error.
#pragma once

#include "core/base/message.h"
#include "core/language/diagnostic.h"
#include "core/replay/state.h"

#include <string>
#include <vector>

namespace interleave {

struct Reply;

// Lossless: writes all of it or gives up when the other end is gone. Returns false then.
bool writeAll(int fd, std::string_view text);

// What was asked for. These give the status to leave with: an output that does not take it is
// complained of, but not one that nobody reads any more (`| head`).
int answer(std::string_view text);
int answer(const Reply &reply);

void complain(const Message &message, const State *state = nullptr); // "interleave: ..."
void complain(const Message &message, const Message &hint);          // on one line
// file:line:column, the sentence, the line (of a long one, what is around the mistake) with a
// caret, the hint.
std::string diagnosticText(const Diagnostic &diagnostic, const std::string &file);
void complain(const std::vector<Diagnostic> &diagnostics, const std::string &file);
void complainOfOutput(int error); // the system's, of standard output

} // namespace interleave
