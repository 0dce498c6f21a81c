#include "core/machine/primitives/naming.h"

#include "core/machine/dicts.h"
#include "core/machine/interpreter.h"
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

void nameOne(Context &context, Value value, std::string_view name, Naming how = Naming::Named)
{
    Heap &heap = context.heap();
    if (!heap.is(value, Kind::Native))
        return;
    if (Handle *handle = handleOf(heap, value)) {
        if (handle->named == Naming::Named || handle->named == Naming::Attribute
            || handle->named == Naming::AsOwner)
            return;
        handle->named = how;
        if (how != Naming::Named)
            static_cast<Interpreter &>(context).nameInstances(); // every Context is one
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
        if (how == Naming::AsOwner) {
            socket->named = kNamedAsOwner;
            static_cast<Interpreter &>(context).nameInstances();
            return;
        }
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

// What the instance has as its attributes, and is called only after them.
void nameOwned(Context &context, Value instance, const std::string &variable)
{
    Heap &heap = context.heap();
    const Ref attributes = heap.at<InstanceObject>(instance)->attributes;
    if (attributes == 0 || heap.at<DictObject>(attributes)->count > kMaxNamedElements)
        return;
    for (std::int32_t i = dictNext(heap, attributes, 0); i >= 0;
         i = dictNext(heap, attributes, i + 1)) {
        const DictEntry &entry = dictEntry(heap, attributes, i);
        if (SocketData *socket = socketOf(heap, entry.value);
            socket != nullptr && socket->named == kNamedAsOwner) {
            socket->named = 0;
            nameOne(context, entry.value, variable);
            continue;
        }
        Handle *handle = heap.is(entry.value, Kind::Native) ? handleOf(heap, entry.value) : nullptr;
        if (handle == nullptr || !heap.isString(entry.key)
            || (handle->named != Naming::Attribute && handle->named != Naming::AsOwner))
            continue;
        const bool asOwner = handle->named == Naming::AsOwner;
        handle->named = Naming::Unnamed;
        nameOne(context, entry.value,
            asOwner ? variable : variable + "." + std::string(heap.text(entry.key)));
    }
}

// A comprehension's variable is one after the other what a list has, and names none of it.
bool isInComprehension(const Context &context)
{
    const Ref frame = context.frame();
    if (frame == 0)
        return false;
    const Heap &heap = context.heap();
    const Code &code = *context.program().codes[heap.at<FrameObject>(frame)->code]->code;
    return code.name == "<listcomp>" || code.name == "<setcomp>" || code.name == "<dictcomp>"
        || code.name == "<genexpr>";
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

// (primitive, owner): it is what pictures show of its owner, an instance, and is called as that is.
Outcome standFor(NativeCall &call)
{
    Context &context = call.context();
    if (handleOf(call.heap(), call.arg(0)) == nullptr
        && socketOf(call.heap(), call.arg(0)) == nullptr)
        return odd(call);
    if (call.has(1) && context.isLibrarysOwn(call.arg(1)))
        return call.returnsNone();
    nameOne(context, call.arg(0), {}, Naming::AsOwner);
    return call.returnsNone();
}

} // namespace

void nameObject(Context &context, Value value, std::string_view variable)
{
    if (isInComprehension(context))
        return;
    Heap &heap = context.heap();
    const bool instances = static_cast<Interpreter &>(context).state()->namesInstances != 0;
    const auto element = [&](Value item, std::string_view index) {
        const auto name = [&] { return std::string(variable) + " " + std::string(index); };
        if (heap.is(item, Kind::Native))
            nameOne(context, item, name());
        else if (instances && heap.is(item, Kind::Instance))
            nameOwned(context, item, name());
    };
    switch (heap.kindOf(value)) {
    case Kind::Native:
        nameOne(context, value, variable);
        break;
    case Kind::Instance:
        nameOwned(context, value, std::string(variable));
        break;
    case Kind::List:
    case Kind::Tuple: {
        const std::span<Value> items
            = heap.is(value, Kind::List) ? heap.listItems(value) : heap.tupleItems(value);
        if (items.empty()
            || !(heap.is(items[0], Kind::Native)
                || (instances && heap.is(items[0], Kind::Instance))))
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

void nameAttribute(Context &context, Value value, std::string_view attribute)
{
    if (handleOf(context.heap(), value) != nullptr)
        nameOne(context, value, attribute, Naming::Attribute);
    else
        nameObject(context, value, attribute);
}

void declareNaming(Declarations &declare)
{
    declare.function("_sync", "show(primitive, name, owner=None, /)", show);
    declare.function("_sync", "stand_for(primitive, owner=None, /)", standFor);
}

} // namespace interleave
