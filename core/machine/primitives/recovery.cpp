#include "core/machine/primitives/recovery.h"

#include "core/machine/primitives/leaving.h"

namespace interleave {

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
