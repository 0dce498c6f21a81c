// Runs a program whose workers have separate memories, or share one, all in one process: as many
// machines as there are memories, over one shared arena. Each task in turn, until it waits, ends,
// or has used up its budget; virtual time.
//
// Threads: one. Deterministic.
#pragma once

#include "core/machine/host.h"
#include "core/machine/machine.h"
#include "core/trace/tracestore.h"

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace interleave {

class MemoriesHost : public Host {
public:
    enum class Separate { Nobody, Processes, Everybody };

    struct Report {
        std::string out;
        std::string err;
        bool deadlocked = false;
        std::vector<Event> events;

        template <class T>
        std::vector<T> all() const
        {
            std::vector<T> found;
            for (const Event &event : events) {
                if (const T *what = std::get_if<T>(&event.what))
                    found.push_back(*what);
            }
            return found;
        }
    };
    static Report run(std::string_view source, Separate separate, std::uint64_t budget = 1000);

    Time now() override { return m_time; }
    Time computed(Computing) override { return m_time; }
    double epoch() const override { return 1'700'000'000; }
    Recorder &recorder() override { return *m_recorder; }
    std::uint64_t seed() const override { return 7; }
    void wake(TaskId task, ObjectId object, TaskId by) override;
    Result<Spawned, Error> spawn(Machine &starter, const SpawnRequest &request) override;
    TaskStatus status(TaskId task) override
    {
        return { m_tasks[task].ended, m_tasks[task].exitCode, 0 };
    }
    void wakeAtEnd(TaskId task, TaskId waiter) override { m_tasks[task].joiners.push_back(waiter); }
    void kill(TaskId task, int signal) override;
    void work(TaskId, Time amount) override { m_time = m_time + amount; }
    ObjectId newObject() override { return { ++m_lastObject }; }
    ItemId newItem() override { return { ++m_lastItem }; }
    TaskId newTaskId() override { return { ++m_lastTask }; }
    bool separateMemory(WorkerKind worker) const override;
    Arena &shared() override { return *m_shared; }
    void print(TaskId task, std::uint32_t line, Stream stream, std::string_view text) override;
    Input readLine(TaskId) override { return { true, {} }; }

private:
    struct Task {
        std::shared_ptr<Machine> machine;
        ProcessId process;
        bool owner = false; // of its memory
        bool parked = false;
        bool ended = false;
        std::int32_t exitCode = 0;
        Time until = Time::never();
        std::vector<TaskId> joiners;
    };
    explicit MemoriesHost(Separate separate);
    bool turn(std::uint64_t budget);
    void end(TaskId task, std::int32_t exitCode);

    Separate m_separate;
    std::shared_ptr<TraceArea> m_area;
    std::unique_ptr<Recorder> m_recorder;
    std::unique_ptr<Arena> m_shared;
    std::map<TaskId, Task> m_tasks;
    std::deque<TaskId> m_ready;
    TaskId m_running;
    Report m_report;
    Time m_time {};
    std::uint32_t m_lastTask = 0;
    std::uint32_t m_lastProcess = 0;
    std::uint32_t m_lastObject = 0;
    std::uint32_t m_lastItem = 0;
};

} // namespace interleave
