#include "widgets/inspect/inspectscene.h"

#include "core/base/messageid.h"
#include "core/replay/explain.h"
#include "core/replay/itemholders.h"
#include "core/replay/waits.h"
#include "widgets/inspect/margins.h"
#include "widgets/inspect/richtext.h"
#include "widgets/inspect/timeshares.h"
#include "widgets/style/vocabulary.h"
#include "widgets/style/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace interleave {

namespace {

constexpr qreal kGapRows = 10;
constexpr qreal kKeyWidth = 94; // of the column of keys, with its gap
constexpr qreal kRow = 22;

QString verb(const TaskInfo &task)
{
    switch (task.state) {
    case TaskState::Running:
        return QCoreApplication::translate("Inspect", "runs");
    case TaskState::Ready:
        return QCoreApplication::translate("Inspect", "is ready");
    case TaskState::WaitsQueue:
        return QCoreApplication::translate("Inspect", "waits");
    case TaskState::WaitsLock:
        return task.reason == WaitReason::Semaphore
            ? QCoreApplication::translate("Inspect", "waits for a permit")
            : QCoreApplication::translate("Inspect", "waits for a lock");
    case TaskState::Asleep:
        return QCoreApplication::translate("Inspect", "sleeps");
    case TaskState::Finished:
        return QCoreApplication::translate("Inspect", "has finished");
    case TaskState::Failed:
        return QCoreApplication::translate("Inspect", "has failed");
    case TaskState::Unknown:
        return wordsFor(task.state);
    }
    return {};
}

// Which of the worker looks an object has: a held lock is told like a wait for one.
TaskState lookStateOf(const ObjectInfo &object)
{
    switch (object.kind) {
    case ObjectKind::Lock:
    case ObjectKind::RLock:
        return object.holders.empty() ? TaskState::Finished : TaskState::WaitsLock;
    case ObjectKind::Timer:
        return TaskState::Asleep;
    case ObjectKind::Socket:
    case ObjectKind::Datagram:
        return object.socket.phase == SocketPhase::Closed ? TaskState::Finished
            : object.socket.phase == SocketPhase::Failed  ? TaskState::Failed
                                                          : TaskState::WaitsQueue;
    default:
        return TaskState::WaitsQueue;
    }
}

class Layout {
public:
    Layout(const State &state, qreal width, Time end, const LinesNow &lines)
        : m_state(state)
        , m_width(width)
        , m_end(end)
        , m_lines(lines)
    {
    }

    Scene make(const Selection &wanted)
    {
        const Selection shown = shownSelection(wanted, m_state);
        if (const TaskInfo *task = m_state.task(shown.task))
            layOutTask(*task);
        else if (const ObjectInfo *object = m_state.object(shown.object))
            layOutObject(*object);
        else
            layOutEmpty();
        m_scene.size = { m_width, m_y + kTop };
        return std::move(m_scene);
    }

private:
    const State &m_state;
    const qreal m_width;
    const Time m_end; // of the run
    const LinesNow &m_lines;
    Scene m_scene;
    qreal m_y = kTop;
    int m_parent = -1;
    std::vector<Message> m_why;

    qreal innerWidth() const { return m_width - 2 * kLeft; }

    void layOutEmpty()
    {
        const QString text = m_state.unrecorded
            ? words(whatIsMissing(m_state), &m_state)
            : QCoreApplication::translate("Inspect",
                "Press Play, then click a worker, a queue or a lock: here you read what it does, "
                "why it waits and what ends its wait.");
        m_y += drawRuns(m_scene, { { text, 400, ColorToken::Text2, {} } }, { kLeft, m_y },
            innerWidth(), 13, 19.5);
        m_scene.node({ QStringLiteral("empty"), QStringLiteral("note"), {}, QStringLiteral("empty"),
            text, QRectF(kLeft, kTop, innerWidth(), m_y - kTop), -1 });
    }

