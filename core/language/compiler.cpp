#include "core/language/compiler.h"

#include "core/base/check.h"

namespace interleave {

Compiler::Compiler(
    Unit &unit, NameScope &scope, CodeKind kind, std::string name, std::string qualifiedName)
    : m_unit(unit)
    , m_scope(scope)
    , m_out(unit.source)
{
    Code &code = m_out.code;
    code.kind = kind;
    code.name = std::move(name);
    code.qualifiedName = std::move(qualifiedName);
    code.locals.assign(scope.locals.begin(), scope.locals.end());
    code.cells.assign(scope.cells.begin(), scope.cells.end());
    code.freeNames.assign(scope.freeNames.begin(), scope.freeNames.end());
    code.cellLocal = scope.cellLocal;
}

void Compiler::compileModule(Unit &unit, NameScope &scope, std::span<Statement *> body)
{
    unit.module.codes.emplace_back(); // its place is the first
    Compiler compiler(unit, scope, CodeKind::Module, "<module>", "<module>");
    compiler.m_out.code.firstLine = 1;
    if (scope.hasAnnotations) {
        compiler.m_out.emit(Op::BuildDict, 0);
        compiler.storeName("__annotations__");
    }
    compiler.compileBody(body, true);
    unit.module.codes.front() = std::move(compiler.m_out.code);
}

void Compiler::fail(const SourceSpan &where, Message what, Message hint) const
{
    m_unit.source.fail(where, std::move(what), std::move(hint));
}

std::uint32_t Compiler::finish()
{
    m_unit.module.codes.push_back(std::move(m_out.code));
    return static_cast<std::uint32_t>(m_unit.module.codes.size() - 1);
}

void Compiler::line(const SourceSpan &span)
{
    m_out.setSpan(span);
    if (m_unit.lines)
        m_out.emit(Op::Line, span.line);
}

std::string_view Compiler::mangled(std::string_view name)
{
    return ScopeTree::mangle(m_scope, name, m_unit.tree);
}

void Compiler::nameOperation(
    std::string_view written, Op local, Op cell, Op global, Op shared, Op inClass)
{
    const std::string_view name = mangled(written);
    const Symbol *symbol = m_scope.find(name);
    const Access access = symbol == nullptr ? Access::Global : symbol->access;
    switch (access) {
    case Access::Local:
        m_out.emit(local, symbol->index);
        break;
    case Access::Cell:
        m_out.emit(cell, symbol->index);
        break;
    case Access::Global:
        m_out.emit(global, m_out.name(name));
        break;
    case Access::Shared:
        m_out.emit(shared, m_out.name(name));
        break;
    case Access::ClassName:
        m_out.emit(inClass, m_out.name(name));
        break;
    }
}

void Compiler::loadName(std::string_view name)
{
    // A metaclass may have put names into a class body's namespace.
    const Op global = m_scope.kind == ScopeKind::Class ? Op::LoadName : Op::LoadGlobal;
    nameOperation(name, Op::LoadLocal, Op::LoadCell, global, Op::LoadShared, Op::LoadName);
}

void Compiler::storeName(std::string_view name)
{
    nameOperation(
        name, Op::StoreLocal, Op::StoreCell, Op::StoreGlobal, Op::StoreShared, Op::StoreName);
}

void Compiler::deleteName(std::string_view name)
{
    nameOperation(
        name, Op::DeleteLocal, Op::DeleteCell, Op::DeleteGlobal, Op::DeleteGlobal, Op::DeleteName);
}

std::string Compiler::qualify(std::string_view name) const
{
    const Code &code = m_out.code;
    if (code.kind == CodeKind::Module)
        return std::string(name);
    if (code.kind == CodeKind::ClassBody)
        return code.qualifiedName + "." + std::string(name);
    // A function that declares the name global defines it outside.
    const Symbol *symbol = m_scope.find(name);
    if (symbol != nullptr && symbol->declaredGlobal)
        return std::string(name);
    return code.qualifiedName + ".<locals>." + std::string(name);
}

} // namespace interleave
