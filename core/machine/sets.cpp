// Sets probe as CPython's do (nine neighbors, then a jump by the perturbed hash) and grow by its
// rule, so that members come out in its order wherever that order does not depend on CPython's
// random string hashes.
#include "core/machine/dicts.h"

#include "core/machine/strings.h"

namespace interleave {

namespace {

constexpr std::uint32_t kNeighbors = 9;
constexpr std::uint32_t kFirstMask = 7;
// Of a removed entry: no key, but probing goes on behind it.
constexpr std::uint64_t kRemoved = ~std::uint64_t { 0 };

// Visits the slots of a probe in order until the visitor says stop.
template <class Visit>
void probeSlots(std::uint32_t mask, std::uint64_t hash, Visit visit)
{
    std::uint64_t perturb = hash;
    std::uint64_t i = hash & mask;
    for (;;) {
        const std::uint32_t neighbors = i + kNeighbors <= mask ? kNeighbors : 0;
        for (std::uint32_t k = 0; k <= neighbors; ++k)
            if (visit(static_cast<std::uint32_t>(i + k)))
                return;
        perturb >>= 5;
        i = (i * 5 + 1 + perturb) & mask;
    }
}

bool isFree(const SetEntry &e)
{
    return e.key.isEmpty() && e.hash == 0;
}

void insertClean(SetTable &table, Value key, std::uint64_t hash)
{
    probeSlots(table.mask, hash, [&](std::uint32_t slot) {
        if (!isFree(table.entries[slot]))
            return false;
        table.entries[slot] = { key, hash };
        return true;
    });
}

void resize(Heap &heap, SetObject *s, std::uint32_t atLeast)
{
    std::uint32_t slots = kFirstMask + 1;
    while (slots <= atLeast)
        slots *= 2;
    auto *table = heap.make<SetTable>(Kind::SetTable, slots * sizeof(SetEntry));
    table->mask = slots - 1;
    if (s->table != 0) {
        const auto *old = heap.at<SetTable>(s->table);
        for (std::uint32_t i = 0; i <= old->mask; ++i)
            if (!old->entries[i].key.isEmpty())
                insertClean(*table, old->entries[i].key, old->entries[i].hash);
        if (!heap.isFrozen(s->table))
            heap.release(s->table);
    }
    s->table = heap.refOf(table);
    s->fill = s->count;
}

struct SetSearch {
    Found found = Found::No;
    std::int64_t slot = -1;
    std::uint64_t hash = 0;
};

SetSearch find(const Heap &heap, Ref set, Value key)
{
    SetSearch result;
    const HashAnswer h = hashOf(heap, key);
    if (h.is != HashAnswer::Is::Known) {
        result.found = h.is == HashAnswer::Is::Unhashable ? Found::Unhashable : Found::NeedsPython;
        return result;
    }
    result.hash = h.hash;
    const auto *s = heap.at<SetObject>(set);
    if (s->table == 0)
        return result;
    const auto *table = heap.at<SetTable>(s->table);
    probeSlots(table->mask, h.hash, [&](std::uint32_t slot) {
        const SetEntry &e = table->entries[slot];
        if (isFree(e))
            return true;
        if (e.key.isEmpty() || e.hash != h.hash)
            return false;
        const Answer same = e.key == key ? Answer::Yes : equals(heap, e.key, key, 1);
        if (same == Answer::No)
            return false;
        result.found = same == Answer::Yes ? Found::Yes : Found::NeedsPython;
        result.slot = slot;
        return true;
    });
    return result;
}

} // namespace

Value makeSet(Heap &heap, Kind kind)
{
    return heap.valueOf(heap.make<SetObject>(kind));
}

Found setHas(const Heap &heap, Ref set, Value key)
{
    return find(heap, set, key).found;
}

Found setAdd(Heap &heap, Ref set, Value key)
{
    const SetSearch at = find(heap, set, key);
    if (at.found == Found::No)
        setAppend(heap, set, key, at.hash);
    return at.found;
}

void setAppend(Heap &heap, Ref set, Value key, std::uint64_t hash)
{
    heap.requireWritable(set);
    auto *s = heap.at<SetObject>(set);
    if (s->table == 0)
        resize(heap, s, 0);
    auto *table = heap.at<SetTable>(s->table);
    // The last removed one on the way is used again.
    std::uint32_t place = 0;
    bool again = false;
    probeSlots(table->mask, hash, [&](std::uint32_t slot) {
        const SetEntry &e = table->entries[slot];
        const bool free = isFree(e);
        if (free ? !again : e.key.isEmpty())
            place = slot;
        again = again || (!free && e.key.isEmpty());
        return free;
    });
    table->entries[place] = { key, hash };
    ++s->count;
    if (again)
        return;
    ++s->fill;
    if (std::uint64_t { s->fill } * 5 >= std::uint64_t { table->mask } * 3)
        resize(heap, s, s->count > 50000 ? s->count * 2 : s->count * 4);
}

Found setRemove(Heap &heap, Ref set, Value key)
{
    const SetSearch at = find(heap, set, key);
    if (at.found == Found::Yes)
        setRemoveSlot(heap, set, at.slot);
    return at.found;
}

void setRemoveSlot(Heap &heap, Ref set, std::int64_t slot)
{
    heap.requireWritable(set);
    auto *s = heap.at<SetObject>(set);
    heap.at<SetTable>(s->table)->entries[slot] = { Value::empty(), kRemoved };
    --s->count;
}

Value setPop(Heap &heap, Ref set)
{
    auto *s = heap.at<SetObject>(set);
    if (s->count == 0)
        return Value::empty();
    const std::uint32_t begin = s->next & heap.at<SetTable>(s->table)->mask;
    std::int64_t slot = setNext(heap, set, begin);
    if (slot < 0)
        slot = setNext(heap, set, 0);
    const Value key = setKey(heap, set, slot);
    setRemoveSlot(heap, set, slot);
    s->next = static_cast<std::uint32_t>(slot) + 1;
    return key;
}

void setClear(Heap &heap, Ref set)
{
    heap.requireWritable(set);
    auto *s = heap.at<SetObject>(set);
    s->table = 0;
    s->count = 0;
    s->fill = 0;
}

std::int64_t setNext(const Heap &heap, Ref set, std::int64_t from)
{
    const auto *s = heap.at<SetObject>(set);
    if (s->table == 0)
        return -1;
    const auto *table = heap.at<SetTable>(s->table);
    for (std::int64_t i = from; i <= table->mask; ++i)
        if (!table->entries[i].key.isEmpty())
            return i;
    return -1;
}

Value setKey(const Heap &heap, Ref set, std::int64_t slot)
{
    return heap.at<SetTable>(heap.at<SetObject>(set)->table)->entries[slot].key;
}

std::uint64_t setHash(const Heap &heap, Ref set, std::int64_t slot)
{
    return heap.at<SetTable>(heap.at<SetObject>(set)->table)->entries[slot].hash;
}

std::int64_t setProbe(const Heap &heap, Ref set, std::uint64_t hash, std::uint32_t &probe)
{
    const auto *s = heap.at<SetObject>(set);
    if (s->table == 0)
        return -1;
    const auto *table = heap.at<SetTable>(s->table);
    std::int64_t found = -1;
    std::uint32_t seen = 0;
    probeSlots(table->mask, hash, [&](std::uint32_t slot) {
        const SetEntry &e = table->entries[slot];
        if (isFree(e))
            return true;
        if (seen++ < probe)
            return false;
        ++probe;
        if (!e.key.isEmpty() && e.hash == hash) {
            found = slot;
            return true;
        }
        return false;
    });
    return found;
}

} // namespace interleave
