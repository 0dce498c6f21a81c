#include "widgets/transport/transportwidget.h"

#include "widgets/style/controls.h"
#include "widgets/style/words.h"
#include "widgets/transport/scrubbar.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr double kSpeeds[] = { 0.25, 0.5, 1, 2, 4, 8 };
constexpr int kGoodBar = 200; // the length at which the bar is easy to hit, as the design has it
constexpr int kNoteHeight = 15;

QString speedText(double speed)
{
    return QLocale().toString(speed) + QChar(0x00d7);
}

} // namespace

// "6.40 s / 20.00 s": as wide as its widest text, so that nothing moves while it runs.
class TransportWidget::TimeLabel : public QWidget {
public:
    explicit TimeLabel(QWidget *parent)
        : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    void setTimes(const QString &now, const QString &total)
    {
        if (now == m_now && total == m_total)
            return;
        m_now = now;
        m_total = total;
        setAccessibleName(total.isEmpty() ? now : tr("%1 of %2").arg(now, total));
        fit();
    }
    void setTotalShown(bool on)
    {
        m_totalShown = on;
        fit();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const qreal baseline = height() / 2.0 + 5.4;
        painter.setPen(currentTheme().color(isEnabled() ? ColorToken::Text : ColorToken::Text3));
        painter.setFont(fontOf(FontFace::Mono, 15, 600));
        painter.drawText(QPointF(0, baseline), m_now);
        if (m_total.isEmpty() || !m_totalShown)
            return;
        painter.setPen(currentTheme().color(ColorToken::Text3));
        painter.setFont(fontOf(FontFace::Mono, 15));
        painter.drawText(QPointF(textWidth(m_now, 15, 600, FontFace::Mono), baseline),
            QStringLiteral(" / ") + m_total);
    }

private:
    QString m_now;
    QString m_total;
    bool m_totalShown = true;

    void fit()
    {
        const QString &longer = m_now.size() < m_total.size() ? m_total : m_now;
        qreal wide = textWidth(longer, 15, 600, FontFace::Mono);
        if (m_totalShown && !m_total.isEmpty())
            wide += textWidth(QStringLiteral(" / ") + m_total, 15, 400, FontFace::Mono);
        setFixedSize(static_cast<int>(std::ceil(wide)) + 2, 26);
        update();
    }
};

TransportWidget::TransportWidget(Playhead &playhead, QWidget *parent)
    : QWidget(parent)
    , m_playhead(playhead)
    , m_start(new IconButton(Icon::ToStart, {}, this))
    , m_back(new IconButton(Icon::StepBack, {}, this))
    , m_play(new IconButton(Icon::Play, {}, this))
    , m_forward(new IconButton(Icon::StepForward, {}, this))
    , m_time(new TimeLabel(this))
    , m_scrub(new ScrubBar(this))
    , m_note(new QLabel(this))
    , m_speedChip(new ChipButton({}, {}, this))
    , m_eventChip(new ChipButton({}, {}, this))
    , m_eventEdit(new QLineEdit(this))
{
    setObjectName(QStringLiteral("transport"));
    setFixedHeight(54);
    m_play->setProminent(true);
    m_eventEdit->setFixedWidth(110);
    m_eventEdit->setInputMethodHints(Qt::ImhDigitsOnly);
    m_eventEdit->installEventFilter(this);
    m_eventEdit->hide();
    m_note->setFont(fontOf(FontFace::Ui, 12, 500));
    m_note->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_scrub->installEventFilter(this);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 0, 14, 0);
    row->setSpacing(12);
    row->setSizeConstraint(QLayout::SetNoConstraint); // narrow, it leaves things out: layOutNotes()
    const std::initializer_list<QWidget *> parts = { m_start, m_back, m_play, m_forward, m_time,
        m_scrub, m_speedChip, m_eventChip, m_eventEdit };
    for (QWidget *part : parts)
        row->addWidget(part, part == m_scrub ? 1 : 0);

    connect(m_start, &QAbstractButton::clicked, this, [this] { Q_EMIT seekRequested(0); });
    connect(m_back, &QAbstractButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_play, &QAbstractButton::clicked, this, &TransportWidget::playToggled);
    connect(m_forward, &QAbstractButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    connect(m_scrub, &ScrubBar::seekRequested, this, &TransportWidget::seekRequested);
    connect(m_scrub, &ScrubBar::markChosen, this, &TransportWidget::keyMomentRequested);
    connect(m_scrub, &ScrubBar::stepRequested, this, &TransportWidget::stepRequested);
    connect(m_speedChip, &QAbstractButton::clicked, this, &TransportWidget::openSpeedMenu);
    connect(m_eventChip, &QAbstractButton::clicked, this, &TransportWidget::beginTyping);
    connect(m_eventEdit, &QLineEdit::returnPressed, this, [this] { endTyping(true); });
    connect(&m_playhead, &Playhead::historyChanged, this, &TransportWidget::takeHistory);
    connect(&m_playhead, &Playhead::momentChanged, this, &TransportWidget::takeMoment);
    connect(&m_playhead, &Playhead::liveChanged, this, &TransportWidget::takeHistory);
    connect(&m_playhead, &Playhead::showsFutureChanged, this, &TransportWidget::takeHistory);
    retranslate();
}

