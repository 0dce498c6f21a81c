// The module _code: what is known of a function that was written in Python, and of its code.
// inspect, asyncio and resources/prelude/_frames.py ask. The rest of _code: codeframes.cpp,
// codeload.cpp, codetree.cpp.
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/dicts.h"
#include "core/machine/interpreter.h"
#include "core/machine/lists.h"
#include "core/machine/task.h"

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

// --- Code by its number

const LoadedCode *numbered(NativeCall &call, Value v)
{
    const auto &codes = call.program().codes;
    const bool known = v.isSmallInt() && v.asSmallInt() >= 0
        && static_cast<std::size_t>(v.asSmallInt()) < codes.size();
    return known ? codes[static_cast<std::size_t>(v.asSmallInt())].get() : nullptr;
}

// number(function or generator): of its code; None for what has none.
Outcome codeNumber(NativeCall &call)
{
    Heap &heap = call.heap();
    if (const FunctionObject *function = functionOf(heap, call.arg(0)))
        return call.returns(Value::smallInt(function->code));
    return call.returnsNone();
}

// facts(number): (name, qualified name, file, first line, positional parameters, those that are
// positional only, keyword-only ones, local names, cell names, free names, global names, flags, is
// it library code, source lines of its module)
Outcome codeFacts(NativeCall &call)
{
    // As CPython has them in co_flags.
    constexpr std::int64_t kOptimized = 3, kStarArgs = 4, kStarStarArgs = 8, kNested = 16,
                           kGenerator = 32, kCoroutine = 128, kAsyncGenerator = 512;
    const LoadedCode *loaded = numbered(call, call.arg(0));
    if (loaded == nullptr)
        return call.returnsNone();
    Heap &heap = call.heap();
    const Code &code = *loaded->code;
    const auto names = [&](const std::vector<std::string> &from) {
        std::vector<Value> values;
        for (const std::string &name : from)
            values.push_back(heap.string(name));
        return heap.tuple(values);
    };
    std::int64_t flags = code.kind == CodeKind::Module ? 0 : kOptimized;
    flags |= (code.hasStarArgs ? kStarArgs : 0) | (code.hasStarStarArgs ? kStarStarArgs : 0)
        | (code.qualifiedName.find('.') != std::string::npos ? kNested : 0)
        | (code.kind == CodeKind::Generator ? kGenerator : 0)
        | (code.kind == CodeKind::Coroutine ? kCoroutine : 0)
        | (code.kind == CodeKind::AsyncGenerator ? kAsyncGenerator : 0);
    std::vector<Value> lines;
    for (const std::string_view line : loaded->module->lines)
        lines.push_back(heap.string(line));
    const Value facts[] = { loaded->name, loaded->qualifiedName, loaded->module->file,
        Value::smallInt(code.firstLine), Value::smallInt(code.positional),
        Value::smallInt(code.positionalOnly), Value::smallInt(code.keywordOnly), names(code.locals),
        names(code.cells), names(code.freeNames), names(code.names), Value::smallInt(flags),
        Value::boolean(loaded->prelude), heap.tuple(lines) };
    return call.returns(heap.tuple(facts));
}

// annotations(function): by name, as they were written; None when there are none.
Outcome codeAnnotations(NativeCall &call)
{
    const FunctionObject *function = functionOf(call.heap(), call.arg(0));
    return call.returns(function != nullptr && function->annotations != 0
            ? Value::reference(function->annotations)
            : Value::none());
}

// set_annotations(function, dict)
Outcome codeSetAnnotations(NativeCall &call)
{
    Heap &heap = call.heap();
    if (heap.is(call.arg(0), Kind::Function) && !heap.isFrozen(call.arg(0))
        && heap.is(call.arg(1), Kind::Dict))
        heap.at<FunctionObject>(call.arg(0))->annotations = call.arg(1).asRef();
    return call.returnsNone();
}

// instructions(number): a line of text for each.
Outcome codeInstructions(NativeCall &call)
{
    const LoadedCode *loaded = numbered(call, call.arg(0));
    if (loaded == nullptr)
        return call.returnsNone();
    return call.returns(call.heap().string(disassemble(*loaded->code)));
}

// line(number, instruction)
Outcome codeLine(NativeCall &call)
{
    const LoadedCode *loaded = numbered(call, call.arg(0));
    const Value at = call.arg(1);
    if (loaded == nullptr || !at.isSmallInt()
        || static_cast<std::size_t>(at.asSmallInt()) >= loaded->code->spans.size())
        return call.returns(Value::smallInt(0));
    return call.returns(
        Value::smallInt(loaded->code->spans[static_cast<std::size_t>(at.asSmallInt())].line));
}

// marks(number, instruction): as tracebacks have them below the line, or ''
Outcome codeMarks(NativeCall &call)
{
    const LoadedCode *loaded = numbered(call, call.arg(0));
    const Value at = call.arg(1);
    return call.returns(call.heap().string(loaded == nullptr || !at.isSmallInt()
            ? ""
            : marksBelow(*loaded, static_cast<std::size_t>(at.asSmallInt()))));
}

} // namespace

void declareCode(Declarations &declare)
{
    declare.function("_code", "number(function, /)", codeNumber);
    declare.function("_code", "facts(number, /)", codeFacts);
    declare.function("_code", "annotations(function, /)", codeAnnotations);
    declare.function("_code", "set_annotations(function, annotations, /)", codeSetAnnotations);
    declare.function("_code", "instructions(number, /)", codeInstructions);
    declare.function("_code", "line(number, instruction, /)", codeLine);
    declare.function("_code", "marks(number, instruction, /)", codeMarks);
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
