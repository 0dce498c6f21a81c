// What a program, its zygote, the runners and their workers say to each other: packets over Unix
// sockets, and descriptors.
//
//   from -> to           says
//   program -> zygote    Start, with descriptors: the request (a memfd), the trace (a memfd), the
//                        wire's end, the leash's end
//   program -> zygote    by the leash: Stop, or its closing
//   zygote -> program    by the leash: Gone, when no process of the run is left; with an errno
//                        (std::int32_t) when there never was one
//   run -> program       by the wire, from the runner and its workers: Out and Err with text,
//                        WantInput, Done with an Outcome
//   program -> runner    by the wire: Line with text, InputEnd, Interrupt
//   worker -> runner     Fork, with a memfd that holds the new memory's image, and the sockets that
//                        it shares; the answer is Forked
//
// Threads: any; a packet is whole.
// Errors: a closed or broken socket reads as an empty packet.
#pragma once

#include "core/base/result.h"
#include "core/engine/engine.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace interleave {

// A descriptor that is closed with its owner.
class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    Descriptor(Descriptor &&other) noexcept
        : m_fd(other.release())
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        reset(other.release());
        return *this;
    }
    ~Descriptor() { reset(); }

    int get() const { return m_fd; }
    bool valid() const { return m_fd >= 0; }
    int release();
    void reset(int fd = -1);

private:
    int m_fd = -1;
};

enum class Word : char {
    Start = 'R',
    Stop = 'S',
    Gone = 'G',
    Out = 'O',
    Err = 'E',
    WantInput = 'I',
    Done = 'D',
    Line = 'L',
    InputEnd = 'Z',
    Interrupt = 'C',
    Fork = 'F',
    Forked = 'f',
    WhoWaits = 'W',
    Waits = 'w',
};

// A longer text goes in a memfd beside its packet, so that a line stays one write.
inline constexpr std::size_t kMostPacketText = 60'000;

struct Packet {
    bool arrived = false; // false: nothing there (of a non-blocking read), or closed
    bool closed = false;
    Word word {};
    std::string text;
    std::vector<Descriptor> descriptors;
};

enum class Blocking : bool { No, Yes };

struct SocketPair {
    Descriptor ours;
    Descriptor theirs;
};
Result<SocketPair, Error> makeSocketPair();

// False: the other end is gone, or (not blocking) its buffer is full.
bool sendPacket(int socket, Word word, std::string_view text = {},
    std::span<const int> descriptors = {}, Blocking blocking = Blocking::Yes);
Packet receivePacket(int socket, Blocking blocking);

// A text of any length in one packet, and out of it again.
bool sendText(int socket, Word word, std::string_view text, Blocking blocking = Blocking::Yes);
std::string textOf(Packet packet);

// A value as the bytes of a packet, between processes of one program.
template <class T>
std::string_view bytesOf(const T &value)
{
    static_assert(std::is_trivially_copyable_v<T>);
    return { reinterpret_cast<const char *>(&value), sizeof value };
}
template <class T>
std::optional<T> valueOf(std::string_view bytes)
{
    static_assert(std::is_trivially_copyable_v<T>);
    T value {};
    if (bytes.size() != sizeof value)
        return std::nullopt;
    bytes.copy(reinterpret_cast<char *>(&value), sizeof value);
    return value;
}

// The most that a packet carries.
inline constexpr std::size_t kMostDescriptors = 250;

// In the packet an InheritedSocket follows for each descriptor behind the image.
struct ForkRequest {
    TaskId task;
    ProcessId process;
};
struct Forked {
    std::int32_t pid = 0;
    std::int32_t error = 0; // errno, when pid is 0
};

// What a runner needs to know to run a program.
struct RunRequest {
    std::string moduleName;
    std::string file;
    std::string source;
    RunSettings settings;
    Time timeout = Time::never();
    std::uint64_t stepLimit = 0;
    std::uint64_t memoryLimit = 0;
    std::uint64_t outputLimit = 0;
    bool output = false; // somebody listens
    bool input = false;
    bool osIds = true; // thread ids and pids go into the trace
    bool waitsForRoom = false;
    bool tellsWhoWaits = false; // RunOptions::whoWaits, asked by Word::WhoWaits
};

std::string encode(std::span<const TaskId> tasks);
std::vector<TaskId> decodeTasks(std::string_view bytes);

std::string encode(const RunRequest &request);
std::optional<RunRequest> decodeRequest(std::string_view bytes);

// Bytes in a memfd, and back.
Result<Descriptor, Error> inMemory(const char *name, std::string_view bytes);
std::optional<std::string> readAll(int memfd);

} // namespace interleave
