#include "widgets/stage/columnplan.h"

#include "widgets/stage/blocks.h"
#include "widgets/style/scene.h"
#include "widgets/style/vocabulary.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace interleave {

namespace {

constexpr Squeeze kTable[kSqueezes] = {
    { 176, false, 94, 4, false, 60, 38 },
    { 176, false, 94, 3, false, 52, 26 },
    { 168, false, 94, 2, false, 44, 16 },
    { 156, false, 84, 2, false, 36, 14 },
    { 150, false, 94, 3, true, 28, 12 },
    { 140, false, 94, 3, true, 18, 12 },
    { 168, true, 94, 3, false, 44, 12 },
    { 156, true, 84, 2, false, 36, 10 },
    { 146, true, 94, 3, true, 24, 10 },
    { 128, true, 84, 3, true, 16, 8 },
    { 150, false, 84, 3, true, 36, 16, 50, 3, 34, true },
    { 128, true, 84, 2, true, 28, 12, 50, 2, 34, true },
    { 128, true, 84, 3, true, 16, 8, 38, 2, 26 },
    { 112, true, 72, 2, true, 14, 6, 32, 1, 24 },
    { 128, true, 72, 3, false, 24, 8, 38, 2, 26, false, true },
    { 112, true, 72, 2, false, 14, 6, 32, 1, 24, false, true },
};

constexpr int kLongFlow = 5;        // columns from which on two may be stacked
constexpr qreal kReturnHeight = 18; // of the lanes below the columns
constexpr qreal kReturnWidth = 21;  // and of those at the right of the last one
constexpr qreal kNoRoom = 1e6;      // the score of a column that would have to be higher

class Layout {
public:
    Layout(Plan &plan, const State &state, const Cast &cast, const Squeeze &squeeze)
        : m_plan(plan)
        , m_state(state)
        , m_cast(cast)
        , m_squeeze(squeeze)
        , m_field(plan.field)
    {
        if (plan.manyMemories)
            makeMemories();
        makeRest();
        makeLinks();
        m_returns = hasReturns();
        if (m_returns)
            leaveRoomForReturns();
        assignColumns();
        if (m_crowded && !std::exchange(m_returns, true)) {
            leaveRoomForReturns();
            assignColumns();
        }
    }

    // Somebody stands between another and what that one shares.
    bool crowded() const { return m_crowded; }

    bool fits()
    {
        m_columns.clear();
        for (const bool loose : { false, true }) {
            for (std::size_t k = 0; k < m_blocks.size(); ++k) {
                if (m_blocks[k].loose == loose)
                    m_columns[m_blocks[k].column].push_back(k);
            }
        }
        const qreal gaps = static_cast<qreal>(m_columns.size() - 1) * m_squeeze.gapX;
        qreal width = gaps;
        bool low = true;
        for (auto &[column, blocks] : m_columns) {
            qreal widest = 0;
            qreal height = static_cast<qreal>(blocks.size() - 1) * qMin(14.0, m_squeeze.gapY);
            for (const std::size_t k : blocks) {
                widest = qMax(widest, m_blocks[k].size.width());
                height += m_blocks[k].size.height();
            }
            m_widths[column] = widest;
            width += widest;
            low = low && height <= m_field.height() + 0.5;
        }
        m_natural = width; // of all columns, also when one is too high: force() needs it
        return low && width <= m_field.width() + 0.5 && !m_needless;
    }

    // Whether everything may have the least that it needs.
    bool leastFits()
    {
        fits();
        qreal width = static_cast<qreal>(m_columns.size() - 1) * pressedGapX();
        for (const auto &[column, blocks] : m_columns) {
            qreal widest = 0;
            qreal height = static_cast<qreal>(blocks.size() - 1) * pressedGapY();
            for (const std::size_t k : blocks) {
                const QSizeF least = leastOf(m_blocks[k]);
                widest = qMax(widest, least.width());
                height += least.height();
            }
            width += widest;
            if (height > m_field.height())
                return false;
        }
        return width <= m_field.width();
    }

