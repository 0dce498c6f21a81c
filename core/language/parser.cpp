#include "core/language/parser.h"

#include "core/base/messageid.h"
#include "core/language/literals.h"

#include <algorithm>

namespace interleave {

namespace {

struct AugmentedOperator {
    TokenType type;
    BinaryOperator op;
};
constexpr AugmentedOperator kAugmented[] = {
    { TokenType::PlusEqual, BinaryOperator::Add },
    { TokenType::MinusEqual, BinaryOperator::Subtract },
    { TokenType::StarEqual, BinaryOperator::Multiply },
    { TokenType::SlashEqual, BinaryOperator::Divide },
    { TokenType::SlashSlashEqual, BinaryOperator::FloorDivide },
    { TokenType::PercentEqual, BinaryOperator::Modulo },
    { TokenType::StarStarEqual, BinaryOperator::Power },
    { TokenType::AtEqual, BinaryOperator::MatrixMultiply },
    { TokenType::LeftShiftEqual, BinaryOperator::LeftShift },
    { TokenType::RightShiftEqual, BinaryOperator::RightShift },
    { TokenType::AmpersandEqual, BinaryOperator::And },
    { TokenType::BarEqual, BinaryOperator::Or },
    { TokenType::CaretEqual, BinaryOperator::Xor },
};

} // namespace

Parser::DepthGuard::DepthGuard(Parser &parser)
    : m_parser(parser)
{
    if (++parser.m_depth > static_cast<int>(2 * kMaxNesting)) {
        --parser.m_depth;
        parser.fail(parser.token().span, { MessageId::NestedTooDeeply, {} });
    }
}

Parser::Parser(const SourceText &source, const Tokens &tokens, Tree &tree)
    : m_source(source)
    , m_tokens(tokens)
    , m_tree(tree)
{
}

const Token &Parser::token(std::size_t ahead) const
{
    return m_tokens.tokens[std::min(m_at + ahead, m_tokens.tokens.size() - 1)];
}

bool Parser::atWord(std::string_view word) const
{
    return at(TokenType::Name) && text(token()) == word;
}

const Token &Parser::next()
{
    const Token &now = token();
    if (m_at + 1 < m_tokens.tokens.size())
        ++m_at;
    return now;
}

bool Parser::accept(TokenType type)
{
    if (!at(type))
        return false;
    next();
    return true;
}

const Token &Parser::expect(TokenType type)
{
    if (!at(type))
        failUnexpected();
    return next();
}

std::string_view Parser::text(const Token &token) const
{
    return m_source.text().substr(token.from, token.to - token.from);
}

const SourceSpan &Parser::lastSpan() const
{
    return m_tokens.tokens[m_at == 0 ? 0 : m_at - 1].span;
}

void Parser::fail(const SourceSpan &where, Message what, Message hint) const
{
    m_source.fail(where, std::move(what), std::move(hint));
}

std::string_view Parser::takeName()
{
    if (isKeyword(type())) {
        fail(token().span, { MessageId::KeywordAsName, { std::string(textOf(type())) } },
            { MessageId::ChooseOtherName, {} });
    }
    return text(expect(TokenType::Name));
}

std::span<Statement *> Parser::parseModule()
{
    std::vector<Statement *> statements;
    while (!at(TokenType::End)) {
        if (at(TokenType::Indent))
            fail(token().span, { MessageId::UnexpectedIndent, {} },
                { MessageId::RemoveSpacesInFront, {} });
        parseStatements(statements);
    }
    return m_tree.list(statements);
}

void Parser::parseStatements(std::vector<Statement *> &into)
{
    if (!parseCompound(into))
        parseSimpleLine(into);
}

void Parser::parseSimpleLine(std::vector<Statement *> &into)
{
    checkStatementStart();
    while (true) {
        into.push_back(parseSimple());
        if (!accept(TokenType::Semicolon)) {
            if (!at(TokenType::Newline))
                failUnexpected();
            next();
            return;
        }
        if (accept(TokenType::Newline))
            return;
    }
}

Statement *Parser::makeStatement(StatementKind kind, const SourceSpan &begin)
{
    Statement *made = m_tree.make<Statement>();
    made->kind = kind;
    made->span = spanning(begin, lastSpan());
    return made;
}

Statement *Parser::parseSimple()
{
    const SourceSpan begin = token().span;
    switch (type()) {
    case TokenType::Pass:
        next();
        return makeStatement(StatementKind::Pass, begin);
    case TokenType::Break:
    case TokenType::Continue: {
        const bool isBreak = next().type == TokenType::Break;
        if (!m_place.inLoop) {
            fail(
                begin, { MessageId::OutsideLoop, { std::string(isBreak ? "break" : "continue") } });
        }
        return makeStatement(isBreak ? StatementKind::Break : StatementKind::Continue, begin);
    }
    case TokenType::Return:
        return parseReturn();
    case TokenType::Raise: {
        next();
        Expression *raised = nullptr;
        Expression *cause = nullptr;
        if (!at(TokenType::Newline) && !at(TokenType::Semicolon)) {
            raised = parseExpression();
            if (accept(TokenType::From))
                cause = parseExpression();
        }
        Statement *made = makeStatement(StatementKind::Raise, begin);
        made->a = raised;
        made->b = cause;
        return made;
    }
    case TokenType::Global:
        return parseNames(StatementKind::Global);
    case TokenType::Nonlocal:
        return parseNames(StatementKind::Nonlocal);
    case TokenType::Del:
        return parseDelete();
    case TokenType::Assert: {
        next();
        Expression *test = parseExpression();
        Expression *message = accept(TokenType::Comma) ? parseExpression() : nullptr;
        Statement *made = makeStatement(StatementKind::Assert, begin);
        made->a = test;
        made->b = message;
        return made;
    }
    case TokenType::Import:
        return parseImport();
    case TokenType::From:
        return parseFromImport();
    default:
        return parseExpressionStatement();
    }
}

Statement *Parser::parseReturn()
{
    const SourceSpan begin = next().span;
    if (m_place.function == nullptr)
        fail(begin, { MessageId::ReturnOutsideFunction, {} });
    Expression *value = nullptr;
    if (!at(TokenType::Newline) && !at(TokenType::Semicolon))
        value = parseExpressionList();
    Statement *made = makeStatement(StatementKind::Return, begin);
    made->a = value;
    return made;
}

Statement *Parser::parseNames(StatementKind kind)
{
    const SourceSpan begin = next().span;
    if (kind == StatementKind::Nonlocal && m_place.function == nullptr && !m_place.inClass)
        fail(begin, { MessageId::NonlocalOutsideFunction, {} });
    std::vector<std::string_view> names;
    do {
        names.push_back(takeName());
    } while (accept(TokenType::Comma));
    if (at(TokenType::Equal))
        fail(token().span, { MessageId::GlobalWithValue, {} }, { MessageId::AssignOnNextLine, {} });
    Statement *made = makeStatement(kind, begin);
    made->names = m_tree.list(names);
    return made;
}

std::string_view Parser::parseDottedName()
{
    const std::uint32_t from = token().from;
    takeName();
    std::uint32_t to = m_tokens.tokens[m_at - 1].to;
    bool plain = true;
    while (at(TokenType::Dot)) {
        plain = plain && token().from == to;
        next();
        plain = plain && token().from == to + 1;
        takeName();
        to = m_tokens.tokens[m_at - 1].to;
    }
    const std::string_view written = m_source.text().substr(from, to - from);
    if (plain)
        return written;
    // `import a . b`: the spaces are no part of the name.
    std::string name(written);
    name.erase(std::remove_if(name.begin(), name.end(),
                   [](char c) {
                       return c == ' ' || c == '\t' || c == '\\' || c == '\n' || c == '\r'
                           || c == '\f';
                   }),
        name.end());
    return m_tree.text(std::move(name));
}

Statement *Parser::parseImport()
{
    const SourceSpan begin = next().span;
    std::vector<Alias> aliases;
    do {
        const SourceSpan span = token().span;
        const std::string_view name = parseDottedName();
        const std::string_view asName = accept(TokenType::As) ? takeName() : std::string_view {};
        aliases.push_back({ name, asName, span });
    } while (accept(TokenType::Comma));
    if (at(TokenType::From))
        fail(spanning(begin, token().span), { MessageId::ImportBeforeFrom, {} },
            { MessageId::FromImportOrder, {} });
    Statement *made = makeStatement(StatementKind::Import, begin);
    made->aliases = m_tree.list(aliases);
    return made;
}

Statement *Parser::parseFromImport()
{
    const SourceSpan begin = next().span;
    std::uint32_t level = 0;
    while (at(TokenType::Dot) || at(TokenType::Ellipsis))
        level += next().type == TokenType::Dot ? 1 : 3;
    std::string_view module;
    if (level == 0 || !at(TokenType::Import))
        module = parseDottedName();
    expect(TokenType::Import);
    std::vector<Alias> aliases;
    if (at(TokenType::Star)) {
        if (m_place.function != nullptr || m_place.inClass)
            fail(token().span, { MessageId::StarImportInside, {} });
        aliases.push_back({ "*", {}, next().span });
    } else {
        const bool parenthesized = accept(TokenType::LeftParen);
        do {
            if (parenthesized && !aliases.empty() && at(TokenType::RightParen))
                break;
            const SourceSpan span = token().span;
            const std::string_view name = takeName();
            const std::string_view asName
                = accept(TokenType::As) ? takeName() : std::string_view {};
            aliases.push_back({ name, asName, span });
            m_annotationsAreText |= module == "__future__" && name == "annotations";
        } while (accept(TokenType::Comma));
        if (parenthesized)
            expect(TokenType::RightParen);
    }
    Statement *made = makeStatement(StatementKind::FromImport, begin);
    made->text = module;
    made->level = level;
    made->aliases = m_tree.list(aliases);
    return made;
}

Statement *Parser::parseDelete()
{
    const SourceSpan begin = next().span;
    std::vector<Expression *> targets;
    do {
        if (!targets.empty() && !startsExpression())
            break;
        Expression *target = parseBinary(0);
        checkTarget(target, MessageId::CannotDelete);
        targets.push_back(target);
    } while (accept(TokenType::Comma));
    Statement *made = makeStatement(StatementKind::Delete, begin);
    made->items = m_tree.list(targets);
    return made;
}

Statement *Parser::parseExpressionStatement()
{
    const SourceSpan begin = token().span;
    Expression *first = at(TokenType::Yield) ? parseYield() : parseExpressionList();
    if (at(TokenType::Colon))
        return parseAnnotated(first, begin);
    const auto augmented = std::find_if(std::begin(kAugmented), std::end(kAugmented),
        [this](const AugmentedOperator &entry) { return at(entry.type); });
    if (augmented != std::end(kAugmented)) {
        const bool simple = first->kind == ExpressionKind::Name
            || first->kind == ExpressionKind::Attribute || first->kind == ExpressionKind::Subscript;
        if (!simple) {
            checkTarget(first, MessageId::CannotAssign);
            fail(first->span, { MessageId::CannotAugment, {} });
        }
        next();
        Expression *value = at(TokenType::Yield) ? parseYield() : parseExpressionList();
        Statement *made = makeStatement(StatementKind::AugmentedAssign, begin);
        made->op = static_cast<std::uint8_t>(augmented->op);
        made->a = first;
        made->b = value;
        return made;
    }
    if (!at(TokenType::Equal)) {
        if (first->kind == ExpressionKind::Starred)
            fail(first->span, { MessageId::StarOutside, {} });
        Statement *made = makeStatement(StatementKind::Expression, begin);
        made->a = first;
        return made;
    }
    std::vector<Expression *> targets;
    Expression *value = first;
    while (accept(TokenType::Equal)) {
        checkAssignable(value);
        targets.push_back(value);
        value = at(TokenType::Yield) ? parseYield() : parseExpressionList();
    }
    if (value->kind == ExpressionKind::Starred)
        fail(value->span, { MessageId::StarOutside, {} });
    Statement *made = makeStatement(StatementKind::Assign, begin);
    made->items = m_tree.list(targets);
    made->a = value;
    return made;
}

Statement *Parser::parseAnnotated(Expression *target, const SourceSpan &begin)
{
    // `whlie x:` and `x if y:` end up here as well; only one of these may have an annotation.
    const bool allowed = target->kind == ExpressionKind::Name
        || target->kind == ExpressionKind::Attribute || target->kind == ExpressionKind::Subscript;
    if (!allowed || type(1) == TokenType::Newline)
        failUnexpected();
    next();
    const Annotation annotation = parseAnnotation();
    Expression *value = nullptr;
    if (accept(TokenType::Equal))
        value = at(TokenType::Yield) ? parseYield() : parseExpressionList();
    Statement *made = makeStatement(StatementKind::AnnotatedAssign, begin);
    made->a = target;
    made->annotation = annotation;
    made->b = value;
    return made;
}

void Parser::checkAssignable(const Expression *target) const
{
    if (target->kind == ExpressionKind::Starred) {
        fail(target->span, { MessageId::StarTargetAlone, {} });
    }
    checkTarget(target, MessageId::CannotAssign);
}

void Parser::checkTarget(const Expression *target, MessageId message) const
{
    const bool deleting = message == MessageId::CannotDelete;
    switch (target->kind) {
    case ExpressionKind::Name:
    case ExpressionKind::Attribute:
    case ExpressionKind::Subscript:
        return;
    case ExpressionKind::Tuple:
    case ExpressionKind::List: {
        int stars = 0;
        for (const Expression *item : target->items) {
            if (item->kind == ExpressionKind::Starred && !deleting) {
                if (++stars > 1)
                    fail(item->span, { MessageId::TwoStarsInTarget, {} });
                checkTarget(item->a, message);
            } else {
                checkTarget(item, message);
            }
        }
        return;
    }
    case ExpressionKind::Literal:
        if (const bool *value = std::get_if<bool>(target->constant))
            fail(target->span, { message, { std::string(*value ? "True" : "False") } });
        if (std::holds_alternative<NoneConstant>(*target->constant))
            fail(target->span, { message, { std::string("None") } });
        break;
    default:
        break;
    }
    // What a comparison could have been meant by.
    const bool comparable = target->kind == ExpressionKind::Comparison
        || target->kind == ExpressionKind::Binary || target->kind == ExpressionKind::Unary
        || target->kind == ExpressionKind::Call || target->kind == ExpressionKind::Literal;
    fail(target->span,
        { deleting ? MessageId::OnlyPlacesAreDeleted : MessageId::OnlyPlacesAreAssigned, {} },
        comparable && !deleting ? Message { MessageId::MeantEqualEqual, {} } : Message {});
}

} // namespace interleave
