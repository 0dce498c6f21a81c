// Text to bytes and back: utf-8, ascii, latin-1, utf-16, utf-32, those that are tables (GBK,
// Windows-1252: codetables.h), and what Python calls them.
//
// Threads: pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace interleave {

// Utf16 and Utf32 begin with a mark that says which byte comes first; the others say it by name.
// Utf8Signed begins with that mark, too (a program that reads it need not find one). FirstTable and
// those above it are tables, by their index.
enum class Codec : std::uint8_t {
    Utf8,
    Ascii,
    Latin1,
    Utf16,
    Utf16Little,
    Utf16Big,
    Utf32,
    Utf32Little,
    Utf32Big,
    Utf8Signed,
    FirstTable
};
std::optional<Codec> codecNamed(std::string_view name); // "UTF-8", "utf8", "latin_1", "us-ascii"...

// errors: "strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace" (to bytes only)
struct CodecError {
    // WrongHandler: one that is for the other direction.
    enum class Kind : std::uint8_t { Bad, UnknownHandler, WrongHandler } kind = Kind::Bad;
    std::string text; // CPython's
    // Of Kind::Bad: what the exception tells, too. Places are those of code points, or of bytes.
    std::string encoding = {};
    std::size_t start = 0, end = 0;
    std::string reason = {};
};
struct Coded {
    std::string text;
    std::optional<CodecError> error;
};
CodecError cannotEncode(std::string_view encoding, std::string_view first, std::size_t start,
    std::size_t end, std::string_view reason); // `first`: the first code point that has no code
CodecError cannotDecode(std::string_view encoding, std::string_view bytes, std::size_t start,
    std::size_t end, std::string_view reason);
// What stands for a code point that has no code (ASCII), and for bytes that are no code (UTF-8).
// The caller has seen to "strict": only it knows where, and why.
Coded handledLetter(std::string_view errors, std::string_view letter);
Coded handledBytes(std::string_view errors, std::string_view bytes);
Coded encodeText(std::string_view text, Codec codec, std::string_view errors);
Coded decodeBytes(std::string_view bytes, Codec codec, std::string_view errors);

} // namespace interleave
