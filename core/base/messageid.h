// The names of all messages. Apart from message.h, which nearly every source sees: a new sentence
// rebuilds only those who name one.
//
// Threads: plain values.
#pragma once

#include "core/base/message.h"

namespace interleave {

enum class MessageId : std::uint16_t {
#ifndef Q_MOC_RUN // moc cannot read an include inside an enum, and does not need it
#define MESSAGE(name, example) name,
#include "core/base/messages.def"
#undef MESSAGE
#endif
};

} // namespace interleave
