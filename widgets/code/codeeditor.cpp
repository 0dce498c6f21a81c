#include "widgets/code/codeeditor.h"

#include "core/language/writtenvalue.h"
#include "widgets/code/pythonlexer.h"
#include "widgets/style/scene.h"
#include "widgets/style/words.h"

#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QMimeData>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr int kErrorIndicator = 8; // 0 to 7 are lexers'
constexpr int kWarningIndicator = 9;
constexpr int kOtherValueIndicator = 10;
constexpr int kLitMarker = 3;
constexpr long kLineHeight = 21;
constexpr int kFade = 30;          // of a line that goes on beyond an edge: pixels
constexpr qreal kFadeSolid = 0.55; // of it; there the dots stand
constexpr int kDotsInset = 3;
constexpr qreal kNoteHeight = 17; // of what is told at a line's end, at scale 1
constexpr qreal kNotePadding = 6;
constexpr qreal kNoteGap = 10; // before it, where the line leaves room

QString noteText(const QString &value)
{
    //: At a parameter's line: the run has this value, not the one in the text
    return CodeEditor::tr("now %1").arg(value);
}

} // namespace

CodeEditor::CodeEditor(QWidget *parent)
    : QsciScintilla(parent)
    , m_lexer(new PythonLexer(this))
{
    setObjectName(QStringLiteral("editor"));
    setFrameShape(QFrame::NoFrame);
    setUtf8(true);
    setEolMode(EolUnix);
    setIndentationsUseTabs(false);
    setIndentationWidth(4);
    setTabWidth(4);
    setAutoIndent(true);
    setBackspaceUnindents(true);
    setBraceMatching(NoBraceMatch);
    setWrapMode(WrapNone);
    for (int margin = 0; margin < 5; ++margin)
        setMarginWidth(margin, 0); // the gutter is a widget of its own
    SendScintilla(SCI_SETMARGINLEFT, 0UL, 0L);
    SendScintilla(SCI_SETSCROLLWIDTH, 1UL);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1UL);
    SendScintilla(SCI_SETENDATLASTLINE, 1UL);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setLexer(m_lexer);
    markerDefine(QsciScintilla::Background, kLitMarker);
    indicatorDefine(QsciScintilla::SquiggleIndicator, kErrorIndicator);
    indicatorDefine(QsciScintilla::SquiggleIndicator, kWarningIndicator);
    indicatorDefine(QsciScintilla::StrikeIndicator, kOtherValueIndicator);
    if (QsciCommand *redo = standardCommands()->find(QsciCommand::Redo)) // beside Ctrl+Y
        redo->setAlternateKey((Qt::CTRL | Qt::SHIFT | Qt::Key_Z).toCombined());
    // Its text is as large as the window's: these keys are the stage's.
    for (const auto zoom : { QsciCommand::ZoomIn, QsciCommand::ZoomOut }) {
        if (QsciCommand *command = standardCommands()->find(zoom))
            command->setKey(0);
    }
    takeTheme();
    setEditing(false);
    connect(this, &QsciScintilla::textChanged, this, [this] {
        strikeOtherValues();
        if (!m_setting)
            Q_EMIT edited();
    });
    connect(this, &QsciScintillaBase::SCN_UPDATEUI, this, [this](int) { Q_EMIT scrolled(); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        Q_EMIT scrolled();
        Q_EMIT scrolledByUser(); // QScintilla's own moves of the bar do not come here
    });
}

