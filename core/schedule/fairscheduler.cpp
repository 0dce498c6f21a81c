#include "core/base/random.h"
#include "core/schedule/scheduler.h"

namespace interleave {

namespace {

class FairScheduler final : public Scheduler {
public:
    explicit FairScheduler(std::uint64_t seed)
        : m_quanta(seed)
        , m_values(Random(seed).next())
    {
    }

    std::optional<TaskId> pick(std::span<const TaskId> ready, const Situation &) override
    {
        return ready.front();
    }
    Time quantum(Time nominal) override
    {
        const auto spread = static_cast<std::uint64_t>(nominal.ns) / 10 + 1;
        return nominal + Time { static_cast<std::int64_t>(m_quanta.below(spread)) };
    }
    Time lateness(Time) override { return {}; }
    bool disturbs() const override { return false; }
    bool yields() override { return false; }
    std::uint64_t randomValue() override { return m_values.next(); }
    std::unique_ptr<Scheduler> clone() const override
    {
        return std::make_unique<FairScheduler>(*this);
    }

private:
    // Two sources, so that a program that asks for chance is not preempted elsewhere for it.
    Random m_quanta;
    Random m_values;
};

} // namespace

std::unique_ptr<Scheduler> fairScheduler(std::uint64_t seed)
{
    return std::make_unique<FairScheduler>(seed);
}

} // namespace interleave
