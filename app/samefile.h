// Whether two paths lead to one file, so that what is written under one of them would take the
// place of what is read, or written, under the other.
//
// Threads: any. Errors: what cannot be looked at is the same as nothing.
#pragma once

#include <string>

namespace interleave {

// Through links of both kinds, and whatever way a path goes; also of files that are not there yet.
// Devices and pipes are no such files: two may write to one.
bool isSameFile(const std::string &one, const std::string &other);

} // namespace interleave
