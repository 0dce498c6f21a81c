#include "core/machine/primitives/message.h"

#include "core/machine/dicts.h"
#include "core/machine/lists.h"
#include "core/machine/primitives/handle.h"
#include "core/machine/primitives/scope.h"

#include <cstring>
#include <string>
#include <unordered_map>

namespace interleave {

namespace {

constexpr int kMaxDepthOfMessage = 400;   // "maximum recursion depth exceeded while pickling an object"

// What follows. Written nowhere but into messages of one run.
enum class Tag : std::uint8_t {
    Immediate,    // a Value's bits: None, bools, small ints, floats
    Frozen,       // a place in the frozen image
    Seen,         // the n-th object of this message again
    String, Bytes, ByteArray, BigInt, Range, Slice,
    Tuple, List, Dict, Set, FrozenSet,
    Instance, Exception, Primitive, BoundMethod,
    Global,       // a function or class: module, qualified name
    Derived,      // class and attributes of the list, dict or set that follows
};

class Encoder {
public:
    explicit Encoder(Context &context) : m_context(context), m_heap(context.heap()) { }

    bool value(Value v, int depth = 0)
    {
        if (depth > kMaxDepthOfMessage) {
            m_context.raise(Ex::RecursionError, "maximum recursion depth exceeded while pickling an object");
            return false;
        }
        if (!v.isRef()) {
            tag(Tag::Immediate);
            put(v.bits());
            return true;
        }
        if (m_heap.isFrozen(v) && !isData(v)) {
            tag(Tag::Frozen);
            put(v.asRef());
            return true;
        }
        if (const auto it = m_seen.find(v.asRef()); it != m_seen.end()) {
            tag(Tag::Seen);
            put(it->second);
            return true;
        }
        return object(v, depth + 1);
    }

    MessageBytes take() { return std::move(m_bytes); }

private:
    bool object(Value v, int depth)
    {
        const Kind kind = m_heap.kindOf(v);
        switch (kind) {
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
            text({ b->count == 0 ? nullptr : reinterpret_cast<const char *>(m_heap.at<RawBlock>(b->data)->data), b->count });
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
            // A tuple cannot be referred to before it is complete, so it is numbered after its items; see Decoder.
            tag(Tag::Tuple);
            return row(m_heap.tupleItems(v), depth) && (seen(v), true);
        case Kind::List:
            return derived(v, m_heap.at<ListObject>(v)->attributes, depth) && (seen(v), tag(Tag::List), row(m_heap.listItems(v), depth));
        case Kind::Dict:
            return derived(v, m_heap.at<DictObject>(v)->attributes, depth) && (seen(v), dict(v.asRef(), depth));
        case Kind::Set:
        case Kind::FrozenSet:
            return derived(v, m_heap.at<SetObject>(v)->attributes, depth) && (seen(v), set(v, kind, depth));
        case Kind::Instance: {
            tag(Tag::Instance);
            seen(v);
            return classOf(v, depth) && attributes(m_heap.at<InstanceObject>(v)->attributes, depth);
        }
        case Kind::Exception: {
            tag(Tag::Exception);
            seen(v);
            const auto *e = m_heap.at<ExceptionObject>(v);
            return classOf(v, depth) && value(Value::reference(e->args), depth) && attributes(e->attributes, depth);
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
            return global(v, t->module != 0 ? Value::reference(t->module) : Value::empty(), Value::reference(t->qualifiedName), "class");
        }
        case Kind::Native:
            return primitive(v, depth);
        default:
            return refuse(v);
        }
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

    bool refuse(Value v)
    {
        m_context.raise(Ex::TypeError, "cannot pickle '" + std::string(m_context.typeName(v)) + "' object");
        return false;
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
        return classOf(v, depth) && value(native->values[kContentSlot].isEmpty() ? Value::none() : native->values[kContentSlot], depth)
            && attributes(native->attributes, depth);
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
            m_context.raise(Ex::AttributeError, std::string("Can't pickle ") + what + " '" + name + "': it has no name of its own in a module");
            return false;
        }
        tag(Tag::Global);
        text(m_heap.text(module));
        text(name);
        return true;
    }

    bool classOf(Value v, int depth) { return value(Value::reference(m_heap.header(v.asRef())->type), depth); }

    // An instance of a subclass of a builtin container says so first.
    bool derived(Value v, Ref own, int depth)
    {
        const Ref type = m_heap.header(v.asRef())->type;
        if (m_heap.isFrozen(type))
            return true;
        tag(Tag::Derived);
        return value(Value::reference(type), depth) && attributes(own, depth);
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
            if (!value(entry.key, depth) || !value(entry.value, depth))
                return false;
        }
        return true;
    }

