// What the command line says on standard error, in English sentences, as its help is.
#pragma once

#include "core/base/message.h"
#include "core/language/diagnostic.h"
#include "core/replay/state.h"

#include <string>
#include <vector>

namespace interleave {

// Lossless: writes all of it or gives up when the other end is gone. Returns false then.
bool writeAll(int fd, std::string_view text);

void complain(const Message &message, const State *state = nullptr); // "interleave: ..."
void complain(const Message &message, const Message &hint);          // on one line
// file:line:column, the sentence, the line (of a long one, what is around the mistake) with a
// caret, the hint.
std::string diagnosticText(const Diagnostic &diagnostic, const std::string &file);
void complain(const std::vector<Diagnostic> &diagnostics, const std::string &file);

} // namespace interleave
