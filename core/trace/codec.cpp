#include "core/trace/codec.h"

#include "core/trace/fields.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <string_view>

namespace interleave {
namespace {

constexpr std::uint32_t kMaxListEntries = 12'000;
constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

// The part of a text that goes on the wire: whole characters of UTF-8, with an ellipsis where it
// was cut.
struct CutText {
    std::string_view kept;
    std::string_view tail;

    explicit CutText(std::string_view text)
        : kept(text)
    {
        if (text.size() <= kMaxTextBytes)
            return;
        std::size_t end = kMaxTextBytes - kEllipsis.size();
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u)
            --end;
        kept = text.substr(0, end);
        tail = kEllipsis;
    }
    std::uint32_t size() const { return static_cast<std::uint32_t>(kept.size() + tail.size()); }
};

// What stands for a value on the wire: small numbers for usual values.
template <class Tag, class Rep>
std::uint64_t toWire(Strong<Tag, Rep> id)
{
    return id.value;
}
std::uint64_t toWire(Time time)
{
    return time == Time::never() ? 0 : static_cast<std::uint64_t>(time.ns) + 1;
}
template <class N>
requires std::is_integral_v<N> std::uint64_t toWire(N number)
{
    if constexpr (std::is_signed_v<N>) {
        const auto wide = static_cast<std::int64_t>(number);
        return static_cast<std::uint64_t>(wide) << 1
            ^ static_cast<std::uint64_t>(wide >> 63); // the sign goes last
    } else {
        return number;
    }
}

// The same back; false when no such value has that number.
template <class Tag, class Rep>
bool fromWire(std::uint64_t wire, Strong<Tag, Rep> &id)
{
    id.value = static_cast<Rep>(wire);
    return wire <= std::numeric_limits<Rep>::max();
}
bool fromWire(std::uint64_t wire, Time &time)
{
    time = wire == 0 ? Time::never() : Time { static_cast<std::int64_t>(wire - 1) };
    return wire <= static_cast<std::uint64_t>(kMaxTimeNs) + 1;
}
template <class N>
requires std::is_integral_v<N>
bool fromWire(std::uint64_t wire, N &number)
{
    if constexpr (std::is_signed_v<N>) {
        const auto wide = static_cast<std::int64_t>(wire >> 1 ^ (~(wire & 1) + 1));
        number = static_cast<N>(wide);
        return wide == std::int64_t { number };
    } else {
        number = static_cast<N>(wire);
        return wire <= std::numeric_limits<N>::max();
    }
}

constexpr std::uint32_t numberSize(std::uint64_t number)
{
    return (static_cast<std::uint32_t>(std::bit_width(number | 1)) + 6) / 7;
}

class Sizer {
public:
    std::uint32_t bytes = 0;

    template <class V>
    void head(const char *, const V &)
    {
    }
    template <class V>
    void value(const char *, const V &v)
    {
        bytes += numberSize(toWire(v));
    }
    template <class E>
    void choice(const char *, E, E)
    {
        bytes += 1;
    }
    template <class E, class F>
    void pair(const char *, E, E, const char *, F, F)
    {
    }
    void text(const char *, std::string_view text)
    {
        const std::uint32_t size = CutText(text).size();
        bytes += numberSize(size) + size;
    }
    void flag(const char *, bool on) { bytes += on ? 1 : 0; }
    void later(const char *, Time time)
    {
        bytes += numberSize(static_cast<std::uint64_t>(time.ns));
    }
    void list(const char *, const std::vector<TaskId> &ids)
    {
        const auto count
            = static_cast<std::uint32_t>(std::min<std::size_t>(ids.size(), kMaxListEntries));
        bytes += numberSize(count) + 4 * count;
    }
};

class Writer {
public:
    Writer(std::byte *out, std::uint32_t &headObject)
        : m_out(out)
        , m_head(headObject)
    {
    }

    template <class V>
    void head(const char *, const V &v)
    {
        m_head = static_cast<std::uint32_t>(toWire(v));
    }
    template <class V>
    void value(const char *, const V &v)
    {
        m_out = writeNumber(m_out, toWire(v));
    }
    template <class E>
    void choice(const char *, E e, E)
    {
        *m_out++ = static_cast<std::byte>(e);
    }
    template <class E, class F>
    void pair(const char *, E e, E, const char *, F f, F)
    {
        m_head = static_cast<std::uint32_t>(e) | static_cast<std::uint32_t>(f) << 8;
    }
    void text(const char *, std::string_view text)
    {
        const CutText cut(text);
        m_out = writeNumber(m_out, cut.size());
        copy(cut.kept.data(), cut.kept.size());
        copy(cut.tail.data(), cut.tail.size());
    }
    void flag(const char *, bool on)
    {
        if (on)
            *m_out++ = std::byte { 1 };
    }
    void later(const char *, Time time)
    {
        m_out = writeNumber(m_out, static_cast<std::uint64_t>(time.ns));
    }
    void list(const char *, const std::vector<TaskId> &ids)
    {
        const auto count
            = static_cast<std::uint32_t>(std::min<std::size_t>(ids.size(), kMaxListEntries));
        m_out = writeNumber(m_out, count);
        copy(ids.data(), count * sizeof(TaskId));
    }

private:
    std::byte *m_out;
    std::uint32_t &m_head;

