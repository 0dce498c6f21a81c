// The window: assembles the panes around one playhead, and carries their intentions to the player
// and the runs.
//
// Threads: GUI thread.
#pragma once

#include "app/documents.h"
#include "app/keys.h"
#include "app/session.h"
#include "app/settings.h"

#include <QMainWindow>
#include <QPointer>

class QAction;
class QMenu;
class QTimer;

namespace interleave {

class CodeWidget;
class ConsoleWidget;
class FrameMeter;
class InspectWidget;
class LibraryWidget;
class MessageBar;
class StageWidget;
class StatisticsWidget;
class StatusLine;
class TimelineWidget;
class TopBar;
class TransportWidget;
class WindowForm;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    // In the place of another, which is deleted next: goes on with its work and looks as it did.
    explicit MainWindow(const Settings &settings, const Dialogs &dialogs = realDialogs(),
        MainWindow *before = nullptr);
    ~MainWindow() override;

    Playhead &playhead() { return m_playhead; }
    Player &player() { return m_player; }
    RunController &runs() { return m_runs; }

    // A scenario's name or a path; says what is wrong in the message bar. Returns whether it was
    // opened.
    bool open(const QString &what);
    // What was named at the start, else what was open last, else the first scenario of queues.
    void openAtStart(const QString &what, const std::vector<std::string> &arguments = {});
    // For pictures: a run that is already there.
    void showRun(const ProgramText &program, const LoadedRun &run);
    void say(const QString &sentence);     // in the bar for errors
    void sayAlso(const QString &sentence); // behind what it says already
    // The moment is on show, nothing moves and nothing is under way.
    bool isSettled() const;
    QStringList texts() const; // of the panes, for readers of the screen and tests

Q_SIGNALS:
    void languageChosen(const QString &language); // the owner makes the window anew

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void goOnFrom(MainWindow &before);
    void keepLayout();
    void connectPanes();
    void fillMenu();
    void fillRecordingMenu(QMenu *menu);
    void connectDocuments();
    void addKeys();
    void savePicture();
    void runAgain();
    void playOrPause();
    void takeDiagnostics();
    bool hasMistake() const; // it keeps the program from running
    void programChanged();
    void showCurrent(); // in the library
    void nameWindow();
    void findScenario();
    void leaveSearch();
    void settingsChanged();
    void historyReady();
    void noteDone();
    void updateStatus();
    void setTheme(ThemeKind theme);
    void inputWanted(bool wanted);
    void goTo(EventIndex event);
    void nextPane(int direction);
    void selectAlongChain(int direction);

    Settings m_settings;
    std::shared_ptr<Session> m_session;
    Playhead &m_playhead;
    Player &m_player;
    RunController &m_runs;
    Documents m_documents;
    Keys m_keys;
    // Where the playhead goes when the next history comes.
    enum class Next : quint8 { AsItIs, FromTheStart, SameTime };
    Next m_next = Next::AsItIs;
    Time m_keepTime {};               // of Next::SameTime
    QPointer<QWidget> m_beforeSearch; // had the focus before the search field

    TopBar *m_top;
    MessageBar *m_message;
    MessageBar *m_note;
    QTimer *m_progress;
    LibraryWidget *m_library;
    StageWidget *m_stage;
    TransportWidget *m_transport;
    TimelineWidget *m_timeline;
    CodeWidget *m_code;
    InspectWidget *m_inspect;
    ConsoleWidget *m_console;
    StatisticsWidget *m_statistics;
    StatusLine *m_status;
    WindowForm *m_form;
    FrameMeter *m_frameMeter;
};

} // namespace interleave
