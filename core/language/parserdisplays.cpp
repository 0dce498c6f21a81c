// What stands in brackets: tuples, lists, sets, dicts, comprehensions.
#include "core/language/parser.h"

#include "core/base/messageid.h"

namespace interleave {

Expression *Parser::parseParenthesized()
{
    const DepthGuard guard(*this);
    const SourceSpan begin = next().span;
    if (accept(TokenType::RightParen)) {
        Expression *empty = makeItems(ExpressionKind::Tuple, begin, {});
        empty->parenthesized = true;
        return empty;
    }
    if (at(TokenType::Yield)) {
        Expression *value = parseYield();
        expect(TokenType::RightParen);
        value->parenthesized = true;
        return value;
    }
    Expression *first = parseStarNamed();
    if (at(TokenType::For) || at(TokenType::Async)) {
        Expression *made
            = parseComprehension(ExpressionKind::GeneratorExpression, first, nullptr, begin);
        expect(TokenType::RightParen);
        made->span = spanning(begin, lastSpan());
        return made;
    }
    if (!at(TokenType::Comma)) {
        expect(TokenType::RightParen);
        if (first->kind == ExpressionKind::Starred)
            fail(first->span, { MessageId::StarOutside, {} });
        first->parenthesized = true;
        return first;
    }
    std::vector<Expression *> items { first };
    while (accept(TokenType::Comma) && !at(TokenType::RightParen))
        items.push_back(parseStarNamed());
    expect(TokenType::RightParen);
    Expression *made = makeItems(ExpressionKind::Tuple, begin, items);
    made->parenthesized = true;
    return made;
}

Expression *Parser::parseListDisplay()
{
    const DepthGuard guard(*this);
    const SourceSpan begin = next().span;
    std::vector<Expression *> items;
    if (!at(TokenType::RightBracket)) {
        items.push_back(parseStarNamed());
        if (at(TokenType::For) || at(TokenType::Async)) {
            Expression *made
                = parseComprehension(ExpressionKind::ListComprehension, items[0], nullptr, begin);
            expect(TokenType::RightBracket);
            made->span = spanning(begin, lastSpan());
            return made;
        }
        while (accept(TokenType::Comma) && !at(TokenType::RightBracket))
            items.push_back(parseStarNamed());
    }
    expect(TokenType::RightBracket);
    return makeItems(ExpressionKind::List, begin, items);
}

Expression *Parser::parseBraces()
{
    const DepthGuard guard(*this);
    const SourceSpan begin = next().span;
    if (accept(TokenType::RightBrace))
        return makeItems(ExpressionKind::Dict, begin, {});
    if (at(TokenType::StarStar))
        return parseDictRest(nullptr, begin);
    Expression *first = parseStarNamed();
    if (at(TokenType::Colon)) {
        next();
        return parseDictRest(first, begin);
    }
    if (at(TokenType::For) || at(TokenType::Async)) {
        Expression *made
            = parseComprehension(ExpressionKind::SetComprehension, first, nullptr, begin);
        expect(TokenType::RightBrace);
        made->span = spanning(begin, lastSpan());
        return made;
    }
    std::vector<Expression *> items { first };
    while (accept(TokenType::Comma) && !at(TokenType::RightBrace))
        items.push_back(parseStarNamed());
    expect(TokenType::RightBrace);
    return makeItems(ExpressionKind::Set, begin, items);
}

// Behind `{key:`, or before `**` when key is null.
Expression *Parser::parseDictRest(Expression *key, const SourceSpan &begin)
{
    std::vector<Expression *> items;
    bool first = true;
    while (!at(TokenType::RightBrace)) {
        if (key == nullptr && accept(TokenType::StarStar)) {
            items.push_back(nullptr);
            items.push_back(parseBinary(0));
        } else {
            if (key == nullptr) {
                key = parseExpression();
                if (!at(TokenType::Colon) && (at(TokenType::Comma) || at(TokenType::RightBrace)))
                    fail(key->span, { MessageId::DictValueMissing, {} });
                expect(TokenType::Colon);
            }
            if (at(TokenType::RightBrace) || at(TokenType::Comma))
                fail(key->span, { MessageId::DictValueMissing, {} });
            Expression *value = parseExpression();
            if (first && (at(TokenType::For) || at(TokenType::Async))) {
                Expression *made
                    = parseComprehension(ExpressionKind::DictComprehension, key, value, begin);
                expect(TokenType::RightBrace);
                made->span = spanning(begin, lastSpan());
                return made;
            }
            items.push_back(key);
            items.push_back(value);
        }
        key = nullptr;
        first = false;
        if (!accept(TokenType::Comma))
            break;
    }
    expect(TokenType::RightBrace);
    return makeItems(ExpressionKind::Dict, begin, items);
}

Expression *Parser::parseComprehension(
    ExpressionKind kind, Expression *element, Expression *value, const SourceSpan &begin)
{
    for (const Expression *part : { element, value }) {
        if (part != nullptr && part->kind == ExpressionKind::Starred)
            fail(part->span, { MessageId::StarInComprehension, {} });
    }
    bool isAsync = false;
    // A generator's items are asked for where it is used.
    const bool asks = kind != ExpressionKind::GeneratorExpression;
    const std::vector<Clause> clauses = parseClauses(isAsync, asks);
    std::vector<Expression *> parts { element };
    if (value != nullptr)
        parts.push_back(value);
    for (const Clause &clause : clauses) {
        parts.push_back(clause.iterable);
        parts.insert(parts.end(), clause.conditions.begin(), clause.conditions.end());
    }
    Expression *made = makeItems(kind, begin, parts);
    made->items = {};
    made->a = element;
    made->b = value;
    made->isAsync = isAsync;
    made->clauses = m_tree.list(clauses);
    return made;
}

std::vector<Clause> Parser::parseClauses(bool &isAsync, bool asks)
{
    std::vector<Clause> clauses;
    while (at(TokenType::For) || at(TokenType::Async)) {
        Clause clause {};
        if (at(TokenType::Async)) {
            const SourceSpan where = next().span;
            if (asks)
                requireAsync(where);
            clause.isAsync = true;
            isAsync = true;
        }
        // Each is a loop inside of the one before.
        if (clauses.size() >= kMaxNesting)
            fail(token().span, { MessageId::NestedTooDeeply, {} });
        expect(TokenType::For);
        clause.target = parseTargetList();
        expect(TokenType::In);
        clause.iterable = parseOr();
        std::vector<Expression *> conditions;
        while (accept(TokenType::If)) {
            Expression *condition = at(TokenType::Lambda) ? parseLambda() : parseOr();
            if (at(TokenType::ColonEqual) && condition->kind == ExpressionKind::Name) {
                next();
                Expression *value = parseOr();
                condition = make(ExpressionKind::Walrus, condition->span, condition, value);
            }
            conditions.push_back(condition);
        }
        clause.conditions = m_tree.list(conditions);
        clauses.push_back(clause);
    }
    return clauses;
}

} // namespace interleave
