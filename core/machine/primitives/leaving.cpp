#include "core/machine/primitives/leaving.h"

#include <algorithm>

namespace interleave {

namespace {

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

} // namespace

std::size_t waitingLines(const PrimitiveState &state)
{
    return state.kind == ObjectKind::Pipe ? 2 : kLines;
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

} // namespace interleave
