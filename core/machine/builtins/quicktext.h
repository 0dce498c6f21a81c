// The plainest texts, at once: small ints, floats and strings under the most used specs. The rest
// (and all that is wrong) is for formatspec, percentformat and strformat, which know every case.
//
// Threads: pure functions of the heap. False: another case; what `out` holds by then is of no use.
#pragma once

#include "core/machine/heap.h"

#include <span>
#include <string>
#include <string_view>

namespace interleave {

// str(v), of values that are no instances of subclasses.
bool appendQuickText(const Heap &heap, Value v, std::string &out);
// format(v, spec), for [align][0][width][.precision][d or f or s].
bool appendQuickFormat(const Heap &heap, Value v, std::string_view spec, std::string &out);
// format % values, for %s, %d and %f with a width and a precision, and %%.
bool appendQuickPercent(
    const Heap &heap, std::string_view format, std::span<const Value> values, std::string &out);
// format.format(*values), for {} and {:spec}, {{ and }}.
bool appendQuickTemplate(
    const Heap &heap, std::string_view format, std::span<const Value> values, std::string &out);

} // namespace interleave
