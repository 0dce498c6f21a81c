// The module _code: frames, running and suspended, and the traces that they leave.
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/dicts.h"
#include "core/machine/libraryframes.h"
#include "core/machine/lists.h"
#include "core/machine/task.h"

namespace interleave {

namespace {

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

// library_frames(number): what tracebacks show of a function of the library, the outermost first:
// (file, line, name, text, marks below the text) of each.
Outcome libraryFramesOf(NativeCall &call)
{
    Heap &heap = call.heap();
    const Value found = heap.list({});
    const auto &codes = call.program().codes;
    const Value number = call.arg(0);
    if (number.isSmallInt() && number.asSmallInt() >= 0
        && static_cast<std::size_t>(number.asSmallInt()) < codes.size()) {
        const LoadedCode &code = *codes[static_cast<std::size_t>(number.asSmallInt())];
        for (const LibraryFrame *shown :
            libraryFrames(heap.text(code.module->name), code.code->qualifiedName)) {
            const Value parts[] = { heap.string(fileOf(*shown)), Value::smallInt(shown->line),
                heap.string(shown->name), heap.string(shown->text),
                heap.string(marksBelow(*shown)) };
            listAppend(heap, found.asRef(), heap.tuple(parts));
        }
    }
    return call.returns(found);
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

// first_line(coroutine): the line of its def, negative where that is the library's; 0 when it has
// ended.
Outcome coroutineFirstLine(NativeCall &call)
{
    const FrameObject *frame = nullptr;
    const Code *code = codeOfCoroutine(call, frame);
    const std::int64_t line = code != nullptr ? code->firstLine : 0;
    return call.returns(Value::smallInt(
        code != nullptr && call.program().codes[frame->code]->prelude ? -line : line));
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

void declareCodeFrames(Declarations &declare)
{
    declare.function("_code", "frames()", codeFrames);
    declare.function("_code", "caller(level, /)", codeCaller);
    declare.function("_code", "generator(generator, /)", codeGenerator);
    declare.function("_code", "library_frames(number, /)", libraryFramesOf);
    declare.function("_code", "traceback(exception, /)", tracebackOf);
    declare.function("_code", "set_traceback(exception, entries, /)", setTraceback);
    declare.function("_code", "first_line(coroutine, /)", coroutineFirstLine);
    declare.function("_code", "line_of(coroutine, /)", coroutineLine);
}

} // namespace interleave
