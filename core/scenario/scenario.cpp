#include "core/scenario/scenario.h"

#include "core/base/check.h"
#include "core/base/embedded.h"

#include <algorithm>
#include <cctype>
#include <numeric>

namespace interleave {

extern const EmbeddedFile kScenarioFiles[];
extern const std::size_t kScenarioFilesCount;

namespace {

struct Entry {
    const char *name;
    const char *chapter;
    const char *title;
    int minutes;
};

// In the library's order; a chapter's scenarios stand together.
constexpr Entry kLibrary[] = {
    { "washing_alone", "alone", "Washing alone", 3 },
    { "dishes", "queues", "Dishes: wash and dry", 6 },
    { "back_pressure", "queues", "Back pressure", 4 },
    { "fan_out_fan_in", "queues", "Fan-out, fan-in", 5 },
    { "lost_update", "sharing", "The lost update", 5 },
    { "lock_and_rlock", "sharing", "Lock and RLock", 4 },
    { "philosophers", "sharing", "Philosophers", 8 },
    { "yield_and_send", "coroutines", "yield and send", 4 },
};

std::string_view textOf(std::string_view file)
{
    const auto *end = kScenarioFiles + kScenarioFilesCount;
    const auto *found
        = std::find_if(kScenarioFiles, end, [&](const EmbeddedFile &f) { return f.name == file; });
    IL_CHECK(found != end, "a scenario of the library was not embedded");
    return found->text;
}

std::vector<Scenario> load()
{
    std::vector<Scenario> all;
    for (const Entry &entry : kLibrary) {
        const std::string file = std::string(entry.name) + ".py";
        all.push_back(
            { entry.name, file, entry.chapter, entry.title, entry.minutes, textOf(file) });
    }
    return all;
}

// "Lost-Update.py" and "lost update" are both meant for "lost_update".
std::string plain(std::string_view name)
{
    std::string out;
    for (const char c : name)
        out += c == '-' || c == ' '
            ? '_'
            : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (out.size() > 3 && out.ends_with(".py"))
        out.resize(out.size() - 3);
    return out;
}

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t { 0 });
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t above = row[j + 1];
            row[j + 1] = std::min({ above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0 : 1) });
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

std::span<const Scenario> scenarios()
{
    static const std::vector<Scenario> all = load();
    return all;
}

const Scenario *findScenario(std::string_view name)
{
    for (const Scenario &scenario : scenarios()) {
        if (scenario.name == name || scenario.file == name)
            return &scenario;
    }
    return nullptr;
}

std::string nearestScenario(std::string_view name)
{
    constexpr std::size_t kLongest = 64; // nobody mistypes more than that; keeps the table small
    const std::string wanted = plain(name.substr(0, kLongest));
    if (wanted.empty())
        return {};
    const Scenario *nearest = nullptr;
    // A third of the letters may be wrong; further off would be a guess.
    std::size_t best = wanted.size() / 3 + 1;
    for (const Scenario &scenario : scenarios()) {
        // Half a name is as good as a whole one: "philo".
        const bool begins = wanted.size() >= 3 && scenario.name.starts_with(wanted);
        const std::size_t distance = begins ? 0 : editDistance(wanted, scenario.name);
        if (distance < best) {
            best = distance;
            nearest = &scenario;
        }
    }
    return nearest ? nearest->name : std::string();
}

} // namespace interleave
