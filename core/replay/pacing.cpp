#include "core/replay/pacing.h"

#include "core/trace/codec.h"

#include <algorithm>
#include <array>

namespace interleave {
namespace {

constexpr double kEventSeconds = 0.25;    // that an event takes, to be seen
constexpr std::uint64_t kFewEvents = 500; // up to here each event does; beyond, key moments do
constexpr double kLongRunSeconds = 10;    // that a longer run takes at least
constexpr double kSmallestStep = 0.002;   // of the viewer's time: events that are nearer than this
                                          // share a knot

// Which kinds change something to look at. Index in Payload.
constexpr std::array<bool, kPayloadKinds> kVisible = [] {
    std::array<bool, kPayloadKinds> visible {};
    for (const std::uint8_t kind : { kKindOf<TaskSpawned>, kKindOf<TaskRunning>,
             kKindOf<TaskParked>, kKindOf<TaskEnded>, kKindOf<Put>, kKindOf<Got>, kKindOf<ItemDone>,
             kKindOf<QueueResized>, kKindOf<Acquired>, kKindOf<Released>, kKindOf<Notified>,
             kKindOf<FlagSet>, kKindOf<BarrierArrived>, kKindOf<BarrierOpened>, kKindOf<Resumed>,
             kKindOf<Yielded>, kKindOf<SharedRead>, kKindOf<SharedWritten>, kKindOf<Printed>,
             kKindOf<Deadlocked>, kKindOf<LimitReached>, kKindOf<SocketListens>,
             kKindOf<SocketConnects>, kKindOf<SocketConnected>, kKindOf<SocketAccepted>,
             kKindOf<SocketFailed>, kKindOf<BytesSent>, kKindOf<BytesArrived>,
             kKindOf<BytesReceived>, kKindOf<SocketShut>, kKindOf<SocketClosed> })
        visible[kind] = true;
    return visible;
}();

} // namespace

Pacing::Pacing(const History &history)
{
    const TraceStore &trace = history.trace();
    const std::uint64_t count = history.eventCount();
    m_end = history.endTime();
    const std::uint64_t first = trace.first().value;
    std::uint64_t visible = 0;
    for (std::uint64_t i = first; i < count; ++i)
        visible += kVisible[trace.kindAt({ i })] ? 1 : 0;
    const bool isShort = visible <= kFewEvents;
    const double usualHold = isShort
        ? kEventSeconds
        : std::min(kEventSeconds, kLongRunSeconds / static_cast<double>(visible));

    auto moment = history.keyMoments().begin();
    // The last event with a movement: where it begins, in both times, and when that is over.
    double movedAt = 0;
    Time movedTime {};
    double busyUntil = 0;
    double viewer = 0;
    for (std::uint64_t i = first; i < count; ++i) {
        const Time time = trace.timeAt({ i });
        while (moment != history.keyMoments().end() && moment->event.value < i)
            ++moment;
        const bool isKey = moment != history.keyMoments().end() && moment->event.value == i;
        const double hold = !kVisible[trace.kindAt({ i })] ? 0 : isKey ? kEventSeconds : usualHold;

        const double asItWas = movedAt + (time - movedTime).seconds();
        viewer = std::max(asItWas, busyUntil);
        if (hold > 0) {
            m_slowed = m_slowed || busyUntil > asItWas + 1e-9;
            busyUntil = viewer + hold;
            movedAt = viewer;
            movedTime = time;
        }

        // What could not be seen for itself is one with what comes right after it.
        Knot *last = m_knots.empty() ? nullptr : &m_knots.back();
        if (last != nullptr && last->hold < kSmallestStep
            && viewer < last->viewer + kSmallestStep) {
            last->time = time;
            last->event = { i };
            last->hold = std::max(last->hold, hold);
        } else {
            m_knots.push_back({ viewer, time, { i }, hold });
        }
    }
    m_length = std::max(busyUntil, viewer);
}

double Pacing::viewerAtNext(std::size_t knot) const
{
    return knot + 1 < m_knots.size() ? m_knots[knot + 1].viewer : m_length;
}

Time Pacing::timeAtNext(std::size_t knot) const
{
    return knot + 1 < m_knots.size() ? m_knots[knot + 1].time : m_end;
}

Moment Pacing::at(double viewerSeconds) const
{
    Moment moment;
    const double viewer = std::clamp(viewerSeconds, 0.0, m_length);
    const auto after = std::upper_bound(m_knots.begin(), m_knots.end(), viewer,
        [](double v, const Knot &knot) { return v < knot.viewer; });
    if (after == m_knots.begin()) {
        moment.time = Time::fromSeconds(viewer);
        return moment;
    }
    const auto index = static_cast<std::size_t>(after - m_knots.begin() - 1);
    const Knot &knot = m_knots[index];
    const double into = viewer - knot.viewer;
    const double span = viewerAtNext(index) - knot.viewer;
    const auto elapsed = static_cast<double>((timeAtNext(index) - knot.time).ns);
    moment.begun = true;
    moment.event = knot.event;
    moment.phase = into < knot.hold ? into / knot.hold : 1.0;
    moment.time = knot.time;
    if (span > 0)
        moment.time
            = knot.time + Time { static_cast<std::int64_t>(elapsed * std::min(1.0, into / span)) };
    return moment;
}

double Pacing::of(const Moment &moment) const
{
    if (!moment.begun)
        return std::clamp(
            moment.time.seconds(), 0.0, m_knots.empty() ? m_length : m_knots.front().viewer);
    const auto found = std::lower_bound(m_knots.begin(), m_knots.end(), moment.event,
        [](const Knot &knot, EventIndex event) { return knot.event < event; });
    if (found == m_knots.end())
        return m_length;
    const auto index = static_cast<std::size_t>(found - m_knots.begin());
    if (moment.event < found->event)
        return found->viewer; // it has no knot of its own: it is one with the next
    if (moment.phase < 1)
        return found->viewer + std::max(0.0, moment.phase) * found->hold;
    const double span = viewerAtNext(index) - found->viewer;
    const auto elapsed = static_cast<double>((timeAtNext(index) - found->time).ns);
    const double into
        = elapsed > 0 ? span * static_cast<double>((moment.time - found->time).ns) / elapsed : 0.0;
    return found->viewer + std::clamp(into, std::min(found->hold, span), span);
}

} // namespace interleave
