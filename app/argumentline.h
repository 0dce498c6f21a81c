// A program's arguments as one line to type into, and back.
//
// Words are apart by white space. Within quotes (") it belongs to the word, and "" is a quote; two
// quotes alone are an empty word. splitLine(joinLine(words)) == words, also where a word has
// surrogates that stand alone (bytes that were not UTF-8, as CPython has them).
// Threads: pure functions.
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace interleave {

// words: UTF-8, lone surrogates in their three-byte form.
QString joinLine(const std::vector<std::string> &words);
// A last quote that is missing is added.
std::vector<std::string> splitLine(const QString &line);

} // namespace interleave
