#include "core/machine/primitives/waiting.h"

#include "core/machine/network.h"
#include "core/machine/primitives/leaving.h"
#include "core/machine/primitives/scope.h"

namespace interleave {

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

} // namespace interleave
