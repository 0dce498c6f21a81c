// The objects of one machine: allocation, reading, and collection. All its state lies in the arena.
//
// Two lives: while it is built, everything goes to the frozen part (builtin types, constants,
// names); freeze() ends that, and what is made afterwards is mutable. Frozen objects never refer to
// mutable ones, are never collected, and must not be written.
//
// Natives may allocate freely without protecting anything: the collector runs only between
// instructions. Pointers from at() stay valid for the whole run (nothing moves), but a container's
// block may be replaced when it grows: fetch it again. Memory of a new object is zero but for its
// header, so all its slots are empty.
//
// Threads: one user at a time.
// Determinism: what allocate() answers depends only on the bytes of the arena.
// Errors: over the limit the next safepoint raises MemoryError; who sizes a block by a number from
// the program asks fits() first. Far over it allocate() throws std::bad_alloc, as C++ does without
// memory, which the Interpreter turns into MemoryError (but see grace.h).
#pragma once

#include "core/machine/arena.h"
#include "core/machine/interruption.h"
#include "core/machine/object.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace interleave {

struct Program;
class MemoryLock;

// A C++ exception as std::bad_alloc and Interruption are, and for their reason: it comes from deep
// in the containers, where only a program that pries leads, and no signature is to say so.
struct FrozenWrite { };

class Heap {
public:
    // `limit` bytes may be live before MemoryError.
    static Result<std::unique_ptr<Heap>, Error> create(std::size_t limit);
    ~Heap();
    Result<std::unique_ptr<Heap>, Error> clone() const;
    Result<std::unique_ptr<Heap>, Error> cloneToSend() const; // see Arena::cloneToSend()

    // Ends the frozen part. Everything allocated from here on is mutable.
    void freeze();
    bool isFrozen(Ref ref) const { return ref < m_frozenEnd; }
    bool isFrozen(Value v) const { return v.isRef() && isFrozen(v.asRef()); }
    // Before a container is changed in place: a program can get at frozen ones (int.__dict__).
    // Throws FrozenWrite, of which the interpreter makes a TypeError.
    void requireWritable(Ref ref) const
    {
        if (isFrozen(ref)) [[unlikely]]
            throw FrozenWrite {};
    }

    template <class T>
    T *at(Ref ref) const
    {
        return reinterpret_cast<T *>(m_base + std::size_t { ref } * Arena::kUnit);
    }
    // REQUIRES: v.isRef() and it is a T.
    template <class T>
    T *at(Value v) const
    {
        return at<T>(v.asRef());
    }
    Header *header(Ref ref) const { return at<Header>(ref); }
    // Kind::Free for what is no reference.
    Kind kindOf(Value v) const { return v.isRef() ? header(v.asRef())->kind() : Kind::Free; }
    bool is(Value v, Kind kind) const { return v.isRef() && header(v.asRef())->kind() == kind; }

    bool isString(Value v) const { return is(v, Kind::String); }
    // An int of any size; not a bool.
    bool isInt(Value v) const { return v.isSmallInt() || is(v, Kind::BigInt); }
    std::string_view text(Value v) const { return text(v.asRef()); } // REQUIRES: isString(v)
    std::string_view text(Ref string) const
    {
        const auto *s = at<StringObject>(string);
        return { s->text, s->bytes };
    }
    std::span<Value> tupleItems(Value v) const
    {
        auto *t = at<TupleObject>(v);
        return { t->items, t->count };
    }
    std::span<Value> listItems(Value v) const
    {
        auto *l = at<ListObject>(v);
        return { l->count != 0 ? at<ValuesBlock>(l->items)->items : nullptr, l->count };
    }

    // A zeroed block of at least `bytes` (its Header included), typed as the kind's own type.
    Ref allocate(Kind kind, std::size_t bytes);
    // The same of so many units, of no type: for parts of other objects.
    // REQUIRES: Header::roundUnits(units) == units.
    Ref allocatePart(Kind kind, std::uint32_t units)
    {
        const Ref ref = take(units);
        header(ref)->bits = Header::pack(kind, units);
        return ref;
    }
    template <class T>
    T *make(Kind kind, std::size_t extraBytes = 0)
    {
        return at<T>(allocate(kind, sizeof(T) + extraBytes));
    }
    Ref refOf(const void *object) const
    {
        return static_cast<Ref>((static_cast<const std::byte *>(object) - m_base)
            / static_cast<std::ptrdiff_t>(Arena::kUnit));
    }
    Value valueOf(const void *object) const { return Value::reference(refOf(object)); }
    // Gives back a block that nothing refers to any more (frames, outgrown tables). The collector
    // would find it too.
    void release(Ref ref) { release(ref, header(ref)->units()); }
    // Blocks of one size that one thread has given back for itself alone, as a list: `first`
    // begins it. No collection may come between. 0: it has none. Its header is that of a hole.
    Ref takeOwn(Ref &first) const
    {
        const Ref ref = first;
        if (ref != 0) {
            auto *hole = at<Hole>(ref);
            first = std::exchange(hole->next, 0);
        }
        return ref;
    }
    void releaseOwn(Ref &first, Ref ref, std::uint32_t units) const
    {
        zero(ref, units);
        auto *hole = at<Hole>(ref);
        hole->header.bits = Header::pack(Kind::Free, units);
        hole->next = std::exchange(first, ref);
    }
    // REQUIRES: units is its size.
    void release(Ref ref, std::uint32_t units)
    {
        State &s = *m_state;
        zero(ref, units);
        const std::uint64_t size = std::uint64_t { units } * Arena::kUnit;
        s.allocated -= std::min(s.allocated, size);
        if (units > kExact)
            return addHole(ref, units);
        auto *hole = at<Hole>(ref);
        hole->header.bits = Header::pack(Kind::Free, units);
        hole->next = s.exact[units];
        s.exact[units] = ref;
    }
    // May that many bytes more be used? Also false for more than one block can hold.
    bool fits(std::uint64_t bytes) const;
    static constexpr std::uint64_t kMaxBlockBytes = std::uint64_t { 0x7fffff00 } * Arena::kUnit;
    // Free blocks of so many units or fewer have a list for each size.
    static constexpr std::uint32_t kExact = 64;

