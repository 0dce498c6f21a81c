// Where the lines of the text that ran stand in the text as it is now.
//
// What lies before the first change stands where it stood, what lies behind the last one has moved
// with it; a line in between is nowhere, as nobody can say what became of it. Lines count from 1.
//
// Threads: a value.
#pragma once

#include <QList>
#include <QStringView>

namespace interleave {

class LinesNow {
public:
    LinesNow() = default; // both texts are the same
    LinesNow(QStringView ran, QStringView now);

    int operator()(int line) const; // 0: nowhere

private:
    int m_kept = -1; // lines before the first change; -1: there is none
    int m_rest = 0;  // the first line behind the last change, in the text that ran
    int m_moved = 0; // by how many lines the rest stands further down
};

} // namespace interleave
