// Layouts of everything that lies in the heap. All are plain bytes: no pointers, no virtual
// functions, zeroed padding.
//
// A Ref field that is 0 means "none". Objects begin with a Header; variable parts follow their
// struct in the same block. Only the collector (gc.cpp) needs to know every layout; a new kind must
// be taught to it.
#pragma once

#include "core/base/ids.h"
#include "core/machine/value.h"

#include <cstddef>
#include <cstdint>

// Objects with a variable part end in a flexible array, which GCC and Clang know and ISO C++ does
// not name.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"

namespace interleave {

// What a block of the heap is. Kinds with a Python type have a type object of their own (see
// types.def).
enum class Kind : std::uint8_t {
    Free, // not an object: a hole, linked in a free list
#define TYPE(kind, name, base, flags) kind,
#include "core/machine/types.def"
#undef TYPE
    // Parts of other objects; no program sees them.
    Values, // a row of values: a list's items
    DictTable,
    SetTable,
    Raw, // bytes without references
    Frame,
    Task,
    State,
};
inline constexpr std::size_t kKindCount = static_cast<std::size_t>(Kind::State) + 1;

struct Header {
    Ref type; // its type object; 0 for parts. An instance of a learner's class names that class
              // here
    std::uint32_t bits; // kind in the low byte; above it the size in units, or (top bit) in 256
                        // units

    Kind kind() const { return static_cast<Kind>(bits & 0xff); }
    std::uint32_t units() const
    {
        return (bits & kLarge) == 0 ? bits >> 8 : (bits & ~kLarge) >> 8 << 8;
    }
    // REQUIRES: roundUnits(units) == units.
    static constexpr std::uint32_t pack(Kind kind, std::uint32_t units)
    {
        return static_cast<std::uint32_t>(kind)
            | (units <= kMostExact ? units << 8 : kLarge | (units & ~std::uint32_t { 0xff }));
    }
    // Sizes beyond 23 bits are kept in steps of 256 units.
    static constexpr std::uint32_t kMostExact = 0x7fffff;
    static constexpr std::uint32_t roundUnits(std::uint32_t units)
    {
        return units <= kMostExact ? units : (units + 0xff) & ~std::uint32_t { 0xff };
    }

private:
    static constexpr std::uint32_t kLarge = 0x80000000u;
};
static_assert(sizeof(Header) == 8);

// Kind::String. UTF-8 (lone surrogates in their three-byte form), immutable. The attributes of a
// subclass' instance lie at the end of its block: see derived.h.
struct StringObject {
    Header header;
    std::uint32_t bytes;  // without a terminator
    std::uint32_t length; // in code points; equal to bytes when all is ASCII
    std::uint64_t hash;   // 0: not yet computed (see hashOfString)
    char text[];

    bool isAscii() const { return bytes == length; }
};

// Kind::Bytes (immutable).
struct BytesObject {
    Header header;
    std::uint32_t count;
    Ref attributes; // of a subclass' instance
    std::uint8_t data[];
};

// Kind::ByteArray: grows like a list; the data are a Raw block.
struct ByteArrayObject {
    Header header;
    Ref data; // RawBlock; 0 when empty
    std::uint32_t count;
    Ref attributes; // of a subclass' instance
    std::uint32_t spare;
};
struct RawBlock {
    Header header;
    std::uint8_t data[];
};

// Kind::BigInt: an int outside 48 bits, or an instance of a subclass of int, of any size.
// Magnitude, least significant limb first, no leading zero limbs (but one for 0).
struct BigIntObject {
    Header header;
    std::uint32_t count;
    std::uint32_t negative; // 0 or 1
    Ref attributes;         // of a subclass' instance
    std::uint32_t spare;
    std::uint64_t limbs[];
};

// Kind::Float: an instance of a subclass of float. Plain floats are values without an object.
struct FloatObject {
    Header header;
    Ref attributes;
    std::uint32_t spare;
    Value number;
};

// Kind::Tuple. Immutable once it can be seen.
struct TupleObject {
    Header header;
    std::uint32_t count;
    Ref attributes; // of a subclass' instance
    Value items[];
};

// Kind::Values: capacity is what the block's size leaves room for.
struct ValuesBlock {
    Header header;
    Value items[];

