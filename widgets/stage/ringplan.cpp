#include "widgets/stage/ringplan.h"

#include <QtMath>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

// How large who sits at the table is drawn, and who does not.
struct Sizes {
    QSizeF seat;
    QSizeF fork;
    QSizeF other;
    qreal apart; // between neighbours at the least: an arrow must fit
    Form form;
};

constexpr Sizes kAtEase { { 156, 68 }, { 124, 60 }, { 160, 72 }, 22, Form::Card };
constexpr Sizes kClose { { 160, 50 }, { 124, 44 }, { 130, 50 }, 18, Form::Compact };
constexpr Sizes kTight { { 132, 48 }, { 104, 44 }, { 124, 48 }, 14, Form::Compact };
constexpr Sizes kNames { { 104, 34 }, { 92, 30 }, { 100, 34 }, 18, Form::Compact };
constexpr qreal kSideWidth = 178;
constexpr qreal kApartFromMiddle = 10;
constexpr qreal kBelow = 22; // the line of what the arrows mean, and air above it

QRectF around(const QPointF &center, const QSizeF &size)
{
    return QRectF(
        center.x() - size.width() / 2, center.y() - size.height() / 2, size.width(), size.height());
}

bool anyTouch(const std::vector<QRectF> &rects, qreal apart)
{
    for (std::size_t a = 0; a < rects.size(); ++a) {
        for (std::size_t b = a + 1; b < rects.size(); ++b) {
            if (rects[a].adjusted(-apart, -apart, apart, apart).intersects(rects[b]))
                return true;
        }
    }
    return false;
}

// Nobody touches a neighbour, and all are inside.
bool isSound(const std::vector<QRectF> &rects, const QRectF &area, qreal apart)
{
    const QRectF room = area.adjusted(-1, -1, 1, 1);
    return !rects.empty() && !anyTouch(rects, apart)
        && std::all_of(
            rects.begin(), rects.end(), [&](const QRectF &rect) { return room.contains(rect); });
}

// A table much longer than it is deep looks like none; `longest` is its half length to its depth.
std::vector<QRectF> onEllipse(
    const std::vector<QSizeF> &sizes, const QRectF &area, const QSizeF &seat, qreal longest)
{
    std::vector<QRectF> rects;
    const qreal radiusX = qMin((area.width() - seat.width()) / 2, area.height() * longest);
    const qreal radiusY = (area.height() - seat.height()) / 2;
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
std::vector<QRectF> onStadium(
    const std::vector<QSizeF> &sizes, const QRectF &area, const QSizeF &seat)
{
    const std::size_t count = sizes.size();
    const std::size_t upper = (count - 2 + 1) / 2;
    const std::size_t lower = count - 2 - upper;
    std::vector<QRectF> rects;
    const auto rowX = [&](std::size_t k, std::size_t of) {
        const qreal inset = seat.width() / 2 + (of >= 3 ? 0 : 40);
        const qreal span = area.width() - 2 * inset;
        return area.left() + inset
            + (of <= 1 ? span / 2 : span * static_cast<qreal>(k) / static_cast<qreal>(of - 1));
    };
    for (std::size_t k = 0; k < count; ++k) {
        QPointF center;
        if (k < upper)
            center = { rowX(k, upper), area.top() + seat.height() / 2 };
        else if (k == upper)
            center = { area.right() - seat.width() / 2, area.center().y() };
        else if (k < upper + 1 + lower)
            center
                = { rowX(lower - 1 - (k - upper - 1), lower), area.bottom() - seat.height() / 2 };
        else
            center = { area.left() + seat.width() / 2, area.center().y() };
        rects.push_back(around(center, sizes[k]));
    }
    return rects;
}

// In a row around the middle.
std::vector<QRectF> inTheMiddle(std::size_t count, const QRectF &area, const QSizeF &size)
{
    const qreal step = size.width() + 14;
    const qreal first = area.center().x() - (static_cast<qreal>(count) * step - 14) / 2;
    std::vector<QRectF> rects;
    for (std::size_t k = 0; k < count; ++k)
        rects.push_back(QRectF(
            { first + static_cast<qreal>(k) * step, area.center().y() - size.height() / 2 }, size));
    return rects;
}

struct Table {
    std::vector<QRectF> ring;
    std::vector<QRectF> others;
    QRectF side;
};

// Long enough: a table any longer than that is a rim with two rows.
constexpr qreal kRound = 0.9;
constexpr qreal kOval = 1.6;

enum class Rim : quint8 { Round, Oval, Long };

std::vector<QRectF> seatsOn(
    Rim rim, const std::vector<QSizeF> &sizes, const QRectF &area, const QSizeF &seat)
{
    return rim == Rim::Long ? onStadium(sizes, area, seat)
                            : onEllipse(sizes, area, seat, rim == Rim::Round ? kRound : kOval);
}

// With who does not sit at the table, and the words about who waits for whom, in a column beside
// it. Nobody at the table: it does not fit.
Table tableAndColumn(Rim rim, const std::vector<QSizeF> &sizes, std::size_t others,
    const QRectF &all, qreal top, const Sizes &drawn)
{
    QRectF besides = all;
    besides.setRight(all.right() - kSideWidth - 16);
    const qreal step = drawn.other.height() + 14;
    if (static_cast<qreal>(others) * step > all.height()
        || besides.width() <= 2.2 * drawn.seat.width())
        return {};
    Table table;
    table.ring = seatsOn(rim, sizes, besides, drawn.seat);
    if (!isSound(table.ring, besides, drawn.apart))
        return {};
    const qreal left = all.right() - kSideWidth;
    qreal y = top;
    for (std::size_t k = 0; k < others; ++k, y += step)
        table.others.push_back(QRectF(left, y, kSideWidth, drawn.other.height()));
    table.side = QRectF(left, y + 4, kSideWidth, all.bottom() - y - 4);
    return table;
}

// Or in the middle of it.
Table tableAround(Rim rim, const std::vector<QSizeF> &sizes, std::size_t others, const QRectF &all,
    const Sizes &drawn)
{
    Table table;
    table.others = inTheMiddle(others, all, drawn.other);
    table.ring = seatsOn(rim, sizes, all, drawn.seat);
    std::vector<QRectF> everybody = table.ring;
    everybody.insert(everybody.end(), table.others.begin(), table.others.end());
    // No arrow goes to the middle.
    return isSound(table.ring, all, drawn.apart) && isSound(everybody, all, kApartFromMiddle)
        ? table
        : Table {};
}

// The roundest table there is room for; rather with smaller seats than with two rows of them.
Table tableFor(const std::vector<QSizeF> &sizes, std::size_t others, const QRectF &all, qreal top,
    const Sizes &drawn, Rim longest)
{
    for (const Rim rim : { Rim::Round, Rim::Oval, Rim::Long }) {
        if (rim > longest)
            break;
        Table table = tableAndColumn(rim, sizes, others, all, top, drawn);
        if (table.ring.empty())
            table = tableAround(rim, sizes, others, all, drawn);
        if (!table.ring.empty())
            return table;
    }
    return {};
}

} // namespace

