// How much of a run is recorded, and what goes when that is full: the words of the command line and
// of the settings. Nothing of it belongs to the run.
#pragma once

#include "core/engine/engine.h"

#include <cstddef>
#include <cstdint>

namespace interleave {

enum class Keep : std::uint8_t { First, Last };

inline constexpr std::uint64_t kMegabyte = 1u << 20; // in bytes

// The most that records of a run may take, in megabytes. Whoever shows or saves them needs up to
// half as much again to find them by, and what it notes of the part that is kept.
inline constexpr std::uint64_t kLeastRecording = 16;
inline constexpr std::uint64_t kMostRecording = 1024;

struct Recording {
    Keep keep = Keep::First;
    std::size_t bytes = kRecordingBytes;

    friend bool operator==(const Recording &, const Recording &) = default;
};

} // namespace interleave
