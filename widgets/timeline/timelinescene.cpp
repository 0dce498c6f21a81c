#include "widgets/timeline/timelinescene.h"

#include "widgets/style/vocabulary.h"
#include "widgets/style/words.h"
#include "widgets/timeline/stretchbars.h"
#include "widgets/timeline/timelinearrows.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

constexpr qreal kTickGap = 56;
constexpr qreal kAxisBaseline = 18;
constexpr qreal kPlateTop = 3; // of the playhead's moment, on the axis
constexpr qreal kPlateHeight = 19;
constexpr qreal kPlateBaseline = 17;
constexpr qreal kNameLeft = 16;
constexpr qreal kNameRoom = kNamesWidth - 24;
constexpr qreal kLabelBelow = 37; // a wait's label, below its bar's top
constexpr qreal kHintTop = 29;    // above the lower end, like the next
constexpr qreal kHintBaseline = 17;
constexpr qreal kTwoLines = 56; // a depth row of so much has room for a name and a line below it

class Layout : private TimelineArrows {
public:
    Layout(const TimelineData &data, const TimelineView &view)
        : TimelineArrows(data, view)
    {
    }

    Scene make()
    {
        if (m_data.lanes.empty()) {
            layOutEmpty();
            return std::move(m_scene);
        }
        layOutGrid();
        for (int lane = firstLane(); lane < lastLane(); ++lane)
            layOutLane(lane);
        layOutArrows();
        layOutDeadlock();
        for (int depth = 0; depth < m_rows.depths; ++depth)
            layOutDepth(depth);
        layOutWaitLabels();
        layOutAxis();
        layOutPlayhead();
        return std::move(m_scene);
    }

private:
    struct WaitText {
        QRectF room; // of its bar, where the label may stand below
        QString text;
    };

    std::vector<WaitText> m_waits;

    // Of a depth graph: where nothing is in the queue.
    qreal baseOf(int depth) const
    {
        return m_rows.depthTop(depth) - m_view.scroll + m_rows.depthPitch
            - (m_rows.depthPitch > 60 ? 16 : 8);
    }

    void layOutEmpty()
    {
        const QString text = m_data.whyEmpty.isEmpty()
            ? QCoreApplication::translate("Timeline",
                "Press Play: each worker gets a lane here, and you see who runs and who waits.")
            : m_data.whyEmpty;
        m_scene.text({ m_view.size.width() / 2, bottom() / 2 + 4 },
            elideMiddle(text, m_view.size.width() - 32, 13), ColorToken::Text3, 13, 400,
            Qt::AlignHCenter);
        m_scene.node({ QStringLiteral("empty"), QStringLiteral("note"), {}, QStringLiteral("empty"),
            text, QRectF({}, m_view.size), -1 });
    }

    bool inSteps() const { return m_data.place.axis == Axis::Steps; }

    // That in which the last of what is seen is told with few digits; a clock's is the second.
    const TimeUnit &unit() const
    {
        return unitFor(inSteps() || byClock() ? Time::fromSeconds(1) : m_view.visible.to);
    }
    // As all that tells moments of this run, however little of it is seen: see momentText().
    bool byClock() const { return !inSteps() && isToldByClock(m_data.runEnd); }
    QString timeNumber(Time time, int decimals) const
    {
        if (byClock())
            return clockText(time, m_data.runEnd, decimals);
        if (inSteps() && decimals == 0)
            return numberText(std::llround(time.seconds()));
        return QLocale().toString(
            static_cast<double>(time.ns) / static_cast<double>(unit().length.ns), 'f', decimals);
    }

    // Far in, a label has many digits, and ticks stand further apart. There is no half event.
    Time step() const
    {
        const auto stepFor = [&](qreal gap) {
            return byClock() ? clockTickStep(m_view.visible, m_width, gap)
                             : tickStep(m_view.visible, m_width, gap);
        };
        const Time step = std::max(stepFor(kTickGap), inSteps() ? kStepLength : AlongAxis { 1 });
        const qreal widest
            = textWidth(
                  timeNumber(m_view.visible.to, tickDecimals(step, unit().length)), kTextPixels)
            + 24;
        return widest > kTickGap ? stepFor(widest) : step;
    }

