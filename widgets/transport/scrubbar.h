// The scrub bar: drag, click, or keys. It shows a share and marks, and knows nothing of runs.
//
// Threads: GUI thread.
#pragma once

#include "widgets/transport/scrubscene.h"

#include <QWidget>

namespace interleave {

class ScrubBar : public QWidget {
    Q_OBJECT
public:
    explicit ScrubBar(QWidget *parent = nullptr);

    void setShare(double share);
    void setMarks(std::vector<ScrubMark> marks);
    const ScrubView &view() const { return m_view; }
    Scene scene() const { return layOutScrub(m_view); }
    QSize sizeHint() const override { return { 240, 30 }; }
    QSize minimumSizeHint() const override { return { 110, 26 }; }

Q_SIGNALS:
    void seekRequested(double share);
    void markChosen(int index);
    void stepRequested(int events);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    // The mark before (-1) or after (1) the knob; -1 when there is none.
    int neighborMark(int direction) const;

    ScrubView m_view;
    bool m_dragging = false;
    bool m_focusCameByKey = false; // only then its frame is drawn
};

} // namespace interleave
