// A file that is written beside its place, and moved there when it is whole: who looks sees the old
// one or the new one. While it is written it has no name where the system can do without, so that
// nothing is left of it even if this process is killed.
//
// Threads: one at a time.
// Errors: the first one is kept, and told at the end. What could not be written any more stays in
// memory, for contents().
#pragma once

#include "core/trace/savetarget.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace interleave {

class TemporaryFile {
public:
    // For moveTo(target), or to something of that mode on the same file system. Nothing is made
    // before it is needed: when the buffer is full, or by open().
    explicit TemporaryFile(const SaveTarget &target);
    // One that is never moved, and never has a name for longer than it takes to make it.
    static TemporaryFile withoutName(const std::string &folder);
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
    // Over what was appended before. Does nothing after an error.
    void overwrite(std::size_t offset, std::string_view bytes);

    std::size_t size() const; // of what was appended
    // What was appended, `most` bytes from there on, as far as it can be read back.
    // REQUIRES: not moved.
    std::string contents(std::size_t from = 0, std::size_t most = SIZE_MAX) const;
    // It and what it replaces are lost to nobody even if the computer stops: what the file system
    // has to say of that is waited for. Returns error(); nothing is left of the file then.
    int moveTo(const SaveTarget &target);

private:
    std::string m_beside;
    mode_t m_mode;
    bool m_staysNameless = false;
    std::string m_name; // empty: it has none
    int m_fd = -1;
    int m_error = 0;
    std::vector<std::byte> m_buffer = std::vector<std::byte>(kBuffer);
    std::size_t m_filled = 0;
    std::size_t m_written = 0;
    std::vector<std::string> m_unwritten; // whole buffers, after an error

    TemporaryFile(std::string beside, mode_t mode, bool staysNameless);
    template <class Write>
    std::string_view writeAll(std::string_view bytes, const Write &write);
    void flush();
    template <class Make>
    bool giveName(const Make &make);
    void closeFile();
    void removeName();
};

// The file at that path, as `write` has it: whole, or what was there before.
// Errors: those of saveTargetOf(), those of `write`, FileUnwritable.
Status<Error> writeFile(
    const std::string &path, const std::function<Status<Error>(TemporaryFile &)> &write);

} // namespace interleave
