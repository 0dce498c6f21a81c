// The transport: to start, back, play, forward, the time, the scrub bar, speed and event number.
//
// It only asks: app/ moves the playhead. Shares are of the viewer's time (Pacing::length()), so
// that the knob moves evenly while a slowed run plays; where there is no pacing, as of a live run,
// shares are of the run's time so far.
//
// Threads: GUI thread.
#pragma once

#include "widgets/style/pane.h"
#include "widgets/style/playhead.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace interleave {

class ChipButton;
class IconButton;
class ScrubBar;

class TransportWidget : public QWidget, public Pane {
    Q_OBJECT
public:
    // The playhead outlives the widget.
    explicit TransportWidget(Playhead &playhead, QWidget *parent = nullptr);

    Scene scene() const override;
    void setPlaying(bool on);
    void setSpeed(double speed);
    double speed() const { return m_speed; }
    QSize sizeHint() const override { return { 816, 54 }; }
    QSize minimumSizeHint() const override { return { 480, 54 }; }

Q_SIGNALS:
    void playToggled();
    void stepRequested(int events);     // backward when negative
    void keyMomentRequested(int index); // in History::keyMoments()
    void seekRequested(double share);
    void speedRequested(double speed);
    void eventRequested(interleave::EventIndex event);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class TimeLabel;

    void retranslate();
    void showPlaying();
    void takeHistory();
    void takeMoment();
    void layOutNotes();
    void placeNote();
    void openSpeedMenu();
    void beginTyping();
    void endTyping(bool accept);
    double shareOf(const Moment &moment) const;
    std::size_t knownKeyMoments() const;
    void rebuildMarks(std::size_t known);

    Playhead &m_playhead;
    IconButton *m_start; // Qt children
    IconButton *m_back;
    IconButton *m_play;
    IconButton *m_forward;
    TimeLabel *m_time;
    ScrubBar *m_scrub;
    QLabel *m_note;
    QString m_noteText; // whole
    ChipButton *m_speedChip;
    ChipButton *m_eventChip;
    QLineEdit *m_eventEdit;
    double m_speed = 1;
    bool m_playing = false;
};

} // namespace interleave
