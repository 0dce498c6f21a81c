#include "core/machine/primitives/waiting.h"

#include "core/machine/network.h"
#include "core/machine/primitives/recovery.h"
#include "core/machine/primitives/scope.h"

#include <algorithm>
#include <optional>

namespace interleave {

namespace {

// Lines that tasks wait in; a pipe's other ones are sets of holders.
std::size_t waitingLines(const PrimitiveState &state)
{
    return state.kind == ObjectKind::Pipe ? 2 : kLines;
}

// Whom a leaving task's call goes to.
enum class PassOn : std::uint8_t { No, Yes };

// `entriesOf` gives a line's entries, ready to be changed. The answer: who is called instead, 0 for
// nobody.
template <class EntriesOf>
TaskId removeFromLines(PrimitiveState &state, TaskId task, EntriesOf entriesOf, PassOn passOn)
{
    TaskId next;
    for (std::size_t which = 0; which < waitingLines(state); ++which) {
        Line &line = state.lines[which];
        if (line.count == 0)
            continue;
        std::uint32_t *entries = entriesOf(line);
        std::uint32_t *end = entries + line.count;
        std::uint32_t *own = std::find_if(
            entries, end, [&](std::uint32_t entry) { return (entry & kTaskBits) == task.value; });
        if (own == end)
            continue;
        const bool wasCalled = (*own & kCalledMark) != 0;
        std::copy(own + 1, end, own);
        --line.count;
        if (!wasCalled)
            continue;
        --line.called;
        std::uint32_t *first = std::find_if(
            entries, end - 1, [](std::uint32_t entry) { return (entry & kCalledMark) == 0; });
        if (passOn == PassOn::No || first == end - 1)
            continue;
        next = { *first };
        *first |= kCalledMark;
        ++line.called;
    }
    return next;
}

PrimitiveState *localState(Handle *handle)
{
    return reinterpret_cast<PrimitiveState *>(handle + 1);
}

TaskId leaveLocal(Heap &heap, Handle *handle, TaskId task, PassOn passOn)
{
    const auto entriesOf = [&](const Line &line) {
        return reinterpret_cast<std::uint32_t *>(heap.at<RawBlock>(line.block)->data);
    };
    return removeFromLines(*localState(handle), task, entriesOf, passOn);
}

TaskId leaveShared(SharedHeap &shared, PrimitiveState &state, TaskId task)
{
    shared.save(reinterpret_cast<std::byte *>(&state), state.bytes);
    const auto entriesOf = [&](const Line &line) {
        auto *entries = shared.at<std::uint32_t>(line.block);
        shared.save(reinterpret_cast<std::byte *>(entries), line.count * sizeof(std::uint32_t));
        return entries;
    };
    return removeFromLines(state, task, entriesOf, PassOn::Yes);
}

} // namespace

void abandonWait(Heap &heap, Host &host, TaskId task, const Resume &resume)
{
    if (Network *network = host.network(); network != nullptr && resume.onNetwork != 0)
        network->forget(task);
    Handle *handle = handleOf(heap, resume.values[0]);
    if (handle == nullptr)
        return;
    TaskId next;
    if (handle->home == Home::Local) {
        next = leaveLocal(heap, handle, task, PassOn::Yes);
    } else {
        SharedHeap shared(host.shared());
        shared.lock();
        next = leaveShared(shared, *shared.at<PrimitiveState>(handle->state), task);
        shared.unlock();
    }
    if (next)
        host.wake(next, handle->object, task);
}

bool raisesWhenOver(const Heap &heap, Resume &resume, Value exception)
{
    const Handle *handle = handleOf(heap, resume.values[0]);
    if (handle == nullptr || handle->kind != ObjectKind::Condition || resume.stage == 0)
        return false;
    resume.values[kRaisedBehind] = exception;
    return true;
}

void forgetWait(Heap &heap, TaskId task, const Resume &resume)
{
    Handle *handle = handleOf(heap, resume.values[0]);
    if (handle != nullptr && handle->home == Home::Local)
        leaveLocal(heap, handle, task, PassOn::No);
}

void recoverShared(
    Arena &arena, std::span<const TaskId> dead, const std::function<void(TaskId, ObjectId)> &wake)
{
    SharedHeap shared(arena);
    shared.lock();
    for (std::uint32_t block = shared.primitives(); block != 0;
         block = shared.at<PrimitiveState>(block)->next) {
        auto &state = *shared.at<PrimitiveState>(block);
        for (const TaskId task : dead) {
            leaveShared(shared, state, task);
            // Each is an operation of its own: the journal is for one.
            shared.unlock();
            shared.lock();
        }
        for (std::size_t which = 0; which < waitingLines(state); ++which) {
            const Line &line = state.lines[which];
            for (std::uint32_t i = 0; i < line.count; ++i) {
                const std::uint32_t entry = shared.at<std::uint32_t>(line.block)[i];
                // Who was called may not have been woken any more.
                if ((entry & kCalledMark) != 0)
                    wake({ entry & kTaskBits }, { state.object });
            }
        }
    }
    shared.unlock();
}

} // namespace interleave