    // Cut to what there is: the last resort of a stage too small for its cast.
    void press()
    {
        fits();
        const auto gaps = static_cast<qreal>(m_columns.size() - 1);
        std::vector<qreal> widths;
        std::vector<qreal> leastWidths;
        for (const auto &[column, blocks] : m_columns) {
            widths.push_back(m_widths[column]);
            leastWidths.push_back(0);
            for (const std::size_t k : blocks)
                leastWidths.back() = qMax(leastWidths.back(), leastOf(m_blocks[k]).width());
        }
        m_squeeze.gapX = pressedGapX();
        m_squeeze.gapY = pressedGapY();
        widths = sharedOut(widths, leastWidths, m_field.width() - gaps * m_squeeze.gapX);
        m_natural = gaps * m_squeeze.gapX;
        std::size_t at = 0;
        for (const auto &[column, blocks] : m_columns) {
            m_widths[column] = widths[at++];
            m_natural += m_widths[column];
            pressColumn(blocks, m_widths[column]);
        }
    }

    void commit()
    {
        stretchGroups();
        widenCards();
        std::vector<qreal> axis = settleHeights();
        const auto gapCount = static_cast<qreal>(m_columns.size() - 1);
        const qreal spare = m_field.width() - m_natural;
        const qreal widen = gapCount > 0 ? qMin(spare / gapCount, 74.0) : 0;
        qreal x = m_field.left() + (spare - widen * gapCount) / 2;
        for (const auto &[column, blocks] : m_columns) {
            for (const std::size_t k : blocks) {
                Block &block = m_blocks[k];
                const QPointF at(
                    x + (m_widths[column] - block.size.width()) / 2, axis[k] - block.axis);
                if (block.frame)
                    m_plan.frames.push_back({ block.frame, QRectF(at, block.size), block.title });
                for (Place &place : block.places) {
                    place.rect.translate(at);
                    place.outer.translate(at);
                    place.actor.column = column;
                    m_plan.places.push_back(std::move(place));
                }
            }
            x += m_widths[column] + m_squeeze.gapX + widen;
        }
        // Titles of groups and forms of their members follow from the room that they got.
        for (Place &place : m_plan.places) {
            if (place.actor.kind == Actor::Kind::Group)
                place.form = groupForm(place);
        }
    }

private:
    qreal pressedGapX() const { return qMin(20.0, m_squeeze.gapX); }
    qreal pressedGapY() const { return qMin(6.0, m_field.height() / 40); }

    void pressColumn(const std::vector<std::size_t> &blocks, qreal width)
    {
        std::vector<qreal> heights;
        std::vector<qreal> least;
        for (const std::size_t k : blocks) {
            heights.push_back(m_blocks[k].size.height());
            least.push_back(leastOf(m_blocks[k]).height());
        }
        const auto gaps = static_cast<qreal>(blocks.size() - 1);
        heights = sharedOut(heights, least, m_field.height() - gaps * m_squeeze.gapY);
        for (std::size_t at = 0; at < blocks.size(); ++at)
            shrink(m_blocks[blocks[at]], { width, heights[at] });
    }

    static Form groupForm(const Place &place)
    {
        const QRectF inner = place.rect.adjusted(10, 30, -10, -8);
        const auto room = [&](qreal w, qreal h, qreal gap) {
            return static_cast<std::size_t>(qMax(0.0, (inner.width() + gap) / (w + gap)))
                * static_cast<std::size_t>(qMax(0.0, (inner.height() + gap) / (h + gap)));
        };
        const std::size_t count = place.actor.tasks.size();
        if (count <= 12 && room(kCardMember.width(), kCardMember.height(), kCardGap) >= count)
            return Form::Compact;
        if (count <= 90 && room(kChipMember.width(), kChipMember.height(), kChipGap) >= count)
            return Form::Chip;
        if (count <= 1000 && room(kDotStep - 2, kDotStep - 2, 2) >= count)
            return Form::Dot;
        return Form::Bar;
    }