    void layOutGrid()
    {
        const Time step = this->step();
        for (const Time tick : ticksOf(m_view.visible, step)) {
            const qreal x = std::round(kNamesWidth + xOf(tick, m_view.visible, m_width));
            QPainterPath line({ x, kAxisHeight });
            line.lineTo(x, bottom() - kFootHeight);
            m_scene.path(line, ColorToken::Line, 1);
        }
    }

    void layOutAxis()
    {
        // Rows scroll beneath it.
        m_scene.rect({ 0, 0, m_view.size.width(), kAxisHeight - 1 }, 0, ColorToken::Surface);
        const Time step = this->step();
        const int decimals = tickDecimals(step, unit().length);
        const QRectF plate = plateRect().adjusted(-4, 0, 4, 0);
        QStringList shown;
        for (const Time tick : ticksOf(m_view.visible, step)) {
            const qreal x = kNamesWidth + xOf(tick, m_view.visible, m_width);
            QString text = timeNumber(tick, decimals);
            if (shown.isEmpty())
                text = withUnit(text);
            const qreal width = textWidth(text, kTextPixels);
            const bool atStart = x - width / 2 < kNamesWidth;
            qreal left = atStart ? x : x - width / 2;
            left = std::min(left, m_view.size.width() - width - 2);
            shown << text;
            if (playheadShows() && QRectF(left, kPlateTop, width, kPlateHeight).intersects(plate))
                continue;
            m_scene.text({ left, kAxisBaseline }, text, ColorToken::Text3);
        }
        m_scene.node({ QStringLiteral("axis"), QStringLiteral("axis"), {}, {}, shown.join(u' '),
            QRectF(kNamesWidth, 0, m_width, kAxisHeight), -1 });
    }

    QString withUnit(const QString &number) const
    {
        return inSteps() ? QCoreApplication::translate("Timeline", "event %1").arg(number)
            : byClock()  ? number
                         : inUnit(unit(), number);
    }

    // As exact as the axis, and as momentText() at least; the event that moves is told by its own
    // number.
    QString plateText() const
    {
        if (inSteps())
            return withUnit(numberText(std::llround(std::ceil(m_view.at.seconds()))));
        const bool byHours = byClock() && m_data.runEnd >= Time::fromSeconds(3600);
        const int least = unit().length == Time::fromSeconds(1) && !byHours ? 2 : 0;
        return withUnit(
            timeNumber(m_view.at, std::max(least, tickDecimals(step(), unit().length))));
    }
    QRectF plateRect() const
    {
        const qreal width = std::max<qreal>(60, textWidth(plateText(), kTextPixels, 600) + 16);
        const qreal left
            = std::clamp(m_playX - width / 2, 2.0, std::max(2.0, m_view.size.width() - width - 2));
        return { left, kPlateTop, width, kPlateHeight };
    }

    void layOutPlayhead()
    {
        const qreal foot = bottom() - kFootHeight;
        if (playheadShows()) {
            QPainterPath line({ m_playX, kPlateTop + kPlateHeight });
            line.lineTo(m_playX, foot);
            m_scene.path(line, ColorToken::Surface, 4);
            m_scene.path(line, ColorToken::Text, 2);
            layOutArrowsAtPlayhead();
            const QRectF plate = plateRect();
            m_scene.rect(plate, 5, ColorToken::Text);
            m_scene.text({ plate.center().x(), kPlateBaseline }, plateText(), ColorToken::Surface,
                kTextPixels, 600, Qt::AlignHCenter);
            m_scene.node({ QStringLiteral("playhead"), QStringLiteral("playhead"), {}, {},
                plateText(), plate, -1 });
            layOutHint();
        }
    }

