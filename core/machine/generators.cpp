// Generators and coroutines: objects that own a frame, which is hung into the running task's chain
// while it runs.
#include "core/machine/interpreter.h"

#include "core/machine/iterators.h"
#include "core/machine/primitives/loopfuture.h"
#include "core/trace/codec.h"

#include <algorithm>
#include <utility>

namespace interleave {

Value Interpreter::makeGenerator(
    const LoadedCode &code, FrameObject *frame, const FunctionObject *function)
{
    auto *g = m_heap->make<GeneratorObject>(Kind::Generator);
    const CodeKind kind = code.code->kind;
    if (kind == CodeKind::Coroutine)
        g->header.type = m_program->coroutineType;
    else if (kind == CodeKind::AsyncGenerator)
        g->header.type = m_program->asyncGeneratorType;
    g->frame = m_heap->refOf(frame);
    g->state = GeneratorState::Fresh;
    g->coroutine = kind == CodeKind::Coroutine;
    g->asynchronous = kind == CodeKind::AsyncGenerator;
    // The learner's own generator functions are workers; expressions in parentheses are not.
    g->shown = kind == CodeKind::Generator && !code.prelude && code.code->name.front() != '<';
    g->name = function->name;
    g->qualifiedName = function->qualifiedName;
    frame->generator = m_heap->refOf(g);
    // Until it runs: who drops it there has forgotten to await it.
    const bool learners = !code.prelude || (m_frame != nullptr && !codeOf(m_frame).prelude);
    // `await f()`: nobody can drop what that call makes.
    const auto isAwaitedAtOnce = [this] {
        if (m_frame == nullptr)
            return false;
        const auto &instructions = codeOf(m_frame).code->instructions;
        const std::size_t next = std::size_t { m_frame->ip } + 1;
        return next < instructions.size() && opOf(instructions[next]) == Op::GetAwaitable;
    };
    if (g->coroutine != 0 && learners && !isAwaitedAtOnce() && guard(m_heap->refOf(g)))
        g->flags |= GeneratorObject::kGuarded;
    return m_heap->valueOf(g);
}

Flow Interpreter::resume(Value generator, Value sent, std::uint32_t pop, Deliver how, Value extra)
{
    auto *g = m_heap->at<GeneratorObject>(generator);
    const char *what = g->coroutine != 0 ? "coroutine"
        : g->asynchronous != 0           ? "async generator"
                                         : "generator";
    if (g->state == GeneratorState::Running) {
        raise(Ex::ValueError, std::string(what) + " already executing");
        return Flow::Raise;
    }
    if (g->state == GeneratorState::Finished) {
        if (g->coroutine != 0) {
            raise(Ex::RuntimeError, "cannot reuse already awaited coroutine");
            return Flow::Raise;
        }
        if (how == Deliver::Next)
            return loopEnded();
        if (how == Deliver::YieldFrom) {
            m_sp[-1] = Value::none();
            return advance();
        }
        raise(Ex::StopIteration, "");
        return Flow::Raise;
    }
    if (g->state == GeneratorState::Fresh && !sent.isNone()) {
        raise(Ex::TypeError, std::string("can't send non-None value to a just-started ") + what);
        return Flow::Raise;
    }
    FrameObject *frame = m_heap->at<FrameObject>(g->frame);
    const std::uint32_t depth = frame->depth;
    const bool fresh = g->state == GeneratorState::Fresh;
    m_sp -= pop;
    if (enter(frame, how, extra) == Flow::Raise) {
        // enter() gave the frame back: that generator cannot go on.
        g->frame = 0;
        g->state = GeneratorState::Finished;
        m_sp += pop;
        return Flow::Raise;
    }
    g->state = GeneratorState::Running;
    std::swap(frame->handled, m_taskObject->handled);
    m_sp = stackOf(frame) + depth;
    if (!fresh) {
        *m_sp++ = sent;
        // A yield is done; a yield from is done again with what was sent.
        if (opOf(codeOf(frame).code->instructions[frame->ip]) == Op::Yield)
            ++frame->ip;
    }
    if (g->shown != 0)
        showResumed(g, frame, sent, false);
    return Flow::Continue;
}

Flow Interpreter::throwInto(
    Value generator, Value exception, std::uint32_t pop, Deliver how, Value extra)
{
    auto *g = m_heap->at<GeneratorObject>(generator);
    if (m_heap->is(exception, Kind::Type)) {
        bool calls = false;
        exception = instantiate(exception, calls);
        if (calls)
            exception = makeException(exception.asRef(), {});
    }
    if (!m_heap->is(exception, Kind::Exception)) {
        raise(Ex::TypeError,
            "exceptions must be classes or instances deriving from BaseException, not "
                + std::string(typeName(exception)));
        return Flow::Raise;
    }
    if (g->state == GeneratorState::Running) {
        raise(Ex::ValueError, "generator already executing");
        return Flow::Raise;
    }
    if (g->state != GeneratorState::Suspended) {
        if (g->frame != 0)
            m_heap->release(g->frame);
        g->frame = 0;
        g->state = GeneratorState::Finished;
        m_pending = exception;
        return Flow::Raise;
    }
    m_sp -= pop;
    for (;;) {
        FrameObject *frame = m_heap->at<FrameObject>(g->frame);
        const std::uint32_t depth = frame->depth;
        if (enter(frame, how, extra) == Flow::Raise) {
            g->frame = 0;
            g->state = GeneratorState::Finished;
            return Flow::Raise;
        }
        g->state = GeneratorState::Running;
        std::swap(frame->handled, m_taskObject->handled);
        m_sp = stackOf(frame) + depth;
        if (g->shown != 0)
            showResumed(g, frame, exception, true);
        // What it delegates to is thrown into first.
        const bool delegates = opOf(codeOf(frame).code->instructions[frame->ip]) == Op::YieldFrom
            && m_heap->is(m_sp[-1], Kind::Generator);
        if (!delegates || m_heap->at<GeneratorObject>(m_sp[-1])->state != GeneratorState::Suspended)
            break;
        g = m_heap->at<GeneratorObject>(m_sp[-1]);
        how = Deliver::YieldFrom;
        extra = Value::empty();
    }
    raiseValue(exception);
    return Flow::Raise;
}

Flow Interpreter::closeGenerator(Value generator, std::uint32_t pop, Deliver how, Value extra)
{
    auto *g = m_heap->at<GeneratorObject>(generator);
    if (g->state == GeneratorState::Suspended) {
        // Its own result is dropped: whatever close() was called for, it gives None.
        if (how != Deliver::Push)
            return callPreludeWith("_m_close", { generator }, pop, how, extra);
        return throwInto(generator, makeException(m_program->exception(Ex::GeneratorExit), {}), pop,
            Deliver::Close, extra);
    }
    if (g->state == GeneratorState::Running) {
        raise(Ex::ValueError, "generator already executing");
        return Flow::Raise;
    }
    if (g->frame != 0)
        m_heap->release(g->frame);
    g->frame = 0;
    g->state = GeneratorState::Finished;
    m_sp -= pop;
    return deliver(Value::none(), how, extra);
}

// The frame that runs is a generator's, and hands a value to whoever resumed it; through as many as
// delegate.
Flow Interpreter::yieldValue(Value value)
{
    // To whoever drives an async generator, its items differ from what it awaits.
    if (m_heap->at<GeneratorObject>(m_frame->generator)->asynchronous != 0
        && opOf(codeOf(m_frame).code->instructions[m_frame->ip]) == Op::Yield)
        value = m_heap->cell(value);
    for (;;) {
        FrameObject *frame = m_frame;
        auto *g = m_heap->at<GeneratorObject>(frame->generator);
        const Deliver how = frame->deliver;
        const Value extra = frame->extra;
        m_operatorStage = frame->stage;
        frame->depth = static_cast<std::uint32_t>(m_sp - stackOf(frame));
        g->state = GeneratorState::Suspended;
        if (!codeOf(frame).code->handlers.empty() && !g->has(GeneratorObject::kTried))
            guardSuspended(g, frame);
        std::swap(frame->handled, m_taskObject->handled);
        const Ref caller = frame->caller;
        frame->caller = 0;
        --m_taskObject->recursion;
        m_taskObject->frame = caller;
        m_frame = caller != 0 ? m_heap->at<FrameObject>(caller) : nullptr;
        if (m_frame != nullptr)
            m_sp = stackOf(m_frame) + m_frame->depth;
        if (g->shown != 0 && frame->resumer != 0)
            showLeft(g, frame, label(value));
        if (how != Deliver::YieldFrom)
            return deliver(value, how, extra);
    }
}

// Its frame is done, by return or exception: back to the resumer's.
void Interpreter::finishGenerator(FrameObject *frame)
{
    auto *g = m_heap->at<GeneratorObject>(frame->generator);
    const Ref caller = frame->caller;
    m_taskObject->handled = frame->handled;
    m_taskObject->frame = caller;
    m_frame = caller != 0 ? m_heap->at<FrameObject>(caller) : nullptr;
    if (m_frame != nullptr)
        m_sp = stackOf(m_frame) + m_frame->depth;
    g->state = GeneratorState::Finished;
    if (g->shown != 0)
        showLeft(g, frame, {});
    g->frame = 0;
    m_heap->release(m_heap->refOf(frame));
}

Flow Interpreter::generatorReturned(Value result, Deliver how, Value extra)
{
    switch (how) {
    case Deliver::Next:
        return loopEnded();
    case Deliver::YieldFrom:
        m_sp[-1] = result;
        return advance();
    case Deliver::Close:
        *m_sp++ = Value::none();
        return advance();
    case Deliver::TaskEnd:
        return endTask(EndKind::Returned, result, 0);
    case Deliver::Turn:
        return turnEnded(Name::w__turn_returned, result, extra);
    default:
        break;
    }
    const std::span<const Value> args(&result, result.isNone() ? 0u : 1u);
    raiseValue(makeException(m_program->exception(Ex::StopIteration), args));
    return Flow::Raise;
}

Flow Interpreter::yieldFrom()
{
    const Value sent = *--m_sp;
    const Value inner = m_sp[-1];
    Flow flow = Flow::Continue;
    const FrameObject *frame = m_frame;
    if (m_heap->is(inner, Kind::Generator)) {
        flow = resume(inner, sent, 0, Deliver::YieldFrom, Value::empty());
    } else if (m_heap->is(inner, Kind::Iterator)
        && m_heap->at<IteratorObject>(inner)->what == IteratorKind::Awaited) {
        flow = awaitFuture(m_heap->at<IteratorObject>(inner));
    } else if (Value item; sent.isNone() && m_heap->is(inner, Kind::Iterator)) {
        switch (nextOf(*m_heap, inner, item)) {
        case Next::Value:
            return yieldValue(item);
        case Next::End:
            m_sp[-1] = Value::none();
            return advance();
        default:
            raise(Ex::RuntimeError, "dictionary changed size during iteration");
            flow = Flow::Raise;
        }
    } else {
        const Value method = lookup(typeOf(inner),
            sent.isNone() ? m_program->name(Name::k_next) : m_program->findInterned("send"));
        if (method.isEmpty()) {
            raise(Ex::AttributeError,
                "'" + std::string(typeName(inner)) + "' object has no attribute '"
                    + (sent.isNone() ? "__next__" : "send") + "'");
            flow = Flow::Raise;
        } else {
            const Value args[] = { inner, sent };
            flow = call(method, { args, sent.isNone() ? 1u : 2u }, {}, 0, Deliver::YieldFrom);
        }
    }
    if (flow == Flow::Raise && m_frame == frame && isException(m_pending, Ex::StopIteration)) {
        m_sp[-1] = m_heap->at<ExceptionObject>(m_pending)->value;
        m_pending = Value::empty();
        return advance();
    }
    if (flow == Flow::Stop && m_frame == frame)
        ++m_sp; // parked: the value is there still
    return flow;
}

Flow Interpreter::getAwaitable()
{
    const Value v = m_sp[-1];
    if (m_heap->is(v, Kind::Generator)
        && (m_heap->at<GeneratorObject>(v)->coroutine != 0
            || m_heap->at<GeneratorObject>(v)->has(GeneratorObject::kAwaitable)))
        return advance();
    const Value method = lookup(typeOf(v), Name::k_await);
    if (method.isEmpty()) {
        raise(Ex::TypeError,
            "object " + std::string(typeName(v)) + " can't be used in 'await' expression");
        return Flow::Raise;
    }
    if (awaitsPlainly(*this, v, method)) {
        m_sp[-1] = m_heap->iterator(IteratorKind::Awaited, v);
        return advance();
    }
    return call(method, { &v, 1 }, {}, 1, Deliver::Push);
}

// A future's __await__(), at once.
Flow Interpreter::awaitFuture(IteratorObject *wait)
{
    const Value future = wait->source;
    const LoopFuture it(*m_heap, future);
    if (it.isPending()) {
        if (std::exchange(wait->index, 1) == 0) {
            parkFor(*this, future);
            return yieldValue(future);
        }
        raise(Ex::RuntimeError, "await wasn't used with future");
        return Flow::Raise;
    }
    if (it.hasResult()) {
        m_sp[-1] = it.result();
        return advance();
    }
    return call(lookup(typeOf(future), Name::w_result), { &future, 1 }, {}, 1, Deliver::Push);
}

// The coroutine that goOnAtOnce() named, in place of a call that has `pop` values on the stack.
Flow Interpreter::goOn(std::uint32_t pop)
{
    const Value coroutine = std::exchange(m_goesOn, Value::empty());
    const Value task = std::exchange(m_goesOnFor, Value::empty());
    return resume(coroutine, Value::none(), pop, Deliver::Turn, task);
}

// The turn of the task is over: the next of its loop's batch, else what _turns() gives.
Flow Interpreter::nextTurn(Value task)
{
    const Value given = takeTurnOf(*this, LoopFuture(*m_heap, task).get(LoopFuture::kLoop));
    if (!m_goesOn.isEmpty())
        return goOn(0);
    *m_sp++ = given;
    return advance();
}

// What is left to do of the task's turn, its own method does.
Flow Interpreter::turnEnded(Name by, Value value, Value task)
{
    const Value args[] = { task, value };
    return call(lookup(typeOf(task), by), args, {}, 0, Deliver::Push);
}

Flow Interpreter::getAsyncNext()
{
    const Value iterator = m_sp[-1];
    const Value method = lookup(typeOf(iterator), Name::k_anext);
    if (method.isEmpty()) {
        raise(Ex::TypeError,
            "'async for' requires an iterator with __anext__ method, got "
                + std::string(typeName(iterator)));
        return Flow::Raise;
    }
    return call(method, { &iterator, 1 }, {}, 0, Deliver::Push);
}

// --- As workers in the trace; the README has the sequence

// The events of `from` while it leaves, those of `to` when it goes on.
void Interpreter::encodeHandover(
    Handover &made, std::initializer_list<Payload> from, std::initializer_list<Payload> to)
{
    made.events.clear();
    const auto add = [&](TaskId task, std::uint32_t line, const Payload &what) {
        const std::size_t at = made.events.size();
        made.events.resize(at + encodedSize(line, what));
        encode(made.events.data() + at, task, line, 0, what);
    };
    for (const Payload &what : from)
        add(made.from, made.fromLine, what);
    for (const Payload &what : to)
        add(made.to, made.toLine, what);
    made.count = static_cast<std::uint32_t>(from.size() + to.size());
}

void Interpreter::showResumed(GeneratorObject *g, FrameObject *frame, Value sent, bool thrown)
{
    frame->resumer = 0;
    if (m_host == nullptr || !m_shown || state()->hideGenerators != 0)
        return;
    const TaskId resumer = m_shown;
    const bool first = !g->worker;
    // The generator's frame runs already.
    const std::uint32_t from = lineFrom(frame->caller);
    const std::uint32_t here = line();
    const std::uint32_t core = m_host->core();
    Recorder &recorder = m_host->recorder();
    if (first) {
        g->worker = m_host->newTaskId();
        recorder.append(resumer, from, 0,
            TaskSpawned { g->worker, TaskKind::Generator, state()->process, 0, false,
                std::string(m_heap->text(g->name)) });
    }
    const std::string said = sent.isNone() ? std::string() : label(sent);
    if (thrown)
        recorder.append(resumer, from, 0, Resumed { g->worker, said, true });
    else
        recorder.labeled<Resumed>(resumer, from, 0, g->worker, said);
    frame->resumer = resumer.value;
    const auto encodeAs = [&](Handover &made, ReadyCause why) {
        made = { resumer, g->worker, from, here, core, 0, {} };
        const TaskParked waits { WaitReason::Generator, {}, g->worker, Time::never() };
        const TaskReady ready { ReadyFor::Core, why };
        const TaskRunning running { core };
        if (why == ReadyCause::Spawned)
            encodeHandover(made, { waits }, { ready, running });
        else
            encodeHandover(made, { waits, TaskWoken { g->worker, {} } }, { ready, running });
    };
    if (first) {
        Handover made;
        encodeAs(made, ReadyCause::Spawned);
        recorder.appendEncoded(made.events, made.count);
    } else {
        Handover &known = m_handovers[g->worker.value].in;
        if (!known.isOf(resumer, g->worker, from, here, core))
            encodeAs(known, ReadyCause::Woken);
        recorder.appendEncoded(known.events, known.count);
    }
    m_shown = g->worker;
    m_taskObject->shown = g->worker.value;
}

// text: what it yields; by return or exception it just ends.
void Interpreter::showLeft(GeneratorObject *g, FrameObject *frame, const std::string &text)
{
    if (m_host == nullptr || !g->worker || frame->resumer == 0)
        return; // nobody saw it resumed
    const TaskId resumer { frame->resumer };
    Recorder &recorder = m_host->recorder();
    const std::uint32_t at = codeOf(frame).code->spans[frame->ip].line;
    m_shown = resumer;
    m_taskObject->shown = resumer == m_task ? 0 : resumer.value;
    const std::uint32_t here = line();
    const std::uint32_t core = m_host->core();
    const auto encodeAs = [&](Handover &made, std::initializer_list<Payload> leaves) {
        made = { g->worker, resumer, at, here, core, 0, {} };
        encodeHandover(made, leaves,
            { TaskReady { ReadyFor::Core, ReadyCause::Woken }, TaskRunning { core } });
    };
    const TaskWoken wakes { resumer, {} };
    if (g->state == GeneratorState::Finished) {
        const bool raisedOut = raised() && !isException(m_pending, Ex::GeneratorExit);
        recorder.append(g->worker, at, 0, wakes);
        recorder.append(g->worker, at, 0,
            TaskEnded { raisedOut ? EndKind::Raised : EndKind::Returned, 0,
                raisedOut ? exceptionLine(m_pending) : std::string() });
        Handover made;
        encodeAs(made, {});
        recorder.appendEncoded(made.events, made.count);
        m_handovers.erase(g->worker.value);
    } else {
        recorder.labeled<Yielded>(g->worker, at, 0, resumer, text);
        Handover &known = m_handovers[g->worker.value].out;
        if (!known.isOf(g->worker, resumer, at, here, core))
            encodeAs(
                known, { wakes, TaskParked { WaitReason::Resume, {}, resumer, Time::never() } });
        recorder.appendEncoded(known.events, known.count);
    }
}

} // namespace interleave
