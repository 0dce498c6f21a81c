// The line at the bottom: how many workers do what, where the playhead stands, what kind of run it
// is; language and theme at the right, where they can be changed. Where there is too little room
// for all of that, what can be read elsewhere is left out; the tooltip has it.
#pragma once

#include "app/recorded.h"
#include "widgets/style/playhead.h"
#include "widgets/style/theme.h"

#include <QStringList>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace interleave {

class StatusLine : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(Playhead &playhead, QWidget *parent = nullptr);

    // recorded: what is shown. running: what is under way, or empty.
    void update(Recorded recorded, const QString &running);
    void setLook(const QString &languageName, ThemeKind theme);
    QString text() const; // all of it, whatever there is room for

Q_SIGNALS:
    void languageRequested(const QPoint &where);
    void themeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    Playhead &m_playhead;
    QString m_text;
    QStringList m_shorter; // ever shorter
    QLabel *m_left;
    QPushButton *m_language;
    QPushButton *m_theme;
};

} // namespace interleave
