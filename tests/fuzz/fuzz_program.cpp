// Any bytes as choices of the grammar: a program that compiles, and does wild things when run.
#include "tests/fuzz/programwriter.h"
#include "tests/fuzz/runlittle.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string text = interleave::programFrom({ data, size });
    if (std::getenv("INTERLEAVE_SHOW_PROGRAM") != nullptr)
        std::fwrite(text.data(), 1, text.size(), stdout);
    if (const auto module = interleave::compile(text, {}))
        interleave::runLittle(*module, size);
    return 0;
}
