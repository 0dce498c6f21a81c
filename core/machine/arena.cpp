#include "core/machine/arena.h"

#include "core/base/check.h"
#include "core/base/messageid.h"
#include "core/base/relax.h"
#include "core/base/systemrefused.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstring>
#include <ctime>
#include <linux/futex.h>
#include <pthread.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace interleave {

namespace {

Unexpected<Error> refused(MessageId what)
{
    return unexpected(systemRefused(what, errno));
}

constexpr std::size_t kSmallBytes = 8u << 20;
// By how much a memory that another process begins with may grow before it is sent.
constexpr std::size_t kStartNeeds = 4u << 20;
// What is smaller is copied sooner than mapped.
constexpr std::size_t kLeastSnapshot = 256u << 10;

std::size_t pageSize()
{
    static const auto size = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
    return size;
}

std::size_t roundUp(std::size_t bytes, std::size_t to)
{
    return (bytes + to - 1) / to * to;
}

long futex(
    std::atomic<std::uint32_t> *word, int operation, std::uint32_t value, const timespec *timeout)
{
    return syscall(
        SYS_futex, reinterpret_cast<std::uint32_t *>(word), operation, value, timeout, nullptr, 0);
}

// The lock word: the holder's thread id, with kContended when somebody may sleep on it.
constexpr std::uint32_t kContended = 0x80000000u;

// Asked for once a thread: it costs a system call, as much as the rest of a lock. A forked child has
// another one.
thread_local std::uint32_t t_threadId = 0;

// How often it is worth looking at a lock again before sleeping. On a single core never: its holder
// can't go on meanwhile. Asked for once a thread, as above; a run has its cores before its workers.
constexpr int kLooks = 200;
constexpr int kUnknown = -1;
thread_local int t_looks = kUnknown;

std::uint32_t threadId()
{
    static const int forgets = pthread_atfork(nullptr, nullptr, [] {
        t_threadId = 0;
        t_looks = kUnknown;
    });
    IL_CHECK(forgets == 0, "no memory at the first lock");
    if (t_threadId == 0)
        t_threadId = static_cast<std::uint32_t>(gettid());
    return t_threadId;
}

int worthLooks()
{
    if (t_looks == kUnknown) {
        cpu_set_t allowed;
        const bool one
            = sched_getaffinity(0, sizeof allowed, &allowed) == 0 && CPU_COUNT(&allowed) == 1;
        t_looks = one ? 0 : kLooks;
    }
    return t_looks;
}

bool alive(std::uint32_t thread)
{
    return kill(static_cast<pid_t>(thread), 0) == 0 || errno != ESRCH;
}

} // namespace

// Bytes in memory that arenas map. They never change; they go with the last one that needs them.
class Arena::Snapshot {
public:
    // Null, and errno says why, when the system refuses.
    static std::shared_ptr<const Snapshot> of(std::span<const std::byte> bytes)
    {
        std::shared_ptr<Snapshot> made(new Snapshot);
        const std::size_t size = roundUp(bytes.size(), pageSize());
        made->m_fd = memfd_create("interleave-image", MFD_CLOEXEC);
        if (made->m_fd < 0 || ftruncate(made->m_fd, static_cast<off_t>(size)) != 0)
            return nullptr;
        for (std::size_t done = 0; done < bytes.size();) {
            const ssize_t n = write(made->m_fd, bytes.data() + done, bytes.size() - done);
            if (n <= 0)
                return nullptr;
            done += static_cast<std::size_t>(n);
        }
        void *view = mmap(nullptr, size, PROT_READ, MAP_SHARED, made->m_fd, 0);
        if (view == MAP_FAILED)
            return nullptr;
        made->m_bytes = { static_cast<const std::byte *>(view), size };
        return made;
    }
    ~Snapshot()
    {
        if (!m_bytes.empty())
            munmap(const_cast<std::byte *>(m_bytes.data()), m_bytes.size());
        if (m_fd >= 0)
            close(m_fd);
    }
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

    int descriptor() const { return m_fd; }
    std::span<const std::byte> bytes() const { return m_bytes; } // whole pages

private:
    Snapshot() = default;
    int m_fd = -1;
    std::span<const std::byte> m_bytes;
};

Result<std::unique_ptr<Arena>, Error> Arena::create(std::size_t limit, Sharing sharing)
{
    std::unique_ptr<Arena> arena(new Arena);
    arena->m_limit = roundUp(limit, pageSize());
    arena->m_sharing = sharing;
    int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
    if (sharing == Sharing::BetweenProcesses) {
        arena->m_fd = memfd_create("interleave", MFD_CLOEXEC);
        if (arena->m_fd < 0 || ftruncate(arena->m_fd, static_cast<off_t>(arena->m_limit)) != 0)
            return refused(MessageId::CannotShareMemory);
        flags = MAP_SHARED | MAP_NORESERVE;
    }
    void *base = mmap(nullptr, arena->m_limit, PROT_READ | PROT_WRITE, flags, arena->m_fd, 0);
    if (base == MAP_FAILED)
        return refused(MessageId::CannotReserveMemory);
    arena->m_base = static_cast<std::byte *>(base);
    // What grows large has its pages at a tenth of the price; what stays small does not pay for
    // more than it uses.
    if (sharing == Sharing::Private && arena->m_limit > kSmallBytes)
        madvise(arena->m_base + kSmallBytes, arena->m_limit - kSmallBytes, MADV_HUGEPAGE);
    return arena;
}

