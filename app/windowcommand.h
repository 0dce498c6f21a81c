// Opens the window and stays until it is closed.
#pragma once

#include "app/commandline.h"

class QObject;

namespace interleave {

// watch: sees all events first (of measurements; may be null).
int showWindow(int argc, char **argv, const WindowCommand &command, QObject *watch = nullptr);

} // namespace interleave
