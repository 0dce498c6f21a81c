#include "app/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>
#include <vector>

namespace interleave {

QStringList knownLanguages()
{
    return { QStringLiteral("en"), QStringLiteral("es"), QStringLiteral("zh_CN") };
}

QString languageName(const QString &language)
{
    if (language == QLatin1String("es"))
        return QStringLiteral("Español");
    if (language == QLatin1String("zh_CN"))
        return QStringLiteral("简体中文");
    return QStringLiteral("English");
}

QString languageOfSystem()
{
    switch (QLocale::system().language()) {
    case QLocale::Spanish:
        return QStringLiteral("es");
    case QLocale::Chinese:
        return QStringLiteral("zh_CN");
    default:
        return QStringLiteral("en");
    }
}

void speak(const QString &language)
{
    static std::vector<std::unique_ptr<QTranslator>> installed;
    installed.clear(); // one that goes is removed
    QLocale::setDefault(language == QLatin1String("en") ? QLocale::c() : QLocale(language));
    // Ours last, so that they are asked first. Qt's are for its own dialogs and menus; a computer
    // may be without them.
    for (const QString &file : { QLibraryInfo::path(QLibraryInfo::TranslationsPath)
                 + QStringLiteral("/qtbase_") + language,
             QStringLiteral(":/interleave/i18n/interleave_") + language }) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(file))
            continue;
        QCoreApplication::installTranslator(translator.get());
        installed.push_back(std::move(translator));
    }
}

} // namespace interleave
