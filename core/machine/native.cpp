// What native code sees of the machine: Context, NativeCall, Declarations.
#include "core/machine/native.h"

#include "core/machine/dicts.h"
#include "core/machine/interpreter.h"
#include "core/machine/lists.h"
#include "core/machine/network.h"
#include "core/machine/strings.h"
#include "core/machine/task.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace interleave {

// --- Context

std::uint32_t Context::line() const
{
    return static_cast<const Interpreter *>(this)->lineOf(m_taskObject);
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
    const Value handled = m_taskObject != nullptr ? m_taskObject->handled : Value::empty();
    if (!handled.isEmpty() && !handled.isNone() && handled != exception && e->context.isNone()) {
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
    return m_heap->text(m_heap->at<TypeObject>(typeOf(v))->name);
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

// --- Labels: enough of a repr to know a value by

namespace {

constexpr std::size_t kLabelLength = 40;

class Labeler {
public:
    Labeler(const Context &context, std::string &out)
        : m_context(context)
        , m_heap(context.heap())
        , m_out(out)
    {
    }

    void show(Value v, int depth)
    {
        if (m_out.size() > kLabelLength * 2)
            return;
        if (v.isSmallInt()) {
            m_out += std::to_string(v.asSmallInt());
        } else if (v.isReal()) {
            char text[32];
            const auto end = std::to_chars(text, text + sizeof text, v.asReal());
            const std::string_view digits(text, static_cast<std::size_t>(end.ptr - text));
            m_out += digits;
            if (digits.find_first_not_of("-0123456789") == std::string_view::npos)
                m_out += ".0";
        } else if (v.isBool()) {
            m_out += v.isTrue() ? "True" : "False";
        } else if (v.isNone()) {
            m_out += "None";
        } else if (v.isNotImplemented() || v.isEllipsis() || v.isEmpty()) {
            m_out += v.isEllipsis() ? "Ellipsis" : v.isEmpty() ? "" : "NotImplemented";
        } else {
            object(v, depth);
        }
    }

private:
    void row(std::span<const Value> items, const char *open, const char *close, int depth)
    {
        m_out += open;
        for (std::size_t i = 0; i < items.size() && m_out.size() <= kLabelLength * 2; ++i) {
            if (i != 0)
                m_out += ", ";
            show(items[i], depth + 1);
        }
        m_out += close;
    }

    void quoted(std::string_view text)
    {
        const bool apostrophe
            = text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos;
        m_out += apostrophe ? '"' : '\'';
        for (const char c : text.substr(0, kLabelLength * 4)) {
            if (c == '\n')
                m_out += "\\n";
            else if (c == '\t')
                m_out += "\\t";
            else if (c == '\r')
                m_out += "\\r";
            else if (c == '\\')
                m_out += "\\\\";
            else if (c == '\'' && !apostrophe)
                m_out += "\\'";
            else if (static_cast<unsigned char>(c) < 32)
                m_out += '?';
            else
                m_out += c;
        }
        m_out += apostrophe ? '"' : '\'';
    }

    void object(Value v, int depth)
    {
        if (depth > 3) {
            m_out += "...";
            return;
        }
        const Kind kind = m_heap.kindOf(v);
        const auto *type = m_heap.at<TypeObject>(m_context.typeOf(v));
        const std::string name(m_heap.text(type->name));
        switch (kind) {
        case Kind::String:
            quoted(m_heap.text(v));
            break;
        case Kind::Bytes:
            m_out += 'b';
            quoted({ reinterpret_cast<const char *>(m_heap.at<BytesObject>(v)->data),
                m_heap.at<BytesObject>(v)->count });
            break;
        case Kind::Tuple:
            row(m_heap.tupleItems(v), "(", m_heap.at<TupleObject>(v)->count == 1 ? ",)" : ")",
                depth);
            break;
        case Kind::List:
            row(m_heap.listItems(v), "[", "]", depth);
            break;
        case Kind::Dict: {
            m_out += '{';
            const char *between = "";
            for (std::int32_t i = dictNext(m_heap, v.asRef(), 0);
                 i >= 0 && m_out.size() <= kLabelLength * 2;
                 i = dictNext(m_heap, v.asRef(), i + 1)) {
                m_out += between;
                between = ", ";
                show(dictEntry(m_heap, v.asRef(), i).key, depth + 1);
                m_out += ": ";
                show(dictEntry(m_heap, v.asRef(), i).value, depth + 1);
            }
            m_out += '}';
            break;
        }
        case Kind::Set: {
            if (m_heap.at<SetObject>(v)->count == 0) {
                m_out += "set()";
                break;
            }
            const char *between = "{";
            for (std::int64_t i = setNext(m_heap, v.asRef(), 0);
                 i >= 0 && m_out.size() <= kLabelLength * 2;
                 i = setNext(m_heap, v.asRef(), i + 1)) {
                m_out += between;
                between = ", ";
                show(setKey(m_heap, v.asRef(), i), depth + 1);
            }
            m_out += '}';
            break;
        }
        case Kind::Function:
            m_out += std::string(m_heap.text(m_heap.at<FunctionObject>(v)->name)) + "()";
            break;
        case Kind::NativeFunction:
            m_out += std::string(m_heap.text(m_heap.at<NativeFunctionObject>(v)->name)) + "()";
            break;
        case Kind::BoundMethod:
            show(m_heap.at<BoundMethodObject>(v)->function, depth);
            break;
        case Kind::Type:
            m_out += std::string(m_heap.text(m_heap.at<TypeObject>(v)->name));
            break;
        case Kind::Module:
            m_out += std::string(m_heap.text(m_heap.at<ModuleObject>(v)->name));
            break;
        case Kind::Exception:
            row(m_heap.tupleItems(Value::reference(m_heap.at<ExceptionObject>(v)->args)),
                (name + "(").c_str(), ")", depth);
            break;
        case Kind::BigInt:
            m_out += "int";
            break;
        default:
            m_out += "<" + name + ">";
        }
    }

    const Context &m_context;
    const Heap &m_heap;
    std::string &m_out;
};

} // namespace

std::string Context::label(Value v) const
{
    std::string text;
    Labeler(*this, text).show(v, 0);
    if (codePointCount(text) <= kLabelLength)
        return text;
    std::size_t at = 0;
    for (std::size_t n = 0; n + 1 < kLabelLength; ++n)
        decodeAt(text, at);
    return text.substr(0, at) + "\u2026";
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
    m_parking = why;
    m_parking.blocks = why.blocks && !isPatched(m_context, why.reason);
    TaskObject &task = m_context.taskObject();
    if (m_parking.blocks || task.alarm == 0)
        return Outcome::Park;
    if (alarmIsDue()) {
        if (Network *network = host().network(); network != nullptr && resume().onNetwork != 0)
            network->forget(m_context.task());
        return ringAlarm();
    }
    m_parking.until = std::min(m_parking.until, Time { task.alarm });
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
        r.deadline = forever ? Time::never().ns : (host().now() + Time::fromSeconds(seconds)).ns;
    }
    return { r.deadline };
}

bool NativeCall::timedOut() const
{
    const Resume &r = resume();
    return r.deadline != 0 && r.deadline != Time::never().ns && host().now().ns >= r.deadline;
}

// --- Declarations

namespace {

struct Signature {
    std::string name;
    std::vector<std::string> parameters;
    std::uint32_t positional = 0;
    std::uint32_t required = 0;
    std::uint32_t positionalOnly = 0;
    bool rest = false;
    bool keywords = false;
};

// "name(a, b=1, /, *args, c=2, **rest)"
Signature parseSignature(std::string_view text)
{
    Signature s;
    const std::size_t open = text.find('(');
    IL_CHECK(open != std::string_view::npos && text.back() == ')',
        "a native's signature is name(parameters)");
    s.name = text.substr(0, open);
    text = text.substr(open + 1, text.size() - open - 2);
    bool keywordOnly = false;
    while (!text.empty()) {
        // A parameter ends at a comma that is in no string.
        std::size_t end = 0;
        char quote = 0;
        for (; end < text.size() && (quote != 0 || text[end] != ','); ++end) {
            if (quote != 0 && text[end] == quote)
                quote = 0;
            else if (quote == 0 && (text[end] == '\'' || text[end] == '"'))
                quote = text[end];
        }
        std::string_view one = text.substr(0, end);
        text = end < text.size() ? text.substr(end + 1) : std::string_view();
        while (!one.empty() && (one.front() == ' ' || one.front() == '\n'))
            one.remove_prefix(1);
        while (!one.empty() && one.back() == ' ')
            one.remove_suffix(1);
        if (one.empty())
            continue;
        if (one == "/") {
            s.positionalOnly = s.positional;
        } else if (one.substr(0, 2) == "**") {
            s.keywords = true;
        } else if (one.front() == '*') {
            s.rest = one.size() > 1;
            keywordOnly = true;
        } else {
            const std::size_t equals = one.find('=');
            std::string_view name = one.substr(0, equals);
            while (!name.empty() && name.back() == ' ')
                name.remove_suffix(1);
            s.parameters.emplace_back(name);
            if (!keywordOnly) {
                ++s.positional;
                if (equals == std::string_view::npos)
                    s.required = s.positional;
            }
        }
    }
    IL_CHECK(s.parameters.size() <= 24, "a native has at most 24 parameters");
    return s;
}

} // namespace

Value Declarations::intern(std::string_view text)
{
    Value &v = m_program.interned[std::string(text)];
    if (v.isEmpty()) {
        const Value made = m_heap.string(text);
        hashOfString(m_heap, made);
        v = made;
    }
    return v;
}

Ref Declarations::typeNamed(std::string_view type) const
{
    const Ref found = m_program.typeNamed(std::string(type));
    IL_CHECK(found != 0, "a method is declared for a type that is not declared");
    return found;
}

Value Declarations::makeNative(
    std::string_view module, Ref owner, std::string_view signature, NativeFunction native)
{
    const Signature s = parseSignature(signature);
    NativeEntry entry;
    entry.function = native;
    entry.name = s.name;
    entry.module = module;
    entry.owner = owner;
    const bool arithmetic
        = s.name == "round" || s.name == "abs" || s.name == "divmod" || s.name == "pow";
    entry.numbers = (owner != 0 && (owner == m_program.floatType || owner == m_program.intType))
        || module == "math" || module == "time" || module == "interleave"
        || (module == "builtins" && owner == 0 && arithmetic);
    for (const std::string &p : s.parameters)
        entry.parameters.push_back(intern(p));
    entry.positional = s.positional;
    entry.required = s.required;
    entry.positionalOnly = s.positionalOnly;
    entry.rest = s.rest;
    entry.keywords = s.keywords;
    auto *object = m_heap.make<NativeFunctionObject>(Kind::NativeFunction);
    object->native = static_cast<std::uint32_t>(m_program.natives.size());
    object->name = intern(s.name).asRef();
    object->owner = owner;
    object->module = intern(module).asRef();
    entry.object = m_heap.refOf(object);
    m_program.natives.push_back(std::move(entry));
    return m_heap.valueOf(object);
}

void Declarations::function(
    std::string_view module, std::string_view signature, NativeFunction native)
{
    const Value made = makeNative(module, 0, signature, native);
    m_program.nativeModules[std::string(module)].emplace_back(
        Value::reference(m_heap.at<NativeFunctionObject>(made)->name), made);
}

void Declarations::constant(std::string_view module, std::string_view name, Value value)
{
    m_program.nativeModules[std::string(module)].emplace_back(intern(name), value);
}

Ref Declarations::type(std::string_view module, std::string_view name, NativeLayout layout,
    std::string_view documentation)
{
    const Value dict = m_heap.dict();
    dictSetString(m_heap, dict.asRef(), intern("__module__"), intern(module));
    if (!documentation.empty())
        dictSetString(m_heap, dict.asRef(), intern("__doc__"), intern(documentation));
    auto *t = m_heap.make<TypeObject>(Kind::Type);
    t->name = t->qualifiedName = intern(name).asRef();
    t->module = intern(module).asRef();
    t->dict = dict.asRef();
    t->layout = Kind::Native;
    t->flags = kTypeNoAttributes;
    t->nativeValues = layout.values;
    t->nativeBytes = layout.bytes;
    t->version = ++m_program.typeVersions;
    const Value object = Value::reference(m_program.objectType);
    t->bases = m_heap.tuple({ &object, 1 }).asRef();
    const Value mro[] = { m_heap.valueOf(t), object };
    t->mro = m_heap.tuple(mro).asRef();
    const Ref ref = m_heap.refOf(t);
    m_program.nativeTypes[std::string(module) + "." + std::string(name)] = ref;
    m_program.nativeModules[std::string(module)].emplace_back(intern(name), Value::reference(ref));
    return ref;
}

void Declarations::method(std::string_view type, std::string_view signature, NativeFunction native)
{
    const Ref owner = typeNamed(type);
    auto *t = m_heap.at<TypeObject>(owner);
    const Value made = makeNative(m_heap.text(t->module), owner, signature, native);
    const Value name = Value::reference(m_heap.at<NativeFunctionObject>(made)->name);
    dictSetString(m_heap, t->dict, name, made);
    // Of native types nothing is known here but their methods.
    if (t->layout == Kind::Native)
        t->flags |= dunderFlags(m_heap.text(name));
}

std::uint32_t dunderFlags(std::string_view name)
{
    if (name == "__eq__")
        return kTypeHasEq;
    if (name == "__hash__")
        return kTypeHasHash;
    if (name == "__bool__" || name == "__len__")
        return name == "__len__" ? std::uint32_t { kTypeHasBool } | kTypeHasIter
                                 : std::uint32_t { kTypeHasBool };
    if (name == "__repr__" || name == "__str__" || name == "__format__")
        return kTypeHasRepr;
    if (name == "__iter__" || name == "__next__" || name == "__getitem__" || name == "__contains__"
        || name == "__setitem__" || name == "__delitem__" || name == "__missing__")
        return kTypeHasIter;
    if (name == "__getattr__")
        return kTypeHasGetattr;
    if (name == "__getattribute__")
        return kTypeHasGetattribute;
    if (name == "__setattr__" || name == "__delattr__")
        return kTypeHasSetattr;
    if (name == "__new__")
        return kTypeHasNew;
    return 0;
}

void Declarations::makes(std::string_view type, std::string_view signature, NativeFunction native)
{
    const Ref owner = typeNamed(type);
    auto *t = m_heap.at<TypeObject>(owner);
    const Value made = makeNative(m_heap.text(t->module), 0, signature, native);
    // Messages name the type: "int() takes at most 2 arguments".
    NativeEntry &entry = m_program.natives[m_heap.at<NativeFunctionObject>(made)->native];
    entry.name = m_heap.text(t->name);
    entry.makes = owner;
    entry.numbers = owner == m_program.intType || owner == m_program.floatType;
    auto *wrapped = m_heap.make<DescriptorObject>(Kind::StaticMethod);
    wrapped->getter = made;
    dictSetString(m_heap, t->dict, intern("__new__"), m_heap.valueOf(wrapped));
}

void Declarations::classMethod(
    std::string_view type, std::string_view signature, NativeFunction native)
{
    auto *t = m_heap.at<TypeObject>(typeNamed(type));
    const Value made = makeNative(m_heap.text(t->module), 0, signature, native);
    auto *wrapped = m_heap.make<DescriptorObject>(Kind::ClassMethod);
    wrapped->getter = made;
    dictSetString(m_heap, t->dict, Value::reference(m_heap.at<NativeFunctionObject>(made)->name),
        m_heap.valueOf(wrapped));
}

void Declarations::staticMethod(
    std::string_view type, std::string_view signature, NativeFunction native)
{
    auto *t = m_heap.at<TypeObject>(typeNamed(type));
    const Value made = makeNative(m_heap.text(t->module), 0, signature, native);
    auto *wrapped = m_heap.make<DescriptorObject>(Kind::StaticMethod);
    wrapped->getter = made;
    dictSetString(m_heap, t->dict, Value::reference(m_heap.at<NativeFunctionObject>(made)->name),
        m_heap.valueOf(wrapped));
}

void Declarations::property(
    std::string_view type, std::string_view name, NativeFunction getter, NativeFunction setter)
{
    const Ref owner = typeNamed(type);
    auto *t = m_heap.at<TypeObject>(owner);
    auto *p = m_heap.make<DescriptorObject>(Kind::Property);
    p->getter = makeNative(m_heap.text(t->module), owner, std::string(name) + "(self, /)", getter);
    p->setter = setter != nullptr
        ? makeNative(m_heap.text(t->module), owner, std::string(name) + "(self, value, /)", setter)
        : Value::none();
    p->deleter = Value::none();
    p->documentation = Value::none();
    dictSetString(m_heap, t->dict, intern(name), m_heap.valueOf(p));
}

void Declarations::typeConstant(std::string_view type, std::string_view name, Value value)
{
    dictSetString(m_heap, m_heap.at<TypeObject>(typeNamed(type))->dict, intern(name), value);
}

} // namespace interleave
