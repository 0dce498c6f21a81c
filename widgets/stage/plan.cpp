#include "widgets/stage/plan.h"

#include "widgets/stage/columnplan.h"
#include "widgets/stage/metrics.h"
#include "widgets/stage/ringplan.h"
#include "widgets/style/scene.h"
#include "widgets/style/vocabulary.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace interleave {

namespace {

constexpr qreal kStripHeight = 30;
constexpr qreal kTitleHeight = 40; // of a frame: its title and the air below

// The stage for which the sizes were drawn; on a larger one they grow.
constexpr QSizeF kDrawnFor { 816, 478 };
constexpr qreal kWorthIt = 1.04; // less is not seen, and only costs sharpness

constexpr int kCut = std::numeric_limits<int>::max(); // Ease::cut of what was made to fit
constexpr int kPressed = kCut - 1;                    // likewise, and each name can be read

// The forms in which a group's members are drawn, all together.
int formsOf(const Plan &plan)
{
    int forms = 0;
    for (const Place &place : plan.places) {
        if (place.actor.kind == Actor::Kind::Group)
            forms += static_cast<int>(place.form);
    }
    return forms;
}

constexpr std::size_t kMostCards = 12; // workers; more are groups

// Whether a circle of waits has to be drawn as a circle, if it can be at all.
bool hasTable(const State &finalState)
{
    return finalState.tasks.size() <= kMostCards && finalState.processes.size() <= 1
        && !castOf(finalState, Folding::None).ring.empty();
}

struct Wish {
    bool legend;
    Fit lastResort;
    Seats seats = Seats::Told;
    bool tableOnly = false; // or nothing at all
    bool pressed = false;   // that whole things do not fit is known
};

// Nothing when not even the last resort but force would make it fit.
std::optional<Plan> planWithin(
    const State &finalState, const RunSettings &settings, const QSizeF &size, const Wish &wish)
{
    Plan plan;
    plan.size = size;
    plan.turns = turnsOf(finalState, settings);
    plan.manyMemories = finalState.processes.size() > 1;

    const qreal margin = size.width() < 560 ? 10 : 22;
    const qreal top = size.height() < 320 ? 8 : 16;
    qreal bottom = size.height() - top / 2;
    if (wish.legend && size.height() >= 340 && size.width() >= 480) {
        Scene measured;
        const qreal height = drawLegend(measured, {}, size.width() - 2 * margin);
        bottom -= (size.height() < 420 ? 14 : 18) + height;
        plan.legend = { margin, bottom };
        bottom -= size.height() < 420 ? 14 : 24;
    }
    plan.strip = QRectF(margin, bottom - kStripHeight, size.width() - 2 * margin, kStripHeight);
    bottom = plan.strip.top() - (size.height() < 320 ? 8 : 20);

    const QRectF whole(margin, top, size.width() - 2 * margin, qMax(0.0, bottom - top));
    if (plan.manyMemories) {
        plan.field = whole;
    } else {
        plan.frames.push_back(
            { finalState.processes.empty() ? ProcessId {} : finalState.processes.front().id,
                whole });
        const qreal side = size.width() < 560 ? 12 : 20;
        plan.field = whole.adjusted(side, kTitleHeight, -side, -14);
    }

    // Where nothing flows there is room for the loop itself, as large as what turns in it. A table
    // is better off with that room.
    const auto hasRoomForLoop = [&] {
        const Cast cast = castOf(finalState, Folding::None);
        return cast.columns == 0 && cast.ring.empty();
    };
    if (plan.turns == Turns::Loop && !plan.manyMemories && plan.field.width() >= 600
        && plan.field.height() >= 200 && hasRoomForLoop()) {
        const qreal side = qMin(190.0, plan.field.height() - 10);
        plan.loop = QRectF(plan.field.left() + 10, plan.field.center().y() - side / 2, side, side);
        plan.field.setLeft(plan.loop.right() + 34);
    }

    const std::size_t workers = finalState.tasks.size();
    const std::vector<Folding> foldings = workers <= kMostCards
        ? std::vector<Folding> { Folding::None, Folding::Many, Folding::Few, Folding::Roles }
        : std::vector<Folding> { Folding::Many, Folding::Few, Folding::Roles };
    for (const Folding folding : foldings) {
        if (wish.pressed)
            break;
        const Cast cast = castOf(finalState, folding);
        const auto done = [&](int cut) {
            plan.ease = { folding, cut };
            return plan;
        };
        if (!cast.ring.empty() && !plan.manyMemories && placeRing(plan, cast, wish.seats))
            return done(plan.places.front().form == Form::Card ? 0
                    : wish.seats == Seats::Told                ? 1
                                                               : 2);
        if (wish.tableOnly)
            return std::nullopt;
        for (const Fit fit : { Fit::Asked, Fit::Crowded }) {
            for (int squeeze = 0; squeeze < kSqueezes; ++squeeze) {
                if (placeColumns(plan, finalState, cast, squeeze, fit))
                    return done(3 + cutOf(squeeze) + formsOf(plan));
            }
        }
    }
    if (wish.lastResort < Fit::Pressed)
        return std::nullopt;
    for (const Folding folding : foldings) {
        for (const int squeeze : kPressable) {
            if (placeColumns(
                    plan, finalState, castOf(finalState, folding), squeeze, Fit::Pressed)) {
                plan.ease = { folding, kPressed };
                return plan;
            }
        }
    }
    if (wish.lastResort < Fit::Forced)
        return std::nullopt;
    placeColumns(plan, finalState, castOf(finalState, foldings.back()), kSqueezes - 1, Fit::Forced);
    plan.ease = { foldings.back(), kCut };
    return plan;
}

} // namespace

