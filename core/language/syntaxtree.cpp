#include "core/language/syntaxtree.h"

#include "core/language/annotations.h"
#include "core/language/ast.h"
#include "core/language/compile.h"
#include "core/language/lexer.h"
#include "core/language/parser.h"
#include "core/language/sourcetext.h"

#include <initializer_list>
#include <utility>

namespace interleave {

namespace {

constexpr const char *kBinary[]
    = { "+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^" };
constexpr const char *kUnary[] = { "-", "+", "~", "not" };
constexpr const char *kCompare[]
    = { "<", "<=", "==", "!=", ">", ">=", "is", "is not", "in", "not in" };

// A node becomes a tuple: its kind, its line, its parts. None stands for a part that is not there.
class TreeWriter {
public:
    std::vector<Constant> pool;

    using Index = std::uint32_t;

    Index block(std::span<Statement *> body)
    {
        std::vector<Index> items;
        for (const Statement *s : body)
            items.push_back(statement(*s));
        return add(std::move(items));
    }

private:
    template <class T>
    Index add(T value)
    {
        pool.emplace_back(std::in_place_type<T>, std::move(value));
        return static_cast<Index>(pool.size() - 1);
    }
    Index text(std::string_view value) { return add(std::string(value)); }
    Index textOrNone(std::string_view value) { return value.empty() ? none() : text(value); }
    Index none() { return add(NoneConstant {}); }
    Index flag(bool value) { return add(value); }
    Index number(std::int64_t value) { return add(value); }
    Index node(const char *kind, const SourceSpan &where, std::initializer_list<Index> parts)
    {
        std::vector<Index> items { text(kind), number(where.line) };
        items.insert(items.end(), parts);
        return add(std::move(items));
    }
    Index maybe(const Expression *e) { return e != nullptr ? expression(*e) : none(); }
    Index all(std::span<Expression *> from)
    {
        std::vector<Index> items;
        for (const Expression *e : from)
            items.push_back(maybe(e));
        return add(std::move(items));
    }
    Index texts(std::span<std::string_view> from)
    {
        std::vector<Index> items;
        for (const std::string_view name : from)
            items.push_back(text(name));
        return add(std::move(items));
    }

    Index clauses(std::span<Clause> from)
    {
        std::vector<Index> items;
        for (const Clause &c : from)
            items.push_back(add(std::vector<Index> { expression(*c.target), expression(*c.iterable),
                all(c.conditions), flag(c.isAsync) }));
        return add(std::move(items));
    }

    Index expression(const Expression &e)
    {
        using K = ExpressionKind;
        switch (e.kind) {
        case K::Literal:
            return node("Constant", e.span, { constant(*e.constant) });
        case K::Name:
            return node("Name", e.span, { text(e.text) });
        case K::JoinedString:
            return node("JoinedString", e.span, { all(e.items) });
        case K::Field:
            return node("Field", e.span, { expression(*e.a), maybe(e.b), number(e.op) });
        case K::Tuple:
            return node("Tuple", e.span, { all(e.items) });
        case K::List:
            return node("List", e.span, { all(e.items) });
        case K::Set:
            return node("Set", e.span, { all(e.items) });
        case K::Dict:
            return node("Dict", e.span, { all(e.items) });
        case K::ListComprehension:
            return node("ListComp", e.span, { expression(*e.a), none(), clauses(e.clauses) });
        case K::SetComprehension:
            return node("SetComp", e.span, { expression(*e.a), none(), clauses(e.clauses) });
        case K::DictComprehension:
            return node(
                "DictComp", e.span, { expression(*e.a), expression(*e.b), clauses(e.clauses) });
        case K::GeneratorExpression:
            return node("GeneratorExp", e.span, { expression(*e.a), none(), clauses(e.clauses) });
        case K::Binary:
            return node(
                "Binary", e.span, { text(kBinary[e.op]), expression(*e.a), expression(*e.b) });
        case K::Unary:
            return node("Unary", e.span, { text(kUnary[e.op]), expression(*e.a) });
        case K::And:
            return node("And", e.span, { all(e.items) });
        case K::Or:
            return node("Or", e.span, { all(e.items) });
        case K::Comparison: {
            std::vector<Index> signs;
            for (const std::uint8_t op : e.operators)
                signs.push_back(text(kCompare[op]));
            return node("Compare", e.span, { all(e.items), add(std::move(signs)) });
        }
        case K::Conditional:
            return node("IfExp", e.span, { expression(*e.a), expression(*e.b), expression(*e.c) });
        case K::Lambda:
            return node("Lambda", e.span, { function(*e.function) });
        case K::Await:
            return node("Await", e.span, { expression(*e.a) });
        case K::Yield:
            return node("Yield", e.span, { maybe(e.a) });
        case K::YieldFrom:
            return node("YieldFrom", e.span, { expression(*e.a) });
        case K::Attribute:
            return node("Attribute", e.span, { expression(*e.a), text(e.text) });
        case K::Subscript:
            return node("Subscript", e.span, { expression(*e.a), expression(*e.b) });
        case K::Slice:
            return node("Slice", e.span, { maybe(e.a), maybe(e.b), maybe(e.c) });
        case K::Call:
            return node("Call", e.span, { expression(*e.a), all(e.items) });
        case K::Starred:
            return node("Starred", e.span, { expression(*e.a) });
        case K::Keyword:
            return node("Keyword", e.span, { text(e.text), expression(*e.a) });
        case K::DoubleStarred:
            return node("DoubleStarred", e.span, { expression(*e.a) });
        case K::Walrus:
            return node("Walrus", e.span, { expression(*e.a), expression(*e.b) });
        }
        return none();
    }

