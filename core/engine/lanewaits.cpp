#include "core/engine/lanewaits.h"

namespace interleave {

namespace {

// Deadlines of waits that are over may be as many as all waits, and these on top.
constexpr std::size_t kSpare = 64;

} // namespace

void LaneWaits::add(TaskId task, Time until, ObjectId object)
{
    const std::uint32_t place = at(task);
    if (place >= m_waits.size())
        m_waits.resize(place + 1);
    m_waits[place] = { m_last, kNobody, ++m_turns, object };
    (m_last == kNobody ? m_first : m_waits[m_last].next) = place;
    m_last = place;
    ++m_count;
    if (until == Time::never())
        return;
    if (m_deadlines.size() > 2 * std::size_t { m_count } + kSpare) {
        std::erase_if(m_deadlines, [this](const Deadline &each) { return isOver(each); });
        std::make_heap(m_deadlines.begin(), m_deadlines.end());
    }
    m_deadlines.push_back({ until, m_turns, place });
    std::push_heap(m_deadlines.begin(), m_deadlines.end());
}

bool LaneWaits::remove(TaskId task)
{
    const std::uint32_t place = at(task);
    if (task.value < m_base || place >= m_waits.size() || m_waits[place].turn == 0)
        return false;
    Wait &wait = m_waits[place];
    (wait.previous == kNobody ? m_first : m_waits[wait.previous].next) = wait.next;
    (wait.next == kNobody ? m_last : m_waits[wait.next].previous) = wait.previous;
    wait.turn = 0;
    --m_count;
    return true;
}

void LaneWaits::dropPassed()
{
    while (!m_deadlines.empty() && isOver(m_deadlines.front())) {
        std::pop_heap(m_deadlines.begin(), m_deadlines.end());
        m_deadlines.pop_back();
    }
}

Time LaneWaits::nextDeadline()
{
    dropPassed();
    return m_deadlines.empty() ? Time::never() : m_deadlines.front().until;
}

TaskId LaneWaits::due(Time now)
{
    return nextDeadline() <= now && !m_deadlines.empty() ? idOf(m_deadlines.front().at)
                                                         : TaskId {};
}

} // namespace interleave
