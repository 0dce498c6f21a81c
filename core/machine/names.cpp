// Names: globals, builtins, shared variables, and modules.
#include "core/machine/interpreter.h"

#include "core/machine/lists.h"
#include "core/machine/primitives/naming.h"
#include "core/machine/strings.h"

#include <algorithm>

namespace interleave {

namespace {

// Where Debian's CPython has the module, as its messages tell.
std::string placeOfModule(std::string_view name)
{
    static constexpr std::string_view kBuiltIn[] = { "math", "time", "sys", "itertools", "errno",
        "gc", "atexit", "zlib", "array", "select", "binascii", "cmath", "builtins", "_thread" };
    static constexpr std::string_view kPackages[] = { "multiprocessing", "asyncio", "concurrent",
        "concurrent.futures", "collections", "json", "logging", "urllib", "http", "xmlrpc",
        "unittest", "importlib", "html", "ctypes", "re", "gevent", "greenlet", "twisted",
        "twisted.internet", "twisted.protocols", "twisted.python", "twisted.web", "twisted.logger",
        "zope", "zope.interface" };
    if (std::ranges::find(kBuiltIn, name) != std::end(kBuiltIn))
        return "unknown location";
    std::string path(name);
    std::ranges::replace(path, '.', '/');
    const std::string_view first = name.substr(0, name.find('.'));
    const bool foreign
        = first == "gevent" || first == "greenlet" || first == "twisted" || first == "zope";
    const bool package = std::ranges::find(kPackages, name) != std::end(kPackages);
    return std::string(foreign ? "/usr/lib/python3/dist-packages/" : "/usr/lib/python3.11/") + path
        + (package ? "/__init__.py" : ".py");
}

} // namespace

Value Interpreter::globalOrBuiltin(Ref globals, Value name) const
{
    const Value v = dictGetString(*m_heap, globals, name);
    return v.isEmpty() ? dictGetString(*m_heap, m_program->builtins, name) : v;
}

Flow Interpreter::loadGlobal(Value name)
{
    const Ref globals = m_frame->globals;
    const DictSearch at = findInDict(*m_heap, globals, name);
    InlineCache &cache = viewOf(m_frame->code).caches[m_frame->ip];
    const std::uint32_t shape = m_heap->at<DictObject>(globals)->shape;
    Value v;
    if (at.found == Found::Yes) {
        v = dictEntry(*m_heap, globals, at.entry).value;
        cache = { shape, dictEntryOffset(*m_heap, globals, at.entry), Value::empty() };
    } else {
        v = dictGetString(*m_heap, m_program->builtins, name);
        // While the image is built the builtins still grow; afterwards they are frozen.
        if (!v.isEmpty() && m_heap->isFrozen(m_program->builtins))
            cache = { shape, 0, v };
    }
    if (v.isEmpty()) {
        raiseForName(
            Ex::NameError, "name '" + std::string(m_heap->text(name)) + "' is not defined", name);
        return Flow::Raise;
    }
    *m_sp++ = v;
    return advance();
}

Flow Interpreter::storeGlobal(Value name)
{
    const Ref globals = m_frame->globals;
    const Value value = *--m_sp;
    dictSetString(*m_heap, globals, name, value);
    const DictSearch at = findInDict(*m_heap, globals, name);
    viewOf(m_frame->code).caches[m_frame->ip] = { m_heap->at<DictObject>(globals)->shape,
        dictEntryOffset(*m_heap, globals, at.entry), Value::empty() };
    if (!codeOf(m_frame).prelude && mayName(value))
        nameObject(*this, value, m_heap->text(name));
    return advance();
}

Flow Interpreter::deleteFrom(Ref dict, Value name)
{
    Value removed;
    if (dictRemove(*m_heap, dict, name, &removed) != Found::Yes) {
        raiseForName(
            Ex::NameError, "name '" + std::string(m_heap->text(name)) + "' is not defined", name);
        return Flow::Raise;
    }
    forget(removed);
    return m_guarded && m_heap->wantsCollection() ? lookBehind() : advance();
}

Flow Interpreter::loadName(Value name)
{
    Value v;
    if (m_frame->space != 0)
        v = dictGetString(*m_heap, m_frame->space, name);
    if (v.isEmpty())
        v = globalOrBuiltin(m_frame->globals, name);
    if (v.isEmpty()) {
        raiseForName(
            Ex::NameError, "name '" + std::string(m_heap->text(name)) + "' is not defined", name);
        return Flow::Raise;
    }
    *m_sp++ = v;
    return advance();
}

// Into a class body's namespace that a metaclass has made: its __setitem__ decides.
Flow Interpreter::storeInNamespace(Value name)
{
    const Value space = Value::reference(m_frame->space);
    const Value args[] = { space, name, m_sp[-1] };
    return call(lookup(typeOf(space), Name::k_setitem), args, {}, 1, Deliver::Discard);
}

// slot: of the locals, or behind them of the cells.
Flow Interpreter::unbound(const LoadedCode &code, std::uint32_t slot)
{
    const std::size_t locals = code.localNames.size();
    if (slot < locals) {
        raiseForName(Ex::UnboundLocalError,
            "cannot access local variable '" + std::string(m_heap->text(code.localNames[slot]))
                + "' where it is not associated with a value",
            code.localNames[slot]);
        return Flow::Raise;
    }
    const std::string name(m_heap->text(code.cellNames[slot - locals]));
    if (slot - locals < code.code->cells.size())
        raise(Ex::UnboundLocalError,
            "cannot access local variable '" + name + "' where it is not associated with a value");
    else
        raise(Ex::NameError,
            "cannot access free variable '" + name
                + "' where it is not associated with a value in enclosing scope");
    return Flow::Raise;
}

// --- Shared names

// What a shared name is in the trace: its object, how often it was touched, and who wrote it last
// (where writes are sampled).
Value Interpreter::sharedVariable(Value name)
{
    Value entry = dictGetString(*m_heap, state()->variables, name);
    if (entry.isEmpty()) {
        const ObjectId id = m_host->newObject();
        const Value parts[] = { Value::smallInt(id.value), Value::smallInt(0), Value::smallInt(0) };
        entry = m_heap->list(parts);
        dictSetString(*m_heap, state()->variables, name, entry);
        record(ObjectCreated {
            id, ObjectKind::Variable, 0, state()->process, {}, std::string(m_heap->text(name)) });
    }
    return entry;
}

Flow Interpreter::loadShared(Value name, bool updates)
{
    const Value v = globalOrBuiltin(m_frame->globals, name);
    if (v.isEmpty()) {
        raiseForName(
            Ex::NameError, "name '" + std::string(m_heap->text(name)) + "' is not defined", name);
        return Flow::Raise;
    }
    if (state()->recordShared == kSharedAlways) {
        const auto parts = m_heap->listItems(sharedVariable(name));
        parts[1] = Value::smallInt(parts[1].asSmallInt() + 1);
        const auto sequence = static_cast<std::uint32_t>(parts[1].asSmallInt());
        const ObjectId variable { static_cast<std::uint32_t>(parts[0].asSmallInt()) };
        if (updates)
            record(SharedRead { variable, label(v), true }, sequence);
        else
            m_host->recorder().labeled<SharedRead>(m_shown, line(), sequence, variable, label(v));
    }
    *m_sp++ = v;
    return advance();
}

Flow Interpreter::storeShared(Value name)
{
    const Value v = *--m_sp;
    dictSetString(*m_heap, m_frame->globals, name, v);
    if (mayName(v))
        nameObject(*this, v, m_heap->text(name));
    if (state()->recordShared == kSharedAlways)
        recordWritten(name, v, m_shown, line());
    else if (state()->recordShared == kSharedSampled)
        noteWritten(name);
    return advance();
}

void Interpreter::recordWritten(Value name, Value value, TaskId by, std::uint32_t line)
{
    const auto parts = m_heap->listItems(sharedVariable(name));
    parts[1] = Value::smallInt(parts[1].asSmallInt() + 1);
    m_host->recorder().labeled<SharedWritten>(by, line,
        static_cast<std::uint32_t>(parts[1].asSmallInt()),
        ObjectId { static_cast<std::uint32_t>(parts[0].asSmallInt()) }, label(value));
}

void Interpreter::noteWritten(Value name)
{
    m_heap->listItems(sharedVariable(name))[2] = Value::smallInt(m_shown.value);
    const auto known = std::find_if(m_written.begin(), m_written.end(),
        [name](const SharedWrite &each) { return each.name == name; });
    SharedWrite &write = known == m_written.end() ? m_written.emplace_back() : *known;
    write = { name, m_frame->globals, m_shown, line() };
}

// What another worker has written since, that one tells.
void Interpreter::tellWritten(StopReason why)
{
    constexpr Time kSeldom { 5'000'000 };
    const Time now = m_host->lately();
    if (why != StopReason::Parked && why != StopReason::Ended && now - m_writtenTold < kSeldom)
        return;
    m_writtenTold = now;
    for (const SharedWrite &write : m_written) {
        const Value value = dictGetString(*m_heap, write.globals, write.name);
        const Value last = m_heap->listItems(sharedVariable(write.name))[2];
        if (!value.isEmpty() && last == Value::smallInt(write.by.value))
            recordWritten(write.name, value, write.by, write.line);
    }
    m_written.clear();
}

// --- Modules

// While the image is built there is no table of modules yet, and its modules import natives only.
Value Interpreter::nativeModule(Value name)
{
    const auto natives = m_program->nativeModules.find(std::string(m_heap->text(name)));
    if (natives == m_program->nativeModules.end()) {
        raise(
            Ex::ModuleNotFoundError, "the image cannot import " + std::string(m_heap->text(name)));
        return {};
    }
    auto *module = m_heap->make<ModuleObject>(Kind::Module);
    module->name = name.asRef();
    module->dict = m_heap->dict().asRef();
    for (const auto &[key, value] : natives->second)
        dictSetString(*m_heap, module->dict, key, value);
    return m_heap->valueOf(module);
}

// The module of that dotted name. Empty: it does not exist (an exception is pending), or `started`:
// its body runs first.
Value Interpreter::moduleOf(Value name, bool &started)
{
    started = false;
    const std::string text(m_heap->text(name));
    if (m_heap->root() == 0)
        return nativeModule(name);
    const Value known = dictGetString(*m_heap, state()->modules, name);
    if (!known.isEmpty())
        return known;
    const auto compiled = m_program->modulesByName.find(text);
    const auto natives = m_program->nativeModules.find(text);
    if (compiled == m_program->modulesByName.end() && natives == m_program->nativeModules.end()) {
        const std::size_t dot = text.rfind('.');
        const bool inPackage = dot != std::string::npos
            && !dictGetText(*m_heap, modules(), text.substr(0, dot)).isEmpty();
        raiseForName(Ex::ModuleNotFoundError,
            "No module named '" + text + "'"
                + (inPackage ? "; '" + text.substr(0, dot) + "' is not a package" : ""),
            name, Value::empty());
        return {};
    }
    auto *module = m_heap->make<ModuleObject>(Kind::Module);
    const Value made = m_heap->valueOf(module);
    module->name = name.asRef();
    module->dict = m_heap->dict().asRef();
    dictSetString(*m_heap, module->dict, m_program->name(Name::k_name), name);
    if (natives != m_program->nativeModules.end())
        for (const auto &[key, value] : natives->second)
            dictSetString(*m_heap, module->dict, key, value);
    dictSetString(*m_heap, state()->modules, name, made);
    if (const std::size_t dot = text.rfind('.'); dot != std::string::npos) {
        const Value parent = dictGetText(*m_heap, modules(), text.substr(0, dot));
        if (!parent.isEmpty()) {
            const Value last = m_program->findInterned(text.substr(dot + 1));
            dictSetString(*m_heap, m_heap->at<ModuleObject>(parent)->dict,
                last.isEmpty() ? m_heap->string(text.substr(dot + 1)) : last, made);
        }
    }
    if (compiled == m_program->modulesByName.end())
        return made;
    dictSetString(*m_heap, module->dict, m_program->name(Name::k_file), compiled->second->file);
    const LoadedCode &code = *m_program->codes[compiled->second->body];
    auto *function = m_heap->make<FunctionObject>(Kind::Function);
    function->code = code.index;
    function->globals = module->dict;
    function->name = function->qualifiedName = code.name.asRef();
    started = true;
    if (enter(newFrame(code, function), Deliver::Module, made) == Flow::Raise)
        started = false;
    return {};
}

Flow Interpreter::importModule(Value name)
{
    const std::string text(m_heap->text(name));
    // Each part in turn: "a", "a.b", "a.b.c". One that is not there yet runs first; then the
    // instruction is done again.
    Value first;
    Value last;
    for (std::size_t at = 0; at != std::string::npos;) {
        at = text.find('.', at + 1);
        const std::string part = text.substr(0, at);
        Value partName = m_program->findInterned(part);
        if (partName.isEmpty())
            partName = m_heap->string(part);
        bool started = false;
        last = moduleOf(partName, started);
        if (last.isEmpty())
            return started ? Flow::Continue : Flow::Raise;
        if (first.isEmpty())
            first = last;
    }
    const bool fromList = !m_sp[-1].isNone();
    // `from package import module`: names that are modules are imported too.
    if (fromList)
        for (const Value wanted : m_heap->tupleItems(m_sp[-1])) {
            if (!dictGetString(*m_heap, m_heap->at<ModuleObject>(last)->dict, wanted).isEmpty())
                continue;
            const std::string sub = text + "." + std::string(m_heap->text(wanted));
            if (m_program->modulesByName.count(sub) == 0
                && m_program->nativeModules.count(sub) == 0)
                continue;
            Value subName = m_program->findInterned(sub);
            if (subName.isEmpty())
                subName = m_heap->string(sub);
            bool started = false;
            if (moduleOf(subName, started).isEmpty())
                return started ? Flow::Continue : Flow::Raise;
        }
    m_sp -= 2;
    *m_sp++ = fromList ? last : first;
    return advance();
}

Flow Interpreter::importFrom(Value name)
{
    const Value module = m_sp[-1];
    const Value v = dictGetString(*m_heap, m_heap->at<ModuleObject>(module)->dict, name);
    if (!v.isEmpty()) {
        *m_sp++ = v;
        return advance();
    }
    const auto *m = m_heap->at<ModuleObject>(module);
    const std::string where = placeOfModule(m_heap->text(m->name));
    raiseForName(Ex::ImportError,
        "cannot import name '" + std::string(m_heap->text(name)) + "' from '"
            + std::string(m_heap->text(m->name)) + "' (" + where + ")",
        Value::reference(m->name), Value::empty());
    return Flow::Raise;
}

Flow Interpreter::importStar()
{
    const Value module = *--m_sp;
    const Ref from = m_heap->at<ModuleObject>(module)->dict;
    const Value all = dictGetString(*m_heap, from, m_program->name(Name::k_all));
    if (m_heap->is(all, Kind::List) || m_heap->is(all, Kind::Tuple)) {
        for (const Value name :
            m_heap->is(all, Kind::List) ? m_heap->listItems(all) : m_heap->tupleItems(all))
            if (const Value v
                = m_heap->isString(name) ? dictGetString(*m_heap, from, name) : Value::empty();
                !v.isEmpty())
                dictSetString(*m_heap, m_frame->globals, name, v);
        return advance();
    }
    for (std::int32_t i = dictNext(*m_heap, from, 0); i >= 0; i = dictNext(*m_heap, from, i + 1)) {
        const DictEntry e = dictEntry(*m_heap, from, i);
        if (m_heap->text(e.key).substr(0, 1) != "_")
            dictSetString(*m_heap, m_frame->globals, e.key, e.value);
    }
    return advance();
}

} // namespace interleave
