// The syntax tree: plain nodes in an arena, freed all at once, so that no depth of tree needs
// recursion to free.
//
// Threads: built by one parser, then read. Names are views of the source text or of the arena.
#pragma once

#include "core/language/code.h"
#include "core/language/operators.h"

#include <cstddef>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace interleave {

struct Expression;
struct Statement;
struct NameScope;

enum class ExpressionKind : std::uint8_t {
    Literal,             // constant
    Name,                // text
    JoinedString,        // items: constants and fields of an f-string
    Field,               // a, b: spec or null, op: conversion
    Tuple,               // items
    List,                // items
    Set,                 // items
    Dict,                // items: key value key value; a null key is `**value`
    ListComprehension,   // a, clauses, scope
    SetComprehension,    // a, clauses, scope
    DictComprehension,   // a: key, b: value, clauses, scope
    GeneratorExpression, // a, clauses, scope
    Binary,              // op: BinaryOperator, a, b
    Unary,               // op: UnaryOperator, a
    And,                 // items
    Or,                  // items
    Comparison,          // items, operators: ComparisonKind, one less than items
    Conditional,         // a if b else c
    Lambda,              // function
    Await,               // a
    Yield,               // a or null
    YieldFrom,           // a
    Attribute,           // a.text
    Subscript,           // a[b]
    Slice,               // a:b:c, each may be null
    Call,                // a(items): items may be Starred, Keyword, DoubleStarred
    Starred,             // *a
    Keyword,             // text=a
    DoubleStarred,       // **a
    Walrus,              // a := b
};

enum class UnaryOperator : std::uint8_t { Negative, Positive, Invert, Not };
// The first six are Comparison's.
enum class ComparisonKind : std::uint8_t {
    Less,
    LessEqual,
    Equal,
    NotEqual,
    Greater,
    GreaterEqual,
    Is,
    IsNot,
    In,
    NotIn
};

struct Clause {
    Expression *target;
    Expression *iterable;
    std::span<Expression *> conditions;
    bool isAsync;
};

struct Function;

struct Expression {
    ExpressionKind kind {};
    std::uint8_t op = 0;
    bool parenthesized = false;
    bool isAsync = false;    // comprehension: awaits
    std::uint16_t depth = 1; // of the tree below
    SourceSpan span;
    Expression *a = nullptr;
    Expression *b = nullptr;
    Expression *c = nullptr;
    std::string_view text;
    std::span<Expression *> items;
    std::span<std::uint8_t> operators;
    std::span<Clause> clauses;
    const Constant *constant = nullptr;
    Function *function = nullptr;
    NameScope *scope = nullptr;
};

// What stands behind `x:` or `->`.
struct Annotation {
    std::string_view text;       // as it was written; empty: there is none
    Expression *value = nullptr; // null: the text is kept (`from __future__ import annotations`)
};

struct ParameterNode {
    std::string_view name;
    SourceSpan span;
    Expression *fallback = nullptr; // the default
    Annotation annotation;
};

struct Function {
    std::string_view name;
    SourceSpan nameSpan;
    std::span<ParameterNode> positional; // the first positionalOnly of them by position only
    std::uint32_t positionalOnly = 0;
    std::span<ParameterNode> keywordOnly;
    ParameterNode *starArgs = nullptr;
    ParameterNode *starStarArgs = nullptr;
    Annotation returns;
    std::span<Statement *> body;  // empty for a lambda
    Expression *result = nullptr; // a lambda's
    std::span<Expression *> decorators;
    bool isAsync = false;
    bool yields = false;
    std::uint32_t firstLine = 0;
    NameScope *scope = nullptr;
};

struct Class {
    std::string_view name;
    std::span<Expression *> arguments; // as a call's
    std::span<Statement *> body;
    std::span<Expression *> decorators;
    std::uint32_t firstLine = 0;
    NameScope *scope = nullptr;
};

enum class PatternKind : std::uint8_t {
    Value,     // expression, compared with ==
    Singleton, // expression: None, True, False, compared with `is`
    Capture,   // name; empty for `_`
    Sequence,  // items; one may be Star
    Star,      // name, empty for `*_`
    Mapping,   // keys, items; name: of **rest, or empty
    Class,     // expression, items: positional ones, then one for each of names
    Or,        // items
    As,        // items[0], name
};

