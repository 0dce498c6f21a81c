// Painting a Scene: shapes only, nothing of the domain.
#include "widgets/style/scene.h"

#include <QHash>
#include <QImage>
#include <QPainter>
#include <QtMath>

#include <cmath>

namespace interleave {

namespace {

constexpr qreal kPatternDetail = 4; // texture pixels for a logical pixel: sharp up to four times

// A tile that repeats without a seam. Stripes are upright in it; the brush turns them.
QImage patternTile(FillPattern pattern, QColor ink)
{
    const qreal side = pattern == FillPattern::Dots ? 6 : 7;
    const int pixels = qRound(side * kPatternDetail);
    QImage tile(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(kPatternDetail, kPatternDetail);
    switch (pattern) {
    case FillPattern::Plain:
        break;
    case FillPattern::Stripes:
        ink.setAlphaF(0.28f);
        painter.fillRect(QRectF(0, 0, 2.2, side), ink);
        break;
    case FillPattern::Dots:
        ink.setAlphaF(0.55f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(QPointF(3, 3), 1.1, 1.1);
        break;
    case FillPattern::Cross: {
        QPainterPath path;
        // Both diagonals, and their neighbours' ends in the corners.
        for (const qreal shift : { -side, 0.0, side }) {
            path.moveTo(shift - 1, -1);
            path.lineTo(shift + side + 1, side + 1);
            path.moveTo(shift + side + 1, -1);
            path.lineTo(shift - 1, side + 1);
        }
        ink.setAlphaF(0.5f);
        painter.strokePath(path, QPen(ink, 1));
        break;
    }
    }
    return tile;
}

QBrush patternBrush(FillPattern pattern, const QColor &ink)
{
    static QHash<quint64, QImage> cache;
    const quint64 key = static_cast<quint64>(pattern) << 32 | ink.rgba();
    auto it = cache.find(key);
    if (it == cache.end())
        it = cache.insert(key, patternTile(pattern, ink));
    QBrush brush(*it);
    QTransform turn;
    if (pattern == FillPattern::Stripes)
        turn.rotate(45);
    turn.scale(1 / kPatternDetail, 1 / kPatternDetail);
    brush.setTransform(turn);
    return brush;
}

// Each drawn around (0, 0) in a circle of radius 12.
QPainterPath glyphPath(Glyph glyph)
{
    QPainterPath path;
    switch (glyph) {
    case Glyph::Running:
        path.addPolygon(QPolygonF({ { -3.5, -6 }, { 5.5, 0 }, { -3.5, 6 }, { -3.5, -6 } }));
        break;
    case Glyph::Ready:
        path.addPolygon(QPolygonF({ { -3, -6 }, { 6, 0 }, { -3, 6 } }));
        path.closeSubpath();
        break;
    case Glyph::Queue:
        path.moveTo(-4, -6);
        path.lineTo(-4, 6);
        path.moveTo(4, -6);
        path.lineTo(4, 6);
        break;
    case Glyph::Lock:
        path.addRect(-4, -1, 8, 7);
        path.moveTo(-2.5, -1);
        path.lineTo(-2.5, -4);
        path.arcTo(QRectF(-2.5, -6.5, 5, 5), 180, -180);
        path.lineTo(2.5, -1);
        break;
    case Glyph::Sleep:
        path.moveTo(-4, -5);
        path.lineTo(4, -5);
        path.lineTo(-4, 5);
        path.lineTo(4, 5);
        break;
    case Glyph::Done:
        path.moveTo(-5, 0);
        path.lineTo(-1.5, 4);
        path.lineTo(5.5, -4);
        break;
    case Glyph::Error:
        path.moveTo(-4, -4);
        path.lineTo(4, 4);
        path.moveTo(4, -4);
        path.lineTo(-4, 4);
        break;
    case Glyph::Unknown:
        path.arcMoveTo(QRectF(-3.6, -7, 7.2, 7.2), 170);
        path.arcTo(QRectF(-3.6, -7, 7.2, 7.2), 170, -215);
        path.quadTo(0, 1, 0, 3);
        path.moveTo(0, 6.4);
        path.lineTo(0, 6.5);
        break;
    }
    return path;
}

void paintGlyph(QPainter &painter, const Shape &shape, const Theme &theme)
{
    painter.save();
    painter.translate(shape.rect.center());
    const qreal scale = shape.rect.width() / 24;
    painter.scale(scale, scale);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(shape.fill));
    painter.drawEllipse(QPointF(0, 0), 12, 12);
    const QColor ink = theme.color(shape.stroke);
    if (shape.glyph == Glyph::Running) {
        painter.fillPath(glyphPath(shape.glyph), ink);
    } else {
        painter.strokePath(
            glyphPath(shape.glyph), QPen(ink, 2.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    }
    painter.restore();
}

void paintArrow(QPainter &painter, const Shape &shape, const QColor &color)
{
    const int last = shape.path.elementCount() - 1;
    if (last < 1)
        return;
    const QPointF end = shape.path.elementAt(last);
    // The direction of a curve's end is that from its last control point.
    QPointF from = shape.path.elementAt(last - 1);
    for (int k = last - 1; k > 0 && from == end; --k)
        from = shape.path.elementAt(k - 1);
    painter.save();
    painter.translate(end);
    painter.rotate(qRadiansToDegrees(std::atan2(end.y() - from.y(), end.x() - from.x())));
    const bool large = shape.arrow == Arrow::Large;
    const QPolygonF head = large ? QPolygonF({ { -8, -5 }, { 2, 0 }, { -8, 5 } })
                                 : QPolygonF({ { -6, -4 }, { 2, 0 }, { -6, 4 } });
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(head);
    painter.restore();
}

QPen penOf(const Shape &shape, const Theme &theme)
{
    if (shape.stroke == ColorToken::None || shape.width <= 0)
        return QPen(Qt::NoPen);
    QPen pen(theme.color(shape.stroke), shape.width);
    pen.setCapStyle(shape.roundCaps ? Qt::RoundCap : Qt::FlatCap);
    pen.setJoinStyle(shape.roundCaps ? Qt::RoundJoin : Qt::MiterJoin);
    if (shape.dashed) {
        const bool strong = shape.width >= 2.5;
        pen.setDashPattern(
            { (strong ? 8.0 : 4.0) / shape.width, (strong ? 6.0 : 4.0) / shape.width });
    }
    return pen;
}

QBrush brushOf(ColorToken fill, const Theme &theme)
{
    return fill == ColorToken::None ? QBrush(Qt::NoBrush) : QBrush(theme.color(fill));
}

void paintShape(QPainter &painter, const Shape &shape, const Theme &theme)
{
    switch (shape.kind) {
    case Shape::Kind::Rect: {
        const qreal radius = qMin(shape.radius, qMin(shape.rect.width(), shape.rect.height()) / 2);
        painter.setPen(penOf(shape, theme));
        painter.setBrush(brushOf(shape.fill, theme));
        painter.drawRoundedRect(shape.rect, radius, radius);
        if (shape.pattern != FillPattern::Plain) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(patternBrush(shape.pattern, theme.color(shape.patternInk)));
            painter.drawRoundedRect(shape.rect, radius, radius);
        }
        break;
    }
    case Shape::Kind::Path:
        if (shape.fill != ColorToken::None)
            painter.fillPath(shape.path, theme.color(shape.fill));
        if (shape.pattern != FillPattern::Plain)
            painter.fillPath(
                shape.path, patternBrush(shape.pattern, theme.color(shape.patternInk)));
        if (shape.stroke != ColorToken::None)
            painter.strokePath(shape.path, penOf(shape, theme));
        if (shape.arrow != Arrow::None)
            paintArrow(painter, shape, theme.color(shape.stroke));
        break;
    case Shape::Kind::Text: {
        QPointF at = shape.at;
        if (shape.align & Qt::AlignHCenter)
            at.rx() -= textWidth(shape.text, shape.pixels, shape.weight, shape.face) / 2;
        else if (shape.align & Qt::AlignRight)
            at.rx() -= textWidth(shape.text, shape.pixels, shape.weight, shape.face);
        painter.setPen(theme.color(shape.fill));
        painter.setFont(fontOf(shape.face, shape.pixels, shape.weight));
        painter.drawText(at, shape.text);
        break;
    }
    case Shape::Kind::StateGlyph:
        paintGlyph(painter, shape, theme);
        break;
    }
}

} // namespace

void paintScene(QPainter &painter, const Scene &scene, const Theme &theme)
{
    painter.save();
    painter.setRenderHints(
        QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    const qreal opacity = painter.opacity();
    for (const Shape &shape : scene.shapes) {
        painter.setOpacity(opacity * shape.opacity);
        if (shape.scale == 1) {
            paintShape(painter, shape, theme);
            continue;
        }
        painter.save();
        painter.scale(shape.scale, shape.scale);
        paintShape(painter, shape, theme);
        painter.restore();
    }
    painter.restore();
}

} // namespace interleave
