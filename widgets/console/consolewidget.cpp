#include "widgets/console/consolewidget.h"

#include "core/replay/ends.h"
#include "core/replay/explain.h"
#include "core/trace/endofinput.h"
#include "widgets/style/vocabulary.h"
#include "widgets/style/words.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace interleave {

class ConsoleWidget::View : public QAbstractScrollArea {
public:
    View(ConsoleWidget &console, Playhead &playhead)
        : QAbstractScrollArea(&console)
        , m_text(console.m_text)
        , m_playhead(playhead)
    {
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::StrongFocus);
        verticalScrollBar()->setSingleStep(static_cast<int>(kConsoleLine));
    }

    Scene scene() const
    {
        const auto [rows, firstY] = rowsInSight();
        return layOutConsole(rows, plainSize(), firstY, horizontalScrollBar()->value(),
            rows.empty() ? whyEmpty() : QStringList())
            .scene.magnified(m_scale);
    }

    void setMagnification(qreal scale)
    {
        m_scale = scale;
        refresh();
    }

    // Goes on to the latest line if it was in sight until now.
    void refresh()
    {
        const bool follows = m_follows;
        const std::size_t lines = shownLines();
        const int high = static_cast<int>(
            std::ceil(2 * kConsoleTop + kConsoleLine * static_cast<qreal>(lines)));
        const auto [seenWide, seenHigh] = std::pair(
            static_cast<int>(plainSize().width()), static_cast<int>(plainSize().height()));
        verticalScrollBar()->setPageStep(seenHigh);
        verticalScrollBar()->setRange(0, std::max(0, high - seenHigh));
        const auto [rows, firstY] = rowsInSight();
        const qreal wide = layOutConsole(rows, plainSize(), firstY, 0, {}).textWidth + kBeside;
        horizontalScrollBar()->setPageStep(seenWide);
        horizontalScrollBar()->setRange(
            0, std::max(0, static_cast<int>(std::ceil(wide)) - seenWide));
        if (follows) {
            const qreal bottom
                = 2 * kConsoleTop + kConsoleLine * static_cast<qreal>(printedLines());
            verticalScrollBar()->setValue(static_cast<int>(std::ceil(bottom)) - seenHigh);
        }
        m_follows = follows;
        viewport()->update();
    }

    void forgetSelection() { m_from = m_to = kNone; }

    std::size_t printedLines() const { return m_text.linesAfter(printedWrites()); }

    QString textOf(std::size_t from, std::size_t to) const
    {
        QString text;
        for (std::size_t line = from; line < to; ++line) {
            for (const ConsolePiece &piece : rowOf(line).pieces) {
                if (!piece.comes)
                    text += piece.text;
            }
            text += QLatin1Char('\n');
        }
        return text;
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), currentTheme().color(ColorToken::Surface));
        paintScene(painter, scene(), currentTheme());
        if (hasFocus() && m_focusCameByKey) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(currentTheme().color(ColorToken::Accent), 2));
            painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 4, 4);
        }
    }
    void focusInEvent(QFocusEvent *event) override
    {
        m_focusCameByKey = cameByKey(event->reason());
        QAbstractScrollArea::focusInEvent(event);
    }
    void resizeEvent(QResizeEvent *) override { refresh(); }
    void scrollContentsBy(int, int) override
    {
        const qreal bottom = kConsoleTop + kConsoleLine * static_cast<qreal>(printedLines());
        m_follows = bottom <= verticalScrollBar()->value() + plainSize().height() + kConsoleLine;
        viewport()->update();
    }
    void mousePressEvent(QMouseEvent *event) override
    {
        if (event->button() != Qt::LeftButton)
            return;
        const std::size_t line = lineAt(event->position().y() / m_scale);
        m_to = line;
        if (!event->modifiers().testFlag(Qt::ShiftModifier) || m_from == kNone)
            m_from = line;
        viewport()->update();
    }
    void mouseMoveEvent(QMouseEvent *event) override
    {
        if (!event->buttons().testFlag(Qt::LeftButton) || m_from == kNone)
            return;
        const std::size_t line = lineAt(event->position().y() / m_scale);
        if (line == kNone)
            return;
        m_to = line;
        viewport()->update();
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->matches(QKeySequence::Copy)) {
            copy();
        } else if (event->matches(QKeySequence::SelectAll) && printedLines() > 0) {
            m_from = 0;
            m_to = printedLines() - 1;
            viewport()->update();
        } else if (event->key() == Qt::Key_Escape && m_from != kNone) {
            forgetSelection();
            viewport()->update();
        } else {
            QAbstractScrollArea::keyPressEvent(event);
        }
    }
    void contextMenuEvent(QContextMenuEvent *event) override
    {
        QMenu menu(this);
        QAction *action
            = menu.addAction(m_from != kNone ? ConsoleWidget::tr("Copy the selected lines")
                                             : ConsoleWidget::tr("Copy all"));
        action->setEnabled(printedLines() > 0);
        connect(action, &QAction::triggered, this, [this] { copy(); });
        menu.exec(event->globalPos());
    }
    bool viewportEvent(QEvent *event) override
    {
        if (event->type() == QEvent::ToolTip) {
            auto *help = static_cast<QHelpEvent *>(event);
            const std::size_t line = lineAt(help->pos().y() / m_scale);
            if (line == kNone) {
                QToolTip::hideText();
            } else {
                const ConsoleRow row = rowOf(line);
                QString text = ConsoleWidget::tr("%1, at %2").arg(row.who, row.when);
                const auto laid = layOutConsole({ row }, plainSize(), 0, 0, {});
                if (laid.textWidth + kBeside > plainSize().width()) // it is cut
                    text += QLatin1Char('\n') + textOf(line, line + 1).trimmed();
                text = text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
                QToolTip::showText(
                    help->globalPos(), QStringLiteral("<p>%1</p>").arg(text), viewport());
            }
            return true;
        }
        return QAbstractScrollArea::viewportEvent(event);
    }

