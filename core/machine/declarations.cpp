// What C++ gives to Python: signatures read, and natives put where programs find them.
#include "core/machine/native.h"

#include "core/machine/dicts.h"
#include "core/machine/strings.h"

namespace interleave {

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
    if (name == "__del__")
        return kTypeHasDel;
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
    wrapped(Kind::ClassMethod, type, signature, native);
}

void Declarations::staticMethod(
    std::string_view type, std::string_view signature, NativeFunction native)
{
    wrapped(Kind::StaticMethod, type, signature, native);
}

void Declarations::wrapped(
    Kind kind, std::string_view type, std::string_view signature, NativeFunction native)
{
    auto *t = m_heap.at<TypeObject>(typeNamed(type));
    const Value made = makeNative(m_heap.text(t->module), 0, signature, native);
    auto *wrapper = m_heap.make<DescriptorObject>(kind);
    wrapper->getter = made;
    dictSetString(m_heap, t->dict, Value::reference(m_heap.at<NativeFunctionObject>(made)->name),
        m_heap.valueOf(wrapper));
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
