#include "widgets/inspect/inspectwidget.h"

#include "core/replay/ends.h"
#include "core/replay/waits.h"
#include "widgets/inspect/inspectscene.h"
#include "widgets/inspect/statisticsscene.h"
#include "widgets/style/vocabulary.h"
#include "widgets/style/words.h"

#include <QEvent>

namespace interleave {

InspectWidget::InspectWidget(Playhead &playhead, QWidget *parent)
    : ScenePane(playhead, parent)
{
    setObjectName(QStringLiteral("inspect"));
    setAccessibleName(tr("Inspector"));
}

Scene InspectWidget::layOut(qreal width) const
{
    const auto history = playhead().history();
    return layOutInspector(playhead().state(), playhead().selection(), width,
        history ? history->endTime() : Time {}, m_lines);
}

void InspectWidget::setLinesNow(const LinesNow &lines)
{
    m_lines = lines;
    invalidate();
}

void InspectWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Inspector"));
    ScenePane::changeEvent(event);
}

StatisticsWidget::StatisticsWidget(Playhead &playhead, QWidget *parent)
    : ScenePane(playhead, parent)
{
    setObjectName(QStringLiteral("statistics"));
    setAccessibleName(tr("Statistics"));
}

Scene StatisticsWidget::layOut(qreal width) const
{
    std::vector<WorkerStatistics> workers;
    const State &state = playhead().state();
    const auto history = playhead().history();
    if (history) {
        for (const TaskInfo &task : state.tasks)
            workers.push_back({ task.id, shownName(task.name), task.state,
                history->statistics(task.id, state.time), state.deadlocked && isWaiting(task),
                shutOutBy(state, task) });
    }
    const bool nothing = history && history->eventCount() == 0 && history->finished();
    return layOutStatistics(workers, playhead().selection(), state.time, width,
        history ? history->endTime() : Time {}, nothing ? words(whyItEnded(*history)) : QString());
}

void StatisticsWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Statistics"));
    ScenePane::changeEvent(event);
}

} // namespace interleave
