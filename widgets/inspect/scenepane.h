// A pane that is a scene as high as its content: it scrolls, has links to click and to reach by
// keys, and can be copied.
//
// Keys: Up and Down go from link to link, Enter follows, Ctrl+C copies the text.
// Threads: GUI thread.
#pragma once

#include "widgets/style/pane.h"
#include "widgets/style/playhead.h"

#include <QAbstractScrollArea>

#include <optional>

namespace interleave {

class ScenePane : public QAbstractScrollArea, public Pane {
    Q_OBJECT
public:
    explicit ScenePane(Playhead &playhead, QWidget *parent = nullptr);

    Scene scene() const override; // as seen: scrolled
    void setMagnification(qreal scale); // of all that it shows: the window is a projector's
    QSize sizeHint() const override { return { 388, 308 }; }
    QSize minimumSizeHint() const override { return { 200, 80 }; }

protected:
    virtual Scene layOut(qreal width) const = 0; // at scale 1
    // What it shows may have changed.
    void invalidate();
    const Playhead &playhead() const { return m_playhead; }

    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    const Scene &content() const;
    const Node *linkAt(const QPointF &position) const;
    std::vector<const Node *> links() const;
    void follow(const Node &link);
    void moveFocus(int step);

    Playhead &m_playhead;
    qreal m_scale = 1;
    mutable std::optional<Scene> m_content; // magnified
    int m_focusedLink = -1;
    bool m_focusCameByKey = false; // only then its frame is drawn
};

} // namespace interleave
