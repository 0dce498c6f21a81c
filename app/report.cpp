#include "app/report.h"

#include "app/plainwords.h"
#include "core/base/messageid.h"

#include <cerrno>
#include <unistd.h>

namespace interleave {

namespace {

// The caret stands under the mistake also behind tabs and wide characters: what precedes it is
// repeated as blanks.
std::string caretLine(const Diagnostic &diagnostic)
{
    std::string blanks;
    std::uint32_t column = 1;
    for (std::size_t i = 0; i < diagnostic.lineText.size() && column < diagnostic.where.column;
         ++column) {
        const auto lead = static_cast<unsigned char>(diagnostic.lineText[i]);
        blanks += lead == '\t' ? "\t" : lead >= 0xe3 && lead < 0xf0 ? "  " : " ";
        i += lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    }
    const bool oneLine = diagnostic.where.endLine == diagnostic.where.line
        && diagnostic.where.endColumn > diagnostic.where.column;
    const std::uint32_t width = oneLine ? diagnostic.where.endColumn - diagnostic.where.column : 1;
    return blanks + std::string(std::min<std::uint32_t>(width, 200), '^');
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

void complain(const Message &message, const State *state)
{
    writeAll(STDERR_FILENO, "interleave: " + plainWords(message, state) + "\n");
}

std::string diagnosticText(const Diagnostic &diagnostic, const std::string &file)
{
    std::string text = file + ":" + std::to_string(diagnostic.where.line) + ":"
        + std::to_string(diagnostic.where.column) + ": " + plainWords(diagnostic.what) + "\n";
    if (!diagnostic.lineText.empty())
        text += "    " + diagnostic.lineText + "\n    " + caretLine(diagnostic) + "\n";
    if (diagnostic.hint.id != MessageId::Nothing)
        text += "hint: " + plainWords(diagnostic.hint) + "\n";
    return text;
}

void complain(const std::vector<Diagnostic> &diagnostics, const std::string &file)
{
    for (const Diagnostic &diagnostic : diagnostics)
        writeAll(STDERR_FILENO, diagnosticText(diagnostic, file));
}

} // namespace interleave
