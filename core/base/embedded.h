// A file of resources/ that is in the program; see cmake/embed.cmake. A user declares its table:
//   extern const EmbeddedFile kPreludeModules[];
//   extern const std::size_t kPreludeModulesCount;
#pragma once

#include <cstddef>
#include <string_view>

namespace interleave {

struct EmbeddedFile {
    std::string_view name; // without folders: "dishes.py"; of library code, the module's
    std::string_view text; // of library code, packed
};

} // namespace interleave
