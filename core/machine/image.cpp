#include "core/machine/image.h"

#include "core/machine/builtins/integers.h"
#include "core/machine/dicts.h"
#include "core/machine/loopcode.h"
#include "core/machine/native.h"
#include "core/machine/objectmodel.h"
#include "core/machine/strings.h"
#include "core/machine/task.h"

#include <algorithm>
#include <cctype>
#include <deque>

namespace interleave {

namespace {

constexpr std::pair<IteratorKind, const char *> kIteratorTypes[] = {
    { IteratorKind::List, "list_iterator" },
    { IteratorKind::Tuple, "tuple_iterator" },
    { IteratorKind::String, "str_ascii_iterator" },
    { IteratorKind::Bytes, "bytes_iterator" },
    { IteratorKind::Range, "range_iterator" },
    { IteratorKind::DictKeys, "dict_keyiterator" },
    { IteratorKind::DictValues, "dict_valueiterator" },
    { IteratorKind::DictItems, "dict_itemiterator" },
    { IteratorKind::Set, "set_iterator" },
    { IteratorKind::ReversedList, "list_reverseiterator" },
    { IteratorKind::ReversedRange, "range_iterator" },
    { IteratorKind::ReversedKeys, "dict_reversekeyiterator" },
    { IteratorKind::ReversedValues, "dict_reversevalueiterator" },
    { IteratorKind::ReversedItems, "dict_reverseitemiterator" },
    { IteratorKind::Sequence, "sequence_iterator" },
    { IteratorKind::Awaited, "FutureIter" },
};
static_assert(std::size(kIteratorTypes) == kIteratorKinds);

struct ViewType {
    IteratorKind kind;
    const char *name;
    std::uint32_t more; // flags
};
// What is equal to another by its values cannot be a key.
constexpr ViewType kViewTypes[] = {
    { IteratorKind::DictKeys, "dict_keys", kTypeUnhashable },
    { IteratorKind::DictValues, "dict_values", 0 },
    { IteratorKind::DictItems, "dict_items", kTypeUnhashable },
};

// What a small program and the library below it have.
constexpr std::size_t kUsualNames = 8192;

class Builder {
public:
    Builder(Heap &heap, Program &program)
        : m_heap(heap)
        , m_program(program)
        , m_declare(heap, program)
    {
    }

