#include "core/machine/builtins/show.h"

#include "core/machine/builtins/bigobjects.h"
#include "core/machine/builtins/floats.h"
#include "core/machine/builtins/textrepr.h"
#include "core/machine/dicts.h"
#include "core/machine/libraryframes.h"

#include <algorithm>
#include <vector>

namespace interleave {

namespace {

bool isNamed(const Context &context, Value v, Ex base)
{
    return context.isInstance(v, context.program().exception(base));
}

// What a type does by a slot in CPython; other methods with such names are plain ones there.
bool isSlot(std::string_view name)
{
    static constexpr std::string_view kSlots[] = { "abs", "add", "and", "bool", "call", "contains",
        "delattr", "delete", "delitem", "divmod", "eq", "float", "floordiv", "ge", "get",
        "getattribute", "getitem", "gt", "hash", "iadd", "iand", "imul", "index", "init", "int",
        "invert", "ior", "isub", "iter", "ixor", "le", "len", "lshift", "lt", "mod", "mul", "ne",
        "neg", "next", "or", "pos", "pow", "radd", "rand", "rdivmod", "repr", "rfloordiv",
        "rlshift", "rmod", "rmul", "ror", "rpow", "rrshift", "rshift", "rsub", "rtruediv", "rxor",
        "set", "setattr", "setitem", "str", "sub", "truediv", "xor" };
    if (name.size() < 5 || !name.starts_with("__") || !name.ends_with("__"))
        return false;
    return std::binary_search(
        std::begin(kSlots), std::end(kSlots), name.substr(2, name.size() - 4));
}

// Where CPython has its library's modules: Debian's places.
std::string moduleText(const Program &program, std::string_view name)
{
    static constexpr std::string_view kBuiltIn[] = { "array", "atexit", "binascii", "builtins",
        "cmath", "errno", "faulthandler", "gc", "itertools", "math", "select", "sys", "time",
        "zlib" };
    const std::string begin = "<module " + reprText(name);
    const auto found = program.modulesByName.find(std::string(name));
    if (found == program.modulesByName.end())
        return begin + ">";
    const Module &module = *found->second->module;
    if (!module.prelude)
        return begin + " from " + reprText(module.file) + ">";
    if (std::binary_search(std::begin(kBuiltIn), std::end(kBuiltIn), name))
        return begin + " (built-in)>";
    return begin + " from " + reprText(libraryFile(name)) + ">";
}

// Deeper nesting is left to Python, where recursion is counted.
constexpr std::size_t kMaxNesting = 100;

class Writer {
public:
    Writer(const Context &context, std::string &out)
        : m_context(context)
        , m_heap(context.heap())
        , m_out(out)
    {
    }

    bool repr(Value v)
    {
        if (!v.isRef())
            return plain(v);
        const auto *type = m_heap.at<TypeObject>(m_context.typeOf(v));
        return (type->flags & kTypeHasRepr) == 0 && baseRepr(v);
    }

    // "<super: <class 'B'>, <B object>>"
    bool shownSuper(Value v)
    {
        const auto *made = m_heap.at<SuperObject>(v);
        const auto named = [this](Ref type) {
            return std::string(m_heap.text(Value::reference(m_heap.at<TypeObject>(type)->name)));
        };
        const std::string bound = !made->self.isRef() ? "NULL"
                                                      : "<"
                + named(m_heap.is(made->self, Kind::Type) ? made->self.asRef()
                                                          : m_context.typeOf(made->self))
                + " object>";
        return word("<super: <class '" + named(made->type.asRef()) + "'>, " + bound + ">");
    }

