#include "core/machine/primitives/message.h"

#include "core/machine/builtins/arguments.h"
#include "core/machine/derived.h"
#include "core/machine/dicts.h"
#include "core/machine/primitives/messagetags.h"
#include "core/machine/primitives/scope.h"

#include <cstdio>
#include <string>
#include <unordered_map>

namespace interleave {

namespace {

using Tag = MessageTag;

constexpr int kMaxDepthOfMessage = 400; // "maximum recursion depth exceeded while pickling an
                                        // object"

constexpr const char *kSent = "sent"; // attributes of _m_Pickled: what travels, and what it is
constexpr const char *kMeant = "meant";

bool isPickled(Context &context, Value v)
{
    const Heap &heap = context.heap();
    if (!heap.is(v, Kind::Instance) || heap.at<InstanceObject>(v)->attributes == 0
        || !heap.isFrozen(Value::reference(heap.header(v.asRef())->type)))
        return false;
    const Value type = context.moduleAttribute("builtins", "_m_Pickled");
    return type.isRef() && heap.header(v.asRef())->type == type.asRef();
}

class Encoder {
public:
    Encoder(Context &context, Ref kept, Say say)
        : m_context(context)
        , m_heap(context.heap())
        , m_kept(kept)
        , m_say(say)
    {
        m_bytes.reserve(32); // what most take
    }

    bool value(Value v, int depth = 0)
    {
        if (depth > kMaxDepthOfMessage) {
            m_context.raise(
                Ex::RecursionError, "maximum recursion depth exceeded while pickling an object");
            return false;
        }
        if (!v.isRef()) {
            tag(Tag::Immediate);
            put(v.bits());
            return true;
        }
        if ((m_heap.isFrozen(v) && !isData(v)) || staysInPlace(v)) {
            tag(Tag::Frozen);
            put(v.asRef());
            return true;
        }
        if (const auto it = m_seen.find(v.asRef()); it != m_seen.end()) {
            tag(Tag::Seen);
            put(it->second);
            return true;
        }
        if (const Value name = nameOfMember(v); !name.isEmpty()) {
            tag(Tag::Member);
            return classOf(v, depth + 1) && value(name, depth + 1);
        }
        return object(v, depth + 1);
    }

    MessageBytes take() { return std::move(m_bytes); }

private:
    bool object(Value v, int depth)
    {
        const Kind kind = m_heap.kindOf(v);
        if (isPickled(m_context, v))
            return pickled(v, depth);
        if (hasSay(m_heap.header(v.asRef())->type, kind))
            return false;
        if (!derived(v, kind, depth))
            return false;
        switch (kind) {
        case Kind::Float:
            seen(v);
            tag(Tag::Immediate);
            put(m_heap.at<FloatObject>(v)->number.bits());
            return true;
        case Kind::String:
            seen(v);
            tag(Tag::String);
            text(m_heap.text(v));
            return true;
        case Kind::Bytes: {
            seen(v);
            const auto *b = m_heap.at<BytesObject>(v);
            tag(Tag::Bytes);
            text({ reinterpret_cast<const char *>(b->data), b->count });
            return true;
        }
        case Kind::ByteArray: {
            seen(v);
            const auto *b = m_heap.at<ByteArrayObject>(v);
            tag(Tag::ByteArray);
            text({ b->count == 0
                    ? nullptr
                    : reinterpret_cast<const char *>(m_heap.at<RawBlock>(b->data)->data),
                b->count });
            return true;
        }
        case Kind::BigInt: {
            seen(v);
            const auto *b = m_heap.at<BigIntObject>(v);
            tag(Tag::BigInt);
            put(b->negative);
            text({ reinterpret_cast<const char *>(b->limbs), b->count * sizeof(std::uint64_t) });
            return true;
        }
        case Kind::Range: {
            seen(v);
            const auto *r = m_heap.at<RangeObject>(v);
            tag(Tag::Range);
            for (const std::int64_t part : { r->start, r->stop, r->step, r->count })
                put(part);
            return true;
        }
        case Kind::Slice: {
            seen(v);
            const auto *s = m_heap.at<SliceObject>(v);
            tag(Tag::Slice);
            return value(s->start, depth) && value(s->stop, depth) && value(s->step, depth);
        }
        case Kind::Tuple:
            // A tuple cannot be referred to before it is complete, so it is numbered after its
            // items; see Decoder.
            tag(Tag::Tuple);
            return row(m_heap.tupleItems(v), depth) && (seen(v), true);
        case Kind::List:
            seen(v);
            tag(Tag::List);
            return row(m_heap.listItems(v), depth);
        case Kind::Dict:
            seen(v);
            return dict(v.asRef(), depth);
        case Kind::Set:
        case Kind::FrozenSet:
            seen(v);
            return set(v, kind, depth);
        case Kind::Instance: {
            tag(Tag::Instance);
            seen(v);
            return classOf(v, depth) && attributes(m_heap.at<InstanceObject>(v)->attributes, depth);
        }
        case Kind::Exception: {
            tag(Tag::Exception);
            seen(v);
            const auto *e = m_heap.at<ExceptionObject>(v);
            return classOf(v, depth) && value(Value::reference(e->args), depth)
                && attributes(e->attributes, depth);
        }
        case Kind::BoundMethod: {
            tag(Tag::BoundMethod);
            seen(v);
            const auto *m = m_heap.at<BoundMethodObject>(v);
            return value(m->self, depth) && value(m->function, depth);
        }
        case Kind::Function: {
            const auto *f = m_heap.at<FunctionObject>(v);
            const Value module = dictGetText(m_heap, f->globals, "__name__");
            return global(v, module, Value::reference(f->qualifiedName), "function");
        }
        case Kind::Type: {
            const auto *t = m_heap.at<TypeObject>(v);
            return global(v, t->module != 0 ? Value::reference(t->module) : Value::empty(),
                Value::reference(t->qualifiedName), "class");
        }
        case Kind::Native:
            return primitive(v, depth);
        default:
            return refuse(v);
        }
    }

