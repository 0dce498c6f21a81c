#include "core/machine/primitives/socketuse.h"

#include <cerrno>
#include <cstring>

namespace interleave {

namespace {

Ex classFor(int error)
{
    switch (error) {
    case EAGAIN:
    case EALREADY:
    case EINPROGRESS:
        return Ex::BlockingIOError;
    case EPIPE:
    case ESHUTDOWN:
        return Ex::BrokenPipeError;
    case ECONNABORTED:
        return Ex::ConnectionAbortedError;
    case ECONNREFUSED:
        return Ex::ConnectionRefusedError;
    case ECONNRESET:
        return Ex::ConnectionResetError;
    case ETIMEDOUT:
        return Ex::TimeoutError;
    case EACCES:
    case EPERM:
        return Ex::PermissionError;
    case EINTR:
        return Ex::InterruptedError;
    default:
        return Ex::OSError;
    }
}

// A connection is gone by these.
const char *failureName(int error)
{
    switch (error) {
    case EPIPE:
        return "BrokenPipeError";
    case ECONNREFUSED:
        return "ConnectionRefusedError";
    case ECONNRESET:
        return "ConnectionResetError";
    default:
        return nullptr;
    }
}

} // namespace

Outcome raiseSystem(NativeCall &call, int error)
{
    const char *text = ::strerrordesc_np(error); // not strerror(): the window has a locale
    const Value args[] = { Value::smallInt(error),
        call.heap().string(text != nullptr ? text : "Unknown error " + std::to_string(error)) };
    const Ref type = call.program().exception(classFor(error));
    return call.context().raiseValue(call.context().makeException(type, args));
}

SocketData *socketOf(const Heap &heap, Value v)
{
    if (!heap.is(v, Kind::Native))
        return nullptr;
    auto *native = heap.at<NativeObject>(v);
    const std::size_t before = sizeof(NativeObject) + native->valueCount * sizeof(Value);
    if (std::size_t { native->header.units() } * Arena::kUnit < before + sizeof(SocketData))
        return nullptr;
    auto *socket = native->rawAs<SocketData>();
    return socket->mark == kSocketMark ? socket : nullptr;
}

SocketUse::SocketUse(NativeCall &call)
    : m_call(call)
    , m_network(call.host().network())
{
    Resume &resume = call.resume();
    SocketData *data = socketOf(call.heap(), call.arg(0));
    if (m_network == nullptr || data == nullptr) {
        raiseSystem(call, m_network == nullptr ? ENETDOWN : EBADF);
        return;
    }
    m_first = call.firstTime();
    if (m_first) {
        resume.stage = 1; // so that all that is kept here is cleared at the end
        resume.numbers[3] = data->descriptor;
    }
    m_descriptor = static_cast<int>(resume.numbers[3]);
    if (m_descriptor < 0) {
        raiseSystem(call, EBADF);
        return;
    }
    m_data = data;
}

std::optional<Outcome> SocketUse::wait(
    int error, WaitReason reason, std::uint8_t what, bool patient)
{
    m_error = error;
    const bool waits = error == EAGAIN && patient && m_data->timeout != 0;
    if (!waits) {
        over();
        return std::nullopt;
    }
    const Time until = m_call.deadlineAfter(m_data->timeout);
    if (m_call.timedOut()) {
        m_error = kTimedOut;
        over();
        return std::nullopt;
    }
    const TaskId task = m_call.context().task();
    const Interest interest { m_descriptor, what };
    m_network->await(task, m_data->object, { &interest, 1 });
    m_call.resume().onNetwork = 1;
    Parking parking;
    parking.reason = reason;
    parking.object = m_data->object;
    parking.until = until;
    parking.blocks = m_data->cooperates == 0;
    return m_call.park(parking);
}

void SocketUse::over()
{
    if (m_call.resume().onNetwork != 0)
        m_network->forget(m_call.context().task());
    m_call.resume().onNetwork = 0;
}

Outcome SocketUse::fail()
{
    if (m_error == kTimedOut)
        return m_call.raise(Ex::TimeoutError, "timed out");
    if (const char *name = failureName(m_error))
        record(SocketFailed { m_data->object, name });
    return raiseSystem(m_call, m_error);
}

bool SocketUse::hasAddress() const
{
    const auto own = m_network->address(m_descriptor);
    return own && own->port != 0;
}

void SocketUse::recordAddress(bool hadOne) const
{
    const auto own = m_network->address(m_descriptor);
    if (!hadOne && own && own->port != 0)
        record(SocketBound { m_data->object, toText(onThisComputer(*own)) });
}

void SocketUse::lookForConnection()
{
    if (m_data->connecting == 0 || !m_network->remoteAddress(m_descriptor))
        return;
    m_data->connecting = 0;
    const auto own = m_network->address(m_descriptor);
    record(SocketConnected { m_data->object, {}, own ? toText(*own) : std::string() });
}

} // namespace interleave
