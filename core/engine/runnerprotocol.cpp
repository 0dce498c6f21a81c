#include "core/engine/runnerprotocol.h"

#include "core/base/messageid.h"
#include "core/base/systemrefused.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

namespace interleave {

namespace {

constexpr std::size_t kMostPacket = 64 * 1024;

// Numbers as eight bytes, texts as their length and bytes.
class Writer {
public:
    void number(std::uint64_t value) { m_bytes += bytesOf(value); }
    void text(std::string_view value)
    {
        number(value.size());
        m_bytes += value;
    }
    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
};

class Reader {
public:
    explicit Reader(std::string_view bytes)
        : m_rest(bytes)
    {
    }
    std::uint64_t number()
    {
        const auto value = valueOf<std::uint64_t>(m_rest.substr(0, sizeof(std::uint64_t)));
        m_failed = m_failed || !value;
        m_rest.remove_prefix(std::min(m_rest.size(), sizeof(std::uint64_t)));
        return value.value_or(0);
    }
    std::string text()
    {
        const std::uint64_t size = number();
        m_failed = m_failed || size > m_rest.size();
        std::string value(m_rest.substr(0, size));
        m_rest.remove_prefix(value.size());
        return value;
    }
    bool failed() const { return m_failed; }

private:
    std::string_view m_rest;
    bool m_failed = false;
};

} // namespace

int Descriptor::release()
{
    return std::exchange(m_fd, -1);
}

void Descriptor::reset(int fd)
{
    if (m_fd >= 0)
        ::close(m_fd);
    m_fd = fd;
}

Result<SocketPair, Error> makeSocketPair()
{
    std::array<int, 2> ends {};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return unexpected(systemRefused(MessageId::CannotMakeSocket, errno));
    return SocketPair { Descriptor(ends[0]), Descriptor(ends[1]) };
}

bool sendPacket(int socket, Word word, std::string_view text, std::span<const int> descriptors,
    Blocking blocking)
{
    std::array<iovec, 2> parts { { { &word, 1 },
        { const_cast<char *>(text.data()), text.size() } } };
    msghdr message {};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    alignas(cmsghdr) std::array<char, CMSG_SPACE(kMostDescriptors * sizeof(int))> control {};
    if (!descriptors.empty()) {
        message.msg_control = control.data();
        message.msg_controllen = CMSG_SPACE(descriptors.size_bytes());
        cmsghdr *head = CMSG_FIRSTHDR(&message);
        head->cmsg_level = SOL_SOCKET;
        head->cmsg_type = SCM_RIGHTS;
        head->cmsg_len = CMSG_LEN(descriptors.size_bytes());
        std::memcpy(CMSG_DATA(head), descriptors.data(), descriptors.size_bytes());
    }
    const int flags = MSG_NOSIGNAL | (blocking == Blocking::No ? MSG_DONTWAIT : 0);
    ssize_t sent = 0;
    do {
        sent = ::sendmsg(socket, &message, flags);
    } while (sent < 0 && errno == EINTR);
    return sent >= 0;
}

Packet receivePacket(int socket, Blocking blocking)
{
    std::string bytes(kMostPacket, '\0');
    iovec part { bytes.data(), bytes.size() };
    msghdr message {};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    alignas(cmsghdr) std::array<char, CMSG_SPACE(kMostDescriptors * sizeof(int))> control {};
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    const int flags = MSG_CMSG_CLOEXEC | (blocking == Blocking::No ? MSG_DONTWAIT : 0);
    ssize_t got = 0;
    do {
        got = ::recvmsg(socket, &message, flags);
    } while (got < 0 && errno == EINTR);

    Packet packet;
    for (cmsghdr *head = CMSG_FIRSTHDR(&message); got > 0 && head;
         head = CMSG_NXTHDR(&message, head)) {
        if (head->cmsg_level != SOL_SOCKET || head->cmsg_type != SCM_RIGHTS)
            continue;
        std::array<int, kMostDescriptors> fds {};
        const std::size_t size = std::min<std::size_t>(head->cmsg_len - CMSG_LEN(0), sizeof fds);
        std::memcpy(fds.data(), CMSG_DATA(head), size);
        for (std::size_t i = 0; i < size / sizeof(int); ++i)
            packet.descriptors.emplace_back(fds[i]);
    }
    packet.closed = got == 0 || (got < 0 && errno != EAGAIN);
    packet.arrived = got > 0;
    if (packet.arrived) {
        packet.word = static_cast<Word>(bytes.front());
        packet.text = bytes.substr(1, static_cast<std::size_t>(got) - 1);
    }
    return packet;
}

bool sendText(int socket, Word word, std::string_view text, Blocking blocking)
{
    if (text.size() <= kMostPacketText)
        return sendPacket(socket, word, text, {}, blocking);
    const auto memory = inMemory("interleave-text", text);
    if (!memory)
        return sendPacket(socket, word, text.substr(0, kMostPacketText), {}, blocking);
    const int descriptor = memory->get();
    return sendPacket(socket, word, {}, { &descriptor, 1 }, blocking);
}

std::string textOf(Packet packet)
{
    if (packet.descriptors.empty())
        return std::move(packet.text);
    return readAll(packet.descriptors.front().get()).value_or(std::string());
}

std::string encode(const RunRequest &request)
{
    Writer out;
    out.text(request.moduleName);
    out.text(request.file);
    out.text(request.source);
    out.number(static_cast<std::uint64_t>(request.settings.schedule));
    out.number(static_cast<std::uint64_t>(request.settings.clock));
    out.number(request.settings.gil);
    out.number(request.settings.cores);
    out.number(request.settings.seed);
    out.number(request.settings.parameters.size());
    for (const auto &[name, value] : request.settings.parameters) {
        out.text(name);
        out.text(value);
    }
    out.number(request.settings.arguments.size());
    for (const std::string &argument : request.settings.arguments)
        out.text(argument);
    out.number(static_cast<std::uint64_t>(request.timeout.ns));
    out.number(request.stepLimit);
    out.number(request.memoryLimit);
    out.number(request.outputLimit);
    out.number(request.output);
    out.number(request.input);
    out.number(request.osIds);
    out.number(request.waitsForRoom);
    out.number(request.tellsWhoWaits);
    return out.take();
}

std::optional<RunRequest> decodeRequest(std::string_view bytes)
{
    Reader in(bytes);
    RunRequest request;
    request.moduleName = in.text();
    request.file = in.text();
    request.source = in.text();
    const std::uint64_t schedule = in.number();
    request.settings.schedule = static_cast<Schedule>(schedule);
    const std::uint64_t clock = in.number();
    request.settings.clock = static_cast<Clock>(clock);
    request.settings.gil = in.number() != 0;
    request.settings.cores = static_cast<std::uint32_t>(in.number());
    request.settings.seed = in.number();
    const std::uint64_t parameters = in.number();
    for (std::uint64_t i = 0; i < parameters && !in.failed(); ++i) {
        std::string name = in.text();
        request.settings.parameters.emplace_back(std::move(name), in.text());
    }
    const std::uint64_t arguments = in.number();
    for (std::uint64_t i = 0; i < arguments && !in.failed(); ++i)
        request.settings.arguments.push_back(in.text());
    request.timeout.ns = static_cast<std::int64_t>(in.number());
    request.stepLimit = in.number();
    request.memoryLimit = in.number();
    request.outputLimit = in.number();
    request.output = in.number() != 0;
    request.input = in.number() != 0;
    request.osIds = in.number() != 0;
    request.waitsForRoom = in.number() != 0;
    request.tellsWhoWaits = in.number() != 0;
    if (in.failed() || schedule > static_cast<std::uint64_t>(Schedule::Coroutines)
        || clock > static_cast<std::uint64_t>(Clock::Real))
        return std::nullopt;
    return request;
}

std::string encode(std::span<const TaskId> tasks)
{
    Writer out;
    out.number(tasks.size());
    for (const TaskId task : tasks)
        out.number(task.value);
    return out.take();
}

std::vector<TaskId> decodeTasks(std::string_view bytes)
{
    Reader in(bytes);
    std::vector<TaskId> tasks;
    for (std::uint64_t left = in.number(); left != 0 && !in.failed(); --left)
        tasks.push_back({ static_cast<std::uint32_t>(in.number()) });
    return in.failed() ? std::vector<TaskId> {} : tasks;
}

Result<Descriptor, Error> inMemory(const char *name, std::string_view bytes)
{
    Descriptor memory(::memfd_create(name, MFD_CLOEXEC));
    if (!memory.valid())
        return unexpected(systemRefused(MessageId::CannotShareMemory, errno));
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t wrote = ::write(memory.get(), bytes.data() + done, bytes.size() - done);
        if (wrote < 0 && errno != EINTR)
            return unexpected(systemRefused(MessageId::CannotCopyMemory, errno));
        done += static_cast<std::size_t>(std::max<ssize_t>(wrote, 0));
    }
    return memory;
}

std::optional<std::string> readAll(int memfd)
{
    struct stat about { };
    if (::fstat(memfd, &about) != 0)
        return std::nullopt;
    std::string bytes(static_cast<std::size_t>(about.st_size), '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got
            = ::pread(memfd, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
        if (got <= 0 && errno != EINTR)
            return std::nullopt;
        done += static_cast<std::size_t>(std::max<ssize_t>(got, 0));
    }
    return bytes;
}

} // namespace interleave
