// Arguments to parameters: CPython's rules, and its words for what does not fit.
#include "core/machine/interpreter.h"

#include "core/machine/strings.h"

#include <algorithm>

namespace interleave {

namespace {

std::string quotedList(const std::vector<std::string_view> &names)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i != 0)
            text += names.size() > 2 ? ", " : " ";
        if (i != 0 && i + 1 == names.size())
            text += "and ";
        text += "'" + std::string(names[i]) + "'";
    }
    return text;
}

const char *plural(std::size_t n)
{
    return n == 1 ? "" : "s";
}

} // namespace

// CPython's rules and messages. Errors leave an exception.
bool Interpreter::bind(const LoadedCode &loaded, const FunctionObject *function,
    std::span<const Value> args, std::span<const Value> names, Value *slots)
{
    const Code &code = *loaded.code;
    const std::string_view name = m_heap->text(function->qualifiedName);
    const std::size_t given = args.size() - names.size();
    const std::uint32_t parameters = code.positional + code.keywordOnly;
    const std::size_t direct = std::min<std::size_t>(given, code.positional);
    std::copy_n(args.begin(), direct, slots);
    std::uint32_t next = parameters;
    if (code.hasStarArgs)
        slots[next++] = m_heap->tuple(args.subspan(direct, given - direct));
    Value extraKeywords;
    if (code.hasStarStarArgs) {
        extraKeywords = m_heap->dict();
        slots[next] = extraKeywords;
    }

    std::vector<std::string_view> positionalOnlyByName;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Value value = args[given + i];
        std::uint32_t p = code.positionalOnly;
        while (p < parameters && names[i] != loaded.localNames[p])
            ++p;
        if (p == parameters) // not interned: by its text
            for (p = code.positionalOnly;
                 p < parameters && !equalStrings(*m_heap, names[i], loaded.localNames[p]);)
                ++p;
        const std::string_view keyword = m_heap->text(names[i]);
        if (p < parameters) {
            if (!slots[p].isEmpty()) {
                raise(Ex::TypeError,
                    std::string(name) + "() got multiple values for argument '"
                        + std::string(keyword) + "'");
                return false;
            }
            slots[p] = value;
        } else if (!extraKeywords.isEmpty()) {
            dictSetString(*m_heap, extraKeywords.asRef(), names[i], value);
        } else {
            for (std::uint32_t k = 0; k < code.positionalOnly; ++k)
                if (equalStrings(*m_heap, names[i], loaded.localNames[k]))
                    positionalOnlyByName.push_back(keyword);
            if (positionalOnlyByName.empty()) {
                raise(Ex::TypeError,
                    std::string(name) + "() got an unexpected keyword argument '"
                        + std::string(keyword) + "'");
                return false;
            }
        }
    }
    if (!positionalOnlyByName.empty()) {
        std::string list;
        for (const auto one : positionalOnlyByName)
            list += (list.empty() ? "" : ", ") + std::string(one);
        raise(Ex::TypeError,
            std::string(name)
                + "() got some positional-only arguments passed as keyword arguments: '" + list
                + "'");
        return false;
    }

    const std::span<Value> defaults = function->defaults != 0
        ? m_heap->tupleItems(Value::reference(function->defaults))
        : std::span<Value>();
    if (given > code.positional && !code.hasStarArgs) {
        const std::size_t least = code.positional - defaults.size();
        std::size_t keywordGiven = 0;
        for (std::uint32_t p = code.positional; p < parameters; ++p)
            keywordGiven += !slots[p].isEmpty();
        std::string takes = defaults.empty()
            ? std::to_string(code.positional)
            : "from " + std::to_string(least) + " to " + std::to_string(code.positional);
        std::string text = std::string(name) + "() takes " + takes + " positional argument"
            + plural(defaults.empty() ? code.positional : 2) + " but " + std::to_string(given);
        if (keywordGiven != 0)
            text += std::string(" positional argument") + plural(given) + " (and "
                + std::to_string(keywordGiven) + " keyword-only argument" + plural(keywordGiven)
                + ")";
        text += given == 1 && keywordGiven == 0 ? " was given" : " were given";
        raise(Ex::TypeError, text);
        return false;
    }
    std::vector<std::string_view> missing;
    for (std::uint32_t p = 0; p < code.positional; ++p) {
        if (!slots[p].isEmpty())
            continue;
        const std::size_t fromEnd = code.positional - p;
        if (fromEnd <= defaults.size())
            slots[p] = defaults[defaults.size() - fromEnd];
        else
            missing.push_back(m_heap->text(loaded.localNames[p]));
    }
    if (!missing.empty())
        return missingArguments(loaded, "positional", missing, name);
    for (std::uint32_t p = code.positional; p < parameters; ++p) {
        if (!slots[p].isEmpty())
            continue;
        const Value value = function->keywordDefaults != 0
            ? dictGetString(*m_heap, function->keywordDefaults, loaded.localNames[p])
            : Value::empty();
        if (value.isEmpty())
            missing.push_back(m_heap->text(loaded.localNames[p]));
        slots[p] = value;
    }
    return missing.empty() || missingArguments(loaded, "keyword-only", missing, name);
}

bool Interpreter::missingArguments(const LoadedCode &, std::string_view kind,
    const std::vector<std::string_view> &missing, std::string_view name)
{
    raise(Ex::TypeError,
        std::string(name) + "() missing " + std::to_string(missing.size()) + " required "
            + std::string(kind) + " argument" + plural(missing.size()) + ": "
            + quotedList(missing));
    return false;
}

bool Interpreter::conforms(Value self, Ref owner) const
{
    const Ref type = typeOf(self);
    return type == owner || isSubtype(type, owner);
}

