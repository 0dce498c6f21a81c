#include "app/statusline.h"

#include "core/base/messageid.h"
#include "core/replay/ends.h"
#include "widgets/style/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

#include <algorithm>
#include <climits>

namespace interleave {

namespace {

constexpr int kHeight = 26;
constexpr QLatin1String kBetween("      ");

// Who waits for a permit looks like who waits for a lock, and is told apart in words.
std::size_t waitingForPermits(const State &state)
{
    return static_cast<std::size_t>(
        std::count_if(state.tasks.begin(), state.tasks.end(), [](const TaskInfo &task) {
            return task.state == TaskState::WaitsLock && task.reason == WaitReason::Semaphore;
        }));
}

// How many events are missing by then, because the recording was full.
std::uint64_t missingAt(const History &history, const Moment &moment, const State &state)
{
    const std::vector<Unrecorded> lost = history.unrecorded();
    const bool beginsLate = !lost.empty() && lost.front().oldest && !lost.front().damaged;
    if (!moment.begun) // those that came before all that is there are
        return beginsLate ? history.stateAt(EventIndex {}).missing : 0;
    // While a run goes on, what is dropped has no place in it yet.
    const bool atEnd = moment.event.value + 1 == history.eventCount();
    return atEnd ? std::max(state.missing, history.trace().missing()) : state.missing;
}
}

StatusLine::StatusLine(Playhead &playhead, QWidget *parent)
    : QWidget(parent)
    , m_playhead(playhead)
    , m_left(new QLabel(this))
    , m_language(new QPushButton(this))
    , m_theme(new QPushButton(this))
{
    setFixedHeight(kHeight);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 1, 8, 0);
    layout->setSpacing(2);
    m_left->setTextFormat(Qt::PlainText);
    m_left->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_left, 1);
    for (QPushButton *button : { m_language, m_theme }) {
        button->setFlat(true);
        button->setProperty("quiet", true);
        button->setFixedHeight(24);
        layout->addWidget(button);
    }
    m_language->setObjectName(QStringLiteral("language"));
    m_theme->setObjectName(QStringLiteral("theme"));
    connect(m_language, &QPushButton::clicked, this,
        [this] { Q_EMIT languageRequested(m_language->mapToGlobal(QPoint(0, 0))); });
    connect(m_theme, &QPushButton::clicked, this, &StatusLine::themeRequested);
}

void StatusLine::setLook(const QString &languageName, ThemeKind theme)
{
    m_language->setText(languageName);
    m_language->setAccessibleName(tr("Language: %1").arg(languageName));
    m_theme->setText(theme == ThemeKind::Dark ? tr("Dark") : tr("Light"));
    m_theme->setAccessibleName(theme == ThemeKind::Dark ? tr("Theme: dark") : tr("Theme: light"));
    layout()->activate();
    fit();
}

void StatusLine::update(Recorded recorded, const QString &running)
{
    QStringList parts;
    QString event; // the transport says it, too
    QString clock; // and the top bar that
    const auto history = m_playhead.history();
    if (history && history->eventCount() == 0 && history->finished())
        parts << words(whyItEnded(*history)); // stopped before it had begun
    if (history && history->eventCount() > 0) {
        const State &state = m_playhead.state();
        const auto add = [&](std::size_t count, const QString &text) {
            if (count != 0)
                parts << text.arg(numberText(count));
        };
        const auto many = [](std::size_t count) {
            return static_cast<int>(std::min<std::size_t>(count, INT_MAX));
        };
        const std::size_t computing = state.countIn(TaskState::Running);
        const std::size_t ready = state.countIn(TaskState::Ready);
        const std::size_t asleep = state.countIn(TaskState::Asleep);
        const std::size_t waiting = state.countIn(TaskState::WaitsQueue);
        const std::size_t permits = waitingForPermits(state);
        const std::size_t locks = state.countIn(TaskState::WaitsLock) - permits;
        const std::size_t finished = state.countIn(TaskState::Finished);
        const std::size_t failed = state.countIn(TaskState::Failed);
        const std::size_t unknown = state.countIn(TaskState::Unknown);
        add(computing, tr("%1 running", nullptr, many(computing)));
        add(ready, tr("%1 ready", nullptr, many(ready)));
        add(asleep, tr("%1 asleep", nullptr, many(asleep)));
        add(waiting, tr("%1 waiting", nullptr, many(waiting)));
        add(locks, tr("%1 waiting for a lock", nullptr, many(locks)));
        add(permits, tr("%1 waiting for a permit", nullptr, many(permits)));
        add(finished, tr("%1 finished", nullptr, many(finished)));
        add(failed, tr("%1 failed", nullptr, many(failed)));
        add(unknown, tr("%1 not known", nullptr, many(unknown)));
        const Moment &moment = m_playhead.moment();
        event = tr("event %1 of %2")
                    .arg(numberText(moment.begun ? moment.event.value + 1 : 0),
                        numberText(history->eventCount()));
        parts << event;
        Message end;
        if (history->finished() && moment.begun && moment.event.value + 1 == history->eventCount())
            end = whyItEnded(*history);
        parts.prepend(words(end));
        const std::uint64_t missing = missingAt(*history, moment, state);
        add(missing, tr("the recording was full: %1 event(s) missing", nullptr, many(missing)));
        const std::vector<Unrecorded> lost = history->unrecorded();
        if (end.id != MessageId::EndedInDamage // which has said so
            && std::any_of(
                lost.begin(), lost.end(), [](const Unrecorded &each) { return each.damaged; }))
            parts << tr("the file is damaged: part of the run is missing");
        const std::uint64_t summedUp = history->summedUp();
        add(summedUp, tr("too fast to draw each event: %1 summed up", nullptr, many(summedUp)));
        if (recorded == Recorded::Earlier)
            parts.prepend(tr("a saved run: “Run again” makes a new one"));
        const RunSettings &settings = history->run().info.settings;
        clock = settings.clock == Clock::Real
            ? tr("real: the next run may differ")
            : tr("simulated, seed %1: every run is the same").arg(settings.seed);
        parts << clock;
    }
    if (!running.isEmpty())
        parts << running;
    parts.removeAll(QString());
    m_text = parts.join(kBetween);
    m_shorter.clear();
    const auto shorten = [&](const QString &part, const QString &rest) {
        const qsizetype at = part.isEmpty() ? -1 : parts.indexOf(part);
        if (at < 0)
            return;
        parts[at] = rest;
        parts.removeAll(QString());
        m_shorter << parts.join(kBetween);
    };
    shorten(clock, beforeColon(clock));
    shorten(event, {});
    shorten(beforeColon(clock), {});
    fit();
}

void StatusLine::fit()
{
    const QFontMetrics metrics = m_left->fontMetrics();
    const int room = m_left->contentsRect().width();
    QString shown = m_text;
    for (const QString &text : m_shorter) {
        if (metrics.horizontalAdvance(shown) <= room)
            break;
        shown = text;
    }
    m_left->setText(metrics.elidedText(shown, Qt::ElideRight, room));
    m_left->setToolTip(m_left->text() == m_text ? QString() : m_text);
    m_left->setAccessibleName(m_text);
}

QString StatusLine::text() const
{
    return m_text;
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate(); // the label's room is known now, not later
    fit();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(ColorToken::Surface2));
    painter.fillRect(QRect(0, 0, width(), 1), theme.color(ColorToken::Line));
}

} // namespace interleave