    void copy(const void *from, std::size_t bytes)
    {
        if (bytes != 0) // memcpy may not be given null
            std::memcpy(m_out, from, bytes);
        m_out += bytes;
    }
};

enum class Texts { Make, Skip };

template <Texts texts>
class Reader {
public:
    Reader(std::span<const std::byte> cells, std::uint32_t headObject)
        : m_rest(cells)
        , m_head(headObject)
    {
    }
    bool good() const { return m_good; }

    template <class V>
    void head(const char *, V &v)
    {
        m_good = fromWire(m_head, v) && m_good;
    }
    template <class V>
    void value(const char *, V &v)
    {
        const std::uint64_t wire = number();
        m_good = m_good && fromWire(wire, v);
    }
    template <class E>
    void choice(const char *, E &e, E last)
    {
        e = static_cast<E>(byteUpTo(static_cast<std::uint8_t>(last)));
    }
    template <class E, class F>
    void pair(const char *, E &e, E lastE, const char *, F &f, F lastF)
    {
        m_good = m_good && (m_head & 0xFFu) <= static_cast<std::uint32_t>(lastE)
            && m_head >> 8 <= static_cast<std::uint32_t>(lastF);
        if (m_good) {
            e = static_cast<E>(m_head & 0xFFu);
            f = static_cast<F>(m_head >> 8);
        }
    }
    void text(const char *, std::string &text)
    {
        const std::uint64_t size = number();
        if (size > m_rest.size())
            m_good = false;
        if (!m_good)
            return;
        if constexpr (texts == Texts::Make)
            text.assign(reinterpret_cast<const char *>(m_rest.data()), size);
        m_rest = m_rest.subspan(size);
    }
    // What is not there, and the padding of a cell, is false.
    void flag(const char *, bool &on) { on = !m_rest.empty() && byteUpTo(1) == 1; }
    void later(const char *, Time &time)
    {
        const std::uint64_t ns = m_rest.empty() ? 0 : number();
        m_good = m_good && ns <= static_cast<std::uint64_t>(kMaxTimeNs);
        time = { m_good ? static_cast<std::int64_t>(ns) : 0 };
    }
    void list(const char *, std::vector<TaskId> &ids)
    {
        const std::uint64_t count = number();
        if (count > m_rest.size() / sizeof(TaskId))
            m_good = false;
        if (!m_good)
            return;
        if constexpr (texts == Texts::Make) {
            ids.resize(count);
            if (count != 0)
                std::memcpy(ids.data(), m_rest.data(), count * sizeof(TaskId));
        }
    }

private:
    std::span<const std::byte> m_rest;
    std::uint32_t m_head;
    bool m_good = true;

    std::uint64_t number()
    {
        std::uint64_t number = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (m_rest.empty())
                break;
            const auto byte = static_cast<std::uint64_t>(m_rest.front());
            m_rest = m_rest.subspan(1);
            number |= (byte & 0x7F) << shift;
            if (byte < 0x80)
                return number;
        }
        m_good = false;
        return 0;
    }
    std::uint8_t byteUpTo(std::uint8_t last)
    {
        if (m_rest.empty() || static_cast<std::uint8_t>(m_rest.front()) > last)
            m_good = false;
        if (!m_good)
            return 0;
        const auto byte = static_cast<std::uint8_t>(m_rest.front());
        m_rest = m_rest.subspan(1);
        return byte;
    }
};

// Which kinds name an object in the head.
class HeadProbe {
public:
    bool object = false;

    template <class V>
    void head(const char *, const V &)
    {
        object = std::is_same_v<V, ObjectId>;
    }
    template <class V>
    void value(const char *, const V &)
    {
    }
    template <class E>
    void choice(const char *, E, E)
    {
    }
    template <class E, class F>
    void pair(const char *, E, E, const char *, F, F)
    {
    }
    void text(const char *, const std::string &) { }
    void flag(const char *, bool) { }
    void later(const char *, Time) { }
    void list(const char *, const std::vector<TaskId> &) { }
};

template <class P>
bool probe()
{
    HeadProbe probe;
    P payload {};
    fields(probe, payload);
    return probe.object;
}

struct KindCodec {
    std::optional<Payload> (*decode)(std::span<const std::byte> cells, std::uint32_t headObject);
    bool (*check)(std::span<const std::byte> cells, std::uint32_t headObject);
    bool headNamesObject;
};

template <class P>
std::optional<Payload> decodeAs(std::span<const std::byte> cells, std::uint32_t headObject)
{
    Reader<Texts::Make> reader(cells, headObject);
    P payload {};
    fields(reader, payload);
    if (!reader.good())
        return std::nullopt;
    return Payload(std::move(payload));
}

template <class P>
bool checkAs(std::span<const std::byte> cells, std::uint32_t headObject)
{
    Reader<Texts::Skip> reader(cells, headObject);
    P payload {};
    fields(reader, payload);
    return reader.good();
}

