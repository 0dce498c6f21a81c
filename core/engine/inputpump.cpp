#include "core/engine/inputpump.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace interleave {

struct InputPump::Shared {
    InputSource source;
    std::mutex lock;
    std::condition_variable changed;
    bool serving = false;
    bool asked = false;
    bool come = false;
    bool ended = false;
    bool closed = false;
    std::optional<std::string> line;

    // The thread holds its own reference, and so outlives a pump whose source does not return.
    static void serve(std::shared_ptr<Shared> self)
    {
        std::unique_lock guard(self->lock);
        while (true) {
            self->changed.wait(guard, [&] { return self->asked || self->closed; });
            if (self->closed)
                return;
            guard.unlock();
            std::optional<std::string> line = self->source();
            guard.lock();
            self->asked = false;
            self->come = true;
            self->ended = !line;
            self->line = std::move(line);
            self->changed.notify_all();
            if (self->ended)
                return;
        }
    }
};

InputPump::InputPump(InputSource source)
    : m_shared(std::make_shared<Shared>())
{
    m_shared->source = std::move(source);
    m_shared->ended = m_shared->come = !m_shared->source;
}

InputPump::~InputPump()
{
    const std::scoped_lock guard(m_shared->lock);
    m_shared->closed = true;
    m_shared->changed.notify_all();
}

void InputPump::request()
{
    const std::scoped_lock guard(m_shared->lock);
    if (!m_shared->come && !m_shared->asked) {
        if (!std::exchange(m_shared->serving, true))
            std::thread(&Shared::serve, m_shared).detach();
        m_shared->asked = true;
        m_shared->changed.notify_all();
    }
}

std::optional<std::optional<std::string>> InputPump::take()
{
    const std::scoped_lock guard(m_shared->lock);
    if (!m_shared->come)
        return std::nullopt;
    // The end stays: whoever asks again gets it again.
    m_shared->come = m_shared->ended;
    return std::exchange(m_shared->line, std::nullopt);
}

bool InputPump::wait(const std::function<bool()> &stopped)
{
    std::unique_lock guard(m_shared->lock);
    while (!m_shared->come) {
        if (stopped())
            return false;
        m_shared->changed.wait_for(guard, std::chrono::milliseconds(10));
    }
    return true;
}

} // namespace interleave
