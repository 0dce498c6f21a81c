// How each worker's time was spent, and what it has done.
#include "widgets/inspect/richtext.h"
#include "widgets/inspect/timeshares.h"
#include "widgets/style/vocabulary.h"
#include "widgets/style/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr qreal kLeft = 14;
constexpr qreal kTop = 12;
constexpr qreal kNumberSize = 12;
constexpr qreal kBetweenNumbers = 12;

// As a share of time: "asleep 78%".
QString shareWord(TaskState state, ShutOutBy by)
{
    switch (state) {
    case TaskState::Running:
        return QCoreApplication::translate("Inspect", "running");
    case TaskState::Ready:
        return QCoreApplication::translate("Inspect", "ready");
    case TaskState::WaitsQueue:
        return QCoreApplication::translate("Inspect", "waiting");
    case TaskState::WaitsLock:
        return by == ShutOutBy::Locks ? QCoreApplication::translate("Inspect", "locked out")
            : by == ShutOutBy::Permits
            //: A worker that waits for a permit of a semaphore
            ? QCoreApplication::translate("Inspect", "without a permit")
            : QCoreApplication::translate("Inspect", "without a lock or permit");
    case TaskState::Asleep:
        return QCoreApplication::translate("Inspect", "asleep");
    case TaskState::Unknown:
        return wordsFor(state);
    case TaskState::Finished:
    case TaskState::Failed:
        break;
    }
    return {};
}

} // namespace

QString sharesText(const std::vector<TimeShare> &shares, ShutOutBy by, bool stuck)
{
    QStringList parts;
    for (const TimeShare &share : shares)
        parts << QCoreApplication::translate("Inspect", "%1 %2%")
                     .arg(shareWord(share.state, by))
                     .arg(share.percent);
    if (stuck)
        parts << QCoreApplication::translate("Inspect", "then stuck for good");
    return parts.join(QStringLiteral(" · "));
}

void drawShares(Scene &scene, const QRectF &rect, const std::vector<TimeShare> &shares)
{
    scene.rect(rect, rect.height() / 2, ColorToken::Sunken);
    QPainterPath outline;
    outline.addRoundedRect(rect, rect.height() / 2, rect.height() / 2);
    qreal x = rect.left();
    for (const TimeShare &share : shares) {
        const qreal wide = share.share * rect.width();
        QPainterPath part;
        part.addRect(QRectF(x, rect.top(), wide, rect.height()));
        const StateLook &look = lookOf(share.state);
        Shape &shape = scene.path(outline.intersected(part), ColorToken::None, 0, look.fill);
        if (wide > 6) {
            shape.pattern = look.pattern;
            shape.patternInk = look.on;
        }
        x += wide;
    }
}

std::vector<TimeShare> timeShares(const std::array<Time, kTaskStates> &spent)
{
    double total = 0;
    std::vector<TimeShare> shares;
    for (std::size_t k = 0; k < kTaskStates; ++k) {
        const auto state = static_cast<TaskState>(k);
        if (spent[k].ns <= 0 || state == TaskState::Finished || state == TaskState::Failed)
            continue;
        shares.push_back({ state, static_cast<double>(spent[k].ns), 0 });
        total += shares.back().share;
    }
    int left = 100;
    for (TimeShare &share : shares) {
        share.share /= total;
        share.percent = static_cast<int>(std::floor(share.share * 100));
        left -= share.percent;
    }
    // What rounding down left goes to those that lost most by it.
    std::vector<TimeShare *> byLoss;
    for (TimeShare &share : shares)
        byLoss.push_back(&share);
    std::stable_sort(byLoss.begin(), byLoss.end(), [](const TimeShare *a, const TimeShare *b) {
        return a->share * 100 - a->percent > b->share * 100 - b->percent;
    });
    for (int k = 0; k < left && static_cast<std::size_t>(k) < byLoss.size(); ++k)
        ++byLoss[static_cast<std::size_t>(k)]->percent;
    std::stable_sort(shares.begin(), shares.end(),
        [](const TimeShare &a, const TimeShare &b) { return a.share > b.share; });
    std::erase_if(shares, [](const TimeShare &share) { return share.percent == 0; });
    return shares;
}

ShutOutBy shutOutBy(const State &state, const TaskInfo &task)
{
    bool locks = false;
    bool permits = false;
    for (const std::uint32_t index : task.edges) {
        const ObjectInfo *object = state.object(state.edges[index].object);
        locks = locks
            || (object && (object->kind == ObjectKind::Lock || object->kind == ObjectKind::RLock));
        permits = permits || (object && object->kind == ObjectKind::Semaphore);
    }
    return !permits ? ShutOutBy::Locks : locks ? ShutOutBy::Both : ShutOutBy::Permits;
}

