#include "app/mainwindow.h"

#include "app/controlkeys.h"
#include "app/framemeter.h"
#include "app/languages.h"
#include "app/messagebar.h"
#include "app/schedules.h"
#include "app/statusline.h"
#include "app/topbar.h"
#include "app/windowform.h"
#include "app/windowsize.h"
#include "core/scenario/scenario.h"
#include "widgets/code/codewidget.h"
#include "widgets/console/consolewidget.h"
#include "widgets/inspect/inspectwidget.h"
#include "widgets/library/librarywidget.h"
#include "widgets/stage/stagewidget.h"
#include "widgets/style/pane.h"
#include "widgets/style/words.h"
#include "widgets/timeline/timelinewidget.h"
#include "widgets/transport/transportwidget.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace interleave {

namespace {

constexpr QSize kSmallest { kSmallestWindowWidth, kSmallestWindowHeight };
constexpr double kProgressAfterSeconds = 0.5;
constexpr int kProgressMilliseconds = 250;

} // namespace

MainWindow::MainWindow(const Settings &settings, const Dialogs &dialogs, MainWindow *before)
    : m_settings(settings)
    , m_session(before ? before->m_session : std::make_shared<Session>())
    , m_playhead(m_session->playhead)
    , m_player(m_session->player)
    , m_runs(m_session->runs)
    , m_documents(m_settings, m_runs, dialogs, this)
    , m_keys(m_settings, this)
{
    setWindowTitle(QStringLiteral("Interleave"));
    setAcceptDrops(true);
    setMinimumSize(kSmallest);
    build();
    connectPanes();
    connectDocuments();
    addKeys();
    new ControlKeys(this);
    if (before)
        before->keepLayout();
    m_playhead.setShowsFuture(m_settings.showsFuture());
    m_timeline->setAxis(m_settings.axisInSteps() ? Axis::Steps : Axis::Seconds);
    m_player.setReducesMotion(m_settings.reducesMotion());
    m_runs.setRecording(m_settings.recording());
    m_library->setDone(m_settings.done());
    m_status->setLook(languageName(m_settings.language()), m_settings.theme());
    m_library->setYours(m_settings.recent());

    resize(1440, 900);
    restoreGeometry(m_settings.layout(QStringLiteral("window")));
    m_form->restoreLayout(m_settings);
    if (before) {
        // Where it stood: restoreGeometry() leaves room for a title bar that a bare display lacks.
        if (!isMaximized() && !isFullScreen()) {
            resize(before->size());
            move(before->pos());
        }
        goOnFrom(*before);
    }
    fillMenu();
    m_stage->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    m_progress = new QTimer(this);
    m_top = new TopBar(this);
    m_message = new MessageBar(MessageBar::Tone::Error, this);
    m_note = new MessageBar(MessageBar::Tone::Note, this);
    m_library = new LibraryWidget(scenarios(), this);
    m_stage = new StageWidget(m_playhead, this);
    m_transport = new TransportWidget(m_playhead, this);
    m_timeline = new TimelineWidget(m_playhead, this);
    m_code = new CodeWidget(m_playhead, this);
    m_inspect = new InspectWidget(m_playhead, this);
    m_console = new ConsoleWidget(m_playhead, this);
    m_statistics = new StatisticsWidget(m_playhead, this);
    m_status = new StatusLine(m_playhead, this);
    m_form = new WindowForm(
        { m_top, m_message, m_library, m_note, m_stage, m_transport, m_timeline, m_code, m_status,
            { { m_inspect, tr("Inspect") }, { m_console, tr("Console") },
                { m_statistics, tr("Statistics") } } },
        this);
    setCentralWidget(m_form);
    m_frameMeter = new FrameMeter(m_stage);
}

