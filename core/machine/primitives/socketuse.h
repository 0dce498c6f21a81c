// One call of a socket's method, from its first try to its last.
//
// Threads: the user of the machine.
#pragma once

#include "core/machine/native.h"
#include "core/machine/network.h"
#include "core/machine/primitives/socketdata.h"

#include <optional>
#include <string>
#include <string_view>

namespace interleave {

// Raises OSError, or the class that CPython has for that number, with the system's text.
Outcome raiseSystem(NativeCall &call, int error);

class SocketUse {
public:
    explicit SocketUse(NativeCall &call);

    // False: raised.
    explicit operator bool() const { return m_data != nullptr; }
    NativeCall &call() const { return m_call; }
    SocketData &data() const { return *m_data; }
    Network &network() const { return *m_network; }
    // Stays the same for the whole call, even if the socket is closed meanwhile.
    int descriptor() const { return m_descriptor; }
    // This is the call's first try.
    bool isFirst() const { return m_first; }
    bool isStream() const { return m_data->type == SocketType::Stream; }

    // After a try that failed: parks when it is worth waiting. Empty: it is over, see fail() and
    // error().
    std::optional<Outcome> wait(
        int error, WaitReason reason, std::uint8_t what, bool patient = true);
    // The call is done.
    void over();
    // What wait() gave up for. kTimedOut: its patience.
    static constexpr int kTimedOut = -1;
    int error() const { return m_error; }
    Outcome fail();

    void record(const Payload &what) const { m_call.context().record(what); }
    // A socket that got its address on the way tells of it.
    void recordAddress(bool hadOne) const;
    bool hasAddress() const;
    // A connection that nobody waited for may have come about.
    void lookForConnection();

private:
    NativeCall &m_call;
    SocketData *m_data = nullptr;
    Network *m_network = nullptr;
    int m_descriptor = -1;
    int m_error = 0;
    bool m_first = true;
};

} // namespace interleave
