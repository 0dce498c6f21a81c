#include "core/base/random.h"
#include "core/schedule/scheduler.h"

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
        const auto most = static_cast<std::uint64_t>(nominal.ns);
        return { static_cast<std::int64_t>(m_choices.below(most) + 1) };
    }
    std::uint64_t randomValue() override { return m_values.next(); }
    std::unique_ptr<Scheduler> clone() const override
    {
        return std::make_unique<RandomScheduler>(*this);
    }

private:
    Random m_choices;
    Random m_values;
};

} // namespace

std::unique_ptr<Scheduler> randomScheduler(std::uint64_t seed)
{
    return std::make_unique<RandomScheduler>(seed);
}

} // namespace interleave
