// The module _code: what is known of a function that was written in Python, and of frames. inspect,
// asyncio and resources/prelude/_frames.py ask.
#include "core/base/message.h"
#include "core/language/syntaxtree.h"
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/builtins/integers.h"
#include "core/machine/builtins/bigobjects.h"
#include "core/machine/dicts.h"
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

// load(name): what `import name` does for one part of a dotted name, when it is not there yet:
// (module, the function that runs its text, or None). None: there is no such module.
Outcome codeLoad(NativeCall &call)
{
    Heap &heap = call.heap();
    const Program &program = call.program();
    if (!heap.isString(call.arg(0)))
        return call.returnsNone();
    const std::string text(heap.text(call.arg(0)));
    const auto compiled = program.modulesByName.find(text);
    const auto natives = program.nativeModules.find(text);
    if (compiled == program.modulesByName.end() && natives == program.nativeModules.end())
        return call.returnsNone();
    auto *module = heap.make<ModuleObject>(Kind::Module);
    const Value made = heap.valueOf(module);
    module->name = call.arg(0).asRef();
    module->dict = heap.dict().asRef();
    dictSetString(heap, module->dict, program.name(Name::k_name), call.arg(0));
    if (natives != program.nativeModules.end())
        for (const auto &[key, value] : natives->second)
            dictSetString(heap, module->dict, key, value);
    Value body = Value::none();
    if (compiled != program.modulesByName.end()) {
        dictSetString(heap, module->dict, program.name(Name::k_file), compiled->second->file);
        const LoadedCode &code = *program.codes[compiled->second->body];
        auto *function = heap.make<FunctionObject>(Kind::Function);
        function->code = code.index;
        function->globals = module->dict;
        function->name = function->qualifiedName = code.name.asRef();
        body = heap.valueOf(function);
    }
    const Value parts[] = { made, body };
    return call.returns(heap.tuple(parts));
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

// --- Text to a tree, for eval() and exec()

struct ValueMaker {
    Heap &heap;
    const std::vector<Value> &earlier;

    Value operator()(NoneConstant) const { return Value::none(); }
    Value operator()(EllipsisConstant) const { return Value::ellipsis(); }
    Value operator()(bool v) const { return Value::boolean(v); }
    Value operator()(std::int64_t v) const { return heap.integer(v); }
    Value operator()(double v) const { return Value::real(v); }
    Value operator()(const std::string &v) const { return heap.string(v); }
    Value operator()(const BytesConstant &v) const { return heap.bytes(v.bytes); }
    Value operator()(const BigIntConstant &v) const
    {
        return makeInteger(heap, fromDecimal(v.digits));
    }
    Value operator()(const std::vector<std::uint32_t> &items) const
    {
        std::vector<Value> values;
        for (const std::uint32_t i : items)
            values.push_back(earlier[i]);
        return heap.tuple(values);
    }
};

// tree(text): a tuple of statements; where it is no Python, a list: line, column, name of the
// message, its arguments.
Outcome treeOf(NativeCall &call)
{
    Heap &heap = call.heap();
    if (!heap.isString(call.arg(0)))
        return raiseForType(call, "expected str, not ", call.arg(0));
    const auto tree = syntaxTree(std::string(heap.text(call.arg(0))), "<string>");
    if (!tree) {
        const Diagnostic &first = tree.error().front();
        std::vector<Value> parts { Value::smallInt(first.where.line),
            Value::smallInt(first.where.column), heap.string(nameOf(first.what.id)) };
        for (const MessageArg &arg : first.what.args) {
            const auto *number = std::get_if<std::int64_t>(&arg);
            const auto *text = std::get_if<std::string>(&arg);
            parts.push_back(number != nullptr ? Value::smallInt(*number)
                    : heap.string(text != nullptr ? *text : std::string()));
        }
        return call.returns(heap.list(parts));
    }
    std::vector<Value> values;
    values.reserve(tree->size());
    for (const Constant &c : *tree)
        values.push_back(std::visit(ValueMaker { heap, values }, c));
    return call.returns(values.back());
}

// --- Frames

// (code number, instruction, globals, a copy of the local names, whether it is a module's)
Value framePlace(NativeCall &call, const FrameObject *frame)
{
    Heap &heap = call.heap();
    const LoadedCode &code = *call.program().codes[frame->code];
    Value names = Value::reference(frame->space != 0 ? frame->space : frame->globals);
    const bool function = frame->space == 0 && code.code->kind != CodeKind::Module;
    if (function) {
        names = heap.dict();
        for (std::size_t i = 0; i < code.localNames.size(); ++i)
            if (!frame->slots[i].isEmpty())
                dictSetString(heap, names.asRef(), code.localNames[i], frame->slots[i]);
        for (std::size_t i = 0; i < code.cellNames.size(); ++i) {
            const Value cell = frame->slots[code.localNames.size() + i];
            if (!heap.is(cell, Kind::Cell))
                continue;
            if (const Value content = heap.at<CellObject>(cell)->value; !content.isEmpty())
                dictSetString(heap, names.asRef(), code.cellNames[i], content);
        }
    }
    const Value parts[] = { Value::smallInt(frame->code), Value::smallInt(frame->ip),
        Value::reference(frame->globals), names, Value::boolean(!function) };
    return heap.tuple(parts);
}

// frames(): a place for each, the innermost first.
Outcome codeFrames(NativeCall &call)
{
    Heap &heap = call.heap();
    const Value found = heap.list({});
    for (Ref ref = call.context().frame(); ref != 0; ref = heap.at<FrameObject>(ref)->caller)
        listAppend(heap, found.asRef(), framePlace(call, heap.at<FrameObject>(ref)));
    return call.returns(found);
}

// caller(level): (function, line, file, source line) of the learner's innermost call; level more of
// them are passed by. None when there are not so many.
Outcome codeCaller(NativeCall &call)
{
    Heap &heap = call.heap();
    std::int64_t level = 0;
    if (!indexFrom(call.context(), call.arg(0), level))
        return Outcome::Raise;
    for (Ref ref = call.context().frame(); ref != 0; ref = heap.at<FrameObject>(ref)->caller) {
        const auto *frame = heap.at<FrameObject>(ref);
        const LoadedCode &code = *call.program().codes[frame->code];
        if (code.prelude || level-- > 0)
            continue;
        const std::uint32_t line
            = frame->ip < code.code->spans.size() ? code.code->spans[frame->ip].line : 0;
        const bool shown = line >= 1 && line <= code.module->lines.size();
        const Value parts[] = { code.name, Value::smallInt(line), code.module->file,
            heap.string(shown ? code.module->lines[line - 1] : std::string_view()) };
        return call.returns(heap.tuple(parts));
    }
    return call.returnsNone();
}

// generator(generator): (its place or None when it has ended, has it begun, is it running, what it
// waits for: the inner iterator of yield from or await, else None)
Outcome codeGenerator(NativeCall &call)
{
    Heap &heap = call.heap();
    if (!heap.is(call.arg(0), Kind::Generator))
        return call.returnsNone();
    const auto *g = heap.at<GeneratorObject>(call.arg(0));
    Value place = Value::none(), inner = Value::none();
    if (g->frame != 0) {
        const auto *frame = heap.at<FrameObject>(g->frame);
        const LoadedCode &code = *call.program().codes[frame->code];
        place = framePlace(call, frame);
        if (g->state == GeneratorState::Suspended && frame->depth > 0
            && opOf(code.code->instructions[frame->ip]) == Op::YieldFrom)
            inner = frame->slots[code.slots + frame->depth - 1];
    }
    const Value parts[] = { place, Value::boolean(g->state == GeneratorState::Suspended),
        Value::boolean(g->state == GeneratorState::Running), inner };
    return call.returns(heap.tuple(parts));
}

// traceback(exception): its list of code numbers and instructions, the innermost first; None.
Outcome tracebackOf(NativeCall &call)
{
    Heap &heap = call.heap();
    if (!heap.is(call.arg(0), Kind::Exception))
        return call.returnsNone();
    const Ref entries = heap.at<ExceptionObject>(call.arg(0))->traceback;
    return call.returns(entries != 0 ? Value::reference(entries) : Value::none());
}

// types.MethodType(function, instance) and types.ModuleType(name).
Outcome newMethod(NativeCall &call)
{
    if (call.arg(2).isNone())
        return call.raise(Ex::TypeError, "instance must not be None");
    return call.returns(call.heap().boundMethod(call.arg(1), call.arg(2)));
}

Outcome newModule(NativeCall &call)
{
    Heap &heap = call.heap();
    if (!heap.isString(call.arg(1)))
        return raiseForType(call, "module() argument 'name' must be str, not ", call.arg(1));
    auto *module = heap.make<ModuleObject>(Kind::Module);
    module->name = call.arg(1).asRef();
    module->dict = heap.dict().asRef();
    dictSetString(heap, module->dict, call.program().name(Name::k_name), call.arg(1));
    dictSetString(heap, module->dict, call.program().name(Name::k_doc),
        call.has(2) ? call.arg(2) : Value::none());
    return call.returns(heap.valueOf(module));
}

// collect(): before the next line.
Outcome collect(NativeCall &call)
{
    call.heap().at<StateObject>(call.heap().root())->looking = 0;
    call.heap().wantCollection();
    return call.returnsNone();
}

Outcome setTraceback(NativeCall &call)
{
    Heap &heap = call.heap();
    if (heap.is(call.arg(0), Kind::Exception))
        heap.at<ExceptionObject>(call.arg(0))->traceback
            = heap.is(call.arg(1), Kind::List) ? call.arg(1).asRef() : 0;
    return call.returnsNone();
}

const Code *codeOfCoroutine(NativeCall &call, const FrameObject *&frame)
{
    const auto *g = call.heap().at<GeneratorObject>(call.arg(0));
    if (!call.heap().is(call.arg(0), Kind::Generator) || g->frame == 0)
        return nullptr;
    frame = call.heap().at<FrameObject>(g->frame);
    return call.program().codes[frame->code]->code;
}

// first_line(coroutine): the line of its def; 0 when it has ended.
Outcome coroutineFirstLine(NativeCall &call)
{
    const FrameObject *frame = nullptr;
    const Code *code = codeOfCoroutine(call, frame);
    return call.returns(Value::smallInt(code != nullptr ? code->firstLine : 0));
}

// line_of(coroutine): where it stands; 0 when it has ended.
Outcome coroutineLine(NativeCall &call)
{
    const FrameObject *frame = nullptr;
    const Code *code = codeOfCoroutine(call, frame);
    if (code == nullptr)
        return call.returns(Value::smallInt(0));
    const bool fresh = call.heap().at<GeneratorObject>(call.arg(0))->state == GeneratorState::Fresh;
    const bool known = !fresh && frame->ip < code->spans.size();
    return call.returns(Value::smallInt(known ? code->spans[frame->ip].line : code->firstLine));
}

} // namespace