    // Says what the pale bars are, where there is room.
    void layOutHint()
    {
        if (!m_view.showsFuture || m_view.at >= std::min(m_data.place.end, m_view.visible.to)
            || m_rows.height() > bottom() + 1)
            return;
        if (m_rows.depths > 0 && baseOf(m_rows.depths - 1) > bottom() - kHintTop - 2)
            return;
        const QString text = QCoreApplication::translate("Timeline", "fainter: what comes");
        const QRectF room(m_playX + 4, bottom() - kHintTop, textWidth(text, kTextPixels) + 8, 15);
        if (room.right() <= right() && m_room.take(room)) {
            m_scene.rect(room, 4, ColorToken::Surface);
            m_scene.text({ room.left() + 4, bottom() - kHintBaseline }, text, ColorToken::Text3);
        }
    }

    // A bar, cut at the playhead: what has happened, and pale what comes.
    void layOutBar(const Bar &bar, qreal middle)
    {
        const StateLook &look = lookOf(bar.share ? TaskState::Running : bar.state);
        const qreal height = std::max<qreal>(
            bar.share ? kLaneHeight * barScale() : look.laneHeight * barScale(), 2);
        const FillPattern pattern = bar.share ? FillPattern::Dots : look.pattern;
        const qreal x1 = kNamesWidth + bar.x1;
        const qreal x2 = kNamesWidth + bar.x2;
        const qreal cut = m_view.hasMoment ? std::clamp(m_playX, x1, x2) : x1;
        const auto piece = [&](qreal from, qreal to, qreal opacity) {
            if (to - from < 0.25)
                return;
            const QRectF rect(from, middle - height / 2, std::max(1.0, to - from - 1), height);
            const qreal radius = std::min<qreal>(3, height / 2);
            if (bar.state == TaskState::Unknown && !bar.share) {
                drawUnknown(m_scene, rect, radius).opacity = opacity;
                return;
            }
            Shape &shape = m_scene.rect(rect, radius, look.fill);
            shape.opacity = opacity;
            if (barScale() > 0.5) {
                shape.pattern = pattern;
                shape.patternInk = bar.share ? ColorToken::OnRunning : look.on;
            }
        };
        piece(x1, cut, 1);
        if (m_view.showsFuture)
            piece(cut, x2, kPale);
    }

    QString textOf(const LaneData &lane, const Bar &bar) const
    {
        const Stretch &first = lane.stretches[bar.first];
        const Stretch &last = lane.stretches[bar.first + bar.count - 1];
        const bool known = !last.open
            && m_data.place.to(lane.stretches, bar.first + bar.count - 1) <= knownUntil();
        const QString text = bar.count > 1 ? QCoreApplication::translate(
                                 "Timeline", "%1 changes of state, too fast to draw; zoom in")
                                                 .arg(numberText(bar.count))
                                           : stretchWords(first, m_data);
        const QString since = known
            ? QCoreApplication::translate("Timeline", "%1, from %2 to %3 (%4)")
                  .arg(text, momentText(first.from, m_data.runEnd),
                      momentText(last.to, m_data.runEnd), timeText(last.to - first.from))
            : QCoreApplication::translate("Timeline", "%1, since %2")
                  .arg(text, momentText(first.from, m_data.runEnd));
        return bar.count == 1 && first.line > 0
            ? QCoreApplication::translate("Timeline", "%1, line %2").arg(since).arg(first.line)
            : since;
    }

    void layOutLane(int index)
    {
        const LaneData &lane = m_data.lanes[static_cast<std::size_t>(index)];
        const qreal top = laneTop(index);
        const qreal middle = laneMiddle(index);
        const bool selected = m_view.selection.task == lane.task && lane.task.value != 0;
        if (selected)
            m_scene.rect({ 6, middle - std::min(kLaneHeight, m_rows.pitch) / 2, kNamesWidth - 12,
                             std::min(kLaneHeight, m_rows.pitch) },
                6, ColorToken::AccentSoft);
        layOutName(index, selected);

        const TimeRange drawn { m_view.visible.from, std::min(m_view.visible.to, knownUntil()) };
        const double drawnWidth = std::min<double>(m_width, xOf(drawn.to, m_view.visible, m_width));
        const std::vector<Bar> bars = barsOf(lane.stretches, drawn, drawnWidth, m_data.place);
        const TaskState now = stateNow(lane);
        const int parent = m_scene.node({ QStringLiteral("task:%1").arg(lane.task.value),
            QStringLiteral("lane"), lane.name, stateKey(now), wordsFor(now),
            QRectF(0, top, m_view.size.width(), m_rows.pitch), -1 });
        for (const Bar &bar : bars) {
            layOutBar(bar, middle);
            nodeOf(lane, bar, middle, parent);
        }
    }