    bool baseRepr(Value v)
    {
        if (!v.isRef())
            return plain(v);
        const Ref type = m_context.typeOf(v);
        const auto *typeObject = m_heap.at<TypeObject>(type);
        switch (m_heap.kindOf(v)) {
        case Kind::String:
            m_out += reprText(m_heap.text(v));
            return true;
        case Kind::Float:
            return plain(m_heap.at<FloatObject>(v)->number);
        case Kind::BigInt: {
            const auto text = toDecimal(bigOf(m_heap, v));
            if (!text)
                return false; // int.__repr__ raises
            m_out += *text;
            return true;
        }
        case Kind::Bytes: {
            const auto *bytes = m_heap.at<BytesObject>(v);
            m_out += reprBytes({ reinterpret_cast<const char *>(bytes->data), bytes->count });
            return true;
        }
        case Kind::ByteArray: {
            const auto *bytes = m_heap.at<ByteArrayObject>(v);
            const char *data = bytes->count
                ? reinterpret_cast<const char *>(m_heap.at<RawBlock>(bytes->data)->data)
                : "";
            m_out += text(typeObject->name) + "(" + reprBytes({ data, bytes->count }) + ")";
            return true;
        }
        case Kind::Tuple:
            return tuple(v);
        case Kind::List:
            return list(v);
        case Kind::Dict:
            return dict(v);
        case Kind::Set:
        case Kind::FrozenSet:
            return set(v, typeObject);
        case Kind::Slice: {
            const auto *slice = m_heap.at<SliceObject>(v);
            return word("slice(") && repr(slice->start) && word(", ") && repr(slice->stop)
                && word(", ") && repr(slice->step) && word(")");
        }
        case Kind::Range: {
            const auto *range = m_heap.at<RangeObject>(v);
            m_out += "range(" + std::to_string(range->start) + ", " + std::to_string(range->stop);
            return word(range->step != 1 ? ", " + std::to_string(range->step) + ")" : ")");
        }
        case Kind::DictView:
            return view(v);
        case Kind::Type:
            return word("<class '" + qualifiedTypeName(m_heap, v.asRef()) + "'>");
        case Kind::Function:
            return word("<function " + text(m_heap.at<FunctionObject>(v)->qualifiedName) + at(v));
        case Kind::NativeFunction:
            return nativeFunction(v);
        case Kind::BoundMethod:
            return boundMethod(v);
        case Kind::Module: {
            const std::string_view name
                = m_heap.text(Value::reference(m_heap.at<ModuleObject>(v)->name));
            return word(moduleText(m_context.program(), name));
        }
        case Kind::StaticMethod:
            return word("<staticmethod(") && repr(m_heap.at<DescriptorObject>(v)->getter)
                && word(")>");
        case Kind::ClassMethod:
            return word("<classmethod(") && repr(m_heap.at<DescriptorObject>(v)->getter)
                && word(")>");
        case Kind::Exception:
            return exception(v);
        case Kind::Generator: {
            const auto *generator = m_heap.at<GeneratorObject>(v);
            const char *what = generator->asynchronous ? "<async_generator object "
                : generator->coroutine                 ? "<coroutine object "
                                                       : "<generator object ";
            return word(what + text(generator->qualifiedName) + at(v));
        }
        case Kind::Iterator:
            return word("<" + qualifiedTypeName(m_heap, type) + " object" + at(v));
        case Kind::Super:
            return shownSuper(v);
        default:
            return object(v, type);
        }
    }

private:
    bool word(std::string_view text)
    {
        m_out += text;
        return true;
    }
    std::string text(Ref string) const
    {
        return string ? std::string(m_heap.text(string)) : std::string();
    }
    std::string at(Value v) const { return " at " + addressText(v) + ">"; }

    bool plain(Value v)
    {
        if (v.isSmallInt())
            return word(std::to_string(v.asSmallInt()));
        if (v.isReal())
            return word(floatRepr(v.asReal()));
        return word(v.isNone()         ? "None"
                : v.isTrue()           ? "True"
                : v.isFalse()          ? "False"
                : v.isNotImplemented() ? "NotImplemented"
                : v.isEllipsis()       ? "Ellipsis"
                                       : "<NULL>");
    }

    // False: it stands inside of itself, or too deep; `shown` says which.
    enum class Entered : std::uint8_t { Yes, Cycle, TooDeep };
    Entered enter(Value v)
    {
        if (std::find(m_open.begin(), m_open.end(), v) != m_open.end())
            return Entered::Cycle;
        if (m_open.size() >= kMaxNesting)
            return Entered::TooDeep;
        m_open.push_back(v);
        return Entered::Yes;
    }
    bool leave(std::string_view text)
    {
        m_open.pop_back();
        return word(text);
    }

    bool items(std::span<const Value> values)
    {
        for (std::size_t i = 0; i < values.size(); i++) {
            if (i > 0)
                m_out += ", ";
            if (!repr(values[i]))
                return false;
        }
        return true;
    }

    bool tuple(Value v)
    {
        const auto values = m_heap.tupleItems(v);
        const Entered entered = enter(v);
        if (entered != Entered::Yes)
            return entered == Entered::Cycle && word("(...)");
        return word("(") && items(values) && leave(values.size() == 1 ? ",)" : ")");
    }

