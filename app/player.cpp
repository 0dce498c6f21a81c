#include "app/player.h"

#include <algorithm>

namespace interleave {

namespace {

constexpr int kFrameMilliseconds = 16;

}

Player::Player(Playhead &playhead, QObject *parent)
    : QObject(parent)
    , m_playhead(playhead)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kFrameMilliseconds);
    connect(&m_timer, &QTimer::timeout, this,
        [this] { advance(static_cast<double>(m_elapsed.restart()) / 1000.0); });
    connect(&m_playhead, &Playhead::pacingChanged, this, [this] {
        if (playing())
            m_position = m_playhead.pacing().of(m_playhead.moment());
    });
}

void Player::advance(double seconds)
{
    m_position += seconds * m_speed;
    const double end = m_playhead.pacing().length();
    go(std::min(m_position, end));
    if (m_position >= end)
        toEnd();
}

void Player::play()
{
    if (playing() || !m_playhead.history())
        return;
    m_position = m_playhead.pacing().of(m_playhead.moment());
    if (m_position >= m_playhead.pacing().length()) {
        if (!m_playhead.history()->finished())
            return m_playhead.setLive(true); // from here on its latest moment, as it comes
        m_position = 0;
    }
    m_elapsed.start();
    m_timer.start();
    Q_EMIT playingChanged(true);
}

void Player::pause()
{
    if (!playing())
        return;
    m_timer.stop();
    Q_EMIT playingChanged(false);
}

void Player::toggle()
{
    if (m_playhead.live())
        m_playhead.setLive(false); // this moment stays on show while the run goes on
    else
        playing() ? pause() : play();
}

void Player::setSpeed(double speed)
{
    m_speed = speed;
    Q_EMIT speedChanged(speed);
}

void Player::setReducesMotion(bool on)
{
    m_reducesMotion = on;
}

void Player::step(int events)
{
    const auto history = m_playhead.history();
    if (!history || history->eventCount() == 0)
        return;
    pause();
    m_playhead.setLive(false);
    const Moment &moment = m_playhead.moment();
    const auto last = static_cast<std::int64_t>(history->eventCount()) - 1;
    const std::int64_t now = moment.begun ? static_cast<std::int64_t>(moment.event.value) : -1;
    const std::int64_t next = std::clamp<std::int64_t>(now + events, -1, last);
    if (next < 0)
        toStart();
    else
        m_playhead.setEvent({ static_cast<std::uint64_t>(next) });
}

void Player::toKeyMoment(int direction)
{
    const auto history = m_playhead.history();
    if (!history)
        return;
    pause();
    m_playhead.setLive(false);
    const auto &moments = history->keyMoments();
    const Moment &now = m_playhead.moment();
    if (direction > 0) {
        const auto next = std::find_if(moments.begin(), moments.end(),
            [&](const KeyMoment &m) { return !now.begun || m.event > now.event; });
        next == moments.end() ? toEnd() : m_playhead.setEvent(next->event);
    } else {
        const auto previous = std::find_if(moments.rbegin(), moments.rend(),
            [&](const KeyMoment &m) { return now.begun && m.event < now.event; });
        previous == moments.rend() ? toStart() : m_playhead.setEvent(previous->event);
    }
}

void Player::toShare(double share)
{
    m_playhead.setLive(false);
    go(std::clamp(share, 0.0, 1.0) * m_playhead.pacing().length());
    m_position = m_playhead.pacing().of(m_playhead.moment());
}

void Player::toStart()
{
    pause();
    m_playhead.setLive(false);
    if (m_playhead.history())
        m_playhead.setMoment({}); // before the first event
}

void Player::toEnd()
{
    pause();
    const auto history = m_playhead.history();
    if (!history || history->eventCount() == 0)
        return;
    m_playhead.setEvent({ history->eventCount() - 1 });
    if (!history->finished())
        m_playhead.setLive(true);
}

void Player::go(double viewerSeconds)
{
    if (!m_playhead.history())
        return;
    Moment moment = m_playhead.pacing().at(viewerSeconds);
    if (m_reducesMotion)
        moment.phase = 1;
    m_playhead.setMoment(moment);
}

} // namespace interleave
