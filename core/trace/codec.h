// Events to wire records and back; see record.h for the form and fields.h for what each kind holds.
//
// Threads: pure functions.
// Errors: a decoder never trusts a byte; what makes no sense is "no event".
#pragma once

#include "core/trace/event.h"
#include "core/trace/record.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>

namespace interleave {

inline constexpr std::size_t kPayloadKinds = std::variant_size_v<Payload>;
// Index in Payload of a kind of event.
template <class P>
inline constexpr std::uint8_t kKindOf = [] {
    std::uint8_t index = 0;
    [&]<class... Ps>(std::type_identity<std::variant<Ps...>>) {
        bool found = false;
        ((found = found || std::is_same_v<P, Ps>,
             index = static_cast<std::uint8_t>(index + (found ? 0 : 1))),
            ...);
    }(std::type_identity<Payload> {});
    return index;
}();

// Numbers in cells are written seven bits a byte, low first: most events then take one cell.
inline std::byte *writeNumber(std::byte *out, std::uint64_t number)
{
    while (number >= 0x80) {
        *out++ = static_cast<std::byte>(number | 0x80);
        number >>= 7;
    }
    *out++ = static_cast<std::byte>(number);
    return out;
}

// Bytes of the encoded event, a multiple of 16; at most kChunkRoom less a clock record.
std::uint32_t encodedSize(std::uint32_t line, const Payload &what);
// REQUIRES: `out` has room for encodedSize().
void encode(
    std::byte *out, TaskId task, std::uint32_t line, std::uint32_t sequence, const Payload &what);

inline std::span<const std::byte> publishedBytes(const ChunkHead &chunk)
{
    const std::uint32_t used = std::min(chunk.used.load(std::memory_order_acquire), kChunkRoom);
    return { reinterpret_cast<const std::byte *>(&chunk) + sizeof(ChunkHead), used };
}

// What stands at the start of `bytes`, which are published bytes of one chunk.
struct RecordView {
    Record head;
    std::uint32_t size = 0; // with its cells
};
// Nothing: the record claims more bytes than there are; what follows cannot be found.
std::optional<RecordView> recordAt(std::span<const std::byte> bytes);
bool isClock(const Record &head);
inline bool isTimedLine(const Record &head)
{
    return head.kind == kTimedLineRecord && head.cells == 0 && head.line != kLongLine;
}
// Of a clock or a timed line. Nothing: a time that no honest lane has.
inline std::optional<Time> clockOf(const Record &head)
{
    const std::uint64_t ns = head.sequence | std::uint64_t { head.object } << 32;
    if (ns > static_cast<std::uint64_t>(kMaxTimeNs))
        return std::nullopt;
    return Time { static_cast<std::int64_t>(ns) };
}
inline Record clockRecord(Time time)
{
    const auto ns = static_cast<std::uint64_t>(time.ns);
    return { 0, static_cast<std::uint32_t>(ns), static_cast<std::uint32_t>(ns >> 32), 0,
        kClockRecord, 0 };
}
inline Record timedLine(std::uint32_t task, std::uint16_t line, Time time)
{
    const auto ns = static_cast<std::uint64_t>(time.ns);
    return { task, static_cast<std::uint32_t>(ns), static_cast<std::uint32_t>(ns >> 32), line,
        kTimedLineRecord, 0 };
}
// A line whose whole record is its head.
inline bool isPlainLine(const Record &head)
{
    return head.kind == kKindOf<LineReached> && head.cells == 0 && head.line != kLongLine
        && head.sequence == 0 && head.object == 0;
}
// Such a line for a timed one, its time left out.
inline Record plainLine(const Record &head)
{
    return { head.task, 0, 0, head.line, kKindOf<LineReached>, 0 };
}

// REQUIRES: `record` is a whole record, as recordAt() measures it. The event's time is left to the
// caller.
std::optional<Event> decode(std::span<const std::byte> record);
// Whether decode() would find an event, without making its texts.
bool decodable(std::span<const std::byte> record);
// Whether the head's object field names an object (not a task, a core...): what sequence numbers
// count.
bool headNamesObject(std::uint8_t kind);

} // namespace interleave
