#include "widgets/inspect/statisticsscene.h"

#include "widgets/inspect/margins.h"
#include "widgets/inspect/richtext.h"
#include "widgets/style/vocabulary.h"
#include "widgets/style/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace interleave {

namespace {

constexpr qreal kNumberSize = 12;
constexpr qreal kBetweenNumbers = 12;

} // namespace

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
