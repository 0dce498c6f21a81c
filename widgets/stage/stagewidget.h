// The pane that shows the moment: paints the stage's scene, and turns clicks and keys into a
// selection.
//
// Seen from nearer it is a part of a larger stage: what was folded or cut for want of room has that
// room then. Ctrl and the wheel, + and - (0: all of it), or the buttons that the mouse finds in the
// upper right corner; dragging and the wheel move it, and so does the keyboard's focus.
//
// Threads: GUI thread. The playhead outlives it. It changes nothing but the playhead's selection.
#pragma once

#include "widgets/stage/drawstage.h"
#include "widgets/style/pane.h"

#include <QWidget>

namespace interleave {

class StageWidget : public QWidget, public Pane {
    Q_OBJECT
public:
    explicit StageWidget(Playhead &playhead, QWidget *parent = nullptr);

    Scene scene() const override { return current(); }
    void setLinesNow(const LinesNow &lines); // of the text that ran
    void setMistakeLine(std::uint32_t line); // why there is no run; 0: there is no mistake

    qreal zoom() const { return m_zoom; }
    // 1 (all of it) to kNearest, around this point of the pane, which stays where it is.
    void setZoom(qreal zoom, const QPointF &around);
    void zoomBy(int steps); // around the middle; away when negative

    static constexpr qreal kNearest = 4;

    QSize minimumSizeHint() const override { return { 320, 180 }; }
    QSize sizeHint() const override { return { 816, 478 }; }

Q_SIGNALS:
    // A double click or Enter: show it in the inspector.
    void inspectRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    // What is painted now; made anew only when the moment, the run, the size or the language
    // changed.
    const Scene &current() const;
    void forgetPlan();
    void forgetScene();
    std::vector<int> stops() const; // nodes that take the focus, in reading order
    void moveFocus(int step);
    void retranslate();
    void moveTo(const QPointF &origin); // kept where there is something to see
    void showButtons();
    void select(const Node &node);

    Playhead &m_playhead;
    mutable Plan m_plan;
    // Of what m_plan was made, for a live run must not change its size with each newcomer.
    mutable std::weak_ptr<const History> m_plannedOf;
    mutable QSizeF m_plannedFor;
    mutable Scene m_scene;
    qreal m_zoom = 1;
    QPointF m_origin;  // of what is seen, on the larger stage
    QPointF m_grabbed; // where the mouse holds it
    bool m_drags = false;
    bool m_pressedBeside = false; // nobody and nothing was under the mouse
    QWidget *m_buttons;           // Qt children
    class IconButton *m_nearer;
    class IconButton *m_farther;
    class IconButton *m_whole;
    LinesNow m_lines;
    std::uint32_t m_mistakeLine = 0;
    bool m_focusCameByKey = false; // only then its frame is drawn
    mutable bool m_planned = false;
    mutable bool m_drawn = false;
    QString m_focused; // a node's id
};

} // namespace interleave
