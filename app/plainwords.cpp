#include "app/plainwords.h"

#include <array>
#include <cctype>
#include <cstdio>
#include <string_view>

namespace interleave {

namespace {

constexpr std::string_view kTexts[] = {
#define MESSAGE(name, text) text,
#include "core/base/messages.def"
#undef MESSAGE
};

// As the window tells it: "6.40 s", "3.4 µs", "1 h 10 min".
std::string plainTime(Time time)
{
    constexpr std::int64_t kMinute = 60; // of seconds
    constexpr std::int64_t kHour = 60 * kMinute;
    const double seconds = time.seconds();
    if (seconds >= 59.95) {
        const std::int64_t whole = (time.ns + 500'000'000) / 1'000'000'000;
        const bool hours = whole >= kHour;
        const std::int64_t units = hours ? (whole + kMinute / 2) / kMinute : whole;
        const std::int64_t rest = units % 60;
        return std::to_string(units / 60) + (hours ? " h" : " min")
            + (rest == 0 ? "" : " " + std::to_string(rest) + (hours ? " min" : " s"));
    }
    std::array<char, 64> text {};
    if (time.ns == 0 || time.ns >= 10'000'000) {
        std::snprintf(text.data(), text.size(), "%.2f s", seconds);
        return text.data();
    }
    // 999.6 µs would print as "1000 µs".
    const auto amount = static_cast<double>(time.ns);
    const bool nanoseconds = amount < 999.5;
    const bool microseconds = !nanoseconds && amount < 999.5e3;
    const double value = amount / (nanoseconds ? 1 : microseconds ? 1e3 : 1e6);
    std::snprintf(text.data(), text.size(), "%.*f", nanoseconds || value >= 9.995 ? 0 : 1, value);
    std::string number = text.data();
    if (number.ends_with(".0"))
        number.resize(number.size() - 2);
    return number + (nanoseconds ? " ns" : microseconds ? " µs" : " ms");
}

struct PlainWording {
    const State *state;

    std::string operator()(const std::string &text) const { return text; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(Time time) const { return plainTime(time); }
    std::string operator()(TaskId id) const
    {
        const TaskInfo *task = state ? state->task(id) : nullptr;
        return task ? task->name : "T" + std::to_string(id.value);
    }
    std::string operator()(ObjectId id) const
    {
        const ObjectInfo *object = state ? state->object(id) : nullptr;
        return object ? object->name : "object " + std::to_string(id.value);
    }
};

} // namespace

std::string plainWords(const Message &message, const State *state)
{
    const std::string_view text = kTexts[static_cast<std::size_t>(message.id)];
    std::string result;
    for (std::size_t k = 0; k < text.size(); ++k) {
        if (text[k] == '%' && k + 1 < text.size()
            && std::isdigit(static_cast<unsigned char>(text[k + 1])) != 0) {
            const auto index = static_cast<std::size_t>(text[k + 1] - '0');
            if (index >= 1 && index <= message.args.size()) {
                result += std::visit(PlainWording { state }, message.args[index - 1]);
                ++k;
                continue;
            }
        }
        result += text[k];
    }
    return result;
}

} // namespace interleave
