// Comprehensions and generator expressions: a code of their own, called with the outermost
// iterator.
#include "core/language/compiler.h"

namespace interleave {

namespace {

const char *nameOf(ExpressionKind kind)
{
    switch (kind) {
    case ExpressionKind::ListComprehension:
        return "<listcomp>";
    case ExpressionKind::SetComprehension:
        return "<setcomp>";
    case ExpressionKind::DictComprehension:
        return "<dictcomp>";
    default:
        return "<genexpr>";
    }
}

// An `await` anywhere inside, but not in a function of its own, makes it a coroutine.
bool awaits(const Expression *e)
{
    if (e == nullptr || e->kind == ExpressionKind::Lambda)
        return false;
    if (e->kind == ExpressionKind::Await || e->isAsync)
        return true;
    if (e->kind == ExpressionKind::GeneratorExpression)
        return awaits(e->clauses[0].iterable);
    for (const Expression *part : { e->a, e->b, e->c }) {
        if (awaits(part))
            return true;
    }
    for (const Expression *item : e->items) {
        if (awaits(item))
            return true;
    }
    for (const Clause &clause : e->clauses) {
        if (awaits(clause.iterable))
            return true;
        for (const Expression *condition : clause.conditions) {
            if (awaits(condition))
                return true;
        }
    }
    return false;
}

// The first iterable belongs to the code around.
bool isCoroutine(const Expression &e)
{
    if (e.isAsync || awaits(e.a) || awaits(e.b))
        return true;
    for (std::size_t i = 0; i < e.clauses.size(); ++i) {
        if (i > 0 && awaits(e.clauses[i].iterable))
            return true;
        for (const Expression *condition : e.clauses[i].conditions) {
            if (awaits(condition))
                return true;
        }
    }
    return false;
}

} // namespace

void Compiler::compileComprehension(const Expression &e)
{
    const bool coroutine = isCoroutine(e);
    makeClosure(comprehensionCode(e), *e.scope, 0);
    compileExpression(*e.clauses[0].iterable);
    m_out.setSpan(e.span);
    m_out.emit(e.clauses[0].isAsync ? Op::GetAsyncIterator : Op::GetIterator);
    m_out.setSpan(e.span);
    m_out.emit(Op::Call, 1);
    if (coroutine && e.kind != ExpressionKind::GeneratorExpression)
        compileAwait();
}

std::uint32_t Compiler::comprehensionCode(const Expression &e)
{
    const auto [entry, isNew] = m_unit.made.try_emplace(&e, 0);
    if (!isNew)
        return entry->second;
    const bool generator = e.kind == ExpressionKind::GeneratorExpression;
    const bool coroutine = isCoroutine(e);
    const CodeKind kind = generator ? coroutine ? CodeKind::AsyncGenerator : CodeKind::Generator
        : coroutine                 ? CodeKind::Coroutine
                                    : CodeKind::Comprehension;
    Compiler inner(m_unit, *e.scope, kind, nameOf(e.kind), qualify(nameOf(e.kind)));
    Emitter &out = inner.m_out;
    out.code.firstLine = e.span.line;
    out.code.positional = 1;
    out.code.positionalOnly = 1;
    out.setSpan(e.span);
    if (e.kind == ExpressionKind::DictComprehension)
        out.emit(Op::BuildDict, 0);
    else if (e.kind == ExpressionKind::SetComprehension)
        out.emit(Op::BuildSet, 0);
    else if (!generator)
        out.emit(Op::BuildList, 0);
    out.emit(Op::LoadLocal, 0);
    inner.compileClause(e, 0, 1);
    if (generator)
        out.emit(Op::LoadNone);
    out.emit(Op::Return);
    const std::uint32_t index = inner.finish();
    m_unit.made[&e] = index;
    return index;
}

// The clause's iterator is on the stack; `depth` iterators lie over the container that is built.
void Compiler::compileClause(const Expression &e, std::size_t index, std::uint32_t depth)
{
    const Clause &clause = e.clauses[index];
    Label top;
    Label again;
    Label end;
    m_out.setSpan(e.span);
    m_out.bind(top);
    if (clause.isAsync) {
        push({ .kind = BlockKind::Region, .handler = &end, .depth = m_out.depth() });
        m_out.emit(Op::GetAsyncNext);
        compileAwait();
        pop();
    } else {
        m_out.jump(Op::ForNext, end);
    }
    compileStore(*clause.target);
    for (const Expression *condition : clause.conditions)
        compileJump(*condition, false, again);
    if (index + 1 < e.clauses.size()) {
        const Clause &next = e.clauses[index + 1];
        compileExpression(*next.iterable);
        m_out.setSpan(e.span);
        m_out.emit(next.isAsync ? Op::GetAsyncIterator : Op::GetIterator);
        compileClause(e, index + 1, depth + 1);
    } else {
        compileElement(e, depth);
    }
    m_out.bind(again);
    m_out.setSpan(clause.iterable->span);
    m_out.jump(Op::JumpBack, top);
    m_out.bind(end);
    if (clause.isAsync)
        m_out.emit(Op::EndAsyncFor);
    m_out.setSpan(e.span);
}

void Compiler::compileElement(const Expression &e, std::uint32_t depth)
{
    compileExpression(*e.a);
    m_out.setSpan(e.a->span);
    switch (e.kind) {
    case ExpressionKind::ListComprehension:
        m_out.emit(Op::ListAppend, depth + 1);
        break;
    case ExpressionKind::SetComprehension:
        m_out.emit(Op::SetAdd, depth + 1);
        break;
    case ExpressionKind::DictComprehension:
        compileExpression(*e.b);
        m_out.emit(Op::DictSet, depth + 1);
        break;
    default:
        m_out.emit(Op::Yield);
        m_out.emit(Op::Pop);
        break;
    }
}

} // namespace interleave
