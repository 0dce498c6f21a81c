// What core has to say, as (message id, arguments). Core holds no sentences:
// widgets/style/words.cpp has one translated sentence for every id, and a test holds the two lists
// together.
//
// Threads: plain values.
#pragma once

#include "core/base/ids.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace interleave {

// One argument of a sentence. Text is shown literally; the others are worded in the reader's
// language.
using MessageArg = std::variant<std::string, std::int64_t, Time, TaskId, ObjectId>;

enum class MessageId : std::uint16_t; // the names: core/base/messageid.h

const char *nameOf(MessageId id); // "QueueFull": for logs, tests and golden text

struct Message {
    MessageId id {};
    std::vector<MessageArg> args;

    friend bool operator==(const Message &, const Message &) = default;
};

// An error of the outer world (a file, a socket, a wrong call): a message, and errno where there
// was one.
struct Error {
    Message what;
    int systemError = 0;
};

} // namespace interleave
