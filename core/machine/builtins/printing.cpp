// print, input, and the streams of sys.
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/codecs.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/builtins/show.h"
#include "core/machine/equality.h"
#include "core/machine/task.h"

namespace interleave {

namespace {

// A stream's raw part.
struct StreamState {
    std::uint8_t stream; // Stream; kInput
};
constexpr std::uint8_t kInput = 9;

bool isStream(NativeCall &call, Value v)
{
    const Ref type = call.program().typeNamed("_io.TextIOWrapper");
    return call.heap().is(v, Kind::Native) && call.context().typeOf(v) == type;
}

Stream streamOf(const NativeCall &call, Value v)
{
    return static_cast<Stream>(call.heap().at<NativeObject>(v)->rawAs<StreamState>()->stream);
}

// False: raised. On standard error nothing is too strange to be shown.
bool write(NativeCall &call, Stream stream, std::string_view text)
{
    constexpr char kBeforeSurrogates = '\xed'; // begins all of them, and little else
    Coded coded;
    if (text.find(kBeforeSurrogates) != std::string_view::npos) {
        coded
            = encodeText(text, Codec::Utf8, stream == Stream::Err ? "backslashreplace" : "strict");
        if (coded.error) {
            call.raise(Ex::UnicodeEncodeError, coded.error->text);
            return false;
        }
        text = coded.text;
    }
    if (!text.empty())
        call.host().print(call.context().shown(), call.context().line(), stream, text);
    return true;
}

// sep or end: None and left out are the default. False: raised.
bool partFrom(NativeCall &call, std::uint32_t i, const char *name, std::string &out)
{
    const Value v = call.arg(i);
    if (v.isEmpty() || v.isNone())
        return true;
    if (!call.heap().isString(v)) {
        call.raise(Ex::TypeError,
            std::string(name) + " must be None or a string, not "
                + std::string(call.context().typeName(v)));
        return false;
    }
    out = call.heap().text(v);
    return true;
}

StateObject *stateOf(const NativeCall &call)
{
    return call.heap().at<StateObject>(call.heap().root());
}

// interleave.tear(on=True)
Outcome tear(NativeCall &call)
{
    const bool on = !call.has(0) || truth(call.heap(), call.arg(0)) != Answer::No;
    stateOf(call)->tears = on ? 1 : 0;
    return call.returnsNone();
}

// Part after part, as CPython writes them: to write lets go of the GIL.
Outcome printTorn(NativeCall &call, Stream stream, std::string_view separator, std::string_view end)
{
    const auto values = call.rest();
    std::int64_t &next = call.resume().numbers[0];
    const auto parts = static_cast<std::int64_t>(values.empty() ? 1 : 2 * values.size());
    std::string part;
    while (part.empty() && next < parts) { // what is empty is no write
        const auto value = static_cast<std::size_t>(next / 2);
        if (next == parts - 1)
            part = end;
        else if (next % 2 != 0)
            part = separator;
        else
            appendStr(call.context(), values[value], part); // it has answered for all before
        ++next;
    }
    if (!write(call, stream, part))
        return Outcome::Raise;
    if (next == parts)
        return call.returnsNone();
    call.resume().stage = 1;
    return call.park({ WaitReason::Io, {}, {}, call.host().now() });
}

// print(*values, sep, end, file, flush): one write of the whole line.
Outcome print(NativeCall &call)
{
    std::string separator = " ", end = "\n", line;
    if (!partFrom(call, 0, "sep", separator) || !partFrom(call, 1, "end", end))
        return Outcome::Raise;
    Value file = call.arg(2);
    if (file.isEmpty() || file.isNone())
        file = call.context().moduleAttribute("sys", "stdout");
    const auto values = call.rest();
    if (!file.isEmpty() && !isStream(call, file)) {
        Heap &heap = call.heap();
        return call.prelude("_print_pieces",
            { heap.tuple(values), heap.string(separator), heap.string(end), file,
                call.has(3) ? call.arg(3) : Value::boolean(false) });
    }
    for (std::size_t i = 0; i < values.size(); i++) {
        if (i > 0)
            line += separator;
        if (!appendStr(call.context(), values[i], line)) {
            Heap &heap = call.heap();
            return call.prelude("_print",
                { heap.tuple(values), heap.string(separator), heap.string(end),
                    file.isEmpty() ? Value::none() : file });
        }
    }
    if (stateOf(call)->tears != 0 && !call.host().sleepHolds())
        return printTorn(call, file.isEmpty() ? Stream::Out : streamOf(call, file), separator, end);
    line += end;
    if (!write(call, file.isEmpty() ? Stream::Out : streamOf(call, file), line))
        return Outcome::Raise;
    return call.returnsNone();
}

// What was read of standard input and not yet given: read(3) leaves the rest of its line.
bool hasRest(NativeCall &call)
{
    const Value rest = call.context().moduleAttribute("_ending", "rest");
    return call.heap().isString(rest) && call.heap().at<StringObject>(rest)->length > 0;
}

Outcome input(NativeCall &call)
{
    if (const Value in = call.context().moduleAttribute("sys", "stdin");
        call.resume().stage == 0 && !in.isEmpty() && !isStream(call, in))
        return call.prelude("_input_from", { in, call.has(0) ? call.arg(0) : Value::none() });
    if (call.resume().stage == 0 && call.has(0)) {
        std::string prompt;
        if (!appendStr(call.context(), call.arg(0), prompt))
            return call.prelude("_input", { call.arg(0) });
        if (!write(call, Stream::Out, prompt))
            return Outcome::Raise;
    }
    if (call.resume().stage == 0 && hasRest(call))
        return call.prelude("_input_rest", {});
    call.resume().stage = 1;
    Host::Input line = call.host().readLine(call.context().task());
    if (!line.ready)
        return call.park({ WaitReason::Input, {}, {}, Time::never() });
    if (line.text.empty())
        return call.raise(Ex::EOFError, "EOF when reading a line");
    if (line.text.back() == '\n')
        line.text.pop_back();
    return returnsText(call, line.text);
}

Outcome streamWrite(NativeCall &call)
{
    if (!call.heap().isString(call.arg(1)))
        return raiseForType(call, "write() argument must be str, not ", call.arg(1));
    if (call.heap().at<NativeObject>(call.arg(0))->rawAs<StreamState>()->stream == kInput)
        return call.raise(Ex::OSError, "not writable");
    const std::string_view text = call.heap().text(call.arg(1));
    if (!write(call, streamOf(call, call.arg(0)), text))
        return Outcome::Raise;
    return call.returns(Value::smallInt(call.heap().at<StringObject>(call.arg(1))->length));
}

Outcome streamRead(NativeCall &call)
{
    if (call.heap().at<NativeObject>(call.arg(0))->rawAs<StreamState>()->stream != kInput)
        return call.raise(Ex::OSError, "not readable");
    call.resume().stage = 1;
    const Host::Input line = call.host().readLine(call.context().task());
    if (!line.ready)
        return call.park({ WaitReason::Input, {}, {}, Time::never() });
    return returnsText(call, line.text);
}

bool isInput(NativeCall &call)
{
    return call.heap().at<NativeObject>(call.arg(0))->rawAs<StreamState>()->stream == kInput;
}

Outcome readLine(NativeCall &call)
{
    const bool sized = call.has(1) && !(call.arg(1).isSmallInt() && call.arg(1).asSmallInt() < 0);
    if (isInput(call) && (sized || hasRest(call)))
        return call.prelude(
            "_read_line", { call.arg(0), call.has(1) ? call.arg(1) : Value::none() });
    return streamRead(call);
}

Outcome nothing(NativeCall &call)
{
    return call.returnsNone();
}
Outcome no(NativeCall &call)
{
    return call.returns(Value::boolean(false));
}

Outcome fileNumber(NativeCall &call)
{
    const std::uint8_t stream
        = call.heap().at<NativeObject>(call.arg(0))->rawAs<StreamState>()->stream;
    return call.returns(Value::smallInt(stream == kInput ? 0
            : static_cast<Stream>(stream) == Stream::Out ? 1
                                                         : 2));
}

Outcome yes(NativeCall &call)
{
    return call.returns(Value::boolean(true));
}

Outcome readText(NativeCall &call)
{
    return call.prelude("_read_text", { call.arg(0), call.has(1) ? call.arg(1) : Value::none() });
}

Outcome readLines(NativeCall &call)
{
    return call.prelude("_read_lines", { call.arg(0), call.has(1) ? call.arg(1) : Value::none() });
}

Outcome ownIterator(NativeCall &call)
{
    return call.returns(call.arg(0));
}

Outcome nextLine(NativeCall &call)
{
    return call.prelude("_next_line", { call.arg(0) });
}

Outcome isReadable(NativeCall &call)
{
    return call.returns(Value::boolean(isInput(call)));
}

Outcome isWritable(NativeCall &call)
{
    return call.returns(Value::boolean(!isInput(call)));
}

const char *nameOf(NativeCall &call)
{
    if (isInput(call))
        return "<stdin>";
    return streamOf(call, call.arg(0)) == Stream::Out ? "<stdout>" : "<stderr>";
}

Outcome streamName(NativeCall &call)
{
    return returnsText(call, nameOf(call));
}

Outcome streamRepr(NativeCall &call)
{
    return returnsText(call,
        std::string("<_io.TextIOWrapper name='") + nameOf(call) + "' mode='"
            + (isInput(call) ? "r" : "w") + "' encoding='utf-8'>");
}

Outcome streamMode(NativeCall &call)
{
    return returnsText(call, isInput(call) ? "r" : "w");
}

Outcome streamEncoding(NativeCall &call)
{
    return returnsText(call, "utf-8");
}

Outcome streamErrors(NativeCall &call)
{
    return returnsText(call,
        isInput(call) || streamOf(call, call.arg(0)) == Stream::Out ? "strict"
                                                                    : "backslashreplace");
}

Outcome streamBuffer(NativeCall &call)
{
    return call.prelude("_StreamBuffer", { call.arg(0) });
}

// Whatever can be gone through.
Outcome writeLines(NativeCall &call)
{
    return call.prelude("_write_lines", { call.arg(0), call.arg(1) });
}

} // namespace

void declarePrinting(Declarations &declare)
{
    declare.function("interleave", "tear(on=True, /)", tear);
    declare.function(
        "builtins", "print(*values, sep=' ', end='\\n', file=None, flush=False)", print);
    declare.function("builtins", "input(prompt='', /)", input);
    const Ref type = declare.type("_io", "TextIOWrapper", { 0, sizeof(StreamState) });
    declare.method("_io.TextIOWrapper", "write(self, text, /)", streamWrite);
    declare.method("_io.TextIOWrapper", "__repr__(self, /)", streamRepr);
    declare.method("_io.TextIOWrapper", "read(self, size=-1, /)", readText);
    declare.method("_io.TextIOWrapper", "readlines(self, hint=-1, /)", readLines);
    declare.method("_io.TextIOWrapper", "__iter__(self, /)", ownIterator);
    declare.method("_io.TextIOWrapper", "__next__(self, /)", nextLine);
    declare.method("_io.TextIOWrapper", "close(self, /)", nothing);
    declare.method("_io.TextIOWrapper", "readable(self, /)", isReadable);
    declare.method("_io.TextIOWrapper", "writable(self, /)", isWritable);
    declare.method("_io.TextIOWrapper", "seekable(self, /)", no);
    declare.property("_io.TextIOWrapper", "name", streamName, nullptr);
    declare.property("_io.TextIOWrapper", "mode", streamMode, nullptr);
    declare.property("_io.TextIOWrapper", "encoding", streamEncoding, nullptr);
    declare.property("_io.TextIOWrapper", "errors", streamErrors, nullptr);
    declare.property("_io.TextIOWrapper", "closed", no, nullptr);
    declare.property("_io.TextIOWrapper", "line_buffering", yes, nullptr);
    declare.property("_io.TextIOWrapper", "buffer", streamBuffer, nullptr);
    declare.method("_io.TextIOWrapper", "writelines(self, lines, /)", writeLines);
    declare.method("_io.TextIOWrapper", "readline(self, size=-1, /)", readLine);
    declare.method("_io.TextIOWrapper", "_line(self, /)", streamRead);
    declare.method("_io.TextIOWrapper", "flush(self, /)", nothing);
    declare.method("_io.TextIOWrapper", "isatty(self, /)", no);
    declare.method("_io.TextIOWrapper", "fileno(self, /)", fileNumber);
    const auto stream = [&](const char *name, std::uint8_t which) {
        const Value object = declare.heap().native(type);
        declare.heap().at<NativeObject>(object)->rawAs<StreamState>()->stream = which;
        declare.constant("sys", name, object);
    };
    stream("stdout", static_cast<std::uint8_t>(Stream::Out));
    stream("stderr", static_cast<std::uint8_t>(Stream::Err));
    stream("stdin", kInput);
}

} // namespace interleave
