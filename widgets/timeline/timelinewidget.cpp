#include "widgets/timeline/timelinewidget.h"

#include "widgets/style/words.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr double kZoomStep = 1.25;
constexpr double kPanStep = 0.15;                        // of what is visible
constexpr AlongAxis kFewestSteps { 4 * kStepLength.ns }; // to zoom in on

const TimelineData &noData()
{
    static const TimelineData none;
    return none;
}

} // namespace

TimelineWidget::TimelineWidget(Playhead &playhead, QWidget *parent)
    : QWidget(parent)
    , m_playhead(playhead)
    , m_scrollBar(new QScrollBar(Qt::Vertical, this))
    , m_axisButton(new QPushButton(this))
{
    setObjectName(QStringLiteral("timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_scrollBar->hide();
    m_axisButton->setObjectName(QStringLiteral("axis"));
    m_axisButton->setFlat(true);
    m_axisButton->setProperty("quiet", true);
    m_axisButton->setFocusPolicy(Qt::NoFocus); // a key does the same, and others are for playing
    connect(m_axisButton, &QPushButton::clicked, this,
        [this] { setAxis(m_axis == Axis::Seconds ? Axis::Steps : Axis::Seconds); });
    connect(m_scrollBar, &QScrollBar::valueChanged, this, &TimelineWidget::invalidate);
    connect(&m_playhead, &Playhead::historyChanged, this, &TimelineWidget::takeHistory);
    connect(&m_playhead, &Playhead::momentChanged, this, &TimelineWidget::invalidate);
    connect(&m_playhead, &Playhead::selectionChanged, this, &TimelineWidget::invalidate);
    connect(&m_playhead, &Playhead::visibleChanged, this, &TimelineWidget::invalidate);
    connect(&m_playhead, &Playhead::showsFutureChanged, this, &TimelineWidget::invalidate);
    retranslate();
}

void TimelineWidget::retranslate()
{
    const bool seconds = m_axis == Axis::Seconds;
    setAccessibleName(tr("Timeline"));
    m_scrollBar->setAccessibleName(tr("Scroll the lanes"));
    m_axisButton->setAccessibleName(seconds ? tr("Axis: time") : tr("Axis: events"));
    m_axisButton->setToolTip(seconds ? tr("Show events at equal distances")
                                     : tr("Show the time: as long as it took, so wide"));
    nameAxis();
}

// Not after each unit: ticks tell theirs, and the playhead's plate stands beside.
QString TimelineWidget::axisTitle() const
{
    if (m_axis == Axis::Steps)
        return tr("Events");
    const auto history = m_playhead.history();
    const Time end = history ? std::min(m_playhead.visible().to, history->endTime()) : Time {};
    const bool byClock = history && isToldByClock(history->endTime());
    return unitFor(end).length == Time::fromSeconds(1) && !byClock ? tr("Seconds") : tr("Time");
}

void TimelineWidget::nameAxis()
{
    const QString title = axisTitle();
    if (m_axisButton->text() != title)
        m_axisButton->setText(title);
    m_axisButton->setFont(fontOf(FontFace::Ui, kTextBody * m_scale));
    m_axisButton->setFixedHeight(qRound(24 * m_scale));
    m_axisButton->adjustSize();
    m_axisButton->move(qRound(8 * m_scale), qRound(3 * m_scale));
}

void TimelineWidget::setMagnification(qreal scale)
{
    if (qFuzzyCompare(scale, m_scale))
        return;
    m_scale = scale;
    nameAxis();
    updateScrollBar();
    invalidate();
}

void TimelineWidget::takeHistory()
{
    m_data.reset();
    // Who sees all goes on seeing all of a run that grows, and of the next one.
    const auto history = m_playhead.history();
    const Time end = history ? AxisPlace(*history, Axis::Steps).end : Time {};
    if (m_visibleSteps.to >= m_stepsEnd || end < m_visibleSteps.to)
        m_visibleSteps = { {}, end };
    m_stepsEnd = end;
    updateScrollBar();
    invalidate();
}

void TimelineWidget::invalidate()
{
    m_scene.reset();
    if (m_axisButton->text() != axisTitle())
        nameAxis();
    update();
}

const TimelineData &TimelineWidget::data() const
{
    if (!m_playhead.history())
        return noData();
    if (!m_data)
        m_data = timelineData(*m_playhead.history(), m_axis);
    return *m_data;
}

TimelineRows TimelineWidget::rows() const
{
    const TimelineData &all = data();
    return rowsFor(static_cast<int>(all.lanes.size()), static_cast<int>(all.depths.size()),
        plainSize().height());
}

TimeRange TimelineWidget::whole() const
{
    return { {}, std::max(data().place.end, Time { 1 }) };
}

TimeRange TimelineWidget::visible() const
{
    return fitted(m_axis == Axis::Seconds ? m_playhead.visible() : m_visibleSteps, whole());
}

void TimelineWidget::showRange(const TimeRange &range)
{
    if (m_axis == Axis::Seconds) {
        m_playhead.setVisible(range);
        return;
    }
    m_visibleSteps = range;
    invalidate();
}

// What is in sight stays so.
void TimelineWidget::setAxis(Axis axis)
{
    if (axis == m_axis)
        return;
    const TimeRange before = visible();
    const bool sawAll = before == whole();
    const AxisPlace seconds = data().place;
    m_axis = axis;
    m_data.reset();
    TimeRange after = whole();
    if (!sawAll && m_playhead.history()) {
        const TraceStore &trace = m_playhead.history()->trace();
        const auto moved = [&](Time at) {
            return axis == Axis::Steps ? placeOfStep(trace.lastAt(at))
                                       : trace.timeAt(seconds.eventAt(at));
        };
        after = { moved(before.from), moved(before.to) };
    }
    showRange(after);
    retranslate();
    invalidate();
    Q_EMIT axisChanged(axis);
}

Time TimelineWidget::timeUnder(qreal x) const
{
    const Time at = timeAt(x / m_scale - kNamesWidth, visible(), plotWidth(plainSize()));
    return std::clamp(at, whole().from, whole().to);
}

const Scene &TimelineWidget::currentScene() const
{
    if (!m_scene) {
        TimelineView view;
        view.size = plainSize();
        view.visible = visible();
        view.at = data().place.of(m_playhead.moment());
        view.hasMoment = m_playhead.moment().begun;
        view.showsFuture = m_playhead.showsFuture() && !m_playhead.live();
        view.selection = m_playhead.selection();
        view.scroll = m_scrollBar->value();
        m_scene = layOutTimeline(data(), view);
        if (m_scale != 1)
            m_scene = m_scene->magnified(m_scale);
    }
    return *m_scene;
}

void TimelineWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), currentTheme().color(ColorToken::Surface));
    paintScene(painter, currentScene(), currentTheme());
    if (hasFocus() && m_focusCameByKey) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(currentTheme().color(ColorToken::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void TimelineWidget::updateScrollBar()
{
    const int high = static_cast<int>(plainSize().height());
    const int hidden = std::max(0, static_cast<int>(std::ceil(rows().height())) - high);
    m_scrollBar->setRange(0, hidden);
    m_scrollBar->setPageStep(std::max(1, high - static_cast<int>(kAxisHeight)));
    m_scrollBar->setSingleStep(static_cast<int>(std::max(8.0, rows().pitch)));
    m_scrollBar->setVisible(hidden > 0);
    const int wide = m_scrollBar->sizeHint().width();
    const int top = static_cast<int>(kAxisHeight * m_scale);
    m_scrollBar->setGeometry(width() - wide, top, wide, height() - top);
}

void TimelineWidget::resizeEvent(QResizeEvent *)
{
    updateScrollBar();
    invalidate();
}

void TimelineWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        invalidate();
    } else if (event->type() == QEvent::StyleChange) {
        update();
    }
    QWidget::changeEvent(event);
}

