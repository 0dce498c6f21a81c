// The moment, the selection and the zoom: the only mutable view state that panes share. Each pane
// listens; none tells another. app/ owns it and is the only one that sets the history.
//
// Threads: GUI thread.
#pragma once

#include "core/replay/history.h"
#include "core/replay/pacing.h"

#include <QObject>

#include <memory>
#include <utility>

namespace interleave {

struct Selection {
    TaskId task; // at most one of the two is set
    ObjectId object;
    friend bool operator==(const Selection &, const Selection &) = default;
};

// What a pane shows when nothing is selected: the worker that explains most, so that an inspector
// is never empty without need. A circle of waits first, then a failure, a wait, whoever runs. Empty
// before the first worker.
Selection shownSelection(const Selection &selection, const State &state);

struct TimeRange {
    Time from;
    Time to;
    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

class Playhead : public QObject {
    Q_OBJECT
public:
    explicit Playhead(QObject *parent = nullptr);

    // Null before the first run.
    std::shared_ptr<const History> history() const { return m_history; }
    // Made when it is asked for where it was put off: see awaitWhole().
    const Pacing &pacing() const;
    bool isPaced() const { return !m_live && !m_pacingIsDue; }
    const Moment &moment() const { return m_moment; }
    // The state at moment(), folded once and shared by all panes. With moment().phase < 1 the
    // movement of event moment().event is under way; state() is after it, before() is before it.
    const State &state() const;
    const State &before() const;
    Selection selection() const { return m_selection; }
    TimeRange visible() const { return m_visible; } // the timeline's zoom
    bool showsFuture() const { return m_showsFuture; }
    bool live() const { return m_live; } // follows a run that goes on

    // Says that everything changed, to panes that were made after it did.
    void announce();

    // Another run. A pacing takes long to make where events are many, and can be made elsewhere.
    void setHistory(std::shared_ptr<const History> history, Pacing pacing);
    // The run on show was too fast to be followed, and setWhole() will come: until then it is not
    // paced unless somebody asks.
    void awaitWhole();
    // The same run with all its events. The moment, the selection and what is seen stay; who stood
    // at the end, or sees all, does so again.
    void setWhole(std::shared_ptr<const History> history, Pacing pacing);

public Q_SLOTS:
    void setHistory(std::shared_ptr<const interleave::History> history);
    void historyGrew();
    void setMoment(const interleave::Moment &moment);
    void setEvent(interleave::EventIndex event); // the moment after it
    void setTime(interleave::Time time);
    void setSelection(const interleave::Selection &selection);
    void setVisible(const interleave::TimeRange &range);
    void setShowsFuture(bool on);
    void setLive(bool on);

Q_SIGNALS:
    void historyChanged(); // another run, or it grew
    void pacingChanged();  // the viewer's time of a moment is another one
    void momentChanged();
    void selectionChanged();
    void visibleChanged();
    void showsFutureChanged();
    void liveChanged();

private:
    std::shared_ptr<const History> m_history;
    mutable Pacing m_pacing;
    mutable bool m_pacingIsDue = false;
    bool m_awaitsWhole = false;
    std::uint64_t m_paced = 0; // events that it knows, of a run that goes on
    Moment m_moment;
    Selection m_selection;
    TimeRange m_visible {};
    Time m_end {}; // of the history, when it was last looked at
    bool m_showsFuture = true;
    bool m_live = false;
    mutable std::shared_ptr<const State> m_state;
    mutable std::shared_ptr<const State> m_before;

    void pace();
    void forgetStates();
};

} // namespace interleave
