// What is told when the system refuses an operation: a sentence for each, in which the system's own
// words stand.
//
// Threads: any.
#pragma once

#include "core/base/message.h"

namespace interleave {

// `what` is a message whose one argument is what the system says of `error`, an errno:
// MessageId::CannotStartProcess.
Error systemRefused(MessageId what, int error);

} // namespace interleave