void MainWindow::connectPanes()
{
    connect(m_top, &TopBar::settingsChosen, this, [this](const RunSettings &settings) {
        m_settings.setRun(settings);
        m_next = Next::SameTime;
        m_keepTime = m_playhead.moment().time;
        m_message->hide(); // it was about the run before
        m_runs.setSettings(settings);
    });
    connect(m_top, &TopBar::rerunRequested, this, [this] { runAgain(); });
    connect(m_top, &TopBar::stopRequested, &m_runs, &RunController::stop);
    connect(m_top, &TopBar::libraryRequested, m_form, &WindowForm::toggleLibrary);
    connect(m_form, &WindowForm::libraryIsDrawerChanged, m_top, &TopBar::setLibraryButtonVisible);
    connect(m_form, &WindowForm::magnificationChanged, this, [this](qreal scale) {
        m_timeline->setMagnification(scale);
        m_code->setMagnification(scale);
        m_inspect->setMagnification(scale);
        m_console->setMagnification(scale);
        m_statistics->setMagnification(scale);
    });

    connect(m_library, &LibraryWidget::scenarioChosen, this, [this](const QString &name) {
        if (!open(name))
            showCurrent();
    });
    connect(m_library, &LibraryWidget::searchLeft, this, &MainWindow::leaveSearch);
    connect(m_library, &LibraryWidget::openRequested, &m_documents, &Documents::ask);
    connect(m_library, &LibraryWidget::pasteRequested, &m_documents, &Documents::paste);

    connect(m_transport, &TransportWidget::playToggled, this, &MainWindow::playOrPause);
    connect(m_transport, &TransportWidget::stepRequested, &m_player, &Player::step);
    connect(m_transport, &TransportWidget::keyMomentRequested, this, [this](int index) {
        goTo(m_playhead.history()->keyMoments()[static_cast<std::size_t>(index)].event);
    });
    connect(m_transport, &TransportWidget::seekRequested, &m_player, &Player::toShare);
    connect(m_transport, &TransportWidget::speedRequested, &m_player, &Player::setSpeed);
    connect(m_transport, &TransportWidget::eventRequested, this, &MainWindow::goTo);
    connect(m_timeline, &TimelineWidget::eventRequested, this, &MainWindow::goTo);
    connect(m_timeline, &TimelineWidget::axisChanged, this,
        [this](Axis axis) { m_settings.setAxisInSteps(axis == Axis::Steps); });
    connect(&m_player, &Player::playingChanged, m_transport, &TransportWidget::setPlaying);
    connect(&m_player, &Player::speedChanged, m_transport, &TransportWidget::setSpeed);
    connect(m_timeline, &TimelineWidget::seekRequested, this, [this](Time time) {
        m_player.pause();
        m_playhead.setLive(false);
        m_playhead.setTime(time);
    });

    connect(m_code, &CodeWidget::linesMoved, m_inspect, &InspectWidget::setLinesNow);
    connect(m_code, &CodeWidget::linesMoved, m_stage, &StageWidget::setLinesNow);
    connect(m_code, &CodeWidget::textEdited, &m_documents, &Documents::edit);
    connect(m_code, &CodeWidget::runRequested, this, [this] { runAgain(); });
    connect(m_console, &ConsoleWidget::lineEntered, &m_runs, &RunController::typeLine);
    connect(m_console, &ConsoleWidget::inputEnded, &m_runs, &RunController::endInput);
    connect(m_stage, &StageWidget::inspectRequested, this, [this] { m_form->showPage(m_inspect); });

    connect(&m_runs, &RunController::programChanged, this, &MainWindow::programChanged);
    connect(&m_runs, &RunController::settingsChanged, this, &MainWindow::settingsChanged);
    connect(&m_runs, &RunController::diagnosticsChanged, this, &MainWindow::takeDiagnostics);
    connect(&m_runs, &RunController::refused, this, [this] {
        m_form->showPage(m_code); // where it is told why: a tab of a narrow window
        m_code->showMistake();
    });
    connect(&m_runs, &RunController::historyReady, this, &MainWindow::historyReady);
    connect(&m_runs, &RunController::runningChanged, this, [this] {
        m_top->setRunning(m_runs.running());
        m_runs.running() ? m_progress->start() : m_progress->stop();
        updateStatus();
    });
    connect(&m_runs, &RunController::wholeRead, this, &MainWindow::updateStatus);
    connect(&m_runs, &RunController::inputWanted, this, &MainWindow::inputWanted);
    connect(&m_runs, &RunController::failed, this, &MainWindow::say);
    connect(&m_playhead, &Playhead::momentChanged, this, &MainWindow::updateStatus);
    connect(&m_playhead, &Playhead::historyChanged, this, &MainWindow::updateStatus);

    connect(m_status, &StatusLine::themeRequested, this, [this] {
        setTheme(m_settings.theme() == ThemeKind::Dark ? ThemeKind::Light : ThemeKind::Dark);
    });
    connect(m_status, &StatusLine::languageRequested, this, [this](const QPoint &where) {
        // Never exec(): another language is another window, and this one would go, with the menu in
        // it, while exec() still stands on the stack.
        auto *menu = new QMenu(this);
        menu->setObjectName(QStringLiteral("languages"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const QString &language : knownLanguages()) {
            QAction *action = menu->addAction(languageName(language), this,
                [this, language] { Q_EMIT languageChosen(language); });
            action->setCheckable(true);
            action->setChecked(language == m_settings.language());
        }
        menu->popup(where - QPoint(0, menu->sizeHint().height()));
    });
    m_progress->setInterval(kProgressMilliseconds);
    connect(m_progress, &QTimer::timeout, this, &MainWindow::updateStatus);
}

void MainWindow::connectDocuments()
{
    connect(&m_documents, &Documents::said, this, &MainWindow::say);
    connect(&m_documents, &Documents::opened, this, [this] {
        m_message->hide();
        m_form->closeDrawer();
        m_code->setEditing(false); // it is there to be watched
    });
    connect(&m_documents, &Documents::programComing, this, [this] {
        m_player.pause();
        m_playhead.setSelection({});
        m_next = Next::FromTheStart;
    });
    connect(&m_documents, &Documents::savedRunComing, this, [this] {
        m_player.pause();
        m_next = Next::AsItIs;
    });
    connect(&m_documents, &Documents::stateChanged, this,
        [this] { m_code->setFileState(m_documents.state()); });
    connect(&m_documents, &Documents::recentChanged, this,
        [this] { m_library->setYours(m_settings.recent()); });
}

// --- Programs

bool MainWindow::open(const QString &what)
{
    return m_documents.open(what);
}

void MainWindow::openAtStart(const QString &what, const std::vector<std::string> &arguments)
{
    m_documents.openAtStart(what, arguments);
}

// The work is the other's already: here the panes take what they are told of only when it changes.
void MainWindow::goOnFrom(MainWindow &before)
{
    m_next = before.m_next;
    m_keepTime = before.m_keepTime;
    m_documents.goOnFrom(before.m_documents);
    programChanged();
    settingsChanged();
    m_playhead.announce();
    m_code->goOnFrom(*before.m_code);
    takeDiagnostics();
    m_transport->setSpeed(m_player.speed());
    m_transport->setPlaying(m_player.playing());
    m_top->setRunning(m_runs.running());
    if (m_runs.running())
        m_progress->start();
    m_console->goOnFrom(*before.m_console);
    m_console->setInputWanted(m_runs.waitsForInput());
    m_form->goOnFrom(*before.m_form);
    m_frameMeter->setVisible(!before.m_frameMeter->isHidden());
    updateStatus();
}

void MainWindow::showRun(const ProgramText &program, const LoadedRun &run)
{
    m_documents.showRun(program, run.run, Recorded::Now);
}

void MainWindow::programChanged()
{
    const ProgramText &program = m_runs.program();
    m_code->setProgram(
        QString::fromStdString(program.title), QString::fromStdString(program.source));
    nameWindow();
    showCurrent();
}

// A run that was recorded earlier is told from one that has just been made.
void MainWindow::nameWindow()
{
    const QString title = QString::fromStdString(m_runs.program().title);
    m_code->setFileState(m_documents.state());
    setWindowTitle(
        (m_runs.recorded() == Recorded::Earlier ? tr("%1 (saved run)").arg(title) : title)
        + QStringLiteral(" — Interleave"));
}

void MainWindow::showCurrent()
{
    const ProgramText &program = m_runs.program();
    m_library->setCurrent(
        QString::fromStdString(program.scenario.empty() ? program.path : program.scenario));
}

void MainWindow::settingsChanged()
{
    const Module *module = m_runs.knownModule();
    std::vector<std::pair<QString, QString>> values;
    for (const auto &[name, value] : m_runs.settings().parameters)
        values.emplace_back(QString::fromStdString(name), QString::fromStdString(value));
    m_code->setValuesInRun(values);
    m_top->show(m_runs.settings(), m_runs.parameters(), naturalSchedule(module),
        readsArguments(module) || !m_runs.settings().arguments.empty() ? TopBar::Arguments::Taken
                                                                       : TopBar::Arguments::None);
    m_note->say(oneAfterAnother({ changeUnder(m_runs.settings().schedule, module),
        unseenUnder(m_runs.settings().clock, module) }));
}

void MainWindow::runAgain()
{
    m_message->hide();
    m_documents.keepDraft();
    m_next = Next::FromTheStart;
    m_runs.start();
    if (hasMistake())
        m_code->goToMistake();
}

// Without a run there is nothing to play: what keeps it from being is shown, or it is made.
void MainWindow::playOrPause()
{
    if (m_playhead.history() || m_runs.running())
        m_player.toggle();
    else
        runAgain();
}

bool MainWindow::hasMistake() const
{
    const auto &all = m_runs.diagnostics();
    return std::any_of(all.begin(), all.end(),
        [](const Diagnostic &each) { return each.severity == Severity::Error; });
}

void MainWindow::takeDiagnostics()
{
    const auto &all = m_runs.diagnostics();
    m_code->setDiagnostics(all);
    const auto mistake = std::find_if(all.begin(), all.end(),
        [](const Diagnostic &each) { return each.severity == Severity::Error; });
    m_stage->setMistakeLine(mistake == all.end() ? 0 : mistake->where.line);
}

void MainWindow::historyReady()
{
    Next next = std::exchange(m_next, Next::AsItIs);
    // A saved run is shown at the moment it was saved at; where there is none, like any other.
    if (m_runs.recorded() == Recorded::Earlier && m_playhead.moment().event.value == 0)
        next = Next::FromTheStart;
    m_transport->setPlaying(m_player.playing());
    nameWindow();
    if (m_playhead.live() || next == Next::AsItIs)
        return;
    if (next == Next::FromTheStart) {
        m_player.toShare(0); // the first picture
        if (m_settings.autoplay())
            m_player.play();
        return;
    }
    const bool wasPlaying = m_player.playing();
    m_player.pause();
    if (m_keepTime > Time {})
        m_playhead.setTime(std::min(m_keepTime, m_playhead.history()->endTime()));
    else
        m_player.toShare(0);
    if (wasPlaying)
        m_player.play();
}

// A scenario whose end was seen gets its tick.
void MainWindow::noteDone()
{
    const QString name = QString::fromStdString(m_runs.program().scenario);
    const auto history = m_playhead.history();
    if (name.isEmpty() || !history || m_runs.running() || !m_playhead.moment().begun
        || m_playhead.moment().event.value + 1 != history->eventCount())
        return;
    QSet<QString> done = m_settings.done();
    if (done.contains(name))
        return;
    done.insert(name);
    m_settings.setDone(done);
    m_library->setDone(done);
}

void MainWindow::updateStatus()
{
    noteDone();
    const double seconds = m_runs.runningSeconds();
    m_status->update(m_runs.recorded(),
        m_runs.waitsForInput() ? tr("waits for a line of yours in the console")
            : seconds > kProgressAfterSeconds
            ? tr("running for %1 s").arg(QLocale().toString(seconds, 'f', 1))
            : QString());
}

// The question and the place for its answer come up by themselves; who is writing is not disturbed.
void MainWindow::inputWanted(bool wanted)
{
    m_console->setInputWanted(wanted);
    updateStatus();
    if (!wanted)
        return;
    m_form->showPage(m_console);
    if (!m_code->isAncestorOf(focusWidget()))
        m_console->focusInput();
}

void MainWindow::say(const QString &sentence)
{
    m_message->say(sentence);
}

void MainWindow::sayAlso(const QString &sentence)
{
    say(oneAfterAnother({ m_message->text(), sentence }));
}

bool MainWindow::isSettled() const
{
    return !m_player.playing() && !m_runs.running() && !m_runs.readsWhole()
        && m_playhead.history() != nullptr;
}

QStringList MainWindow::texts() const
{
    QStringList texts { m_status->text(), m_message->text() };
    for (const Pane *pane : std::initializer_list<const Pane *> { m_stage, m_timeline, m_inspect })
        texts << textTwin(pane->scene());
    return texts;
}

void MainWindow::keepLayout()
{
    m_settings.setLayout(QStringLiteral("window"), saveGeometry());
    m_form->saveLayout(m_settings);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_documents.mayLeave()) {
        event->ignore();
        return;
    }
    keepLayout();
    m_runs.stop();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile()) {
        open(urls.first().toLocalFile());
    } else if (event->mimeData()->hasText()) {
        m_documents.drop(event->mimeData()->text());
    }
    event->acceptProposedAction();
}

} // namespace interleave
