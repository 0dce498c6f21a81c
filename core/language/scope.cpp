#include "core/language/scope.h"

#include "core/base/check.h"
#include "core/base/messageid.h"

#include <algorithm>

namespace interleave {

const Symbol *NameScope::find(std::string_view name) const
{
    const auto found = byName.find(name);
    return found == byName.end() ? nullptr : &symbols[found->second];
}

std::uint32_t NameScope::cellIndex(std::string_view name) const
{
    const auto own = cellsByName.find(name);
    if (own != cellsByName.end())
        return own->second;
    const auto free = freeIndex.find(name);
    IL_CHECK(free != freeIndex.end(), "a captured name without a cell");
    return static_cast<std::uint32_t>(cells.size()) + free->second;
}

std::string_view ScopeTree::mangle(const NameScope &scope, std::string_view name, Tree &tree)
{
    if (scope.className.empty() || name.size() < 3 || name.substr(0, 2) != "__"
        || name.substr(name.size() - 2) == "__" || name.find('.') != std::string_view::npos)
        return name;
    const auto first = scope.className.find_first_not_of('_');
    if (first == std::string_view::npos)
        return name;
    return tree.text("_" + std::string(scope.className.substr(first)) + std::string(name));
}

// Walks the tree in the order of the text, once.
class ScopeTree::Builder {
public:
    Builder(ScopeTree &scopes, Tree &tree)
        : m_scopes(scopes)
        , m_tree(tree)
    {
    }

    void module(std::span<Statement *> body)
    {
        open(ScopeKind::Module);
        statements(body);
    }

private:
    NameScope *open(ScopeKind kind)
    {
        NameScope &scope = m_scopes.m_scopes.emplace_back();
        scope.kind = kind;
        scope.parent = m_scope;
        if (m_scope != nullptr)
            scope.className = m_scope->className;
        m_scope = &scope;
        return m_scope;
    }

    Symbol &symbol(std::string_view written)
    {
        const std::string_view name = ScopeTree::mangle(*m_scope, written, m_tree);
        const auto [entry, isNew] = m_scope->byName.try_emplace(
            name, static_cast<std::uint32_t>(m_scope->symbols.size()));
        if (isNew)
            m_scope->symbols.push_back({ .name = name });
        return m_scope->symbols[entry->second];
    }
    void bind(std::string_view name) { symbol(name).bound = true; }
    void use(std::string_view name) { symbol(name).used = true; }

    void declare(const Statement &statement)
    {
        const bool global = statement.kind == StatementKind::Global;
        const std::string keyword = global ? "global" : "nonlocal";
        for (const std::string_view name : statement.names) {
            Symbol &declared = symbol(name);
            if (declared.parameter) {
                m_scopes.m_source.fail(statement.span,
                    { MessageId::ParameterDeclared, { std::string(name), keyword } });
            }
            const bool again = global ? declared.declaredGlobal : declared.declaredNonlocal;
            if ((declared.bound || declared.used) && !again && m_scope->kind != ScopeKind::Module) {
                m_scopes.m_source.fail(statement.span,
                    { MessageId::DeclaredTooLate, { std::string(name), keyword } },
                    { MessageId::MoveToTop, { keyword } });
            }
            (global ? declared.declaredGlobal : declared.declaredNonlocal) = true;
            if (declared.declaredGlobal && declared.declaredNonlocal)
                m_scopes.m_source.fail(
                    statement.span, { MessageId::GlobalAndNonlocal, { std::string(name) } });
            declared.declaredAt = statement.span;
            if (global && m_scope->kind == ScopeKind::Function)
                m_scopes.m_shared.emplace_back(declared.name);
        }
    }

    void statements(std::span<Statement *> list)
    {
        for (const Statement *statement : list)
            visit(*statement);
    }

    void visit(const Statement &s)
    {
        switch (s.kind) {
        case StatementKind::Global:
        case StatementKind::Nonlocal:
            declare(s);
            break;
        case StatementKind::Import:
            for (const Alias &alias : s.aliases)
                bind(alias.asName.empty() ? alias.name.substr(0, alias.name.find('.'))
                                          : alias.asName);
            break;
        case StatementKind::FromImport:
            for (const Alias &alias : s.aliases) {
                if (alias.name != "*")
                    bind(alias.asName.empty() ? alias.name : alias.asName);
            }
            break;
        case StatementKind::Function:
            function(*s.function);
            break;
        case StatementKind::Class:
            classBody(*s.classNode);
            break;
        case StatementKind::Assign:
            load(s.a);
            for (const Expression *target : s.items)
                store(target);
            break;
        case StatementKind::AugmentedAssign:
            load(s.a);
            load(s.b);
            store(s.a);
            break;
        case StatementKind::AnnotatedAssign:
            load(s.b);
            store(s.a);
            if (m_scope->kind != ScopeKind::Module && m_scope->kind != ScopeKind::Class)
                break;
            load(s.annotation.value);
            if (s.a->kind == ExpressionKind::Name && !s.a->parenthesized) {
                m_scope->hasAnnotations = true;
                bind("__annotations__");
            }
            break;
        case StatementKind::Delete:
            for (const Expression *target : s.items)
                store(target);
            break;
        case StatementKind::For:
            load(s.b);
            store(s.a);
            break;
        default:
            load(s.a);
            load(s.b);
            break;
        }
        for (const WithItem &item : s.withItems) {
            load(item.context);
            store(item.target);
        }
        for (const Branch &branch : s.branches) {
            load(branch.test);
            statements(branch.body);
        }
        statements(s.body);
        for (const ExceptClause &handler : s.handlers) {
            load(handler.type);
            if (!handler.name.empty())
                bind(handler.name);
            statements(handler.body);
        }
        for (const Case &c : s.cases) {
            pattern(*c.pattern);
            load(c.guard);
            statements(c.body);
        }
        statements(s.otherwise);
        statements(s.finally);
    }

