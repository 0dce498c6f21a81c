// One sentence across the top of the window that goes when it is closed or another takes its place;
// for errors that the user can do something about. Never modal.
#pragma once

#include <QFrame>

class QLabel;

namespace interleave {

class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    void say(const QString &sentence); // shown literally
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_label;
};

} // namespace interleave
