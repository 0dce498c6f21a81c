// A real run's trace that leaves its area while it is recorded: what the lanes have filled is
// compressed (LZ4), and their chunks are handed out again.
//
// For runs that nobody watches. A short one stays in the area whole, and costs nothing while it
// goes on; of a long one the area has the end, and a trace takes a quarter of the memory. Either is
// saved in parts, without an index of all of it.
//
// Threads: any, while others record; nobody else may read the area. What is read is whole when
// nobody records any more. Cost: 50 us a chunk, of some 3,000 events.
// Invariants: what was drained counts against what the area may hold, as if it lay there.
// Determinism: events are in the order in which a TraceStore has them that reads them in place.
// Errors: where there is no memory to put a trace together, read() gives what the area still has,
// the others say so.
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"
#include "core/trace/run.h"

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace interleave {

class LaneSpool {
public:
    static constexpr std::size_t kBytesLeft = 32u << 20;
    // So much may stay in the area.
    explicit LaneSpool(std::shared_ptr<TraceArea> area, std::size_t bytesLeft = kBytesLeft);
    ~LaneSpool();
    LaneSpool(const LaneSpool &) = delete;
    LaneSpool &operator=(const LaneSpool &) = delete;

    // Takes what nobody writes to any more, if there is too much. True: there was something.
    bool drain();
    // Does so by a thread of its own until close(), behind everything else that wants a processor:
    // whoever watches must not slow what it watches.
    void start();
    void close();

    // All of it, in memory.
    std::shared_ptr<TraceStore> read();
    // All of it in order: `take` gets the same store again and again, each time with the events
    // that come next. False: there was no memory.
    bool readInParts(const std::function<void(const TraceStore &)> &take);
    Status<Error> save(const RunInfo &info, const std::string &path);

private:
    struct Lane;
    class Reader;

    std::shared_ptr<TraceArea> m_area;
    std::uint32_t m_chunksLeft;
    std::mutex m_lock;                     // guards what follows
    std::map<std::uint32_t, Lane> m_lanes; // by number
    std::uint32_t m_drained = 0;           // chunks
    std::vector<char> m_copy;              // of a chunk: what is packed must not change meanwhile
    std::vector<char> m_packed;
    std::condition_variable_any m_changed;
    std::jthread m_thread;

    void drainUntil(const std::stop_token &closed);

    // REQUIRES: m_lock.
    void findChunks();
    bool mayTake(const Lane &lane, std::size_t at) const;
    void take(Lane &lane, std::uint32_t chunk);
};

} // namespace interleave