    void pattern(const Pattern &p)
    {
        load(p.expression);
        for (const Expression *key : p.keys)
            load(key);
        for (const Pattern *item : p.items)
            pattern(*item);
        if (!p.name.empty())
            bind(p.name);
    }

    void function(Function &f)
    {
        for (const Expression *decorator : f.decorators)
            load(decorator);
        for (const auto &list : { f.positional, f.keywordOnly }) {
            for (const ParameterNode &parameter : list) {
                load(parameter.fallback);
                load(parameter.annotation.value);
            }
        }
        for (const ParameterNode *parameter : { f.starArgs, f.starStarArgs })
            if (parameter != nullptr)
                load(parameter->annotation.value);
        load(f.returns.value);
        if (f.result == nullptr)
            bind(f.name);
        NameScope *outer = m_scope;
        f.scope = open(ScopeKind::Function);
        const auto parameter = [&](const ParameterNode &node) {
            Symbol &made = symbol(node.name);
            made.bound = true;
            made.parameter = true;
            m_scope->locals.push_back(made.name);
        };
        for (const auto &list : { f.positional, f.keywordOnly }) {
            for (const ParameterNode &node : list)
                parameter(node);
        }
        if (f.starArgs != nullptr)
            parameter(*f.starArgs);
        if (f.starStarArgs != nullptr)
            parameter(*f.starStarArgs);
        statements(f.body);
        load(f.result);
        m_scope = outer;
    }

    void classBody(Class &c)
    {
        for (const Expression *decorator : c.decorators)
            load(decorator);
        for (const Expression *argument : c.arguments)
            load(argument);
        bind(c.name);
        NameScope *outer = m_scope;
        c.scope = open(ScopeKind::Class);
        c.scope->className = c.name;
        bind("__module__");
        bind("__qualname__");
        statements(c.body);
        m_scope = outer;
    }

    void comprehension(Expression &e)
    {
        load(e.clauses[0].iterable);
        NameScope *outer = m_scope;
        e.scope = open(ScopeKind::Comprehension);
        Symbol &source = symbol(".0");
        source.bound = true;
        source.parameter = true;
        e.scope->locals.push_back(".0");
        bool first = true;
        for (const Clause &clause : e.clauses) {
            if (!first)
                load(clause.iterable);
            first = false;
            store(clause.target);
            for (const Expression *condition : clause.conditions)
                load(condition);
        }
        load(e.b);
        load(e.a);
        m_scope = outer;
    }

    // A walrus in a comprehension binds outside of it.
    void walrus(const Expression &e)
    {
        load(e.b);
        NameScope *saved = m_scope;
        while (m_scope->kind == ScopeKind::Comprehension) {
            const Symbol *loop = m_scope->find(e.a->text);
            if (loop != nullptr && loop->bound)
                m_scopes.m_source.fail(
                    e.a->span, { MessageId::WalrusRebindsLoop, { std::string(e.a->text) } });
            use(e.a->text);
            m_scope = m_scope->parent;
        }
        if (m_scope != saved && m_scope->kind == ScopeKind::Class)
            m_scopes.m_source.fail(e.a->span, { MessageId::WalrusInClass, {} });
        bind(e.a->text);
        m_scope = saved;
    }

    void store(const Expression *e)
    {
        if (e == nullptr)
            return;
        switch (e->kind) {
        case ExpressionKind::Name:
            bind(e->text);
            break;
        case ExpressionKind::Tuple:
        case ExpressionKind::List:
            for (const Expression *item : e->items)
                store(item);
            break;
        case ExpressionKind::Starred:
            store(e->a);
            break;
        default:
            load(e);
            break;
        }
    }

