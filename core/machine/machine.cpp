#include "core/machine/machine.h"

#include "core/base/messageid.h"
#include "core/machine/image.h"
#include "core/machine/interpreter.h"
#include "core/machine/memorylock.h"
#include "core/machine/primitives/waiting.h"
#include "core/machine/seat.h"
#include "core/machine/strings.h"
#include "core/machine/task.h"

namespace interleave {

struct Machine::Impl {
    std::shared_ptr<Program> program;
    std::unique_ptr<Heap> heap;
    MachineLimits limits;
    std::unique_ptr<Interpreter> interpreter;
    MemoryLock *lock = nullptr; // of a memory without a GIL
    bool stress = false;

    // Whom was asked for last: the same one, as a rule. Forgotten with the table of tasks.
    mutable TaskId lastAsked;
    mutable TaskObject *last = nullptr;

    StateObject *state() const { return heap->at<StateObject>(heap->root()); }
    TaskObject *task(TaskId id) const
    {
        if (last != nullptr && id == lastAsked)
            return last;
        const DictSearch at = findInDict(*heap, state()->tasks, Value::smallInt(id.value));
        IL_CHECK(at.found == Found::Yes, "a task that does not live in this machine");
        last = heap->at<TaskObject>(dictEntry(*heap, state()->tasks, at.entry).value);
        lastAsked = id;
        return last;
    }
    TaskObject *addTask(TaskId id)
    {
        auto *task = heap->make<TaskObject>(Kind::Task);
        task->id = id;
        task->clear();
        dictSet(*heap, state()->tasks, Value::smallInt(id.value), heap->valueOf(task));
        return task;
    }
};

Machine::Machine(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
    m_impl->interpreter
        = std::make_unique<Interpreter>(this, *m_impl->heap, *m_impl->program, m_impl->limits);
}

Machine::~Machine() = default;

Result<std::unique_ptr<Machine>, Error> Machine::create(
    std::shared_ptr<const Module> program, ModuleFinder modules, const MachineLimits &limits)
{
    auto heap = Heap::create(limits.heapBytes);
    if (!heap)
        return unexpected(heap.error());
    auto impl = std::make_unique<Impl>();
    impl->program = std::make_shared<Program>();
    impl->heap = std::move(*heap);
    impl->limits = limits;
    impl->heap->program = impl->program.get();
    buildImage(*impl->heap, *impl->program, program, modules);
    Heap &h = *impl->heap;
    Program &p = *impl->program;
    std::unique_ptr<Machine> machine(new Machine(std::move(impl)));
    for (const char *name : kImageModules) {
        const auto it = p.modulesByName.find(name);
        if (it == p.modulesByName.end())
            continue;
        // The machine's own natives are seen by its prelude only.
        if (!machine->m_impl->interpreter->runBody(it->second->body, p.builtins)) {
            const std::string text = machine->m_impl->interpreter->tracebackText(
                machine->m_impl->interpreter->pending());
            return unexpected(Error { { MessageId::LibraryUnprepared, { text } }, 0 });
        }
    }
    h.freeze();
    machine->m_impl->interpreter->forgetCaches();

    auto *state = h.make<StateObject>(Kind::State);
    h.setRoot(h.refOf(state));
    state->modules = h.dict().asRef();
    state->tasks = h.dict().asRef();
    state->variables = h.dict().asRef();
    state->typeVersion = p.typeVersions;
    dictSetString(h, state->modules, h.string("builtins"), Value::reference(p.builtinsModule));
    return machine;
}

std::unique_ptr<Machine> Machine::over(const Impl &original, std::unique_ptr<Heap> heap)
{
    auto impl = std::make_unique<Impl>();
    impl->program = original.program;
    impl->heap = std::move(heap);
    impl->limits = original.limits;
    return std::unique_ptr<Machine>(new Machine(std::move(impl)));
}

Result<std::unique_ptr<Machine>, Error> Machine::clone() const
{
    auto heap = m_impl->heap->clone();
    if (!heap)
        return unexpected(heap.error());
    return over(*m_impl, std::move(*heap));
}

Result<std::unique_ptr<Machine>, Error> Machine::fork(
    const SpawnRequest &request, TaskId child) const
{
    auto made = clone();
    if (made)
        (*made)->becomeForked(request, child);
    return made;
}

Result<Machine::Sent, Error> Machine::forkToSend(const SpawnRequest &request, TaskId child) const
{
    if (m_impl->lock != nullptr)
        m_impl->lock->standStill(); // what others do is to be whole in it
    auto heap = m_impl->heap->cloneToSend();
    if (!heap)
        return unexpected(heap.error());
    Arena &arena = (*heap)->arena();
    Sent sent { over(*m_impl, std::move(*heap)), arena.descriptor() };
    sent.copy->becomeForked(request, child);
    if (const auto ended = arena.endImage(); !ended)
        return unexpected(ended.error());
    return sent;
}

void Machine::becomeForked(const SpawnRequest &request, TaskId child)
{
    Heap &heap = *m_impl->heap;
    StateObject *state = m_impl->state();
    state->process = request.process;
    TaskObject *twin = request.continues ? m_impl->task(request.continues) : nullptr;
    dictClear(heap, state->tasks);
    m_impl->last = nullptr;
    // What the child touches of shared names is its own from here on.
    dictClear(heap, state->variables);
    if (twin == nullptr)
        return startTask(child, request);
    twin->id = child;
    twin->shown = 0;
    twin->main |= TaskObject::kMain;
    twin->state = TaskPhase::Parked;
    dictSet(heap, state->tasks, Value::smallInt(child.value), heap.valueOf(twin));
}

std::span<const std::byte> Machine::image() const
{
    return m_impl->heap->arena().image();
}

Status<Error> Machine::restore(int image)
{
    const auto restored = m_impl->heap->arena().restoreFrom(image);
    m_impl->heap->reload();
    m_impl->interpreter->forgetCaches();
    m_impl->last = nullptr;
    return restored;
}

Status<Error> Machine::restore(std::span<const std::byte> image)
{
    m_impl->heap->arena().restore(image);
    m_impl->heap->reload();
    m_impl->interpreter->forgetCaches();
    m_impl->last = nullptr;
    return Nothing {};
}

void Machine::startMain(TaskId id, ProcessId process)
{
    Heap &h = *m_impl->heap;
    const Program &p = *m_impl->program;
    m_impl->state()->process = process;
    const LoadedModule &main = *p.modulesByName.at("__main__");
    auto *module = h.make<ModuleObject>(Kind::Module);
    module->name = main.name.asRef();
    module->dict = h.dict().asRef();
    dictSetString(h, module->dict, p.name(Name::k_name), main.name);
    dictSetString(h, module->dict, p.name(Name::k_file), main.file);
    dictSetString(h, module->dict, p.name(Name::k_doc), Value::none());
    dictSetString(h, module->dict, p.name(Name::k_builtins), Value::reference(p.builtinsModule));
    dictSetString(h, m_impl->state()->modules, main.name, h.valueOf(module));
    auto *function = h.make<FunctionObject>(Kind::Function);
    function->code = main.body;
    function->globals = module->dict;
    function->name = function->qualifiedName = p.codes[main.body]->name.asRef();
    TaskObject *task = m_impl->addTask(id);
    task->main = 1;
    task->callable = h.valueOf(function);
}

void Machine::startTask(TaskId id, const SpawnRequest &request)
{
    TaskObject *task = m_impl->addTask(id);
    task->callable = Value::fromBits(request.callable);
    if (!task->callable.isRef())
        task->callable = Value::reference(static_cast<Ref>(request.callable));
    if (request.process && !m_impl->state()->process)
        m_impl->state()->process = request.process;
}

RunResult Machine::run(TaskId id, Host &host, std::uint64_t budget)
{
    return runWith(*m_impl->interpreter, id, host, budget);
}

RunResult Machine::runWith(Interpreter &interpreter, TaskId id, Host &host, std::uint64_t budget)
{
    TaskObject *task = m_impl->task(id);
    const RunResult result = interpreter.run(task, host, budget);
    task = interpreter.ranLast();
    if (result.why == StopReason::Parked) {
        const Parking parking = interpreter.takeParking();
        task->reason = parking.reason;
        task->object = parking.object;
        task->other = parking.other;
        task->until = parking.until.ns;
        task->item = parking.item;
        task->blocks = parking.blocks;
        task->label = parking.label.empty() ? 0 : m_impl->heap->string(parking.label).asRef();
    }
    return result;
}

std::uint64_t Machine::stepsInThisRun() const
{
    return m_impl->interpreter->stepsInThisRun();
}

void Machine::requestStop()
{
    if (m_impl->lock != nullptr)
        m_impl->lock->ask();
    else
        m_impl->interpreter->requestStop();
}

void Machine::requestAttention()
{
    if (m_impl->lock != nullptr)
        m_impl->lock->ask();
    else
        m_impl->interpreter->requestAttention();
}

Parking Machine::parked(TaskId id) const
{
    const TaskObject *task = m_impl->task(id);
    return { task->reason, task->object, task->other, { task->until }, task->item,
        task->label != 0 ? std::string(m_impl->heap->text(task->label)) : std::string(),
        task->blocks != 0 };
}

Ending Machine::ended(TaskId id) const
{
    const TaskObject *task = m_impl->task(id);
    Ending ending { task->ending, task->exitCode, {}, {}, 0, task->endsProcess != 0 };
    Interpreter &interpreter = *m_impl->interpreter;
    if (task->ending == EndKind::Raised) {
        ending.text = interpreter.exceptionLine(task->outcome);
        ending.line = interpreter.raisedAtLine(task->outcome);
        if (task->reported == 0)
            ending.traceback = interpreter.tracebackText(task->outcome);
    } else if (task->ending == EndKind::Exited) {
        // sys.exit("a sentence") prints it, and fails.
        if (m_impl->heap->is(task->outcome, Kind::Exception)) {
            const Value code = m_impl->heap->at<ExceptionObject>(task->outcome)->value;
            if (!code.isEmpty() && !code.isNone() && !code.isSmallInt() && !code.isBool())
                ending.traceback = interpreter.exceptionMessage(task->outcome) + "\n";
        }
    } else if (!task->outcome.isNone() && !task->outcome.isEmpty()) {
        ending.text = interpreter.label(task->outcome);
    }
    return ending;
}

std::uint32_t Machine::line(TaskId id) const
{
    return m_impl->interpreter->lineOf(m_impl->task(id));
}

Turn Machine::place(TaskId id) const
{
    const TaskObject *task = m_impl->task(id);
    return { id, m_impl->heap->refOf(task), shownFor(*task),
        m_impl->interpreter->lineOf(task) };
}

void Machine::interrupt(TaskId id, const char *exceptionName)
{
    Interpreter &interpreter = *m_impl->interpreter;
    Ref type = m_impl->program->typeNamed(exceptionName);
    if (type == 0)
        type = m_impl->program->exception(Ex::KeyboardInterrupt);
    m_impl->task(id)->interrupt = interpreter.makeException(type, {});
}

bool Machine::leavesLoop(TaskId id) const
{
    const TaskObject *task = m_impl->task(id);
    return task->state == TaskPhase::Parked && task->blocks == 0
        && !m_impl->interpreter->moduleAttribute("gevent.hub", "_loop_exit").isEmpty();
}

void Machine::leaveLoop(TaskId id)
{
    Interpreter &interpreter = *m_impl->interpreter;
    const Value type = interpreter.moduleAttribute("gevent.exceptions", "LoopExit");
    const Value arguments = interpreter.moduleAttribute("gevent.hub", "_loop_exit");
    if (!m_impl->heap->is(type, Kind::Type) || !m_impl->heap->is(arguments, Kind::Tuple))
        return;
    m_impl->task(id)->interrupt
        = interpreter.makeException(type.asRef(), m_impl->heap->tupleItems(arguments));
}

void Machine::drop(TaskId id, Host *host)
{
    // Whoever comes next in the line is called in its place.
    if (host != nullptr)
        abandonWait(*m_impl->heap, *host, id, m_impl->task(id)->resume);
    else
        forgetWait(*m_impl->heap, id, m_impl->task(id)->resume);
    dictRemove(*m_impl->heap, m_impl->state()->tasks, Value::smallInt(id.value));
    m_impl->last = nullptr;
}

std::vector<TaskId> Machine::tasks() const
{
    std::vector<TaskId> ids;
    const Heap &h = *m_impl->heap;
    const Ref tasks = m_impl->state()->tasks;
    for (std::int32_t i = dictNext(h, tasks, 0); i >= 0; i = dictNext(h, tasks, i + 1))
        ids.push_back({ static_cast<std::uint32_t>(dictEntry(h, tasks, i).key.asSmallInt()) });
    return ids;
}

std::uint64_t Machine::hash() const
{
    return m_impl->heap->hash();
}

bool operator==(const Machine &a, const Machine &b)
{
    return a.m_impl->heap->equals(*b.m_impl->heap);
}

ProcessId Machine::process() const
{
    return m_impl->state()->process;
}

void Machine::setRecording(bool lines, bool shared)
{
    m_impl->state()->recordLines = lines;
    m_impl->state()->hideGenerators = !lines;
    m_impl->state()->recordShared = shared ? kSharedAlways : kSharedNever;
}

void Machine::sampleShared()
{
    m_impl->state()->recordShared = kSharedSampled;
}

TaskId Machine::shown(TaskId id) const
{
    return shownFor(*m_impl->task(id));
}

void Machine::setCollectionStress(bool on)
{
    m_impl->stress = on;
    m_impl->interpreter->setStress(on);
}

void Machine::leaveGil(MemoryLock &lock)
{
    m_impl->lock = &lock;
    m_impl->heap->lock = &lock;
}

Seat::Seat(Machine &machine, MemoryLock &lock)
    : m_machine(machine)
    , m_interpreter(std::make_unique<Interpreter>(
          &machine, *machine.m_impl->heap, *machine.m_impl->program, machine.m_impl->limits, &lock))
{
    m_interpreter->setStress(machine.m_impl->stress);
}

Seat::~Seat() = default;

RunResult Seat::run(TaskId task, Host &host, std::uint64_t budget)
{
    return m_machine.runWith(*m_interpreter, task, host, budget);
}

std::uint64_t Machine::liveBytes() const
{
    return m_impl->heap->liveBytes();
}

} // namespace interleave
