// Memory addressed by 32-bit offsets: what is in it can be copied, compared, hashed and mapped by another process, for
// nothing in it is a pointer. A machine's heap is one (frozen image below, mutable part above); what processes share is one.
//
// Layout: units of 16 bytes; offset 0 is null; [kUnit, frozenEnd) is a read-only image shared by all copies.
// Threads: a heap has one user at a time (the GIL's holder). A shared arena is locked by its users: lock()/unlock() is a
// futex that survives the death of its holder.
// Errors: creation is a Result; an allocation over the limit returns 0 (MemoryError in the learner's program).
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

    // The mutable part, copied into a new arena over the same frozen image.
    Result<std::unique_ptr<Arena>, Error> clone() const;
    // The mutable part as bytes, for a message to another process, and back.
    std::span<const std::byte> image() const;
    void restore(std::span<const std::byte> image);

    std::byte *base() const { return m_base; }
    template <class T>
    T *at(std::uint32_t offset) const { return reinterpret_cast<T *>(m_base + std::size_t { offset } * kUnit); }
    static constexpr std::size_t kUnit = 16;

    int descriptor() const { return m_fd; }
    void lock();
    void unlock();

private:
    Arena() = default;
    std::byte *m_base = nullptr;
    std::size_t m_limit = 0;
    int m_fd = -1;
};

} // namespace interleave
