// When what is on show was recorded: by this window, or before it was opened.
#pragma once

#include <QtGlobal>

namespace interleave {

enum class Recorded : quint8 { Now, Earlier };

} // namespace interleave