Result<std::unique_ptr<Arena>, Error> Arena::open(int memfd, std::size_t limit)
{
    std::unique_ptr<Arena> arena(new Arena);
    arena->m_limit = roundUp(limit, pageSize());
    arena->m_sharing = Sharing::BetweenProcesses;
    arena->m_fd = dup(memfd);
    if (arena->m_fd < 0)
        return refused(MessageId::CannotShareMemory);
    void *base = mmap(nullptr, arena->m_limit, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_NORESERVE,
        arena->m_fd, 0);
    if (base == MAP_FAILED)
        return refused(MessageId::CannotShareMemory);
    arena->m_base = static_cast<std::byte *>(base);
    return arena;
}

Arena::~Arena()
{
    if (m_base != nullptr)
        munmap(m_base, m_limit);
    if (m_fd >= 0)
        close(m_fd);
}

Result<std::size_t, Error> Arena::freeze(std::size_t bytes)
{
    IL_CHECK(m_sharing == Sharing::Private && m_frozen == 0, "an arena is frozen once");
    m_image = Snapshot::of({ m_base, bytes });
    if (m_image == nullptr)
        return refused(MessageId::CannotShareMemory);
    const std::size_t size = m_image->bytes().size();
    if (!map(*m_image, 0, size, PROT_READ, MAP_SHARED))
        return refused(MessageId::CannotShareMemory);
    m_frozen = size;
    noteUsed(size);
    return size;
}

bool Arena::map(
    const Snapshot &from, std::size_t at, std::size_t bytes, int protection, int sharing)
{
    return mmap(m_base + at, bytes, protection, sharing | MAP_FIXED | MAP_NORESERVE,
               from.descriptor(), 0)
        != MAP_FAILED;
}

Result<std::unique_ptr<Arena>, Error> Arena::clone() const
{
    auto made = create(m_limit, Sharing::Private);
    if (!made)
        return made;
    Arena &copy = **made;
    if (m_frozen != 0) {
        if (!copy.map(*m_image, 0, m_frozen, PROT_READ, MAP_SHARED))
            return refused(MessageId::CannotShareMemory);
        copy.m_image = m_image;
        copy.m_frozen = m_frozen;
    }
    const std::span<const std::byte> mine = image();
    const std::size_t mapped = copy.mapOrigin(originOfCopies(), mine.size());
    std::byte *const to = copy.m_base + copy.m_frozen;
    const std::size_t page = pageSize();
    for (std::size_t at = 0; at < mapped; at += page) {
        if (std::memcmp(mine.data() + at, m_origin->bytes().data() + at, page) == 0)
            continue;
        std::memcpy(to + at, mine.data() + at, page);
        m_differing += page;
    }
    if (mine.size() > mapped)
        std::memcpy(to + mapped, mine.data() + mapped, mine.size() - mapped);
    m_differing += mine.size() - mapped;
    copy.m_used = m_used;
    return made;
}

// Made anew once copies had more to copy than that costs.
std::shared_ptr<const Arena::Snapshot> Arena::originOfCopies() const
{
    const std::span<const std::byte> mine = image();
    if (mine.size() < kLeastSnapshot)
        return nullptr;
    if (m_origin == nullptr || m_differing >= mine.size()) {
        m_origin = Snapshot::of(mine);
        m_differing = 0;
    }
    return m_origin;
}

// How many bytes behind the frozen image it now has of the origin: whole pages, up to `bytes`.
std::size_t Arena::mapOrigin(std::shared_ptr<const Snapshot> origin, std::size_t bytes)
{
    if (origin == nullptr)
        return 0;
    const std::size_t size = std::min(origin->bytes().size(), bytes) / pageSize() * pageSize();
    if (size == 0 || !map(*origin, m_frozen, size, PROT_READ | PROT_WRITE, MAP_PRIVATE))
        return 0;
    m_origin = std::move(origin);
    m_mapped = size;
    return size;
}

Result<std::unique_ptr<Arena>, Error> Arena::cloneToSend() const
{
    const std::span<const std::byte> mine = image();
    auto made = create(m_limit, Sharing::Private);
    if (!made)
        return made;
    Arena &copy = **made;
    const int fd = copy.m_fd = memfd_create("interleave-image", MFD_CLOEXEC);
    copy.m_sharing = Sharing::BetweenProcesses;
    if (fd < 0 || !copy.map(*m_image, 0, m_frozen, PROT_READ, MAP_SHARED))
        return refused(MessageId::CannotShareMemory);
    copy.m_image = m_image;
    copy.m_frozen = m_frozen;
    copy.m_used = m_used;
    for (std::size_t done = 0; done < mine.size();) {
        const ssize_t n = write(fd, mine.data() + done, mine.size() - done);
        if (n <= 0)
            return refused(MessageId::CannotCopyMemory);
        done += static_cast<std::size_t>(n);
    }
    const std::size_t size
        = std::min(roundUp(mine.size() + kStartNeeds, pageSize()), m_limit - m_frozen);
    if (ftruncate(fd, static_cast<off_t>(size)) != 0
        || mmap(copy.m_base + m_frozen, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0)
            == MAP_FAILED)
        return refused(MessageId::CannotShareMemory);
    copy.m_mapped = size;
    return made;
}

