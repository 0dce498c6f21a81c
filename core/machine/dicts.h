// Dicts and sets without running Python code. A key that needs it (a learner's class with __eq__ or
// __hash__) gives NeedsPython: the caller then hands over to the prelude, which does the same with
// Python's own operators and the *At functions below.
//
// Threads: the user of the heap.
#pragma once

#include "core/machine/equality.h"
#include "core/machine/heap.h"

namespace interleave {

enum class Found : std::uint8_t { No, Yes, NeedsPython, Unhashable };

struct DictSearch {
    Found found = Found::No;
    std::int32_t entry = -1; // when Yes
    std::uint64_t hash = 0;  // of the key, when No or Yes
};
// REQUIRES (all of these): `dict` is a DictObject.
DictSearch findInDict(const Heap &heap, Ref dict, Value key);
// The value; empty when missing. For string keys, which never need Python.
Value dictGetString(const Heap &heap, Ref dict, Value name);
Value dictGetText(const Heap &heap, Ref dict, std::string_view name);
// Sets or replaces; Found::No and Yes say whether it was there before. The other answers leave the
// dict as it was.
Found dictSet(Heap &heap, Ref dict, Value key, Value value);
void dictSetString(Heap &heap, Ref dict, Value name, Value value); // REQUIRES: name is a string
// Removes; the value in `removed` when that is not null.
Found dictRemove(Heap &heap, Ref dict, Value key, Value *removed = nullptr);
void dictClear(Heap &heap, Ref dict);
Ref dictCopy(Heap &heap, Ref dict);

// Entries in order of insertion: for (i = dictNext(heap, d, 0); i >= 0; i = dictNext(heap, d, i +
// 1)) dictEntry(heap, d, i).key
std::int32_t dictNext(const Heap &heap, Ref dict, std::int64_t from);
std::int32_t dictPrevious(const Heap &heap, Ref dict, std::int64_t from);
DictEntry &dictEntry(const Heap &heap, Ref dict, std::int32_t entry);
// In bytes from the table's begin; as long as the table is the same.
std::uint32_t dictEntryOffset(const Heap &heap, Ref dict, std::int32_t entry);
// Another value for its key.
void dictReplace(Heap &heap, Ref dict, std::int32_t entry, Value value);
void dictRemoveEntry(Heap &heap, Ref dict, std::int32_t entry);
// For the prelude's slow path. All entries whose stored hash is `hash`, one after another: the next
// one from probe `probe` on (0 at first; moved on); -1 at the end.
std::int32_t dictProbe(const Heap &heap, Ref dict, std::uint64_t hash, std::uint32_t &probe);
// Adds without looking for an equal key.
void dictAppend(Heap &heap, Ref dict, Value key, Value value, std::uint64_t hash);

// Sets.
// REQUIRES: `set` is a SetObject.
Found setHas(const Heap &heap, Ref set, Value key);
Found setAdd(Heap &heap, Ref set, Value key);
Found setRemove(Heap &heap, Ref set, Value key);
void setClear(Heap &heap, Ref set);
// Members in CPython's order: for (i = setNext(heap, s, 0); i >= 0; i = setNext(heap, s, i + 1))
// setKey(heap, s, i)
std::int64_t setNext(const Heap &heap, Ref set, std::int64_t from);
// Takes one away: the next after the one that was taken last, around the end. Empty: there is none.
Value setPop(Heap &heap, Ref set);
Value setKey(const Heap &heap, Ref set, std::int64_t slot);
std::uint64_t setHash(const Heap &heap, Ref set, std::int64_t slot);
void setRemoveSlot(Heap &heap, Ref set, std::int64_t slot);
std::int64_t setProbe(const Heap &heap, Ref set, std::uint64_t hash, std::uint32_t &probe);
void setAppend(Heap &heap, Ref set, Value key, std::uint64_t hash);
Value makeSet(Heap &heap, Kind kind = Kind::Set);

} // namespace interleave