    bool set(Value v, Kind kind, int depth)
    {
        tag(kind == Kind::Set ? Tag::Set : Tag::FrozenSet);
        put(m_heap.at<SetObject>(v)->count);
        for (std::int64_t i = setNext(m_heap, v.asRef(), 0); i >= 0; i = setNext(m_heap, v.asRef(), i + 1)) {
            if (!value(setKey(m_heap, v.asRef(), i), depth))
                return false;
        }
        return true;
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
    MessageBytes m_bytes;
    std::unordered_map<Ref, std::uint32_t> m_seen;
};

// Reads what an Encoder of the same run wrote: the bytes are trusted.
class Decoder {
public:
    Decoder(Context &context, std::span<const std::byte> bytes) : m_context(context), m_heap(context.heap()), m_bytes(bytes) { }

    // Empty: raised.
    Value value()
    {
        switch (const Tag t = get<Tag>(); t) {
        case Tag::Immediate: return Value::fromBits(get<std::uint64_t>());
        case Tag::Frozen: return Value::reference(get<Ref>());
        case Tag::Seen: return m_seen[get<std::uint32_t>()];
        case Tag::String: return seen(m_heap.string(text()));
        case Tag::Bytes: return seen(m_heap.bytes(text()));
        case Tag::ByteArray: return byteArray();
        case Tag::BigInt: return bigInt();
        case Tag::Range: {
            auto *r = m_heap.make<RangeObject>(Kind::Range);
            for (std::int64_t *part : { &r->start, &r->stop, &r->step, &r->count })
                *part = get<std::int64_t>();
            return seen(m_heap.valueOf(r));
        }
        case Tag::Slice: {
            const std::size_t number = reserve();
            const Value start = value();
            const Value stop = value();
            return m_seen[number] = m_heap.slice(start, stop, value());
        }
        case Tag::Tuple: {
            std::vector<Value> items(get<std::uint32_t>());
            for (Value &item : items) {
                item = value();
                if (item.isEmpty())
                    return item;
            }
            return seen(m_heap.tuple(items));
        }
        case Tag::List: return list(Value::empty(), 0);
        case Tag::Dict: return dict(Numbered::Yes);
        case Tag::Set:
        case Tag::FrozenSet: return set(t == Tag::Set ? Kind::Set : Kind::FrozenSet);
        case Tag::Derived: return derived();
        case Tag::Instance: return instance();
        case Tag::Exception: return exception();
        case Tag::Primitive: return primitive();
        case Tag::BoundMethod: {
            const std::size_t number = reserve();
            const Value self = value();
            if (self.isEmpty())
                return self;
            const Value function = value();
            if (function.isEmpty())
                return function;
            return m_seen[number] = m_heap.boundMethod(function, self);
        }
        case Tag::Global: return global();
        }
        return Value::empty();
    }

private:
    enum class Numbered : std::uint8_t { No, Yes };

    Value seen(Value v)
    {
        m_seen.push_back(v);
        return v;
    }
    // For objects that are numbered before their parts are read.
    std::size_t reserve()
    {
        m_seen.push_back(Value::none());
        return m_seen.size() - 1;
    }

    Value byteArray()
    {
        const std::string_view data = text();
        auto *b = m_heap.make<ByteArrayObject>(Kind::ByteArray);
        b->count = static_cast<std::uint32_t>(data.size());
        if (!data.empty()) {
            b->data = m_heap.allocate(Kind::Raw, sizeof(RawBlock) + data.size());
            std::memcpy(m_heap.at<RawBlock>(b->data)->data, data.data(), data.size());
        }
        return seen(m_heap.valueOf(b));
    }

    Value bigInt()
    {
        const auto negative = get<std::uint32_t>();
        const std::string_view limbs = text();
        auto *b = m_heap.make<BigIntObject>(Kind::BigInt, limbs.size());
        b->count = static_cast<std::uint32_t>(limbs.size() / sizeof(std::uint64_t));
        b->negative = negative;
        std::memcpy(b->limbs, limbs.data(), limbs.size());
        return seen(m_heap.valueOf(b));
    }

    Value list(Value type, Ref own)
    {
        const Value made = seen(m_heap.list({}));
        const auto count = get<std::uint32_t>();
        for (std::uint32_t i = 0; i < count; ++i) {
            const Value item = value();
            if (item.isEmpty())
                return item;
            listAppend(m_heap, made.asRef(), item);
        }
        adopt(made, type, &m_heap.at<ListObject>(made)->attributes, own);
        return made;
    }

    Value dict(Numbered numbered)
    {
        const Value made = m_heap.dict();
        if (numbered == Numbered::Yes)
            seen(made);
        const auto count = get<std::uint32_t>();
        for (std::uint32_t i = 0; i < count; ++i) {
            const Value key = value();
            if (key.isEmpty())
                return key;
            const Value item = value();
            if (item.isEmpty())
                return item;
            const Found found = dictSet(m_heap, made.asRef(), key, item);
            if (found == Found::NeedsPython || found == Found::Unhashable)
                return cannotBeKey(key);
        }
        return made;
    }

    Value set(Kind kind)
    {
        const Value made = seen(makeSet(m_heap, kind));
        const auto count = get<std::uint32_t>();
        for (std::uint32_t i = 0; i < count; ++i) {
            const Value key = value();
            if (key.isEmpty())
                return key;
            const Found found = setAdd(m_heap, made.asRef(), key);
            if (found == Found::NeedsPython || found == Found::Unhashable)
                return cannotBeKey(key);
        }
        return made;
    }