    // "[washer] waits  since 5.00 s, for 1.40 s"
    void head(const QString &id, const QString &role, const QString &name, TaskState look,
        const QString &strong, const QString &quiet)
    {
        const qreal most = innerWidth() * 0.45;
        const QString shown = elideMiddle(shownName(name), most, 12, 600);
        const qreal wide = textWidth(shown, 12, 600) + 16;
        m_scene.rect({ kLeft, m_y, wide, 21 }, 5, lookOf(look).fill);
        m_scene.text({ kLeft + 8, m_y + 15 }, shown, lookOf(look).on, 12, 600);
        qreal x = kLeft + wide + 8;
        m_scene.text({ x, m_y + 15.2 }, strong, ColorToken::Text, 13, 600);
        x += textWidth(strong, 13, 600) + 8;
        const bool fits = x + textWidth(quiet, 13) <= m_width - kLeft;
        if (fits)
            m_scene.text({ x, m_y + 15.2 }, quiet, ColorToken::Text3, 13);
        m_parent = m_scene.node({ id, role, name, stateKey(look), strong + QLatin1Char(' ') + quiet,
            QRectF(kLeft, m_y, innerWidth(), 21), -1 });
        m_y += 21 + kGapRows;
        if (!fits && !quiet.isEmpty()) {
            m_scene.text(
                { kLeft, m_y + 4 }, elideMiddle(quiet, innerWidth(), 13), ColorToken::Text3, 13);
            m_y += 18;
        }
    }

    void why(const std::vector<Message> &chain, TaskState look)
    {
        m_why = chain;
        const std::vector<TextRun> runs = runsOf(chain, m_state);
        if (runs.empty())
            return;
        const std::size_t ground = m_scene.shapes.size();
        m_scene.path({}, ColorToken::None, 0, lookOf(look).soft);
        m_scene.rect({ kLeft, m_y, 3, 0 }, 0, lookOf(look).fill);
        const QString title = QCoreApplication::translate("Inspect", "Why?");
        m_scene.text({ kLeft + 15, m_y + 9 + 14.4 }, title, ColorToken::Text, 13, 600);
        const int node = m_scene.node({ QStringLiteral("why"), QStringLiteral("explanation"), title,
            stateKey(look), sentence(chain, &m_state), {}, m_parent });
        const qreal high = 9 + 19.5
            + drawRuns(
                m_scene, runs, { kLeft + 15, m_y + 9 + 19.5 }, innerWidth() - 27, 13, 19.5, node)
            + 9;
        // Square on the side of its border.
        const QRectF box(kLeft, m_y, innerWidth(), high);
        QPainterPath shape;
        shape.setFillRule(Qt::WindingFill);
        shape.addRoundedRect(box, 8, 8);
        shape.addRect(QRectF(box.left(), box.top(), 12, box.height()));
        m_scene.shapes[ground].path = shape.simplified();
        m_scene.shapes[ground + 1].rect.setHeight(high);
        m_scene.nodes[static_cast<std::size_t>(node)].rect = box;
        m_y += high + kGapRows;
    }

    void key(const QString &text)
    {
        m_scene.text(
            { kLeft, m_y + 13 }, elideMiddle(text, kKeyWidth - 10, 13), ColorToken::Text3, 13);
    }

    void value(const QString &name, const QString &text, const QString &link = {})
    {
        key(name);
        const qreal room = m_width - kLeft - kLeft - kKeyWidth;
        const QString shown = elideMiddle(text, room, 12, 400, FontFace::Mono);
        Shape &shape = m_scene.text({ kLeft + kKeyWidth, m_y + 13 }, shown,
            link.isEmpty() ? ColorToken::Text : ColorToken::Accent, 12);
        shape.face = FontFace::Mono;
        const qreal wide = textWidth(shown, 12, 400, FontFace::Mono);
        const int row = m_scene.node({ QStringLiteral("value:") + name, QStringLiteral("value"),
            name, {}, text, QRectF(kLeft, m_y, innerWidth(), kRow), m_parent });
        if (!link.isEmpty())
            m_scene.node({ link, QStringLiteral("link"), text, {}, {},
                QRectF(kLeft + kKeyWidth - 2, m_y - 1, wide + 4, kRow - 2), row });
        m_y += kRow;
    }