    std::uint32_t capacity() const { return header.units() * 2 - 1; }
};

// Kind::List, also instances of subclasses of list.
struct ListObject {
    Header header;
    Ref items; // ValuesBlock; 0 when nothing was ever in it
    std::uint32_t count;
    Ref attributes; // dict of a subclass' instance, made when needed
    std::uint32_t spare;
};

// Kind::Dict: insertion-ordered; see dicts.h for the operations. Also instances of subclasses.
struct DictObject {
    Header header;
    Ref table;           // DictTable; 0 when nothing was ever in it
    std::uint32_t count; // live entries
    std::uint32_t shape; // changes whenever a key comes or goes (not when a value changes)
    Ref attributes;
    // 1: loops without a GIL remember values of it (see MemoryLock::globals()).
    std::uint32_t remembered;
};
struct DictEntry {
    Value key; // empty: removed
    Value value;
    std::uint64_t hash;
};
struct DictTable {
    Header header;
    std::uint32_t slots;    // of the index, a power of two
    std::uint32_t capacity; // of entries
    std::uint32_t used;     // entries written, removed ones included
    std::uint32_t spare;
    // then: std::int32_t index[slots] (-1 free, -2 removed, else an entry), DictEntry
    // entries[capacity]
    std::int32_t *index() { return reinterpret_cast<std::int32_t *>(this + 1); }
    DictEntry *entries() { return reinterpret_cast<DictEntry *>(index() + slots); }
};
static_assert(sizeof(DictTable) == 24);

// Kind::Set and Kind::FrozenSet: CPython's probing, so that sets of ints come out in CPython's
// order. See sets.h.
struct SetObject {
    Header header;
    Ref table;
    std::uint32_t count; // live entries
    std::uint32_t fill;  // live and removed
    Ref attributes;
    std::uint32_t next; // the slot where pop() goes on, as CPython's does
};
struct SetEntry {
    Value key; // empty: free when hash is 0, removed otherwise
    std::uint64_t hash;
};
struct SetTable {
    Header header;
    std::uint32_t mask; // slots - 1
    std::uint32_t spare;
    SetEntry entries[];
};

// Kind::Slice.
struct SliceObject {
    Header header;
    Value start;
    Value stop;
    Value step;
};

// Kind::Range: bounds fit in 64 bits.
struct RangeObject {
    Header header;
    std::int64_t start;
    std::int64_t stop;
    std::int64_t step; // never 0
    std::int64_t count;
};

// Kind::Iterator: over a builtin container. What `source` is decides; `index` counts what was
// given.
enum class IteratorKind : std::uint8_t {
    List,
    Tuple,
    String,
    Bytes,
    Range,
    DictKeys,
    DictValues,
    DictItems,
    Set,
    ReversedList, // index counts down: the next one's index + 1
    ReversedRange,
    ReversedKeys, // of a dict, from the last entry; index as for ReversedList
    ReversedValues,
    ReversedItems,
    Sequence, // __len__-less protocol: __getitem__ from 0 until IndexError
    Awaited,  // a future of asyncio's, by await; index 1: it has been waited for
};
inline constexpr std::size_t kIteratorKinds = static_cast<std::size_t>(IteratorKind::Awaited) + 1;
struct IteratorObject {
    Header header;
    IteratorKind what;
    std::uint8_t own; // 1: a for statement made it, so nobody else can have it
    std::uint8_t padding[2];
    std::uint32_t expected; // of a dict or set: its count at the start ("changed size during
                            // iteration")
    Value source;           // empty: exhausted
    std::int64_t index;
};

// Kind::DictView: d.keys(), d.values(), d.items().
struct DictViewObject {
    Header header;
    IteratorKind what; // DictKeys, DictValues or DictItems
    std::uint8_t padding[7];
    Value dict;
};

// Kind::Cell: a local that inner functions share.
struct CellObject {
    Header header;
    Value value;
};

// Kind::Function: one made by def or lambda.
struct FunctionObject {
    Header header;
    std::uint32_t code;  // index in Program::codes
    Ref globals;         // DictObject
    Ref closure;         // TupleObject of cells; 0
    Ref defaults;        // TupleObject; 0
    Ref keywordDefaults; // DictObject; 0
    Ref annotations;     // DictObject; 0
    Ref attributes;      // DictObject of f.x = ...; 0
    Ref name;            // __name__
    Ref qualifiedName;
    std::uint32_t quick; // its plain case in C++, see quickfunctions.h; 0
};

// Kind::NativeFunction: frozen. As a class attribute it binds like a function does.
struct NativeFunctionObject {
    Header header;
    std::uint32_t native; // index in Program::natives
    Ref name;             // StringObject
    Ref owner;            // the type that it is a method of; 0
    Ref module;           // StringObject: the module's name
};

// Kind::BoundMethod.
struct BoundMethodObject {
    Header header;
    Value function;
    Value self;
};

// Kind::Property, Kind::ClassMethod, Kind::StaticMethod (getter only).
struct DescriptorObject {
    Header header;
    Value getter;  // or the function that is wrapped
    Value setter;  // none
    Value deleter; // none
    Value documentation;
};

// Kind::Super.
struct SuperObject {
    Header header;
    Value type; // searching begins behind this one
    Value self; // instance or type
};

// How the instances of a type are laid out, and what its methods say. A learner's class inherits
// all of it.
enum TypeFlag : std::uint32_t {
    kTypeFinal = 1, // cannot be subclassed
    kTypeIsException = 2,
    kTypeLearner = 4,         // made by a class statement
    kTypeHasGetattr = 8,      // __getattr__
    kTypeHasSetattr = 16,     // __setattr__ or __delattr__
    kTypeHasEq = 32,          // __eq__ in Python code
    kTypeHasHash = 64,        // __hash__ in Python code
    kTypeUnhashable = 128,    // __hash__ is None, or __eq__ without __hash__
    kTypeHasRepr = 256,       // __repr__, __str__ or __format__ in Python code
    kTypeHasBool = 512,       // __bool__ or __len__ in Python code
    kTypeNoAttributes = 1024, // its instances have no dict
    kTypeHasGetattribute = 2048,
    kTypeHasNew = 4096,   // __new__ in Python code
    kTypeSlotted = 16384, // instances have only the attributes that __slots__ name
    kTypeHasIter = 8192,  // __iter__, __next__, __len__, __getitem__ or __contains__ in Python code
    kTypeHasDel = 32768,  // __del__
};
// Kind::Type.
struct TypeObject {
    Header header;
    Ref name; // StringObject
    Ref qualifiedName;
    Ref bases;                 // TupleObject
    Ref mro;                   // TupleObject, itself first
    Ref dict;                  // DictObject
    Ref subclasses;            // ListObject of classes made from it; 0. Frozen types keep none
    std::uint32_t version;     // unique in the machine; new when it or a base changes
    std::uint32_t flags;       // TypeFlag
    Kind layout;               // what an instance is: Instance, List, Dict, Exception, Native...
    std::uint8_t nativeValues; // of a NativeObject
    std::uint16_t nativeBytes;
    Ref module; // StringObject
};

// Kind::Instance: of a learner's class (or of object).
struct InstanceObject {
    Header header;
    Ref attributes;        // DictObject; 0 until the first attribute
    std::uint32_t watched; // of these

