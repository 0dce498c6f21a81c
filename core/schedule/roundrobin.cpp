#include "core/base/random.h"
#include "core/schedule/scheduler.h"

namespace interleave {

namespace {

class RoundRobin final : public Scheduler {
public:
    explicit RoundRobin(std::uint64_t seed)
        : m_random(seed)
    {
    }

    std::optional<TaskId> pick(std::span<const TaskId> ready, const Situation &) override
    {
        return ready.front();
    }
    Time quantum(Time nominal) override { return nominal; }
    Time lateness(Time) override { return {}; }
    bool disturbs() const override { return false; }
    bool yields() override { return false; }
    std::uint64_t randomValue() override { return m_random.next(); }
    std::unique_ptr<Scheduler> clone() const override
    {
        return std::make_unique<RoundRobin>(*this);
    }

private:
    Random m_random;
};

} // namespace

std::unique_ptr<Scheduler> roundRobin(std::uint64_t seed)
{
    return std::make_unique<RoundRobin>(seed);
}

} // namespace interleave
