#include "core/trace/temporaryfile.h"

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

TemporaryFile::TemporaryFile(std::string beside)
    : m_beside(std::move(beside))
{
}

TemporaryFile::~TemporaryFile()
{
    if (m_fd < 0)
        return;
    ::close(m_fd);
    if (!m_name.empty())
        ::unlink(m_name.c_str());
}

void TemporaryFile::open()
{
    if (m_fd >= 0 || m_error != 0)
        return;
    m_fd = ::open(folderOf(m_beside).c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (m_fd >= 0 && ::access(linkTo(m_fd).c_str(), F_OK) == 0)
        return;
    if (m_fd >= 0)
        ::close(m_fd);
    m_name = m_beside + ".XXXXXX";
    m_fd = ::mkostemp(m_name.data(), O_CLOEXEC);
    if (m_fd < 0) {
        m_error = errno;
        m_name.clear();
    }
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

std::string TemporaryFile::contents() const
{
    std::string bytes(m_written, '\0');
    std::size_t got = 0;
    while (got < m_written) {
        const ssize_t n
            = ::pread(m_fd, bytes.data() + got, m_written - got, static_cast<off_t>(got));
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        got += static_cast<std::size_t>(n);
    }
    bytes.resize(got);
    if (got == m_written)
        bytes.append(reinterpret_cast<const char *>(m_buffer.data()), m_filled);
    return bytes;
}

int TemporaryFile::moveTo(const std::string &path, mode_t mode, bool replaces)
{
    flush();
    if (m_error == 0 && (::fchmod(m_fd, mode) != 0 || (replaces && ::fsync(m_fd) != 0)))
        m_error = errno;
    if (m_error == 0 && m_name.empty() && !giveName())
        m_error = errno;
    if (m_error == 0 && ::rename(m_name.c_str(), path.c_str()) != 0)
        m_error = errno;
    if (m_error == 0)
        m_name.clear();
    return m_error;
}

template <class Write>
void TemporaryFile::writeAll(std::string_view bytes, const Write &write)
{
    while (!bytes.empty() && m_error == 0) {
        const ssize_t written = write(bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            m_error = errno;
        if (written > 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void TemporaryFile::flush()
{
    open();
    writeAll({ reinterpret_cast<const char *>(m_buffer.data()), m_filled },
        [&](const char *from, std::size_t size) {
            const ssize_t written = ::write(m_fd, from, size);
            m_written += written > 0 ? static_cast<std::size_t>(written) : 0;
            return written;
        });
    m_filled = 0;
}

bool TemporaryFile::giveName()
{
    constexpr int kTries = 100; // others may be at the same path
    for (int i = 0; i < kTries; ++i) {
        const std::string name
            = m_beside + "." + std::to_string(::getpid()) + "-" + std::to_string(i);
        if (::linkat(AT_FDCWD, linkTo(m_fd).c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW)
            == 0) {
            m_name = name;
            return true;
        }
        if (errno != EEXIST)
            break;
    }
    return false;
}

} // namespace interleave
