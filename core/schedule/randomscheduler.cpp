#include "core/base/random.h"
#include "core/schedule/scheduler.h"

#include <algorithm>
#include <bit>

namespace interleave {

namespace {

class RandomScheduler final : public Scheduler {
public:
    explicit RandomScheduler(std::uint64_t seed)
        : m_choices(seed)
        , m_values(Random(seed).next())
    {
    }

    std::optional<TaskId> pick(std::span<const TaskId> ready, const Situation &) override
    {
        return ready[m_choices.below(ready.size())];
    }
    Time quantum(Time nominal) override
    {
        if (m_choices.below(3) == 0)
            return some(nominal);
        return nominal + Time { static_cast<std::int64_t>(below(nominal.ns / 10 + 1)) };
    }
    Time lateness(Time most) override { return m_choices.below(2) == 0 ? Time {} : some(most); }
    bool disturbs() const override { return true; }
    bool yields() override { return m_choices.below(3) == 0; }
    std::uint64_t randomValue() override { return m_values.next(); }
    std::unique_ptr<Scheduler> clone() const override
    {
        return std::make_unique<RandomScheduler>(*this);
    }

private:
    std::uint64_t below(std::int64_t bound)
    {
        return m_choices.below(static_cast<std::uint64_t>(bound));
    }
    // Up to `most`, and as likely of some microseconds as of some milliseconds: a race is often a
    // matter of a few steps.
    Time some(Time most)
    {
        const int sizes = std::bit_width(static_cast<std::uint64_t>(most.ns / kLeast));
        const std::int64_t size = kLeast << below(sizes + 1);
        return { std::min(most.ns, size + static_cast<std::int64_t>(below(size))) };
    }

    static constexpr std::int64_t kLeast = 1'000; // ns: about a step

    Random m_choices;
    Random m_values;
};

} // namespace

std::unique_ptr<Scheduler> randomScheduler(std::uint64_t seed)
{
    return std::make_unique<RandomScheduler>(seed);
}

} // namespace interleave
