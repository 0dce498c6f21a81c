#include "widgets/stage/strip.h"

#include "core/base/messageid.h"
#include "core/replay/explain.h"
#include "core/replay/waits.h"
#include "widgets/style/vocabulary.h"
#include "widgets/style/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace interleave {

namespace {

constexpr qreal kLeastTitle = 20; // a memory's heading
constexpr qreal kBetweenTitles = 14; // a memory, and what it is like
constexpr qreal kLeastBetweenTitles = 7;
constexpr qreal kTurnWidth = 180; // of the box of who has the loop or the lane

// Less of a narrow strip: who is ready needs the room.
constexpr qreal kNarrow = 640;
constexpr qreal kShareWhereNarrow = 0.46;

// "four": small numbers read better as words.
QString numberWord(std::size_t number)
{
    static constexpr const char *kWords[] = {
        QT_TRANSLATE_NOOP("Stage", "two"),
        QT_TRANSLATE_NOOP("Stage", "three"),
        QT_TRANSLATE_NOOP("Stage", "four"),
        QT_TRANSLATE_NOOP("Stage", "five"),
        QT_TRANSLATE_NOOP("Stage", "six"),
        QT_TRANSLATE_NOOP("Stage", "seven"),
        QT_TRANSLATE_NOOP("Stage", "eight"),
        QT_TRANSLATE_NOOP("Stage", "nine"),
        QT_TRANSLATE_NOOP("Stage", "ten"),
    };
    return number >= 2 && number <= 10 ? QCoreApplication::translate("Stage", kWords[number - 2])
                                       : numberText(number);
}

// Breaks at spaces, or anywhere in a script without them.
QStringList wrapped(const QString &text, qreal width, qreal pixels)
{
    QStringList lines;
    QString line;
    qsizetype from = 0;
    while (from < text.size()) {
        qsizetype to = text.indexOf(QLatin1Char(' '), from);
        if (text.at(from).unicode() >= 0x2e80)
            to = from; // CJK: each character may begin a line
        to = to < 0 ? text.size() : to + 1;
        const QString word = text.mid(from, to - from);
        if (!line.isEmpty() && textWidth((line + word).trimmed(), pixels) > width) {
            lines.append(line.trimmed());
            line.clear();
        }
        line += word;
        from = to;
    }
    if (!line.trimmed().isEmpty())
        lines.append(line.trimmed());
    return lines;
}

QString frameTitle(const ProcessInfo &process)
{
    return process.osPid != 0
        ? QCoreApplication::translate("Stage", "process %1").arg(process.osPid)
        : QCoreApplication::translate("Stage", "process P%1").arg(process.id.value);
}

// Where the heading has no room for "process" besides.
QString frameNumber(const ProcessInfo &process)
{
    return process.osPid != 0 ? QString::number(process.osPid)
                              : QStringLiteral("P%1").arg(process.id.value);
}

QString frameSubtitle(const State &state, const ProcessInfo &process, bool many)
{
    if (process.ended)
        return QCoreApplication::translate("Stage", "has ended");
    std::size_t threads = 0;
    std::size_t coroutines = 0;
    std::size_t generators = 0;
    for (const TaskInfo &task : state.tasks) {
        if (task.process != process.id)
            continue;
        ++(task.kind == TaskKind::Coroutine        ? coroutines
                : task.kind == TaskKind::Generator ? generators
                                                   : threads);
    }
    QStringList parts { many ? QCoreApplication::translate("Stage", "own memory")
                             : QCoreApplication::translate("Stage", "one memory") };
    if (!many || threads > 1) {
        if (threads == 1)
            parts.append(QCoreApplication::translate("Stage", "one thread"));
        else if (threads > 1)
            parts.append(
                QCoreApplication::translate("Stage", "%1 threads").arg(numberWord(threads)));
    }
    if (coroutines == 1)
        parts.append(QCoreApplication::translate("Stage", "one coroutine"));
    else if (coroutines > 1)
        parts.append(
            QCoreApplication::translate("Stage", "%1 coroutines").arg(numberWord(coroutines)));
    if (generators == 1)
        parts.append(QCoreApplication::translate("Stage", "one generator"));
    else if (generators > 1)
        parts.append(
            QCoreApplication::translate("Stage", "%1 generators").arg(numberWord(generators)));
    return listed(parts);
}

std::vector<const TaskInfo *> runningOf(const State &state)
{
    std::vector<const TaskInfo *> running;
    for (const TaskInfo &task : state.tasks) {
        if (task.state == TaskState::Running)
            running.push_back(&task);
    }
    return running;
}

// Why nobody runs; empty when there is nothing to say.
QString whyNobody(const State &state)
{
    const std::size_t over = state.countIn(TaskState::Finished) + state.countIn(TaskState::Failed);
    const std::size_t alive = state.tasks.size() - over;
    if (!runningOf(state).empty() || alive == 0)
        return {};
    if (state.deadlocked)
        return words(shortDeadlock(state), &state);
    if (alive == 1)
        return QCoreApplication::translate("Stage", "The only one waits or sleeps.");
    if (alive == 2)
        return QCoreApplication::translate("Stage", "Both wait or sleep.");
    return QCoreApplication::translate("Stage", "All %1 wait or sleep.").arg(numberWord(alive));
}

// Who is ready, and when nobody is, why nobody runs; then the same ever shorter.
QStringList readyWays(const State &state)
{
    QStringList names;
    for (const TaskId id : state.readyLine) {
        if (const TaskInfo *task = state.task(id))
            names.append(shownName(task->name));
    }
    QStringList unknown;
    for (const TaskInfo &task : state.tasks) {
        if (task.state == TaskState::Unknown)
            unknown.append(shownName(task.name));
    }
    //: the names of workers
    const QString notKnown = unknown.isEmpty()
        ? QString()
        : QCoreApplication::translate("Stage", "Not known: %1").arg(listed(unknown));
    if (names.isEmpty() && !unknown.isEmpty())
        return { notKnown };
    const QString who
        = names.isEmpty() ? QCoreApplication::translate("Stage", "nobody.") : listed(names);
    QStringList ways { QCoreApplication::translate("Stage", "Ready, in order: %1").arg(who),
        QCoreApplication::translate("Stage", "Ready: %1").arg(who) };
    const QString more = names.isEmpty() ? whyNobody(state) : notKnown;
    if (!more.isEmpty())
        ways.prepend(oneAfterAnother({ ways.front(), more }));
    return ways;
}

// The same beside cores, with those who run on none that is known: the system moves the workers of
// a real run, and nobody tells.
QStringList waysBesideCores(const State &state)
{
    const QStringList ways = readyWays(state);
    QStringList anywhere;
    const auto cores = coresInUse(state);
    for (const TaskInfo *task : runningOf(state)) {
        if (cores.at(task->core) != task->id)
            anywhere.append(shownName(task->name));
    }
    if (anywhere.isEmpty())
        return ways;
    //: the names of workers
    const QString where = QCoreApplication::translate("Stage", "Running, core not known: %1.")
                              .arg(listed(anywhere));
    QStringList both;
    for (const QString &way : ways)
        both.append(oneAfterAnother({ where, way }));
    return both + QStringList { where };
}

// Of a core or a lane that nobody is seen to have.
QString freeText(const State &state)
{
    return state.countIn(TaskState::Unknown) > 0 ? wordsFor(TaskState::Unknown)
                                                 : QCoreApplication::translate("Stage", "idle");
}

void drawCore(Scene &scene, const QRectF &box, std::uint32_t core, const TaskInfo *task,
    bool barred, const QString &free)
{
    const QString number = QString::number(core);
    const QString idle
        = barred ? QCoreApplication::translate("Stage", "idle: the GIL is taken") : free;
    scene.rect(box, 9, ColorToken::Surface, ColorToken::Edge, 1);
    scene.node({ QStringLiteral("core:%1").arg(core), QStringLiteral("core"), number,
        task ? QStringLiteral("running") : QStringLiteral("idle"),
        task ? fromUtf8(task->name) : idle, box, -1 });
    const qreal baseline = box.center().y() + 4.5;
    if (box.width() < 60) {
        // Only the glyph of who runs, or the number.
        if (task)
            scene.glyph(box.center(), Glyph::Running, 0.7);
        else
            scene.text({ box.center().x(), baseline }, number, ColorToken::Text3, kTextSmall, 400,
                Qt::AlignHCenter);
        return;
    }
    scene.text({ box.left() + 14, baseline }, number, ColorToken::Text3);
    const qreal left = box.left() + 20 + textWidth(number, kTextSmall);
    if (!task) {
        scene.text({ left + 7, baseline },
            fitted({ idle, free }, box.right() - 8 - left - 7, kTextSmall), ColorToken::Text3);
        return;
    }
    const QRectF pill(left + 2, box.top() + 5,
        qMin(box.right() - 8 - left, qMax(70.0, pillWidth(shownName(task->name)) + 12)),
        box.height() - 10);
    scene.rect(pill, 6, ColorToken::Running);
    scene.text({ pill.center().x(), baseline },
        elideMiddle(shownName(task->name), pill.width() - 10, kTextSmall, kStrong),
        ColorToken::OnRunning, kTextSmall, kStrong, Qt::AlignHCenter);
}

// Returns where the cores end.
qreal drawCores(Scene &scene, const Plan &plan, const Shown &shown)
{
    const QRectF &strip = plan.strip;
    const QString title = QCoreApplication::translate("Stage", "Cores");
    scene.text({ strip.left() + 4, strip.center().y() + 4.5 }, title, ColorToken::Text2, kTextSmall,
        kStrong);
    const qreal left = strip.left() + qMax(64.0, textWidth(title, kTextSmall, kStrong) + 18);
    const std::uint32_t cores = qMax(1u, shown.settings.cores);
    constexpr qreal kGapX = 10;
    constexpr qreal kShareOfMany = 0.66;
    constexpr qreal kShareOfTwo = 0.58;
    const qreal share = cores > 2 ? kShareOfMany
        : strip.width() < kNarrow ? kShareWhereNarrow
                                  : kShareOfTwo;
    const qreal room = (strip.right() - left) * share;
    const qreal width = qBound(28.0, (room + kGapX) / static_cast<qreal>(cores) - kGapX, 180.0);
    const qreal gap = width < 60 ? 4 : kGapX;
    const auto most = static_cast<std::uint32_t>(qMax(1.0, (room + gap) / (width + gap)));
    const std::uint32_t drawn = qMin(cores, most);
    const auto inUse = coresInUse(shown.state);
    // Of whom it isn't known where they run, one may be there.
    const bool known = inUse.size() == runningOf(shown.state).size();
    const QString free = known ? freeText(shown.state) : wordsFor(TaskState::Unknown);
    const bool barred = known && shown.settings.gil && plan.turns == Turns::Cores
        && !plan.manyMemories && !inUse.empty() && !shown.state.readyLine.empty();
    qreal x = left;
    for (std::uint32_t core = 0; core < drawn; ++core) {
        const auto on = inUse.find(core);
        drawCore(scene, QRectF(x, strip.top(), width, strip.height()), core,
            on == inUse.end() ? nullptr : shown.state.task(on->second), barred, free);
        x += width + gap;
    }
    if (drawn < cores) {
        const QString more = QStringLiteral("+%1").arg(cores - drawn);
        scene.text({ x, strip.center().y() + 4.5 }, more, ColorToken::Text2, kTextSmall, kStrong);
        x += textWidth(more, kTextSmall, kStrong) + gap;
    }
    return x;
}

// One lane or one loop: who has it. Returns where it ends.
qreal drawTurn(Scene &scene, const Plan &plan, const Shown &shown)
{
    const QRectF &strip = plan.strip;
    const bool loop = plan.turns == Turns::Loop;
    const QString title = loop ? QCoreApplication::translate("Stage", "Event loop")
                               : QCoreApplication::translate("Stage", "One lane");
    const std::vector<const TaskInfo *> running = runningOf(shown.state);
    qreal x = strip.left() + 4;
    if (loop && plan.loop.isNull()) {
        const QRectF ring(x, strip.center().y() - 12, 24, 24);
        QPainterPath whole;
        whole.addEllipse(ring);
        scene.path(whole, ColorToken::LineStrong, 4);
        if (!running.empty()) {
            QPainterPath part;
            part.arcMoveTo(ring, 90);
            part.arcTo(ring, 90, -90);
            scene.path(part, ColorToken::Running, 4).roundCaps = true;
        }
        x = ring.right() + 10;
    }
    scene.text({ x, strip.center().y() + 4.5 }, title, ColorToken::Text2, kTextSmall, kStrong);
    x += textWidth(title, kTextSmall, kStrong) + 12;
    const qreal room = strip.right() - x;
    const QRectF box(x, strip.top(),
        room < kNarrow ? qMin(kTurnWidth, room * kShareWhereNarrow) : kTurnWidth, strip.height());
    scene.rect(box, 9, ColorToken::Surface, ColorToken::Edge, 1);
    const TaskInfo *task = running.empty() ? nullptr : running.front();
    const TaskInfo *keeper = shown.state.task(whoKeepsTurn(shown.state));
    //: of the only lane, or the event loop: whom it waits with, the name of a worker
    const QString idle = keeper ? QCoreApplication::translate("Stage", "kept by %1")
                                      .arg(shownName(keeper->name))
                                : freeText(shown.state);
    scene.node({ loop ? QStringLiteral("loop") : QStringLiteral("lane"),
        loop ? QStringLiteral("loop") : QStringLiteral("lane"), title,
        task ? QStringLiteral("running") : QStringLiteral("idle"),
        task ? fromUtf8(task->name) : idle, box, -1 });
    if (!task) {
        scene.text({ box.left() + 14, box.center().y() + 4.5 }, idle, ColorToken::Text3);
    } else {
        const QRectF pill = box.adjusted(6, 5, -6, -5);
        scene.rect(pill, 6, ColorToken::Running);
        scene.text({ pill.center().x(), box.center().y() + 4.5 },
            elideMiddle(shownName(task->name), pill.width() - 10, kTextSmall, kStrong),
            ColorToken::OnRunning, kTextSmall, kStrong, Qt::AlignHCenter);
    }
    return box.right() + 10;
}

// Instead of who computes, which is not known.
void sayUnrecorded(Scene &scene, const QRectF &strip, const State &state)
{
    const QString text = words(whatIsMissing(state), &state);
    scene.rect(strip.adjusted(0.5, 0.5, -0.5, -0.5), 9, ColorToken::Surface, ColorToken::Edge, 1)
        .dashed
        = true;
    scene.glyph({ strip.left() + 19, strip.center().y() }, Glyph::Unknown, 0.72);
    scene.text({ strip.left() + 37, strip.center().y() + 4.5 },
        elideMiddle(text, strip.width() - 49, kTextSmall), ColorToken::Text);
    scene.node({ QStringLiteral("unrecorded"), QStringLiteral("note"), {},
        state.unrecorded->damaged ? QStringLiteral("damaged") : QStringLiteral("full"), text, strip,
        -1 });
}

} // namespace

