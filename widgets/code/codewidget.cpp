#include "widgets/code/codewidget.h"

#include "widgets/code/codeeditor.h"
#include "widgets/code/gutterscene.h"
#include "widgets/style/words.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace interleave {

namespace {

constexpr int kCodePadding = 8; // above the first line
constexpr int kHeaderHeight = 47;
constexpr qreal kPlainLine = 21; // high, at scale 1

} // namespace

// Beside the editor, and as tall: it shows the lines that the editor shows.
class CodeWidget::Gutter : public QWidget {
public:
    Gutter(CodeEditor &editor, Playhead &playhead, const LinesNow &linesNow, QWidget *parent)
        : QWidget(parent)
        , m_editor(editor)
        , m_playhead(playhead)
        , m_linesNow(linesNow)
    {
        setFixedWidth(static_cast<int>(kGutterWidth));
        setMouseTracking(true);
        m_editor.installEventFilter(this);
    }

    Scene scene() const
    {
        // Laid out for lines of the plain height, and magnified as they are.
        const qreal scale = m_editor.lineHeight() / kPlainLine;
        GutterView view;
        view.size = QSizeF(size()) / scale;
        view.top = kCodePadding / scale;
        view.lineHeight = kPlainLine;
        view.firstLine = m_editor.firstLine();
        view.lines = m_editor.lineCount();
        view.workers = workers();
        view.selected = shownSelection(m_playhead.selection(), m_playhead.state()).task;
        const Scene plain = layOutGutter(view);
        return scale == 1 ? plain : plain.magnified(scale);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), currentTheme().color(ColorToken::Surface));
        paintScene(painter, scene(), currentTheme());
        // A text that is only watched has no caret that would tell.
        if (m_editorHasFocusByKey && m_editor.isReadOnly())
            painter.fillRect(width() - 2, 0, 2, height(), currentTheme().color(ColorToken::Accent));
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == &m_editor
            && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
            m_editorHasFocusByKey = event->type() == QEvent::FocusIn
                && cameByKey(static_cast<QFocusEvent *>(event)->reason());
            update();
        }
        return QWidget::eventFilter(watched, event);
    }
    void mousePressEvent(QMouseEvent *event) override
    {
        const Scene shown = scene();
        const Node *node = shown.nodeAt(event->position());
        if (!node)
            return;
        const int line = node->id.mid(5).toInt();
        if (node->id.startsWith(QLatin1String("edge:")))
            m_editor.showLine(line);
        selectNextAt(line);
    }
    void wheelEvent(QWheelEvent *event) override
    {
        QScrollBar *bar = m_editor.verticalScrollBar();
        bar->setValue(bar->value() - event->angleDelta().y() / 40);
    }
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ToolTip) {
            auto *help = static_cast<QHelpEvent *>(event);
            const Scene shown = scene();
            if (const Node *node = shown.nodeAt(help->pos()))
                QToolTip::showText(help->globalPos(), node->text, this);
            else
                QToolTip::hideText();
            return true;
        }
        return QWidget::event(event);
    }

private:
    CodeEditor &m_editor;
    Playhead &m_playhead;
    const LinesNow &m_linesNow;
    bool m_editorHasFocusByKey = false;

    // Where their lines stand now; whose line is nowhere is not shown.
    std::vector<LineWorker> workers() const
    {
        std::vector<LineWorker> all = workersByLine(m_playhead.state());
        for (LineWorker &worker : all)
            worker.line = m_linesNow(worker.line);
        std::erase_if(all, [](const LineWorker &worker) { return worker.line == 0; });
        return all;
    }

    // Each click takes the next of those at the line.
    void selectNextAt(int line)
    {
        std::vector<TaskId> there;
        for (const LineWorker &worker : workers()) {
            if (worker.line == line)
                there.push_back(worker.task);
        }
        if (there.empty())
            return;
        const auto now = std::find(there.begin(), there.end(), m_playhead.selection().task);
        const bool wraps = now == there.end() || now + 1 == there.end();
        m_playhead.setSelection({ wraps ? there.front() : *(now + 1), {} });
    }
};