    // --- The simplest objects; dicts.h, sets.h, lists.h, strings.h have the rest
    // ---------------------------------------------
    Value string(std::string_view utf8); // REQUIRES: valid UTF-8 but for surrogates
    Value bytes(std::string_view data);
    Value tuple(std::span<const Value> items);
    Value list(std::span<const Value> items);
    Value dict();
    Value integer(std::int64_t i); // small, or a BigInt of one limb
    Value cell(Value content);
    Value boundMethod(Value function, Value self);
    Value iterator(IteratorKind what, Value source, std::int64_t index = 0);
    Value slice(Value start, Value stop, Value step);
    // For a native type (see Declarations::type), with its declared slots.
    Value native(Ref type);

    // --- Collection (gc.cpp)
    // ---------------------------------------------------------------------------------------------
    bool wantsCollection() const { return m_state->allocated >= m_state->threshold; }
    // REQUIRES: between instructions. Everything not reachable from `root` is zeroed and freed.
    void collect(Ref root);
    // At the next safepoint.
    void wantCollection() { m_state->allocated = std::max(m_state->allocated, m_state->threshold); }
    // By one part in so many of what lives, since the last collection.
    bool hasGrownBy(std::uint64_t part) const { return m_state->allocated >= m_state->live / part; }
    bool overLimit() const { return m_state->live + m_state->allocated > m_limit; }
    std::uint64_t liveBytes() const { return m_state->live + m_state->allocated; }
    std::uint64_t collections() const { return m_state->collections; }

    Arena &arena() const { return *m_arena; }
    std::byte *base() const { return m_base; }
    // Where the machine keeps its State object.
    Ref root() const { return m_state->root; }
    void setRoot(Ref state) { m_state->root = state; }
    const Program *program = nullptr; // set by whoever owns both; gives allocate() the kinds' types

    // See interruption.h.
    void lookUp() const
    {
        if (interruptible != nullptr)
            interruptible->lookUp();
    }
    Interruptible *interruptible = nullptr; // the Interpreter that runs on it
    MemoryLock *lock = nullptr;             // of a memory without a GIL

    std::uint64_t hash() const;
    bool equals(const Heap &other) const;
    // After Arena::restore(): reads again what it keeps outside.
    void reload();

private:
    Result<std::unique_ptr<Heap>, Error> over(Result<std::unique_ptr<Arena>, Error> arena) const;

    // Free blocks of exactly n units hang in exact[n], larger ones in ranges[log2].
    struct State {
        std::uint64_t live;      // bytes after the last collection
        std::uint64_t allocated; // since then
        std::uint64_t threshold;
        std::uint64_t collections;
        Ref top; // nothing was ever allocated from here on
        Ref run; // small blocks are cut from [run, runEnd)
        Ref runEnd;
        Ref root;
        Ref exact[kExact + 1];
        Ref ranges[32];
    };

    // A hole in the mutable part: kind Free, linked by size.
    struct Hole {
        Header header;
        Ref next;
    };

    Heap() = default;
    // A zeroed block without a header. Small ones come from a hole of that very size, or from the
    // run.
    Ref take(std::uint32_t units)
    {
        State &s = *m_state;
        Ref ref;
        if (units <= kExact && s.exact[units] != 0) {
            ref = s.exact[units];
            auto *hole = at<Hole>(ref);
            s.exact[units] = hole->next;
            hole->next = 0;
        } else if (s.runEnd - s.run >= units) {
            ref = s.run;
            s.run += units;
        } else {
            ref = cut(units);
        }
        s.allocated += std::uint64_t { units } * Arena::kUnit;
        return ref;
    }
    void zeroLarge(Ref ref, std::uint32_t units) const;
    void zero(Ref ref, std::uint32_t units) const
    {
        if (units > kExact)
            return zeroLarge(ref, units);
        std::byte *bytes = m_base + std::size_t { ref } * Arena::kUnit;
        // A call of memset costs more than what there is to do.
        for (const std::byte *end = bytes + std::size_t { units } * Arena::kUnit; bytes != end;
             bytes += Arena::kUnit)
            std::memset(bytes, 0, Arena::kUnit);
    }
    Ref cut(std::uint32_t units);
    Ref takeRange(std::uint32_t units);
    void addHole(Ref at, std::uint32_t units);
    void closeRun();
    void mark(Ref root, std::vector<std::uint64_t> &marks) const;
    void sweep(const std::vector<std::uint64_t> &marks);

    std::unique_ptr<Arena> m_arena;
    std::byte *m_base = nullptr;
    State *m_state = nullptr;
    std::unique_ptr<State> m_building; // the state until freeze()
    Ref m_frozenEnd = 0;
    std::uint64_t m_limit = 0;
};

} // namespace interleave
