// The beginning and the end of running; between them is the loop (loop.cpp).
#include "core/machine/interpreter.h"

#include "core/language/syntaxwarnings.h"
#include "core/machine/grace.h"
#include "core/machine/network.h"
#include "core/machine/primitives/socketdata.h"
#include "core/machine/primitives/waiting.h"

#include <algorithm>
#include <new>
#include <stdexcept>
#include <utility>

namespace interleave {

namespace {

// What CPython gives for the dict of a builtin type.
constexpr const char *kFrozenText = "'mappingproxy' object does not support item assignment";

// Before the program begins, as CPython does while it compiles it.
void tellSyntaxWarnings(const LoadedModule &program, Host &host, TaskId main)
{
    for (const SyntaxWarning &warning : syntaxWarnings(*program.module)) {
        std::string text = program.module->file + ":" + std::to_string(warning.line)
            + ": SyntaxWarning: " + warning.text + "\n";
        if (warning.line >= 1 && warning.line <= program.lines.size()) {
            std::string_view line = program.lines[warning.line - 1];
            line.remove_prefix(std::min(line.find_first_not_of(" \t\f"), line.size()));
            text += "  " + std::string(line.substr(0, line.find_last_not_of(" \t\r\n") + 1)) + "\n";
        }
        host.print(main, warning.line, Stream::Err, text);
    }
}

} // namespace

Interpreter::Interpreter(
    Machine *machine, Heap &heap, const Program &program, const MachineLimits &limits,
    MemoryLock *lock)
    : m_limits(limits)
    , m_lock(lock)
{
    m_heap = &heap;
    m_program = &program;
    m_machine = machine;
    m_typeCache = &m_types;
    if (lock == nullptr) // else when it has the lock
        heap.interruptible = this;
}

bool Interpreter::isInterrupted()
{
    return m_inLoop && m_host->interrupts(m_task);
}

void Interpreter::forgetCaches()
{
    m_types = TypeCache {};
    m_views.clear();
}

void Interpreter::collectIfWanted()
{
    if (!m_heap->wantsCollection() && !m_heap->overLimit() && !m_stress)
        return;
    if (m_heap->isFrozen(m_heap->root()))
        return; // the image is being built
    m_frame->depth = static_cast<std::uint32_t>(m_sp - stackOf(m_frame));
    collectNow();
    state()->looked = state()->looking;
    state()->looking = 0;
    m_abandoned = state()->abandoned != 0;
    closeLostSockets();
    if (m_heap->overLimit() && !raised())
        raise(Ex::MemoryError, "");
}

void Interpreter::collectNow()
{
    if (m_lock != nullptr) {
        m_lock->standStill();
        m_lock->globalChanged(); // what others remember may go now
    }
    m_heap->collect(m_heap->root());
    if (m_lock != nullptr)
        catchUp();
}

bool Interpreter::hasOpenSockets() const
{
    const StateObject *s = state();
    if (s->sockets == 0)
        return false;
    const auto *list = m_heap->at<SocketBlock>(s->sockets);
    return std::any_of(list->sockets, list->sockets + list->count, [this](Ref socket) {
        return socketOf(*m_heap, Value::reference(socket))->descriptor >= 0;
    });
}

// As CPython does when the last reference goes; here it is when the collector sees that it has.
void Interpreter::closeLostSockets()
{
    StateObject *s = state();
    Network *network = m_host->network();
    if (s->lostSockets == 0 || network == nullptr)
        return;
    const auto *list = m_heap->at<SocketBlock>(s->sockets);
    for (std::uint32_t i = 0; i < list->count; ++i) {
        SocketData *data = socketOf(*m_heap, Value::reference(list->sockets[i]));
        if (data->lost == 0 || data->descriptor < 0)
            continue;
        const int descriptor = std::exchange(data->descriptor, -1);
        record(SocketClosed { data->object });
        static_cast<void>(network->close(descriptor));
    }
    s->lostSockets = 0;
}

// Of the nearest frame of the learner's code.
std::uint32_t Interpreter::lineOf(const TaskObject *task) const
{
    const bool running = task == m_taskObject && m_frame != nullptr;
    return lineFrom(running ? m_heap->refOf(m_frame) : task->frame);
}

std::uint32_t Interpreter::lineFrom(Ref ref) const
{
    while (ref != 0) {
        const auto *frame = m_heap->at<FrameObject>(ref);
        const LoadedCode &code = *m_program->codes[frame->code];
        if (!code.prelude && frame->ip < code.code->spans.size())
            return code.code->spans[frame->ip].line;
        ref = frame->caller;
    }
    return 0;
}

// The first argument of a call, wherever it lies by now; empty when it takes none.
Value Interpreter::firstArgument(const FrameObject *frame) const
{
    const Code &code = *codeOf(frame).code;
    if (code.positional == 0)
        return Value::empty();
    const auto cell = std::find(code.cellLocal.begin(), code.cellLocal.end(), 0u);
    if (cell == code.cellLocal.end())
        return frame->slots[0];
    const Value captured
        = frame
              ->slots[code.locals.size() + static_cast<std::size_t>(cell - code.cellLocal.begin())];
    return m_heap->is(captured, Kind::Cell) ? m_heap->at<CellObject>(captured)->value
                                            : Value::empty();
}

bool Interpreter::isLibrarysOwn(Value made) const
{
    for (Ref ref = runningFrame(); ref != 0;) {
        const auto *frame = m_heap->at<FrameObject>(ref);
        if (!codeOf(frame).prelude)
            return false;
        const Value self = firstArgument(frame);
        if (self != made && !m_heap->is(self, Kind::Native))
            return true;
        ref = frame->caller;
    }
    return true;
}

RunResult Interpreter::run(TaskObject *task, Host &host, std::uint64_t budget)
{
    m_host = &host;
    m_heap->interruptible = this;
    if (m_lock != nullptr)
        catchUp();
    m_taskObject = task;
    m_task = task->id;
    m_shown = shownFor(*task);
    m_budget = budget;
    m_remaining = budget;
    m_pending = Value::empty();
    m_keepTraceback = false;
    m_operatorStage = 0;
    m_guarded = state()->guarded != 0 || state()->sockets != 0 || state()->watching != 0;
    m_abandoned = state()->abandoned != 0;
    m_namesInstances = state()->namesInstances != 0;
    if (state()->recursionLimit != 0)
        m_limits.recursion = state()->recursionLimit;
    if (task->state == TaskPhase::Fresh) {
        m_frame = nullptr;
        m_sp = nullptr;
        const Value callable = task->callable;
        task->callable = Value::empty();
        if (const auto program = m_program->modulesByName.find("__main__");
            program != m_program->modulesByName.end() && m_heap->is(callable, Kind::Function)
            && m_heap->at<FunctionObject>(callable)->code == program->second->body)
            tellSyntaxWarnings(*program->second, host, m_task);
        Flow flow;
        try {
            flow = call(callable, {}, {}, 0, Deliver::TaskEnd);
        } catch (const std::bad_alloc &) {
            const Grace grace;
            m_frame = nullptr;
            raise(Ex::MemoryError, {});
            flow = Flow::Raise;
        } catch (const FrozenWrite &) {
            m_frame = nullptr;
            raise(Ex::TypeError, kFrozenText);
            flow = Flow::Raise;
        }
        if (flow == Flow::Raise) {
            const Value exception = m_pending;
            m_pending = Value::empty();
            endTask(EndKind::Raised, exception, 1);
        }
        if (m_frame == nullptr) {
            // A native as the whole task: it is called anew next time, or it is done.
            if (flow == Flow::Stop && m_stop != StopReason::Ended)
                task->callable = callable;
            return { m_stop, 0 };
        }
    } else {
        m_frame = m_heap->at<FrameObject>(task->frame);
        m_sp = stackOf(m_frame) + m_frame->depth;
    }
    task->state = TaskPhase::Running;
    // Raises in the midst of whatever that was. False: the task has ended by it.
    const auto raiseAnywhere = [this](Ex type, std::string_view text) {
        m_operatorStage = 0;
        m_callDepth = 0;
        m_keepTraceback = false;
        abandonWait(*m_heap, *m_host, m_task, m_taskObject->resume);
        clearResume();
        m_pending = Value::empty();
        raise(type, text);
        return unwind();
    };
    // C++ has no memory, or the heap is far beyond its limit.
    const auto outOfMemory = [&] {
        const Grace grace;
        m_heap->wantCollection();
        return raiseAnywhere(Ex::MemoryError, {});
    };
    bool goesOn = true;
    m_inLoop = true;
    while (goesOn) {
        try {
            if (!beInterrupted())
                break;
            if (m_lock != nullptr)
                m_stop = loop<LoopKind::Free>();
            else if (state()->recordLines != 0 || m_stress)
                m_stop = loop<LoopKind::Hooked>();
            else
                m_stop = loop<LoopKind::Plain>();
            goesOn = false;
        } catch (const std::bad_alloc &) {
            goesOn = outOfMemory();
        } catch (const FrozenWrite &) {
            goesOn = raiseAnywhere(Ex::TypeError, kFrozenText);
        } catch (const std::length_error &) { // of a container that could never be so large
            goesOn = outOfMemory();
        } catch (const Interruption &) { // the engine raises what for, where the native was called
            m_operatorStage = 0;
            m_callDepth = 0;
            m_pending = Value::empty();
            m_stop = StopReason::Budget;
            goesOn = false;
        }
    }
    m_inLoop = false;
    task = m_taskObject;
    const StopReason why = m_stop;
    if (m_lock != nullptr) {
        m_asksSeen = m_lock->asks();
        m_heap->interruptible = nullptr; // who runs next says so
    }
    if (m_frame != nullptr)
        m_frame->depth = static_cast<std::uint32_t>(m_sp - stackOf(m_frame));
    if (!m_written.empty())
        tellWritten(why);
    if (why == StopReason::Parked)
        task->state = TaskPhase::Parked;
    m_stopRequested.store(false, std::memory_order_relaxed);
    m_asked.store(false, std::memory_order_relaxed);
    return { why, m_budget - m_remaining };
}

// The task sleeps for no time at all: the next one of its loop goes on at once, if the host knows
// who that is. False: by way of the host.
bool Interpreter::takeTurn()
{
    if (m_parking.reason != WaitReason::Sleep || m_stopRequested.load(std::memory_order_relaxed))
        return false;
    const Turn mine { m_task, m_heap->refOf(m_taskObject), m_shown, lineOf(m_taskObject) };
    const Turn *next = m_host->turnAfter(mine);
    if (next == nullptr)
        return false;
    auto *other = m_heap->at<TaskObject>(next->object);
    if (!other->interrupt.isEmpty() || !other->between.isEmpty())
        return false;
    const TaskId id = next->task;
    m_host->changeOver(mine);
    m_frame->depth = static_cast<std::uint32_t>(m_sp - stackOf(m_frame));
    m_taskObject->state = TaskPhase::Parked;
    other->state = TaskPhase::Running;
    m_taskObject = other;
    m_task = id;
    m_shown = shownFor(*other);
    m_operatorStage = 0;
    m_frame = m_heap->at<FrameObject>(other->frame);
    m_sp = stackOf(m_frame) + m_frame->depth;
    return true;
}

// Before the task goes on: the exception that waits for it, then the function. False: it has ended.
bool Interpreter::beInterrupted()
{
    TaskObject *task = m_taskObject;
    if (!task->interrupt.isEmpty()) {
        const Value exception = std::exchange(task->interrupt, Value::empty());
        if (!raisesWhenOver(*m_heap, task->resume, exception)) {
            raiseValue(exception);
            abandonWait(*m_heap, *m_host, task->id, task->resume);
            clearResume();
        }
    }
    if (raised() && !unwind())
        return false;
    if (!task->between.isEmpty()
        && callBetween(std::exchange(task->between, Value::empty())) == Flow::Raise)
        return unwind();
    return true;
}

// Before the task goes on where it is. What it waits for is set aside, and taken up again behind it
// (Deliver::RetryDiscard), or left if the function raises: see _m_interrupted.
Flow Interpreter::callBetween(Value function)
{
    // Where memory is exhausted, the function is what gets the MemoryError.
    const Grace grace;
    auto *kept = m_heap->make<TaskObject>(Kind::Task);
    kept->clear();
    kept->resume = m_taskObject->resume;
    const Value between = dictGetText(*m_heap, m_program->builtins, "_m_interrupted");
    const Value args[] = { function, m_heap->valueOf(kept) };
    m_taskObject->resume = Resume {};
    const Flow flow = call(between, args, {}, 0, Deliver::RetryDiscard, args[1]);
    if (flow != Flow::Raise)
        return flow;
    // It could not even be called: as if it had raised that.
    if (!raisesWhenOver(*m_heap, kept->resume, m_pending)) {
        abandonWait(*m_heap, *m_host, m_task, kept->resume);
        return flow;
    }
    m_taskObject->resume = kept->resume;
    m_pending = Value::empty();
    return Flow::Continue;
}

void Interpreter::saveFrame()
{
    m_frame->depth = static_cast<std::uint32_t>(m_sp - stackOf(m_frame));
    m_taskObject->frame = m_heap->refOf(m_frame);
}

bool Interpreter::runBody(std::uint32_t code, Ref globals)
{
    auto *function = m_heap->make<FunctionObject>(Kind::Function);
    function->code = code;
    function->globals = globals;
    function->name = function->qualifiedName = m_program->codes[code]->name.asRef();
    auto *task = m_heap->make<TaskObject>(Kind::Task);
    m_taskObject = task;
    m_frame = nullptr;
    m_sp = nullptr;
    m_budget = m_remaining = 0;
    if (call(m_heap->valueOf(function), {}, {}, 0, Deliver::TaskEnd) == Flow::Raise)
        return false;
    loop<LoopKind::Plain>();
    m_pending = task->ending == EndKind::Raised ? task->outcome : Value::empty();
    m_taskObject = nullptr;
    return !raised();
}

} // namespace interleave