private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    static constexpr qreal kBeside = 28 + kWhoWidth; // of a row's text: margins, and who printed it

    const ConsoleText &m_text;
    Playhead &m_playhead;
    qreal m_scale = 1; // scroll bars count pixels of scale 1
    bool m_follows = true;
    bool m_focusCameByKey = false; // only then its frame is drawn
    std::size_t m_from = kNone;
    std::size_t m_to = kNone;

    std::size_t printedWrites() const
    {
        return m_playhead.moment().begun ? static_cast<std::size_t>(m_playhead.state().outputCount)
                                         : 0;
    }
    QSizeF plainSize() const { return QSizeF(viewport()->size()) / m_scale; }
    std::size_t shownLines() const
    {
        const bool all = m_playhead.showsFuture() && !m_playhead.live();
        return all ? m_text.lineCount() : printedLines();
    }
    std::size_t lineAt(qreal y) const
    {
        const qreal at = (y + verticalScrollBar()->value() - kConsoleTop) / kConsoleLine;
        return at >= 0 && at < static_cast<qreal>(shownLines()) ? static_cast<std::size_t>(at)
                                                                : kNone;
    }

    TaskId writerOf(std::size_t line) const
    {
        return m_playhead.history()->output()[m_text.pieces(line).front().write].task;
    }

    ConsoleRow rowOf(std::size_t line) const
    {
        const History &history = *m_playhead.history();
        const std::size_t past = printedWrites();
        const bool showsComing = m_playhead.showsFuture() && !m_playhead.live();
        ConsoleRow row;
        row.line = line;
        for (const ConsoleText::Piece &piece : m_text.pieces(line)) {
            const OutputLine &write = history.output()[piece.write];
            if (row.pieces.empty()) {
                const TaskInfo *task = history.finalState().task(write.task);
                row.who = task ? shownName(task->name) : QString();
                row.when = momentText(write.time, history.endTime());
            }
            const bool comes = piece.write >= past;
            if (comes && !showsComing)
                break;
            const Event event = history.event(write.event);
            const auto *typed = std::get_if<Typed>(&event.what);
            row.pieces.push_back({ typed && typed->text == kEndOfInput
                    ? ConsoleWidget::tr("(end of input)")
                    : QString::fromUtf8(
                        write.text.data() + piece.from, static_cast<qsizetype>(piece.length)),
                write.stream, comes, typed != nullptr });
        }
        return row;
    }

    std::pair<std::vector<ConsoleRow>, qreal> rowsInSight() const
    {
        std::vector<ConsoleRow> rows;
        if (!m_playhead.history())
            return { rows, kConsoleTop };
        const qreal scroll = verticalScrollBar()->value();
        const std::size_t first = static_cast<std::size_t>(
            std::max(0.0, std::floor((scroll - kConsoleTop) / kConsoleLine)));
        const std::size_t last = std::min(shownLines(),
            first + static_cast<std::size_t>(plainSize().height() / kConsoleLine) + 2);
        for (std::size_t line = first; line < last; ++line) {
            ConsoleRow row = rowOf(line);
            row.showsWho = line == first || writerOf(line) != writerOf(line - 1);
            row.selected = m_from != kNone && m_to != kNone && line >= std::min(m_from, m_to)
                && line <= std::max(m_from, m_to);
            rows.push_back(std::move(row));
        }
        return { rows, kConsoleTop + kConsoleLine * static_cast<qreal>(first) - scroll };
    }

    // In place of lines: what there is to say of there being none.
    QStringList whyEmpty() const
    {
        const auto history = m_playhead.history();
        const Moment &moment = m_playhead.moment();
        const std::uint64_t past = moment.begun ? moment.event.value + 1 : 0;
        const bool isEnd = history && history->finished() && past == history->eventCount();
        if (moment.begun && m_playhead.state().unrecorded)
            return { ConsoleWidget::tr("No output is known."),
                words(whatIsMissing(m_playhead.state())) };
        if (!isEnd)
            return { ConsoleWidget::tr("Nothing is printed yet."),
                ConsoleWidget::tr("Each line comes with its writer's name.") };
        const QString why = words(whyItEnded(*history));
        return { ConsoleWidget::tr("Nothing was printed."),
            why.isEmpty() ? ConsoleWidget::tr("The program has ended.") : why };
    }

    void copy()
    {
        const bool some = m_from != kNone && m_to != kNone;
        const std::size_t from = some ? std::min(m_from, m_to) : 0;
        const std::size_t to
            = some ? std::min(std::max(m_from, m_to) + 1, printedLines()) : printedLines();
        if (from < to)
            QApplication::clipboard()->setText(textOf(from, to));
    }
};

