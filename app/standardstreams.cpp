#include "app/standardstreams.h"

#include "app/report.h"

#include <cerrno>
#include <iostream>
#include <unistd.h>

namespace interleave {

std::optional<std::string> lineOfStandardInput()
{
    std::string line;
    if (!std::getline(std::cin, line))
        return std::nullopt;
    if (!std::cin.eof())
        line += '\n';
    return line;
}

OutputSink StandardOutput::sink()
{
    return [this](Stream stream, std::string_view text) {
        const bool isOut = stream == Stream::Out;
        if (writeAll(isOut ? STDOUT_FILENO : STDERR_FILENO, text) || !isOut)
            return;
        if (errno == EPIPE)
            m_readerLeft = true;
        else
            m_refused = errno;
    };
}

} // namespace interleave
