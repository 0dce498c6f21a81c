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
        int most; // lanes that may scroll at this density; more go on to the next
    };
    static constexpr Step kSteps[] = {
        { Density::Full, 42, 6 },
        { Density::Close, 28, 12 },
        { Density::Small, 20, 90 },
        { Density::Lines, 8, 1000 },
        { Density::Lines, 4, 1 << 30 },
    };
    TimelineRows rows;
    rows.lanes = lanes;
    rows.depths = depths;
    for (const Step &step : kSteps) {
        rows.density = step.density;
        rows.pitch = step.pitch;
        if (lanes <= step.most || rows.height() <= height)
            break;
    }
    return rows;
}

} // namespace interleave
