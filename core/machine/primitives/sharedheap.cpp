#include "core/machine/primitives/sharedheap.h"

#include "core/base/check.h"

#include <atomic>
#include <bit>
#include <cstring>

namespace interleave {

namespace {

constexpr std::uint32_t kMagic = 0x494c5348; // also says: the root is made
constexpr std::uint32_t kClasses = 24;       // blocks of 1, 2, 4... units
// Of the journal what nearly all operations need, a primitive and some lines; the rest, for who
// wakes thousands, lies at the arena's end, where memory is touched by those alone.
constexpr std::uint32_t kNearJournal = 8192;
constexpr std::size_t kFarJournalPart = 8; // of the arena

std::uint32_t classOf(std::size_t bytes)
{
    const std::size_t units = (bytes + Arena::kUnit - 1) / Arena::kUnit;
    return static_cast<std::uint32_t>(std::bit_width(units <= 1 ? std::size_t { 0 } : units - 1));
}

// A process is killed between two instructions, never by losing its stores: only the compiler must
// keep their order.
void inThisOrder()
{
    std::atomic_signal_fence(std::memory_order_seq_cst);
}

struct FreeBlock {
    std::uint32_t next;
    std::uint32_t spare[3];
};

struct SavedPart {
    std::uint64_t place; // bytes from the arena's base; 0: nothing was saved, the journal goes on
    std::uint64_t bytes;
};

} // namespace

struct SharedHeap::Root {
    std::uint32_t magic;
    std::uint32_t end; // first unit never handed out
    std::uint32_t primitives;
    std::uint32_t files;
    std::uint32_t journal; // bytes in use of saved; 0 between operations
    std::uint32_t free[kClasses];
    alignas(16) std::byte saved[kNearJournal];
};

void SharedHeap::lock()
{
    m_arena.lock();
    Root &r = root();
    if (r.magic != kMagic) {
        r.end = 1 + static_cast<std::uint32_t>((sizeof(Root) + Arena::kUnit - 1) / Arena::kUnit);
        inThisOrder();
        r.magic = kMagic;
    }
    if (r.journal != 0)
        undo();
}

void SharedHeap::unlock()
{
    inThisOrder();
    root().journal = 0;
    // A simulated run's shared memory is copied with the run.
    m_arena.noteUsed(std::size_t { root().end } * Arena::kUnit);
    m_arena.unlock();
}

void SharedHeap::save(std::byte *place, std::size_t bytes)
{
    Root &r = root();
    const std::size_t padded = (bytes + 15) & ~std::size_t { 15 };
    const std::size_t whole = padded + sizeof(SavedPart);
    if (r.journal < kNearJournal && r.journal + whole > kNearJournal)
        leaveNearJournal();
    IL_CHECK(r.journal + whole <= kNearJournal + m_arena.limit() / kFarJournalPart,
        "an operation edits more than the journal holds");
    // The part's head stands behind its bytes, so that undo() can walk backwards.
    std::byte *to = journalAt(r.journal);
    std::memcpy(to, place, bytes);
    const SavedPart head { static_cast<std::uint64_t>(place - m_arena.base()), bytes };
    std::memcpy(to + padded, &head, sizeof(head));
    inThisOrder();
    r.journal += static_cast<std::uint32_t>(whole);
    inThisOrder();
}

std::byte *SharedHeap::journalAt(std::uint32_t offset) const
{
    return offset < kNearJournal ? root().saved + offset
                                 : m_arena.base() + farJournal() + (offset - kNearJournal);
}

std::size_t SharedHeap::farJournal() const
{
    return (m_arena.limit() - m_arena.limit() / kFarJournalPart) / Arena::kUnit * Arena::kUnit;
}

// Fills what is left of it with a part that says nothing.
void SharedHeap::leaveNearJournal()
{
    Root &r = root();
    const SavedPart head { 0, kNearJournal - r.journal - sizeof(SavedPart) };
    std::memcpy(r.saved + kNearJournal - sizeof(head), &head, sizeof(head));
    inThisOrder();
    r.journal = kNearJournal;
    inThisOrder();
}

void SharedHeap::undo()
{
    Root &r = root();
    while (r.journal != 0) {
        SavedPart head;
        const auto behind = static_cast<std::uint32_t>(r.journal - sizeof(head));
        std::memcpy(&head, journalAt(behind), sizeof(head));
        const std::size_t padded = (head.bytes + 15) & ~std::uint64_t { 15 };
        const auto start = static_cast<std::uint32_t>(behind - padded);
        if (head.place != 0)
            std::memcpy(m_arena.base() + head.place, journalAt(start), head.bytes);
        inThisOrder(); // dying here again only repeats the last step
        r.journal = start;
        inThisOrder();
    }
}

std::uint32_t SharedHeap::allocate(std::size_t bytes)
{
    Root &r = root();
    const std::uint32_t size = classOf(bytes);
    if (size >= kClasses)
        return 0;
    std::uint32_t block = r.free[size];
    if (block != 0) {
        FreeBlock &taken = edit(*at<FreeBlock>(block));
        edit(r.free[size]) = taken.next;
    } else {
        const std::uint32_t units = 1u << size;
        if ((std::uint64_t { r.end } + units) * Arena::kUnit > farJournal())
            return 0;
        block = r.end;
        edit(r.end) += units;
    }
    std::memset(at<std::byte>(block), 0, std::size_t { Arena::kUnit } << size);
    return block;
}

void SharedHeap::release(std::uint32_t block, std::size_t bytes)
{
    if (block == 0)
        return;
    Root &r = root();
    const std::uint32_t size = classOf(bytes);
    edit(*at<FreeBlock>(block)).next = r.free[size];
    edit(r.free[size]) = block;
}

std::uint32_t SharedHeap::primitives() const
{
    return root().primitives;
}

void SharedHeap::addPrimitive(std::uint32_t block, std::uint32_t &next)
{
    Root &r = root();
    next = r.primitives;
    edit(r.primitives) = block;
}

std::uint32_t SharedHeap::files() const
{
    return root().files;
}

void SharedHeap::addFile(std::uint32_t block, std::uint32_t &next)
{
    next = root().files;
    setFiles(block);
}

void SharedHeap::setFiles(std::uint32_t block)
{
    edit(root().files) = block;
}

} // namespace interleave
