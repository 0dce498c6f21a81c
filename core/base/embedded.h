// A file of resources/ whose text is part of the program; see cmake/embed.cmake. A user declares
// its table:
//   extern const EmbeddedFile kPreludeFiles[];
//   extern const std::size_t kPreludeFilesCount;
#pragma once

#include <cstddef>
#include <string_view>

namespace interleave {

struct EmbeddedFile {
    std::string_view name; // without folders: "threading.py"
    std::string_view text;
};

} // namespace interleave
