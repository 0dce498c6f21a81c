// Programs that any bytes stand for: they compile (nearly all of them), and do wild things with
// whatever is at hand. Structured on the grammar, so that a fuzzer gets past the parser.
//
// Threads: pure functions. Determinism: the same bytes give the same program.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace interleave {

std::string programFrom(std::span<const std::uint8_t> bytes);

} // namespace interleave
