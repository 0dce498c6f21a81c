// Signals of `interleave run`: Ctrl+C arrives at a thread that waits for it, so that no handler
// ever interrupts the machine.
//
// As in CPython, a program whose main was interrupted goes on as long as another worker does; who
// has pressed Ctrl+C and sees nothing happen is told what ends it, once.
//
// Threads: interrupted() and pauseOver() from the watching thread, the rest from the run's owner.
#pragma once

#include "core/engine/engine.h"

#include <functional>
#include <mutex>

namespace interleave {

class InterruptWatch {
public:
    // goesOn: says that the program goes on after Ctrl+C; may be empty. The run has to outlive the
    // watch or be let go of before its end.
    InterruptWatch(RunHandle &run, std::function<void()> goesOn);

    // From here on signals come to this watch, which stays as long as this process.
    // REQUIRES: blockSignals() was called before the first thread.
    void start();
    // The run is no longer asked for anything.
    void letGo();

    void interrupted();
    // Some time has gone by since, without another one.
    void pauseOver();

private:
    std::mutex m_lock;
    RunHandle *m_run; // null: let go
    std::function<void()> m_goesOn;
    bool m_asked = false;

    [[noreturn]] void watch();
};

// Ctrl+C waits for an InterruptWatch; a reader that has left and a file that may not grow are
// errors, not our end.
void blockSignals();
// A program that a signal ended ends us by the same one, so that a calling shell sees the truth.
[[noreturn]] void endBySignal(int signal);

} // namespace interleave
