// One description of what is in a module, gone through in the same order by who writes and who
// reads. Numbers are short when they are small; places in the source follow each other closely, so
// they are told as distances.
#include "core/language/modulefile.h"

#include "core/base/check.h"

#include <bit>
#include <cstring>
#include <type_traits>
#include <utility>

namespace interleave {

namespace {

class Packer {
public:
    std::string &&take() { return std::move(m_bytes); }

    void number(std::uint64_t n)
    {
        for (; n >= 0x80; n >>= 7)
            m_bytes.push_back(static_cast<char>(n | 0x80));
        m_bytes.push_back(static_cast<char>(n));
    }
    void number(std::uint32_t n) { number(std::uint64_t { n }); }
    void flag(bool b) { m_bytes.push_back(b ? 1 : 0); }
    void text(const std::string &text)
    {
        number(std::uint64_t { text.size() });
        m_bytes += text;
    }
    template <class T> void kind(T kind) { number(static_cast<std::uint64_t>(kind)); }
    template <class T, class Each> void list(const std::vector<T> &items, const Each &each)
    {
        number(std::uint64_t { items.size() });
        for (const T &item : items)
            each(item);
    }
    void constant(const Constant &constant)
    {
        number(std::uint64_t { constant.index() });
        std::visit([this](const auto &value) { this->value(value); }, constant);
    }

private:
    std::string m_bytes;

    void value(NoneConstant) { }
    void value(EllipsisConstant) { }
    void value(bool b) { flag(b); }
    void value(std::int64_t n) { number(static_cast<std::uint64_t>(n)); }
    void value(double d) { number(std::bit_cast<std::uint64_t>(d)); }
    void value(const std::string &s) { text(s); }
    void value(const BytesConstant &b) { text(b.bytes); }
    void value(const BigIntConstant &b) { text(b.digits); }
    void value(const std::vector<std::uint32_t> &items)
    {
        list(items, [this](std::uint32_t item) { number(item); });
    }
};

class Unpacker {
public:
    explicit Unpacker(std::string_view bytes)
        : m_at(bytes.data())
        , m_end(bytes.data() + bytes.size())
    {
    }
    bool finished() const { return m_at == m_end; }

    void number(std::uint64_t &n)
    {
        n = byte();
        if (n < 0x80)
            return;
        n &= 0x7f;
        for (unsigned shift = 7;; shift += 7) {
            IL_CHECK(shift < 64, "a packed module has a number too long");
            const std::uint64_t next = byte();
            n |= (next & 0x7f) << shift;
            if (next < 0x80)
                return;
        }
    }
    void number(std::uint32_t &n)
    {
        std::uint64_t wide = 0;
        number(wide);
        n = static_cast<std::uint32_t>(wide);
    }
    void flag(bool &b) { b = byte() != 0; }
    void text(std::string &text)
    {
        const std::size_t size = count();
        text.assign(m_at, size);
        m_at += size;
    }
    template <class T> void kind(T &kind)
    {
        std::uint64_t n = 0;
        number(n);
        kind = static_cast<T>(n);
    }
    template <class T, class Each> void list(std::vector<T> &items, const Each &each)
    {
        items.resize(count());
        for (T &item : items)
            each(item);
    }
    void constant(Constant &constant)
    {
        std::uint64_t index = 0;
        number(index);
        choose<0>(constant, index);
    }

private:
    const char *m_at;
    const char *m_end;

    unsigned char byte()
    {
        IL_CHECK(m_at != m_end, "a packed module ends too soon");
        return static_cast<unsigned char>(*m_at++);
    }
    // Of things that take a byte each, or more.
    std::size_t count()
    {
        std::uint64_t n = 0;
        number(n);
        IL_CHECK(n <= static_cast<std::uint64_t>(m_end - m_at), "a packed module ends too soon");
        return n;
    }

