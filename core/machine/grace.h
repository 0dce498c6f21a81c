// Who has no memory left may need some to say so.
//
// Threads: of the thread that makes it.
#pragma once

#include <cstdint>

namespace interleave {

// While one lives, no heap of this thread refuses a block because it is over its limit.
class Grace {
public:
    Grace() { ++count(); }
    ~Grace() { --count(); }
    Grace(const Grace &) = delete;
    Grace &operator=(const Grace &) = delete;

    static bool given() { return count() != 0; }

private:
    static std::uint32_t &count();
};

} // namespace interleave