    bool list(Value v)
    {
        const Entered entered = enter(v);
        if (entered != Entered::Yes)
            return entered == Entered::Cycle && word("[...]");
        return word("[") && items(m_heap.listItems(v)) && leave("]");
    }

    bool dict(Value v)
    {
        const Entered entered = enter(v);
        if (entered != Entered::Yes)
            return entered == Entered::Cycle && word("{...}");
        m_out += '{';
        bool first = true;
        const Ref ref = v.asRef();
        for (auto i = dictNext(m_heap, ref, 0); i >= 0;
             i = dictNext(m_heap, ref, std::int64_t { i } + 1)) {
            const DictEntry &entry = dictEntry(m_heap, ref, i);
            if (!first)
                m_out += ", ";
            first = false;
            if (!repr(entry.key) || !word(": ") || !repr(entry.value))
                return false;
        }
        return leave("}");
    }

    bool set(Value v, const TypeObject *type)
    {
        const std::string name = text(type->name);
        const bool bare = m_heap.kindOf(v) == Kind::Set && name == "set";
        if (m_heap.at<SetObject>(v)->count == 0)
            return word(name + "()");
        const Entered entered = enter(v);
        if (entered != Entered::Yes)
            return entered == Entered::Cycle && word(name + "(...)");
        m_out += bare ? "{" : name + "({";
        bool first = true;
        const Ref ref = v.asRef();
        for (auto i = setNext(m_heap, ref, 0); i >= 0; i = setNext(m_heap, ref, i + 1)) {
            if (!first)
                m_out += ", ";
            first = false;
            if (!repr(setKey(m_heap, ref, i)))
                return false;
        }
        return leave(bare ? "}" : "})");
    }

    bool view(Value v)
    {
        const auto *view = m_heap.at<DictViewObject>(v);
        const Entered entered = enter(v);
        if (entered != Entered::Yes)
            return entered == Entered::Cycle && word("...");
        m_out += std::string(m_context.typeName(v)) + "([";
        bool first = true;
        const Ref ref = view->dict.asRef();
        for (auto i = dictNext(m_heap, ref, 0); i >= 0;
             i = dictNext(m_heap, ref, std::int64_t { i } + 1)) {
            const DictEntry &entry = dictEntry(m_heap, ref, i);
            if (!first)
                m_out += ", ";
            first = false;
            bool done = false;
            if (view->what == IteratorKind::DictItems)
                done = word("(") && repr(entry.key) && word(", ") && repr(entry.value) && word(")");
            else
                done = repr(view->what == IteratorKind::DictKeys ? entry.key : entry.value);
            if (!done)
                return false;
        }
        return leave("])");
    }

    bool nativeFunction(Value v)
    {
        const auto *function = m_heap.at<NativeFunctionObject>(v);
        const std::string name = text(function->name);
        if (function->owner)
            return word((isSlot(name) ? "<slot wrapper '" : "<method '") + name + "' of '"
                + text(m_heap.at<TypeObject>(function->owner)->name) + "' objects>");
        return word("<built-in function " + name + ">");
    }

    bool boundMethod(Value v)
    {
        const auto *method = m_heap.at<BoundMethodObject>(v);
        if (m_heap.is(method->function, Kind::NativeFunction)) {
            const auto *function = m_heap.at<NativeFunctionObject>(method->function);
            const std::string name = text(function->name);
            const bool slot = function->owner != 0 && isSlot(name);
            const std::string what = slot ? "<method-wrapper '" + name + "' of "
                                          : "<built-in method " + name + " of ";
            return word(what
                + std::string(m_context.typeName(method->self)) + " object" + at(method->self));
        }
        std::string name = "?";
        if (m_heap.is(method->function, Kind::Function))
            name = text(m_heap.at<FunctionObject>(method->function)->qualifiedName);
        return word("<bound method " + name + " of ") && repr(method->self) && word(">");
    }

    bool exception(Value v)
    {
        const auto *exception = m_heap.at<ExceptionObject>(v);
        const auto args = shownArguments(m_context, v);
        const Entered entered = enter(v);
        if (entered != Entered::Yes)
            return entered == Entered::Cycle && word("...");
        m_out += text(m_heap.at<TypeObject>(exception->header.type)->name) + "(";
        return items(args) && leave(")");
    }

