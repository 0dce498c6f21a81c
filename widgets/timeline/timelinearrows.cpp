#include "widgets/timeline/timelinearrows.h"

#include "widgets/style/vocabulary.h"
#include "widgets/style/words.h"
#include "widgets/timeline/stretchbars.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr qreal kUnderPlayhead = 5; // its line would hide what is nearer to it
constexpr qreal kArrowHalo = 5;
constexpr std::size_t kMostArrows = 120; // more would be a grey cloud; zooming in shows them

} // namespace

void TimelineArrows::layOutDeadlock()
{
    if (!m_data.deadlock)
        return;
    const DeadlockData &dead = *m_data.deadlock;
    const Time place = m_data.place.of(dead.when, dead.event);
    if (place > knownUntil() || place < m_view.visible.from || place > m_view.visible.to)
        return;
    const qreal x = kNamesWidth + xOf(place, m_view.visible, m_width);
    const qreal opacity = m_view.hasMoment && place <= m_view.at ? 1 : kPale;
    const qreal foot = bottom() - kFootHeight;
    QPainterPath line({ x, kAxisHeight });
    line.lineTo(x, foot);
    Shape &across = m_scene.path(line, ColorToken::Error, 1.5);
    across.dashed = true;
    across.opacity = opacity;
    m_scene.node({ QStringLiteral("deadlock"), QStringLiteral("deadlock"), {}, {}, dead.text,
        QRectF(x - 4, kAxisHeight, 8, foot - kAxisHeight), -1 });
    const QString word = QCoreApplication::translate("Timeline", "deadlock");
    bool told = false;
    for (const TaskId id : dead.tasks) {
        const int lane = m_data.laneOf(id);
        if (lane < firstLane() || lane >= lastLane())
            continue;
        const qreal middle = laneMiddle(lane);
        const qreal side = kLaneHeight * barScale();
        const QRectF mark(
            std::min(x, right() - side / 2) - side / 2, middle - side / 2, side, side);
        const TaskInfo *task = m_data.names ? m_data.names->task(id) : nullptr;
        if (m_rows.density != TimelineRows::Density::Lines && task) {
            m_scene.rect(mark.adjusted(-2, -2, 2, 2), side / 2 + 2, ColorToken::Error).opacity
                = opacity;
            m_scene.rect(mark, side / 2, ColorToken::Surface).opacity = opacity;
            m_scene.glyph(mark.center(), lookOf(task->state).glyph, side / 24).opacity = opacity;
        }
        m_scene.node({ QStringLiteral("deadlock:%1").arg(id.value), QStringLiteral("stuck"),
            m_data.lanes[static_cast<std::size_t>(lane)].name,
            task ? stateKey(task->state) : QString(), word, mark, -1 });
        m_room.take(mark);
        const QRectF room(mark.left() - textWidth(word, kTextPixels, 600) - 10, middle - 8,
            textWidth(word, kTextPixels, 600) + 8, kLabelPlate);
        const bool crosses
            = playheadShows() && room.left() < m_playX + 3 && room.right() > m_playX - 3;
        if (told || crosses || room.left() < kNamesWidth
            || m_rows.density == TimelineRows::Density::Lines || !m_room.take(room))
            continue;
        told = true;
        m_scene.rect(room, 4, ColorToken::ErrorSoft);
        m_scene
            .text({ room.left() + 4, middle + 4.5 }, word, ColorToken::ErrorText, kTextPixels, 600)
            .opacity
            = opacity < 1 ? 0.7 : 1;
    }
}

void TimelineArrows::layOutArrows()
{
    if (m_rows.density == TimelineRows::Density::Lines)
        return;
    const TimeRange known { m_view.visible.from, std::min(m_view.visible.to, knownUntil()) };
    const auto [first, last] = within(m_data.wakes, known, m_data.place);
    const bool crowded = last - first > kMostArrows;
    // In a crowd, only those of the selected worker are told apart.
    if (crowded && (m_view.selection.task.value == 0 || last - first > 5000))
        return;
    std::size_t shown = 0;
    for (std::size_t k = first; k < last && shown < kMostArrows; ++k) {
        const WakeArrow &wake = m_data.wakes[k];
        if (crowded && wake.from != m_view.selection.task && wake.to != m_view.selection.task)
            continue;
        shown += layOutArrow(wake) ? 1 : 0;
    }
    for (const HandOver &over : m_handOvers)
        layOutItem(over);
}