// One diagnostic in words; a click goes to its place, and from there to the next one's.
class CodeWidget::MessageBar : public QWidget {
public:
    MessageBar(CodeEditor &editor, QWidget *parent)
        : QWidget(parent)
        , m_editor(editor)
        , m_label(new QLabel(this))
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(15, 9, 12, 9);
        row->addWidget(m_label);
        m_label->setWordWrap(true);
        m_label->setTextFormat(Qt::PlainText);
        m_label->setTextInteractionFlags(Qt::NoTextInteraction);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        hide();
    }

    void show(std::size_t index)
    {
        const auto &all = m_editor.diagnostics();
        setVisible(!all.empty());
        if (all.empty())
            return;
        m_index = std::min(index, all.size() - 1);
        const Diagnostic &diagnostic = all[m_index];
        QString text = CodeWidget::tr("Line %1, column %2: %3")
                           .arg(diagnostic.where.line)
                           .arg(diagnostic.where.column)
                           .arg(words(diagnostic.what));
        text = oneAfterAnother({ text, words(diagnostic.hint),
            all.size() > 1 ? CodeWidget::tr("(%1 of %2)").arg(m_index + 1).arg(all.size())
                           : QString() });
        m_label->setText(text);
        setAccessibleName(text);
        update();
    }
    std::size_t index() const { return m_index; }
    QString text() const { return m_label->text(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const auto &all = m_editor.diagnostics();
        if (all.empty())
            return;
        const bool isError = all[std::min(m_index, all.size() - 1)].severity == Severity::Error;
        QPainter painter(this);
        painter.fillRect(
            rect(), currentTheme().color(isError ? ColorToken::ErrorSoft : ColorToken::ReadySoft));
        painter.fillRect(0, 0, 3, height(),
            currentTheme().color(isError ? ColorToken::Error : ColorToken::Ready));
        if (hasFocus()) {
            painter.setPen(QPen(currentTheme().color(ColorToken::Accent), 2));
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
    }
    void mousePressEvent(QMouseEvent *) override { go(); }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
            || event->key() == Qt::Key_Space)
            go();
        else
            QWidget::keyPressEvent(event);
    }

private:
    CodeEditor &m_editor;
    QLabel *m_label;
    std::size_t m_index = 0;

    void go()
    {
        const auto &all = m_editor.diagnostics();
        if (all.empty())
            return;
        int line = 0;
        int column = 0;
        m_editor.getCursorPosition(&line, &column);
        const bool isThere = static_cast<int>(all[m_index].where.line) == line + 1
            && static_cast<int>(all[m_index].where.column) == column + 1;
        if (isThere)
            show((m_index + 1) % all.size());
        m_editor.goTo(all[m_index]);
    }
};

CodeWidget::CodeWidget(Playhead &playhead, QWidget *parent)
    : QWidget(parent)
    , m_playhead(playhead)
    , m_name(new QLabel(this))
    , m_stateLabel(new QLabel(this))
    , m_edit(new QPushButton(this))
    , m_run(new QPushButton(this))
    , m_editor(new CodeEditor(this))
    , m_gutter(new Gutter(*m_editor, playhead, m_linesNow, this))
    , m_message(new MessageBar(*m_editor, this))
{
    setObjectName(QStringLiteral("code"));
    m_name->setFont(fontOf(FontFace::Ui, 13, 600));
    m_name->setTextFormat(Qt::PlainText);
    m_stateLabel->setFont(fontOf(FontFace::Ui, 12));
    for (QPushButton *button : { m_edit, m_run })
        button->setProperty("small", true);
    m_run->setProperty("primary", true);
    m_run->hide();

    auto *header = new QWidget(this);
    header->setFixedHeight(kHeaderHeight);
    auto *headerRow = new QHBoxLayout(header);
    headerRow->setContentsMargins(14, 0, 14, 1);
    headerRow->setSpacing(8);
    headerRow->addWidget(m_name);
    headerRow->addWidget(m_stateLabel);
    headerRow->addStretch(1);
    headerRow->addWidget(m_run);
    headerRow->addWidget(m_edit);

    auto *page = new QVBoxLayout;
    page->setContentsMargins(0, kCodePadding, 0, 0);
    page->addWidget(m_editor);
    auto *body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_gutter);
    body->addLayout(page, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addLayout(body, 1);
    column->addWidget(m_message);

    connect(m_run, &QPushButton::clicked, this, &CodeWidget::runRequested);
    connect(m_edit, &QPushButton::clicked, this, [this] { setEditing(!isEditing()); });
    connect(m_editor, &CodeEditor::edited, this, [this] {
        takeText();
        Q_EMIT textEdited(m_editor->text());
    });
    connect(m_editor, &CodeEditor::scrolled, m_gutter, qOverload<>(&QWidget::update));
    connect(m_editor, &CodeEditor::scrolledByUser, this, &CodeWidget::noteScrolling);
    connect(m_editor, &QsciScintilla::linesChanged, m_gutter, qOverload<>(&QWidget::update));
    connect(m_editor, &QsciScintilla::cursorPositionChanged, this, [this](int line) {
        const auto &all = m_editor->diagnostics();
        for (std::size_t k = 0; k < all.size(); ++k) {
            if (static_cast<int>(all[k].where.line) == line + 1
                && static_cast<int>(all[m_message->index()].where.line) != line + 1)
                return m_message->show(k);
        }
    });
    connect(&m_playhead, &Playhead::momentChanged, this, &CodeWidget::takeMoment);
    connect(&m_playhead, &Playhead::historyChanged, this, [this] {
        // A live run grows at every frame, and its text does not change.
        if (m_ran.lock() == m_playhead.history()) {
            takeMoment();
        } else {
            takeText();
            m_editor->showLineStarts(); // whoever typed at the end of a long line watches now
        }
    });
    connect(&m_playhead, &Playhead::selectionChanged, this, &CodeWidget::takeSelection);
    retranslate();
}

