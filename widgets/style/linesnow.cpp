#include "widgets/style/linesnow.h"

#include <algorithm>

namespace interleave {

LinesNow::LinesNow(QStringView ran, QStringView now)
{
    if (ran == now)
        return;
    const auto before = ran.split(u'\n');
    const auto after = now.split(u'\n');
    const auto same = [](QStringView a, QStringView b) { return a.trimmed() == b.trimmed(); };
    const qsizetype most = std::min(before.size(), after.size());
    qsizetype kept = 0;
    while (kept < most && same(before[kept], after[kept]))
        ++kept;
    qsizetype rest = 0; // lines, from the end
    while (rest < most - kept
        && same(before[before.size() - 1 - rest], after[after.size() - 1 - rest]))
        ++rest;
    m_kept = static_cast<int>(kept);
    m_rest = static_cast<int>(before.size() - rest) + 1;
    m_moved = static_cast<int>(after.size() - before.size());
}

int LinesNow::operator()(int line) const
{
    if (m_kept < 0 || line <= m_kept)
        return line;
    return line >= m_rest ? line + m_moved : 0;
}

} // namespace interleave
