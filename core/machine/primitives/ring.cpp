#include "core/machine/primitives/ring.h"

#include <cstring>
#include <vector>

namespace interleave {

bool Items::makeRoom()
{
    if (m_ring.count < m_ring.slots)
        return true;
    const std::uint32_t slots = m_ring.slots == 0 ? 4 : m_ring.slots * 2;
    const std::uint32_t block = m_scope.makeBlock(Kind::Values, slots * sizeof(SharedItem));
    if (block == 0)
        return false;
    // Both forms are 16 plain bytes.
    auto *fresh = m_scope.blockAs<SharedItem>(block);
    for (std::uint32_t i = 0; i < m_ring.count; ++i)
        std::memcpy(static_cast<void *>(fresh + i), &shared(i), sizeof(SharedItem));
    m_scope.dropBlock(m_ring.block, m_ring.slots * sizeof(SharedItem));
    m_ring.block = block;
    m_ring.slots = slots;
    m_ring.first = 0;
    if (!m_scope.isShared())
        m_scope.native().values[kContentSlot] = Value::reference(block);
    return true;
}

bool Items::append(const QueueItem &item)
{
    if (!makeRoom())
        return false;
    if (m_scope.isShared()) {
        SharedHeap &heap = m_scope.shared();
        const std::uint32_t message = heap.allocate(item.message.size());
        if (message == 0)
            return false;
        std::memcpy(heap.at<std::byte>(message), item.message.data(), item.message.size());
        heap.edit(shared(m_ring.count))
            = { item.item.value, message, static_cast<std::uint32_t>(item.message.size()), 0 };
    } else {
        local(m_ring.count) = { item.value, Value::smallInt(item.item.value) };
    }
    ++m_ring.count;
    return true;
}

QueueItem Items::read(std::uint32_t index) const
{
    if (!m_scope.isShared())
        return { itemAt(index), local(index).value, {} };
    const SharedItem &slot = shared(index);
    const auto *from = m_scope.shared().at<std::byte>(slot.message);
    return { { slot.item }, Value::empty(), MessageBytes(from, from + slot.bytes) };
}

ItemId Items::itemAt(std::uint32_t index) const
{
    if (m_scope.isShared())
        return { shared(index).item };
    return { static_cast<std::uint32_t>(local(index).item.asSmallInt()) };
}

void Items::clear(std::uint32_t index)
{
    if (m_scope.isShared())
        m_scope.shared().release(shared(index).message, shared(index).bytes);
    else
        local(index) = {};
}

QueueItem Items::takeFirst()
{
    QueueItem taken = read(0);
    clear(0);
    m_ring.first = placeOf(1);
    --m_ring.count;
    return taken;
}

QueueItem Items::takeLast()
{
    const std::uint32_t last = m_ring.count - 1;
    QueueItem taken = read(last);
    clear(last);
    --m_ring.count;
    return taken;
}

void Items::reorder(std::span<const std::uint32_t> order)
{
    std::vector<SharedItem> before(m_ring.count);
    for (std::uint32_t i = 0; i < m_ring.count; ++i)
        std::memcpy(static_cast<void *>(&before[i]), &shared(i), sizeof(SharedItem));
    if (m_scope.isShared()) {
        // A fresh block, so that the old one still stands if this process dies here.
        SharedHeap &heap = m_scope.shared();
        const std::uint32_t block = heap.allocate(m_ring.slots * sizeof(SharedItem));
        IL_CHECK(block != 0, "the shared memory of the run is full");
        heap.release(m_ring.block, m_ring.slots * sizeof(SharedItem));
        m_ring.block = block;
        m_ring.first = 0;
    }
    for (std::uint32_t i = 0; i < m_ring.count; ++i)
        std::memcpy(static_cast<void *>(&shared(i)), &before[order[i]], sizeof(SharedItem));
}

} // namespace interleave