void drawStrip(Scene &scene, const Plan &plan, const Shown &shown)
{
    const std::optional<Unrecorded> &stretch = shown.state.unrecorded;
    if (shown.state.isUnrecorded() && stretch->from <= shown.state.time) {
        if (shown.state.begun) // else the empty stage does
            sayUnrecorded(scene, plan.strip, shown.state);
        return;
    }
    const qreal x
        = plan.turns == Turns::Cores ? drawCores(scene, plan, shown) : drawTurn(scene, plan, shown);
    const QStringList ways = plan.turns == Turns::Cores ? waysBesideCores(shown.state)
                                                        : readyWays(shown.state);
    const qreal left = x + 10;
    const qreal width = plan.strip.right() - left;
    if (width > 60)
        scene.text({ left, plan.strip.center().y() + 4.5 }, fitted(ways, width, kTextSmall),
            ColorToken::Text2);
    scene.node({ QStringLiteral("ready"), QStringLiteral("line"),
        QCoreApplication::translate("Stage", "Ready"),
        shown.state.readyLine.empty() ? QStringLiteral("nobody") : QStringLiteral("some"),
        ways.front(), QRectF(left, plan.strip.top(), qMax(0.0, width), plan.strip.height()), -1 });
}

void drawLoop(Scene &scene, const Plan &plan, const Shown &shown)
{
    if (plan.loop.isNull())
        return;
    const std::vector<const TaskInfo *> running = runningOf(shown.state);
    const QRectF ring = plan.loop.adjusted(6, 6, -6, -6);
    QPainterPath whole;
    whole.addEllipse(ring);
    scene.path(whole, ColorToken::LineStrong, 10);
    if (!running.empty()) {
        QPainterPath part;
        part.arcMoveTo(ring, 90);
        part.arcTo(ring, 90, -90);
        scene.path(part, ColorToken::Running, 10).roundCaps = true;
    }
    const QPointF center = ring.center();
    const QString title = QCoreApplication::translate("Stage", "Event loop");
    const bool unknown = shown.state.countIn(TaskState::Unknown) > 0;
    const QString who = running.empty()
        ? (unknown ? wordsFor(TaskState::Unknown)
                   : QCoreApplication::translate("Stage", "nobody has it"))
        : QCoreApplication::translate("Stage", "%1 has it").arg(fromUtf8(running.front()->name));
    scene.text({ center.x(), center.y() - 3 },
        elideMiddle(title, ring.width() - 34, kTextName, kStrong), ColorToken::Text, kTextName,
        kStrong, Qt::AlignHCenter);
    scene.text({ center.x(), center.y() + 17 }, elideMiddle(who, ring.width() - 34, kTextSmall),
        ColorToken::Text3, kTextSmall, 400, Qt::AlignHCenter);
    scene.node({ QStringLiteral("ring"), QStringLiteral("ring"), title,
        running.empty() ? QStringLiteral("idle") : QStringLiteral("running"),
        listed({ title, who }), plan.loop, -1 });
}

