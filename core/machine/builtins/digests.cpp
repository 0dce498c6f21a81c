#include "core/machine/builtins/digests.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstdint>

namespace interleave {

namespace {

enum class Order : std::uint8_t { LittleEndian, BigEndian };

constexpr std::size_t kBlock = 64;
using Words = std::array<std::uint32_t, 16>;

std::uint32_t wordAt(std::string_view bytes, Order order)
{
    std::uint32_t word = 0;
    for (std::uint32_t i = 0; i < 4; ++i) {
        const std::uint32_t shift = order == Order::BigEndian ? 24 - 8 * i : 8 * i;
        word |= static_cast<std::uint32_t>(static_cast<std::uint8_t>(bytes[i])) << shift;
    }
    return word;
}

void appendWord(std::string &out, std::uint32_t word, Order order)
{
    for (std::uint32_t i = 0; i < 4; ++i)
        out.push_back(static_cast<char>(word >> (order == Order::BigEndian ? 24 - 8 * i : 8 * i)));
}

// The message, a one bit, zeros, and its length in bits, to whole blocks.
std::string padded(std::string_view bytes, Order order)
{
    std::string text(bytes);
    text.push_back('\x80');
    text.append((kBlock + 56 - text.size() % kBlock) % kBlock, '\0');
    const std::uint64_t bits = std::uint64_t { bytes.size() } * 8;
    const auto high = static_cast<std::uint32_t>(bits >> 32);
    const auto low = static_cast<std::uint32_t>(bits);
    appendWord(text, order == Order::BigEndian ? high : low, order);
    appendWord(text, order == Order::BigEndian ? low : high, order);
    return text;
}

template <std::size_t count, class Round>
std::string digest(
    std::string_view bytes, std::array<std::uint32_t, count> state, Order order, Round round)
{
    const std::string text = padded(bytes, order);
    for (std::size_t at = 0; at < text.size(); at += kBlock) {
        Words words;
        for (std::size_t i = 0; i < words.size(); ++i)
            words[i] = wordAt(std::string_view(text).substr(at + 4 * i, 4), order);
        round(state, words);
    }
    std::string out;
    for (const std::uint32_t word : state)
        appendWord(out, word, order);
    return out;
}

// floor(|sin(i + 1)| * 2^32)
const std::array<std::uint32_t, 64> &md5Sines()
{
    static const auto sines = [] {
        std::array<std::uint32_t, 64> all {};
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = static_cast<std::uint32_t>(
                std::fabs(std::sin(static_cast<double>(i) + 1)) * 4294967296.0);
        return all;
    }();
    return sines;
}

constexpr int kMd5Shifts[4][4]
    = { { 7, 12, 17, 22 }, { 5, 9, 14, 20 }, { 4, 11, 16, 23 }, { 6, 10, 15, 21 } };

void md5Round(std::array<std::uint32_t, 4> &state, const Words &words)
{
    auto [a, b, c, d] = state;
    for (std::uint32_t i = 0; i < 64; ++i) {
        std::uint32_t mix = 0;
        std::uint32_t which = 0;
        switch (i / 16) {
        case 0:
            mix = (b & c) | (~b & d);
            which = i;
            break;
        case 1:
            mix = (d & b) | (~d & c);
            which = (5 * i + 1) % 16;
            break;
        case 2:
            mix = b ^ c ^ d;
            which = (3 * i + 5) % 16;
            break;
        default:
            mix = c ^ (b | ~d);
            which = (7 * i) % 16;
        }
        const std::uint32_t sum = a + mix + md5Sines()[i] + words[which];
        a = d;
        d = c;
        c = b;
        b += std::rotl(sum, kMd5Shifts[i / 16][i % 4]);
    }
    state = { state[0] + a, state[1] + b, state[2] + c, state[3] + d };
}

void sha1Round(std::array<std::uint32_t, 5> &state, const Words &words)
{
    std::array<std::uint32_t, 80> w {};
    for (std::size_t i = 0; i < 80; ++i)
        w[i] = i < 16 ? words[i] : std::rotl(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    auto [a, b, c, d, e] = state;
    for (std::size_t i = 0; i < 80; ++i) {
        std::uint32_t mix = 0;
        switch (i / 20) {
        case 0:
            mix = ((b & c) | (~b & d)) + 0x5a827999;
            break;
        case 1:
            mix = (b ^ c ^ d) + 0x6ed9eba1;
            break;
        case 2:
            mix = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
            break;
        default:
            mix = (b ^ c ^ d) + 0xca62c1d6;
        }
        const std::uint32_t next = std::rotl(a, 5) + mix + e + w[i];
        e = d;
        d = c;
        c = std::rotl(b, 30);
        b = a;
        a = next;
    }
    state = { state[0] + a, state[1] + b, state[2] + c, state[3] + d, state[4] + e };
}

constexpr std::uint32_t kSha256[64] = { 0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b,
    0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74,
    0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f,
    0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3,
    0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354,
    0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
    0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3,
    0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa,
    0xa4506ceb, 0xbef9a3f7, 0xc67178f2 };

void sha256Round(std::array<std::uint32_t, 8> &state, const Words &words)
{
    std::array<std::uint32_t, 64> w {};
    for (std::size_t i = 0; i < 64; ++i) {
        if (i < 16) {
            w[i] = words[i];
            continue;
        }
        const std::uint32_t a = w[i - 15];
        const std::uint32_t b = w[i - 2];
        w[i] = w[i - 16] + (std::rotr(a, 7) ^ std::rotr(a, 18) ^ (a >> 3)) + w[i - 7]
            + (std::rotr(b, 17) ^ std::rotr(b, 19) ^ (b >> 10));
    }
    std::array<std::uint32_t, 8> v = state;
    for (std::size_t i = 0; i < 64; ++i) {
        const std::uint32_t big1 = std::rotr(v[4], 6) ^ std::rotr(v[4], 11) ^ std::rotr(v[4], 25);
        const std::uint32_t one
            = v[7] + big1 + ((v[4] & v[5]) ^ (~v[4] & v[6])) + kSha256[i] + w[i];
        const std::uint32_t big0 = std::rotr(v[0], 2) ^ std::rotr(v[0], 13) ^ std::rotr(v[0], 22);
        const std::uint32_t two = big0 + ((v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]));
        v = { one + two, v[0], v[1], v[2], v[3] + one, v[4], v[5], v[6] };
    }
    for (std::size_t i = 0; i < state.size(); ++i)
        state[i] += v[i];
}

} // namespace

std::string md5(std::string_view bytes)
{
    return digest<4>(
        bytes, { 0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476 }, Order::LittleEndian, md5Round);
}

std::string sha1(std::string_view bytes)
{
    return digest<5>(bytes, { 0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0 },
        Order::BigEndian, sha1Round);
}

std::string sha224(std::string_view bytes)
{
    std::string all = digest<8>(bytes,
        { 0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7,
            0xbefa4fa4 },
        Order::BigEndian, sha256Round);
    all.resize(28);
    return all;
}

std::string sha256(std::string_view bytes)
{
    return digest<8>(bytes,
        { 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab,
            0x5be0cd19 },
        Order::BigEndian, sha256Round);
}

} // namespace interleave