    // Does the class of it, the learner's, say what of it travels? What pickle left to us, it did
    // so knowingly.
    bool hasSay(Ref type, Kind kind)
    {
        if (m_say == Say::Nobody || m_inPickled || m_heap.isFrozen(Value::reference(type))
            || kind == Kind::Type || type == m_silent)
            return false;
        for (const Value base : m_heap.tupleItems(Value::reference(typeAt(type)->mro))) {
            const TypeObject *t = typeAt(base.asRef());
            const std::string_view module = t->module != 0 ? m_heap.text(t->module) : "";
            if (module != "__main__" && module != "__mp_main__")
                continue;
            for (const char *name : { "__reduce_ex__", "__reduce__", "__getstate__", "__setstate__",
                     "__getnewargs_ex__", "__getnewargs__" })
                if (!dictGetText(m_heap, t->dict, name).isEmpty())
                    return !m_context.moduleAttribute("pickle", "_to_message").isEmpty();
        }
        m_silent = type;
        return false;
    }

    const TypeObject *typeAt(Ref type) const { return m_heap.at<TypeObject>(type); }

    bool pickled(Value v, int depth)
    {
        tag(Tag::Instance);
        seen(v);
        if (!classOf(v, depth))
            return false;
        tag(Tag::Dict);
        put(std::uint32_t { 1 });
        m_inPickled = true;
        const bool done = value(m_heap.string(kSent), depth)
            && value(dictGetText(m_heap, m_heap.at<InstanceObject>(v)->attributes, kSent), depth);
        m_inPickled = false;
        return done;
    }

    // Constants of the program are data like any other: the learner sees how large they are.
    bool isData(Value v) const
    {
        switch (m_heap.kindOf(v)) {
        case Kind::String:
        case Kind::Bytes:
        case Kind::BigInt:
        case Kind::Tuple:
            return true;
        default:
            return false;
        }
    }

    bool staysInPlace(Value v) const
    {
        if (m_kept == 0)
            return false;
        // Of classes, only the program's own are made anew.
        if (m_heap.is(v, Kind::Type)) {
            const Ref module = m_heap.at<TypeObject>(v)->module;
            return module != 0 && m_heap.text(module) != "__main__";
        }
        const Handle *handle = m_heap.is(v, Kind::Native) ? handleOf(m_heap, v) : nullptr;
        return (handle != nullptr && handle->home == Home::Shared)
            || (m_heap.is(v, Kind::Instance) && m_context.isSubtype(m_context.typeOf(v), m_kept));
    }

    bool refuse(Value v)
    {
        m_context.raise(Ex::TypeError, "cannot pickle '" + nameInMessages(v) + "' object");
        return false;
    }

