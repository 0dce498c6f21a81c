#include "core/machine/builtins/textformats.h"

#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/bigobjects.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/builtins/formatspec.h"
#include "core/machine/builtins/percentformat.h"
#include "core/machine/builtins/quicktext.h"
#include "core/machine/builtins/show.h"
#include "core/machine/builtins/strformat.h"
#include "core/machine/builtins/textrepr.h"
#include "core/machine/builtins/unicode.h"
#include "core/machine/derived.h"
#include "core/machine/dicts.h"
#include "core/machine/objectmodel.h"

#include <algorithm>
#include <cmath>

namespace interleave {

namespace {

std::string_view self(const NativeCall &call)
{
    return call.heap().text(call.arg(0));
}

// --- The % operator

enum class Of : std::uint8_t { Text, Bytes };

// Hands out the values of `format % values`, in the order that CPython takes them in.
class Values {
public:
    Values(Context &context, Value values)
        : m_context(context)
        , m_values(values)
    {
        const Heap &heap = context.heap();
        m_isTuple = heap.is(values, Kind::Tuple);
        // Anything with items may stand for a mapping; then it need not be used up.
        m_isMapping = !m_isTuple && !heap.isString(values) && values.isRef()
            && !heap.is(values, Kind::BigInt)
            && !context.lookup(context.typeOf(values), Name::k_getitem).isEmpty();
    }

    bool next(Value &out)
    {
        const Heap &heap = m_context.heap();
        const std::size_t count = m_isTuple ? heap.tupleItems(m_values).size() : 1;
        if (m_next >= count || m_single) {
            m_context.raise(Ex::TypeError, "not enough arguments for format string");
            return false;
        }
        out = m_isTuple ? heap.tupleItems(m_values)[m_next] : m_values;
        m_next++;
        return true;
    }

    bool byKey(const std::string &key, Of of, Value &out)
    {
        Heap &heap = m_context.heap();
        if (!heap.is(m_values, Kind::Dict)) {
            m_context.raise(Ex::TypeError, "format requires a mapping");
            return false;
        }
        m_single = true;
        out = of == Of::Text ? dictGetText(heap, m_values.asRef(), key) : byBytes(key);
        if (out.isEmpty()) {
            m_context.raiseWith(
                Ex::KeyError, of == Of::Text ? heap.string(key) : heap.bytes(key));
            return false;
        }
        return true;
    }

    bool allUsed()
    {
        const std::size_t count = m_isTuple ? m_context.heap().tupleItems(m_values).size() : 1;
        if (m_next >= count || m_isMapping)
            return true;
        m_context.raise(Ex::TypeError, "not all arguments converted during string formatting");
        return false;
    }

private:
    // The value whose key is these bytes; empty: there is none.
    Value byBytes(std::string_view key) const
    {
        const Heap &heap = m_context.heap();
        const Ref dict = m_values.asRef();
        for (auto i = dictNext(heap, dict, 0); i >= 0; i = dictNext(heap, dict, i + 1)) {
            const DictEntry &entry = dictEntry(heap, dict, i);
            if (heap.is(entry.key, Kind::Bytes) && bytesOf(heap, entry.key) == key)
                return entry.value;
        }
        return {};
    }

