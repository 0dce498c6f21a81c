// A saved run with bytes changed, or any bytes at all: it loads what it can, and every event of it can be
// folded.
#include "tests/fuzz/choices.h"

#include "core/engine/engine.h"
#include "core/replay/history.h"
#include "core/trace/runfile.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace {

using namespace interleave;

std::string savedRun(const std::string &path)
{
    constexpr std::string_view kProgram
        = "import threading, queue\nq = queue.Queue(2)\ndef get():\n    for i in range(5): "
          "print(q.get())\n"
          "t = threading.Thread(target=get, name='getter')\nt.start()\nfor i in range(5): "
          "q.put(i)\nt.join()\n";
    const auto finished = runToEnd(compile(kProgram, {}).value(), {}).value();
    Run run;
    run.info.source = kProgram;
    run.trace = std::make_shared<TraceStore>(finished.area);
    run.trace->extend(true);
    if (!saveRun(run, path))
        std::abort();
    std::ifstream in(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(in), {} };
}

std::string damaged(std::string bytes, Choices choices)
{
    while (!choices.usedUp() && !bytes.empty()) {
        const std::size_t at = choices.below(std::min<std::size_t>(bytes.size(), 65536));
        switch (choices.below(8)) {
        case 0:
            bytes.erase(at, choices.below(256));
            break;
        case 1:
            bytes.insert(at, choices.below(256), static_cast<char>(choices.below(256)));
            break;
        case 2:
            bytes.resize(at);
            break;
        default:
            bytes[at] = static_cast<char>(choices.below(256));
            break;
        }
    }
    return bytes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string path = "fuzz_runfile." + std::to_string(::getpid()) + ".interleave";
    static const std::string saved = savedRun(path);
    std::string bytes(reinterpret_cast<const char *>(data), size);
    if (size > 0 && data[0] % 4 != 0)
        bytes = damaged(saved, Choices({ data + 1, size - 1 }));
    {
        std::ofstream out(path, std::ios::binary);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    auto loaded = loadRun(path);
    ::unlink(path.c_str());
    if (!loaded)
        return 0;
    History history(std::make_shared<Run>(std::move(loaded->run)));
    history.extend(true);
    (void)history.finalState();
    return 0;
}