    // Chips in rows, as many as there is room for; a click selects.
    void chips(const QString &name, const std::vector<TaskId> &tasks)
    {
        if (tasks.empty())
            return;
        constexpr std::size_t kMostChips = 24;
        key(name);
        QStringList names;
        for (const TaskId id : tasks) {
            const TaskInfo *task = m_state.task(id);
            names << (task ? shownName(task->name) : QStringLiteral("T%1").arg(id.value));
        }
        const qreal top = m_y;
        const int row = m_scene.node({ QStringLiteral("value:") + name, QStringLiteral("value"),
            name, {}, listed(names), {}, m_parent });
        qreal x = kLeft + kKeyWidth;
        for (std::size_t k = 0; k < tasks.size() && k < kMostChips; ++k) {
            const TaskInfo *task = m_state.task(tasks[k]);
            const QString label = names.at(static_cast<qsizetype>(k));
            const qreal wide = std::min(chipWidth(label), m_width - kLeft - kLeft - kKeyWidth);
            if (x > kLeft + kKeyWidth && x + wide > m_width - kLeft) {
                x = kLeft + kKeyWidth;
                m_y += kChipHeight + 4;
            }
            const QRectF rect = drawChip(
                m_scene, { x, m_y - 2 }, label, task ? task->state : TaskState::Ready, wide);
            m_scene.node({ QStringLiteral("task:%1").arg(tasks[k].value), QStringLiteral("link"),
                label, {}, {}, rect, row });
            x += wide + 6;
        }
        m_y += kChipHeight + 4;
        if (tasks.size() > kMostChips) {
            m_scene.text({ kLeft + kKeyWidth, m_y + 11 },
                QCoreApplication::translate("Inspect", "and %1 more")
                    .arg(numberText(tasks.size() - kMostChips)),
                ColorToken::Text3);
            m_y += 18;
        }
        m_scene.nodes[static_cast<std::size_t>(row)].rect
            = QRectF(kLeft, top, innerWidth(), m_y - top);
    }

    void items(const QString &name, const std::deque<ItemId> &inside)
    {
        if (inside.empty())
            return;
        constexpr std::size_t kMostItems = 12;
        key(name);
        const qreal top = m_y;
        QStringList labels;
        qreal x = kLeft + kKeyWidth;
        for (std::size_t k = 0; k < inside.size() && k < kMostItems; ++k) {
            const ItemState *item = m_state.item(inside[k]);
            const QString label = item ? itemLabel(item->label) : QStringLiteral("?");
            labels << label;
            const qreal wide = std::clamp(
                textWidth(label, 12, 600) + 24, 44.0, m_width - kLeft - kLeft - kKeyWidth);
            if (x > kLeft + kKeyWidth && x + wide > m_width - kLeft) {
                x = kLeft + kKeyWidth;
                m_y += 26;
            }
            drawItem(m_scene, { x, m_y - 2, wide, 22 }, label, item ? item->color : quint8 { 0 });
            x += wide + 6;
        }
        m_y += 26;
        if (inside.size() > kMostItems) {
            m_scene.text({ kLeft + kKeyWidth, m_y + 11 },
                QCoreApplication::translate("Inspect", "and %1 more")
                    .arg(numberText(inside.size() - kMostItems)),
                ColorToken::Text3);
            m_y += 18;
        }
        m_scene.node({ QStringLiteral("value:") + name, QStringLiteral("value"), name, {},
            listed(labels), QRectF(kLeft, top, innerWidth(), m_y - top), m_parent });
    }

    QString nameOf(TaskId id) const
    {
        const TaskInfo *task = m_state.task(id);
        return task ? shownName(task->name) : QStringLiteral("T%1").arg(id.value);
    }

    void layOutTask(const TaskInfo &task)
    {
        const Time lasting = m_state.time - task.since;
        const bool over = task.state == TaskState::Finished || task.state == TaskState::Failed;
        const QString quiet = over
            ? QCoreApplication::translate("Inspect", "at %1").arg(momentText(task.since, m_end))
            : task.state == TaskState::Unknown
            ? QCoreApplication::translate("Inspect", "since %1").arg(momentText(task.since, m_end))
            : QCoreApplication::translate("Inspect", "since %1, for %2")
                  .arg(momentText(task.since, m_end), timeText(lasting));
        head(QStringLiteral("task:%1").arg(task.id.value), QStringLiteral("worker"),
            fromUtf8(task.name), task.state, verb(task), quiet);
        why(atLinesNow(explainTask(m_state, task.id)), task.state);
        taskValues(task);

        std::array<Time, kTaskStates> spent = task.spent;
        if (!over)
            spent[static_cast<std::size_t>(task.state)]
                = spent[static_cast<std::size_t>(task.state)] + lasting;
        const std::vector<TimeShare> shares = timeShares(spent);
        const bool stuck = m_state.deadlocked && isWaiting(task);
        if (!shares.empty() || stuck)
            timeSpent(spent, over ? task.since : m_state.time, shares,
                sharesText(shares, shutOutBy(m_state, task), stuck));
    }