    // The receiver runs no __hash__ or __eq__ of the learner's.
    Value cannotBeKey(Value key)
    {
        m_context.raise(Ex::TypeError, "cannot unpickle a dict or set with a '" + std::string(m_context.typeName(key)) + "' in it as a key");
        return Value::empty();
    }

    Value derived()
    {
        const Value type = value();
        if (type.isEmpty())
            return type;
        const std::optional<Ref> own = attributes();
        if (!own)
            return Value::empty();
        const Value made = value();
        if (made.isEmpty())
            return made;
        Ref *place = nullptr;
        switch (m_heap.kindOf(made)) {
        case Kind::List: place = &m_heap.at<ListObject>(made)->attributes; break;
        case Kind::Dict: place = &m_heap.at<DictObject>(made)->attributes; break;
        default: place = &m_heap.at<SetObject>(made)->attributes; break;
        }
        adopt(made, type, place, *own);
        return made;
    }

    void adopt(Value made, Value type, Ref *place, Ref own)
    {
        if (type.isEmpty())
            return;
        m_heap.header(made.asRef())->type = type.asRef();
        *place = own;
    }

    // A dict, or 0 for none.
    std::optional<Ref> attributes()
    {
        if (get<Tag>() == Tag::Immediate) {
            get<std::uint64_t>();
            return Ref { 0 };
        }
        const Value own = dict(Numbered::No);
        return own.isEmpty() ? std::nullopt : std::optional(own.asRef());
    }

    Value instance()
    {
        const std::size_t number = reserve();
        auto *made = m_heap.make<InstanceObject>(Kind::Instance);
        const Value result = m_seen[number] = m_heap.valueOf(made);
        const Value type = value();
        if (type.isEmpty())
            return type;
        made->header.type = type.asRef();
        const std::optional<Ref> own = attributes();
        if (!own)
            return Value::empty();
        made->attributes = *own;
        return result;
    }

    Value exception()
    {
        const std::size_t number = reserve();
        const Value type = value();
        if (type.isEmpty())
            return type;
        const Value args = value();
        if (args.isEmpty())
            return args;
        const Value made = m_context.makeException(type.asRef(), m_heap.tupleItems(args));
        m_seen[number] = made;
        const std::optional<Ref> own = attributes();
        if (!own)
            return Value::empty();
        if (*own != 0)
            m_heap.at<ExceptionObject>(made)->attributes = *own;
        return made;
    }

    Value primitive()
    {
        const std::size_t number = reserve();
        const std::string_view bytes = text();
        const Value type = value();
        if (type.isEmpty())
            return type;
        const Value made = m_seen[number] = m_heap.native(type.asRef());
        auto *native = m_heap.at<NativeObject>(made);
        std::memcpy(native->raw(), bytes.data(), bytes.size());
        const Value content = value();
        if (content.isEmpty())
            return content;
        native->values[kContentSlot] = content.isNone() ? Value::empty() : content;
        const std::optional<Ref> own = attributes();
        if (!own)
            return Value::empty();
        native->attributes = *own;
        return made;
    }

    Value global()
    {
        const std::size_t number = reserve();
        const std::string module(text());
        const std::string qualified(text());
        std::size_t dot = qualified.find('.');
        Value found = m_context.moduleAttribute(module, qualified.substr(0, dot));
        while (!found.isEmpty() && dot != std::string::npos) {
            const std::size_t from = dot + 1;
            dot = qualified.find('.', from);
            found = m_heap.is(found, Kind::Type) ? dictGetText(m_heap, m_heap.at<TypeObject>(found)->dict, qualified.substr(from, dot == std::string::npos ? dot : dot - from))
                                                 : Value::empty();
        }
        if (found.isEmpty()) {
            m_context.raise(Ex::AttributeError, "Can't get attribute '" + qualified + "' on <module '" + module + "'>");
            return found;
        }
        return m_seen[number] = found;
    }

    template <class T>
    T get()
    {
        T number;
        std::memcpy(&number, m_bytes.data() + m_at, sizeof(T));
        m_at += sizeof(T);
        return number;
    }
    std::string_view text()
    {
        const auto size = get<std::uint32_t>();
        const std::string_view s(reinterpret_cast<const char *>(m_bytes.data() + m_at), size);
        m_at += size;
        return s;
    }

    Context &m_context;
    Heap &m_heap;
    std::span<const std::byte> m_bytes;
    std::size_t m_at = 0;
    std::vector<Value> m_seen;
};

} // namespace

std::optional<MessageBytes> encodeMessage(Context &context, Value value)
{
    Encoder encoder(context);
    if (!encoder.value(value))
        return std::nullopt;
    return encoder.take();
}

Value decodeMessage(Context &context, std::span<const std::byte> message)
{
    return Decoder(context, message).value();
}

} // namespace interleave
