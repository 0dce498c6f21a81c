#include "widgets/code/gutterscene.h"

#include "widgets/style/vocabulary.h"
#include "widgets/style/words.h"

#include <QCoreApplication>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace interleave {

namespace {

constexpr qreal kPillHeight = 17;
constexpr qreal kPillPadding = 6;
constexpr qreal kNumberRight = kGutterWidth - 12;
constexpr qreal kEdgeLeft = 8;

struct Group {
    int line;
    std::vector<LineWorker> workers;
};

// What a pill says: names, and at an edge which way their line is, and its number. The triangle is
// drawn, since none of our fonts has one of that size; in words it is a character.
struct PillLabel {
    QString names;
    QChar triangle;
    QString after;

    QString text() const
    {
        return triangle.isNull() ? names : names + QLatin1Char(' ') + triangle + after;
    }
};
constexpr QChar kUp(0x25b4);
constexpr QChar kDown(0x25be);
constexpr QSizeF kTriangle { 6, 5 };

QPainterPath triangle(qreal left, qreal baseline, bool up)
{
    const qreal top = baseline - 1.5 - kTriangle.height();
    const qreal base = up ? top + kTriangle.height() : top;
    QPainterPath path(QPointF(left, base));
    path.lineTo(left + kTriangle.width(), base);
    path.lineTo(left + kTriangle.width() / 2, up ? top : top + kTriangle.height());
    path.closeSubpath();
    return path;
}

// A name shortened to less says nothing.
constexpr qreal kLeastName = 30;

qreal pillTextWidth(const QString &text)
{
    return textWidth(text, 12, 600);
}

qreal pillTextWidth(const PillLabel &label)
{
    if (label.triangle.isNull())
        return pillTextWidth(label.names);
    return pillTextWidth(label.names + QLatin1Char(' ')) + kTriangle.width()
        + pillTextWidth(label.after);
}

// How much of two names' beginnings is the same, without cutting a number: "dryer-" of "dryer-1"
// and "dryer-12".
qsizetype sharedStem(const QString &a, const QString &b)
{
    qsizetype same = 0;
    while (same < a.size() && same < b.size() && a.at(same) == b.at(same))
        ++same;
    while (same > 0 && a.at(same - 1).isDigit())
        --same;
    return same;
}

class Layout {
public:
    explicit Layout(const GutterView &view)
        : m_view(view)
    {
        m_scene.size = view.size;
        std::map<int, Group> byLine;
        for (const LineWorker &worker : view.workers) {
            Group &group = byLine[worker.line];
            group.line = worker.line;
            group.workers.push_back(worker);
        }
        for (auto &[line, group] : byLine)
            m_groups.push_back(std::move(group));
    }

    Scene make()
    {
        sortIntoEdges();
        for (const Group &group : m_inView) {
            const LineWorker &who = spokesman(group.workers, m_view.selected);
            if (who.task == m_view.selected && m_view.selected.value != 0)
                m_scene.rect({ 0, topOf(group.line), m_view.size.width(), m_view.lineHeight }, 0,
                    lookOf(who.state).soft);
        }
        for (int line = m_view.firstLine; line <= lastVisible(); ++line)
            layOutNumber(line);
        for (const Group &group : m_inView)
            layOutPill(group);
        qreal y = 4;
        for (const Group &group : m_above) {
            layOutEdge(group, y, kUp);
            y += kPillHeight + 2;
        }
        y = m_view.size.height() - 4 - kPillHeight;
        for (auto group = m_below.rbegin(); group != m_below.rend(); ++group) {
            layOutEdge(*group, y, kDown);
            y -= kPillHeight + 2;
        }
        return std::move(m_scene);
    }

private:
    const GutterView &m_view;
    Scene m_scene;
    std::vector<Group> m_groups;
    std::vector<Group> m_inView;
    std::vector<Group> m_above;
    std::vector<Group> m_below;

    qreal topOf(int line) const
    {
        return m_view.top + (line - m_view.firstLine) * m_view.lineHeight;
    }
    int lastVisible() const
    {
        const int rows
            = static_cast<int>(std::ceil((m_view.size.height() - m_view.top) / m_view.lineHeight));
        return std::min(m_view.lines, m_view.firstLine + rows - 1);
    }

