#include "core/engine/socketpoller.h"

#include <algorithm>
#include <pthread.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace interleave {

SocketPoller::SocketPoller(RunWorld &world)
    : m_world(world)
    , m_bell(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
{
}

void SocketPoller::add(TaskId task, ObjectId object, std::vector<pollfd> sockets)
{
    const std::lock_guard guard(m_lock);
    std::erase_if(m_waits, [&](const Wait &wait) { return wait.task == task; });
    m_waits.push_back({ task, object, std::move(sockets) });
    if (m_started)
        return ring();
    m_started = true;
    pthread_attr_t detached;
    ::pthread_attr_init(&detached);
    ::pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);
    pthread_t thread {};
    const auto start = [](void *self) -> void * { static_cast<SocketPoller *>(self)->run(); };
    m_started = ::pthread_create(&thread, &detached, start, this) == 0;
    ::pthread_attr_destroy(&detached);
}

void SocketPoller::remove(TaskId task)
{
    const std::lock_guard guard(m_lock);
    if (std::erase_if(m_waits, [&](const Wait &wait) { return wait.task == task; }) != 0)
        ring();
}

void SocketPoller::clear()
{
    {
        const std::lock_guard guard(m_lock);
        m_waits.clear();
    }
    settle();
}

void SocketPoller::settle()
{
    std::unique_lock guard(m_lock);
    if (!m_started)
        return;
    ring();
    m_turned.wait(guard, [this, before = m_rounds] { return m_rounds != before; });
}

void SocketPoller::ring()
{
    const std::uint64_t one = 1;
    // It can only fail when it has been rung often enough.
    static_cast<void>(::write(m_bell.get(), &one, sizeof one) == sizeof one);
}

void SocketPoller::run()
{
    Recorder recorder(*m_world.area);
    std::vector<pollfd> polled;
    while (true) {
        polled.assign(1, { m_bell.get(), POLLIN, 0 });
        {
            const std::lock_guard guard(m_lock);
            for (const Wait &wait : m_waits)
                polled.insert(polled.end(), wait.sockets.begin(), wait.sockets.end());
        }
        ::poll(polled.data(), polled.size(), -1);
        if (polled.front().revents != 0) {
            std::uint64_t rung = 0;
            static_cast<void>(::read(m_bell.get(), &rung, sizeof rung) == sizeof rung);
        }
        const std::lock_guard guard(m_lock);
        ++m_rounds;
        m_turned.notify_all();
        // The waits may be others by now: what counts is what their sockets were seen to be.
        const auto isReady = [&](const pollfd &socket) {
            return std::any_of(polled.begin() + 1, polled.end(), [&](const pollfd &seen) {
                return seen.fd == socket.fd && seen.events == socket.events && seen.revents != 0;
            });
        };
        std::erase_if(m_waits, [&](const Wait &wait) {
            if (std::none_of(wait.sockets.begin(), wait.sockets.end(), isReady))
                return false;
            if (wakeAndRecord(m_world, recorder, m_world.table->now(), wait.task, wait.object, {},
                    0, ReadyFor::Gil, ReadyCause::Woken))
                m_world.table->ring(wait.task);
            return true;
        });
    }
}

} // namespace interleave
