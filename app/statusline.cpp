#include "app/statusline.h"

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

QString countText(const State &state, TaskState of, const QString &text)
{
    return state.countIn(of) == 0 ? QString() : text;
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
        const auto n = [&](TaskState of) { return static_cast<int>(state.countIn(of)); };
        parts << countText(
            state, TaskState::Running, tr("%n running", nullptr, n(TaskState::Running)))
              << countText(state, TaskState::Ready, tr("%n ready", nullptr, n(TaskState::Ready)))
              << countText(state, TaskState::Asleep, tr("%n asleep", nullptr, n(TaskState::Asleep)))
              << countText(state, TaskState::WaitsQueue,
                     tr("%n waiting", nullptr, n(TaskState::WaitsQueue)))
              << countText(state, TaskState::WaitsLock,
                     tr("%n waiting for a lock", nullptr, n(TaskState::WaitsLock)))
              << countText(
                     state, TaskState::Finished, tr("%n finished", nullptr, n(TaskState::Finished)))
              << countText(
                     state, TaskState::Failed, tr("%n failed", nullptr, n(TaskState::Failed)));
        parts << countText(
            state, TaskState::Unknown, tr("%n not known", nullptr, n(TaskState::Unknown)));
        const Moment &moment = m_playhead.moment();
        event = tr("event %1 of %2")
                    .arg(moment.begun ? moment.event.value + 1 : 0)
                    .arg(history->eventCount());
        parts << event;
        if (history->finished() && moment.begun && moment.event.value + 1 == history->eventCount())
            parts.prepend(words(whyItEnded(*history)));
        std::uint64_t missing = state.missing;
        // While a run goes on, what is dropped has no place in it yet.
        if (moment.begun && moment.event.value + 1 == history->eventCount())
            missing = std::max(missing, history->trace().missing());
        if (missing > 0)
            parts << tr("the recording was full: %n event(s) missing", nullptr,
                static_cast<int>(std::min<std::uint64_t>(missing, INT_MAX)));
        const std::vector<Unrecorded> lost = history->unrecorded();
        if (std::any_of(
                lost.begin(), lost.end(), [](const Unrecorded &each) { return each.damaged; }))
            parts << tr("the file is damaged: part of the run is missing");
        if (history->summedUp() > 0)
            parts << tr("too fast to draw each event: %n summed up", nullptr,
                static_cast<int>(std::min<std::uint64_t>(history->summedUp(), INT_MAX)));
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
