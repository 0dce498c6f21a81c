// Which name means what: local, captured, global.
//
// Threads: built once over a tree, then read. Throws SyntaxFailure (a `nonlocal` of nothing, a
// `global` too late).
#pragma once

#include "core/language/ast.h"
#include "core/language/sourcetext.h"

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace interleave {

enum class Access : std::uint8_t {
    Local,
    Cell, // own or captured; index counts own ones first
    Global,
    Shared,    // a global that some function declares `global`
    ClassName, // in the namespace of a class body
};

struct Symbol {
    std::string_view name;
    bool bound = false;
    bool parameter = false;
    bool used = false;
    bool declaredGlobal = false;
    bool declaredNonlocal = false;
    bool captured = false; // by an inner function
    SourceSpan declaredAt {};
    Access access = Access::Global;
    std::uint32_t index = 0; // of a Local or Cell
};

enum class ScopeKind : std::uint8_t { Module, Function, Class, Comprehension };

struct NameScope {
    ScopeKind kind {};
    NameScope *parent = nullptr;
    std::string_view className;  // of the innermost class, for private names
    std::vector<Symbol> symbols; // by first appearance
    std::unordered_map<std::string_view, std::uint32_t> byName;
    std::vector<std::string_view> locals; // parameters first
    std::vector<std::string_view> cells;
    std::vector<std::uint32_t> cellLocal; // as Code's: only parameters have a slot besides their
                                          // cell
    std::vector<std::string_view> freeNames;
    std::unordered_map<std::string_view, std::uint32_t> cellsByName;
    std::unordered_map<std::string_view, std::uint32_t> freeIndex;
    bool hasAnnotations = false; // module or class: `x: int` as a statement

    const Symbol *find(std::string_view name) const;
    // Of a cell or free name.
    // REQUIRES: it is one.
    std::uint32_t cellIndex(std::string_view name) const;
};

// Owns the scopes; nodes of the tree point to them.
class ScopeTree {
public:
    // `prelude`: no global is Shared there, for its steps are not recorded.
    ScopeTree(const SourceText &source, Tree &tree, std::span<Statement *> module, bool prelude);

    NameScope &module() { return m_scopes.front(); }
    const std::vector<std::string> &sharedNames() const { return m_shared; }
    // `__x` in class C is `_C__x`.
    static std::string_view mangle(const NameScope &scope, std::string_view name, Tree &tree);

private:
    class Builder;
    void resolve(NameScope &scope);
    bool capture(NameScope &scope, std::string_view name);
    void addFree(NameScope &scope, std::string_view name);
    void number(NameScope &scope);

    const SourceText &m_source;
    std::deque<NameScope> m_scopes; // outer ones come before inner ones
    std::vector<std::string> m_shared;
};

} // namespace interleave
