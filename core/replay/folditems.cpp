// Items: born at a put, in a queue, in a hand, gone; and the edges that they went over.
#include "core/replay/eventfolding.h"

namespace interleave {

ItemState *EventFolding::item(ItemId id)
{
    const auto at = std::lower_bound(m_state.items.begin(), m_state.items.end(), id,
        [](const ItemState &i, ItemId wanted) { return i.id < wanted; });
    return at != m_state.items.end() && at->id == id ? &*at : nullptr;
}

ItemState *EventFolding::makeItem(ItemId id, const std::string &label)
{
    if (!id)
        return nullptr;
    const auto at = std::lower_bound(m_state.items.begin(), m_state.items.end(), id,
        [](const ItemState &i, ItemId wanted) { return i.id < wanted; });
    ItemState *made = at != m_state.items.end() && at->id == id ? &*at : nullptr;
    if (made == nullptr) {
        ItemState born;
        born.id = id;
        born.color = static_cast<std::uint8_t>(m_state.itemsBorn++ % kItemColors);
        ++m_state.itemsGone;
        made = &*m_state.items.insert(at, std::move(born));
    }
    if (!label.empty())
        made->label = label;
    return made;
}

void EventFolding::takeInHand(TaskInfo &t, ItemState &i)
{
    if (std::find(t.hand.begin(), t.hand.end(), i.id) == t.hand.end()) {
        t.hand.push_back(i.id);
        gain(i);
    }
    i.inHand = t.id;
}

void EventFolding::leaveHand(TaskInfo &t, ItemId id)
{
    const auto at = std::find(t.hand.begin(), t.hand.end(), id);
    if (at == t.hand.end())
        return;
    t.hand.erase(at);
    if (ItemState *i = item(id)) {
        lose(*i);
        if (i->inHand == t.id)
            i->inHand = {};
    }
    if (t.offers == id)
        t.offers = {};
}

void EventFolding::emptyHand(TaskInfo &t)
{
    while (!t.hand.empty())
        leaveHand(t, t.hand.back());
}

// The put that it waited in is over without the item having gone in.
void EventFolding::takeBackOffer(TaskInfo &t)
{
    const ItemState *i = item(t.offers);
    if (i != nullptr && !i->wasPut)
        leaveHand(t, i->id);
    t.offers = {};
}

void EventFolding::leaveQueue(ObjectInfo &queue, std::deque<ItemId>::iterator at)
{
    if (ItemState *i = item(*at)) {
        lose(*i);
        if (i->inQueue == queue.id)
            i->inQueue = {};
    }
    queue.items.erase(at);
}

// Events are missing where the queue is longer than the event says: what has been in longest is
// gone.
void EventFolding::shortenTo(ObjectInfo &queue, std::uint32_t depth)
{
    while (queue.items.size() > depth)
        leaveQueue(queue, queue.items.begin());
}

void EventFolding::forgetGoneItems()
{
    if (m_state.itemsGone <= 64 + m_state.edges.size() + m_state.items.size() / 2)
        return;
    std::vector<ItemId> onEdges;
    for (const EdgeInfo &edge : m_state.edges)
        onEdges.push_back(edge.item);
    std::sort(onEdges.begin(), onEdges.end());
    std::erase_if(m_state.items, [&](const ItemState &i) {
        return i.places == 0 && !std::binary_search(onEdges.begin(), onEdges.end(), i.id);
    });
    m_state.itemsGone = static_cast<std::uint64_t>(std::count_if(m_state.items.begin(),
        m_state.items.end(), [](const ItemState &i) { return i.places == 0; }));
}

void EventFolding::useEdge(TaskInfo &t, ObjectId on, bool into, ItemId what, Use use)
{
    const std::uint64_t times = use == Use::Done ? 1 : 0;
    const auto mine = std::find_if(t.edges.begin(), t.edges.end(), [&](std::uint32_t i) {
        return m_state.edges[i].object == on && m_state.edges[i].intoObject == into;
    });
    if (mine == t.edges.end()) {
        t.edges.push_back(static_cast<std::uint32_t>(m_state.edges.size()));
        m_state.edges.push_back({ t.id, on, into, times, what, m_event.time, m_state.index });
        return;
    }
    EdgeInfo &edge = m_state.edges[*mine];
    if (use == Use::Awaited && edge.count != 0)
        return; // what went over it last stays on it
    edge.count += times;
    edge.item = what;
    edge.when = m_event.time;
    edge.event = m_state.index;
}

void EventFolding::noteSwitch(TaskInfo &generator, TaskId from, TaskId to, const std::string &label)
{
    const auto mine
        = std::find_if(generator.switches.begin(), generator.switches.end(), [&](std::uint32_t i) {
              return m_state.switches[i].from == from && m_state.switches[i].to == to;
          });
    if (mine != generator.switches.end()) {
        m_state.switches[*mine] = { from, to, label, m_event.time, m_state.index };
        return;
    }
    generator.switches.push_back(static_cast<std::uint32_t>(m_state.switches.size()));
    m_state.switches.push_back({ from, to, label, m_event.time, m_state.index });
}

} // namespace interleave
