#include "app/missingfonts.h"

#include "widgets/style/theme.h"

#include <QFontDatabase>

namespace interleave {

QStringList missingFonts(const QString &language)
{
    QStringList missing = loadFonts();
    // The system's: too large to bring along.
    const QString chinese = QStringLiteral("Noto Sans CJK SC");
    if (language == QLatin1String("zh_CN") && !QFontDatabase::families().contains(chinese))
        missing.append(chinese);
    return missing;
}

} // namespace interleave
