#include "core/machine/heap.h"

#include "core/machine/grace.h"
#include "core/machine/program.h"
#include "core/machine/strings.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <new>

namespace interleave {

namespace {

// Small blocks are cut from stretches of this size, so that what is made together lies together.
constexpr std::uint32_t kRunUnits = 4096;
constexpr std::uint64_t kFirstThreshold = 4u << 20;
// From here on giving pages back costs less than zeroing them.
constexpr std::size_t kGivenBack = 256u << 10;

std::uint32_t unitsOf(std::size_t bytes)
{
    return static_cast<std::uint32_t>((bytes + Arena::kUnit - 1) / Arena::kUnit);
}

// Small blocks may go further than large ones, so that a program whose list has outgrown the limit
// can still be told so.
bool isTooMuch(std::uint32_t units, std::uint64_t used, std::uint64_t limit)
{
    constexpr std::uint64_t kLarge = 1u << 20;
    const std::uint64_t bytes = std::uint64_t { units } * Arena::kUnit;
    return used + bytes > (bytes >= kLarge ? limit + limit / 2 : 2 * limit);
}

} // namespace

std::uint32_t &Grace::count()
{
    thread_local std::uint32_t graces = 0;
    return graces;
}

Result<std::unique_ptr<Heap>, Error> Heap::create(std::size_t limit)
{
    // Address space is free: room beyond the limit lets a native finish what it began before
    // MemoryError is raised.
    auto arena = Arena::create(2 * limit + (std::size_t { 1 } << 30), Arena::Sharing::Private);
    if (!arena)
        return unexpected(arena.error());
    std::unique_ptr<Heap> heap(new Heap);
    heap->m_arena = std::move(*arena);
    heap->m_base = heap->m_arena->base();
    heap->m_building = std::make_unique<State>();
    heap->m_state = heap->m_building.get();
    heap->m_state->top = 1;
    heap->m_state->threshold = ~std::uint64_t { 0 };
    heap->m_limit = limit;
    return heap;
}

Heap::~Heap() = default;

Result<std::unique_ptr<Heap>, Error> Heap::clone() const
{
    return over(m_arena->clone());
}

Result<std::unique_ptr<Heap>, Error> Heap::cloneToSend() const
{
    return over(m_arena->cloneToSend());
}

Result<std::unique_ptr<Heap>, Error> Heap::over(Result<std::unique_ptr<Arena>, Error> arena) const
{
    IL_CHECK(m_building == nullptr, "a heap is cloned after it was frozen");
    if (!arena)
        return unexpected(arena.error());
    std::unique_ptr<Heap> heap(new Heap);
    heap->m_arena = std::move(*arena);
    heap->m_frozenEnd = m_frozenEnd;
    heap->m_limit = m_limit;
    heap->program = program;
    heap->reload();
    return heap;
}

void Heap::reload()
{
    m_base = m_arena->base();
    m_state = at<State>(m_frozenEnd);
    m_arena->noteUsed(std::size_t { m_state->top } * Arena::kUnit);
}

void Heap::freeze()
{
    // Frozen strings can't remember their hash later.
    closeRun();
    for (Ref ref = 1; ref < m_state->top; ref += header(ref)->units())
        if (header(ref)->kind() == Kind::String)
            at<StringObject>(ref)->hash = hashOfText(text(ref));
    const auto frozen = m_arena->freeze(std::size_t { m_state->top } * Arena::kUnit);
    IL_CHECK(frozen.has_value(), "the frozen image could not be shared");
    m_frozenEnd = static_cast<Ref>(*frozen / Arena::kUnit);
    const std::uint32_t stateUnits = unitsOf(sizeof(State));
    m_state = at<State>(m_frozenEnd);
    m_state->top = m_frozenEnd + stateUnits;
    m_state->threshold = kFirstThreshold;
    m_building.reset();
    m_arena->noteUsed(std::size_t { m_state->top } * Arena::kUnit);
}

Ref Heap::allocate(Kind kind, std::size_t bytes)
{
    if (bytes > kMaxBlockBytes)
        throw std::bad_alloc();
    const std::uint32_t units = Header::roundUnits(unitsOf(bytes));
    const Ref ref = take(units);
    auto *h = header(ref);
    h->type = program != nullptr ? program->typeOfKind[static_cast<std::size_t>(kind)] : 0;
    h->bits = Header::pack(kind, units);
    return ref;
}

// The run is too short: from a larger hole, or from the end of what was ever used.
Ref Heap::cut(std::uint32_t units)
{
    State &s = *m_state;
    if (isTooMuch(units, s.live + s.allocated, m_limit) && !Grace::given())
        throw std::bad_alloc();
    if (const Ref found = takeRange(units); found != 0)
        return found;
    if (units < kRunUnits / 4) {
        closeRun();
        s.run = s.top;
        s.runEnd = s.top + kRunUnits;
        s.top = s.runEnd;
        s.run += units;
    } else {
        s.top += units;
    }
    const std::size_t end = std::size_t { s.top } * Arena::kUnit;
    IL_CHECK(end <= m_arena->limit(), "the heap grew past its reserve between two safepoints");
    m_arena->noteUsed(end);
    return units < kRunUnits / 4 ? s.run - units : s.top - units;
}

// First fit among the larger holes; what is left over of a small request becomes the run.
Ref Heap::takeRange(std::uint32_t units)
{
    State &s = *m_state;
    for (std::uint32_t n = units + 1; n <= kExact && units < kExact; ++n) {
        if (s.exact[n] == 0)
            continue;
        // Splitting tiny holes would leave crumbs; only clearly larger ones are worth it.
        if (n < 2 * units)
            continue;
        const Ref ref = s.exact[n];
        auto *hole = at<Hole>(ref);
        s.exact[n] = hole->next;
        hole->next = 0;
        addHole(ref + units, n - units);
        return ref;
    }
    for (auto bin = static_cast<std::uint32_t>(std::bit_width(std::max(units, kExact))) - 1;
         bin < 32; ++bin) {
        for (Ref *link = &s.ranges[bin]; *link != 0; link = &at<Hole>(*link)->next) {
            auto *hole = at<Hole>(*link);
            const std::uint32_t size = hole->header.units();
            if (size < units)
                continue;
            const Ref ref = *link;
            *link = hole->next;
            *hole = Hole {};
            if (units < kRunUnits / 4) {
                closeRun();
                s.run = ref + units;
                s.runEnd = ref + size;
            } else if (size > units) {
                addHole(ref + units, size - units);
            }
            return ref;
        }
    }
    return 0;
}

// REQUIRES: its bytes are zero.
void Heap::addHole(Ref ref, std::uint32_t units)
{
    State &s = *m_state;
    if (Header::roundUnits(units) != units) {
        addHole(ref + (units & ~std::uint32_t { 0xff }), units & 0xff);
        units &= ~std::uint32_t { 0xff };
    }
    auto *hole = at<Hole>(ref);
    hole->header.bits = Header::pack(Kind::Free, units);
    Ref &list = units <= kExact ? s.exact[units] : s.ranges[std::bit_width(units) - 1];
    hole->next = list;
    list = ref;
}

void Heap::closeRun()
{
    State &s = *m_state;
    if (s.run < s.runEnd)
        addHole(s.run, s.runEnd - s.run);
    s.run = 0;
    s.runEnd = 0;
}

// Whole pages are given back: they come again as zeros, and a container that grew to twice its size
// does not leave its old self behind.
void Heap::zeroLarge(Ref ref, std::uint32_t units) const
{
    std::byte *bytes = m_base + std::size_t { ref } * Arena::kUnit;
    const std::size_t size = std::size_t { units } * Arena::kUnit;
    if (size < kGivenBack)
        std::memset(bytes, 0, size);
    else
        m_arena->zero({ bytes, size });
}

bool Heap::fits(std::uint64_t bytes) const
{
    return bytes <= kMaxBlockBytes && m_state->live + m_state->allocated + bytes <= m_limit;
}

std::uint64_t Heap::hash() const
{
    // Four lanes of multiply and rotate: memory bandwidth, not arithmetic, is what it costs.
    const std::span<const std::byte> bytes = m_arena->image();
    std::uint64_t lanes[4]
        = { 0x9e3779b97f4a7c15u, 0xbf58476d1ce4e5b9u, 0x94d049bb133111ebu, 0xd6e8feb86659fd93u };
    const std::byte *p = bytes.data();
    for (std::size_t i = 0; i + 32 <= bytes.size(); i += 32) {
        std::uint64_t words[4];
        std::memcpy(words, p + i, 32);
        for (int k = 0; k < 4; ++k)
            lanes[k] = std::rotl((lanes[k] ^ words[k]) * 0xff51afd7ed558ccdu, 29);
    }
    std::uint64_t h = bytes.size();
    if (bytes.size() % 32 != 0) {
        std::uint64_t words[4] = {};
        std::memcpy(words, p + bytes.size() / 32 * 32, bytes.size() % 32);
        for (int k = 0; k < 4; ++k)
            lanes[k] = std::rotl((lanes[k] ^ words[k]) * 0xff51afd7ed558ccdu, 29);
    }
    for (const std::uint64_t lane : lanes)
        h = std::rotl((h ^ lane) * 0xc4ceb9fe1a85ec53u, 31);
    return h ^ h >> 32;
}

bool Heap::equals(const Heap &other) const
{
    const auto a = m_arena->image();
    const auto b = other.m_arena->image();
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size()) == 0;
}

