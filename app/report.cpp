#include "app/report.h"

#include "app/commandline.h"
#include "app/plainwords.h"
#include "core/base/messageid.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <unistd.h>
#include <vector>

namespace interleave {

namespace {

// What is shown of a line, and where the mistake stands in that: columns as SourceSpan has them.
struct Excerpt {
    std::string text;
    std::uint32_t column;
    std::uint32_t endColumn;
};

// A line may have any length; what is shown of a long one is what is around the mistake.
constexpr std::size_t kShownColumns = 200;

Excerpt excerptOf(const Diagnostic &diagnostic)
{
    const std::string &line = diagnostic.lineText;
    const SourceSpan &where = diagnostic.where;
    const bool oneLine = where.endLine == where.line && where.endColumn > where.column;
    const std::uint32_t endColumn = oneLine ? where.endColumn : where.column + 1;
    std::vector<std::size_t> begins; // of the code points, in bytes
    for (std::size_t i = 0; i < line.size(); ++i) {
        if ((static_cast<unsigned char>(line[i]) & 0xc0) != 0x80)
            begins.push_back(i);
    }
    if (begins.size() <= kShownColumns)
        return { line, where.column, endColumn };
    const std::size_t before = std::max<std::size_t>(where.column, 1) - 1;
    const std::size_t first
        = std::min(before - std::min(before, kShownColumns / 2), begins.size() - kShownColumns);
    const std::size_t last = first + kShownColumns;
    const bool isEnd = last == begins.size();
    const std::string dots = "...";
    const std::size_t end = isEnd ? line.size() : begins[last];
    std::string text = line.substr(begins[first], end - begins[first]);
    const std::size_t ahead = first > 0 ? dots.size() : 0;
    if (first > 0)
        text = dots + text;
    if (!isEnd)
        text += dots;
    const auto moved
        = [&](std::size_t column) { return static_cast<std::uint32_t>(column + ahead - first); };
    return { text, moved(where.column),
        moved(isEnd ? endColumn : std::min<std::size_t>(endColumn, last + 1)) };
}

// The caret stands under the mistake also behind tabs and wide characters: what precedes it is
// repeated as blanks.
std::string caretLine(const Excerpt &shown)
{
    std::string blanks;
    std::uint32_t column = 1;
    for (std::size_t i = 0; i < shown.text.size() && column < shown.column; ++column) {
        const auto lead = static_cast<unsigned char>(shown.text[i]);
        blanks += lead == '\t' ? "\t" : lead >= 0xe3 && lead < 0xf0 ? "  " : " ";
        i += lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    }
    const std::size_t width = shown.endColumn - shown.column;
    return blanks + std::string(std::min(width, kShownColumns), '^');
}

} // namespace

bool writeAll(int fd, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t n = ::write(fd, text.data(), text.size());
        if (n < 0 && (errno == EINTR || errno == EAGAIN))
            continue;
        if (n <= 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

int answer(std::string_view text)
{
    if (writeAll(STDOUT_FILENO, text) || errno == EPIPE)
        return 0;
    complainOfOutput(errno);
    return kExitCannotCreate;
}

int answer(const Reply &reply)
{
    if (reply.status == 0)
        return answer(reply.text);
    writeAll(STDERR_FILENO, reply.text);
    return reply.status;
}

void complain(const Message &message, const State *state)
{
    writeAll(STDERR_FILENO, "interleave: " + plainWords(message, state) + "\n");
}

void complain(const Message &message, const Message &hint)
{
    const std::string what = plainWords(message);
    const std::string how = hint.id == MessageId::Nothing ? "" : " " + plainWords(hint);
    writeAll(STDERR_FILENO, "interleave: " + what + how + "\n");
}

std::string diagnosticText(const Diagnostic &diagnostic, const std::string &file)
{
    std::string text = file + ":" + std::to_string(diagnostic.where.line) + ":"
        + std::to_string(diagnostic.where.column) + ": " + plainWords(diagnostic.what) + "\n";
    if (!diagnostic.lineText.empty()) {
        const Excerpt shown = excerptOf(diagnostic);
        text += "    " + shown.text + "\n    " + caretLine(shown) + "\n";
    }
    if (diagnostic.hint.id != MessageId::Nothing)
        text += "hint: " + plainWords(diagnostic.hint) + "\n";
    return text;
}

void complain(const std::vector<Diagnostic> &diagnostics, const std::string &file)
{
    for (const Diagnostic &diagnostic : diagnostics)
        writeAll(STDERR_FILENO, diagnosticText(diagnostic, file));
}

void complainOfOutput(int error)
{
    complain({ MessageId::OutputUnwritable, { std::string(std::strerror(error)) } });
}

} // namespace interleave
