// The inspector and the table of statistics: what the selected worker or object is doing and why;
// what all have done.
//
// Threads: GUI thread. The playhead outlives the widgets.
#pragma once

#include "widgets/inspect/scenepane.h"
#include "widgets/style/linesnow.h"

namespace interleave {

class InspectWidget : public ScenePane {
    Q_OBJECT
public:
    explicit InspectWidget(Playhead &playhead, QWidget *parent = nullptr);

    // Where the run's lines stand in the text that is on show beside it.
    void setLinesNow(const LinesNow &lines);

protected:
    Scene layOut(qreal width) const override;
    void changeEvent(QEvent *event) override;

private:
    LinesNow m_lines;
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
