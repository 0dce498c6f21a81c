#include "core/language/parameters.h"

#include "core/base/messageid.h"
#include "core/language/literals.h"
#include "core/language/parser.h"
#include "core/language/writtenvalue.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <unordered_map>

namespace interleave {

namespace {

std::string_view trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t");
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

std::optional<double> asNumber(std::string_view text)
{
    if (!text.empty() && text[0] == '+')
        text.remove_prefix(1);
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc {} || result.ptr != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<std::int64_t> asWhole(std::string_view text)
{
    std::int64_t value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || result.ec != std::errc {} || result.ptr != text.data() + text.size())
        return std::nullopt;
    return value;
}

// Behind `# param`: "1..8: how many dry", "left first|lower first: who takes what".
bool readSpecification(std::string_view text, Parameter &parameter)
{
    const auto colon = text.find(':');
    const std::string_view range = trimmed(text.substr(0, colon));
    if (colon != std::string_view::npos)
        parameter.description = trimmed(text.substr(colon + 1));
    if (const auto dots = range.find(".."); dots != std::string_view::npos) {
        const std::string_view low = trimmed(range.substr(0, dots));
        const std::string_view high = trimmed(range.substr(dots + 2));
        if (!asNumber(low) || !asNumber(high))
            return false;
        parameter.low = low;
        parameter.high = high;
        return true;
    }
    std::string_view rest = range;
    while (!rest.empty()) {
        const auto bar = rest.find('|');
        parameter.choices.emplace_back(trimmed(rest.substr(0, bar)));
        rest = bar == std::string_view::npos ? std::string_view {} : rest.substr(bar + 1);
    }
    return true;
}

// A line's own value, as the controls show it; nothing when it is no plain literal.
struct Literal {
    const Expression *value; // without its sign
    bool negative = false;
};

std::optional<Literal> literalOf(const Expression &value)
{
    Literal literal { &value };
    if (value.kind == ExpressionKind::Unary
        && value.op == static_cast<std::uint8_t>(UnaryOperator::Negative)) {
        literal.value = value.a;
        literal.negative = true;
    }
    if (literal.value->kind != ExpressionKind::Literal)
        return std::nullopt;
    const Constant &constant = *literal.value->constant;
    const bool number = std::holds_alternative<std::int64_t>(constant)
        || std::holds_alternative<double>(constant);
    const bool other
        = std::holds_alternative<bool>(constant) || std::holds_alternative<std::string>(constant);
    if (!number && (!other || literal.negative))
        return std::nullopt;
    return literal;
}

class Setter {
public:
    Setter(const Parameter &parameter, const Constant &old, const std::string &asked)
        : m_parameter(parameter)
        , m_old(old)
        , m_asked(asked)
    {
    }

    // The new value, or what is wrong.
    std::optional<Constant> value()
    {
        if (!m_parameter.choices.empty()) {
            const auto &choices = m_parameter.choices;
            if (std::find(choices.begin(), choices.end(), m_asked) == choices.end())
                return refuseChoice();
        }
        if (std::holds_alternative<std::string>(m_old))
            return Constant { m_asked };
        if (std::holds_alternative<bool>(m_old)) {
            if (m_asked != "True" && m_asked != "False")
                return refuse({ MessageId::ParameterNotChoice, { m_parameter.name, m_asked } },
                    { MessageId::ParameterChoices, { std::string("True, False") } });
            return Constant { m_asked == "True" };
        }
        const Message range = m_parameter.low.empty()
            ? Message {}
            : Message { MessageId::ParameterRange, { m_parameter.low, m_parameter.high } };
        const std::optional<double> number = asNumber(m_asked);
        if (!number)
            return refuse({ MessageId::ParameterNotNumber, { m_parameter.name, m_asked } }, range);
        if (!m_parameter.low.empty()
            && !(*number >= *asNumber(m_parameter.low) && *number <= *asNumber(m_parameter.high))) {
            return refuse({ MessageId::ParameterOutOfRange,
                { m_parameter.name, m_asked, m_parameter.low, m_parameter.high } });
        }
        if (std::holds_alternative<std::int64_t>(m_old)) {
            const std::optional<std::int64_t> whole = asWhole(m_asked);
            if (!whole)
                return refuse(
                    { MessageId::ParameterNotWhole, { m_parameter.name, m_asked } }, range);
            return Constant { *whole };
        }
        return Constant { *number };
    }

    Message wrong;
    Message hint;

private:
    std::nullopt_t refuse(Message what, Message how = {})
    {
        wrong = std::move(what);
        hint = std::move(how);
        return std::nullopt;
    }
    std::nullopt_t refuseChoice()
    {
        std::string all;
        for (const std::string &choice : m_parameter.choices)
            all += (all.empty() ? "" : ", ") + choice;
        return refuse({ MessageId::ParameterNotChoice, { m_parameter.name, m_asked } },
            { MessageId::ParameterChoices, { all } });
    }