void drawFrames(Scene &scene, const Plan &plan, const Shown &shown)
{
    for (const Frame &frame : plan.frames) {
        const auto &all = shown.state.processes;
        const auto found = std::find_if(
            all.begin(), all.end(), [&](const ProcessInfo &p) { return p.id == frame.process; });
        if (found == all.end() && plan.manyMemories)
            continue; // has not begun
        Shape &box = scene.rect(frame.rect, 16, ColorToken::Surface, ColorToken::LineStrong, 1.5);
        if (found == all.end())
            continue;
        box.dashed = found->ended;
        const QString title = frameTitle(*found);
        const QString sub = frameSubtitle(shown.state, *found, plan.manyMemories);
        const qreal left = frame.rect.left() + (plan.manyMemories ? 14 : 18);
        const qreal y = frame.rect.top() + (plan.manyMemories ? qMin(22.0, frame.title - 8) : 26);
        const qreal width = frame.rect.right() - 12 - left;
        const bool fits = !plan.manyMemories || frame.title >= kLeastTitle;
        // What is in it can be seen: whole, or not at all. That it has ended can't.
        const qreal subWidth = textWidth(sub, kTextSmall);
        const auto gapBehind = [&](const QString &text) {
            return width - subWidth - textWidth(text, kTextSmall, kStrong);
        };
        const bool shortens = found->ended && gapBehind(title) < kLeastBetweenTitles;
        const QString shortTitle
            = elideMiddle(shortens ? frameNumber(*found) : title, width, kTextSmall, kStrong);
        if (fits)
            scene.text({ left, y }, shortTitle, ColorToken::Text2, kTextSmall, kStrong);
        const qreal gap = qMin(kBetweenTitles, gapBehind(shortTitle));
        if (fits && gap >= (found->ended ? kLeastBetweenTitles : kBetweenTitles))
            scene.text({ left + textWidth(shortTitle, kTextSmall, kStrong) + gap, y }, sub,
                ColorToken::Text3);
        scene.node({ QStringLiteral("process:%1").arg(found->id.value), QStringLiteral("process"),
            title, found->ended ? QStringLiteral("ended") : QStringLiteral("alive"),
            listed({ title, sub }), frame.rect, -1 });
    }
}

