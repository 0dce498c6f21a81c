// repr() of texts and bytes: the choice of quote, and what is escaped.
//
// Threads: pure functions. Texts are UTF-8 with lone surrogates as their three-byte form.
#pragma once

#include <string>
#include <string_view>

namespace interleave {

std::string reprText(std::string_view text);   // 'it', "it's", '\n', '\x1b', '\ud800'
std::string asciiText(std::string_view text);  // ascii(): as repr, and all beyond ASCII escaped
std::string asciiOnly(std::string_view shown); // what ascii() makes of a finished repr: no quotes
                                               // added
std::string reprBytes(std::string_view bytes); // b'it\x00'

} // namespace interleave
