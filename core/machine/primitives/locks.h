// Taking and leaving locks, for those who do it on the way to something else.
#pragma once

#include "core/machine/primitives/scope.h"

namespace interleave {

inline constexpr std::size_t kLockLine = 0;

// True: the task holds it now.
bool takeLock(Scope &scope, std::uint32_t count = 1);
// May the task release it, as far as CPython looks?
bool mayRelease(Scope &scope);
// It is free afterwards, however often it was taken (the answer), and the first in line is called.
std::uint32_t freeLock(Scope &scope);

} // namespace interleave