Status<Error> Arena::endImage()
{
    IL_CHECK(m_fd >= 0 && image().size() <= m_mapped, "what is sent lies in the descriptor");
    if (ftruncate(m_fd, static_cast<off_t>(image().size())) != 0)
        return refused(MessageId::CannotShareMemory);
    return Nothing {};
}

Status<Error> Arena::restoreFrom(int memfd)
{
    struct stat about { };
    if (fstat(memfd, &about) != 0)
        return refused(MessageId::CannotShareMemory);
    const auto bytes = static_cast<std::size_t>(about.st_size);
    const std::size_t size = roundUp(bytes, pageSize());
    IL_CHECK(m_frozen + size <= m_limit, "an image of another arena");
    if (m_used > m_frozen + size)
        std::memset(m_base + m_frozen + size, 0, m_used - m_frozen - size);
    if (size != 0
        && mmap(m_base + m_frozen, size, PROT_READ | PROT_WRITE,
               MAP_PRIVATE | MAP_FIXED | MAP_NORESERVE, memfd, 0)
            == MAP_FAILED)
        return refused(MessageId::CannotShareMemory);
    m_origin = nullptr;
    m_mapped = size;
    m_used = m_frozen + bytes;
    return Nothing {};
}

std::span<const std::byte> Arena::image() const
{
    return { m_base + m_frozen, m_used > m_frozen ? m_used - m_frozen : 0 };
}

void Arena::zero(std::span<std::byte> bytes)
{
    const auto at = reinterpret_cast<std::uintptr_t>(bytes.data());
    const std::uintptr_t end = at + bytes.size();
    const std::uintptr_t from = roundUp(at, pageSize());
    const std::uintptr_t to = end / pageSize() * pageSize();
    if (m_sharing != Sharing::Private || from >= to
        || !zeroPages(reinterpret_cast<std::byte *>(from), to - from)) {
        std::memset(bytes.data(), 0, bytes.size());
        return;
    }
    std::memset(bytes.data(), 0, from - at);
    std::memset(reinterpret_cast<void *>(to), 0, end - to);
}

bool Arena::zeroPages(std::byte *from, std::size_t bytes)
{
    // Pages given back where the origin lies would show it again.
    if (from < m_base + m_frozen + m_mapped)
        return mmap(from, bytes, PROT_READ | PROT_WRITE,
                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED, -1, 0)
            != MAP_FAILED;
    return madvise(from, bytes, MADV_DONTNEED) == 0;
}

void Arena::restore(std::span<const std::byte> image)
{
    IL_CHECK(m_frozen + image.size() <= m_limit, "an image of another arena");
    const std::size_t used = m_frozen + image.size();
    if (m_used > used)
        std::memset(m_base + used, 0, m_used - used);
    if (!image.empty())
        std::memcpy(m_base + m_frozen, image.data(), image.size());
    m_used = used;
}

void Arena::lock()
{
    if (m_sharing == Sharing::Private)
        return;
    auto *word = reinterpret_cast<std::atomic<std::uint32_t> *>(m_base);
    const std::uint32_t self = threadId();
    std::uint32_t seen = 0;
    std::uint32_t mine = self;
    if (word->compare_exchange_strong(seen, mine, std::memory_order_acquire))
        return;
    // What is done under it is short: to look again is cheaper than to sleep.
    for (int looks = worthLooks(); looks > 0; --looks) {
        relax();
        seen = 0;
        if (word->load(std::memory_order_relaxed) == 0
            && word->compare_exchange_weak(seen, mine, std::memory_order_acquire))
            return;
    }
    for (;;) {
        seen = 0;
        if (word->compare_exchange_strong(seen, mine, std::memory_order_acquire))
            return;
        // A holder that died leaves its id behind: who waits looks now and then whether it still
        // lives.
        if (!alive(seen & ~kContended)) {
            if (word->compare_exchange_strong(seen, self | kContended, std::memory_order_acquire))
                return;
            continue;
        }
        mine = self | kContended; // others may sleep beside us
        if ((seen & kContended) == 0 && !word->compare_exchange_strong(seen, seen | kContended))
            continue;
        const timespec patience { 0, 20'000'000 };
        futex(word, FUTEX_WAIT, seen | kContended, &patience);
    }
}

void Arena::unlock()
{
    if (m_sharing == Sharing::Private)
        return;
    auto *word = reinterpret_cast<std::atomic<std::uint32_t> *>(m_base);
    if ((word->exchange(0, std::memory_order_release) & kContended) != 0)
        futex(word, FUTEX_WAKE, 1, nullptr);
}

} // namespace interleave
