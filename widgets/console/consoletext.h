// The output of a run as lines: writes are cut at newlines and joined where a line was written in
// pieces.
//
// Threads: GUI thread.
// Cost: each write is looked at once, as it comes; texts stay in the history and are not copied.
#pragma once

#include "core/replay/history.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace interleave {

class ConsoleText {
public:
    struct Piece {
        std::uint32_t write; // index in History::output()
        std::uint32_t from;  // bytes of its text
        std::uint32_t length;
    };

    // Takes in what has been written since; another history begins anew.
    void extend(const std::vector<OutputLine> &output);
    void clear();

    std::size_t lineCount() const { return m_lineStarts.size(); }
    // Lines that the first `writes` writes have begun.
    std::size_t linesAfter(std::size_t writes) const;
    // REQUIRES: line < lineCount().
    std::vector<Piece> pieces(std::size_t line) const;

private:
    std::vector<Piece> m_pieces;
    std::vector<std::uint32_t> m_lineStarts; // index of each line's first piece
    std::size_t m_writes = 0;
    bool m_open = false; // the last line has had no newline yet
};

} // namespace interleave
