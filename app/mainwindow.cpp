#include "app/mainwindow.h"

#include "app/languages.h"
#include "app/messagebar.h"
#include "app/schedules.h"
#include "app/statusline.h"
#include "app/topbar.h"
#include "core/replay/explain.h"
#include "core/scenario/scenario.h"
#include "widgets/code/codewidget.h"
#include "widgets/console/consolewidget.h"
#include "widgets/inspect/inspectwidget.h"
#include "widgets/library/librarywidget.h"
#include "widgets/picture/picture.h"
#include "widgets/stage/stagewidget.h"
#include "widgets/style/pane.h"
#include "widgets/style/words.h"
#include "widgets/timeline/timelinewidget.h"
#include "widgets/transport/transportwidget.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QSaveFile>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace interleave {

namespace {

constexpr int kLibraryWidth = 236;
constexpr int kRightWidth = 388;
constexpr int kNarrowRightWidth = 320;
constexpr int kRightLowerHeight = 346;
constexpr int kTransportHeight = 54;
constexpr int kTimelineHeight = 286;
// Below these the window takes another form.
constexpr int kDrawerBelow = 1360;
constexpr int kNarrowBelow = 1200;
constexpr int kShortBelow = 680;
constexpr int kDraftMilliseconds = 400;
constexpr double kProgressAfterSeconds = 0.5;

// Keeps its proportions when the window grows: the stage takes what is left.
QSplitter *makeSplitter(Qt::Orientation orientation, QWidget *parent)
{
    auto *splitter = new QSplitter(orientation, parent);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

// What a draft is kept under.
QString keyOf(const ProgramText &program)
{
    return QString::fromStdString(program.scenario.empty() ? program.path : program.scenario);
}

} // namespace

Dialogs realDialogs()
{
    return {
        [](QWidget *parent) {
            return QFileDialog::getOpenFileName(parent,
                MainWindow::tr("Open a program or a saved run"), {},
                MainWindow::tr("Programs and runs (*.py *.interleave);;All files (*)"));
        },
        [](QWidget *parent, const QString &suggestion, const QString &filter) {
            return QFileDialog::getSaveFileName(parent, MainWindow::tr("Save"), suggestion, filter);
        },
        [] { return QApplication::clipboard()->text(); },
    };
}

MainWindow::MainWindow(const Settings &settings, const Dialogs &dialogs, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_dialogs(dialogs)
    , m_drafts(settings.draftFolder())
    , m_player(m_playhead)
    , m_runs(m_playhead)
    , m_keys(m_settings, this)
{
    setWindowTitle(QStringLiteral("Interleave"));
    setAcceptDrops(true);
    build();
    connectPanes();
    addKeys();
    fillMenu();
    m_playhead.setShowsFuture(m_settings.showsFuture());
    m_library->setDone(m_settings.done());
    m_status->setLook(languageName(m_settings.language()), m_settings.theme());
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(kDraftMilliseconds);
    connect(&m_draftTimer, &QTimer::timeout, this, &MainWindow::keepDraft);

    resize(1440, 900);
    restoreGeometry(m_settings.layout(QStringLiteral("window")));
    applyForm();
    m_columns->restoreState(m_settings.layout(QStringLiteral("columns")));
    m_middle->restoreState(m_settings.layout(QStringLiteral("middle")));
    m_right->restoreState(m_settings.layout(QStringLiteral("right")));
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    auto *root = new QWidget(this);
    auto *rows = new QVBoxLayout(root);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_top = new TopBar(root);
    m_message = new MessageBar(root);
    m_columns = makeSplitter(Qt::Horizontal, root);
    m_status = new StatusLine(m_playhead, root);
    rows->addWidget(m_top);
    rows->addWidget(m_message);
    rows->addWidget(m_columns, 1);
    rows->addWidget(m_status);
    setCentralWidget(root);

    m_library = new LibraryWidget(scenarios(), m_columns);
    m_columns->addWidget(m_library);

    m_middle = makeSplitter(Qt::Vertical, m_columns);
    m_stage = new StageWidget(m_playhead, m_middle);
    m_lower = new QWidget(m_middle);
    auto *lower = new QVBoxLayout(m_lower);
    lower->setContentsMargins(0, 0, 0, 0);
    lower->setSpacing(0);
    m_transport = new TransportWidget(m_playhead, m_lower);
    m_timeline = new TimelineWidget(m_playhead, m_lower);
    lower->addWidget(m_transport);
    lower->addWidget(m_timeline, 1);
    m_middle->addWidget(m_stage);
    m_middle->addWidget(m_lower);
    m_middle->setStretchFactor(0, 1);
    m_columns->addWidget(m_middle);

    m_right = makeSplitter(Qt::Vertical, m_columns);
    m_code = new CodeWidget(m_playhead, m_right);
    m_rightLower = new QWidget(m_right);
    auto *tabbed = new QVBoxLayout(m_rightLower);
    tabbed->setContentsMargins(0, 0, 0, 0);
    tabbed->setSpacing(0);
    m_tabs = new QTabBar(m_rightLower);
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_pages = new QStackedWidget(m_rightLower);
    m_inspect = new InspectWidget(m_playhead, m_pages);
    m_console = new ConsoleWidget(m_playhead, m_pages);
    m_statistics = new StatisticsWidget(m_playhead, m_pages);
    m_pages->addWidget(m_inspect);
    m_pages->addWidget(m_console);
    m_pages->addWidget(m_statistics);
    m_tabs->addTab(tr("Inspect"));
    m_tabs->addTab(tr("Console"));
    m_tabs->addTab(tr("Statistics"));
    tabbed->addWidget(m_tabs);
    tabbed->addWidget(m_pages, 1);
    m_right->addWidget(m_code);
    m_right->addWidget(m_rightLower);
    m_right->setStretchFactor(0, 1);
    m_columns->addWidget(m_right);
    m_columns->setStretchFactor(1, 1);

    m_middle->setSizes(
        { 900 - 56 - 26 - kTransportHeight - kTimelineHeight, kTransportHeight + kTimelineHeight });
    m_right->setSizes({ 900 - 56 - 26 - kRightLowerHeight, kRightLowerHeight });
}

void MainWindow::connectPanes()
{
    connect(m_top, &TopBar::settingsChosen, this, [this](const RunSettings &settings) {
        m_settings.setRun(settings);
        m_keepTime = m_playhead.moment().time;
        m_runs.setSettings(settings);
    });
    connect(m_top, &TopBar::rerunRequested, this, [this] { m_runs.start(); });
    connect(m_top, &TopBar::stopRequested, &m_runs, &RunController::stop);
    connect(m_top, &TopBar::libraryRequested, this, [this] {
        m_library->setVisible(!m_library->isVisible());
        placeDrawer();
        m_library->setFocus();
    });

    connect(m_library, &LibraryWidget::scenarioChosen, this,
        [this](const QString &name) { open(name); });
    connect(m_library, &LibraryWidget::openRequested, this, &MainWindow::askOpen);
    connect(m_library, &LibraryWidget::pasteRequested, this, &MainWindow::paste);

    connect(m_transport, &TransportWidget::playToggled, &m_player, &Player::toggle);
    connect(m_transport, &TransportWidget::stepRequested, &m_player, &Player::step);
    connect(m_transport, &TransportWidget::keyMomentRequested, this, [this](int index) {
        m_player.pause();
        m_playhead.setLive(false);
        m_playhead.setEvent(
            m_playhead.history()->keyMoments()[static_cast<std::size_t>(index)].event);
    });
    connect(m_transport, &TransportWidget::seekRequested, &m_player, &Player::toShare);
    connect(m_transport, &TransportWidget::speedRequested, &m_player, &Player::setSpeed);
    connect(m_transport, &TransportWidget::eventRequested, this, [this](EventIndex event) {
        m_player.pause();
        m_playhead.setLive(false);
        m_playhead.setEvent(event);
    });
    connect(&m_player, &Player::playingChanged, m_transport, &TransportWidget::setPlaying);
    connect(&m_player, &Player::speedChanged, m_transport, &TransportWidget::setSpeed);
    connect(m_timeline, &TimelineWidget::seekRequested, this, [this](Time time) {
        m_player.pause();
        m_playhead.setLive(false);
        m_playhead.setTime(time);
    });

    connect(m_code, &CodeWidget::textEdited, this, &MainWindow::textEdited);
    connect(m_code, &CodeWidget::runRequested, this, [this] {
        keepDraft();
        m_runs.start();
    });
    connect(m_console, &ConsoleWidget::lineEntered, &m_runs, &RunController::typeLine);
    connect(m_stage, &StageWidget::inspectRequested, this,
        [this] { m_tabs->setCurrentIndex(m_pages->indexOf(m_inspect)); });
    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::showRightTab);

    connect(&m_runs, &RunController::programChanged, this, &MainWindow::programChanged);
    connect(&m_runs, &RunController::settingsChanged, this, &MainWindow::settingsChanged);
    connect(&m_runs, &RunController::diagnosticsChanged, this,
        [this] { m_code->setDiagnostics(m_runs.diagnostics()); });
    connect(&m_runs, &RunController::historyReady, this, &MainWindow::historyReady);
    connect(&m_runs, &RunController::runningChanged, this, [this] {
        m_top->setRunning(m_runs.running());
        updateStatus();
    });
    connect(&m_runs, &RunController::failed, this, &MainWindow::say);
    connect(&m_playhead, &Playhead::momentChanged, this, &MainWindow::updateStatus);
    connect(&m_playhead, &Playhead::historyChanged, this, &MainWindow::updateStatus);

    connect(m_status, &StatusLine::themeRequested, this, [this] {
        setTheme(m_settings.theme() == ThemeKind::Dark ? ThemeKind::Light : ThemeKind::Dark);
    });
    connect(m_status, &StatusLine::languageRequested, this, [this](const QPoint &where) {
        QMenu menu(this);
        for (const QString &language : knownLanguages())
            menu.addAction(languageName(language), this,
                [this, language] { Q_EMIT languageChosen(language); });
        menu.exec(where - QPoint(0, menu.sizeHint().height()));
    });
    auto *progress = new QTimer(this);
    progress->setInterval(250);
    connect(progress, &QTimer::timeout, this, [this] {
        if (m_runs.running())
            updateStatus();
    });
    progress->start();
}

void MainWindow::addKeys()
{
    m_keys.add(
        QStringLiteral("play"), tr("Play or pause"), Qt::Key_Space, [this] { m_player.toggle(); });
    m_keys.add(
        QStringLiteral("back"), tr("One event back"), Qt::Key_Left, [this] { m_player.step(-1); });
    m_keys.add(QStringLiteral("forward"), tr("One event forward"), Qt::Key_Right,
        [this] { m_player.step(1); });
    m_keys.add(QStringLiteral("keyback"), tr("One key moment back"), Qt::SHIFT | Qt::Key_Left,
        [this] { m_player.toKeyMoment(-1); });
    m_keys.add(QStringLiteral("keyforward"), tr("One key moment forward"),
        Qt::SHIFT | Qt::Key_Right, [this] { m_player.toKeyMoment(1); });
    m_keys.add(
        QStringLiteral("start"), tr("To the start"), Qt::Key_Home, [this] { m_player.toStart(); });
    m_keys.add(QStringLiteral("end"), tr("To the end"), Qt::Key_End, [this] { m_player.toEnd(); });
    m_keys.add(QStringLiteral("zoomin"), tr("Zoom the timeline in"), Qt::Key_W,
        [this] { m_timeline->zoomIn(); });
    m_keys.add(QStringLiteral("zoomout"), tr("Zoom the timeline out"), Qt::Key_S,
        [this] { m_timeline->zoomOut(); });
    m_keys.add(QStringLiteral("panleft"), tr("Move the timeline left"), Qt::Key_A,
        [this] { m_timeline->panLeft(); });
    m_keys.add(QStringLiteral("panright"), tr("Move the timeline right"), Qt::Key_D,
        [this] { m_timeline->panRight(); });
    m_keys.add(QStringLiteral("fit"), tr("Fit the selection"), Qt::Key_F,
        [this] { m_timeline->fitSelection(); });
    m_keys.add(QStringLiteral("blocker"), tr("Select whom this one waits for"),
        Qt::ALT | Qt::Key_Up, [this] { selectAlongChain(1); });
    m_keys.add(QStringLiteral("blocked"), tr("Select who waits for this one"),
        Qt::ALT | Qt::Key_Down, [this] { selectAlongChain(-1); });
    m_keys.add(QStringLiteral("nextpane"), tr("Next pane"), Qt::Key_F6, [this] { nextPane(1); });
    m_keys.add(QStringLiteral("previouspane"), tr("Previous pane"), Qt::SHIFT | Qt::Key_F6,
        [this] { nextPane(-1); });
    m_keys.add(QStringLiteral("find"), tr("Find a scenario"), Qt::CTRL | Qt::Key_K, [this] {
        m_library->show();
        placeDrawer();
        m_library->focusSearch();
    });
    m_keys.add(QStringLiteral("run"), tr("Run again"), Qt::CTRL | Qt::Key_Return, [this] {
        keepDraft();
        m_runs.start();
    });
    m_keys.add(QStringLiteral("open"), tr("Open a program or a run..."), QKeySequence::Open,
        [this] { askOpen(); });
    m_keys.add(QStringLiteral("paste"), tr("Paste a program"), Qt::CTRL | Qt::SHIFT | Qt::Key_V,
        [this] { paste(); });
    m_keys.add(QStringLiteral("save"), tr("Save the program..."), QKeySequence::Save,
        [this] { saveProgram(); });
    m_keys.add(QStringLiteral("saverun"), tr("Save the run..."), Qt::CTRL | Qt::SHIFT | Qt::Key_S,
        [this] { saveRunAs(); });
    m_keys.add(QStringLiteral("savepicture"), tr("Save a picture..."),
        Qt::CTRL | Qt::SHIFT | Qt::Key_P, [this] { savePicture(); });
    m_keys.add(
        QStringLiteral("keys"), tr("All keys"), Qt::Key_Question, [this] { m_keys.showDialog(); });
    m_keys.add(
        QStringLiteral("close"), tr("Close the drawer or the message"), Qt::Key_Escape, [this] {
            if (m_form != Form::Wide && m_library->isVisible())
                m_library->hide();
            else
                m_message->hide();
        });
}

void MainWindow::fillMenu()
{
    QMenu *menu = m_top->mainMenu();
    for (const char *id : { "open", "paste" })
        menu->addAction(m_keys.action(QLatin1String(id)));
    menu->addSeparator();
    for (const char *id : { "save", "saverun", "savepicture" })
        menu->addAction(m_keys.action(QLatin1String(id)));
    menu->addSeparator();
    QAction *future = menu->addAction(tr("Show what comes"));
    future->setCheckable(true);
    future->setChecked(m_settings.showsFuture());
    connect(future, &QAction::toggled, this, [this](bool on) {
        m_settings.setShowsFuture(on);
        m_playhead.setShowsFuture(on);
    });
    QAction *autoplay = menu->addAction(tr("Play when a program is opened"));
    autoplay->setCheckable(true);
    autoplay->setChecked(m_settings.autoplay());
    connect(autoplay, &QAction::toggled, this, [this](bool on) { m_settings.setAutoplay(on); });
    m_timelineShown = menu->addAction(tr("Timeline"));
    m_timelineShown->setCheckable(true);
    m_timelineShown->setChecked(true);
    connect(m_timelineShown, &QAction::toggled, this, &MainWindow::applyForm);
    menu->addSeparator();
    menu->addAction(m_keys.action(QStringLiteral("keys")));
}

// --- Form

void MainWindow::applyForm()
{
    const Form form = width() < kNarrowBelow ? Form::Narrow
        : width() < kDrawerBelow             ? Form::Drawer
                                             : Form::Wide;
    const bool first = m_library->parentWidget() == nullptr || m_columns->count() == 0;
    if (form != m_form || first) {
        const bool wasWide = m_form == Form::Wide;
        const bool wasNarrow = m_form == Form::Narrow;
        m_form = form;
        if (form == Form::Wide && !wasWide) {
            m_columns->insertWidget(0, m_library);
            m_library->show();
        } else if (form != Form::Wide && wasWide) {
            m_library->setParent(centralWidget());
            m_library->hide();
        }
        if (form == Form::Narrow && !wasNarrow) {
            m_pages->insertWidget(0, m_code);
            m_tabs->insertTab(0, tr("Code"));
            m_code->show();
        } else if (form != Form::Narrow && wasNarrow) {
            m_right->insertWidget(0, m_code);
            m_tabs->removeTab(0);
            m_code->show();
        }
        m_tabs->setCurrentIndex(0);
        showRightTab(0);
        m_top->setLibraryButtonVisible(form != Form::Wide);
    }
    m_library->setFixedWidth(kLibraryWidth);
    const int right = form == Form::Narrow ? kNarrowRightWidth : kRightWidth;
    m_right->setMinimumWidth(std::min(right, 300));
    if (form == Form::Wide)
        m_columns->setSizes({ kLibraryWidth, width() - kLibraryWidth - right, right });
    else
        m_columns->setSizes({ width() - right, right });
    const bool timeline = m_timelineShown->isChecked() && height() >= kShortBelow;
    m_timeline->setVisible(timeline);
    const int lower = kTransportHeight + (timeline ? kTimelineHeight : 0);
    m_lower->setMaximumHeight(timeline ? QWIDGETSIZE_MAX : lower);
    m_middle->setSizes(
        { std::max(200, height() - m_top->height() - m_status->height() - lower), lower });
    placeDrawer();
}

void MainWindow::placeDrawer()
{
    if (m_form == Form::Wide)
        return;
    m_library->setGeometry(0, m_top->height(), kLibraryWidth,
        centralWidget()->height() - m_top->height() - m_status->height());
    m_library->raise();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    applyForm();
}

void MainWindow::showRightTab(int index)
{
    if (index >= 0 && index < m_pages->count())
        m_pages->setCurrentIndex(index);
}

// --- Programs

bool MainWindow::open(const QString &what)
{
    auto opened = openWhat(what.toStdString());
    if (!opened) {
        say(words(opened.error().what));
        return false;
    }
    m_message->hide();
    if (opened->saved) {
        m_newProgram = false;
        m_runs.openSaved(opened->program, *opened->saved);
        if (!opened->saved->report.clean())
            say(tr("This file is damaged: %n record(s) were skipped, the rest is here.", nullptr,
                static_cast<int>(opened->saved->report.skippedRecords)));
    } else {
        openProgram(opened->program);
    }
    m_settings.setLastProgram(what);
    if (m_form != Form::Wide)
        m_library->hide();
    return true;
}

void MainWindow::openAtStart(const QString &what)
{
    if (!what.isEmpty()) {
        if (!open(what))
            openQuietly(QStringLiteral("dishes"));
        return;
    }
    if (!openQuietly(m_settings.lastProgram()))
        openQuietly(QStringLiteral("dishes"));
}

// A file that was there last time may be gone: no reason to complain.
bool MainWindow::openQuietly(const QString &what)
{
    const auto opened = openWhat(what.toStdString());
    if (!opened)
        return false;
    if (opened->saved)
        m_runs.openSaved(opened->program, *opened->saved);
    else
        openProgram(opened->program);
    return true;
}

void MainWindow::openProgram(const ProgramText &program)
{
    keepDraft();
    m_player.pause();
    ProgramText shown = program;
    m_savedText = QString::fromStdString(program.source);
    m_newProgram = true;
    RunSettings settings = m_settings.run();
    settings.parameters.clear();
    if (const auto draft
        = m_settings.draftFolder().isEmpty() ? std::nullopt : m_drafts.load(keyOf(program)))
        shown.source = draft->toStdString();
    m_playhead.setSelection({});
    m_runs.open(std::move(shown), settings);
}

void MainWindow::showRun(const ProgramText &program, const LoadedRun &run)
{
    m_savedText = QString::fromStdString(program.source);
    m_newProgram = false;
    m_runs.openSaved(program, run);
}

void MainWindow::paste()
{
    auto text
        = checkedText(m_dialogs.clipboardText().toStdString(), tr("The clipboard").toStdString());
    if (!text || text->find_first_not_of(" \t\n") == std::string::npos) {
        say(text ? tr("There is no text to paste: copy a Python program first.")
                 : words(text.error().what));
        return;
    }
    openProgram({ tr("pasted").toStdString() + ".py", {}, {}, std::move(*text) });
}

void MainWindow::askOpen()
{
    if (const QString path = m_dialogs.openPath(this); !path.isEmpty())
        open(path);
}

QString MainWindow::draftKey() const
{
    return keyOf(m_runs.program());
}

void MainWindow::textEdited(const QString &text)
{
    m_runs.setSource(text);
    showFileState();
    m_draftTimer.start();
}

void MainWindow::keepDraft()
{
    m_draftTimer.stop();
    if (m_settings.draftFolder().isEmpty())
        return;
    const QString text = QString::fromStdString(m_runs.program().source);
    if (text == m_savedText) {
        m_drafts.drop(draftKey());
    } else if (const auto kept = m_drafts.keep(draftKey(), text); !kept) {
        say(words(kept.error().what));
    }
}

void MainWindow::saveProgram()
{
    QString path = QString::fromStdString(m_runs.program().path);
    if (path.isEmpty())
        path = m_dialogs.savePath(
            this, QString::fromStdString(m_runs.program().title), tr("Python programs (*.py)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray bytes = QByteArray::fromStdString(m_runs.program().source);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        say(words({ MessageId::FileUnwritable,
            { path.toStdString(), file.errorString().toStdString() } }));
        return;
    }
    m_drafts.drop(draftKey());
    m_savedText = QString::fromStdString(m_runs.program().source);
    m_runs.setTitle(QFileInfo(path).fileName().toStdString(), path.toStdString());
    m_settings.setLastProgram(path);
}

