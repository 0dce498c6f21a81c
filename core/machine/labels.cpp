// Labels of values, for events: enough of a repr to know a value by, made without running the
// learner's code.
#include "core/machine/native.h"

#include "core/machine/dicts.h"
#include "core/machine/strings.h"

#include <charconv>

namespace interleave {

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

std::string shortened(const std::string &text)
{
    if (codePointCount(text) <= kLabelLength)
        return text;
    std::size_t at = 0;
    for (std::size_t n = 0; n + 1 < kLabelLength; ++n)
        decodeAt(text, at);
    return text.substr(0, at) + "\u2026";
}

} // namespace

std::string Context::label(Value v) const
{
    std::string text;
    Labeler(*this, text).show(v, 0);
    return shortened(text);
}

std::string Context::callLabel(Value function, Value args, Value kwargs) const
{
    const Heap &heap = *m_heap;
    std::string text;
    Labeler(*this, text).show(function, 0);
    if (text.ends_with("()"))
        text.resize(text.size() - 2);
    text += '(';
    const char *between = "";
    const std::span<const Value> given = heap.is(args, Kind::Tuple) ? heap.tupleItems(args)
        : heap.is(args, Kind::List)                                 ? heap.listItems(args)
                                                                    : std::span<const Value>();
    for (const Value each : given) {
        if (text.size() > kLabelLength * 2)
            break;
        text += between;
        between = ", ";
        Labeler(*this, text).show(each, 1);
    }
    if (heap.is(kwargs, Kind::Dict)) {
        for (std::int32_t i = dictNext(heap, kwargs.asRef(), 0);
             i >= 0 && text.size() <= kLabelLength * 2; i = dictNext(heap, kwargs.asRef(), i + 1)) {
            const DictEntry entry = dictEntry(heap, kwargs.asRef(), i);
            text += between;
            between = ", ";
            if (heap.isString(entry.key))
                text += std::string(heap.text(entry.key)) + '=';
            Labeler(*this, text).show(entry.value, 1);
        }
    }
    return shortened(text + ')');
}

} // namespace interleave
