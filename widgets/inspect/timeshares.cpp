#include "widgets/inspect/timeshares.h"

#include "widgets/style/vocabulary.h"
#include "widgets/style/words.h"

#include <QCoreApplication>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

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

} // namespace interleave
