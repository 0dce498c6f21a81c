#include "core/machine/primitives/message.h"

#include "core/machine/derived.h"
#include "core/machine/dicts.h"
#include "core/machine/lists.h"
#include "core/machine/primitives/handle.h"
#include "core/machine/primitives/messagetags.h"

#include <cstring>
#include <string>

namespace interleave {

namespace {

using Tag = MessageTag;

// Reads what an Encoder of the same run wrote: the bytes are trusted.
class Decoder {
public:
    Decoder(Context &context, std::span<const std::byte> bytes)
        : m_context(context)
        , m_heap(context.heap())
        , m_bytes(bytes)
    {
    }

    // Empty: raised.
    Value value()
    {
        switch (const Tag t = get<Tag>(); t) {
        case Tag::Immediate:
            return Value::fromBits(get<std::uint64_t>());
        case Tag::Frozen:
            return Value::reference(get<Ref>());
        case Tag::Seen:
            return m_seen[get<std::uint32_t>()];
        case Tag::String:
            return seen(m_heap.string(text()));
        case Tag::Bytes:
            return seen(m_heap.bytes(text()));
        case Tag::ByteArray:
            return byteArray();
        case Tag::BigInt:
            return bigInt();
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
        case Tag::List:
            return list();
        case Tag::Dict:
            return dict(Numbered::Yes);
        case Tag::Set:
        case Tag::FrozenSet:
            return set(t == Tag::Set ? Kind::Set : Kind::FrozenSet);
        case Tag::Derived:
            return derived();
        case Tag::Member:
            return member();
        case Tag::Instance:
            return instance();
        case Tag::Exception:
            return exception();
        case Tag::Primitive:
            return primitive();
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
        case Tag::Global:
            return global();
        case Tag::Hashed: // before the keys of a dict or set only
            break;
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

    Value list()
    {
        const Value made = seen(m_heap.list({}));
        const auto count = get<std::uint32_t>();
        for (std::uint32_t i = 0; i < count; ++i) {
            const Value item = value();
            if (item.isEmpty())
                return item;
            listAppend(m_heap, made.asRef(), item);
        }
        return made;
    }

    Value dict(Numbered numbered)
    {
        const Value made = m_heap.dict();
        if (numbered == Numbered::Yes)
            seen(made);
        const auto count = get<std::uint32_t>();
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::optional<std::uint64_t> hash = sentHash();
            const Value key = value();
            if (key.isEmpty())
                return key;
            const Value item = value();
            if (item.isEmpty())
                return item;
            if (hash) {
                dictAppend(m_heap, made.asRef(), key, item, *hash);
                continue;
            }
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
            const std::optional<std::uint64_t> hash = sentHash();
            const Value key = value();
            if (key.isEmpty())
                return key;
            if (hash) {
                setAppend(m_heap, made.asRef(), key, *hash);
                continue;
            }
            const Found found = setAdd(m_heap, made.asRef(), key);
            if (found == Found::NeedsPython || found == Found::Unhashable)
                return cannotBeKey(key);
        }
        return made;
    }

    // The receiver runs no __hash__ or __eq__ of the learner's: the keys were different from each
    // other where they came from, and it takes their hashes from there.
    std::optional<std::uint64_t> sentHash()
    {
        if (static_cast<Tag>(m_bytes[m_at]) != Tag::Hashed)
            return std::nullopt;
        ++m_at;
        return get<std::uint64_t>();
    }

    Value cannotBeKey(Value key)
    {
        m_context.raise(Ex::TypeError,
            "cannot unpickle a dict or set with a '" + std::string(m_context.typeName(key))
                + "' in it as a key");
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
        const Kind kind = made.isRef() ? m_heap.kindOf(made) : Kind::Float;
        if (isCopiedKind(kind) && kind != Kind::FrozenSet) {
            const Value copy = copyAs(m_heap, made, type.asRef());
            *derivedAttributes(m_heap, copy) = *own;
            if (!made.isRef()) // a float has no number yet
                return seen(copy);
            return m_seen.back() = copy; // the last that got a number is the value itself
        }
        Ref *place = nullptr;
        switch (kind) {
        case Kind::List:
            place = &m_heap.at<ListObject>(made)->attributes;
            break;
        case Kind::Dict:
            place = &m_heap.at<DictObject>(made)->attributes;
            break;
        default:
            place = &m_heap.at<SetObject>(made)->attributes;
            break;
        }
        m_heap.header(made.asRef())->type = type.asRef();
        *place = *own;
        return made;
    }

    Value member()
    {
        const Value type = value();
        if (type.isEmpty())
            return type;
        const Value name = value();
        const Value members
            = dictGetText(m_heap, m_heap.at<TypeObject>(type)->dict, "_member_map_");
        const Value found = m_heap.is(members, Kind::Dict)
            ? dictGetText(m_heap, members.asRef(), m_heap.text(name))
            : Value::empty();
        if (found.isEmpty())
            m_context.raise(Ex::AttributeError, std::string(m_heap.text(name)));
        return found;
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
            found = m_heap.is(found, Kind::Type)
                ? dictGetText(m_heap, m_heap.at<TypeObject>(found)->dict,
                    qualified.substr(from, dot == std::string::npos ? dot : dot - from))
                : Value::empty();
        }
        if (found.isEmpty()) {
            m_context.raise(Ex::AttributeError,
                "Can't get attribute '" + qualified + "' on " + shownModule(module));
            return found;
        }
        // A method that stands in its class wrapped; what was sent is the function.
        if (m_heap.is(found, Kind::ClassMethod) || m_heap.is(found, Kind::StaticMethod))
            found = m_heap.at<DescriptorObject>(found)->getter;
        return m_seen[number] = found;
    }

    // By the name and the file that it has now: a spawned process runs __main__ as __mp_main__.
    std::string shownModule(const std::string &module) const
    {
        const Value name = m_context.moduleAttribute(module, "__name__");
        const Value file = m_context.moduleAttribute(module, "__file__");
        std::string shown = "<module '";
        shown += m_heap.isString(name) ? m_heap.text(name) : std::string_view(module);
        shown += "'";
        if (m_heap.isString(file))
            shown += " from '" + std::string(m_heap.text(file)) + "'";
        return shown + ">";
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

Value decodeMessage(Context &context, std::span<const std::byte> message)
{
    return Decoder(context, message).value();
}

} // namespace interleave
