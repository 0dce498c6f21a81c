// What exceptions can do, and what the prelude asks about those under way.
#include "core/machine/objectmodel.h"

#include "core/machine/builtins/show.h"
#include "core/machine/dicts.h"
#include "core/machine/interpreter.h"
#include "core/machine/lists.h"

namespace interleave {

namespace {

Outcome exceptionInit(NativeCall &call)
{
    Heap &heap = call.heap();
    const Value self = call.arg(0);
    auto *e = heap.at<ExceptionObject>(self);
    const Value args = heap.tuple(call.rest());
    e->args = args.asRef();
    if (!e->value.isEmpty())
        e->value = call.rest().empty() ? Value::none()
            : call.rest().size() == 1  ? call.rest()[0]
                                       : args;
    return call.returnsNone();
}

Outcome exceptionStr(NativeCall &call)
{
    Heap &heap = call.heap();
    const Value self = call.arg(0);
    const auto args = heap.tupleItems(Value::reference(heap.at<ExceptionObject>(self)->args));
    const bool key = call.context().isInstance(self, call.program().exception(Ex::KeyError));
    std::string text;
    if (args.size() == 1 && !key && !appendStr(call.context(), args[0], text))
        return call.prelude("str", { args[0] });
    if (args.size() == 1 && key && !appendRepr(call.context(), args[0], text))
        return call.prelude("repr", { args[0] });
    if (args.size() > 1 && !call.context().isInstance(self, call.program().exception(Ex::OSError))
        && !appendRepr(
            call.context(), Value::reference(heap.at<ExceptionObject>(self)->args), text))
        return call.prelude("repr", { Value::reference(heap.at<ExceptionObject>(self)->args) });
    return call.returns(
        heap.string(static_cast<Interpreter &>(call.context()).exceptionMessage(self)));
}

Outcome exceptionRepr(NativeCall &call)
{
    Heap &heap = call.heap();
    const Value self = call.arg(0);
    const auto items = shownArguments(call.context(), self);
    std::string text(call.context().typeName(self));
    text += '(';
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i != 0)
            text += ", ";
        if (!appendRepr(call.context(), items[i], text))
            return call.prelude("_m_exception_repr", { self });
    }
    return call.returns(heap.string(text + ")"));
}

Outcome withTraceback(NativeCall &call)
{
    return call.returns(call.arg(0));
}

Outcome addNote(NativeCall &call)
{
    Heap &heap = call.heap();
    if (!heap.isString(call.arg(1)))
        return call.raise(Ex::TypeError,
            "note must be a str, not '" + std::string(call.context().typeName(call.arg(1))) + "'");
    auto *e = heap.at<ExceptionObject>(call.arg(0));
    if (e->attributes == 0)
        e->attributes = heap.dict().asRef();
    Value notes = dictGetText(heap, e->attributes, "__notes__");
    if (!heap.is(notes, Kind::List)) {
        notes = heap.list({});
        dictSetString(heap, e->attributes, heap.string("__notes__"), notes);
    }
    listAppend(heap, notes.asRef(), call.arg(1));
    return call.returnsNone();
}

// The generators that are suspended in a try or with; none while other tasks live, who may go
// on with them.
Outcome suspended(NativeCall &call)
{
    Heap &heap = call.heap();
    const auto *state = heap.at<StateObject>(heap.root());
    const Value found = heap.list({});
    if (state->guarded == 0)
        return call.returns(found);
    for (std::int32_t i = dictNext(heap, state->tasks, 0); i >= 0;
         i = dictNext(heap, state->tasks, i + 1)) {
        const auto *task = heap.at<TaskObject>(dictEntry(heap, state->tasks, i).value);
        if (task->id != call.context().task() && task->state != TaskPhase::Ended)
            return call.returns(found);
    }
    const auto *list = heap.at<GuardedBlock>(state->guarded);
    for (std::uint32_t i = 0; i < list->count; ++i)
        if (const Value thing = Value::reference(list->things[i]); heap.is(thing, Kind::Generator)
            && heap.at<GeneratorObject>(thing)->state == GeneratorState::Suspended)
            listAppend(heap, found.asRef(), thing);
    return call.returns(found);
}
// To standard error, whatever sys.stderr is.
Outcome complain(NativeCall &call)
{
    if (!areOf(call, { Kind::String }))
        return Outcome::Raise;
    call.host().print(
        call.context().task(), call.context().line(), Stream::Err, call.heap().text(call.arg(0)));
    return call.returnsNone();
}
// sys.exc_info() and what the traceback module needs.
Outcome handled(NativeCall &call)
{
    const Value v = handledNow(call.heap(), call.context().taskObject());
    return call.returns(v.isEmpty() ? Value::none() : v);
}

Outcome tracebackText(NativeCall &call)
{
    if (!call.heap().is(call.arg(0), Kind::Exception))
        return call.returns(call.heap().string("NoneType: None\n"));
    return call.returns(
        call.heap().string(static_cast<Interpreter &>(call.context()).tracebackText(call.arg(0))));
}
// Where text of exceptions with a __str__ of their own is kept for what is printed at the end.
Outcome keepText(NativeCall &call)
{
    if (!areOf(call, { Kind::Exception, Kind::String }))
        return Outcome::Raise;
    Heap &heap = call.heap();
    auto *e = heap.at<ExceptionObject>(call.arg(0));
    if (e->attributes == 0)
        e->attributes = heap.dict().asRef();
    dictSetString(heap, e->attributes, heap.string("__text__"), call.arg(1));
    return call.returnsNone();
}

} // namespace

void declareExceptionModel(Declarations &declare)
{
    declare.method("BaseException", "__init__(self, *args, **keywords)", exceptionInit);
    declare.method("BaseException", "__str__(self, /)", exceptionStr);
    declare.method("BaseException", "__repr__(self, /)", exceptionRepr);
    declare.method("BaseException", "with_traceback(self, traceback, /)", withTraceback);
    declare.method("BaseException", "add_note(self, note, /)", addNote);
    declare.function("_machine", "handled()", handled);
    declare.function("_machine", "complain(text, /)", complain);
    declare.function("_machine", "suspended()", suspended);
    declare.function("_machine", "traceback_text(exception, /)", tracebackText);
    declare.function("_machine", "keep_text(exception, text, /)", keepText);
}

} // namespace interleave
