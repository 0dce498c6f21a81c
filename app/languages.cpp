#include "app/languages.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

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
    static QTranslator *installed = nullptr;
    if (installed) {
        QCoreApplication::removeTranslator(installed);
        delete installed;
        installed = nullptr;
    }
    QLocale::setDefault(language == QLatin1String("en") ? QLocale::c() : QLocale(language));
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(QStringLiteral(":/interleave/i18n/interleave_") + language)) {
        installed = translator;
        QCoreApplication::installTranslator(installed);
    } else {
        delete translator;
    }
}

} // namespace interleave
