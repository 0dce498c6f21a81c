#include "app/samefile.h"

#include "core/trace/savetarget.h"

#include <cstdlib>
#include <optional>
#include <sys/stat.h>

namespace interleave {

namespace {

std::optional<struct stat> look(const std::string &path)
{
    struct stat info { };
    return ::stat(path.c_str(), &info) == 0 ? std::optional(info) : std::nullopt;
}

struct Place {
    struct stat folder;
    std::string name;
};

// Of a file that is not there: where it would be made.
std::optional<Place> placeOf(const std::string &path)
{
    const auto target = saveTargetOf(path);
    if (!target)
        return std::nullopt;
    const std::size_t slash = target->path.rfind('/');
    const auto folder = look(slash == std::string::npos ? "." : target->path.substr(0, slash + 1));
    if (!folder)
        return std::nullopt;
    return Place { *folder, target->path.substr(slash == std::string::npos ? 0 : slash + 1) };
}

bool isSame(const struct stat &one, const struct stat &other)
{
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

} // namespace

bool isSameFile(const std::string &one, const std::string &other)
{
    if (one.empty() || other.empty())
        return false;
    const auto first = look(one);
    const auto second = look(other);
    if (first && second)
        return S_ISREG(first->st_mode) && isSame(*first, *second);
    if (first || second)
        return false;
    const auto here = placeOf(one);
    const auto there = placeOf(other);
    return here && there && here->name == there->name && isSame(here->folder, there->folder);
}

} // namespace interleave
