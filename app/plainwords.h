// Sentences for message ids in English, without Qt: `interleave run` has said its last word before
// Qt would have been loaded.
//
// Threads: pure. The same as words() of widgets/style where no translation is installed, which
// a test holds.
#pragma once

#include "core/base/message.h"
#include "core/replay/state.h"

#include <string>

namespace interleave {

// Tasks and objects are named after `state`, which may be null.
std::string plainWords(const Message &message, const State *state = nullptr);

} // namespace interleave
