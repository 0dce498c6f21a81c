#include "app/missingfonts.h"

#include "core/base/messageid.h"
#include "widgets/style/theme.h"

#include <QFontDatabase>

namespace interleave {

std::vector<Message> missingFonts(const QString &language)
{
    static const QStringList own = loadFonts(); // once: each time would make them known again
    std::vector<Message> missing;
    for (const QString &font : own)
        missing.push_back({ MessageId::FontMissing, { font.toStdString() } });
    if (language != QLatin1String("zh_CN"))
        return missing;
    const auto chinese = missingChinese(
        QFontDatabase::families(), QFontDatabase::families(QFontDatabase::SimplifiedChinese));
    if (chinese)
        missing.push_back(*chinese);
    return missing;
}

std::optional<Message> missingChinese(const QStringList &families, const QStringList &withChinese)
{
    // The system's: too large to bring along.
    const QString font = QStringLiteral("Noto Sans CJK SC");
    if (families.contains(font))
        return std::nullopt;
    return Message { withChinese.isEmpty() ? MessageId::ChineseFontMissing : MessageId::FontMissing,
        { font.toStdString() } };
}

} // namespace interleave