// --- The simplest objects

Value Heap::string(std::string_view utf8)
{
    if (utf8.size() <= 1 && program != nullptr) {
        if (utf8.empty() && !program->emptyString.isEmpty())
            return program->emptyString;
        if (utf8.size() == 1 && static_cast<unsigned char>(utf8[0]) < 128
            && !program->asciiStrings[static_cast<std::size_t>(utf8[0])].isEmpty())
            return program->asciiStrings[static_cast<std::size_t>(utf8[0])];
    }
    auto *s = make<StringObject>(Kind::String, utf8.size());
    s->bytes = static_cast<std::uint32_t>(utf8.size());
    std::uint32_t length = 0;
    for (const char c : utf8)
        length += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    s->length = length;
    if (!utf8.empty())
        std::memcpy(s->text, utf8.data(), utf8.size());
    return valueOf(s);
}

Value Heap::bytes(std::string_view data)
{
    auto *b = make<BytesObject>(Kind::Bytes, data.size());
    b->count = static_cast<std::uint32_t>(data.size());
    if (!data.empty())
        std::memcpy(b->data, data.data(), data.size());
    return valueOf(b);
}

Value Heap::tuple(std::span<const Value> items)
{
    if (items.empty() && program != nullptr && !program->emptyTuple.isEmpty())
        return program->emptyTuple;
    auto *t = make<TupleObject>(Kind::Tuple, items.size_bytes());
    t->count = static_cast<std::uint32_t>(items.size());
    std::copy(items.begin(), items.end(), t->items);
    return valueOf(t);
}