struct Pattern {
    PatternKind kind {};
    SourceSpan span;
    Expression *expression = nullptr;
    std::string_view name;
    std::span<Pattern *> items;
    std::span<Expression *> keys;
    std::span<std::string_view> names;
};

struct Case {
    Pattern *pattern;
    Expression *guard;
    std::span<Statement *> body;
    SourceSpan span;
};

struct Branch {
    Expression *test;
    std::span<Statement *> body;
    SourceSpan span;
};

struct ExceptClause {
    Expression *type; // null: any
    std::string_view name;
    std::span<Statement *> body;
    SourceSpan span;
    SourceSpan nameSpan;
};

struct WithItem {
    Expression *context;
    Expression *target;
};

struct Alias {
    std::string_view name; // dotted; "*" for all
    std::string_view asName;
    SourceSpan span;
};

enum class StatementKind : std::uint8_t {
    Expression,      // a
    Assign,          // items = targets, a
    AugmentedAssign, // a op= b
    AnnotatedAssign, // a: annotation = b
    Return,          // a or null
    Delete,          // items
    Pass,
    Break,
    Continue,
    Global,     // names
    Nonlocal,   // names
    Import,     // aliases
    FromImport, // text: module, level, aliases
    Assert,     // a, b
    Raise,      // a, b
    If,         // branches, otherwise
    While,      // a, body, otherwise
    For,        // a in b, body, otherwise
    Try,        // body, handlers, otherwise, finally
    With,       // withItems, body
    Function,   // function
    Class,      // classNode
    Match,      // a, cases
};

struct Statement {
    StatementKind kind {};
    std::uint8_t op = 0;
    bool isAsync = false;
    std::uint32_t level = 0;
    SourceSpan span; // of a compound one: its header
    Expression *a = nullptr;
    Expression *b = nullptr;
    std::string_view text;
    Annotation annotation;
    std::span<Expression *> items;
    std::span<std::string_view> names;
    std::span<Alias> aliases;
    std::span<Statement *> body;
    std::span<Statement *> otherwise;
    std::span<Statement *> finally;
    std::span<Branch> branches;
    std::span<ExceptClause> handlers;
    bool exceptStar = false; // all of them are `except*`
    std::span<WithItem> withItems;
    std::span<Case> cases;
    Function *function = nullptr;
    Class *classNode = nullptr;
};

// Owns all nodes of one program.
class Tree {
public:
    Tree() = default;
    Tree(const Tree &) = delete;
    Tree &operator=(const Tree &) = delete;

    template <class T>
    T *make(T node = {})
    {
        static_assert(std::is_trivially_destructible_v<T>);
        return new (allocate(sizeof(T))) T(node);
    }
    template <class T>
    std::span<T> list(const std::vector<T> &from)
    {
        static_assert(std::is_trivially_destructible_v<T>);
        if (from.empty())
            return {};
        T *to = static_cast<T *>(allocate(sizeof(T) * from.size()));
        std::uninitialized_copy(from.begin(), from.end(), to);
        return { to, from.size() };
    }
    const Constant *constant(Constant value) { return &m_constants.emplace_back(std::move(value)); }
    std::string_view text(std::string value) { return m_texts.emplace_back(std::move(value)); }

private:
    void *allocate(std::size_t bytes);

    static constexpr std::size_t kChunk = 64 * 1024;
    std::vector<std::unique_ptr<std::byte[]>> m_chunks;
    std::vector<std::unique_ptr<std::byte[]>> m_large;
    std::size_t m_used = 0;
    std::deque<Constant> m_constants;
    std::deque<std::string> m_texts;
};

inline void *Tree::allocate(std::size_t bytes)
{
    constexpr std::size_t kAlign = alignof(std::max_align_t);
    bytes = (bytes + kAlign - 1) / kAlign * kAlign;
    if (bytes > kChunk / 4) // a long list has a chunk of its own
        return m_large.emplace_back(std::make_unique<std::byte[]>(bytes)).get();
    if (m_used + bytes > kChunk || m_chunks.empty()) {
        m_chunks.push_back(std::make_unique<std::byte[]>(kChunk));
        m_used = 0;
    }
    void *at = m_chunks.back().get() + m_used;
    m_used += bytes;
    return at;
}

} // namespace interleave
