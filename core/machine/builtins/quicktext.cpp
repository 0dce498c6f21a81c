#include "core/machine/builtins/quicktext.h"

#include "core/machine/program.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

namespace interleave {

namespace {

// What a row of digits and signs fits in: fixed floats below 1e15 with at most kMostPlaces places.
constexpr std::size_t kRoom = 64;
constexpr int kMostPlaces = 20;
constexpr std::size_t kMostWidth = 200;

struct QuickSpec {
    char align = 0; // < or >, or 0: the type's default
    bool zeros = false;
    std::size_t width = 0;
    int precision = -1;
    char type = 0; // d f s, or 0
};

// Reads a number of at most three digits at `at`; -1 when there is none.
int readShortNumber(std::string_view text, std::size_t &at)
{
    int number = -1;
    for (int digits = 0; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
        if (++digits > 3)
            return -1;
        number = (number < 0 ? 0 : number) * 10 + (text[at] - '0');
    }
    return number;
}

// [0][width][.precision][type] from `at` on.
bool readSpec(std::string_view text, std::size_t &at, QuickSpec &spec)
{
    if (at < text.size() && text[at] == '0') {
        spec.zeros = true;
        ++at;
    }
    const int width = readShortNumber(text, at);
    spec.width = width < 0 ? 0 : static_cast<std::size_t>(width);
    if (at < text.size() && text[at] == '.') {
        ++at;
        spec.precision = readShortNumber(text, at);
        if (spec.precision < 0 || spec.precision > kMostPlaces)
            return false;
    }
    if (at < text.size() && (text[at] == 'd' || text[at] == 'f' || text[at] == 's'))
        spec.type = text[at++];
    return spec.width <= kMostWidth;
}

bool isPlainString(const Heap &heap, Value v)
{
    return v.isRef()
        && heap.header(v.asRef())->type
        == heap.program->typeOfKind[static_cast<std::size_t>(Kind::String)];
}

void appendPadded(
    std::string &out, std::string_view text, std::size_t length, const QuickSpec &spec, char align)
{
    const std::size_t missing = spec.width > length ? spec.width - length : 0;
    if (spec.zeros && missing > 0) {
        const bool negative = text.front() == '-';
        if (negative)
            out += '-';
        out.append(missing, '0');
        out += text.substr(negative ? 1 : 0);
        return;
    }
    if (align == '>')
        out.append(missing, ' ');
    out += text;
    if (align == '<')
        out.append(missing, ' ');
}

std::string_view digitsOf(std::int64_t number, char (&room)[kRoom])
{
    const auto end = std::to_chars(room, room + kRoom, number);
    return { room, static_cast<std::size_t>(end.ptr - room) };
}

bool inRange(double number)
{
    return std::fabs(number) < 1e15;
}

std::string_view fixedDigitsOf(double number, int places, char (&room)[kRoom])
{
    const auto end = std::to_chars(room, room + kRoom, number, std::chars_format::fixed, places);
    return { room, static_cast<std::size_t>(end.ptr - room) };
}

bool appendFormatted(const Heap &heap, Value v, const QuickSpec &spec, std::string &out)
{
    char room[kRoom];
    if (v.isSmallInt()) {
        if (spec.precision >= 0 || (spec.type != 0 && spec.type != 'd'))
            return false;
        const std::string_view digits = digitsOf(v.asSmallInt(), room);
        appendPadded(out, digits, digits.size(), spec, spec.align != 0 ? spec.align : '>');
        return true;
    }
    if (v.isReal()) {
        if (spec.type != 'f' || !inRange(v.asReal()))
            return false;
        const std::string_view digits
            = fixedDigitsOf(v.asReal(), spec.precision < 0 ? 6 : spec.precision, room);
        appendPadded(out, digits, digits.size(), spec, spec.align != 0 ? spec.align : '>');
        return true;
    }
    if (!isPlainString(heap, v) || spec.precision >= 0 || spec.zeros
        || (spec.type != 0 && spec.type != 's'))
        return false;
    appendPadded(out, heap.text(v), heap.at<StringObject>(v)->length, spec,
        spec.align != 0 ? spec.align : '<');
    return true;
}

} // namespace

bool appendQuickText(const Heap &heap, Value v, std::string &out)
{
    char room[kRoom];
    if (v.isSmallInt()) {
        out += digitsOf(v.asSmallInt(), room);
        return true;
    }
    if (isPlainString(heap, v)) {
        out += heap.text(v);
        return true;
    }
    if (!v.isReal())
        return false;
    const double number = v.asReal();
    // Beyond these Python writes an exponent.
    if (!inRange(number) || (std::fabs(number) < 1e-4 && number != 0))
        return false;
    const auto end = std::to_chars(room, room + kRoom, number, std::chars_format::fixed);
    const std::string_view digits(room, static_cast<std::size_t>(end.ptr - room));
    out += digits;
    if (digits.find('.') == std::string_view::npos)
        out += ".0";
    return true;
}

bool appendQuickFormat(const Heap &heap, Value v, std::string_view spec, std::string &out)
{
    if (spec.empty())
        return appendQuickText(heap, v, out);
    QuickSpec quick;
    std::size_t at = 0;
    if (spec[0] == '<' || spec[0] == '>')
        quick.align = spec[at++];
    if (!readSpec(spec, at, quick) || at != spec.size())
        return false;
    // Zeros with an alignment of one's own are a fill.
    if (quick.zeros && quick.align != 0)
        return false;
    return appendFormatted(heap, v, quick, out);
}

bool appendQuickPercent(
    const Heap &heap, std::string_view format, std::span<const Value> values, std::string &out)
{
    std::size_t next = 0;
    for (std::size_t at = 0; at < format.size();) {
        const void *found = std::memchr(format.data() + at, '%', format.size() - at);
        const std::size_t percent = found != nullptr
            ? static_cast<std::size_t>(static_cast<const char *>(found) - format.data())
            : format.size();
        out += format.substr(at, percent - at);
        at = percent + 1;
        if (percent == format.size())
            break;
        if (at < format.size() && format[at] == '%') {
            out += '%';
            ++at;
            continue;
        }
        QuickSpec spec;
        spec.align = '>';
        if (at < format.size() && format[at] == '-') {
            spec.align = '<';
            ++at;
        }
        if (!readSpec(format, at, spec) || spec.type == 0 || next == values.size()
            || (spec.zeros && spec.align == '<'))
            return false;
        Value v = values[next++];
        if (spec.type == 'f' && v.isSmallInt())
            v = Value::real(static_cast<double>(v.asSmallInt()));
        if (spec.type == 's' && !isPlainString(heap, v)) {
            if (spec.width != 0 || spec.precision >= 0 || !appendQuickText(heap, v, out))
                return false;
            continue;
        }
        if ((spec.type == 'd') != v.isSmallInt() || !appendFormatted(heap, v, spec, out))
            return false;
    }
    return next == values.size();
}

bool appendQuickTemplate(
    const Heap &heap, std::string_view format, std::span<const Value> values, std::string &out)
{
    std::size_t next = 0;
    for (std::size_t at = 0; at < format.size();) {
        const std::size_t brace = std::min(format.find_first_of("{}", at), format.size());
        out += format.substr(at, brace - at);
        at = brace + 1;
        if (brace == format.size())
            break;
        if (at == format.size())
            return false;
        if (format[at] == format[brace]) {
            out += format[at++];
            continue;
        }
        if (format[brace] == '}' || next == values.size())
            return false;
        std::string_view spec;
        if (format[at] == ':') {
            const std::size_t end = format.find_first_of("{}", at);
            if (end == std::string_view::npos || format[end] == '{')
                return false;
            spec = format.substr(at + 1, end - at - 1);
            at = end;
        }
        if (format[at] != '}' || !appendQuickFormat(heap, values[next++], spec, out))
            return false;
        ++at;
    }
    return true;
}

} // namespace interleave
