#include "core/machine/builtins/mersenne.h"

#include "core/machine/builtins/sha512.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <vector>

namespace interleave {

namespace {

constexpr std::uint32_t kWords = MersenneState::kWords;
constexpr std::uint32_t kShift = 397;

void seedByWord(MersenneState &state, std::uint32_t seed)
{
    state.words[0] = seed;
    for (std::uint32_t i = 1; i < kWords; i++) {
        const std::uint32_t before = state.words[i - 1];
        state.words[i] = 1812433253u * (before ^ before >> 30) + i;
    }
    state.index = kWords;
}

void seedByKey(MersenneState &state, const std::vector<std::uint32_t> &key)
{
    seedByWord(state, 19650218u);
    auto &w = state.words;
    std::uint32_t i = 1;
    const auto advance = [&] {
        if (++i >= kWords) {
            w[0] = w[kWords - 1];
            i = 1;
        }
    };
    std::uint32_t j = 0;
    for (std::size_t n = std::max<std::size_t>(kWords, key.size()); n > 0; n--) {
        w[i] = (w[i] ^ ((w[i - 1] ^ w[i - 1] >> 30) * 1664525u)) + key[j] + j;
        advance();
        j = (j + 1) % static_cast<std::uint32_t>(key.size());
    }
    for (std::uint32_t n = kWords - 1; n > 0; n--) {
        w[i] = (w[i] ^ ((w[i - 1] ^ w[i - 1] >> 30) * 1566083941u)) - i;
        advance();
    }
    w[0] = 0x80000000u;
}

void refill(MersenneState &state)
{
    auto &w = state.words;
    for (std::uint32_t i = 0; i < kWords; i++) {
        const std::uint32_t y = (w[i] & 0x80000000u) | (w[(i + 1) % kWords] & 0x7fffffffu);
        w[i] = w[(i + kShift) % kWords] ^ y >> 1 ^ ((y & 1) ? 0x9908b0dfu : 0u);
    }
    state.index = 0;
}

} // namespace

void seedMersenne(MersenneState &state, const Integer &seed)
{
    std::vector<std::uint32_t> key;
    const Integer magnitude = seed < 0 ? Integer(-seed) : seed;
    if (magnitude != 0)
        boost::multiprecision::export_bits(magnitude, std::back_inserter(key), 32, false);
    else
        key.push_back(0);
    seedByKey(state, key);
}

Integer seedOfText(std::string_view bytes)
{
    std::string spread(bytes);
    for (std::uint8_t byte : sha512(bytes))
        spread += static_cast<char>(byte);
    return fromBytes(spread, ByteOrder::Big, Signed::No);
}

std::uint32_t nextWord(MersenneState &state)
{
    if (state.index >= kWords)
        refill(state);
    std::uint32_t y = state.words[state.index++];
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c5680u;
    y ^= y << 15 & 0xefc60000u;
    return y ^ y >> 18;
}

double nextRandom(MersenneState &state)
{
    const std::uint32_t high = nextWord(state) >> 5;
    const std::uint32_t low = nextWord(state) >> 6;
    return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
}

Integer randomBits(MersenneState &state, std::uint64_t count)
{
    // Low words first; the last one gives its high bits.
    Integer out = 0;
    for (std::uint64_t done = 0; done < count; done += 32) {
        std::uint32_t word = nextWord(state);
        if (count - done < 32)
            word >>= 32 - (count - done);
        out |= Integer(word) << static_cast<std::size_t>(done);
    }
    return out;
}

Integer randomBelow(MersenneState &state, const Integer &bound)
{
    const std::uint64_t bits = bitLength(bound);
    Integer drawn = randomBits(state, bits);
    while (drawn >= bound)
        drawn = randomBits(state, bits);
    return drawn;
}

std::uint64_t randomBelow(MersenneState &state, std::uint64_t bound)
{
    const auto bits = static_cast<unsigned>(std::bit_width(bound));
    for (;;) {
        std::uint64_t drawn = nextWord(state);
        if (bits <= 32)
            drawn >>= 32 - bits;
        else
            drawn |= std::uint64_t { nextWord(state) >> (64 - bits) } << 32;
        if (drawn < bound)
            return drawn;
    }
}

} // namespace interleave
