// Where events are missing: what of a state holds on.
#include "core/replay/eventfolding.h"

namespace interleave {

namespace {

void forgetTask(TaskInfo &t, const State &state, Time from)
{
    const bool ended = t.state == TaskState::Finished || t.state == TaskState::Failed;
    t.holds.clear();
    if (ended || t.state == TaskState::Unknown)
        return;
    Time &spent = t.spent[static_cast<std::size_t>(t.state)];
    spent = spent + std::max(from - t.since, Time {});
    t.state = TaskState::Unknown;
    t.since = std::max(from, t.since);
    t.sinceEvent = state.index;
    t.reason = {};
    t.waitsOn = {};
    t.waitsFor = {};
    t.resumedBy = {};
    t.until.reset();
    t.line = 0;
    t.hand.clear();
    t.offers = {};
}

void forgetObject(ObjectInfo &o)
{
    o.unknown = true;
    o.items.clear();
    o.unfinishedUnknown = true;
    o.holdersUnsure = false;
    o.holders.clear();
    o.waiters.clear();
    o.value.clear();
    o.readings.clear();
    o.lastWriter = {};
}

} // namespace

void forgetWhatMayHaveChanged(State &state, const Unrecorded &stretch, std::vector<TaskId> *changed)
{
    for (TaskInfo &t : state.tasks) {
        const TaskState before = t.state;
        forgetTask(t, state, stretch.from);
        if (changed != nullptr && t.state != before)
            changed->push_back(t.id);
    }
    for (ObjectInfo &o : state.objects)
        forgetObject(o);
    for (ItemState &i : state.items) {
        i.places = 0;
        i.inQueue = {};
        i.inHand = {};
    }
    state.itemsGone = state.items.size();
    state.readyLine.clear();
    state.unrecorded = stretch;
}

void EventFolding::forgetVariables()
{
    for (ObjectInfo &o : m_state.objects) {
        if (o.kind == ObjectKind::Variable)
            forgetObject(o);
    }
}

// Stretches that meet are one: between them ends were told, for which there is room in any case, or
// lanes of other threads have told something, but not all.
void EventFolding::take(const EventsDropped &p)
{
    (p.damaged ? m_state.unreadable : m_state.missing) += p.count;
    const Time from = p.since > Time {} ? std::min(p.since, m_event.time) : m_before;
    const bool oldest = m_isFirst && p.since == Time {};
    Unrecorded stretch { from, m_event.time, p.damaged, false, oldest };
    if (const auto &last = m_state.unrecorded;
        last && last->damaged == p.damaged && last->to >= std::min(stretch.from, m_before)) {
        stretch.from = std::min(last->from, stretch.from);
        stretch.oldest = last->oldest;
    }
    forgetWhatMayHaveChanged(m_state, stretch, m_changed);
}

} // namespace interleave
