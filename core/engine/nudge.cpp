#include "core/engine/nudge.h"

#include <atomic>
#include <csignal>

namespace interleave {

namespace {

// Nobody minds one that comes too early or too late: its default is to do nothing.
constexpr int kNudge = SIGURG;

std::atomic<Machine *> g_nudged { nullptr };
static_assert(std::atomic<Machine *>::is_always_lock_free, "a signal handler reads it");

void onNudge(int)
{
    if (Machine *machine = g_nudged.load(std::memory_order_acquire))
        machine->requestAttention();
}

} // namespace

void installNudges()
{
    struct sigaction action { };
    action.sa_handler = &onNudge;
    action.sa_flags = SA_RESTART;
    ::sigemptyset(&action.sa_mask);
    ::sigaction(kNudge, &action, nullptr);
}

void setNudged(Machine &machine)
{
    g_nudged.store(&machine, std::memory_order_release);
}

void nudge(pid_t process)
{
    if (process > 0)
        ::kill(process, kNudge);
}

} // namespace interleave