void declareCode(Declarations &declare)
{
    declare.function("_machine", "collect()", collect);
    declare.makes("method", "__new__(cls, function, instance, /)", newMethod);
    declare.makes("module", "__new__(cls, name, doc=None)", newModule);
    declare.function("_code", "number(function, /)", codeNumber);
    declare.function("_code", "facts(number, /)", codeFacts);
    declare.function("_code", "annotations(function, /)", codeAnnotations);
    declare.function("_code", "set_annotations(function, annotations, /)", codeSetAnnotations);
    declare.function("_code", "load(name, /)", codeLoad);
    declare.function("_code", "line(number, instruction, /)", codeLine);
    declare.function("_code", "frames()", codeFrames);
    declare.function("_code", "caller(level, /)", codeCaller);
    declare.function("_code", "tree(text, /)", treeOf);
    declare.function("_code", "generator(generator, /)", codeGenerator);
    declare.function("_code", "traceback(exception, /)", tracebackOf);
    declare.function("_code", "set_traceback(exception, entries, /)", setTraceback);
    declare.function("_code", "kind(function, /)", codeKind);
    declare.function("_code", "parameters(function, /)", codeParameters);
    declare.function("_code", "first_line(coroutine, /)", coroutineFirstLine);
    declare.function("_code", "line_of(coroutine, /)", coroutineLine);
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