    void leaveRoomForReturns()
    {
        m_field.setBottom(m_field.bottom() - kReturnHeight);
        // Beside the last column they need some, too, which a frame has and the stage's edge may
        // not have.
        m_field.setRight(qMin(m_field.right(), m_plan.size.width() - kReturnWidth));
    }

    void makeMemories()
    {
        // Those in one column share its height.
        const auto columnOf = [&](ProcessId process) {
            int first = -1;
            for (const Actor &actor : m_cast.actors) {
                if (actor.process == process && actor.column >= 0
                    && (first < 0 || actor.column < first))
                    first = actor.column;
            }
            return first;
        };
        std::map<int, int> sharing;
        for (const ProcessInfo &process : m_state.processes)
            ++sharing[columnOf(process.id)];
        for (const ProcessInfo &process : m_state.processes) {
            const int others = sharing[columnOf(process.id)] - 1;
            const qreal height = (m_field.height() - others * m_squeeze.gapY) / (others + 1);
            Block block = memoryBlock(m_cast, process.id, m_state, m_squeeze, height);
            if (!block.places.empty())
                m_blocks.push_back(std::move(block));
        }
    }

    void makeRest()
    {
        for (int k = 0; k < static_cast<int>(m_cast.actors.size()); ++k) {
            if (!m_plan.manyMemories || indexOf(k) < 0)
                m_blocks.push_back(blockOf(m_cast, k, m_state, m_squeeze));
        }
    }

    int indexOf(int actor) const
    {
        for (std::size_t b = 0; b < m_blocks.size(); ++b) {
            if (std::find(m_blocks[b].actors.begin(), m_blocks[b].actors.end(), actor)
                != m_blocks[b].actors.end())
                return static_cast<int>(b);
        }
        return -1;
    }

    void makeLinks()
    {
        for (const auto &[from, to] : m_cast.flow) {
            const int a = indexOf(from);
            const int b = indexOf(to);
            if (a >= 0 && b >= 0 && a != b)
                m_links.emplace_back(static_cast<std::size_t>(a), static_cast<std::size_t>(b));
        }
    }

    // Something goes from a later column to an earlier one, along the lower end of the field.
    bool hasReturns() const
    {
        for (const EdgeInfo &edge : m_state.edges) {
            int task = -1;
            int object = -1;
            for (const Actor &actor : m_cast.actors) {
                if (std::find(actor.tasks.begin(), actor.tasks.end(), edge.task)
                    != actor.tasks.end())
                    task = actor.column;
                if (actor.object == edge.object)
                    object = actor.column;
            }
            if (task >= 0 && object >= 0
                && (edge.intoObject ? object != task + 1 : task != object + 1))
                return true;
        }
        return false;
    }

    void assignColumns()
    {
        int count = 0;
        for (Block &block : m_blocks) {
            for (const int actor : block.actors) {
                const int column = m_cast.actors[static_cast<std::size_t>(actor)].column;
                if (column >= 0 && (block.column < 0 || column < block.column))
                    block.column = column;
            }
            count = qMax(count, block.column + 1);
        }
        if (m_squeeze.stacked) {
            m_needless = count < kLongFlow;
            for (Block &block : m_blocks)
                block.column = block.column < 0 ? -1 : block.column / 2;
            count = (count + 1) / 2;
        }
        std::vector<std::size_t> loose;
        for (std::size_t k = 0; k < m_blocks.size(); ++k) {
            if (m_blocks[k].column < 0 || m_blocks[k].loose) {
                m_blocks[k].loose = true;
                loose.push_back(k);
            }
        }
        if (count == 0)
            assignWithoutFlow(loose);
        else
            assignLoose(loose, count);
    }