void MainWindow::saveRunAs()
{
    if (!m_playhead.history())
        return;
    const QString suggestion
        = QFileInfo(QString::fromStdString(m_runs.program().title)).completeBaseName()
        + QStringLiteral(".interleave");
    const QString path = m_dialogs.savePath(this, suggestion, tr("Saved runs (*.interleave)"));
    if (path.isEmpty())
        return;
    if (const auto saved = m_runs.save(path, m_playhead.moment().event); !saved)
        say(words(saved.error().what));
}

void MainWindow::savePicture()
{
    const QString suggestion
        = QFileInfo(QString::fromStdString(m_runs.program().title)).completeBaseName()
        + QStringLiteral(".png");
    const QString path = m_dialogs.savePath(this, suggestion, tr("Pictures (*.png)"));
    if (path.isEmpty())
        return;
    if (const auto written = writePng(pictureOf(*this, 2), path); !written)
        say(words(written.error().what));
}

void MainWindow::programChanged()
{
    const ProgramText &program = m_runs.program();
    m_code->setProgram(
        QString::fromStdString(program.title), QString::fromStdString(program.source));
    showFileState();
    m_library->setCurrent(QString::fromStdString(program.scenario));
    setWindowTitle(QString::fromStdString(program.title) + QStringLiteral(" — Interleave"));
}

