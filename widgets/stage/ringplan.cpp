#include "widgets/stage/ringplan.h"

#include <QtMath>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr qreal kApart = 22; // between neighbours at the least: an arrow must fit
constexpr qreal kSideWidth = 178;
constexpr QSizeF kOtherSize { 160, 72 };

QRectF around(const QPointF &center, const QSizeF &size)
{
    return QRectF(
        center.x() - size.width() / 2, center.y() - size.height() / 2, size.width(), size.height());
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

// Nobody touches a neighbour, and all are inside.
bool isSound(const std::vector<QRectF> &rects, const QRectF &area)
{
    const QRectF room = area.adjusted(-1, -1, 1, 1);
    return !rects.empty() && !anyTouch(rects)
        && std::all_of(
            rects.begin(), rects.end(), [&](const QRectF &rect) { return room.contains(rect); });
}

std::vector<QRectF> onEllipse(const std::vector<QSizeF> &sizes, const QRectF &area)
{
    std::vector<QRectF> rects;
    const qreal radiusX = qMin((area.width() - kSeatSize.width()) / 2, area.height() * 0.9);
    const qreal radiusY = (area.height() - kSeatSize.height()) / 2;
    for (std::size_t k = 0; k < sizes.size(); ++k) {
        const qreal angle = qDegreesToRadians(
            -90 + 360.0 * static_cast<qreal>(k) / static_cast<qreal>(sizes.size()));
        rects.push_back(
            around(area.center() + QPointF(radiusX * std::cos(angle), radiusY * std::sin(angle)),
                sizes[k]));
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
        const qreal inset = kSeatSize.width() / 2 + (of >= 3 ? 0 : 40);
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
            center = { rowX(lower - 1 - (k - upper - 1), lower),
                area.bottom() - kSeatSize.height() / 2 };
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
        sizes.push_back(cast.actors[static_cast<std::size_t>(index)].kind == Actor::Kind::Worker
                ? kSeatSize
                : kForkSize);
    std::vector<int> others;
    for (int k = 0; k < static_cast<int>(cast.actors.size()); ++k) {
        if (std::find(cast.ring.begin(), cast.ring.end(), k) == cast.ring.end())
            others.push_back(k);
    }

    // Below the table there is a line that says what the arrows mean.
    const QRectF all = plan.field.adjusted(0, -5, 0, -16);
    QRectF besides = all;
    besides.setRight(all.right() - kSideWidth - 16);
    const qreal column = static_cast<qreal>(others.size()) * (kOtherSize.height() + 14);
    std::vector<QRectF> rects;
    std::vector<QRectF> otherRects;
    QRectF side;
    // With who does not sit at the table, and the words about who waits for whom, in a column
    // beside it...
    if (column <= all.height() && besides.width() > 2.2 * kSeatSize.width()) {
        rects = onEllipse(sizes, besides);
        side = QRectF(all.right() - kSideWidth, plan.field.top(), kSideWidth,
            all.bottom() - plan.field.top());
        qreal y = side.top();
        for (std::size_t k = 0; k < others.size(); ++k) {
            otherRects.push_back(QRectF(side.left(), y, kSideWidth, kOtherSize.height()));
            y += kOtherSize.height() + 14;
        }
        side.setTop(y + 4);
        if (!isSound(rects, besides))
            rects = onStadium(sizes, besides);
    }
    // ... or in the middle of it.
    if (!isSound(rects, all)) {
        rects = onStadium(sizes, all);
        side = {};
        otherRects.clear();
        const qreal width = static_cast<qreal>(others.size()) * (kOtherSize.width() + 14) - 14;
        for (std::size_t k = 0; k < others.size(); ++k)
            otherRects.push_back(QRectF(
                { all.center().x() - width / 2 + static_cast<qreal>(k) * (kOtherSize.width() + 14),
                    all.center().y() - kOtherSize.height() / 2 },
                kOtherSize));
        std::vector<QRectF> everybody = rects;
        everybody.insert(everybody.end(), otherRects.begin(), otherRects.end());
        if (!isSound(everybody, all))
            return false;
    }

    for (std::size_t k = 0; k < cast.ring.size(); ++k) {
        Place place;
        place.actor = cast.actors[static_cast<std::size_t>(cast.ring[k])];
        place.rect = place.outer = rects[k];
        place.atTable = true;
        plan.ring.push_back(static_cast<int>(plan.places.size()));
        plan.places.push_back(std::move(place));
    }
    for (std::size_t k = 0; k < others.size(); ++k) {
        Place place;
        place.actor = cast.actors[static_cast<std::size_t>(others[k])];
        place.rect = place.outer = otherRects[k];
        plan.places.push_back(std::move(place));
    }
    plan.side = side;
    return true;
}

} // namespace interleave
