// The process that real runs are forked from: started first thing in main(), before threads and Qt, so that every runner
// starts small and clean. It dies with the program, and everything that it started dies with it.
#pragma once

#include "core/base/result.h"
#include "core/base/message.h"

namespace interleave {

class Zygote {
public:
    // Forks it. Call once, first thing in main(), in a process with one thread.
    static Status<Error> start();
    static bool running();
    static void stop();
};

} // namespace interleave
