// Raising, unwinding by tables, and what is printed about exceptions.
#include "core/machine/interpreter.h"

#include "core/machine/builtins/show.h"
#include "core/machine/equality.h"
#include "core/machine/lists.h"
#include "core/machine/strings.h"

#include <algorithm>

namespace interleave {

bool Interpreter::isException(Value v, Ex type) const
{
    return m_heap->is(v, Kind::Exception) && isSubtype(typeOf(v), m_program->exception(type));
}

void Interpreter::addTraceback(ExceptionObject *exception)
{
    if (exception->traceback == 0)
        exception->traceback = m_heap->list({}).asRef();
    listAppend(*m_heap, exception->traceback, Value::smallInt(m_frame->code));
    listAppend(*m_heap, exception->traceback, Value::smallInt(m_frame->ip));
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
            if (frame->ip < h.from || frame->ip >= h.to)
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
            const bool coroutine = m_heap->at<GeneratorObject>(frame->generator)->coroutine != 0;
            finishGenerator(frame);
            if (isException(m_pending, Ex::StopIteration)) {
                const Value cause = m_pending;
                raise(Ex::RuntimeError,
                    coroutine ? "coroutine raised StopIteration"
                              : "generator raised StopIteration");
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
        const Value handled = m_taskObject->handled;
        if (handled.isEmpty() || handled.isNone()) {
            raise(Ex::RuntimeError, "No active exception to reraise");
            return Flow::Raise;
        }
        m_pending = handled;
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

<<<<<<< ours
=======
// --- Text

namespace {

std::string_view trim(std::string_view s)
{
    const std::size_t from = s.find_first_not_of(" \t\f");
    if (from == std::string_view::npos)
        return {};
    const std::size_t to = s.find_last_not_of(" \t\r\n\f");
    return s.substr(from, to - from + 1);
}

} // namespace

// depth: how many exceptions were shown on the way here; programs can make circles of causes.
std::string Interpreter::tracebackText(Value exception, int depth)
{
    const auto *e = m_heap->at<ExceptionObject>(exception);
    std::string text;
    if (depth > kMaxDepth)
        text.clear();
    else if (m_heap->is(e->cause, Kind::Exception))
        text += tracebackText(e->cause, depth + 1)
            + "\nThe above exception was the direct cause of the following exception:\n\n";
    else if (m_heap->is(e->context, Kind::Exception) && e->suppressContext == 0)
        text += tracebackText(e->context, depth + 1)
            + "\nDuring handling of the above exception, another exception occurred:\n\n";
    std::string previous;
    std::size_t repeats = 0;
    const auto flushRepeats = [&] {
        if (repeats > 3)
            text += "  [Previous line repeated " + std::to_string(repeats - 3) + " more time"
                + (repeats == 4 ? "" : "s") + "]\n";
        repeats = 0;
    };
    bool any = false;
    if (e->traceback != 0) {
        const auto entries = m_heap->listItems(Value::reference(e->traceback));
        for (std::size_t i = entries.size() / 2; i-- > 0;) {
            const LoadedCode &code
                = *m_program->codes[static_cast<std::size_t>(entries[2 * i].asSmallInt())];
            // Library code is not the learner's to read.
            if (code.prelude)
                continue;
            const auto at = static_cast<std::size_t>(entries[2 * i + 1].asSmallInt());
            const std::uint32_t line = at < code.code->spans.size() ? code.code->spans[at].line : 0;
            std::string entry = "  File \"" + code.module->module->file + "\", line "
                + std::to_string(line) + ", in " + code.code->name + "\n";
            if (line >= 1 && line <= code.module->lines.size()
                && !trim(code.module->lines[line - 1]).empty())
                entry += "    " + std::string(trim(code.module->lines[line - 1])) + "\n";
            if (!any)
                text += "Traceback (most recent call last):\n";
            any = true;
            if (entry != previous)
                flushRepeats();
            previous = entry;
            if (++repeats <= 3)
                text += entry;
        }
        flushRepeats();
    }
    return text + exceptionLine(exception) + "\n";
}

std::string Interpreter::exceptionLine(Value exception)
{
    const auto *type = m_heap->at<TypeObject>(typeOf(exception));
    std::string name(m_heap->text(type->qualifiedName));
    if (const std::string_view module = type->module != 0 ? m_heap->text(type->module) : "";
        module != "builtins" && !module.empty())
        name = std::string(module) + "." + name;
    const std::string message = exceptionMessage(exception);
    return message.empty() ? name : name + ": " + message;
}

std::string Interpreter::plainText(Value v, bool repr)
{
    std::string text;
    if (repr ? appendRepr(*this, v, text) : appendStr(*this, v, text))
        return text;
    return label(v);
}

// str(exception) as far as it needs no Python code.
std::string Interpreter::exceptionMessage(Value exception)
{
    if (const Value own = attributesOf(exception) != 0
            ? dictGetText(*m_heap, attributesOf(exception), "__text__")
            : Value::empty();
        m_heap->isString(own))
        return std::string(m_heap->text(own));
    const auto *e = m_heap->at<ExceptionObject>(exception);
    const auto args = m_heap->tupleItems(Value::reference(e->args));
    if (args.empty())
        return {};
    if (isException(exception, Ex::OSError) && args.size() >= 2) {
        std::string text = "[Errno " + plainText(args[0], false) + "] " + plainText(args[1], false);
        if (args.size() > 2)
            text += ": " + plainText(args[2], true);
        return text;
    }
    if (args.size() == 1)
        return plainText(args[0], isException(exception, Ex::KeyError));
    return plainText(Value::reference(e->args), true);
}

>>>>>>> theirs
} // namespace interleave
