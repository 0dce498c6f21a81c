// str.format's templates: '{0!r:>{w}} and {name.attr[3]}'. This file knows the language; the
// natives bring the values.
//
// Threads: pure functions. An error in the text is the last piece, so that errors come in CPython's
// order.
#pragma once

#include "core/machine/builtins/failure.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace interleave {

struct TemplatePiece {
    std::string literal; // text before the field, or at the end
    bool isField = false;
    std::string name;        // "0.attr[3]", "" for the next positional one
    char32_t conversion = 0; // r s a, or 0
    std::string spec;        // may hold fields of its own
    std::optional<Failure> failure;
};

std::vector<TemplatePiece> parseTemplate(std::string_view text);

// ".attr" or "[key]"; a key of digits is an index.
struct Accessor {
    enum class Kind : std::uint8_t { Attribute, Item };
    Kind kind {};
    std::string text;
    std::optional<std::int64_t> index;
};

struct FieldName {
    std::string first;                 // "" : the next positional argument
    std::optional<std::int64_t> index; // of a positional argument
    std::vector<Accessor> path;
};

Try<FieldName> parseFieldName(std::string_view name);

// Counts "{}" fields; "{0}" and "{}" in one template are an error.
class FieldNumbering {
public:
    Try<std::int64_t> automatic();
    Try<std::int64_t> manual(std::int64_t index);

private:
    enum class State : std::uint8_t { Unknown, Automatic, Manual };
    State m_state = State::Unknown;
    std::int64_t m_next = 0;
};

} // namespace interleave
