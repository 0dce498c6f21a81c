// Lists, dicts, sets and strings as they are written; taking sequences apart.
#include "core/machine/interpreter.h"

#include "core/language/spread.h"
#include "core/machine/builtins/quicktext.h"
#include "core/machine/builtins/textformats.h"
#include "core/machine/equality.h"
#include "core/machine/iterators.h"
#include "core/machine/lists.h"
#include "core/machine/strings.h"

namespace interleave {

namespace {

// As CPython's messages name what is called: "__main__.wash()".
std::string calledName(const Heap &heap, const Program &program, Value callable)
{
    if (heap.is(callable, Kind::BoundMethod))
        callable = heap.at<BoundMethodObject>(callable)->function;
    if (heap.is(callable, Kind::NativeFunction))
        return std::string(heap.text(heap.at<NativeFunctionObject>(callable)->name)) + "()";
    if (heap.is(callable, Kind::Type)) {
        const auto *type = heap.at<TypeObject>(callable);
        const std::string_view module = type->module != 0 ? heap.text(type->module) : "builtins";
        return (module == "builtins" ? std::string() : std::string(module) + ".")
            + std::string(heap.text(type->qualifiedName)) + "()";
    }
    if (!heap.is(callable, Kind::Function))
        return "function";
    const auto *function = heap.at<FunctionObject>(callable);
    const Value module = dictGetString(heap, function->globals, program.name(Name::k_name));
    return std::string(heap.text(module)) + "." + std::string(heap.text(function->qualifiedName))
        + "()";
}

} // namespace

Flow Interpreter::dictSetItem(Ref dict, Value key, Value value, std::uint32_t pop)
{
    switch (dictSet(*m_heap, dict, key, value)) {
    case Found::No:
    case Found::Yes:
        break;
    case Found::Unhashable:
        raise(Ex::TypeError,
            "unhashable type: '" + std::string(typeName(hashOf(*m_heap, key).culprit)) + "'");
        return Flow::Raise;
    case Found::NeedsPython:
        return callPrelude(
            "_m_dict_set", { Value::reference(dict), key, value }, pop, Deliver::Discard);
    }
    m_sp -= pop;
    return advance();
}

Flow Interpreter::buildDict(std::uint32_t pairs)
{
    const Value dict = m_heap->dict();
    Value *from = m_sp - 2 * static_cast<std::ptrdiff_t>(pairs);
    for (std::uint32_t i = 0; i < pairs; ++i) {
        const Found found = dictSet(*m_heap, dict.asRef(), from[2 * i], from[2 * i + 1]);
        if (found == Found::Unhashable) {
            raise(Ex::TypeError,
                "unhashable type: '" + std::string(typeName(hashOf(*m_heap, from[2 * i]).culprit))
                    + "'");
            return Flow::Raise;
        }
        if (found == Found::NeedsPython) {
            const Value all = m_heap->tuple({ from, 2 * std::size_t { pairs } });
            return callPrelude("_m_make_dict", { all }, 2 * pairs, Deliver::Push);
        }
    }
    m_sp = from;
    *m_sp++ = dict;
    return advance();
}

Flow Interpreter::buildSet(std::uint32_t count)
{
    const Value set = makeSet(*m_heap);
    Value *from = m_sp - count;
    for (std::uint32_t i = 0; i < count; ++i) {
        const Found found = setAdd(*m_heap, set.asRef(), from[i]);
        if (found == Found::Unhashable) {
            raise(Ex::TypeError,
                "unhashable type: '" + std::string(typeName(hashOf(*m_heap, from[i]).culprit))
                    + "'");
            return Flow::Raise;
        }
        if (found == Found::NeedsPython)
            return callPrelude(
                "_m_make_set", { m_heap->tuple({ from, count }) }, count, Deliver::Push);
    }
    m_sp = from;
    *m_sp++ = set;
    return advance();
}

Flow Interpreter::setAddItem(std::uint32_t depth)
{
    const Value item = m_sp[-1];
    const Value set = m_sp[-1 - static_cast<std::ptrdiff_t>(depth)];
    switch (setAdd(*m_heap, set.asRef(), item)) {
    case Found::Unhashable:
        raise(Ex::TypeError,
            "unhashable type: '" + std::string(typeName(hashOf(*m_heap, item).culprit)) + "'");
        return Flow::Raise;
    case Found::NeedsPython:
        return callPrelude("_m_set_add", { set, item }, 1, Deliver::Discard);
    default:
        break;
    }
    --m_sp;
    return advance();
}

Flow Interpreter::listExtend(std::uint32_t operand)
{
    const std::uint32_t depth = operand & ~kExtendsArguments;
    const Value iterable = m_sp[-1];
    const Value list = m_sp[-1 - static_cast<std::ptrdiff_t>(depth)];
    const bool plain = (m_heap->at<TypeObject>(typeOf(iterable))->flags & kTypeHasIter) == 0;
    const Next end = plain ? extendList(*m_heap, list.asRef(), iterable) : Next::NeedsPython;
    if (end == Next::NeedsPython) {
        if (!m_heap->is(iterable, Kind::Generator)
            && lookup(typeOf(iterable), Name::k_iter).isEmpty()
            && lookup(typeOf(iterable), Name::k_getitem).isEmpty()) {
            const Value called = m_sp[-2 - static_cast<std::ptrdiff_t>(depth)];
            const std::string what = (operand & kExtendsArguments) != 0
                ? calledName(*m_heap, *m_program, called) + " argument"
                : "Value";
            raise(Ex::TypeError,
                what + " after * must be an iterable, not " + std::string(typeName(iterable)));
            return Flow::Raise;
        }
        return callPrelude("_m_list", { iterable }, 1, Deliver::Retry);
    }
    if (end == Next::SizeChanged) {
        raise(Ex::RuntimeError, "dictionary changed size during iteration");
        return Flow::Raise;
    }
    --m_sp;
    return advance();
}

Flow Interpreter::setUpdate(std::uint32_t depth)
{
    return callPrelude("_m_set_update", { m_sp[-1 - static_cast<std::ptrdiff_t>(depth)], m_sp[-1] },
        1, Deliver::Discard);
}

Flow Interpreter::dictUpdate(std::uint32_t depth, bool inCall)
{
    const Value mapping = m_sp[-1];
    const Value dict = m_sp[-1 - static_cast<std::ptrdiff_t>(depth)];
    if (!m_heap->is(mapping, Kind::Dict)
        || (m_heap->at<TypeObject>(typeOf(mapping))->flags & kTypeHasIter) != 0) {
        if (lookup(typeOf(mapping), m_program->findInterned("keys")).isEmpty()) {
            const Value called = m_sp[-3 - static_cast<std::ptrdiff_t>(depth)];
            raise(Ex::TypeError,
                inCall ? calledName(*m_heap, *m_program, called)
                        + " argument after ** must be a mapping, not "
                        + std::string(typeName(mapping))
                       : "'" + std::string(typeName(mapping)) + "' object is not a mapping");
            return Flow::Raise;
        }
        return callPrelude("_m_dict_of", { mapping }, 1, Deliver::Retry);
    }
    for (std::int32_t i = dictNext(*m_heap, mapping.asRef(), 0); i >= 0;
         i = dictNext(*m_heap, mapping.asRef(), i + 1)) {
        const DictEntry e = dictEntry(*m_heap, mapping.asRef(), i);
        if (inCall) {
            const Value callable = m_sp[-2 - static_cast<std::ptrdiff_t>(depth) - 1];
            const std::string name = calledName(*m_heap, *m_program, callable);
            if (!m_heap->isString(e.key)) {
                raise(Ex::TypeError, "keywords must be strings");
                return Flow::Raise;
            }
            if (findInDict(*m_heap, dict.asRef(), e.key).found == Found::Yes) {
                raise(Ex::TypeError,
                    name + " got multiple values for keyword argument '"
                        + std::string(m_heap->text(e.key)) + "'");
                return Flow::Raise;
            }
        }
        if (dictSet(*m_heap, dict.asRef(), e.key, e.value) == Found::NeedsPython)
            return callPrelude("_m_dict_update", { dict, mapping }, 1, Deliver::Discard);
    }
    --m_sp;
    return advance();
}

Flow Interpreter::unpackSequence(std::uint32_t count)
{
    const Value v = m_sp[-1];
    const Kind kind = m_heap->kindOf(v);
    if (kind != Kind::Tuple && kind != Kind::List)
        return callPrelude("_m_unpack", { v, Value::smallInt(count) }, 1, Deliver::Retry);
    const auto items = kind == Kind::Tuple ? m_heap->tupleItems(v) : m_heap->listItems(v);
    if (items.size() > count) {
        raise(Ex::ValueError, "too many values to unpack (expected " + std::to_string(count) + ")");
        return Flow::Raise;
    }
    if (items.size() < count) {
        raise(Ex::ValueError,
            "not enough values to unpack (expected " + std::to_string(count) + ", got "
                + std::to_string(items.size()) + ")");
        return Flow::Raise;
    }
    --m_sp;
    for (std::size_t i = count; i-- > 0;)
        *m_sp++ = items[i];
    return advance();
}

Flow Interpreter::unpackStar(std::uint32_t counts)
{
    const Value v = m_sp[-1];
    const Kind kind = m_heap->kindOf(v);
    if (kind != Kind::Tuple && kind != Kind::List)
        return callPrelude("_m_list", { v }, 1, Deliver::Retry);
    const std::uint32_t before = counts & 0xff;
    const std::uint32_t after = counts >> 8;
    const auto items = kind == Kind::Tuple ? m_heap->tupleItems(v) : m_heap->listItems(v);
    if (items.size() < before + after) {
        raise(Ex::ValueError,
            "not enough values to unpack (expected at least " + std::to_string(before + after)
                + ", got " + std::to_string(items.size()) + ")");
        return Flow::Raise;
    }
    --m_sp;
    for (std::size_t i = items.size(); i-- > items.size() - after;)
        *m_sp++ = items[i];
    *m_sp++ = m_heap->list(items.subspan(before, items.size() - before - after));
    for (std::size_t i = before; i-- > 0;)
        *m_sp++ = items[i];
    return advance();
}

Flow Interpreter::format(std::uint32_t flags)
{
    const bool hasSpec = (flags & 4) != 0;
    const std::uint32_t conversion = flags & 3;
    const Value spec = hasSpec ? m_sp[-1] : Value::empty();
    const Value v = m_sp[hasSpec ? -2 : -1];
    const std::uint32_t pop = hasSpec ? 2 : 1;
    const bool noSpec = !hasSpec || m_heap->at<StringObject>(spec)->bytes == 0;
    if (noSpec && conversion <= 1) {
        Value text;
        if (isPlainString(v))
            text = v;
        else if (std::string digits; v.isSmallInt() && appendQuickText(*m_heap, v, digits))
            text = m_heap->string(digits);
        if (!text.isEmpty()) {
            m_sp -= pop;
            *m_sp++ = text;
            return advance();
        }
    }
    if (conversion == 0) {
        std::string text;
        switch (formatPlain(*this, v, hasSpec ? m_heap->text(spec) : std::string_view(), text)) {
        case Formed::Done:
            m_sp -= pop;
            *m_sp++ = m_heap->string(text);
            return advance();
        case Formed::Raised:
            return Flow::Raise;
        case Formed::NeedsPython:
            break;
        }
    }
    if (conversion == 0)
        return callPrelude(
            "format", { v, hasSpec ? spec : m_heap->string("") }, pop, Deliver::Push);
    if (noSpec)
        return callPrelude(conversion == 1 ? "str"
                : conversion == 2          ? "repr"
                                           : "ascii",
            { v }, pop, Deliver::Push);
    return callPrelude("_m_format", { v, Value::smallInt(conversion), spec }, pop, Deliver::Push);
}

Flow Interpreter::matchKeys()
{
    const Ref dict = m_sp[-2].asRef();
    std::vector<Value> values;
    for (const Value key : m_heap->tupleItems(m_sp[-1])) {
        const DictSearch at = findInDict(*m_heap, dict, key);
        if (at.found != Found::Yes) {
            *m_sp++ = Value::none();
            return advance();
        }
        values.push_back(dictEntry(*m_heap, dict, at.entry).value);
    }
    *m_sp++ = m_heap->tuple(values);
    return advance();
}

} // namespace interleave
