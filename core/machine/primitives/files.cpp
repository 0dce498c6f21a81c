// The module _files: the in-memory file system of a run. It lives in the run's shared arena, so all
// its processes see it. Paths are absolute and normal; what they mean is the prelude's affair (io,
// os).
#include "core/machine/builtins/arguments.h"
#include "core/machine/primitives/declare.h"
#include "core/machine/primitives/sharedheap.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace interleave {

namespace {

struct Entry {
    std::uint32_t next;
    std::uint32_t name; // block
    std::uint32_t nameBytes;
    std::uint32_t folder; // 1: holds no bytes
    std::uint32_t data;   // block; 0 while it holds none
    std::uint32_t capacity;
    std::uint32_t size;
    std::uint32_t spare;
};

constexpr std::size_t kMostBytes = std::size_t { 32 } << 20; // of one file

// One operation on the files: locked while it lasts.
class Files {
public:
    explicit Files(NativeCall &call)
        : m_shared(call.host().shared())
    {
        m_shared.lock();
    }
    ~Files() { m_shared.unlock(); }
    Files(const Files &) = delete;
    Files &operator=(const Files &) = delete;

    Entry *find(std::string_view path)
    {
        for (std::uint32_t block = m_shared.files(); block != 0; block = entry(block)->next) {
            if (nameOf(*entry(block)) == path)
                return entry(block);
        }
        return nullptr;
    }

    // Null: no room.
    Entry *make(std::string_view path, bool folder)
    {
        const std::uint32_t block = m_shared.allocate(sizeof(Entry));
        const std::uint32_t name = m_shared.allocate(std::max<std::size_t>(path.size(), 1));
        if (block == 0 || name == 0)
            return nullptr;
        path.copy(m_shared.at<char>(name), path.size());
        Entry *made = entry(block);
        made->name = name;
        made->nameBytes = static_cast<std::uint32_t>(path.size());
        made->folder = folder;
        m_shared.addFile(block, made->next);
        return made;
    }

    void remove(Entry *gone)
    {
        std::uint32_t before = 0;
        for (std::uint32_t block = m_shared.files(); block != 0; block = entry(block)->next) {
            if (entry(block) == gone) {
                if (before != 0)
                    m_shared.edit(entry(before)->next) = gone->next;
                else
                    m_shared.setFiles(gone->next);
                m_shared.release(gone->data, gone->capacity);
                m_shared.release(gone->name, gone->nameBytes);
                m_shared.release(block, sizeof(Entry));
                return;
            }
            before = block;
        }
    }

    std::string_view nameOf(const Entry &one) const
    {
        return { m_shared.at<char>(one.name), one.nameBytes };
    }
    std::string_view bytesOf(const Entry &one) const
    {
        return one.data == 0 ? std::string_view()
                             : std::string_view(m_shared.at<char>(one.data), one.size);
    }

    // False: no room. What lies beyond the old end is zero.
    bool write(Entry &one, std::size_t at, std::string_view bytes)
    {
        if (at > kMostBytes || bytes.size() > kMostBytes - at)
            return false;
        if (bytes.empty())
            return true; // also beyond its end: it grows by what is written
        const std::size_t end = std::max<std::size_t>(one.size, at + bytes.size());
        if (at >= one.size && end <= one.capacity) {
            bytes.copy(m_shared.at<char>(one.data) + at, bytes.size());
            m_shared.edit(one.size) = static_cast<std::uint32_t>(end);
            return true;
        }
        return replace(one, end, at, bytes);
    }

    bool truncate(Entry &one, std::size_t size)
    {
        return size <= kMostBytes && replace(one, size, 0, {});
    }

    std::uint32_t first() const { return m_shared.files(); }
    Entry *entry(std::uint32_t block) const { return m_shared.at<Entry>(block); }

private:
    // The old bytes, cut or lengthened, with some put over them, in a block of their own: a death
    // halfway leaves the old ones.
    bool replace(Entry &one, std::size_t size, std::size_t at, std::string_view bytes)
    {
        const std::size_t capacity = std::max<std::size_t>(size + size / 2, 64);
        const std::uint32_t block = m_shared.allocate(capacity);
        if (block == 0)
            return false;
        const std::string_view old = bytesOf(one);
        old.copy(m_shared.at<char>(block), size); // std::memcpy() takes no null, even for nothing
        bytes.copy(m_shared.at<char>(block) + at, bytes.size());
        m_shared.edit(one);
        m_shared.release(one.data, one.capacity);
        one.data = block;
        one.capacity = static_cast<std::uint32_t>(capacity);
        one.size = static_cast<std::uint32_t>(size);
        return true;
    }