    bool object(Value v, Ref type)
    {
        // A native type may bring a __repr__ of its own.
        const Value own = m_context.lookup(type, Name::k_repr);
        const Value common = m_context.lookup(m_context.program().objectType, Name::k_repr);
        if (own != common)
            return false;
        return word("<" + qualifiedTypeName(m_heap, type) + " object" + at(v));
    }

    const Context &m_context;
    const Heap &m_heap;
    std::string &m_out;
    std::vector<Value> m_open; // containers that are being written
};

bool appendExceptionStr(const Context &context, Value v, std::string &out)
{
    const Heap &heap = context.heap();
    const auto *exception = heap.at<ExceptionObject>(v);
    const auto args
        = exception->args ? heap.tupleItems(Value::reference(exception->args)) : std::span<Value>();
    if (args.empty())
        return true;
    if (args.size() == 1)
        return isNamed(context, v, Ex::KeyError) ? appendRepr(context, args[0], out)
                                                 : appendStr(context, args[0], out);
    if (args.size() >= 2 && args.size() <= 5 && isNamed(context, v, Ex::OSError)) {
        // OSError(number, text[, file])
        out += "[Errno ";
        if (!appendStr(context, args[0], out))
            return false;
        out += "] ";
        if (!appendStr(context, args[1], out))
            return false;
        if (shownArguments(context, v).size() == args.size())
            return true;
        out += ": ";
        return appendRepr(context, args[2], out);
    }
    return appendRepr(context, Value::reference(exception->args), out);
}

} // namespace

bool appendRepr(const Context &context, Value v, std::string &out)
{
    const std::size_t before = out.size();
    if (Writer(context, out).repr(v))
        return true;
    out.resize(before);
    return false;
}

bool appendBaseRepr(const Context &context, Value v, std::string &out)
{
    const std::size_t before = out.size();
    if (Writer(context, out).baseRepr(v))
        return true;
    out.resize(before);
    return false;
}

bool appendStr(const Context &context, Value v, std::string &out)
{
    const Heap &heap = context.heap();
    if (heap.isString(v) && (heap.at<TypeObject>(context.typeOf(v))->flags & kTypeHasRepr) == 0) {
        out += heap.text(v);
        return true;
    }
    const std::size_t before = out.size();
    if (heap.is(v, Kind::Exception)
        && !(heap.at<TypeObject>(context.typeOf(v))->flags & kTypeHasRepr)) {
        if (appendExceptionStr(context, v, out))
            return true;
        out.resize(before);
        return false;
    }
    if (heap.is(v, Kind::Native)) {
        const Value own = context.lookup(context.typeOf(v), Name::k_str);
        const Value common = context.lookup(context.program().objectType, Name::k_str);
        if (own != common)
            return false;
    }
    return appendRepr(context, v, out);
}

std::span<const Value> shownArguments(const Context &context, Value exception)
{
    const Heap &heap = context.heap();
    const Ref all = heap.at<ExceptionObject>(exception)->args;
    if (all == 0)
        return {};
    const auto args = heap.tupleItems(Value::reference(all));
    if (args.size() < 3 || args.size() > 5 || args[2].isNone()
        || !isNamed(context, exception, Ex::OSError)
        || (heap.isInt(args[2]) && isNamed(context, exception, Ex::BlockingIOError)))
        return args;
    return args.first(2);
}

std::uint64_t identityOf(Value v)
{
    constexpr std::uint64_t kObjects = 0x7f2a00000000, kNumbers = 0x55d000000000;
    if (v.isRef())
        return kObjects + std::uint64_t { v.asRef() } * 16;
    if (v.isSmallInt() && v.asSmallInt() >= -5 && v.asSmallInt() < (std::int64_t { 1 } << 32))
        return kNumbers + 0x1000 + static_cast<std::uint64_t>(v.asSmallInt() + 5) * 32;
    if (!v.isSmallInt() && !v.isReal())
        return kNumbers + v.bits() * 32;
    return v.bits();
}

std::string addressText(Value v)
{
    const std::string hex = toText(Integer(identityOf(v)), 16);
    return "0x" + hex;
}

std::string qualifiedTypeName(const Heap &heap, Ref type)
{
    const auto *object = heap.at<TypeObject>(type);
    const std::string name(heap.text(object->qualifiedName ? object->qualifiedName : object->name));
    if (!object->module)
        return name;
    const std::string module(heap.text(object->module));
    return module == "builtins" ? name : module + "." + name;
}

} // namespace interleave
