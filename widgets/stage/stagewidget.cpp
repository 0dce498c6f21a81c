#include "widgets/stage/stagewidget.h"

#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace interleave {

namespace {

bool takesFocus(const Node &node)
{
    return node.id.startsWith(QLatin1String("task:"))
        || node.id.startsWith(QLatin1String("object:"));
}

} // namespace

StageWidget::StageWidget(Playhead &playhead, QWidget *parent)
    : QWidget(parent)
    , m_playhead(playhead)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Stage"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&playhead, &Playhead::historyChanged, this, &StageWidget::forgetPlan);
    connect(&playhead, &Playhead::momentChanged, this, &StageWidget::forgetScene);
    connect(&playhead, &Playhead::selectionChanged, this, &StageWidget::forgetScene);
}

void StageWidget::forgetPlan()
{
    m_planned = false;
    forgetScene();
}

void StageWidget::forgetScene()
{
    m_drawn = false;
    update();
}

void StageWidget::setLinesNow(const LinesNow &lines)
{
    m_lines = lines;
    forgetScene();
}

void StageWidget::setMistakeLine(std::uint32_t line)
{
    if (line == m_mistakeLine)
        return;
    m_mistakeLine = line;
    forgetScene();
}

const Scene &StageWidget::current() const
{
    if (m_drawn)
        return m_scene;
    m_drawn = true;
    m_scene = {};
    m_scene.size = size();
    const auto history = m_playhead.history();
    if (!history) {
        const QString text = m_mistakeLine == 0
            ? tr("No run to show yet.")
            : tr("The program has a mistake at line %1; Play goes there.").arg(m_mistakeLine);
        m_scene.text({ width() / 2.0, height() / 2.0 + 4 }, text, ColorToken::Text3, kTextBody, 400,
            Qt::AlignHCenter);
        m_scene.node({ QStringLiteral("empty"), QStringLiteral("note"), {}, QStringLiteral("empty"),
            text, QRectF(rect()), -1 });
        return m_scene;
    }
    const RunSettings &settings = history->run().info.settings;
    const State &last = history->finalState();
    if (!m_planned) {
        const bool goesOn
            = m_playhead.live() && m_plannedOf.lock() == history && m_plannedFor == size();
        m_plan = planStage(last, settings, size(), true, goesOn ? m_plan.scale : kLargestScale);
        m_plannedOf = history;
        m_plannedFor = size();
        m_planned = true;
    }
    m_scene = drawStage(m_plan,
        { m_playhead.state(), m_playhead.before(), last, m_playhead.moment(), settings },
        { m_playhead.selection(), true, m_lines });
    return m_scene;
}

void StageWidget::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(ColorToken::Bg));
    paintScene(painter, current(), theme);
    const Node *node = hasFocus() ? current().find(m_focused) : nullptr;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(ColorToken::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    if (node)
        painter.drawRoundedRect(node->rect.adjusted(-4, -4, 4, 4), 17, 17);
    else if (hasFocus() && m_focusCameByKey)
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), 8, 8);
}

void StageWidget::focusInEvent(QFocusEvent *event)
{
    m_focusCameByKey = cameByKey(event->reason());
    QWidget::focusInEvent(event);
}

std::vector<int> StageWidget::stops() const
{
    std::vector<int> result;
    const auto &nodes = current().nodes;
    for (int k = 0; k < static_cast<int>(nodes.size()); ++k) {
        if (takesFocus(nodes[static_cast<std::size_t>(k)]))
            result.push_back(k);
    }
    std::stable_sort(result.begin(), result.end(), [&](int a, int b) {
        const QPointF p = nodes[static_cast<std::size_t>(a)].rect.center();
        const QPointF q = nodes[static_cast<std::size_t>(b)].rect.center();
        return qAbs(p.x() - q.x()) > 20 ? p.x() < q.x() : p.y() < q.y();
    });
    return result;
}

void StageWidget::moveFocus(int step)
{
    const std::vector<int> all = stops();
    if (all.empty())
        return;
    const auto &nodes = current().nodes;
    const auto here = std::find_if(all.begin(), all.end(),
        [&](int k) { return nodes[static_cast<std::size_t>(k)].id == m_focused; });
    const int count = static_cast<int>(all.size());
    const int next = here == all.end()
        ? (step > 0 ? 0 : count - 1)
        : (static_cast<int>(here - all.begin()) + step + count) % count;
    const Node &node = nodes[static_cast<std::size_t>(all[static_cast<std::size_t>(next)])];
    m_focused = node.id;
    setAccessibleDescription(node.text);
    update();
}

void StageWidget::select(const Node &node)
{
    const std::uint32_t number = node.id.section(QLatin1Char(':'), 1).toUInt();
    if (node.id.startsWith(QLatin1String("task:")))
        m_playhead.setSelection({ TaskId { number }, {} });
    else if (node.id.startsWith(QLatin1String("object:")))
        m_playhead.setSelection({ {}, ObjectId { number } });
}

void StageWidget::mousePressEvent(QMouseEvent *event)
{
    const auto &nodes = current().nodes;
    for (const Node *node = current().nodeAt(event->position()); node;
         node = node->parent >= 0 ? &nodes[static_cast<std::size_t>(node->parent)] : nullptr) {
        if (takesFocus(*node)) {
            m_focused = node->id;
            select(*node);
            return;
        }
    }
    m_focused.clear();
    m_playhead.setSelection({});
}

void StageWidget::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
    if (m_playhead.selection() != Selection {})
        Q_EMIT inspectRequested();
}

void StageWidget::keyPressEvent(QKeyEvent *event)
{
    const Node *node = current().find(m_focused);
    switch (event->key()) {
    case Qt::Key_Up:
        moveFocus(-1);
        return;
    case Qt::Key_Down:
        moveFocus(1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (node) {
            select(*node);
            Q_EMIT inspectRequested();
        }
        return;
    case Qt::Key_Escape:
        m_focused.clear();
        m_playhead.setSelection({});
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

// Tab goes from worker to worker, then on to the next pane.
bool StageWidget::focusNextPrevChild(bool next)
{
    const std::vector<int> all = stops();
    const auto &nodes = current().nodes;
    const auto here = std::find_if(all.begin(), all.end(),
        [&](int k) { return nodes[static_cast<std::size_t>(k)].id == m_focused; });
    const bool atEnd = here != all.end() && (next ? here + 1 == all.end() : here == all.begin());
    if (!hasFocus() || all.empty() || atEnd || (here == all.end() && !next)) {
        m_focused.clear();
        return QWidget::focusNextPrevChild(next);
    }
    moveFocus(next ? 1 : -1);
    return true;
}

void StageWidget::resizeEvent(QResizeEvent *)
{
    forgetPlan();
}

void StageWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Stage"));
        forgetPlan();
    } else if (event->type() == QEvent::StyleChange) {
        update();
    }
    QWidget::changeEvent(event);
}

bool StageWidget::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const Node *node = current().nodeAt(help->pos());
    if (node && !node->text.isEmpty() && node->role != QLatin1String("process"))
        // A tooltip takes text that looks like markup for markup; a learner's name may look so.
        QToolTip::showText(help->globalPos(),
            QStringLiteral("<p>%1</p>").arg(node->text.toHtmlEscaped()), this,
            node->rect.toAlignedRect());
    else
        QToolTip::hideText();
    return true;
}

} // namespace interleave
