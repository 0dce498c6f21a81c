#include "core/trace/runformat.h"

#include "core/trace/cores.h"

#include <libdeflate.h>

#include <cstring>

namespace interleave {

namespace {

class InfoPacker {
public:
    const std::string &bytes() const { return m_bytes; }
    void number(std::uint64_t n) { m_bytes.append(reinterpret_cast<const char *>(&n), sizeof n); }
    void text(const std::string &text)
    {
        number(text.size());
        m_bytes += text;
    }

private:
    std::string m_bytes;
};

class InfoUnpacker {
public:
    explicit InfoUnpacker(std::span<const std::byte> bytes)
        : m_rest(bytes)
    {
    }
    bool good() const { return m_good; }
    bool atEnd() const { return m_rest.empty(); }
    std::uint64_t number()
    {
        std::uint64_t n = 0;
        if (!has(sizeof n))
            return 0;
        std::memcpy(&n, m_rest.data(), sizeof n);
        m_rest = m_rest.subspan(sizeof n);
        return n;
    }
    std::uint64_t numberUpTo(std::uint64_t most)
    {
        const std::uint64_t n = number();
        m_good = m_good && n <= most;
        return m_good ? n : 0;
    }
    std::string text()
    {
        const std::uint64_t size = number();
        if (!has(size))
            return {};
        std::string text(reinterpret_cast<const char *>(m_rest.data()), size);
        m_rest = m_rest.subspan(size);
        return text;
    }

private:
    std::span<const std::byte> m_rest;
    bool m_good = true;

    bool has(std::uint64_t bytes)
    {
        m_good = m_good && bytes <= m_rest.size();
        return m_good;
    }
};

} // namespace

std::uint32_t checksumOf(const void *bytes, std::size_t size)
{
    return libdeflate_crc32(0, bytes, size); // by the processor's own instructions
}

SectionHead sectionHead(SectionTag tag, const void *bytes, std::size_t size, std::uint32_t events)
{
    SectionHead head { kSectionMarker, static_cast<std::uint32_t>(tag),
        static_cast<std::uint32_t>(size), events, checksumOf(bytes, size), 0 };
    head.headChecksum = checksumOf(&head, offsetof(SectionHead, headChecksum));
    return head;
}

std::string packInfo(const RunInfo &info, const RunContents &contents)
{
    InfoPacker p;
    p.text(info.title);
    p.text(info.scenario);
    p.text(info.source);
    p.number(static_cast<std::uint64_t>(info.settings.schedule));
    p.number(static_cast<std::uint64_t>(info.settings.clock));
    p.number(info.settings.cores);
    p.number(info.settings.gil ? 1 : 0);
    p.number(info.settings.seed);
    p.number(info.settings.parameters.size());
    for (const auto &[name, value] : info.settings.parameters) {
        p.text(name);
        p.text(value);
    }
    p.number(info.bookmarks.size());
    for (const Bookmark &bookmark : info.bookmarks) {
        p.number(bookmark.event.value);
        p.text(bookmark.note);
    }
    p.number(info.openAt.value);
    p.number(contents.events);
    p.number(contents.eventBytes);
    p.number(contents.dropped);
    p.number(info.settings.arguments.size());
    for (const std::string &argument : info.settings.arguments)
        p.text(argument);
    return p.bytes();
}

bool unpackInfo(std::span<const std::byte> bytes, RunInfo &info, RunContents &contents)
{
    InfoUnpacker u(bytes);
    info.title = u.text();
    info.scenario = u.text();
    info.source = u.text();
    info.settings.schedule
        = static_cast<Schedule>(u.numberUpTo(static_cast<std::uint64_t>(Schedule::Coroutines)));
    info.settings.clock = static_cast<Clock>(u.numberUpTo(static_cast<std::uint64_t>(Clock::Real)));
    info.settings.cores = static_cast<std::uint32_t>(u.numberUpTo(kMostCores));
    info.settings.gil = u.numberUpTo(1) != 0;
    info.settings.seed = u.number();
    for (std::uint64_t left = u.number(); left != 0 && u.good(); --left) {
        std::string name = u.text();
        info.settings.parameters.emplace_back(std::move(name), u.text());
    }
    for (std::uint64_t left = u.number(); left != 0 && u.good(); --left) {
        const EventIndex event { u.number() };
        info.bookmarks.push_back({ event, u.text() });
    }
    info.openAt = { u.number() };
    contents.events = u.number();
    contents.eventBytes = u.number();
    contents.dropped = u.number();
    if (u.atEnd()) // saved before programs had arguments
        return u.good();
    for (std::uint64_t left = u.number(); left != 0 && u.good(); --left)
        info.settings.arguments.push_back(u.text());
    return u.good();
}

} // namespace interleave
