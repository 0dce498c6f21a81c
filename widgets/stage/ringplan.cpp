#include "widgets/stage/ringplan.h"

#include <QtMath>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr qreal kApart = 12;      // between neighbours at the least
constexpr qreal kSideWidth = 186;

QRectF around(const QPointF &center, const QSizeF &size)
{
    return QRectF(center.x() - size.width() / 2, center.y() - size.height() / 2, size.width(), size.height());
}

bool anyTouch(const std::vector<QRectF> &rects)
{
    for (std::size_t a = 0; a < rects.size(); ++a) {
        for (std::size_t b = a + 1; b < rects.size(); ++b) {
            if (rects[a].adjusted(-kApart, -kApart, kApart, kApart).intersects(rects[b]))
                return true;
        }
    }
    return false;
}

std::vector<QRectF> onEllipse(const std::vector<QSizeF> &sizes, const QRectF &area)
{
    std::vector<QRectF> rects;
    const qreal radiusX = qMin((area.width() - kSeatSize.width()) / 2, area.height() * 0.85);
    const qreal radiusY = (area.height() - kSeatSize.height()) / 2;
    for (std::size_t k = 0; k < sizes.size(); ++k) {
        const qreal angle = qDegreesToRadians(-90 + 360.0 * static_cast<qreal>(k) / static_cast<qreal>(sizes.size()));
        rects.push_back(around(area.center() + QPointF(radiusX * std::cos(angle), radiusY * std::sin(angle)), sizes[k]));
    }
    return rects;
}

// Along the rim of a long table: one at each end, the others in two rows.
std::vector<QRectF> onStadium(const std::vector<QSizeF> &sizes, const QRectF &area)
{
    const std::size_t count = sizes.size();
    const std::size_t upper = (count - 2 + 1) / 2;
    const std::size_t lower = count - 2 - upper;
    std::vector<QRectF> rects;
    const auto rowX = [&](std::size_t k, std::size_t of) {
        const qreal inset = kSeatSize.width() / 2 + 34;
        const qreal span = area.width() - 2 * inset;
        return area.left() + inset
            + (of <= 1 ? span / 2 : span * static_cast<qreal>(k) / static_cast<qreal>(of - 1));
    };
    for (std::size_t k = 0; k < count; ++k) {
        QPointF center;
        if (k < upper)
            center = { rowX(k, upper), area.top() + kSeatSize.height() / 2 };
        else if (k == upper)
            center = { area.right() - kSeatSize.width() / 2, area.center().y() };
        else if (k < upper + 1 + lower)
            center = { rowX(lower - 1 - (k - upper - 1), lower), area.bottom() - kSeatSize.height() / 2 };
        else
            center = { area.left() + kSeatSize.width() / 2, area.center().y() };
        rects.push_back(around(center, sizes[k]));
    }
    return rects;
}

} // namespace

bool placeRing(Plan &plan, const State &, const Cast &cast)
{
    std::vector<QSizeF> sizes;
    for (const int index : cast.ring)
        sizes.push_back(cast.actors[static_cast<std::size_t>(index)].kind == Actor::Kind::Worker ? kSeatSize : kForkSize);

    std::vector<int> others;
    for (int k = 0; k < static_cast<int>(cast.actors.size()); ++k) {
        if (std::find(cast.ring.begin(), cast.ring.end(), k) == cast.ring.end())
            others.push_back(k);
    }
    // Those that do not sit at the table stand in a column at its right, above the words about who waits for whom.
    constexpr qreal kOtherHeight = 72;
    const qreal otherHeight = static_cast<qreal>(others.size()) * (kOtherHeight + 14);
    const bool hasSide = plan.field.width() >= 640;
    if (otherHeight > plan.field.height() || (!hasSide && !others.empty()))
        return false;

    QRectF table = plan.field.adjusted(0, -6, 0, 4);
    if (hasSide)
        table.setRight(table.right() - kSideWidth - 24);
    std::vector<QRectF> rects = onEllipse(sizes, table);
    if (anyTouch(rects))
        rects = onStadium(sizes, table);
    if (anyTouch(rects) && others.empty()) {
        table.setRight(plan.field.right());   // without the words
        rects = onStadium(sizes, table);
    }
    if (anyTouch(rects))
        return false;
    for (const QRectF &rect : rects) {
        if (rect.left() < table.left() - 1 || rect.right() > table.right() + 1 || rect.top() < table.top() - 1
            || rect.bottom() > table.bottom() + 1)
            return false;
    }

    for (std::size_t k = 0; k < cast.ring.size(); ++k) {
        Place place;
        place.actor = cast.actors[static_cast<std::size_t>(cast.ring[k])];
        place.rect = place.outer = rects[k];
        plan.ring.push_back(static_cast<int>(plan.places.size()));
        plan.places.push_back(std::move(place));
    }
    if (hasSide && table.right() < plan.field.right()) {
        plan.side = QRectF(plan.field.right() - kSideWidth, plan.field.top(), kSideWidth, plan.field.height());
        qreal y = plan.side.top();
        for (const int index : others) {
            Place place;
            place.actor = cast.actors[static_cast<std::size_t>(index)];
            place.rect = place.outer = QRectF(plan.side.left(), y, kSideWidth, kOtherHeight);
            if (place.actor.kind == Actor::Kind::Box || place.actor.kind == Actor::Kind::Value)
                place.form = Form::Compact;
            plan.places.push_back(std::move(place));
            y += kOtherHeight + 14;
        }
        plan.side.setTop(y + 8);
    }
    return true;
}

} // namespace interleave