// --- Zoom and pan

void TimelineWidget::zoomBy(double factor, Time anchor)
{
    if (m_playhead.history())
        showRange(zoomed(visible(), factor, anchor, whole(),
            m_axis == Axis::Steps ? kFewestSteps : kShortestVisible));
}

void TimelineWidget::panBy(double share)
{
    if (!m_playhead.history())
        return;
    const double length = static_cast<double>((visible().to - visible().from).ns);
    showRange(panned(visible(), Time { std::llround(length * share) }, whole()));
}

// Keys zoom around the playhead while it is in sight, else around the middle.
void TimelineWidget::zoomIn()
{
    const TimeRange range = visible();
    const Time at = data().place.of(m_playhead.moment());
    const bool inSight = at >= range.from && at <= range.to;
    zoomBy(kZoomStep, inSight ? at : Time { range.from.ns + (range.to - range.from).ns / 2 });
}

void TimelineWidget::zoomOut()
{
    const TimeRange range = visible();
    const Time at = data().place.of(m_playhead.moment());
    const bool inSight = at >= range.from && at <= range.to;
    zoomBy(1 / kZoomStep, inSight ? at : Time { range.from.ns + (range.to - range.from).ns / 2 });
}

void TimelineWidget::panLeft()
{
    panBy(-kPanStep);
}