    // until: the end of what was spent. Of a recording whose beginning is gone, only what it holds.
    void timeSpent(const std::array<Time, kTaskStates> &spent, Time until,
        const std::vector<TimeShare> &shares, const QString &text)
    {
        constexpr qreal kLine = 16;
        Time from = until;
        for (std::size_t k = 0; k < kTaskStates; ++k) {
            const auto state = static_cast<TaskState>(k);
            if (state != TaskState::Finished && state != TaskState::Failed)
                from = from - spent[k];
        }
        const bool cut = m_state.missing + m_state.unreadable > 0 && from > Time {};
        const QString title = cut ? QCoreApplication::translate("Inspect", "Its time since %1")
                                        .arg(momentText(from, m_end))
                                  : QCoreApplication::translate("Inspect", "Its time so far");
        m_y += 4;
        const qreal top = m_y;
        m_scene.text({ kLeft, m_y + 12 }, title, ColorToken::Text3);
        if (textWidth(title, 12) + 12 + textWidth(text, 12) <= innerWidth()) {
            m_scene.text(
                { m_width - kLeft, m_y + 12 }, text, ColorToken::Text3, 12, 400, Qt::AlignRight);
            m_y += 22;
        } else { // below it, for half a word tells nobody
            m_y += 4 + kLine;
            m_y += drawRuns(m_scene, { { text, 400, ColorToken::Text3, {} } }, { kLeft, m_y },
                innerWidth(), 12, kLine);
            m_y += 6;
        }
        drawShares(m_scene, { kLeft, m_y, innerWidth(), 10 }, shares);
        m_y += 10;
        m_scene.node({ QStringLiteral("shares"), QStringLiteral("shares"), title, {}, text,
            QRectF(kLeft, top, innerWidth(), m_y - top), m_parent });
    }

    // 0: none, or nowhere any more.
    int lineNow(std::uint32_t line) const { return m_lines(static_cast<int>(line)); }
    QString withLine(const QString &what, std::uint32_t ran) const
    {
        const int line = lineNow(ran);
        return line > 0 ? QCoreApplication::translate("Inspect", "%1, line %2").arg(what).arg(line)
                        : what;
    }
    std::vector<Message> atLinesNow(std::vector<Message> sentences) const
    {
        for (Message &each : sentences) {
            const bool own = each.id == MessageId::WhyRunning;
            if (!own && each.id != MessageId::LinkRunning)
                continue;
            auto &line = std::get<std::int64_t>(each.args.back());
            line = lineNow(static_cast<std::uint32_t>(line));
            if (line != 0)
                continue;
            each.id = own ? MessageId::WhyRunningFromStart : MessageId::LinkComputes;
            each.args.pop_back();
        }
        return sentences;
    }

    template <class Id>
    bool names(Id id) const
    {
        const auto says = [&](const MessageArg &arg) {
            const Id *named = std::get_if<Id>(&arg);
            return named && *named == id;
        };
        return std::any_of(m_why.begin(), m_why.end(), [&](const Message &link) {
            return std::any_of(link.args.begin(), link.args.end(), says);
        });
    }

    QString coreText(const TaskInfo &task) const
    {
        const auto cores = coresInUse(m_state);
        const auto at = cores.find(task.core);
        return at != cores.end() && at->second == task.id ? QString::number(task.core)
                                                          : wordsFor(TaskState::Unknown);
    }

    void taskValues(const TaskInfo &task)
    {
        for (const ItemId id : task.hand) {
            const ItemState *item = m_state.item(id);
            if (item)
                value(id == task.offers ? QCoreApplication::translate("Inspect", "to put")
                                        : QCoreApplication::translate("Inspect", "in hand"),
                    fromUtf8(item->label));
        }
        for (const ObjectId id : task.holds) {
            if (const ObjectInfo *object = m_state.object(id))
                value(QCoreApplication::translate("Inspect", "holds"), fromUtf8(object->name),
                    QStringLiteral("object:%1").arg(id.value));
        }
        // What the sentence names can be clicked there.
        if (const ObjectInfo *object = m_state.object(task.waitsOn); object && !names(task.waitsOn))
            value(QCoreApplication::translate("Inspect", "waits on"), fromUtf8(object->name),
                QStringLiteral("object:%1").arg(object->id.value));
        if (m_state.task(task.waitsFor) && !names(task.waitsFor))
            value(QCoreApplication::translate("Inspect", "waits for"), nameOf(task.waitsFor),
                QStringLiteral("task:%1").arg(task.waitsFor.value));
        if (task.state == TaskState::Running)
            value(QCoreApplication::translate("Inspect", "core"), coreText(task));
        if (task.startedBy.value != 0) {
            const QString starter = nameOf(task.startedBy);
            value(QCoreApplication::translate("Inspect", "started by"),
                withLine(starter, task.startedAtLine),
                QStringLiteral("task:%1").arg(task.startedBy.value));
        }
        if (!task.endText.empty())
            value(task.state == TaskState::Failed
                    ? QCoreApplication::translate("Inspect", "error")
                    : QCoreApplication::translate("Inspect", "returned"),
                fromUtf8(task.endText));
        QString id = taskLabel(task);
        if (task.state != TaskState::Finished)
            id = withLine(id, task.line);
        if (task.daemon)
            id = QCoreApplication::translate("Inspect", "%1, daemon").arg(id);
        value(QCoreApplication::translate("Inspect", "kind"), id);
    }

