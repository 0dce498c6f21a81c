#include "core/language/parser.h"

#include "core/base/messageid.h"

#include <unordered_set>

namespace interleave {

bool Parser::parseCompound(std::vector<Statement *> &into)
{
    switch (type()) {
    case TokenType::If:
        into.push_back(parseIf());
        return true;
    case TokenType::While:
        into.push_back(parseWhile());
        return true;
    case TokenType::For:
        into.push_back(parseFor(false));
        return true;
    case TokenType::Try:
        into.push_back(parseTry());
        return true;
    case TokenType::With:
        into.push_back(parseWith(false));
        return true;
    case TokenType::Def:
        into.push_back(parseFunction({}, false));
        return true;
    case TokenType::Class:
        into.push_back(parseClass({}));
        return true;
    case TokenType::At:
        into.push_back(parseDecorated());
        return true;
    case TokenType::Async: {
        const SourceSpan where = next().span;
        if (at(TokenType::Def)) {
            into.push_back(parseFunction({}, true));
        } else if (at(TokenType::For) || at(TokenType::With)) {
            requireAsync(where);
            into.push_back(at(TokenType::For) ? parseFor(true) : parseWith(true));
        } else {
            failUnexpected();
        }
        return true;
    }
    default:
        if (!startsMatch())
            return false;
        into.push_back(parseMatch());
        return true;
    }
}

void Parser::requireAsync(const SourceSpan &where) const
{
    if (m_place.function == nullptr || !m_place.function->isAsync)
        fail(where, { MessageId::AwaitOutsideAsync, {} }, { MessageId::WriteAsyncDef, {} });
}

std::span<Statement *> Parser::parseBlock(std::string_view keyword, const SourceSpan &header)
{
    const DepthGuard guard(*this);
    if (!at(TokenType::Colon))
        failMissingColon(keyword);
    next();
    std::vector<Statement *> statements;
    if (!accept(TokenType::Newline)) {
        parseSimpleLine(statements);
        return m_tree.list(statements);
    }
    if (!at(TokenType::Indent)) {
        if (at(TokenType::Error))
            failUnexpected();
        fail(token().span,
            { MessageId::ExpectedBlock, { std::string(keyword), std::int64_t { header.line } } },
            { MessageId::IndentBlock, {} });
    }
    next();
    while (!at(TokenType::Dedent) && !at(TokenType::End)) {
        if (at(TokenType::Indent))
            fail(token().span, { MessageId::UnexpectedIndent, {} },
                { MessageId::RemoveSpacesInFront, {} });
        parseStatements(statements);
    }
    accept(TokenType::Dedent);
    return m_tree.list(statements);
}

Statement *Parser::parseIf()
{
    const SourceSpan begin = token().span;
    std::vector<Branch> branches;
    std::string_view keyword = "if";
    do {
        const SourceSpan branch = next().span;
        Expression *test = parseNamed();
        const SourceSpan span = spanning(branch, lastSpan());
        branches.push_back({ test, parseBlock(keyword, branch), span });
        keyword = "elif";
    } while (at(TokenType::Elif));
    std::span<Statement *> otherwise;
    if (at(TokenType::Else)) {
        const SourceSpan last = next().span;
        if (at(TokenType::If)) {
            fail(spanning(last, token().span),
                { MessageId::UnknownKeyword, { std::string("else if") } },
                { MessageId::DidYouMean, { std::string("elif") } });
        }
        otherwise = parseBlock("else", last);
    }
    Statement *made = makeStatement(StatementKind::If, begin);
    made->span = branches[0].span;
    made->branches = m_tree.list(branches);
    made->otherwise = otherwise;
    return made;
}

Statement *Parser::parseWhile()
{
    const SourceSpan begin = next().span;
    Expression *test = parseNamed();
    Statement *made = makeStatement(StatementKind::While, begin);
    made->a = test;
    {
        Place place = m_place;
        place.inLoop = true;
        const PlaceGuard guard(*this, place);
        made->body = parseBlock("while", begin);
    }
    if (at(TokenType::Else)) {
        const SourceSpan last = next().span;
        made->otherwise = parseBlock("else", last);
    }
    return made;
}

Statement *Parser::parseFor(bool isAsync)
{
    const SourceSpan begin = next().span;
    Expression *target = parseTargetList();
    expect(TokenType::In);
    Expression *iterable = parseExpressionList();
    Statement *made = makeStatement(StatementKind::For, begin);
    made->isAsync = isAsync;
    made->a = target;
    made->b = iterable;
    {
        Place place = m_place;
        place.inLoop = true;
        const PlaceGuard guard(*this, place);
        made->body = parseBlock("for", begin);
    }
    if (at(TokenType::Else)) {
        const SourceSpan last = next().span;
        made->otherwise = parseBlock("else", last);
    }
    return made;
}

Statement *Parser::parseTry()
{
    const SourceSpan begin = next().span;
    Statement *made = makeStatement(StatementKind::Try, begin);
    made->body = parseBlock("try", begin);
    std::vector<ExceptClause> handlers;
    while (at(TokenType::Except)) {
        const SourceSpan clause = next().span;
        if (!handlers.empty() && handlers.back().type == nullptr)
            fail(handlers.back().span, { MessageId::BareExceptNotLast, {} });
        const bool star = at(TokenType::Star);
        if (!handlers.empty() && star != made->exceptStar)
            fail(spanning(clause, token().span), { MessageId::ExceptStarMixed, {} });
        made->exceptStar = star;
        if (star)
            next();
        Expression *caught = nullptr;
        std::string_view name;
        SourceSpan nameSpan;
        if (star || (!at(TokenType::Colon) && !at(TokenType::Newline))) {
            caught = parseExpression();
            if (at(TokenType::Comma)) {
                fail(spanning(caught->span, token().span), { MessageId::ExceptNeedsBrackets, {} },
                    { MessageId::ExceptAsOrBrackets, {} });
            }
            if (accept(TokenType::As)) {
                nameSpan = token().span;
                name = takeName();
            }
        }
        const SourceSpan span = spanning(clause, lastSpan());
        handlers.push_back({ caught, name, parseBlock("except", clause), span, nameSpan });
    }
    if (at(TokenType::Else) && !handlers.empty()) {
        const SourceSpan clause = next().span;
        made->otherwise = parseBlock("else", clause);
    }
    const bool hasFinally = at(TokenType::Finally);
    if (hasFinally) {
        const SourceSpan clause = next().span;
        made->finally = parseBlock("finally", clause);
    }
    if (handlers.empty() && !hasFinally) {
        if (at(TokenType::Error))
            failUnexpected();
        fail(token().span, { MessageId::TryWithoutExcept, { std::int64_t { begin.line } } });
    }
    made->handlers = m_tree.list(handlers);
    return made;
}

bool Parser::parseWithItems(std::vector<WithItem> &items, bool parenthesized)
{
    do {
        if (parenthesized && at(TokenType::RightParen))
            break;
        if (parenthesized && !startsExpression())
            return false;
        WithItem item { parseExpression(), nullptr };
        if (accept(TokenType::As)) {
            item.target = at(TokenType::Star) ? parseStarNamed() : parseBinary(0);
            checkAssignable(item.target);
        } else if (parenthesized && !at(TokenType::Comma) && !at(TokenType::RightParen)) {
            return false;
        }
        items.push_back(item);
    } while (accept(TokenType::Comma));
    return true;
}

Statement *Parser::parseWith(bool isAsync)
{
    const SourceSpan begin = next().span;
    std::vector<WithItem> items;
    // `with (a, b as c):` or `with (a, b) as c:`; only what follows the bracket tells.
    bool done = false;
    if (at(TokenType::LeftParen)) {
        std::size_t closing = m_at;
        for (int open = 0; closing < m_tokens.tokens.size(); ++closing) {
            const TokenType t = m_tokens.tokens[closing].type;
            open += t == TokenType::LeftParen || t == TokenType::LeftBracket
                || t == TokenType::LeftBrace;
            open -= t == TokenType::RightParen || t == TokenType::RightBracket
                || t == TokenType::RightBrace;
            if (open == 0)
                break;
        }
        if (closing + 1 < m_tokens.tokens.size()
            && m_tokens.tokens[closing + 1].type == TokenType::Colon) {
            const std::size_t saved = m_at;
            next();
            done = !at(TokenType::RightParen) && parseWithItems(items, true)
                && accept(TokenType::RightParen) && at(TokenType::Colon);
            if (!done) {
                m_at = saved;
                items.clear();
            }
        }
    }
    if (!done)
        parseWithItems(items, false);
    Statement *made = makeStatement(StatementKind::With, begin);
    made->isAsync = isAsync;
    made->withItems = m_tree.list(items);
    made->body = parseBlock("with", begin);
    return made;
}

Statement *Parser::parseDecorated()
{
    std::vector<Expression *> decorators;
    while (accept(TokenType::At)) {
        decorators.push_back(parseNamed());
        expect(TokenType::Newline);
    }
    const std::span<Expression *> list = m_tree.list(decorators);
    if (at(TokenType::Class))
        return parseClass(list);
    const bool isAsync = accept(TokenType::Async);
    if (!at(TokenType::Def)) {
        if (at(TokenType::Error))
            failUnexpected();
        fail(token().span, { MessageId::DecoratorAlone, {} });
    }
    return parseFunction(list, isAsync);
}

Statement *Parser::parseFunction(std::span<Expression *> decorators, bool isAsync)
{
    const SourceSpan begin = isAsync ? m_tokens.tokens[m_at - 1].span : token().span;
    next();
    Function *function = m_tree.make<Function>();
    function->decorators = decorators;
    function->isAsync = isAsync;
    function->firstLine = decorators.empty() ? begin.line : decorators[0]->span.line;
    function->nameSpan = token().span;
    function->name = takeName();
    if (!at(TokenType::LeftParen)) {
        if (at(TokenType::Colon))
            fail(token().span, { MessageId::DefNeedsBrackets, { std::string(function->name) } },
                { MessageId::WriteInstead, { "def " + std::string(function->name) + "():" } });
        failUnexpected();
    }
    next();
    parseParameters(*function, TokenType::RightParen, true);
    expect(TokenType::RightParen);
    if (accept(TokenType::Arrow))
        function->returns = parseAnnotation();
    Statement *made = makeStatement(StatementKind::Function, begin);
    made->function = function;
    const PlaceGuard guard(*this, { function, false, false, false, false });
    function->body = parseBlock("def", begin);
    return made;
}

Statement *Parser::parseClass(std::span<Expression *> decorators)
{
    const SourceSpan begin = next().span;
    Class *made = m_tree.make<Class>();
    made->decorators = decorators;
    made->firstLine = decorators.empty() ? begin.line : decorators[0]->span.line;
    made->name = takeName();
    if (accept(TokenType::LeftParen))
        made->arguments = parseArguments();
    Statement *statement = makeStatement(StatementKind::Class, begin);
    statement->classNode = made;
    const PlaceGuard guard(*this, { nullptr, false, true, false, false });
    made->body = parseBlock("class", begin);
    return statement;
}

Annotation Parser::parseAnnotation()
{
    const std::uint32_t from = token().from;
    const bool spread = accept(TokenType::Star); // `*args: *Ts` has no value of its own
    Expression *value = parseExpression();
    const std::uint32_t to = m_tokens.tokens[m_at - 1].to;
    return { m_source.text().substr(from, to - from),
        spread || m_annotationsAreText ? nullptr : value };
}

void Parser::parseParameters(Function &function, TokenType end, bool annotations)
{
    std::vector<ParameterNode> positional;
    std::vector<ParameterNode> keywordOnly;
    std::unordered_set<std::string_view> seen;
    bool afterStar = false;
    bool bareStar = false;
    const auto parameter = [&] {
        ParameterNode node;
        node.span = token().span;
        node.name = takeName();
        if (!seen.insert(node.name).second)
            fail(node.span, { MessageId::ParameterTwice, { std::string(node.name) } });
        if (annotations && accept(TokenType::Colon))
            node.annotation = parseAnnotation();
        return node;
    };
    while (!at(end)) {
        if (function.starStarArgs != nullptr)
            fail(token().span, { MessageId::ParameterAfterStarStar, {} });
        if (at(TokenType::Slash)) {
            if (positional.empty() || afterStar || function.positionalOnly != 0)
                fail(token().span, { MessageId::SlashMisplaced, {} });
            next();
            function.positionalOnly = static_cast<std::uint32_t>(positional.size());
        } else if (at(TokenType::Star)) {
            if (afterStar)
                fail(token().span, { MessageId::TwoStarParameters, {} });
            next();
            afterStar = true;
            bareStar = at(TokenType::Comma) || at(end);
            if (!bareStar)
                function.starArgs = m_tree.make(parameter());
        } else if (accept(TokenType::StarStar)) {
            function.starStarArgs = m_tree.make(parameter());
        } else {
            ParameterNode node = parameter();
            if (accept(TokenType::Equal))
                node.fallback = parseExpression();
            else if (!afterStar && !positional.empty() && positional.back().fallback != nullptr)
                fail(node.span, { MessageId::DefaultBeforeOther, { std::string(node.name) } });
            (afterStar ? keywordOnly : positional).push_back(node);
        }
        if (!at(end) && !accept(TokenType::Comma))
            failUnexpected();
    }
    if (bareStar && keywordOnly.empty())
        fail(token().span, { MessageId::NothingAfterStar, {} });
    function.positional = m_tree.list(positional);
    function.keywordOnly = m_tree.list(keywordOnly);
}

} // namespace interleave