Value Heap::list(std::span<const Value> items)
{
    auto *l = make<ListObject>(Kind::List);
    if (!items.empty()) {
        auto *block = make<ValuesBlock>(Kind::Values, items.size_bytes());
        std::copy(items.begin(), items.end(), block->items);
        l->items = refOf(block);
        l->count = static_cast<std::uint32_t>(items.size());
    }
    return valueOf(l);
}

Value Heap::dict()
{
    return valueOf(make<DictObject>(Kind::Dict));
}

Value Heap::integer(std::int64_t i)
{
    if (Value::fitsSmall(i))
        return Value::smallInt(i);
    auto *big = make<BigIntObject>(Kind::BigInt, sizeof(std::uint64_t));
    big->count = 1;
    big->negative = i < 0;
    big->limbs[0] = i < 0 ? 0 - static_cast<std::uint64_t>(i) : static_cast<std::uint64_t>(i);
    return valueOf(big);
}

Value Heap::cell(Value content)
{
    auto *c = make<CellObject>(Kind::Cell);
    c->value = content;
    return valueOf(c);
}

Value Heap::boundMethod(Value function, Value self)
{
    auto *m = make<BoundMethodObject>(Kind::BoundMethod);
    m->function = function;
    m->self = self;
    return valueOf(m);
}

Value Heap::iterator(IteratorKind what, Value source, std::int64_t index)
{
    auto *it = make<IteratorObject>(Kind::Iterator);
    it->what = what;
    it->source = source;
    it->index = index;
    if (program != nullptr)
        it->header.type = program->iteratorTypes[static_cast<std::size_t>(what)];
    if (const Kind kind = kindOf(source); kind == Kind::Dict)
        it->expected = at<DictObject>(source)->count;
    else if (kind == Kind::Set || kind == Kind::FrozenSet)
        it->expected = at<SetObject>(source)->count;
    return valueOf(it);
}

Value Heap::slice(Value start, Value stop, Value step)
{
    auto *s = make<SliceObject>(Kind::Slice);
    s->start = start;
    s->stop = stop;
    s->step = step;
    return valueOf(s);
}

Value Heap::native(Ref type)
{
    const auto *t = at<TypeObject>(type);
    const std::uint32_t values = t->nativeValues;
    const std::size_t raw = t->nativeBytes;
    auto *n = make<NativeObject>(Kind::Native, values * sizeof(Value) + raw);
    n->header.type = type;
    n->valueCount = values;
    return valueOf(n);
}

} // namespace interleave
