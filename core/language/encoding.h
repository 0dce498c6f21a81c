// How a program's file is written: as UTF-8, or as a line of its own says, which CPython reads too:
// `# -*- coding: latin-1 -*-`, in the first line, or in the second behind a comment.
//
// What is read here: UTF-8, ASCII, Latin-1 (ISO 8859-1), Latin-9 (ISO 8859-15) and Windows-1252,
// under the names that CPython knows them by. Inside of Interleave all text is UTF-8.
//
// Threads: pure functions.
// Errors, each with `name` as the file's: FileBinary (a NUL), FileNotUtf8, FileCodingUnknown,
// FileCodingBroken (a byte that the coding has no character for), FileCodingWithMark (UTF-8's mark
// at the beginning of what says to be something else), CodingLacks (a character that the coding has
// no byte for).
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace interleave {

// A byte order mark is dropped.
Result<std::string, Error> textOfSource(std::string_view bytes, const std::string &name);
// The way back: what textOfSource() reads as this text.
Result<std::string, Error> bytesOfSource(std::string_view text, const std::string &name);

} // namespace interleave
