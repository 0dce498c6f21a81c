// Calling things: functions with their arguments bound, natives, classes, instances; and what
// happens with results.
#include "core/machine/derived.h"
#include "core/machine/equality.h"
#include "core/machine/interpreter.h"
#include "core/machine/lists.h"
#include "core/machine/primitives/loopfuture.h"
#include "core/machine/strings.h"

#include <boost/container/small_vector.hpp>

#include <algorithm>
#include <cstring>

namespace interleave {

// Arguments with one more in front; few calls have more than this.
using ArgumentList = boost::container::small_vector<Value, 8>;

FrameObject *Interpreter::newFrame(const LoadedCode &code, const FunctionObject *function)
{
    auto *frame = m_heap->at<FrameObject>(m_heap->allocatePart(Kind::Frame, code.frameUnits));
    frame->code = code.index;
    frame->globals = function->globals;
    // Cells: own ones first, then those from outside.
    Value *cells = frame->slots + code.localNames.size();
    const std::size_t own = code.code->cells.size();
    if (function->closure != 0) {
        const auto *closure = m_heap->at<TupleObject>(function->closure);
        std::copy_n(closure->items, closure->count, cells + own);
    }
    return frame;
}

// Captured parameters move into their cells.
static void makeCells(Heap &heap, const LoadedCode &code, FrameObject *frame)
{
    Value *cells = frame->slots + code.localNames.size();
    for (std::size_t i = 0; i < code.code->cells.size(); ++i) {
        const std::uint32_t local = code.code->cellLocal[i];
        const Value content = local != Code::kNoLocal ? frame->slots[local] : Value::empty();
        cells[i] = heap.cell(content);
        if (local != Code::kNoLocal)
            frame->slots[local] = Value::empty();
    }
}

// Arguments by position, the last parameters by their defaults; what most calls are. False: another
// case, and nothing was done.
static bool bindPlain(const Heap &heap, const Code &code, const FunctionObject *function,
    std::span<const Value> args, Value *slots)
{
    if (code.keywordOnly != 0 || code.hasStarArgs || code.hasStarStarArgs
        || args.size() > code.positional)
        return false;
    const std::size_t left = code.positional - args.size();
    if (left != 0) {
        if (function->defaults == 0)
            return false;
        const auto *defaults = heap.at<TupleObject>(function->defaults);
        if (defaults->count < left)
            return false;
        std::copy_n(defaults->items + defaults->count - left, left, slots + args.size());
    }
    std::copy(args.begin(), args.end(), slots);
    return true;
}

Flow Interpreter::enter(FrameObject *frame, Deliver how, Value extra)
{
    if (m_taskObject->recursion >= m_limits.recursion) {
        m_heap->release(m_heap->refOf(frame));
        raise(Ex::RecursionError, "maximum recursion depth exceeded");
        return Flow::Raise;
    }
    ++m_taskObject->recursion;
    frame->deliver = how;
    frame->extra = extra;
    frame->stage = static_cast<std::uint8_t>(m_operatorStage);
    if (m_frame != nullptr) {
        m_frame->depth = static_cast<std::uint32_t>(m_sp - stackOf(m_frame));
        frame->caller = m_heap->refOf(m_frame);
    }
    m_frame = frame;
    m_sp = stackOf(frame);
    m_taskObject->frame = m_heap->refOf(frame);
    return Flow::Continue;
}

Flow Interpreter::callFunction(Value callable, std::span<const Value> args,
    std::span<const Value> names, std::uint32_t pop, Deliver how, Value extra)
{
    const auto *function = m_heap->at<FunctionObject>(callable);
    const LoadedCode &code = *m_program->codes[function->code];
    FrameObject *frame = newFrame(code, function);
    if (!names.empty() || !bindPlain(*m_heap, *code.code, function, args, frame->slots)) {
        if (!bind(code, function, args, names, frame->slots)) {
            m_heap->release(m_heap->refOf(frame));
            return Flow::Raise;
        }
    }
    if (!code.code->cells.empty())
        makeCells(*m_heap, code, frame);
    const CodeKind kind = code.code->kind;
    if (kind == CodeKind::Generator || kind == CodeKind::Coroutine
        || kind == CodeKind::AsyncGenerator) {
        m_sp -= pop;
        const Value made = makeGenerator(code, frame, function);
        if (how == Deliver::Push && kind == CodeKind::Generator
            && opOf(codeOf(m_frame).code->instructions[m_frame->ip + 1]) == Op::GetIterator)
            m_heap->at<GeneratorObject>(made)->flags |= GeneratorObject::kOwned;
        return deliver(made, how, extra);
    }
    m_sp -= pop;
    const Flow flow = enter(frame, how, extra);
    if (flow == Flow::Raise)
        m_sp += pop;
    return flow;
}

Flow Interpreter::call(Value callable, std::span<const Value> args, std::span<const Value> names,
    std::uint32_t pop, Deliver how, Value extra)
{
    switch (m_heap->kindOf(callable)) {
    case Kind::Function:
        return callFunction(callable, args, names, pop, how, extra);
    case Kind::NativeFunction:
        return callNative(m_program->natives[m_heap->at<NativeFunctionObject>(callable)->native],
            args, names, pop, how, extra);
    case Kind::Type:
        if (const Ref meta = typeOf(callable); meta != m_program->typeType)
            if (const Value method = lookup(meta, Name::k_call);
                !m_heap->is(method, Kind::NativeFunction))
                break; // a metaclass decides what calling its classes does
        return callType(callable, args, names, pop, how, extra);
    case Kind::BoundMethod: {
        const auto *method = m_heap->at<BoundMethodObject>(callable);
        ArgumentList all;
        all.reserve(args.size() + 1);
        all.push_back(method->self);
        all.insert(all.end(), args.begin(), args.end());
        return call(method->function, { all.data(), all.size() }, names, pop, how, extra);
    }
    case Kind::StaticMethod:
        return call(m_heap->at<DescriptorObject>(callable)->getter, args, names, pop, how, extra);
    default:
        break;
    }
    const Ref type = typeOf(callable);
    const Value method = lookup(type, Name::k_call);
    if (method.isEmpty()) {
        raise(Ex::TypeError, "'" + std::string(typeName(callable)) + "' object is not callable");
        return Flow::Raise;
    }
    ArgumentList all;
    all.reserve(args.size() + 1);
    const Kind kind = m_heap->kindOf(method);
    if (kind == Kind::Function || kind == Kind::NativeFunction)
        all.push_back(callable);
    all.insert(all.end(), args.begin(), args.end());
    if (m_callDepth > kMaxDepth) {
        raise(Ex::RecursionError, "maximum recursion depth exceeded");
        return Flow::Raise;
    }
    ++m_callDepth;
    const Flow flow = call(method, { all.data(), all.size() }, names, pop, how, extra);
    --m_callDepth;
    return flow;
}

Flow Interpreter::callPrelude(
    std::string_view name, std::initializer_list<Value> args, std::uint32_t pop, Deliver how)
{
    const Value function = dictGetText(*m_heap, m_program->builtins, name);
    IL_CHECK(!function.isEmpty(), "a function that the machine needs is missing from the prelude");
    return call(function, { args.begin(), args.size() }, {}, pop, how);
}

// --- Natives

void Interpreter::clearResume()
{
    if (m_taskObject->resume.stage != 0 || m_taskObject->resume.deadline != 0)
        m_taskObject->resume = Resume {};
}

// Is __new__ of a builtin type asked for an instance of a subclass?
bool Interpreter::makesDerived(const NativeEntry &entry, std::span<const Value> args) const
{
    return !args.empty() && args[0] != Value::reference(entry.makes)
        && m_heap->is(args[0], Kind::Type) && isSubtype(args[0].asRef(), entry.makes)
        && isCopiedKind(m_heap->at<TypeObject>(args[0])->layout);
}

// str.__new__(Name, ...): what str makes of it, as a Name.
Flow Interpreter::makeDerived(const NativeEntry &entry, std::span<const Value> args,
    std::span<const Value> names, std::uint32_t pop, Deliver how, Value extra)
{
    const std::size_t given = args.size() - names.size();
    const Value keywords = m_heap->dict();
    for (std::size_t i = 0; i < names.size(); ++i)
        dictSetString(*m_heap, keywords.asRef(), names[i], args[given + i]);
    return callPreludeWith("_m_make",
        { args[0], Value::reference(entry.makes), m_heap->tuple(args.first(given).subspan(1)),
            keywords },
        pop, how, extra);
}

bool Interpreter::takesFloatObjects(std::span<const Value> args, std::vector<Value> &plain) const
{
    if (std::none_of(args.begin(), args.end(), [&](Value v) { return m_heap->is(v, Kind::Float); }))
        return false;
    for (const Value v : args)
        plain.push_back(m_heap->is(v, Kind::Float) ? plainNumber(*m_heap, v) : v);
    return true;
}

// The words of natives that were given something else in an integer's place.
static bool asksForInteger(std::string_view complaint)
{
    return complaint.ends_with("cannot be interpreted as an integer")
        || complaint.starts_with("slice indices must be integers")
        || complaint.find("must be integers or slices") != std::string_view::npos;
}

Flow Interpreter::callNative(const NativeEntry &entry, std::span<const Value> args,
    std::span<const Value> names, std::uint32_t pop, Deliver how, Value extra)
{
    NativeCall native(*this, entry);
    constexpr std::size_t kMostParameters = 24; // checked where signatures are read
    // Made values only where they are needed.
    alignas(Value) std::byte room[kMostParameters * sizeof(Value)];
    auto *bound = reinterpret_cast<Value *>(room);
    if (__builtin_expect(entry.makes != 0, false) && makesDerived(entry, args))
        return makeDerived(entry, args, names, pop, how, extra);
    std::vector<Value> plain;
    if (__builtin_expect(entry.numbers, false) && takesFloatObjects(args, plain))
        args = plain;
    if (!bindNative(native, entry, args, names, bound))
        return Flow::Raise;
    const auto hasIndex = [&](Value v) {
        if (!m_heap->is(v, Kind::Slice))
            return m_heap->is(v, Kind::Instance) && !lookup(typeOf(v), Name::k_index).isEmpty();
        const auto *slice = m_heap->at<SliceObject>(v);
        const Value parts[] = { slice->start, slice->stop, slice->step };
        return std::any_of(std::begin(parts), std::end(parts), [&](Value part) {
            return m_heap->is(part, Kind::Instance)
                && !lookup(typeOf(part), Name::k_index).isEmpty();
        });
    };
    switch (entry.function(native)) {
    case Outcome::Return:
        clearResume();
        // str(name) and name.strip() are plain, whatever class `name` is of.
        if (entry.makes != 0
            || ((entry.owner != 0 || entry.numbers) && !args.empty() && native.m_result == args[0]))
            native.m_result = plainCopy(*m_heap, native.m_result);
        m_sp -= pop;
        return deliver(native.m_result, how, extra);
    case Outcome::Raise:
        IL_CHECK(raised(), "a native said Raise without an exception");
        clearResume();
        if (isException(m_pending, Ex::TypeError)
            && std::any_of(args.begin(), args.end(), hasIndex)
            && asksForInteger(exceptionMessage(m_pending))) {
            // It is called again with what __index__() gives.
            m_pending = Value::empty();
            const std::size_t given = args.size() - names.size();
            const Value keywords = m_heap->dict();
            for (std::size_t i = 0; i < names.size(); ++i)
                dictSetString(*m_heap, keywords.asRef(), names[i], args[given + i]);
            return callPreludeWith("_m_call_indexed",
                { native.callee(), m_heap->tuple(args.first(given)), keywords }, pop, how, extra);
        }
        return Flow::Raise;
    case Outcome::Park:
        m_stop = StopReason::Parked;
        return Flow::Stop;
    case Outcome::Again:
        // It is paid when it is over.
        if (m_frame != nullptr && !codeOf(m_frame).prelude)
            ++m_remaining;
        m_stop = StopReason::Budget;
        return Flow::Stop;
    case Outcome::TailCall: {
        clearResume();
        m_sp -= pop;
        std::vector<Value> all = std::move(native.m_tailArgs);
        std::vector<Value> allNames;
        if (!native.m_tailKeywords.isEmpty()) {
            const Ref dict = native.m_tailKeywords.asRef();
            for (std::int32_t i = dictNext(*m_heap, dict, 0); i >= 0;
                 i = dictNext(*m_heap, dict, i + 1)) {
                allNames.push_back(dictEntry(*m_heap, dict, i).key);
                all.push_back(dictEntry(*m_heap, dict, i).value);
            }
        }
        const Flow flow = call(native.m_result, all, allNames, 0, how, extra);
        if (flow != Flow::Continue)
            m_sp += pop; // the operands are there still: the instruction is done again, or unwound
        return flow;
    }
    case Outcome::GetAttribute:
        if (native.m_exitCode != 0)
            return loadFound(
                native.m_result, native.m_tailArgs[0], pop, how, Value::empty(), false);
        return loadAttribute(native.m_result, native.m_tailArgs[0], pop, how, native.m_tailArgs[1]);
    case Outcome::SetAttribute: {
        // setattr() is a call whose None is delivered as any result; what __setattr__ returns is
        // dropped on the way. As an __init__, an __enter__...: by a call of its own.
        if (how != Deliver::Push && how != Deliver::Discard)
            return callPreludeWith("_m_store",
                { native.m_result, native.m_tailArgs[0],
                    native.m_tailArgs[1].isEmpty() ? Value::none() : native.m_tailArgs[1],
                    Value::boolean(native.m_tailArgs[1].isEmpty()),
                    Value::boolean(native.m_exitCode != 0) },
                pop, how, extra);
        return storeAttributeFor(native, pop, how);
    }
    case Outcome::ResumeGenerator:
        return resume(native.m_result, native.m_tailArgs[0], pop, how, extra);
    case Outcome::ThrowIntoGenerator:
        return throwInto(native.m_result, native.m_tailArgs[0], pop, how, extra);
    case Outcome::CloseGenerator:
        return closeGenerator(native.m_result, pop, how, extra);
    case Outcome::Construct:
        return construct(native, pop, how, extra);
    case Outcome::ClassBody:
        return runClassBody(native.m_result, native.m_tailArgs[0].asRef(), pop, how, extra);
    case Outcome::Globals: {
        m_sp -= pop;
        const FrameObject *frame = m_frame;
        return deliver(Value::reference(frame->globals), how, extra);
    }
    case Outcome::Locals: {
        m_sp -= pop;
        return deliver(locals(), how, extra);
    }
    case Outcome::End:
        // At once: nothing of what is done at a program's end.
        m_taskObject->main = 0;
        m_taskObject->reported = 0;
        return endTask(EndKind::Exited, Value::none(), native.m_exitCode);
    }
    return Flow::Raise;
}

// type.__call__(cls, ...), as super().__call__ of a metaclass asks for it.
Flow Interpreter::construct(NativeCall &native, std::uint32_t pop, Deliver how, Value extra)
{
    std::vector<Value> args = std::move(native.m_tailArgs);
    std::vector<Value> names;
    if (!native.m_tailKeywords.isEmpty()) {
        const Ref dict = native.m_tailKeywords.asRef();
        for (std::int32_t i = dictNext(*m_heap, dict, 0); i >= 0;
             i = dictNext(*m_heap, dict, i + 1)) {
            names.push_back(dictEntry(*m_heap, dict, i).key);
            args.push_back(dictEntry(*m_heap, dict, i).value);
        }
    }
    return callType(native.m_result, args, names, pop, how, extra);
}

Value Interpreter::locals()
{
    const LoadedCode &code = codeOf(m_frame);
    if (code.code->kind == CodeKind::Module)
        return Value::reference(m_frame->globals);
    if (m_frame->space != 0)
        return Value::reference(m_frame->space);
    const Value dict = m_heap->dict();
    for (std::size_t i = 0; i < code.localNames.size(); ++i)
        if (!m_frame->slots[i].isEmpty())
            dictSetString(*m_heap, dict.asRef(), code.localNames[i], m_frame->slots[i]);
    for (std::size_t i = 0; i < code.cellNames.size(); ++i) {
        const Value content
            = m_heap->at<CellObject>(m_frame->slots[code.localNames.size() + i])->value;
        if (!content.isEmpty())
            dictSetString(*m_heap, dict.asRef(), code.cellNames[i], content);
    }
    return dict;
}

// --- Classes as callables

Flow Interpreter::callType(Value type, std::span<const Value> args, std::span<const Value> names,
    std::uint32_t pop, Deliver how, Value extra)
{
    const auto *t = m_heap->at<TypeObject>(type);
    const Value make = lookup(type.asRef(), Name::k_new);
    const bool makes = !make.isEmpty() && make != m_program->objectNew;
    if ((t->flags & kTypeHasNew) != 0 || (makes && (t->flags & kTypeLearner) != 0)) {
        // __new__, then __init__ with the same arguments: two calls, so the prelude does it.
        const std::size_t given = args.size() - names.size();
        const Value keywords = m_heap->dict();
        for (std::size_t i = 0; i < names.size(); ++i)
            dictSetString(*m_heap, keywords.asRef(), names[i], args[given + i]);
        return callPreludeWith(
            "_m_construct", { type, m_heap->tuple(args.first(given)), keywords }, pop, how, extra);
    }
    if (makes) {
        Value function = make;
        if (m_heap->is(function, Kind::StaticMethod))
            function = m_heap->at<DescriptorObject>(function)->getter;
        ArgumentList all;
        all.reserve(args.size() + 1);
        all.push_back(type);
        all.insert(all.end(), args.begin(), args.end());
        return call(function, { all.data(), all.size() }, names, pop, how, extra);
    }
    Value instance;
    switch (t->layout) {
    case Kind::Instance: {
        auto *o = m_heap->make<InstanceObject>(Kind::Instance);
        instance = m_heap->valueOf(o);
        break;
    }
    case Kind::List:
        instance = m_heap->list({});
        break;
    case Kind::Dict:
        instance = m_heap->dict();
        break;
    case Kind::Set:
        instance = makeSet(*m_heap);
        break;
    case Kind::Native:
        instance = m_heap->native(type.asRef());
        break;
    case Kind::Exception: {
        // As BaseException.__new__: the arguments are kept whatever __init__ does with them.
        const std::span<const Value> positional = args.first(args.size() - names.size());
        type = Value::reference(exceptionOfErrno(type.asRef(), positional));
        instance = makeException(type.asRef(), positional);
        break;
    }
    default:
        raise(
            Ex::TypeError, "cannot create '" + std::string(m_heap->text(t->name)) + "' instances");
        return Flow::Raise;
    }
    m_heap->header(instance.asRef())->type = type.asRef();
    if (__builtin_expect((t->flags & kTypeHasDel) != 0 && t->layout == Kind::Instance, false))
        guardInstance(instance.asRef());
    return instanceMade(instance, type, args, names, pop, how, extra);
}

Flow Interpreter::instanceMade(Value instance, Value type, std::span<const Value> args,
    std::span<const Value> names, std::uint32_t pop, Deliver how, Value extra)
{
    const Value init = lookup(type.asRef(), Name::k_init);
    if (init.isEmpty() || init == m_program->objectInit) {
        if (!args.empty() && m_heap->at<TypeObject>(type)->layout != Kind::Exception) {
            raise(Ex::TypeError,
                std::string(m_heap->text(m_heap->at<TypeObject>(type)->name))
                    + "() takes no arguments");
            return Flow::Raise;
        }
        m_sp -= pop;
        return deliver(instance, how, extra);
    }
    ArgumentList all;
    all.reserve(args.size() + 1);
    all.push_back(instance);
    all.insert(all.end(), args.begin(), args.end());
    if (how == Deliver::Push)
        return call(init, { all.data(), all.size() }, names, pop, Deliver::Init, instance);
    // Made on the way to something else (an exception to raise, a class called by a native's tail
    // call): the prelude's frame keeps that apart.
    const std::size_t given = args.size() - names.size();
    const Value keywords = m_heap->dict();
    for (std::size_t i = 0; i < names.size(); ++i)
        dictSetString(*m_heap, keywords.asRef(), names[i], args[given + i]);
    return callPreludeWith(
        "_m_initialize", { instance, m_heap->tuple(args.first(given)), keywords }, pop, how, extra);
}

Flow Interpreter::callPreludeWith(std::string_view name, std::initializer_list<Value> args,
    std::uint32_t pop, Deliver how, Value extra)
{
    const Value function = dictGetText(*m_heap, m_program->builtins, name);
    IL_CHECK(!function.isEmpty(), "a function that the machine needs is missing from the prelude");
    return call(function, { args.begin(), args.size() }, {}, pop, how, extra);
}

Flow Interpreter::callSpread(std::uint32_t flags)
{
    const bool keywords = (flags & 1) != 0;
    const Value list = m_sp[keywords ? -2 : -1];
    const Value callable = m_sp[keywords ? -3 : -2];
    std::span<const Value> items;
    if (m_heap->is(list, Kind::Tuple))
        items = m_heap->tupleItems(list);
    else
        items = m_heap->listItems(list);
    std::vector<Value> args(items.begin(), items.end());
    std::vector<Value> names;
    if (keywords) {
        const Ref dict = m_sp[-1].asRef();
        for (std::int32_t i = dictNext(*m_heap, dict, 0); i >= 0;
             i = dictNext(*m_heap, dict, i + 1)) {
            names.push_back(dictEntry(*m_heap, dict, i).key);
            args.push_back(dictEntry(*m_heap, dict, i).value);
        }
    }
    return call(callable, args, names, keywords ? 3 : 2, Deliver::Push);
}

// --- Results

Flow Interpreter::deliver(Value result, Deliver how, Value extra)
{
    switch (how) {
    case Deliver::Push:
        *m_sp++ = result;
        return advance();
    case Deliver::Method:
        *m_sp++ = result;
        *m_sp++ = Value::empty();
        return advance();
    case Deliver::Discard:
        return advance();
    case Deliver::Init:
        if (!result.isNone()) {
            raise(Ex::TypeError,
                "__init__() should return None, not '" + std::string(typeName(result)) + "'");
            return Flow::Raise;
        }
        *m_sp++ = extra;
        return advance();
    case Deliver::Extra:
        *m_sp++ = extra;
        return advance();
    case Deliver::Retry:
        *m_sp++ = result;
        return Flow::Continue;
    case Deliver::RetryDiscard:
        if (!extra.isEmpty())
            m_taskObject->resume = m_heap->at<TaskObject>(extra)->resume;
        return Flow::Continue;
    case Deliver::Truth:
        if (result.isBool())
            return truthDecided(result.isTrue());
        if (m_heap->isInt(result) && lookup(typeOf(m_sp[-1]), Name::k_bool).isEmpty()) {
            // It was __len__ that said so.
            if (!result.isSmallInt() || result.asSmallInt() >= 0)
                return truthDecided(truth(*m_heap, result) == Answer::Yes);
            raise(Ex::ValueError, "__len__() should return >= 0");
            return Flow::Raise;
        }
        raise(Ex::TypeError,
            "__bool__ should return bool, returned " + std::string(typeName(result)));
        return Flow::Raise;
    case Deliver::Contains: {
        const Instruction i = codeOf(m_frame).code->instructions[m_frame->ip];
        *m_sp++ = Value::boolean((truth(*m_heap, result) != Answer::No) != (operandOf(i) == 1));
        return advance();
    }
    case Deliver::Enter:
        m_sp[-1] = extra;
        *m_sp++ = result;
        return advance();
    case Deliver::Next:
        *m_sp++ = result;
        return advance();
    case Deliver::Operator: {
        const std::uint32_t stage = m_operatorStage;
        if (result.isNotImplemented())
            return nextOperator(stage + 1);
        if ((stage & kInvertResult) != 0)
            result = Value::boolean(truth(*m_heap, result) == Answer::No);
        m_sp -= 2;
        *m_sp++ = result;
        return advance();
    }
    case Deliver::YieldFrom:
        return yieldValue(result);
    case Deliver::Class:
        return classMade(result, extra);
    case Deliver::Module:
        return Flow::Continue;
    case Deliver::Close:
        raise(Ex::RuntimeError, "generator ignored GeneratorExit");
        return Flow::Raise;
    case Deliver::Turn:
        // A turn in which contextvars was imported leaves a context behind.
        if (keepsContexts() || !waitFor(*this, extra, result))
            return turnEnded(Name::w__turn_yielded, result, extra);
        return nextTurn(extra);
    case Deliver::TaskEnd:
        if (beginEnding(EndKind::Returned, result, 0))
            return Flow::Continue;
        return endTask(EndKind::Returned, result, 0);
    case Deliver::Uncaught:
        return uncaught(extra);
    }
    return Flow::Raise;
}

Flow Interpreter::returned(Value result)
{
    FrameObject *frame = m_frame;
    const Deliver how = frame->deliver;
    const Value extra = frame->extra;
    m_operatorStage = frame->stage;
    --m_taskObject->recursion;
    const Ref caller = frame->caller;
    if (frame->generator != 0) {
        finishGenerator(frame);
    } else {
        m_heap->release(m_heap->refOf(frame));
        m_taskObject->frame = caller;
        m_frame = caller != 0 ? m_heap->at<FrameObject>(caller) : nullptr;
        if (m_frame != nullptr)
            m_sp = stackOf(m_frame) + m_frame->depth;
        return deliver(result, how, extra);
    }
    return generatorReturned(result, how, extra);
}

Flow Interpreter::truthDecided(bool value)
{
    const Instruction i = codeOf(m_frame).code->instructions[m_frame->ip];
    const bool jumps = [&] {
        switch (opOf(i)) {
        case Op::JumpIfFalse:
        case Op::JumpIfFalseKeep:
            return !value;
        case Op::JumpIfTrue:
        case Op::JumpIfTrueKeep:
            return value;
        default:
            return false;
        }
    }();
    switch (opOf(i)) {
    case Op::Not:
        m_sp[-1] = Value::boolean(!value);
        return advance();
    case Op::JumpIfFalseKeep:
    case Op::JumpIfTrueKeep:
        if (!jumps)
            --m_sp;
        break;
    default:
        --m_sp;
    }
    m_frame->ip = jumps ? operandOf(i) : m_frame->ip + 1;
    return Flow::Continue;
}

} // namespace interleave
