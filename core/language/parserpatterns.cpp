// match and case.
#include "core/base/messageid.h"
#include "core/language/literals.h"
#include "core/language/parser.h"

namespace interleave {

// `match` is a name everywhere else: it begins a statement when a value and a ':' follow, and then
// a line with `case`.
bool Parser::startsMatch() const
{
    if (!atWord("match"))
        return false;
    std::size_t ahead = 1;
    int open = 0;
    for (;; ++ahead) {
        const TokenType t = type(ahead);
        open += t == TokenType::LeftParen || t == TokenType::LeftBracket
            || t == TokenType::LeftBrace;
        open -= t == TokenType::RightParen || t == TokenType::RightBracket
            || t == TokenType::RightBrace;
        if (t == TokenType::Newline || t == TokenType::End || t == TokenType::Error)
            return false;
        if (t == TokenType::Colon && open == 0 && type(ahead + 1) == TokenType::Newline)
            break;
    }
    return ahead > 1 && type(ahead + 2) == TokenType::Indent && type(ahead + 3) == TokenType::Name
        && text(token(ahead + 3)) == "case";
}

Pattern *Parser::makePattern(PatternKind kind, const SourceSpan &begin)
{
    Pattern *made = m_tree.make<Pattern>();
    made->kind = kind;
    made->span = spanning(begin, lastSpan());
    return made;
}

Statement *Parser::parseMatch()
{
    const SourceSpan begin = next().span;
    Expression *subject = nullptr;
    const SourceSpan subjectSpan = token().span;
    {
        std::vector<Expression *> items { parseStarNamed() };
        const bool tuple = at(TokenType::Comma);
        while (accept(TokenType::Comma) && startsExpression())
            items.push_back(parseStarNamed());
        subject = tuple ? makeItems(ExpressionKind::Tuple, subjectSpan, items) : items[0];
    }
    Statement *made = makeStatement(StatementKind::Match, begin);
    made->a = subject;
    const DepthGuard guard(*this);
    expect(TokenType::Colon);
    expect(TokenType::Newline);
    expect(TokenType::Indent);
    std::vector<Case> cases;
    while (atWord("case")) {
        const SourceSpan header = next().span;
        Pattern *pattern = parseTopPattern();
        Expression *condition = accept(TokenType::If) ? parseNamed() : nullptr;
        const SourceSpan span = spanning(header, lastSpan());
        cases.push_back({ pattern, condition, parseBlock("case", header), span });
    }
    if (!at(TokenType::Dedent))
        failUnexpected();
    next();
    made->cases = m_tree.list(cases);
    return made;
}

// `case a, b:` needs no brackets.
Pattern *Parser::parseTopPattern()
{
    const SourceSpan begin = token().span;
    const auto element = [&] {
        const SourceSpan star = token().span;
        if (!accept(TokenType::Star))
            return parsePattern();
        const std::string_view name = takeName();
        Pattern *made = makePattern(PatternKind::Star, star);
        made->name = name == "_" ? std::string_view {} : name;
        return made;
    };
    Pattern *first = element();
    if (!at(TokenType::Comma) && first->kind != PatternKind::Star)
        return first;
    std::vector<Pattern *> items { first };
    while (accept(TokenType::Comma) && !at(TokenType::Colon) && !at(TokenType::If))
        items.push_back(element());
    Pattern *made = makePattern(PatternKind::Sequence, begin);
    made->items = m_tree.list(items);
    return made;
}

Pattern *Parser::parsePattern()
{
    const DepthGuard guard(*this);
    const SourceSpan begin = token().span;
    Pattern *inner = parseOrPattern();
    if (!accept(TokenType::As))
        return inner;
    const std::string_view name = takeName();
    Pattern *made = makePattern(PatternKind::As, begin);
    made->items = m_tree.list(std::vector<Pattern *> { inner });
    made->name = name;
    return made;
}

Pattern *Parser::parseOrPattern()
{
    const SourceSpan begin = token().span;
    Pattern *first = parseClosedPattern();
    if (!at(TokenType::Bar))
        return first;
    std::vector<Pattern *> items { first };
    while (accept(TokenType::Bar))
        items.push_back(parseClosedPattern());
    Pattern *made = makePattern(PatternKind::Or, begin);
    made->items = m_tree.list(items);
    return made;
}

Pattern *Parser::parseClosedPattern()
{
    const SourceSpan begin = token().span;
    switch (type()) {
    case TokenType::Number:
    case TokenType::Minus:
    case TokenType::String: {
        const bool negative = accept(TokenType::Minus);
        if (negative && !at(TokenType::Number))
            failUnexpected();
        Expression *value = parseAtom();
        if (negative) {
            value = make(ExpressionKind::Unary, begin, value);
            value->op = static_cast<std::uint8_t>(UnaryOperator::Negative);
        }
        // `case 1 + 2j`
        if (at(TokenType::Plus) || at(TokenType::Minus)) {
            const bool minus = next().type == TokenType::Minus;
            if (!at(TokenType::Number) || !isImaginary(m_source, token()))
                failUnexpected();
            value = make(ExpressionKind::Binary, begin, value, parseAtom());
            value->op
                = static_cast<std::uint8_t>(minus ? BinaryOperator::Subtract : BinaryOperator::Add);
        }
        if (value->kind == ExpressionKind::JoinedString)
            fail(value->span, { MessageId::PatternInvalid, {} });
        Pattern *made = makePattern(PatternKind::Value, begin);
        made->expression = value;
        return made;
    }
    case TokenType::None:
    case TokenType::True:
    case TokenType::False: {
        Expression *value = parseAtom();
        Pattern *made = makePattern(PatternKind::Singleton, begin);
        made->expression = value;
        return made;
    }
    case TokenType::LeftParen:
        return parseSequencePattern(TokenType::RightParen);
    case TokenType::LeftBracket:
        return parseSequencePattern(TokenType::RightBracket);
    case TokenType::LeftBrace:
        return parseMappingPattern();
    case TokenType::Name:
        break;
    default:
        if (at(TokenType::Error))
            failUnexpected();
        fail(begin, { MessageId::PatternInvalid, {} });
    }
    const std::string_view name = text(next());
    if (!at(TokenType::Dot) && !at(TokenType::LeftParen)) {
        Pattern *made = makePattern(PatternKind::Capture, begin);
        made->name = name == "_" ? std::string_view {} : name;
        return made;
    }
    Expression *value = make(ExpressionKind::Name, begin);
    value->text = name;
    while (accept(TokenType::Dot)) {
        const std::string_view attribute = takeName();
        value = make(ExpressionKind::Attribute, begin, value);
        value->text = attribute;
    }
    Pattern *made = makePattern(PatternKind::Value, begin);
    made->expression = value;
    return at(TokenType::LeftParen) ? parseClassPattern(made) : made;
}

Pattern *Parser::parseSequencePattern(TokenType end)
{
    const SourceSpan begin = next().span;
    std::vector<Pattern *> items;
    bool comma = end == TokenType::RightBracket;
    while (!at(end)) {
        const SourceSpan star = token().span;
        if (accept(TokenType::Star)) {
            const std::string_view name = takeName();
            items.push_back(makePattern(PatternKind::Star, star));
            items.back()->name = name == "_" ? std::string_view {} : name;
            comma = true;
        } else {
            items.push_back(parsePattern());
        }
        if (!at(end)) {
            expect(TokenType::Comma);
            comma = true;
        }
    }
    next();
    if (!comma && items.size() == 1)
        return items[0]; // only brackets around a pattern
    Pattern *made = makePattern(PatternKind::Sequence, begin);
    made->items = m_tree.list(items);
    return made;
}

Pattern *Parser::parseMappingPattern()
{
    const SourceSpan begin = next().span;
    std::vector<Pattern *> items;
    std::vector<Expression *> keys;
    std::string_view rest;
    while (!at(TokenType::RightBrace)) {
        if (accept(TokenType::StarStar)) {
            rest = takeName();
        } else {
            Pattern *key = parseClosedPattern();
            if (key->kind != PatternKind::Value && key->kind != PatternKind::Singleton)
                fail(key->span, { MessageId::PatternInvalid, {} });
            keys.push_back(key->expression);
            expect(TokenType::Colon);
            items.push_back(parsePattern());
        }
        if (!at(TokenType::RightBrace))
            expect(TokenType::Comma);
    }
    next();
    Pattern *made = makePattern(PatternKind::Mapping, begin);
    made->items = m_tree.list(items);
    made->keys = m_tree.list(keys);
    made->name = rest;
    return made;
}

Pattern *Parser::parseClassPattern(Pattern *value)
{
    next();
    std::vector<Pattern *> items;
    std::vector<std::string_view> names;
    while (!at(TokenType::RightParen)) {
        if (at(TokenType::Name) && type(1) == TokenType::Equal) {
            names.push_back(text(next()));
            next();
        } else if (!names.empty()) {
            fail(token().span, { MessageId::PositionalAfterKeyword, {} },
                { MessageId::GiveItAName, {} });
        }
        items.push_back(parsePattern());
        if (!at(TokenType::RightParen))
            expect(TokenType::Comma);
    }
    next();
    Pattern *made = makePattern(PatternKind::Class, value->span);
    made->expression = value->expression;
    made->items = m_tree.list(items);
    made->names = m_tree.list(names);
    return made;
}

} // namespace interleave
