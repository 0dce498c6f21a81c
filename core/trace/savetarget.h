// Where the bytes of a saved run go: through a symbolic link, so that it stays one. Only files are
// replaced.
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"

#include <string>
#include <sys/types.h>

namespace interleave {

struct SaveTarget {
    std::string path;
    mode_t mode = 0644;
    bool exists = false;
};

// Errors: FileIsDirectory, FileUnwritable.
Result<SaveTarget, Error> saveTargetOf(const std::string &path);
// With the system's words for the reason, an errno.
Error fileError(MessageId id, const std::string &path, int error);

} // namespace interleave
