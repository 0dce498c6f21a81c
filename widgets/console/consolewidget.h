// The console: what all workers have printed by the moment of the playhead, and a line to type when
// the program asks.
//
// Ctrl+D in that line, or the button beside it, ends the input: what is in the line goes first.
//
// It follows the playhead while the latest line is in sight. Select lines with the mouse or Ctrl+A;
// Ctrl+C copies them, or all that has been printed when none is selected.
//
// Threads: GUI thread. Only lines in sight are laid out.
#pragma once

#include "widgets/console/consolescene.h"
#include "widgets/console/consoletext.h"
#include "widgets/style/pane.h"
#include "widgets/style/playhead.h"

#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;

namespace interleave {

class ConsoleWidget : public QWidget, public Pane {
    Q_OBJECT
public:
    // The playhead outlives the widget.
    explicit ConsoleWidget(Playhead &playhead, QWidget *parent = nullptr);

    Scene scene() const override;
    bool asksForInput() const;
    void setMagnification(qreal scale); // of what was printed: the window is a projector's
    // The program asks for a line: told by who runs it; under the simulated clock nobody is seen
    // waiting.
    void setInputWanted(bool wanted);
    void goOnFrom(const ConsoleWidget &before); // with what is typed and not yet entered
    void focusInput();                          // when there is a line to type into, now or soon
    // What has been printed by now, for the clipboard and for tests.
    QString printedText() const;
    QSize sizeHint() const override { return { 388, 308 }; }

Q_SIGNALS:
    void lineEntered(const QString &line); // without its newline
    void inputEnded();                     // no more lines will come

protected:
    void changeEvent(QEvent *event) override;

private:
    class View;

    void retranslate();
    void takeHistory();
    void takeMoment();
    void enterLine();
    void endInput();

    Playhead &m_playhead;
    ConsoleText m_text;
    std::shared_ptr<const History> m_of; // whose output m_text has
    View *m_view;                        // Qt children
    bool m_inputWanted = false;
    bool m_focusWhenShown = false; // the line to type into
    QWidget *m_inputRow;
    QLabel *m_inputLabel;
    QLineEdit *m_input;
    QPushButton *m_inputEnd;
    QLabel *m_lostNote;  // output may be missing
    QLabel *m_clockNote; // what a simulated clock does meanwhile
};

} // namespace interleave
