// Texts as CPython has them where they are not UTF-8: a code point may be a surrogate that stands
// alone, in its three-byte form (which appendUtf8 writes).
//
// Threads: pure functions.
#pragma once

#include "core/language/utf8.h"

#include <string>
#include <string_view>

namespace interleave {

// What the system gives, the words of a command line, as text: each byte that is not UTF-8 becomes
// a surrogate from U+DC80 on.
std::string textOfBytes(std::string_view bytes);
// As decodeUtf8(), which knows no surrogates.
// REQUIRES: at < text.size().
CodePoint decodeWithSurrogates(std::string_view text, std::size_t at);

} // namespace interleave
