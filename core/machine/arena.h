// Memory addressed by 32-bit offsets: what is in it can be copied, compared, hashed and mapped by
// another process, for nothing in it is a pointer. A machine's heap is one (frozen image below,
// mutable part above); what processes share is one.
//
// Layout: units of 16 bytes; offset 0 is null; [kUnit, frozenEnd) is a read-only image shared by
// all copies. Behind it a copy has the pages of its origin, a snapshot that several copies are
// mapped over, until it writes to them: a process that starts costs what it changes.
// Threads: a heap has one user at a time (the GIL's holder). A shared arena is locked by its users:
// lock()/unlock() is a futex that survives the death of its holder.
// Errors: creation is a Result; an allocation over the limit returns 0 (MemoryError in the
// learner's program).
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace interleave {

class Arena {
public:
    enum class Sharing { Private, BetweenProcesses };

    // `limit` bytes of address space are reserved, memory is used as it is touched.
    static Result<std::unique_ptr<Arena>, Error> create(std::size_t limit, Sharing sharing);
    // Maps a shared arena in another process of the run.
    static Result<std::unique_ptr<Arena>, Error> open(int memfd, std::size_t limit);
    ~Arena();
    Arena(const Arena &) = delete;
    Arena &operator=(const Arena &) = delete;

    // Makes the first `bytes` (rounded up to whole pages; the rounded number is returned) the
    // frozen image: read-only from here on, and the very same memory in all clones. REQUIRES:
    // Private, and not called before.
    Result<std::size_t, Error> freeze(std::size_t bytes);
    std::size_t frozenBytes() const { return m_frozen; }
    // Bytes from the start that hold something; clone(), image() and restore() go no further.
    // Nothing was noted: nothing is copied.
    void noteUsed(std::size_t bytes)
    {
        if (bytes > m_used)
            m_used = bytes;
    }
    std::size_t usedBytes() const { return m_used; }
    std::size_t limit() const { return m_limit; }

    // The mutable part, in a new arena over the same frozen image. Not from two threads at once. What
    // is as in an earlier copy is compared, not copied; this arena keeps what copies share.
    Result<std::unique_ptr<Arena>, Error> clone() const;
    // Likewise for another process to begin with: the mutable part lies in the memory of
    // descriptor(), from its first byte on. It has room to grow by as much as a start needs.
    Result<std::unique_ptr<Arena>, Error> cloneToSend() const;
    // The descriptor's memory ends where image() does. REQUIRES: made by cloneToSend().
    Status<Error> endImage();
    // What was sent becomes the mutable part of a private arena; pages are copied when they are
    // written to. Nobody may change that memory any more.
    Status<Error> restoreFrom(int memfd);
    // Makes these bytes of a private arena zero; whole pages of them take no memory any more.
    void zero(std::span<std::byte> bytes);
    // The mutable part as bytes, for a message to another process, and back.
    std::span<const std::byte> image() const;
    void restore(std::span<const std::byte> image);

    std::byte *base() const { return m_base; }
    template <class T>
    T *at(std::uint32_t offset) const
    {
        return reinterpret_cast<T *>(m_base + std::size_t { offset } * kUnit);
    }
    static constexpr std::size_t kUnit = 16;

    // Of a shared arena: the memory itself; of one to be sent: of its mutable part. Of a private one:
    // -1.
    int descriptor() const { return m_fd; }
    // Of a shared arena, between threads and processes (a private one has one user, and these do
    // nothing). If the holder died, the next one gets it. Not recursive. Unit 0, where no object
    // can be, holds it.
    void lock();
    void unlock();

private:
    class Snapshot;

    Arena() = default;
    bool map(const Snapshot &from, std::size_t at, std::size_t bytes, int protection, int sharing);
    std::size_t mapOrigin(std::shared_ptr<const Snapshot> origin, std::size_t bytes);
    std::shared_ptr<const Snapshot> originOfCopies() const;
    bool zeroPages(std::byte *from, std::size_t bytes);

    std::byte *m_base = nullptr;
    std::size_t m_limit = 0;
    std::size_t m_frozen = 0;
    std::size_t m_used = 0;
    std::size_t m_mapped = 0; // bytes behind the frozen image that are mapped over the origin
    int m_fd = -1;
    Sharing m_sharing = Sharing::Private;
    std::shared_ptr<const Snapshot> m_image; // the frozen one
    // What copies are mapped over, and how many bytes they had to have of their own because they
    // differ from it.
    mutable std::shared_ptr<const Snapshot> m_origin;
    mutable std::size_t m_differing = 0;
};

} // namespace interleave
