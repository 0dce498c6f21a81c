// Any bytes as the records of a trace, as a worker that runs wild may write them: what can be decoded is
// folded and told, saved and loaded, and nothing else happens.
#include "core/base/check.h"
#include "core/replay/explain.h"
#include "core/replay/history.h"
#include "core/trace/codec.h"
#include "core/trace/recorder.h"
#include "core/trace/runfile.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <sys/mman.h>
#include <unistd.h>
#include <variant>

namespace {

using namespace interleave;

// Records of the fuzzer's making, of few tasks and objects, so that they meet.
void record(TraceArea &area, std::span<const std::byte> bytes)
{
    Recorder recorder(area);
    std::int64_t now = 0;
    while (bytes.size() >= sizeof(Record)) {
        Record head {};
        std::memcpy(&head, bytes.data(), sizeof head);
        head.kind = static_cast<std::uint8_t>(head.kind % (std::variant_size_v<Payload> + 2));
        head.cells = static_cast<std::uint8_t>(head.cells % 4);
        if ((head.task & 0x100) == 0)
            head.task &= 7;
        if ((head.object & 0x100) == 0)
            head.object &= 7;
        std::vector<std::byte> whole(sizeof(Record) * (1 + std::size_t { head.cells }));
        std::memcpy(whole.data(), bytes.data(), std::min(whole.size(), bytes.size()));
        std::memcpy(whole.data(), &head, sizeof head);
        recorder.setTime({ now += static_cast<std::int64_t>(head.sequence & 0xff) });
        recorder.appendEncoded(whole);
        bytes = bytes.subspan(std::min(whole.size(), bytes.size()));
    }
}

void tellAll(const History &history)
{
    const std::uint64_t count = history.eventCount();
    for (std::uint64_t i = 0; i < count; i += 1 + count / 50) {
        const State state = history.stateAt(EventIndex { i });
        static_cast<void>(explainEvent(state, history.event({ i })));
        for (const TaskInfo &task : state.tasks) {
            IL_CHECK(!explainTask(state, task.id).empty(), "a task of which nothing is said");
            static_cast<void>(shortState(state, task.id));
            static_cast<void>(blockersOf(state, task.id));
            static_cast<void>(history.statistics(task.id, state.time));
        }
        for (const ObjectInfo &object : state.objects)
            static_cast<void>(explainObject(state, object.id));
        static_cast<void>(whoWaitsForWhom(state));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    auto area = TraceArea::create(4u << 20, TraceArea::Sharing::Private);
    if (!area)
        std::abort();
    record(**area, std::as_bytes(std::span(data, size)));
    auto run = std::make_shared<Run>();
    run->trace = std::make_shared<TraceStore>(std::shared_ptr<TraceArea>(std::move(*area)));
    run->trace->extend(true);
    History history(run);
    history.extend(true);
    tellAll(history);

    const std::string path = "fuzz_trace." + std::to_string(::getpid()) + ".interleave";
    IL_CHECK(saveRun(*run, path).has_value(), "a trace that cannot be saved");
    const auto loaded = loadRun(path);
    ::unlink(path.c_str());
    IL_CHECK(loaded.has_value() && loaded->report.clean(), "a saved trace that is damaged");
    IL_CHECK(loaded->run.trace->size() == run->trace->size(), "a saved trace that lost events");
    return 0;
}
