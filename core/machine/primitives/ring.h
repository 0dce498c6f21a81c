// The items of a queue, in order: values with their item numbers in a local one, messages in a
// shared one.
//
// Threads: within a Scope.
#pragma once

#include "core/machine/primitives/message.h"
#include "core/machine/primitives/queueslots.h"
#include "core/machine/primitives/scope.h"

#include <span>

namespace interleave {

// One item on its way in or out. Of a shared queue only `message` counts, of a local one only
// `value`.
struct QueueItem {
    ItemId item;
    Value value;
    MessageBytes message;
};

class Items {
public:
    // REQUIRES: the scope's primitive owns `ring` and keeps local blocks in kContentSlot.
    Items(Scope &scope, Ring &ring)
        : m_scope(scope)
        , m_ring(ring)
    {
    }

    std::uint32_t count() const { return m_ring.count; }
    // False: no room for the message (nothing has changed).
    bool append(const QueueItem &item);
    QueueItem takeFirst();
    QueueItem takeLast();
    // A copy; it stays where it is.
    // REQUIRES: index < count().
    QueueItem read(std::uint32_t index) const;
    ItemId itemAt(std::uint32_t index) const;
    // The i-th is what was at order[i] before.
    // REQUIRES: a permutation of all indices.
    void reorder(std::span<const std::uint32_t> order);

private:
    std::uint32_t placeOf(std::uint32_t index) const
    {
        return (m_ring.first + index) & (m_ring.slots - 1);
    }
    LocalItem &local(std::uint32_t index) const
    {
        return m_scope.blockAs<LocalItem>(m_ring.block)[placeOf(index)];
    }
    SharedItem &shared(std::uint32_t index) const
    {
        return m_scope.blockAs<SharedItem>(m_ring.block)[placeOf(index)];
    }
    bool makeRoom();
    // Forgets what is at that index (its message is given back).
    void clear(std::uint32_t index);

    Scope &m_scope;
    Ring &m_ring;
};

} // namespace interleave
