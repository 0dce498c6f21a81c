// CPython's random numbers: MT19937 (Matsumoto & Nishimura 1998), seeded and drawn from as `random`
// of CPython 3.11 does, so that a seed gives the very same numbers.
//
// Threads: plain values; a state is bytes without pointers, so it can lie in a machine's heap.
#pragma once

#include "core/machine/builtins/integers.h"

#include <cstdint>
#include <string_view>

namespace interleave {

struct MersenneState {
    static constexpr std::uint32_t kWords = 624;
    std::uint32_t words[kWords];
    std::uint32_t index;
};

// random.seed(n): only the magnitude counts.
void seedMersenne(MersenneState &state, const Integer &seed);
// random.seed("text") and random.seed(b"bytes").
Integer seedOfText(std::string_view bytes);

std::uint32_t nextWord(MersenneState &state);
double nextRandom(MersenneState &state);                       // random.random(): [0, 1)
Integer randomBits(MersenneState &state, std::uint64_t count); // random.getrandbits(count)
// random.randrange's draw: [0, bound).
// REQUIRES: bound > 0.
Integer randomBelow(MersenneState &state, const Integer &bound);
std::uint64_t randomBelow(MersenneState &state, std::uint64_t bound);

} // namespace interleave
