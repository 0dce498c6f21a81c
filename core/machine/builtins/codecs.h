// Text to bytes and back: utf-8, ascii, latin-1, utf-16, utf-32, and what Python calls them.
//
// Threads: pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace interleave {

// Utf16 and Utf32 begin with a mark that says which byte comes first; the others say it by name.
enum class Codec : std::uint8_t {
    Utf8,
    Ascii,
    Latin1,
    Utf16,
    Utf16Little,
    Utf16Big,
    Utf32,
    Utf32Little,
    Utf32Big
};
std::optional<Codec> codecNamed(std::string_view name); // "UTF-8", "utf8", "latin_1", "us-ascii"...

// errors: "strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace" (to bytes only)
struct CodecError {
    enum class Kind : std::uint8_t { Bad, UnknownHandler } kind = Kind::Bad;
    std::string text; // CPython's
};
struct Coded {
    std::string text;
    std::optional<CodecError> error;
};
Coded encodeText(std::string_view text, Codec codec, std::string_view errors);
Coded decodeBytes(std::string_view bytes, Codec codec, std::string_view errors);

} // namespace interleave
