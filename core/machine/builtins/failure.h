// A Python exception that a pure function asks for: the class by name, and CPython's text.
//
// Threads: plain values. The natives turn it into the learner's exception; nothing is thrown.
#pragma once

#include "core/base/result.h"

#include <string>

namespace interleave {

struct Failure {
    const char *exception; // "ValueError": a builtin class, a literal
    std::string text;
};

template <class T>
using Try = Result<T, Failure>;

inline Unexpected<Failure> valueError(std::string text)
{
    return { Failure { "ValueError", std::move(text) } };
}
inline Unexpected<Failure> typeError(std::string text)
{
    return { Failure { "TypeError", std::move(text) } };
}
inline Unexpected<Failure> overflowError(std::string text)
{
    return { Failure { "OverflowError", std::move(text) } };
}

} // namespace interleave
