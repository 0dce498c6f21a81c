#include "widgets/transport/scrubbar.h"

#include "widgets/style/pane.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace interleave {

namespace {

constexpr int kPageEvents = 10;
constexpr double kSame = 1e-6; // nearer than that, the knob stands on the mark

} // namespace

ScrubBar::ScrubBar(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Position in the run"));
    setEnabled(false); // until there is a run
}

void ScrubBar::setShare(double share)
{
    m_view.share = share;
    update();
}

void ScrubBar::setMarks(std::vector<ScrubMark> marks)
{
    m_view.marks = std::move(marks);
    update();
}

bool ScrubBar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const Scene shown = scene();
        for (const Node &node : shown.nodes) {
            if (node.role == QLatin1String("key-moment")
                && node.rect.adjusted(-2, -2, 2, 2).contains(help->pos())) {
                QToolTip::showText(help->globalPos(), node.text, this, node.rect.toRect());
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

void ScrubBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::EnabledChange)
        m_view.enabled = isEnabled();
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Position in the run"));
    update();
    QWidget::changeEvent(event);
}

void ScrubBar::resizeEvent(QResizeEvent *)
{
    m_view.size = size();
}

void ScrubBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintScene(painter, scene(), currentTheme());
    if (hasFocus() && m_focusCameByKey) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(currentTheme().color(ColorToken::Accent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    }
}

void ScrubBar::focusInEvent(QFocusEvent *event)
{
    m_focusCameByKey = cameByKey(event->reason());
    QWidget::focusInEvent(event);
}

void ScrubBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Scene shown = scene();
    // Marks stand above the track, and win where the knob reaches up to them.
    for (const Node &node : shown.nodes) {
        if (node.role == QLatin1String("key-moment") && node.rect.contains(event->position())) {
            Q_EMIT markChosen(node.id.mid(4).toInt());
            return;
        }
    }
    m_dragging = true;
    Q_EMIT seekRequested(scrubShare(event->position().x(), size()));
}

void ScrubBar::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragging)
        Q_EMIT seekRequested(scrubShare(event->position().x(), size()));
}

void ScrubBar::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging = false;
}

int ScrubBar::neighborMark(int direction) const
{
    int found = -1;
    double best = 2;
    for (const ScrubMark &mark : m_view.marks) {
        const double ahead = (mark.share - m_view.share) * direction;
        if (ahead > kSame && ahead < best) {
            best = ahead;
            found = mark.index;
        }
    }
    return found;
}

void ScrubBar::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->key() == Qt::Key_Left;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (!event->modifiers().testFlag(Qt::ShiftModifier))
            Q_EMIT stepRequested(back ? -1 : 1);
        else if (const int mark = neighborMark(back ? -1 : 1); mark >= 0)
            Q_EMIT markChosen(mark);
        break;
    case Qt::Key_PageUp:
        Q_EMIT stepRequested(-kPageEvents);
        break;
    case Qt::Key_PageDown:
        Q_EMIT stepRequested(kPageEvents);
        break;
    case Qt::Key_Home:
        Q_EMIT seekRequested(0);
        break;
    case Qt::Key_End:
        Q_EMIT seekRequested(1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace interleave