ConsoleWidget::ConsoleWidget(Playhead &playhead, QWidget *parent)
    : QWidget(parent)
    , m_playhead(playhead)
    , m_view(new View(*this, playhead))
    , m_inputRow(new QWidget(this))
    , m_inputLabel(new QLabel(m_inputRow))
    , m_input(new QLineEdit(m_inputRow))
    , m_inputEnd(new QPushButton(m_inputRow))
    , m_lostNote(new QLabel(this))
    , m_clockNote(new QLabel(m_inputRow))
{
    setObjectName(QStringLiteral("console"));
    auto *rows = new QVBoxLayout(m_inputRow);
    rows->setContentsMargins(14, 8, 14, 10);
    rows->setSpacing(6);
    auto *inputLayout = new QHBoxLayout;
    inputLayout->setSpacing(10);
    inputLayout->addWidget(m_inputLabel);
    inputLayout->addWidget(m_input, 1);
    inputLayout->addWidget(m_inputEnd);
    rows->addLayout(inputLayout);
    rows->addWidget(m_clockNote);
    m_input->setFont(fontOf(FontFace::Mono, 12));
    m_clockNote->setObjectName(QStringLiteral("clocknote"));
    m_clockNote->setFont(fontOf(FontFace::Ui, kTextSmall));
    m_clockNote->setWordWrap(true);
    m_lostNote->setFont(fontOf(FontFace::Ui, kTextSmall));
    m_lostNote->setWordWrap(true);
    m_lostNote->setContentsMargins(14, 4, 14, 8);
    m_lostNote->hide();
    m_inputEnd->setObjectName(QStringLiteral("inputend"));
    auto *end = new QAction(m_input);
    end->setShortcut(Qt::CTRL | Qt::Key_D);
    end->setShortcutContext(Qt::WidgetShortcut);
    m_input->addAction(end);
    connect(end, &QAction::triggered, this, &ConsoleWidget::endInput);
    connect(m_inputEnd, &QPushButton::clicked, this, &ConsoleWidget::endInput);
    m_inputRow->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addWidget(m_lostNote);
    column->addWidget(m_inputRow);
    connect(m_input, &QLineEdit::returnPressed, this, &ConsoleWidget::enterLine);
    connect(&m_playhead, &Playhead::historyChanged, this, &ConsoleWidget::takeHistory);
    connect(&m_playhead, &Playhead::momentChanged, this, &ConsoleWidget::takeMoment);
    connect(&m_playhead, &Playhead::showsFutureChanged, this, &ConsoleWidget::takeMoment);
    connect(&m_playhead, &Playhead::liveChanged, this, &ConsoleWidget::takeMoment);
    retranslate();
    takeHistory();
}

void ConsoleWidget::retranslate()
{
    setAccessibleName(tr("Console"));
    m_view->setAccessibleName(tr("Output"));
    m_inputLabel->setText(tr("The program asks:"));
    m_inputLabel->setBuddy(m_input);
    m_input->setAccessibleName(tr("Your answer to the program"));
    m_input->setPlaceholderText(tr("A line, then Enter"));
    m_inputEnd->setText(tr("End of input"));
    m_inputEnd->setToolTip(tr("No more lines will come (Ctrl+D): input() raises EOFError"));
    m_clockNote->setText(tr("Typing takes no time of the simulated clock: it stands still until "
                            "you answer, and so do the other workers."));
}

