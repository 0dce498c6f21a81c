#include "core/language/compiler.h"

#include "core/base/messageid.h"

namespace interleave {

void Compiler::compileStore(const Expression &target)
{
    switch (target.kind) {
    case ExpressionKind::Name:
        m_out.setSpan(target.span);
        storeName(target.text);
        break;
    case ExpressionKind::Attribute:
        compileExpression(*target.a);
        m_out.setSpan(target.span);
        m_out.emit(Op::StoreAttribute, attribute(target.text));
        break;
    case ExpressionKind::Subscript:
        compileExpression(*target.a);
        compileSubscriptKey(*target.b);
        m_out.setSpan(target.span);
        m_out.emit(Op::StoreItem);
        break;
    default:
        compileUnpack(target);
        break;
    }
}

void Compiler::compileUnpack(const Expression &target)
{
    constexpr std::size_t kMaxBefore = 0xff; // eight bits of UnpackStar
    constexpr std::size_t kMaxAfter = 0xffff;
    const std::span<Expression *> items = target.items;
    std::size_t star = items.size();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i]->kind == ExpressionKind::Starred)
            star = i;
    }
    m_out.setSpan(target.span);
    if (star == items.size()) {
        m_out.emit(Op::UnpackSequence, static_cast<std::uint32_t>(items.size()));
    } else {
        const std::size_t after = items.size() - star - 1;
        if (star > kMaxBefore || after > kMaxAfter)
            fail(target.span, { MessageId::CodeTooLarge, {} });
        m_out.emit(Op::UnpackStar, static_cast<std::uint32_t>(star | after << 8));
    }
    for (const Expression *item : items)
        compileStore(item->kind == ExpressionKind::Starred ? *item->a : *item);
}

void Compiler::compileDelete(const Expression &target)
{
    switch (target.kind) {
    case ExpressionKind::Name:
        m_out.setSpan(target.span);
        deleteName(target.text);
        break;
    case ExpressionKind::Attribute:
        compileExpression(*target.a);
        m_out.setSpan(target.span);
        m_out.emit(Op::DeleteAttribute, attribute(target.text));
        break;
    case ExpressionKind::Subscript:
        compileExpression(*target.a);
        compileSubscriptKey(*target.b);
        m_out.setSpan(target.span);
        m_out.emit(Op::DeleteItem);
        break;
    default:
        for (const Expression *item : target.items)
            compileDelete(*item);
        break;
    }
}

void Compiler::compileAssign(const Statement &s)
{
    compileExpression(*s.a);
    for (std::size_t i = 0; i < s.items.size(); ++i) {
        if (i + 1 < s.items.size())
            m_out.emit(Op::Copy, 1);
        compileStore(*s.items[i]);
    }
}

void Compiler::compileAugmented(const Statement &s)
{
    const Expression &target = *s.a;
    switch (target.kind) {
    case ExpressionKind::Name:
        compileExpression(target);
        compileExpression(*s.b);
        m_out.setSpan(s.span);
        m_out.emit(Op::InPlace, s.op);
        storeName(target.text);
        break;
    case ExpressionKind::Attribute:
        compileExpression(*target.a);
        m_out.emit(Op::Copy, 1);
        m_out.setSpan(target.span);
        m_out.emit(Op::LoadAttribute, attribute(target.text));
        compileExpression(*s.b);
        m_out.setSpan(s.span);
        m_out.emit(Op::InPlace, s.op);
        m_out.emit(Op::Swap, 2);
        m_out.setSpan(target.span);
        m_out.emit(Op::StoreAttribute, attribute(target.text));
        break;
    default:
        compileExpression(*target.a);
        compileSubscriptKey(*target.b);
        m_out.emit(Op::Copy, 2);
        m_out.emit(Op::Copy, 2);
        m_out.setSpan(target.span);
        m_out.emit(Op::LoadItem);
        compileExpression(*s.b);
        m_out.setSpan(s.span);
        m_out.emit(Op::InPlace, s.op);
        m_out.emit(Op::Rotate3); // object key value -> value object key
        m_out.setSpan(target.span);
        m_out.emit(Op::StoreItem);
        break;
    }
}

void Compiler::compileAnnotated(const Statement &s)
{
    const Expression &target = *s.a;
    if (s.b != nullptr) {
        compileExpression(*s.b);
        compileStore(target);
    }
    if (m_scope.kind != ScopeKind::Module && m_scope.kind != ScopeKind::Class)
        return;
    if (target.kind != ExpressionKind::Name || target.parenthesized) {
        if (s.annotation.value != nullptr) {
            compileExpression(*s.annotation.value);
            m_out.emit(Op::Pop);
        }
        return;
    }
    m_out.setSpan(s.span);
    compileAnnotation(s.annotation);
    m_out.setSpan(s.span);
    loadName("__annotations__");
    m_out.constant(std::string(mangled(target.text)));
    m_out.emit(Op::StoreItem);
}

} // namespace interleave
