// What all parts of the timeline's picture go by while it is laid out: where lanes and moments are,
// and which room is taken.
//
// Threads: GUI thread. It keeps references: it lives no longer than what it was given.
#pragma once

#include "widgets/timeline/timelinescene.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace interleave {

inline constexpr qreal kPale = 0.38;
inline constexpr qreal kTextPixels = 12;
inline constexpr qreal kLaneHeight = 24; // of the highest bar
inline constexpr qreal kFullMiddle = 18; // of a bar below its lane's top, where there is air
inline constexpr qreal kLabelPlate = 16; // the height of what a label stands on

// Text wants room of its own: nothing may overlap.
class FreeRoom {
public:
    bool take(const QRectF &rect)
    {
        for (const QRectF &other : m_taken) {
            if (other.intersects(rect))
                return false;
        }
        m_taken.push_back(rect);
        return true;
    }

private:
    std::vector<QRectF> m_taken;
};

// A base for what lays out a part.
class TimelinePlan {
protected:
    TimelinePlan(const TimelineData &data, const TimelineView &view)
        : m_data(data)
        , m_view(view)
        , m_width(plotWidth(view.size))
        , m_rows(rowsFor(static_cast<int>(data.lanes.size()), static_cast<int>(data.depths.size()),
              view.size.height()))
        , m_playX(kNamesWidth + xOf(view.at, view.visible, m_width))
    {
        m_scene.size = view.size;
    }

    const TimelineData &m_data;
    const TimelineView &m_view;
    const qreal m_width;
    const TimelineRows m_rows;
    const qreal m_playX;
    Scene m_scene;
    FreeRoom m_room;

    qreal bottom() const { return m_view.size.height(); }
    qreal right() const { return kNamesWidth + m_width; }
    bool playheadShows() const { return m_playX >= kNamesWidth - 0.5 && m_playX <= right() + 0.5; }
    qreal laneTop(int lane) const { return m_rows.laneTop(lane) - m_view.scroll; }
    // The bar's middle; bars of all heights share it.
    qreal laneMiddle(int lane) const
    {
        return laneTop(lane)
            + (m_rows.density == TimelineRows::Density::Full ? kFullMiddle : m_rows.pitch / 2);
    }
    qreal barScale() const
    {
        switch (m_rows.density) {
        case TimelineRows::Density::Full:
        case TimelineRows::Density::Close:
            return 1;
        case TimelineRows::Density::Small:
            return 0.75;
        case TimelineRows::Density::Lines:
            break;
        }
        return (m_rows.pitch - 1) / kLaneHeight;
    }
    int firstLane() const
    {
        return std::clamp(
            static_cast<int>((m_view.scroll + kAxisHeight - 30) / m_rows.pitch), 0, m_rows.lanes);
    }
    int lastLane() const
    {
        return std::clamp(
            static_cast<int>(std::ceil((m_view.scroll + bottom() - 30) / m_rows.pitch)), 0,
            m_rows.lanes);
    }
    Time knownUntil() const { return m_view.showsFuture ? m_data.place.end : m_view.at; }
};

} // namespace interleave
