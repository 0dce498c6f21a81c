// Whether a file can be written, asked before the work that will fill it.
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"

#include <string>

namespace interleave {

// Says before a run what saveRun() would say after it, and leaves everything as it is.
// Errors: FileIsDirectory, FileUnwritable.
Status<Error> checkWritable(const std::string &path);

} // namespace interleave
