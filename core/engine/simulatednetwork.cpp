#include "core/engine/simulatednetwork.h"

namespace interleave {

namespace {

Loopback::Type typeOf(SocketType type)
{
    return type == SocketType::Stream ? Loopback::Type::Stream : Loopback::Type::Datagram;
}

} // namespace

ProcessId Simulation::SimulatedNetwork::process() const
{
    return m_run.m_state.task(m_run.m_burst.task).process;
}

template <class Ask>
auto Simulation::SimulatedNetwork::asking(Ask ask)
{
    Loopback::Effects effects;
    const Time before = loopback().nextArrival();
    const Burst &burst = m_run.m_burst;
    const TaskId by = burst.task ? m_run.shown(burst.task) : TaskId {};
    auto answer
        = ask(Loopback::Caller { burst.task ? process() : ProcessId {}, by, m_run.now(), effects });
    m_run.applyNetwork(effects);
    // The burst was given time up to what was under way before.
    if (loopback().nextArrival() < before && burst.machine)
        burst.machine->requestStop();
    return answer;
}

Network::Answer<int> Simulation::SimulatedNetwork::open(SocketType type)
{
    return loopback().open(process(), typeOf(type));
}

Network::Answer<std::pair<int, int>> Simulation::SimulatedNetwork::openPair(SocketType type)
{
    return loopback().openPair(process(), typeOf(type));
}

void Simulation::SimulatedNetwork::name(int descriptor, ObjectId object)
{
    asking([&](const auto &caller) {
        loopback().name(caller, descriptor, object);
        return Nothing {};
    });
}

Network::Done Simulation::SimulatedNetwork::close(int descriptor)
{
    return asking([&](const auto &caller) { return loopback().close(caller, descriptor); });
}

Network::Done Simulation::SimulatedNetwork::bind(int descriptor, SocketAddress address)
{
    return loopback().bind(process(), descriptor, address);
}

Network::Done Simulation::SimulatedNetwork::listen(int descriptor, int backlog)
{
    return loopback().listen(process(), descriptor, backlog);
}

Network::Done Simulation::SimulatedNetwork::connect(int descriptor, SocketAddress address)
{
    return asking(
        [&](const auto &caller) { return loopback().connect(caller, descriptor, address); });
}

Network::Answer<Network::Accepted> Simulation::SimulatedNetwork::accept(int descriptor)
{
    const auto accepted
        = asking([&](const auto &caller) { return loopback().accept(caller, descriptor); });
    if (!accepted)
        return unexpected(accepted.error());
    return Accepted { accepted->descriptor, accepted->remote };
}

Network::Answer<std::size_t> Simulation::SimulatedNetwork::send(
    int descriptor, std::string_view bytes)
{
    return asking([&](const auto &caller) { return loopback().send(caller, descriptor, bytes); });
}

Network::Done Simulation::SimulatedNetwork::sendTo(
    int descriptor, std::string_view bytes, SocketAddress address)
{
    return asking(
        [&](const auto &caller) { return loopback().sendTo(caller, descriptor, bytes, address); });
}

Network::Answer<Network::Received> Simulation::SimulatedNetwork::receive(
    int descriptor, std::size_t most, Taking how)
{
    auto received = asking([&](const auto &caller) {
        return loopback().receive(caller, descriptor, most, how == Taking::Peek);
    });
    if (!received)
        return unexpected(received.error());
    return Received { std::move(received->bytes), received->from };
}

Network::Done Simulation::SimulatedNetwork::shutdown(int descriptor, bool reading, bool writing)
{
    return asking([&](const auto &caller) {
        return loopback().shutdown(caller, descriptor, reading, writing);
    });
}

Network::Answer<SocketAddress> Simulation::SimulatedNetwork::address(int descriptor)
{
    return loopback().address(process(), descriptor);
}

Network::Answer<SocketAddress> Simulation::SimulatedNetwork::remoteAddress(int descriptor)
{
    return loopback().remoteAddress(process(), descriptor);
}

Network::Answer<int> Simulation::SimulatedNetwork::option(int descriptor, int level, int name)
{
    return loopback().option(process(), descriptor, level, name);
}

Network::Done Simulation::SimulatedNetwork::setOption(
    int descriptor, int level, int name, int value)
{
    return loopback().setOption(process(), descriptor, level, name, value);
}

int Simulation::SimulatedNetwork::takeError(int descriptor)
{
    return loopback().takeError(process(), descriptor);
}

Network::Answer<std::uint8_t> Simulation::SimulatedNetwork::readiness(int descriptor)
{
    return loopback().readiness(process(), descriptor);
}

void Simulation::SimulatedNetwork::await(
    TaskId task, ObjectId object, std::span<const Interest> interests)
{
    std::vector<Loopback::Interest> all;
    for (const Interest &interest : interests)
        all.push_back({ interest.descriptor, interest.what });
    asking([&](const auto &caller) {
        loopback().await(caller, task, object, all);
        return Nothing {};
    });
}

void Simulation::SimulatedNetwork::forget(TaskId task)
{
    asking([&](const auto &caller) {
        loopback().forget(caller, task);
        return Nothing {};
    });
}

} // namespace interleave
