#include "core/language/compiler.h"

#include "core/language/annotations.h"

namespace interleave {

void Compiler::compileBody(std::span<Statement *> body, bool docstring)
{
    if (docstring && !body.empty() && body[0]->kind == StatementKind::Expression
        && body[0]->a->kind == ExpressionKind::Literal) {
        if (const auto *text = std::get_if<std::string>(body[0]->a->constant)) {
            m_out.code.hasDocstring = true;
            m_out.code.docstring = *text;
            if (m_out.code.kind == CodeKind::Module || m_out.code.kind == CodeKind::ClassBody) {
                m_out.setSpan(body[0]->span);
                m_out.constant(*text);
                m_out.emit(m_out.code.kind == CodeKind::Module ? Op::StoreGlobal : Op::StoreName,
                    m_out.name("__doc__"));
            }
            body = body.subspan(1);
        }
    }
    compileStatements(body);
    // A class body gives its __class__ cell, so that the machine can put the class into it.
    if (m_out.code.kind == CodeKind::ClassBody && !m_scope.cells.empty())
        m_out.emit(Op::PushCell, m_scope.cellIndex("__class__"));
    else
        m_out.emit(Op::LoadNone);
    m_out.emit(Op::Return);
}

std::uint32_t Compiler::addFunction(std::uint32_t moduleIndex)
{
    std::vector<std::uint32_t> &functions = m_out.code.functions;
    functions.push_back(moduleIndex);
    return static_cast<std::uint32_t>(functions.size() - 1);
}

// Pushes the function; `flags` and what they stand for are already there, the closure is not.
void Compiler::makeClosure(std::uint32_t code, const NameScope &inner, std::uint32_t flags)
{
    constexpr std::uint32_t kClosure = 8;
    if (!inner.freeNames.empty()) {
        for (const std::string_view name : inner.freeNames)
            m_out.emit(Op::PushCell, m_scope.cellIndex(name));
        m_out.emit(Op::BuildTuple, static_cast<std::uint32_t>(inner.freeNames.size()));
        flags |= kClosure;
    }
    m_out.emit(Op::MakeFunction, addFunction(code));
    if (flags != 0)
        m_out.emit(Op::FunctionDefaults, flags);
}

void Compiler::compileAnnotation(const Annotation &annotation)
{
    if (annotation.value != nullptr)
        compileExpression(*annotation.value);
    else
        m_out.constant(std::string(annotation.text));
}

void Compiler::compileAnnotations(const Function &function, std::uint32_t &flags)
{
    constexpr std::uint32_t kAnnotations = 4;
    std::uint32_t count = 0;
    eachAnnotation(function, [&](std::string_view name, const Annotation &annotation) {
        m_out.constant(std::string(mangled(name)));
        compileAnnotation(annotation);
        ++count;
    });
    if (count > 0) {
        m_out.emit(Op::BuildDict, count);
        flags |= kAnnotations;
    }
}

void Compiler::makeFunction(const Function &function)
{
    constexpr std::uint32_t kDefaults = 1;
    constexpr std::uint32_t kKeywordDefaults = 2;
    std::uint32_t flags = 0;
    std::uint32_t count = 0;
    for (const ParameterNode &parameter : function.positional) {
        if (parameter.fallback != nullptr) {
            compileExpression(*parameter.fallback);
            ++count;
        }
    }
    if (count > 0) {
        m_out.emit(Op::BuildTuple, count);
        flags |= kDefaults;
    }
    count = 0;
    for (const ParameterNode &parameter : function.keywordOnly) {
        if (parameter.fallback != nullptr) {
            m_out.constant(std::string(mangled(parameter.name)));
            compileExpression(*parameter.fallback);
            ++count;
        }
    }
    if (count > 0) {
        m_out.emit(Op::BuildDict, count);
        flags |= kKeywordDefaults;
    }
    compileAnnotations(function, flags);
    makeClosure(functionCode(function), *function.scope, flags);
}

std::uint32_t Compiler::functionCode(const Function &function)
{
    const auto [entry, isNew] = m_unit.made.try_emplace(&function, 0);
    if (!isNew)
        return entry->second;
    CodeKind kind = function.result != nullptr ? CodeKind::Lambda : CodeKind::Function;
    if (function.isAsync)
        kind = function.yields ? CodeKind::AsyncGenerator : CodeKind::Coroutine;
    else if (function.yields)
        kind = CodeKind::Generator;
    Compiler inner(
        m_unit, *function.scope, kind, std::string(function.name), qualify(function.name));
    inner.m_function = &function;
    Code &code = inner.m_out.code;
    code.firstLine = function.firstLine;
    code.positional = static_cast<std::uint32_t>(function.positional.size());
    code.positionalOnly = function.positionalOnly;
    code.keywordOnly = static_cast<std::uint32_t>(function.keywordOnly.size());
    code.hasStarArgs = function.starArgs != nullptr;
    code.hasStarStarArgs = function.starStarArgs != nullptr;
    inner.m_out.setSpan(function.nameSpan);
    if (function.result != nullptr) {
        inner.line(function.result->span);
        inner.compileExpression(*function.result);
        inner.m_out.emit(Op::Return);
    } else {
        inner.compileBody(function.body, true);
    }
    const std::uint32_t index = inner.finish();
    m_unit.made[&function] = index;
    return index;
}

void Compiler::compileFunctionStatement(const Statement &statement)
{
    const Function &function = *statement.function;
    for (const Expression *decorator : function.decorators)
        compileExpression(*decorator);
    m_out.setSpan(statement.span);
    makeFunction(function);
    for (std::size_t i = function.decorators.size(); i-- > 0;) {
        m_out.setSpan(function.decorators[i]->span);
        m_out.emit(Op::Call, 1);
    }
    m_out.setSpan(statement.span);
    storeName(function.name);
}

std::uint32_t Compiler::classCode(const Class &node)
{
    const auto [entry, isNew] = m_unit.made.try_emplace(&node, 0);
    if (!isNew)
        return entry->second;
    Compiler inner(
        m_unit, *node.scope, CodeKind::ClassBody, std::string(node.name), qualify(node.name));
    Emitter &out = inner.m_out;
    out.code.firstLine = node.firstLine;
    out.setSpan({ node.firstLine, 1, node.firstLine, 1 });
    out.emit(Op::LoadGlobal, out.name("__name__"));
    out.emit(Op::StoreName, out.name("__module__"));
    out.constant(out.code.qualifiedName);
    out.emit(Op::StoreName, out.name("__qualname__"));
    if (node.scope->hasAnnotations) {
        out.emit(Op::BuildDict, 0);
        out.emit(Op::StoreName, out.name("__annotations__"));
    }
    inner.compileBody(node.body, true);
    const std::uint32_t index = inner.finish();
    m_unit.made[&node] = index;
    return index;
}

void Compiler::compileClass(const Class &node, const SourceSpan &span)
{
    for (const Expression *decorator : node.decorators)
        compileExpression(*decorator);
    m_out.setSpan(span);
    m_out.constant(std::string(node.name));
    makeClosure(classCode(node), *node.scope, 0);
    bool spread = false;
    std::uint32_t keywords = 0;
    for (const Expression *argument : node.arguments) {
        spread |= argument->kind == ExpressionKind::Starred
            || argument->kind == ExpressionKind::DoubleStarred;
        keywords += argument->kind == ExpressionKind::Keyword;
    }
    if (spread) {
        std::uint32_t flags = 0;
        compileSpread(node.arguments, flags);
        m_out.setSpan(wholeLines(span));
        m_out.emit(Op::MakeClassSpread, flags);
    } else {
        for (const Expression *argument : node.arguments) {
            if (argument->kind != ExpressionKind::Keyword)
                compileExpression(*argument);
        }
        const auto bases = static_cast<std::uint32_t>(node.arguments.size()) - keywords;
        if (keywords > 0)
            compileKeywordDict(node.arguments);
        m_out.setSpan(wholeLines(span));
        m_out.emit(keywords > 0 ? Op::MakeClassKeywords : Op::MakeClass, bases);
    }
    for (std::size_t i = node.decorators.size(); i-- > 0;) {
        m_out.setSpan(node.decorators[i]->span);
        m_out.emit(Op::Call, 1);
    }
    m_out.setSpan(span);
    storeName(node.name);
}

} // namespace interleave