void MainWindow::showFileState()
{
    const ProgramText &program = m_runs.program();
    if (program.scenario.empty() && program.path.empty())
        m_code->setFileState(FileState::Draft);
    else
        m_code->setFileState(QString::fromStdString(program.source) == m_savedText
                ? FileState::Saved
                : FileState::Changed);
}

void MainWindow::settingsChanged()
{
    m_top->show(m_runs.settings(), m_runs.parameters(), naturalSchedule(m_runs.program().source));
}

void MainWindow::historyReady()
{
    m_transport->setPlaying(m_player.playing());
    if (m_playhead.live()) {
        m_newProgram = false;
        return;
    }
    if (m_newProgram) {
        m_newProgram = false;
        m_player.toStart();
        if (m_settings.autoplay())
            m_player.play();
    } else if (m_keepTime > Time {}) {
        m_playhead.setTime(std::min(m_keepTime, m_playhead.history()->endTime()));
    }
    m_keepTime = {};
}

// A scenario whose end was seen gets its tick.
void MainWindow::noteDone()
{
    const QString name = QString::fromStdString(m_runs.program().scenario);
    const auto history = m_playhead.history();
    if (name.isEmpty() || !history || !m_playhead.moment().begun
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
    m_status->update(seconds > kProgressAfterSeconds
            ? tr("running for %1 s").arg(seconds, 0, 'f', 1)
            : QString());
}

// --- Acting

void MainWindow::setTheme(ThemeKind theme)
{
    m_settings.setTheme(theme);
    applyTheme(Theme::of(theme));
    m_status->setLook(languageName(m_settings.language()), theme);
}

void MainWindow::nextPane(int direction)
{
    const std::vector<QWidget *> panes { m_top, m_library, m_stage, m_transport, m_timeline, m_code,
        m_pages->currentWidget() };
    std::vector<QWidget *> shown;
    for (QWidget *pane : panes) {
        if (pane->isVisible() && (shown.empty() || shown.back() != pane))
            shown.push_back(pane);
    }
    const QWidget *focus = focusWidget();
    const auto now = std::find_if(shown.begin(), shown.end(),
        [&](QWidget *pane) { return focus && (pane == focus || pane->isAncestorOf(focus)); });
    const auto count = static_cast<std::ptrdiff_t>(shown.size());
    const std::ptrdiff_t at = now == shown.end() ? (direction > 0 ? -1 : 0) : now - shown.begin();
    QWidget *next = shown[static_cast<std::size_t>((at + direction + count) % count)];
    if (next->focusPolicy() == Qt::NoFocus) {
        for (QWidget *child : next->findChildren<QWidget *>()) {
            if (child->isVisible() && child->focusPolicy() & Qt::TabFocus) {
                next = child;
                break;
            }
        }
    }
    next->setFocus(Qt::TabFocusReason);
}

void MainWindow::selectAlongChain(int direction)
{
    if (!m_playhead.history())
        return;
    const State &state = m_playhead.state();
    const TaskId task = m_playhead.selection().task;
    if (!task) {
        if (!state.tasks.empty())
            m_playhead.setSelection({ state.tasks.front().id, {} });
        return;
    }
    if (direction > 0) {
        if (const auto blockers = blockersOf(state, task); !blockers.empty())
            m_playhead.setSelection({ blockers.front(), {} });
        return;
    }
    for (const TaskInfo &other : state.tasks) {
        const auto blockers = blockersOf(state, other.id);
        if (std::find(blockers.begin(), blockers.end(), task) != blockers.end()) {
            m_playhead.setSelection({ other.id, {} });
            return;
        }
    }
}

void MainWindow::say(const QString &sentence)
{
    m_message->say(sentence);
}

bool MainWindow::isSettled() const
{
    return !m_player.playing() && !m_runs.running() && m_playhead.history() != nullptr;
}

QStringList MainWindow::texts() const
{
    QStringList texts { m_status->text(), m_message->text() };
    for (const Pane *pane : std::initializer_list<const Pane *> { m_stage, m_timeline, m_inspect })
        texts << textTwin(pane->scene());
    return texts;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepDraft();
    m_settings.setLayout(QStringLiteral("window"), saveGeometry());
    m_settings.setLayout(QStringLiteral("columns"), m_columns->saveState());
    m_settings.setLayout(QStringLiteral("middle"), m_middle->saveState());
    m_settings.setLayout(QStringLiteral("right"), m_right->saveState());
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
        auto text = checkedText(
            event->mimeData()->text().toStdString(), tr("The dropped text").toStdString());
        if (text)
            openProgram({ tr("dropped").toStdString() + ".py", {}, {}, std::move(*text) });
        else
            say(words(text.error().what));
    }
    event->acceptProposedAction();
}

} // namespace interleave
