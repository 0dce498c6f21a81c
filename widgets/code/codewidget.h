// The program's text, who is at which line, and what is wrong with it.
//
// It owns no file and runs nothing: it says what the user did, and is told the text, its state and
// its diagnostics. Read-only until Edit. Ctrl+Enter runs while editing.
//
// Threads: GUI thread.
#pragma once

#include "core/language/diagnostic.h"
#include "widgets/style/linesnow.h"
#include "widgets/style/pane.h"
#include "widgets/style/playhead.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QPushButton;

namespace interleave {

class CodeEditor;

enum class FileState : quint8 {
    Saved,
    Changed,
    Draft,    // never saved
    SavedRun, // what is on show was recorded earlier
};

class CodeWidget : public QWidget, public Pane {
    Q_OBJECT
public:
    // The playhead outlives the widget.
    explicit CodeWidget(Playhead &playhead, QWidget *parent = nullptr);

    // Another program, or the same again: the same text keeps undo, caret and scroll position.
    void setProgram(const QString &fileName, const QString &text);
    QString text() const;
    void setFileState(FileState state);
    void setDiagnostics(std::vector<Diagnostic> diagnostics);
    void showMistake(); // the first one's line comes into sight
    void goToMistake(); // the caret is there, too
    // Parameters that the run has other values of than the text, or the same.
    void setValuesInRun(const std::vector<std::pair<QString, QString>> &values);
    void setMagnification(qreal scale); // of the text and its gutter; at least 1
    void setEditing(bool on);
    bool isEditing() const;
    // Whether there may be an Edit button at all: not for a run loaded without its program.
    void setEditable(bool on);
    void goOnFrom(CodeWidget &before);
    CodeEditor &editor() { return *m_editor; }

    Scene scene() const override;
    QSize sizeHint() const override { return { 388, 472 }; }

Q_SIGNALS:
    void textEdited(const QString &text);
    void runRequested();
    void editingChanged(bool on);
    // Of the run on show, or its text is another.
    void linesMoved(const interleave::LinesNow &lines);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Gutter;
    class MessageBar;

    void retranslate();
    void takeTheme();
    void takeMoment();
    void takeSelection();
    void showMessage();
    QString programText(int line) const;
    int selectedLine() const; // of the worker that was selected; 0: none
    void takeText();          // it has changed, or the run has
    void noteScrolling();

    Playhead &m_playhead;
    QLabel *m_name; // Qt children
    QLabel *m_stateLabel;
    QPushButton *m_edit;
    QPushButton *m_run;
    CodeEditor *m_editor;
    Gutter *m_gutter;
    MessageBar *m_message;
    std::weak_ptr<const History> m_ran; // the run on show
    LinesNow m_linesNow;                // of its text
    FileState m_fileState = FileState::Saved;
    bool m_editable = true;
    // The text goes along with the selected worker; not while the user reads elsewhere.
    bool m_follows = true;
};

} // namespace interleave
