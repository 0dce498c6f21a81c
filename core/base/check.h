// A mistake of ours stops the program loudly, with the place; never for a user's or the world's
// mistakes.
#pragma once

namespace interleave {

[[noreturn]] void checkFailed(const char *condition, const char *why, const char *file, int line);

} // namespace interleave

#define IL_CHECK(condition, why)                                                                   \
    (__builtin_expect(static_cast<bool>(condition), 1)                                             \
            ? static_cast<void>(0)                                                                 \
            : ::interleave::checkFailed(#condition, why, __FILE__, __LINE__))
