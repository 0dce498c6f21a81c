#include "widgets/stage/stagewidget.h"

#include "widgets/style/controls.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace interleave {

namespace {

constexpr qreal kZoomStep = 1.25;
constexpr int kCorner = 8;    // from the pane's corner to the buttons
constexpr qreal kAir = 24;    // around what the focus brings into sight
constexpr qreal kNotch = 120; // of a wheel

bool takesFocus(const Node &node)
{
    return node.id.startsWith(QLatin1String("task:"))
        || node.id.startsWith(QLatin1String("object:"));
}

} // namespace

StageWidget::StageWidget(Playhead &playhead, QWidget *parent)
    : QWidget(parent)
    , m_playhead(playhead)
    , m_buttons(new QWidget(this))
    , m_nearer(new IconButton(Icon::Plus, {}, m_buttons))
    , m_farther(new IconButton(Icon::Minus, {}, m_buttons))
    , m_whole(new IconButton(Icon::Fit, {}, m_buttons))
{
    setFocusPolicy(Qt::StrongFocus);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(0);
    for (IconButton *button : { m_farther, m_nearer, m_whole }) {
        button->setFocusPolicy(Qt::NoFocus); // the keyboard has + - 0
        row->addWidget(button);
    }
    m_buttons->setObjectName(QStringLiteral("stagezoom"));
    m_buttons->setAttribute(Qt::WA_StyledBackground);
    m_buttons->setProperty(kNotInPictures, true);
    m_buttons->hide();
    connect(m_nearer, &QAbstractButton::clicked, this, [this] { zoomBy(1); });
    connect(m_farther, &QAbstractButton::clicked, this, [this] { zoomBy(-1); });
    connect(m_whole, &QAbstractButton::clicked, this, [this] { setZoom(1, {}); });
    retranslate();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&playhead, &Playhead::historyChanged, this, &StageWidget::forgetPlan);
    connect(&playhead, &Playhead::momentChanged, this, &StageWidget::forgetScene);
    connect(&playhead, &Playhead::selectionChanged, this, &StageWidget::forgetScene);
}

void StageWidget::retranslate()
{
    setAccessibleName(tr("Stage"));
    m_nearer->setName(tr("Nearer (Ctrl and the wheel, or +)"));
    m_farther->setName(tr("Farther (Ctrl and the wheel, or -)"));
    m_whole->setName(tr("All of the stage (0)"));
}

void StageWidget::setZoom(qreal zoom, const QPointF &around)
{
    const qreal next = std::clamp(zoom, 1.0, kNearest);
    const qreal ratio = next / m_zoom;
    m_zoom = next;
    m_origin = (m_origin + around) * ratio - around;
    forgetPlan();
    moveTo(m_origin);
    showButtons();
}

void StageWidget::zoomBy(int steps)
{
    const qreal next = m_zoom * std::pow(kZoomStep, steps);
    // All of it is exactly that, however one came there.
    setZoom(next < 1 + (kZoomStep - 1) / 2 ? 1 : next, QRectF(rect()).center());
}

void StageWidget::moveTo(const QPointF &origin)
{
    const QPointF next(std::clamp(origin.x(), 0.0, width() * (m_zoom - 1)),
        std::clamp(origin.y(), 0.0, height() * (m_zoom - 1)));
    if (next == m_origin)
        return;
    m_origin = next;
    forgetScene();
}

// While the mouse is here, or all of the stage is not.
void StageWidget::showButtons()
{
    const bool away = m_zoom > 1;
    m_farther->setEnabled(away);
    m_whole->setEnabled(away);
    m_nearer->setEnabled(m_zoom < kNearest);
    m_buttons->adjustSize();
    m_buttons->move(width() - m_buttons->width() - kCorner, kCorner);
    m_buttons->setVisible(m_playhead.history() && (away || underMouse()));
}

void StageWidget::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    showButtons();
}

void StageWidget::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    showButtons();
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
        const QSizeF area = QSizeF(size()) * m_zoom;
        const bool goesOn
            = m_playhead.live() && m_plannedOf.lock() == history && m_plannedFor == area;
        m_plan = planStage(last, settings, area, true, goesOn ? m_plan.scale : kLargestScale);
        m_plannedOf = history;
        m_plannedFor = area;
        m_planned = true;
    }
    Scene whole = drawStage(m_plan,
        { m_playhead.state(), m_playhead.before(), last, m_playhead.moment(), settings },
        { m_playhead.selection(), true, m_lines });
    if (m_zoom > 1)
        m_scene.append(whole, -m_origin);
    else
        m_scene = std::move(whole);
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
    const QRectF seen = node.rect.adjusted(-kAir, -kAir, kAir, kAir);
    const auto hidden
        = [](qreal from, qreal to, qreal end) { return from < 0 ? from : qMax(0.0, to - end); };
    moveTo(m_origin
        + QPointF(hidden(seen.left(), seen.right(), width()),
            hidden(seen.top(), seen.bottom(), height())));
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

void StageWidget::mouseMoveEvent(QMouseEvent *event)
{
    if (m_zoom <= 1 || event->buttons() == Qt::NoButton)
        return;
    const QPointF moved = event->position() - m_grabbed;
    if (!m_drags && moved.manhattanLength() < QApplication::startDragDistance())
        return;
    m_drags = true;
    setCursor(Qt::ClosedHandCursor);
    m_grabbed = event->position();
    moveTo(m_origin - moved);
}

void StageWidget::mouseReleaseEvent(QMouseEvent *event)
{
    QWidget::mouseReleaseEvent(event);
    const bool beside = std::exchange(m_pressedBeside, false);
    if (std::exchange(m_drags, false)) {
        unsetCursor();
    } else if (beside) {
        m_focused.clear();
        m_playhead.setSelection({});
    }
}

void StageWidget::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const qreal notches = (turned.y() != 0 ? turned.y() : turned.x()) / kNotch;
        setZoom(m_zoom * std::pow(kZoomStep, notches), event->position());
    } else if (m_zoom > 1) {
        const bool sideways = event->modifiers().testFlag(Qt::ShiftModifier);
        moveTo(m_origin - (sideways ? QPointF(turned.y(), turned.x()) : QPointF(turned)));
    } else {
        event->ignore();
    }
}

void StageWidget::mousePressEvent(QMouseEvent *event)
{
    m_grabbed = event->position();
    m_pressedBeside = false;
    if (event->button() != Qt::LeftButton)
        return;
    const auto &nodes = current().nodes;
    for (const Node *node = current().nodeAt(event->position()); node;
         node = node->parent >= 0 ? &nodes[static_cast<std::size_t>(node->parent)] : nullptr) {
        if (takesFocus(*node)) {
            m_focused = node->id;
            select(*node);
            return;
        }
    }
    m_pressedBeside = true; // a click, or the begin of a drag, which leaves the selection alone
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
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(1);
        return;
    case Qt::Key_Minus:
        zoomBy(-1);
        return;
    case Qt::Key_0:
        setZoom(1, {});
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
    moveTo(m_origin);
    showButtons();
}

void StageWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
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