    void nodeOf(const LaneData &lane, const Bar &bar, qreal middle, int parent)
    {
        if (m_rows.density == TimelineRows::Density::Lines)
            return; // a thousand lanes: the lane itself says enough
        const qreal x1 = kNamesWidth + bar.x1;
        const qreal x2 = kNamesWidth + bar.x2;
        const Stretch &stretch = lane.stretches[bar.first];
        m_scene.node(
            { QStringLiteral("stretch:%1:%2").arg(lane.task.value).arg(stretch.event.value),
                bar.count > 1 ? QStringLiteral("band") : QStringLiteral("stretch"), lane.name,
                bar.share ? QStringLiteral("share") : stateKey(bar.state), textOf(lane, bar),
                QRectF(
                    x1, middle - kLaneHeight / 2 * barScale(), x2 - x1, kLaneHeight * barScale()),
                parent });
        if (bar.share && barScale() >= 0.75) {
            const QString share = QCoreApplication::translate("Timeline", "in turns");
            const qreal seen = m_view.hasMoment ? std::min(x2, m_playX) : x1;
            if (textWidth(share, 12, 600) + 14 < seen - x1)
                m_scene.text({ x1 + 7, middle + 4.5 }, share, ColorToken::OnRunning, 12, 600);
        }
        if (bar.state == TaskState::Unknown)
            layOutUnknownLabel(x1, x2, middle);
        if (bar.count == 1 && stretch.state == TaskState::Failed
            && m_rows.density != TimelineRows::Density::Small)
            m_scene.glyph({ std::max(x1, kNamesWidth + 8), middle }, Glyph::Error, 0.62);
        if (bar.count == 1 && m_rows.density == TimelineRows::Density::Full) {
            const QString label = waitLabel(stretch, m_data);
            if (!label.isEmpty())
                m_waits.push_back(
                    { QRectF(x1, middle - kLaneHeight / 2, x2 - x1, kLaneHeight), label });
        }
    }

    // What the hollow bar is, where there is room for words in it.
    void layOutUnknownLabel(qreal x1, qreal x2, qreal middle)
    {
        const QString text = wordsFor(TaskState::Unknown);
        const qreal width = textWidth(text, kTextPixels);
        const qreal x = x1 + 10;
        const bool crosses = playheadShows() && x - 4 < m_playX + 3 && x + width + 4 > m_playX - 3;
        const bool told = m_view.showsFuture || x + width + 4 < m_playX;
        if (x + width + 10 > x2 || barScale() < 1 || crosses || !told)
            return;
        m_scene.rect({ x - 4, middle - 8, width + 8, 16 }, 4, ColorToken::Surface);
        m_scene.text({ x, middle + 4.5 }, text, ColorToken::Text2);
    }

    TaskState stateNow(const LaneData &lane) const
    {
        auto it = std::upper_bound(lane.stretches.begin(), lane.stretches.end(), m_view.at,
            [&](Time t, const Stretch &s) { return t < m_data.place.from(s); });
        return it == lane.stretches.begin() ? TaskState::Ready : std::prev(it)->state;
    }

