#include "widgets/stage/wires.h"

#include "core/replay/itemholders.h"
#include "widgets/stage/objects.h"
#include "widgets/style/vocabulary.h"
#include "widgets/style/words.h"

#include <QCoreApplication>
#include <QLineF>

#include <algorithm>
#include <map>

namespace interleave {

namespace {

constexpr qreal kArrowGap = 5;      // before what an arrow points at
constexpr qreal kShortestLine = 14; // that an arrow can be seen on
constexpr qreal kBracketWidth = 8;
constexpr qreal kBracketInset = 14;

// Of a run that lasts until `end`: short, for it stands beside a name on the wire.
QString whenText(Time when, Time end)
{
    return isToldByClock(end) ? clockText(when, end, 0) : timeText(when);
}

// Slow at both ends, so that the eye finds where an item leaves and arrives.
double eased(double t)
{
    t = std::clamp(t, 0.0, 1.0);
    return t < 0.5 ? 4 * t * t * t : 1 - 4 * (1 - t) * (1 - t) * (1 - t);
}

} // namespace

QPointF borderPoint(const QRectF &rect, const QPointF &target, qreal apart)
{
    const QPointF center = rect.center();
    const QLineF line(center, target);
    if (line.length() < 1)
        return center;
    const qreal scaleX = qFuzzyIsNull(line.dx()) ? 1e9 : rect.width() / 2 / qAbs(line.dx());
    const qreal scaleY = qFuzzyIsNull(line.dy()) ? 1e9 : rect.height() / 2 / qAbs(line.dy());
    const qreal reach = qMin(scaleX, scaleY) + apart / line.length();
    return center + QPointF(line.dx(), line.dy()) * qMin(1.0, reach);
}

QPainterPath roundedPath(const std::vector<QPointF> &points)
{
    QPainterPath path(points.front());
    for (std::size_t k = 1; k + 1 < points.size(); ++k) {
        const QLineF in(points[k], points[k - 1]);
        const QLineF out(points[k], points[k + 1]);
        const qreal radius = qMin(10.0, qMin(in.length(), out.length()) / 2);
        if (radius < 0.5) {
            path.lineTo(points[k]);
            continue;
        }
        path.lineTo(in.pointAt(radius / in.length()));
        path.quadTo(points[k], out.pointAt(radius / out.length()));
    }
    path.lineTo(points.back());
    return path;
}

bool crosses(const QRectF &rect, const QLineF &line)
{
    if (rect.contains(line.p1()) || rect.contains(line.p2()))
        return true;
    const QLineF sides[]
        = { { rect.topLeft(), rect.topRight() }, { rect.topRight(), rect.bottomRight() },
              { rect.bottomRight(), rect.bottomLeft() }, { rect.bottomLeft(), rect.topLeft() } };
    return std::any_of(std::begin(sides), std::end(sides), [&](const QLineF &side) {
        return side.intersects(line, nullptr) == QLineF::BoundedIntersection;
    });
}

std::optional<Movement> movementOf(const State &now)
{
    if (!now.begun)
        return std::nullopt;
    for (const EdgeInfo &edge : now.edges) {
        const ObjectInfo *object = now.object(edge.object);
        if (edge.event == now.index && edge.item && object && holdsItems(object->kind))
            return Movement { edge.task, edge.object, edge.item, edge.intoObject };
    }
    return std::nullopt;
}

Wires::Wires(const Plan &plan, const Shown &shown, const State &uses)
    : m_plan(plan)
    , m_shown(shown)
{
    collect(uses);
    collectSwitches(uses);
    for (std::size_t k = 0; k < m_wires.size(); ++k) {
        if (m_wires[k].past)
            continue;
        if (m_last < 0 || m_wires[static_cast<std::size_t>(m_last)].event <= m_wires[k].event)
            m_last = static_cast<int>(k);
    }
    route();
}

int Wires::placeOf(TaskId task) const
{
    const Place *place = m_plan.of(task);
    return place ? static_cast<int>(place - m_plan.places.data()) : -1;
}

int Wires::placeOf(ObjectId object) const
{
    const Place *place = m_plan.of(object);
    return place ? static_cast<int>(place - m_plan.places.data()) : -1;
}

void Wires::collect(const State &uses)
{
    std::map<std::uint32_t, int> places;
    for (std::size_t k = 0; k < m_plan.places.size(); ++k) {
        for (const TaskId task : m_plan.places[k].actor.tasks)
            places[task.value] = static_cast<int>(k);
    }
    std::map<std::tuple<int, int, bool>, std::size_t> known;
    for (const EdgeInfo &edge : uses.edges) {
        const ObjectInfo *object = uses.object(edge.object);
        const TaskInfo *task = uses.task(edge.task);
        const auto found = places.find(edge.task.value);
        const int atTask = found == places.end() ? -1 : found->second;
        const int atObject = placeOf(edge.object);
        if (!object || !task || atTask < 0 || atObject < 0)
            continue;
        const bool flows = holdsItems(object->kind);
        if (!flows && !isVariable(object->kind))
            continue;
        // A get that has not brought anything yet has moved nothing.
        if (flows && !edge.item)
            continue;
        // A variable has one line to each worker, in the direction of the last use.
        const auto key = std::tuple(atTask, atObject, flows && edge.intoObject);
        const auto [place, fresh] = known.try_emplace(key, m_wires.size());
        if (fresh)
            m_wires.emplace_back();
        Wire &wire = m_wires[place->second];
        wire.count += edge.count;
        if (!fresh && edge.event < wire.event)
            continue;
        wire.event = edge.event;
        wire.past = uses.unrecorded && edge.when <= uses.unrecorded->from;
        wire.task = edge.task;
        wire.object = edge.object;
        wire.intoObject = edge.intoObject;
        wire.from = edge.intoObject ? atTask : atObject;
        wire.to = edge.intoObject ? atObject : atTask;
        wire.pipe = flows && m_plan.manyMemories && !object->process;
        wire.named = !flows;
        const QString worker = fromUtf8(task->name);
        const QString thing = fromUtf8(object->name);
        wire.id = QStringLiteral("edge:%1-%2-%3")
                      .arg(edge.task.value)
                      .arg(edge.object.value)
                      .arg(edge.intoObject ? QStringLiteral("in") : QStringLiteral("out"));
        wire.name = edge.intoObject ? worker + QStringLiteral(" → ") + thing
                                    : thing + QStringLiteral(" → ") + worker;
        QString what;
        const char *text = nullptr;
        if (flows) {
            const ItemState *item = uses.item(edge.item);
            what = item ? itemLabel(item->label) : QString();
            text = edge.intoObject ? QT_TRANSLATE_NOOP("Stage", "put %1")
                                   : QT_TRANSLATE_NOOP("Stage", "get %1");
            if (wire.pipe && item && item->bytes > 0)
                what = listed({ what,
                    QCoreApplication::translate("Stage", "%1 bytes")
                        .arg(numberText(item->bytes)) });
        } else {
            // Who wrote before the last one wrote something else.
            if (edge.intoObject && (object->lastWriter == edge.task || !object->lastWriter))
                what = fromUtf8(object->value);
            for (const Reading &read : object->readings) {
                if (read.task == edge.task && !edge.intoObject)
                    what = fromUtf8(read.value);
            }
            text = edge.intoObject ? QT_TRANSLATE_NOOP("Stage", "write %1")
                                   : QT_TRANSLATE_NOOP("Stage", "read %1");
        }
        wire.what = QCoreApplication::translate("Stage", text).arg(what).trimmed();
        wire.when = whenText(edge.when, m_shown.end);
        wire.label = listed({ wire.what, wire.when });
    }
}

void Wires::collectSwitches(const State &uses)
{
    for (const SwitchInfo &change : uses.switches) {
        const TaskInfo *from = uses.task(change.from);
        const TaskInfo *to = uses.task(change.to);
        Wire wire;
        wire.from = placeOf(change.from);
        wire.to = placeOf(change.to);
        if (!from || !to || wire.from < 0 || wire.to < 0 || wire.from == wire.to)
            continue;
        wire.id = QStringLiteral("switch:%1-%2").arg(change.from.value).arg(change.to.value);
        wire.name = fromUtf8(from->name) + QStringLiteral(" → ") + fromUtf8(to->name);
        wire.what = fromUtf8(change.label);
        wire.when = whenText(change.when, m_shown.end);
        wire.label = wire.what.isEmpty() ? wire.when : listed({ wire.what, wire.when });
        wire.event = change.event;
        wire.past = uses.unrecorded && change.when <= uses.unrecorded->from;
        wire.count = 1;
        m_wires.push_back(std::move(wire));
    }
}

void Wires::route()
{
    // Each side of a place has its wires in the order of where they lead, so that they do not cross
    // at the door.
    struct Door {
        std::size_t wire;
        qreal order;
    };
    std::map<std::pair<int, bool>, std::vector<Door>> doors; // (place, at its right side)
    for (std::size_t k = 0; k < m_wires.size(); ++k) {
        const Wire &wire = m_wires[k];
        const bool forward = place(wire.from).rect.center().x() < place(wire.to).rect.center().x();
        doors[{ wire.from, forward }].push_back({ k, place(wire.to).rect.center().y() });
        doors[{ wire.to, !forward }].push_back({ k, place(wire.from).rect.center().y() });
    }
    std::map<std::pair<std::size_t, int>, qreal> offsets;
    for (auto &[side, list] : doors) {
        std::stable_sort(list.begin(), list.end(),
            [](const Door &a, const Door &b) { return a.order < b.order; });
        const qreal height = place(side.first).rect.height();
        const qreal step = qMin(28.0, (height - 24) / static_cast<qreal>(list.size()));
        for (std::size_t k = 0; k < list.size(); ++k)
            offsets[{ list[k].wire, side.first }]
                = step * (static_cast<qreal>(k) - static_cast<qreal>(list.size() - 1) / 2);
    }
    int lane = 0;
    for (std::size_t k = 0; k < m_wires.size(); ++k) {
        Wire &wire = m_wires[k];
        const qreal fromOffset = offsets[{ k, wire.from }];
        const qreal toOffset = offsets[{ k, wire.to }];
        if (wire.named) {
            routeByName(k, fromOffset, toOffset, lane);
            continue;
        }
        const int from = place(wire.from).actor.column;
        const int to = place(wire.to).actor.column;
        if (memoryOf(wire) || (wire.object && from == to && from >= 0)) {
            wire.path = pathBeside(wire, fromOffset, toOffset);
            continue;
        }
        bool around = qAbs(from - to) != 1 || (wire.object && from > to);
        if (!around) {
            wire.path = pathOf(wire, fromOffset, toOffset, -1);
            around = m_plan.manyMemories && !isClear(wire.path, wire.from, wire.to);
        }
        if (around)
            wire.path = pathOf(wire, fromOffset, toOffset, lane++);
    }
}

// The shortest way that crosses nobody; the last use is shown in any case, around all others if it
// must be.
void Wires::routeByName(std::size_t index, qreal fromOffset, qreal toOffset, int &lane)
{
    Wire &wire = m_wires[index];
    const Place &a = place(wire.from);
    const Place &b = place(wire.to);
    const int apart = qAbs(a.actor.column - b.actor.column);
    if (apart == 0) {
        const QPointF from = borderPoint(a.rect, b.rect.center(), 1);
        const QPointF to = borderPoint(b.rect, a.rect.center(), kArrowGap);
        const bool clear = isClear(from, to, wire.from, wire.to);
        if (clear && QLineF(from, to).length() >= kShortestLine) {
            wire.path = QPainterPath(from);
            wire.path.lineTo(to);
        } else if (a.actor.column >= 0) {
            wire.path = bracketOf(wire);
        } else {
            wire.hidden = true; // at a table there is no way around
        }
        return;
    }
    wire.path = pathOf(wire, fromOffset, toOffset, -1);
    if (apart == 1
        || isClear(wire.path.elementAt(0), wire.path.currentPosition(), wire.from, wire.to))
        return;
    wire.hidden = static_cast<int>(index) != m_last;
    if (!wire.hidden)
        wire.path = pathOf(wire, fromOffset, toOffset, lane++);
}

// The one that both ends are in; null when there is only one memory, or they are in two.
const Frame *Wires::memoryOf(const Wire &wire) const
{
    if (!m_plan.manyMemories)
        return nullptr;
    for (const Frame &frame : m_plan.frames) {
        if (frame.rect.contains(place(wire.from).rect) && frame.rect.contains(place(wire.to).rect))
            return &frame;
    }
    return nullptr;
}

// What stays in a memory does not leave its frame, and what stays in a column stays beside it. A
// line from above would cross a queue's name.
QPainterPath Wires::pathBeside(const Wire &wire, qreal fromOffset, qreal toOffset) const
{
    const QRectF &a = place(wire.from).rect;
    const QRectF &b = place(wire.to).rect;
    if (a.right() < b.left() || b.right() < a.left()) {
        const QPainterPath path = pathOf(wire, fromOffset, toOffset, -1);
        if (isClear(path, wire.from, wire.to))
            return path;
    }
    QPainterPath path = bracketOf(wire);
    const Frame *memory = memoryOf(wire);
    const qreal over = memory ? path.boundingRect().right() - (memory->rect.right() - 3) : 0;
    return over > 0 ? path.translated(-over, 0) : path;
}

// Out at the right of the upper one and in at the right of the lower, inside the memory's frame.
QPainterPath Wires::bracketOf(const Wire &wire) const
{
    const QRectF &a = place(wire.from).rect;
    const QRectF &b = place(wire.to).rect;
    const qreal x = qMax(a.right(), b.right()) + kBracketWidth;
    // A high card's line leaves it near the other.
    const auto heightOf = [](const QRectF &rect, const QRectF &other) {
        const qreal inset = qMin(rect.height() / 2, kBracketInset);
        return other.center().y() > rect.center().y() ? rect.bottom() - inset : rect.top() + inset;
    };
    const qreal y0 = heightOf(a, b);
    const qreal y1 = heightOf(b, a);
    return roundedPath({ { a.right() + 1, y0 }, { x, y0 }, { x, y1 }, { b.right() + 3, y1 } });
}

QPainterPath Wires::pathOf(const Wire &wire, qreal fromOffset, qreal toOffset, int lane) const
{
    const Place &a = place(wire.from);
    const Place &b = place(wire.to);
    // The bars at a queue's closed ends stand 10 px before it.
    const auto apart = [](const Place &p) {
        return p.actor.kind == Actor::Kind::Queue && !p.upright ? 14.0 : 5.0;
    };
    const qreal y0 = a.rect.center().y() + fromOffset;
    const qreal y1 = b.rect.center().y() + toOffset;
    if (lane < 0) {
        const bool forward = a.rect.center().x() < b.rect.center().x();
        const qreal sign = forward ? 1 : -1;
        const qreal x0
            = (forward ? a.rect.right() : a.rect.left()) + sign * (apart(a) > 10 ? 12 : 1);
        const qreal x1 = (forward ? b.rect.left() : b.rect.right()) - sign * (apart(b) + 3);
        QPainterPath path(QPointF(x0, y0));
        if (qAbs(y1 - y0) < 1) {
            path.lineTo(x1, y0);
        } else {
            const qreal middle = (x0 + x1) / 2;
            path.cubicTo(QPointF(middle, y0), QPointF(middle, y1), QPointF(x1, y1));
        }
        return path;
    }
    // Around: down the gap at the right of a's column, along the lower end, up the gap at the left
    // of b's.
    qreal right = a.rect.right();
    qreal left = b.rect.left();
    for (const Place &p : m_plan.places) {
        if (p.actor.column == a.actor.column)
            right = qMax(right, p.outer.right());
        if (p.actor.column == b.actor.column)
            left = qMin(left, p.outer.left());
    }
    for (const Frame &frame : m_plan.frames) {
        if (!m_plan.manyMemories)
            break;
        if (frame.rect.contains(a.rect))
            right = qMax(right, frame.rect.right());
        if (frame.rect.contains(b.rect))
            left = qMin(left, frame.rect.left());
    }
    const qreal shift = static_cast<qreal>(lane % 4) * 4;
    const qreal x0 = right + 6 + shift;
    const qreal x1 = left - 13 - shift;
    const qreal y = m_plan.field.bottom() + 4 - shift;
    return roundedPath({ { a.rect.right() + (apart(a) > 10 ? 2 : 1), y0 }, { x0, y0 }, { x0, y },
        { x1, y }, { x1, y1 }, { b.rect.left() - 3, y1 } });
}

bool Wires::isClear(const QPointF &a, const QPointF &b, int from, int to) const
{
    for (int k = 0; k < static_cast<int>(m_plan.places.size()); ++k) {
        if (k != from && k != to && crosses(place(k).outer, QLineF(a, b)))
            return false;
    }
    return true;
}

bool Wires::isClear(const QPainterPath &path, int from, int to) const
{
    constexpr int kSamples = 24;
    QPointF last = path.pointAtPercent(0);
    for (int k = 1; k <= kSamples; ++k) {
        const QPointF next = path.pointAtPercent(static_cast<qreal>(k) / kSamples);
        if (!isClear(last, next, from, to))
            return false;
        last = next;
    }
    return true;
}

void Wires::drawLines(Scene &scene) const
{
    const auto draw = [&](std::size_t k) {
        const Wire &wire = m_wires[k];
        const bool last = static_cast<int>(k) == m_last;
        if (wire.hidden)
            return;
        if (wire.pipe) {
            scene.path(wire.path, ColorToken::LineStrong, 12);
            scene.path(wire.path, ColorToken::QueueSoft, 8);
        }
        Shape &line
            = scene.path(wire.path, last ? ColorToken::Text : ColorToken::Edge, last ? 3 : 2);
        line.arrow = Arrow::Small;
        scene.node({ wire.id, QStringLiteral("edge"), wire.name,
            last ? QStringLiteral("last") : QStringLiteral("used"),
            QStringLiteral("%1 (%2)").arg(wire.label, numberText(wire.count)),
            wire.path.boundingRect().adjusted(-2, -2, 2, 2), -1 });
    };
    for (std::size_t k = 0; k < m_wires.size(); ++k) {
        if (static_cast<int>(k) != m_last)
            draw(k);
    }
    if (m_last >= 0)
        draw(static_cast<std::size_t>(m_last));
    drawRelations(scene);
}

void Wires::drawMoving(Scene &scene, const Movement &movement, const State &before,
    const State &now, double share) const
{
    const ItemState *item = now.item(movement.item);
    const int atTask = placeOf(movement.task);
    const int atObject = placeOf(movement.object);
    const auto wire = std::find_if(m_wires.begin(), m_wires.end(), [&](const Wire &w) {
        return w.event == now.index && w.object == movement.object && w.task == movement.task;
    });
    if (!item || atTask < 0 || atObject < 0 || wire == m_wires.end())
        return;
    // In the queue it is where it stands on that side of the event that it is in.
    const ObjectInfo *queue = (movement.intoObject ? now : before).object(movement.object);
    if (!queue)
        return;
    const auto found = std::find(queue->items.begin(), queue->items.end(), movement.item);
    const auto index = found == queue->items.end()
        ? std::size_t { 0 }
        : static_cast<std::size_t>(found - queue->items.begin());
    const QRectF slot = slotRect(place(atObject), index, queue->items.size());
    const QRectF hand = handRectOf(
        place(atTask), movement.intoObject ? before : now, movement.task, movement.item);
    const QRectF &source = movement.intoObject ? hand : slot;
    const QRectF &target = movement.intoObject ? slot : hand;

    QPainterPath way(source.center());
    way.connectPath(wire->path);
    way.lineTo(target.center());
    const double t = eased(share);
    const QPointF center = way.pointAtPercent(t);
    const QSizeF size = source.size() * (1 - t) + target.size() * t;
    const QRectF rect(
        center.x() - size.width() / 2, center.y() - size.height() / 2, size.width(), size.height());
    const QString label = itemLabel(item->label);
    drawItem(scene, rect, label, item->color);
    scene.node({ QStringLiteral("item:%1").arg(item->id.value), QStringLiteral("item"), label,
        QStringLiteral("moving"), fromUtf8(item->label), rect, -1 });
}

} // namespace interleave
