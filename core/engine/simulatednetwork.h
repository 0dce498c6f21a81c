// The network of a simulated run, as its machines see it: what they ask goes to the Loopback in the
// run's state, and what comes of it goes to the run.
//
// Threads: the run's. Its calls come from within a burst, but for forget().
#pragma once

#include "core/engine/simulation.h"
#include "core/machine/network.h"

namespace interleave {

class Simulation::SimulatedNetwork final : public Network {
public:
    explicit SimulatedNetwork(Simulation &run)
        : m_run(run)
    {
    }

    Answer<int> open(SocketType type) override;
    Answer<std::pair<int, int>> openPair(SocketType type) override;
    void name(int descriptor, ObjectId object) override;
    Done close(int descriptor) override;
    Done bind(int descriptor, SocketAddress address) override;
    Done listen(int descriptor, int backlog) override;
    Done connect(int descriptor, SocketAddress address) override;
    Answer<Accepted> accept(int descriptor) override;
    Answer<std::size_t> send(int descriptor, std::string_view bytes) override;
    Done sendTo(int descriptor, std::string_view bytes, SocketAddress address) override;
    Answer<Received> receive(int descriptor, std::size_t most, Taking how) override;
    Done shutdown(int descriptor, bool reading, bool writing) override;
    Answer<SocketAddress> address(int descriptor) override;
    Answer<SocketAddress> remoteAddress(int descriptor) override;
    Answer<int> option(int descriptor, int level, int name) override;
    Done setOption(int descriptor, int level, int name, int value) override;
    int takeError(int descriptor) override;
    Answer<std::uint8_t> readiness(int descriptor) override;
    void await(TaskId task, ObjectId object, std::span<const Interest> interests) override;
    void forget(TaskId task) override;

private:
    Simulation &m_run;

    Loopback &loopback() { return m_run.m_state.network; }
    ProcessId process() const;
    // Calls what is asked with who asks, and passes on what comes of it.
    template <class Ask>
    auto asking(Ask ask);
};

} // namespace interleave