void TimelineWidget::panRight()
{
    panBy(kPanStep);
}

void TimelineWidget::fitSelection()
{
    if (!m_playhead.history())
        return;
    const Selection selection = m_playhead.selection();
    TimeRange range = whole();
    const int lane = data().laneOf(selection.task);
    if (lane >= 0 && !data().lanes[static_cast<std::size_t>(lane)].stretches.empty()) {
        const auto &stretches = data().lanes[static_cast<std::size_t>(lane)].stretches;
        // Until it ended: a lane goes on after that, but there is nothing to see.
        const AxisPlace &place = data().place;
        const Stretch &last = stretches.back();
        const bool ended = last.state == TaskState::Finished || last.state == TaskState::Failed;
        range = { place.from(stretches.front()),
            ended ? place.from(last) : place.to(stretches, stretches.size() - 1) };
    } else if (selection.object.value != 0) {
        const auto found = std::find_if(data().depths.begin(), data().depths.end(),
            [&](const DepthData &d) { return d.object == selection.object; });
        if (found != data().depths.end() && found->points.size() > 1)
            range
                = { data().place.of(found->points.front()), data().place.of(found->points.back()) };
    }
    const Time margin { (range.to - range.from).ns / 40 };
    showRange(fitted({ range.from - margin, range.to + margin }, whole()));
}

void TimelineWidget::wheelEvent(QWheelEvent *event)
{
    const QPoint turn = event->angleDelta();
    const bool sideways = std::abs(turn.x()) > std::abs(turn.y());
    if (event->position().x() < kNamesWidth * m_scale && !sideways) {
        m_scrollBar->setValue(m_scrollBar->value() - turn.y() / 2);
    } else if (sideways || event->modifiers().testFlag(Qt::ShiftModifier)) {
        panBy(-kPanStep * (sideways ? turn.x() : turn.y()) / 120.0);
    } else {
        zoomBy(std::pow(kZoomStep, turn.y() / 120.0), timeUnder(event->position().x()));
    }
    event->accept();
}

// --- Selecting and seeking

void TimelineWidget::seekTo(Time place)
{
    if (m_axis == Axis::Seconds)
        Q_EMIT seekRequested(place);
    else
        Q_EMIT eventRequested(data().place.eventAt(place));
}

void TimelineWidget::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_playhead.history())
        return;
    m_pressedAt = event->position();
    m_pressedRange = visible();
    m_pressedScroll = m_scrollBar->value();
    m_moved = false;
    m_drag = event->position().y() < kAxisHeight * m_scale ? Drag::Seek : Drag::Pan;
    if (m_drag == Drag::Seek)
        seekTo(timeUnder(event->position().x()));
}

