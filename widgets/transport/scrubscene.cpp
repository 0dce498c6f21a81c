#include "widgets/transport/scrubscene.h"

#include <algorithm>

namespace interleave {

namespace {

// Nearer to each other, marks are one.
constexpr qreal kMarksApart = 7;

} // namespace

// The knob stays inside, so the track ends half a knob before the edges.
double scrubX(double share, const QSizeF &size)
{
    return kKnobRadius + 2
        + std::clamp(share, 0.0, 1.0) * std::max(0.0, size.width() - 2 * kKnobRadius - 4);
}

double scrubShare(double x, const QSizeF &size)
{
    const double track = size.width() - 2 * kKnobRadius - 4;
    return track > 0 ? std::clamp((x - kKnobRadius - 2) / track, 0.0, 1.0) : 0;
}

Scene layOutScrub(const ScrubView &view)
{
    Scene scene;
    scene.size = view.size;
    const qreal middle = view.size.height() / 2 + 0.5;
    const qreal left = scrubX(0, view.size) - kKnobRadius;
    const qreal right = scrubX(1, view.size) + kKnobRadius;
    const qreal knob = scrubX(view.share, view.size);
    scene.rect({ left, middle - 2.5, right - left, 5 }, 2.5, ColorToken::Edge).opacity = 0.45;
    if (!view.enabled)
        return scene;
    scene.rect({ left, middle - 2.5, knob - left, 5 }, 2.5, ColorToken::Accent);
    qreal last = -kMarksApart;
    for (const ScrubMark &mark : view.marks) {
        const qreal x = scrubX(mark.share, view.size);
        if (x - last < kMarksApart) {
            scene.nodes.back().text += QLatin1Char('\n') + mark.text;
            continue;
        }
        last = x;
        QPainterPath triangle;
        triangle.addPolygon(QPolygonF(
            { { x, middle - 11.5 }, { x + 4.5, middle - 4.5 }, { x - 4.5, middle - 4.5 } }));
        triangle.closeSubpath();
        scene.path(triangle, ColorToken::None, 0, ColorToken::Text2);
        scene.node({ QStringLiteral("key:%1").arg(mark.index), QStringLiteral("key-moment"), {}, {},
            mark.text, QRectF(x - 6, middle - 13.5, 12, 11), -1 });
    }
    QPainterPath circle;
    circle.addEllipse(QPointF(knob, middle), kKnobRadius, kKnobRadius);
    scene.path(circle, ColorToken::Accent, 3, ColorToken::Surface);
    scene.node({ QStringLiteral("knob"), QStringLiteral("knob"), {}, {}, {},
        QRectF(knob - kKnobRadius, middle - kKnobRadius, 2 * kKnobRadius, 2 * kKnobRadius), -1 });
    return scene;
}

} // namespace interleave
