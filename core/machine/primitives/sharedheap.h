// Blocks in an arena that several processes use at once, any of which may be killed at any
// instruction.
//
// Every change is made between lock() and unlock(), and what is about to change is saved by edit()
// first. Whoever takes the lock next after a death finds the saved parts and puts them back: an
// operation has happened as a whole or not at all.
//
// Threads: any thread of any process of the run; lock() before anything else. Never held while
// parking.
// Errors: allocate() returns 0 when the arena is full.
#pragma once

#include "core/machine/arena.h"

#include <cstddef>
#include <cstdint>
#include <type_traits>

namespace interleave {

class SharedHeap {
public:
    // The first to lock an empty arena makes its root.
    explicit SharedHeap(Arena &arena)
        : m_arena(arena)
    {
    }

    void lock();
    void unlock();

    // Zeroed. 0 when there is no room.
    std::uint32_t allocate(std::size_t bytes);
    void release(std::uint32_t block, std::size_t bytes);

    template <class T>
    T *at(std::uint32_t block) const
    {
        return m_arena.at<T>(block);
    }
    // Saves what is there, so that a death before unlock() undoes the change.
    template <class T>
    T &edit(T &what)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        save(reinterpret_cast<std::byte *>(&what), sizeof(T));
        return what;
    }

    void save(std::byte *place, std::size_t bytes); // the same for any stretch of the arena

    // All primitives that live here, newest first: linked through their `next`.
    std::uint32_t primitives() const;
    void addPrimitive(std::uint32_t block, std::uint32_t &next);
    // Likewise the files of the run.
    std::uint32_t files() const;
    void addFile(std::uint32_t block, std::uint32_t &next);
    void setFiles(std::uint32_t block);

private:
    struct Root;
    Arena &m_arena;

    Root &root() const { return *m_arena.at<Root>(1); }
    void undo();
    std::byte *journalAt(std::uint32_t offset) const;
    std::size_t farJournal() const; // bytes from the arena's base
    void leaveNearJournal();
};

} // namespace interleave
