// Methods of str that give it another shape or ask what it consists of: cases, padding, encoding,
// isdigit...
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/codecs.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/builtins/formatspec.h"
#include "core/machine/builtins/show.h"
#include "core/machine/builtins/unicode.h"
#include "core/machine/dicts.h"

#include <algorithm>

namespace interleave {

namespace {

std::string_view self(const NativeCall &call)
{
    return call.heap().text(call.arg(0));
}

template <std::string (*Convert)(std::string_view)>
Outcome converted(NativeCall &call)
{
    return returnsText(call, Convert(self(call)));
}

// True when the text is not empty and every code point passes.
template <bool (*Test)(char32_t)>
Outcome all(NativeCall &call)
{
    const std::string_view text = self(call);
    for (std::size_t at = 0; at < text.size(); at += codePointLength(text, at)) {
        if (!Test(decodeFirst(text.substr(at))))
            return call.returns(Value::boolean(false));
    }
    return call.returns(Value::boolean(!text.empty()));
}

bool isAlphanumeric(char32_t c)
{
    return isAlphaCode(c) || isDecimalCode(c) || isDigitCode(c) || isNumericCode(c);
}

Outcome isascii(NativeCall &call)
{
    return call.returns(Value::boolean(isAscii(self(call))));
}

Outcome isprintable(NativeCall &call)
{
    const std::string_view text = self(call);
    for (std::size_t at = 0; at < text.size(); at += codePointLength(text, at)) {
        if (!isPrintableCode(decodeFirst(text.substr(at))))
            return call.returns(Value::boolean(false));
    }
    return call.returns(Value::boolean(true));
}

Outcome isidentifier(NativeCall &call)
{
    const std::string_view text = self(call);
    bool good = !text.empty() && isIdentifierStart(decodeFirst(text));
    for (std::size_t at = 0; at < text.size() && good; at += codePointLength(text, at))
        good = isIdentifierPart(decodeFirst(text.substr(at)));
    return call.returns(Value::boolean(good));
}

// All cased ones have that case, and there is one.
Outcome hasCase(NativeCall &call, bool (*wanted)(char32_t), bool (*other)(char32_t))
{
    const std::string_view text = self(call);
    bool any = false;
    for (std::size_t at = 0; at < text.size(); at += codePointLength(text, at)) {
        const char32_t c = decodeFirst(text.substr(at));
        if (other(c) || isTitleCode(c))
            return call.returns(Value::boolean(false));
        any = any || wanted(c);
    }
    return call.returns(Value::boolean(any));
}

Outcome isupper(NativeCall &call)
{
    return hasCase(call, isUpperCode, isLowerCode);
}
Outcome islower(NativeCall &call)
{
    return hasCase(call, isLowerCode, isUpperCode);
}

Outcome istitle(NativeCall &call)
{
    const std::string_view text = self(call);
    bool inWord = false, any = false;
    for (std::size_t at = 0; at < text.size(); at += codePointLength(text, at)) {
        const char32_t c = decodeFirst(text.substr(at));
        const bool upper = isUpperCode(c) || isTitleCode(c), lower = isLowerCode(c);
        if ((upper && inWord) || (lower && !inWord))
            return call.returns(Value::boolean(false));
        inWord = upper || lower;
        any = any || inWord;
    }
    return call.returns(Value::boolean(any));
}

Outcome pad(NativeCall &call, char side)
{
    std::int64_t width = 0;
    if (!indexFrom(call.context(), call.arg(1), width))
        return Outcome::Raise;
    std::string_view fill = " ";
    if (call.has(2)) {
        if (!call.heap().isString(call.arg(2)))
            return raiseForType(
                call, "The fill character must be a unicode character, not ", call.arg(2));
        fill = call.heap().text(call.arg(2));
        if (countCodePoints(fill) != 1)
            return call.raise(
                Ex::TypeError, "The fill character must be exactly one character long");
    }
    const auto length
        = static_cast<std::int64_t>(call.heap().at<StringObject>(call.arg(0))->length);
    if (width <= length)
        return call.returns(call.arg(0));
    if (width > (std::int64_t { 1 } << 40)
        || !call.heap().fits(static_cast<std::uint64_t>(width) * fill.size()))
        return call.raise(Ex::MemoryError, {});
    if (side != '^')
        return returnsText(call, padded(self(call), fill, side, width));
    // str.center puts the odd blank left when the width is odd, unlike the mini language.
    const std::int64_t missing = width - length;
    const std::int64_t left = missing / 2 + (missing & width & 1);
    return returnsText(
        call, padded(padded(self(call), fill, '>', length + left), fill, '<', width));
}

Outcome center(NativeCall &call)
{
    return pad(call, '^');
}
Outcome ljust(NativeCall &call)
{
    return pad(call, '<');
}
Outcome rjust(NativeCall &call)
{
    return pad(call, '>');
}

Outcome zfill(NativeCall &call)
{
    std::int64_t width = 0;
    if (!indexFrom(call.context(), call.arg(1), width))
        return Outcome::Raise;
    const std::string_view text = self(call);
    const auto length = static_cast<std::int64_t>(countCodePoints(text));
    if (width <= length)
        return call.returns(call.arg(0));
    if (width > (std::int64_t { 1 } << 40) || !call.heap().fits(static_cast<std::uint64_t>(width)))
        return call.raise(Ex::MemoryError, {});
    const bool sign = !text.empty() && (text[0] == '+' || text[0] == '-');
    const std::string zeros(static_cast<std::size_t>(width - length), '0');
    return returnsText(
        call, sign ? text[0] + zeros + std::string(text.substr(1)) : zeros + std::string(text));
}

Outcome expandtabs(NativeCall &call)
{
    std::int64_t size = 8;
    if (call.has(1) && !indexFrom(call.context(), call.arg(1), size))
        return Outcome::Raise;
    std::string out;
    std::int64_t column = 0;
    const std::string_view text = self(call);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = codePointLength(text, at);
        if (text[at] == '\t') {
            const std::int64_t blanks
                = size > 0 ? std::min<std::int64_t>(size - column % size, 1 << 20) : 0;
            out.append(static_cast<std::size_t>(blanks), ' ');
            column += blanks;
        } else {
            out += text.substr(at, length);
            column = text[at] == '\n' || text[at] == '\r' ? 0 : column + 1;
        }
        at += length;
    }
    return returnsText(call, out);
}

Outcome encode(NativeCall &call)
{
    for (std::uint32_t i = 1; i <= 2; i++) {
        if (call.has(i) && !call.heap().isString(call.arg(i)))
            return raiseForType(call,
                std::string("encode() argument '") + (i == 1 ? "encoding" : "errors")
                    + "' must be str, not ",
                call.arg(i));
    }
    const std::string_view name = call.has(1) ? call.heap().text(call.arg(1)) : "utf-8";
    const std::string_view errors = call.has(2) ? call.heap().text(call.arg(2)) : "strict";
    const auto codec = codecNamed(name);
    if (!codec)
        return call.raise(Ex::LookupError, "unknown encoding: " + std::string(name));
    const Coded coded = encodeText(self(call), *codec, errors);
    if (coded.error)
        return raiseForCode(call, *coded.error, true, call.arg(0));
    return call.returns(call.heap().bytes(coded.text));
}

Outcome maketrans(NativeCall &call)
{
    Heap &heap = call.heap();
    const Value table = heap.dict();
    if (!call.has(1)) {
        if (!heap.is(call.arg(0), Kind::Dict))
            return call.raise(
                Ex::TypeError, "if you give only one argument to maketrans it must be a dict");
        const Ref source = call.arg(0).asRef();
        for (auto i = dictNext(heap, source, 0); i >= 0;
             i = dictNext(heap, source, std::int64_t { i } + 1)) {
            const DictEntry entry = dictEntry(heap, source, i);
            Value key = entry.key;
            if (heap.isString(key)) {
                if (countCodePoints(heap.text(key)) != 1)
                    return call.raise(
                        Ex::ValueError, "string keys in translate table must be of length 1");
                key = Value::smallInt(static_cast<std::int64_t>(decodeFirst(heap.text(key))));
            }
            dictSet(heap, table.asRef(), key, entry.value);
        }
        return call.returns(table);
    }
    for (std::uint32_t i = 0; i < 3; i++) {
        if (call.has(i) && !heap.isString(call.arg(i)))
            return raiseForType(call,
                "maketrans() argument " + std::to_string(i + 1) + " must be str, not ",
                call.arg(i));
    }
    const std::string_view from = heap.text(call.arg(0)), to = heap.text(call.arg(1));
    if (countCodePoints(from) != countCodePoints(to))
        return call.raise(
            Ex::ValueError, "the first two maketrans arguments must have equal length");
    const auto codeAt = [](std::string_view text, std::size_t at) {
        return Value::smallInt(static_cast<std::int64_t>(decodeFirst(text.substr(at))));
    };
    for (std::size_t a = 0, b = 0; a < from.size();
         a += codePointLength(from, a), b += codePointLength(to, b))
        dictSet(heap, table.asRef(), codeAt(from, a), codeAt(to, b));
    if (call.has(2)) {
        const std::string_view dropped = heap.text(call.arg(2));
        for (std::size_t at = 0; at < dropped.size(); at += codePointLength(dropped, at))
            dictSet(heap, table.asRef(), codeAt(dropped, at), Value::none());
    }
    return call.returns(table);
}

Outcome translate(NativeCall &call)
{
    const Heap &heap = call.heap();
    if (!heap.is(call.arg(1), Kind::Dict))
        return call.prelude("_translate", { call.arg(0), call.arg(1) });
    std::string out;
    const std::string_view text = self(call);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = codePointLength(text, at);
        const auto code = static_cast<std::int64_t>(decodeFirst(text.substr(at)));
        const DictSearch found = findInDict(heap, call.arg(1).asRef(), Value::smallInt(code));
        if (found.found != Found::Yes) {
            out += text.substr(at, length);
        } else {
            const Value to = dictEntry(heap, call.arg(1).asRef(), found.entry).value;
            if (heap.isString(to))
                out += heap.text(to);
            else if (to.isSmallInt() && to.asSmallInt() >= 0 && to.asSmallInt() < 0x110000)
                putCodePoint(out, static_cast<char32_t>(to.asSmallInt()));
            else if (!to.isNone())
                return call.raise(
                    Ex::TypeError, "character mapping must return integer, None or str");
        }
        at += length;
    }
    return returnsText(call, out);
}

} // namespace