    static constexpr std::uint32_t kGuarded = 1;    // in StateObject::guarded, for its __del__
    static constexpr std::uint32_t kDropped = 2;    // the collector found that nobody can reach it
    static constexpr std::uint32_t kWeaklyHeld = 4; // a weak reference wants to know when it goes
};

// Kind::Exception.
struct ExceptionObject {
    Header header;
    Ref attributes; // DictObject; 0
    std::uint32_t suppressContext;
    Ref args;      // TupleObject
    Ref traceback; // ListObject of small ints, two an entry (code, instruction), innermost first; 0
    Value cause;   // none, or the exception after `from`
    Value context; // none, or the one that was being handled
    Value value;   // StopIteration.value, SystemExit.code; else empty
};

// Kind::Module.
struct ModuleObject {
    Header header;
    Ref dict; // DictObject: also the globals of its functions
    Ref name; // StringObject
};

// Kind::Native: an object of a native type: some values that the collector follows, and plain bytes
// that it does not. Take raw() as your own struct (trivially copyable, no pointers, no padding that
// is not zeroed).
struct NativeObject {
    Header header;
    Ref attributes; // DictObject of a subclass' instance; 0
    std::uint32_t valueCount;
    Value values[];

    std::byte *raw() { return reinterpret_cast<std::byte *>(values + valueCount); }
    template <class T>
    T *rawAs()
    {
        return reinterpret_cast<T *>(raw());
    }
};

// Kind::Generator: generators and coroutines.
enum class GeneratorState : std::uint8_t { Fresh, Suspended, Running, Finished };
struct GeneratorObject {
    Header header;
    Ref frame; // 0 when finished
    GeneratorState state;
    std::uint8_t coroutine;    // made by async def
    std::uint8_t asynchronous; // an async generator
    std::uint8_t shown;        // a worker of its own in the trace
    TaskId worker;             // 0 until first resumed
    Ref name;
    Ref qualifiedName;
    std::uint32_t flags;

    static constexpr std::uint32_t kOwned = 1;   // by the loop that called for it, and nobody else
    static constexpr std::uint32_t kGuarded = 2; // in StateObject::guarded
    static constexpr std::uint32_t kAbandoned = 4;  // the collector found that nobody can reach it
    static constexpr std::uint32_t kTried = 8;      // was suspended in a try or with
    static constexpr std::uint32_t kAwaitable = 16; // made by what types.coroutine marks
    bool has(std::uint32_t flag) const { return (flags & flag) != 0; }
};

} // namespace interleave

#pragma GCC diagnostic pop
