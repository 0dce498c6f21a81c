#include "widgets/timeline/timelinerows.h"

#include <algorithm>
#include <cmath>

namespace interleave {

qreal plotWidth(const QSizeF &size)
{
    return std::max<qreal>(1, size.width() - kNamesWidth - kPlotMargin);
}

TimelineRows rowsFor(int lanes, int depths, qreal height)
{
    using Density = TimelineRows::Density;
    struct Step {
        Density density;
        qreal pitch;
        qreal depthPitch;
        int most; // lanes that rather scroll at this density than go on to the next
    };
    static constexpr Step kSteps[] = {
        { Density::Full, 42, 68, 0 },
        { Density::Full, 40, 60, 0 },
        { Density::Close, 28, 56, 0 },
        { Density::Small, 20, 42, 90 },
        { Density::Lines, 8, 42, 1000 },
        { Density::Lines, 4, 42, 1 << 30 },
    };
    TimelineRows rows;
    rows.lanes = lanes;
    rows.depths = depths;
    for (const Step &step : kSteps) {
        rows.density = step.density;
        rows.pitch = step.pitch;
        rows.depthPitch = step.depthPitch;
        if (lanes <= step.most || rows.height() <= height)
            break;
    }
    // What is left over is the lanes', as far as they look the same.
    const qreal over = height - rows.height() - kHintHeight;
    if (over > 0 && lanes > 0 && (rows.density == Density::Close || rows.density == Density::Small))
        rows.pitch += std::min<qreal>(8, std::floor(over / lanes));
    return rows;
}

} // namespace interleave
