// Any bytes as a saved run: it loads what it can, and every event of it can be folded.
#include "core/replay/history.h"
#include "core/trace/runfile.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace interleave;
    const int fd = memfd_create("run", 0);
    if (fd < 0 || write(fd, data, size) != static_cast<ssize_t>(size))
        std::abort();
    auto loaded = loadRun("/proc/self/fd/" + std::to_string(fd));
    close(fd);
    if (!loaded)
        return 0;
    History history(std::make_shared<Run>(std::move(loaded->run)));
    history.extend(true);
    (void)history.finalState();
    return 0;
}
