#include "core/language/stackeffect.h"

#include "core/language/operators.h"
#include "core/language/spread.h"

#include <array>
#include <charconv>
#include <string_view>

namespace interleave {

namespace {

constexpr std::string_view kOperandKinds[] = {
#define OPCODE(name, operand, effect) #operand,
#include "core/language/opcodes.def"
#undef OPCODE
};

constexpr const char *kBinary[]
    = { "+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^" };
constexpr const char *kCompare[] = { "<", "<=", "==", "!=", ">", ">=" };

std::string quoted(std::string_view text)
{
    constexpr char kHex[] = "0123456789abcdef";
    std::string out = "'";
    for (const char c : text) {
        if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\x";
            out += kHex[c >> 4 & 15];
            out += kHex[c & 15];
        } else {
            if (c == '\'' || c == '\\')
                out += '\\';
            out += c;
        }
    }
    return out + "'";
}

std::string shown(const Code &code, std::uint32_t index)
{
    const Constant &value = code.constants[index];
    if (std::holds_alternative<NoneConstant>(value))
        return "None";
    if (const auto *b = std::get_if<bool>(&value))
        return *b ? "True" : "False";
    if (const auto *i = std::get_if<std::int64_t>(&value))
        return std::to_string(*i);
    if (const auto *d = std::get_if<double>(&value)) {
        std::array<char, 40> digits {};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), *d);
        return { digits.data(), end.ptr };
    }
    if (const auto *s = std::get_if<std::string>(&value))
        return quoted(*s);
    if (const auto *bytes = std::get_if<BytesConstant>(&value))
        return "b" + quoted(bytes->bytes);
    if (const auto *big = std::get_if<BigIntConstant>(&value))
        return big->digits;
    if (std::holds_alternative<EllipsisConstant>(value))
        return "...";
    std::string out = "(";
    for (const std::uint32_t item : std::get<std::vector<std::uint32_t>>(value))
        out += shown(code, item) + ",";
    return out + ")";
}

std::string operandText(const Code &code, Op op, std::uint32_t operand)
{
    const std::string_view kind = kOperandKinds[static_cast<std::size_t>(op)];
    const auto from = [operand](const std::vector<std::string> &names) {
        return operand < names.size() ? " (" + names[operand] + ")" : std::string(" (?)");
    };
    if (kind == "constant")
        return operand < code.constants.size() ? " (" + shown(code, operand) + ")" : " (?)";
    if (kind == "local")
        return from(code.locals);
    if (kind == "name")
        return from(code.names);
    if (kind == "cell") {
        return operand < code.cells.size() ? " (" + code.cells[operand] + ")"
            : operand - code.cells.size() < code.freeNames.size()
            ? " (" + code.freeNames[operand - code.cells.size()] + ")"
            : " (?)";
    }
    if (kind == "operator" && operand < std::size(kBinary))
        return std::string(" (") + kBinary[operand] + (op == Op::InPlace ? "=)" : ")");
    if (kind == "comparison" && operand < std::size(kCompare))
        return std::string(" (") + kCompare[operand] + ")";
    return {};
}

} // namespace

std::string disassemble(const Code &code)
{
    std::string out;
    for (std::size_t i = 0; i < code.instructions.size(); ++i) {
        const Op op = opOf(code.instructions[i]);
        const std::string at = std::to_string(i);
        out.append(at.size() < 4 ? 4 - at.size() : 0, ' ')
            .append(at)
            .append(" ")
            .append(nameOf(op));
        if (kOperandKinds[static_cast<std::size_t>(op)] != "none" || op == Op::AssertFail) {
            std::uint32_t operand = operandOf(code.instructions[i]);
            if (op == Op::ListExtend)
                operand &= ~kExtendsArguments;
            out.append(" ").append(std::to_string(operand)).append(operandText(code, op, operand));
        }
        out += '\n';
    }
    for (const Handler &handler : code.handlers) {
        out.append("     ")
            .append(std::to_string(handler.from))
            .append("..")
            .append(std::to_string(handler.to))
            .append(" -> ")
            .append(std::to_string(handler.handler))
            .append(" depth ")
            .append(std::to_string(handler.depth))
            .append("\n");
    }
    return out;
}

} // namespace interleave