    // What CPython stumbles over: of what is made with locks, the lock.
    std::string nameInMessages(Value v) const
    {
        const Ref type = m_heap.header(v.asRef())->type;
        for (const Value base : m_heap.tupleItems(Value::reference(typeAt(type)->mro))) {
            const TypeObject *t = typeAt(base.asRef());
            const std::string_view module = t->module != 0 ? m_heap.text(t->module) : "";
            const std::string name(m_heap.text(t->name));
            if (module == "_thread" || module == "_queue" || module == "_io")
                return std::string(module) + "." + name;
            if (module == "threading" || module == "queue")
                return name == "local" ? "_thread._local" : "_thread.lock";
        }
        return std::string(m_context.typeName(v));
    }

    bool primitive(Value v, int depth)
    {
        const Handle *handle = handleOf(m_heap, v);
        if (handle == nullptr || handle->home != Home::Shared)
            return refuse(v);
        tag(Tag::Primitive);
        seen(v);
        const auto *native = m_heap.at<NativeObject>(v);
        text({ reinterpret_cast<const char *>(handle), sizeof(Handle) });
        return classOf(v, depth)
            && value(native->values[kContentSlot].isEmpty() ? Value::none()
                                                            : native->values[kContentSlot],
                depth)
            && attributes(native->attributes, depth);
    }

    void cannotPickle(const std::string &why)
    {
        const std::string text = "Can't pickle " + why;
        const Value type = m_context.moduleAttribute("builtins", "_m_PicklingError");
        if (!m_heap.is(type, Kind::Type)) {
            m_context.raise(Ex::AttributeError, text);
            return;
        }
        const Value args[] = { m_heap.string(text) };
        m_context.raiseValue(m_context.makeException(type.asRef(), args));
    }

    bool global(Value v, Value module, Value qualified, const char *what)
    {
        seen(v);
        const std::string name(m_heap.text(qualified));
        if (name.find("<locals>") != std::string::npos) {
            m_context.raise(Ex::AttributeError, "Can't pickle local object '" + name + "'");
            return false;
        }
        if (!m_heap.isString(module) || name.find('<') != std::string::npos) {
            char address[24];
            std::snprintf(
                address, sizeof(address), "0x7f%010x", static_cast<std::uint32_t>(v.bits()));
            cannotPickle("<" + std::string(what) + " " + name + " at " + address
                + ">: attribute lookup " + name + " on "
                + (m_heap.isString(module) ? std::string(m_heap.text(module)) : "__main__")
                + " failed");
            return false;
        }
        tag(Tag::Global);
        text(m_heap.text(module));
        text(name);
        return true;
    }

    bool classOf(Value v, int depth)
    {
        return value(Value::reference(m_heap.header(v.asRef())->type), depth);
    }

    // An instance of a subclass of a builtin type says so first.
    bool derived(Value v, Kind kind, int depth)
    {
        const Ref type = m_heap.header(v.asRef())->type;
        if (type == m_heap.program->typeOfKind[static_cast<std::size_t>(kind)])
            return true;
        switch (kind) {
        case Kind::List:
        case Kind::Dict:
        case Kind::Set:
            break;
        default:
            if (!isCopiedKind(kind))
                return true;
        }
        tag(Tag::Derived);
        return value(Value::reference(type), depth) && attributes(attributesOf(v, kind), depth);
    }

    Ref attributesOf(Value v, Kind kind) const
    {
        switch (kind) {
        case Kind::Instance:
            return m_heap.at<InstanceObject>(v)->attributes;
        case Kind::List:
            return m_heap.at<ListObject>(v)->attributes;
        case Kind::Dict:
            return m_heap.at<DictObject>(v)->attributes;
        case Kind::Set:
            return m_heap.at<SetObject>(v)->attributes;
        default:
            break;
        }
        const Ref *own = isCopiedKind(kind) ? derivedAttributes(m_heap, v) : nullptr;
        return own != nullptr ? *own : 0;
    }

