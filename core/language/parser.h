// Tokens to a syntax tree.
//
// Threads: pure. Throws SyntaxFailure at the first mistake (caught in compile()). Recursion is
// limited by kMaxNesting and kMaxExpressionDepth, so no text exhausts the stack.
#pragma once

#include "core/language/ast.h"
#include "core/language/lexer.h"
#include "core/language/sourcetext.h"

#include <optional>
#include <string_view>
#include <vector>

namespace interleave {

// Operators in one expression may nest this deep; a sum of more terms than this is cut by a
// diagnostic, not by a crash.
inline constexpr std::uint16_t kMaxExpressionDepth = 1000;

class Parser {
public:
    Parser(const SourceText &source, const Tokens &tokens, Tree &tree);

    std::span<Statement *> parseModule();

private:
    // What the place of a statement allows.
    struct Place {
        Function *function = nullptr; // null in a module or class body
        bool inLoop = false;
        bool inClass = false;
        bool inComprehension = false;
        bool returnsValue = false;
    };
    class DepthGuard;
    class PlaceGuard;

    // tokens (parser.cpp)
    const Token &token(std::size_t ahead = 0) const;
    TokenType type(std::size_t ahead = 0) const { return token(ahead).type; }
    bool at(TokenType type) const { return token().type == type; }
    bool atWord(std::string_view word) const; // a Name of that text
    const Token &next();
    bool accept(TokenType type);
    const Token &expect(TokenType type);
    std::string_view text(const Token &token) const;
    std::string_view text(const SourceSpan &, std::uint32_t from, std::uint32_t to) const;
    const SourceSpan &lastSpan() const;
    [[noreturn]] void fail(const SourceSpan &where, Message what, Message hint = {}) const;
    // The present token cannot stand here: finds out what was meant (mistakes.cpp).
    [[noreturn]] void failUnexpected() const;
    [[noreturn]] void failMissingColon(std::string_view after) const;
    void checkStatementStart() const;
    std::string_view takeName();

    // simple statements (parser.cpp)
    void parseStatements(std::vector<Statement *> &into);
    void parseSimpleLine(std::vector<Statement *> &into);
    Statement *parseSimple();
    Statement *parseExpressionStatement();
    Statement *parseAnnotated(Expression *target, const SourceSpan &begin);
    Statement *parseReturn();
    Statement *parseNames(StatementKind kind);
    Statement *parseImport();
    Statement *parseFromImport();
    Statement *parseDelete();
    Statement *makeStatement(StatementKind kind, const SourceSpan &begin);
    std::string_view parseDottedName();

    // compound statements (parsercompound.cpp)
    bool parseCompound(std::vector<Statement *> &into);
    std::span<Statement *> parseBlock(std::string_view keyword, const SourceSpan &header);
    Statement *parseIf();
    Statement *parseWhile();
    Statement *parseFor(bool isAsync);
    Statement *parseTry();
    Statement *parseWith(bool isAsync);
    bool parseWithItems(std::vector<WithItem> &items, bool parenthesized);
    Statement *parseDecorated();
    Statement *parseFunction(std::span<Expression *> decorators, bool isAsync);
    Statement *parseClass(std::span<Expression *> decorators);
    void parseParameters(Function &function, TokenType end, bool annotations);
    Annotation parseAnnotation();
    void requireAsync(const SourceSpan &where) const;

    // match (parserpatterns.cpp)
    bool startsMatch() const;
    Statement *parseMatch();
    Pattern *parseTopPattern();
    Pattern *parsePattern();
    Pattern *parseOrPattern();
    Pattern *parseClosedPattern();
    Pattern *parseSequencePattern(TokenType end);
    Pattern *parseMappingPattern();
    Pattern *parseClassPattern(Pattern *value);
    Pattern *makePattern(PatternKind kind, const SourceSpan &begin);

    // expressions (parserexpressions.cpp)
    Expression *parseExpressionList(bool starAllowed = true); // a, *b, c
    Expression *parseNamed();                                 // a := b
    Expression *parseStarNamed();
    Expression *parseExpression(); // conditional, lambda
    Expression *parseLambda();
    Expression *parseOr();
    Expression *parseAnd();
    Expression *parseNot();
    Expression *parseComparison();
    Expression *parseBinary(int precedence);
    Expression *parseUnary();
    Expression *parsePower();
    Expression *parsePrimary();
    Expression *parseAtom();
    Expression *parseParenthesized();
    Expression *parseListDisplay();
    Expression *parseBraces();
    Expression *parseDictRest(Expression *key, const SourceSpan &begin);
    Expression *parseComprehension(
        ExpressionKind kind, Expression *element, Expression *value, const SourceSpan &begin);
    // asks: an `async for` must stand in an `async def`.
    std::vector<Clause> parseClauses(bool &isAsync, bool asks);
    std::span<Expression *> parseArguments(); // up to ')', which it takes
    Expression *parseSubscript();
    Expression *parseSlice();
    Expression *parseYield();
    Expression *parseTargetList(); // for's and comprehensions': stops before `in`
    bool startsExpression() const;
    Expression *make(ExpressionKind kind, const SourceSpan &begin, Expression *a = nullptr,
        Expression *b = nullptr, Expression *c = nullptr);
    Expression *makeItems(
        ExpressionKind kind, const SourceSpan &begin, const std::vector<Expression *> &items);
    Expression *makeConstant(const SourceSpan &span, Constant value);
    Expression *makeImaginary(const Token &number);
    void checkTarget(const Expression *target, MessageId message) const;
    void checkAssignable(const Expression *target) const;

    // strings (fstrings.cpp)
    Expression *parseStrings();
    Expression *concatenate(const std::vector<Expression *> &pieces, const SourceSpan &span);
    struct FieldScanner;
    void parseFormatted(const Token &token, std::vector<Expression *> &parts);
    void parseFormattedText(FieldScanner &scanner, int depth, std::vector<Expression *> &parts);
    void parseField(FieldScanner &scanner, int depth, std::vector<Expression *> &parts);

    const SourceText &m_source;
    const Tokens &m_tokens;
    Tree &m_tree;
    std::size_t m_at = 0;
    int m_depth = 0;
    Place m_place;
    bool m_annotationsAreText = false; // `from __future__ import annotations`
};

class Parser::DepthGuard {
public:
    explicit DepthGuard(Parser &parser);
    ~DepthGuard() { --m_parser.m_depth; }
    DepthGuard(const DepthGuard &) = delete;
    DepthGuard &operator=(const DepthGuard &) = delete;

private:
    Parser &m_parser;
};

// Restores the place at the end of a function, class, loop or comprehension.
class Parser::PlaceGuard {
public:
    PlaceGuard(Parser &parser, const Place &place)
        : m_parser(parser)
        , m_saved(parser.m_place)
    {
        parser.m_place = place;
    }
    ~PlaceGuard() { m_parser.m_place = m_saved; }
    PlaceGuard(const PlaceGuard &) = delete;
    PlaceGuard &operator=(const PlaceGuard &) = delete;

private:
    Parser &m_parser;
    Place m_saved;
};

} // namespace interleave
