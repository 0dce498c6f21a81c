// One event going into a state: what events mean. For the fold*.cpp files only; others call fold().
//
// Threads: the state's. Pointers into the state's vectors hold only until the next make...(), so
// those come first.
// Errors: a damaged trace folds, too: the event wins, and ids that no honest trace names are left
// out.
#pragma once

#include "core/replay/state.h"

#include <algorithm>
#include <deque>
#include <string>
#include <vector>

namespace interleave {

template <class T>
void removeOne(std::vector<T> &from, T what)
{
    const auto at = std::find(from.begin(), from.end(), what);
    if (at != from.end())
        from.erase(at);
}

template <class T>
void addOnce(std::vector<T> &to, T what)
{
    if (std::find(to.begin(), to.end(), what) == to.end())
        to.push_back(what);
}

class EventFolding {
public:
    // changed: gets the tasks whose state or reason that changed; may be null.
    // before: when the event before this one was; nothing where it is the first.
    EventFolding(
        State &state, const Event &event, std::optional<Time> before, std::vector<TaskId> *changed)
        : m_state(state)
        , m_event(event)
        , m_isFirst(!before)
        , m_before(before.value_or(Time {}))
        , m_changed(changed)
    {
    }

    void run();

private:
    // Ids are dense, so an honest trace names none far above the number of its events; a damaged
    // one must not take all memory. Dropped events may have introduced some.
    static constexpr std::uint64_t kIdSlack = 2048;
    static constexpr std::uint64_t kMaxMissingIds = 1u << 16;
    static constexpr std::uint64_t kItemColors = 6;

    State &m_state;
    const Event &m_event;
    const bool m_isFirst;
    const Time m_before;
    std::vector<TaskId> *m_changed;
    TaskId m_actor; // who the event is by; see carrier()

    // Finding and making (fold.cpp)
    template <class Id>
    bool believable(Id id) const
    {
        return id.value != 0
            && id.value
            <= m_state.index.value
                + std::min(m_state.missing + m_state.unreadable, kMaxMissingIds) + kIdSlack;
    }
    TaskInfo *task(TaskId id)
    {
        return id.value != 0 && id.value <= m_state.tasks.size() ? &m_state.tasks[id.value - 1]
                                                                 : nullptr;
    }
    ObjectInfo *object(ObjectId id)
    {
        return id.value != 0 && id.value <= m_state.objects.size() ? &m_state.objects[id.value - 1]
                                                                   : nullptr;
    }
    TaskInfo *makeTask(TaskId id);
    ObjectInfo *makeObject(ObjectId id);
    ProcessInfo *makeProcess(ProcessId id);
    TaskId actor();
    TaskId carrier(TaskId id);

    // States of tasks (fold.cpp)
    void enter(TaskInfo &t, TaskState state, WaitReason reason = {}, ObjectId on = {},
        TaskId other = {}, Time until = Time::never());

    // Items, and the edges that they go over (folditems.cpp)
    ItemState *item(ItemId id);
    ItemState *makeItem(ItemId id, const std::string &label);
    void gain(ItemState &i)
    {
        if (i.places++ == 0)
            --m_state.itemsGone;
    }
    void lose(ItemState &i)
    {
        if (i.places != 0 && --i.places == 0)
            ++m_state.itemsGone;
    }
    void takeInHand(TaskInfo &t, ItemState &i);
    void leaveHand(TaskInfo &t, ItemId id);
    void emptyHand(TaskInfo &t);
    void takeBackOffer(TaskInfo &t);
    void leaveQueue(ObjectInfo &queue, std::deque<ItemId>::iterator at);
    void shortenTo(ObjectInfo &queue, std::uint32_t depth);
    void forgetGoneItems();
    enum class Use { Done, Awaited };
    void useEdge(TaskInfo &t, ObjectId on, bool into, ItemId what = {}, Use use = Use::Done);
    void noteSwitch(TaskInfo &generator, TaskId from, TaskId to, const std::string &label);

    // Workers (fold.cpp)
    void take(const ProcessBegan &p);
    void take(const ProcessEnded &p);
    void take(const TaskSpawned &p);
    void take(const TaskNamed &p);
    // Of very many nobody reads each name, and to look at all of them for each would take too long.
    static constexpr std::size_t kMostToldApart = 2000;
    std::string toldApart(const TaskInfo &task, const std::string &name) const;
    // "t" is the first "t", "t 2" the second; 0: it is none.
    static unsigned long numberAmong(const std::string &other, const std::string &name);
    void take(const TaskOsId &p);
    void take(const TaskReady &p);
    void take(const TaskRunning &p);
    void take(const TaskParked &p);
    void take(const TaskWoken &p);
    void take(const TaskEnded &p);
    void giveBack(TaskInfo &generator, TaskId to);
    void inferRunning();
    void take(const Resumed &p);
    void take(const Yielded &p);

    // Objects (foldobjects.cpp)
    void take(const ObjectCreated &p);
    std::string numberedName(const ObjectInfo &object) const;
    void nameByPath(
        ObjectInfo &object, const std::string &path, const std::string &attribute);
    void nameLockOf(const ObjectInfo &condition);
    std::string toldApart(const ObjectInfo &object, const std::string &name) const;
    void take(const ObjectNamed &p);
    void take(const Put &p);
    void take(const Got &p);
    void take(const ItemDone &p);
    void take(const QueueResized &p);
    void take(const Acquired &p);
    void take(const Released &p);
    void letGo(ObjectInfo &lock);
    void trimHolders(ObjectInfo &semaphore);
    void holdsNoMore(const ObjectInfo &semaphore, TaskId id);
    void use(ObjectId on, bool into);
    void take(const Notified &p);
    void take(const FlagSet &p);
    void take(const BarrierArrived &p);
    void take(const BarrierOpened &p);
    void take(const SharedRead &p);
    void take(const SharedWritten &p);

    // Sockets (foldsockets.cpp)
    void take(const SocketBound &p);
    void take(const SocketListens &p);
    void take(const SocketConnects &p);
    void take(const SocketConnected &p);
    void take(const SocketAccepted &p);
    void take(const SocketFailed &p);
    void take(const BytesSent &p);
    void take(const BytesArrived &p);
    void take(const BytesReceived &p);
    void take(const SocketShut &p);
    void take(const SocketClosed &p);
    ObjectInfo *socketAt(const std::string &address, SocketPhase phase);

    // What stands for forgotten events (foldrecalled.cpp)
    void take(const RecalledValue &p);
    void take(const RecalledItem &p);
    void take(const RecalledUse &p);
    void take(const RecalledSocket &p);
    void take(const RecalledName &p);

    // Output, the run
    void take(const LineReached &) { }
    void take(const Printed &) { ++m_state.outputCount; }
    void take(const Typed &) { ++m_state.outputCount; }
    void take(const Deadlocked &p);
    void take(const LimitReached &p);
    void take(const RunEnded &p) { m_state.exitCode = p.exitCode; }
    void take(const EventsDropped &p); // unrecorded.cpp
    void forgetVariables();            // there, too
};

} // namespace interleave