void TransportWidget::retranslate()
{
    setAccessibleName(tr("Transport"));
    m_start->setName(tr("To the start (Home)"));
    m_back->setName(tr("Back one event (Left)"));
    m_forward->setName(tr("Forward one event (Right)"));
    m_speedChip->setToolTip(tr("How fast the run is shown"));
    m_eventChip->setToolTip(tr("Click to type an event's number"));
    m_eventEdit->setAccessibleName(tr("Event number"));
    setPlaying(m_playing);
    setSpeed(m_speed);
    takeHistory();
}

void TransportWidget::setPlaying(bool on)
{
    m_playing = on;
    showPlaying();
}

// What is live moves, too, and can be held.
void TransportWidget::showPlaying()
{
    const bool moves = m_playing || m_playhead.live();
    m_play->setIconKind(moves ? Icon::Pause : Icon::Play);
    m_play->setName(moves ? tr("Pause (Space)") : tr("Play (Space)"));
}

void TransportWidget::setSpeed(double speed)
{
    m_speed = speed;
    m_speedChip->setValue(speedText(speed));
}

double TransportWidget::shareOf(const Moment &moment) const
{
    const double length = m_playhead.isPaced() ? m_playhead.pacing().length() : 0;
    if (length > 0)
        return std::clamp(m_playhead.pacing().of(moment) / length, 0.0, 1.0);
    const Time end = m_playhead.history() ? m_playhead.history()->endTime() : Time {};
    return end.ns > 0 ? std::clamp(moment.time.seconds() / end.seconds(), 0.0, 1.0) : 0;
}

void TransportWidget::takeHistory()
{
    const auto history = m_playhead.history();
    const bool any = history && history->eventCount() > 0;
    for (QWidget *part : { static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_back),
             static_cast<QWidget *>(m_forward), static_cast<QWidget *>(m_scrub),
             static_cast<QWidget *>(m_eventChip), static_cast<QWidget *>(m_time) })
        part->setEnabled(any);
    showPlaying();
    rebuildMarks(knownKeyMoments());
    takeMoment();
    layOutNotes(); // measures what takeMoment() wrote
}

