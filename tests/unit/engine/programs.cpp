#include "programs.h"

#include <algorithm>
#include <sstream>

namespace interleave {

const char *const kPhilosophers = R"(
import threading, time
forks = [threading.Lock() for n in range(3)]
def philosopher(n):
    with forks[n]:
        time.sleep(0.02)
        with forks[(n + 1) % 3]:
            print("has eaten")
names = ["plato", "kant", "hypatia"]
for n in range(3):
    threading.Thread(target=philosopher, name=names[n], args=(n,)).start()
)";

std::shared_ptr<const Module> compiled(std::string_view source)
{
    auto module = compile(source, CompileOptions {});
    IL_CHECK(module.has_value(), "a test's program does not compile");
    return *module;
}

std::string dishes(double second)
{
    return "second = " + std::to_string(second) + R"(
import threading, queue, time
dishes = queue.Queue(maxsize=2)
def wash(names):
    for dish in names:
        time.sleep(1 * second)
        dishes.put(dish)
def dry():
    while True:
        dish = dishes.get()
        time.sleep(6 * second)
        print("dry:", dish)
        dishes.task_done()
for n in range(2):
    threading.Thread(target=dry, name="dryer-%d" % (n + 1), daemon=True).start()
menu = ["Salad", "Bread", "Cheese", "Dessert", "Fruit", "Coffee"]
washer = threading.Thread(target=wash, name="washer", args=(menu,))
washer.start()
washer.join()
dishes.join()
)";
}

RunOptions optionsFor(Schedule schedule, Clock clock)
{
    RunOptions options;
    options.settings.schedule = schedule;
    options.settings.clock = clock;
    options.traceBytes = std::size_t { 64 } << 20;
    options.timeout = Time::fromSeconds(60); // a test that hangs fails instead
    return options;
}

Recorded::Recorded(std::shared_ptr<TraceArea> area, const Outcome &how)
    : outcome(how)
{
    TraceStore store(std::move(area));
    store.extend(true);
    for (std::uint64_t i = 0; i < store.size(); ++i)
        events.push_back(store.at(EventIndex { i }));
}

std::string Recorded::output(Stream stream) const
{
    std::string text;
    for (const Printed &printed : all<Printed>()) {
        if (printed.stream == stream)
            text += printed.text;
    }
    return text;
}

std::vector<std::string> Recorded::lines() const
{
    std::vector<std::string> found;
    std::istringstream in(output());
    for (std::string line; std::getline(in, line);)
        found.push_back(line);
    return found;
}

std::set<std::uint32_t> Recorded::osIds() const
{
    std::set<std::uint32_t> ids;
    for (const TaskSpawned &spawned : all<TaskSpawned>())
        ids.insert(spawned.osId);
    for (const TaskOsId &known : all<TaskOsId>())
        ids.insert(known.osId);
    ids.erase(0);
    return ids;
}

std::map<std::uint32_t, std::string> Recorded::objects() const
{
    std::map<std::uint32_t, std::string> names;
    for (const Event &event : events) {
        if (const auto *created = std::get_if<ObjectCreated>(&event.what))
            names[created->object.value] = created->name;
        else if (const auto *named = std::get_if<ObjectNamed>(&event.what);
                 named != nullptr && !named->name.empty())
            names[named->object.value] = named->name;
    }
    return names;
}

TaskId Recorded::named(std::string_view name) const
{
    for (const TaskSpawned &spawned : all<TaskSpawned>()) {
        if (spawned.name == name)
            return spawned.child;
    }
    return {};
}

std::string Recorded::text() const
{
    std::string text;
    for (const Event &event : events)
        text += toText(event) + "\n";
    return text;
}

Recorded simulated(std::string_view source, const RunOptions &options)
{
    auto run = runToEnd(compiled(source), options);
    IL_CHECK(run.has_value(), "a simulated run did not start");
    return { run->area, run->outcome };
}

} // namespace interleave