Scene layOutStatistics(const std::vector<WorkerStatistics> &workers, const Selection &selection,
    Time until, qreal width, Time end, const QString &whyEmpty)
{
    Scene scene;
    if (workers.empty()) {
        const QString text = whyEmpty.isEmpty() ? QCoreApplication::translate("Inspect",
                                 "Press Play: here each worker's time and work is added up.")
                                                : whyEmpty;
        const qreal high = drawRuns(scene, { { text, 400, ColorToken::Text2, {} } },
            { kLeft, kTop }, width - 2 * kLeft, 13, 19.5);
        scene.node({ QStringLiteral("empty"), QStringLiteral("note"), {}, QStringLiteral("empty"),
            text, QRectF(kLeft, kTop, width - 2 * kLeft, high), -1 });
        scene.size = { width, kTop + high + kTop };
        return scene;
    }
    const auto numbersOf = [&](const WorkerStatistics &worker) {
        return QStringList { numberText(worker.numbers.switches),
            numberText(worker.numbers.itemsPut), numberText(worker.numbers.itemsTaken) };
    };
    // As wide as its widest number, and no narrower than its title wants.
    qreal wide[] = { 66, 38, 46 };
    for (const WorkerStatistics &worker : workers) {
        const QStringList numbers = numbersOf(worker);
        for (qsizetype k = 0; k < numbers.size(); ++k)
            wide[k] = std::max(
                wide[k], textWidth(numbers[k], kNumberSize, 400, FontFace::Mono) + kBetweenNumbers);
    }
    struct Column {
        QString title;
        qreal right;
    };
    const qreal right = width - kLeft;
    const Column columns[] = {
        { QCoreApplication::translate("Inspect", "runs", "column: how long"),
            right - wide[2] - wide[1] - wide[0] },
        { QCoreApplication::translate("Inspect", "switches"), right - wide[2] - wide[1] },
        { QCoreApplication::translate("Inspect", "put"), right - wide[2] },
        { QCoreApplication::translate("Inspect", "taken", "column: items"), right },
    };
    const qreal barLeft = kLeft + 84;
    const qreal barRight = columns[0].right - 44;
    qreal y = kTop;
    scene.text({ kLeft, y + 12 },
        QCoreApplication::translate("Inspect", "until %1")
            .arg(momentText(until, std::max(until, end))),
        ColorToken::Text3);
    for (const Column &column : columns)
        scene.text(
            { column.right, y + 12 }, column.title, ColorToken::Text3, 12, 400, Qt::AlignRight);
    y += 22;
    for (const WorkerStatistics &worker : workers) {
        const QRectF row(kLeft - 6, y, width - 2 * kLeft + 12, 26);
        if (worker.task == selection.task && selection.task.value != 0)
            scene.rect(row, 6, ColorToken::AccentSoft);
        const std::vector<TimeShare> shares = timeShares(worker.numbers.spent);
        scene.text(
            { kLeft, y + 17.5 }, elideMiddle(worker.name, 78, 13, 500), ColorToken::Text, 13, 500);
        if (barRight - barLeft >= 24)
            drawShares(scene, { barLeft, y + 8, barRight - barLeft, 10 }, shares);
        const auto running = std::find_if(shares.begin(), shares.end(),
            [](const TimeShare &s) { return s.state == TaskState::Running; });
        const QStringList numbers
            = QStringList { QCoreApplication::translate("Inspect", "%1%")
                                .arg(running == shares.end() ? 0 : running->percent) }
            + numbersOf(worker);
        for (qsizetype k = 0; k < numbers.size(); ++k)
            scene.text({ columns[k].right, y + 17.5 }, numbers[k], ColorToken::Text, kNumberSize,
                400, Qt::AlignRight, FontFace::Mono);
        scene.node({ QStringLiteral("task:%1").arg(worker.task.value), QStringLiteral("link"),
            worker.name, stateKey(worker.state),
            QCoreApplication::translate("Inspect", "%1; switches %2, put %3, taken %4")
                .arg(sharesText(shares, worker.shutOutBy, worker.stuck), numbers[1], numbers[2],
                    numbers[3]),
            row, -1 });
        y += 28;
    }
    scene.size = { width, y + kTop };
    return scene;
}

} // namespace interleave