    // A tuple constant names others of the tree's own pool, which is not kept: only plain ones
    // occur in a tree.
    Index constant(const Constant &c)
    {
        pool.push_back(c);
        return static_cast<Index>(pool.size() - 1);
    }

    Index parameters(std::span<ParameterNode> from)
    {
        std::vector<Index> items;
        for (const ParameterNode &p : from)
            items.push_back(add(std::vector<Index> { text(p.name), maybe(p.fallback) }));
        return add(std::move(items));
    }

    // (its value or None, its text)
    Index annotation(const Annotation &a)
    {
        return add(std::vector<Index> { maybe(a.value), text(a.text) });
    }

    // (name, annotation) of each that has one
    Index annotations(const Function &f)
    {
        std::vector<Index> items;
        eachAnnotation(f, [&](std::string_view name, const Annotation &a) {
            items.push_back(add(std::vector<Index> { text(name), annotation(a) }));
        });
        return add(std::move(items));
    }

    // (name, positional, how many by position only, keyword-only, *name, **name, body, a lambda's
    // result, decorators, line, 1 if it yields + 2 if it is async, annotations)
    Index function(const Function &f)
    {
        return add(
            std::vector<Index> { text(f.name), parameters(f.positional), number(f.positionalOnly),
                parameters(f.keywordOnly), f.starArgs != nullptr ? text(f.starArgs->name) : none(),
                f.starStarArgs != nullptr ? text(f.starStarArgs->name) : none(), block(f.body),
                maybe(f.result), all(f.decorators), number(f.firstLine),
                number((f.isAsync ? 2 : 0) + (f.yields ? 1 : 0)), annotations(f) });
    }

