// Where CPython has its library, and the few frames of it that tracebacks show (libraryframes.def).
//
// Threads: constant data.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace interleave {

struct LibraryFrame {
    std::string_view module;
    std::string_view function; // its qualified name in resources/prelude/
    std::string_view file;
    std::uint32_t line;
    std::string_view name;
    std::string_view text;
    std::uint32_t from; // of what is marked in the text; length 0: nothing is
    std::uint32_t length;
};

// What is shown where this function of the library is in a stack, the outermost frame first.
std::vector<const LibraryFrame *> libraryFrames(
    std::string_view module, std::string_view function);

// The file as a traceback names it.
std::string fileOf(const LibraryFrame &frame);

// The file of a module that is written in Python: "/usr/lib/python3.11/json/__init__.py".
std::string libraryFile(std::string_view module);

// `^^^^` below its text; empty: nothing is marked.
std::string marksBelow(const LibraryFrame &frame);

} // namespace interleave