    // Empty: it is no member of an enumeration, or one without a name.
    Value nameOfMember(Value v) const
    {
        const Ref type = m_heap.header(v.asRef())->type;
        const Ref own = attributesOf(v, m_heap.kindOf(v));
        if (own == 0)
            return Value::empty();
        const Value members
            = dictGetText(m_heap, m_heap.at<TypeObject>(type)->dict, "_member_map_");
        const Value name = dictGetText(m_heap, own, "_name_");
        if (!m_heap.is(members, Kind::Dict) || !m_heap.isString(name))
            return Value::empty();
        const Value known = dictGetText(m_heap, members.asRef(), m_heap.text(name));
        return known.isRef() && known.asRef() == v.asRef() ? name : Value::empty();
    }

    bool attributes(Ref own, int depth)
    {
        if (own != 0)
            return dict(own, depth);
        tag(Tag::Immediate);
        put(Value::none().bits());
        return true;
    }

    bool row(std::span<const Value> items, int depth)
    {
        put(static_cast<std::uint32_t>(items.size()));
        for (const Value item : items) {
            if (!value(item, depth))
                return false;
        }
        return true;
    }

    bool dict(Ref ref, int depth)
    {
        tag(Tag::Dict);
        put(m_heap.at<DictObject>(ref)->count);
        for (std::int32_t i = dictNext(m_heap, ref, 0); i >= 0; i = dictNext(m_heap, ref, i + 1)) {
            const DictEntry entry = dictEntry(m_heap, ref, i);
            const bool needsPython = isUnusual(entry.key)
                && findInDict(m_heap, ref, entry.key).found == Found::NeedsPython;
            if (!key(entry.key, needsPython, entry.hash, depth) || !value(entry.value, depth))
                return false;
        }
        return true;
    }

    bool set(Value v, Kind kind, int depth)
    {
        tag(kind == Kind::Set ? Tag::Set : Tag::FrozenSet);
        put(m_heap.at<SetObject>(v)->count);
        for (std::int64_t i = setNext(m_heap, v.asRef(), 0); i >= 0;
             i = setNext(m_heap, v.asRef(), i + 1)) {
            const Value member = setKey(m_heap, v.asRef(), i);
            const bool needsPython
                = isUnusual(member) && setHas(m_heap, v.asRef(), member) == Found::NeedsPython;
            if (!key(member, needsPython, setHash(m_heap, v.asRef(), i), depth))
                return false;
        }
        return true;
    }

    // Whether its hash is worth asking for.
    bool isUnusual(Value v) const { return v.isRef() && !m_heap.isString(v); }

    bool key(Value v, bool needsPython, std::uint64_t hash, int depth)
    {
        if (needsPython) {
            tag(Tag::Hashed);
            put(hash);
        }
        return value(v, depth);
    }

    void seen(Value v) { m_seen.emplace(v.asRef(), static_cast<std::uint32_t>(m_seen.size())); }
    void tag(Tag t) { m_bytes.push_back(static_cast<std::byte>(t)); }
    template <class T>
    void put(T number)
    {
        const auto *from = reinterpret_cast<const std::byte *>(&number);
        m_bytes.insert(m_bytes.end(), from, from + sizeof(T));
    }
    void text(std::string_view s)
    {
        put(static_cast<std::uint32_t>(s.size()));
        const auto *from = reinterpret_cast<const std::byte *>(s.data());
        m_bytes.insert(m_bytes.end(), from, from + s.size());
    }

    Context &m_context;
    Heap &m_heap;
    Ref m_kept;
    Say m_say;
    Ref m_silent = 0; // the last class that was found to have no say
    bool m_inPickled = false;
    MessageBytes m_bytes;
    std::unordered_map<Ref, std::uint32_t> m_seen;
};

} // namespace

std::optional<MessageBytes> encodeMessage(Context &context, Value value, Ref kept, Say say)
{
    Encoder encoder(context, kept, say);
    if (!encoder.value(value))
        return std::nullopt;
    return encoder.take();
}

Outcome sendPickled(NativeCall &call, std::uint32_t argument)
{
    if (call.context().raised())
        return Outcome::Raise;
    return againWithMade(call, "_m_Pickled", argument);
}

Outcome returnReceived(NativeCall &call, Value received)
{
    return isPickled(call.context(), received) ? call.prelude("_m_unpickled", { received })
                                               : call.returns(received);
}

Value sentValue(Context &context, Value value)
{
    if (!isPickled(context, value))
        return value;
    const Heap &heap = context.heap();
    return dictGetText(heap, heap.at<InstanceObject>(value)->attributes, kMeant);
}

} // namespace interleave
