#include "core/trace/savetarget.h"

#include "core/base/messageid.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

namespace interleave {

namespace {

// The path at the end of a chain of links whose last one leads to nothing. Ring-shaped
// chains have been refused before.
std::string endOfLinks(std::string path)
{
    constexpr int kMostLinks = 40; // as many as the system follows
    for (int i = 0; i < kMostLinks; ++i) {
        char link[PATH_MAX];
        const ssize_t size = ::readlink(path.c_str(), link, sizeof link);
        if (size <= 0 || size == sizeof link)
            break;
        const std::string to(link, static_cast<std::size_t>(size));
        const std::size_t slash = path.rfind('/');
        path = to.front() == '/' || slash == std::string::npos ? to
                                                               : path.substr(0, slash + 1) + to;
    }
    return path;
}

} // namespace

Error fileError(MessageId id, const std::string &path, int error)
{
    return { { id, { path, std::string(std::strerror(error)) } }, error };
}

Result<SaveTarget, Error> saveTargetOf(const std::string &path)
{
    SaveTarget target { path };
    if (char *real = ::realpath(path.c_str(), nullptr)) {
        target.path = real;
        std::free(real);
    } else if (errno == ENOENT) {
        target.path = endOfLinks(path);
    } else if (errno == ELOOP) {
        return unexpected(fileError(MessageId::FileUnwritable, path, ELOOP));
    }
    struct stat info { };
    target.exists = ::stat(target.path.c_str(), &info) == 0;
    if (!target.exists)
        return target;
    if (S_ISDIR(info.st_mode))
        return unexpected(Error { { MessageId::FileIsDirectory, { path } }, EISDIR });
    if (!S_ISREG(info.st_mode))
        return unexpected(fileError(MessageId::FileUnwritable, path, ENOTSUP));
    target.mode = info.st_mode & 0777;
    return target;
}

} // namespace interleave
