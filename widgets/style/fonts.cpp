#include "widgets/style/scene.h"
#include "widgets/style/theme.h"

#include <QFile>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QHash>

namespace interleave {

namespace {

constexpr const char *kFontFiles[] = {
    "Inter-Regular.otf",
    "Inter-Medium.otf",
    "Inter-SemiBold.otf",
    "JetBrainsMono-Regular.ttf",
    "JetBrainsMono-Italic.ttf", // of comments
    "JetBrainsMono-Medium.ttf",
    "JetBrainsMono-SemiBold.ttf",
};

quint32 numberAt(const QByteArray &bytes, qsizetype at, int size)
{
    quint32 number = 0;
    for (int k = 0; k < size; ++k)
        number = number << 8
            | (at + k < bytes.size() ? static_cast<quint8>(bytes.at(at + k)) : quint32 { 0 });
    return number;
}

// The font without what joins "==" and "->" (its contextual alternates): learners read what is
// typed, and a row of columns stays one. Qt 6.4 cannot ask a font to leave features out, so they
// get a tag that nobody asks for. See the OpenType specification: table directory, then "GSUB" and
// its list of features.
QByteArray withoutLigatures(QByteArray font)
{
    constexpr qsizetype kDirectory = 12;
    constexpr qsizetype kEntry = 16;
    const qsizetype tables = numberAt(font, 4, 2);
    for (qsizetype k = 0; k < tables; ++k) {
        const qsizetype entry = kDirectory + k * kEntry;
        if (font.mid(entry, 4) != "GSUB")
            continue;
        const qsizetype table = numberAt(font, entry + 8, 4);
        const qsizetype list = table + numberAt(font, table + 6, 2);
        const qsizetype features = numberAt(font, list, 2);
        for (qsizetype f = 0; f < features; ++f) {
            const qsizetype tag = list + 2 + f * 6;
            if (font.mid(tag, 4) == "calt")
                font.replace(tag, 4, "none");
        }
    }
    return font;
}

// Layout asks for the same few fonts thousands of times a frame; making a QFontMetricsF each time
// costs more than the measuring itself.
const QFontMetricsF &metricsOf(FontFace face, qreal pixels, int weight)
{
    static QHash<quint32, QFontMetricsF> cache;
    const quint32 key = static_cast<quint32>(qRound(pixels)) << 16
        | static_cast<quint32>(weight) << 1 | static_cast<quint32>(face);
    auto it = cache.find(key);
    if (it == cache.end())
        it = cache.insert(key, QFontMetricsF(fontOf(face, pixels, weight)));
    return *it;
}

} // namespace

QStringList loadFonts()
{
    QStringList missing;
    for (const char *file : kFontFiles) {
        const QString path = QStringLiteral(":/interleave/fonts/") + QLatin1String(file);
        QFile font(path);
        const bool read = font.open(QIODevice::ReadOnly);
        const bool mono = path.contains(QLatin1String("Mono"));
        if (!read
            || QFontDatabase::addApplicationFontFromData(
                   mono ? withoutLigatures(font.readAll()) : font.readAll())
                < 0)
            missing.append(QLatin1String(file));
    }
    return missing;
}

QFont fontOf(FontFace face, qreal pixels, int weight)
{
    // What Inter lacks and the other one has need not come from whatever else is installed.
    const QString mono = QStringLiteral("JetBrains Mono");
    const QString chinese = QStringLiteral("Noto Sans CJK SC");
    QFont font;
    font.setFamilies(face == FontFace::Mono
            ? QStringList { mono, chinese }
            : QStringList { QStringLiteral("Inter"), chinese, mono });
    font.setPixelSize(qRound(pixels));
    font.setWeight(static_cast<QFont::Weight>(weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::NoSubpixelAntialias);
    font.setKerning(true);
    return font;
}

qreal textWidth(const QString &text, qreal pixels, int weight, FontFace face)
{
    return metricsOf(face, pixels, weight).horizontalAdvance(text);
}

QString fitted(const QStringList &ways, qreal width, qreal pixels, int weight)
{
    for (const QString &way : ways) {
        if (textWidth(way, pixels, weight) <= width)
            return way;
    }
    return elideMiddle(ways.last(), width, pixels, weight);
}

QString elideMiddle(const QString &text, qreal width, qreal pixels, int weight, FontFace face)
{
    if (textWidth(text, pixels, weight, face) <= width)
        return text;
    const QChar dots(0x2026);
    // Two thirds of what stays is the beginning; the end is what tells "worker-17" from
    // "worker-18".
    qsizetype low = 0;
    qsizetype high = text.size();
    QString best(dots);
    while (low < high) {
        const qsizetype keep = (low + high + 1) / 2;
        qsizetype head = keep * 3 / 5;
        qsizetype tail = keep - head;
        if (head > 0 && text.at(head - 1).isHighSurrogate())
            --head;
        if (tail > 0 && text.at(text.size() - tail).isLowSurrogate())
            --tail;
        const QString candidate = text.left(head) + dots + text.right(tail);
        if (keep < text.size() && textWidth(candidate, pixels, weight, face) <= width) {
            best = candidate;
            low = keep;
        } else {
            high = keep - 1;
        }
    }
    return best;
}

} // namespace interleave