void TransportWidget::layOutNotes()
{
    const bool live = m_playhead.live();
    const bool slowed = m_playhead.isPaced() && m_playhead.pacing().slowed();
    m_noteText = live ? tr("LIVE") : slowed ? tr("slow motion") : QString();
    const QString why = live ? tr("The run goes on; this is its latest moment.")
        : slowed
        ? tr("Much of this run is too short to be seen, so each event is shown for a moment: at "
             "1×, up to a quarter of a second. Waits last as long as they did, and the times "
             "that you read are the run's own.")
        : QString();
    // Only rich text is broken into lines.
    m_note->setToolTip(
        why.isEmpty() ? QString() : QStringLiteral("<p>%1</p>").arg(why.toHtmlEscaped()));
    m_note->setAccessibleDescription(why);
    const QColor ink = currentTheme().color(live ? ColorToken::RunningText : ColorToken::Text3);
    // Of the label alone: its tooltip has colors of its own.
    const QString sheet = QStringLiteral("QLabel { color: %1 }").arg(ink.name());
    if (m_note->styleSheet() != sheet)
        m_note->setStyleSheet(sheet);
    m_note->setVisible(!m_noteText.isEmpty());
    // The scrub bar comes first: what can be read elsewhere is left out, one after the other, until
    // the bar has its length, and the more is left out, the less it asks for.
    struct Way {
        bool speed;
        bool event; // the names of the chips
        bool total;
        int bar; // at the least
        int spacing;
    };
    constexpr Way kWays[] = { { true, true, true, kGoodBar, 12 },
        { false, true, true, kGoodBar * 9 / 10, 12 }, { false, false, true, kGoodBar * 3 / 4, 12 },
        { false, false, false, kGoodBar * 3 / 4, 12 }, { false, false, false, 0, 6 } };
    const auto history = m_playhead.history();
    const QString last = numberText(history ? history->eventCount() : 0);
    const int least = m_scrub->minimumSizeHint().width();
    for (const Way &way : kWays) {
        m_time->setTotalShown(way.total);
        m_speedChip->setLabel(way.speed ? tr("Speed") : QString());
        m_eventChip->setLabel(way.event ? tr("Event") : QString());
        // As wide as the last event's number: the scrub bar must not move while the run plays.
        m_eventChip->setMinimumWidth(
            ChipButton(m_eventChip->label(), QStringLiteral("%1 / %1").arg(last))
                .sizeHint()
                .width());
        layout()->setSpacing(way.spacing);
        layout()->invalidate();
        if (layout()->minimumSize().width() + qMax(0, way.bar - least) <= width())
            break;
    }
    layout()->activate(); // at once: a picture may be taken before the next event
    placeNote();
}

// Below the bar's line, whose pace it is about: beside it, it would take the bar's own room. The bar
// can be clicked up to its edge, which is lower.
void TransportWidget::placeNote()
{
    const QRect bar = m_scrub->geometry();
    m_note->setText(m_note->fontMetrics().elidedText(m_noteText, Qt::ElideRight, bar.width()));
    const int wide = qMin(m_note->sizeHint().width(), bar.width());
    m_note->setGeometry(bar.right() + 1 - wide, height() - kNoteHeight - 2, wide, kNoteHeight);
    m_note->raise();
}

void TransportWidget::takeMoment()
{
    const auto history = m_playhead.history();
    const Moment &moment = m_playhead.moment();
    const std::uint64_t count = history ? history->eventCount() : 0;
    const std::uint64_t number = moment.begun ? moment.event.value + 1 : 0;
    m_eventChip->setValue(QStringLiteral("%1 / %2").arg(numberText(number), numberText(count)));
    const Time end = history ? history->endTime() : Time {};
    m_time->setTimes(momentText(moment.time, end),
        history && !m_playhead.live() && m_playhead.showsFuture() ? momentText(end, end)
                                                                  : QString());
    m_back->setEnabled(moment.begun);
    m_forward->setEnabled(number < count);

    m_scrub->setShare(shareOf(moment));
    // Sentences are made when marks come or go, not for every frame.
    if (const std::size_t known = knownKeyMoments(); known != m_scrub->view().marks.size())
        rebuildMarks(known);
}

// Key moments in order of time: the first so many may be shown.
std::size_t TransportWidget::knownKeyMoments() const
{
    const auto history = m_playhead.history();
    if (!history)
        return 0;
    const auto &moments = history->keyMoments();
    if (m_playhead.showsFuture() && !m_playhead.live())
        return moments.size();
    const Moment &now = m_playhead.moment();
    const auto past = std::partition_point(moments.begin(), moments.end(),
        [&](const KeyMoment &moment) { return now.begun && moment.event <= now.event; });
    return static_cast<std::size_t>(past - moments.begin());
}

void TransportWidget::rebuildMarks(std::size_t known)
{
    std::vector<ScrubMark> marks;
    const auto history = m_playhead.history();
    for (std::size_t k = 0; k < known; ++k) {
        const KeyMoment &moment = history->keyMoments()[k];
        marks.push_back({ static_cast<int>(k), shareOf({ moment.event, true, 1.0, moment.when }),
            words(moment.what, &history->finalState()) });
    }
    m_scrub->setMarks(std::move(marks));
}

