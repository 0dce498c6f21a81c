#include "widgets/library/titles.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace interleave {

namespace {

// Spelled out for the translators; core/scenario has the same English titles, and a test holds the
// two together.
[[maybe_unused]] constexpr const char *kTitles[] = {
    QT_TRANSLATE_NOOP("Scenario", "Washing alone"),
    QT_TRANSLATE_NOOP("Scenario", "Dishes: wash and dry"),
    QT_TRANSLATE_NOOP("Scenario", "Back pressure"),
    QT_TRANSLATE_NOOP("Scenario", "Fan-out, fan-in"),
    QT_TRANSLATE_NOOP("Scenario", "The lost update"),
    QT_TRANSLATE_NOOP("Scenario", "Lock and RLock"),
    QT_TRANSLATE_NOOP("Scenario", "Philosophers"),
    QT_TRANSLATE_NOOP("Scenario", "yield and send"),
};

// Likewise from the parameter lines of resources/scenarios: what a parameter is for, and what it
// is called beside its control. In the code and in --set its name stays the program's.
constexpr const char *kNames[] = {
    QT_TRANSLATE_NOOP("ParameterName", "Capacity"),
    QT_TRANSLATE_NOOP("ParameterName", "Dishes"),
    QT_TRANSLATE_NOOP("ParameterName", "Dryers"),
    QT_TRANSLATE_NOOP("ParameterName", "Kind"),
    QT_TRANSLATE_NOOP("ParameterName", "Loaves"),
    QT_TRANSLATE_NOOP("ParameterName", "Order"),
    QT_TRANSLATE_NOOP("ParameterName", "Room"),
    QT_TRANSLATE_NOOP("ParameterName", "Safe"),
    QT_TRANSLATE_NOOP("ParameterName", "Seats"),
    QT_TRANSLATE_NOOP("ParameterName", "Times"),
    QT_TRANSLATE_NOOP("ParameterName", "Workers"),
};
constexpr const char *kHints[] = {
    QT_TRANSLATE_NOOP("Parameter", "how many dishes"),
    QT_TRANSLATE_NOOP("Parameter", "dry each dish at once, or all of them at the end"),
    QT_TRANSLATE_NOOP("Parameter", "how many dry"),
    QT_TRANSLATE_NOOP("Parameter", "places in the rack"),
    QT_TRANSLATE_NOOP("Parameter", "places on each shelf"),
    QT_TRANSLATE_NOOP("Parameter", "how many loaves"),
    QT_TRANSLATE_NOOP("Parameter", "how many share the jobs"),
    QT_TRANSLATE_NOOP("Parameter", "take the lock around read and write"),
    QT_TRANSLATE_NOOP("Parameter", "how often each pays in"),
    QT_TRANSLATE_NOOP("Parameter", "an RLock counts, a Lock waits for itself"),
    QT_TRANSLATE_NOOP("Parameter", "which fork is taken first"),
    QT_TRANSLATE_NOOP("Parameter", "how many sit at the table"),
};

struct Chapter {
    std::string_view key;
    const char *title;
};
constexpr Chapter kChapters[] = {
    { "alone", QT_TRANSLATE_NOOP("Chapter", "One after another") },
    { "queues", QT_TRANSLATE_NOOP("Chapter", "Queues and workers") },
    { "sharing", QT_TRANSLATE_NOOP("Chapter", "Sharing") },
    { "processes", QT_TRANSLATE_NOOP("Chapter", "Processes") },
    { "coroutines", QT_TRANSLATE_NOOP("Chapter", "Coroutines") },
};

} // namespace

QString titleOf(const Scenario &scenario)
{
    return QCoreApplication::translate("Scenario", scenario.title.c_str());
}

QString parameterHint(const std::string &description)
{
    return QCoreApplication::translate("Parameter", description.c_str());
}

QString parameterName(const std::string &name, const std::string &description)
{
    QString text = QString::fromStdString(name).replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    const bool ships = std::any_of(std::begin(kHints), std::end(kHints),
        [&](const char *hint) { return description == hint; });
    return ships ? QCoreApplication::translate("ParameterName", text.toUtf8().constData()) : text;
}

std::span<const char *const> knownNames()
{
    return kNames;
}

std::span<const char *const> knownHints()
{
    return kHints;
}

QString chapterTitle(const std::string &chapter)
{
    for (const Chapter &known : kChapters) {
        if (known.key == chapter)
            return QCoreApplication::translate("Chapter", known.title);
    }
    return QString::fromStdString(chapter);
}

} // namespace interleave
