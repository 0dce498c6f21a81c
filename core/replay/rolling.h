// Keeps the last part of a trace: when its area is nearly full, the oldest events go, and the state
// that they led to is told again in their place.
//
// Threads: turn() is for one thread, which may be the only one that records; store() for the owner
// after close(), and others may record meanwhile. Where they are faster than turn() is called, what
// finds no room is dropped and counted, and the rest goes on behind it.
// Cost: each event that goes is folded once; nothing is done until the area is nearly full.
#pragma once

#include "core/replay/state.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace interleave {

class RollingTrace {
public:
    explicit RollingTrace(std::shared_ptr<TraceArea> area);

    // Makes room where that is due. True: chunks were given back.
    bool turn();
    // From here on nothing goes any more. From any thread.
    void close();
    // With all that was recorded, from any thread. REQUIRES: nobody records meanwhile, or will but
    // for how the run ended.
    void look(const std::function<void(const TraceStore &)> &at);
    const std::shared_ptr<TraceStore> &store() const { return m_store; }

private:
    std::mutex m_lock; // guards what follows until it is closed
    bool m_closed = false;
    std::shared_ptr<TraceArea> m_area;
    std::shared_ptr<TraceStore> m_store;
    State m_base; // that the forgotten events led to
};

// Where to cut a trace whose area is nearly full: the first event to keep. Nothing while there is
// room, or none could be made.
std::optional<EventIndex> cutDue(const TraceStore &store);

} // namespace interleave
