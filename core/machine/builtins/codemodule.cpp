// The module _code: what is known of a function that was written in Python. inspect and asyncio
// ask.
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/dicts.h"

#include <vector>

namespace interleave {

namespace {

// As inspect.Parameter numbers them.
enum class ParameterKind : std::uint8_t { PositionalOnly, Plain, Rest, KeywordOnly, Keywords };

const FunctionObject *functionOf(const Heap &heap, Value v)
{
    if (heap.is(v, Kind::BoundMethod))
        v = heap.at<BoundMethodObject>(v)->function;
    return heap.is(v, Kind::Function) ? heap.at<FunctionObject>(v) : nullptr;
}

const Code &codeOf(NativeCall &call, const FunctionObject *function)
{
    return *call.program().codes[function->code]->code;
}

// kind(function): FUNCTION, GENERATOR...; None for what is no function of that sort.
Outcome codeKind(NativeCall &call)
{
    const FunctionObject *function = functionOf(call.heap(), call.arg(0));
    if (function == nullptr)
        return call.returnsNone();
    CodeKind kind = codeOf(call, function).kind;
    if (kind == CodeKind::Lambda)
        kind = CodeKind::Function;
    return call.returns(Value::smallInt(static_cast<std::int64_t>(kind)));
}

// parameters(function): a list of (name, kind, has a default, default), as they were written; None
// for what is no function of that sort. The self of a bound method is left out.
Outcome codeParameters(NativeCall &call)
{
    Heap &heap = call.heap();
    const FunctionObject *function = functionOf(heap, call.arg(0));
    if (function == nullptr)
        return call.returnsNone();
    const Code &code = codeOf(call, function);
    const std::span<const Value> defaults = function->defaults != 0
        ? heap.tupleItems(Value::reference(function->defaults))
        : std::span<const Value>();
    std::vector<Value> all;
    const auto add = [&](std::uint32_t slot, ParameterKind kind, Value fallback) {
        const Value parts[] = { heap.string(code.locals[slot]),
            Value::smallInt(static_cast<std::int64_t>(kind)), Value::boolean(!fallback.isEmpty()),
            fallback.isEmpty() ? Value::none() : fallback };
        all.push_back(heap.tuple(parts));
    };
    const std::uint32_t rest = code.positional + code.keywordOnly;
    for (std::uint32_t i = heap.is(call.arg(0), Kind::BoundMethod) ? 1 : 0; i < code.positional;
         ++i) {
        const std::size_t behind = code.positional - i;
        const auto kind
            = i < code.positionalOnly ? ParameterKind::PositionalOnly : ParameterKind::Plain;
        add(i, kind,
            behind <= defaults.size() ? defaults[defaults.size() - behind] : Value::empty());
    }
    if (code.hasStarArgs)
        add(rest, ParameterKind::Rest, Value::empty());
    for (std::uint32_t i = code.positional; i < rest; ++i) {
        const Value fallback = function->keywordDefaults != 0
            ? dictGetText(heap, function->keywordDefaults, code.locals[i])
            : Value::empty();
        add(i, ParameterKind::KeywordOnly, fallback);
    }
    if (code.hasStarStarArgs)
        add(rest + (code.hasStarArgs ? 1 : 0), ParameterKind::Keywords, Value::empty());
    return call.returns(heap.list(all));
}

} // namespace

void declareCode(Declarations &declare)
{
    declare.function("_code", "kind(function, /)", codeKind);
    declare.function("_code", "parameters(function, /)", codeParameters);
    const std::pair<const char *, CodeKind> kinds[] = {
        { "FUNCTION", CodeKind::Function },
        { "GENERATOR", CodeKind::Generator },
        { "COROUTINE", CodeKind::Coroutine },
        { "ASYNC_GENERATOR", CodeKind::AsyncGenerator },
    };
    for (const auto &[name, kind] : kinds)
        declare.constant("_code", name, Value::smallInt(static_cast<std::int64_t>(kind)));
}

} // namespace interleave
