#include "app/plainwords.h"

#include "core/base/amounts.h"
#include "core/base/shorttime.h"

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
    static constexpr const char *kUnits[] = { " ns", " µs", " ms", " s", " min", " h" };
    const ShortTime told = countedTime(time);
    const auto scale = static_cast<std::size_t>(told.scale);
    if (told.scale >= TimeScale::Minutes)
        return std::to_string(told.whole) + kUnits[scale]
            + (told.rest == 0 ? "" : " " + std::to_string(told.rest) + kUnits[scale - 1]);
    std::array<char, 64> text {};
    std::snprintf(text.data(), text.size(), "%.*f", told.digits, told.amount);
    return std::string(text.data()) + kUnits[scale];
}

struct PlainWording {
    const State *state;
    bool amounts;

    std::string operator()(const std::string &text) const { return text; }
    std::string operator()(std::int64_t number) const
    {
        return amounts ? groupedNumber(number, ",") : std::to_string(number);
    }
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
                result += std::visit(
                    PlainWording { state, tellsAmounts(message.id) }, message.args[index - 1]);
                ++k;
                continue;
            }
        }
        result += text[k];
    }
    return result;
}

} // namespace interleave
