// Any bytes as a program that is run on the simulated clock, with few steps and little memory.
#include "tests/fuzz/runlittle.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    if (const auto module = interleave::compile(text, {}))
        interleave::runLittle(*module, size);
    return 0;
}