    SharedHeap m_shared;
};

std::string_view pathOf(NativeCall &call)
{
    return call.heap().isString(call.arg(0)) ? call.heap().text(call.arg(0)) : std::string_view();
}

std::size_t countOf(Value v)
{
    return v.isSmallInt() && v.asSmallInt() > 0 ? static_cast<std::size_t>(v.asSmallInt()) : 0;
}

// kind(path): 0 nothing, 1 a file, 2 a folder.
Outcome filesKind(NativeCall &call)
{
    Files files(call);
    const Entry *found = files.find(pathOf(call));
    return call.returns(Value::smallInt(found == nullptr ? 0 : found->folder != 0 ? 2 : 1));
}

// make(path, folder): False without room.
Outcome filesMake(NativeCall &call)
{
    Files files(call);
    const std::string path(pathOf(call));
    const bool made
        = files.find(path) != nullptr || files.make(path, call.arg(1).isTrue()) != nullptr;
    return call.returns(Value::boolean(made));
}

// make_new(path, folder): True if nothing was there before, False if something was (only one of many
// who ask at the same time is told True); None without room.
Outcome filesMakeNew(NativeCall &call)
{
    Files files(call);
    const std::string path(pathOf(call));
    if (files.find(path) != nullptr)
        return call.returns(Value::boolean(false));
    return files.make(path, call.arg(1).isTrue()) != nullptr ? call.returns(Value::boolean(true))
                                                             : call.returnsNone();
}

Outcome filesSize(NativeCall &call)
{
    Files files(call);
    const Entry *found = files.find(pathOf(call));
    return call.returns(found == nullptr ? Value::none() : Value::smallInt(found->size));
}

// read(path, from, most): bytes; None when there is no such file. most below 0: all.
Outcome filesRead(NativeCall &call)
{
    std::string bytes;
    {
        Files files(call);
        const Entry *found = files.find(pathOf(call));
        if (found == nullptr)
            return call.returnsNone();
        const std::string_view all = files.bytesOf(*found);
        const bool limited = call.arg(2).isSmallInt() && call.arg(2).asSmallInt() >= 0;
        bytes = all.substr(std::min(countOf(call.arg(1)), all.size()),
            limited ? countOf(call.arg(2)) : std::string_view::npos);
    }
    return call.returns(call.heap().bytes(bytes));
}

// write(path, at, bytes): the number of bytes in it afterwards; at None: behind the last. None: no
// such file. False: no room.
Outcome filesWrite(NativeCall &call)
{
    Files files(call);
    Entry *found = files.find(pathOf(call));
    if (found == nullptr)
        return call.returnsNone();
    const std::size_t at = call.arg(1).isNone() ? found->size : countOf(call.arg(1));
    if (!files.write(*found, at, bytesOf(call.heap(), call.arg(2)).value_or(std::string_view())))
        return call.returns(Value::boolean(false));
    return call.returns(Value::smallInt(found->size));
}

// truncate(path, size)
Outcome filesTruncate(NativeCall &call)
{
    Files files(call);
    Entry *found = files.find(pathOf(call));
    return call.returns(
        Value::boolean(found != nullptr && files.truncate(*found, countOf(call.arg(1)))));
}

// remove(path): whether it was there.
Outcome filesRemove(NativeCall &call)
{
    Files files(call);
    Entry *found = files.find(pathOf(call));
    if (found != nullptr)
        files.remove(found);
    return call.returns(Value::boolean(found != nullptr));
}

// paths(): of all files and folders, newest first.
Outcome filesPaths(NativeCall &call)
{
    std::vector<std::string> paths;
    {
        Files files(call);
        for (std::uint32_t block = files.first(); block != 0; block = files.entry(block)->next)
            paths.emplace_back(files.nameOf(*files.entry(block)));
    }
    std::vector<Value> all;
    for (const std::string &path : paths)
        all.push_back(call.heap().string(path));
    return call.returns(call.heap().list(all));
}

} // namespace

void declareFiles(Declarations &declare)
{
    declare.function("_files", "kind(path, /)", filesKind);
    declare.function("_files", "make(path, folder, /)", filesMake);
    declare.function("_files", "make_new(path, folder, /)", filesMakeNew);
    declare.function("_files", "size(path, /)", filesSize);
    declare.function("_files", "read(path, start, most, /)", filesRead);
    declare.function("_files", "write(path, at, data, /)", filesWrite);
    declare.function("_files", "truncate(path, size, /)", filesTruncate);
    declare.function("_files", "remove(path, /)", filesRemove);
    declare.function("_files", "paths()", filesPaths);
}

} // namespace interleave
