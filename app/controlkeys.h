// The keys of the control that has the focus. Space, arrows and letters are the window's, wherever
// nothing is typed: so that who clicks "Run again" plays with Space. Who came to a button with Tab
// or F6 means that button by Space, and the other choices beside it by the arrows.
//
// Threads: GUI thread. Lives as long as its window.
#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace interleave {

class ControlKeys : public QObject {
    Q_OBJECT
public:
    explicit ControlKeys(QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isOfControl(const QWidget &focus, const QKeyEvent &key) const;

    QWidget *m_window;
    bool m_cameByKey = false; // to where the focus is
};

} // namespace interleave
