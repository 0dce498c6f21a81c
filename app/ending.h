// What is said on standard error of how a run ended, where CPython would say less or nothing.
#pragma once

#include "app/program.h"
#include "app/recordedrun.h"
#include "core/language/code.h"

namespace interleave {

// Who waits for whom, which limit was reached, what was refused.
void sayWhyItEnded(const Outcome &outcome, RecordedRun &run);
// For a program that ended with an exception: of a name or a module that nobody knows CPython says
// no more than the name.
void hintAtNames(const ProgramText &program, const Module &module, RecordedRun &run);

} // namespace interleave
