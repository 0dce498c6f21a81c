// The one source of chance in core: a small seeded generator (SplitMix64, Steele, Lea & Flood
// 2014). A learner's `random` is another thing: it gives CPython's numbers and lives in
// core/machine.
#pragma once

#include <cstdint>

namespace interleave {

class Random {
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }

    std::uint64_t next()
    {
        std::uint64_t z = (m_state += 0x9e3779b97f4a7c15u);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    // Uniform in [0, bound).
    // REQUIRES: bound > 0.
    std::uint64_t below(std::uint64_t bound)
    {
        __extension__ using Wide = unsigned __int128; // GCC's and Clang's
        return static_cast<std::uint64_t>((static_cast<Wide>(next()) * bound) >> 64);
    }

    friend bool operator==(const Random &, const Random &) = default;

private:
    std::uint64_t m_state;
};

} // namespace interleave
