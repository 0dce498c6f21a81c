#include "widgets/inspect/scenepane.h"

#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace interleave {

ScenePane::ScenePane(Playhead &playhead, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_playhead(playhead)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    connect(&m_playhead, &Playhead::historyChanged, this, &ScenePane::invalidate);
    connect(&m_playhead, &Playhead::momentChanged, this, &ScenePane::invalidate);
    connect(&m_playhead, &Playhead::selectionChanged, this, [this] {
        m_focusedLink = -1;
        verticalScrollBar()->setValue(0);
        invalidate();
    });
}

void ScenePane::invalidate()
{
    m_content.reset();
    if (!isVisible())
        return; // laid out when it shows again
    const int hidden = static_cast<int>(std::ceil(content().size.height())) - viewport()->height();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(qRound(20 * m_scale));
    verticalScrollBar()->setRange(0, std::max(0, hidden));
    viewport()->update();
}

const Scene &ScenePane::content() const
{
    if (!m_content)
        m_content = layOut(viewport()->width() / m_scale).magnified(m_scale);
    return *m_content;
}

void ScenePane::setMagnification(qreal scale)
{
    m_scale = scale;
    invalidate();
}

Scene ScenePane::scene() const
{
    Scene seen;
    seen.append(content(), QPointF(0, -verticalScrollBar()->value()));
    seen.size = size();
    return seen;
}

void ScenePane::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), currentTheme().color(ColorToken::Surface));
    painter.translate(0, -verticalScrollBar()->value());
    paintScene(painter, content(), currentTheme());
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(currentTheme().color(ColorToken::Accent), 2));
    const auto all = links();
    if (m_focusedLink >= 0 && static_cast<std::size_t>(m_focusedLink) < all.size())
        painter.drawRoundedRect(
            all[static_cast<std::size_t>(m_focusedLink)]->rect.adjusted(-1, -1, 1, 1), 6, 6);
    else if (m_focusCameByKey)
        painter.drawRoundedRect(QRectF(viewport()->rect())
                                    .translated(0, verticalScrollBar()->value())
                                    .adjusted(1, 1, -1, -1),
            4, 4);
}

void ScenePane::resizeEvent(QResizeEvent *)
{
    invalidate();
}

void ScenePane::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    invalidate();
}

void ScenePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        invalidate();
    QAbstractScrollArea::changeEvent(event);
}

void ScenePane::focusInEvent(QFocusEvent *event)
{
    m_focusCameByKey = cameByKey(event->reason());
    QAbstractScrollArea::focusInEvent(event);
}

void ScenePane::focusOutEvent(QFocusEvent *event)
{
    m_focusedLink = -1;
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

std::vector<const Node *> ScenePane::links() const
{
    std::vector<const Node *> all;
    for (const Node &node : content().nodes) {
        if (node.role == QLatin1String("link"))
            all.push_back(&node);
    }
    return all;
}

const Node *ScenePane::linkAt(const QPointF &position) const
{
    const Node *node = content().nodeAt(position + QPointF(0, verticalScrollBar()->value()));
    return node && node->role == QLatin1String("link") ? node : nullptr;
}

void ScenePane::follow(const Node &link)
{
    const QString kind = link.id.section(QLatin1Char(':'), 0, 0);
    const auto id = link.id.section(QLatin1Char(':'), 1).toUInt();
    Selection selection;
    if (kind == QLatin1String("task"))
        selection.task = TaskId { id };
    else
        selection.object = ObjectId { id };
    m_playhead.setSelection(selection);
}

void ScenePane::moveFocus(int step)
{
    const auto all = links();
    if (all.empty()) {
        verticalScrollBar()->setValue(
            verticalScrollBar()->value() + step * verticalScrollBar()->singleStep());
        return;
    }
    const int count = static_cast<int>(all.size());
    m_focusedLink = m_focusedLink < 0 ? (step > 0 ? 0 : count - 1)
                                      : std::clamp(m_focusedLink + step, 0, count - 1);
    const QRectF rect = all[static_cast<std::size_t>(m_focusedLink)]->rect;
    QScrollBar *bar = verticalScrollBar();
    if (rect.top() - 8 < bar->value())
        bar->setValue(static_cast<int>(rect.top()) - 8);
    else if (rect.bottom() + 8 > bar->value() + viewport()->height())
        bar->setValue(static_cast<int>(rect.bottom()) + 8 - viewport()->height());
    viewport()->update();
}

void ScenePane::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    event->accept();
    if (const Node *link = linkAt(event->position())) {
        const Node followed = *link; // following it lays out anew
        follow(followed);
    }
}

void ScenePane::mouseMoveEvent(QMouseEvent *event)
{
    viewport()->setCursor(linkAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ScenePane::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(textTwin(content()));
        return;
    }
    const auto all = links();
    switch (event->key()) {
    case Qt::Key_Up:
        return moveFocus(-1);
    case Qt::Key_Down:
        return moveFocus(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_focusedLink >= 0 && static_cast<std::size_t>(m_focusedLink) < all.size()) {
            const Node followed = *all[static_cast<std::size_t>(m_focusedLink)];
            follow(followed);
        }
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool ScenePane::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        // Whole values: what is drawn may be shortened.
        const Node *node = content().nodeAt(help->pos() + QPointF(0, verticalScrollBar()->value()));
        const bool helps
            = node && (node->role == QLatin1String("value") || node->role == QLatin1String("link"));
        if (helps)
            QToolTip::showText(
                help->globalPos(), node->text.isEmpty() ? node->name : node->text, viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace interleave