    Context &m_context;
    Value m_values;
    bool m_isTuple = false;
    bool m_isMapping = false;
    bool m_single = false;
    std::size_t m_next = 0;
};

struct FilledPiece {
    PercentPiece piece;
    Value value;
};

// Pairs fields with values; stars become numbers. False: raised.
bool pairUp(Context &context, std::string_view format, Value given, std::vector<FilledPiece> &out,
    Of of = Of::Text)
{
    Values values(context, given);
    const auto star = [&](std::int64_t &number) {
        if (number != PercentPiece::kStar)
            return true;
        Value v;
        if (!values.next(v))
            return false;
        const auto count = int64Of(context.heap(), v);
        if (!isIntegral(context.heap(), v) || !count) {
            context.raise(Ex::TypeError, "* wants int");
            return false;
        }
        number = *count;
        return true;
    };
    for (PercentPiece &piece : parsePercent(format)) {
        if (piece.failure) {
            raiseFailure(context, *piece.failure);
            return false;
        }
        FilledPiece filled { std::move(piece), Value::empty() };
        if (filled.piece.isField) {
            if (filled.piece.key && !values.byKey(*filled.piece.key, of, filled.value))
                return false;
            if (!star(filled.piece.width) || !star(filled.piece.precision))
                return false;
            if (filled.piece.width < PercentPiece::kNone) {
                filled.piece.left = true;
                filled.piece.width = -filled.piece.width;
            }
            if (!filled.piece.key && !values.next(filled.value))
                return false;
            constexpr std::u32string_view kKnown = U"diouxXeEfFgGcrsa";
            const bool isKnown = kKnown.find(filled.piece.conversion) != std::u32string_view::npos
                || (of == Of::Bytes && filled.piece.conversion == 'b');
            if (!isKnown) {
                raiseFailure(context, unsupportedConversion(filled.piece));
                return false;
            }
        }
        const char letter = static_cast<char>(filled.piece.conversion);
        const bool isText = letter == 's' || letter == 'r' || letter == 'a' || letter == 'b';
        const auto longest
            = isText ? filled.piece.width : std::max(filled.piece.width, filled.piece.precision);
        if (longest > 0 && !context.heap().fits(static_cast<std::uint64_t>(longest))) {
            context.raise(Ex::MemoryError, {});
            return false;
        }
        if (!isText)
            filled.value = plainNumber(context.heap(), filled.value);
        out.push_back(std::move(filled));
    }
    return values.allUsed();
}

Formed appendInteger(Context &context, const PercentPiece &piece, Value v, std::string &out)
{
    const Heap &heap = context.heap();
    Integer number;
    const char letter = static_cast<char>(piece.conversion);
    const bool decimal = letter == 'd' || letter == 'i' || letter == 'u';
    if (isIntegral(heap, v)) {
        number = bigOf(heap, v);
    } else if (decimal && v.isReal()) {
        if (!std::isfinite(v.asReal())) {
            context.raise(std::isnan(v.asReal()) ? Ex::ValueError : Ex::OverflowError,
                std::isnan(v.asReal()) ? "cannot convert float NaN to integer"
                                       : "cannot convert float infinity to integer");
            return Formed::Raised;
        }
        number = fromDouble(v.asReal());
    } else {
        context.raise(Ex::TypeError,
            std::string("%") + letter
                + (decimal ? " format: a real number is required, not "
                           : " format: an integer is required, not ")
                + std::string(context.typeName(v)));
        return Formed::Raised;
    }
    if (piece.width == PercentPiece::kNone && piece.precision == PercentPiece::kNone && decimal
        && !piece.plus && !piece.space && v.isSmallInt()) {
        out += std::to_string(v.asSmallInt());
        return Formed::Done;
    }
    const auto text = percentInteger(piece, number);
    if (!text) {
        raiseFailure(context, text.error());
        return Formed::Raised;
    }
    out += *text;
    return Formed::Done;
}

Formed appendCharacter(Context &context, const PercentPiece &piece, Value v, std::string &out)
{
    const Heap &heap = context.heap();
    if (heap.isString(v) && heap.at<StringObject>(v)->length == 1) {
        out += percentText(piece, heap.text(v));
        return Formed::Done;
    }
    if (!isIntegral(heap, v)) {
        context.raise(Ex::TypeError, "%c requires int or char");
        return Formed::Raised;
    }
    const auto code = int64Of(heap, v);
    if (!code || *code < 0 || *code > 0x10ffff) {
        context.raise(Ex::OverflowError, "%c arg not in range(0x110000)");
        return Formed::Raised;
    }
    std::string text;
    putCodePoint(text, static_cast<char32_t>(*code));
    out += percentText(piece, text);
    return Formed::Done;
}

// A number of the learner's or the library's own (Decimal, Fraction), or what can be made one.
bool standsForNumber(Context &context, Value v, char conversion)
{
    const auto isIn
        = [&](std::string_view letters) { return letters.find(conversion) != letters.npos; };
    const auto has = [&](Value name) {
        return !name.isEmpty() && !context.lookup(context.typeOf(v), name).isEmpty();
    };
    if (!isIn("diuoxXeEfFgG"))
        return false;
    if (has(context.program().name(Name::k_index)))
        return true;
    return isIn("eEfFgG") ? has(context.program().name(Name::k_float))
                          : isIn("diu") && has(context.program().findInterned("__int__"));
}

Formed appendField(Context &context, const PercentPiece &piece, Value v, std::string &out)
{
    if (context.heap().is(v, Kind::Instance)
        && standsForNumber(context, v, static_cast<char>(piece.conversion)))
        return Formed::NeedsPython;
    std::string text;
    switch (piece.conversion) {
    case 's':
        if (!appendStr(context, v, text))
            return Formed::NeedsPython;
        break;
    case 'r':
    case 'a':
        if (!appendRepr(context, v, text))
            return Formed::NeedsPython;
        if (piece.conversion == 'a')
            text = asciiOnly(text);
        break;
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
        return appendInteger(context, piece, v, out);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': {
        const auto number = realOf(context, v);
        if (!number) {
            if (!context.raised())
                context.raise(
                    Ex::TypeError, "must be real number, not " + std::string(context.typeName(v)));
            return Formed::Raised;
        }
        const auto shown = percentFloat(piece, *number);
        if (!shown) {
            raiseFailure(context, shown.error());
            return Formed::Raised;
        }
        out += *shown;
        return Formed::Done;
    }
    case 'c':
        return appendCharacter(context, piece, v, out);
    default:
        raiseFailure(context, unsupportedConversion(piece));
        return Formed::Raised;
    }
    out += percentText(piece, text);
    return Formed::Done;
}

Outcome percent(NativeCall &call)
{
    const Heap &heap = call.heap();
    std::string quick;
    const Value given = call.arg(1);
    const bool isTuple = heap.is(given, Kind::Tuple);
    if (isTuple || !given.isRef() || heap.isString(given)) {
        if (appendQuickPercent(heap, self(call),
                isTuple ? heap.tupleItems(given) : std::span<const Value>(&given, 1), quick))
            return returnsText(call, quick);
    }
    std::vector<FilledPiece> pieces;
    if (!pairUp(call.context(), self(call), call.arg(1), pieces))
        return Outcome::Raise;
    std::string out;
    for (const FilledPiece &filled : pieces) {
        out += filled.piece.literal;
        if (!filled.piece.isField)
            continue;
        const Formed formed = appendField(call.context(), filled.piece, filled.value, out);
        if (formed == Formed::Raised)
            return Outcome::Raise;
        if (formed == Formed::NeedsPython)
            return call.prelude("_percent", { call.arg(0), call.arg(1) });
    }
    return returnsText(call, out);
}

// For the prelude: [(conversion, value)...] of the fields of `format % values`.
Outcome percentFields(NativeCall &call)
{
    if (!areOf(call, { Kind::String }))
        return Outcome::Raise;
    std::vector<FilledPiece> pieces;
    if (!pairUp(call.context(), self(call), call.arg(1), pieces))
        return Outcome::Raise;
    std::vector<Value> fields;
    for (const FilledPiece &filled : pieces) {
        if (!filled.piece.isField)
            continue;
        std::string conversion;
        putCodePoint(conversion, filled.piece.conversion);
        const Value pair[2] = { call.heap().string(conversion), filled.value };
        fields.push_back(call.heap().tuple(pair));
    }
    return call.returns(call.heap().list(fields));
}

// For the prelude: the text, where the values of %s %r %a fields are given as texts.
Outcome percentFilled(NativeCall &call)
{
    if (!areOf(call, { Kind::String }))
        return Outcome::Raise;
    if (!call.heap().is(call.arg(2), Kind::List))
        return odd(call);
    std::vector<FilledPiece> pieces;
    if (!pairUp(call.context(), self(call), call.arg(1), pieces))
        return Outcome::Raise;
    const auto texts = call.heap().listItems(call.arg(2));
    std::string out;
    std::size_t next = 0;
    for (const FilledPiece &filled : pieces) {
        out += filled.piece.literal;
        if (!filled.piece.isField)
            continue;
        if (next == texts.size())
            return odd(call);
        const Value v = texts[next++];
        const char32_t kind = filled.piece.conversion;
        const bool isText = kind == 's' || kind == 'r' || kind == 'a';
        if (isText && !call.heap().isString(v))
            return odd(call);
        if (isText)
            out += percentText(filled.piece, call.heap().text(v));
        else if (appendField(call.context(), filled.piece, v, out) != Formed::Done)
            return Outcome::Raise;
    }
    return returnsText(call, out);
}

// Blanks around it up to the width; cut to the precision.
void appendPadded(const PercentPiece &piece, std::string_view part, std::string &out)
{
    if (piece.precision >= 0)
        part = part.substr(0, static_cast<std::size_t>(piece.precision));
    const auto width = static_cast<std::size_t>(std::max<std::int64_t>(piece.width, 0));
    const std::string blanks(width > part.size() ? width - part.size() : 0, ' ');
    out += piece.left ? "" : blanks;
    out += part;
    out += piece.left ? blanks : "";
}

// %c of bytes: a number below 256, or bytes of length 1. False: raised.
bool appendByte(NativeCall &call, const FilledPiece &filled, std::string &out)
{
    const auto part = bytesOf(call.heap(), filled.value);
    const auto code = part ? std::nullopt : int64Of(call.heap(), filled.value);
    if ((!part && !isIntegral(call.heap(), filled.value)) || (part && part->size() != 1)) {
        call.raise(Ex::TypeError, "%c requires an integer in range(256) or a single byte");
        return false;
    }
    if (!part && (!code || *code < 0 || *code > 255)) {
        call.raise(Ex::OverflowError, "%c arg not in range(256)");
        return false;
    }
    const char byte = part ? part->front() : static_cast<char>(*code);
    appendPadded(filled.piece, { &byte, 1 }, out);
    return true;
}

// "..." % values where the left side is bytes: %s and %b take bytes.
Outcome percentOfBytes(NativeCall &call)
{
    std::vector<FilledPiece> pieces;
    if (!pairUp(call.context(), *bytesOf(call.heap(), call.arg(0)), call.arg(1), pieces, Of::Bytes))
        return Outcome::Raise;
    std::string out;
    for (FilledPiece &filled : pieces) {
        out += filled.piece.literal;
        if (!filled.piece.isField)
            continue;
        if (filled.piece.conversion == 's' || filled.piece.conversion == 'b') {
            const auto part = bytesOf(call.heap(), filled.value);
            if (!part) {
                return call.raise(Ex::TypeError,
                    "%b requires a bytes-like object, or an object that implements __bytes__, not '"
                        + std::string(call.context().typeName(filled.value)) + "'");
            }
            appendPadded(filled.piece, *part, out);
            continue;
        }
        if (filled.piece.conversion == 'r')
            filled.piece.conversion = 'a';
        if (filled.piece.conversion == 'c' && !appendByte(call, filled, out))
            return Outcome::Raise;
        if (filled.piece.conversion == 'c')
            continue;
        const Formed formed = appendField(call.context(), filled.piece, filled.value, out);
        if (formed == Formed::Raised)
            return Outcome::Raise;
        if (formed == Formed::NeedsPython)
            return call.raise(Ex::TypeError, "this value cannot be shown in bytes");
    }
    return call.returns(call.heap().bytes(out));
}

// --- str.format

// The value of a field without a path; empty: not plain (the prelude then does it all, errors
// included).
Value plainField(const NativeCall &call, const FieldName &name, FieldNumbering &numbering)
{
    if (!name.path.empty())
        return Value::empty();
    if (!name.first.empty() && !name.index)
        return call.keywords().isEmpty()
            ? Value::empty()
            : dictGetText(call.heap(), call.keywords().asRef(), name.first);
    const auto index = name.first.empty() ? numbering.automatic() : numbering.manual(*name.index);
    const auto args = call.rest();
    if (!index || *index >= static_cast<std::int64_t>(args.size()))
        return Value::empty();
    return args[static_cast<std::size_t>(*index)];
}

bool formatTemplate(NativeCall &call, std::string &out)
{
    FieldNumbering numbering;
    for (const TemplatePiece &piece : parseTemplate(self(call))) {
        if (piece.failure || piece.spec.find('{') != std::string::npos)
            return false;
        out += piece.literal;
        if (!piece.isField)
            continue;
        const auto name = parseFieldName(piece.name);
        const Value v = name ? plainField(call, *name, numbering) : Value::empty();
        if (v.isEmpty())
            return false;
        if (piece.conversion == 0) {
            if (formatPlain(call.context(), v, piece.spec, out) != Formed::Done)
                return false;
            continue;
        }
        std::string text;
        const bool shown = piece.conversion == 's' ? appendStr(call.context(), v, text)
                                                   : appendRepr(call.context(), v, text);
        if (!shown
            || (piece.conversion != 's' && piece.conversion != 'r' && piece.conversion != 'a'))
            return false;
        const auto formed
            = formatText(piece.conversion == 'a' ? asciiOnly(text) : text, piece.spec);
        if (!formed)
            return false;
        out += *formed;
    }
    return true;
}

Outcome format(NativeCall &call)
{
    std::string out;
    if (call.keywords().isEmpty() && appendQuickTemplate(call.heap(), self(call), call.rest(), out))
        return returnsText(call, out);
    out.clear();
    if (formatTemplate(call, out))
        return returnsText(call, out);
    // Anything unusual, errors too: in Python, field by field.
    call.context().clearPending();
    const Value keywords = call.keywords().isEmpty() ? call.heap().dict() : call.keywords();
    return call.prelude(
        "_format_template", { call.arg(0), call.heap().tuple(call.rest()), keywords });
}

Outcome formatMap(NativeCall &call)
{
    return call.prelude(
        "_format_template", { call.arg(0), call.program().emptyTuple, call.arg(1) });
}

// For the prelude: [(literal, name or None, conversion or None, spec, error or None)...].
Outcome templatePieces(NativeCall &call)
{
    if (!areOf(call, { Kind::String }))
        return Outcome::Raise;
    Heap &heap = call.heap();
    std::vector<Value> pieces;
    for (const TemplatePiece &piece : parseTemplate(self(call))) {
        std::string conversion;
        if (piece.conversion)
            putCodePoint(conversion, piece.conversion);
        const Value failure = piece.failure ? heap.string(piece.failure->text) : Value::none();
        const Value row[5]
            = { heap.string(piece.literal), piece.isField ? heap.string(piece.name) : Value::none(),
                  piece.conversion ? heap.string(conversion) : Value::none(),
                  heap.string(piece.spec), failure };
        pieces.push_back(heap.tuple(row));
    }
    return call.returns(heap.list(pieces));
}

// For the prelude: (first, index or None, [(is attribute, key)...]).
Outcome fieldPath(NativeCall &call)
{
    if (!areOf(call, { Kind::String }))
        return Outcome::Raise;
    Heap &heap = call.heap();
    const auto name = parseFieldName(self(call));
    if (!name)
        return raiseFailure(call.context(), name.error());
    std::vector<Value> path;
    for (const Accessor &accessor : name->path) {
        const Value key
            = accessor.index ? heap.integer(*accessor.index) : heap.string(accessor.text);
        const Value step[2] = { Value::boolean(accessor.kind == Accessor::Kind::Attribute), key };
        path.push_back(heap.tuple(step));
    }
    const Value parts[3] = { heap.string(name->first),
        name->index ? heap.integer(*name->index) : Value::none(), heap.list(path) };
    return call.returns(heap.tuple(parts));
}

// --- format()

Outcome formatFunction(NativeCall &call)
{
    const Value v = call.arg(0);
    if (call.has(1) && !call.heap().isString(call.arg(1)))
        return raiseForType(call, "format() argument 2 must be str, not ", call.arg(1));
    const std::string_view spec = call.has(1) ? call.heap().text(call.arg(1)) : "";
    std::string out;
    switch (formatPlain(call.context(), v, spec, out)) {
    case Formed::Done:
        return returnsText(call, out);
    case Formed::Raised:
        return Outcome::Raise;
    case Formed::NeedsPython:
        break;
    }
    const Value own = call.context().lookup(call.context().typeOf(v), Name::k_format);
    const Value common = call.context().lookup(call.program().objectType, Name::k_format);
    if (!own.isEmpty() && own != common)
        return call.prelude(
            "_format", { v, call.has(1) ? call.arg(1) : call.program().emptyString });
    return call.prelude("_str", { v });
}

// An instance of a learner's class with a __str__, __repr__ or __format__ of its own?
bool hasOwnText(const Context &context, Value v)
{
    constexpr std::uint32_t own = kTypeLearner | kTypeHasRepr;
    return v.isRef() && (context.heap().at<TypeObject>(context.typeOf(v))->flags & own) == own;
}

Formed formatBuiltin(Context &context, Value v, std::string_view spec, std::string &out)
{
    const Heap &heap = context.heap();
    const std::size_t before = out.size();
    if (appendQuickFormat(heap, v, spec, out))
        return Formed::Done;
    out.resize(before);
    const std::string type(context.typeName(v));
    Try<std::string> text { std::string() };
    v = plainNumber(heap, v);
    if (heap.isString(v)) {
        text = formatText(heap.text(v), spec);
    } else if (v.isReal()) {
        text = formatFloat(v.asReal(), spec);
    } else if (v.isBool() && spec.empty()) {
        text = std::string(v.isTrue() ? "True" : "False");
    } else if (isIntegral(heap, v)) {
        text = formatInteger(bigOf(heap, v), spec, type);
    } else {
        const Value own = context.lookup(context.typeOf(v), Name::k_format);
        const Value common = context.lookup(context.program().objectType, Name::k_format);
        if (!own.isEmpty() && own != common)
            return Formed::NeedsPython;
        if (!spec.empty()) {
            context.raise(Ex::TypeError,
                "unsupported format string passed to " + std::string(type) + ".__format__");
            return Formed::Raised;
        }
        return appendStr(context, v, out) ? Formed::Done : Formed::NeedsPython;
    }
    if (!text) {
        raiseFailure(context, text.error());
        return Formed::Raised;
    }
    out += *text;
    return Formed::Done;
}

Outcome formatSelf(NativeCall &call)
{
    if (!call.heap().isString(call.arg(1)))
        return raiseForType(call, "__format__() argument must be str, not ", call.arg(1));
    std::string out;
    const std::string_view spec = call.heap().text(call.arg(1));
    if (spec.empty() && hasOwnText(call.context(), call.arg(0)))
        return call.prelude("_str", { call.arg(0) });
    if (formatBuiltin(call.context(), call.arg(0), spec, out) != Formed::Done)
        return Outcome::Raise;
    return returnsText(call, out);
}

} // namespace

Formed formatPlain(Context &context, Value v, std::string_view spec, std::string &out)
{
    const bool own = hasOwnText(context, v)
        && (spec.empty()
            || context.heap().is(
                context.lookup(context.typeOf(v), Name::k_format), Kind::Function));
    return own ? Formed::NeedsPython : formatBuiltin(context, v, spec, out);
}

void declareTextFormats(Declarations &declare)
{
    declare.method("str", "__mod__(self, value, /)", percent);
    declare.method("bytes", "__mod__(self, value, /)", percentOfBytes);
    declare.method("str", "format(self, /, *args, **kwargs)", format);
    declare.method("str", "format_map(self, mapping, /)", formatMap);
    for (const char *type : { "str", "int", "float" })
        declare.method(type, "__format__(self, format_spec, /)", formatSelf);
    declare.function("builtins", "format(value, format_spec='', /)", formatFunction);
    declare.function("builtins", "_percent_fields(format, values, /)", percentFields);
    declare.function("builtins", "_percent_filled(format, values, texts, /)", percentFilled);
    declare.function("builtins", "_template_pieces(template, /)", templatePieces);
    declare.function("builtins", "_field_path(name, /)", fieldPath);
}

} // namespace interleave
