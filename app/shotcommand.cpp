#include "app/shotcommand.h"

#include "app/compiled.h"
#include "app/fixedworld.h"
#include "app/languages.h"
#include "app/mainwindow.h"
#include "app/missingfonts.h"
#include "app/platformguard.h"
#include "app/program.h"
#include "app/report.h"
#include "core/base/messageid.h"
#include "core/engine/engine.h"
#include "core/trace/writable.h"
#include "widgets/code/codewidget.h"
#include "widgets/inspect/inspectwidget.h"
#include "widgets/picture/picture.h"
#include "widgets/stage/stagewidget.h"
#include "widgets/style/words.h"
#include "widgets/timeline/timelinewidget.h"

#include <QApplication>

#include <unistd.h>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

// The run of a program, to its end.
Result<Run, Error> runOf(const ProgramText &program, const ShotCommand &command,
    const std::shared_ptr<const Module> &module)
{
    RunOptions options;
    options.settings = command.given.over({});
    options.timeout = command.timeout;
    options.recordOsIds = false;
    options.input = [] { return std::optional<std::string>(); };
    Run run;
    run.info = { program.title, program.scenario, program.source, options.settings, {}, {} };
    auto handle = startRun(module, options);
    if (!handle)
        return unexpected(handle.error());
    (*handle)->wait();
    run.trace = std::make_shared<TraceStore>((*handle)->area());
    run.trace->extend(true);
    return run;
}

// What cannot be known before the program is.
std::optional<Reply> wrongWords(const ShotCommand &command, const Opened &opened)
{
    std::string word = command.given.anyWord();
    if (word.empty() && command.timeout != Time::never())
        word = "--timeout";
    if (opened.saved && !word.empty())
        return wrongCall("'" + command.what
                + "' is a saved run, which is drawn as it was recorded; " + word
                + " cannot change it.",
            "shot");
    if (const auto missing = missingWords(command))
        return missing;
    return refusalToOverwrite(command, fileOf(opened, command.what));
}

// "washer" or "dishes": a worker's name wins over an object's.
std::optional<Selection> selectionOf(const State &state, const std::string &name)
{
    for (const TaskInfo &task : state.tasks) {
        if (task.name == name)
            return Selection { task.id, {} };
    }
    for (const ObjectInfo &object : state.objects) {
        if (object.name == name)
            return Selection { {}, object.id };
    }
    return std::nullopt;
}

std::string allNames(const State &state)
{
    std::string names;
    for (const TaskInfo &task : state.tasks)
        names += (names.empty() ? "" : ", ") + task.name;
    for (const ObjectInfo &object : state.objects)
        names += (names.empty() ? "" : ", ") + object.name;
    return names;
}

// Where in the run the picture is; complains and gives nothing when there is no such moment.
bool placePlayhead(Playhead &playhead, const ShotCommand &command)
{
    const History &history = *playhead.history();
    if (command.event) {
        if (*command.event > history.eventCount()) {
            complain({ MessageId::NoSuchEvent,
                { static_cast<std::int64_t>(*command.event),
                    static_cast<std::int64_t>(history.eventCount()) } });
            return false;
        }
        if (*command.event == 0)
            playhead.setMoment({});
        else
            playhead.setEvent({ *command.event - 1 });
    } else if (!command.at) {
        playhead.setTime(history.endTime());
    } else {
        // The end is told to two digits: who asks for just that means the end. Of a run that is
        // shorter than these can tell, every moment is one of its own.
        const Time at = Time::fromSeconds(*command.at);
        const Time end = history.endTime();
        const Time told = Time::fromSeconds(std::round(end.seconds() * 100) / 100);
        if (at > std::max(end, told)) {
            // In what --at counts, but for runs that seconds cannot tell.
            constexpr Time kSecond { 1'000'000'000 };
            const std::string ends = end >= kSecond
                ? QString::number(told.seconds(), 'f', 2).toStdString() + " s"
                : timeText(end).toStdString();
            complain({ MessageId::NoSuchTime, { command.atWord + " s", ends } });
            return false;
        }
        playhead.setTime(at >= end || (at == told && told.ns > 0) ? end : at);
    }
    if (!command.select.empty()) {
        const auto selection = selectionOf(history.finalState(), command.select);
        if (!selection) {
            complain({ MessageId::NothingSelectable,
                         { command.select, allNames(history.finalState()) } },
                &history.finalState());
            return false;
        }
        playhead.setSelection(*selection);
    }
    return true;
}

// The pane alone, at its size in the window of the design unless another is asked for.
QWidget *paneOf(MainWindow &window, ShotPane pane)
{
    switch (pane) {
    case ShotPane::Window:
        return &window;
    case ShotPane::Stage:
        return window.findChild<StageWidget *>();
    case ShotPane::Timeline:
        return window.findChild<TimelineWidget *>();
    case ShotPane::Code:
        return window.findChild<CodeWidget *>();
    case ShotPane::Inspect:
        return window.findChild<InspectWidget *>();
    }
    return &window;
}

} // namespace