    Index statement(const Statement &s)
    {
        using K = StatementKind;
        const auto made = [&](const char *kind, std::initializer_list<Index> parts) {
            return node(kind, s.span, parts);
        };
        switch (s.kind) {
        case K::Expression:
            return made("Expr", { expression(*s.a) });
        case K::Assign:
            return made("Assign", { all(s.items), expression(*s.a) });
        case K::AugmentedAssign:
            return made("AugAssign", { expression(*s.a), text(kBinary[s.op]), expression(*s.b) });
        case K::AnnotatedAssign:
            return made("AnnAssign", { expression(*s.a), maybe(s.b), annotation(s.annotation) });
        case K::Return:
            return made("Return", { maybe(s.a) });
        case K::Delete:
            return made("Delete", { all(s.items) });
        case K::Pass:
            return made("Pass", {});
        case K::Break:
            return made("Break", {});
        case K::Continue:
            return made("Continue", {});
        case K::Global:
            return made("Global", { texts(s.names) });
        case K::Nonlocal:
            return made("Nonlocal", { texts(s.names) });
        case K::Import:
        case K::FromImport: {
            std::vector<Index> items;
            for (const Alias &a : s.aliases)
                items.push_back(add(std::vector<Index> { text(a.name), textOrNone(a.asName) }));
            const Index names = add(std::move(items));
            return s.kind == K::Import ? made("Import", { names })
                                       : made("FromImport", { text(s.text), names });
        }
        case K::Assert:
            return made("Assert", { expression(*s.a), maybe(s.b) });
        case K::Raise:
            return made("Raise", { maybe(s.a), maybe(s.b) });
        case K::If: {
            std::vector<Index> items;
            for (const Branch &b : s.branches)
                items.push_back(add(std::vector<Index> { expression(*b.test), block(b.body) }));
            return made("If", { add(std::move(items)), block(s.otherwise) });
        }
        case K::While:
            return made("While", { expression(*s.a), block(s.body), block(s.otherwise) });
        case K::For:
            return made("For",
                { expression(*s.a), expression(*s.b), block(s.body), block(s.otherwise),
                    flag(s.isAsync) });
        case K::Try: {
            std::vector<Index> items;
            for (const ExceptClause &c : s.handlers)
                items.push_back(
                    add(std::vector<Index> { maybe(c.type), textOrNone(c.name), block(c.body) }));
            return made("Try",
                { block(s.body), add(std::move(items)), block(s.otherwise), block(s.finally),
                    flag(s.exceptStar) });
        }
        case K::With: {
            std::vector<Index> items;
            for (const WithItem &w : s.withItems)
                items.push_back(
                    add(std::vector<Index> { expression(*w.context), maybe(w.target) }));
            return made("With", { add(std::move(items)), block(s.body), flag(s.isAsync) });
        }
        case K::Function:
            return made("Function", { function(*s.function) });
        case K::Class: {
            const Class &c = *s.classNode;
            return made(
                "Class", { text(c.name), all(c.arguments), block(c.body), all(c.decorators) });
        }
        case K::Match: {
            std::vector<Index> items;
            for (const Case &c : s.cases)
                items.push_back(add(
                    std::vector<Index> { pattern(*c.pattern), maybe(c.guard), block(c.body) }));
            return made("Match", { expression(*s.a), add(std::move(items)) });
        }
        }
        return none();
    }

    Index pattern(const Pattern &p)
    {
        using K = PatternKind;
        std::vector<Index> items;
        for (const Pattern *part : p.items)
            items.push_back(pattern(*part));
        const auto parts = [&] { return add(std::move(items)); };
        switch (p.kind) {
        case K::Value:
            return node("Value", p.span, { expression(*p.expression) });
        case K::Singleton:
            return node("Singleton", p.span, { expression(*p.expression) });
        case K::Capture:
            return node("Capture", p.span, { textOrNone(p.name) });
        case K::Sequence:
            return node("Sequence", p.span, { parts() });
        case K::Star:
            return node("Star", p.span, { textOrNone(p.name) });
        case K::Mapping:
            return node("Mapping", p.span, { all(p.keys), parts(), textOrNone(p.name) });
        case K::Class:
            return node("Class", p.span, { expression(*p.expression), parts(), texts(p.names) });
        case K::Or:
            return node("Or", p.span, { parts() });
        case K::As:
            return node("As", p.span, { parts(), text(p.name) });
        }
        return none();
    }
};

} // namespace

Result<std::vector<Constant>, std::vector<Diagnostic>> syntaxTree(
    std::string_view text, const std::string &file)
{
    // Whatever is wrong with it beyond its grammar (names, the use of return...) compile() finds.
    if (auto compiled = compile(text, { "<string>", file, false, {}, {} }); !compiled)
        return unexpected(compiled.error());
    const SourceText source(text);
    try {
        const Tokens tokens = tokenize(source);
        Tree tree;
        TreeWriter writer;
        writer.block(Parser(source, tokens, tree).parseModule());
        return std::move(writer.pool);
    } catch (SyntaxFailure &failure) {
        return unexpected(std::vector<Diagnostic> { std::move(failure.diagnostic) });
    }
}

} // namespace interleave
