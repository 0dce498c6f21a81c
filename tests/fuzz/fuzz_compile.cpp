// Any bytes as a program: the compiler gives code or diagnostics, never a crash or a hang.
#include "core/language/compile.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    interleave::colorRuns(text);
    if (const auto module = interleave::compile(text, {}))
        interleave::lint(**module, {});
    return 0;
}
