#include "core/engine/zygote.h"

#include "core/base/messageid.h"
#include "core/base/systemrefused.h"
#include "core/engine/runner.h"
#include "core/engine/runnerprotocol.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace interleave {

namespace {

// The program's side.
std::atomic<int> g_socket { -1 };
std::atomic<pid_t> g_zygote { 0 };

// The zygote's side: one run, which is one process group.
struct ZygoteRun {
    pid_t group = 0;
    Descriptor leash;
    bool runnerDead = false;
};

class ZygoteLoop {
public:
    explicit ZygoteLoop(int program)
        : m_program(program)
    {
    }

    [[noreturn]] void run()
    {
        sigset_t children;
        ::sigemptyset(&children);
        ::sigaddset(&children, SIGCHLD);
        ::sigprocmask(SIG_BLOCK, &children, nullptr);
        m_deaths.reset(::signalfd(-1, &children, SFD_NONBLOCK | SFD_CLOEXEC));
        while (true)
            turn();
    }

private:
    int m_program;
    Descriptor m_deaths;
    std::vector<ZygoteRun> m_runs;

    void turn()
    {
        std::vector<pollfd> polled { { m_program, POLLIN, 0 }, { m_deaths.get(), POLLIN, 0 } };
        for (const ZygoteRun &run : m_runs)
            polled.push_back({ run.leash.get(), POLLIN, 0 });
        ::poll(polled.data(), polled.size(), -1);

        // Runs are only added at the end below, so the indices hold.
        for (std::size_t i = 0; i < m_runs.size(); ++i) {
            if (polled[i + 2].revents == 0)
                continue;
            const Packet packet = receivePacket(m_runs[i].leash.get(), Blocking::No);
            if (packet.closed || (packet.arrived && packet.word == Word::Stop))
                ::kill(-m_runs[i].group, SIGKILL);
            if (packet.closed)
                m_runs[i].leash.reset();
        }
        if (polled[1].revents != 0)
            bury();
        if (polled[0].revents != 0)
            listen();
    }

    void listen()
    {
        Packet packet = receivePacket(m_program, Blocking::No);
        if (packet.closed) {
            for (const ZygoteRun &run : m_runs)
                ::kill(-run.group, SIGKILL);
            ::_exit(0);
        }
        if (packet.arrived && packet.word == Word::Start && packet.descriptors.size() == 4)
            start(packet.descriptors);
    }

    void start(std::vector<Descriptor> &with)
    {
        const pid_t runner = ::fork();
        if (runner == 0) {
            ::setpgid(0, 0);
            m_runs.clear();
            m_deaths.reset();
            ::close(m_program);
            with[3].reset();
            runRunner(std::move(with[0]), std::move(with[1]), std::move(with[2]));
        }
        if (runner < 0) {
            sendPacket(with[3].get(), Word::Gone, bytesOf(std::int32_t { errno }));
            return;
        }
        ::setpgid(runner, runner); // both sides do, since either may be first
        m_runs.push_back({ runner, std::move(with[3]), false });
    }

    void bury()
    {
        signalfd_siginfo info {};
        while (::read(m_deaths.get(), &info, sizeof info) > 0) { }
        for (ZygoteRun &run : m_runs) {
            // Workers whose runner is dead become ours; the run is over when its whole group is
            // buried.
            pid_t dead = 0;
            while ((dead = ::waitpid(-run.group, nullptr, WNOHANG)) > 0) {
                if (dead == run.group) {
                    run.runnerDead = true;
                    ::kill(-run.group, SIGKILL);
                }
            }
            if (run.runnerDead && dead < 0 && errno == ECHILD) {
                if (run.leash.valid())
                    sendPacket(run.leash.get(), Word::Gone, {}, {}, Blocking::No);
                run.group = 0;
            }
        }
        std::erase_if(m_runs, [](const ZygoteRun &run) { return run.group == 0; });
    }
};

} // namespace

Status<Error> Zygote::start()
{
    IL_CHECK(g_zygote == 0, "the zygote is started once");
    auto pair = makeSocketPair();
    if (!pair)
        return unexpected(pair.error());
    const pid_t program = ::getpid();
    const pid_t zygote = ::fork();
    if (zygote < 0)
        return unexpected(systemRefused(MessageId::CannotStartProcess, errno));
    if (zygote == 0) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != program)
            ::_exit(0); // it died before the line above
        ::prctl(PR_SET_NAME, "interleave-zyg");
        ::prctl(PR_SET_CHILD_SUBREAPER, 1);
        // Ctrl+C in the terminal is the program's to answer.
        std::signal(SIGINT, SIG_IGN);
        std::signal(SIGQUIT, SIG_IGN);
        pair->ours.reset();
        ZygoteLoop(pair->theirs.get()).run();
    }
    g_socket = pair->ours.release();
    g_zygote = zygote;
    return Nothing {};
}

bool Zygote::running()
{
    // A dead child that nobody has waited for still has its number, so this asks for its state
    // instead.
    siginfo_t state {};
    const pid_t zygote = g_zygote;
    return zygote != 0
        && ::waitid(P_PID, static_cast<id_t>(zygote), &state, WEXITED | WNOHANG | WNOWAIT) == 0
        && state.si_pid == 0;
}

void Zygote::stop()
{
    const pid_t zygote = g_zygote.exchange(0);
    if (zygote == 0)
        return;
    ::close(g_socket.exchange(-1));
    ::waitpid(zygote, nullptr, 0);
}

Status<Error> Zygote::startRunner(const Channels &channels)
{
    if (!running())
        return unexpected(Error { { MessageId::RealNotReady, {} } });
    const std::array fds { channels.request, channels.trace, channels.wire, channels.leash };
    if (!sendPacket(g_socket, Word::Start, {}, fds))
        return unexpected(Error { { MessageId::RealNotReady, {} }, errno });
    return Nothing {};
}

} // namespace interleave
