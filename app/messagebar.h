// One sentence across a column of the window. It goes when closed or when another takes its place:
// an error that the user can do something about, or a note on what is shown. Never modal.
#pragma once

#include <QFrame>

class QLabel;

namespace interleave {

class MessageBar : public QFrame {
    Q_OBJECT
public:
    enum class Tone : quint8 { Error, Note };
    explicit MessageBar(Tone tone, QWidget *parent = nullptr);

    void say(const QString &sentence); // shown literally; an empty one hides the bar
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Tone m_tone;
    QLabel *m_label;
};

} // namespace interleave