void CodeWidget::retranslate()
{
    setAccessibleName(tr("Program"));
    m_editor->setAccessibleName(tr("Program text"));
    m_gutter->setAccessibleName(tr("Who is at which line"));
    m_run->setText(tr("Run"));
    m_run->setToolTip(tr("Run the program (Ctrl+Enter)"));
    m_edit->setText(isEditing() ? tr("Done") : tr("Edit"));
    m_edit->setToolTip(isEditing() ? tr("Back to watching") : tr("Change the program"));
    setFileState(m_fileState);
    showMessage();
}

void CodeWidget::setProgram(const QString &fileName, const QString &text)
{
    m_name->setText(elideMiddle(fileName, 200, 13, 600));
    m_name->setToolTip(fileName);
    m_editor->setProgram(text);
    showMessage();
    takeText();
}

QString CodeWidget::text() const
{
    return m_editor->text();
}

void CodeWidget::setFileState(FileState state)
{
    m_fileState = state;
    m_stateLabel->setText(state == FileState::Saved ? tr("saved")
            : state == FileState::Changed           ? tr("changed")
            : state == FileState::SavedRun          ? tr("saved run")
                                                    : tr("draft"));
    takeTheme();
}

void CodeWidget::takeTheme()
{
    const QString sheet
        = QStringLiteral("color: %1").arg(currentTheme().color(ColorToken::Text3).name());
    if (m_stateLabel->styleSheet() != sheet)
        m_stateLabel->setStyleSheet(sheet);
}

void CodeWidget::setDiagnostics(std::vector<Diagnostic> diagnostics)
{
    m_editor->setDiagnostics(std::move(diagnostics));
    showMessage();
}

void CodeWidget::showMistake()
{
    showMessage();
    const auto &all = m_editor->diagnostics();
    if (!all.empty())
        m_editor->showLine(static_cast<int>(all[m_message->index()].where.line));
}

void CodeWidget::goToMistake()
{
    showMessage();
    const auto &all = m_editor->diagnostics();
    if (!all.empty())
        m_editor->goTo(all[m_message->index()]);
}

void CodeWidget::setValuesInRun(const std::vector<std::pair<QString, QString>> &values)
{
    std::vector<ValueInRun> inRun;
    for (const auto &[name, value] : values)
        inRun.push_back({ name, value });
    m_editor->setValuesInRun(std::move(inRun));
}

void CodeWidget::setMagnification(qreal scale)
{
    m_editor->setMagnification(scale);
    m_gutter->setFixedWidth(qRound(kGutterWidth * m_editor->lineHeight() / kPlainLine));
    m_gutter->update();
}

// Errors before warnings: an error is why nothing runs.
void CodeWidget::showMessage()
{
    const auto &all = m_editor->diagnostics();
    const auto error = std::find_if(
        all.begin(), all.end(), [](const Diagnostic &d) { return d.severity == Severity::Error; });
    m_message->show(error == all.end() ? 0 : static_cast<std::size_t>(error - all.begin()));
}

bool CodeWidget::isEditing() const
{
    return !m_editor->isReadOnly();
}

void CodeWidget::setEditing(bool on)
{
    on = on && m_editable;
    if (on == isEditing())
        return;
    m_editor->setEditing(on);
    m_run->setVisible(on);
    retranslate();
    if (on)
        m_editor->setFocus();
    Q_EMIT editingChanged(on);
}

