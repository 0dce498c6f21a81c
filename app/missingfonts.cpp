#include "app/missingfonts.h"

#include "core/base/messageid.h"
#include "widgets/style/theme.h"

#include <QFontDatabase>
#include <QFontMetricsF>

#include <set>

namespace interleave {

namespace {

// Those that only tell how others are drawn have no picture of their own.
bool isSeen(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        break;
    }
    return !(character >= 0xfe00 && character <= 0xfe0f)
        && !(character >= 0xe0100 && character <= 0xe01ef); // variation selectors
}

} // namespace

std::vector<Message> missingFonts(const QString &language, FontsFor what)
{
    static const QStringList own = loadFonts(); // once: each time would make them known again
    std::vector<Message> missing;
    for (const QString &font : own)
        missing.push_back({ MessageId::FontMissing, { font.toStdString() } });
    if (language != QLatin1String("zh_CN"))
        return missing;
    const auto chinese = missingChinese(
        QFontDatabase::families(), QFontDatabase::families(QFontDatabase::SimplifiedChinese), what);
    if (chinese)
        missing.push_back(*chinese);
    return missing;
}

std::optional<Message> missingChinese(
    const QStringList &families, const QStringList &withChinese, FontsFor what)
{
    // The system's: too large to bring along.
    const QString font = QStringLiteral("Noto Sans CJK SC");
    if (families.contains(font))
        return std::nullopt;
    const MessageId none = what == FontsFor::Pictures ? MessageId::PictureLacksChinese
                                                      : MessageId::ChineseFontMissing;
    return Message { withChinese.isEmpty() ? none : MessageId::FontMissing,
        { font.toStdString() } };
}

std::optional<Message> drawnAsBoxes(const Scene &scene)
{
    std::set<char32_t> all;
    const auto add = [&](const QString &text) {
        for (const char32_t character : text.toStdU32String()) {
            if (isSeen(character))
                all.insert(character);
        }
    };
    for (const Shape &shape : scene.shapes)
        add(shape.text);
    for (const Node &node : scene.nodes)
        add(node.text);
    const QFontMetricsF ui(fontOf(FontFace::Ui, kTextBody));
    const QFontMetricsF mono(fontOf(FontFace::Mono, kTextBody));
    constexpr int kMost = 5;
    QStringList lacking;
    for (const char32_t character : all) {
        if (ui.inFontUcs4(character) || mono.inFontUcs4(character))
            continue;
        if (lacking.size() == kMost) {
            lacking << QStringLiteral("...");
            break;
        }
        lacking << QStringLiteral("%1 (U+%2)")
                       .arg(QString::fromUcs4(&character, 1),
                           QString::number(character, 16)
                               .toUpper()
                               .rightJustified(4, QLatin1Char('0')));
    }
    if (lacking.isEmpty())
        return std::nullopt;
    return Message { MessageId::DrawnAsBoxes,
        { lacking.join(QStringLiteral(", ")).toStdString() } };
}

} // namespace interleave
