#include "widgets/style/playhead.h"

#include <algorithm>

namespace interleave {

namespace {

const State &nothing()
{
    static const State state;
    return state;
}

} // namespace

Selection shownSelection(const Selection &selection, const State &state)
{
    if (state.task(selection.task) || state.object(selection.object))
        return selection;
    if (!state.deadlock.empty())
        return { state.deadlock.front(), {} };
    const auto rank = [](const TaskInfo &task) {
        const bool waits = task.state == TaskState::WaitsLock
            || (task.state == TaskState::WaitsQueue && task.reason != WaitReason::Resume);
        if (task.state == TaskState::Failed)
            return 5;
        if (waits)
            return task.kind == TaskKind::Main ? 2 : 4; // main mostly waits for the others to end
        return task.state == TaskState::Running ? 3 : task.state == TaskState::Finished ? 0 : 1;
    };
    const TaskInfo *best = nullptr;
    for (const TaskInfo &task : state.tasks) {
        if (!best || rank(task) > rank(*best))
            best = &task;
    }
    return { best ? best->id : TaskId {}, {} };
}

Playhead::Playhead(QObject *parent)
    : QObject(parent)
{
}

const State &Playhead::state() const
{
    if (!m_history)
        return nothing();
    // Between two events nothing changes but the clock: sleepers come nearer to their end.
    if (!m_state)
        m_state = std::make_shared<State>(m_moment.begun
                ? m_history->stateAt(m_moment.event, m_moment.time)
                : m_history->stateBefore(m_moment.time));
    return *m_state;
}

const State &Playhead::before() const
{
    if (!m_history || !m_moment.begun || m_moment.event.value == 0)
        return nothing();
    if (!m_before)
        m_before
            = std::make_shared<State>(m_history->stateAt(EventIndex { m_moment.event.value - 1 }));
    return *m_before;
}

void Playhead::announce()
{
    Q_EMIT historyChanged();
    Q_EMIT liveChanged();
    Q_EMIT showsFutureChanged();
    Q_EMIT visibleChanged();
    Q_EMIT momentChanged();
    Q_EMIT selectionChanged();
}

const Pacing &Playhead::pacing() const
{
    if (std::exchange(m_pacingIsDue, false))
        m_pacing = Pacing(*m_history);
    return m_pacing;
}

// A live run is not paced: it is shown as it comes.
void Playhead::pace()
{
    m_pacingIsDue = m_awaitsWhole && !m_live && m_history;
    m_pacing = m_live || !m_history || m_pacingIsDue ? Pacing() : Pacing(*m_history);
    m_paced = m_live || !m_history ? 0 : m_history->eventCount();
    Q_EMIT pacingChanged();
}

void Playhead::forgetStates()
{
    m_state.reset();
    m_before.reset();
}

void Playhead::setHistory(std::shared_ptr<const History> history)
{
    Pacing pacing = history ? Pacing(*history) : Pacing();
    setHistory(std::move(history), std::move(pacing));
}

void Playhead::setHistory(std::shared_ptr<const History> history, Pacing pacing)
{
    m_history = std::move(history);
    forgetStates();
    m_moment = {};
    m_selection = {};
    m_pacing = std::move(pacing);
    m_pacingIsDue = false;
    m_awaitsWhole = false;
    m_paced = m_history ? m_history->eventCount() : 0;
    m_end = m_history ? m_history->endTime() : Time {};
    m_visible = { {}, m_end };
    Q_EMIT historyChanged();
    Q_EMIT selectionChanged();
    Q_EMIT visibleChanged();
    Q_EMIT momentChanged();
    Q_EMIT pacingChanged();
}

void Playhead::awaitWhole()
{
    m_awaitsWhole = true;
}

void Playhead::setWhole(std::shared_ptr<const History> history, Pacing pacing)
{
    const std::uint64_t known = m_history->eventCount(); // events keep their indices
    const bool atEnd = m_moment.begun && m_moment.event.value + 1 >= known;
    const TimeRange before = m_visible;
    const Time end = history->endTime();
    m_history = std::move(history);
    forgetStates();
    m_pacing = std::move(pacing);
    m_pacingIsDue = false;
    m_awaitsWhole = false;
    m_paced = m_history->eventCount();
    if (atEnd && m_paced > known)
        m_moment = { { m_paced - 1 }, true, 1.0, end };
    m_moment.time = std::min(m_moment.time, end);
    Q_EMIT historyChanged();
    if (before.from <= Time {} && before.to >= m_end)
        setVisible({ {}, end });
    else if (atEnd && before.to >= m_end)
        setVisible({ before.from + (end - m_end), end });
    m_end = end;
    Q_EMIT momentChanged(); // what was summed up there is known now
    Q_EMIT pacingChanged();
}

void Playhead::historyGrew()
{
    if (!m_history)
        return;
    forgetStates();
    // Who looks back while a run goes on does with a pacing that lacks the last events; it costs as
    // much as there are.
    if (!m_live && (m_history->finished() || m_history->eventCount() > m_paced + m_paced / 8))
        pace();
    Q_EMIT historyChanged();
    // Who sees all goes on seeing all; who zoomed in at the end follows it; others stay.
    const Time end = m_history->endTime();
    const TimeRange before = m_visible;
    if (before.from <= Time {} && before.to >= m_end)
        setVisible({ {}, end });
    else if (m_live && before.to >= m_end)
        setVisible({ before.from + (end - m_end), end });
    m_end = end;
    if (m_live && m_history->eventCount() > 0)
        setEvent(EventIndex { m_history->eventCount() - 1 });
}

void Playhead::setMoment(const Moment &moment)
{
    if (moment == m_moment)
        return;
    if (moment.event != m_moment.event || moment.begun != m_moment.begun) {
        forgetStates();
    } else if (moment.time != m_moment.time) {
        m_state.reset();
    }
    m_moment = moment;
    Q_EMIT momentChanged();
}

void Playhead::setEvent(EventIndex event)
{
    if (!m_history || event.value >= m_history->eventCount())
        return;
    setMoment({ event, true, 1.0, m_history->trace().timeAt(event) });
}

void Playhead::setTime(Time time)
{
    if (!m_history || m_history->eventCount() == 0)
        return;
    const EventIndex event = m_history->trace().lastAt(time);
    const bool begun = m_history->trace().timeAt(event) <= time;
    setMoment({ event, begun, 1.0, time });
}

void Playhead::setSelection(const Selection &selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    Q_EMIT selectionChanged();
}

void Playhead::setVisible(const TimeRange &range)
{
    if (range == m_visible)
        return;
    m_visible = range;
    Q_EMIT visibleChanged();
}

void Playhead::setShowsFuture(bool on)
{
    if (on == m_showsFuture)
        return;
    m_showsFuture = on;
    Q_EMIT showsFutureChanged();
}

void Playhead::setLive(bool on)
{
    if (on == m_live)
        return;
    m_live = on;
    pace();
    Q_EMIT liveChanged();
}

} // namespace interleave
