// The timeline: a lane for each worker, a graph for each queue, the playhead across them.
//
// Mouse: wheel zooms at the pointer (with Shift it pans, over the names it scrolls), dragging pans,
// a click selects, a press on the axis seeks. Keys: W S zoom, A D pan, F fit the selection, Up and
// Down select, Enter seeks to where the selected worker's present state began. Zoom and selection
// go to the playhead; moments are only asked for. A button above the names changes the axis:
// seconds, or events at equal distances, which are zoomed on their own.
//
// Threads: GUI thread. Never walks the trace: see timelinescene.h for what a frame costs.
#pragma once

#include "widgets/style/pane.h"
#include "widgets/style/playhead.h"
#include "widgets/timeline/timelinescene.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QScrollBar;

namespace interleave {

class TimelineWidget : public QWidget, public Pane {
    Q_OBJECT
public:
    // The playhead outlives the widget.
    explicit TimelineWidget(Playhead &playhead, QWidget *parent = nullptr);

    Scene scene() const override { return currentScene(); }
    Axis axis() const { return m_axis; }
    void setAxis(Axis axis);
    // Everything is drawn that much larger, as on a projector. At least 1.
    void setMagnification(qreal scale);
    QSize sizeHint() const override { return { 816, 286 }; }
    QSize minimumSizeHint() const override { return { 320, 96 }; }

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void panLeft();
    void panRight();
    // The selected worker's or queue's life; everything when nothing is selected.
    void fitSelection();

Q_SIGNALS:
    void seekRequested(interleave::Time time);
    void eventRequested(interleave::EventIndex event); // along an axis of steps
    void axisChanged(interleave::Axis axis);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Drag { None, Seek, Pan };

    const Scene &currentScene() const;
    const TimelineData &data() const;
    // The scene is laid out at scale 1, and magnified.
    QSizeF plainSize() const { return QSizeF(size()) / m_scale; }
    TimelineRows rows() const;
    TimeRange whole() const;
    // Both along the axis.
    TimeRange visible() const;
    Time timeUnder(qreal x) const; // pixels of the widget
    QString axisTitle() const;
    void nameAxis();
    void showRange(const TimeRange &range);
    void seekTo(Time place);
    void retranslate();
    void invalidate();
    void takeHistory();
    void updateScrollBar();
    void zoomBy(double factor, Time anchor);
    void panBy(double share);
    void selectAt(const QPointF &at);
    void selectNeighbor(int step);

    Playhead &m_playhead;
    QScrollBar *m_scrollBar; // Qt children
    QPushButton *m_axisButton;
    Axis m_axis = Axis::Seconds;
    qreal m_scale = 1;
    TimeRange m_visibleSteps {}; // along an axis of steps
    Time m_stepsEnd {};          // of the history, when it was last looked at
    mutable std::optional<TimelineData> m_data;
    mutable std::optional<Scene> m_scene;
    Drag m_drag = Drag::None;
    QPointF m_pressedAt;
    TimeRange m_pressedRange {};
    int m_pressedScroll = 0; // the scroll bar counts plain pixels
    bool m_moved = false;
    bool m_focusCameByKey = false; // only then its frame is drawn
};

} // namespace interleave
