// Operand of ListExtend, beside its depth: a call's arguments, which lie above the callable.
#pragma once

#include <cstdint>

namespace interleave {

inline constexpr std::uint32_t kExtendsArguments = 0x10000;

} // namespace interleave
