// What the user can do in the window by key or from its menu, whichever pane is at work.
#include "app/framemeter.h"
#include "app/languages.h"
#include "app/mainwindow.h"
#include "app/messagebar.h"
#include "app/statusline.h"
#include "app/topbar.h"
#include "app/windowform.h"
#include "core/replay/explain.h"
#include "widgets/code/codewidget.h"
#include "widgets/library/librarywidget.h"
#include "widgets/picture/picture.h"
#include "widgets/stage/stagewidget.h"
#include "widgets/style/words.h"
#include "widgets/timeline/timelinewidget.h"
#include "widgets/transport/transportwidget.h"

#include <QActionGroup>
#include <QMenu>

namespace interleave {

void MainWindow::addKeys()
{
    m_keys.add(
        QStringLiteral("play"), tr("Play or pause"), Qt::Key_Space, [this] { playOrPause(); });
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
    // Ctrl++ is Ctrl+Shift+= on many keyboards.
    m_keys.add(
        QStringLiteral("stagenearer"), tr("See the stage from nearer"), QKeySequence::ZoomIn,
        [this] { m_stage->zoomBy(1); }, Qt::CTRL | Qt::Key_Equal);
    m_keys.add(QStringLiteral("stagefarther"), tr("See the stage from farther away"),
        QKeySequence::ZoomOut, [this] { m_stage->zoomBy(-1); });
    m_keys.add(QStringLiteral("stagewhole"), tr("See all of the stage"), Qt::CTRL | Qt::Key_0,
        [this] { m_stage->setZoom(1, {}); });
    m_keys.add(QStringLiteral("axis"), tr("Timeline in seconds or in events"), Qt::Key_X, [this] {
        m_timeline->setAxis(m_timeline->axis() == Axis::Seconds ? Axis::Steps : Axis::Seconds);
    });
    m_keys.add(QStringLiteral("blocker"), tr("Select whom this one waits for"),
        Qt::ALT | Qt::Key_Up, [this] { selectAlongChain(1); });
    m_keys.add(QStringLiteral("blocked"), tr("Select who waits for this one"),
        Qt::ALT | Qt::Key_Down, [this] { selectAlongChain(-1); });
    m_keys.add(QStringLiteral("nextpane"), tr("Next pane"), Qt::Key_F6, [this] { nextPane(1); });
    m_keys.add(QStringLiteral("previouspane"), tr("Previous pane"), Qt::SHIFT | Qt::Key_F6,
        [this] { nextPane(-1); });
    m_keys.add(QStringLiteral("find"), tr("Find a scenario"), Qt::CTRL | Qt::Key_K,
        [this] { findScenario(); });
    m_keys.add(
        QStringLiteral("run"), tr("Run again"), Qt::CTRL | Qt::Key_Return, [this] { runAgain(); });
    m_keys.add(QStringLiteral("open"), tr("Open a program or a run..."), QKeySequence::Open,
        [this] { m_documents.ask(); });
    // Where text is typed, Ctrl+V is the field's own.
    m_keys.add(QStringLiteral("paste"), tr("Paste a program"), QKeySequence(Qt::CTRL | Qt::Key_V),
        [this] { m_documents.paste(); });
    m_keys.add(QStringLiteral("pasteanywhere"), tr("Paste a program, also while typing"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_V, [this] { m_documents.paste(); });
    m_keys.add(QStringLiteral("save"), tr("Save the program..."), QKeySequence::Save,
        [this] { m_documents.save(); });
    m_keys.add(QStringLiteral("revert"), tr("Back to the saved text"), QKeySequence(),
        [this] { m_documents.revert(); });
    m_keys.add(
        QStringLiteral("saverun"), tr("Save the run..."), Qt::CTRL | Qt::SHIFT | Qt::Key_S, [this] {
            if (m_playhead.history())
                m_documents.saveRun(m_playhead.moment().event);
        });
    m_keys.add(QStringLiteral("savepicture"), tr("Save a picture..."),
        Qt::CTRL | Qt::SHIFT | Qt::Key_P, [this] { savePicture(); });
    m_keys.add(QStringLiteral("frames"), tr("Frame times"), Qt::Key_F12,
        [this] { m_frameMeter->setVisible(m_frameMeter->isHidden()); });
    m_keys.add(QStringLiteral("menu"), tr("Open the menu"), Qt::Key_F10,
        [this] { m_top->openMainMenu(); });
    m_keys.add(
        QStringLiteral("keys"), tr("All keys"), Qt::Key_Question, [this] { m_keys.showDialog(); });
    m_keys.add(QStringLiteral("quit"), tr("Quit"), Qt::CTRL | Qt::Key_Q, [this] { close(); });
    m_keys.add(
        QStringLiteral("close"), tr("Close the drawer or the message"), Qt::Key_Escape, [this] {
            if (!m_form->closeDrawer())
                m_message->hide();
        });
    const auto shown
        = [](const QKeySequence &key) { return key.toString(QKeySequence::NativeText); };
    m_keys.addOfPane(
        tr("The stage: nearer, farther away, all of it"), QStringLiteral("+    −    0"));
    m_keys.addOfPane(tr("The stage: go up, go down, inspect"),
        QStringLiteral("↑    ↓    ") + shown(Qt::Key_Return));
    m_keys.addOfPane(tr("The console: end the input"), shown(Qt::CTRL | Qt::Key_D));
}

void MainWindow::fillMenu()
{
    QMenu *menu = m_top->mainMenu();
    for (const char *id : { "open", "paste" })
        menu->addAction(m_keys.action(QLatin1String(id)));
    menu->addSeparator();
    for (const char *id : { "save", "revert", "saverun", "savepicture" })
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
    QAction *still = menu->addAction(tr("Reduce motion"));
    still->setCheckable(true);
    still->setChecked(m_settings.reducesMotion());
    connect(still, &QAction::toggled, this, [this](bool on) {
        m_settings.setReducesMotion(on);
        m_player.setReducesMotion(on);
    });
    QAction *timeline = menu->addAction(QString());
    timeline->setObjectName(QStringLiteral("timeline"));
    timeline->setCheckable(true);
    timeline->setChecked(m_form->timelineWanted());
    connect(timeline, &QAction::toggled, m_form, &WindowForm::setTimelineWanted);
    const auto offerTimeline = [timeline](bool fits) {
        timeline->setEnabled(fits);
        timeline->setText(fits ? tr("Timeline") : tr("Timeline (needs a taller window)"));
    };
    offerTimeline(m_form->timelineFits());
    connect(m_form, &WindowForm::timelineFitsChanged, timeline, offerTimeline);
    menu->addAction(m_keys.action(QStringLiteral("axis")));
    for (const char *id : { "stagenearer", "stagefarther", "stagewhole" })
        menu->addAction(m_keys.action(QLatin1String(id)));
    fillRecordingMenu(menu->addMenu(tr("Recording")));
    menu->addSeparator();
    menu->addAction(m_keys.action(QStringLiteral("keys")));
    menu->addSeparator();
    menu->addAction(m_keys.action(QStringLiteral("quit")));
}

// How much of the next runs is recorded, and what goes when that is full.
void MainWindow::fillRecordingMenu(QMenu *menu)
{
    menu->setObjectName(QStringLiteral("recording"));
    const auto choose = [this](auto change) {
        return [this, change] {
            Recording recording = m_settings.recording();
            change(recording);
            m_settings.setRecording(recording);
            m_runs.setRecording(recording);
        };
    };
    const auto add = [&](QActionGroup *group, const QString &text, bool isChosen, auto change) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(isChosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, choose(change));
    };
    const Recording now = m_settings.recording();
    auto *sizes = new QActionGroup(menu);
    for (const std::size_t megabytes : { 64, 256, 512, 1024 }) {
        const std::size_t bytes = megabytes * kMegabyte;
        add(sizes, tr("Up to %1 MB").arg(megabytes), now.bytes == bytes,
            [bytes](Recording &recording) { recording.bytes = bytes; });
    }
    menu->addSeparator();
    auto *kept = new QActionGroup(menu);
    add(kept, tr("When it is full, keep the beginning"), now.keep == Keep::First,
        [](Recording &recording) { recording.keep = Keep::First; });
    add(kept, tr("When it is full, keep the end"), now.keep == Keep::Last,
        [](Recording &recording) { recording.keep = Keep::Last; });
}

// --- What they do

void MainWindow::savePicture()
{
    const QString path = m_documents.askWhereTo(QStringLiteral(".png"), tr("Pictures (*.png)"));
    if (path.isEmpty())
        return;
    if (const auto written = writePng(pictureOf(*this, 2), path); !written)
        say(words(written.error().what));
}

void MainWindow::setTheme(ThemeKind theme)
{
    m_settings.setTheme(theme);
    applyTheme(Theme::of(theme));
    m_status->setLook(languageName(m_settings.language()), theme);
}

void MainWindow::goTo(EventIndex event)
{
    m_player.pause();
    m_playhead.setLive(false);
    m_playhead.setEvent(event);
}

void MainWindow::findScenario()
{
    if (QWidget *focus = focusWidget(); focus && !m_library->isAncestorOf(focus))
        m_beforeSearch = focus;
    m_form->showLibrary();
    m_library->focusSearch();
}

void MainWindow::leaveSearch()
{
    m_form->closeDrawer();
    QWidget *next = m_beforeSearch && m_beforeSearch->isVisible() ? m_beforeSearch.data() : m_stage;
    next->setFocus(Qt::OtherFocusReason);
}

void MainWindow::nextPane(int direction)
{
    const std::vector<QWidget *> panes { m_top, m_library, m_stage, m_transport, m_timeline, m_code,
        m_form->currentPage(), m_status };
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
            if (child->isVisible() && child->isEnabled() && child->focusPolicy() & Qt::TabFocus) {
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

} // namespace interleave
