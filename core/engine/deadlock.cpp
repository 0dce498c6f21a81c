#include "core/engine/deadlock.h"

#include <algorithm>
#include <map>

namespace interleave {

namespace {

struct Wait {
    ObjectId object;
    TaskId other;
};

// The part of State(t) that this needs; core/replay lies behind core/engine in the pipeline.
class WaitGraph {
public:
    // Its events from the first that is there.
    void fold(const TraceStore &trace)
    {
        for (const Event &event : trace.instead())
            fold(event);
        for (std::uint64_t i = trace.first().value; i < trace.size(); ++i)
            fold(trace.at({ i }));
    }

    // A circle, or all who wait. `dropped`: events, told or not.
    std::vector<TaskId> stuck(std::uint64_t dropped) const
    {
        if (dropped > m_missing)
            return {};
        const std::vector<TaskId> found = circle();
        return found.empty() ? waiting() : found;
    }

private:
    std::uint64_t m_missing = 0; // events, as far as it was told
    std::map<TaskId, Wait> m_waits;
    std::map<ObjectId, ObjectKind> m_kinds;
    std::map<ObjectId, std::vector<TaskId>> m_holders;

    std::vector<TaskId> circle() const
    {
        for (const auto &[task, wait] : m_waits) {
            std::vector<TaskId> path;
            if (follow(task, path))
                return path;
        }
        return {};
    }

    std::vector<TaskId> waiting() const
    {
        std::vector<TaskId> all;
        for (const auto &[task, wait] : m_waits)
            all.push_back(task);
        return all;
    }
    void fold(const Event &event)
    {
        std::visit([&](const auto &what) { fold(event.task, what); }, event.what);
    }
    void fold(TaskId, const EventsDropped &what)
    {
        m_waits.clear();
        m_holders.clear();
        m_missing += what.count;
    }
    template <class Other>
    void fold(TaskId, const Other &)
    {
    }
    void fold(TaskId task, const TaskParked &what) { m_waits[task] = { what.object, what.other }; }
    void fold(TaskId task, const TaskReady &) { m_waits.erase(task); }
    void fold(TaskId task, const TaskRunning &) { m_waits.erase(task); }
    void fold(TaskId task, const TaskEnded &) { m_waits.erase(task); }
    void fold(TaskId, const ObjectCreated &what) { m_kinds[what.object] = what.kind; }
    void fold(TaskId task, const Acquired &what)
    {
        auto &holders = m_holders[what.lock];
        const bool again = kindOf(what.lock) == ObjectKind::RLock
            && std::find(holders.begin(), holders.end(), task) != holders.end();
        if (!again)
            holders.push_back(task);
    }
    void fold(TaskId task, const Released &what)
    {
        auto &holders = m_holders[what.lock];
        const ObjectKind kind = kindOf(what.lock);
        if (kind == ObjectKind::RLock && what.count > 0)
            return;
        if (kind != ObjectKind::Semaphore) {
            holders.clear(); // whoever releases it
            return;
        }
        auto unit = std::find(holders.begin(), holders.end(), task);
        if (unit == holders.end())
            unit = holders.begin();
        if (unit != holders.end())
            holders.erase(unit);
    }

    ObjectKind kindOf(ObjectId object) const
    {
        const auto found = m_kinds.find(object);
        return found == m_kinds.end() ? ObjectKind::Lock : found->second;
    }

    std::vector<TaskId> waitsFor(const Wait &wait) const
    {
        if (wait.other)
            return { wait.other };
        const auto found = m_holders.find(wait.object);
        return found == m_holders.end() ? std::vector<TaskId> {} : found->second;
    }

    // True: `path` is a circle. Each worker is on the path at most once, so this ends.
    bool follow(TaskId task, std::vector<TaskId> &path) const
    {
        const auto seen = std::find(path.begin(), path.end(), task);
        if (seen != path.end()) {
            path.erase(path.begin(), seen);
            std::rotate(path.begin(), std::min_element(path.begin(), path.end()), path.end());
            return true;
        }
        const auto wait = m_waits.find(task);
        if (wait == m_waits.end())
            return false;
        path.push_back(task);
        for (const TaskId next : waitsFor(wait->second)) {
            if (follow(next, path))
                return true;
        }
        path.pop_back();
        return false;
    }
};

} // namespace

std::vector<TaskId> circleOfWaits(const TraceStore &trace)
{
    // Somebody has taken events out of the area, and this store has not.
    if (trace.first().value == 0 && trace.area().hasReleased())
        return {};
    WaitGraph graph;
    graph.fold(trace);
    return graph.stuck(trace.dropped());
}

std::vector<TaskId> circleOfWaits(RunSpool &spool)
{
    WaitGraph graph;
    if (!spool.readInParts([&](const TraceStore &part) { graph.fold(part); }))
        return circleOfWaits(*spool.read());
    return graph.stuck(spool.area()->dropped());
}

std::vector<TaskId> circleOfWaits(LaneSpool &spool)
{
    WaitGraph graph;
    std::uint64_t dropped = 0;
    const bool isWhole = spool.readInParts([&](const TraceStore &part) {
        graph.fold(part);
        dropped = part.dropped();
    });
    return isWhole ? graph.stuck(dropped) : std::vector<TaskId> {};
}

} // namespace interleave
