// What the compiler makes: plain data, no pointers into any machine. core/machine loads it into its
// frozen image.
//
// Threads: immutable once made; shared by all machines of a run.
#pragma once

#include "core/language/diagnostic.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace interleave {

enum class Op : std::uint8_t {
#define OPCODE(name, operand, effect) name,
#include "core/language/opcodes.def"
#undef OPCODE
};
inline constexpr std::size_t kOpCount = 0
#define OPCODE(name, operand, effect) +1
#include "core/language/opcodes.def"
#undef OPCODE
    ;

// One instruction: opcode in the low byte, operand in the upper 24 bits.
// Jumps hold the absolute index of the target instruction.
using Instruction = std::uint32_t;
inline constexpr Instruction encode(Op op, std::uint32_t operand = 0)
{
    return static_cast<Instruction>(op) | operand << 8;
}
inline constexpr Op opOf(Instruction i)
{
    return static_cast<Op>(i & 0xff);
}
inline constexpr std::uint32_t operandOf(Instruction i)
{
    return i >> 8;
}
// 24 bits address an operand, so no more can be encoded.
inline constexpr std::uint32_t kMaxOperand = 0xffffff; // "this function is too large"

struct NoneConstant {
    friend bool operator==(NoneConstant, NoneConstant) { return true; }
};
struct EllipsisConstant {
    friend bool operator==(EllipsisConstant, EllipsisConstant) { return true; }
};
struct BigIntConstant {
    std::string digits;
    friend bool operator==(const BigIntConstant &, const BigIntConstant &) = default;
}; // decimal, beyond 64 bits
struct BytesConstant {
    std::string bytes;
    friend bool operator==(const BytesConstant &, const BytesConstant &) = default;
};
struct TupleConstant;
// Strings are UTF-8 (lone surrogates as their three-byte form).
using Constant = std::variant<NoneConstant, bool, std::int64_t, double, std::string, BytesConstant,
    BigIntConstant, EllipsisConstant,
    std::vector<std::uint32_t> /* a tuple of constants, by index in the same pool */>;

// When an instruction in [from, to) raises: cut the value stack to `depth`, push the exception, go
// on at `handler`. Entries are searched in order; inner ones come first. No exception is ever a C++
// throw.
struct Handler {
    std::uint32_t from;
    std::uint32_t to;
    std::uint32_t handler;
    std::uint32_t depth;
    friend bool operator==(const Handler &, const Handler &) = default;
};

enum class CodeKind : std::uint8_t {
    Module,
    Function,
    Generator,
    Coroutine,
    AsyncGenerator,
    ClassBody,
    Lambda,
    Comprehension
};

// One function's (or module's, or class body's) code.
struct Code {
    CodeKind kind = CodeKind::Function;
    std::string name;          // "wash"
    std::string qualifiedName; // "Buffer.put"
    std::string docstring;
    bool hasDocstring = false;
    std::uint32_t firstLine = 0;

    // Parameters come first among the locals, in this order: positional (positionalOnly of them
    // first), keyword-only, *args, **kwargs.
    std::uint32_t positional = 0;
    std::uint32_t positionalOnly = 0;
    std::uint32_t keywordOnly = 0;
    bool hasStarArgs = false;
    bool hasStarStarArgs = false;
    std::vector<std::string> locals; // names by slot
    // Locals that inner functions capture live in cells: cell i belongs to local slot cellLocal[i]
    // (kNoLocal: none; a name that is only a cell). At entry the machine makes the cells and moves
    // captured parameters into them.
    std::vector<std::string> cells;
    std::vector<std::uint32_t> cellLocal;
    std::vector<std::string> freeNames; // captured from outside; cell operands count cells first,
                                        // then these
    static constexpr std::uint32_t kNoLocal = 0xffffffff;

    std::vector<Instruction> instructions;
    std::vector<SourceSpan> spans; // one for each instruction
    std::vector<Constant> constants;
    std::vector<std::string> names; // globals and attributes, by operand
    std::vector<Handler> handlers;
    std::vector<std::uint32_t> functions; // inner codes, as indices in Module::codes, by operand of
                                          // MakeFunction
    std::uint32_t maxStack = 0;

    friend bool operator==(const Code &, const Code &) = default;
};

// A line `dryers = 2  # param 1..8: how many dry` makes a control. Choices: `# param left
// first|lower first: ...`.
struct Parameter {
    std::string name;
    std::string value; // as written: 2, 'left first', 0.5, True
    std::string low;   // empty without a range
    std::string high;
    std::vector<std::string> choices;
    std::string description;
    std::uint32_t line = 0;
    friend bool operator==(const Parameter &, const Parameter &) = default;
};

struct Module {
    std::string name; // "__main__", "threading"
    std::string file; // "dishes.py": for tracebacks
    std::string source;
    bool prelude = false;               // library code: costs no time, is not preempted
    std::vector<std::string> arguments; // of a program: sys.argv behind the file
    std::vector<Code> codes;            // [0] is the module's own
    std::vector<Parameter> parameters;
    std::vector<std::string> imports;     // dotted names of every import statement
    std::vector<std::string> fromImports; // "a.b" of `from a import b`, which may be a module, too
    std::vector<std::string> sharedNames; // module-level names that some function declares `global`
    std::vector<std::string> nameHints; // not a run matter: all names bound anywhere, for "did you
                                        // mean"

    friend bool operator==(const Module &, const Module &) = default;
};

// "  12 LoadLocal 3 (dish)": for --dump and golden text.
std::string disassemble(const Code &code);

} // namespace interleave
