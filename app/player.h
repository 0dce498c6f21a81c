// Moves the playhead along the viewer's time while playing. The clock is handed in, so that tests
// and pictures have their own. What is live is not played: the run moves it, Playhead says so.
#pragma once

#include "widgets/style/playhead.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace interleave {

class Player : public QObject {
    Q_OBJECT
public:
    explicit Player(Playhead &playhead, QObject *parent = nullptr);

    bool playing() const { return m_timer.isActive(); }
    double speed() const { return m_speed; }
    // Moves by that many seconds of the viewer's time (times speed); the timer calls it, tests may.
    void advance(double seconds);

public Q_SLOTS:
    void play(); // from the start when it stands at the end; live where the run still goes on
    void pause();
    void toggle(); // what is live stays at its moment
    void setSpeed(double speed);
    void setReducesMotion(bool on); // events happen at once, each still held for its time
    void step(int events);          // to the next event with something to see
    void toKeyMoment(int direction);
    void toShare(double share); // 0..1 of the viewer's time
    void toStart();
    void toEnd(); // of a run that goes on: live

Q_SIGNALS:
    void playingChanged(bool playing);
    void speedChanged(double speed);

private:
    void go(double viewerSeconds);

    Playhead &m_playhead;
    QTimer m_timer;
    QElapsedTimer m_elapsed;
    double m_position = 0; // viewer's seconds; valid while playing
    double m_speed = 1;
    bool m_reducesMotion = false;
};

} // namespace interleave
