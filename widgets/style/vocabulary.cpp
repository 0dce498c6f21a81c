#include "widgets/style/vocabulary.h"

#include "widgets/style/words.h"

#include <array>

namespace interleave {

namespace {

constexpr qreal kBaseline = 0.36; // of the font size, below the middle: centres digits and capitals

QRectF drawLaneBar(Scene &scene, qreal x1, qreal x2, qreal top, const StateLook &look,
    FillPattern pattern, ColorToken ink)
{
    const QRectF rect(x1, top + 12 - look.laneHeight / 2, qMax(1.0, x2 - x1 - 1), look.laneHeight);
    if (look.glyph == Glyph::Unknown) {
        drawUnknown(scene, rect);
        return rect;
    }
    Shape &bar = scene.rect(rect, 3, look.fill);
    // Under a few pixels a pattern is only noise.
    if (rect.width() >= 4) {
        bar.pattern = pattern;
        bar.patternInk = ink;
    }
    return rect;
}

} // namespace

void drawItem(Scene &scene, const QRectF &rect, const QString &label, quint8 color, qreal pixels)
{
    scene.rect(rect, rect.height() / 2, itemToken(color), ColorToken::ItemOutline, 1.5);
    scene.text({ rect.center().x(), rect.center().y() + pixels * kBaseline },
        itemText(label, rect.width(), pixels), ColorToken::OnItem, pixels, 600, Qt::AlignHCenter);
}

qreal chipWidth(const QString &text)
{
    return qMax(32.0, textWidth(text, 12, 600) + 22);
}

QRectF drawChip(
    Scene &scene, const QPointF &topLeft, const QString &text, TaskState state, qreal maxWidth)
{
    const QRectF rect(topLeft.x(), topLeft.y(), qMin(maxWidth, chipWidth(text)), kChipHeight);
    const StateLook &look = lookOf(state);
    scene.rect(rect, kChipHeight / 2, look.soft, look.fill, 1.5);
    scene.text({ rect.center().x(), rect.y() + 15 }, elideMiddle(text, rect.width() - 12, 12, 600),
        ColorToken::Text, 12, 600, Qt::AlignHCenter);
    return rect;
}

qreal pillWidth(const QString &text)
{
    return textWidth(text, 12, 600) + 12;
}

QRectF drawPill(
    Scene &scene, const QPointF &topLeft, const QString &text, TaskState state, qreal maxWidth)
{
    const QRectF rect(topLeft.x(), topLeft.y(), qMin(maxWidth, pillWidth(text)), 18);
    const StateLook &look = lookOf(state);
    scene.rect(rect, 5, look.fill);
    scene.text({ rect.center().x(), rect.y() + 13.5 }, elideMiddle(text, rect.width() - 8, 12, 600),
        look.on, 12, 600, Qt::AlignHCenter);
    return rect;
}

QRectF drawBar(Scene &scene, qreal x1, qreal x2, qreal top, TaskState state, const QString &label)
{
    const StateLook &look = lookOf(state);
    const QRectF rect = drawLaneBar(scene, x1, x2, top, look, look.pattern, look.on);
    if (!label.isEmpty() && look.laneHeight > 20 && textWidth(label, 12, 600) + 14 < rect.width())
        scene.text({ x1 + 7, top + 16.5 }, label, look.on, 12, 600);
    return rect;
}

Shape &drawUnknown(Scene &scene, const QRectF &rect, qreal radius)
{
    const StateLook &look = lookOf(TaskState::Unknown);
    const qreal inset = qMin(0.5, rect.width() / 4);
    Shape &shape = scene.rect(
        rect.adjusted(inset, inset, -inset, -inset), radius, ColorToken::Surface, look.fill, 1);
    if (rect.width() >= 4) { // under a few pixels dashes are only noise, too
        shape.dashed = true;
        shape.pattern = look.pattern;
        shape.patternInk = look.fill;
    }
    return shape;
}

QRectF drawShareBar(Scene &scene, qreal x1, qreal x2, qreal top)
{
    const StateLook &look = lookOf(TaskState::Running);
    return drawLaneBar(scene, x1, x2, top, look, FillPattern::Dots, look.on);
}

QRectF drawPlate(
    Scene &scene, const QPointF &at, const QString &text, ColorToken ground, ColorToken ink)
{
    const QRectF rect(at.x() - 4, at.y() - 12, textWidth(text, 12) + 8, 16);
    scene.rect(rect, 4, ground);
    scene.text(at, text, ink);
    return rect;
}

void drawRing(Scene &scene, const QPointF &center, qreal share)
{
    constexpr qreal kRingRadius = 11;
    const QRectF box(
        center.x() - kRingRadius, center.y() - kRingRadius, 2 * kRingRadius, 2 * kRingRadius);
    QPainterPath whole;
    whole.addEllipse(box);
    scene.path(whole, ColorToken::SleepSoft, 5);
    const qreal part = qBound(0.0, share, 1.0);
    if (part <= 0)
        return;
    QPainterPath rest;
    if (part >= 1) {
        rest = whole;
    } else {
        rest.arcMoveTo(box, 90);
        rest.arcTo(box, 90, -360 * part);
    }
    scene.path(rest, ColorToken::Sleep, 5);
}

qreal drawLegend(Scene &scene, const QPointF &topLeft, qreal width)
{
    constexpr qreal kGlyphSide = 15;
    constexpr qreal kTextAt = 20;
    constexpr qreal kBetween = 17;
    constexpr qreal kLeastBetween = 8; // rather than one word in a row of its own
    constexpr qreal kRow = 22;
    std::array<qreal, kLegendStates> needs {};
    qreal words = 0;
    for (std::size_t k = 0; k < kLegendStates; ++k) {
        needs[k] = kTextAt + textWidth(wordsFor(static_cast<TaskState>(k)), kTextSmall);
        words += needs[k];
    }
    const qreal inOneRow = (width - words) / (kLegendStates - 1);
    const qreal between = inOneRow >= kLeastBetween ? qMin(kBetween, inOneRow) : kBetween;
    // Where it takes several rows, they are as even as they can be.
    const auto rowsAt = [&](qreal limit) {
        int rows = 1;
        qreal x = 0;
        for (const qreal need : needs) {
            if (x > 0 && x + need > limit + 0.5) {
                ++rows;
                x = 0;
            }
            x += need + between;
        }
        return rows;
    };
    const int rows = rowsAt(width);
    qreal limit = width;
    while (rows > 1 && limit > kBetween && rowsAt(limit - kBetween) == rows)
        limit -= kBetween;
    qreal x = topLeft.x();
    qreal y = topLeft.y();
    for (std::size_t k = 0; k < kLegendStates; ++k) {
        const auto state = static_cast<TaskState>(k);
        const QString text = wordsFor(state);
        if (x > topLeft.x() && x + needs[k] > topLeft.x() + limit + 0.5) {
            x = topLeft.x();
            y += kRow;
        }
        scene.glyph({ x + kGlyphSide / 2 + 0.5, y + 8 }, lookOf(state).glyph, kGlyphSide / 24);
        scene.text({ x + kTextAt, y + 12 }, text, ColorToken::Text2);
        x += needs[k] + between;
    }
    return y - topLeft.y() + 16;
}

QString itemLabel(const std::string &repr)
{
    QString text = fromUtf8(repr);
    if (text.size() >= 2 && text.front() == text.back()
        && (text.front() == QLatin1Char('\'') || text.front() == QLatin1Char('"')))
        text = text.mid(1, text.size() - 2);
    if (repr.empty()) // an event that is missing told it
        return QStringLiteral("?");
    return text.isEmpty() ? QStringLiteral("''") : text;
}

QString itemText(const QString &label, qreal width, qreal pixels)
{
    constexpr qsizetype kTellsEnough = 6; // characters, the dots among them
    const QString cut = elideMiddle(label, width - 12, pixels, 600);
    if (cut == label || cut.size() >= kTellsEnough || !label.front().isLetter())
        return cut;
    qsizetype from = label.size();
    while (label.at(from - 1).isDigit())
        --from;
    const QString number = label.mid(from);
    const bool whole = label.at(from - 1) != QLatin1Char('.');
    return !number.isEmpty() && whole && textWidth(number, pixels, 600) <= width - 8 ? number : cut;
}

QString fromUtf8(const std::string &text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString stateKey(TaskState state)
{
    static constexpr const char *kKeys[kTaskStates] = { "running", "ready", "waits-queue",
        "waits-lock", "asleep", "finished", "failed", "unknown" };
    return QLatin1String(kKeys[static_cast<std::size_t>(state)]);
}

} // namespace interleave
