// A run told event by event and folded as it goes: states to lay a stage out from, without an
// engine.
#pragma once

#include "core/replay/pacing.h"
#include "core/replay/state.h"
#include "widgets/stage/stagelayout.h"

#include <string>
#include <vector>

namespace interleave {

class Play {
public:
    RunSettings settings;

    Play()
    {
        settings.schedule = Schedule::Threads;
        say({}, ProcessBegan { ProcessId { 1 }, {}, 0 });
    }

    Play &at(double seconds)
    {
        m_time = Time::fromSeconds(seconds);
        return *this;
    }
    Play &line(std::uint32_t line)
    {
        m_line = line;
        return *this;
    }
    ProcessId process(ProcessId parent = ProcessId { 1 })
    {
        const ProcessId id { ++m_processes };
        say({}, ProcessBegan { id, parent, 0 });
        return id;
    }
    TaskId spawn(const std::string &name, TaskKind kind = TaskKind::Thread,
        ProcessId process = ProcessId { 1 })
    {
        const TaskId id { ++m_tasks };
        const bool first = id.value == 1;
        say(first ? TaskId {} : TaskId { 1 },
            TaskSpawned { id, first ? TaskKind::Main : kind, process, 0, false, name });
        say(id, TaskReady { ReadyFor::Core, ReadyCause::Spawned });
        return id;
    }
    ObjectId object(ObjectKind kind, const std::string &name, std::int64_t capacity = 0,
        ProcessId process = ProcessId { 1 })
    {
        const ObjectId id { ++m_objects };
        say(TaskId { 1 }, ObjectCreated { id, kind, capacity, process, {}, name });
        return id;
    }
    void run(TaskId task, std::uint32_t core = 0) { say(task, TaskRunning { core }); }
    void sleep(TaskId task, double until)
    {
        say(task, TaskParked { WaitReason::Sleep, {}, {}, Time::fromSeconds(until) });
    }
    void wait(TaskId task, WaitReason reason, ObjectId object, TaskId other = {})
    {
        say(task, TaskParked { reason, object, other, Time::never() });
    }
    void wake(TaskId task, TaskId by = {}, ObjectId object = {})
    {
        say(by, TaskWoken { task, object });
        say(task, TaskReady { ReadyFor::Core, ReadyCause::Woken });
    }
    // The same label is the same item.
    void put(TaskId task, ObjectId queue, const std::string &label, std::uint32_t bytes = 0)
    {
        const ObjectInfo *info = m_state.object(queue);
        const auto depth = static_cast<std::uint32_t>(info ? info->items.size() + 1 : 1);
        say(task, Put { queue, itemOf(label), depth, depth - 1, bytes, label }, ++m_sequence);
    }
    void get(TaskId task, ObjectId queue)
    {
        const ObjectInfo *info = m_state.object(queue);
        if (!info || info->items.empty())
            return;
        say(task,
            Got {
                queue, info->items.front(), static_cast<std::uint32_t>(info->items.size() - 1), 0 },
            ++m_sequence);
    }
    // Waits to put it: it is in its hand already.
    void offer(TaskId task, ObjectId queue, const std::string &label);
    void acquire(TaskId task, ObjectId lock) { say(task, Acquired { lock, 1 }, ++m_sequence); }
    void finish(TaskId task) { say(task, TaskEnded { EndKind::Returned, 0, {} }); }
    void say(TaskId task, Payload what, std::uint32_t sequence = 0)
    {
        m_before = m_state;
        fold(m_state, Event { m_time, task, m_line, sequence, std::move(what) },
            EventIndex { m_index++ });
        m_state.time = m_time;
    }

    ItemId itemOf(const std::string &label)
    {
        for (std::size_t k = 0; k < m_labels.size(); ++k) {
            if (m_labels[k] == label)
                return ItemId { static_cast<std::uint32_t>(k + 1) };
        }
        m_labels.push_back(label);
        return ItemId { static_cast<std::uint32_t>(m_labels.size()) };
    }
    State &state() { return m_state; }
    const State &before() const { return m_before; }

    Scene scene(const QSizeF &size, double phase = 1, const StageOptions &options = {})
    {
        m_state.time = m_time;
        const Moment moment { m_state.index, true, phase, m_time };
        return layOutStage({ m_state, m_before, m_state, moment, settings }, size, options);
    }

private:
    State m_state;
    State m_before;
    Time m_time {};
    std::uint32_t m_line = 0;
    std::uint32_t m_processes = 1;
    std::uint32_t m_tasks = 0;
    std::uint32_t m_objects = 0;
    std::uint32_t m_sequence = 0;
    std::uint64_t m_index = 0;
    std::vector<std::string> m_labels;
};

// The dishes at 6.40 s: the washer waits with Fruit, the rack is full, both dryers dry, main waits
// for the washer.
Play dishesPlay(bool processes = false);
Play philosophersPlay(int seats);
Play pipelinePlay();
Play fanPlay(int workers);
Play lostUpdatePlay();
Play generatorsPlay();
Play coroutinesPlay();
// As learners' programs are, where there is little room for them.
Play gatherPlay();         // twelve coroutines, a queue, a lock, a semaphore
Play longPipelinePlay();   // four workers and three queues in a row
Play fullMemoriesPlay();   // coroutines with a queue and a lock of their own in each process
Play processPoolPlay(int); // so many processes take calls and give results
Play partsPlay();          // one of each lock and meeting point

} // namespace interleave
