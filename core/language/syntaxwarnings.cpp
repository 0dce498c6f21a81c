// The tree is walked as CPython's compiler walks it, so that warnings come in its order.
#include "core/language/syntaxwarnings.h"

#include "core/language/lexer.h"
#include "core/language/parser.h"

#include <optional>
#include <string_view>
#include <variant>

namespace interleave {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\\';
}

// Could there be anything to say? Most programs need no second look.
bool looksSuspicious(std::string_view source)
{
    if (source.find(" is ") != std::string_view::npos
        || source.find("assert") != std::string_view::npos)
        return true;
    // Something closed, and something opened behind it that may be meant to be the next item.
    char before = '\n';
    bool apart = false;
    for (const char c : source) {
        if (isSpace(c)) {
            apart = true;
            continue;
        }
        if (c == '(' || c == '[') {
            const bool text = before == '"' || before == '\'';
            const bool closed = before == ')' || before == ']' || before == '}'
                || (before >= '0' && before <= '9');
            if (text || (closed && apart))
                return true;
        }
        before = c;
        apart = false;
    }
    return false;
}

const char *typeOf(const Constant &constant)
{
    struct Names {
        const char *operator()(NoneConstant) const { return "NoneType"; }
        const char *operator()(bool) const { return "bool"; }
        const char *operator()(std::int64_t) const { return "int"; }
        const char *operator()(const BigIntConstant &) const { return "int"; }
        const char *operator()(double) const { return "float"; }
        const char *operator()(const std::string &) const { return "str"; }
        const char *operator()(const BytesConstant &) const { return "bytes"; }
        const char *operator()(EllipsisConstant) const { return "ellipsis"; }
        const char *operator()(const std::vector<std::uint32_t> &) const { return "tuple"; }
    };
    return std::visit(Names {}, constant);
}

// What the value of an expression is sure to be; null: it depends.
const char *typeOf(const Expression &e)
{
    switch (e.kind) {
    case ExpressionKind::Literal:
        return typeOf(*e.constant);
    case ExpressionKind::Tuple:
        return "tuple";
    case ExpressionKind::List:
    case ExpressionKind::ListComprehension:
        return "list";
    case ExpressionKind::Dict:
    case ExpressionKind::DictComprehension:
        return "dict";
    case ExpressionKind::Set:
    case ExpressionKind::SetComprehension:
        return "set";
    case ExpressionKind::GeneratorExpression:
        return "generator";
    case ExpressionKind::Lambda:
        return "function";
    case ExpressionKind::JoinedString:
        return "str";
    default:
        return nullptr;
    }
}

class Walk {
public:
    std::vector<SyntaxWarning> take() { return std::move(m_found); }

    void statements(std::span<Statement *const> body)
    {
        for (const Statement *s : body)
            statement(*s);
    }

private:
    void say(const SourceSpan &where, std::string text)
    {
        m_found.push_back({ where.line, std::move(text) });
    }

    static bool isConstant(const Expression &e)
    {
        if (e.kind == ExpressionKind::Literal)
            return true;
        if (e.kind == ExpressionKind::Unary)
            return e.a != nullptr && isConstant(*e.a);
        if (e.kind != ExpressionKind::Tuple)
            return false;
        for (const Expression *item : e.items)
            if (!isConstant(*item))
                return false;
        return true;
    }

    // A constant that is not the only one of its kind.
    static bool isValue(const Expression &e)
    {
        if (e.kind != ExpressionKind::Literal)
            return isConstant(e);
        return !std::holds_alternative<NoneConstant>(*e.constant)
            && !std::holds_alternative<bool>(*e.constant)
            && !std::holds_alternative<EllipsisConstant>(*e.constant);
    }

    void compared(const Expression &e)
    {
        for (std::size_t i = 0; i < e.operators.size(); ++i) {
            const auto kind = static_cast<ComparisonKind>(e.operators[i]);
            if (kind != ComparisonKind::Is && kind != ComparisonKind::IsNot)
                continue;
            if (!isValue(*e.items[i]) && !isValue(*e.items[i + 1]))
                continue;
            say(e.span,
                kind == ComparisonKind::Is ? "\"is\" with a literal. Did you mean \"==\"?"
                                           : "\"is not\" with a literal. Did you mean \"!=\"?");
            return;
        }
    }

