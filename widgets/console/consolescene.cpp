#include "widgets/console/consolescene.h"

#include "widgets/style/words.h"

#include <algorithm>

namespace interleave {

namespace {

constexpr qreal kPale = 0.45;

// Tabs go to the next multiple of eight; what has no shape (carriage returns, escapes) is left out.
QString printable(const QString &text, int column)
{
    QString out;
    for (const QChar c : text) {
        if (c == QLatin1Char('\t'))
            out += QString(8 - (column + static_cast<int>(out.size())) % 8, QLatin1Char(' '));
        else if (c.isPrint() || c.isSurrogate())
            out += c;
    }
    return out;
}

ColorToken inkOf(const ConsolePiece &piece)
{
    if (piece.typed)
        return ColorToken::Accent;
    return piece.stream == Stream::Err ? ColorToken::ErrorText : ColorToken::Text;
}

} // namespace

ConsoleScene layOutConsole(const std::vector<ConsoleRow> &rows, const QSizeF &size, qreal firstY,
    qreal shift, const QStringList &instead)
{
    ConsoleScene result;
    Scene &scene = result.scene;
    scene.size = size;
    if (rows.empty()) {
        qreal baseline = 26;
        for (const QString &line : instead) {
            scene.text({ 14, baseline }, elideMiddle(line, size.width() - 28, 13),
                baseline == 26 ? ColorToken::Text2 : ColorToken::Text3, 13);
            baseline += 20;
        }
        scene.node({ QStringLiteral("empty"), QStringLiteral("note"), {}, QStringLiteral("empty"),
            oneAfterAnother(instead), QRectF(14, 12, size.width() - 28, 40), -1 });
        return result;
    }
    qreal y = firstY;
    for (const ConsoleRow &row : rows) {
        const QRectF box(0, y, size.width(), kConsoleLine);
        if (row.selected)
            scene.rect(box, 0, ColorToken::AccentSoft);
        QString whole;
        qreal x = 14 + kWhoWidth - shift;
        for (const ConsolePiece &piece : row.pieces) {
            const QString text = printable(piece.text, static_cast<int>(whole.size()));
            Shape &shape = scene.text({ x, y + 14.4 }, text, inkOf(piece), 12);
            shape.face = FontFace::Mono;
            shape.opacity = piece.comes ? kPale : 1;
            x += textWidth(text, 12, 400, FontFace::Mono);
            whole += text;
        }
        result.textWidth = std::max(result.textWidth, x + shift - 14 - kWhoWidth);
        const bool comes = !row.pieces.empty() && row.pieces.front().comes;
        const bool isError = std::any_of(row.pieces.begin(), row.pieces.end(),
            [](const ConsolePiece &p) { return p.stream == Stream::Err; });
        // Texts that are scrolled to the left go beneath the gutter.
        if (shift > 0)
            scene.rect({ 0, y, 14 + kWhoWidth - 6, kConsoleLine }, 0,
                row.selected ? ColorToken::AccentSoft : ColorToken::Surface);
        if (row.showsWho)
            scene
                .text({ 14, y + 14.4 }, elideMiddle(row.who, kWhoWidth - 12, 12), ColorToken::Text3)
                .opacity
                = comes ? kPale : 1;
        scene.node({ QStringLiteral("output:%1").arg(row.line + 1),
            isError ? QStringLiteral("error-output") : QStringLiteral("output"), row.who,
            comes ? QStringLiteral("comes") : QStringLiteral("printed"), whole, box, -1 });
        y += kConsoleLine;
    }
    return result;
}

} // namespace interleave