    const Parameter &m_parameter;
    const Constant &m_old;
    const std::string &m_asked;
};

struct Control {
    Parameter parameter;
    Statement *statement;
};

std::vector<Control> controlsOf(
    const SourceText &source, const Tokens &tokens, std::span<Statement *> module)
{
    constexpr std::string_view kMark = "param";
    std::unordered_map<std::uint32_t, std::string_view> marks; // by line
    for (const Comment &comment : tokens.comments) {
        std::string_view text
            = source.text().substr(comment.from + 1, comment.to - comment.from - 1);
        text = trimmed(text);
        if (text.substr(0, kMark.size()) == kMark
            && (text.size() == kMark.size() || text.find_first_of(" \t:") == kMark.size()))
            marks.emplace(comment.line, text.substr(kMark.size()));
    }
    std::vector<Control> controls;
    for (Statement *statement : module) {
        if (marks.empty() || statement->kind != StatementKind::Assign
            || statement->items.size() != 1 || statement->items[0]->kind != ExpressionKind::Name)
            continue;
        const auto mark = marks.find(statement->span.line);
        const std::optional<Literal> literal = literalOf(*statement->a);
        Parameter parameter;
        if (mark == marks.end() || !literal || !readSpecification(mark->second, parameter))
            continue;
        const bool known = std::any_of(controls.begin(), controls.end(),
            [&](const Control &each) { return each.parameter.name == statement->items[0]->text; });
        if (known)
            continue; // the first line of a name is the control
        parameter.name = statement->items[0]->text;
        parameter.line = statement->span.line;
        if (const auto *text = std::get_if<std::string>(literal->value->constant)) {
            parameter.value = *text;
        } else {
            parameter.value = source.at(statement->a->span);
        }
        controls.push_back({ std::move(parameter), statement });
    }
    return controls;
}

// "dryers 1..8, order left first|lower first".
Message whatThereIs(const std::vector<Parameter> &parameters)
{
    if (parameters.empty())
        return { MessageId::ParametersNone, {} };
    std::string all;
    for (const Parameter &parameter : parameters) {
        all += (all.empty() ? "" : ", ") + parameter.name;
        if (!parameter.low.empty())
            all += " " + parameter.low + ".." + parameter.high;
        for (std::size_t k = 0; k < parameter.choices.size(); ++k)
            all += (k == 0 ? " " : "|") + parameter.choices[k];
    }
    return { MessageId::ParametersAre, { all } };
}

} // namespace

bool isAboutParameters(const Diagnostic &diagnostic)
{
    switch (diagnostic.what.id) {
    case MessageId::ParameterUnknown:
    case MessageId::ParameterOutOfRange:
    case MessageId::ParameterNotNumber:
    case MessageId::ParameterNotWhole:
    case MessageId::ParameterNotChoice:
        return true;
    default:
        return false;
    }
}

std::vector<Parameter> takeParameters(const SourceText &source, const Tokens &tokens, Tree &tree,
    std::span<Statement *> module, const CompileOptions &options, std::vector<Diagnostic> &mistakes)
{
    std::vector<Parameter> parameters;
    std::vector<Statement *> statements;
    for (Control &control : controlsOf(source, tokens, module)) {
        parameters.push_back(std::move(control.parameter));
        statements.push_back(control.statement);
    }
    for (const auto &[name, asked] : options.parameters) {
        const auto found = std::find_if(parameters.begin(), parameters.end(),
            [&wanted = name](const Parameter &p) { return p.name == wanted; });
        if (found == parameters.end()) {
            mistakes.push_back(source.diagnostic({ 1, 1, 1, 1 },
                { MessageId::ParameterUnknown, { name } }, whatThereIs(parameters)));
            continue;
        }
        Statement *statement = statements[static_cast<std::size_t>(found - parameters.begin())];
        const Literal literal = *literalOf(*statement->a);
        Setter setter(*found, *literal.value->constant, asked);
        std::optional<Constant> value = setter.value();
        if (!value) {
            mistakes.push_back(source.diagnostic(statement->a->span, setter.wrong, setter.hint));
            continue;
        }
        Expression *constant = tree.make<Expression>();
        constant->kind = ExpressionKind::Literal;
        constant->span = statement->a->span;
        constant->constant = tree.constant(std::move(*value));
        statement->a = constant;
        found->value = asked;
    }
    return parameters;
}

std::optional<WrittenValue> writtenValue(std::string_view line)
{
    const SourceText source(line);
    try {
        const Tokens tokens = tokenize(source);
        Tree tree;
        const std::vector<Control> controls
            = controlsOf(source, tokens, Parser(source, tokens, tree).parseModule());
        if (controls.empty())
            return std::nullopt;
        const Expression &value = *controls.front().statement->a;
        const Literal literal = *literalOf(value);
        Constant constant = *literal.value->constant;
        if (auto *whole = std::get_if<std::int64_t>(&constant); whole && literal.negative)
            *whole = -*whole; // a literal has no sign of its own: it is never the least
        else if (auto *number = std::get_if<double>(&constant); number && literal.negative)
            *number = -*number;
        return WrittenValue { controls.front().parameter.name, std::move(constant), value.span };
    } catch (const SyntaxFailure &) {
        return std::nullopt;
    }
}

bool isWritten(const WrittenValue &written, const std::string &asked)
{
    if (const auto *text = std::get_if<std::string>(&written.value))
        return asked == *text;
    if (const auto *truth = std::get_if<bool>(&written.value))
        return asked == (*truth ? "True" : "False");
    if (const auto *whole = std::get_if<std::int64_t>(&written.value)) {
        if (const auto other = asWhole(asked))
            return *other == *whole;
        return asNumber(asked) == static_cast<double>(*whole);
    }
    const auto *number = std::get_if<double>(&written.value);
    return number && asNumber(asked) == *number;
}

} // namespace interleave
