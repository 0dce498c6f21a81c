#include "core/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace interleave {

void checkFailed(const char *condition, const char *why, const char *file, int line)
{
    std::fprintf(
        stderr, "interleave: internal error at %s:%d: %s (%s)\n", file, line, why, condition);
    std::abort();
}

} // namespace interleave