    void layOutName(int index, bool selected)
    {
        const LaneData &lane = m_data.lanes[static_cast<std::size_t>(index)];
        const qreal baseline = laneMiddle(index) + 4;
        if (m_rows.density != TimelineRows::Density::Lines) {
            m_scene.text({ kNameLeft, baseline },
                elideMiddle(shownName(lane.name), kNameRoom, kTextPixels, selected ? 600 : 500),
                ColorToken::Text, kTextPixels, selected ? 600 : 500);
            return;
        }
        // Too close for a name each: one for each family ("worker"), at its first lane that shows.
        const QString family = familyOf(lane.name);
        if (index > firstLane()
            && familyOf(m_data.lanes[static_cast<std::size_t>(index - 1)].name) == family)
            return;
        const QRectF room(8, laneTop(index), kNamesWidth - 16, 16);
        if (m_room.take(room))
            m_scene.text({ kNameLeft, laneTop(index) + 12 },
                elideMiddle(shownName(family), kNameRoom, kTextPixels, 500), ColorToken::Text,
                kTextPixels, 500);
    }

    // "dryer-12" -> "dryer"
    static QString familyOf(const QString &name)
    {
        qsizetype length = name.size();
        while (length > 0 && name.at(length - 1).isDigit())
            --length;
        while (length > 0
            && (name.at(length - 1) == u'-' || name.at(length - 1) == u' '
                || name.at(length - 1) == u'_'))
            --length;
        return length > 0 ? name.left(length) : name;
    }

    void layOutWaitLabels()
    {
        for (const WaitText &wait : m_waits) {
            const qreal width = textWidth(wait.text, kTextPixels);
            const qreal indent = wait.room.width() >= width + 30 ? 22 : 6;
            if (wait.room.width() < width + indent)
                continue;
            const qreal x = wait.room.left() + indent;
            const qreal baseline = wait.room.top() + kLabelBelow;
            const QRectF plate(x - 4, baseline - 12, width + 8, kLabelPlate);
            // Never over what comes, nor over the playhead.
            const bool crosses
                = playheadShows() && plate.left() < m_playX + 3 && plate.right() > m_playX - 3;
            const bool told = m_view.showsFuture || plate.right() < m_playX;
            if (crosses || !told || baseline > bottom() - kFootHeight + 6 || crossesArrow(plate)
                || !m_room.take(plate))
                continue;
            m_scene.rect(plate, 4, ColorToken::Surface);
            m_scene.text({ x, baseline }, wait.text, ColorToken::Text2).opacity
                = plate.left() > m_playX ? 0.7 : 1;
        }
    }

    void layOutDepth(int index)
    {
        const DepthData &depth = m_data.depths[static_cast<std::size_t>(index)];
        const qreal top = m_rows.depthTop(index) - m_view.scroll;
        if (top > bottom() || top + m_rows.depthPitch < kAxisHeight)
            return;
        const qreal full = top + 16;
        const qreal empty = baseOf(index);
        const bool selected = m_view.selection.object == depth.object && depth.object.value != 0;
        if (selected)
            m_scene.rect({ 6, top + 2, kNamesWidth - 12, m_rows.depthPitch - 24 }, 6,
                ColorToken::AccentSoft);
        const QString sub = depth.capacity > 0
            ? QCoreApplication::translate("Timeline", "depth, of %1")
                  .arg(numberText(depth.capacity))
            : QCoreApplication::translate("Timeline", "depth");
        m_scene.text({ 16, top + 18 }, elideMiddle(depth.name, kNamesWidth - 24, 12),
            ColorToken::Text2, 12, selected ? 600 : 400);
        if (m_rows.depthPitch >= kTwoLines)
            m_scene.text(
                { 16, top + 34 }, elideMiddle(sub, kNamesWidth - 20, 12), ColorToken::Text3);

        const double scale = static_cast<double>(
            depth.capacity > 0 ? depth.capacity : std::max(1u, depth.highest));
        const auto yOf
            = [&](std::uint32_t d) { return empty - (empty - full) * std::min(1.0, d / scale); };
        const std::vector<DepthStep> steps
            = depthSteps(depth.points, m_view.visible, m_width, m_data.place);
        const qreal now
            = m_view.hasMoment ? std::clamp(m_playX, kNamesWidth, right()) : kNamesWidth;
        const qreal known = std::clamp(
            kNamesWidth + xOf(m_data.place.end, m_view.visible, m_width), kNamesWidth, right());
        const auto piece = [&](qreal from, qreal to) {
            staircase(steps, from, std::min(to, now), empty, yOf, 1);
            if (m_view.showsFuture)
                staircase(steps, std::max(from, now), std::min(to, known), empty, yOf, kPale);
        };
        const qreal told = m_view.showsFuture ? known : now;
        qreal x = kNamesWidth;
        for (const auto &[from, to] : depth.unknown) {
            const qreal x1
                = std::clamp(kNamesWidth + xOf(from, m_view.visible, m_width), x, right());
            const qreal x2
                = std::clamp(kNamesWidth + xOf(to, m_view.visible, m_width), x1, right());
            piece(x, x1);
            if (std::min(x2, told) - x1 > 1)
                drawUnknown(m_scene, { x1, full, std::min(x2, told) - x1, empty - full });
            x = x2;
        }
        piece(x, right());
        if (depth.capacity > 0)
            layOutFull(full);

        std::uint32_t depthNow = 0;
        const auto past = within(depth.points, TimeRange { {}, m_view.at }, m_data.place);
        if (m_view.hasMoment && past.second > 0)
            depthNow = depth.points[past.second - 1].depth;
        const bool isFull = depth.capacity > 0 && depthNow >= depth.capacity;
        const bool isUnknown = std::any_of(depth.unknown.begin(), depth.unknown.end(),
            [&](const auto &each) { return each.first < m_view.at && m_view.at < each.second; });
        m_scene.node({ QStringLiteral("object:%1").arg(depth.object.value), QStringLiteral("depth"),
            depth.name,
            isUnknown           ? QStringLiteral("unknown")
                : isFull        ? QStringLiteral("full")
                : depthNow == 0 ? QStringLiteral("empty")
                                : QStringLiteral("some"),
            isUnknown                ? wordsFor(TaskState::Unknown)
                : depth.capacity > 0 ? QCoreApplication::translate("Timeline", "%1 of %2")
                                           .arg(numberText(depthNow), numberText(depth.capacity))
                                     : numberText(depthNow),
            QRectF(0, top, m_view.size.width(), m_rows.depthPitch), -1 });
    }

