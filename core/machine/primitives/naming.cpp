#include "core/machine/primitives/naming.h"

#include "core/machine/dicts.h"
#include "core/machine/objectmodel.h"
#include "core/machine/primitives/declare.h"
#include "core/machine/primitives/scope.h"
#include "core/machine/primitives/socketdata.h"
#include "core/machine/primitives/worker.h"

#include <optional>
#include <string>

namespace interleave {

namespace {

// A display longer than this is data, not a row of forks.
constexpr std::size_t kMaxNamedElements = 1000;

void nameOne(Context &context, Value value, std::string_view name)
{
    Heap &heap = context.heap();
    if (!heap.is(value, Kind::Native))
        return;
    if (Handle *handle = handleOf(heap, value)) {
        if (handle->named == Naming::Named)
            return;
        handle->named = Naming::Named;
        std::optional<SharedHeap> shared;
        auto *state = reinterpret_cast<PrimitiveState *>(handle + 1);
        if (handle->home == Home::Shared) {
            shared.emplace(context.host().shared());
            shared->lock();
            state = shared->at<PrimitiveState>(handle->state);
            shared->edit(state->sequence);
        } else if (state->process != context.machine().process().value) {
            return;
        }
        context.record(ObjectNamed { handle->object, std::string(name) }, ++state->sequence);
        if (shared)
            shared->unlock();
        return;
    }
    if (SocketData *socket = socketOf(heap, value)) {
        if (socket->named != 0)
            return;
        socket->named = 1;
        context.record(ObjectNamed { socket->object, std::string(name) });
        return;
    }
    if (WorkerData *worker = workerOf(heap, value)) {
        auto *native = heap.at<NativeObject>(value);
        if (worker->hasName != 0 || !native->values[kLabelSlot].isEmpty())
            return;
        native->values[kLabelSlot] = heap.string(name);
        if (worker->task != 0)
            context.record(TaskNamed { { worker->task }, std::string(name) });
    }
}

// (primitive, name, owner)
Outcome show(NativeCall &call)
{
    if (!call.heap().isString(call.arg(1)))
        return odd(call);
    if (!call.has(2) || !call.context().isLibrarysOwn(call.arg(2)))
        nameObject(call.context(), call.arg(0), call.heap().text(call.arg(1)));
    return call.returnsNone();
}

} // namespace

void nameObject(Context &context, Value value, std::string_view variable)
{
    Heap &heap = context.heap();
    const auto element = [&](Value item, std::string_view index) {
        if (heap.is(item, Kind::Native))
            nameOne(context, item, std::string(variable) + " " + std::string(index));
    };
    switch (heap.kindOf(value)) {
    case Kind::Native:
        nameOne(context, value, variable);
        break;
    case Kind::List:
    case Kind::Tuple: {
        const std::span<Value> items
            = heap.is(value, Kind::List) ? heap.listItems(value) : heap.tupleItems(value);
        if (items.empty() || !heap.is(items[0], Kind::Native))
            break; // most are data
        for (std::size_t i = 0; i < items.size() && i < kMaxNamedElements; ++i)
            element(items[i], std::to_string(i));
        break;
    }
    case Kind::Dict:
        if (heap.at<DictObject>(value)->count > kMaxNamedElements)
            break;
        for (std::int32_t i = dictNext(heap, value.asRef(), 0); i >= 0;
             i = dictNext(heap, value.asRef(), i + 1)) {
            const DictEntry &entry = dictEntry(heap, value.asRef(), i);
            if (heap.isString(entry.key))
                element(entry.value, heap.text(entry.key));
            else if (entry.key.isSmallInt())
                element(entry.value, std::to_string(entry.key.asSmallInt()));
        }
        break;
    default:
        break;
    }
}

void declareNaming(Declarations &declare)
{
    declare.function("_sync", "show(primitive, name, owner=None, /)", show);
}

} // namespace interleave
