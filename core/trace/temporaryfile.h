// A file that is written beside its place, and moved there when it is whole: who looks sees the old
// one or the new one. While it is written it has no name where the system can do without, so that
// nothing is left of it even if this process is killed.
//
// Threads: one at a time.
// Errors: the first one is kept, and told at the end.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace interleave {

class TemporaryFile {
public:
    // Nothing is made before it is needed: when the buffer is full, or by open().
    explicit TemporaryFile(std::string beside);
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;

    void open();
    int error() const { return m_error; } // an errno; 0: none

    // Where so many bytes may be filled in, to be followed by filled(). REQUIRES: bytes <= kBuffer.
    static constexpr std::size_t kBuffer = 256 * 1024;
    std::byte *room(std::size_t bytes)
    {
        if (m_buffer.size() - m_filled < bytes)
            flush();
        return m_buffer.data() + m_filled;
    }
    void filled(std::size_t bytes) { m_filled += bytes; }
    void append(std::string_view bytes);
    // Over what was appended before.
    void overwrite(std::size_t offset, std::string_view bytes);

    // What was appended, as far as it can be read back.
    std::string contents() const;
    // What stands there by now is lost to nobody even if the computer stops: `replaces` says that
    // there is something. Returns error().
    int moveTo(const std::string &path, mode_t mode, bool replaces);

private:
    std::string m_beside;
    std::string m_name; // empty: it has none
    int m_fd = -1;
    int m_error = 0;
    std::vector<std::byte> m_buffer = std::vector<std::byte>(kBuffer);
    std::size_t m_filled = 0;
    std::size_t m_written = 0;

    template <class Write>
    void writeAll(std::string_view bytes, const Write &write);
    void flush();
    bool giveName();
};

} // namespace interleave
