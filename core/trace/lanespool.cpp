#include "core/trace/lanespool.h"

#include "core/base/check.h"
#include "core/base/messageid.h"
#include "core/base/systemrefused.h"
#include "core/trace/codec.h"
#include "core/trace/runwriter.h"
#include "core/trace/temporaryfile.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <lz4.h>
#include <sys/resource.h>
#include <unistd.h>

namespace interleave {

namespace {

// How many events a part has when a trace is put together: some megabytes.
constexpr std::uint64_t kPartEvents = 1u << 16;

// How often the thread looks; and while there is much to do.
constexpr std::chrono::milliseconds kTick { 20 };
constexpr std::chrono::milliseconds kBusyTick { 2 };
constexpr int kLowestPriority = 19;

} // namespace

struct LaneSpool::Lane {
    struct Block {
        std::string packed;
        std::uint32_t bytes; // unpacked
    };
    struct Chunk {
        std::uint32_t number; // within the lane, from 0
        std::uint32_t index;  // in the area
    };
    std::vector<Block> blocks; // its chunks from the first on
    std::vector<Chunk> rest;   // those that are in the area still, in order
};

// Puts a lane's chunks into another area, one at a time.
class LaneSpool::Reader final : public LaneSource {
public:
    explicit Reader(const LaneSpool &spool)
        : m_spool(spool)
    {
        std::size_t chunks = kMore;
        for (const auto &[number, lane] : spool.m_lanes)
            chunks += lane.blocks.size() + lane.rest.size();
        auto area = TraceArea::create(
            chunks * std::size_t { kChunkBytes }, TraceArea::Sharing::Private);
        if (!area)
            return;
        m_area = std::move(*area);
        m_area->countDropped(spool.m_area->dropped());
        for (const auto &[number, lane] : spool.m_lanes)
            m_lanes.push_back({ &lane, 0, m_area->newLane() });
    }

    const std::shared_ptr<TraceArea> &area() const { return m_area; } // null: there is no memory
    std::uint32_t laneCount() const override { return static_cast<std::uint32_t>(m_lanes.size()); }

    std::optional<std::uint32_t> next(std::size_t index) override
    {
        Reading &reading = m_lanes[index];
        const Lane &lane = *reading.lane;
        const std::size_t at = reading.next;
        if (at >= lane.blocks.size() + lane.rest.size())
            return std::nullopt;
        ChunkHead *chunk
            = m_area->allocateChunk(reading.number, static_cast<std::uint32_t>(reading.next++));
        if (chunk == nullptr)
            return std::nullopt;
        auto *to = reinterpret_cast<std::byte *>(chunk) + sizeof(ChunkHead);
        std::uint32_t used = 0;
        if (at < lane.blocks.size()) {
            const Lane::Block &block = lane.blocks[at];
            const int bytes = ::LZ4_decompress_safe(block.packed.data(),
                reinterpret_cast<char *>(to), static_cast<int>(block.packed.size()),
                static_cast<int>(kChunkRoom));
            IL_CHECK(bytes == static_cast<int>(block.bytes), "a chunk that does not unpack");
            used = block.bytes;
        } else {
            const std::span<const std::byte> bytes
                = publishedBytes(m_spool.m_area->chunk(lane.rest[at - lane.blocks.size()].index));
            std::memcpy(to, bytes.data(), bytes.size());
            used = static_cast<std::uint32_t>(bytes.size());
        }
        chunk->used.store(used, std::memory_order_release);
        return m_area->indexOf(*chunk);
    }

private:
    static constexpr std::size_t kMore = 16; // than there are: the last ones are for ends only