    void types()
    {
        m_program.interned.reserve(kUsualNames);
        // The types themselves first: everything else is typed by them.
        std::vector<std::pair<Ref, const char *>> made;
#define TYPE(kind, name, base, flags) made.emplace_back(makeType(Kind::kind, flags), name);
#include "core/machine/types.def"
#undef TYPE
        m_program.objectType = m_program.typeOfKind[static_cast<std::size_t>(Kind::Instance)];
        m_program.typeType = m_program.typeOfKind[static_cast<std::size_t>(Kind::Type)];
        m_program.floatType = m_program.typeOfKind[static_cast<std::size_t>(Kind::Float)];
        m_program.intType = m_program.typeOfKind[static_cast<std::size_t>(Kind::BigInt)];
        for (const auto &[type, name] : made) {
            (void)name;
            m_heap.header(type)->type = m_program.typeOfKind[static_cast<std::size_t>(Kind::Type)];
        }
        m_program.emptyString = m_declare.intern("");
        for (unsigned char c = 0; c < 128; ++c)
            m_program.asciiStrings[c] = m_declare.intern(std::string(1, static_cast<char>(c)));
        m_program.emptyTuple = m_heap.tuple({});
#define NAME(text)                                                                                 \
    m_program.names[static_cast<std::size_t>(Name::k_##text)] = m_declare.intern("__" #text "__");
#define WORD(text)                                                                                 \
    m_program.names[static_cast<std::size_t>(Name::w_##text)] = m_declare.intern(#text);
#include "core/machine/names.def"
#undef WORD
#undef NAME
        for (const char *name :
            { "send", "keys", "__class_getitem__", "__text__", "__classcell__" })
            m_declare.intern(name);
        for (const auto &[type, name] : made)
            finishType(type, name, std::string_view(name) == "object" ? 0 : m_program.objectType);

        m_program.boolType = derived("bool", m_program.intType, kTypeFinal | kTypeNoAttributes);
        m_program.noneType
            = derived("NoneType", m_program.objectType, kTypeFinal | kTypeNoAttributes);
        m_program.ellipsisType
            = derived("ellipsis", m_program.objectType, kTypeFinal | kTypeNoAttributes);
        m_program.notImplementedType
            = derived("NotImplementedType", m_program.objectType, kTypeFinal | kTypeNoAttributes);
        m_program.coroutineType
            = derived("coroutine", m_program.objectType, kTypeFinal | kTypeNoAttributes);
        m_program.asyncGeneratorType
            = derived("async_generator", m_program.objectType, kTypeFinal | kTypeNoAttributes);
        for (const auto &[kind, name] : kIteratorTypes)
            m_program.iteratorTypes[static_cast<std::size_t>(kind)]
                = derived(name, m_program.typeOfKind[static_cast<std::size_t>(Kind::Iterator)],
                    kTypeFinal | kTypeNoAttributes);
        for (const auto &[kind, name, more] : kViewTypes)
            m_program.viewTypes[static_cast<std::size_t>(kind)]
                = derived(name, m_program.typeOfKind[static_cast<std::size_t>(Kind::DictView)],
                    kTypeFinal | kTypeNoAttributes | kTypeHasEq | more);
        // Only calls of these make values, never the generic way.
        for (const Ref type : { m_program.boolType, m_program.noneType, m_program.ellipsisType,
                 m_program.notImplementedType })
            m_heap.at<TypeObject>(type)->layout = Kind::BigInt;
        m_heap.at<TypeObject>(m_program.coroutineType)->layout = Kind::Generator;
        m_heap.at<TypeObject>(m_program.asyncGeneratorType)->layout = Kind::Generator;

        m_program.exceptions[0] = m_program.typeOfKind[static_cast<std::size_t>(Kind::Exception)];
#define EXCEPTION(name, base)                                                                      \
    m_program.exceptions[static_cast<std::size_t>(Ex::name)] = derived(                            \
        #name, m_program.exceptions[static_cast<std::size_t>(Ex::base)], kTypeIsException);
#include "core/machine/exceptions.def"
#undef EXCEPTION
    }

    void natives()
    {
        declareObjectModel(m_declare);
        declareTypeModel(m_declare);
        declareExceptionModel(m_declare);
        declareSlowKeys(m_declare);
        declareBuiltins(m_declare);
        declarePrimitives(m_declare);
        m_program.objectInit
            = dictGetText(m_heap, m_heap.at<TypeObject>(m_program.objectType)->dict, "__init__");
        m_program.objectNew
            = dictGetText(m_heap, m_heap.at<TypeObject>(m_program.objectType)->dict, "__new__");
    }

    void builtinsModule()
    {
        const Value dict = m_heap.dict();
        m_program.builtins = dict.asRef();
        auto *module = m_heap.make<ModuleObject>(Kind::Module);
        module->dict = dict.asRef();
        module->name = m_declare.intern("builtins").asRef();
        m_program.builtinsModule = m_heap.refOf(module);
        const auto put = [&](std::string_view name, Value v) {
            dictSetString(m_heap, dict.asRef(), m_declare.intern(name), v);
        };
        put("__name__", Value::reference(module->name));
        for (const char *name : { "object", "type", "str", "bytes", "bytearray", "int", "bool",
                 "float", "tuple", "list", "dict", "set", "frozenset", "slice", "range", "property",
                 "classmethod", "staticmethod", "super", "BaseException" })
            put(name, Value::reference(m_program.typeNamed(name)));
#define EXCEPTION(name, base) put(#name, Value::reference(m_program.exception(Ex::name)));
#include "core/machine/exceptions.def"
#undef EXCEPTION
        put("IOError", Value::reference(m_program.exception(Ex::OSError)));
        put("EnvironmentError", Value::reference(m_program.exception(Ex::OSError)));
        put("NotImplemented", Value::notImplemented());
        put("Ellipsis", Value::ellipsis());
        put("__debug__", Value::boolean(true));
        for (const char *natives : { "builtins" })
            if (const auto it = m_program.nativeModules.find(natives);
                it != m_program.nativeModules.end())
                for (const auto &[name, value] : it->second)
                    dictSetString(m_heap, dict.asRef(), name, value);
    }

    // Of "a.b.c" three names are looked up. A program may import a name of a thousand dots, whose
    // beginnings together would take a million characters; no module lies so deep.
    static constexpr std::size_t kDeepest = 10;
    // The program, what every program needs, and whatever these import, in order of mention.
    void modules(const std::shared_ptr<const Module> &main, const ModuleFinder &find)
    {
        std::deque<std::string> open;
        const auto add = [&](std::shared_ptr<const Module> module, const std::string &name) {
            // The builtins open(), eval()... import when they are called: only for programs that
            // may.
            if (name == "builtins") {
                load(std::move(module), name);
                return;
            }
            if (mentions(*module, "open"))
                open.emplace_back("io");
            // What is in every image runs text only for who asks.
            if (std::find(std::begin(kImageModules), std::end(kImageModules), name)
                    == std::end(kImageModules)
                && mayRunText(*module))
                open.emplace_back("_eval");
            for (const std::string &import : module->imports) {
                // "a.b.c" needs a and a.b as well.
                for (std::size_t at = 0, deep = 0; at != std::string::npos && deep < kDeepest;
                     ++deep) {
                    at = import.find('.', at + 1);
                    open.push_back(import.substr(0, at));
                }
            }
            for (const std::string &import : module->fromImports)
                open.push_back(import);
            if (!module->prelude)
                importedByText(*module, open);
            load(std::move(module), name);
        };
        add(main, "__main__");
        for (const char *name : kImageModules)
            open.emplace_back(name);
        // What the machine itself calls on behalf of the program.
        open.emplace_back("_ending");
        while (!open.empty()) {
            const std::string name = open.front();
            open.pop_front();
            if (m_program.modulesByName.count(name) != 0)
                continue;
            if (auto module = find(name))
                add(std::move(module), name);
        }
    }

private:
    // importlib.import_module("math"), exec("import math"): what these may ask for stands in the
    // program's texts.
    static void importedByText(const Module &module, std::deque<std::string> &open)
    {
        const bool byName = mentions(module, "importlib") || mentions(module, "__import__");
        const bool runsText
            = mentions(module, "eval") || mentions(module, "exec") || mentions(module, "compile");
        if (!byName && !runsText)
            return;
        for (const Code &code : module.codes)
            for (const Constant &c : code.constants)
                if (const auto *text = std::get_if<std::string>(&c)) {
                    if (byName)
                        open.push_back(*text);
                    if (runsText)
                        importedBy(*text, open);
                }
    }

    // The words behind `import` and `from` of a line; what is no module is not found, and open().
    static void importedBy(std::string_view text, std::deque<std::string> &open)
    {
        const auto isOfWord = [](char c) {
            return c == '_' || c == '.' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z');
        };
        bool follows = false;
        std::string from;
        for (std::size_t at = 0; at < text.size();) {
            if (!isOfWord(text[at])) {
                if (text[at] == '\n' || text[at] == ';') {
                    follows = false;
                    from.clear();
                }
                ++at;
                continue;
            }
            const std::size_t begin = at;
            while (at < text.size() && isOfWord(text[at]))
                ++at;
            const std::string word(text.substr(begin, at - begin));
            if (word == "from" || word == "import") {
                follows = true;
            } else if (word == "open" || word == "__import__") {
                open.emplace_back("io");
            } else if (follows) {
                for (std::size_t dot = 0, deep = 0; dot != std::string::npos && deep < kDeepest;
                     ++deep) {
                    dot = word.find('.', dot + 1);
                    open.push_back(word.substr(0, dot));
                }
                if (from.empty())
                    from = word;
                else
                    open.push_back(from + "." + word);
            }
        }
    }

    // Annotations may be asked for by getattr(), too.
    static bool mayRunText(const Module &module)
    {
        constexpr std::string_view kAnnotations = "__annotations__";
        for (const std::string_view asked : { std::string_view("eval"), std::string_view("exec"),
                 std::string_view("compile"), kAnnotations })
            if (mentions(module, asked))
                return true;
        for (const Code &code : module.codes)
            for (const Constant &c : code.constants)
                if (const auto *text = std::get_if<std::string>(&c);
                    text != nullptr && *text == kAnnotations)
                    return true;
        return false;
    }

    static bool mentions(const Module &module, std::string_view name)
    {
        return std::any_of(module.codes.begin(), module.codes.end(), [&](const Code &code) {
            return std::find(code.names.begin(), code.names.end(), name) != code.names.end();
        });
    }

    Ref makeType(Kind kind, std::uint32_t flags)
    {
        auto *t = m_heap.make<TypeObject>(Kind::Type);
        t->flags = flags;
        t->layout = kind;
        t->version = ++m_program.typeVersions;
        return m_program.typeOfKind[static_cast<std::size_t>(kind)] = m_heap.refOf(t);
    }

    void finishType(Ref type, std::string_view name, Ref base)
    {
        auto *t = m_heap.at<TypeObject>(type);
        t->name = t->qualifiedName = m_declare.intern(name).asRef();
        t->module = m_declare.intern("builtins").asRef();
        t->dict = m_heap.dict().asRef();
        std::vector<Value> mro { Value::reference(type) };
        if (base != 0)
            for (const Value v : base == m_program.objectType
                    ? std::vector<Value> { Value::reference(base) }
                    : mroOf(base))
                mro.push_back(v);
        t->mro = m_heap.tuple(mro).asRef();
        const Value bases = Value::reference(base);
        t->bases = m_heap.tuple({ &bases, base != 0 ? 1u : 0u }).asRef();
        m_program.nativeTypes[std::string(name)] = type;
    }
    std::vector<Value> mroOf(Ref type) const
    {
        const auto items = m_heap.tupleItems(Value::reference(m_heap.at<TypeObject>(type)->mro));
        return { items.begin(), items.end() };
    }

    Ref derived(std::string_view name, Ref base, std::uint32_t flags)
    {
        auto *t = m_heap.make<TypeObject>(Kind::Type);
        t->flags = flags;
        t->layout = m_heap.at<TypeObject>(base)->layout;
        t->version = ++m_program.typeVersions;
        finishType(m_heap.refOf(t), name, base);
        return m_heap.refOf(t);
    }

    void load(std::shared_ptr<const Module> module, const std::string &name)
    {
        auto loaded = std::make_unique<LoadedModule>();
        loaded->module = module;
        loaded->name = m_declare.intern(name);
        loaded->file = m_declare.intern(module->file);
        loaded->body = static_cast<std::uint32_t>(m_program.codes.size());
        const std::string_view source = module->source;
        for (std::size_t at = 0; at < source.size();) {
            const std::size_t end = std::min(source.find('\n', at), source.size());
            loaded->lines.push_back(source.substr(at, end - at));
            at = end + 1;
        }
        for (const Code &code : module->codes)
            m_program.codes.push_back(loadCode(code, *loaded));
        m_program.modulesByName[name] = loaded.get();
        m_program.modules.push_back(std::move(loaded));
    }

    std::unique_ptr<LoadedCode> loadCode(const Code &code, const LoadedModule &module)
    {
        auto made = std::make_unique<LoadedCode>();
        made->code = &code;
        made->module = &module;
        made->index = static_cast<std::uint32_t>(m_program.codes.size());
        for (const Constant &c : code.constants)
            made->constants.push_back(constant(c, made->constants));
        const auto names = [&](const std::vector<std::string> &from, std::vector<Value> &to) {
            for (const std::string &name : from)
                to.push_back(m_declare.intern(name));
        };
        names(code.names, made->names);
        names(code.locals, made->localNames);
        names(code.cells, made->cellNames);
        names(code.freeNames, made->cellNames);
        for (const std::uint32_t f : code.functions)
            made->functions.push_back(module.body + f);
        made->name = m_declare.intern(code.name);
        made->qualifiedName = m_declare.intern(code.qualifiedName);
        made->docstring = code.hasDocstring ? m_declare.intern(code.docstring) : Value::none();
        made->prelude = module.module->prelude;
        made->slots = static_cast<std::uint32_t>(
            code.locals.size() + code.cells.size() + code.freeNames.size());
        made->plain = code.keywordOnly == 0 && !code.hasStarArgs && !code.hasStarStarArgs
            && code.cells.empty() && code.freeNames.empty()
            && (code.kind == CodeKind::Function || code.kind == CodeKind::Lambda
                || code.kind == CodeKind::Comprehension);
        // One more than the compiler counts: unwinding pushes the exception.
        const std::size_t bytes
            = sizeof(FrameObject) + (made->slots + code.maxStack + 2) * sizeof(Value);
        made->frameUnits = Header::roundUnits(
            static_cast<std::uint32_t>((bytes + Arena::kUnit - 1) / Arena::kUnit));
        makeLoopCode(*made);
        return made;
    }

    Value constant(const Constant &c, const std::vector<Value> &earlier)
    {
        struct Maker {
            Builder &b;
            const std::vector<Value> &earlier;
            Value operator()(NoneConstant) const { return Value::none(); }
            Value operator()(EllipsisConstant) const { return Value::ellipsis(); }
            Value operator()(bool v) const { return Value::boolean(v); }
            Value operator()(std::int64_t v) const { return b.m_heap.integer(v); }
            Value operator()(double v) const { return Value::real(v); }
            Value operator()(const std::string &v) const { return b.m_declare.intern(v); }
            Value operator()(const BytesConstant &v) const { return b.m_heap.bytes(v.bytes); }
            Value operator()(const BigIntConstant &v) const { return b.bigInt(v.digits); }
            Value operator()(const std::vector<std::uint32_t> &items) const
            {
                std::vector<Value> values;
                for (const std::uint32_t i : items)
                    values.push_back(earlier[i]);
                return b.m_heap.tuple(values);
            }
        };
        return std::visit(Maker { *this, earlier }, c);
    }

    Value bigInt(const std::string &digits)
    {
        const Integer value = fromDecimal(digits);
        std::vector<std::uint64_t> limbs;
        boost::multiprecision::export_bits(
            Integer(abs(value)), std::back_inserter(limbs), 64, false);
        auto *big = m_heap.make<BigIntObject>(Kind::BigInt, limbs.size() * sizeof(std::uint64_t));
        big->count = static_cast<std::uint32_t>(limbs.size());
        big->negative = value < 0;
        std::copy(limbs.begin(), limbs.end(), big->limbs);
        return m_heap.valueOf(big);
    }

    Heap &m_heap;
    Program &m_program;
    Declarations m_declare;
};

} // namespace

void buildImage(Heap &heap, Program &program, const std::shared_ptr<const Module> &main,
    const ModuleFinder &modules)
{
    Builder builder(heap, program);
    builder.types();
    builder.natives();
    builder.builtinsModule();
    builder.modules(main, modules);
}

} // namespace interleave
