// Which numbers in a sentence are amounts ("254,034 events"), and how such a one is written; others
// are what lines and processes are called by, and are not grouped.
//
// Threads: pure functions.
#pragma once

#include "core/base/message.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace interleave {

bool tellsAmounts(MessageId id);

// In groups of three digits. REQUIRES: separator is UTF-8.
std::string groupedNumber(std::int64_t amount, std::string_view separator);

} // namespace interleave
