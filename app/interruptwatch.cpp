#include "app/interruptwatch.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <pthread.h>
#include <thread>

namespace interleave {

namespace {

// Longer than a program takes to clean up after a KeyboardInterrupt, and shorter than patience.
constexpr timespec kPause { 1, 0 };

sigset_t setOf(int signal)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, signal);
    return signals;
}

} // namespace

InterruptWatch::InterruptWatch(RunHandle &run, std::function<void()> goesOn)
    : m_run(&run)
    , m_goesOn(std::move(goesOn))
{
}

void InterruptWatch::start()
{
    std::thread([this] { watch(); }).detach();
}

void InterruptWatch::watch()
{
    const sigset_t signals = setOf(SIGINT);
    bool pauses = false;
    for (;;) {
        const int come = pauses ? ::sigtimedwait(&signals, nullptr, &kPause)
                                : ::sigwaitinfo(&signals, nullptr);
        if (come == SIGINT) {
            interrupted();
            pauses = true;
        } else if (pauses && errno == EAGAIN) {
            pauseOver();
            pauses = false;
        }
    }
}

void InterruptWatch::letGo()
{
    const std::scoped_lock guard(m_lock);
    m_run = nullptr;
}

void InterruptWatch::interrupted()
{
    const std::scoped_lock guard(m_lock);
    if (m_run)
        m_run->interrupt();
}

void InterruptWatch::pauseOver()
{
    const std::scoped_lock guard(m_lock);
    if (!m_run || m_run->finished() || m_asked)
        return;
    m_asked = true;
    if (m_goesOn)
        m_goesOn();
}

void blockSignals()
{
    const sigset_t signals = setOf(SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

void endBySignal(int signal)
{
    std::signal(signal, SIG_DFL);
    const sigset_t signals = setOf(signal);
    pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
    ::raise(signal);
    std::_Exit(128 + signal);
}

} // namespace interleave
