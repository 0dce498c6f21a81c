#include "core/engine/sandbox.h"

#include <cstdint>
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace interleave {

void leaveFileSystem()
{
    // All that the first version knows; later ones refuse no rights that they know more of.
    landlock_ruleset_attr all {};
    all.handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
    const auto rules
        = static_cast<int>(::syscall(SYS_landlock_create_ruleset, &all, sizeof all, 0));
    if (rules < 0)
        return;
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
        ::syscall(SYS_landlock_restrict_self, rules, 0);
    ::close(rules);
}

} // namespace interleave