void CodeEditor::takeTheme()
{
    const Theme &theme = currentTheme();
    m_lexer->takeTheme();
    // Where no text stands, the default style's paper shows; a lexer's colours do not reach it
    // after setLexer().
    const QColor paper = theme.color(ColorToken::Surface);
    m_lexer->setDefaultPaper(paper);
    SendScintilla(SCI_STYLESETBACK, static_cast<unsigned long>(STYLE_DEFAULT), paper);
    setPaper(paper);
    setColor(theme.color(ColorToken::Text));
    setCaretForegroundColor(theme.color(ColorToken::Text));
    setSelectionBackgroundColor(theme.color(ColorToken::AccentSoft));
    SendScintilla(SCI_SETSELFORE, 0UL, 0L); // keeps the tokens' own colours
    setIndicatorForegroundColor(theme.color(ColorToken::ErrorText), kErrorIndicator);
    setIndicatorForegroundColor(theme.color(ColorToken::ReadyText), kWarningIndicator);
    setIndicatorForegroundColor(theme.color(ColorToken::Text2), kOtherValueIndicator);
    SendScintilla(SCI_SETEXTRAASCENT, 0L);
    SendScintilla(SCI_SETEXTRADESCENT, 0L);
    const long high = std::lround(kLineHeight * m_scale);
    const long spare = std::max(0L, high - SendScintilla(SCI_TEXTHEIGHT, 0UL));
    SendScintilla(SCI_SETEXTRAASCENT, spare - spare / 2);
    SendScintilla(SCI_SETEXTRADESCENT, spare / 2);
    const int line = m_litLine;
    m_litLine = 0;
    lightLine(line, m_litColor);
}

void CodeEditor::changeEvent(QEvent *event)
{
    QsciScintilla::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_lexer)
        takeTheme();
}

void CodeEditor::setMagnification(qreal scale)
{
    if (qFuzzyCompare(scale, m_scale))
        return;
    m_scale = scale;
    m_lexer->setMagnification(scale);
    const int first = firstLine();
    takeTheme();
    setFirstVisibleLine(first - 1);
    Q_EMIT scrolled();
}

void CodeEditor::setProgram(const QString &text)
{
    if (text == this->text())
        return;
    m_setting = true;
    SendScintilla(SCI_SETSCROLLWIDTH, 1UL); // it only grows, and was the other text's
    SendScintilla(SCI_SETXOFFSET, 0UL);
    setText(text);
    SendScintilla(SCI_EMPTYUNDOBUFFER); // to go back to another program is not to undo
    setModified(false);
    m_setting = false;
    setDiagnostics({});
}

void CodeEditor::goOnFrom(CodeEditor &before)
{
    setDocument(before.document());
    m_litLine = before.m_litLine; // marks are the text's, and came with it
    m_litColor = before.m_litColor;
    takeTheme();
    int line = 0;
    int column = 0;
    before.getCursorPosition(&line, &column);
    setCursorPosition(line, column);
    setFirstVisibleLine(before.firstLine() - 1);
    m_diagnostics = before.m_diagnostics; // their marks came with the text, too
    strikeOtherValues();
}

void CodeEditor::setEditing(bool on)
{
    setReadOnly(!on);
    setCaretWidth(on ? 2 : 0);
}

int CodeEditor::firstLine() const
{
    return static_cast<int>(SendScintilla(SCI_GETFIRSTVISIBLELINE)) + 1;
}

qreal CodeEditor::lineHeight() const
{
    return static_cast<qreal>(SendScintilla(SCI_TEXTHEIGHT, 0UL));
}

void CodeEditor::lightLine(int line, ColorToken color)
{
    if (line == m_litLine && color == m_litColor)
        return;
    markerDeleteAll(kLitMarker);
    m_litLine = line;
    m_litColor = color;
    if (line > 0 && color != ColorToken::None) {
        setMarkerBackgroundColor(currentTheme().color(color), kLitMarker);
        markerAdd(line - 1, kLitMarker);
    }
}

bool CodeEditor::isInSight(int line) const
{
    const int visible = static_cast<int>(SendScintilla(SCI_LINESONSCREEN));
    return line >= firstLine() && line < firstLine() + visible;
}

void CodeEditor::showLine(int line)
{
    if (isInSight(line))
        return;
    const int visible = static_cast<int>(SendScintilla(SCI_LINESONSCREEN));
    setFirstVisibleLine(std::max(0, line - 1 - visible / 2));
}

void CodeEditor::showLineStarts()
{
    SendScintilla(SCI_SETXOFFSET, 0UL);
}

// --- Values that the run has others of

void CodeEditor::setValuesInRun(std::vector<ValueInRun> values)
{
    m_valuesInRun = std::move(values);
    strikeOtherValues();
    viewport()->update();
}

