// The network of simulated runs: what comes when, what waits, what fails, and that a copy goes on as
// the original would.
#include "core/net/loopback.h"

#include <QTest>

#include <cerrno>
#include <sys/socket.h>

using namespace interleave;

namespace {

constexpr ProcessId kProcess { 1 };
constexpr ProcessId kChild { 2 };
constexpr TaskId kServer { 1 };
constexpr TaskId kClient { 2 };
constexpr TaskId kThird { 3 };
constexpr ObjectId kObject { 9 };

// A network, its clock, and what was told of.
class Net {
public:
    explicit Net(const LoopbackSettings &settings = {})
        : network(settings)
    {
    }

    Loopback network;
    Loopback::Effects effects;
    Time now {};

    Loopback::Caller by(TaskId task, ProcessId process = kProcess)
    {
        return { process, task, now, effects };
    }
    // Whatever is under way arrives.
    void settle()
    {
        while (network.nextArrival() != Time::never()) {
            now = network.nextArrival();
            network.deliver(now, effects);
        }
    }
    int listener(int backlog = 5)
    {
        const int socket = network.open(kProcess, Loopback::Type::Stream);
        static_cast<void>(network.bind(kProcess, socket, { kLoopbackHost, 5000 }));
        static_cast<void>(network.listen(kProcess, socket, backlog));
        return socket;
    }
    int client(std::uint16_t port = 5000)
    {
        const int socket = network.open(kProcess, Loopback::Type::Stream);
        static_cast<void>(network.connect(by(kClient), socket, { kLoopbackHost, port }));
        return socket;
    }
    int accept(int socket)
    {
        const auto accepted = network.accept(by(kServer), socket);
        return accepted ? accepted->descriptor : -accepted.error();
    }
    // What recv(most) gives, or "errno N".
    std::string receive(int socket, std::size_t most = 1000)
    {
        const auto received = network.receive(by(kServer), socket, most, false);
        return received ? received->bytes : "errno " + std::to_string(received.error());
    }
    int send(int socket, std::string_view bytes)
    {
        const auto sent = network.send(by(kClient), socket, bytes);
        return sent ? static_cast<int>(*sent) : -sent.error();
    }
    std::vector<TaskId> woken()
    {
        std::vector<TaskId> tasks;
        for (const auto &each : std::exchange(effects.woken, {}))
            tasks.push_back(each.task);
        return tasks;
    }
    void await(TaskId task, int socket, std::uint8_t what = Loopback::kReadable)
    {
        network.await(by(task), task, kObject, { { socket, what } });
    }
};

// Both ends of a connection: the client's and the server's.
std::pair<int, int> connected(Net &net, int listener)
{
    const int client = net.client();
    net.settle();
    return { client, net.accept(listener) };
}

} // namespace

