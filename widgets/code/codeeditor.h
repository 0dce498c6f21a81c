// The text of the program: QScintilla with our colours, underlined diagnostics, and one line lit in
// a worker's colour.
//
// Threads: GUI thread.
#pragma once

#include "core/language/diagnostic.h"
#include "widgets/code/qsci.h"
#include "widgets/style/theme.h"

#include <optional>
#include <vector>

namespace interleave {

class PythonLexer;

// A parameter's value in the run, where the text may have another.
struct ValueInRun {
    QString name;
    QString value;
};

class CodeEditor : public QsciScintilla {
    Q_OBJECT
public:
    explicit CodeEditor(QWidget *parent = nullptr);

    // Does nothing when the text is this already, so that undo goes back beyond a rerun.
    void setProgram(const QString &text);
    // The same text with its undo, its caret and what is in view: for an editor in another's place.
    void goOnFrom(CodeEditor &before);
    void setEditing(bool on);
    void setDiagnostics(std::vector<Diagnostic> diagnostics);
    const std::vector<Diagnostic> &diagnostics() const { return m_diagnostics; }
    // The diagnostic at a line, or null. Lines count from 1.
    const Diagnostic *diagnosticAt(int line) const;
    void goTo(const Diagnostic &diagnostic);
    // Where the text gives the name another value, that one is struck out and this one stands at
    // the line's end.
    void setValuesInRun(std::vector<ValueInRun> values);
    // What is told at a line, in words; empty: nothing.
    QString valueNoteAt(int line) const;
    // line 0: none.
    void lightLine(int line, ColorToken color);
    void showLine(int line);
    void showLineStarts(); // scrolled back to the left edge
    bool isInSight(int line) const;
    // Type and lines are that much larger, as on a projector. At least 1.
    void setMagnification(qreal scale);

    int firstLine() const; // visible, from 1
    qreal lineHeight() const;
    int lineCount() const { return lines(); }
    // The line goes on beyond the right edge of what is seen. Lines count from 1.
    bool isCut(int line) const;

Q_SIGNALS:
    void edited(); // by the user, or by undo
    void scrolled();
    void scrolledByUser();

protected:
    // QScintilla would take a dropped file and only tell of it: the window opens it.
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    // Of a value in the text that the run does not have.
    struct OtherValue {
        int line; // from 1
        ValueInRun inRun;
    };

    void takeTheme();
    void underline();
    void fadeCutLines(QPainter &painter);
    void strikeOtherValues();
    void paintValueNotes(QPainter &painter);
    QRectF rowOf(int line) const; // in the viewport

    PythonLexer *m_lexer; // Qt child
    std::vector<Diagnostic> m_diagnostics;
    std::vector<ValueInRun> m_valuesInRun;
    std::vector<OtherValue> m_otherValues; // where the text has others, now
    qreal m_scale = 1;
    int m_litLine = 0;
    ColorToken m_litColor = ColorToken::None;
    bool m_setting = false;
};

} // namespace interleave