    // Pills of lines out of view stick to the edge. A pill that would lie beneath one of those
    // joins them.
    void sortIntoEdges()
    {
        const auto half = static_cast<std::size_t>(
            std::max(0.0, m_view.size.height() - 8) / (kPillHeight + 2) / 2);
        const std::size_t most = std::clamp<std::size_t>(half, 1, 3);
        for (const Group &group : m_groups) {
            if (topOf(group.line) + 1 < 0)
                m_above.push_back(group);
            else if (topOf(group.line) + m_view.lineHeight > m_view.size.height() + 1)
                m_below.push_back(group);
            else
                m_inView.push_back(group);
        }
        shareOutermost(most);
        for (bool moved = true; moved;) {
            moved = false;
            const qreal upper = 4 + static_cast<qreal>(m_above.size()) * (kPillHeight + 2);
            const qreal lower
                = m_view.size.height() - 4 - static_cast<qreal>(m_below.size()) * (kPillHeight + 2);
            if (!m_above.empty() && !m_inView.empty() && topOf(m_inView.front().line) < upper) {
                m_above.push_back(m_inView.front());
                m_inView.erase(m_inView.begin());
                moved = true;
            } else if (!m_below.empty() && !m_inView.empty()
                && topOf(m_inView.back().line) + m_view.lineHeight > lower + 2) {
                m_below.insert(m_below.begin(), m_inView.back());
                m_inView.pop_back();
                moved = true;
            }
            shareOutermost(most);
        }
    }

    // The nearest lines keep a pill of their own; the rest share the outermost.
    void shareOutermost(std::size_t most)
    {
        while (m_above.size() > most)
            merge(m_above[1], m_above, m_above.begin());
        while (m_below.size() > most)
            merge(m_below[m_below.size() - 2], m_below, m_below.end() - 1);
    }

    static void merge(Group &into, std::vector<Group> &groups, std::vector<Group>::iterator from)
    {
        into.workers.insert(into.workers.end(), from->workers.begin(), from->workers.end());
        groups.erase(from);
    }

    qreal numberLeft(int line) const
    {
        return kNumberRight - textWidth(QString::number(line), kTextCode, 400, FontFace::Mono);
    }

    void layOutNumber(int line)
    {
        const bool hasPill = std::any_of(
            m_inView.begin(), m_inView.end(), [&](const Group &g) { return g.line == line; });
        m_scene.text({ kNumberRight, topOf(line) + 15 }, QString::number(line),
            hasPill ? ColorToken::Text2 : ColorToken::Text3, kTextCode, 400, Qt::AlignRight,
            FontFace::Mono);
    }

    static std::vector<QString> namesOf(const Group &group)
    {
        std::vector<QString> names;
        for (const LineWorker &worker : group.workers)
            names.push_back(shownName(worker.name));
        return names;
    }

    void layOutPill(const Group &group)
    {
        const qreal right = numberLeft(group.line) - 6;
        const QString text = pillText(namesOf(group), right - kEdgeLeft - 2 * kPillPadding);
        const qreal width = pillTextWidth(text) + 2 * kPillPadding;
        pill(group,
            { right - width, topOf(group.line) + (m_view.lineHeight - kPillHeight) / 2, width,
                kPillHeight },
            { text, {}, {} });
    }

    void layOutEdge(const Group &group, qreal y, QChar direction)
    {
        // Left of the numbers. The names say more than the number, which is also where a click
        // on the pill leads.
        const std::vector<QString> names = namesOf(group);
        const qreal room = numberLeft(lastVisible()) - 4 - kEdgeLeft - 2 * kPillPadding;
        PillLabel label { pillText(names, std::numeric_limits<qreal>::max()), direction,
            QStringLiteral(" %1").arg(group.line) };
        if (pillTextWidth(label) > room) {
            label.after.clear();
            label.names = pillText(names, room - pillTextWidth(PillLabel { {}, direction, {} }));
        }
        const qreal width = pillTextWidth(label) + 2 * kPillPadding;
        const QRectF rect(kEdgeLeft, y, width, kPillHeight);
        pill(group, rect, label);
        m_scene.nodes.back().id = QStringLiteral("edge:%1").arg(group.line);
    }

