// The programs and runs that come into the window and leave it: opened, pasted, dropped, saved.
//
// Nothing that was typed is lost: what differs from its file is kept as a draft, and a pasted
// program is a file of its own from the start ("pasted-1.py" among the drafts), so it stands among
// the recent ones until it is saved elsewhere. Where that cannot be written, nothing takes the
// text's place before the user was asked.
//
// Threads: GUI thread. Errors of the outer world are said (said()), and leave all as it was.
#pragma once

#include "app/drafts.h"
#include "app/runcontroller.h"
#include "app/settings.h"
#include "widgets/code/codewidget.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace interleave {

// Where something would be lost: it is saved elsewhere, it is lost, or nothing happens.
enum class Loss : quint8 { SaveAs, Accept, Cancel };

// Questions to the user, handed in so that tests can answer them. An empty answer is a refusal.
struct Dialogs {
    std::function<QString(QWidget *)> openPath;
    std::function<QString(QWidget *, const QString &suggestion, const QString &filter)> savePath;
    std::function<QString()> clipboardText;
    std::function<Loss(QWidget *, const QString &title)> unkept; // none: what is there may go
    std::function<Loss(QWidget *, const QString &title)> changed; // none: nothing is overwritten
};
Dialogs realDialogs();

class Documents : public QObject {
    Q_OBJECT
public:
    Documents(Settings &settings, RunController &runs, const Dialogs &dialogs, QWidget *window);

    // A scenario's name or a path; arguments: the program's. False: it was said why not, or the
    // user stays with what is there.
    bool open(const QString &what, const std::vector<std::string> &arguments = {});
    // What was named at the start, else what was open last, else the first scenario of queues.
    void openAtStart(const QString &what, const std::vector<std::string> &arguments = {});
    void showRun(const ProgramText &program, const Run &run, Recorded recorded);
    // The same runs, in a window that takes the other's place.
    void goOnFrom(Documents &before);
    void ask();
    void paste();
    void drop(const QString &text);

    void save();
    void saveRun(EventIndex openAt);
    void edit(const QString &text);
    void keepDraft(); // now; edit() does it a little later, and says where it cannot
    void revert();    // to what is saved
    FileState state() const;

    // Whether what is on show may go: it is kept, or saved now, or the user lets it go.
    bool mayLeave();

    // A path to write something else than this program to, with its name and that ending
    // suggested; empty: refused, by the user or since it would take the place of what is open.
    QString askWhereTo(const QString &ending, const QString &filter);

Q_SIGNALS:
    void said(const QString &sentence);
    void programComing();  // a program that runs from its start
    void savedRunComing(); // opens at its moment
    void opened();         // what the user asked for is there
    void stateChanged();
    void recentChanged();

private:
    bool openQuietly(const QString &what);
    void show(const Opened &opened, const QString &what, const std::vector<std::string> &arguments);
    // The program on show, as far as it is a text that can be lost. A new one begins with its own.
    struct TextOnShow {
        QString saved; // what differs from it is a draft
        bool isOfSavedRun = false; // as a saved run has it: its name and scenario are that run's
        QString openRunPath {};    // that saved run's file; also when its program was changed since
        bool isNowhere = false;    // pasted, and could not be made a file
        bool isKept = true;        // as far as keepDraft() could
        bool mayGo = false;        // the user said so
    };

    void openProgram(const ProgramText &program, const std::vector<std::string> &arguments = {});
    void openNew(std::string bytes, const QString &name);
    void remember(const QString &what);
    void addRecent(const QString &path);
    Status<Error> makeOwn();
    bool mayHaveDraft() const; // as what it is: a saved run's text, or one without a name, has none
    bool isAmongDrafts(const std::string &path) const;
    QString askPath(const QString &ending, const QString &filter) const;
    bool isOpenRun(const QString &path);
    bool saveTo(const QString &path);
    bool isChangedOutside() const; // the file of the program on show
    bool saveAs();
    // In the coding that the text names.
    static Status<Error> write(const QString &path, const std::string &text);
    QString freePath(const QString &name) const;
    QStringList rescueDrafts(const ProgramText &program, std::optional<QString> &draft);

    Settings &m_settings;
    RunController &m_runs;
    Dialogs m_dialogs;
    QWidget *m_window;
    Drafts m_drafts;
    TextOnShow m_text;
    QTimer m_draftTimer;
};

} // namespace interleave
