#include "widgets/stage/blocks.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace interleave {

namespace {

constexpr qreal kUprightPitch = 34;
constexpr qreal kFramePad = 14;
constexpr qreal kLowFramePad = 8; // around low cards, whose names need the room
constexpr qreal kRowGap = 8;
constexpr qreal kArrowRoom = 26; // between columns of a memory
constexpr qreal kLeastHeading = 20;
constexpr qreal kNoHeading = 4; // of a memory without one
constexpr int kMostColumns = 4;
constexpr std::int64_t kEndsAndCount = 3; // slots of a queue without a limit
constexpr qreal kRowHeight = 22;          // of a name in a memory's table

// A queue that takes little height: its name above it in one line, one line below.
constexpr qreal kLowQueue = 40;
constexpr qreal kHeading = 22;
constexpr qreal kCaption = 20;

// The least at which something says who it is, and how it is.
constexpr QSizeF kLeastWorker { 96, 26 };
constexpr QSizeF kLeastBox { 84, 24 };
constexpr QSizeF kLeastGroup { 112, 62 };
constexpr QSizeF kLeastQueue { 86, kHeading + 28 };
constexpr QSizeF kLeastUpright { 60, kHeading + 50 };
constexpr qreal kLeastRow = 18;

bool usesTaskDone(const State &state, ObjectId id)
{
    const ObjectInfo *object = state.object(id);
    return object && object->usesTaskDone;
}

Place queuePlace(const Actor &actor, const State &state, const Squeeze &squeeze)
{
    const ObjectInfo *object = state.object(actor.object);
    Place place;
    place.actor = actor;
    place.upright = squeeze.upright;
    place.pitch = squeeze.upright ? kUprightPitch : squeeze.pitch;
    const bool limited = object && object->capacity > 0;
    const std::int64_t capacity = std::max<std::int64_t>(
        object ? object->widest : 0, limited ? object->capacity : kEndsAndCount);
    place.slotCount = static_cast<int>(std::min<std::int64_t>(capacity, squeeze.slotLimit));
    if (object && (!limited || capacity != place.slotCount))
        place.slotCount = std::max(place.slotCount, squeeze.fewSlots);
    const qreal length = place.slotCount * place.pitch + (squeeze.upright ? 22 : 18);
    const QSizeF body = squeeze.upright ? QSizeF(squeeze.pitch + 18, length)
                                        : QSizeF(length, squeeze.lowQueue ? kLowQueue : 76);
    const qreal above = squeeze.lowQueue ? kHeading : squeeze.upright ? 45 : 26;
    const qreal below
        = squeeze.lowQueue ? kCaption : 42 + (usesTaskDone(state, actor.object) ? 18 : 0);
    // Bars at both ends, 7 px outside, are part of it.
    const qreal side = squeeze.upright ? 0 : 12;
    place.rect = QRectF(side, above, body.width(), body.height());
    place.outer = QRectF(0, 0, body.width() + 2 * side, above + body.height() + below);
    place.countsDone = usesTaskDone(state, actor.object);
    return place;
}

QSizeF sizeOf(const Actor &actor, const Squeeze &squeeze)
{
    switch (actor.kind) {
    case Actor::Kind::Worker:
        return { squeeze.worker, squeeze.compact ? squeeze.low : actor.carries ? 112.0 : 72.0 };
    case Actor::Kind::Group:
        return { qMax(squeeze.stacked ? 150.0 : 190.0, squeeze.worker), 92 };
    case Actor::Kind::Box:
    case Actor::Kind::Value:
        return { qMax(squeeze.low < 50 ? 128.0 : 184.0, squeeze.worker),
            squeeze.compact ? squeeze.low : 88.0 };
    case Actor::Kind::Queue:
        break;
    }
    return {};
}

Place placeFor(const Actor &actor, const State &state, const Squeeze &squeeze)
{
    if (actor.kind == Actor::Kind::Queue)
        return queuePlace(actor, state, squeeze);
    Place place;
    place.actor = actor;
    place.form = squeeze.compact ? Form::Compact : Form::Card;
    place.rect = place.outer = QRectF(QPointF(0, 0), sizeOf(actor, squeeze));
    return place;
}

// Workers come first, what they share stands at their right: each column as full as it must be for
// so many.
void standIn(Block &block, const Squeeze &squeeze, int columns, qreal room)
{
    const qreal pad = squeeze.low < 50 ? kLowFramePad : kFramePad;
    qreal total = 0;
    for (const Place &place : block.places)
        total += place.outer.height() + kRowGap;
    // Evenly, unless that leaves somebody out.
    const qreal fair = qMin(room, total / columns + 30);
    int column = 0;
    qreal x = pad;
    qreal y = squeeze.title;
    qreal widest = 0;
    bool workers = true;
    block.size = {};
    for (Place &place : block.places) {
        const bool works = !place.actor.tasks.empty();
        const bool full = y > squeeze.title && y - squeeze.title + place.outer.height() > fair;
        const bool turns = columns > 1 && workers && !works && y > squeeze.title;
        workers = works;
        if (column + 1 < columns && (full || turns)) {
            ++column;
            x += widest + qMax(kArrowRoom, squeeze.gapX * 0.6);
            y = squeeze.title;
            widest = 0;
        }
        place.rect.translate(QPointF(x, y) - place.outer.topLeft());
        place.outer.moveTopLeft({ x, y });
        y += place.outer.height() + (place.actor.kind == Actor::Kind::Value ? 2 : kRowGap);
        widest = qMax(widest, place.outer.width());
        block.size
            = block.size.expandedTo({ x + widest + pad, y - kRowGap + qMin(12.0, squeeze.gapY) });
    }
    block.axis = block.places.front().rect.center().y();
}

QSizeF leastOf(const Place &place)
{
    switch (place.actor.kind) {
    case Actor::Kind::Worker:
        return kLeastWorker;
    case Actor::Kind::Group:
        return kLeastGroup;
    case Actor::Kind::Queue:
        return place.upright ? kLeastUpright : kLeastQueue;
    case Actor::Kind::Box:
        return kLeastBox;
    case Actor::Kind::Value:
        break;
    }
    return place.form == Form::Chip ? QSizeF(kLeastBox.width(), kLeastRow) : kLeastBox;
}

// As many whole slots as there is room for, and no half one.
void fitSlots(Place &queue)
{
    const qreal ends = queue.upright ? 22 : 18;
    const qreal least = queue.upright ? 28 : 68; // for a token with a short word on it
    const qreal room = (queue.upright ? queue.rect.height() : queue.rect.width()) - ends;
    while (queue.slotCount > 1 && room / queue.slotCount < least)
        --queue.slotCount;
    queue.pitch = qMin(queue.pitch, room / queue.slotCount);
}

// A heading that has no room leaves it to what is in the memory.
qreal leastTitle(qreal title, qreal height)
{
    const qreal share = height * 0.4;
    return qMin(title, share < kLeastHeading ? kNoHeading : share);
}

// What is said below it goes first, then slots, and its name above it last.
void pressQueue(Place &queue, const QSizeF &size)
{
    const qreal sideways = qMin(1.0, size.width() / queue.outer.width());
    const qreal was = queue.rect.height();
    const qreal above = qMin(queue.rect.top() - queue.outer.top(), kHeading);
    const qreal least = leastOf(queue).height() - kHeading;
    const qreal body = qBound(qMin(least, size.height()), size.height() - above - kCaption, was);
    // Where there is no room for both, the name stands in it.
    const qreal top = size.height() - body < above ? 0 : above;
    queue.rect = QRectF(queue.rect.left() * sideways, top, queue.rect.width() * sideways,
        qMin(body, size.height() - top));
    queue.outer = QRectF(0, 0, queue.outer.width() * sideways, size.height());
    fitSlots(queue);
}

} // namespace