    void load(const Expression *e)
    {
        if (e == nullptr)
            return;
        switch (e->kind) {
        case ExpressionKind::Name:
            use(e->text);
            // Only there can super() without arguments be meant.
            if (e->text == "super" && m_scope->kind != ScopeKind::Module
                && m_scope->kind != ScopeKind::Class)
                use("__class__");
            break;
        case ExpressionKind::Lambda:
            function(*e->function);
            break;
        case ExpressionKind::ListComprehension:
        case ExpressionKind::SetComprehension:
        case ExpressionKind::DictComprehension:
        case ExpressionKind::GeneratorExpression:
            comprehension(const_cast<Expression &>(*e));
            break;
        case ExpressionKind::Walrus:
            walrus(*e);
            break;
        default:
            load(e->a);
            load(e->b);
            load(e->c);
            for (const Expression *item : e->items)
                load(item);
            break;
        }
    }

    ScopeTree &m_scopes;
    Tree &m_tree;
    NameScope *m_scope = nullptr;
};

ScopeTree::ScopeTree(
    const SourceText &source, Tree &tree, std::span<Statement *> module, bool prelude)
    : m_source(source)
{
    Builder(*this, tree).module(module);
    std::sort(m_shared.begin(), m_shared.end());
    m_shared.erase(std::unique(m_shared.begin(), m_shared.end()), m_shared.end());
    if (prelude)
        m_shared.clear();
    for (NameScope &scope : m_scopes)
        resolve(scope);
    for (NameScope &scope : m_scopes)
        number(scope);
}

void ScopeTree::addFree(NameScope &scope, std::string_view name)
{
    const auto index = static_cast<std::uint32_t>(scope.freeNames.size());
    if (scope.freeIndex.try_emplace(name, index).second)
        scope.freeNames.push_back(name);
}

// Looks for the name in the functions around `scope`; true when one has it, and then all on the way
// pass its cell on.
bool ScopeTree::capture(NameScope &scope, std::string_view name)
{
    NameScope *owner = scope.parent;
    for (; owner != nullptr; owner = owner->parent) {
        if (owner->kind == ScopeKind::Module)
            return false;
        if (owner->kind == ScopeKind::Class) {
            if (name == "__class__")
                break;
            continue;
        }
        const auto found = owner->byName.find(name);
        if (found == owner->byName.end())
            continue;
        Symbol &symbol = owner->symbols[found->second];
        if (symbol.declaredGlobal)
            return false;
        if (symbol.bound && !symbol.declaredNonlocal) {
            symbol.captured = true;
            break;
        }
    }
    if (owner == nullptr)
        return false;
    if (owner->kind == ScopeKind::Class
        && std::find(owner->cells.begin(), owner->cells.end(), name) == owner->cells.end())
        owner->cells.push_back("__class__");
    for (NameScope *inner = &scope; inner != owner; inner = inner->parent)
        addFree(*inner, name);
    return true;
}

void ScopeTree::resolve(NameScope &scope)
{
    for (std::size_t i = 0; i < scope.symbols.size(); ++i) {
        Symbol &symbol = scope.symbols[i];
        const bool inner = scope.kind != ScopeKind::Module;
        if (inner && symbol.declaredNonlocal) {
            if (!capture(scope, symbol.name)) {
                m_source.fail(symbol.declaredAt,
                    { MessageId::NonlocalNotFound, { std::string(symbol.name) } });
            }
            symbol.access = Access::Cell;
        } else if (inner && symbol.bound && !symbol.declaredGlobal) {
            symbol.access = scope.kind == ScopeKind::Class ? Access::ClassName : Access::Local;
        } else if (inner && !symbol.declaredGlobal && capture(scope, symbol.name)) {
            symbol.access = Access::Cell;
        } else {
            symbol.access
                = std::binary_search(m_shared.begin(), m_shared.end(), std::string(symbol.name))
                ? Access::Shared
                : Access::Global;
        }
    }
}

void ScopeTree::number(NameScope &scope)
{
    std::unordered_map<std::string_view, std::uint32_t> slots;
    for (std::size_t i = 0; i < scope.locals.size(); ++i)
        slots.emplace(scope.locals[i], static_cast<std::uint32_t>(i));
    scope.cellLocal.assign(scope.cells.size(), Code::kNoLocal);
    for (Symbol &symbol : scope.symbols) {
        if (symbol.access == Access::Local && symbol.captured) {
            symbol.access = Access::Cell;
            symbol.index = static_cast<std::uint32_t>(scope.cells.size());
            scope.cells.push_back(symbol.name);
            scope.cellLocal.push_back(symbol.parameter ? slots.at(symbol.name) : Code::kNoLocal);
        } else if (symbol.access == Access::Local) {
            const auto [slot, isNew]
                = slots.try_emplace(symbol.name, static_cast<std::uint32_t>(scope.locals.size()));
            if (isNew)
                scope.locals.push_back(symbol.name);
            symbol.index = slot->second;
        }
    }
    for (std::size_t i = 0; i < scope.cells.size(); ++i)
        scope.cellsByName.emplace(scope.cells[i], static_cast<std::uint32_t>(i));
    for (Symbol &symbol : scope.symbols) {
        if (symbol.access == Access::Cell && !symbol.captured)
            symbol.index = scope.cellIndex(symbol.name);
    }
}

} // namespace interleave
