// What is printed about exceptions: CPython's tracebacks, with few frames of library code.
#include "core/machine/interpreter.h"

#include "core/language/carets.h"
#include "core/machine/builtins/show.h"
#include "core/machine/equality.h"
#include "core/machine/libraryframes.h"
#include "core/machine/lists.h"
#include "core/machine/strings.h"

#include <algorithm>

namespace interleave {

namespace {

std::string_view trim(std::string_view s)
{
    const std::size_t from = s.find_first_not_of(" \t\f");
    if (from == std::string_view::npos)
        return {};
    const std::size_t to = s.find_last_not_of(" \t\r\n\f");
    return s.substr(from, to - from + 1);
}

} // namespace

std::string marksBelow(const LoadedCode &code, std::size_t instruction)
{
    if (instruction >= code.code->spans.size()
        || opOf(code.code->instructions[instruction]) == Op::Import)
        return {};
    const SourceSpan &span = code.code->spans[instruction];
    if (span.line < 1 || span.line > code.module->lines.size())
        return {};
    return caretsBelow(code.module->lines[span.line - 1], span.column - 1, span.endColumn - 1,
        span.endLine != span.line);
}

// One text under way: exceptions in a group stand behind margins, one more for each group around.
class Interpreter::TracebackWriter {
public:
    explicit TracebackWriter(Interpreter &machine)
        : m_machine(machine)
        , m_heap(*machine.m_heap)
    {
    }

    // depth: how many exceptions were shown on the way here; programs can make circles of causes.
    void write(Value exception, int depth)
    {
        const auto *e = m_heap.at<ExceptionObject>(exception);
        // Groups of groups of groups, each of the same ones, could be shown for ever.
        if (text.size() > kMostText)
            return;
        if (depth <= kMaxDepth) {
            if (m_heap.is(e->cause, Kind::Exception)) {
                write(e->cause, depth + 1);
                emit("\nThe above exception was the direct cause of the following exception:\n\n");
            } else if (m_heap.is(e->context, Kind::Exception) && e->suppressContext == 0) {
                write(e->context, depth + 1);
                emit("\nDuring handling of the above exception, another exception occurred:\n\n");
            }
        }
        const std::span<const Value> parts = m_machine.exceptionsOfGroup(exception);
        if (parts.empty()) {
            if (hasStack(e))
                emit("Traceback (most recent call last):\n" + stackText(e));
            emit(lastLines(exception));
            return;
        }
        group(e, exception, parts, depth);
    }

    std::string text;

private:
    static constexpr std::size_t kMostText = 1 << 20;
    static constexpr std::size_t kMostShown = 15;
    static constexpr int kDeepest = 10;

    void group(const ExceptionObject *e, Value exception, std::span<const Value> parts, int depth)
    {
        const bool outermost = m_level == 0;
        m_level += outermost ? 1 : 0;
        if (hasStack(e)) {
            emit("Exception Group Traceback (most recent call last):\n", outermost ? '+' : '|');
            emit(stackText(e));
        }
        emit(lastLines(exception));
        if (m_level > kDeepest || depth > kMaxDepth) {
            emit("... (max_group_depth is " + std::to_string(kDeepest) + ")\n");
        } else {
            const std::size_t shown = std::min(parts.size(), kMostShown);
            for (std::size_t i = 0; i < parts.size() && i <= shown; ++i) {
                const bool more = i == shown;
                text += indent() + (i == 0 ? "+-" : "  ") + "+---------------- "
                    + (more ? "..." : std::to_string(i + 1)) + " ----------------\n";
                ++m_level;
                m_open = i + 1 == parts.size() || more;
                if (more)
                    emit("and " + std::to_string(parts.size() - shown) + " more exception"
                        + (parts.size() - shown == 1 ? "" : "s") + "\n");
                else
                    write(parts[i], depth + 1);
                if ((i + 1 == parts.size() || more) && m_open) {
                    text += indent() + "+------------------------------------\n";
                    m_open = false;
                }
                --m_level;
            }
        }
        m_level -= outermost ? 1 : 0;
    }

    std::string indent() const { return std::string(static_cast<std::size_t>(2 * m_level), ' '); }

    void emit(std::string_view lines, char margin = '|')
    {
        while (!lines.empty()) {
            const std::size_t end = std::min(lines.find('\n'), lines.size() - 1) + 1;
            if (m_level > 0)
                text += indent() + margin + ' ';
            text += lines.substr(0, end);
            lines.remove_prefix(end);
        }
    }

