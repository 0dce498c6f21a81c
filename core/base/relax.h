// What a loop that waits for another core does between two looks: it leaves the core's units to
// whoever shares them, and asks memory less often.
//
// Threads: any.
#pragma once

namespace interleave {

inline void relax()
{
#if defined(__x86_64__) || defined(__i386__)
    __builtin_ia32_pause();
#endif
}

} // namespace interleave
