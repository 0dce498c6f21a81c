// The events of a change of turns, written at once: what Recorder::turn() writes one by one. From one
// change to the next only numbers in known places differ.
//
// Threads: any; no state.
#pragma once

#include "core/trace/recorder.h"

#include <cstring>

namespace interleave {

class TurnRow {
public:
    static void record(Recorder &recorder, const Recorder::Leaves &from, const Recorder::GoesOn &to)
    {
        if (!from.task || !to.task || to.line == 0 || from.line >= kLongLine
            || to.line >= kLongLine)
            return recorder.turn(from, to);
        std::byte row[kBytes] {};
        const auto leftAt = static_cast<std::uint16_t>(from.line);
        const auto onAt = static_cast<std::uint16_t>(to.line);
        const auto cause = static_cast<std::uint32_t>(ReadyCause::TimedOut);
        put(row, 0, { from.task.value, 0, 0, leftAt, kKindOf<TaskParked>, 1 });
        std::byte *cell = writeNumber(row + sizeof(Record), // no object, item or label
            static_cast<std::uint64_t>(from.until.ns) + 1);
        cell[1] = static_cast<std::byte>(WaitReason::Sleep);
        put(row, 2, { 0, 0, 0, 0, kKindOf<TaskWoken>, 1 });
        writeNumber(row + 3 * sizeof(Record), from.task.value);
        put(row, 4,
            { from.task.value, 0, static_cast<std::uint32_t>(from.what) | cause << 8, leftAt,
                kKindOf<TaskReady>, 0 });
        put(row, 5, { to.task.value, 0, to.core, onAt, kKindOf<TaskRunning>, 0 });
        put(row, 6, { to.task.value, 0, 0, onAt, kKindOf<LineReached>, 0 });
        recorder.appendEncoded(row, 5);
    }

private:
    static_assert(sizeof(Record) == sizeof(Cell));
    static constexpr std::size_t kBytes = 7 * sizeof(Record);

    static void put(std::byte *row, std::size_t place, const Record &head)
    {
        std::memcpy(row + place * sizeof(Record), &head, sizeof head);
    }
};

} // namespace interleave