Block blockOf(const Cast &cast, int actor, const State &state, const Squeeze &squeeze)
{
    const Actor &of = cast.actors[static_cast<std::size_t>(actor)];
    Block block;
    Place place = placeFor(of, state, squeeze);
    block.size = place.outer.size();
    block.axis = place.rect.center().y();
    block.stretches = of.kind == Actor::Kind::Group;
    block.weight = qMax<std::size_t>(1, of.tasks.size());
    block.actors = { actor };
    block.places.push_back(std::move(place));
    return block;
}

Block memoryBlock(
    const Cast &cast, ProcessId process, const State &state, const Squeeze &squeeze, qreal height)
{
    Block block;
    block.frame = process;
    block.title = squeeze.title;
    for (std::size_t k = 0; k < cast.actors.size(); ++k) {
        const Actor &actor = cast.actors[k];
        if (actor.process != process)
            continue;
        Place place = placeFor(actor, state, squeeze);
        if (actor.kind == Actor::Kind::Value) {
            place.form = Form::Chip; // a row of the memory's table
            place.rect = place.outer = QRectF(0, 0, qMax(150.0, squeeze.worker), kRowHeight);
        }
        if (actor.kind == Actor::Kind::Group && !squeeze.compact) {
            const auto rows = static_cast<qreal>((actor.tasks.size() + 1) / 2);
            const qreal chips = 38 + rows * (kChipMember.height() + kChipGap);
            place.rect.setHeight(qBound(place.rect.height(), chips, 200.0));
            place.outer = place.rect;
        }
        block.actors.push_back(static_cast<int>(k));
        block.weight += actor.tasks.size();
        block.stretches = block.stretches || actor.kind == Actor::Kind::Group;
        block.places.push_back(std::move(place));
    }
    if (block.places.empty())
        return block;
    for (int columns = 1; columns <= kMostColumns; ++columns) {
        standIn(block, squeeze, columns, height - squeeze.title - 12);
        if (block.size.height() <= height)
            break;
    }
    return block;
}

