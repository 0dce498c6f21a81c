// `interleave shot`: one moment of a run as a picture, without a display.
//
// The picture is a function of its words alone: settings, clock, host name, process numbers and
// desktop have no part in it.
#pragma once

#include "app/commandline.h"

namespace interleave {

int shotCommand(int argc, char **argv, const ShotCommand &command);

} // namespace interleave
