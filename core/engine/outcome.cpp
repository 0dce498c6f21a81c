#include "core/engine/outcome.h"

#include <csignal>
#include <cstring>
#include <string_view>

namespace interleave {

std::string signalName(int signal)
{
    const char *name = ::sigabbrev_np(signal);
    return name ? std::string("SIG") + name : "signal " + std::to_string(signal);
}

Outcome outcomeOf(const Ending &ending)
{
    constexpr std::string_view kInterrupt = "KeyboardInterrupt";
    const std::string_view text = ending.text;
    const bool interrupted = ending.how == EndKind::Raised && text.starts_with(kInterrupt)
        && (text.size() == kInterrupt.size() || text[kInterrupt.size()] == ':');
    if (interrupted)
        return { OutcomeKind::Finished, kInterruptExit, SIGINT };
    return { OutcomeKind::Finished, ending.exitCode, 0 };
}

Outcome killedOutcome(int signal)
{
    return { OutcomeKind::Finished, 128 + signal, signal };
}

} // namespace interleave
