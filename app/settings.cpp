#include "app/settings.h"

#include "app/languages.h"
#include "core/trace/cores.h"

#include <QStandardPaths>

#include <algorithm>

namespace interleave {

Settings::Settings(std::shared_ptr<QSettings> store, const QString &draftFolder)
    : m_store(std::move(store))
    , m_draftFolder(draftFolder)
{
}

Settings Settings::ofUser()
{
    return Settings(std::make_shared<QSettings>(QSettings::IniFormat, QSettings::UserScope,
                        QStringLiteral("Interleave"), QStringLiteral("interleave")),
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + QStringLiteral("/interleave/drafts"));
}

Settings Settings::inFolder(const QString &folder)
{
    return Settings(std::make_shared<QSettings>(
                        folder + QStringLiteral("/interleave.ini"), QSettings::IniFormat),
        folder + QStringLiteral("/drafts"));
}

Settings Settings::forgetful(ThemeKind theme, const QString &language)
{
    Settings settings(nullptr, {});
    settings.m_theme = theme;
    settings.m_language = language;
    return settings;
}

QVariant Settings::value(const QString &key, const QVariant &otherwise) const
{
    return m_store ? m_store->value(key, otherwise) : otherwise;
}

void Settings::setValue(const QString &key, const QVariant &value)
{
    if (m_store)
        m_store->setValue(key, value);
}

ThemeKind Settings::theme() const
{
    if (!m_store)
        return m_theme;
    return value(QStringLiteral("look/theme"), QStringLiteral("light")).toString()
            == QLatin1String("dark")
        ? ThemeKind::Dark
        : ThemeKind::Light;
}

void Settings::setTheme(ThemeKind theme)
{
    setValue(QStringLiteral("look/theme"),
        theme == ThemeKind::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
}

QString Settings::language() const
{
    const QString language = m_store
        ? value(QStringLiteral("look/language"), languageOfSystem()).toString()
        : m_language;
    return knownLanguages().contains(language) ? language : QStringLiteral("en");
}

void Settings::setLanguage(const QString &language)
{
    setValue(QStringLiteral("look/language"), language);
}

bool Settings::showsFuture() const
{
    return value(QStringLiteral("look/showsFuture"), true).toBool();
}

void Settings::setShowsFuture(bool on)
{
    setValue(QStringLiteral("look/showsFuture"), on);
}

bool Settings::axisInSteps() const
{
    return value(QStringLiteral("look/axisInSteps"), false).toBool();
}

void Settings::setAxisInSteps(bool on)
{
    setValue(QStringLiteral("look/axisInSteps"), on);
}

bool Settings::reducesMotion() const
{
    return value(QStringLiteral("look/reducesMotion"), false).toBool();
}

void Settings::setReducesMotion(bool on)
{
    setValue(QStringLiteral("look/reducesMotion"), on);
}

bool Settings::autoplay() const
{
    return m_store && value(QStringLiteral("look/autoplay"), true).toBool();
}

void Settings::setAutoplay(bool on)
{
    setValue(QStringLiteral("look/autoplay"), on);
}

RunSettings Settings::run() const
{
    RunSettings run;
    run.schedule
        = static_cast<Schedule>(std::clamp(value(QStringLiteral("run/schedule"), 0).toInt(), 0, 4));
    run.clock = value(QStringLiteral("run/real"), false).toBool() ? Clock::Real : Clock::Simulated;
    run.cores = static_cast<std::uint32_t>(
        std::clamp(value(QStringLiteral("run/cores"), 2).toInt(), 1, int { kMostCores }));
    run.gil = value(QStringLiteral("run/gil"), true).toBool();
    run.seed = value(QStringLiteral("run/seed"), 7).toULongLong();
    return run;
}

void Settings::setRun(const RunSettings &run)
{
    setValue(QStringLiteral("run/schedule"), static_cast<int>(run.schedule));
    setValue(QStringLiteral("run/real"), run.clock == Clock::Real);
    setValue(QStringLiteral("run/cores"), run.cores);
    setValue(QStringLiteral("run/gil"), run.gil);
    setValue(QStringLiteral("run/seed"), static_cast<qulonglong>(run.seed));
}

Recording Settings::recording() const
{
    const std::uint64_t megabytes
        = value(QStringLiteral("run/recording"), qulonglong { kRecordingBytes / kMegabyte })
              .toULongLong();
    return { value(QStringLiteral("run/keepsLast"), false).toBool() ? Keep::Last : Keep::First,
        std::clamp(megabytes, kLeastRecording, kMostRecording) * kMegabyte };
}

void Settings::setRecording(const Recording &recording)
{
    setValue(QStringLiteral("run/keepsLast"), recording.keep == Keep::Last);
    setValue(QStringLiteral("run/recording"), static_cast<qulonglong>(recording.bytes >> 20));
}

QSet<QString> Settings::done() const
{
    const QStringList names = value(QStringLiteral("program/done"), QStringList()).toStringList();
    return { names.begin(), names.end() };
}

void Settings::setDone(const QSet<QString> &scenarios)
{
    QStringList names(scenarios.begin(), scenarios.end());
    names.sort();
    setValue(QStringLiteral("program/done"), names);
}

QStringList Settings::recent() const
{
    return value(QStringLiteral("window/recent"), QStringList()).toStringList();
}

void Settings::setRecent(const QStringList &paths)
{
    setValue(QStringLiteral("window/recent"), paths);
}

QString Settings::lastProgram() const
{
    return value(QStringLiteral("program/last"), QStringLiteral("dishes")).toString();
}

void Settings::setLastProgram(const QString &what)
{
    setValue(QStringLiteral("program/last"), what);
}

QKeySequence Settings::key(const QString &id) const
{
    return QKeySequence(
        value(QStringLiteral("keys/") + id, QString()).toString(), QKeySequence::PortableText);
}

void Settings::setKey(const QString &id, const QKeySequence &key)
{
    setValue(QStringLiteral("keys/") + id, key.toString(QKeySequence::PortableText));
}

QByteArray Settings::layout(const QString &of) const
{
    return value(QStringLiteral("layout/") + of, {}).toByteArray();
}

void Settings::setLayout(const QString &of, const QByteArray &state)
{
    setValue(QStringLiteral("layout/") + of, state);
}

QString Settings::draftFolder() const
{
    return m_draftFolder;
}

} // namespace interleave