    struct Reading {
        const Lane *lane;
        std::size_t next;     // of its chunks
        std::uint32_t number; // in the new area
    };
    const LaneSpool &m_spool;
    std::shared_ptr<TraceArea> m_area;
    std::vector<Reading> m_lanes;
};

LaneSpool::LaneSpool(std::shared_ptr<TraceArea> area, std::size_t bytesLeft)
    : m_area(std::move(area))
    , m_chunksLeft(static_cast<std::uint32_t>(bytesLeft / kChunkBytes))
    , m_copy(kChunkRoom)
    , m_packed(static_cast<std::size_t>(::LZ4_compressBound(kChunkRoom)))
{
}
LaneSpool::~LaneSpool()
{
    close();
}

// A lane's chunks are found in any order, once their owners have named them.
void LaneSpool::findChunks()
{
    for (auto &[number, lane] : m_lanes)
        lane.rest.clear();
    for (std::uint32_t i = 0, count = m_area->chunkCount(); i < count; ++i) {
        const ChunkHead &chunk = m_area->chunk(i);
        if (const std::uint32_t number = chunk.lane.load(std::memory_order_acquire); number != 0)
            m_lanes[number].rest.push_back({ chunk.next, i });
    }
    for (auto &[number, lane] : m_lanes) {
        std::sort(lane.rest.begin(), lane.rest.end(),
            [](const Lane::Chunk &a, const Lane::Chunk &b) { return a.number < b.number; });
    }
}

// Whether its writer has begun the next one; and what is taken counts, while the area keeps what it
// has and its reserve.
bool LaneSpool::mayTake(const Lane &lane, std::size_t at) const
{
    return at + 1 < lane.rest.size() && lane.rest[at].number == lane.blocks.size()
        && lane.rest[at + 1].number == lane.blocks.size() + 1
        && lane.rest[at].index < TraceArea::kMostReleasable
        && m_area->chunkCount() + m_area->reserve() + m_drained < m_area->chunkLimit();
}

void LaneSpool::take(Lane &lane, std::uint32_t chunk)
{
    const std::span<const std::byte> bytes = publishedBytes(m_area->chunk(chunk));
    std::memcpy(m_copy.data(), bytes.data(), bytes.size());
    const int size = ::LZ4_compress_default(m_copy.data(), m_packed.data(),
        static_cast<int>(bytes.size()), static_cast<int>(m_packed.size()));
    IL_CHECK(size > 0, "a chunk that cannot be packed");
    lane.blocks.push_back({ std::string(m_packed.data(), static_cast<std::size_t>(size)),
        static_cast<std::uint32_t>(bytes.size()) });
    m_area->release(chunk);
    ++m_drained;
}

bool LaneSpool::drain()
{
    const std::scoped_lock guard(m_lock);
    if (m_area->chunkCount() < m_chunksLeft + m_area->releasedCount())
        return false;
    findChunks();
    const std::uint32_t before = m_drained;
    for (auto &[number, lane] : m_lanes) {
        for (std::size_t at = 0; mayTake(lane, at); ++at)
            take(lane, lane.rest[at].index);
    }
    if (m_drained == before)
        return false;
    m_area->shrinkTo(m_area->chunkLimit() - m_drained);
    return true;
}

void LaneSpool::start()
{
    m_thread = std::jthread([this](const std::stop_token &closed) { drainUntil(closed); });
}

void LaneSpool::close()
{
    m_thread = {};
}

void LaneSpool::drainUntil(const std::stop_token &closed)
{
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), kLowestPriority);
    for (bool isBusy = false; !closed.stop_requested(); isBusy = drain()) {
        std::unique_lock guard(m_lock);
        m_changed.wait_for(guard, closed, isBusy ? kBusyTick : kTick, [] { return false; });
    }
}

std::shared_ptr<TraceStore> LaneSpool::read()
{
    const std::scoped_lock guard(m_lock);
    findChunks();
    Reader reader(*this);
    if (reader.area() == nullptr)
        return std::make_shared<TraceStore>(m_area); // the end of it, at least
    for (std::size_t lane = 0; lane < reader.laneCount(); ++lane) {
        while (reader.next(lane)) { }
    }
    auto store = std::make_shared<TraceStore>(reader.area());
    store->extend(true);
    return store;
}

bool LaneSpool::readInParts(const std::function<void(const TraceStore &)> &take)
{
    const std::scoped_lock guard(m_lock);
    findChunks();
    Reader reader(*this);
    if (reader.area() == nullptr)
        return false;
    TraceStore store(reader.area(), reader);
    while (store.extend(true, kPartEvents) != 0) {
        take(store);
        store.forget({ store.size() }, {}, *reader.area());
    }
    return true;
}

Status<Error> LaneSpool::save(const RunInfo &info, const std::string &path)
{
    return writeFile(path, [&](TemporaryFile &file) -> Status<Error> {
        RunWriter writer(file, info);
        if (!readInParts([&](const TraceStore &part) { writer.addAll(part); }))
            return unexpected(systemRefused(MessageId::CannotReserveMemory, ENOMEM));
        writer.finish(info, m_area->dropped());
        return Nothing {};
    });
}

} // namespace interleave