void drawSide(Scene &scene, const Plan &plan, const Shown &shown)
{
    if (plan.ring.empty())
        return;
    // What the arrows mean, below the table.
    const QString held = QCoreApplication::translate("Stage", "held by");
    const QString waits = QCoreApplication::translate("Stage", "waits for");
    qreal x = plan.field.left() - 4;
    const qreal y = plan.field.bottom() + 2;
    for (const bool waiting : { false, true }) {
        QPainterPath path(QPointF(x, y - 4));
        path.lineTo(x + 38, y - 4);
        Shape &line = scene.path(path, waiting ? ColorToken::Lock : ColorToken::Text, 3);
        line.dashed = waiting;
        line.arrow = waiting ? Arrow::Large : Arrow::Small;
        const QString &text = waiting ? waits : held;
        scene.text({ x + 50, y }, text, ColorToken::Text2);
        x += 50 + textWidth(text, kTextSmall) + 24;
    }
    const QString note = QCoreApplication::translate("Stage", "in a lock: its holder │ its line");
    const qreal right = plan.side.isNull() ? plan.field.right() : plan.side.left() - 10;
    if (x + textWidth(note, kTextSmall) < right)
        scene.text({ x, y }, note, ColorToken::Text2);

    if (shown.state.deadlock.empty() || plan.side.height() < 60)
        return;
    qreal top = plan.side.top() + 14;
    const QString title = QCoreApplication::translate("Stage", "Who waits for whom");
    scene.text({ plan.side.left(), top }, elideMiddle(title, plan.side.width(), kTextBody, kStrong),
        ColorToken::Text, kTextBody, kStrong);
    QStringList spoken;
    for (const Message &message : whoWaitsForWhom(shown.state)) {
        const QString sentence = words(message, &shown.state);
        spoken.append(sentence);
        for (const QString &line : wrapped(sentence, plan.side.width(), kTextSmall)) {
            top += 19;
            if (top > plan.side.bottom())
                break;
            scene.text({ plan.side.left(), top }, line, ColorToken::Text2);
        }
    }
    scene.node({ QStringLiteral("circle"), QStringLiteral("explanation"), title,
        QStringLiteral("deadlock"), oneAfterAnother(spoken), plan.side, -1 });
}

} // namespace interleave