// "list.append", "math.floor", "len".
std::string Interpreter::qualified(const NativeEntry &entry) const
{
    if (entry.owner == 0)
        return entry.module.empty() || entry.module == "builtins" || entry.makes != 0
            ? entry.name
            : entry.module + "." + entry.name;
    return std::string(m_heap->text(m_heap->at<TypeObject>(entry.owner)->name)) + "." + entry.name;
}

bool Interpreter::bindNative(NativeCall &call, const NativeEntry &entry,
    std::span<const Value> args, std::span<const Value> names, Value *bound)
{
    const std::size_t given = args.size() - names.size();
    const bool method = entry.owner != 0;
    if (method && (given == 0 || !conforms(args[0], entry.owner))) {
        const auto *owner = m_heap->at<TypeObject>(entry.owner);
        if (given == 0)
            raise(Ex::TypeError,
                "unbound method " + std::string(m_heap->text(owner->name)) + "." + entry.name
                    + "() needs an argument");
        else {
            const std::string wanted(m_heap->text(owner->name));
            const std::string got(typeName(args[0]));
            raise(Ex::TypeError,
                entry.name.starts_with("__") && entry.name.ends_with("__")
                    ? "descriptor '" + entry.name + "' requires a '" + wanted
                        + "' object but received a '" + got + "'"
                    : "descriptor '" + entry.name + "' for '" + wanted
                        + "' objects doesn't apply to a '" + got + "' object");
        }
        return false;
    }
    call.m_args = args.data();
    call.m_count = static_cast<std::uint32_t>(given);
    const std::size_t parameters = entry.parameters.size();
    const std::size_t self = method || entry.makes != 0 ? 1 : 0; // nobody counts the class, either
    if (given > entry.positional && !entry.rest) {
        const std::size_t most = entry.positional - self;
        const std::size_t least = entry.required - self;
        const std::string got = std::to_string(given - self);
        const bool byPlace = entry.positionalOnly == entry.positional;
        std::string text = most == 0 && entry.positional == parameters
            ? qualified(entry) + "() takes no arguments (" + got + " given)"
            : least == most && most == 1 && entry.positional == parameters
            ? qualified(entry) + "() takes exactly one argument (" + got + " given)"
            : least == most && byPlace ? entry.name + " expected " + std::to_string(most)
                + " argument" + plural(most) + ", got " + got
            : byPlace ? entry.name + " expected at most " + std::to_string(most) + " argument"
                + plural(most) + ", got " + got
            : least == most ? entry.name + "() takes exactly " + std::to_string(most)
                + " positional argument" + plural(most) + " (" + got + " given)"
                            : entry.name + "() takes at most " + std::to_string(most) + " argument"
                + plural(most) + " (" + got + " given)";
        raise(Ex::TypeError, text);
        return false;
    }
    if (!names.empty() || parameters > entry.positional) {
        // Named ones need places of their own: the positional ones are copied beside them when one
        // was named.
        std::fill_n(bound, parameters, Value::empty());
        if (!names.empty() && !entry.rest) {
            std::copy_n(args.begin(), given, bound);
            call.m_args = bound;
            call.m_count = entry.positional;
        }
        call.m_keywordOnly = bound + entry.positional;
        Value extra;
        for (std::size_t i = 0; i < names.size(); ++i) {
            std::size_t p = entry.positionalOnly;
            while (p < parameters
                && !(names[i] == entry.parameters[p]
                    || equalStrings(*m_heap, names[i], entry.parameters[p])))
                ++p;
            const std::string keyword(m_heap->text(names[i]));
            if (p < parameters && !(entry.rest && p < entry.positional)) {
                if (!bound[p].isEmpty()) {
                    raise(Ex::TypeError,
                        "argument for " + entry.name + "() given by name ('" + keyword
                            + "') and position (" + std::to_string(p + 1 - self) + ")");
                    return false;
                }
                bound[p] = args[given + i];
            } else if (entry.keywords) {
                if (extra.isEmpty())
                    extra = m_heap->dict();
                dictSetString(*m_heap, extra.asRef(), names[i], args[given + i]);
            } else {
                raise(Ex::TypeError,
                    parameters == self && !entry.rest ? entry.name + "() takes no keyword arguments"
                                                      : "'" + keyword
                            + "' is an invalid keyword argument for " + entry.name + "()");
                return false;
            }
        }
        call.m_keywords = extra;
    }
    for (std::size_t p = 0; p < entry.required; ++p) {
        if (!call.arg(static_cast<std::uint32_t>(p)).isEmpty())
            continue;
        const std::size_t least = entry.required - self;
        const bool exact = entry.required == entry.positional && !entry.rest;
        if (entry.positionalOnly > p || names.empty())
            raise(Ex::TypeError,
                (exact && least == 1 && parameters == entry.positional ? qualified(entry)
                                                                       : entry.name)
                    + (exact && least == 1 && parameters == entry.positional
                            ? "() takes exactly one argument ("
                            : exact ? " expected " + std::to_string(least) + " argument"
                                + plural(least) + ", got "
                                    : " expected at least " + std::to_string(least) + " argument"
                                + plural(least) + ", got ")
                    + std::to_string(given - self)
                    + (exact && least == 1 && parameters == entry.positional ? " given)" : ""));
        else
            raise(Ex::TypeError,
                entry.name + "() missing required argument '"
                    + std::string(m_heap->text(entry.parameters[p])) + "' (pos "
                    + std::to_string(p + 1 - self) + ")");
        return false;
    }
    return true;
}

} // namespace interleave