    // Would CPython have a frame to show, be it one of the library?
    bool hasStack(const ExceptionObject *e) const
    {
        if (e->traceback == 0)
            return false;
        const auto entries = m_heap.listItems(Value::reference(e->traceback));
        for (std::size_t i = 0; i + 1 < entries.size(); i += 2) {
            const LoadedCode &code
                = *m_machine.m_program->codes[static_cast<std::size_t>(entries[i].asSmallInt())];
            if (!code.prelude || !code.code->name.starts_with("_m_"))
                return true;
        }
        return false;
    }

    static std::string frameText(std::string_view file, std::uint32_t line, std::string_view name,
        std::string_view text, std::string_view marks)
    {
        std::string entry = "  File \"" + std::string(file) + "\", line " + std::to_string(line)
            + ", in " + std::string(name) + "\n";
        if (!text.empty())
            entry += "    " + std::string(text) + "\n";
        if (!marks.empty())
            entry += "    " + std::string(marks) + "\n";
        return entry;
    }

    std::string stackText(const ExceptionObject *e) const
    {
        if (e->traceback == 0)
            return {};
        std::string out;
        std::string previous;
        std::size_t repeats = 0;
        const auto flushRepeats = [&] {
            if (repeats > 3)
                out += "  [Previous line repeated " + std::to_string(repeats - 3) + " more time"
                    + (repeats == 4 ? "" : "s") + "]\n";
            repeats = 0;
        };
        const auto add = [&](const std::string &entry) {
            if (entry != previous)
                flushRepeats();
            previous = entry;
            if (++repeats <= 3)
                out += entry;
        };
        const auto entries = m_heap.listItems(Value::reference(e->traceback));
        for (std::size_t i = entries.size() / 2; i-- > 0;) {
            const LoadedCode &code
                = *m_machine.m_program
                       ->codes[static_cast<std::size_t>(entries[2 * i].asSmallInt())];
            if (code.prelude) {
                // Most of it is not the learner's to read.
                for (const LibraryFrame *shown :
                    libraryFrames(m_heap.text(code.module->name), code.code->qualifiedName))
                    add(frameText(
                        fileOf(*shown), shown->line, shown->name, shown->text, marksBelow(*shown)));
                continue;
            }
            const auto at = static_cast<std::size_t>(entries[2 * i + 1].asSmallInt());
            const std::uint32_t line = at < code.code->spans.size() ? code.code->spans[at].line : 0;
            const bool known = line >= 1 && line <= code.module->lines.size();
            add(frameText(code.module->module->file, line, code.code->name,
                known ? trim(code.module->lines[line - 1]) : std::string_view(),
                marksBelow(code, at)));
        }
        flushRepeats();
        return out;
    }

    Value argumentsOf(Value exception) const
    {
        return Value::reference(m_heap.at<ExceptionObject>(exception)->args);
    }

    // Of a SyntaxError: the file, its line and the place in it. Empty: it knows none.
    std::string syntaxPlace(Value exception) const
    {
        if (!m_machine.isInstance(exception, m_machine.m_program->typeNamed("SyntaxError")))
            return {};
        const auto args = m_heap.tupleItems(argumentsOf(exception));
        if (args.size() != 2 || !m_heap.is(args[1], Kind::Tuple))
            return {};
        const auto place = m_heap.tupleItems(args[1]);
        if (place.size() < 4 || !m_heap.isString(place[0]) || !place[1].isSmallInt())
            return {};
        std::string out = "  File \"" + std::string(m_heap.text(place[0])) + "\", line "
            + std::to_string(place[1].asSmallInt()) + "\n";
        if (!m_heap.isString(place[3]) || trim(m_heap.text(place[3])).empty())
            return out;
        const std::string_view whole = m_heap.text(place[3]);
        const std::string_view line = trim(whole);
        out += "    " + std::string(line) + "\n";
        if (!place[2].isSmallInt() || place[2].asSmallInt() < 1)
            return out;
        const std::int64_t indent = line.data() - whole.data();
        const std::int64_t column = place[2].asSmallInt() - 1 - indent;
        const auto before = static_cast<std::size_t>(std::max<std::int64_t>(column, 0));
        return out + "    " + std::string(before, ' ') + "^\n";
    }

    // "ValueError: no such dish", and its notes.
    std::string lastLines(Value exception) const
    {
        std::string out = m_machine.exceptionLine(exception);
        if (const std::string place = syntaxPlace(exception); !place.empty())
            out = place + out.substr(0, out.find(": ")) + ": "
                + m_machine.plainText(m_heap.tupleItems(argumentsOf(exception))[0], false);
        if (const std::string meant = m_machine.suggestion(exception); !meant.empty())
            out += ". Did you mean: '" + meant + "'?";
        out += '\n';
        const Ref attributes = m_machine.attributesOf(exception);
        const Value notes
            = attributes != 0 ? dictGetText(m_heap, attributes, "__notes__") : Value::empty();
        if (m_heap.is(notes, Kind::List))
            for (const Value note : m_heap.listItems(notes))
                out += m_machine.plainText(note, false) + "\n";
        return out;
    }

