// Raising, unwinding by tables, and what is printed about exceptions.
#include "core/machine/interpreter.h"

#include "core/machine/builtins/show.h"
#include "core/machine/equality.h"
#include "core/machine/lists.h"
#include "core/machine/strings.h"

#include <algorithm>
#include <cerrno>

namespace interleave {

bool Interpreter::isException(Value v, Ex type) const
{
    return m_heap->is(v, Kind::Exception) && isSubtype(typeOf(v), m_program->exception(type));
}

// Three frames; the rest of the block is there anyway.
static constexpr std::uint32_t kUsualTraceback = 7;

void Interpreter::addTraceback(ExceptionObject *exception)
{
    if (exception->traceback == 0) {
        auto *block = m_heap->make<ValuesBlock>(Kind::Values, kUsualTraceback * sizeof(Value));
        auto *made = m_heap->make<ListObject>(Kind::List);
        made->items = m_heap->refOf(block);
        exception->traceback = m_heap->refOf(made);
    }
    auto *list = m_heap->at<ListObject>(exception->traceback);
    if (list->items == 0
        || m_heap->at<ValuesBlock>(list->items)->capacity() < list->count + 2)
        listReserve(*m_heap, exception->traceback, list->count + list->count / 2 + 3);
    Value *place = m_heap->at<ValuesBlock>(list->items)->items + list->count;
    place[0] = Value::smallInt(m_frame->code);
    place[1] = Value::smallInt(m_frame->ip);
    list->count += 2;
}

// From the innermost frame outwards: the first handler that covers the instruction goes on.
bool Interpreter::unwind()
{
    while (m_frame != nullptr) {
        FrameObject *frame = m_frame;
        const LoadedCode &code = codeOf(frame);
        if (!m_keepTraceback)
            addTraceback(m_heap->at<ExceptionObject>(m_pending));
        m_keepTraceback = false;
        for (const Handler &h : code.code->handlers) {
            if (frame->leaving != 0 || frame->ip < h.from || frame->ip >= h.to)
                continue;
            m_sp = stackOf(frame) + h.depth;
            *m_sp++ = m_pending;
            m_pending = Value::empty();
            frame->ip = h.handler;
            return true;
        }
        const Deliver how = frame->deliver;
        const Value extra = frame->extra;
        --m_taskObject->recursion;
        const Ref caller = frame->caller;
        if (frame->generator != 0) {
            const auto *g = m_heap->at<GeneratorObject>(frame->generator);
            const std::string what = g->coroutine != 0 ? "coroutine"
                : g->asynchronous != 0                 ? "async generator"
                                                       : "generator";
            const bool asynchronous = g->asynchronous != 0;
            finishGenerator(frame);
            const bool stops = isException(m_pending, Ex::StopIteration);
            if (stops || (asynchronous && isException(m_pending, Ex::StopAsyncIteration))) {
                const Value cause = m_pending;
                raise(Ex::RuntimeError,
                    what + (stops ? " raised StopIteration" : " raised StopAsyncIteration"));
                m_heap->at<ExceptionObject>(m_pending)->cause = cause;
                m_heap->at<ExceptionObject>(m_pending)->context = cause;
                m_heap->at<ExceptionObject>(m_pending)->suppressContext = 1;
            }
        } else {
            m_heap->release(m_heap->refOf(frame));
            m_taskObject->frame = caller;
            m_frame = caller != 0 ? m_heap->at<FrameObject>(caller) : nullptr;
            if (m_frame != nullptr)
                m_sp = stackOf(m_frame) + m_frame->depth;
        }
        if (m_frame == nullptr)
            break;
        if (how == Deliver::Push)
            continue;
        const bool stop = isException(m_pending, Ex::StopIteration);
        if (how == Deliver::Next && stop) {
            m_pending = Value::empty();
            return loopEnded() == Flow::Continue;
        }
        if (how == Deliver::YieldFrom && stop) {
            m_sp[-1] = m_heap->at<ExceptionObject>(m_pending)->value;
            m_pending = Value::empty();
            ++m_frame->ip;
            return true;
        }
        if (how == Deliver::Close && (stop || isException(m_pending, Ex::GeneratorExit))) {
            m_pending = Value::empty();
            *m_sp++ = Value::none();
            ++m_frame->ip;
            return true;
        }
        if (how == Deliver::Module) {
            const Value name = Value::reference(m_heap->at<ModuleObject>(extra)->name);
            dictRemove(*m_heap, state()->modules, name);
        }
    }
    const Value exception = m_pending;
    m_pending = Value::empty();
    // What is printed of it may need a __str__ in Python code, which can run only now.
    if (textNeedsPython(exception, 0)) {
        m_taskObject->handled = Value::empty();
        return callPreludeWith("_m_describe", { exception }, 0, Deliver::Uncaught, exception)
            == Flow::Continue;
    }
    return uncaught(exception) == Flow::Continue;
}

// The task ends by it, if it is the main one after what ends the program has run.
Flow Interpreter::uncaught(Value exception)
{
    std::int32_t exitCode = 1;
    EndKind how = EndKind::Raised;
    if (isException(exception, Ex::SystemExit)) {
        const Value code = m_heap->at<ExceptionObject>(exception)->value;
        how = EndKind::Exited;
        exitCode = code.isNone() || code.isEmpty() ? 0
            : code.isSmallInt() ? static_cast<std::int32_t>(code.asSmallInt() & 0xff)
            : code.isBool()     ? code.isTrue()
                                : 1;
    }
    if (beginEnding(how, exception, exitCode))
        return Flow::Continue;
    return endTask(how, exception, exitCode);
}

// OSError(2, ...) is a FileNotFoundError.
Ref Interpreter::exceptionOfErrno(Ref type, std::span<const Value> args) const
{
    if (type != m_program->exception(Ex::OSError) || args.size() < 2 || args.size() > 5
        || !args[0].isSmallInt())
        return type;
    switch (args[0].asSmallInt()) {
    case EPERM:
    case EACCES:
        return m_program->exception(Ex::PermissionError);
    case ENOENT:
        return m_program->exception(Ex::FileNotFoundError);
    case ESRCH:
        return m_program->exception(Ex::ProcessLookupError);
    case EINTR:
        return m_program->exception(Ex::InterruptedError);
    case ECHILD:
        return m_program->exception(Ex::ChildProcessError);
    case EAGAIN:
    case EALREADY:
    case EINPROGRESS:
        return m_program->exception(Ex::BlockingIOError);
    case EEXIST:
        return m_program->exception(Ex::FileExistsError);
    case ENOTDIR:
        return m_program->exception(Ex::NotADirectoryError);
    case EISDIR:
        return m_program->exception(Ex::IsADirectoryError);
    case EPIPE:
    case ESHUTDOWN:
        return m_program->exception(Ex::BrokenPipeError);
    case ECONNABORTED:
        return m_program->exception(Ex::ConnectionAbortedError);
    case ECONNRESET:
        return m_program->exception(Ex::ConnectionResetError);
    case ECONNREFUSED:
        return m_program->exception(Ex::ConnectionRefusedError);
    case ETIMEDOUT:
        return m_program->exception(Ex::TimeoutError);
    default:
        return type;
    }
}

// A class is called to make the exception; `calls`: in Python code, which has begun and will do the
// instruction again.
Value Interpreter::instantiate(Value v, bool &calls)
{
    calls = false;
    if (m_heap->is(v, Kind::Exception))
        return v;
    if (m_heap->is(v, Kind::Type)
        && isSubtype(v.asRef(), m_program->exception(Ex::BaseException))) {
        const Value init = lookup(v.asRef(), Name::k_init);
        const bool python = m_heap->is(init, Kind::Function)
            || (m_heap->at<TypeObject>(v)->flags & kTypeHasNew) != 0;
        if (!python)
            return makeException(v.asRef(), {});
        calls = true;
        return v;
    }
    return Value::empty();
}

Flow Interpreter::raiseOperation(std::uint32_t count)
{
    if (count == 0) {
        const Value handled = handledNow(*m_heap, *m_taskObject);
        if (handled.isEmpty()) {
            raise(Ex::RuntimeError, "No active exception to reraise");
            return Flow::Raise;
        }
        // Its way is known as far as here.
        m_pending = handled;
        m_keepTraceback = true;
        return Flow::Raise;
    }
    bool calls = false;
    const Value exception = instantiate(m_sp[count == 2 ? -2 : -1], calls);
    if (calls) {
        if (count == 1)
            return call(exception, {}, {}, 1, Deliver::Retry);
        // The cause stays on top: the class is made below it.
        return callPrelude("_m_raise_from", { m_sp[-2], m_sp[-1] }, 2, Deliver::Discard);
    }
    if (exception.isEmpty()) {
        raise(Ex::TypeError, "exceptions must derive from BaseException");
        return Flow::Raise;
    }
    if (count == 2) {
        bool causeCalls = false;
        Value cause = m_sp[-1];
        if (!cause.isNone()) {
            cause = instantiate(cause, causeCalls);
            if (causeCalls)
                return call(cause, {}, {}, 1, Deliver::Retry);
            if (cause.isEmpty()) {
                raise(Ex::TypeError, "exception causes must derive from BaseException");
                return Flow::Raise;
            }
        }
        auto *e = m_heap->at<ExceptionObject>(exception);
        e->cause = cause;
        e->suppressContext = 1;
    }
    raiseValue(exception);
    return Flow::Raise;
}

Flow Interpreter::matchException()
{
    const Value exception = m_sp[-2];
    const Value types = m_sp[-1];
    const Ref base = m_program->exception(Ex::BaseException);
    const auto legal
        = [&](Value t) { return m_heap->is(t, Kind::Type) && isSubtype(t.asRef(), base); };
    const std::span<const Value> list = m_heap->is(types, Kind::Tuple)
        ? m_heap->tupleItems(types)
        : std::span<const Value>(&types, 1);
    bool matches = false;
    for (const Value t : list) {
        if (!legal(t)) {
            raise(Ex::TypeError,
                "catching classes that do not inherit from BaseException is not allowed");
            return Flow::Raise;
        }
        matches = matches || isSubtype(typeOf(exception), t.asRef());
    }
    m_sp[-1] = Value::boolean(matches);
    return advance();
}

} // namespace interleave
