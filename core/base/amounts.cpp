#include "core/base/amounts.h"

#include "core/base/messageid.h"

namespace interleave {

bool tellsAmounts(MessageId id)
{
    switch (id) {
    case MessageId::WhyRunning:
    case MessageId::LinkRunning:
    case MessageId::DidReachLine:
    case MessageId::DidOsId:
    case MessageId::BracketMismatch:
    case MessageId::ExpectedBlock:
    case MessageId::TryWithoutExcept:
    case MessageId::FileNotUtf8:
    case MessageId::FileCodingUnknown:
    case MessageId::FileCodingBroken:
    case MessageId::FileCodingWithMark:
    case MessageId::CodingLacks:
        return false;
    default:
        return true;
    }
}

std::string groupedNumber(std::int64_t amount, std::string_view separator)
{
    constexpr std::size_t kGroup = 3;
    std::string digits = std::to_string(amount);
    const std::size_t first = amount < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + kGroup; at -= kGroup)
        digits.insert(at - kGroup, separator);
    return digits;
}

} // namespace interleave