bool TimelineArrows::crossesArrow(const QRectF &plate) const
{
    return std::any_of(m_arrows.begin(), m_arrows.end(),
        [&](const QRectF &arrow) { return arrow.intersects(plate); });
}

bool TimelineArrows::layOutArrow(const WakeArrow &wake)
{
    const int from = m_data.laneOf(wake.from);
    const int to = m_data.laneOf(wake.to);
    if (from < 0 || to < 0 || from == to || std::max(from, to) < firstLane()
        || std::min(from, to) >= lastLane())
        return false;
    const bool down = to > from;
    const qreal x = kNamesWidth + xOf(m_data.place.of(wake), m_view.visible, m_width);
    const qreal reach = 12 * barScale();
    const qreal y1 = laneMiddle(from) + (down ? 4 : -4);
    const qreal y2 = laneMiddle(to) + (down ? -reach - 4 : reach + 4);
    QPainterPath line({ x, y1 });
    line.lineTo(x, y2);
    const bool comes = m_view.hasMoment ? m_data.place.of(wake) > m_view.at : true;
    if (playheadShows() && std::abs(x - m_playX) < kUnderPlayhead)
        m_atPlayhead.push_back({ line, comes });
    else
        drawArrow(line, comes);
    const QString item = m_data.itemName ? m_data.itemName(wake) : QString();
    const ObjectInfo *object = m_data.names ? m_data.names->object(wake.through) : nullptr;
    const QString through = object && object->inner ? QString() : nameOf(m_data, wake.through);
    const QString text = item.isEmpty()
        ? QCoreApplication::translate("Timeline", "%1 wakes %2")
              .arg(nameOf(m_data, wake.from), nameOf(m_data, wake.to))
        : QCoreApplication::translate("Timeline", "%1 wakes %2 with %3")
              .arg(nameOf(m_data, wake.from), nameOf(m_data, wake.to), item);
    m_scene.node({ QStringLiteral("wake:%1").arg(wake.event.value), QStringLiteral("wake"), item,
        through, text, QRectF(x - 4, std::min(y1, y2), 8, std::abs(y2 - y1)), -1 });
    m_arrows.push_back(QRectF(x - 5, std::min(y1, y2), 10, std::abs(y2 - y1)));
    if (!item.isEmpty() && m_rows.density == TimelineRows::Density::Full)
        m_handOvers.push_back({ item, x, down ? laneMiddle(to) - 17 : laneMiddle(to) + 25, comes });
    return true;
}

void TimelineArrows::drawArrow(const QPainterPath &line, bool comes)
{
    Shape &shape = m_scene.path(line, ColorToken::Text, 1.5);
    shape.arrow = Arrow::Small;
    shape.opacity = comes ? kPale : 1;
}

void TimelineArrows::layOutArrowsAtPlayhead()
{
    for (const auto &[line, comes] : m_atPlayhead) {
        if (!comes)
            m_scene.path(line, ColorToken::Surface, kArrowHalo);
    }
    for (const auto &[line, comes] : m_atPlayhead)
        drawArrow(line, comes);
}

// Beside its arrow, or, when another arrow passes there, just behind that one.
void TimelineArrows::layOutItem(const HandOver &over)
{
    constexpr qreal kFurthest = 80;
    const QString text = elideMiddle(over.item, 90, 12);
    QRectF plate(over.x + 6, over.baseline - 12, textWidth(text, kTextPixels) + 8, 16);
    while (crossesArrow(plate) && plate.left() < over.x + kFurthest) {
        const auto arrow = std::find_if(
            m_arrows.begin(), m_arrows.end(), [&](const QRectF &a) { return a.intersects(plate); });
        plate.moveLeft(arrow->right() + 1);
    }
    const bool crosses
        = playheadShows() && plate.left() < m_playX + 3 && plate.right() > m_playX - 3;
    if (crosses || crossesArrow(plate) || plate.right() > m_view.size.width() - 2
        || !m_room.take(plate))
        return;
    m_scene.rect(plate, 4, ColorToken::Surface);
    m_scene.text({ plate.left() + 4, over.baseline }, text, ColorToken::Text2).opacity
        = over.comes ? 0.7 : 1;
}

} // namespace interleave