const Place *Plan::of(TaskId task) const
{
    for (const Place &place : places) {
        if (std::find(place.actor.tasks.begin(), place.actor.tasks.end(), task)
            != place.actor.tasks.end())
            return &place;
    }
    return nullptr;
}

const Place *Plan::of(ObjectId object) const
{
    if (!object)
        return nullptr;
    for (const Place &place : places) {
        if (place.actor.object == object)
            return &place;
    }
    return nullptr;
}

namespace {

// The scales at which a table is drawn smaller, rather than not as one: below the last one nothing
// could be read.
constexpr qreal kSmaller[] = { 0.9, 0.8, 0.7 };

// What is tried where there is too little room: whole things a little smaller, things cut to their
// names, and type that is hard to read last.
struct Less {
    qreal scale;
    Fit fit;
};
constexpr Less kLess[] = { { 0.9, Fit::Asked }, { 1, Fit::Pressed }, { 0.8, Fit::Asked },
    { 0.9, Fit::Pressed }, { 0.8, Fit::Pressed }, { 0.7, Fit::Asked }, { 0.7, Fit::Pressed } };

// Rather without the legend, and with no more than names, than not around the table.
std::optional<Plan> planTable(
    const State &finalState, const RunSettings &settings, const QSizeF &size, bool legend)
{
    for (const Seats seats : { Seats::Told, Seats::Named }) {
        for (const bool withLegend : { true, false }) {
            if (withLegend && !legend)
                continue;
            if (auto plan
                = planWithin(finalState, settings, size, { withLegend, Fit::Asked, seats, true }))
                return plan;
        }
    }
    return std::nullopt;
}

// Workers have their states in words, not only as glyphs.
bool tellsStates(const Plan &plan)
{
    return std::none_of(plan.places.begin(), plan.places.end(), [](const Place &place) {
        return place.actor.kind == Actor::Kind::Worker && place.form == Form::Compact
            && place.rect.height() < kTwoLineCard;
    });
}

Plan planAtOne(
    const State &finalState, const RunSettings &settings, const QSizeF &size, bool legend)
{
    if (hasTable(finalState)) {
        if (auto plan = planTable(finalState, settings, size, legend))
            return *plan;
    }
    // The legend is let go before anything is cut, and before cards have no room for what it
    // explains.
    std::optional<Plan> explained;
    if (legend)
        explained = planWithin(finalState, settings, size, { true, Fit::Asked });
    if (explained && tellsStates(*explained))
        return *explained;
    auto plan = planWithin(finalState, settings, size, { false, Fit::Forced });
    const bool isBetter = plan && plan->ease.cut < kPressed
        && (tellsStates(*plan) || !explained || plan->ease < explained->ease);
    if (explained && !isBetter)
        return *explained;
    return plan ? *plan : Plan {};
}

} // namespace

Plan planStage(const State &finalState, const RunSettings &settings, const QSizeF &size,
    bool legend, qreal largest)
{
    Plan plain = planAtOne(finalState, settings, size, legend);
    if (plain.ring.empty() && hasTable(finalState)) {
        for (const qreal scale : kSmaller) {
            if (scale > largest)
                continue;
            if (auto plan = planTable(finalState, settings, size / scale, false)) {
                plan->scale = scale;
                return *plan;
            }
        }
    }
    if (plain.ease.cut >= kPressed || largest < 1) {
        for (const auto &[scale, fit] : kLess) {
            if (scale > largest)
                continue;
            if (scale == 1) {
                if (plain.ease.cut <= kPressed)
                    return plain;
                continue;
            }
            // Whole things of that scale were tried before.
            Wish wish { false, fit };
            wish.pressed = fit == Fit::Pressed;
            if (auto plan = planWithin(finalState, settings, size / scale, wish)) {
                plan->scale = scale;
                return *plan;
            }
        }
        return plain;
    }
    const qreal most = qMin(
        kLargestScale, qMin(size.width() / kDrawnFor.width(), size.height() / kDrawnFor.height()));
    for (const qreal scale : { most, 1 + (most - 1) / 2 }) {
        if (scale < kWorthIt)
            break;
        if (scale > largest)
            continue;
        Plan plan = planAtOne(finalState, settings, size / scale, legend);
        if (plan.ease.cut >= kPressed || plan.ease > plain.ease)
            continue;
        plan.scale = scale;
        return plan;
    }
    return plain;
}

} // namespace interleave
