// The inspector and the table of statistics: what the selected worker or object is doing and why;
// what all have done.
//
// Threads: GUI thread. The playhead outlives the widgets.
#pragma once

#include "widgets/inspect/scenepane.h"

namespace interleave {

class InspectWidget : public ScenePane {
    Q_OBJECT
public:
    explicit InspectWidget(Playhead &playhead, QWidget *parent = nullptr);

protected:
    Scene layOut(qreal width) const override;
    void changeEvent(QEvent *event) override;
};

class StatisticsWidget : public ScenePane {
    Q_OBJECT
public:
    explicit StatisticsWidget(Playhead &playhead, QWidget *parent = nullptr);

protected:
    Scene layOut(qreal width) const override;
    void changeEvent(QEvent *event) override;
};

} // namespace interleave
