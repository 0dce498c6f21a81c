// Loaded before the C library: makes it refuse what a test wants refused, in the real program.
//
// INTERLEAVE_REFUSE holds words, one a call: "fork:4" refuses the fourth and all later forks (each
// process counts on from its parent), "thread@interleave-run:2" likewise threads in processes of
// that name, "memory" files in memory. "wall:5000" sets the time of day back by that many ms at
// each look, "ticks:3" lets the steady clock jump back and forth by up to so many.
#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <dlfcn.h>
#include <pthread.h>
#include <string>
#include <sys/prctl.h>
#include <unistd.h>

namespace {

struct Refusal {
    bool wanted = false;
    std::string where; // the process's name, or empty
    long number = 0;
};

// What is said of a call: "thread@interleave-run:2".
Refusal refusalOf(const char *call)
{
    const char *all = std::getenv("INTERLEAVE_REFUSE");
    const std::string words = all == nullptr ? "" : std::string(all) + " ";
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = words.find(' ', at);
        const std::string word = words.substr(at, end - at);
        at = end + 1;
        const std::size_t colon = word.find(':');
        const std::size_t where = word.find('@');
        const std::string name = word.substr(0, std::min(colon, where));
        if (name != call || colon == std::string::npos)
            continue;
        Refusal refusal { true, {}, std::strtol(word.c_str() + colon + 1, nullptr, 10) };
        if (where != std::string::npos)
            refusal.where = word.substr(where + 1, colon - where - 1);
        return refusal;
    }
    return {};
}

bool isHere(const Refusal &refusal)
{
    std::array<char, 16> name {};
    ::prctl(PR_GET_NAME, name.data());
    return refusal.where.empty() || refusal.where == name.data();
}

// Whether this call, which is counted, is one of those that are refused.
bool isRefused(const Refusal &refusal, std::atomic<long> &count)
{
    return refusal.wanted && isHere(refusal) && ++count >= refusal.number;
}

template <class F>
F next(const char *name)
{
    return reinterpret_cast<F>(::dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

pid_t fork()
{
    static const Refusal refusal = refusalOf("fork");
    static std::atomic<long> count { 0 };
    if (isRefused(refusal, count)) {
        errno = EAGAIN;
        return -1;
    }
    static const auto real = next<pid_t (*)()>("fork");
    return real();
}

int pthread_create(
    pthread_t *thread, const pthread_attr_t *how, void *(*run)(void *), void *argument)
{
    static const Refusal refusal = refusalOf("thread");
    static std::atomic<long> count { 0 };
    if (isRefused(refusal, count))
        return EAGAIN;
    static const auto real
        = next<int (*)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *)>(
            "pthread_create");
    return real(thread, how, run, argument);
}

int memfd_create(const char *name, unsigned flags)
{
    static const Refusal refusal = refusalOf("memory");
    static std::atomic<long> count { 0 };
    if (isRefused(refusal, count)) {
        errno = EMFILE;
        return -1;
    }
    static const auto real = next<int (*)(const char *, unsigned)>("memfd_create");
    return real(name, flags);
}

int clock_gettime(clockid_t clock, timespec *time)
{
    static const auto real = next<int (*)(clockid_t, timespec *)>("clock_gettime");
    static const Refusal wall = refusalOf("wall");
    static const Refusal ticks = refusalOf("ticks");
    static std::atomic<long> looks { 0 };
    const int result = real(clock, time);
    const bool isWall = clock == CLOCK_REALTIME && wall.wanted;
    const bool isTicks = clock == CLOCK_MONOTONIC && ticks.wanted;
    if (result != 0 || (!isWall && !isTicks))
        return result;
    constexpr long kNs = 1'000'000'000;
    const long look = ++looks;
    const long backMs = isWall ? look * wall.number : look % 3 == 0 ? ticks.number : 0;
    const long back = backMs * 1'000'000;
    time->tv_sec -= back / kNs;
    time->tv_nsec -= back % kNs;
    if (time->tv_nsec < 0) {
        time->tv_nsec += kNs;
        --time->tv_sec;
    }
    return 0;
}

} // extern "C"