void TimelineWidget::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF moved = event->position() - m_pressedAt;
    if (m_drag == Drag::None) {
        const QPointF at = event->position() / m_scale;
        setCursor(
            at.y() < kAxisHeight && at.x() >= kNamesWidth ? Qt::SizeHorCursor : Qt::ArrowCursor);
        return;
    }
    m_moved = m_moved || moved.manhattanLength() >= QApplication::startDragDistance();
    if (m_drag == Drag::Seek) {
        seekTo(timeUnder(event->position().x()));
    } else if (m_moved) {
        const double length = static_cast<double>((m_pressedRange.to - m_pressedRange.from).ns);
        const Time by { std::llround(-moved.x() / m_scale / plotWidth(plainSize()) * length) };
        showRange(panned(m_pressedRange, by, whole()));
        m_scrollBar->setValue(m_pressedScroll - static_cast<int>(std::lround(moved.y() / m_scale)));
    }
}

void TimelineWidget::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_drag == Drag::Pan && !m_moved)
        selectAt(event->position());
    m_drag = Drag::None;
}

void TimelineWidget::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && event->position().x() >= kNamesWidth * m_scale
        && m_playhead.history())
        seekTo(timeUnder(event->position().x()));
}

void TimelineWidget::selectAt(const QPointF &at)
{
    const Scene &shown = currentScene();
    for (const Node &node : shown.nodes) {
        if (!node.rect.contains(at)
            || (node.role != QLatin1String("lane") && node.role != QLatin1String("depth")))
            continue;
        const auto id = node.id.mid(node.id.indexOf(QLatin1Char(':')) + 1).toUInt();
        Selection selection;
        if (node.role == QLatin1String("lane"))
            selection.task = TaskId { id };
        else
            selection.object = ObjectId { id };
        m_playhead.setSelection(selection);
        return;
    }
    m_playhead.setSelection({});
}

void TimelineWidget::selectNeighbor(int step)
{
    const TimelineRows all = rows();
    const int count = all.lanes + all.depths;
    if (count == 0)
        return;
    int row = data().laneOf(m_playhead.selection().task);
    for (int k = 0; row < 0 && k < all.depths; ++k) {
        if (data().depths[static_cast<std::size_t>(k)].object == m_playhead.selection().object)
            row = all.lanes + k;
    }
    row = row < 0 ? (step > 0 ? 0 : count - 1) : std::clamp(row + step, 0, count - 1);
    Selection selection;
    if (row < all.lanes)
        selection.task = data().lanes[static_cast<std::size_t>(row)].task;
    else
        selection.object = data().depths[static_cast<std::size_t>(row - all.lanes)].object;
    const qreal top = row < all.lanes ? all.laneTop(row) : all.depthTop(row - all.lanes);
    const qreal size = row < all.lanes ? all.pitch : all.depthPitch;
    if (top - m_scrollBar->value() < kAxisHeight)
        m_scrollBar->setValue(static_cast<int>(top - kAxisHeight));
    else if (top + size - m_scrollBar->value() > plainSize().height())
        m_scrollBar->setValue(static_cast<int>(std::ceil(top + size - plainSize().height())));
    m_playhead.setSelection(selection);
}

void TimelineWidget::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_W:
        return zoomIn();
    case Qt::Key_S:
        return zoomOut();
    case Qt::Key_A:
        return panLeft();
    case Qt::Key_D:
        return panRight();
    case Qt::Key_F:
        return fitSelection();
    case Qt::Key_Up:
        return selectNeighbor(-1);
    case Qt::Key_Down:
        return selectNeighbor(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const TaskInfo *task = m_playhead.state().task(m_playhead.selection().task))
            Q_EMIT seekRequested(task->since);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool TimelineWidget::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const Node *node = currentScene().nodeAt(help->pos());
        if (node && node->role != QLatin1String("axis") && !node->text.isEmpty()) {
            const QString text = node->name.isEmpty() || node->role == QLatin1String("wake")
                ? node->text
                : node->name + QStringLiteral(": ") + node->text;
            QToolTip::showText(help->globalPos(), text, this, node->rect.toRect());
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    if (event->type() == QEvent::FocusIn)
        m_focusCameByKey = cameByKey(static_cast<QFocusEvent *>(event)->reason());
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

} // namespace interleave
