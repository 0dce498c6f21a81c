#include "tests/unit/timeline/dishesrun.h"

#include "core/trace/recorder.h"

#include <algorithm>
#include <deque>
#include <map>

namespace interleave::testing {

namespace {

constexpr TaskId kMain { 1 };
constexpr TaskId kWasher { 2 };
constexpr ObjectId kQueue { 1 };
constexpr std::size_t kCapacity = 2;

// The kitchen, second by second.
class Kitchen {
public:
    std::vector<Event> run()
    {
        say(0, {}, 0, ProcessBegan { ProcessId { 1 }, {}, 0 });
        spawn(kMain, {}, 0, "main", false, TaskKind::Main);
        say(0, kMain, 4,
            ObjectCreated { kQueue, ObjectKind::Queue, kCapacity, ProcessId { 1 }, {}, "dishes" });
        spawn(kWasher, kMain, 21, "washer", false);
        spawn(TaskId { 3 }, kMain, 18, "dryer-1", true);
        spawn(TaskId { 4 }, kMain, 18, "dryer-2", true);
        say(0, kMain, 22, TaskParked { WaitReason::Join, {}, kWasher, Time::never() });
        sleepUntil(0, kWasher, 8, 1);
        get(0, TaskId { 3 });
        get(0, TaskId { 4 });
        while (!m_sleepers.empty()) {
            const auto first = m_sleepers.begin();
            const auto [when, task] = first->first;
            m_sleepers.erase(first);
            say(when, task, 0, TaskReady { ReadyFor::Core, ReadyCause::TimedOut });
            say(when, task, 0, TaskRunning { 0 });
            if (task == kWasher)
                put(when);
            else
                dried(when, task);
        }
        say(20, kMain, 0, RunEnded { 0 });
        return m_events;
    }

private:
    std::vector<Event> m_events;
    std::map<std::pair<double, TaskId>, int> m_sleepers;
    std::deque<ItemId> m_rack;
    std::map<TaskId, ItemId> m_hand;
    std::vector<TaskId> m_getters;
    bool m_washerWaits = false;
    std::uint32_t m_next = 1; // dish to be washed
    std::uint32_t m_undone = 0;
    std::uint32_t m_sequence = 0;

    static const char *dish(ItemId item)
    {
        static constexpr const char *kMenu[]
            = { "'Salad'", "'Bread'", "'Cheese'", "'Dessert'", "'Fruit'", "'Coffee'" };
        return kMenu[item.value - 1];
    }

    void say(double when, TaskId task, std::uint32_t line, Payload what, bool aboutQueue = false)
    {
        m_events.push_back({ Time::fromSeconds(when), task, line, aboutQueue ? ++m_sequence : 0,
            std::move(what) });
    }
    void spawn(TaskId child, TaskId by, std::uint32_t line, const char *name, bool daemon,
        TaskKind kind = TaskKind::Thread)
    {
        say(0, by, line, TaskSpawned { child, kind, ProcessId { 1 }, 0, daemon, name });
        say(0, child, 0, TaskReady { ReadyFor::Core, ReadyCause::Spawned });
        say(0, child, 0, TaskRunning { 0 });
    }
    void sleepUntil(double now, TaskId task, std::uint32_t line, double until)
    {
        say(now, task, line, TaskParked { WaitReason::Sleep, {}, {}, Time::fromSeconds(until) });
        m_sleepers[{ until, task }] = 0;
    }
    void wake(double when, TaskId by, std::uint32_t line, TaskId who, ObjectId through)
    {
        say(when, by, line, TaskWoken { who, through });
        say(when, who, 0, TaskReady { ReadyFor::Core, ReadyCause::Woken });
        say(when, who, 0, TaskRunning { 0 });
    }

    void put(double now)
    {
        const ItemId item { m_next };
        if (m_rack.size() == kCapacity) {
            m_washerWaits = true;
            say(now, kWasher, 9,
                TaskParked { WaitReason::QueueFull, kQueue, {}, Time::never(), item, dish(item) });
            return;
        }
        ++m_next;
        ++m_undone;
        m_rack.push_back(item);
        const auto depth = static_cast<std::uint32_t>(m_rack.size());
        say(now, kWasher, 9, Put { kQueue, item, depth, depth - 1, 0, dish(item) }, true);
        if (!m_getters.empty()) {
            const TaskId dryer = m_getters.front();
            m_getters.erase(m_getters.begin());
            wake(now, kWasher, 9, dryer, kQueue);
            get(now, dryer);
        }
        if (m_next <= 6) {
            sleepUntil(now, kWasher, 8, now + 1);
            return;
        }
        say(now, kWasher, 9, TaskEnded { EndKind::Returned, 0, "" });
        wake(now, kWasher, 9, kMain, {});
        say(now, kMain, 23, TaskParked { WaitReason::QueueUnfinished, kQueue, {}, Time::never() });
    }
    void get(double now, TaskId dryer)
    {
        if (m_rack.empty()) {
            m_getters.push_back(dryer);
            say(now, dryer, 13, TaskParked { WaitReason::QueueEmpty, kQueue, {}, Time::never() });
            return;
        }
        const ItemId item = m_rack.front();
        m_rack.pop_front();
        m_hand[dryer] = item;
        say(now, dryer, 13, Got { kQueue, item, static_cast<std::uint32_t>(m_rack.size()), 0 },
            true);
        const bool frees = m_washerWaits;
        m_washerWaits = false;
        if (frees)
            wake(now, dryer, 13, kWasher, kQueue);
        sleepUntil(now, dryer, 14, now + 6);
        if (frees)
            put(now);
    }
    void dried(double now, TaskId dryer)
    {
        say(now, dryer, 15,
            Printed { Stream::Out,
                std::string("dry: ")
                    + std::string(dish(m_hand[dryer]))
                          .substr(1, std::string(dish(m_hand[dryer])).size() - 2)
                    + "\n" });
        say(now, dryer, 16, ItemDone { kQueue, --m_undone }, true);
        if (m_undone == 0) {
            wake(now, dryer, 16, kMain, kQueue);
            say(now, kMain, 0, TaskEnded { EndKind::Returned, 0, "" });
        }
        get(now, dryer);
    }
};

std::shared_ptr<History> historyUntil(const std::vector<Event> &events, Time until, bool finished)
{
    std::shared_ptr<TraceArea> area
        = TraceArea::create(8u << 20, TraceArea::Sharing::Private).value();
    Recorder recorder(*area);
    for (const Event &event : events) {
        if (event.time > until)
            break;
        recorder.setTime(event.time);
        recorder.append(event.task, event.line, event.sequence, event.what);
    }
    auto run = std::make_shared<Run>();
    run->info.title = "dishes.py";
    run->trace = std::make_shared<TraceStore>(area);
    run->trace->extend(finished);
    auto history = std::make_shared<History>(run);
    history->extend(finished);
    return history;
}

} // namespace

std::shared_ptr<History> historyOf(const std::vector<Event> &events, bool finished)
{
    return historyUntil(events, Time::never(), finished);
}

std::shared_ptr<History> dishesRun()
{
    return historyUntil(Kitchen().run(), Time::never(), true);
}

std::shared_ptr<History> dishesRunUntil(Time until)
{
    return historyUntil(Kitchen().run(), until, false);
}

} // namespace interleave::testing
