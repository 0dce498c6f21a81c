#include "widgets/timeline/timelinerows.h"

#include <algorithm>

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
    return rows;
}

} // namespace interleave
