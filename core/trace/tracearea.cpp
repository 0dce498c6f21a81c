#include "core/trace/tracearea.h"

#include "core/base/messageid.h"
#include "core/base/systemrefused.h"

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <mutex>
#include <new>
#include <optional>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace interleave {

struct TraceArea::Control {
    std::uint64_t magic;
    std::uint64_t bytes; // of the whole area
    alignas(64) std::atomic<std::uint32_t> chunks;
    alignas(64) std::atomic<std::uint32_t> lanes;
    alignas(64) std::atomic<std::uint64_t> dropped;
    std::atomic<std::uint64_t> told;
    std::atomic<std::int64_t> untoldSince; // 0: none are untold, or it isn't known
    alignas(64) std::atomic<std::uint32_t> released; // as many as bits are set
    std::atomic<std::uint64_t> releasedBits[kMostReleasable / 64];
    std::atomic<std::uint32_t> hasReleased;
    std::atomic<std::uint32_t> gone; // chunks fewer than the memory has room for
};

namespace {

constexpr std::uint64_t kMagic = 0x3165636172744c49; // "ILtrace1"
constexpr std::size_t kControlBytes = 4096;          // a page, so that chunks begin on pages
constexpr std::size_t kPage = 4096;
constexpr std::size_t kFirstBytes = 2 * kPage; // a worker that does little fills no more
constexpr std::size_t kHugePage = 2u << 20;

// Address space that begins where a huge page may; null: there is none.
std::byte *reserve(std::size_t bytes)
{
    void *raw = ::mmap(nullptr, bytes + kHugePage, PROT_READ | PROT_WRITE,
        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (raw == MAP_FAILED)
        return nullptr;
    auto *begin = static_cast<std::byte *>(raw);
    const std::size_t before
        = (kHugePage - reinterpret_cast<std::uintptr_t>(raw) % kHugePage) % kHugePage;
    if (before != 0)
        ::munmap(begin, before);
    std::byte *base = begin + before;
    ::munmap(base + bytes, kHugePage - before);
    return base;
}

std::byte *mapPrivate(std::size_t bytes)
{
    std::byte *base = reserve(bytes);
    if (base == nullptr)
        return nullptr;
    // A short trace does not pay for a huge page; a long one has memory at a tenth of the price.
    if (bytes > kHugePage)
        ::madvise(base + kHugePage, bytes - kHugePage, MADV_HUGEPAGE);
    return base;
}

std::byte *mapShared(int fd, std::size_t bytes)
{
    std::byte *base = reserve(bytes);
    if (base == nullptr)
        return nullptr;
    if (::mmap(base, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_NORESERVE | MAP_FIXED, fd, 0)
        != MAP_FAILED)
        return base;
    const int error = errno;
    ::munmap(base, bytes);
    errno = error;
    return nullptr;
}

// Shared memory gets huge pages only where one asks for each, and then all who map it see them. A
// page of its own costs some microseconds when it is first touched, and under a hypervisor three
// times as much: more than the records in it. Without them (kernels before 6.1) all goes on as it
// is.
void makeHuge(std::byte *page)
{
#ifdef MADV_COLLAPSE
    constexpr int kCollapse = MADV_COLLAPSE;
#else
    constexpr int kCollapse = 25; // known to kernels before it is to the C library
#endif
    *reinterpret_cast<volatile std::byte *>(page) = std::byte {}; // there must be something in it
    ::madvise(page, kHugePage, kCollapse);
}

// The huge page that begins within those bytes of an area, if it lies wholly in it; 0: none. The
// first one, with which each area begins, never does: a short trace does not pay for it.
std::size_t hugePageWithin(std::size_t begin, std::size_t end, std::size_t areaBytes)
{
    const std::size_t page = (begin + kHugePage - 1) / kHugePage * kHugePage;
    return page < end && page + kHugePage <= areaBytes ? page : 0;
}

// So that page faults do not hit single records; but behind kFirstBytes of a lane's first chunk
// they do, once a page, which costs less than all those pages of many short lanes. A chunk's first owner
// alone may do this.
void prefault(std::byte *chunk, std::size_t bytes)
{
#ifdef MADV_POPULATE_WRITE
    if (::madvise(chunk, bytes, MADV_POPULATE_WRITE) == 0)
        return;
#endif
    for (std::size_t at = 0; at < bytes; at += kPage)
        *reinterpret_cast<volatile std::byte *>(chunk + at) = std::byte {};
}

// Mappings whose owner is gone, with pages in place. Process-wide because pages outlive runs;
// nobody can see what was in them.
struct Spare {
    int fd;
    std::byte *base;
    std::size_t bytes;
    bool isShared;
};
constexpr std::size_t kMaxSpares = 2;
constexpr std::size_t kMaxSpareBytes = 48u << 20; // that stay in memory, each

struct Spares {
    std::mutex mutex;
    std::vector<Spare> list;
};
Spares &spares()
{
    static Spares *const spares = new Spares; // never destroyed: areas may outlive static objects
    return *spares;
}

void discard(const Spare &spare)
{
    ::munmap(spare.base, spare.bytes);
    if (spare.fd >= 0)
        ::close(spare.fd);
}

void keepSpare(const Spare &spare)
{
    Spares &all = spares();
    const std::lock_guard guard(all.mutex);
    if (all.list.size() >= kMaxSpares) {
        discard(all.list.front()); // the oldest: sizes that nobody asks for leave by and by
        all.list.erase(all.list.begin());
    }
    all.list.push_back(spare);
}

std::optional<Spare> takeSpare(std::size_t bytes, bool isShared)
{
    Spares &all = spares();
    const std::lock_guard guard(all.mutex);
    const auto found = std::find_if(all.list.begin(), all.list.end(),
        [&](const Spare &spare) { return spare.bytes == bytes && spare.isShared == isShared; });
    if (found == all.list.end())
        return std::nullopt;
    const Spare spare = *found;
    all.list.erase(found);
    return spare;
}

} // namespace

Result<std::unique_ptr<TraceArea>, Error> TraceArea::create(std::size_t capacity, Sharing sharing)
{
    static_assert(sizeof(Control) <= kControlBytes);
    const std::size_t chunks = std::max<std::size_t>(4, (capacity + kChunkBytes - 1) / kChunkBytes);
    const std::size_t bytes = kControlBytes + chunks * kChunkBytes;
    if (const std::optional<Spare> spare = takeSpare(bytes, sharing == Sharing::BetweenProcesses)) {
        std::unique_ptr<TraceArea> area(new TraceArea(spare->fd, spare->base, bytes));
        area->m_recyclable = sharing == Sharing::Private;
        return area;
    }
    int fd = -1;
    if (sharing == Sharing::BetweenProcesses) {
        fd = ::memfd_create("interleave-trace", MFD_CLOEXEC | MFD_ALLOW_SEALING);
        if (fd < 0)
            return unexpected(systemRefused(MessageId::CannotShareMemory, errno));
        // Sealed, so that no worker can take pages away under a reader.
        if (::ftruncate(fd, static_cast<off_t>(bytes)) != 0
            || ::fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0) {
            const Error error = systemRefused(MessageId::CannotShareMemory, errno);
            ::close(fd);
            return unexpected(error);
        }
    }
    std::byte *base = fd < 0 ? mapPrivate(bytes) : mapShared(fd, bytes);
    if (base == nullptr) {
        const Error error = systemRefused(MessageId::CannotReserveMemory, errno);
        if (fd >= 0)
            ::close(fd);
        return unexpected(error);
    }
    std::unique_ptr<TraceArea> area(new TraceArea(fd, base, bytes));
    Control *control = new (base) Control {};
    control->magic = kMagic;
    control->bytes = bytes;
    area->m_recyclable = sharing == Sharing::Private;
    return area;
}

Result<std::unique_ptr<TraceArea>, Error> TraceArea::open(int memfd)
{
    struct stat info { };
    if (::fstat(memfd, &info) != 0)
        return unexpected(systemRefused(MessageId::CannotShareMemory, errno));
    const auto bytes = static_cast<std::size_t>(info.st_size);
    if (bytes < kControlBytes + kChunkBytes) {
        errno = EINVAL;
        return unexpected(systemRefused(MessageId::CannotShareMemory, errno));
    }
    const int fd = ::fcntl(memfd, F_DUPFD_CLOEXEC, 0);
    if (fd < 0)
        return unexpected(systemRefused(MessageId::CannotShareMemory, errno));
    std::byte *base = mapShared(fd, bytes);
    if (base == nullptr) {
        const Error error = systemRefused(MessageId::CannotReserveMemory, errno);
        ::close(fd);
        return unexpected(error);
    }
    std::unique_ptr<TraceArea> area(new TraceArea(fd, base, bytes));
    if (area->control().magic != kMagic || area->control().bytes != bytes) {
        errno = EINVAL;
        return unexpected(systemRefused(MessageId::CannotShareMemory, errno));
    }
    return area;
}

TraceArea::TraceArea(int fd, std::byte *base, std::size_t bytes)
    : m_fd(fd)
    , m_base(base)
    , m_bytes(bytes)
    , m_chunkLimit(static_cast<std::uint32_t>((bytes - kControlBytes) / kChunkBytes))
{
}

TraceArea::~TraceArea()
{
    if (m_recyclable) {
        const std::uint32_t used = chunkCount();
        const auto kept = std::min(used, static_cast<std::uint32_t>(kMaxSpareBytes / kChunkBytes));
        for (std::uint32_t i = 0; i < kept; ++i)
            new (chunkBytes(i)) ChunkHead {}; // as if zeroed: what lies behind `used` is never read
        const std::size_t rest = std::size_t { used - kept } * kChunkBytes;
        const bool dropped = rest == 0
            || ::madvise(chunkBytes(kept), rest, m_fd < 0 ? MADV_DONTNEED : MADV_REMOVE) == 0;
        control().chunks = 0;
        control().lanes = 0;
        control().dropped = 0;
        control().told = 0;
        control().untoldSince = 0;
        control().released = 0;
        for (std::atomic<std::uint64_t> &bits : control().releasedBits)
            bits = 0;
        control().gone = 0;
        control().hasReleased = 0;
        if (dropped) {
            keepSpare({ m_fd, m_base, m_bytes, m_fd >= 0 });
            return;
        }
    }
    discard({ m_fd, m_base, m_bytes, m_fd >= 0 });
}

TraceArea::Control &TraceArea::control() const
{
    return *std::launder(reinterpret_cast<Control *>(m_base));
}

std::byte *TraceArea::chunkBytes(std::uint32_t index) const
{
    return m_base + kControlBytes + std::size_t { index } * kChunkBytes;
}

ChunkHead *TraceArea::allocateChunk(std::uint32_t lane, std::uint32_t indexInLane, Use use)
{
    // A worker that went wild may have written to it.
    const std::uint32_t gone
        = std::min(control().gone.load(std::memory_order_relaxed), m_chunkLimit - reserve());
    const std::uint32_t limit
        = m_chunkLimit - gone - (use == Use::Closing ? 0 : reserve());
    std::atomic<std::uint32_t> &chunks = control().chunks;
    std::uint32_t index = chunks.load(std::memory_order_relaxed);
    bool isFound = false;
    while (!isFound) {
        if (const std::optional<std::uint32_t> again = takeReleased()) {
            index = *again;
            break;
        }
        if (index < limit) {
            isFound = chunks.compare_exchange_weak(
                index, index + 1, std::memory_order_acq_rel, std::memory_order_relaxed);
            continue;
        }
        if (use == Use::Closing || !m_emptier || !m_emptier(*this))
            return nullptr;
        index = chunks.load(std::memory_order_relaxed);
    }

    std::byte *memory = chunkBytes(index);
    const bool whole = indexInLane != 0;
    // A relaxed count will do: who reads too little of it touches pages that are in place.
    std::uint32_t touched = m_touched.load(std::memory_order_relaxed);
    if (m_fd >= 0) {
        const auto begin = static_cast<std::size_t>(memory - m_base);
        if (const std::size_t page = hugePageWithin(begin, begin + kChunkBytes, m_bytes); page != 0)
            makeHuge(m_base + page);
    }
    if (m_fd >= 0 || index >= touched)
        prefault(memory, whole ? kChunkBytes : kFirstBytes);
    while (whole && m_fd < 0 && touched <= index
        && !m_touched.compare_exchange_weak(touched, index + 1, std::memory_order_relaxed)) { }
    auto *head = std::launder(reinterpret_cast<ChunkHead *>(memory)); // zeroed memory is a valid,
                                                                      // unnamed chunk
    head->next = indexInLane;
    head->lane.store(lane, std::memory_order_release);
    return head;
}

void TraceArea::release(std::uint32_t index)
{
    IL_CHECK(index < m_chunkLimit, "a chunk outside of its area");
    if (index >= kMostReleasable)
        return;
    auto *head = std::launder(reinterpret_cast<ChunkHead *>(chunkBytes(index)));
    head->lane.store(0, std::memory_order_relaxed);
    head->used.store(0, std::memory_order_relaxed);
    control().hasReleased.store(1, std::memory_order_relaxed);
    control().releasedBits[index / 64].fetch_or(
        std::uint64_t { 1 } << index % 64, std::memory_order_release);
    control().released.fetch_add(1, std::memory_order_release);
}

bool TraceArea::hasReleased() const
{
    return control().hasReleased.load(std::memory_order_acquire) != 0;
}

std::uint32_t TraceArea::releasedCount() const
{
    return control().released.load(std::memory_order_acquire);
}

void TraceArea::shrinkTo(std::uint32_t chunks)
{
    IL_CHECK(chunks <= m_chunkLimit && chunks >= reserve(), "an area of that many chunks");
    control().gone.store(m_chunkLimit - chunks, std::memory_order_relaxed);
}

std::uint32_t TraceArea::reserve() const
{
    return std::min<std::uint32_t>(8, m_chunkLimit / 4);
}

std::optional<std::uint32_t> TraceArea::takeReleased()
{
    if (releasedCount() == 0)
        return std::nullopt;
    const std::uint32_t words = std::min(m_chunkLimit, kMostReleasable) / 64 + 1;
    for (std::uint32_t word = 0; word < std::min(words, kMostReleasable / 64); ++word) {
        std::atomic<std::uint64_t> &bits = control().releasedBits[word];
        std::uint64_t seen = bits.load(std::memory_order_acquire);
        while (seen != 0) {
            const std::uint64_t lowest = seen & (~seen + 1);
            if (!bits.compare_exchange_weak(seen, seen & ~lowest, std::memory_order_acq_rel))
                continue;
            control().released.fetch_sub(1, std::memory_order_relaxed);
            const auto index = word * 64 + static_cast<std::uint32_t>(std::countr_zero(lowest));
            // A worker that went wild may have set it.
            if (index < chunkCount())
                return index;
        }
    }
    return std::nullopt;
}

void TraceArea::forgetChunks()
{
    IL_CHECK(m_fd < 0, "only a private area begins anew");
    for (std::uint32_t i = 0; i < chunkCount(); ++i)
        new (chunkBytes(i)) ChunkHead {};
    control().chunks.store(0, std::memory_order_release);
}

std::uint32_t TraceArea::newLane()
{
    return control().lanes.fetch_add(1, std::memory_order_relaxed) + 1;
}

std::uint32_t TraceArea::laneCount() const
{
    return control().lanes.load(std::memory_order_acquire);
}

std::uint32_t TraceArea::chunkCount() const
{
    return std::min(control().chunks.load(std::memory_order_acquire), m_chunkLimit);
}

const ChunkHead &TraceArea::chunk(std::uint32_t index) const
{
    IL_CHECK(index < m_chunkLimit, "a chunk outside of its area");
    return *std::launder(reinterpret_cast<const ChunkHead *>(chunkBytes(index)));
}

std::uint32_t TraceArea::indexOf(const ChunkHead &chunk) const
{
    const auto at = reinterpret_cast<const std::byte *>(&chunk) - chunkBytes(0);
    return static_cast<std::uint32_t>(static_cast<std::size_t>(at) / kChunkBytes);
}

std::uint64_t TraceArea::dropped() const
{
    return control().dropped.load(std::memory_order_relaxed);
}

void TraceArea::countDropped(std::uint64_t events, Time first)
{
    control().dropped.fetch_add(events, std::memory_order_relaxed);
    std::int64_t seen = control().untoldSince.load(std::memory_order_relaxed);
    while (first > Time {} && (seen == 0 || first.ns < seen)
        && !control().untoldSince.compare_exchange_weak(
            seen, first.ns, std::memory_order_relaxed)) { }
}

void TraceArea::countTold(std::uint64_t events)
{
    std::int64_t seen = control().untoldSince.load(std::memory_order_relaxed);
    const std::uint64_t told = control().told.fetch_add(events, std::memory_order_relaxed) + events;
    // Who drops one now says so with the next one it drops.
    if (told == dropped())
        control().untoldSince.compare_exchange_strong(seen, 0, std::memory_order_relaxed);
}

TraceArea::Untold TraceArea::untold() const
{
    const std::uint64_t told = control().told.load(std::memory_order_relaxed);
    const std::uint64_t all = dropped();
    // A worker that went wild may have written to it.
    return { all - std::min(told, all),
        { std::max<std::int64_t>(control().untoldSince.load(std::memory_order_relaxed), 0) } };
}

} // namespace interleave