void CodeEditor::strikeOtherValues()
{
    const int lastLine = std::max(0, lines() - 1);
    if (!m_otherValues.empty())
        clearIndicatorRange(0, 0, lastLine, lineLength(lastLine), kOtherValueIndicator);
    m_otherValues.clear();
    if (m_valuesInRun.empty())
        return;
    std::vector<ValueInRun> sought = m_valuesInRun;
    for (int line = 0; line <= lastLine && !sought.empty(); ++line) {
        const QString text = this->text(line);
        if (!text.contains(QLatin1String("param")))
            continue; // nearly all, and quickly
        const auto written = writtenValue(text.toStdString());
        const auto inRun = std::find_if(sought.begin(), sought.end(), [&](const ValueInRun &each) {
            return written && each.name.toStdString() == written->name;
        });
        if (inRun == sought.end())
            continue;
        if (!isWritten(*written, inRun->value.toStdString())) {
            m_otherValues.push_back({ line + 1, *inRun });
            fillIndicatorRange(line, static_cast<int>(written->where.column) - 1, line,
                static_cast<int>(written->where.endColumn) - 1, kOtherValueIndicator);
        }
        sought.erase(inRun); // the first line of a name is the control
    }
}

QString CodeEditor::valueNoteAt(int line) const
{
    for (const OtherValue &other : m_otherValues) {
        if (other.line == line)
            return tr("%1 is set to %2 above; the run uses that, not the value written here.")
                .arg(other.inRun.name, other.inRun.value);
    }
    return {};
}

// Behind the line's end; over it where the line is longer than what is seen.
void CodeEditor::paintValueNotes(QPainter &painter)
{
    const Theme &theme = currentTheme();
    const qreal pixels = kTextSmall * m_scale;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(fontOf(FontFace::Ui, pixels, kStrong));
    for (const OtherValue &other : m_otherValues) {
        const QRectF row = rowOf(other.line);
        const QString text = noteText(other.inRun.value);
        const qreal width = textWidth(text, pixels, kStrong) + 2 * kNotePadding * m_scale;
        const long end
            = SendScintilla(SCI_GETLINEENDPOSITION, static_cast<unsigned long>(other.line - 1));
        const auto behind
            = static_cast<qreal>(SendScintilla(SCI_POINTXFROMPOSITION, 0UL, end)) + kNoteGap;
        const qreal left = std::min(behind, row.right() - width - kNotePadding);
        const qreal height = kNoteHeight * m_scale;
        const QRectF plate(left, row.center().y() - height / 2, width, height);
        painter.fillRect(plate.adjusted(-4, -1, 4, 1), theme.color(ColorToken::Surface));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(ColorToken::AccentSoft));
        painter.drawRoundedRect(plate, 5, 5);
        painter.setPen(theme.color(ColorToken::Text));
        painter.drawText(plate, Qt::AlignCenter, text);
    }
}

QRectF CodeEditor::rowOf(int line) const
{
    const auto start = SendScintilla(SCI_POSITIONFROMLINE, static_cast<unsigned long>(line - 1));
    return { 0, static_cast<qreal>(SendScintilla(SCI_POINTYFROMPOSITION, 0UL, start)),
        static_cast<qreal>(viewport()->width()), lineHeight() };
}

// --- Lines that go on beyond an edge

bool CodeEditor::isCut(int line) const
{
    const long end = SendScintilla(SCI_GETLINEENDPOSITION, static_cast<unsigned long>(line - 1));
    return SendScintilla(SCI_POINTXFROMPOSITION, 0UL, end) > viewport()->width();
}

void CodeEditor::paintEvent(QPaintEvent *event)
{
    QsciScintilla::paintEvent(event);
    QPainter painter(viewport());
    fadeCutLines(painter);
    paintValueNotes(painter);
}

void CodeEditor::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->ignore();
    else
        QsciScintilla::dragEnterEvent(event);
}

void CodeEditor::dragMoveEvent(QDragMoveEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->ignore();
    else
        QsciScintilla::dragMoveEvent(event);
}