void shrink(Block &block, const QSizeF &size)
{
    Place &first = block.places.front();
    if (!block.frame && first.actor.kind == Actor::Kind::Queue
        && (size.height() < block.size.height() || size.width() < block.size.width())) {
        pressQueue(first, size.boundedTo(block.size));
        block.size = first.outer.size();
        block.axis = first.rect.center().y();
        return;
    }
    const qreal was = block.title;
    const qreal title = leastTitle(was, size.height());
    const qreal scaleX = qMin(1.0, size.width() / block.size.width());
    const qreal scaleY = qMin(1.0, (size.height() - title) / qMax(1.0, block.size.height() - was));
    const auto heightOf = [&](qreal y) { return title + (y - was) * scaleY; };
    for (Place &place : block.places) {
        for (QRectF *rect : { &place.rect, &place.outer })
            *rect = QRectF(QPointF(rect->left() * scaleX, heightOf(rect->top())),
                QPointF(rect->right() * scaleX, heightOf(rect->bottom())));
        if (place.actor.kind == Actor::Kind::Queue)
            fitSlots(place);
    }
    block.size = { block.size.width() * scaleX, heightOf(block.size.height()) };
    block.axis = heightOf(block.axis);
    block.title = title;
}

QSizeF leastOf(const Block &block)
{
    // All in it are made smaller alike: the first that has no room left says how much that can be.
    qreal wide = 0;
    qreal high = 0;
    for (const Place &place : block.places) {
        const QSizeF least = leastOf(place).boundedTo(place.outer.size());
        wide = qMax(wide, least.width() / place.outer.width());
        high = qMax(high, least.height() / place.outer.height());
    }
    const qreal body = high * (block.size.height() - block.title);
    const qreal title = leastTitle(block.title, body + block.title);
    return { wide * block.size.width(), title + body };
}

std::vector<qreal> sharedOut(
    const std::vector<qreal> &wished, const std::vector<qreal> &least, qreal room)
{
    const qreal all = std::accumulate(wished.begin(), wished.end(), 0.0);
    if (all <= room)
        return wished;
    const qreal needed = std::accumulate(least.begin(), least.end(), 0.0);
    std::vector<qreal> shares;
    for (std::size_t k = 0; k < wished.size(); ++k)
        shares.push_back(needed < room
                ? least[k] + (wished[k] - least[k]) * (room - needed) / (all - needed)
                : least[k] * room / needed);
    return shares;
}

} // namespace interleave
