// The module _net: sockets of the run's network, under both clocks. socket, select and all that is
// written over them use it (resources/prelude/_net.py says what it offers).
#include "core/machine/builtins/arguments.h"
#include "core/machine/interpreter.h"
#include "core/machine/primitives/declare.h"
#include "core/machine/primitives/socketuse.h"
#include "core/machine/task.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

namespace interleave {

namespace {

constexpr std::int64_t kPeek = 2;        // MSG_PEEK
constexpr std::int64_t kDontWait = 0x40; // MSG_DONTWAIT
constexpr std::size_t kLabelBytes = 64;  // more than a label shows
constexpr std::size_t kMostReceived = 1 << 26;

std::int64_t intOf(Value v, std::int64_t otherwise = 0)
{
    return v.isSmallInt() ? v.asSmallInt() : otherwise;
}

SocketAddress addressOf(Value host, Value port)
{
    return { static_cast<std::uint32_t>(intOf(host)), static_cast<std::uint16_t>(intOf(port)) };
}

// argument: its place. What has bytes is sent as such.
Outcome notBytes(NativeCall &call, std::uint32_t argument)
{
    const Value v = call.arg(argument);
    const std::string_view name = call.context().typeName(v);
    if (name == "memoryview" || name == "array.array" || name == "array")
        return againWithMade(call, "bytes", argument);
    return call.raise(Ex::TypeError,
        "a bytes-like object is required, not '" + std::string(call.context().typeName(v)) + "'");
}

Outcome notAnInt(NativeCall &call, Value v)
{
    return call.raise(Ex::TypeError,
        "'" + std::string(call.context().typeName(v))
            + "' object cannot be interpreted as an integer");
}

std::string labelOf(NativeCall &call, std::string_view bytes)
{
    return call.context().label(call.heap().bytes(bytes.substr(0, kLabelBytes)));
}

std::uint32_t count(std::size_t bytes)
{
    return static_cast<std::uint32_t>(bytes);
}

// Remembered from here on as open, so that it is closed when nobody can reach it any more.
void keepTrackOf(NativeCall &call, Value socket)
{
    Heap &heap = call.heap();
    auto *state = heap.at<StateObject>(heap.root());
    auto *list = state->sockets != 0 ? heap.at<SocketBlock>(state->sockets) : nullptr;
    if (list != nullptr && list->count == list->capacity()) {
        // Those that were closed meanwhile go first.
        std::uint32_t kept = 0;
        for (std::uint32_t i = 0; i < list->count; ++i) {
            const SocketData *data = socketOf(heap, Value::reference(list->sockets[i]));
            if (data->descriptor >= 0)
                list->sockets[kept++] = list->sockets[i];
        }
        list->count = kept;
    }
    if (list == nullptr || list->count > list->capacity() / 2) {
        const std::uint32_t capacity = list != nullptr ? list->capacity() * 2 : 6;
        auto *grown = heap.make<SocketBlock>(Kind::Raw, capacity * sizeof(Ref));
        if (list != nullptr) {
            grown->count = list->count;
            std::copy_n(list->sockets, list->count, grown->sockets);
            heap.release(state->sockets);
        }
        state->sockets = heap.refOf(grown);
        list = grown;
    }
    list->sockets[list->count++] = socket.asRef();
    // Every Context is the Interpreter's own.
    static_cast<Interpreter &>(call.context()).watchSockets();
}

// The socket that a new native object stands for from now on.
void adopt(NativeCall &call, Value self, int descriptor, SocketType type, bool pair)
{
    auto *data = call.heap().at<NativeObject>(self)->rawAs<SocketData>();
    const ObjectId object = call.host().newObject();
    *data = { kSocketMark, object, -1, descriptor, type, std::uint8_t { pair }, 0, 0, 0, 0 };
    keepTrackOf(call, self);
    const ObjectKind kind = type == SocketType::Stream ? ObjectKind::Socket : ObjectKind::Datagram;
    call.context().record(
        ObjectCreated { object, kind, 0, call.context().machine().process(), {}, {} });
}

Network *networkOf(NativeCall &call)
{
    Network *network = call.host().network();
    if (network == nullptr)
        raiseSystem(call, ENETDOWN);
    return network;
}

// --- Opening and closing -------------------------------------------------------------------------

// (self, stream)
Outcome socketOpen(NativeCall &call)
{
    Network *network = networkOf(call);
    if (network == nullptr)
        return Outcome::Raise;
    const SocketType type = call.arg(1).isTrue() ? SocketType::Stream : SocketType::Datagram;
    const auto opened = network->open(type);
    if (!opened)
        return raiseSystem(call, opened.error());
    adopt(call, call.arg(0), *opened, type, false);
    network->name(*opened, socketOf(call.heap(), call.arg(0))->object);
    return call.returnsNone();
}

// (self, other, stream)
Outcome socketOpenPair(NativeCall &call)
{
    Network *network = networkOf(call);
    if (network == nullptr)
        return Outcome::Raise;
    const SocketType type = call.arg(2).isTrue() ? SocketType::Stream : SocketType::Datagram;
    const auto opened = network->openPair(type);
    if (!opened)
        return raiseSystem(call, opened.error());
    adopt(call, call.arg(0), opened->first, type, true);
    adopt(call, call.arg(1), opened->second, type, true);
    const ObjectId first = socketOf(call.heap(), call.arg(0))->object;
    const ObjectId second = socketOf(call.heap(), call.arg(1))->object;
    network->name(opened->first, first);
    network->name(opened->second, second);
    call.context().record(SocketConnected { first, second, {} });
    call.context().record(SocketConnected { second, first, {} });
    return call.returnsNone();
}

// (self, other): what other stood for is self's now.
Outcome socketTake(NativeCall &call)
{
    SocketData *other = socketOf(call.heap(), call.arg(1));
    if (other == nullptr)
        return raiseSystem(call, EBADF);
    *call.heap().at<NativeObject>(call.arg(0))->rawAs<SocketData>() = *other;
    other->descriptor = -1;
    keepTrackOf(call, call.arg(0));
    return call.returnsNone();
}

Outcome socketClose(NativeCall &call)
{
    SocketData *data = socketOf(call.heap(), call.arg(0));
    Network *network = networkOf(call);
    if (network == nullptr)
        return Outcome::Raise;
    if (data == nullptr || data->descriptor < 0)
        return call.returnsNone();
    const int descriptor = std::exchange(data->descriptor, -1);
    call.context().record(SocketClosed { data->object });
    if (const auto closed = network->close(descriptor); !closed)
        return raiseSystem(call, closed.error());
    return call.returnsNone();
}

Outcome socketDetach(NativeCall &call)
{
    SocketData *data = socketOf(call.heap(), call.arg(0));
    return call.returns(
        Value::smallInt(data == nullptr ? -1 : std::exchange(data->descriptor, -1)));
}

Outcome socketFileno(NativeCall &call)
{
    const SocketData *data = socketOf(call.heap(), call.arg(0));
    return call.returns(Value::smallInt(data == nullptr ? -1 : data->descriptor));
}

// --- Addresses and connections -------------------------------------------------------------------

// (self, host, port)
Outcome socketBind(NativeCall &call)
{
    SocketUse use(call);
    if (!use)
        return Outcome::Raise;
    const auto bound = use.network().bind(use.descriptor(), addressOf(call.arg(1), call.arg(2)));
    if (!bound)
        return raiseSystem(call, bound.error());
    use.recordAddress(false);
    return call.returnsNone();
}

// (self, backlog)
Outcome socketListen(NativeCall &call)
{
    SocketUse use(call);
    if (!use)
        return Outcome::Raise;
    const bool hadAddress = use.hasAddress();
    const auto backlog = std::clamp<std::int64_t>(intOf(call.arg(1)), 0, 4096);
    const auto listens = use.network().listen(use.descriptor(), static_cast<int>(backlog));
    if (!listens)
        return raiseSystem(call, listens.error());
    use.recordAddress(hadAddress);
    use.record(SocketListens { use.data().object, count(static_cast<std::size_t>(backlog)) });
    return call.returnsNone();
}

// (self, fresh): fresh stands for the connection; (host, port) of the other side.
Outcome socketAccept(NativeCall &call)
{
    SocketUse use(call);
    if (!use)
        return Outcome::Raise;
    const auto accepted = use.network().accept(use.descriptor());
    if (!accepted) {
        if (const auto parked = use.wait(accepted.error(), WaitReason::Accept, kReadable))
            return *parked;
        return use.fail();
    }
    use.over();
    adopt(call, call.arg(1), accepted->descriptor, SocketType::Stream, false);
    const ObjectId connection = socketOf(call.heap(), call.arg(1))->object;
    use.record(SocketAccepted { use.data().object, connection, toText(accepted->remote) });
    use.network().name(accepted->descriptor, connection);
    const Value both[]
        = { call.heap().integer(accepted->remote.host), Value::smallInt(accepted->remote.port) };
    return call.returns(call.heap().tuple(both));
}

Outcome connected(SocketUse &use, bool raises)
{
    use.data().connecting = 1;
    use.lookForConnection();
    use.data().connecting = 0;
    return raises ? use.call().returnsNone() : use.call().returns(Value::smallInt(0));
}

Outcome notConnected(SocketUse &use, int error, bool raises)
{
    if (raises && error == SocketUse::kTimedOut)
        return use.call().raise(Ex::TimeoutError, "timed out");
    if (error == ECONNREFUSED)
        use.record(SocketFailed { use.data().object, "ConnectionRefusedError" });
    return raises
        ? raiseSystem(use.call(), error)
        : use.call().returns(Value::smallInt(error == SocketUse::kTimedOut ? EAGAIN : error));
}

// (self, host, port, raises): None, or the error's number when it does not raise.
Outcome socketConnect(NativeCall &call)
{
    SocketUse use(call);
    if (!use)
        return Outcome::Raise;
    const bool raises = call.arg(3).isTrue();
    const SocketAddress address = addressOf(call.arg(1), call.arg(2));
    if (use.isFirst()) {
        const auto asked = use.network().connect(use.descriptor(), address);
        const int error = asked ? 0 : asked.error();
        // Who asked without waiting learns by asking again.
        if (error == 0 || (error == EISCONN && use.data().connecting != 0)) {
            if (use.data().connecting == 0)
                use.record(SocketConnects { use.data().object, toText(address) });
            return connected(use, raises);
        }
        if (error != EINPROGRESS)
            return notConnected(use, error, raises);
        use.record(SocketConnects { use.data().object, toText(onThisComputer(address)) });
        if (use.data().timeout == 0) {
            use.data().connecting = 1;
            return notConnected(use, error, raises);
        }
    }
    const auto ready = use.network().readiness(use.descriptor());
    const bool decided = ready && (*ready & kWritable) != 0;
    if (const auto parked = use.wait(decided ? 0 : EAGAIN, WaitReason::Connect, kWritable))
        return *parked;
    const int error = use.error() == SocketUse::kTimedOut
        ? use.error()
        : use.network().takeError(use.descriptor());
    if (error != 0)
        return notConnected(use, error, raises);
    // Linux wants to be asked once more before it calls the socket connected.
    static_cast<void>(use.network().connect(use.descriptor(), address));
    return connected(use, raises);
}

// --- Bytes ---------------------------------------------------------------------------------------

enum class Send : std::uint8_t { Some, All };

// (self, data, flags): as a blocking send does, all of it unless a timeout is set.
template <Send how>
Outcome socketSend(NativeCall &call)
{
    const auto bytes = bytesOf(call.heap(), call.arg(1));
    if (!bytes)
        return notBytes(call, 1);
    SocketUse use(call);
    if (!use)
        return Outcome::Raise;
    use.lookForConnection();
    const bool all = how == Send::All || use.data().timeout < 0;
    const bool patient = (intOf(call.arg(2)) & kDontWait) == 0;
    // What has gone is remembered over the waits.
    auto &gone = call.resume().numbers[0];
    do {
        const std::string_view rest = bytes->substr(static_cast<std::size_t>(gone));
        const auto sent = use.network().send(use.descriptor(), rest);
        if (!sent) {
            if (const auto parked = use.wait(sent.error(), WaitReason::Send, kWritable, patient))
                return *parked;
            return use.fail();
        }
        use.record(BytesSent {
            use.data().object, count(*sent), {}, labelOf(call, rest.substr(0, *sent)) });
        gone += static_cast<std::int64_t>(*sent);
    } while (all && static_cast<std::size_t>(gone) < bytes->size());
    use.over();
    return how == Send::All ? call.returnsNone() : call.returns(call.heap().integer(gone));
}

// (self, data, host, port)
Outcome socketSendTo(NativeCall &call)
{
    const auto bytes = bytesOf(call.heap(), call.arg(1));
    if (!bytes)
        return notBytes(call, 1);
    SocketUse use(call);
    if (!use)
        return Outcome::Raise;
    const bool hadAddress = use.hasAddress();
    const SocketAddress address = addressOf(call.arg(2), call.arg(3));
    const auto sent = use.network().sendTo(use.descriptor(), *bytes, address);
    if (!sent) {
        if (const auto parked = use.wait(sent.error(), WaitReason::Send, kWritable))
            return *parked;
        return use.fail();
    }
    use.over();
    use.recordAddress(hadAddress);
    use.record(BytesSent {
        use.data().object, count(bytes->size()), toText(address), labelOf(call, *bytes) });
    return call.returns(call.heap().integer(static_cast<std::int64_t>(bytes->size())));
}

// What receive() gave; empty: see `outcome`.
std::optional<Network::Received> receive(
    SocketUse &use, std::int64_t most, std::int64_t flags, Outcome &outcome)
{
    use.lookForConnection();
    const auto how = (flags & kPeek) != 0 ? Network::Taking::Peek : Network::Taking::Take;
    auto received = use.network().receive(
        use.descriptor(), std::min(static_cast<std::size_t>(most), kMostReceived), how);
    if (!received) {
        const bool patient = (flags & kDontWait) == 0;
        const auto parked = use.wait(received.error(), WaitReason::Receive, kReadable, patient);
        outcome = parked ? *parked : use.fail();
        return std::nullopt;
    }
    use.over();
    if (how == Network::Taking::Take && (most != 0 || !use.isStream())) {
        const bool fromSomebody = !use.isStream() && use.data().pair == 0;
        use.record(BytesReceived { use.data().object, count(received->bytes.size()),
            fromSomebody ? toText(received->from) : std::string(),
            labelOf(use.call(), received->bytes) });
    }
    return std::move(*received);
}

// (self, size, flags)
Outcome socketReceive(NativeCall &call)
{
    if (!call.arg(1).isSmallInt())
        return notAnInt(call, call.arg(1));
    const std::int64_t most = intOf(call.arg(1));
    if (most < 0)
        return call.raise(Ex::ValueError, "negative buffersize in recv");
    SocketUse use(call);
    if (!use)
        return Outcome::Raise;
    Outcome outcome {};
    const auto received = receive(use, most, intOf(call.arg(2)), outcome);
    return received ? call.returns(call.heap().bytes(received->bytes)) : outcome;
}

// (self, size, flags): (bytes, host, port)
Outcome socketReceiveFrom(NativeCall &call)
{
    if (!call.arg(1).isSmallInt())
        return notAnInt(call, call.arg(1));
    const std::int64_t most = intOf(call.arg(1));
    if (most < 0)
        return call.raise(Ex::ValueError, "negative buffersize in recvfrom");
    SocketUse use(call);
    if (!use)
        return Outcome::Raise;
    Outcome outcome {};
    const auto received = receive(use, most, intOf(call.arg(2)), outcome);
    if (!received)
        return outcome;
    const Value all[] = { call.heap().bytes(received->bytes),
        call.heap().integer(received->from.host), Value::smallInt(received->from.port) };
    return call.returns(call.heap().tuple(all));
}

// (self, buffer, size, flags): how many bytes are at the buffer's beginning.
Outcome socketReceiveInto(NativeCall &call)
{
    if (!call.heap().is(call.arg(1), Kind::ByteArray))
        return raiseForType(
            call, "recv_into() argument 1 must be read-write bytes-like object, not ", call.arg(1));
    const std::int64_t room = call.heap().at<ByteArrayObject>(call.arg(1))->count;
    const std::int64_t wanted = intOf(call.arg(2));
    if (wanted < 0)
        return call.raise(Ex::ValueError, "negative buffersize in recv_into");
    if (wanted > room)
        return call.raise(Ex::ValueError, "buffer too small for requested bytes");
    SocketUse use(call);
    if (!use)
        return Outcome::Raise;
    Outcome outcome {};
    const auto received = receive(use, wanted == 0 ? room : wanted, intOf(call.arg(3)), outcome);
    if (!received)
        return outcome;
    const auto *array = call.heap().at<ByteArrayObject>(call.arg(1));
    if (!received->bytes.empty())
        std::memcpy(call.heap().at<RawBlock>(array->data)->data, received->bytes.data(),
            received->bytes.size());
    return call.returns(Value::smallInt(static_cast<std::int64_t>(received->bytes.size())));
}

// (self, how)
Outcome socketShutdown(NativeCall &call)
{
    SocketUse use(call);
    if (!use)
        return Outcome::Raise;
    const std::int64_t how = intOf(call.arg(1), -1);
    if (how < 0 || how > 2)
        return raiseSystem(call, EINVAL);
    const bool reading = how != 1;
    const bool writing = how != 0;
    if (const auto done = use.network().shutdown(use.descriptor(), reading, writing); !done)
        return raiseSystem(call, done.error());
    use.record(SocketShut { use.data().object, reading, writing });
    return call.returnsNone();
}

// --- What is known of it -------------------------------------------------------------------------

enum class Whose : std::uint8_t { Own, Remote };

// (host, port); None for pairs.
template <Whose whose>
Outcome socketAddress(NativeCall &call)
{
    SocketUse use(call);
    if (!use)
        return Outcome::Raise;
    const auto address = whose == Whose::Own ? use.network().address(use.descriptor())
                                             : use.network().remoteAddress(use.descriptor());
    if (!address)
        return raiseSystem(call, address.error());
    if (use.data().pair != 0)
        return call.returnsNone();
    const Value both[] = { call.heap().integer(address->host), Value::smallInt(address->port) };
    return call.returns(call.heap().tuple(both));
}

// (self, level, name)
Outcome socketOption(NativeCall &call)
{
    SocketUse use(call);
    if (!use)
        return Outcome::Raise;
    use.lookForConnection();
    const auto value = use.network().option(use.descriptor(), static_cast<int>(intOf(call.arg(1))),
        static_cast<int>(intOf(call.arg(2))));
    return value ? call.returns(Value::smallInt(*value)) : raiseSystem(call, value.error());
}

// (self, level, name, value)
Outcome socketSetOption(NativeCall &call)
{
    SocketUse use(call);
    if (!use)
        return Outcome::Raise;
    const Value value = call.arg(3);
    const auto done = use.network().setOption(use.descriptor(),
        static_cast<int>(intOf(call.arg(1))), static_cast<int>(intOf(call.arg(2))),
        static_cast<int>(value.isTrue() ? 1 : intOf(value)));
    return done ? call.returnsNone() : raiseSystem(call, done.error());
}

// Who waits for it holds up nobody else of the same event loop from here on.
Outcome socketCooperate(NativeCall &call)
{
    if (SocketData *data = socketOf(call.heap(), call.arg(0)))
        data->cooperates = 1;
    return call.returnsNone();
}

// (self, seconds): below 0 is for ever.
Outcome socketSetTimeout(NativeCall &call)
{
    SocketData *data = socketOf(call.heap(), call.arg(0));
    if (data == nullptr)
        return raiseSystem(call, EBADF);
    const Value seconds = call.arg(1);
    data->timeout = seconds.isReal() ? seconds.asReal() : static_cast<double>(intOf(seconds));
    return call.returnsNone();
}

Outcome socketTimeout(NativeCall &call)
{
    const SocketData *data = socketOf(call.heap(), call.arg(0));
    return data == nullptr || data->timeout < 0 ? call.returnsNone()
                                                : call.returns(Value::real(data->timeout));
}

// --- Several at once -----------------------------------------------------------------------------

std::vector<int> descriptorsOf(NativeCall &call, Value list)
{
    std::vector<int> all;
    if (!call.heap().is(list, Kind::List))
        return all;
    for (const Value each : call.heap().listItems(list))
        all.push_back(static_cast<int>(intOf(each, -1)));
    return all;
}

// A bell is a list of one, or None: who rings it puts True there and wakes the task. Asking for it
// silences it.
bool rang(NativeCall &call, Value bell)
{
    if (!call.heap().is(bell, Kind::List) || call.heap().listItems(bell).empty())
        return false;
    Value &rung = call.heap().listItems(bell)[0];
    const bool was = rung.isTrue();
    rung = Value::boolean(false);
    return was;
}

// (readers, writers, seconds, bell, blocks): lists of descriptors; those that are ready, once one
// is, or empty lists when the time is up or the bell has rung. Below 0 seconds is for ever.
// It holds up the others of an event loop unless `blocks` is false.
Outcome netWait(NativeCall &call)
{
    Network *network = networkOf(call);
    if (network == nullptr)
        return Outcome::Raise;
    const std::vector<int> wanted[]
        = { descriptorsOf(call, call.arg(0)), descriptorsOf(call, call.arg(1)) };
    constexpr std::uint8_t kWhat[] = { kReadable, kWritable };
    std::vector<Value> ready[2];
    std::vector<Interest> interests;
    int error = 0;
    for (std::size_t side = 0; side < 2; ++side) {
        for (const int descriptor : wanted[side]) {
            const auto readiness = network->readiness(descriptor);
            if (!readiness) {
                error = readiness.error();
                continue;
            }
            if ((*readiness & kWhat[side]) != 0)
                ready[side].push_back(Value::smallInt(descriptor));
            const auto known = std::find_if(interests.begin(), interests.end(),
                [&](const Interest &each) { return each.descriptor == descriptor; });
            if (known != interests.end())
                known->what = kReadable | kWritable;
            else
                interests.push_back({ descriptor, kWhat[side] });
        }
    }
    call.resume().stage = 1; // so that the deadline is cleared at the end
    const Value seconds = call.arg(2);
    const Time until = call.deadlineAfter(
        seconds.isReal() ? seconds.asReal() : static_cast<double>(intOf(seconds)));
    const TaskId task = call.context().task();
    const bool none = ready[0].empty() && ready[1].empty() && error == 0;
    if (none && !rang(call, call.arg(3)) && call.host().now() < until) {
        network->await(task, {}, interests);
        call.resume().onNetwork = 1;
        Parking parking;
        parking.reason = WaitReason::Select;
        parking.until = until;
        parking.blocks = call.arg(4).isTrue();
        return call.park(parking);
    }
    if (call.resume().onNetwork != 0)
        network->forget(task);
    if (error != 0)
        return raiseSystem(call, error);
    const Value both[] = { call.heap().list(ready[0]), call.heap().list(ready[1]) };
    return call.returns(call.heap().tuple(both));
}

// The system's text for an error's number.
Outcome netErrorText(NativeCall &call)
{
    const int error = static_cast<int>(intOf(call.arg(0)));
    const char *text = ::strerrordesc_np(error);
    return returnsText(call, text != nullptr ? text : "Unknown error " + std::to_string(error));
}

} // namespace

void declareSockets(Declarations &declare)
{
    declare.type("_net", "Socket", { 0, sizeof(SocketData) });
    const auto method = [&](std::string_view signature, NativeFunction native) {
        declare.method("_net.Socket", signature, native);
    };
    method("_open(self, stream, /)", socketOpen);
    method("_open_pair(self, other, stream, /)", socketOpenPair);
    method("_take(self, other, /)", socketTake);
    method("_close(self)", socketClose);
    method("detach(self)", socketDetach);
    method("fileno(self)", socketFileno);
    method("_bind(self, host, port, /)", socketBind);
    method("_listen(self, backlog, /)", socketListen);
    method("_accept(self, fresh, /)", socketAccept);
    method("_connect(self, host, port, raises, /)", socketConnect);
    method("send(self, data, flags=0, /)", socketSend<Send::Some>);
    method("sendall(self, data, flags=0, /)", socketSend<Send::All>);
    method("_send_to(self, data, host, port, /)", socketSendTo);
    method("_receive(self, size, flags, /)", socketReceive);
    method("_receive_from(self, size, flags, /)", socketReceiveFrom);
    method("recv_into(self, buffer, nbytes=0, flags=0)", socketReceiveInto);
    method("shutdown(self, how, /)", socketShutdown);
    method("_address(self)", socketAddress<Whose::Own>);
    method("_remote(self)", socketAddress<Whose::Remote>);
    method("_option(self, level, name, /)", socketOption);
    method("_set_option(self, level, name, value, /)", socketSetOption);
    method("_cooperate(self)", socketCooperate);
    method("_set_timeout(self, seconds, /)", socketSetTimeout);
    method("gettimeout(self)", socketTimeout);
    declare.function("_net", "wait(readers, writers, seconds, bell=None, blocks=True, /)", netWait);
    declare.function("_net", "error_text(number, /)", netErrorText);
}

} // namespace interleave