    // Nothing flows: workers in a column at the left and what they share at the right; or, where
    // one column does not do, half of them at either side of it. Only where that does not do either
    // they take as many columns as they need.
    void assignWithoutFlow(const std::vector<std::size_t> &loose)
    {
        std::vector<std::size_t> workers;
        std::vector<std::size_t> shared;
        for (const std::size_t k : loose)
            (m_blocks[k].places.front().actor.tasks.empty() ? shared : workers).push_back(k);
        m_crowded = false;
        if (workers.empty() || shared.empty() || heightOf(workers) <= m_field.height())
            return assignInTurn(loose);
        const auto half = workers.begin() + static_cast<std::ptrdiff_t>((workers.size() + 1) / 2);
        const std::vector<std::size_t> left(workers.begin(), half);
        const std::vector<std::size_t> right(half, workers.end());
        const qreal room = m_field.height();
        if (heightOf(left) > room || heightOf(right) > room || heightOf(shared) > room) {
            m_crowded = true;
            return assignInTurn(loose);
        }
        int column = 0;
        for (const auto &blocks : { left, shared, right }) {
            for (const std::size_t k : blocks)
                m_blocks[k].column = column;
            ++column;
        }
    }

    // As one column.
    qreal heightOf(const std::vector<std::size_t> &blocks) const
    {
        qreal height = static_cast<qreal>(blocks.size() - 1) * qMin(14.0, m_squeeze.gapY);
        for (const std::size_t k : blocks)
            height += m_blocks[k].size.height();
        return height;
    }

    void assignInTurn(const std::vector<std::size_t> &loose)
    {
        int column = 0;
        qreal height = 0;
        const auto put = [&](std::size_t k) {
            const qreal needs = m_blocks[k].size.height() + qMin(14.0, m_squeeze.gapY);
            if (height > 0 && height + m_blocks[k].size.height() > m_field.height()) {
                ++column;
                height = 0;
            }
            m_blocks[k].column = column;
            height += needs;
        };
        for (const bool workers : { true, false }) {
            bool any = false;
            for (const std::size_t k : loose) {
                const Actor &actor = m_blocks[k].places.front().actor;
                if (!actor.tasks.empty() == workers) {
                    put(k);
                    any = true;
                }
            }
            if (workers && any) {
                ++column;
                height = 0;
            }
        }
    }

    // Into the column with most room left, queues' columns first: main stands below the queue.
    void assignLoose(const std::vector<std::size_t> &loose, int count)
    {
        std::vector<qreal> used(static_cast<std::size_t>(count), 0);
        std::vector<qreal> widest(static_cast<std::size_t>(count), 0);
        std::vector<bool> ofQueues(static_cast<std::size_t>(count), false);
        for (const Block &block : m_blocks) {
            if (block.column < 0)
                continue;
            const auto column = static_cast<std::size_t>(block.column);
            used[column]
                += block.stretches ? m_field.height() * 2 : block.size.height() + m_squeeze.gapY;
            widest[column] = qMax(widest[column], block.size.width());
            if (block.places.front().actor.kind == Actor::Kind::Queue)
                ofQueues[column] = true;
        }
        qreal natural = m_squeeze.gapX * static_cast<qreal>(count - 1);
        for (const qreal width : widest)
            natural += width;
        for (const std::size_t k : loose) {
            std::size_t best = 0;
            qreal bestScore = 1e18;
            for (std::size_t column = 0; column < used.size(); ++column) {
                const qreal room = m_field.height() - used[column] - m_blocks[k].size.height();
                // A column that would have to be widened for it comes after all that would not.
                const qreal wider = m_blocks[k].size.width() > widest[column] ? 1e4 : 0;
                const qreal score = wider
                    + (room < 0                ? kNoRoom - room
                            : ofQueues[column] ? used[column] / 4
                                               : used[column]);
                if (score < bestScore) {
                    bestScore = score;
                    best = column;
                }
            }
            // Where no column has room for it, those that are left have one of their own, if the
            // field is wide enough.
            const QSizeF &size = m_blocks[k].size;
            const qreal withOne = natural + m_squeeze.gapX + size.width();
            if (bestScore >= kNoRoom && withOne <= m_field.width()) {
                best = used.size();
                natural = withOne;
                used.push_back(0);
                widest.push_back(size.width());
                ofQueues.push_back(false);
            }
            m_blocks[k].column = static_cast<int>(best);
            used[best] += size.height() + m_squeeze.gapY;
        }
    }

