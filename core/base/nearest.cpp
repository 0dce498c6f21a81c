#include "core/base/nearest.h"

#include <algorithm>
#include <cstdlib>

namespace interleave {

int editDistance(std::string_view a, std::string_view b, int limit)
{
    if (std::abs(static_cast<long>(a.size()) - static_cast<long>(b.size())) > limit)
        return limit + 1;
    std::vector<int> beforeLast(b.size() + 1);
    std::vector<int> last(b.size() + 1);
    std::vector<int> now(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        now[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        beforeLast.swap(last);
        last.swap(now);
        now[0] = static_cast<int>(i);
        int best = now[0];
        for (std::size_t j = 1; j <= b.size(); ++j) {
            now[j] = std::min(
                { last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1) });
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = std::min(now[j], beforeLast[j - 2] + 1);
            best = std::min(best, now[j]);
        }
        if (best > limit)
            return limit + 1;
    }
    return std::min(now[b.size()], limit + 1);
}

std::string nearest(std::string_view word, const std::vector<std::string> &known)
{
    constexpr std::size_t kLongest = 64; // longer ones are no slips of a finger
    if (word.size() < 2 || word.size() > kLongest)
        return {};
    int limit = static_cast<int>(std::clamp<std::size_t>(word.size() / 3, 1, 3));
    const std::string *best = nullptr;
    for (const std::string &candidate : known) {
        if (candidate == word)
            continue;
        const int distance = editDistance(word, candidate, limit);
        if (distance <= limit) {
            best = &candidate;
            limit = distance - 1;
        }
        if (limit < 1)
            break;
    }
    return best == nullptr ? std::string() : *best;
}

} // namespace interleave
