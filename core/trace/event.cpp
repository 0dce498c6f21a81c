#include "core/trace/event.h"

#include "core/trace/codec.h"
#include "core/trace/fields.h"

#include <array>
#include <cinttypes>
#include <cstdio>
#include <iterator>
#include <string_view>

namespace interleave {
namespace {

// Index in Payload; a test holds names and alternatives together.
constexpr std::array<const char *, kPayloadKinds> kNames = { "ProcessBegan", "ProcessEnded",
    "TaskSpawned", "TaskNamed", "TaskOsId", "TaskReady", "TaskRunning", "TaskParked", "TaskWoken",
    "TaskEnded", "ObjectCreated", "ObjectNamed", "Put", "Got", "ItemDone", "Acquired", "Released",
    "Notified", "FlagSet", "BarrierArrived", "BarrierOpened", "Resumed", "Yielded", "SharedRead",
    "SharedWritten", "LineReached", "Printed", "Typed", "Deadlocked", "LimitReached", "RunEnded",
    "EventsDropped", "SocketBound", "SocketListens", "SocketConnects", "SocketConnected",
    "SocketAccepted", "SocketFailed", "BytesSent", "BytesArrived", "BytesReceived", "SocketShut",
    "SocketClosed", "QueueResized", "RecalledValue", "RecalledItem", "RecalledUse",
    "RecalledSocket", "RecalledName" };

const char *nameOf(TaskKind kind)
{
    static constexpr const char *kKinds[]
        = { "main", "thread", "process", "coroutine", "generator" };
    static_assert(std::size(kKinds) == static_cast<std::size_t>(TaskKind::Generator) + 1);
    return kKinds[static_cast<std::size_t>(kind)];
}
const char *nameOf(ObjectKind kind)
{
    static constexpr const char *kKinds[] = { "Queue", "LifoQueue", "PriorityQueue", "Lock",
        "RLock", "Semaphore", "Condition", "Flag", "Barrier", "Timer", "Variable", "Pipe", "Value",
        "Array", "Pool", "Socket", "Datagram",
        "Future" };
    static_assert(std::size(kKinds) == static_cast<std::size_t>(kLastObjectKind) + 1);
    return kKinds[static_cast<std::size_t>(kind)];
}
const char *nameOf(ReadyFor what)
{
    static constexpr const char *kWhats[] = { "core", "gil", "loop", "lane" };
    static_assert(std::size(kWhats) == static_cast<std::size_t>(ReadyFor::Lane) + 1);
    return kWhats[static_cast<std::size_t>(what)];
}
const char *nameOf(ReadyCause cause)
{
    static constexpr const char *kCauses[]
        = { "spawned", "woken", "timed-out", "preempted", "yielded", "interrupted" };
    static_assert(std::size(kCauses) == static_cast<std::size_t>(ReadyCause::Interrupted) + 1);
    return kCauses[static_cast<std::size_t>(cause)];
}
const char *nameOf(WaitReason reason)
{
    static constexpr const char *kReasons[]
        = { "queue-full", "queue-empty", "queue-unfinished", "lock", "semaphore", "condition",
              "flag", "barrier", "join", "sleep", "resume", "generator", "input", "pipe-empty",
              "pipe-full", "io", "event", "accept", "connect", "receive", "send", "select", "await",
              "at-end", "call", "result" };
    static_assert(std::size(kReasons) == static_cast<std::size_t>(kLastWaitReason) + 1);
    return kReasons[static_cast<std::size_t>(reason)];
}
const char *nameOf(EndKind how)
{
    static constexpr const char *kHows[]
        = { "returned", "raised", "killed", "exited", "cancelled" };
    static_assert(std::size(kHows) == static_cast<std::size_t>(EndKind::Cancelled) + 1);
    return kHows[static_cast<std::size_t>(how)];
}
const char *nameOf(Stream stream)
{
    return stream == Stream::Out ? "out" : "err";
}
const char *nameOf(LimitKind what)
{
    static constexpr const char *kWhats[]
        = { "steps", "time", "memory", "recursion", "tasks", "output", "detail", "sleeps" };
    static_assert(std::size(kWhats) == static_cast<std::size_t>(LimitKind::Sleeps) + 1);
    return kWhats[static_cast<std::size_t>(what)];
}

const char *nameOf(Recollection what)
{
    static constexpr const char *kWhats[]
        = { "state-since", "held-since", "items-born", "outputs", "last-writer",
              "not-known" };
    static_assert(std::size(kWhats) == static_cast<std::size_t>(kLastRecollection) + 1);
    return kWhats[static_cast<std::size_t>(what)];
}

std::string quoted(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '\n')
            out += "\\n";
        else if (c == '"' || c == '\\')
            (out += '\\') += c;
        else
            out += c;
    }
    return out += '"';
}

// "queue=O1 item=I5 depth=1": nothing for ids that are none.
class Printer {
public:
    template <class V>
    void head(const char *name, const V &v)
    {
        value(name, v);
    }
    void value(const char *name, TaskId id) { addId(name, 'T', id.value); }
    void value(const char *name, ProcessId id) { addId(name, 'P', id.value); }
    void value(const char *name, ObjectId id) { addId(name, 'O', id.value); }
    void value(const char *name, ItemId id) { addId(name, 'I', id.value); }
    void value(const char *name, Time time)
    {
        if (time != Time::never())
            add(name, toText(time));
    }
    void value(const char *name, bool on) { add(name, on ? "yes" : "no"); }
    template <class N>
    requires std::is_integral_v<N>
    void value(const char *name, N number) { add(name, std::to_string(number)); }
    template <class E>
    void choice(const char *name, E e, E)
    {
        add(name, nameOf(e));
    }
    template <class E, class F>
    void pair(const char *nameE, E e, E, const char *nameF, F f, F)
    {
        add(nameE, nameOf(e));
        add(nameF, nameOf(f));
    }
    void later(const char *name, Time time)
    {
        if (time != Time {})
            add(name, toText(time));
    }
    void flag(const char *name, bool on)
    {
        if (on)
            add(name, "yes");
    }
    void text(const char *name, std::string_view value) { add(name, quoted(value)); }
    void list(const char *name, const std::vector<TaskId> &ids)
    {
        std::string all;
        for (const TaskId id : ids)
            (all += all.empty() ? "T" : ",T") += std::to_string(id.value);
        add(name, all);
    }

    const std::string &line() const { return m_line; }

    static std::string toText(Time time)
    {
        char buffer[40];
        std::snprintf(buffer, sizeof buffer, "%" PRId64 ".%09" PRId64, time.ns / 1'000'000'000,
            time.ns % 1'000'000'000);
        return buffer;
    }

private:
    std::string m_line;

    void add(const char *name, const std::string &value)
    {
        ((m_line += ' ') += name) += '=' + value;
    }
    void addId(const char *name, char letter, std::uint32_t id)
    {
        if (id != 0)
            add(name, letter + std::to_string(id));
    }
};

} // namespace

std::string toText(const Event &event)
{
    Printer printer;
    std::string text = Printer::toText(event.time);
    if (event.task)
        text += " T" + std::to_string(event.task.value);
    if (event.line != 0)
        text += " line " + std::to_string(event.line);
    text += std::string(" ") + kNames[event.what.index()];
    if (event.sequence != 0)
        text += " #" + std::to_string(event.sequence);
    std::visit([&](const auto &payload) { fields(printer, payload); }, event.what);
    return text + printer.line();
}

} // namespace interleave
