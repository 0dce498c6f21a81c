// Those of a lane's tasks that wait: found by their number, by their deadline, or in the order in
// which they began to wait. Nothing here costs more when more of them wait, but to look at all.
//
// Threads: the lane's own.
#pragma once

#include "core/base/ids.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace interleave {

class LaneWaits {
public:
    // No task of the lane has a lower number than its first one.
    explicit LaneWaits(TaskId first)
        : m_base(first.value)
    {
    }

    bool empty() const { return m_first == kNobody; }
    // REQUIRES: it does not wait yet.
    void add(TaskId task, Time until, ObjectId object);
    // False: it did not wait.
    bool remove(TaskId task);

    // In the order in which they began to wait; 0 behind the last.
    TaskId first() const { return idOf(m_first); }
    TaskId after(TaskId task) const { return idOf(m_waits[at(task)].next); }
    ObjectId object(TaskId task) const { return m_waits[at(task)].object; }

    // Of all; never() when none has any.
    Time nextDeadline();
    // Whose deadline has come, the earliest first, and of equal ones who began to wait first; 0:
    // nobody's. It still waits.
    TaskId due(Time now);
    // How many deadlines it keeps, those of waits that are over included: few more than waits.
    std::size_t deadlines() const { return m_deadlines.size(); }

private:
    static constexpr std::uint32_t kNobody = 0xffffffff;
    struct Wait {
        std::uint32_t previous = kNobody;
        std::uint32_t next = kNobody;
        std::uint64_t turn = 0; // of all waits of the lane; 0: it does not wait
        ObjectId object;
    };
    struct Deadline {
        Time until;
        std::uint64_t turn;
        std::uint32_t at;

        bool operator<(const Deadline &other) const // std's heaps have the largest in front
        {
            return until != other.until ? until > other.until : turn > other.turn;
        }
    };

    std::uint32_t m_base;
    std::uint32_t m_first = kNobody;
    std::uint32_t m_last = kNobody;
    std::uint64_t m_turns = 0;
    std::uint32_t m_count = 0;
    std::vector<Wait> m_waits;         // by number
    std::vector<Deadline> m_deadlines; // a heap; also of waits that are over

    std::uint32_t at(TaskId task) const { return task.value - m_base; }
    TaskId idOf(std::uint32_t at) const { return { at == kNobody ? 0 : at + m_base }; }
    bool isOver(const Deadline &deadline) const
    {
        return m_waits[deadline.at].turn != deadline.turn;
    }
    void dropPassed();
};

} // namespace interleave