    void layOutFull(qreal y)
    {
        QPainterPath line({ kNamesWidth, y });
        line.lineTo(m_view.size.width() - 10, y);
        m_scene.path(line, ColorToken::Queue, 1).dashed = true;
        const QString text = QCoreApplication::translate("Timeline", "full");
        const qreal width = textWidth(text, kTextPixels);
        QRectF plate(m_view.size.width() - 16 - width - 4, y - 18, width + 8, 16);
        if (playheadShows() && plate.left() < m_playX + 3 && plate.right() > m_playX - 3)
            plate.moveRight(m_playX - 4);
        if (m_room.take(plate)) {
            m_scene.rect(plate, 4, ColorToken::Surface);
            m_scene.text({ plate.left() + 4, y - 6 }, text, ColorToken::QueueText);
        }
    }

    template <class YOf>
    void staircase(const std::vector<DepthStep> &steps, qreal from, qreal to, qreal base,
        const YOf &yOf, qreal opacity)
    {
        if (to - from < 0.5)
            return;
        QPainterPath line;
        std::uint32_t depth = 0;
        bool begun = false;
        for (const DepthStep &step : steps) {
            const qreal x = kNamesWidth + step.x;
            if (x > to)
                break;
            if (x > from) {
                if (!begun)
                    line.moveTo(from, yOf(depth));
                begun = true;
                line.lineTo(x, yOf(depth));
                line.lineTo(x, yOf(step.depth));
            }
            depth = step.depth;
        }
        if (!begun)
            line.moveTo(from, yOf(depth));
        line.lineTo(to, yOf(depth));
        QPainterPath area = line;
        area.lineTo(to, base);
        area.lineTo(from, base);
        area.closeSubpath();
        m_scene.path(area, ColorToken::None, 0, ColorToken::Queue).opacity = 0.3 * opacity;
        m_scene.path(line, ColorToken::Queue, 2).opacity = opacity;
    }
};

} // namespace

Scene layOutTimeline(const TimelineData &data, const TimelineView &view)
{
    return Layout(data, view).make();
}

} // namespace interleave
