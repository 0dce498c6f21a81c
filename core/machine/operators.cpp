// Operators, items and iteration where the loop's fast paths end.
#include "core/machine/interpreter.h"

#include "core/machine/builtins/intobjects.h"
#include "core/machine/equality.h"
#include "core/machine/iterators.h"
#include "core/machine/lists.h"
#include "core/machine/strings.h"

#include <algorithm>

namespace interleave {

namespace {

struct OperatorNames {
    Name plain;
    Name reflected;
    Name inPlace;
    const char *sign;
};

// In the order of BinaryOperator.
constexpr OperatorNames kOperators[] = {
    { Name::k_add, Name::k_radd, Name::k_iadd, "+" },
    { Name::k_sub, Name::k_rsub, Name::k_isub, "-" },
    { Name::k_mul, Name::k_rmul, Name::k_imul, "*" },
    { Name::k_truediv, Name::k_rtruediv, Name::k_itruediv, "/" },
    { Name::k_floordiv, Name::k_rfloordiv, Name::k_ifloordiv, "//" },
    { Name::k_mod, Name::k_rmod, Name::k_imod, "%" },
    { Name::k_pow, Name::k_rpow, Name::k_ipow, "** or pow()" },
    { Name::k_matmul, Name::k_rmatmul, Name::k_imatmul, "@" },
    { Name::k_lshift, Name::k_rlshift, Name::k_ilshift, "<<" },
    { Name::k_rshift, Name::k_rrshift, Name::k_irshift, ">>" },
    { Name::k_and, Name::k_rand, Name::k_iand, "&" },
    { Name::k_or, Name::k_ror, Name::k_ior, "|" },
    { Name::k_xor, Name::k_rxor, Name::k_ixor, "^" },
};

struct ComparisonNames {
    Name plain;
    Name reflected;
    const char *sign;
};

// In the order of Comparison.
constexpr ComparisonNames kComparisons[] = {
    { Name::k_lt, Name::k_gt, "<" },
    { Name::k_le, Name::k_ge, "<=" },
    { Name::k_eq, Name::k_eq, "==" },
    { Name::k_ne, Name::k_ne, "!=" },
    { Name::k_gt, Name::k_lt, ">" },
    { Name::k_ge, Name::k_le, ">=" },
};

// The ways an operator is tried, one after another.
enum Way : std::uint32_t { kInPlaceWay, kReflectedFirst, kPlain, kReflected, kNoWay };

bool isRepeatable(const Heap &heap, Value v)
{
    switch (heap.kindOf(v)) {
    case Kind::String:
    case Kind::Bytes:
    case Kind::ByteArray:
    case Kind::List:
    case Kind::Tuple:
        return true;
    default:
        return false;
    }
}

} // namespace

Flow Interpreter::nextOperator(std::uint32_t stage)
{
    const Instruction i = codeOf(m_frame).code->instructions[m_frame->ip];
    stage &= ~kInvertResult;
    if (opOf(i) == Op::Compare)
        return compare(static_cast<Comparison>(operandOf(i)), stage);
    return binary(static_cast<BinaryOperator>(operandOf(i)), opOf(i) == Op::InPlace, stage);
}

Flow Interpreter::binary(BinaryOperator op, bool inPlace, std::uint32_t stage)
{
    const OperatorNames &names = kOperators[static_cast<std::size_t>(op)];
    const Value a = m_sp[-2];
    const Value b = m_sp[-1];
    // Whole numbers of int itself, which nothing can have given other operators.
    const auto isInt = [&](Value v) { return v.isSmallInt() || isPlain(v, Kind::BigInt); };
    if (isInt(a) && isInt(b) && op != BinaryOperator::MatrixMultiply) {
        const Value result = integerBinary(*this, op, a, b);
        if (result.isEmpty())
            return Flow::Raise;
        --m_sp;
        m_sp[-1] = result;
        return advance();
    }
    const Ref ta = typeOf(a);
    const Ref tb = typeOf(b);
    // A subclass that has its own idea of the reflected operator is asked first.
    const bool derived = ta != tb && isSubtype(tb, ta)
        && lookup(tb, names.reflected) != lookup(ta, names.reflected);
    for (; stage < kNoWay; ++stage) {
        Value method;
        Value args[2] = { a, b };
        switch (stage) {
        case kInPlaceWay:
            if (inPlace)
                method = lookup(ta, names.inPlace);
            break;
        case kReflectedFirst:
            if (derived)
                method = lookup(tb, names.reflected);
            break;
        case kPlain:
            method = lookup(ta, names.plain);
            break;
        default:
            if (ta != tb && !derived)
                method = lookup(tb, names.reflected);
        }
        if (method.isEmpty() || method.isNone())
            continue;
        if (stage == kReflectedFirst || stage == kReflected)
            std::swap(args[0], args[1]);
        m_operatorStage = stage;
        return call(method, args, {}, 0, Deliver::Operator);
    }
    if (op == BinaryOperator::Multiply && (isRepeatable(*m_heap, a) || isRepeatable(*m_heap, b))) {
        const bool first = isRepeatable(*m_heap, a);
        const Value row = first ? a : b;
        const Value times = first ? b : a;
        if (!lookup(typeOf(times), Name::k_index).isEmpty())
            return callPrelude("_m_repeat", { row, times, Value::boolean(inPlace && first) }, 2,
                Deliver::Push);
        raise(Ex::TypeError,
            "can't multiply sequence by non-int of type '" + std::string(typeName(times)) + "'");
        return Flow::Raise;
    }
    const char *sign = op == BinaryOperator::Power && inPlace ? "**" : names.sign;
    if (op == BinaryOperator::RightShift && typeName(a) == "builtin_function_or_method"
        && m_heap->text(m_heap->at<NativeFunctionObject>(a)->name) == "print") {
        raise(Ex::TypeError,
            "unsupported operand type(s) for >>: 'builtin_function_or_method' and '"
                + std::string(typeName(b))
                + "'. Did you mean \"print(<message>, file=<output_stream>)\"?");
        return Flow::Raise;
    }
    raise(Ex::TypeError,
        std::string("unsupported operand type(s) for ") + sign + (inPlace ? "=" : "") + ": '"
            + std::string(typeName(a)) + "' and '" + std::string(typeName(b)) + "'");
    return Flow::Raise;
}

Flow Interpreter::compare(Comparison op, std::uint32_t stage)
{
    const Value a = m_sp[-2];
    const Value b = m_sp[-1];
    const auto done = [&](bool result) {
        m_sp -= 2;
        *m_sp++ = Value::boolean(result);
        return advance();
    };
    const bool equality = op == Comparison::Equal || op == Comparison::NotEqual;
    if (stage == 0) {
        const auto isPlain = [&](Value v) {
            return !v.isRef() || (m_heap->at<TypeObject>(typeOf(v))->flags & kTypeLearner) == 0;
        };
        if (isNumber(*m_heap, a) && isNumber(*m_heap, b) && isPlain(a) && isPlain(b)) {
            const int order = compareNumbers(*m_heap, a, b);
            if (order == 2)
                return done(op == Comparison::NotEqual);
            switch (op) {
            case Comparison::Less:
                return done(order < 0);
            case Comparison::LessEqual:
                return done(order <= 0);
            case Comparison::Equal:
                return done(order == 0);
            case Comparison::NotEqual:
                return done(order != 0);
            case Comparison::Greater:
                return done(order > 0);
            case Comparison::GreaterEqual:
                return done(order >= 0);
            }
        }
        if (equality) {
            const Answer same = equals(*m_heap, a, b);
            const auto asksPython = [&](Value v) {
                return v.isRef() && (m_heap->at<TypeObject>(typeOf(v))->flags & kTypeHasEq) != 0;
            };
            if (same != Answer::NeedsPython)
                return done((same == Answer::Yes) == (op == Comparison::Equal));
            // Containers of such objects are gone through in Python.
            if (!asksPython(a) && !asksPython(b))
                return callPrelude(op == Comparison::Equal ? "_m_equal" : "_m_unequal", { a, b }, 2,
                    Deliver::Push);
        }
    }
    const ComparisonNames &names = kComparisons[static_cast<std::size_t>(op)];
    const Ref ta = typeOf(a);
    const Ref tb = typeOf(b);
    const bool derived = ta != tb && isSubtype(tb, ta);
    for (; stage < kNoWay; ++stage) {
        const bool reflected = stage == kReflectedFirst || stage == kReflected;
        if (stage == kInPlaceWay || (stage == kReflectedFirst && !derived)
            || (stage == kReflected && derived))
            continue;
        const Ref type = reflected ? tb : ta;
        Value method = lookup(type, reflected ? names.reflected : names.plain);
        std::uint32_t invert = 0;
        // != is the opposite of == unless a class has its own.
        if (op == Comparison::NotEqual && !m_heap->is(method, Kind::Function)) {
            method = lookup(type, Name::k_eq);
            invert = kInvertResult;
        }
        if (method.isEmpty() || method.isNone())
            continue;
        const Value args[2] = { reflected ? b : a, reflected ? a : b };
        m_operatorStage = stage | invert;
        return call(method, args, {}, 0, Deliver::Operator);
    }
    if (equality)
        return done((a == b) == (op == Comparison::Equal));
    raise(Ex::TypeError,
        std::string("'") + names.sign + "' not supported between instances of '"
            + std::string(typeName(a)) + "' and '" + std::string(typeName(b)) + "'");
    return Flow::Raise;
}

Flow Interpreter::unary(Name name, const char *sign)
{
    const Value v = m_sp[-1];
    const Value method = lookup(typeOf(v), name);
    if (method.isEmpty()) {
        if (name == Name::k_aiter)
            raise(Ex::TypeError,
                "'async for' requires an object with __aiter__ method, got "
                    + std::string(typeName(v)));
        else
            raise(Ex::TypeError,
                std::string("bad operand type for unary ") + sign + ": '" + std::string(typeName(v))
                    + "'");
        return Flow::Raise;
    }
    return call(method, { &v, 1 }, {}, 1, Deliver::Push);
}

Flow Interpreter::truthOf(Value v)
{
    Value method = lookup(typeOf(v), Name::k_bool);
    if (method.isEmpty())
        method = lookup(typeOf(v), Name::k_len);
    return call(method, { &v, 1 }, {}, 0, Deliver::Truth);
}

Flow Interpreter::contains(bool inverted)
{
    const Value item = m_sp[-2];
    const Value container = m_sp[-1];
    const auto done = [&](bool result) {
        m_sp -= 2;
        *m_sp++ = Value::boolean(result != inverted);
        return advance();
    };
    const auto inPython = [&] {
        return callPrelude("_m_contains", { container, item }, 2, Deliver::Contains);
    };
    const auto answered = [&](Found found) {
        if (found == Found::Unhashable) {
            raise(Ex::TypeError,
                "unhashable type: '" + std::string(typeName(hashOf(*m_heap, item).culprit)) + "'");
            return Flow::Raise;
        }
        return found == Found::NeedsPython ? inPython() : done(found == Found::Yes);
    };
    const Ref type = typeOf(container);
    const bool plain = (m_heap->at<TypeObject>(type)->flags & kTypeHasIter) == 0;
    switch (plain ? m_heap->kindOf(container) : Kind::Free) {
    case Kind::List:
    case Kind::Tuple: {
        const auto items = m_heap->is(container, Kind::List) ? m_heap->listItems(container)
                                                             : m_heap->tupleItems(container);
        for (const Value v : items) {
            const Answer same = v == item ? Answer::Yes : equals(*m_heap, v, item, 1);
            if (same == Answer::NeedsPython)
                return inPython();
            if (same == Answer::Yes)
                return done(true);
        }
        return done(false);
    }
    case Kind::Dict:
        return answered(findInDict(*m_heap, container.asRef(), item).found);
    case Kind::Set:
    case Kind::FrozenSet:
        return answered(setHas(*m_heap, container.asRef(), item));
    default:
        break;
    }
    const Value method = lookup(type, Name::k_contains);
    if (!method.isEmpty() && !method.isNone()) {
        const Value args[] = { container, item };
        return call(method, args, {}, 2, Deliver::Contains);
    }
    if (iteratorOf(*m_heap, container).isEmpty() && lookup(type, Name::k_iter).isEmpty()
        && lookup(type, Name::k_getitem).isEmpty()) {
        raise(Ex::TypeError,
            "argument of type '" + std::string(typeName(container)) + "' is not iterable");
        return Flow::Raise;
    }
    return inPython();
}

// --- Items

Flow Interpreter::loadItem()
{
    const Value object = m_sp[-2];
    const Value args[] = { object, m_sp[-1] };
    const Value method = lookup(typeOf(object), Name::k_getitem);
    if (m_heap->is(args[1], Kind::Instance) && m_heap->is(method, Kind::NativeFunction)
        && !m_heap->is(object, Kind::Dict) && !lookup(typeOf(args[1]), Name::k_index).isEmpty())
        return callPrelude("_m_item_at", { object, args[1] }, 2, Deliver::Push);
    if (!method.isEmpty() && !method.isNone())
        return call(method, args, {}, 2, Deliver::Push);
    if (m_heap->is(object, Kind::Type)) {
        const Value own = lookup(object.asRef(), m_program->findInterned("__class_getitem__"));
        if (!own.isEmpty()) {
            const Attribute bound = bindTo(own, Value::empty(), object);
            return call(bound.value, { args + 1, 1 }, {}, 2, Deliver::Push);
        }
        // list[int], and all classes of the library: annotations only, nothing is checked.
        const auto *t = m_heap->at<TypeObject>(object);
        const auto module = m_program->modulesByName.find(
            t->module != 0 ? std::string(m_heap->text(t->module)) : std::string());
        const bool library
            = module != m_program->modulesByName.end() && module->second->module->prelude;
        if (library || m_heap->isFrozen(object))
            return callPrelude("_subscribed", { object, m_sp[-1] }, 2, Deliver::Push);
        raise(Ex::TypeError,
            "type '" + std::string(m_heap->text(m_heap->at<TypeObject>(object)->name))
                + "' is not subscriptable");
        return Flow::Raise;
    }
    raise(Ex::TypeError, "'" + std::string(typeName(object)) + "' object is not subscriptable");
    return Flow::Raise;
}

Flow Interpreter::storeItem()
{
    const Value object = m_sp[-2];
    const Value method = lookup(typeOf(object), Name::k_setitem);
    if (method.isEmpty() || method.isNone()) {
        raise(Ex::TypeError,
            "'" + std::string(typeName(object)) + "' object does not support item assignment");
        return Flow::Raise;
    }
    const Value args[] = { object, m_sp[-1], m_sp[-3] };
    return call(method, args, {}, 3, Deliver::Discard);
}

Flow Interpreter::deleteItem()
{
    const Value object = m_sp[-2];
    const Value method = lookup(typeOf(object), Name::k_delitem);
    if (method.isEmpty() || method.isNone()) {
        raise(Ex::TypeError,
            "'" + std::string(typeName(object)) + "' object doesn't support item deletion");
        return Flow::Raise;
    }
    const Value args[] = { object, m_sp[-1] };
    return call(method, args, {}, 2, Deliver::Discard);
}

// --- Iteration

Flow Interpreter::getIterator()
{
    const Value v = m_sp[-1];
    const Ref type = typeOf(v);
    if ((m_heap->at<TypeObject>(type)->flags & kTypeHasIter) == 0) {
        const Value it = iteratorOf(*m_heap, v);
        if (!it.isEmpty()) {
            // What a for statement makes and goes through lies on its frame's stack, and nowhere
            // else.
            if (it != v && opOf(codeOf(m_frame).code->instructions[m_frame->ip + 1]) == Op::ForNext)
                m_heap->at<IteratorObject>(it)->own = 1;
            m_sp[-1] = it;
            return advance();
        }
        if (m_heap->is(v, Kind::Generator) && m_heap->at<GeneratorObject>(v)->coroutine == 0
            && m_heap->at<GeneratorObject>(v)->asynchronous == 0)
            return advance();
    }
    const Value method = lookup(type, Name::k_iter);
    if (!method.isEmpty() && !method.isNone())
        return call(method, { &v, 1 }, {}, 1, Deliver::Push);
    if (!lookup(type, Name::k_getitem).isEmpty() && method.isEmpty())
        return callPrelude("_m_sequence_iterator", { v }, 1, Deliver::Push);
    raise(Ex::TypeError, "'" + std::string(typeName(v)) + "' object is not iterable");
    return Flow::Raise;
}

Flow Interpreter::loopEnded()
{
    --m_sp;
    m_frame->ip = operandOf(codeOf(m_frame).code->instructions[m_frame->ip]);
    return Flow::Continue;
}

Flow Interpreter::forNext()
{
    const Value iterator = m_sp[-1];
    if (m_heap->is(iterator, Kind::Generator))
        return resume(iterator, Value::none(), 0, Deliver::Next, Value::empty());
    Value item;
    switch (nextOf(*m_heap, iterator, item)) {
    case Next::Value:
        *m_sp++ = item;
        return advance();
    case Next::End:
        return loopEnded();
    case Next::SizeChanged:
        raise(Ex::RuntimeError,
            m_heap->at<IteratorObject>(iterator)->what == IteratorKind::Set
                ? "Set changed size during iteration"
                : "dictionary changed size during iteration");
        return Flow::Raise;
    case Next::NeedsPython:
        break;
    }
    const Value method = lookup(typeOf(iterator), Name::k_next);
    if (method.isEmpty()) {
        raise(Ex::TypeError,
            "iter() returned non-iterator of type '" + std::string(typeName(iterator)) + "'");
        return Flow::Raise;
    }
    const FrameObject *frame = m_frame;
    const Flow flow = call(method, { &iterator, 1 }, {}, 0, Deliver::Next);
    if (flow == Flow::Raise && m_frame == frame && isException(m_pending, Ex::StopIteration)) {
        m_pending = Value::empty();
        return loopEnded();
    }
    return flow;
}

Flow Interpreter::enterWith(bool asynchronous)
{
    const Value manager = m_sp[-1];
    const Ref type = typeOf(manager);
    const Value enter = lookup(type, asynchronous ? Name::k_aenter : Name::k_enter);
    const Value exit = lookup(type, asynchronous ? Name::k_aexit : Name::k_exit);
    if (enter.isEmpty() || exit.isEmpty()) {
        const std::string protocol
            = asynchronous ? "asynchronous context manager" : "context manager";
        raise(Ex::TypeError,
            "'" + std::string(typeName(manager)) + "' object does not support the " + protocol
                + " protocol"
                + (!enter.isEmpty() ? std::string(" (missed ")
                            + (asynchronous ? "__aexit__" : "__exit__") + " method)"
                                    : ""));
        return Flow::Raise;
    }
    // What is no function (a partial, an object with __call__) isn't told of the manager.
    const auto isPlain = [&](Value method) {
        const Kind kind = m_heap->kindOf(method);
        return kind == Kind::StaticMethod
            || (kind == Kind::Instance && lookup(typeOf(method), Name::k_get).isEmpty());
    };
    const Value leave = isPlain(exit) ? exit : m_heap->boundMethod(exit, manager);
    const std::span<const Value> told(&manager, isPlain(enter) ? 0 : 1);
    return call(enter, told, {}, 0, Deliver::Enter, leave);
}

} // namespace interleave
