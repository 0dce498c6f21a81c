// The library's English titles, for the reader's language.
//
// Threads: GUI thread.
#pragma once

#include "core/scenario/scenario.h"

#include <QString>

namespace interleave {

QString titleOf(const Scenario &scenario);
QString chapterTitle(const std::string &chapter); // "Queues and workers"

} // namespace interleave
