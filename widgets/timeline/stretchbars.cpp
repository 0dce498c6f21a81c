#include "widgets/timeline/stretchbars.h"

#include <array>
#include <cmath>
#include <ranges>

namespace interleave {

namespace {

// Narrower than this, a stretch cannot be told from its neighbours.
constexpr double kNarrow = 1.5;
// A band narrower than this is left out: a few microseconds between two long waits.
constexpr double kVisible = 0.75;
// Stretches looked at in one pixel of a band; more would not change what is seen.
constexpr std::size_t kSamples = 8;

class BandOf {
public:
    void add(const Stretch &s)
    {
        m_spent[static_cast<std::size_t>(s.state)] += static_cast<double>((s.to - s.from).ns);
    }

    TaskState state() const
    {
        const auto longest = std::max_element(m_spent.begin(), m_spent.end());
        return static_cast<TaskState>(longest - m_spent.begin());
    }
    bool isShare() const
    {
        const auto states
            = std::count_if(m_spent.begin(), m_spent.end(), [](double s) { return s > 0; });
        return states > 1 && m_spent[static_cast<std::size_t>(TaskState::Running)] > 0;
    }

private:
    std::array<double, kTaskStates> m_spent {};
};

} // namespace

std::vector<Bar> barsOf(std::span<const Stretch> stretches, const TimeRange &visible, double width,
    const AxisPlace &place)
{
    std::vector<Bar> bars;
    if (visible.to <= visible.from || width <= 0)
        return bars;
    const auto left = [&](std::size_t k) {
        return std::max(0.0, xOf(place.from(stretches[k]), visible, width));
    };
    const auto right = [&](std::size_t k) {
        return std::min(width, xOf(place.to(stretches, k), visible, width));
    };
    const auto isNarrow = [&](std::size_t k) { return right(k) - left(k) < kNarrow; };
    const auto isBefore = [&](std::size_t k, Time t) { return place.from(stretches[k]) < t; };
    // The first stretch that ends after t, from `begin` on.
    const auto endingAfter = [&](std::size_t begin, Time t) {
        const auto all = std::views::iota(begin, stretches.size());
        return *std::ranges::partition_point(
            all, [&](std::size_t k) { return place.to(stretches, k) <= t; });
    };

    std::size_t i = endingAfter(0, visible.from);
    while (i < stretches.size() && isBefore(i, visible.to)) {
        if (!isNarrow(i)) {
            bars.push_back({ left(i), right(i), stretches[i].state, false, i, 1 });
            ++i;
            continue;
        }
        // A band: a pixel at a time, as long as what stands there is too narrow.
        const std::size_t first = i;
        BandOf band;
        while (i < stretches.size() && isBefore(i, visible.to) && isNarrow(i)) {
            const double pixel = std::floor(left(i)) + 1;
            const std::size_t next = std::max(i + 1, endingAfter(i, timeAt(pixel, visible, width)));
            std::size_t seen = i;
            for (; seen < next && seen < i + kSamples && isNarrow(seen); ++seen)
                band.add(stretches[seen]);
            // The pixel's last one may be long, and then has a bar of its own.
            i = seen == i + kSamples ? next : std::max(seen, i + 1);
        }
        const double x1 = left(first);
        const double x2 = i < stretches.size() ? std::clamp(left(i), x1, width) : right(i - 1);
        if (x2 - x1 >= kVisible)
            bars.push_back({ x1, x2, band.state(), band.isShare(), first, i - first });
    }
    return bars;
}

std::vector<DepthStep> depthSteps(std::span<const DepthPoint> points, const TimeRange &visible,
    double width, const AxisPlace &place)
{
    std::vector<DepthStep> steps;
    const auto [first, last] = within(points, visible, place);
    steps.push_back({ 0, first > 0 ? points[first - 1].depth : 0 });
    std::size_t i = first;
    while (i < last) {
        const Time at = place.of(points[i]);
        const double x = xOf(at, visible, width);
        const Time pixelEnd = timeAt(x + 1, visible, width);
        const std::size_t next = std::max(
            i + 1, i + within(points.subspan(i, last - i), { at, pixelEnd }, place).second);
        std::uint32_t highest = 0;
        for (std::size_t k = i; k < next && k < i + kSamples; ++k)
            highest = std::max(highest, points[k].depth);
        const std::uint32_t final = points[next - 1].depth;
        steps.push_back({ x, std::max(highest, final) });
        if (final < highest)
            steps.push_back({ std::min(width, x + 1), final });
        i = next;
    }
    return steps;
}

} // namespace interleave