template <std::size_t... I>
std::array<KindCodec, kPayloadKinds> makeCodecs(std::index_sequence<I...>)
{
    return { KindCodec { decodeAs<std::variant_alternative_t<I, Payload>>,
        checkAs<std::variant_alternative_t<I, Payload>>,
        probe<std::variant_alternative_t<I, Payload>>() }... };
}

const std::array<KindCodec, kPayloadKinds> kCodecs
    = makeCodecs(std::make_index_sequence<kPayloadKinds>());

std::uint32_t payloadCells(const Payload &what)
{
    Sizer sizer;
    std::visit([&](const auto &payload) { fields(sizer, payload); }, what);
    constexpr std::uint32_t kCell = sizeof(Cell);
    return (sizer.bytes + kCell - 1) / kCell;
}

// Where the payload's cells lie within a whole record, and the event's line.
struct Body {
    std::span<const std::byte> cells;
    std::uint32_t line = 0;
};

std::optional<Body> bodyOf(std::span<const std::byte> record, const Record &head)
{
    Body body { record.subspan(sizeof(Record)), head.line };
    if (head.cells == kManyCells)
        body.cells = body.cells.subspan(sizeof(Cell));
    if (head.line == kLongLine) {
        if (body.cells.size() < sizeof(Cell))
            return std::nullopt;
        std::memcpy(&body.line, body.cells.data(), sizeof body.line);
        body.cells = body.cells.subspan(sizeof(Cell));
    }
    return body;
}

} // namespace

std::uint32_t encodedSize(std::uint32_t line, const Payload &what)
{
    const std::uint32_t cells = payloadCells(what) + (line >= kLongLine ? 1 : 0);
    return static_cast<std::uint32_t>(
        sizeof(Record) + (cells + (cells >= kManyCells ? 1 : 0)) * sizeof(Cell));
}

void encode(
    std::byte *out, TaskId task, std::uint32_t line, std::uint32_t sequence, const Payload &what)
{
    const bool longLine = line >= kLongLine;
    const std::uint32_t cells = payloadCells(what) + (longLine ? 1 : 0);
    const bool many = cells >= kManyCells;
    Record head { task.value, sequence, 0, longLine ? kLongLine : static_cast<std::uint16_t>(line),
        static_cast<std::uint8_t>(what.index()),
        many ? kManyCells : static_cast<std::uint8_t>(cells) };

    std::byte *at = out + sizeof(Record);
    if (many) {
        const Cell length { cells, 0 };
        std::memcpy(at, &length, sizeof length);
        at += sizeof length;
    }
    std::memset(at, 0, cells * sizeof(Cell)); // padding is written too: equal events have equal
                                              // bytes
    if (longLine) {
        std::memcpy(at, &line, sizeof line);
        at += sizeof(Cell);
    }
    Writer writer(at, head.object);
    std::visit([&](const auto &payload) { fields(writer, payload); }, what);
    std::memcpy(out, &head, sizeof head);
}

std::optional<RecordView> recordAt(std::span<const std::byte> bytes)
{
    RecordView view;
    if (bytes.size() < sizeof(Record))
        return std::nullopt;
    std::memcpy(&view.head, bytes.data(), sizeof(Record));
    std::uint64_t cells = view.head.cells;
    if (view.head.kind == kClockRecord) {
        cells = 0;
    } else if (view.head.cells == kManyCells) {
        Cell length {};
        if (bytes.size() < sizeof(Record) + sizeof(Cell))
            return std::nullopt;
        std::memcpy(&length, bytes.data() + sizeof(Record), sizeof length);
        if (length.low > kChunkRoom / sizeof(Cell))
            return std::nullopt;
        cells = length.low + 1;
    }
    const std::uint64_t size = sizeof(Record) + cells * sizeof(Cell);
    if (size > bytes.size())
        return std::nullopt;
    view.size = static_cast<std::uint32_t>(size);
    return view;
}

bool isClock(const Record &head)
{
    return head.kind == kClockRecord;
}

std::optional<Event> decode(std::span<const std::byte> record)
{
    Record head;
    std::memcpy(&head, record.data(), sizeof head);
    if (head.kind == kTimedLineRecord) {
        if (!isTimedLine(head) || !clockOf(head))
            return std::nullopt;
        head = plainLine(head);
    }
    const std::optional<Body> body = bodyOf(record, head);
    if (head.kind >= kPayloadKinds || !body)
        return std::nullopt;
    std::optional<Payload> what = kCodecs[head.kind].decode(body->cells, head.object);
    if (!what)
        return std::nullopt;
    return Event { Time {}, TaskId { head.task }, body->line, head.sequence, std::move(*what) };
}

bool decodable(std::span<const std::byte> record)
{
    Record head;
    std::memcpy(&head, record.data(), sizeof head);
    if (head.kind == kTimedLineRecord)
        return isTimedLine(head) && clockOf(head);
    const std::optional<Body> body = bodyOf(record, head);
    return head.kind < kPayloadKinds && body && kCodecs[head.kind].check(body->cells, head.object);
}

bool headNamesObject(std::uint8_t kind)
{
    return kind < kPayloadKinds && kCodecs[kind].headNamesObject;
}

} // namespace interleave
