// The library's English titles, and what its programs say of their parameters, for the reader's
// language.
//
// Threads: GUI thread.
#pragma once

#include "core/scenario/scenario.h"

#include <QString>

#include <span>

namespace interleave {

QString titleOf(const Scenario &scenario);
QString chapterTitle(const std::string &chapter); // "Queues and workers"
// What a parameter is for, as the program's comment says it. A user's own comment stays as it is.
QString parameterHint(const std::string &description);
// What it is called beside its control: "Dryers". In the reader's language where the program is one
// of ours, which that comment tells; a user's own names are the user's.
QString parameterName(const std::string &name, const std::string &description);
std::span<const char *const> knownHints(); // those that are translated, in English
std::span<const char *const> knownNames();

} // namespace interleave
