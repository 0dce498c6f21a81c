// Where a socket is: a number of the host and one of the port.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace interleave {

struct SocketAddress {
    std::uint32_t host = 0; // 127.0.0.1 is 0x7f000001; 0: any address of this computer
    std::uint16_t port = 0; // 0: none yet

    friend constexpr auto operator<=>(SocketAddress, SocketAddress) = default;
};

inline constexpr std::uint32_t kLoopbackHost = 0x7f000001;

constexpr bool isLoopback(std::uint32_t host)
{
    return host >> 24 == 127;
}

// Any address is, here, the loopback's.
constexpr SocketAddress onThisComputer(SocketAddress address)
{
    return { address.host == 0 ? kLoopbackHost : address.host, address.port };
}

// "127.0.0.1:5000"
std::string toText(SocketAddress address);

} // namespace interleave