    void layOutObject(const ObjectInfo &object)
    {
        const TaskState look = object.unknown ? TaskState::Unknown : lookStateOf(object);
        QString quiet;
        if (object.unknown)
            quiet = wordsFor(TaskState::Unknown);
        else if (holdsItems(object.kind))
            quiet = object.capacity > 0
                ? QCoreApplication::translate("Inspect", "%1 of %2")
                      .arg(numberText(object.items.size()), numberText(object.capacity))
                : QCoreApplication::translate("Inspect", "%1 inside")
                      .arg(numberText(object.items.size()));
        else if (object.kind == ObjectKind::Lock || object.kind == ObjectKind::RLock)
            quiet = object.holders.empty() ? QCoreApplication::translate("Inspect", "free")
                                           : QCoreApplication::translate("Inspect", "held since %1")
                                                 .arg(momentText(object.since, m_end));
        else if (object.kind == ObjectKind::Flag)
            quiet = object.on ? QCoreApplication::translate("Inspect", "set")
                              : QCoreApplication::translate("Inspect", "not set");
        else if (object.kind == ObjectKind::Future)
            quiet = object.on ? QCoreApplication::translate("Inspect", "has its result")
                              : QCoreApplication::translate("Inspect", "no result yet");
        else if (object.kind == ObjectKind::Semaphore)
            quiet = permitsOf(object) > 0
                ? QCoreApplication::translate("Inspect", "%1 of %2 left")
                      .arg(numberText(object.count), numberText(permitsOf(object)))
                : QCoreApplication::translate("Inspect", "permits: %1")
                      .arg(numberText(object.count));
        else if (object.kind == ObjectKind::Barrier)
            quiet = QCoreApplication::translate("Inspect", "%1 of %2 have come")
                        .arg(numberText(object.count), numberText(object.capacity));
        head(QStringLiteral("object:%1").arg(object.id.value), QStringLiteral("object"),
            fromUtf8(object.name), look, wordsFor(object.kind), quiet);
        why(explainObject(m_state, object.id), look);
        items(QCoreApplication::translate("Inspect", "next out"), object.items);
        chips(QCoreApplication::translate("Inspect", "held by"), object.holders);
        chips(QCoreApplication::translate("Inspect", "in line"), object.waiters);
        if (object.kind == ObjectKind::RLock && object.count > 0 && !object.unknown)
            value(QCoreApplication::translate("Inspect", "taken"),
                QCoreApplication::translate("Inspect", "× %1").arg(numberText(object.count)));
        if (object.usesTaskDone && !object.unknown)
            value(QCoreApplication::translate("Inspect", "unfinished"),
                numberText(object.unfinished));
        if (!object.value.empty())
            value(QCoreApplication::translate("Inspect", "value"), fromUtf8(object.value));
        for (const Reading &read : object.readings)
            value(QCoreApplication::translate("Inspect", "has read"),
                nameOf(read.task) + QStringLiteral(": ") + fromUtf8(read.value),
                QStringLiteral("task:%1").arg(read.task.value));
        if (const ObjectInfo *partner = m_state.object(object.partner))
            value(QCoreApplication::translate("Inspect", "its lock"), fromUtf8(partner->name),
                QStringLiteral("object:%1").arg(partner->id.value));
        if (const int line = lineNow(object.createdAtLine); line > 0)
            value(QCoreApplication::translate("Inspect", "made at"),
                QCoreApplication::translate("Inspect", "line %1").arg(line));
    }
};

} // namespace

Scene layOutInspector(
    const State &state, const Selection &selection, qreal width, Time end, const LinesNow &lines)
{
    return Layout(state, width, end, lines).make(selection);
}

} // namespace interleave