    Interpreter &m_machine;
    const Heap &m_heap;
    int m_level = 0;
    bool m_open = false; // the innermost group's frame has still to be closed below
};

std::string Interpreter::tracebackText(Value exception)
{
    TracebackWriter writer(*this);
    writer.write(exception, 0);
    return writer.text;
}

std::uint32_t Interpreter::raisedAtLine(Value exception)
{
    if (!m_heap->is(exception, Kind::Exception))
        return 0;
    const Ref traceback = m_heap->at<ExceptionObject>(exception)->traceback;
    if (traceback == 0)
        return 0;
    const auto entries = m_heap->listItems(Value::reference(traceback));
    for (std::size_t i = 0; i + 1 < entries.size(); i += 2) {
        const LoadedCode &code
            = *m_program->codes[static_cast<std::size_t>(entries[i].asSmallInt())];
        const auto at = static_cast<std::size_t>(entries[i + 1].asSmallInt());
        if (!code.prelude && at < code.code->spans.size())
            return code.code->spans[at].line;
    }
    return 0;
}

std::span<const Value> Interpreter::exceptionsOfGroup(Value exception) const
{
    const Ref attributes = attributesOf(exception);
    const Value group = dictGetText(*m_heap, m_program->builtins, "BaseExceptionGroup");
    if (attributes == 0 || !m_heap->is(group, Kind::Type)
        || !isSubtype(typeOf(exception), group.asRef()))
        return {};
    const Value parts = dictGetText(*m_heap, attributes, "exceptions");
    return m_heap->is(parts, Kind::Tuple) ? m_heap->tupleItems(parts) : std::span<Value>();
}

// Is there a method in Python code among what makes the text of it, or of what led to it? Each is
// looked at once, for a cause is mostly the context, too. depth: how many were looked at before.
bool Interpreter::textNeedsPython(Value exception, int depth)
{
    constexpr std::size_t kMost = 1000; // more than a traceback shows
    std::vector<Value> found;
    const auto find = [&](Value v) {
        if (m_heap->is(v, Kind::Exception) && found.size() + static_cast<std::size_t>(depth) < kMost
            && std::find(found.begin(), found.end(), v) == found.end())
            found.push_back(v);
    };
    find(exception);
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto *e = m_heap->at<ExceptionObject>(found[i]);
        const Ref attributes = attributesOf(found[i]);
        if (attributes == 0 || dictGetText(*m_heap, attributes, "__text__").isEmpty()) {
            if ((m_heap->at<TypeObject>(typeOf(found[i]))->flags & kTypeHasRepr) != 0)
                return true;
            std::string text;
            for (const Value argument : m_heap->tupleItems(Value::reference(e->args)))
                if (!appendRepr(*this, argument, text) || !appendStr(*this, argument, text))
                    return true;
        }
        for (const Value part : exceptionsOfGroup(found[i]))
            find(part);
        find(e->cause);
        find(e->context);
    }
    return false;
}

std::string Interpreter::exceptionLine(Value exception)
{
    const auto *type = m_heap->at<TypeObject>(typeOf(exception));
    std::string name(m_heap->text(type->qualifiedName));
    if (const std::string_view module = type->module != 0 ? m_heap->text(type->module) : "";
        module != "builtins" && module != "__main__" && !module.empty())
        name = std::string(module) + "." + name;
    const std::string message = exceptionMessage(exception);
    return message.empty() ? name : name + ": " + message;
}

std::string Interpreter::plainText(Value v, bool repr)
{
    std::string text;
    if (repr ? appendRepr(*this, v, text) : appendStr(*this, v, text))
        return text;
    return label(v);
}

// str(exception) as far as it needs no Python code.
std::string Interpreter::exceptionMessage(Value exception)
{
    if (const Value own = attributesOf(exception) != 0
            ? dictGetText(*m_heap, attributesOf(exception), "__text__")
            : Value::empty();
        m_heap->isString(own))
        return std::string(m_heap->text(own));
    const auto *e = m_heap->at<ExceptionObject>(exception);
    const auto args = m_heap->tupleItems(Value::reference(e->args));
    if (args.empty())
        return {};
    if (isException(exception, Ex::OSError) && args.size() >= 2 && args.size() <= 5) {
        std::string text = "[Errno " + plainText(args[0], false) + "] " + plainText(args[1], false);
        if (shownArguments(*this, exception).size() < args.size())
            text += ": " + plainText(args[2], true);
        return text;
    }
    if (args.size() == 1)
        return plainText(args[0], isException(exception, Ex::KeyError));
    return plainText(Value::reference(e->args), true);
}

} // namespace interleave
