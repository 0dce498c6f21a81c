// One Python value in 64 bits: a float, a small int, a singleton, or a reference into the heap.
//
//   0                        nothing (an empty slot: an unbound local, a missing argument)
//   1..                      None, False, True, NotImplemented, Ellipsis
//   0x00000001'xxxxxxxx      a reference: offset xxxxxxxx in units of the arena
//   0x0002... to 0xfffa...   a float, its bits plus 2^49 (NaN has one form, so that equal bits are
//                            equal floats)
//   0xfffe'pppppppppppp      an int of 48 bits; larger ones are BigInt objects
//
// Threads: plain values. Zeroed memory is a row of empty values.
// Two ints are the same int exactly when they are equal: what fits in 48 bits is never a BigInt.
#pragma once

#include <bit>
#include <cstdint>

namespace interleave {

// An object's place in the heap; 0 is none.
using Ref = std::uint32_t;

class Value {
public:
    constexpr Value() = default;

    static constexpr Value empty() { return Value(0); }
    static constexpr Value none() { return Value(1); }
    static constexpr Value boolean(bool b) { return Value(b ? 3 : 2); }
    static constexpr Value notImplemented() { return Value(4); }
    static constexpr Value ellipsis() { return Value(5); }
    // REQUIRES: fitsSmall(i).
    static constexpr Value smallInt(std::int64_t i)
    {
        return Value(kIntTag | (static_cast<std::uint64_t>(i) & kIntMask));
    }
    static constexpr Value real(double d)
    {
        const std::uint64_t bits = d == d ? std::bit_cast<std::uint64_t>(d) : 0x7ff8000000000000u;
        return Value(bits + kDoubleOffset);
    }
    static constexpr Value reference(Ref offset) { return Value(kRefTag | offset); }
    static constexpr Value fromBits(std::uint64_t bits) { return Value(bits); }

    constexpr std::uint64_t bits() const { return m_bits; }
    constexpr bool isEmpty() const { return m_bits == 0; }
    constexpr bool isNone() const { return m_bits == 1; }
    constexpr bool isBool() const { return (m_bits | 1) == 3; }
    constexpr bool isTrue() const { return m_bits == 3; } // the singleton True, not truth
    constexpr bool isFalse() const { return m_bits == 2; }
    constexpr bool isNotImplemented() const { return m_bits == 4; }
    constexpr bool isEllipsis() const { return m_bits == 5; }
    constexpr bool isSmallInt() const { return m_bits >= kIntTag; }
    constexpr bool isReal() const { return m_bits >= kDoubleOffset && m_bits < kIntTag; }
    constexpr bool isRef() const { return (m_bits >> 32) == 1; }
    static constexpr bool bothSmallInts(Value a, Value b)
    {
        return (a.m_bits & b.m_bits) >= kIntTag;
    }

    constexpr std::int64_t asSmallInt() const
    {
        return static_cast<std::int64_t>(m_bits << 16) >> 16;
    }
    constexpr double asReal() const { return std::bit_cast<double>(m_bits - kDoubleOffset); }
    constexpr Ref asRef() const { return static_cast<Ref>(m_bits); }

    static constexpr std::int64_t kSmallMax = (std::int64_t { 1 } << 47) - 1;
    static constexpr std::int64_t kSmallMin = -kSmallMax - 1;
    static constexpr bool fitsSmall(std::int64_t i) { return i >= kSmallMin && i <= kSmallMax; }

    // Identity (Python's `is`), not equality.
    friend constexpr bool operator==(Value, Value) = default;

private:
    constexpr explicit Value(std::uint64_t bits)
        : m_bits(bits)
    {
    }

    static constexpr std::uint64_t kRefTag = std::uint64_t { 1 } << 32;
    static constexpr std::uint64_t kDoubleOffset = std::uint64_t { 1 } << 49;
    static constexpr std::uint64_t kIntTag = std::uint64_t { 0xfffe } << 48;
    static constexpr std::uint64_t kIntMask = (std::uint64_t { 1 } << 48) - 1;

    std::uint64_t m_bits = 0;
};
static_assert(sizeof(Value) == 8);

} // namespace interleave
