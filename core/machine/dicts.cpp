#include "core/machine/dicts.h"

#include "core/machine/memorylock.h"
#include "core/machine/program.h"
#include "core/machine/strings.h"

#include <algorithm>
#include <cstring>

namespace interleave {

namespace {

constexpr std::int32_t kFreeSlot = -1;
constexpr std::int32_t kRemovedSlot = -2;
constexpr std::uint32_t kFirstSlots = 8;

std::uint32_t capacityFor(std::uint32_t slots)
{
    return slots * 2 / 3;
}

Ref makeTable(Heap &heap, std::uint32_t slots)
{
    const std::uint32_t capacity = capacityFor(slots);
    auto *t = heap.make<DictTable>(
        Kind::DictTable, slots * sizeof(std::int32_t) + capacity * sizeof(DictEntry));
    t->slots = slots;
    t->capacity = capacity;
    std::fill_n(t->index(), slots, kFreeSlot);
    return heap.refOf(t);
}

void linkEntry(DictTable &table, std::uint64_t hash, std::int32_t entry)
{
    const std::uint32_t mask = table.slots - 1;
    std::int32_t *index = table.index();
    for (auto slot = static_cast<std::uint32_t>(hash) & mask;; slot = (slot + 1) & mask) {
        if (index[slot] < 0) {
            index[slot] = entry;
            return;
        }
    }
}

// Room for one more entry: a larger table, or the same size without removed entries.
DictTable *grow(Heap &heap, DictObject *d)
{
    std::uint32_t slots = kFirstSlots;
    while (capacityFor(slots) < d->count + d->count / 2 + 1)
        slots *= 2;
    const Ref made = makeTable(heap, slots);
    auto *table = heap.at<DictTable>(made);
    if (d->table != 0) {
        auto *old = heap.at<DictTable>(d->table);
        const DictEntry *from = old->entries();
        DictEntry *to = table->entries();
        for (std::uint32_t i = 0; i < old->used; ++i) {
            if (from[i].key.isEmpty())
                continue;
            to[table->used] = from[i];
            linkEntry(*table, from[i].hash, static_cast<std::int32_t>(table->used));
            ++table->used;
        }
        if (!heap.isFrozen(d->table))
            heap.release(d->table);
    }
    d->table = made;
    return table;
}

// The entry of a string key, by identity first.
std::int32_t findString(const Heap &heap, const DictObject *d, Value name, std::uint64_t hash)
{
    if (d->table == 0)
        return -1;
    auto *table = heap.at<DictTable>(d->table);
    const std::uint32_t mask = table->slots - 1;
    const std::int32_t *index = table->index();
    const DictEntry *entries = table->entries();
    for (auto slot = static_cast<std::uint32_t>(hash) & mask;; slot = (slot + 1) & mask) {
        const std::int32_t i = index[slot];
        if (i == kFreeSlot)
            return -1;
        if (i == kRemovedSlot)
            continue;
        const DictEntry &e = entries[i];
        if (e.key == name
            || (e.hash == hash && heap.isString(e.key) && equalStrings(heap, e.key, name)))
            return i;
    }
}

// Another value, or other keys.
void changed(const Heap &heap, const DictObject *d)
{
    if (d->remembered != 0 && heap.lock != nullptr) [[unlikely]]
        heap.lock->globalChanged();
}

void replaceValue(Heap &heap, DictObject *d, std::int32_t entry, Value value)
{
    heap.at<DictTable>(d->table)->entries()[entry].value = value;
    changed(heap, d);
}

void addEntry(Heap &heap, DictObject *d, Value key, Value value, std::uint64_t hash)
{
    auto *table = d->table != 0 ? heap.at<DictTable>(d->table) : nullptr;
    if (table == nullptr || table->used == table->capacity)
        table = grow(heap, d);
    table->entries()[table->used] = { key, value, hash };
    linkEntry(*table, hash, static_cast<std::int32_t>(table->used));
    ++table->used;
    ++d->count;
    ++d->shape;
    changed(heap, d);
}

} // namespace

DictSearch findInDict(const Heap &heap, Ref dict, Value key)
{
    DictSearch result;
    const auto *d = heap.at<DictObject>(dict);
    // (A subclass may hash in a way of its own.)
    if (key.isRef() && heap.header(key.asRef())->kind() == Kind::String
        && heap.header(key.asRef())->type
            == heap.program->typeOfKind[static_cast<std::size_t>(Kind::String)]) {
        result.hash = hashOfString(heap, key);
    } else if (key.isSmallInt()) {
        result.hash = hashOfSmallInt(key.asSmallInt());
    } else {
        const HashAnswer h = hashOf(heap, key);
        if (h.is != HashAnswer::Is::Known) {
            result.found
                = h.is == HashAnswer::Is::Unhashable ? Found::Unhashable : Found::NeedsPython;
            return result;
        }
        result.hash = h.hash;
    }
    if (d->table == 0)
        return result;
    auto *table = heap.at<DictTable>(d->table);
    const std::uint32_t mask = table->slots - 1;
    const std::int32_t *index = table->index();
    const DictEntry *entries = table->entries();
    for (auto slot = static_cast<std::uint32_t>(result.hash) & mask;; slot = (slot + 1) & mask) {
        const std::int32_t i = index[slot];
        if (i == kFreeSlot)
            return result;
        if (i == kRemovedSlot)
            continue;
        const DictEntry &e = entries[i];
        if (e.hash != result.hash)
            continue;
        const Answer same = e.key == key ? Answer::Yes : equals(heap, e.key, key, 1);
        if (same == Answer::No)
            continue;
        result.found = same == Answer::Yes ? Found::Yes : Found::NeedsPython;
        result.entry = i;
        return result;
    }
}

Value dictGetString(const Heap &heap, Ref dict, Value name)
{
    const auto *d = heap.at<DictObject>(dict);
    const std::int32_t i = findString(heap, d, name, hashOfString(heap, name));
    return i < 0 ? Value::empty() : heap.at<DictTable>(d->table)->entries()[i].value;
}

Value dictGetText(const Heap &heap, Ref dict, std::string_view name)
{
    const std::uint64_t hash = hashOfText(name);
    std::uint32_t probe = 0;
    for (std::int32_t i = dictProbe(heap, dict, hash, probe); i >= 0;
         i = dictProbe(heap, dict, hash, probe)) {
        const DictEntry &e = dictEntry(heap, dict, i);
        if (heap.isString(e.key) && heap.text(e.key) == name)
            return e.value;
    }
    return Value::empty();
}

Found dictSet(Heap &heap, Ref dict, Value key, Value value)
{
    heap.requireWritable(dict);
    const DictSearch at = findInDict(heap, dict, key);
    auto *d = heap.at<DictObject>(dict);
    if (at.found == Found::Yes)
        replaceValue(heap, d, at.entry, value);
    else if (at.found == Found::No)
        addEntry(heap, d, key, value, at.hash);
    return at.found;
}

void dictSetString(Heap &heap, Ref dict, Value name, Value value)
{
    heap.requireWritable(dict);
    auto *d = heap.at<DictObject>(dict);
    const std::uint64_t hash = hashOfString(heap, name);
    const std::int32_t i = findString(heap, d, name, hash);
    if (i >= 0)
        replaceValue(heap, d, i, value);
    else
        addEntry(heap, d, name, value, hash);
}

Found dictRemove(Heap &heap, Ref dict, Value key, Value *removed)
{
    const DictSearch at = findInDict(heap, dict, key);
    if (at.found == Found::Yes) {
        if (removed != nullptr)
            *removed = dictEntry(heap, dict, at.entry).value;
        dictRemoveEntry(heap, dict, at.entry);
    }
    return at.found;
}

void dictReplace(Heap &heap, Ref dict, std::int32_t entry, Value value)
{
    heap.requireWritable(dict);
    replaceValue(heap, heap.at<DictObject>(dict), entry, value);
}

void dictRemoveEntry(Heap &heap, Ref dict, std::int32_t entry)
{
    heap.requireWritable(dict);
    auto *d = heap.at<DictObject>(dict);
    auto *table = heap.at<DictTable>(d->table);
    DictEntry &e = table->entries()[entry];
    const std::uint32_t mask = table->slots - 1;
    std::int32_t *index = table->index();
    for (auto slot = static_cast<std::uint32_t>(e.hash) & mask;; slot = (slot + 1) & mask) {
        if (index[slot] == entry) {
            index[slot] = kRemovedSlot;
            break;
        }
    }
    e = DictEntry {};
    --d->count;
    ++d->shape;
    changed(heap, d);
    // Emptied dicts start over, or a dict used as a queue would grow for ever.
    if (d->count == 0)
        dictClear(heap, dict);
}

void dictClear(Heap &heap, Ref dict)
{
    heap.requireWritable(dict);
    auto *d = heap.at<DictObject>(dict);
    if (d->table != 0 && !heap.isFrozen(d->table)) {
        auto *table = heap.at<DictTable>(d->table);
        std::fill_n(table->index(), table->slots, kFreeSlot);
        std::fill_n(table->entries(), table->used, DictEntry {});
        table->used = 0;
    }
    d->count = 0;
    ++d->shape;
    changed(heap, d);
}

Ref dictCopy(Heap &heap, Ref dict)
{
    const Ref made = heap.allocate(Kind::Dict, sizeof(DictObject));
    for (std::int32_t i = dictNext(heap, dict, 0); i >= 0; i = dictNext(heap, dict, i + 1)) {
        const DictEntry e = dictEntry(heap, dict, i);
        addEntry(heap, heap.at<DictObject>(made), e.key, e.value, e.hash);
    }
    return made;
}

std::int32_t dictNext(const Heap &heap, Ref dict, std::int64_t from)
{
    const auto *d = heap.at<DictObject>(dict);
    if (d->table == 0)
        return -1;
    auto *table = heap.at<DictTable>(d->table);
    const DictEntry *entries = table->entries();
    for (std::int64_t i = from; i < table->used; ++i)
        if (!entries[i].key.isEmpty())
            return static_cast<std::int32_t>(i);
    return -1;
}

std::int32_t dictPrevious(const Heap &heap, Ref dict, std::int64_t from)
{
    const auto *d = heap.at<DictObject>(dict);
    if (d->table == 0)
        return -1;
    auto *table = heap.at<DictTable>(d->table);
    const DictEntry *entries = table->entries();
    for (std::int64_t i = std::min<std::int64_t>(from, std::int64_t { table->used } - 1); i >= 0;
         --i)
        if (!entries[i].key.isEmpty())
            return static_cast<std::int32_t>(i);
    return -1;
}

DictEntry &dictEntry(const Heap &heap, Ref dict, std::int32_t entry)
{
    return heap.at<DictTable>(heap.at<DictObject>(dict)->table)->entries()[entry];
}

std::uint32_t dictEntryOffset(const Heap &heap, Ref dict, std::int32_t entry)
{
    const auto *table = heap.at<DictTable>(heap.at<DictObject>(dict)->table);
    return static_cast<std::uint32_t>(
        reinterpret_cast<const std::byte *>(&dictEntry(heap, dict, entry))
        - reinterpret_cast<const std::byte *>(table));
}

std::int32_t dictProbe(const Heap &heap, Ref dict, std::uint64_t hash, std::uint32_t &probe)
{
    const auto *d = heap.at<DictObject>(dict);
    if (d->table == 0)
        return -1;
    auto *table = heap.at<DictTable>(d->table);
    const std::uint32_t mask = table->slots - 1;
    while (probe <= mask) {
        const std::int32_t i = table->index()[(static_cast<std::uint32_t>(hash) + probe) & mask];
        if (i == kFreeSlot)
            return -1;
        ++probe;
        if (i >= 0 && table->entries()[i].hash == hash)
            return i;
    }
    return -1;
}

void dictAppend(Heap &heap, Ref dict, Value key, Value value, std::uint64_t hash)
{
    heap.requireWritable(dict);
    addEntry(heap, heap.at<DictObject>(dict), key, value, hash);
}

} // namespace interleave
