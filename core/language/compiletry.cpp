// try, with, and the ways out of them.
#include "core/language/compiler.h"

#include "core/base/messageid.h"

namespace interleave {

namespace {

// Each level of `finally` in `finally` doubles the code.
constexpr int kMaxCopies = 6;
// Loops, try and with around each other in one function.
constexpr std::size_t kMaxBlocks = 200;

} // namespace

void Compiler::push(Block block)
{
    if (m_blocks.size() >= kMaxBlocks)
        fail(m_out.span(), { MessageId::NestedTooDeeply, {} });
    block.from = m_out.here();
    m_blocks.push_back(block);
}

void Compiler::pop()
{
    closeRegion(m_blocks.back());
    m_blocks.pop_back();
}

void Compiler::closeRegion(Block &block)
{
    if (block.handler != nullptr)
        m_out.handler(block.from, *block.handler, block.depth);
}

// The code that leaves one block; its region is closed and it is no longer on m_blocks. A kept
// value is on top.
void Compiler::leave(const Block &block, bool keepValue)
{
    switch (block.kind) {
    case BlockKind::Loop:
        if (!block.isFor)
            break;
        if (keepValue)
            m_out.emit(Op::Swap, 2);
        m_out.emit(block.closes ? Op::CloseIterator : Op::Pop);
        break;
    case BlockKind::Region:
        break;
    case BlockKind::StarHandler:
        fail(m_out.span(), { MessageId::LeavesExceptStar, {} });
    case BlockKind::With:
        if (keepValue)
            m_out.emit(Op::Swap, 2);
        line(block.statement->span);
        m_out.setSpan(wholeLines(block.statement->span));
        m_out.emit(Op::ExitWithNone);
        if (block.statement->isAsync)
            compileAwait();
        m_out.emit(Op::Pop);
        break;
    case BlockKind::Finally:
        if (keepValue)
            push({ .kind = BlockKind::KeptValue });
        if (++m_copies > kMaxCopies)
            fail(m_out.span(), { MessageId::NestedTooDeeply, {} });
        compileStatements(block.statement->finally);
        --m_copies;
        if (keepValue)
            pop();
        break;
    case BlockKind::FinallyHandler:
        if (keepValue)
            m_out.emit(Op::Swap, 2);
        m_out.emit(Op::Pop);
        if (keepValue)
            m_out.emit(Op::Swap, 2);
        m_out.emit(Op::PopException);
        break;
    case BlockKind::Handler:
        if (keepValue)
            m_out.emit(Op::Swap, 2);
        m_out.emit(Op::PopException);
        break;
    case BlockKind::HandlerName:
        clearName(block.name);
        break;
    case BlockKind::KeptValue:
        if (keepValue)
            m_out.emit(Op::Swap, 2);
        m_out.emit(Op::Pop);
        break;
    }
}

// Leaves all blocks above the first `count`, jumps, and is inside them again for what follows in
// the text.
void Compiler::leaveDownTo(
    std::size_t count, bool keepValue, void (Compiler::*then)(Label *), Label *to)
{
    if (!m_out.reachable())
        return;
    const std::vector<Block> saved = m_blocks;
    const SourceSpan span = m_out.span();
    while (m_blocks.size() > count) {
        Block block = m_blocks.back();
        closeRegion(block);
        m_blocks.pop_back();
        leave(block, keepValue);
    }
    m_out.setSpan(span);
    (this->*then)(to);
    // Regions that were closed go on behind the jump.
    for (std::size_t i = count; i < saved.size(); ++i) {
        m_blocks.push_back(saved[i]);
        m_blocks.back().from = m_out.here();
    }
}

void Compiler::clearName(std::string_view name)
{
    m_out.emit(Op::LoadNone);
    storeName(name);
    deleteName(name);
}

// previous exc -> goes on raising outside.
void Compiler::endHandling(Label &cleanup)
{
    m_out.bind(cleanup);
    m_out.emit(Op::Swap, 2);
    m_out.emit(Op::PopException);
    m_out.emit(Op::Reraise);
}

void Compiler::compileTry(const Statement &s)
{
    line(s.span); // `try:` itself is a line that is seen, as in CPython
    if (!s.finally.empty())
        compileTryFinally(s);
    else if (s.exceptStar)
        compileTryStar(s);
    else
        compileTryExcept(s);
}

void Compiler::compileTryFinally(const Statement &s)
{
    Label handler;
    Label cleanup;
    Label end;
    const int depth = m_out.depth();
    push({ .kind = BlockKind::Finally, .handler = &handler, .depth = depth, .statement = &s });
    if (s.handlers.empty())
        compileStatements(s.body);
    else if (s.exceptStar)
        compileTryStar(s);
    else
        compileTryExcept(s);
    pop();
    compileStatements(s.finally);
    m_out.jump(Op::Jump, end);

    m_out.bind(handler);
    m_out.emit(Op::PushException);
    push({ .kind = BlockKind::FinallyHandler, .handler = &cleanup, .depth = depth + 1 });
    if (++m_copies > kMaxCopies)
        fail(s.span, { MessageId::NestedTooDeeply, {} });
    compileStatements(s.finally);
    --m_copies;
    m_out.emit(Op::Reraise);
    pop();
    endHandling(cleanup);
    m_out.bind(end);
}

void Compiler::compileTryExcept(const Statement &s)
{
    Label handler;
    Label cleanup;
    Label end;
    const int depth = m_out.depth();
    push({ .kind = BlockKind::Region, .handler = &handler, .depth = depth });
    compileStatements(s.body);
    pop();
    compileStatements(s.otherwise);
    m_out.jump(Op::Jump, end);

    m_out.bind(handler);
    m_out.emit(Op::PushException);
    for (const ExceptClause &clause : s.handlers) {
        Label next;
        push({ .kind = BlockKind::Region, .handler = &cleanup, .depth = depth + 1 });
        if (clause.type != nullptr) {
            line(clause.span);
            compileExpression(*clause.type);
            m_out.setSpan(clause.span);
            m_out.emit(Op::MatchException);
            m_out.jump(Op::JumpIfFalse, next);
        }
        if (clause.name.empty()) {
            m_out.emit(Op::Pop);
        } else {
            m_out.setSpan(clause.nameSpan);
            storeName(clause.name);
        }
        pop();
        push({ .kind = BlockKind::Handler, .handler = &cleanup, .depth = depth + 1 });
        if (clause.name.empty()) {
            compileStatements(clause.body);
        } else {
            Label clear;
            Label done;
            push({ .kind = BlockKind::HandlerName,
                .handler = &clear,
                .depth = depth + 1,
                .name = clause.name });
            compileStatements(clause.body);
            pop();
            clearName(clause.name);
            m_out.jump(Op::Jump, done);
            m_out.bind(clear);
            clearName(clause.name);
            m_out.emit(Op::Reraise);
            m_out.bind(done);
        }
        pop();
        m_out.emit(Op::PopException);
        m_out.jump(Op::Jump, end);
        m_out.bind(next);
    }
    push({ .kind = BlockKind::Region, .handler = &cleanup, .depth = depth + 1 });
    m_out.emit(Op::Reraise);
    pop();
    endHandling(cleanup);
    m_out.bind(end);
}

// Every clause takes its part of what was raised; what remains, and what the clauses raise, goes
// on.
void Compiler::compileTryStar(const Statement &s)
{
    Label handler;
    Label cleanup;
    Label done;
    Label end;
    const int depth = m_out.depth();
    push({ .kind = BlockKind::Region, .handler = &handler, .depth = depth });
    compileStatements(s.body);
    pop();
    compileStatements(s.otherwise);
    m_out.jump(Op::Jump, end);

    m_out.bind(handler);
    m_out.emit(Op::PushException);
    push({ .kind = BlockKind::Region, .handler = &cleanup, .depth = depth + 1 });
    m_out.emit(Op::BuildList, 0);
    m_out.emit(Op::Copy, 2); // previous exc raised rest
    for (const ExceptClause &clause : s.handlers)
        compileStarClause(clause, depth + 4);
    m_out.emit(Op::JoinGroups);
    m_out.emit(Op::Copy, 1);
    m_out.jump(Op::JumpIfNone, done);
    m_out.emit(Op::Reraise);
    pop();
    m_out.bind(done);
    m_out.emit(Op::Pop);
    m_out.emit(Op::PopException);
    m_out.jump(Op::Jump, end);
    endHandling(cleanup);
    m_out.bind(end);
}

// depth: of the stack with what remains on top.
void Compiler::compileStarClause(const ExceptClause &clause, int depth)
{
    Label nothing;
    Label raised;
    Label next;
    line(clause.span);
    compileExpression(*clause.type);
    m_out.setSpan(clause.span);
    m_out.emit(Op::MatchGroup);
    m_out.emit(Op::UnpackSequence, 2);
    m_out.emit(Op::Copy, 1);
    m_out.jump(Op::JumpIfNone, nothing);
    m_out.emit(Op::PushException); // rest previous handled
    push({ .kind = BlockKind::StarHandler, .handler = &raised, .depth = depth + 1 });
    if (clause.name.empty()) {
        m_out.emit(Op::Pop);
    } else {
        m_out.setSpan(clause.nameSpan);
        storeName(clause.name);
    }
    compileStatements(clause.body);
    pop();
    if (!clause.name.empty())
        clearName(clause.name);
    m_out.emit(Op::PopException);
    m_out.jump(Op::Jump, next);
    m_out.bind(raised);
    if (!clause.name.empty())
        clearName(clause.name);
    m_out.emit(Op::Swap, 2);
    m_out.emit(Op::PopException);
    m_out.emit(Op::ListAppend, 2);
    m_out.jump(Op::Jump, next);
    m_out.bind(nothing);
    m_out.emit(Op::Pop);
    m_out.bind(next);
}

void Compiler::compileWith(const Statement &s, std::size_t index)
{
    const WithItem &item = s.withItems[index];
    Label handler;
    Label cleanup;
    Label suppress;
    Label end;
    const int depth = m_out.depth();
    compileExpression(*item.context);
    m_out.setSpan(wholeLines(s.span));
    m_out.emit(s.isAsync ? Op::EnterAsyncWith : Op::EnterWith);
    if (s.isAsync)
        compileAwait();
    push({ .kind = BlockKind::With, .handler = &handler, .depth = depth + 1, .statement = &s });
    if (item.target != nullptr)
        compileStore(*item.target);
    else
        m_out.emit(Op::Pop);
    if (index + 1 < s.withItems.size())
        compileWith(s, index + 1);
    else
        compileStatements(s.body);
    pop();
    if (m_out.reachable()) {
        line(s.span);
        m_out.setSpan(wholeLines(s.span));
        m_out.emit(Op::ExitWithNone);
        if (s.isAsync)
            compileAwait();
        m_out.emit(Op::Pop);
        m_out.jump(Op::Jump, end);
    }

    m_out.bind(handler);
    m_out.setSpan(wholeLines(s.span));
    m_out.emit(Op::PushException);
    push({ .kind = BlockKind::Region, .handler = &cleanup, .depth = depth + 2 });
    if (m_unit.lines)
        m_out.emit(Op::Line, s.span.line);
    m_out.emit(Op::ExitWithException);
    if (s.isAsync)
        compileAwait();
    m_out.jump(Op::JumpIfTrue, suppress);
    m_out.emit(Op::Reraise);
    pop();
    m_out.bind(suppress);
    m_out.emit(Op::Pop);
    m_out.emit(Op::PopException);
    m_out.emit(Op::Pop);
    m_out.jump(Op::Jump, end);
    endHandling(cleanup);
    m_out.bind(end);
}

} // namespace interleave
