// A trace told like a story, for tests of replay and widgets:
//
//   auto history = TraceBuilder().spawn("main").running("main").queue("dishes", 2)
//                      .spawn("washer").running("washer")
//                      .put("washer", "dishes", "'Salad'").history();
//
// Writes through a real Recorder into a real TraceArea, so what tests see is what a run leaves.
// Workers and objects are named; a worker or object that was not introduced is introduced by its
// first use (as a thread, as an unbounded queue or a lock). The builder keeps what an engine keeps
// (queue contents, sequence numbers, item ids), and nothing else: it does not check that the story
// is possible.
//
// Threads: one thread. Times: at() and after() set the time of what follows.
#pragma once

#include "core/replay/history.h"
#include "core/trace/recorder.h"

#include <deque>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>

namespace interleave {

class TraceBuilder {
public:
    explicit TraceBuilder(TraceArea::Sharing sharing = TraceArea::Sharing::Private);

    // --- Moment and place of what follows ---
    TraceBuilder &at(double seconds);
    TraceBuilder &after(double seconds);
    TraceBuilder &line(std::uint32_t line); // 0: none

    // --- Workers ---
    // The first one is the main task (unless another kind is given), started by nobody; the others
    // are started by `by`, or by the main task.
    struct Spawn {
        TaskKind kind = TaskKind::Thread;
        std::string by {};
        bool daemon = false;
        std::uint32_t osId = 0;
        std::uint32_t process = 1;
    };
    TraceBuilder &spawn(const std::string &task);
    TraceBuilder &spawn(const std::string &task, const Spawn &how);
    TraceBuilder &ready(const std::string &task, ReadyCause cause = ReadyCause::Woken,
        ReadyFor what = ReadyFor::Core);
    TraceBuilder &running(const std::string &task, std::uint32_t core = 0);
    TraceBuilder &wake(const std::string &by, const std::string &woken,
        const std::string &object = {}); // by "": the clock
    TraceBuilder &end(const std::string &task, EndKind how = EndKind::Returned,
        const std::string &text = {}, std::int32_t exitCode = 0);

    // --- Waits ---
    TraceBuilder &sleep(const std::string &task, double seconds);
    TraceBuilder &join(const std::string &task, const std::string &other);
    TraceBuilder &waitPut(
        const std::string &task, const std::string &queue, const std::string &label);
    TraceBuilder &waitGet(const std::string &task, const std::string &queue);
    TraceBuilder &wait(const std::string &task, WaitReason reason, const std::string &object = {},
        Time until = Time::never());

    // --- Objects ---
    TraceBuilder &queue(
        const std::string &name, std::int64_t capacity = 0, ObjectKind kind = ObjectKind::Queue);
    TraceBuilder &object(ObjectKind kind, const std::string &name, std::int64_t capacity = 0,
        const std::string &partner = {});
    TraceBuilder &put(const std::string &task, const std::string &queue, const std::string &label);
    TraceBuilder &get(const std::string &task, const std::string &queue); // REQUIRES: something is
                                                                          // in
    TraceBuilder &itemDone(const std::string &task, const std::string &queue);
    TraceBuilder &acquire(
        const std::string &task, const std::string &lock, std::uint32_t count = 1);
    TraceBuilder &release(
        const std::string &task, const std::string &lock, std::uint32_t count = 0);
    TraceBuilder &notify(
        const std::string &task, const std::string &condition, std::uint32_t count);
    TraceBuilder &set(const std::string &task, const std::string &flag, bool on = true);
    TraceBuilder &arrive(
        const std::string &task, const std::string &barrier, std::uint32_t arrived);
    TraceBuilder &resume(
        const std::string &task, const std::string &generator, const std::string &label = "None");
    TraceBuilder &yield(
        const std::string &generator, const std::string &to, const std::string &label);
    TraceBuilder &read(const std::string &task, const std::string &variable,
        const std::string &value, bool updates = true);
    TraceBuilder &write(
        const std::string &task, const std::string &variable, const std::string &value);

    // --- The run ---
    TraceBuilder &reach(const std::string &task, std::uint32_t line);
    TraceBuilder &print(const std::string &task, const std::string &text);
    TraceBuilder &deadlock(std::initializer_list<std::string> circle);
    TraceBuilder &endRun(std::int32_t exitCode = 0);
    // Anything else; sequence numbers are not made.
    TraceBuilder &event(const std::string &task, const Payload &what);

    TaskId task(const std::string &name);        // introduces it when it is new
    ObjectId object(const std::string &name);    // 0 when it is new
    ItemId item(const std::string &label) const; // the last one that was born with that label
    Recorder &recorder() { return *m_recorder; }

    // What has been told so far, as a finished run; the builder can go on, and the history be
    // extended.
    std::shared_ptr<Run> run();
    std::shared_ptr<History> history();

private:
    struct Object {
        ObjectId id;
        std::deque<ItemId> items;
        std::uint32_t sequence = 0;
        std::uint32_t unfinished = 0;
    };

    std::shared_ptr<TraceArea> m_area;
    std::unique_ptr<Recorder> m_recorder;
    Time m_now {};
    std::uint32_t m_line = 0;
    std::map<std::string, TaskId> m_tasks;
    std::map<std::string, Object> m_objects;
    std::map<std::string, ItemId> m_items;         // last born, by label
    std::map<std::uint32_t, std::string> m_labels; // by item
    std::map<std::uint32_t, ItemId> m_taken;       // by task: what it took last
    std::map<std::uint32_t, ItemId> m_offered;     // by task: what it waits to put
    std::uint32_t m_itemsBorn = 0;
    bool m_hasProcess = false;

    Object &known(const std::string &name, ObjectKind kind);
    ItemId itemFor(TaskId task, const std::string &label);
    TraceBuilder &about(const std::string &task, Object &object, const Payload &what);
};

} // namespace interleave