    template <std::size_t I> void choose(Constant &constant, std::uint64_t index)
    {
        if constexpr (I == std::variant_size_v<Constant>) {
            IL_CHECK(false, "a packed module has a constant of no kind");
        } else if (index == I) {
            value(constant.emplace<I>());
        } else {
            choose<I + 1>(constant, index);
        }
    }
    void value(NoneConstant &) { }
    void value(EllipsisConstant &) { }
    void value(bool &b) { flag(b); }
    void value(std::int64_t &n)
    {
        std::uint64_t wide = 0;
        number(wide);
        n = static_cast<std::int64_t>(wide);
    }
    void value(double &d)
    {
        std::uint64_t wide = 0;
        number(wide);
        d = std::bit_cast<double>(wide);
    }
    void value(std::string &s) { text(s); }
    void value(BytesConstant &b) { text(b.bytes); }
    void value(BigIntConstant &b) { text(b.digits); }
    void value(std::vector<std::uint32_t> &items)
    {
        list(items, [this](std::uint32_t &item) { number(item); });
    }
};

// Const where it is packed.
template <class Pack, class T>
using Given = std::conditional_t<std::is_same_v<Pack, Packer>, const T, T>;

std::uint32_t zigzag(std::uint32_t difference)
{
    return difference << 1 ^ (difference >> 31 != 0 ? ~0u : 0u);
}
std::uint32_t unzigzag(std::uint32_t n)
{
    return n >> 1 ^ ((n & 1) != 0 ? ~0u : 0u);
}

void goThroughSpan(Packer &p, const SourceSpan &span, SourceSpan &before)
{
    p.number(zigzag(span.line - before.line));
    p.number(span.column);
    p.number(zigzag(span.endLine - span.line));
    p.number(span.endColumn);
    before = span;
}
void goThroughSpan(Unpacker &u, SourceSpan &span, SourceSpan &before)
{
    std::uint32_t line = 0;
    std::uint32_t lines = 0;
    u.number(line);
    u.number(span.column);
    u.number(lines);
    u.number(span.endColumn);
    span.line = before.line + unzigzag(line);
    span.endLine = span.line + unzigzag(lines);
    before = span;
}

template <class Pack> void goThrough(Pack &p, Given<Pack, Code> &code)
{
    const auto number = [&p](auto &n) { p.number(n); };
    const auto text = [&p](auto &t) { p.text(t); };
    SourceSpan before;
    p.kind(code.kind);
    p.text(code.name);
    p.text(code.qualifiedName);
    p.text(code.docstring);
    p.flag(code.hasDocstring);
    p.number(code.firstLine);
    p.number(code.positional);
    p.number(code.positionalOnly);
    p.number(code.keywordOnly);
    p.flag(code.hasStarArgs);
    p.flag(code.hasStarStarArgs);
    p.list(code.locals, text);
    p.list(code.cells, text);
    p.list(code.cellLocal, number);
    p.list(code.freeNames, text);
    p.list(code.instructions, number);
    p.list(code.spans, [&](auto &span) { goThroughSpan(p, span, before); });
    p.list(code.constants, [&p](auto &c) { p.constant(c); });
    p.list(code.names, text);
    p.list(code.handlers, [&p](auto &handler) {
        p.number(handler.from);
        p.number(handler.to);
        p.number(handler.handler);
        p.number(handler.depth);
    });
    p.list(code.functions, number);
    p.number(code.maxStack);
}

template <class Pack> void goThrough(Pack &p, Given<Pack, Parameter> &parameter)
{
    p.text(parameter.name);
    p.text(parameter.value);
    p.text(parameter.low);
    p.text(parameter.high);
    p.list(parameter.choices, [&p](auto &t) { p.text(t); });
    p.text(parameter.description);
    p.number(parameter.line);
}

template <class Pack> void goThrough(Pack &p, Given<Pack, Module> &module)
{
    const auto text = [&p](auto &t) { p.text(t); };
    p.text(module.name);
    p.text(module.file);
    p.text(module.source);
    p.flag(module.prelude);
    p.list(module.codes, [&p](auto &code) { goThrough(p, code); });
    p.list(module.parameters, [&p](auto &parameter) { goThrough(p, parameter); });
    p.list(module.imports, text);
    p.list(module.fromImports, text);
    p.list(module.sharedNames, text);
    p.list(module.nameHints, text);
}

} // namespace

std::string packModule(const Module &module)
{
    Packer packer;
    goThrough(packer, module);
    return packer.take();
}

std::shared_ptr<const Module> unpackModule(std::string_view bytes)
{
    auto module = std::make_shared<Module>();
    Unpacker unpacker(bytes);
    goThrough(unpacker, *module);
    IL_CHECK(unpacker.finished(), "a packed module has something behind it");
    return module;
}

} // namespace interleave
