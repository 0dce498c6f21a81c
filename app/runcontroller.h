// Owns the program on show and its run: compiles, starts, watches, stops, and hands finished or
// growing histories to the playhead. Every change of a setting runs the program again at once.
//
// Threads: GUI thread; the run and the building of its history go on elsewhere, so the window never
// waits.
#pragma once

#include "app/program.h"
#include "app/recorded.h"
#include "app/recording.h"
#include "core/engine/engine.h"
#include "widgets/style/playhead.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace interleave {

class RunController : public QObject {
    Q_OBJECT
public:
    explicit RunController(Playhead &playhead, QObject *parent = nullptr);
    ~RunController() override;

    const ProgramText &program() const { return m_program; }
    const RunSettings &settings() const { return m_settings; }
    // The controls of the program that runs; values are those of the settings or the program's own.
    const std::vector<Parameter> &parameters() const { return m_parameters; }
    // As it was compiled last; null when it does not compile.
    const Module *module() const { return m_module.get(); }
    // As it compiled the last time that it did: a mistake does not make another program of it.
    // null: it never did.
    const Module *knownModule() const { return m_knownModule.get(); }
    // Why it does not compile; else the names and modules that nobody knows, as warnings.
    const std::vector<Diagnostic> &diagnostics() const { return m_diagnostics; }
    bool running() const { return m_handle != nullptr; }
    double runningSeconds() const;
    bool waitsForInput() const { return m_inputWanted; }
    // It has ended, and is not on show with all its events yet.
    bool readsWhole() const { return m_readsWhole; }
    Recorded recorded() const { return m_recorded; }

    // Another program, run at once with these settings. Of the one before it nothing stays on show,
    // also when this one cannot run.
    void open(ProgramText program, const RunSettings &settings);
    // A run that is there already. What keeps the program's text from running is told all the same.
    void openSaved(const ProgramText &program, const Run &run, Recorded recorded);
    // The text as it is being edited; it runs when start() is called. When typing pauses, mistakes
    // that are on show are looked for again, so that each stands where it is told; warnings go
    // while it does not compile, and come back when it does.
    void setSource(const QString &text);
    void setTitle(const std::string &title, const std::string &path);
    void setSettings(const RunSettings &settings);
    void setRecording(const Recording &recording) { m_recording = recording; } // of the next runs
    void start();
    void stop();
    void typeLine(const QString &line);
    void endInput(); // no more lines: whoever asks gets the end
    Status<Error> save(const QString &path, EventIndex openAt) const;

Q_SIGNALS:
    void programChanged();
    void settingsChanged();
    void diagnosticsChanged();
    void refused(); // it was to run, or is shown, and does not compile: see diagnostics()
    void runningChanged();
    void historyReady(); // a simulated or loaded run is complete; a real one has begun
    void wholeRead(); // of a run that was too fast to be followed, after its end
    void failed(const QString &sentence); // could not start
    void inputWanted(bool wanted);        // the program asks for a line; or it has it, or ended

private:
    void deliver(std::shared_ptr<History> history, Pacing pacing);
    void followFromHere(std::shared_ptr<History> history);
    void showWhatIsAsked(std::shared_ptr<History> history);
    void follow();
    void readWhole();
    Time liveNow();
    void inputAsked(std::uint64_t job);
    void inputDone();
    void sayIfBroken();
    void take(std::vector<Diagnostic> diagnostics);
    void lookAgain();
    void endJob();

    Playhead &m_playhead;
    ProgramText m_program;
    RunSettings m_settings;
    std::vector<Parameter> m_parameters;
    std::shared_ptr<const Module> m_module;
    std::shared_ptr<const Module> m_knownModule;
    std::vector<Diagnostic> m_diagnostics;
    Recorded m_recorded = Recorded::Now;
    std::shared_ptr<Run> m_run;
    std::shared_ptr<History> m_live; // of a run that is watched while it goes on
    std::shared_ptr<RunHandle> m_handle;
    Recording m_recording;
    bool m_keepsLast = false; // of the run that goes on
    bool m_readsWhole = false;
    // Of a simulated run: asks the thread that waits for its end for what there is by now.
    std::shared_ptr<std::atomic<bool>> m_watch;
    RunInfo m_started; // of the run that goes on
    std::shared_ptr<class TypedLines> m_typed;
    bool m_inputWanted = false;
    std::uint64_t m_job = 0; // only the latest job's result counts
    QElapsedTimer m_since;
    std::optional<Time> m_ahead; // of the run's clock, this one: as little as was ever seen
    std::optional<Time> m_shownAt; // on this one
    QTimer m_follow;
    bool m_isWatched = false; // the text as it was compiled last had mistakes, or warnings
    QTimer m_look;            // for them, again
    QTimer m_otherProgram;    // its picture goes when the new one lets wait for itself
};

} // namespace interleave