    void stretchGroups()
    {
        std::vector<int> wide;
        for (const auto &[column, blocks] : m_columns) {
            std::size_t weight = 0;
            qreal fixed = static_cast<qreal>(blocks.size() - 1) * qMin(14.0, m_squeeze.gapY);
            for (const std::size_t k : blocks) {
                if (m_blocks[k].stretches && !m_blocks[k].frame)
                    weight += m_blocks[k].weight;
                else
                    fixed += m_blocks[k].size.height();
            }
            if (weight == 0)
                continue;
            wide.push_back(column);
            const qreal room = m_field.height() - fixed;
            // What a group has is its least: all pay for those whose share would be less than that.
            std::vector<std::size_t> groups;
            std::vector<qreal> wished;
            std::vector<qreal> least;
            for (const std::size_t k : blocks) {
                const Block &block = m_blocks[k];
                if (!block.stretches || block.frame)
                    continue;
                const qreal share
                    = room * static_cast<qreal>(block.weight) / static_cast<qreal>(weight);
                groups.push_back(k);
                least.push_back(block.size.height());
                wished.push_back(qMax(block.size.height(), qMin(share, neededHeight(block))));
            }
            const std::vector<qreal> heights = sharedOut(wished, least, room);
            for (std::size_t at = 0; at < groups.size(); ++at) {
                Block &block = m_blocks[groups[at]];
                block.size.setHeight(heights[at]);
                block.axis = heights[at] / 2;
                block.places.front().rect.setHeight(heights[at]);
                block.places.front().outer.setHeight(heights[at]);
            }
        }
        if (wide.empty())
            return;
        const qreal more = qMin(
            420.0, qMax(0.0, (m_field.width() - m_natural) / static_cast<qreal>(wide.size())));
        for (const int column : wide) {
            m_widths[column] += more;
            for (const std::size_t k : m_columns[column]) {
                Block &block = m_blocks[k];
                if (!block.stretches || block.frame)
                    continue;
                block.size.setWidth(m_widths[column]);
                block.places.front().rect.setWidth(m_widths[column]);
                block.places.front().outer.setWidth(m_widths[column]);
            }
            m_natural += more;
        }
    }

    // Cards and boxes, alone or, where little is told on them, one below the other in a memory.
    static bool mayWiden(const Block &block)
    {
        return !block.stretches && (!block.frame || block.places.front().form == Form::Compact)
            && std::all_of(block.places.begin(), block.places.end(), [&](const Place &place) {
                   return place.actor.kind != Actor::Kind::Queue
                       && place.actor.kind != Actor::Kind::Group
                       && qFuzzyCompare(
                           1 + place.rect.left(), 1 + block.places.front().rect.left());
               });
    }

    static qreal wishedWidth(const Block &block)
    {
        if (block.frame)
            return 218;
        return block.places.front().actor.kind == Actor::Kind::Worker ? 190 : 264;
    }

    // Half of the room that is left goes into cards and boxes, so that fewer words are shortened;
    // more of it where names are.
    void widenCards()
    {
        std::map<int, qreal> most;
        for (const auto &[column, blocks] : m_columns) {
            for (const std::size_t k : blocks) {
                if (mayWiden(m_blocks[k]))
                    most[column] = qMax(most[column], wishedWidth(m_blocks[k]));
            }
        }
        if (most.empty())
            return;
        const qreal share = qMax(0.0,
            (m_field.width() - m_natural) * (m_squeeze.low < 50 ? 0.8 : 0.5)
                / static_cast<qreal>(most.size()));
        for (const auto &[column, wished] : most) {
            const qreal width = qMax(m_widths[column], qMin(wished, m_widths[column] + share));
            m_natural += width - m_widths[column];
            m_widths[column] = width;
            for (const std::size_t k : m_columns[column]) {
                Block &block = m_blocks[k];
                const qreal more = qMin(width, wishedWidth(block)) - block.size.width();
                if (!mayWiden(block) || more <= 0)
                    continue;
                block.size.rwidth() += more;
                for (Place &place : block.places) {
                    place.rect.setWidth(place.rect.width() + more);
                    place.outer.setWidth(place.outer.width() + more);
                }
            }
        }
    }