    void called(const Expression &callee)
    {
        if (callee.kind == ExpressionKind::Lambda)
            return;
        if (const char *type = typeOf(callee))
            say(callee.span,
                "'" + std::string(type) + "' object is not callable; perhaps you missed a comma?");
    }

    void subscribed(const Expression &e)
    {
        const char *type = typeOf(*e.a);
        if (type == nullptr || e.b == nullptr)
            return;
        const std::string_view name = type;
        if (name == "tuple" || name == "list" || name == "str" || name == "bytes") {
            const char *index = typeOf(*e.b);
            if (index == nullptr || std::string_view(index) == "int"
                || std::string_view(index) == "bool")
                return;
            say(e.a->span,
                std::string(name) + " indices must be integers or slices, not " + index
                    + "; perhaps you missed a comma?");
        } else if (name != "dict") {
            say(e.a->span,
                "'" + std::string(name)
                    + "' object is not subscriptable; perhaps you missed a comma?");
        }
    }

    void expression(const Expression *e)
    {
        if (e == nullptr)
            return;
        if (e->kind == ExpressionKind::Comparison)
            compared(*e);
        else if (e->kind == ExpressionKind::Call && e->a != nullptr)
            called(*e->a);
        else if (e->kind == ExpressionKind::Subscript && e->a != nullptr)
            subscribed(*e);
        expression(e->a);
        expression(e->b);
        expression(e->c);
        for (const Expression *item : e->items)
            expression(item);
        for (const Clause &clause : e->clauses) {
            expression(clause.iterable);
            for (const Expression *condition : clause.conditions)
                expression(condition);
        }
        if (e->function != nullptr)
            function(*e->function);
    }

    void parameters(std::span<const ParameterNode> nodes)
    {
        for (const ParameterNode &node : nodes)
            expression(node.fallback);
    }

    void function(const Function &f)
    {
        for (const Expression *decorator : f.decorators)
            expression(decorator);
        parameters(f.positional);
        parameters(f.keywordOnly);
        statements(f.body);
        expression(f.result);
    }

    void statement(const Statement &s)
    {
        if (s.kind == StatementKind::Assert && s.a->kind == ExpressionKind::Tuple
            && !s.a->items.empty())
            say(s.span, "assertion is always true, perhaps remove parentheses?");
        if (s.function != nullptr)
            function(*s.function);
        if (s.classNode != nullptr) {
            for (const Expression *decorator : s.classNode->decorators)
                expression(decorator);
            for (const Expression *argument : s.classNode->arguments)
                expression(argument);
            statements(s.classNode->body);
        }
        expression(s.a);
        expression(s.b);
        for (const Expression *item : s.items)
            expression(item);
        for (const WithItem &item : s.withItems)
            expression(item.context);
        for (const Branch &branch : s.branches) {
            expression(branch.test);
            statements(branch.body);
        }
        statements(s.body);
        for (const ExceptClause &handler : s.handlers) {
            expression(handler.type);
            statements(handler.body);
        }
        for (const Case &one : s.cases) {
            expression(one.guard);
            statements(one.body);
        }
        statements(s.otherwise);
        statements(s.finally);
    }

    std::vector<SyntaxWarning> m_found;
};

} // namespace

std::vector<SyntaxWarning> syntaxWarnings(const Module &module)
{
    if (!looksSuspicious(module.source))
        return {};
    try {
        const SourceText source(module.source);
        const Tokens tokens = tokenize(source);
        Tree tree;
        Walk walk;
        walk.statements(Parser(source, tokens, tree).parseModule());
        return walk.take();
    } catch (const SyntaxFailure &) {
        return {}; // it does not compile: there is more to say than this
    }
}

} // namespace interleave
