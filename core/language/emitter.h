// Instructions of one code: labels, pools of constants and names, and the exact depth of the stack.
//
// Threads: one user. Code that nothing reaches is left out, so the depth is that of what can run.
#pragma once

#include "core/language/code.h"
#include "core/language/sourcetext.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace interleave {

// A place to jump to. Bound once.
struct Label {
    static constexpr std::uint32_t kUnbound = 0xffffffff;
    std::uint32_t target = kUnbound;
    int depth = -1;                   // of the stack there; -1 until something leads there
    std::vector<std::uint32_t> jumps; // waiting for the target
    std::vector<std::uint32_t> handlers;
};

class Emitter {
public:
    explicit Emitter(const SourceText &source)
        : m_source(source)
    {
    }

    Code code;

    void emit(Op op, std::uint32_t operand = 0);
    void jump(Op op, Label &label);
    void bind(Label &label);

    void constant(Constant value);
    std::uint32_t constantIndex(Constant value);
    std::uint32_t name(std::string_view name);

    // Handlers: [from, here()) goes to the label with the stack cut to depth.
    void handler(std::uint32_t from, Label &label, int depth);

    std::uint32_t here() const { return static_cast<std::uint32_t>(code.instructions.size()); }
    bool reachable() const { return m_reachable; }
    int depth() const { return m_depth; }
    void setSpan(const SourceSpan &span) { m_span = span; }
    const SourceSpan &span() const { return m_span; }

private:
    void adjust(int effect);
    static std::string keyOf(const Constant &value);

    const SourceText &m_source;
    SourceSpan m_span { 1, 1, 1, 1 };
    int m_depth = 0;
    bool m_reachable = true;
    std::unordered_map<std::string, std::uint32_t> m_constants;
    std::unordered_map<std::string, std::uint32_t> m_names;
};

} // namespace interleave
