// What an `.interleave` file is made of: a head (magic, version, checksum), then sections, each
// with a head of its own.
//
// The events are in the store's order as one lane, so they are merged once and bookmarks mean the
// same event ever after. They are cut into small sections, each of which can be read without the
// others: damage costs no more than what it touches.
// Threads: pure functions.
#pragma once

#include "core/trace/run.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace interleave {

inline constexpr std::uint32_t kFormatVersion = 8;
// With a line end that careless copying would change.
inline constexpr std::string_view kRunMagic = "ILVRUN\r\n";

struct RunFileHead {
    char magic[8];
    std::uint32_t version;
    std::uint32_t checksum; // of what stands before
};
static_assert(sizeof(RunFileHead) == 16);

enum class SectionTag : std::uint32_t { Info = 1, Events = 2 };

struct SectionHead {
    std::uint32_t marker;
    std::uint32_t tag;   // unknown ones are passed over
    std::uint32_t bytes; // behind this head
    std::uint32_t events;
    std::uint32_t checksum; // of those bytes
    std::uint32_t headChecksum;
};
static_assert(sizeof(SectionHead) == 24);
inline constexpr std::uint32_t kSectionMarker = 0x54434553; // "SECT"

// In an event section: a row of lines that one worker has reached one after another, which is what
// most of a simulated run's trace is. The head is a timed line's, but for the kind: the first line
// and its time. In the cells: a byte that says how many more follow (at most kMostLines), and for
// each of these how much later it was (see packedDelay) and how many lines further down (zigzag).
inline constexpr std::uint8_t kLinesRecord = 253;
inline constexpr std::uint32_t kMostLines = 127;
// Whole microseconds are short.
inline std::uint64_t packedDelay(std::uint64_t ns)
{
    return ns % 1000 == 0 ? ns / 1000 << 1 : ns << 1 | 1;
}
inline std::uint64_t unpackedDelay(std::uint64_t packed)
{
    return (packed & 1) == 0 ? (packed >> 1) * 1000 : packed >> 1;
}

// What so many bytes of a file hold takes at most so many times as much in memory: rows of lines
// do, and chunks may be left half empty where long events do not fit.
inline constexpr std::size_t kMostGrowth = 12;

// What a file says of itself besides the run.
struct RunContents {
    std::uint64_t events = 0;
    std::uint64_t eventBytes = 0; // of all event sections, with their heads
    std::uint64_t dropped = 0;
};

std::uint32_t checksumOf(const void *bytes, std::size_t size);
SectionHead sectionHead(
    SectionTag tag, const void *bytes, std::size_t size, std::uint32_t events);

// The body of an info section.
std::string packInfo(const RunInfo &info, const RunContents &contents);
// False: it makes no sense.
bool unpackInfo(std::span<const std::byte> bytes, RunInfo &info, RunContents &contents);

} // namespace interleave
