// format(value, spec) as far as it needs no Python code: shared with f-strings.
//
// Threads: the user of the heap.
#pragma once

#include "core/machine/native.h"

#include <string>
#include <string_view>

namespace interleave {

enum class Formed : std::uint8_t {
    Done,        // appended to `out`
    NeedsPython, // a __format__, __str__ or __repr__ of the learner's: call the builtin function
                 // format
    Raised,
};
Formed formatPlain(Context &context, Value v, std::string_view spec, std::string &out);

} // namespace interleave
