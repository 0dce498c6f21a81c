// Opens the window and stays until it is closed.
#pragma once

#include <string>

class QObject;

namespace interleave {

// what: a file or scenario to open; empty: what was open last. watch: sees all events first (of
// measurements; may be null).
int showWindow(int argc, char **argv, const std::string &what, QObject *watch = nullptr);

} // namespace interleave
