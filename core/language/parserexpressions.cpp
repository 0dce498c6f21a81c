#include "core/language/parser.h"

#include "core/base/messageid.h"
#include "core/language/literals.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

namespace interleave {

namespace {

struct BinarySign {
    TokenType type;
    int precedence;
    BinaryOperator op;
};
// Low binds loosest.
constexpr BinarySign kBinary[] = {
    { TokenType::Bar, 0, BinaryOperator::Or },
    { TokenType::Caret, 1, BinaryOperator::Xor },
    { TokenType::Ampersand, 2, BinaryOperator::And },
    { TokenType::LeftShift, 3, BinaryOperator::LeftShift },
    { TokenType::RightShift, 3, BinaryOperator::RightShift },
    { TokenType::Plus, 4, BinaryOperator::Add },
    { TokenType::Minus, 4, BinaryOperator::Subtract },
    { TokenType::Star, 5, BinaryOperator::Multiply },
    { TokenType::Slash, 5, BinaryOperator::Divide },
    { TokenType::SlashSlash, 5, BinaryOperator::FloorDivide },
    { TokenType::Percent, 5, BinaryOperator::Modulo },
    { TokenType::At, 5, BinaryOperator::MatrixMultiply },
};

const BinarySign *binarySign(TokenType type)
{
    const auto found = std::find_if(std::begin(kBinary), std::end(kBinary),
        [type](const BinarySign &sign) { return sign.type == type; });
    return found == std::end(kBinary) ? nullptr : found;
}

} // namespace

Expression *Parser::make(
    ExpressionKind kind, const SourceSpan &begin, Expression *a, Expression *b, Expression *c)
{
    Expression *made = m_tree.make<Expression>();
    made->kind = kind;
    made->span = spanning(begin, lastSpan());
    made->a = a;
    made->b = b;
    made->c = c;
    std::uint16_t depth = 0;
    for (const Expression *part : { a, b, c }) {
        if (part != nullptr)
            depth = std::max(depth, part->depth);
    }
    if (depth >= kMaxExpressionDepth)
        fail(begin, { MessageId::ExpressionTooLong, {} }, { MessageId::SplitIt, {} });
    made->depth = static_cast<std::uint16_t>(depth + 1);
    return made;
}

Expression *Parser::makeItems(
    ExpressionKind kind, const SourceSpan &begin, const std::vector<Expression *> &items)
{
    Expression *deepest = nullptr;
    for (Expression *item : items) {
        if (item != nullptr && (deepest == nullptr || item->depth > deepest->depth))
            deepest = item;
    }
    Expression *made = make(kind, begin, deepest);
    made->a = nullptr;
    made->items = m_tree.list(items);
    return made;
}

Expression *Parser::makeConstant(const SourceSpan &span, Constant value)
{
    Expression *made = m_tree.make<Expression>();
    made->kind = ExpressionKind::Literal;
    made->span = span;
    made->constant = m_tree.constant(std::move(value));
    return made;
}

// A call of what makes complex numbers: there are no constants of that kind.
Expression *Parser::makeImaginary(const Token &number)
{
    Expression *made
        = make(ExpressionKind::Call, number.span, make(ExpressionKind::Name, number.span),
            makeConstant(number.span, decodeImaginary(m_source, number)));
    made->a->text = "<imaginary>"; // no name that a program could bind
    made->items = m_tree.list(std::vector<Expression *> { made->b });
    made->b = nullptr;
    return made;
}

bool Parser::startsExpression() const
{
    switch (type()) {
    case TokenType::Name:
    case TokenType::Number:
    case TokenType::String:
    case TokenType::False:
    case TokenType::None:
    case TokenType::True:
    case TokenType::Await:
    case TokenType::Lambda:
    case TokenType::Not:
    case TokenType::Yield:
    case TokenType::Ellipsis:
    case TokenType::LeftParen:
    case TokenType::LeftBracket:
    case TokenType::LeftBrace:
    case TokenType::Plus:
    case TokenType::Minus:
    case TokenType::Tilde:
    case TokenType::Star:
        return true;
    default:
        return false;
    }
}

Expression *Parser::parseStarNamed()
{
    if (!at(TokenType::Star))
        return parseNamed();
    const SourceSpan begin = next().span;
    Expression *inner = parseBinary(0);
    return make(ExpressionKind::Starred, begin, inner);
}

Expression *Parser::parseExpressionList(bool starAllowed)
{
    const SourceSpan begin = token().span;
    const auto element
        = [&] { return starAllowed && at(TokenType::Star) ? parseStarNamed() : parseExpression(); };
    Expression *first = element();
    if (!at(TokenType::Comma))
        return first;
    std::vector<Expression *> items { first };
    while (accept(TokenType::Comma) && startsExpression())
        items.push_back(element());
    return makeItems(ExpressionKind::Tuple, begin, items);
}

Expression *Parser::parseNamed()
{
    const SourceSpan begin = token().span;
    Expression *left = parseExpression();
    if (!at(TokenType::ColonEqual))
        return left;
    if (left->kind != ExpressionKind::Name)
        fail(left->span, { MessageId::WalrusNeedsName, {} });
    next();
    Expression *value = parseExpression();
    return make(ExpressionKind::Walrus, begin, left, value);
}

Expression *Parser::parseExpression()
{
    const DepthGuard guard(*this);
    if (at(TokenType::Lambda))
        return parseLambda();
    const SourceSpan begin = token().span;
    Expression *value = parseOr();
    if (!at(TokenType::If))
        return value;
    next();
    Expression *test = parseOr();
    if (!at(TokenType::Else)) {
        if (at(TokenType::Error))
            failUnexpected();
        fail(spanning(begin, test->span), { MessageId::ConditionalNeedsElse, {} });
    }
    next();
    Expression *otherwise = parseExpression();
    return make(ExpressionKind::Conditional, begin, value, test, otherwise);
}

Expression *Parser::parseLambda()
{
    const SourceSpan begin = next().span;
    Function *function = m_tree.make<Function>();
    function->name = "<lambda>";
    function->nameSpan = begin;
    function->firstLine = begin.line;
    parseParameters(*function, TokenType::Colon, false);
    expect(TokenType::Colon);
    {
        const PlaceGuard guard(*this, { function, false, false, false, false });
        function->result = parseExpression();
    }
    Expression *made = make(ExpressionKind::Lambda, begin, function->result);
    made->a = nullptr;
    made->function = function;
    return made;
}

Expression *Parser::parseOr()
{
    const SourceSpan begin = token().span;
    Expression *first = parseAnd();
    if (!at(TokenType::Or))
        return first;
    std::vector<Expression *> items { first };
    while (accept(TokenType::Or))
        items.push_back(parseAnd());
    return makeItems(ExpressionKind::Or, begin, items);
}

Expression *Parser::parseAnd()
{
    const SourceSpan begin = token().span;
    Expression *first = parseNot();
    if (!at(TokenType::And))
        return first;
    std::vector<Expression *> items { first };
    while (accept(TokenType::And))
        items.push_back(parseNot());
    return makeItems(ExpressionKind::And, begin, items);
}

Expression *Parser::parseNot()
{
    if (!at(TokenType::Not))
        return parseComparison();
    const DepthGuard guard(*this);
    const SourceSpan begin = next().span;
    Expression *operand = parseNot();
    Expression *made = make(ExpressionKind::Unary, begin, operand);
    made->op = static_cast<std::uint8_t>(UnaryOperator::Not);
    return made;
}

Expression *Parser::parseComparison()
{
    const SourceSpan begin = token().span;
    Expression *first = parseBinary(0);
    std::vector<Expression *> items { first };
    std::vector<std::uint8_t> operators;
    const auto accepted = [this]() -> std::optional<ComparisonKind> {
        switch (type()) {
        case TokenType::Less:
            return ComparisonKind::Less;
        case TokenType::LessEqual:
            return ComparisonKind::LessEqual;
        case TokenType::EqualEqual:
            return ComparisonKind::Equal;
        case TokenType::NotEqual:
            return ComparisonKind::NotEqual;
        case TokenType::Greater:
            return ComparisonKind::Greater;
        case TokenType::GreaterEqual:
            return ComparisonKind::GreaterEqual;
        case TokenType::In:
            return ComparisonKind::In;
        case TokenType::Is:
            return ComparisonKind::Is;
        case TokenType::Not:
            if (type(1) == TokenType::In)
                return ComparisonKind::NotIn;
            return std::nullopt;
        default:
            return std::nullopt;
        }
    };
    while (std::optional<ComparisonKind> kind = accepted()) {
        next();
        if (*kind == ComparisonKind::NotIn)
            next();
        if (*kind == ComparisonKind::Is && accept(TokenType::Not))
            kind = ComparisonKind::IsNot;
        operators.push_back(static_cast<std::uint8_t>(*kind));
        items.push_back(parseBinary(0));
    }
    if (operators.empty())
        return first;
    Expression *made = makeItems(ExpressionKind::Comparison, begin, items);
    made->operators = m_tree.list(operators);
    return made;
}

Expression *Parser::parseBinary(int precedence)
{
    const SourceSpan begin = token().span;
    Expression *left = parseUnary();
    while (const BinarySign *sign = binarySign(type())) {
        if (sign->precedence < precedence)
            break;
        next();
        Expression *right = parseBinary(sign->precedence + 1);
        left = make(ExpressionKind::Binary, begin, left, right);
        left->op = static_cast<std::uint8_t>(sign->op);
    }
    return left;
}

Expression *Parser::parseUnary()
{
    UnaryOperator op;
    switch (type()) {
    case TokenType::Minus:
        op = UnaryOperator::Negative;
        break;
    case TokenType::Plus:
        op = UnaryOperator::Positive;
        break;
    case TokenType::Tilde:
        op = UnaryOperator::Invert;
        break;
    default:
        return parsePower();
    }
    const DepthGuard guard(*this);
    const SourceSpan begin = next().span;
    Expression *operand = parseUnary();
    Expression *made = make(ExpressionKind::Unary, begin, operand);
    made->op = static_cast<std::uint8_t>(op);
    return made;
}

Expression *Parser::parsePower()
{
    const SourceSpan begin = token().span;
    Expression *base;
    if (at(TokenType::Await)) {
        const SourceSpan where = next().span;
        requireAsync(where);
        Expression *awaited = parsePrimary();
        base = make(ExpressionKind::Await, begin, awaited);
    } else {
        base = parsePrimary();
    }
    if (!at(TokenType::StarStar))
        return base;
    const DepthGuard guard(*this);
    next();
    Expression *exponent = parseUnary();
    Expression *made = make(ExpressionKind::Binary, begin, base, exponent);
    made->op = static_cast<std::uint8_t>(BinaryOperator::Power);
    return made;
}

Expression *Parser::parsePrimary()
{
    const SourceSpan begin = token().span;
    Expression *value = parseAtom();
    while (true) {
        if (accept(TokenType::Dot)) {
            const std::string_view name = takeName();
            value = make(ExpressionKind::Attribute, begin, value);
            value->text = name;
        } else if (accept(TokenType::LeftParen)) {
            const std::span<Expression *> arguments = parseArguments();
            Expression *deepest = nullptr;
            for (Expression *argument : arguments) {
                if (deepest == nullptr || argument->depth > deepest->depth)
                    deepest = argument;
            }
            value = make(ExpressionKind::Call, begin, value, deepest);
            value->b = nullptr;
            value->items = arguments;
        } else if (accept(TokenType::LeftBracket)) {
            Expression *key = parseSubscript();
            expect(TokenType::RightBracket);
            value = make(ExpressionKind::Subscript, begin, value, key);
        } else {
            return value;
        }
    }
}

std::span<Expression *> Parser::parseArguments()
{
    const DepthGuard guard(*this);
    const SourceSpan opened = lastSpan();
    std::vector<Expression *> arguments;
    bool keywords = false;
    bool doubleStars = false;
    std::unordered_set<std::string_view> names;
    while (!at(TokenType::RightParen)) {
        const SourceSpan begin = token().span;
        if (accept(TokenType::Star)) {
            if (doubleStars)
                fail(begin, { MessageId::StarAfterStarStar, {} });
            Expression *value = parseExpression();
            arguments.push_back(make(ExpressionKind::Starred, begin, value));
        } else if (accept(TokenType::StarStar)) {
            Expression *value = parseExpression();
            arguments.push_back(make(ExpressionKind::DoubleStarred, begin, value));
            doubleStars = true;
        } else if (at(TokenType::Name) && type(1) == TokenType::Equal) {
            const std::string_view name = text(next());
            next();
            if (!names.insert(name).second)
                fail(begin, { MessageId::ArgumentTwice, { std::string(name) } });
            if (!startsExpression())
                failUnexpected();
            Expression *value = parseExpression();
            Expression *argument = make(ExpressionKind::Keyword, begin, value);
            argument->text = name;
            arguments.push_back(argument);
            keywords = true;
        } else {
            Expression *value = parseNamed();
            if (at(TokenType::For) || at(TokenType::Async)) {
                value = parseComprehension(
                    ExpressionKind::GeneratorExpression, value, nullptr, begin);
                // Alone it has the call's brackets for its own.
                if (arguments.empty() && at(TokenType::RightParen))
                    value->span = spanning(opened, token().span);
                if (!arguments.empty() || !at(TokenType::RightParen)) {
                    if (at(TokenType::Comma) || !arguments.empty())
                        fail(value->span, { MessageId::GeneratorNeedsBrackets, {} });
                }
            } else if (at(TokenType::Equal)) {
                fail(spanning(value->span, token().span), { MessageId::KeywordNotAName, {} },
                    { MessageId::MeantEqualEqual, {} });
            } else if (keywords || doubleStars) {
                fail(value->span, { MessageId::PositionalAfterKeyword, {} },
                    { MessageId::GiveItAName, {} });
            }
            arguments.push_back(value);
        }
        if (!at(TokenType::RightParen) && !accept(TokenType::Comma))
            failUnexpected();
    }
    next();
    return m_tree.list(arguments);
}

Expression *Parser::parseSubscript()
{
    const DepthGuard guard(*this);
    const SourceSpan begin = token().span;
    const auto element = [&] { return at(TokenType::Star) ? parseStarNamed() : parseSlice(); };
    Expression *first = element();
    if (!at(TokenType::Comma))
        return first->kind == ExpressionKind::Starred
            ? makeItems(ExpressionKind::Tuple, begin, { first })
            : first;
    std::vector<Expression *> items { first };
    while (accept(TokenType::Comma) && !at(TokenType::RightBracket))
        items.push_back(element());
    return makeItems(ExpressionKind::Tuple, begin, items);
}

Expression *Parser::parseSlice()
{
    const SourceSpan begin = token().span;
    const auto ends = [this] {
        return at(TokenType::Colon) || at(TokenType::RightBracket) || at(TokenType::Comma);
    };
    Expression *from = at(TokenType::Colon) ? nullptr : parseNamed();
    if (from != nullptr && !at(TokenType::Colon))
        return from;
    expect(TokenType::Colon);
    Expression *to = ends() ? nullptr : parseExpression();
    Expression *step = nullptr;
    if (accept(TokenType::Colon) && !ends())
        step = parseExpression();
    return make(ExpressionKind::Slice, begin, from, to, step);
}

Expression *Parser::parseYield()
{
    const SourceSpan begin = next().span;
    if (m_place.function == nullptr || m_place.inComprehension)
        fail(begin, { MessageId::YieldOutsideFunction, {} });
    m_place.function->yields = true;
    if (accept(TokenType::From)) {
        if (m_place.function->isAsync)
            fail(begin, { MessageId::YieldFromInAsync, {} });
        Expression *value = parseExpression();
        return make(ExpressionKind::YieldFrom, begin, value);
    }
    Expression *value = startsExpression() ? parseExpressionList() : nullptr;
    return make(ExpressionKind::Yield, begin, value);
}

Expression *Parser::parseTargetList()
{
    const SourceSpan begin = token().span;
    const auto element = [&] {
        const SourceSpan star = token().span;
        if (!accept(TokenType::Star))
            return parseBinary(0);
        Expression *inner = parseBinary(0);
        return make(ExpressionKind::Starred, star, inner);
    };
    Expression *first = element();
    if (at(TokenType::Comma)) {
        std::vector<Expression *> items { first };
        while (accept(TokenType::Comma) && startsExpression())
            items.push_back(element());
        first = makeItems(ExpressionKind::Tuple, begin, items);
    }
    if (at(TokenType::In))
        checkAssignable(first);
    return first;
}

Expression *Parser::parseAtom()
{
    const Token now = token();
    switch (now.type) {
    case TokenType::Name: {
        next();
        Expression *made = make(ExpressionKind::Name, now.span);
        made->text = text(now);
        return made;
    }
    case TokenType::Number:
        next();
        return isImaginary(m_source, now) ? makeImaginary(now)
                                          : makeConstant(now.span, decodeNumber(m_source, now));
    case TokenType::String:
        return parseStrings();
    case TokenType::None:
        next();
        return makeConstant(now.span, NoneConstant {});
    case TokenType::True:
    case TokenType::False:
        next();
        return makeConstant(now.span, now.type == TokenType::True);
    case TokenType::Ellipsis:
        next();
        return makeConstant(now.span, EllipsisConstant {});
    case TokenType::LeftParen:
        return parseParenthesized();
    case TokenType::LeftBracket:
        return parseListDisplay();
    case TokenType::LeftBrace:
        return parseBraces();
    default:
        failUnexpected();
    }
}

} // namespace interleave
