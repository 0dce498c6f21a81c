#include "widgets/stage/stagelayout.h"

#include "core/replay/explain.h"
#include "widgets/stage/drawstage.h"
#include "widgets/stage/objects.h"
#include "widgets/stage/strip.h"
#include "widgets/stage/wires.h"
#include "widgets/style/vocabulary.h"
#include "widgets/style/words.h"

#include <QCoreApplication>

namespace interleave {

namespace {

// An empty stage would look like a broken one.
void sayNothingBegan(Scene &scene, const QRectF &field, const State &state)
{
    const QString missing = words(whatIsMissing(state), &state);
    const bool begins = !state.unrecorded || state.unrecorded->from > state.time;
    const QString text
        = begins ? QCoreApplication::translate("Stage", "Nothing has begun yet.") : missing;
    const QString help = !begins && state.unrecorded->open ? QString()
        : state.unrecorded && begins
        ? missing
        : QCoreApplication::translate(
            "Stage", "Press Play or step forward: workers and what they share appear here.");
    const QPointF middle = field.center();
    scene.text({ middle.x(), middle.y() - 6 }, elideMiddle(text, field.width(), kTextBody, kStrong),
        ColorToken::Text2, kTextBody, kStrong, Qt::AlignHCenter);
    scene.text({ middle.x(), middle.y() + 14 }, elideMiddle(help, field.width(), kTextBody),
        ColorToken::Text3, kTextBody, 400, Qt::AlignHCenter);
    scene.node({ QStringLiteral("empty"), QStringLiteral("note"), {}, QStringLiteral("empty"),
        text + gapBetweenSentences() + help, field, -1 });
}

} // namespace

Scene drawStage(const Plan &plan, const StageInput &input, const StageOptions &options)
{
    Scene scene;
    scene.size = plan.size;
    // While the event's item is on its way everything else is as before the event; the clock goes
    // on.
    const auto movement = input.moment.phase < 1 ? movementOf(input.now) : std::nullopt;
    const bool moves = movement && input.before.begun;
    State earlier;
    if (moves) {
        earlier = input.before;
        earlier.time = std::max(input.before.time, input.moment.time);
    }
    const State &state = moves ? earlier : input.now;
    const Shown shown { state, input.settings, moves ? movement->item : ItemId {},
        input.finalState.time, options.lines };

    drawFrames(scene, plan, shown);
    drawLoop(scene, plan, shown);
    const Wires wires(plan, shown, input.now);
    wires.drawLines(scene);

    for (const Place &place : plan.places) {
        int parent = -1;
        for (std::size_t k = 0; k < scene.nodes.size(); ++k) {
            if (scene.nodes[k].role == QLatin1String("process")
                && scene.nodes[k].rect.contains(place.rect))
                parent = static_cast<int>(k);
        }
        const bool chosen = options.selection.object
            ? options.selection.object == place.actor.object
            : options.selection.task && place.actor.kind == Actor::Kind::Worker
                && place.actor.tasks.front() == options.selection.task;
        if (chosen)
            scene.rect(
                place.rect.adjusted(-5, -5, 5, 5), 18, ColorToken::None, ColorToken::Accent, 2.5);
        if (const ObjectInfo *object = state.object(place.actor.object);
            object && object->unknown) {
            drawUnknownThing(scene, place, shown, parent);
            continue;
        }
        switch (place.actor.kind) {
        case Actor::Kind::Worker:
            drawWorker(scene, place, shown, parent);
            break;
        case Actor::Kind::Group:
            drawGroup(scene, place, shown, parent);
            break;
        case Actor::Kind::Queue:
            drawQueue(scene, place, shown, parent);
            break;
        case Actor::Kind::Box:
            if (!place.atTable)
                drawBox(scene, place, shown, parent);
            else
                drawFork(scene, place, shown, parent);
            break;
        case Actor::Kind::Value:
            drawValue(scene, place, shown, parent);
            break;
        }
    }
    // A member of a group that is chosen.
    if (options.selection.task) {
        const Node *node = scene.find(QStringLiteral("task:%1").arg(options.selection.task.value));
        const Place *place = plan.of(options.selection.task);
        if (node && place && place->actor.kind == Actor::Kind::Group)
            scene.rect(
                node->rect.adjusted(-3, -3, 3, 3), 14, ColorToken::None, ColorToken::Accent, 2.5);
    }

    if (!input.now.begun)
        sayNothingBegan(scene, plan.field, input.now);
    wires.drawLabel(scene);
    drawSide(scene, plan, shown);
    drawStrip(scene, plan, shown);
    if (!plan.legend.isNull())
        drawLegend(scene, plan.legend, plan.size.width() - 2 * plan.legend.x());
    if (moves)
        wires.drawMoving(scene, *movement, input.before, input.now, input.moment.phase);
    if (plan.scale != 1)
        return scene.magnified(plan.scale);
    return scene;
}

Scene layOutStage(const StageInput &input, const QSizeF &size, const StageOptions &options)
{
    return drawStage(
        planStage(input.finalState, input.settings, size, options.legend), input, options);
}

} // namespace interleave
