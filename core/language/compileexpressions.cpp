#include "core/language/compiler.h"
#include "core/language/spread.h"

#include "core/base/messageid.h"

#include <algorithm>
#include <limits>

namespace interleave {

namespace {

bool isSpread(const Expression *argument)
{
    return argument->kind == ExpressionKind::Starred
        || argument->kind == ExpressionKind::DoubleStarred;
}

// Of `a.b` over several lines: only the name.
SourceSpan attributeSpan(const Expression &e)
{
    if (e.span.line == e.span.endLine || e.text.size() >= e.span.endColumn)
        return e.span;
    const auto length = static_cast<std::uint32_t>(
        std::count_if(e.text.begin(), e.text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
    return { e.span.endLine, e.span.endColumn - length, e.span.endLine, e.span.endColumn };
}

// A test that is known without running it: `while True`.
std::optional<bool> truthOf(const Expression &test)
{
    if (test.kind != ExpressionKind::Literal)
        return std::nullopt;
    if (const bool *b = std::get_if<bool>(test.constant))
        return *b;
    if (const auto *i = std::get_if<std::int64_t>(test.constant))
        return *i != 0;
    if (std::holds_alternative<NoneConstant>(*test.constant))
        return false;
    return std::nullopt;
}

} // namespace

void Compiler::compileExpression(const Expression &e)
{
    const SourceSpan saved = m_out.span();
    m_out.setSpan(e.span);
    compileKind(e);
    m_out.setSpan(saved);
}

// Negative numbers and tuples of constants; all else is done at run time, where a learner can watch
// it.
std::optional<Constant> Compiler::folded(const Expression &e)
{
    if (e.kind == ExpressionKind::Literal)
        return *e.constant;
    if (e.kind == ExpressionKind::Unary
        && e.op == static_cast<std::uint8_t>(UnaryOperator::Negative)
        && e.a->kind == ExpressionKind::Literal) {
        if (const auto *i = std::get_if<std::int64_t>(e.a->constant))
            return Constant { -*i };
        if (const auto *d = std::get_if<double>(e.a->constant))
            return Constant { -*d };
        if (const auto *big = std::get_if<BigIntConstant>(e.a->constant)) {
            if (big->digits == "9223372036854775808")
                return Constant { std::numeric_limits<std::int64_t>::min() };
            return Constant { BigIntConstant { "-" + big->digits } };
        }
    }
    if (e.kind == ExpressionKind::Tuple) {
        std::vector<std::uint32_t> indices;
        std::vector<Constant> values;
        for (const Expression *item : e.items) {
            std::optional<Constant> value = folded(*item);
            if (!value)
                return std::nullopt;
            values.push_back(std::move(*value));
        }
        for (Constant &value : values)
            indices.push_back(m_out.constantIndex(std::move(value)));
        return Constant { std::move(indices) };
    }
    return std::nullopt;
}

void Compiler::compileKind(const Expression &e)
{
    switch (e.kind) {
    case ExpressionKind::Literal:
        m_out.constant(*e.constant);
        break;
    case ExpressionKind::Name:
        loadName(e.text);
        break;
    case ExpressionKind::JoinedString:
        compileStringParts(e);
        break;
    case ExpressionKind::Field:
        compileExpression(*e.a);
        if (e.b != nullptr)
            compileExpression(*e.b);
        m_out.emit(Op::Format, e.op | (e.b != nullptr ? 4u : 0u));
        break;
    case ExpressionKind::Tuple:
    case ExpressionKind::List:
    case ExpressionKind::Set:
        compileSequence(e);
        break;
    case ExpressionKind::Dict:
        compileDict(e);
        break;
    case ExpressionKind::ListComprehension:
    case ExpressionKind::SetComprehension:
    case ExpressionKind::DictComprehension:
    case ExpressionKind::GeneratorExpression:
        compileComprehension(e);
        break;
    case ExpressionKind::Binary:
        compileExpression(*e.a);
        compileExpression(*e.b);
        m_out.emit(Op::Binary, e.op);
        break;
    case ExpressionKind::Unary:
        if (std::optional<Constant> value = folded(e)) {
            m_out.constant(std::move(*value));
        } else {
            static constexpr Op kUnary[] = { Op::Negative, Op::Positive, Op::Invert, Op::Not };
            compileExpression(*e.a);
            m_out.emit(kUnary[e.op]);
        }
        break;
    case ExpressionKind::And:
    case ExpressionKind::Or:
        compileLogical(e);
        break;
    case ExpressionKind::Comparison:
        compileComparison(e);
        break;
    case ExpressionKind::Conditional:
        compileConditional(e);
        break;
    case ExpressionKind::Lambda:
        makeFunction(*e.function);
        break;
    case ExpressionKind::Await:
        compileExpression(*e.a);
        compileAwait();
        break;
    case ExpressionKind::Yield:
        if (e.a != nullptr)
            compileExpression(*e.a);
        else
            m_out.emit(Op::LoadNone);
        m_out.emit(Op::Yield);
        break;
    case ExpressionKind::YieldFrom:
        compileExpression(*e.a);
        m_out.emit(Op::GetIterator);
        m_out.emit(Op::LoadNone);
        m_out.emit(Op::YieldFrom);
        break;
    case ExpressionKind::Attribute:
        compileExpression(*e.a);
        m_out.setSpan(attributeSpan(e));
        m_out.emit(Op::LoadAttribute, attribute(e.text));
        break;
    case ExpressionKind::Subscript:
        compileExpression(*e.a);
        compileSubscriptKey(*e.b);
        m_out.setSpan(e.span);
        m_out.emit(Op::LoadItem);
        break;
    case ExpressionKind::Slice:
        compileSubscriptKey(e);
        break;
    case ExpressionKind::Call:
        compileCall(e);
        break;
    case ExpressionKind::Walrus:
        compileExpression(*e.b);
        m_out.emit(Op::Copy, 1);
        storeName(e.a->text);
        break;
    case ExpressionKind::Starred:
        fail(e.span, { MessageId::StarOutside, {} });
    case ExpressionKind::Keyword:
    case ExpressionKind::DoubleStarred:
        compileExpression(*e.a); // never alone
        break;
    }
}

void Compiler::compileAwait()
{
    m_out.emit(Op::GetAwaitable);
    m_out.emit(Op::LoadNone);
    m_out.emit(Op::YieldFrom);
}

void Compiler::compileSubscriptKey(const Expression &key)
{
    if (key.kind != ExpressionKind::Slice) {
        compileExpression(key);
        return;
    }
    for (const Expression *part : { key.a, key.b }) {
        if (part != nullptr)
            compileExpression(*part);
        else
            m_out.emit(Op::LoadNone);
    }
    if (key.c != nullptr)
        compileExpression(*key.c);
    m_out.setSpan(key.span);
    m_out.emit(Op::BuildSlice, key.c != nullptr ? 3 : 2);
}

void Compiler::compileStringParts(const Expression &e)
{
    for (const Expression *part : e.items) {
        if (part->kind != ExpressionKind::Field) {
            compileExpression(*part);
            continue;
        }
        compileKind(*part); // what cannot be formatted is the whole text's matter
    }
    const bool plain = e.items.size() == 1;
    if (!plain)
        m_out.emit(Op::BuildString, static_cast<std::uint32_t>(e.items.size()));
}

void Compiler::compileSequence(const Expression &e)
{
    if (e.kind == ExpressionKind::Tuple) {
        if (std::optional<Constant> value = folded(e)) {
            m_out.constant(std::move(*value));
            return;
        }
    }
    const auto star = static_cast<std::size_t>(
        std::find_if(e.items.begin(), e.items.end(), isSpread) - e.items.begin());
    const bool set = e.kind == ExpressionKind::Set;
    for (std::size_t i = 0; i < star; ++i)
        compileExpression(*e.items[i]);
    const auto count = static_cast<std::uint32_t>(star);
    if (star == e.items.size()) {
        m_out.emit(set                           ? Op::BuildSet
                : e.kind == ExpressionKind::List ? Op::BuildList
                                                 : Op::BuildTuple,
            count);
        return;
    }
    m_out.emit(set ? Op::BuildSet : Op::BuildList, count);
    for (std::size_t i = star; i < e.items.size(); ++i) {
        const Expression &item = *e.items[i];
        if (isSpread(&item)) {
            compileExpression(*item.a);
            m_out.emit(set ? Op::SetUpdate : Op::ListExtend, 1);
        } else {
            compileExpression(item);
            m_out.emit(set ? Op::SetAdd : Op::ListAppend, 1);
        }
    }
    if (e.kind == ExpressionKind::Tuple)
        m_out.emit(Op::ListToTuple);
}

void Compiler::compileDict(const Expression &e)
{
    // All pairs in front of the first ** at once, the others one by one.
    std::size_t i = 0;
    for (; i < e.items.size() && e.items[i] != nullptr; i += 2) {
        compileExpression(*e.items[i]);
        compileExpression(*e.items[i + 1]);
    }
    m_out.emit(Op::BuildDict, static_cast<std::uint32_t>(i / 2));
    for (; i < e.items.size(); i += 2) {
        if (e.items[i] == nullptr) {
            compileExpression(*e.items[i + 1]);
            m_out.emit(Op::DictUpdate, 1);
        } else {
            compileExpression(*e.items[i]);
            compileExpression(*e.items[i + 1]);
            m_out.emit(Op::DictSet, 1);
        }
    }
}

void Compiler::compileLogical(const Expression &e)
{
    Label end;
    for (std::size_t i = 0; i < e.items.size(); ++i) {
        compileExpression(*e.items[i]);
        if (i + 1 < e.items.size())
            m_out.jump(
                e.kind == ExpressionKind::And ? Op::JumpIfFalseKeep : Op::JumpIfTrueKeep, end);
    }
    m_out.bind(end);
}

void Compiler::comparison(std::uint8_t kind)
{
    switch (static_cast<ComparisonKind>(kind)) {
    case ComparisonKind::Is:
        m_out.emit(Op::Is, 0);
        break;
    case ComparisonKind::IsNot:
        m_out.emit(Op::Is, 1);
        break;
    case ComparisonKind::In:
        m_out.emit(Op::In, 0);
        break;
    case ComparisonKind::NotIn:
        m_out.emit(Op::In, 1);
        break;
    default:
        m_out.emit(Op::Compare, kind);
        break;
    }
}

void Compiler::compileComparison(const Expression &e)
{
    compileExpression(*e.items[0]);
    if (e.operators.size() == 1) {
        compileExpression(*e.items[1]);
        comparison(e.operators[0]);
        return;
    }
    Label failed;
    Label end;
    for (std::size_t i = 0; i < e.operators.size(); ++i) {
        compileExpression(*e.items[i + 1]);
        if (i + 1 == e.operators.size()) {
            comparison(e.operators[i]);
            break;
        }
        m_out.emit(Op::Copy, 1);
        m_out.emit(Op::Rotate3); // a b b -> b a b
        comparison(e.operators[i]);
        m_out.jump(Op::JumpIfFalseKeep, failed);
    }
    m_out.jump(Op::Jump, end);
    m_out.bind(failed);
    m_out.emit(Op::Swap, 2);
    m_out.emit(Op::Pop);
    m_out.bind(end);
}

void Compiler::compileConditional(const Expression &e)
{
    Label otherwise;
    Label end;
    compileJump(*e.b, false, otherwise);
    compileExpression(*e.a);
    m_out.jump(Op::Jump, end);
    m_out.bind(otherwise);
    compileExpression(*e.c);
    m_out.bind(end);
}

void Compiler::compileJump(const Expression &test, bool when, Label &to)
{
    if (const std::optional<bool> known = truthOf(test)) {
        if (*known == when)
            m_out.jump(Op::Jump, to);
        return;
    }
    if (test.kind == ExpressionKind::Unary
        && test.op == static_cast<std::uint8_t>(UnaryOperator::Not)) {
        compileJump(*test.a, !when, to);
        return;
    }
    if (test.kind == ExpressionKind::And || test.kind == ExpressionKind::Or) {
        // The value that decides before the last one is asked.
        const bool early = test.kind == ExpressionKind::Or;
        Label past;
        for (std::size_t i = 0; i + 1 < test.items.size(); ++i)
            compileJump(*test.items[i], early, early == when ? to : past);
        compileJump(*test.items.back(), when, to);
        m_out.bind(past);
        return;
    }
    compileExpression(test);
    m_out.jump(when ? Op::JumpIfTrue : Op::JumpIfFalse, to);
}

// super() is super(__class__, first parameter).
bool Compiler::compileSuper(const Expression &e)
{
    if (!e.items.empty() || e.a->kind != ExpressionKind::Name || e.a->text != "super"
        || m_out.code.locals.empty())
        return false;
    const Symbol *super = m_scope.find("super");
    const Symbol *own = m_scope.find("__class__");
    const bool known = super != nullptr && super->access == Access::Global && own != nullptr
        && own->access == Access::Cell;
    const std::uint32_t first
        = m_out.code.positional > 0 || m_scope.kind == ScopeKind::Comprehension ? 1u : 0u;
    if (!known || first == 0)
        return false;
    loadName("super");
    loadName("__class__");
    loadName(m_scope.locals[0]);
    m_out.emit(Op::Call, 2);
    return true;
}

void Compiler::compileCall(const Expression &e)
{
    if (compileSuper(e))
        return;
    const bool method = e.a->kind == ExpressionKind::Attribute;
    if (std::any_of(e.items.begin(), e.items.end(), isSpread)) {
        compileExpression(*e.a);
        std::uint32_t flags = 0;
        compileSpread(e.items, flags);
        m_out.emit(Op::CallSpread, flags);
        return;
    }
    if (method) {
        compileExpression(*e.a->a);
        m_out.setSpan(attributeSpan(*e.a));
        m_out.emit(Op::LoadMethod, attribute(e.a->text));
        // In a chain of several lines, the call is where its name is.
        if (e.a->span.line != e.a->span.endLine)
            m_out.setSpan(spanning(m_out.span(), e.span));
        else
            m_out.setSpan(e.span);
    } else {
        compileExpression(*e.a);
    }
    std::vector<std::uint32_t> names;
    for (const Expression *argument : e.items) {
        if (argument->kind == ExpressionKind::Keyword) {
            names.push_back(m_out.constantIndex(std::string(argument->text)));
            compileExpression(*argument->a);
        } else {
            compileExpression(*argument);
        }
    }
    const auto count = static_cast<std::uint32_t>(e.items.size());
    if (names.empty()) {
        m_out.emit(method ? Op::CallMethod : Op::Call, count);
    } else {
        m_out.constant(names);
        m_out.emit(method ? Op::CallMethodKeywords : Op::CallKeywords, count);
    }
}

// A list of the positional arguments, and a dict when there are others.
void Compiler::compileSpread(std::span<Expression *> arguments, std::uint32_t &flags)
{
    std::uint32_t plain = 0;
    bool keywords = false;
    auto argument = arguments.begin();
    for (; argument != arguments.end() && !isSpread(*argument)
         && (*argument)->kind != ExpressionKind::Keyword;
         ++argument, ++plain)
        compileExpression(**argument);
    m_out.emit(Op::BuildList, plain);
    for (; argument != arguments.end(); ++argument) {
        const Expression &item = **argument;
        if (item.kind == ExpressionKind::Keyword || item.kind == ExpressionKind::DoubleStarred) {
            keywords = true;
        } else if (item.kind == ExpressionKind::Starred) {
            compileExpression(*item.a);
            m_out.emit(Op::ListExtend, 1 | kExtendsArguments);
        } else {
            compileExpression(item);
            m_out.emit(Op::ListAppend, 1);
        }
    }
    if (keywords) {
        flags |= 1;
        compileKeywordDict(arguments);
    }
}

void Compiler::compileKeywordDict(std::span<Expression *> arguments)
{
    // Without **, no key can come twice, so one instruction does.
    const bool merges = std::any_of(arguments.begin(), arguments.end(),
        [](const Expression *a) { return a->kind == ExpressionKind::DoubleStarred; });
    std::uint32_t pairs = 0;
    if (merges)
        m_out.emit(Op::BuildDict, 0);
    for (const Expression *argument : arguments) {
        if (argument->kind == ExpressionKind::Keyword) {
            m_out.constant(std::string(argument->text));
            compileExpression(*argument->a);
            ++pairs;
            if (merges) {
                m_out.emit(Op::BuildDict, 1);
                m_out.emit(Op::DictMerge, 1);
            }
        } else if (argument->kind == ExpressionKind::DoubleStarred) {
            compileExpression(*argument->a);
            m_out.emit(Op::DictMerge, 1);
        }
    }
    if (!merges)
        m_out.emit(Op::BuildDict, pairs);
}

} // namespace interleave
