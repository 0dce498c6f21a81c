#include "core/machine/equality.h"

#include "core/machine/derived.h"
#include "core/machine/dicts.h"
#include "core/machine/program.h"
#include "core/machine/strings.h"

#include <cmath>
#include <cstring>

namespace interleave {

namespace {

// CPython's: numbers hash modulo 2^61 - 1.
constexpr std::uint64_t kModulus = (std::uint64_t { 1 } << 61) - 1;

std::uint64_t finishHash(std::int64_t h)
{
    return static_cast<std::uint64_t>(h == -1 ? -2 : h);
}

std::uint64_t hashOfBig(const BigIntObject &big)
{
    std::uint64_t h = 0;
    for (std::uint32_t i = big.count; i-- > 0;) {
        // 2^64 is 8 modulo the modulus.
        const std::uint64_t low = (big.limbs[i] & kModulus) + (big.limbs[i] >> 61);
        h = h >> 58 | (h << 3 & kModulus);
        h = (h + low) % kModulus;
    }
    return finishHash(
        big.negative != 0 ? -static_cast<std::int64_t>(h) : static_cast<std::int64_t>(h));
}

// xxHash's mixing, as CPython hashes tuples.
constexpr std::uint64_t kPrime1 = 11400714785074694791u;
constexpr std::uint64_t kPrime2 = 14029467366897019727u;
constexpr std::uint64_t kPrime5 = 2870177450012600261u;

bool isNumberKind(const Heap &heap, Value v)
{
    return v.isSmallInt() || v.isReal() || v.isBool() || heap.is(v, Kind::BigInt)
        || heap.is(v, Kind::Float);
}

std::int64_t smallOf(Value v)
{
    return v.isBool() ? (v.isTrue() ? 1 : 0) : v.asSmallInt();
}

int compareBig(const BigIntObject &a, const BigIntObject &b)
{
    if (a.negative != b.negative)
        return a.negative != 0 ? -1 : 1;
    const int sign = a.negative != 0 ? -1 : 1;
    if (a.count != b.count)
        return a.count < b.count ? -sign : sign;
    for (std::uint32_t i = a.count; i-- > 0;)
        if (a.limbs[i] != b.limbs[i])
            return a.limbs[i] < b.limbs[i] ? -sign : sign;
    return 0;
}

// Exact: a float against a big int, by its integral part first.
int compareBigToReal(const BigIntObject &a, double b)
{
    if (b != b)
        return 2;
    const int sign = a.negative != 0 ? -1 : 1;
    if (std::isinf(b))
        return b > 0 ? -1 : 1;
    const double magnitude = std::fabs(b);
    if ((b < 0) != (a.negative != 0) || magnitude < 1)
        return sign;
    int exponent = 0;
    const double fraction = std::frexp(magnitude, &exponent); // magnitude = fraction * 2^exponent,
                                                              // fraction in [0.5, 1)
    std::uint64_t top = a.limbs[a.count - 1];
    const int bits = static_cast<int>(a.count) * 64 - std::countl_zero(top);
    if (bits != exponent)
        return bits < exponent ? -sign : sign;
    // The same magnitude class: compare the 64 leading bits, then whatever follows.
    const int shift = std::countl_zero(top);
    top <<= shift;
    if (shift != 0 && a.count > 1)
        top |= a.limbs[a.count - 2] >> (64 - shift);
    const auto leading = static_cast<std::uint64_t>(std::ldexp(fraction, 64));
    if (top != leading)
        return top < leading ? -sign : sign;
    bool more = false;
    if (a.count > 1) {
        if (shift != 0 && (a.limbs[a.count - 2] << shift) != 0)
            more = true;
        if (shift == 0 && a.limbs[a.count - 2] != 0)
            more = true;
        for (std::uint32_t i = 0; i + 2 < a.count; ++i)
            more = more || a.limbs[i] != 0;
    }
    return more ? sign : 0;
}

int compareSmallToReal(std::int64_t a, double b)
{
    if (b != b)
        return 2;
    const auto x = static_cast<double>(a); // 48 bits: exact
    return x < b ? -1 : x > b ? 1 : 0;
}

bool hasPythonEq(const Heap &heap, Value v)
{
    return v.isRef() && heap.header(v.asRef())->type != 0
        && (heap.at<TypeObject>(heap.header(v.asRef())->type)->flags & kTypeHasEq) != 0;
}

Answer equalItems(const Heap &heap, std::span<const Value> a, std::span<const Value> b, int depth)
{
    if (a.size() != b.size())
        return Answer::No;
    heap.lookUp(); // what holds the same twice, and so on, takes for ever
    for (std::size_t i = 0; i < a.size(); ++i)
        if (const Answer same = a[i] == b[i] ? Answer::Yes : equals(heap, a[i], b[i], depth + 1);
            same != Answer::Yes)
            return same;
    return Answer::Yes;
}

Answer equalDicts(const Heap &heap, Ref a, Ref b, int depth)
{
    if (heap.at<DictObject>(a)->count != heap.at<DictObject>(b)->count)
        return Answer::No;
    for (std::int32_t i = dictNext(heap, a, 0); i >= 0; i = dictNext(heap, a, i + 1)) {
        const DictEntry &e = dictEntry(heap, a, i);
        const DictSearch at = findInDict(heap, b, e.key);
        if (at.found == Found::No)
            return Answer::No;
        if (at.found != Found::Yes)
            return Answer::NeedsPython;
        const Value other = dictEntry(heap, b, at.entry).value;
        if (const Answer same
            = e.value == other ? Answer::Yes : equals(heap, e.value, other, depth + 1);
            same != Answer::Yes)
            return same;
    }
    return Answer::Yes;
}

Answer equalSets(const Heap &heap, Ref a, Ref b)
{
    if (heap.at<SetObject>(a)->count != heap.at<SetObject>(b)->count)
        return Answer::No;
    for (std::int64_t i = setNext(heap, a, 0); i >= 0; i = setNext(heap, a, i + 1)) {
        const Found found = setHas(heap, b, setKey(heap, a, i));
        if (found != Found::Yes)
            return found == Found::No ? Answer::No : Answer::NeedsPython;
    }
    return Answer::Yes;
}

std::string_view bytesOf(const Heap &heap, Value v)
{
    if (heap.is(v, Kind::Bytes)) {
        const auto *b = heap.at<BytesObject>(v);
        return { reinterpret_cast<const char *>(b->data), b->count };
    }
    const auto *b = heap.at<ByteArrayObject>(v);
    return { b->data != 0 ? reinterpret_cast<const char *>(heap.at<RawBlock>(b->data)->data)
                          : nullptr,
        b->count };
}

} // namespace

bool isNumber(const Heap &heap, Value v)
{
    return isNumberKind(heap, v);
}

int compareNumbers(const Heap &heap, Value a, Value b)
{
    a = plainNumber(heap, a);
    b = plainNumber(heap, b);
    const bool aBig = a.isRef();
    const bool bBig = b.isRef();
    if (a.isReal() && b.isReal()) {
        const double x = a.asReal();
        const double y = b.asReal();
        return x != x || y != y ? 2 : x < y ? -1 : x > y ? 1 : 0;
    }
    if (b.isReal())
        return aBig ? compareBigToReal(*heap.at<BigIntObject>(a), b.asReal())
                    : compareSmallToReal(smallOf(a), b.asReal());
    if (a.isReal()) {
        const int r = compareNumbers(heap, b, a);
        return r == 2 ? 2 : -r;
    }
    if (aBig && bBig)
        return compareBig(*heap.at<BigIntObject>(a), *heap.at<BigIntObject>(b));
    if (aBig)
        return heap.at<BigIntObject>(a)->negative != 0 ? -1 : 1;
    if (bBig)
        return heap.at<BigIntObject>(b)->negative != 0 ? 1 : -1;
    const std::int64_t x = smallOf(a);
    const std::int64_t y = smallOf(b);
    return x < y ? -1 : x > y ? 1 : 0;
}

Answer equals(const Heap &heap, Value a, Value b, int depth)
{
    if (hasPythonEq(heap, a) || hasPythonEq(heap, b))
        return Answer::NeedsPython;
    if (isNumberKind(heap, a) && isNumberKind(heap, b))
        return compareNumbers(heap, a, b) == 0 ? Answer::Yes : Answer::No;
    if (a == b)
        return Answer::Yes;
    if (!a.isRef() || !b.isRef())
        return Answer::No;
    if (depth > kMaxDepth)
        return Answer::NeedsPython;
    const Kind ka = heap.kindOf(a);
    const Kind kb = heap.kindOf(b);
    const auto isBytes = [](Kind k) { return k == Kind::Bytes || k == Kind::ByteArray; };
    const auto isSet = [](Kind k) { return k == Kind::Set || k == Kind::FrozenSet; };
    if (isBytes(ka) && isBytes(kb))
        return bytesOf(heap, a) == bytesOf(heap, b) ? Answer::Yes : Answer::No;
    if (isSet(ka) && isSet(kb))
        return equalSets(heap, a.asRef(), b.asRef());
    if (ka != kb)
        return Answer::No;
    switch (ka) {
    case Kind::String:
        return equalStrings(heap, a, b) ? Answer::Yes : Answer::No;
    case Kind::Tuple:
        return equalItems(heap, heap.tupleItems(a), heap.tupleItems(b), depth);
    case Kind::List:
        return equalItems(heap, heap.listItems(a), heap.listItems(b), depth);
    case Kind::Dict:
        return equalDicts(heap, a.asRef(), b.asRef(), depth);
    case Kind::BoundMethod:
        return heap.at<BoundMethodObject>(a)->function == heap.at<BoundMethodObject>(b)->function
                && heap.at<BoundMethodObject>(a)->self == heap.at<BoundMethodObject>(b)->self
            ? Answer::Yes
            : Answer::No;
    case Kind::Range: {
        const auto *x = heap.at<RangeObject>(a);
        const auto *y = heap.at<RangeObject>(b);
        const bool same = x->count == y->count
            && (x->count == 0 || (x->start == y->start && (x->count == 1 || x->step == y->step)));
        return same ? Answer::Yes : Answer::No;
    }
    case Kind::Slice:
        return equalItems(heap, { &heap.at<SliceObject>(a)->start, 3 },
            { &heap.at<SliceObject>(b)->start, 3 }, depth);
    default:
        return Answer::No;
    }
}

std::int64_t hashOfReal(double d)
{
    if (std::isinf(d))
        return d > 0 ? 314159 : -314159;
    if (d != d)
        return 0;
    int exponent = 0;
    double m = std::frexp(d, &exponent);
    const int sign = m < 0 ? -1 : 1;
    m = std::fabs(m);
    std::uint64_t x = 0;
    while (m != 0) {
        x = ((x << 28) & kModulus) | x >> (61 - 28);
        m *= 268435456.0;
        exponent -= 28;
        const auto y = static_cast<std::uint64_t>(m);
        m -= static_cast<double>(y);
        x += y;
        if (x >= kModulus)
            x -= kModulus;
    }
    const int shift = exponent >= 0 ? exponent % 61 : 60 - ((-1 - exponent) % 61);
    x = ((x << shift) & kModulus) | x >> (61 - shift);
    const auto h = sign * static_cast<std::int64_t>(x);
    return h == -1 ? -2 : h;
}

HashAnswer hashOf(const Heap &heap, Value v, int depth)
{
    using Is = HashAnswer::Is;
    if (v.isSmallInt())
        return { Is::Known, hashOfSmallInt(v.asSmallInt()), {} };
    if (v.isReal())
        return { Is::Known, static_cast<std::uint64_t>(hashOfReal(v.asReal())), {} };
    if (!v.isRef())
        return { Is::Known,
            v.isBool() ? static_cast<std::uint64_t>(v.isTrue()) : 0xfca86420u + v.bits(), {} };
    const Ref ref = v.asRef();
    const Header *h = heap.header(ref);
    if (const std::uint32_t flags = h->type != 0 ? heap.at<TypeObject>(h->type)->flags : 0;
        (flags & kTypeLearner) != 0) {
        if ((flags & kTypeHasHash) != 0)
            return { Is::NeedsPython, 0, {} };
        if ((flags & kTypeUnhashable) != 0)
            return { Is::Unhashable, 0, v };
    }
    switch (h->kind()) {
    case Kind::Float:
        return hashOf(heap, heap.at<FloatObject>(v)->number);
    case Kind::String:
        return { Is::Known, hashOfString(heap, v), {} };
    case Kind::BigInt:
        return { Is::Known, hashOfBig(*heap.at<BigIntObject>(v)), {} };
    case Kind::Bytes:
        return { Is::Known, hashOfText(bytesOf(heap, v)), {} };
    case Kind::List:
    case Kind::Dict:
    case Kind::Set:
    case Kind::ByteArray:
    case Kind::Slice:
        if (h->type != 0 && (heap.at<TypeObject>(h->type)->flags & kTypeHasHash) != 0)
            return { Is::NeedsPython, 0, {} };
        return { Is::Unhashable, 0, v };
    case Kind::Tuple: {
        if (depth > kMaxDepth)
            return { Is::NeedsPython, 0, {} };
        heap.lookUp();
        std::uint64_t acc = kPrime5;
        for (const Value item : heap.tupleItems(v)) {
            const HashAnswer lane = hashOf(heap, item, depth + 1);
            if (lane.is != Is::Known)
                return lane;
            acc += lane.hash * kPrime2;
            acc = std::rotl(acc, 31) * kPrime1;
        }
        acc += heap.tupleItems(v).size() ^ (kPrime5 ^ 3527539u);
        return { Is::Known, acc == ~std::uint64_t { 0 } ? 1546275796u : acc, {} };
    }
    case Kind::FrozenSet: {
        std::uint64_t acc = 0;
        for (std::int64_t i = setNext(heap, ref, 0); i >= 0; i = setNext(heap, ref, i + 1)) {
            const std::uint64_t x = setHash(heap, ref, i);
            acc ^= ((x ^ 89869747u) ^ (x << 16)) * 3644798167u;
        }
        acc ^= (std::uint64_t { heap.at<SetObject>(ref)->count } + 1) * 1927868237u;
        acc ^= (acc >> 11) ^ (acc >> 25);
        return { Is::Known, acc * 69069u + 907133923u, {} };
    }
    case Kind::BoundMethod: {
        const HashAnswer self = hashOf(heap, heap.at<BoundMethodObject>(v)->self, depth + 1);
        const std::uint64_t function = heap.at<BoundMethodObject>(v)->function.bits();
        return { Is::Known, (self.is == Is::Known ? self.hash : 0) * 31 + function, {} };
    }
    case Kind::Range:
        return { Is::Known,
            std::uint64_t { 1 } + static_cast<std::uint64_t>(heap.at<RangeObject>(v)->count), {} };
    default: {
        const std::uint32_t flags = h->type != 0 ? heap.at<TypeObject>(h->type)->flags : 0;
        if ((flags & kTypeHasHash) != 0)
            return { Is::NeedsPython, 0, {} };
        if ((flags & kTypeUnhashable) != 0)
            return { Is::Unhashable, 0, v };
        // By identity: the place never changes.
        return { Is::Known, std::uint64_t { ref } * Arena::kUnit, {} };
    }
    }
}

Answer truth(const Heap &heap, Value v)
{
    const auto answer = [](bool b) { return b ? Answer::Yes : Answer::No; };
    if (v.isBool())
        return answer(v.isTrue());
    if (v.isNone())
        return Answer::No;
    if (v.isSmallInt())
        return answer(v.asSmallInt() != 0);
    if (v.isReal())
        return answer(v.asReal() != 0);
    if (!v.isRef())
        return Answer::Yes;
    const Header *h = heap.header(v.asRef());
    if (h->type != 0 && (heap.at<TypeObject>(h->type)->flags & kTypeHasBool) != 0)
        return Answer::NeedsPython;
    switch (h->kind()) {
    case Kind::String:
        return answer(heap.at<StringObject>(v)->bytes != 0);
    case Kind::BigInt:
        return answer(
            heap.at<BigIntObject>(v)->limbs[0] != 0 || heap.at<BigIntObject>(v)->count > 1);
    case Kind::Float:
        return answer(heap.at<FloatObject>(v)->number.asReal() != 0);
    case Kind::Bytes:
        return answer(heap.at<BytesObject>(v)->count != 0);
    case Kind::ByteArray:
        return answer(heap.at<ByteArrayObject>(v)->count != 0);
    case Kind::Tuple:
        return answer(heap.at<TupleObject>(v)->count != 0);
    case Kind::List:
        return answer(heap.at<ListObject>(v)->count != 0);
    case Kind::Dict:
        return answer(heap.at<DictObject>(v)->count != 0);
    case Kind::Set:
    case Kind::FrozenSet:
        return answer(heap.at<SetObject>(v)->count != 0);
    case Kind::Range:
        return answer(heap.at<RangeObject>(v)->count != 0);
    case Kind::DictView:
        return answer(heap.at<DictObject>(heap.at<DictViewObject>(v)->dict)->count != 0);
    default:
        return Answer::Yes;
    }
}

} // namespace interleave
