#include "core/base/systemrefused.h"

#include <cstring>

namespace interleave {

Error systemRefused(MessageId what, int error)
{
    return { { what, { std::string(std::strerror(error)) } }, error };
}

} // namespace interleave
