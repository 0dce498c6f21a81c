// Standard input and output as the program's own.
#pragma once

#include "core/engine/engine.h"

#include <atomic>
#include <optional>
#include <string>

namespace interleave {

// Its next line with its end, if it has one; nothing at the end of the input.
std::optional<std::string> lineOfStandardInput();

// A line a write, as the program prints it.
//
// Threads: the sink from the run's thread, the rest from any.
class StandardOutput {
public:
    OutputSink sink(); // must not be used after this is gone
    // The system's error when standard output did not take all, else 0. That nobody reads any more
    // (`| head`) is none.
    int refused() const { return m_refused; }
    // `... | head -1`: nobody reads what comes now.
    bool readerLeft() const { return m_readerLeft; }

private:
    std::atomic<int> m_refused = 0;
    std::atomic<bool> m_readerLeft = false;
};

} // namespace interleave
