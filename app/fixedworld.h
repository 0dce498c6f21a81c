// What surrounds the pictures of `shot`: the same everywhere, so that a picture is a function of
// its words alone. Nothing of the desktop's, of the user's settings for fonts, or of the fonts that
// are installed has a part in it, but for the Chinese one, which is too large to bring along.
//
// Threads: before QApplication, once. Errors: fontconfig may refuse.
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"

namespace interleave {

Status<Error> fixTheWorld();

} // namespace interleave
