// What threads.py, processes.py and starts.py do, in plain C++: no machine, no trace. Prints a
// rate, as they do.
//
// bench_plain threads ITEMS CAPACITY | processes ITEMS | thread TIMES | process TIMES
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <mutex>
#include <pthread.h>
#include <string_view>
#include <sys/mman.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;

void report(long count, Clock::time_point begun)
{
    const std::chrono::duration<double> seconds = Clock::now() - begun;
    std::printf("%.0f\n", static_cast<double>(count) / seconds.count());
}

// --- Threads

class Queue {
public:
    explicit Queue(std::size_t capacity)
        : m_capacity(capacity)
    {
    }

    void put(long item)
    {
        std::unique_lock guard(m_lock);
        m_notFull.wait(guard, [&] { return m_capacity == 0 || m_items.size() < m_capacity; });
        m_items.push_back(item);
        ++m_unfinished;
        m_notEmpty.notify_one();
    }
    long get()
    {
        std::unique_lock guard(m_lock);
        m_notEmpty.wait(guard, [&] { return !m_items.empty(); });
        const long item = m_items.front();
        m_items.pop_front();
        m_notFull.notify_one();
        return item;
    }
    void taskDone()
    {
        const std::scoped_lock guard(m_lock);
        if (--m_unfinished == 0)
            m_done.notify_all();
    }
    void join()
    {
        std::unique_lock guard(m_lock);
        m_done.wait(guard, [&] { return m_unfinished == 0; });
    }

private:
    std::mutex m_lock;
    std::condition_variable m_notEmpty;
    std::condition_variable m_notFull;
    std::condition_variable m_done;
    std::deque<long> m_items;
    std::size_t m_capacity;
    long m_unfinished = 0;
};

void threads(long items, std::size_t capacity)
{
    static Queue queue(capacity); // the consumers never end
    for (int i = 0; i < 2; ++i) {
        std::thread([] {
            while (queue.get() >= 0)
                queue.taskDone();
        }).detach();
    }
    const auto begun = Clock::now();
    for (long i = 0; i < items; ++i)
        queue.put(i);
    queue.join();
    report(items, begun);
}

// --- Processes: a ring of 64-byte slots in shared memory

struct Ring {
    static constexpr std::uint64_t kSlots = 1 << 16;
    pthread_mutex_t lock;
    pthread_cond_t notEmpty;
    pthread_cond_t notFull;
    pthread_cond_t done;
    std::uint64_t first;
    std::uint64_t count;
    long unfinished;
    std::array<std::array<std::byte, 64>, kSlots> slots;
};

void consume(Ring &ring)
{
    while (true) {
        std::array<std::byte, 64> taken;
        ::pthread_mutex_lock(&ring.lock);
        while (ring.count == 0)
            ::pthread_cond_wait(&ring.notEmpty, &ring.lock);
        taken = ring.slots[ring.first % Ring::kSlots];
        ++ring.first;
        if (ring.count-- == Ring::kSlots)
            ::pthread_cond_signal(&ring.notFull);
        ::pthread_mutex_unlock(&ring.lock);
        long item = 0;
        std::memcpy(&item, taken.data(), sizeof item);
        if (item < 0)
            return;
        ::pthread_mutex_lock(&ring.lock);
        if (--ring.unfinished == 0)
            ::pthread_cond_signal(&ring.done);
        ::pthread_mutex_unlock(&ring.lock);
    }
}

void processes(long items)
{
    void *memory = ::mmap(
        nullptr, sizeof(Ring), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        std::exit(1);
    auto &ring = *static_cast<Ring *>(memory);
    pthread_mutexattr_t mutex;
    ::pthread_mutexattr_init(&mutex);
    ::pthread_mutexattr_setpshared(&mutex, PTHREAD_PROCESS_SHARED);
    ::pthread_mutex_init(&ring.lock, &mutex);
    pthread_condattr_t condition;
    ::pthread_condattr_init(&condition);
    ::pthread_condattr_setpshared(&condition, PTHREAD_PROCESS_SHARED);
    for (pthread_cond_t *each : { &ring.notEmpty, &ring.notFull, &ring.done })
        ::pthread_cond_init(each, &condition);
    std::array<pid_t, 2> children {};
    for (pid_t &child : children) {
        child = ::fork();
        if (child == 0) {
            consume(ring);
            ::_exit(0);
        }
    }
    const auto put = [&](long item) {
        std::array<std::byte, 64> slot {};
        std::memcpy(slot.data(), &item, sizeof item);
        ::pthread_mutex_lock(&ring.lock);
        while (ring.count == Ring::kSlots)
            ::pthread_cond_wait(&ring.notFull, &ring.lock);
        ring.slots[(ring.first + ring.count++) % Ring::kSlots] = slot;
        ++ring.unfinished;
        ::pthread_cond_signal(&ring.notEmpty);
        ::pthread_mutex_unlock(&ring.lock);
    };
    const auto begun = Clock::now();
    for (long i = 0; i < items; ++i)
        put(i);
    ::pthread_mutex_lock(&ring.lock);
    while (ring.unfinished != 0)
        ::pthread_cond_wait(&ring.done, &ring.lock);
    ::pthread_mutex_unlock(&ring.lock);
    report(items, begun);
    for (std::size_t i = 0; i < children.size(); ++i)
        put(-1);
    for (const pid_t child : children)
        ::waitpid(child, nullptr, 0);
}

// --- Starts

void startThreads(long times)
{
    const auto begun = Clock::now();
    for (long i = 0; i < times; ++i)
        std::thread([] {}).join();
    report(times, begun);
}

void startProcesses(long times)
{
    const auto begun = Clock::now();
    for (long i = 0; i < times; ++i) {
        const pid_t child = ::fork();
        if (child == 0)
            ::_exit(0);
        ::waitpid(child, nullptr, 0);
    }
    report(times, begun);
}

} // namespace

int main(int count, char **words)
{
    const std::string_view what = count > 1 ? words[1] : "";
    const long times = count > 2 ? std::atol(words[2]) : 0;
    if (what == "threads" && count > 3)
        threads(times, static_cast<std::size_t>(std::atol(words[3])));
    else if (what == "processes")
        processes(times);
    else if (what == "thread")
        startThreads(times);
    else if (what == "process")
        startProcesses(times);
    else
        return 2;
    std::fflush(stdout);
    ::_exit(0); // two threads still wait
}
