// MD5, SHA-1, SHA-224 and SHA-256 of bytes, as RFC 1321 and FIPS 180-4 define them; for hashlib.
//
// Threads: pure functions.
#pragma once

#include <string>
#include <string_view>

namespace interleave {

std::string md5(std::string_view bytes);
std::string sha1(std::string_view bytes);
std::string sha224(std::string_view bytes);
std::string sha256(std::string_view bytes);

} // namespace interleave
