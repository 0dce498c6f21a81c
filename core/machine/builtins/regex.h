// Regular expressions as Python's re has them: a pattern becomes a small program, which is matched
// by backtracking with a stack of its own (never by recursion over the text).
//
// Threads: pure functions and plain values. A search gives up after a number of steps, so that no
// pattern can hang a run.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace interleave {

// As re numbers them.
enum RegexFlag : std::uint32_t {
    kIgnoreCase = 2,
    kMultiLine = 8,
    kDotAll = 16,
    kVerbose = 64,
    kAsciiOnly = 256,
};

enum class RegexOp : std::uint8_t {
    Char, // argument: the code point
    Any,  // but a newline
    AnyAtAll,
    Set,   // argument: index of the set
    Split, // goes on at argument, else at other
    Jump,
    Save,     // argument: the slot
    Enter,    // a loop begins: remembers where (argument: its register)
    Advanced, // fails when the loop has not moved since Enter
    Begin,    // ^ without MULTILINE, \A
    BeginLine,
    End, // $ without MULTILINE
    EndLine,
    EndOfText, // \Z
    Border,    // \b
    NoBorder,
    Back, // argument: the group
    Look, // argument: 1 for ahead, -1 for behind, with what follows up to `other`; then
          // `extra` is the width
    LookNot,
    Done,
};

struct RegexStep {
    RegexOp op {};
    std::int32_t argument = 0;
    std::int32_t other = 0;
    std::int32_t extra = 0; // of Char, Set and Back: 1 when upper and lower case are the same
};

enum class RegexClass : std::uint8_t { Digit, Space, Word };

struct RegexSet {
    bool negated = false;
    std::vector<std::pair<char32_t, char32_t>> ranges;
    std::vector<std::pair<RegexClass, bool>> classes; // true: what is not in it
};

struct RegexError {
    std::string text;
    std::size_t at = 0;
};

struct Regex {
    std::uint32_t flags = 0;
    std::uint32_t groups = 0; // without the whole
    std::uint32_t registers = 0;
    std::vector<std::pair<std::string, std::uint32_t>> names;
    std::vector<RegexStep> steps;
    std::vector<RegexSet> sets;
};

std::variant<Regex, RegexError> parseRegex(std::u32string_view pattern, std::uint32_t flags);

enum class RegexMode : std::uint8_t { Match, Search, FullMatch };
enum class RegexFailure : std::uint8_t { NoMatch, TooManySteps };

// Begin and end of the whole, then of each group; -1 for groups that took no part.
using RegexSpans = std::vector<std::int64_t>;

// mustAdvance: an empty match at `from` does not count.
std::variant<RegexSpans, RegexFailure> runRegex(const Regex &regex, std::u32string_view text,
    std::size_t from, std::size_t end, RegexMode mode, bool mustAdvance);

} // namespace interleave
