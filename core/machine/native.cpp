// What native code sees of the machine while it runs: Context, NativeCall.
#include "core/machine/native.h"

#include "core/machine/dicts.h"
#include "core/machine/interpreter.h"
#include "core/machine/lists.h"
#include "core/machine/network.h"
#include "core/machine/prelude.h"
#include "core/machine/strings.h"
#include "core/machine/task.h"

#include <algorithm>
#include <utility>

namespace interleave {

// --- Context

std::uint32_t Context::line() const
{
    return static_cast<const Interpreter *>(this)->lineOf(m_taskObject);
}

bool Context::isLibrarysOwn(Value made) const
{
    return static_cast<const Interpreter *>(this)->isLibrarysOwn(made);
}

Ref Context::frame() const
{
    return static_cast<const Interpreter *>(this)->runningFrame();
}

void Context::record(const Payload &what, std::uint32_t sequence) const
{
    const auto *self = static_cast<const Interpreter *>(this);
    m_host->recorder().append(m_shown, self->lineOf(m_taskObject), sequence, what);
}

void Context::show(TaskId worker)
{
    m_shown = worker;
    m_taskObject->shown = worker == m_task ? 0 : worker ? worker.value : TaskObject::kNobody;
}

Outcome Context::raise(Ex type, std::string_view text)
{
    // While the image is built there is nobody to tell.
    if (type == Ex::MemoryError && m_host != nullptr)
        record(LimitReached { LimitKind::Memory, static_cast<std::int64_t>(m_heap->liveBytes()) });
    if (text.empty())
        return raiseValue(makeException(m_program->exception(type), {}));
    return raiseWith(type, m_heap->string(text));
}

Outcome Context::raiseWith(Ex type, Value argument)
{
    return raiseValue(makeException(m_program->exception(type), { &argument, 1 }));
}

Outcome Context::raiseValue(Value exception)
{
    auto *e = m_heap->at<ExceptionObject>(exception);
    const Value handled
        = m_taskObject != nullptr ? handledNow(*m_heap, *m_taskObject) : Value::empty();
    if (!handled.isEmpty() && handled != exception && e->context.isNone()) {
        // A circle of contexts would never end in a traceback.
        bool circle = false;
        int steps = 0;
        for (Value v = handled; m_heap->is(v, Kind::Exception) && !circle;
             v = m_heap->at<ExceptionObject>(v)->context)
            circle = v == exception || ++steps > 10000;
        if (!circle)
            e->context = handled;
    }
    m_pending = exception;
    return Outcome::Raise;
}

Value handledNow(const Heap &heap, const TaskObject &task)
{
    Value handled = task.handled;
    for (Ref at = task.frame; at != 0 && (handled.isEmpty() || handled.isNone());) {
        const auto *frame = heap.at<FrameObject>(at);
        if (frame->generator != 0)
            handled = frame->handled;
        at = frame->caller;
    }
    return handled.isNone() ? Value::empty() : handled;
}

Value Context::makeException(Ref type, std::span<const Value> args)
{
    auto *e = m_heap->make<ExceptionObject>(Kind::Exception);
    e->header.type = type;
    e->args = m_heap->tuple(args).asRef();
    e->cause = Value::none();
    e->context = Value::none();
    const bool carriesValue = isSubtype(type, m_program->exception(Ex::StopIteration))
        || isSubtype(type, m_program->exception(Ex::SystemExit));
    if (carriesValue)
        e->value = args.empty() ? Value::none()
            : args.size() == 1  ? args[0]
                                : Value::reference(e->args);
    return m_heap->valueOf(e);
}

Ref Context::typeOf(Value v) const
{
    if (v.isRef())
        return m_heap->header(v.asRef())->type;
    if (v.isSmallInt())
        return m_program->intType;
    if (v.isReal())
        return m_program->floatType;
    if (v.isBool())
        return m_program->boolType;
    if (v.isNotImplemented())
        return m_program->notImplementedType;
    if (v.isEllipsis())
        return m_program->ellipsisType;
    return m_program->noneType;
}

std::string_view Context::typeName(Value v) const
{
    // A class of the library that is CPython's own in C says there what it is called. A program's
    // class may have an attribute of that name, too.
    const auto *type = m_heap->at<TypeObject>(typeOf(v));
    if (type->dict != 0 && (type->flags & kTypeLearner) != 0) {
        const Value named = dictGetText(*m_heap, type->dict, "_named");
        if (m_heap->isString(named) && type->module != 0
            && isStandardModule(m_heap->text(type->module)))
            return m_heap->text(named);
    }
    return m_heap->text(type->name);
}

bool Context::isSubtype(Ref type, Ref of) const
{
    if (type == of)
        return true;
    const auto *t = m_heap->at<TypeObject>(type);
    for (const Value base : m_heap->tupleItems(Value::reference(t->mro)))
        if (base.asRef() == of)
            return true;
    return false;
}

Value Context::lookup(Ref type, Value name) const
{
    const auto *t = m_heap->at<TypeObject>(type);
    TypeCache::Line *line = nullptr;
    if (m_typeCache != nullptr && m_heap->isFrozen(name) && t->version != 0) {
        line = &m_typeCache->lines[(t->version * 31 + name.asRef()) % m_typeCache->lines.size()];
        if (line->version == t->version && line->name == name.asRef())
            return line->value;
    }
    Value found;
    const auto *mro = m_heap->at<TupleObject>(t->mro);
    for (std::uint32_t i = 0; i < mro->count && found.isEmpty(); ++i)
        found = dictGetString(*m_heap, m_heap->at<TypeObject>(mro->items[i])->dict, name);
    if (line != nullptr)
        *line = { t->version, name.asRef(), found };
    return found;
}

Value Context::moduleAttribute(std::string_view module, std::string_view name) const
{
    const Value m = dictGetText(*m_heap, modules(), module);
    return m.isEmpty() ? m : dictGetText(*m_heap, m_heap->at<ModuleObject>(m)->dict, name);
}

Ref Context::modules() const
{
    return m_heap->at<StateObject>(m_heap->root())->modules;
}

bool Context::keepsContexts() const
{
    return m_heap->at<StateObject>(m_heap->root())->contexts != 0;
}

void Context::keepContexts()
{
    m_heap->at<StateObject>(m_heap->root())->contexts = 1;
}

// --- NativeCall

namespace {

bool isPatched(const Context &context, WaitReason reason)
{
    const auto *state = context.heap().at<StateObject>(context.heap().root());
    switch (reason) {
    case WaitReason::Sleep:
        return (state->cooperative & kPatchedTime) != 0;
    case WaitReason::Input:
    case WaitReason::PipeEmpty:
    case WaitReason::PipeFull:
    case WaitReason::Io:
    case WaitReason::Accept:
    case WaitReason::Connect:
    case WaitReason::Receive:
    case WaitReason::Send:
    case WaitReason::Select:
        return (state->cooperative & kPatchedIo) != 0;
    default:
        return (state->cooperative & kPatchedThreads) != 0;
    }
}

} // namespace

Outcome NativeCall::park(const Parking &why)
{
    // The stage says that this is not the first time; a native that has no stages of its own need
    // not set it.
    if (resume().stage == 0)
        resume().stage = 1;
    Parking &parking = m_context.m_parking;
    parking = why;
    parking.blocks = why.blocks && !isPatched(m_context, why.reason);
    TaskObject &task = m_context.taskObject();
    if (parking.blocks || task.alarm == 0)
        return Outcome::Park;
    if (alarmIsDue()) {
        if (Network *network = host().network(); network != nullptr && resume().onNetwork != 0)
            network->forget(m_context.task());
        return ringAlarm();
    }
    parking.until = std::min(parking.until, Time { task.alarm });
    return Outcome::Park;
}

bool NativeCall::alarmIsDue() const
{
    const TaskObject &task = m_context.taskObject();
    return task.alarm != 0 && host().now().ns >= task.alarm;
}

Outcome NativeCall::ringAlarm()
{
    TaskObject &task = m_context.taskObject();
    task.alarm = 0;
    return tailCall(std::exchange(task.alarmCall, Value::empty()), {});
}

Outcome NativeCall::tailCall(Value callable, std::span<const Value> args, Value keywordDict)
{
    m_result = callable;
    m_tailArgs.assign(args.begin(), args.end());
    m_tailKeywords = keywordDict;
    return Outcome::TailCall;
}

Outcome NativeCall::prelude(std::string_view function, std::initializer_list<Value> args)
{
    return prelude(function, std::span(args.begin(), args.size()));
}

Outcome NativeCall::prelude(std::string_view function, std::span<const Value> args)
{
    const Value callable = dictGetText(heap(), program().builtins, function);
    IL_CHECK(!callable.isEmpty(), "a native asks for a prelude function that is not there");
    return tailCall(callable, args);
}

Outcome NativeCall::endTask(std::int32_t exitCode)
{
    m_exitCode = exitCode;
    return Outcome::End;
}

Resume &NativeCall::resume() const
{
    return m_context.m_taskObject->resume;
}

Time NativeCall::deadlineAfter(double seconds) const
{
    Resume &r = resume();
    if (r.deadline == 0) {
        // Longer than a century is for ever, as far as a run is concerned.
        const bool forever = seconds < 0 || seconds > 4e9;
        // However short, it passes: a loop may sleep until a clock says so.
        const Time length { std::max<std::int64_t>(
            forever ? 0 : Time::fromSeconds(seconds).ns, seconds > 0 ? 1 : 0) };
        r.deadline = forever ? Time::never().ns : (host().now() + length).ns;
    }
    return { r.deadline };
}

bool NativeCall::timedOut() const
{
    const Resume &r = resume();
    return r.deadline != 0 && r.deadline != Time::never().ns && host().now().ns >= r.deadline;
}

} // namespace interleave