class TestLoopback : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void connectingTakesTheWayThereAndBack()
    {
        Net net;
        const int listener = net.listener();
        const int client = net.client();
        QCOMPARE(net.network.nextArrival(), Time { 1'000'000 });
        QCOMPARE(net.accept(listener), -EAGAIN);
        net.now = net.network.nextArrival();
        net.network.deliver(net.now, net.effects);
        QCOMPARE(*net.network.readiness(kProcess, listener), Loopback::kReadable);
        QCOMPARE(*net.network.readiness(kProcess, client), std::uint8_t { 0 });
        net.settle();
        QCOMPARE(net.now, Time { 2'000'000 });
        QCOMPARE(*net.network.readiness(kProcess, client), Loopback::kWritable);
        const int server = net.accept(listener);
        QVERIFY(server > client);
        QCOMPARE(
            *net.network.remoteAddress(kProcess, server), *net.network.address(kProcess, client));
        QCOMPARE(*net.network.address(kProcess, server), (SocketAddress { kLoopbackHost, 5000 }));
    }

    void nobodyListening()
    {
        Net net;
        const int client = net.client();
        net.settle();
        QCOMPARE(net.network.takeError(kProcess, client), ECONNREFUSED);
        QCOMPARE(net.network.takeError(kProcess, client), 0);
    }

    void bytesArriveInOrderAndRunTogether()
    {
        Net net;
        const auto [client, server] = connected(net, net.listener());
        QCOMPARE(net.send(client, "one "), 4);
        net.now = net.now + Time { 500 };
        QCOMPARE(net.send(client, "two"), 3);
        QCOMPARE(net.receive(server), std::string("errno 11"));
        net.now = net.network.nextArrival();
        net.network.deliver(net.now, net.effects);
        QCOMPARE(net.receive(server, 2), std::string("on"));
        net.settle();
        QCOMPARE(net.receive(server), std::string("e two"));
    }

    void aSegmentIsNoLongerThanTheSettingSays()
    {
        LoopbackSettings settings;
        settings.segment = 3;
        Net net(settings);
        const auto [client, server] = connected(net, net.listener());
        net.network.name(net.by(kServer), server, kObject);
        QCOMPARE(net.send(client, "12345678"), 8);
        net.settle();
        QCOMPARE(net.effects.arrived.size(), std::size_t { 3 });
        QCOMPARE(net.receive(server), std::string("12345678"));
    }

    void aFullBufferMakesTheSenderWait()
    {
        LoopbackSettings settings;
        settings.sendBuffer = 10;
        settings.receiveBuffer = 20;
        Net net(settings);
        const auto [client, server] = connected(net, net.listener());
        QCOMPARE(net.send(client, std::string(100, 'x')), 30);
        QCOMPARE(net.send(client, "y"), -EAGAIN);
        net.await(kClient, client, Loopback::kWritable);
        net.settle();
        QVERIFY(net.woken().empty());
        QCOMPARE(net.receive(server).size(), std::size_t { 20 });
        QCOMPARE(net.woken(), std::vector<TaskId> { kClient });
        net.network.forget(net.by(kClient), kClient);
        QCOMPARE(net.send(client, "y"), 1);
        net.settle();
        QCOMPARE(net.receive(server), std::string(10, 'x') + 'y');
    }

    void theEndComesBehindTheBytes()
    {
        Net net;
        const auto [client, server] = connected(net, net.listener());
        net.send(client, "last");
        QVERIFY(net.network.close(net.by(kClient), client));
        net.settle();
        QCOMPARE(net.receive(server), std::string("last"));
        QCOMPARE(net.receive(server), std::string());
        QCOMPARE(net.receive(server), std::string());
        // The other end has gone: the first send is answered with a reset, the next one fails.
        QCOMPARE(net.send(server, "still there?"), 12);
        net.settle();
        QCOMPARE(net.send(server, "?"), -EPIPE);
        QCOMPARE(net.receive(server), std::string());
    }

    void halfClosed()
    {
        Net net;
        const auto [client, server] = connected(net, net.listener());
        QVERIFY(net.network.shutdown(net.by(kClient), client, false, true));
        QCOMPARE(net.send(client, "more"), -EPIPE);
        net.settle();
        QCOMPARE(net.receive(server), std::string());
        QCOMPARE(net.send(server, "answer"), 6);
        net.settle();
        QCOMPARE(net.receive(client), std::string("answer"));
    }

    void bytesThatNobodyTookAreAReset()
    {
        Net net;
        const auto [client, server] = connected(net, net.listener());
        net.send(client, "unread");
        net.settle();
        QVERIFY(net.network.close(net.by(kServer), server));
        net.settle();
        QCOMPARE(net.receive(client), "errno " + std::to_string(ECONNRESET));
        QCOMPARE(net.receive(client), std::string());
    }

    void aListenerThatClosesResetsWhoWaitsInItsLine()
    {
        Net net;
        const int listener = net.listener();
        const int client = net.client();
        net.settle();
        QVERIFY(net.network.close(net.by(kServer), listener));
        net.settle();
        QCOMPARE(net.receive(client), "errno " + std::to_string(ECONNRESET));
    }

    void theBacklogIsBounded()
    {
        Net net;
        const int listener = net.listener(1);
        const int clients[] = { net.client(), net.client(), net.client() };
        net.settle();
        QCOMPARE(*net.network.readiness(kProcess, clients[1]), Loopback::kWritable);
        QCOMPARE(*net.network.readiness(kProcess, clients[2]), std::uint8_t { 0 });
        QVERIFY(net.accept(listener) > 0);
        net.settle();
        QCOMPARE(*net.network.readiness(kProcess, clients[2]), Loopback::kWritable);
    }

    void ofThoseWhoTakeOneIsWoken()
    {
        Net net;
        const int listener = net.listener();
        net.await(kServer, listener);
        net.await(kThird, listener);
        net.client();
        net.settle();
        QCOMPARE(net.woken(), std::vector<TaskId> { kServer });
        // Whoever does not come back leaves it to the next.
        net.network.forget(net.by(kServer), kServer);
        QCOMPARE(net.woken(), std::vector<TaskId> { kThird });
    }

    void allWhoLookAreWoken()
    {
        Net net;
        const int listener = net.listener();
        const int other = net.network.open(kProcess, Loopback::Type::Datagram);
        for (const TaskId task : { kServer, kThird })
            net.network.await(net.by(task), task, {},
                { { listener, Loopback::kReadable }, { other, Loopback::kReadable } });
        net.client();
        net.settle();
        QCOMPARE(net.woken(), (std::vector<TaskId> { kServer, kThird }));
    }

    void closedSocketsServeWhoWaitsForThem()
    {
        Net net;
        const int listener = net.listener();
        net.await(kServer, listener);
        QVERIFY(net.network.close(net.by(kThird), listener));
        net.client();
        net.settle();
        QCOMPARE(net.woken(), std::vector<TaskId> { kServer });
        QVERIFY(net.accept(listener) > 0);
        net.network.forget(net.by(kServer), kServer);
        QCOMPARE(net.accept(listener), -EBADF);
        const int late = net.client();
        net.settle();
        QCOMPARE(net.network.takeError(kProcess, late), ECONNREFUSED);
    }

    void addresses()
    {
        Net net;
        net.listener();
        const int other = net.network.open(kProcess, Loopback::Type::Stream);
        QCOMPARE(net.network.bind(kProcess, other, { kLoopbackHost, 5000 }).error(), EADDRINUSE);
        QCOMPARE(net.network.bind(kProcess, other, { 0x08080808, 1 }).error(), EADDRNOTAVAIL);
        QVERIFY(net.network.bind(kProcess, other, { 0, 0 }));
        QCOMPARE(net.network.address(kProcess, other)->port, std::uint16_t { 49152 });
        QCOMPARE(net.network.bind(kProcess, other, { 0, 0 }).error(), EINVAL);
        // The number of another kind is free.
        const int datagram = net.network.open(kProcess, Loopback::Type::Datagram);
        QVERIFY(net.network.bind(kProcess, datagram, { kLoopbackHost, 5000 }));
    }

    void datagramsKeepTheirBordersAndGetLost()
    {
        LoopbackSettings settings;
        settings.datagramBuffer = 8;
        Net net(settings);
        const int server = net.network.open(kProcess, Loopback::Type::Datagram);
        QVERIFY(net.network.bind(kProcess, server, { kLoopbackHost, 6000 }));
        const int client = net.network.open(kProcess, Loopback::Type::Datagram);
        for (const char *text : { "four", "", "4444", "lost" })
            QVERIFY(net.network.sendTo(net.by(kClient), client, text, { kLoopbackHost, 6000 }));
        QVERIFY(net.network.sendTo(net.by(kClient), client, "nobody", { kLoopbackHost, 6001 }));
        net.settle();
        const auto first = net.network.receive(net.by(kServer), server, 2, false);
        QCOMPARE(first->bytes, std::string("fo"));
        QCOMPARE(first->from.port, net.network.address(kProcess, client)->port);
        QCOMPARE(net.receive(server), std::string());
        QCOMPARE(net.receive(server), std::string("4444"));
        QCOMPARE(net.receive(server), std::string("errno 11"));
        // Only who is connected is told that nobody is there.
        QVERIFY(!net.network.takeError(kProcess, client));
        static_cast<void>(net.network.connect(net.by(kClient), client, { kLoopbackHost, 6001 }));
        QCOMPARE(net.send(client, "nobody"), 6);
        net.settle();
        QCOMPARE(net.receive(client), "errno " + std::to_string(ECONNREFUSED));
    }

    void pairsHaveNoWayToGo()
    {
        Net net;
        const auto [a, b] = net.network.openPair(kProcess, Loopback::Type::Stream);
        net.await(kServer, b);
        QCOMPARE(net.send(a, "at once"), 7);
        QCOMPARE(net.woken(), std::vector<TaskId> { kServer });
        QCOMPARE(net.receive(b), std::string("at once"));
        QVERIFY(net.network.close(net.by(kClient), a));
        QCOMPARE(net.receive(b), std::string());
        QCOMPARE(net.send(b, "x"), -EPIPE);
        QCOMPARE(net.network.nextArrival(), Time::never());
    }

    void processesShareWhatWasOpenAtTheFork()
    {
        Net net;
        const int listener = net.listener();
        net.network.fork(kProcess, kChild);
        QVERIFY(net.network.close(net.by(kServer), listener));
        const int client = net.client();
        net.settle();
        QCOMPARE(net.network.takeError(kProcess, client), 0);
        const auto accepted = net.network.accept(net.by(kThird, kChild), listener);
        QVERIFY(accepted);
        // The death of a process is the end of its streams.
        net.network.endProcess(net.by(kThird, kChild));
        net.settle();
        QCOMPARE(net.receive(client), std::string());
        const int late = net.client();
        net.settle();
        QCOMPARE(net.network.takeError(kProcess, late), ECONNREFUSED);
    }

    void aCopyGoesOnAsTheOriginalWould()
    {
        Net net;
        const auto [client, server] = connected(net, net.listener());
        net.send(client, "under way");
        net.await(kServer, server);
        Net copy = net;
        QVERIFY(copy.network == net.network);
        for (Net *each : { &net, &copy }) {
            each->settle();
            QCOMPARE(each->woken(), std::vector<TaskId> { kServer });
        }
        QVERIFY(copy.network == net.network);
        QCOMPARE(copy.receive(server), std::string("under way"));
        QVERIFY(!(copy.network == net.network));
        QCOMPARE(net.receive(server), std::string("under way"));
        QVERIFY(copy.network == net.network);
    }
};

QTEST_APPLESS_MAIN(TestLoopback)
#include "tst_loopback.moc"
