// The module _regex: what resources/prelude/re.py is written over. Patterns are read anew at each
// call: they are short, and nothing may be kept outside of the heap.
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/builtins/regex.h"
#include "core/machine/builtins/unicode.h"

#include <algorithm>
#include <string>
#include <vector>

namespace interleave {

namespace {

// Of a str its code points, of bytes the bytes.
std::u32string codesOf(NativeCall &call, Value v)
{
    std::u32string codes;
    if (call.heap().isString(v)) {
        const std::string_view text = call.heap().text(v);
        for (std::size_t at = 0; at < text.size(); at += codePointLength(text, at))
            codes.push_back(decodeFirst(text.substr(at)));
    } else {
        for (const char c : bytesOf(call.heap(), v).value_or(std::string_view()))
            codes.push_back(static_cast<std::uint8_t>(c));
    }
    return codes;
}

std::uint32_t flagsOf(Value v)
{
    return v.isSmallInt() ? static_cast<std::uint32_t>(v.asSmallInt()) : 0;
}

Value numbers(NativeCall &call, const RegexSpans &spans)
{
    std::vector<Value> all;
    for (const std::int64_t number : spans)
        all.push_back(Value::smallInt(number));
    return call.heap().tuple(all);
}

// info(pattern, flags): (groups, flags, ((name, group), ...)), or (message, place) of what is
// wrong.
Outcome regexInfo(NativeCall &call)
{
    const auto parsed = parseRegex(codesOf(call, call.arg(0)), flagsOf(call.arg(1)));
    if (const auto *error = std::get_if<RegexError>(&parsed)) {
        const Value parts[] = { call.heap().string(error->text),
            Value::smallInt(static_cast<std::int64_t>(error->at)) };
        return call.returns(call.heap().tuple(parts));
    }
    const auto &regex = std::get<Regex>(parsed);
    std::vector<Value> names;
    for (const auto &[name, group] : regex.names) {
        const Value pair[] = { call.heap().string(name), Value::smallInt(group) };
        names.push_back(call.heap().tuple(pair));
    }
    const Value parts[]
        = { Value::smallInt(regex.groups), Value::smallInt(regex.flags), call.heap().tuple(names) };
    return call.returns(call.heap().tuple(parts));
}

// scan(pattern, flags, text, from, end, mode, most): the spans of up to `most` matches, one after
// another; most below 0: all. REQUIRES: the pattern is well formed, 0 <= from, end.
Outcome regexScan(NativeCall &call)
{
    const auto parsed = parseRegex(codesOf(call, call.arg(0)), flagsOf(call.arg(1)));
    const auto *regex = std::get_if<Regex>(&parsed);
    if (regex == nullptr)
        return call.raise(Ex::ValueError, std::get<RegexError>(parsed).text);
    const std::u32string text = codesOf(call, call.arg(2));
    for (std::uint32_t i = 3; i < 7; ++i) {
        if (!call.arg(i).isSmallInt())
            return call.raise(Ex::TypeError, "an integer is required");
    }
    const auto limited = [&](std::uint32_t i) {
        return std::min<std::size_t>(
            static_cast<std::size_t>(call.arg(i).asSmallInt()), text.size());
    };
    std::size_t from = limited(3);
    const std::size_t end = limited(4);
    const auto mode = static_cast<RegexMode>(call.arg(5).asSmallInt());
    const std::int64_t most = call.arg(6).asSmallInt();
    std::vector<Value> found;
    bool mustAdvance = false;
    while (from <= end && (most < 0 || static_cast<std::int64_t>(found.size()) < most)) {
        const auto result = runRegex(*regex, text, from, end, mode, mustAdvance);
        if (const auto *failure = std::get_if<RegexFailure>(&result)) {
            if (*failure == RegexFailure::TooManySteps)
                return call.raise(Ex::RuntimeError, "the pattern takes too long on this text");
            break;
        }
        const auto &spans = std::get<RegexSpans>(result);
        found.push_back(numbers(call, spans));
        from = static_cast<std::size_t>(spans[1]);
        mustAdvance = spans[0] == spans[1];
    }
    return call.returns(call.heap().list(found));
}

} // namespace

void declareRegex(Declarations &declare)
{
    declare.function("_regex", "info(pattern, flags, /)", regexInfo);
    declare.function("_regex", "scan(pattern, flags, text, start, end, mode, most, /)", regexScan);
}

} // namespace interleave
