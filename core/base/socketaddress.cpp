#include "core/base/socketaddress.h"

namespace interleave {

std::string toText(SocketAddress address)
{
    std::string text;
    for (int shift = 24; shift >= 0; shift -= 8) {
        text += std::to_string(address.host >> shift & 0xff);
        text += shift != 0 ? '.' : ':';
    }
    return text + std::to_string(address.port);
}

} // namespace interleave