int shotCommand(int argc, char **argv, const ShotCommand &command)
{
    auto opened = openWhat(command.what, OsIds::Left);
    if (!opened) {
        complain(opened.error().what);
        return kExitNoInput;
    }
    if (const auto wrong = wrongWords(command, *opened)) {
        writeAll(STDERR_FILENO, wrong->text);
        return wrong->status;
    }
    for (const std::string &path : { command.outPath, command.scenePath }) {
        if (path.empty())
            continue;
        if (const auto writable = checkWritable(path); !writable) {
            complain(writable.error().what);
            return kExitCannotCreate;
        }
    }
    const std::optional<Message> damage = damageOf(*opened, command.what);
    if (damage)
        complain(*damage);
    if (damage && opened->saved->run.trace->size() == 0)
        return kExitNoInput; // nothing is left to draw
    const ProgramText &program = opened->program;
    LoadedRun loaded;
    if (opened->saved) {
        loaded = std::move(*opened->saved);
    } else {
        const auto module = compileOrComplain(program, command.given.over({}));
        if (!module)
            return module.error();
        auto run = runOf(program, command, *module);
        if (!run) {
            complain(run.error().what);
            return kExitUsage;
        }
        loaded.run = std::move(*run);
    }

    if (const auto fixed = fixTheWorld(); !fixed) {
        complain(fixed.error().what);
        return kExitNoDisplay;
    }
    std::optional<PlatformGuard> guard(MessageId::CannotDraw);
    QApplication app(argc, argv);
    guard.reset();
    speak(QString::fromStdString(command.language));
    const QString language = QString::fromStdString(command.language);
    for (const Message &missing : missingFonts(language, FontsFor::Pictures))
        complain(missing);
    applyTheme(command.dark ? Theme::dark() : Theme::light());
    Settings settings
        = Settings::forgetful(command.dark ? ThemeKind::Dark : ThemeKind::Light, language);
    MainWindow window(settings);
    const bool whole = command.pane == ShotPane::Window;
    window.resize(whole && command.width ? QSize(command.width, command.height) : QSize(1440, 900));
    window.show(); // offscreen: lays out
    window.showRun(program, loaded);
    if (!whole)
        window.findChild<QWidget *>(QStringLiteral("note"))->hide(); // it takes room from the stage
    else if (damage)
        window.say(words(*damage));
    // A moment that is not there may be among what could not be read.
    if (!placePlayhead(window.playhead(), command))
        return damage ? kExitNoInput : kExitUsage;
    QWidget *pane = paneOf(window, command.pane);
    if (!whole && command.width) {
        pane->setParent(nullptr);
        pane->resize(command.width, command.height);
        pane->show();
    }
    // Layouts and late children come by posted events.
    QApplication::processEvents();
    const QImage picture = pictureOf(*pane, command.scale);
    if (const auto written = writePng(picture, QString::fromStdString(command.outPath)); !written) {
        complain(written.error().what);
        return kExitCannotCreate;
    }
    const Scene scene = sceneOf(*pane);
    if (const auto boxes = drawnAsBoxes(scene))
        complain(*boxes);
    if (!command.scenePath.empty()) {
        if (const auto written = writeScene(scene, QString::fromStdString(command.scenePath));
            !written) {
            complain(written.error().what);
            return kExitCannotCreate;
        }
    }
    return 0;
}

} // namespace interleave
