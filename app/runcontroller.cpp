#include "app/runcontroller.h"

#include "app/typedlines.h"
#include "core/base/messageid.h"
#include "core/base/systemrefused.h"
#include "core/replay/rolling.h"
#include "widgets/style/words.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <chrono>

namespace interleave {

namespace {

constexpr int kFollowMilliseconds = 16;
constexpr Time kQuietFrame { 100'000'000 }; // while nothing happens but time
// Most runs are there sooner; a blank picture in between would only flicker.
constexpr int kPatienceMilliseconds = 200;
constexpr int kPauseMilliseconds = 200; // in typing

// Of each turn, for folding: the rest is for drawing.
constexpr std::chrono::milliseconds kFoldBudget { 6 };
constexpr std::chrono::milliseconds kLastFoldBudget { 60 }; // when nothing more will come
// How often the oldest events are looked for that have to go, and whether it is to be watched.
constexpr std::chrono::milliseconds kTick { 5 };

// Values of parameters that the (new) program does not have would keep it from compiling.
void dropUnknownParameters(RunSettings &settings, const std::vector<Parameter> &parameters)
{
    std::erase_if(settings.parameters, [&](const auto &given) {
        return std::none_of(parameters.begin(), parameters.end(),
            [&](const Parameter &p) { return p.name == given.first; });
    });
}

} // namespace

RunController::RunController(Playhead &playhead, QObject *parent)
    : QObject(parent)
    , m_playhead(playhead)
{
    m_follow.setInterval(kFollowMilliseconds);
    connect(&m_follow, &QTimer::timeout, this, &RunController::follow);
    m_look.setSingleShot(true);
    m_look.setInterval(kPauseMilliseconds);
    connect(&m_look, &QTimer::timeout, this, &RunController::lookAgain);
    m_otherProgram.setSingleShot(true);
    m_otherProgram.setInterval(kPatienceMilliseconds);
    connect(&m_otherProgram, &QTimer::timeout, this, [this] { m_playhead.setHistory(nullptr); });
}

RunController::~RunController()
{
    endJob();
}

double RunController::runningSeconds() const
{
    return running() ? static_cast<double>(m_since.elapsed()) / 1000.0 : 0.0;
}

void RunController::open(ProgramText program, const RunSettings &settings)
{
    m_program = std::move(program);
    m_settings = settings;
    m_parameters.clear();
    m_knownModule.reset();
    m_recorded = Recorded::Now;
    Q_EMIT programChanged();
    start();
    if (!m_handle)
        m_playhead.setHistory(nullptr);
    else if (!m_live)
        m_otherProgram.start();
}

void RunController::openSaved(const ProgramText &program, const Run &run, Recorded recorded)
{
    endJob();
    m_recorded = recorded;
    m_program = program;
    m_settings = run.info.settings;
    m_parameters.clear();
    const auto module = compileProgram(m_program, m_settings);
    m_module = module ? *module : nullptr;
    m_knownModule = m_module;
    take(module ? warningsOf(m_program, *m_module) : module.error());
    if (m_module)
        m_parameters = m_module->parameters;
    m_run = std::make_shared<Run>(run);
    auto history = std::make_shared<History>(m_run);
    history->extend(true);
    Q_EMIT programChanged();
    Q_EMIT settingsChanged();
    Q_EMIT diagnosticsChanged();
    if (!m_module)
        Q_EMIT refused();
    m_playhead.setLive(false);
    m_playhead.setHistory(history);
    m_playhead.setEvent(m_run->info.openAt);
    Q_EMIT historyReady();
}

void RunController::setSource(const QString &text)
{
    m_program.source = text.toStdString();
    if (m_isWatched)
        m_look.start();
}

// Of the whole text; nothing has to be looked for in it meanwhile.
void RunController::take(std::vector<Diagnostic> diagnostics)
{
    m_look.stop();
    m_diagnostics = std::move(diagnostics);
    m_isWatched = !m_diagnostics.empty();
}

void RunController::lookAgain()
{
    RunSettings plain = m_settings;
    plain.parameters.clear();
    const auto module = compileProgram(m_program, plain);
    // What is half typed is no mistake yet: only where one is on show is there another.
    const bool isWrong = std::any_of(m_diagnostics.begin(), m_diagnostics.end(),
        [](const Diagnostic &each) { return each.severity == Severity::Error; });
    if (module || isWrong)
        take(module ? warningsOf(m_program, **module) : module.error());
    else
        m_diagnostics.clear(); // where warnings belong is not known
    Q_EMIT diagnosticsChanged();
}

void RunController::setTitle(const std::string &title, const std::string &path)
{
    m_program.title = title;
    m_program.scenario.clear(); // it is a file now
    m_program.path = path;
    Q_EMIT programChanged();
}

void RunController::setSettings(const RunSettings &settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    Q_EMIT settingsChanged();
    start();
}

void RunController::start()
{
    endJob();
    RunSettings plain = m_settings;
    plain.parameters.clear();
    auto module = compileProgram(m_program, plain);
    if (module) {
        m_parameters = (*module)->parameters;
        dropUnknownParameters(m_settings, m_parameters);
        if (!m_settings.parameters.empty())
            module = compileProgram(m_program, m_settings);
    }
    m_module = module ? *module : nullptr;
    if (m_module)
        m_knownModule = m_module;
    take(module ? warningsOf(m_program, *m_module) : module.error());
    Q_EMIT diagnosticsChanged();
    if (!module) {
        Q_EMIT refused();
        Q_EMIT settingsChanged();
        return; // the picture of the last run stays; the code pane says what is wrong
    }
    m_parameters = (*module)->parameters;
    Q_EMIT settingsChanged();

    RunOptions options;
    // Cores are the simulated machine's: they stay chosen for the way back to it.
    options.settings = asThisComputerCan(m_settings);
    options.apart = true;
    options.traceBytes = m_recording.bytes;
    options.waitsForRoom = m_recording.keep == Keep::Last;
    m_typed = std::make_shared<TypedLines>();
    const std::uint64_t job = m_job;
    options.input = [self = QPointer<RunController>(this), this, job, typed = m_typed] {
        QMetaObject::invokeMethod(qApp, [self, this, job] {
            if (self)
                inputAsked(job);
        });
        return typed->next();
    };
    auto handle = startRun(*module, options);
    if (!handle) {
        Q_EMIT failed(words(handle.error().what));
        return;
    }
    m_handle = std::move(*handle);
    m_keepsLast = options.waitsForRoom;
    m_since.start();
    m_started = { m_program.title, m_program.scenario, m_program.source, options.settings, {}, {} };
    if (m_settings.clock == Clock::Real) {
        Q_EMIT runningChanged();
        auto run = std::make_shared<Run>();
        run->info = m_started;
        run->trace = std::make_shared<TraceStore>(m_handle->area());
        followFromHere(std::make_shared<History>(std::move(run)));
        return;
    }
    m_playhead.setLive(false);
    m_watch = std::make_shared<std::atomic<bool>>(false);
    Q_EMIT runningChanged();
    // Waits for the run's end, or until it is to be watched, then folds it, all away from the
    // window. A later job makes this one's result worthless.
    std::thread([self = QPointer<RunController>(this), this, job, handle = m_handle,
                    info = m_started, keepsLast = m_keepsLast, watch = m_watch] {
        std::optional<RollingTrace> rolling;
        if (keepsLast)
            rolling.emplace(handle->area());
        while (!handle->waitFor(kTick) && !*watch) {
            if (rolling)
                rolling->turn();
        }
        const bool ended = handle->finished();
        auto run = std::make_shared<Run>();
        run->info = info;
        run->trace = rolling ? rolling->store() : std::make_shared<TraceStore>(handle->area());
        run->trace->extend(ended);
        auto history = std::make_shared<History>(run);
        Pacing pacing = ended ? Pacing(*history) : Pacing();
        QMetaObject::invokeMethod(
            qApp, [self, this, job, ended, history, pacing = std::move(pacing)]() mutable {
                if (!self || job != m_job || !m_handle)
                    return;
                if (ended)
                    deliver(std::move(history), std::move(pacing));
                else
                    showWhatIsAsked(std::move(history));
            });
    }).detach();
}

// A simulated run at its end.
void RunController::deliver(std::shared_ptr<History> history, Pacing pacing)
{
    m_otherProgram.stop();
    sayIfBroken();
    m_handle.reset();
    m_run = history->sharedRun();
    m_recorded = Recorded::Now;
    m_playhead.setHistory(std::move(history), std::move(pacing));
    Q_EMIT runningChanged();
    Q_EMIT historyReady();
}

void RunController::followFromHere(std::shared_ptr<History> history)
{
    m_otherProgram.stop();
    m_run = history->sharedRun();
    m_live = std::move(history);
    m_ahead.reset();
    m_shownAt.reset();
    m_recorded = Recorded::Now;
    m_playhead.setHistory(m_live, Pacing());
    m_playhead.setLive(true);
    m_follow.start();
    Q_EMIT historyReady();
}

// A simulated run is shown from its end, but one that asks has to show what it asks.
void RunController::inputAsked(std::uint64_t job)
{
    if (job != m_job || !m_handle || m_handle->finished())
        return;
    if (m_live)
        showWhatIsAsked(nullptr);
    else
        *m_watch = true; // and is shown once it is read so far
}

// With a history: from now on it is followed.
void RunController::showWhatIsAsked(std::shared_ptr<History> history)
{
    if (history)
        followFromHere(std::move(history));
    follow();
    if (!m_handle)
        return; // it ended meanwhile
    m_inputWanted = true;
    Q_EMIT inputWanted(true);
}

void RunController::inputDone()
{
    if (!std::exchange(m_inputWanted, false))
        return;
    Q_EMIT inputWanted(false);
}

// The clock of a real run, as near as its last events let it be known, and never beyond it. That of
// a simulated one stands still while it waits.
Time RunController::liveNow()
{
    if (m_settings.clock != Clock::Real || m_live->eventCount() == 0)
        return {};
    const Time here { m_since.nsecsElapsed() };
    const Time ahead = here - m_run->trace->endTime();
    m_ahead = m_ahead ? std::min(*m_ahead, ahead) : ahead;
    return here - *m_ahead;
}

void RunController::follow()
{
    const bool finished = m_handle && m_handle->finished();
    const bool grew
        = m_live->extendWithin(finished ? kLastFoldBudget : kFoldBudget, finished, liveNow());
    if (!finished && m_keepsLast)
        m_live->letOldestGo(*m_handle->area());
    const Time here { m_since.nsecsElapsed() };
    if (!grew && !finished && m_shownAt && here - *m_shownAt < kQuietFrame)
        return;
    m_shownAt = here;
    const bool isInPart = finished && (m_live->summedUp() != 0 || m_live->behind() != 0);
    if (isInPart)
        m_playhead.awaitWhole();
    m_playhead.historyGrew();
    if (m_playhead.live() && m_live->eventCount() > 0)
        m_playhead.setTime(m_live->endTime());
    if (finished) {
        m_follow.stop();
        sayIfBroken();
        if (isInPart)
            readWhole();
        m_live.reset();
        m_handle.reset();
        inputDone();
        m_playhead.setLive(false);
        Q_EMIT runningChanged();
    }
}

// What was too fast to be followed is shown with all its events once they are read, away from the
// window. That may be while another run goes on that is not on show yet.
void RunController::readWhole()
{
    m_readsWhole = true;
    std::thread([self = QPointer<RunController>(this), this, run = m_run,
                    lasted = m_live->endTime()] {
        auto history = std::make_shared<History>(run, lasted);
        Pacing pacing(*history);
        QMetaObject::invokeMethod(
            qApp, [self, this, run, history, pacing = std::move(pacing)]() mutable {
                if (!self || !m_playhead.history() || &m_playhead.history()->run() != run.get())
                    return;
                m_readsWhole = false;
                m_playhead.setWhole(std::move(history), std::move(pacing));
                Q_EMIT wholeRead();
            });
    }).detach();
}

// The process that ran it is gone without a word; what it recorded until then is shown.
void RunController::sayIfBroken()
{
    const Outcome outcome = m_handle->outcome();
    if (outcome.systemError != 0)
        Q_EMIT failed(
            words(systemRefused(MessageId::CannotStartProcess, outcome.systemError).what));
    else if (outcome.kind == OutcomeKind::Crashed)
        Q_EMIT failed(words({ MessageId::EndedByCrash, {} }));
}

void RunController::endJob()
{
    ++m_job;
    m_readsWhole = false;
    m_otherProgram.stop();
    m_follow.stop();
    m_live.reset();
    m_watch.reset();
    if (m_typed)
        m_typed->close();
    inputDone();
    if (!m_handle)
        return;
    m_handle->stop();
    m_handle.reset();
    Q_EMIT runningChanged();
}

void RunController::stop()
{
    if (!m_handle)
        return;
    m_handle->stop(); // what was recorded is delivered as usual
    if (m_typed)
        m_typed->close(); // after it: nobody has ended the input
}

void RunController::typeLine(const QString &line)
{
    inputDone();
    if (m_typed)
        m_typed->type(line.toStdString() + "\n");
}

void RunController::endInput()
{
    inputDone();
    if (m_typed)
        m_typed->close();
}

Status<Error> RunController::save(const QString &path, EventIndex openAt) const
{
    Run copy = *m_run;
    copy.info.openAt = openAt;
    return saveRun(copy, path.toStdString());
}

} // namespace interleave
