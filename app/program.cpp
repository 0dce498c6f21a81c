#include "app/program.h"

#include "core/base/messageid.h"
#include "core/language/encoding.h"
#include "core/machine/prelude.h"
#include "core/scenario/scenario.h"
#include "core/trace/runformat.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace interleave {

namespace {

Unexpected<Error> failure(MessageId id, std::vector<MessageArg> args, int systemError = 0)
{
    return unexpected(Error { { id, std::move(args) }, systemError });
}

// Reads to the end, or to one byte more than `most`.
Result<std::string, Error> readAll(int fd, std::size_t most, const std::string &name)
{
    std::string text;
    char buffer[65536];
    while (text.size() <= most) {
        const ssize_t n = ::read(fd, buffer, sizeof buffer);
        if (n == 0)
            return text;
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return failure(
                MessageId::FileUnreadable, { name, std::string(std::strerror(errno)) }, errno);
        text.append(buffer, static_cast<std::size_t>(n));
    }
    return text;
}

std::string baseName(const std::string &path)
{
    const auto slash = path.find_last_of('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

bool endsWith(const std::string &text, std::string_view end)
{
    return text.size() >= end.size()
        && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// What CPython would import under that name; empty when there is none.
std::string fileBeside(const std::string &path, const std::string &module)
{
    if (module.empty())
        return {};
    const std::string folder = path.substr(0, path.find_last_of('/') + 1);
    for (const std::string &name : { module + ".py", module + "/__init__.py" }) {
        if (::access((folder + name).c_str(), F_OK) == 0)
            return name;
    }
    return {};
}

// A saved run under whatever name.
bool beginsAsRun(int fd)
{
    std::string head(kRunMagic.size(), '\0');
    return ::pread(fd, head.data(), head.size(), 0) == static_cast<ssize_t>(head.size())
        && head == kRunMagic;
}

Unexpected<Error> binary(const std::string &name, std::size_t at)
{
    return failure(MessageId::FileBinary, { name, "00", static_cast<std::int64_t>(at) });
}

// What no text holds is told first: a program of another kind is not too large for ours.
Unexpected<Error> tooLarge(const std::string &beginning, const std::string &name)
{
    if (const auto at = beginning.find('\0'); at != std::string::npos)
        return binary(name, at);
    return failure(
        MessageId::FileTooLarge, { name, static_cast<std::int64_t>(kLargestProgram >> 20) });
}

// However lines end there, here they end with \n.
std::string withOwnLineEnds(const std::string &from)
{
    std::string text;
    text.reserve(from.size());
    for (std::size_t i = 0; i < from.size(); ++i) {
        if (from[i] == '\r') {
            text += '\n';
            if (i + 1 < from.size() && from[i + 1] == '\n')
                ++i;
        } else {
            text += from[i];
        }
    }
    return text;
}

Opened ofScenario(const Scenario &scenario)
{
    return { { scenario.file, scenario.name, {}, std::string(scenario.source) }, std::nullopt };
}

} // namespace

Result<std::string, Error> textOfFile(std::string bytes, const std::string &name)
{
    if (bytes.size() > kLargestProgram)
        return tooLarge(bytes, name);
    auto text = textOfSource(bytes, name);
    if (!text)
        return unexpected(text.error());
    return withOwnLineEnds(*text);
}

Result<std::string, Error> checkedText(std::string text, const std::string &name)
{
    if (text.size() > kLargestProgram)
        return tooLarge(text, name);
    if (const auto at = text.find('\0'); at != std::string::npos)
        return binary(name, at);
    return withOwnLineEnds(text);
}

Result<Opened, Error> openFile(const std::string &path, OsIds osIds)
{
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            return failure(MessageId::FileNotFound, { path }, errno);
        return failure(
            MessageId::FileUnreadable, { path, std::string(std::strerror(errno)) }, errno);
    }
    struct stat info { };
    ::fstat(fd, &info);
    if (S_ISDIR(info.st_mode)) {
        ::close(fd);
        return failure(MessageId::FileIsDirectory, { path });
    }
    if (endsWith(path, ".interleave") || beginsAsRun(fd)) {
        ::close(fd);
        auto loaded = loadRun(path, osIds);
        if (!loaded)
            return unexpected(loaded.error());
        const RunInfo &info2 = loaded->run.info;
        return Opened { { info2.title, info2.scenario, {}, info2.source }, std::move(*loaded) };
    }
    auto bytes = readAll(fd, kLargestProgram, path);
    ::close(fd);
    if (!bytes)
        return unexpected(bytes.error());
    auto text = textOfFile(std::move(*bytes), path);
    if (!text)
        return unexpected(text.error());
    return Opened { { baseName(path), {}, path, std::move(*text) }, std::nullopt };
}

std::string fileOf(const Opened &opened, const std::string &what)
{
    if (what == "-")
        return "/dev/stdin";
    return opened.saved ? what : opened.program.path;
}

std::optional<Message> damageOf(const Opened &opened, const std::string &name)
{
    if (!opened.saved || opened.saved->report.clean())
        return std::nullopt;
    // As many as the window counts: what stands for missing events is one that can be stepped to.
    const LoadedRun &run = *opened.saved;
    const auto number = [](std::uint64_t amount) { return static_cast<std::int64_t>(amount); };
    const bool isCut = run.run.cut;
    const bool skipped = run.report.skippedBytes != 0;
    Message told { MessageId::FileDamaged, { name, number(run.run.trace->size()) } };
    if (run.report.marks != 0) {
        told.args.emplace_back(number(run.report.marks));
        if (skipped)
            told.id = isCut ? MessageId::FileHasGapsAndEndsEarly : MessageId::FileHasGaps;
        else
            told.id = isCut ? MessageId::FileLacksEventsAndEndsEarly : MessageId::FileLacksEvents;
    } else if (isCut) {
        told.id = skipped ? MessageId::FileCutOff : MessageId::FileEndsEarly;
    }
    if (skipped || told.id == MessageId::FileDamaged)
        told.args.emplace_back(number(run.report.skippedBytes));
    return told;
}

Result<Opened, Error> openWhat(const std::string &what, OsIds osIds)
{
    if (what == "-") {
        auto bytes = readAll(STDIN_FILENO, kLargestProgram, "<stdin>");
        if (!bytes)
            return unexpected(bytes.error());
        auto text = textOfFile(std::move(*bytes), "<stdin>");
        if (!text)
            return unexpected(text.error());
        return Opened { { "<stdin>", {}, {}, std::move(*text) }, std::nullopt };
    }
    const bool isPath = what.find('/') != std::string::npos || endsWith(what, ".py")
        || endsWith(what, ".interleave");
    const Scenario *scenario = findScenario(what);
    if (scenario && !isPath)
        return ofScenario(*scenario);
    auto opened = openFile(what, osIds);
    if (opened || opened.error().what.id != MessageId::FileNotFound)
        return opened;
    if (scenario)
        return ofScenario(*scenario);
    if (const std::string near = nearestScenario(what); !near.empty())
        return failure(MessageId::NothingOfThatNameBut, { what, near });
    return failure(isPath ? MessageId::FileNotFound : MessageId::NothingOfThatName, { what });
}

Result<std::shared_ptr<const Module>, std::vector<Diagnostic>> compileProgram(
    const ProgramText &program, const RunSettings &settings)
{
    CompileOptions options;
    options.file = program.title;
    options.parameters = settings.parameters;
    options.arguments = settings.arguments;
    return compile(program.source, options);
}

std::vector<Diagnostic> warningsOf(const ProgramText &program, const Module &module)
{
    std::vector<Diagnostic> found = lint(module, standardModuleNames());
    const auto nameOf = [](const Diagnostic &each) {
        return each.what.id == MessageId::UnknownModule
            ? std::get<std::string>(each.what.args.front())
            : std::string();
    };
    std::erase_if( // those with an underscore are there, but nobody is told of them
        found, [&](const Diagnostic &each) { return isStandardModule(nameOf(each)); });
    for (Diagnostic &each : found) {
        if (each.what.id == MessageId::UnknownName && each.hint.id == MessageId::Nothing)
            each.hint = { MessageId::NameNowhere, {} };
        const std::string name = nameOf(each);
        if (program.path.empty() || name.empty())
            continue;
        const std::string first = name.substr(0, name.find('.'));
        if (const std::string beside = fileBeside(program.path, first); !beside.empty())
            each.hint = { MessageId::OneProgramOneFile, { beside } };
    }
    return found;
}

bool readsArguments(const Module *module)
{
    const auto reads = [](const auto &names, std::initializer_list<const char *> sought) {
        return std::ranges::find_first_of(names, sought) != std::ranges::end(names);
    };
    return module != nullptr
        && (reads(module->imports, { "argparse", "getopt", "optparse" })
            || std::ranges::any_of(
                module->codes, [&](const Code &code) { return reads(code.names, { "argv" }); }));
}

} // namespace interleave
