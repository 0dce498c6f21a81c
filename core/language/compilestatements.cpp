#include "core/language/compiler.h"

#include "core/base/messageid.h"

namespace interleave {

namespace {

// A decorated definition begins with its first decorator.
const SourceSpan &beginOf(const Statement &s)
{
    if (s.kind == StatementKind::Function && !s.function->decorators.empty())
        return s.function->decorators[0]->span;
    if (s.kind == StatementKind::Class && !s.classNode->decorators.empty())
        return s.classNode->decorators[0]->span;
    return s.span;
}

} // namespace

void Compiler::compileStatements(std::span<Statement *> statements)
{
    for (const Statement *statement : statements)
        compileStatement(*statement);
}

void Compiler::compileStatement(const Statement &s)
{
    switch (s.kind) {
    case StatementKind::Global:
    case StatementKind::Nonlocal:
        return; // no step
    case StatementKind::If:
        compileIf(s);
        return;
    case StatementKind::While:
        compileWhile(s);
        return;
    case StatementKind::Try:
        compileTry(s);
        return;
    case StatementKind::Expression:
        if (s.a->kind == ExpressionKind::Literal)
            return; // a docstring or `...`: no step, as in CPython
        break;
    case StatementKind::FromImport:
        if (s.text == "__future__")
            return;
        break;
    default:
        break;
    }
    line(beginOf(s));
    switch (s.kind) {
    case StatementKind::Expression:
        compileExpression(*s.a);
        m_out.emit(Op::Pop);
        break;
    case StatementKind::Assign:
        compileAssign(s);
        break;
    case StatementKind::AugmentedAssign:
        compileAugmented(s);
        break;
    case StatementKind::AnnotatedAssign:
        compileAnnotated(s);
        break;
    case StatementKind::Return:
        compileReturn(s);
        break;
    case StatementKind::Delete:
        for (const Expression *target : s.items)
            compileDelete(*target);
        break;
    case StatementKind::Pass:
        if (!m_unit.lines)
            m_out.emit(Op::Nop);
        break;
    case StatementKind::Break:
    case StatementKind::Continue:
        compileBreak(s);
        break;
    case StatementKind::Import:
        compileImport(s);
        break;
    case StatementKind::FromImport:
        compileFromImport(s);
        break;
    case StatementKind::Assert:
        compileAssert(s);
        break;
    case StatementKind::Raise: {
        std::uint32_t count = 0;
        for (const Expression *part : { s.a, s.b }) {
            if (part != nullptr) {
                compileExpression(*part);
                ++count;
            }
        }
        m_out.setSpan(s.span);
        m_out.emit(Op::Raise, count);
        break;
    }
    case StatementKind::For:
        s.isAsync ? compileAsyncFor(s) : compileFor(s);
        break;
    case StatementKind::With:
        compileWith(s, 0);
        break;
    case StatementKind::Function:
        compileFunctionStatement(s);
        break;
    case StatementKind::Class:
        compileClass(*s.classNode, s.span);
        break;
    case StatementKind::Match:
        compileMatch(s);
        break;
    default:
        break;
    }
}

void Compiler::compileIf(const Statement &s)
{
    Label end;
    for (std::size_t i = 0; i < s.branches.size(); ++i) {
        const Branch &branch = s.branches[i];
        Label next;
        line(branch.span);
        m_out.setSpan(wholeLines(branch.span));
        compileJump(*branch.test, false, next);
        compileStatements(branch.body);
        if (i + 1 < s.branches.size() || !s.otherwise.empty())
            m_out.jump(Op::Jump, end);
        m_out.bind(next);
    }
    compileStatements(s.otherwise);
    m_out.bind(end);
}

void Compiler::compileWhile(const Statement &s)
{
    Label top;
    Label otherwise;
    Label end;
    m_out.bind(top);
    line(s.span);
    m_out.setSpan(wholeLines(s.span));
    compileJump(*s.a, false, otherwise);
    push({ .kind = BlockKind::Loop, .breakTo = &end, .continueTo = &top });
    compileStatements(s.body);
    pop();
    m_out.setSpan(wholeLines(s.span));
    m_out.jump(Op::JumpBack, top);
    m_out.bind(otherwise);
    compileStatements(s.otherwise);
    m_out.bind(end);
}

// The header's line is seen again each time round: its Line stands in front of the jump back.
void Compiler::compileFor(const Statement &s)
{
    Label top;
    Label again;
    Label otherwise;
    Label abandoned;
    Label end;
    compileExpression(*s.b);
    m_out.setSpan(wholeLines(s.span));
    m_out.emit(Op::GetIterator);
    m_out.bind(top);
    m_out.jump(Op::ForNext, otherwise);
    // A generator that a call has just made belongs to this loop alone: left halfway, it is closed.
    const bool closes = s.b->kind == ExpressionKind::Call;
    push({ .kind = BlockKind::Loop,
        .handler = closes ? &abandoned : nullptr,
        .depth = m_out.depth() - 1,
        .breakTo = &end,
        .continueTo = &again,
        .isFor = true,
        .closes = closes });
    compileStore(*s.a);
    compileStatements(s.body);
    pop();
    m_out.bind(again);
    if (m_out.reachable()) {
        line(s.span);
        m_out.setSpan(wholeLines(s.span));
        m_out.jump(Op::JumpBack, top);
    }
    m_out.bind(otherwise);
    compileStatements(s.otherwise);
    if (closes) {
        m_out.jump(Op::Jump, end);
        m_out.bind(abandoned);
        m_out.setSpan(s.b->span);
        m_out.emit(Op::Swap, 2);
        m_out.emit(Op::CloseIterator);
        m_out.emit(Op::Reraise);
    }
    m_out.bind(end);
}

void Compiler::compileAsyncFor(const Statement &s)
{
    Label top;
    Label again;
    Label stop;
    Label end;
    compileExpression(*s.b);
    m_out.setSpan(wholeLines(s.span));
    m_out.emit(Op::GetAsyncIterator);
    m_out.bind(top);
    push({ .kind = BlockKind::Region, .handler = &stop, .depth = m_out.depth() });
    m_out.emit(Op::GetAsyncNext);
    compileAwait();
    pop();
    compileStore(*s.a);
    push({ .kind = BlockKind::Loop, .breakTo = &end, .continueTo = &again, .isFor = true });
    compileStatements(s.body);
    pop();
    m_out.bind(again);
    if (m_out.reachable()) {
        line(s.span);
        m_out.jump(Op::JumpBack, top);
    }
    m_out.bind(stop);
    m_out.setSpan(s.b->span);
    m_out.emit(Op::EndAsyncFor);
    compileStatements(s.otherwise);
    m_out.bind(end);
}

void Compiler::compileReturn(const Statement &s)
{
    if (s.a != nullptr && m_out.code.kind == CodeKind::AsyncGenerator)
        fail(s.span, { MessageId::ReturnValueInAsyncGenerator, {} });
    if (s.a != nullptr)
        compileExpression(*s.a);
    else
        m_out.emit(Op::LoadNone);
    m_out.setSpan(s.span);
    leaveDownTo(0, true, &Compiler::thenReturn, nullptr);
}

void Compiler::compileBreak(const Statement &s)
{
    std::size_t loop = m_blocks.size();
    while (loop > 0 && m_blocks[loop - 1].kind != BlockKind::Loop)
        --loop;
    if (loop == 0) {
        // The parser saw a loop, so it lies outside of this code.
        fail(s.span,
            { MessageId::OutsideLoop,
                { std::string(s.kind == StatementKind::Break ? "break" : "continue") } });
    }
    const Block block = m_blocks[loop - 1];
    if (s.kind == StatementKind::Break) {
        leaveDownTo(loop - 1, false, &Compiler::thenJump, block.breakTo);
    } else {
        leaveDownTo(loop, false, block.isFor ? &Compiler::thenJump : &Compiler::thenJumpBack,
            block.continueTo);
    }
}

void Compiler::compileAssert(const Statement &s)
{
    Label end;
    compileJump(*s.a, true, end);
    if (s.b != nullptr)
        compileExpression(*s.b);
    m_out.setSpan(s.a->span);
    m_out.emit(Op::AssertFail, s.b != nullptr ? 1 : 0);
    m_out.bind(end);
}

void Compiler::compileImport(const Statement &s)
{
    for (const Alias &alias : s.aliases) {
        m_out.setSpan(alias.span); // the editor underlines it
        m_unit.module.imports.emplace_back(alias.name);
        m_out.constant(std::int64_t { 0 });
        m_out.emit(Op::LoadNone);
        m_out.emit(Op::Import, m_out.name(alias.name));
        const auto dot = alias.name.find('.');
        if (alias.asName.empty()) {
            storeName(alias.name.substr(0, dot));
            continue;
        }
        // `import a.b.c as d`: the first part was given, the others are found in it.
        std::string_view rest
            = dot == std::string_view::npos ? std::string_view {} : alias.name.substr(dot + 1);
        while (!rest.empty()) {
            const auto end = rest.find('.');
            m_out.emit(Op::ImportFrom, m_out.name(rest.substr(0, end)));
            m_out.emit(Op::Swap, 2);
            m_out.emit(Op::Pop);
            rest = end == std::string_view::npos ? std::string_view {} : rest.substr(end + 1);
        }
        storeName(alias.asName);
    }
}

void Compiler::compileFromImport(const Statement &s)
{
    std::vector<std::uint32_t> names;
    for (const Alias &alias : s.aliases) {
        names.push_back(m_out.constantIndex(std::string(alias.name)));
        m_unit.module.fromImports.push_back(std::string(s.text) + "." + std::string(alias.name));
    }
    m_unit.module.imports.push_back(std::string(s.level, '.') + std::string(s.text));
    m_out.constant(std::int64_t { s.level });
    m_out.constant(names);
    m_out.emit(Op::Import, m_out.name(s.text));
    if (s.aliases[0].name == "*") {
        m_out.emit(Op::ImportStar);
        return;
    }
    for (const Alias &alias : s.aliases) {
        m_out.setSpan(s.span);
        m_out.emit(Op::ImportFrom, m_out.name(alias.name));
        storeName(alias.asName.empty() ? alias.name : alias.asName);
    }
    m_out.emit(Op::Pop);
}

} // namespace interleave
