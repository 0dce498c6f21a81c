// The label of the last use: where it may lie beside its wire.
#include "widgets/stage/wires.h"

#include "widgets/stage/objects.h"

#include <QLineF>

#include <algorithm>

namespace interleave {

namespace {

// What speaks against a place: all in pixels.
constexpr qreal kLabelReach = 120;    // from the wire's middle
constexpr qreal kLabelStep = 6;       // of the search
constexpr qreal kLabelFarthest = 170; // what it may cost at the most
constexpr qreal kLabelLoose = 14;     // from here on a thin line leads to the wire
constexpr qreal kLabelInTwo = 12;     // in two lines
constexpr qreal kLabelAside = 0.3;    // for each pixel from the wire's middle
constexpr qreal kLabelAbove = 0.45;   // likewise, up or down
constexpr qreal kLabelCutsOwn = 26;
constexpr qreal kLabelCutsOther = 34;
constexpr qreal kLabelLeadCrosses = 60;
constexpr int kWireSamples = 12;

std::size_t index(int k)
{
    return static_cast<std::size_t>(k);
}

// Of the rectangle, to the point.
QPointF closest(const QRectF &rect, const QPointF &point)
{
    return { qBound(rect.left(), point.x(), rect.right()),
        qBound(rect.top(), point.y(), rect.bottom()) };
}

} // namespace

// In one line, or the time below: where the plate touches nothing, as near to its wire as can be.
QRectF Wires::plateOf(const Wire &wire, bool &inOne, QPointF &nearest) const
{
    std::vector<QPointF> samples;
    // Its ends lie at others' borders: there a line would seem to be part of these.
    for (int k = 0; k <= kWireSamples; ++k)
        samples.push_back(wire.path.pointAtPercent(0.3 + 0.4 * k / kWireSamples));
    std::vector<QRectF> taken;
    for (const Place &p : m_plan.places)
        taken.push_back(drawnRect(p, m_shown).adjusted(-3, -3, 3, 3));
    if (m_plan.manyMemories) {
        for (const Frame &frame : m_plan.frames)
            taken.push_back(frame.rect);
    }
    const QPointF middle = wire.path.pointAtPercent(0.5);
    const QRectF room = m_plan.field.adjusted(-10, 0, 10, 6);
    const auto nearestTo = [&](const QRectF &plate) {
        QPointF best = samples.front();
        qreal least = kLabelFarthest * 2;
        for (const QPointF &sample : samples) {
            const qreal length = QLineF(sample, closest(plate, sample)).length();
            if (length < least) {
                least = length;
                best = sample;
            }
        }
        return best;
    };

    QRectF best;
    qreal bestCost = kLabelFarthest;
    for (const bool one : { true, false }) {
        const qreal width = 8
            + (one ? textWidth(wire.label, kTextSmall)
                   : qMax(textWidth(wire.what, kTextSmall), textWidth(wire.when, kTextSmall)));
        const qreal height = one ? 18 : 34;
        for (qreal dy = -kLabelReach; dy <= kLabelReach; dy += kLabelStep) {
            for (qreal dx = -kLabelReach; dx <= kLabelReach; dx += kLabelStep) {
                const QRectF plate(
                    middle.x() - width / 2 + dx, middle.y() - height / 2 + dy, width, height);
                const QPointF at = nearestTo(plate);
                const qreal far = QLineF(at, closest(plate, at)).length();
                qreal cost = far + kLabelAside * qAbs(dx) + kLabelAbove * qAbs(dy)
                    + (one ? 0 : kLabelInTwo);
                if (cost >= bestCost || !room.contains(plate)
                    || std::any_of(taken.begin(), taken.end(),
                        [&](const QRectF &rect) { return rect.intersects(plate); }))
                    continue;
                // Beside the lines rather than on them: the plate would cut the wire.
                for (const Wire &other : m_wires) {
                    if (!other.hidden
                        && other.path.intersects(other.pipe ? plate.adjusted(-7, -7, 7, 7) : plate))
                        cost += &other == &wire ? kLabelCutsOwn : kLabelCutsOther;
                }
                const QLineF lead(at, closest(plate, at));
                for (int k = 0; far >= kLabelLoose && k < static_cast<int>(taken.size()); ++k) {
                    if (k != wire.from && k != wire.to && crosses(taken[index(k)], lead))
                        cost += kLabelLeadCrosses;
                }
                if (cost < bestCost) {
                    bestCost = cost;
                    best = plate;
                    inOne = one;
                    nearest = at;
                }
            }
        }
    }
    return best;
}

void Wires::drawLabel(Scene &scene) const
{
    if (m_last < 0)
        return;
    const Wire &wire = m_wires[index(m_last)];
    if (wire.hidden)
        return;
    const ColorToken ground = m_plan.manyMemories ? ColorToken::Bg : ColorToken::Surface;
    bool inOne = true;
    QPointF nearest;
    const QRectF best = plateOf(wire, inOne, nearest);
    if (best.isNull())
        return; // rather none than one that seems to belong to nothing
    const QPointF edge = closest(best, nearest);
    if (QLineF(edge, nearest).length() >= kLabelLoose) {
        QPainterPath lead(edge);
        lead.lineTo(nearest);
        scene.path(lead, ColorToken::Text3, 1);
    }
    scene.rect(best, 4, ground);
    if (inOne) {
        scene.text({ best.left() + 4, best.top() + 13.3 }, wire.label, ColorToken::Text2);
    } else {
        scene.text({ best.center().x(), best.top() + 13.3 }, wire.what, ColorToken::Text2,
            kTextSmall, 400, Qt::AlignHCenter);
        scene.text({ best.center().x(), best.top() + 29 }, wire.when, ColorToken::Text2, kTextSmall,
            400, Qt::AlignHCenter);
    }
    scene.node({ QStringLiteral("label:last"), QStringLiteral("label"), wire.label, QString(),
        wire.label, best, -1 });
}

} // namespace interleave
