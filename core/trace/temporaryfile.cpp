#include "core/trace/temporaryfile.h"

#include "core/base/messageid.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace interleave {

namespace {

std::string folderOf(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

// By which a file without a name can be given one.
std::string linkTo(int fd)
{
    return "/proc/self/fd/" + std::to_string(fd);
}

} // namespace

TemporaryFile::TemporaryFile(const SaveTarget &target)
    : TemporaryFile(target.path, target.mode, false)
{
}

TemporaryFile TemporaryFile::withoutName(const std::string &folder)
{
    return TemporaryFile(folder + "/interleave-run", 0600, true);
}

TemporaryFile::TemporaryFile(std::string beside, mode_t mode, bool staysNameless)
    : m_beside(std::move(beside))
    , m_mode(mode)
    , m_staysNameless(staysNameless)
{
}

TemporaryFile::~TemporaryFile()
{
    if (m_fd >= 0)
        ::close(m_fd);
    removeName();
}

void TemporaryFile::open()
{
    if (m_fd >= 0 || m_error != 0)
        return;
    m_fd = ::open(folderOf(m_beside).c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, m_mode);
    if (m_fd >= 0 && ::access(linkTo(m_fd).c_str(), F_OK) == 0)
        return;
    if (m_fd >= 0)
        ::close(m_fd);
    const bool made = giveName([&](const char *name) {
        m_fd = ::open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, m_mode);
        return m_fd >= 0;
    });
    if (!made)
        m_error = errno;
    else if (m_staysNameless)
        removeName();
}

void TemporaryFile::append(std::string_view bytes)
{
    while (!bytes.empty()) {
        const std::string_view piece = bytes.substr(0, kBuffer);
        std::memcpy(room(piece.size()), piece.data(), piece.size());
        filled(piece.size());
        bytes.remove_prefix(piece.size());
    }
}

void TemporaryFile::overwrite(std::size_t offset, std::string_view bytes)
{
    flush();
    writeAll(bytes, [&](const char *from, std::size_t size) {
        const ssize_t written = ::pwrite(m_fd, from, size, static_cast<off_t>(offset));
        offset += written > 0 ? static_cast<std::size_t>(written) : 0;
        return written;
    });
}

std::size_t TemporaryFile::size() const
{
    std::size_t size = m_written + m_filled;
    for (const std::string &piece : m_unwritten)
        size += piece.size();
    return size;
}

std::string TemporaryFile::contents(std::size_t from, std::size_t most) const
{
    const std::size_t begin = std::min(from, m_written);
    const std::size_t inFile = std::min(m_written - begin, most);
    std::string bytes;
    bytes.reserve(std::min(size() - std::min(from, size()), most));
    bytes.resize(inFile);
    std::size_t got = 0;
    while (got < inFile) {
        const ssize_t n
            = ::pread(m_fd, bytes.data() + got, inFile - got, static_cast<off_t>(begin + got));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        got += static_cast<std::size_t>(n);
    }
    bytes.resize(got);
    std::size_t at = m_written;
    const auto add = [&](std::string_view piece) {
        const std::size_t skipped = from > at ? std::min(from - at, piece.size()) : 0;
        bytes += piece.substr(skipped, most - bytes.size());
        at += piece.size();
    };
    for (const std::string &piece : m_unwritten)
        add(piece);
    add({ reinterpret_cast<const char *>(m_buffer.data()), m_filled });
    return bytes;
}

int TemporaryFile::moveTo(const SaveTarget &target)
{
    const auto expect = [this](bool succeeded) {
        if (!succeeded && m_error == 0)
            m_error = errno;
    };
    flush();
    if (m_error == 0)
        expect((!target.exists || ::fchmod(m_fd, target.mode) == 0) && ::fsync(m_fd) == 0);
    if (m_error == 0 && m_name.empty()) {
        expect(giveName([&](const char *name) {
            return ::linkat(
                       AT_FDCWD, linkTo(m_fd).c_str(), AT_FDCWD, name, AT_SYMLINK_FOLLOW)
                == 0;
        }));
    }
    closeFile();
    if (m_error == 0)
        expect(::rename(m_name.c_str(), target.path.c_str()) == 0);
    if (m_error == 0)
        m_name.clear();
    removeName();
    return m_error;
}

// Returns what could not be written.
template <class Write>
std::string_view TemporaryFile::writeAll(std::string_view bytes, const Write &write)
{
    while (!bytes.empty() && m_error == 0) {
        const ssize_t written = write(bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            m_error = errno;
        if (written > 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return bytes;
}

void TemporaryFile::flush()
{
    open();
    const std::string_view left
        = writeAll({ reinterpret_cast<const char *>(m_buffer.data()), m_filled },
            [&](const char *from, std::size_t size) {
                const ssize_t written = ::write(m_fd, from, size);
                m_written += written > 0 ? static_cast<std::size_t>(written) : 0;
                return written;
            });
    if (!left.empty())
        m_unwritten.emplace_back(left);
    m_filled = 0;
}

template <class Make>
bool TemporaryFile::giveName(const Make &make)
{
    constexpr int kTries = 100; // others may be at the same path
    for (int i = 0; i < kTries; ++i) {
        const std::string name
            = m_beside + "." + std::to_string(::getpid()) + "-" + std::to_string(i);
        if (make(name.c_str())) {
            m_name = name;
            return true;
        }
        if (errno != EEXIST)
            break;
    }
    return false;
}

// Some file systems tell only here that they have no room for what was written.
void TemporaryFile::closeFile()
{
    if (m_fd >= 0 && ::close(m_fd) != 0 && errno != EINTR && m_error == 0)
        m_error = errno;
    m_fd = -1;
}

void TemporaryFile::removeName()
{
    if (!m_name.empty())
        ::unlink(m_name.c_str());
    m_name.clear();
}

Status<Error> writeFile(
    const std::string &path, const std::function<Status<Error>(TemporaryFile &)> &write)
{
    const Result<SaveTarget, Error> target = saveTargetOf(path);
    if (!target)
        return unexpected(target.error());
    TemporaryFile file(*target);
    file.open();
    if (file.error() == 0) {
        if (const auto written = write(file); !written)
            return unexpected(written.error());
    }
    if (const int error = file.moveTo(*target); error != 0)
        return unexpected(fileError(MessageId::FileUnwritable, path, error));
    return Nothing {};
}

} // namespace interleave
