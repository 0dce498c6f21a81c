// Any bytes as a program that is run on the simulated clock, with few steps and little memory.
#include "core/engine/engine.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace interleave;
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto module = compile(text, {});
    if (!module)
        return 0;
    RunOptions options;
    options.settings.schedule = static_cast<Schedule>(size % 5);
    options.settings.cores = 1 + static_cast<std::uint32_t>(size % 3);
    options.stepLimit = 20'000;
    options.traceBytes = 8u << 20;
    options.timeout = Time::fromSeconds(2);
    options.input = [] { return std::optional<std::string>(); };
    (void)runToEnd(*module, options);
    return 0;
}
