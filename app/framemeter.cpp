#include "app/framemeter.h"

#include "widgets/style/theme.h"

#include <QCoreApplication>
#include <QEvent>

namespace interleave {

namespace {

constexpr int kTellMilliseconds = 500;
constexpr int kMargin = 8;

double milliseconds(qint64 nanoseconds)
{
    return static_cast<double>(nanoseconds) / 1e6;
}

} // namespace

FrameMeter::FrameMeter(QWidget *pane)
    : QLabel(pane)
    , m_pane(pane)
{
    setObjectName(QStringLiteral("framemeter"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFont(fontOf(FontFace::Mono, 12));
    setMargin(4);
    setAutoFillBackground(true);
    m_telling.setInterval(kTellMilliseconds);
    connect(&m_telling, &QTimer::timeout, this, &FrameMeter::tell);
    hide();
}

void FrameMeter::showEvent(QShowEvent *event)
{
    QLabel::showEvent(event);
    m_pane->installEventFilter(this);
    m_telling.start();
    m_sinceTold.start();
    tell();
}

void FrameMeter::hideEvent(QHideEvent *event)
{
    QLabel::hideEvent(event);
    m_pane->removeEventFilter(this);
    m_telling.stop();
}

bool FrameMeter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        place();
    if (event->type() != QEvent::Paint)
        return false;
    // Painted here, with the clock at hand; the filter must not see its own call.
    m_pane->removeEventFilter(this);
    QElapsedTimer watch;
    watch.start();
    QCoreApplication::sendEvent(watched, event);
    const qint64 spent = watch.nsecsElapsed();
    m_pane->installEventFilter(this);
    ++m_frames;
    m_spent += spent;
    m_worst = qMax(m_worst, spent);
    return true;
}

void FrameMeter::tell()
{
    const double seconds = static_cast<double>(m_sinceTold.restart()) / 1000.0;
    setText(m_frames == 0 ? tr("nothing moves")
                          : tr("%1 frames/s, %2 ms to paint one, %3 at worst")
                                .arg(seconds > 0 ? m_frames / seconds : 0.0, 0, 'f', 0)
                                .arg(milliseconds(m_spent / m_frames), 0, 'f', 1)
                                .arg(milliseconds(m_worst), 0, 'f', 1));
    m_frames = 0;
    m_spent = 0;
    m_worst = 0;
    place();
}

void FrameMeter::place()
{
    adjustSize();
    move(m_pane->width() - width() - kMargin, kMargin);
}

} // namespace interleave