// What is cut off says so: it fades, and dots stand for the rest.
void CodeEditor::fadeCutLines(QPainter &painter)
{
    const Theme &theme = currentTheme();
    const qreal height = lineHeight();
    const int last
        = std::min(lines(), firstLine() + static_cast<int>(viewport()->height() / height) + 1);
    const bool beyondLeft = SendScintilla(SCI_GETXOFFSET) > 0;
    const QString dots = QStringLiteral("…");
    painter.setFont(fontOf(FontFace::Mono, kTextCode * m_scale));
    for (int line = firstLine(); line <= last; ++line) {
        const QRectF row = rowOf(line);
        const ColorToken ground = line == m_litLine && m_litColor != ColorToken::None
            ? m_litColor
            : ColorToken::Surface;
        const auto fade = [&](qreal clear, qreal solid, Qt::Alignment side) {
            QLinearGradient gradient(clear, 0, solid, 0);
            QColor color = theme.color(ground);
            gradient.setColorAt(kFadeSolid, color);
            color.setAlpha(0);
            gradient.setColorAt(0, color);
            painter.fillRect(QRectF(qMin(clear, solid), row.top(), kFade, row.height()), gradient);
            painter.setPen(theme.color(ColorToken::Text3));
            painter.drawText(row.adjusted(kDotsInset, 0, -kDotsInset, 0),
                static_cast<int>(side | Qt::AlignVCenter), dots);
        };
        if (isCut(line))
            fade(row.right() - kFade, row.right(), Qt::AlignRight);
        if (beyondLeft && lineLength(line - 1) > 1)
            fade(row.left() + kFade, row.left(), Qt::AlignLeft);
    }
}

// --- Diagnostics

void CodeEditor::setDiagnostics(std::vector<Diagnostic> diagnostics)
{
    m_diagnostics = std::move(diagnostics);
    underline();
}

void CodeEditor::underline()
{
    const int lastLine = std::max(0, lines() - 1);
    for (const int indicator : { kErrorIndicator, kWarningIndicator })
        clearIndicatorRange(0, 0, lastLine, lineLength(lastLine), indicator);
    for (const Diagnostic &diagnostic : m_diagnostics) {
        const SourceSpan &at = diagnostic.where;
        if (at.line == 0 || static_cast<int>(at.line) > lines())
            continue;
        const int line = static_cast<int>(at.line) - 1;
        const int endLine = std::clamp(static_cast<int>(at.endLine) - 1, line, lastLine);
        int column = std::max(0, static_cast<int>(at.column) - 1);
        int endColumn = static_cast<int>(at.endColumn) - 1;
        const int length = static_cast<int>(text(line).toUcs4().size());
        if (endLine == line && endColumn <= column)
            endColumn = column + 1;
        // What is missing at a line's end is marked at its last character.
        if (endLine == line && column >= length - 1 && length > 1) {
            column = std::max(0, length - 2);
            endColumn = std::max(endColumn, column + 1);
        }
        fillIndicatorRange(line, column, endLine, endColumn,
            diagnostic.severity == Severity::Error ? kErrorIndicator : kWarningIndicator);
    }
}

const Diagnostic *CodeEditor::diagnosticAt(int line) const
{
    for (const Diagnostic &diagnostic : m_diagnostics) {
        if (static_cast<int>(diagnostic.where.line) == line)
            return &diagnostic;
    }
    return nullptr;
}

void CodeEditor::goTo(const Diagnostic &diagnostic)
{
    const int line = static_cast<int>(diagnostic.where.line);
    if (line == 0 || line > lines())
        return;
    showLine(line);
    setCursorPosition(line - 1, std::max(0, static_cast<int>(diagnostic.where.column) - 1));
    setFocus();
}

bool CodeEditor::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const int line
            = firstLine() + static_cast<int>(help->pos().y() / std::max(1.0, lineHeight()));
        if (const Diagnostic *diagnostic = diagnosticAt(line)) {
            QString text = words(diagnostic->what);
            if (const QString hint = words(diagnostic->hint); !hint.isEmpty())
                text += QLatin1Char('\n') + hint;
            QToolTip::showText(help->globalPos(), text, this);
        } else if (const QString note = valueNoteAt(line); !note.isEmpty()) {
            QToolTip::showText(help->globalPos(), note, this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QsciScintilla::viewportEvent(event);
}

} // namespace interleave
