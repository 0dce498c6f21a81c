#include "core/machine/primitives/quickqueues.h"

#include "core/machine/primitives/queueslots.h"
#include "core/machine/primitives/scope.h"
#include "core/machine/task.h"

#include <charconv>
#include <string>
#include <string_view>
#include <utility>

namespace interleave {

namespace {

struct Local {
    NativeObject *native;
    QueueState *state;

    explicit operator bool() const { return state != nullptr; }
};

// For a call that begins now.
Local begun(Context &context, Value queue)
{
    if (context.taskObject().resume.stage != 0)
        return {};
    QueueState *state = quickQueue(context, queue);
    return { state != nullptr ? context.heap().at<NativeObject>(queue) : nullptr, state };
}

std::uint32_t *entriesOf(Context &context, const Line &line)
{
    return reinterpret_cast<std::uint32_t *>(context.heap().at<RawBlock>(line.block)->data);
}

// As Scope::callFirst().
void callFirst(Context &context, QueueState &queue, std::size_t which)
{
    Line &line = queue.lines[which];
    if (line.called == line.count)
        return;
    std::uint32_t *entry = entriesOf(context, line);
    while ((*entry & kCalledMark) != 0)
        ++entry;
    const TaskId task { *entry };
    *entry |= kCalledMark;
    ++line.called;
    context.host().wake(task, { queue.object }, context.shown());
}

LocalItem &slotOf(Context &context, const QueueState &queue, std::uint32_t index)
{
    auto *slots = reinterpret_cast<LocalItem *>(
        context.heap().at<RawBlock>(queue.ring.block)->data);
    return slots[(queue.ring.first + index) & (queue.ring.slots - 1)];
}

// Most labels are numbers: a text of 20 characters at most.
class Label {
public:
    Label(const Context &context, Value v)
    {
        if (!v.isSmallInt()) {
            m_long = context.label(v);
            m_text = m_long;
            return;
        }
        const auto end = std::to_chars(m_short, m_short + sizeof m_short, v.asSmallInt());
        m_text = { m_short, static_cast<std::size_t>(end.ptr - m_short) };
    }
    Label(const Label &) = delete;
    Label &operator=(const Label &) = delete;
    std::string_view text() const { return m_text; }

private:
    char m_short[24];
    std::string m_long;
    std::string_view m_text;
};

} // namespace

QueueState *quickQueue(Context &context, Value queue)
{
    Handle *handle = handleOf(context.heap(), queue);
    if (handle == nullptr || handle->home != Home::Local)
        return nullptr;
    auto *state = reinterpret_cast<QueueState *>(handle + 1);
    return state->process == context.machine().process().value ? state : nullptr;
}

Value quickPut(Context &context, const Value *args, std::uint32_t count)
{
    const Local queue = count == 2 ? begun(context, args[0]) : Local {};
    if (!queue)
        return {};
    QueueState &state = *queue.state;
    Ring &ring = state.ring;
    if (ring.count == ring.slots || (state.capacity > 0 && ring.count >= state.capacity))
        return {};
    const Value value = args[1];
    const Label label(context, value);
    const TaskObject &task = context.taskObject();
    const ItemId item
        = task.tookItem && task.took == value ? task.tookItem : context.host().newItem();
    slotOf(context, state, ring.count++) = { value, Value::smallInt(item.value) };
    ++state.unfinished;
    const std::uint32_t position = state.kind == ObjectKind::LifoQueue ? 0 : ring.count - 1;
    context.host().recorder().put(context.shown(), context.line(), ++state.sequence,
        { state.object }, item, ring.count, position, 0, label.text());
    callFirst(context, state, kGetters);
    return Value::none();
}

Value quickGet(Context &context, const Value *args, std::uint32_t count)
{
    const Local queue = count == 1 ? begun(context, args[0]) : Local {};
    if (!queue || queue.state->ring.count == 0)
        return {};
    QueueState &state = *queue.state;
    Ring &ring = state.ring;
    const bool last = state.kind == ObjectKind::LifoQueue;
    const LocalItem taken
        = std::exchange(slotOf(context, state, last ? ring.count - 1 : 0), LocalItem {});
    if (!last)
        ring.first = (ring.first + 1) & (ring.slots - 1);
    --ring.count;
    const ItemId item { static_cast<std::uint32_t>(taken.item.asSmallInt()) };
    context.host().recorder().got(context.shown(), context.line(), ++state.sequence,
        { state.object }, item, ring.count, 0);
    callFirst(context, state, kPutters);
    TaskObject &task = context.taskObject();
    task.took = taken.value;
    task.tookItem = item;
    return taken.value;
}

Value quickTaskDone(Context &context, const Value *args, std::uint32_t count)
{
    const Local queue = count == 1 ? begun(context, args[0]) : Local {};
    if (!queue || queue.state->unfinished == 0)
        return {};
    QueueState &state = *queue.state;
    if (state.unfinished == 1 && state.lines[kJoiners].count != 0)
        return {};
    --state.unfinished;
    context.host().recorder().done(context.shown(), context.line(), ++state.sequence,
        { state.object }, state.unfinished);
    TaskObject &task = context.taskObject();
    task.took = Value::empty();
    task.tookItem = {};
    return Value::none();
}

} // namespace interleave