void ConsoleWidget::enterLine()
{
    const QString line = m_input->text();
    m_input->clear();
    Q_EMIT lineEntered(line);
}

void ConsoleWidget::endInput()
{
    if (!m_input->text().isEmpty())
        enterLine();
    Q_EMIT inputEnded();
}

void ConsoleWidget::takeHistory()
{
    const auto history = m_playhead.history();
    if (history != m_of) {
        m_text.clear();
        m_view->forgetSelection();
        m_of = history;
    }
    if (history)
        m_text.extend(history->output());
    takeMoment();
}

// Only at the end of what is known: an answer to a question of the past would change nothing.
bool ConsoleWidget::asksForInput() const
{
    const auto history = m_playhead.history();
    if (!history || history->finished() || !m_playhead.moment().begun
        || m_playhead.moment().event.value + 1 < history->eventCount())
        return false;
    if (m_inputWanted)
        return true;
    const auto &tasks = m_playhead.state().tasks;
    return std::any_of(tasks.begin(), tasks.end(), [](const TaskInfo &task) {
        const bool waits = task.state != TaskState::Running && task.state != TaskState::Ready
            && task.state != TaskState::Finished && task.state != TaskState::Failed;
        return waits && task.reason == WaitReason::Input;
    });
}

void ConsoleWidget::setInputWanted(bool wanted)
{
    m_inputWanted = wanted;
    m_focusWhenShown = m_focusWhenShown && wanted;
    takeMoment();
}

void ConsoleWidget::goOnFrom(const ConsoleWidget &before)
{
    m_input->setText(before.m_input->text());
}

void ConsoleWidget::focusInput()
{
    m_focusWhenShown = m_inputRow->isHidden();
    if (!m_focusWhenShown)
        m_input->setFocus(Qt::OtherFocusReason);
}

void ConsoleWidget::takeMoment()
{
    const bool asks = asksForInput();
    if (asks == m_inputRow->isHidden()) {
        // Else the focus would go on to whatever comes next in the window. The next question gets
        // it back.
        const bool passes = asks ? m_view->hasFocus() : m_input->hasFocus();
        if (passes && !asks)
            m_view->setFocus(Qt::OtherFocusReason);
        m_inputRow->setVisible(asks);
        m_clockNote->setVisible(
            asks && m_playhead.history()->run().info.settings.clock == Clock::Simulated);
        if ((passes || std::exchange(m_focusWhenShown, false)) && asks)
            m_input->setFocus(Qt::OtherFocusReason);
    }
    const State &state = m_playhead.state();
    const bool lost = state.begun && state.unrecorded && state.outputCount > 0;
    if (lost)
        //: %1: a sentence that says from when to when nothing was recorded
        m_lostNote->setText(tr("%1 What was printed then may be missing here.")
                                .arg(words(whatIsMissing(state), &state)));
    m_lostNote->setVisible(lost);
    m_view->refresh();
}

QString ConsoleWidget::printedText() const
{
    return m_view->textOf(0, m_view->printedLines());
}

void ConsoleWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ConsoleWidget::setMagnification(qreal scale)
{
    m_view->setMagnification(scale);
}

Scene ConsoleWidget::scene() const
{
    Scene scene;
    scene.size = size();
    scene.append(m_view->scene(), QPointF(m_view->pos()));
    if (!m_lostNote->isHidden())
        scene.node({ QStringLiteral("lostnote"), QStringLiteral("note"), {},
            QStringLiteral("missing"), m_lostNote->text(), QRectF(m_lostNote->geometry()), -1 });
    if (!m_inputRow->isHidden()) {
        scene.node({ QStringLiteral("input"), QStringLiteral("input"), m_inputLabel->text(),
            QStringLiteral("waits"), m_input->text(), QRectF(m_inputRow->geometry()), -1 });
        scene.node({ QStringLiteral("button:inputend"), QStringLiteral("button"),
            m_inputEnd->text(), {}, m_inputEnd->toolTip(),
            QRectF(m_inputEnd->geometry()).translated(m_inputRow->pos()), -1 });
        if (!m_clockNote->isHidden())
            scene.node({ QStringLiteral("clocknote"), QStringLiteral("note"), {},
                QStringLiteral("stands-still"), m_clockNote->text(),
                QRectF(m_clockNote->geometry()).translated(m_inputRow->pos()), -1 });
    }
    return scene;
}

} // namespace interleave