void TransportWidget::openSpeedMenu()
{
    QMenu menu(this);
    menu.setAccessibleName(tr("Speed"));
    for (const double speed : kSpeeds) {
        QAction *action = menu.addAction(speedText(speed));
        action->setCheckable(true);
        action->setChecked(std::abs(speed - m_speed) < 1e-9);
        connect(action, &QAction::triggered, this, [this, speed] { Q_EMIT speedRequested(speed); });
    }
    menu.exec(m_speedChip->mapToGlobal(QPoint(0, -menu.sizeHint().height())));
}

void TransportWidget::beginTyping()
{
    m_eventEdit->setText(
        QString::number(m_playhead.moment().begun ? m_playhead.moment().event.value + 1 : 0));
    m_eventChip->hide();
    m_eventEdit->show();
    m_eventEdit->setFocus();
    m_eventEdit->selectAll();
}

void TransportWidget::endTyping(bool accept)
{
    if (m_eventEdit->isHidden())
        return;
    const QString typed = m_eventEdit->text();
    m_eventEdit->hide();
    m_eventChip->show();
    m_eventChip->setFocus();
    bool isNumber = false;
    qulonglong number = QLocale().toULongLong(typed.trimmed(), &isNumber);
    if (!isNumber)
        number = typed.trimmed().toULongLong(&isNumber);
    if (!isNumber) // as the chip shows it in English
        number = typed.trimmed().remove(u',').toULongLong(&isNumber);
    const auto history = m_playhead.history();
    if (!accept || !isNumber || !history || history->eventCount() == 0)
        return;
    // Beyond the end is the end: the number was meant as far as there is.
    Q_EMIT eventRequested(
        EventIndex { std::clamp<std::uint64_t>(number, 1, history->eventCount()) - 1 });
}

// The note lets all events through: what is below it is the bar.
bool TransportWidget::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_note->isHidden()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (m_note->geometry().contains(help->pos())) {
            QToolTip::showText(help->globalPos(), m_note->toolTip(), this);
            return true;
        }
    }
    return QWidget::event(event);
}

bool TransportWidget::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_eventEdit) {
        if (event->type() == QEvent::KeyPress
            && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            endTyping(false);
            return true;
        }
        if (event->type() == QEvent::FocusOut)
            endTyping(false);
    } else if (event->type() == QEvent::Resize || event->type() == QEvent::Move) {
        placeNote();
    }
    return QWidget::eventFilter(watched, event);
}

void TransportWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), currentTheme().color(ColorToken::Surface));
    painter.fillRect(0, 0, width(), 1, currentTheme().color(ColorToken::Line));
    painter.fillRect(0, height() - 1, width(), 1, currentTheme().color(ColorToken::Line));
}

void TransportWidget::resizeEvent(QResizeEvent *)
{
    layOutNotes();
}

void TransportWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange)
        layOutNotes();
    QWidget::changeEvent(event);
}

Scene TransportWidget::scene() const
{
    Scene scene;
    scene.size = size();
    const auto button = [&](const QWidget *part, const char *id, const QString &state = {}) {
        if (!part->isHidden())
            scene.node({ QLatin1String("button:") + QLatin1String(id), QStringLiteral("button"),
                part->accessibleName(), !part->isEnabled() ? QStringLiteral("disabled") : state, {},
                QRectF(part->geometry()), -1 });
    };
    button(m_start, "start");
    button(m_back, "back");
    button(m_play, "play",
        m_playing || m_playhead.live() ? QStringLiteral("playing") : QStringLiteral("paused"));
    button(m_forward, "forward");
    scene.node({ QStringLiteral("time"), QStringLiteral("time"), m_time->accessibleName(), {}, {},
        QRectF(m_time->geometry()), -1 });
    scene.node({ QStringLiteral("scrub"), QStringLiteral("slider"), m_scrub->accessibleName(), {},
        tr("%1 %").arg(qRound(m_scrub->view().share * 100)), QRectF(m_scrub->geometry()), -1 });
    scene.append(m_scrub->scene(), QPointF(m_scrub->pos()));
    if (!m_note->isHidden())
        scene.node({ QStringLiteral("note"), QStringLiteral("note"), {},
            m_playhead.live() ? QStringLiteral("live") : QStringLiteral("slowed"), m_noteText,
            QRectF(m_note->geometry()), -1 });
    button(m_speedChip, "speed");
    button(m_eventChip, "event");
    return scene;
}

} // namespace interleave