    // Enough for its members as dots at their present width, or as cards when they are few.
    qreal neededHeight(const Block &block) const
    {
        const auto count = static_cast<qreal>(block.weight);
        return count <= 4 ? 40 + count * 58 : m_field.height();
    }

    // Everyone as near as possible to the height of those that it deals with, in order, without
    // touching.
    std::vector<qreal> settleHeights() const
    {
        std::vector<qreal> axis(m_blocks.size(), m_field.center().y());
        for (int round = 0; round < 4; ++round) {
            for (const auto &[column, blocks] : m_columns)
                settleColumn(blocks, axis);
        }
        return axis;
    }

    void settleColumn(const std::vector<std::size_t> &blocks, std::vector<qreal> &axis) const
    {
        qreal content = 0;
        for (const std::size_t k : blocks)
            content += m_blocks[k].size.height();
        const auto gaps = static_cast<qreal>(blocks.size() - 1);
        const qreal gap = gaps > 0 ? qMin(m_squeeze.gapY, (m_field.height() - content) / gaps) : 0;
        const qreal total = content + gaps * gap;
        // The middle of what the column's blocks wish, then the column as one stack around it.
        qreal wished = 0;
        qreal wishers = 0;
        qreal before = 0;
        for (const std::size_t k : blocks) {
            for (const auto &[from, to] : m_links) {
                if (from != k && to != k)
                    continue;
                wished += axis[from == k ? to : from] - (before + m_blocks[k].axis - total / 2);
                wishers += 1;
            }
            before += m_blocks[k].size.height() + gap;
        }
        const qreal center = wishers > 0 ? wished / wishers : m_field.center().y();
        qreal y = qBound(
            m_field.top(), center - total / 2, qMax(m_field.top(), m_field.bottom() - total));
        for (const std::size_t k : blocks) {
            axis[k] = y + m_blocks[k].axis;
            y += m_blocks[k].size.height() + gap;
        }
    }

    Plan &m_plan;
    const State &m_state;
    const Cast &m_cast;
    Squeeze m_squeeze;
    QRectF m_field;
    std::vector<Block> m_blocks;
    std::vector<std::pair<std::size_t, std::size_t>> m_links;
    std::map<int, std::vector<std::size_t>> m_columns;
    std::map<int, qreal> m_widths;
    qreal m_natural = 0;
    bool m_crowded = false;
    bool m_needless = false; // stacked, although no long flow asks for it
    bool m_returns = false;  // there is room for the lanes below the columns
};

} // namespace

int cutOf(int squeeze)
{
    return (kTable[squeeze].compact ? 2 : 0) + (kTable[squeeze].upright ? 1 : 0)
        + (kTable[squeeze].low < 50 ? 1 : 0) + (kTable[squeeze].lowQueue ? 2 : 0);
}

bool placeColumns(Plan &plan, const State &finalState, const Cast &cast, int squeeze, Fit fit)
{
    if (cast.actors.empty())
        return true;
    Layout layout(plan, finalState, cast, kTable[squeeze]);
    if (layout.crowded() && fit == Fit::Asked)
        return false;
    if (!layout.fits()) {
        if (fit < Fit::Pressed || (fit == Fit::Pressed && !layout.leastFits()))
            return false;
        layout.press();
    }
    layout.commit();
    return true;
}

} // namespace interleave
