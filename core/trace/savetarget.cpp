#include "core/trace/savetarget.h"

#include "core/base/messageid.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <sys/stat.h>

namespace interleave {

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
