// UTF-8, one code point at a time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace interleave {

struct CodePoint {
    char32_t value = 0;
    std::uint32_t length = 0; // bytes; 0 when the bytes are not UTF-8
};

// REQUIRES: at < text.size().
CodePoint decodeUtf8(std::string_view text, std::size_t at);
// Surrogates are written in their three-byte form.
void appendUtf8(std::string &out, char32_t value);

} // namespace interleave
