// Bytes as a row of choices: what a fuzzer mutates, and what a writer of programs asks.
//
// Threads: one. When the bytes are used up every answer is 0, so a writer's first choice is its
// simplest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace interleave {

class Choices {
public:
    explicit Choices(std::span<const std::uint8_t> bytes)
        : m_bytes(bytes)
    {
    }

    bool usedUp() const { return m_at >= m_bytes.size(); }
    // 0 .. count - 1; count up to 65536.
    std::size_t below(std::size_t count)
    {
        std::size_t value = next();
        if (count > 256)
            value = value << 8 | next();
        return value % count;
    }
    bool oneIn(std::size_t count) { return below(count) == count - 1; }
    template <class T, std::size_t N>
    const T &of(const T (&all)[N])
    {
        return all[below(N)];
    }

private:
    std::span<const std::uint8_t> m_bytes;
    std::size_t m_at = 0;

    std::size_t next() { return usedUp() ? 0 : m_bytes[m_at++]; }
};

} // namespace interleave
