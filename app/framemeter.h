// How long frames take, over the corner of a pane: for those who ask whether it is smooth (F12).
//
// Threads: GUI thread. Measures only while it is visible.
#pragma once

#include <QElapsedTimer>
#include <QLabel>
#include <QTimer>

namespace interleave {

class FrameMeter : public QLabel {
    Q_OBJECT
public:
    explicit FrameMeter(QWidget *pane);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tell();
    void place();

    QWidget *m_pane;
    QTimer m_telling;
    QElapsedTimer m_sinceTold;
    int m_frames = 0;   // since it was told last
    qint64 m_spent = 0; // nanoseconds in them
    qint64 m_worst = 0;
};

} // namespace interleave