void declareStringShape(Declarations &declare)
{
    declare.method("str", "upper(self, /)", converted<upperText>);
    declare.method("str", "lower(self, /)", converted<lowerText>);
    declare.method("str", "title(self, /)", converted<titleText>);
    declare.method("str", "capitalize(self, /)", converted<capitalizedText>);
    declare.method("str", "swapcase(self, /)", converted<swappedCaseText>);
    declare.method("str", "casefold(self, /)", converted<caseFoldedText>);
    declare.method("str", "isalpha(self, /)", all<isAlphaCode>);
    declare.method("str", "isalnum(self, /)", all<isAlphanumeric>);
    declare.method("str", "isdecimal(self, /)", all<isDecimalCode>);
    declare.method("str", "isdigit(self, /)", all<isDigitCode>);
    declare.method("str", "isnumeric(self, /)", all<isNumericCode>);
    declare.method("str", "isspace(self, /)", all<isSpaceCode>);
    declare.method("str", "isascii(self, /)", isascii);
    declare.method("str", "isprintable(self, /)", isprintable);
    declare.method("str", "isidentifier(self, /)", isidentifier);
    declare.method("str", "isupper(self, /)", isupper);
    declare.method("str", "islower(self, /)", islower);
    declare.method("str", "istitle(self, /)", istitle);
    declare.method("str", "center(self, width, fillchar=' ', /)", center);
    declare.method("str", "ljust(self, width, fillchar=' ', /)", ljust);
    declare.method("str", "rjust(self, width, fillchar=' ', /)", rjust);
    declare.method("str", "zfill(self, width, /)", zfill);
    declare.method("str", "expandtabs(self, tabsize=8)", expandtabs);
    declare.method("str", "encode(self, encoding='utf-8', errors='strict')", encode);
    declare.staticMethod("str", "maketrans(x, y=None, z=None, /)", maketrans);
    declare.method("str", "translate(self, table, /)", translate);
}

} // namespace interleave
