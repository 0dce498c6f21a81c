// The process that real runs are forked from: started first thing in main(), before threads and Qt,
// so that every runner starts small and clean. It dies with the program, and everything that it
// started dies with it.
//
// Threads: start() and stop() from the program's main thread; the rest from any.
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"

namespace interleave {

class Zygote {
public:
    // Forks it. Call once, first thing in main(), in a process with one thread.
    static Status<Error> start();
    static bool running();
    // Ends it and all its runs.
    static void stop();

    // Forks a runner: see runnerprotocol.h for what goes over the wire and the leash. The
    // descriptors stay the caller's.
    struct Channels {
        int request;
        int trace;
        int wire;
        int leash;
    };
    static Status<Error> startRunner(const Channels &channels);
};

} // namespace interleave
