// The operand of ListExtend, beside its depth: the list is that of a call's arguments, which lies above the callable.
#pragma once

#include <cstdint>

namespace interleave {

inline constexpr std::uint32_t kExtendsArguments = 0x10000;

} // namespace interleave