bool placeRing(Plan &plan, const Cast &cast, Seats least)
{
    std::vector<int> others;
    for (int k = 0; k < static_cast<int>(cast.actors.size()); ++k) {
        if (std::find(cast.ring.begin(), cast.ring.end(), k) == cast.ring.end())
            others.push_back(k);
    }
    // Below the table there is a line that says what the arrows mean.
    const QRectF all = plan.field.adjusted(0, 0, 0, -kBelow);
    Table table;
    const Sizes *drawn = nullptr;
    constexpr std::pair<const Sizes *, Rim> kWays[]
        = { { &kAtEase, Rim::Oval }, { &kClose, Rim::Oval }, { &kAtEase, Rim::Long },
              { &kClose, Rim::Long }, { &kTight, Rim::Oval }, { &kTight, Rim::Long },
              { &kNames, Rim::Oval }, { &kNames, Rim::Long } };
    for (const auto &[sizes, longest] : kWays) {
        if (sizes == &kNames && least == Seats::Told)
            break;
        drawn = sizes;
        std::vector<QSizeF> seats;
        for (const int index : cast.ring)
            seats.push_back(cast.actors[static_cast<std::size_t>(index)].kind == Actor::Kind::Worker
                    ? sizes->seat
                    : sizes->fork);
        table = tableFor(seats, others.size(), all, plan.field.top(), *sizes, longest);
        if (!table.ring.empty())
            break;
    }
    if (table.ring.empty())
        return false;

    const auto add = [&](int actor, const QRectF &rect, bool atTable) {
        Place place;
        place.actor = cast.actors[static_cast<std::size_t>(actor)];
        place.rect = place.outer = rect;
        place.form = drawn->form;
        place.atTable = atTable;
        plan.places.push_back(std::move(place));
    };
    for (std::size_t k = 0; k < cast.ring.size(); ++k) {
        plan.ring.push_back(static_cast<int>(plan.places.size()));
        add(cast.ring[k], table.ring[k], true);
    }
    for (std::size_t k = 0; k < others.size(); ++k)
        add(others[k], table.others[k], false);
    plan.side = table.side;
    return true;
}

} // namespace interleave