void CodeWidget::goOnFrom(CodeWidget &before)
{
    const bool editing = before.isEditing();
    m_editor->goOnFrom(*before.m_editor);
    m_editor->setEditing(false); // that is the text's, and came with it
    setEditing(editing);
    showMessage();
}

void CodeWidget::setEditable(bool on)
{
    m_editable = on;
    m_edit->setVisible(on);
    if (!on)
        setEditing(false);
}

void CodeWidget::takeText()
{
    const auto history = m_playhead.history();
    m_ran = history;
    const std::string ran = history ? history->run().info.source : std::string();
    m_linesNow = ran.empty() ? LinesNow() : LinesNow(QString::fromStdString(ran), m_editor->text());
    Q_EMIT linesMoved(m_linesNow);
    takeMoment();
}

void CodeWidget::takeMoment()
{
    const State &state = m_playhead.state();
    const TaskInfo *task = state.task(shownSelection(m_playhead.selection(), state).task);
    const int lit = task && task->line > 0 && task->state != TaskState::Finished
        ? m_linesNow(static_cast<int>(task->line))
        : 0;
    m_editor->lightLine(lit, lit != 0 ? lookOf(task->state).soft : ColorToken::None);
    m_gutter->update();
    const int line = selectedLine();
    if (line == 0)
        return;
    if (m_editor->isInSight(line))
        m_follows = true;               // who scrolled away is back
    else if (m_follows && !isEditing()) // while typing the text must not move under the caret
        m_editor->showLine(line);
}

int CodeWidget::selectedLine() const
{
    const TaskInfo *task = m_playhead.state().task(m_playhead.selection().task);
    return task ? m_linesNow(static_cast<int>(task->line)) : 0;
}

void CodeWidget::noteScrolling()
{
    const int line = selectedLine();
    m_follows = line == 0 || m_editor->isInSight(line);
}

void CodeWidget::takeSelection()
{
    m_follows = true;
    takeMoment();
}

void CodeWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), currentTheme().color(ColorToken::Surface));
    painter.fillRect(0, kHeaderHeight - 1, width(), 1, currentTheme().color(ColorToken::Line));
}

void CodeWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange)
        takeTheme();
    QWidget::changeEvent(event);
}

QString CodeWidget::programText(int line) const
{
    QString text = m_editor->text(line - 1);
    while (text.endsWith(QLatin1Char('\n')) || text.endsWith(QLatin1Char('\r')))
        text.chop(1);
    return text;
}

Scene CodeWidget::scene() const
{
    Scene scene;
    scene.size = size();
    scene.node({ QStringLiteral("program"), QStringLiteral("header"), m_name->toolTip(),
        m_fileState == FileState::Saved          ? QStringLiteral("saved")
            : m_fileState == FileState::Changed  ? QStringLiteral("changed")
            : m_fileState == FileState::SavedRun ? QStringLiteral("saved-run")
                                                 : QStringLiteral("draft"),
        m_stateLabel->text(), QRectF(0, 0, width(), kHeaderHeight), -1 });
    const QPoint origin = m_editor->mapTo(this, QPoint(0, 0));
    const qreal high = m_editor->lineHeight();
    const int last = std::min(
        m_editor->lineCount(), m_editor->firstLine() + static_cast<int>(m_editor->height() / high));
    for (int line = m_editor->firstLine(); line <= last; ++line) {
        const Diagnostic *wrong = m_editor->diagnosticAt(line);
        scene.node({ QStringLiteral("code:%1").arg(line), QStringLiteral("code-line"),
            QString::number(line),
            !wrong                                   ? QString()
                : wrong->severity == Severity::Error ? QStringLiteral("error")
                                                     : QStringLiteral("warning"),
            programText(line),
            QRectF(origin.x(), origin.y() + (line - m_editor->firstLine()) * high,
                m_editor->width(), high),
            -1 });
        if (const QString note = m_editor->valueNoteAt(line); !note.isEmpty()) {
            const Node &row = scene.nodes.back();
            scene.node({ QStringLiteral("value:%1").arg(line), QStringLiteral("note"), row.name,
                QStringLiteral("other-value"), note, row.rect, -1 });
        }
    }
    scene.append(m_gutter->scene(), QPointF(m_gutter->mapTo(this, QPoint(0, 0))));
    if (!m_message->isHidden())
        scene.node({ QStringLiteral("diagnostic"), QStringLiteral("message"), {}, {},
            m_message->text(), QRectF(m_message->geometry()), -1 });
    return scene;
}

} // namespace interleave