    void pill(const Group &group, const QRectF &rect, const PillLabel &label)
    {
        const LineWorker &who = spokesman(group.workers, m_view.selected);
        const StateLook &look = lookOf(who.state);
        m_scene.rect(rect, 5, look.fill);
        const qreal baseline = rect.top() + 12.5;
        if (label.triangle.isNull()) {
            m_scene.text(
                { rect.center().x(), baseline }, label.names, look.on, 12, 600, Qt::AlignHCenter);
        } else {
            const qreal left = rect.left() + kPillPadding;
            const qreal at = left + pillTextWidth(label.names + QLatin1Char(' '));
            m_scene.text({ left, baseline }, label.names, look.on, 12, 600);
            m_scene.path(
                triangle(at, baseline, label.triangle == kUp), ColorToken::None, 0, look.on);
            m_scene.text({ at + kTriangle.width(), baseline }, label.after, look.on, 12, 600);
        }
        QStringList told;
        for (const LineWorker &worker : group.workers)
            told << QCoreApplication::translate("Code", "%1 (%2)")
                        .arg(worker.name, wordsFor(worker.state));
        m_scene.node({ QStringLiteral("line:%1").arg(group.line), QStringLiteral("pill"),
            label.text(), stateKey(who.state),
            QCoreApplication::translate("Code", "line %1: %2").arg(group.line).arg(listed(told)),
            rect, -1 });
    }
};

} // namespace

QString pillText(const std::vector<QString> &names, qreal width)
{
    if (names.empty())
        return {};
    if (names.size() == 1)
        return elideMiddle(names.front(), width, 12, 600);
    QString best;
    QString text = names.front();
    qsizetype stem = names.front().size();
    for (std::size_t k = 1; k < names.size(); ++k)
        stem = std::min(stem, sharedStem(names.front(), names[k]));
    for (std::size_t shown = 1; shown <= names.size(); ++shown) {
        if (shown > 1)
            text += QStringLiteral(", ")
                + names[shown - 1].mid(stem > 0 && stem < names[shown - 1].size() ? stem : 0);
        const std::size_t rest = names.size() - shown;
        const QString whole = rest > 0 ? text + QStringLiteral(" +%1").arg(rest) : text;
        if (pillTextWidth(whole) <= width)
            best = whole;
    }
    if (!best.isEmpty())
        return best;
    const QString others = QStringLiteral(" +%1").arg(names.size() - 1);
    const qreal room = width - pillTextWidth(others);
    return room >= kLeastName ? elideMiddle(names.front(), room, 12, 600) + others
                              : QStringLiteral("+%1").arg(names.size());
}

const LineWorker &spokesman(const std::vector<LineWorker> &workers, TaskId selected)
{
    static constexpr TaskState kByNeed[]
        = { TaskState::Failed, TaskState::Running, TaskState::WaitsLock, TaskState::WaitsQueue,
              TaskState::Ready, TaskState::Asleep, TaskState::Finished };
    for (const LineWorker &worker : workers) {
        if (selected.value != 0 && worker.task == selected)
            return worker;
    }
    const auto rank = [](const LineWorker &worker) {
        return std::find(std::begin(kByNeed), std::end(kByNeed), worker.state);
    };
    return *std::min_element(workers.begin(), workers.end(),
        [&](const LineWorker &a, const LineWorker &b) { return rank(a) < rank(b); });
}

std::vector<LineWorker> workersByLine(const State &state)
{
    std::vector<LineWorker> workers;
    for (const TaskInfo &task : state.tasks) {
        if (task.line > 0 && task.state != TaskState::Finished)
            workers.push_back(
                { task.id, fromUtf8(task.name), task.state, static_cast<int>(task.line) });
    }
    return workers;
}

Scene layOutGutter(const GutterView &view)
{
    return Layout(view).make();
}

} // namespace interleave
