// Where the bytes of a saved run go: through symbolic links, also those that lead to nothing yet,
// so that they stay links. Only files are replaced.
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"

#include <string>
#include <sys/types.h>

namespace interleave {

struct SaveTarget {
    std::string path;
    mode_t mode = 0666; // of what is there; of a new file, as far as the process's umask lets
    bool exists = false;
};

// Errors: FileIsDirectory, FileUnwritable.
Result<SaveTarget, Error> saveTargetOf(const std::string &path);
// With the system's words for the reason, an errno.
Error fileError(MessageId id, const std::string &path, int error);

} // namespace interleave
