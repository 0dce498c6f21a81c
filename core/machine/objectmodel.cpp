// What object, functions, iterators and generators can do.
#include "core/machine/objectmodel.h"

#include "core/machine/builtins/show.h"
#include "core/machine/derived.h"
#include "core/machine/dicts.h"
#include "core/machine/equality.h"
#include "core/machine/interpreter.h"
#include "core/machine/iterators.h"
#include "core/machine/lists.h"
#include "core/machine/strings.h"

#include <algorithm>

namespace interleave {

Outcome odd(NativeCall &call)
{
    return call.raise(Ex::TypeError, "the library's own functions need what they know");
}

bool areOf(NativeCall &call, std::initializer_list<Kind> kinds)
{
    std::uint32_t i = 0;
    for (const Kind kind : kinds) {
        if (!call.heap().is(call.arg(i++), kind))
            return odd(call) == Outcome::Return;
    }
    return true;
}

Outcome ObjectModel::ask(NativeCall &call, Outcome how, Value subject,
    std::initializer_list<Value> more, Attributes attributes)
{
    call.m_result = subject;
    call.m_tailArgs.assign(more.begin(), more.end());
    call.m_exitCode = attributes == Attributes::Plain ? 1 : 0;
    return how;
}

Outcome ObjectModel::construct(NativeCall &call)
{
    call.m_tailKeywords = call.keywords();
    call.m_result = call.arg(0);
    const auto rest = call.rest();
    call.m_tailArgs.assign(rest.begin(), rest.end());
    return Outcome::Construct;
}

namespace {

struct Objects : ObjectModel {
    static bool attributeName(NativeCall &call)
    {
        if (call.heap().isString(call.arg(1)))
            return true;
        call.raise(Ex::TypeError,
            "attribute name must be string, not '"
                + std::string(call.context().typeName(call.arg(1))) + "'");
        return false;
    }

    static Outcome getattr(NativeCall &call)
    {
        if (!attributeName(call))
            return Outcome::Raise;
        return ask(call, Outcome::GetAttribute, call.arg(0), { call.arg(1), call.arg(2) });
    }
    // object.__getattribute__: without asking the class's own.
    static Outcome getattribute(NativeCall &call)
    {
        if (!attributeName(call))
            return Outcome::Raise;
        return ask(call, Outcome::GetAttribute, call.arg(0), { call.arg(1), Value::empty() },
            Attributes::Plain);
    }
    static Outcome hasattr(NativeCall &call)
    {
        if (!attributeName(call))
            return Outcome::Raise;
        return call.prelude("_m_hasattr", { call.arg(0), call.arg(1) });
    }
    static Outcome setattr(NativeCall &call)
    {
        if (!attributeName(call))
            return Outcome::Raise;
        return ask(call, Outcome::SetAttribute, call.arg(0), { call.arg(1), call.arg(2) });
    }
    static Outcome delattr(NativeCall &call)
    {
        if (!attributeName(call))
            return Outcome::Raise;
        return ask(call, Outcome::SetAttribute, call.arg(0), { call.arg(1), Value::empty() });
    }
    // object.__setattr__ and __delattr__: without asking the class's own.
    static Outcome setPlain(NativeCall &call)
    {
        if (!attributeName(call))
            return Outcome::Raise;
        return ask(call, Outcome::SetAttribute, call.arg(0), { call.arg(1), call.arg(2) },
            Attributes::Plain);
    }

    static Outcome callable(NativeCall &call)
    {
        switch (call.heap().kindOf(call.arg(0))) {
        case Kind::Function:
        case Kind::NativeFunction:
        case Kind::BoundMethod:
        case Kind::StaticMethod:
        case Kind::Type:
            return call.returns(Value::boolean(true));
        default:
            return call.returns(
                Value::boolean(!call.context()
                                    .lookup(call.context().typeOf(call.arg(0)), Name::k_call)
                                    .isEmpty()));
        }
    }

    static bool takesMore(const NativeCall &call)
    {
        return !call.rest().empty()
            || (!call.keywords().isEmpty()
                && call.heap().at<DictObject>(call.keywords())->count != 0);
    }
    // object.__new__(cls, ...): an empty instance. The rest is for a class's own __init__.
    static Outcome newObject(NativeCall &call)
    {
        Heap &heap = call.heap();
        const Value type = call.arg(0);
        if (!heap.is(type, Kind::Type))
            return call.raise(Ex::TypeError,
                "object.__new__(X): X is not a type object ("
                    + std::string(call.context().typeName(type)) + ")");
        const auto *t = heap.at<TypeObject>(type);
        if (takesMore(call) && t->layout == Kind::Instance) {
            if ((t->flags & kTypeHasNew) != 0)
                return call.raise(Ex::TypeError,
                    "object.__new__() takes exactly one argument (the type to instantiate)");
            if (call.context().lookup(type.asRef(), Name::k_init) == call.program().objectInit)
                return call.raise(
                    Ex::TypeError, std::string(heap.text(t->name)) + "() takes no arguments");
        }
        Value made;
        switch (t->layout) {
        case Kind::Instance:
            made = heap.valueOf(heap.make<InstanceObject>(Kind::Instance));
            break;
        case Kind::List:
            made = heap.list({});
            break;
        case Kind::Dict:
            made = heap.dict();
            break;
        case Kind::Set:
            made = makeSet(heap);
            break;
        case Kind::Native:
            made = heap.native(type.asRef());
            break;
        case Kind::Exception:
            made = call.context().makeException(type.asRef(), call.rest());
            break;
        default:
            return call.raise(Ex::TypeError,
                "object.__new__(" + std::string(heap.text(t->name)) + ") is not safe, use "
                    + std::string(heap.text(t->name)) + ".__new__()");
        }
        heap.header(made.asRef())->type = type.asRef();
        if ((t->flags & kTypeHasDel) != 0 && t->layout == Kind::Instance)
            static_cast<Interpreter &>(call.context()).guardInstance(made.asRef());
        return call.returns(made);
    }
    static Outcome objectRepr(NativeCall &call)
    {
        const Value self = call.arg(0);
        std::string text;
        // What builtin kinds show; a class with a method of its own that asks object gets the plain
        // form.
        const bool own
            = (call.heap().at<TypeObject>(call.context().typeOf(self))->flags & kTypeHasRepr) != 0;
        if (own || !appendRepr(call.context(), self, text))
            text = "<" + qualifiedTypeName(call.heap(), call.context().typeOf(self)) + " object at "
                + addressText(self) + ">";
        return call.returns(call.heap().string(text));
    }
    static Outcome objectStr(NativeCall &call) { return call.prelude("repr", { call.arg(0) }); }
    static Outcome objectFormat(NativeCall &call)
    {
        if (call.heap().isString(call.arg(1))
            && call.heap().at<StringObject>(call.arg(1))->bytes != 0)
            return call.raise(Ex::TypeError,
                "unsupported format string passed to "
                    + std::string(call.context().typeName(call.arg(0))) + ".__format__");
        return call.prelude("str", { call.arg(0) });
    }
    static Outcome objectEq(NativeCall &call)
    {
        return call.returns(
            call.arg(0) == call.arg(1) ? Value::boolean(true) : Value::notImplemented());
    }
    static Outcome objectNe(NativeCall &call)
    {
        return call.returns(
            call.arg(0) == call.arg(1) ? Value::boolean(false) : Value::notImplemented());
    }
    static Outcome objectHash(NativeCall &call)
    {
        return call.returns(
            Value::smallInt(static_cast<std::int64_t>(call.arg(0).bits() & 0xffffffff)));
    }
    // More than the instance is for a class whose __new__ takes it.
    static Outcome initObject(NativeCall &call)
    {
        const Ref type = call.context().typeOf(call.arg(0));
        const auto *t = call.heap().at<TypeObject>(type);
        if (!takesMore(call) || t->layout != Kind::Instance)
            return call.returnsNone();
        const bool own = call.context().lookup(type, Name::k_init) != call.program().objectInit;
        if (!own && (t->flags & kTypeHasNew) != 0)
            return call.returnsNone();
        return call.raise(Ex::TypeError,
            (own ? "object" : std::string(call.heap().text(t->name)))
                + ".__init__() takes exactly one argument (the instance to initialize)");
    }

    static Outcome initSubclass(NativeCall &call)
    {
        if (!call.keywords().isEmpty())
            return call.raise(Ex::TypeError,
                std::string(call.heap().text(call.heap().at<TypeObject>(call.arg(0))->name))
                    + ".__init_subclass__() takes no keyword arguments");
        return call.returnsNone();
    }

    static Outcome iter(NativeCall &call)
    {
        Heap &heap = call.heap();
        const Value v = call.arg(0);
        if (call.has(1))
            return call.prelude("_m_call_iterator", { v, call.arg(1) });
        const Ref type = call.context().typeOf(v);
        if ((heap.at<TypeObject>(type)->flags & kTypeHasIter) == 0) {
            const Value it = iteratorOf(heap, v);
            if (!it.isEmpty())
                return call.returns(it);
            if (heap.is(v, Kind::Generator) && heap.at<GeneratorObject>(v)->coroutine == 0
                && heap.at<GeneratorObject>(v)->asynchronous == 0)
                return call.returns(v);
        }
        const Value method = call.context().lookup(type, Name::k_iter);
        if (heap.is(method, Kind::Function))
            return call.prelude("_m_iter", { method, v });
        if (!method.isEmpty() && !method.isNone())
            return call.tailCall(method, { v });
        if (method.isEmpty() && !call.context().lookup(type, Name::k_getitem).isEmpty())
            return call.prelude("_m_sequence_iterator", { v });
        return call.raise(Ex::TypeError,
            "'" + std::string(call.context().typeName(v)) + "' object is not iterable");
    }
    static Outcome next(NativeCall &call)
    {
        Heap &heap = call.heap();
        const Value it = call.arg(0);
        Value item;
        switch (nextOf(heap, it, item)) {
        case Next::Value:
            return call.returns(item);
        case Next::End:
            return call.has(1) ? call.returns(call.arg(1)) : call.raise(Ex::StopIteration, "");
        case Next::SizeChanged:
            return call.raise(Ex::RuntimeError, "dictionary changed size during iteration");
        case Next::NeedsPython:
            break;
        }
        const Value method = call.context().lookup(call.context().typeOf(it), Name::k_next);
        if (method.isEmpty())
            return call.raise(Ex::TypeError,
                "'" + std::string(call.context().typeName(it)) + "' object is not an iterator");
        if (call.has(1))
            return call.prelude("_m_next_default", { it, call.arg(1) });
        return call.tailCall(method, { it });
    }
    static Outcome iteratorSelf(NativeCall &call) { return call.returns(call.arg(0)); }

    static Outcome generatorNext(NativeCall &call)
    {
        return ask(call, Outcome::ResumeGenerator, call.arg(0), { Value::none() });
    }
    static Outcome generatorSend(NativeCall &call)
    {
        return ask(call, Outcome::ResumeGenerator, call.arg(0), { call.arg(1) });
    }
    static Outcome generatorThrow(NativeCall &call)
    {
        Value exception = call.arg(1);
        // The old form: throw(type, value).
        if (call.heap().is(exception, Kind::Type) && call.has(2) && !call.arg(2).isNone()) {
            const Value value = call.arg(2);
            exception = call.heap().is(value, Kind::Exception)
                ? value
                : call.context().makeException(exception.asRef(), { &value, 1 });
        }
        return ask(call, Outcome::ThrowIntoGenerator, call.arg(0), { exception });
    }
    static Outcome generatorClose(NativeCall &call)
    {
        return ask(call, Outcome::CloseGenerator, call.arg(0), {});
    }

    static Outcome awaiter(NativeCall &call) { return call.prelude("_m_awaiter", { call.arg(0) }); }

    // --- Async generators: what each call gives to await is made in the prelude
    static Outcome asyncNext(NativeCall &call)
    {
        return call.prelude("_m_agen_next", { call.arg(0), Value::none() });
    }
    static Outcome asyncSend(NativeCall &call)
    {
        return call.prelude("_m_agen_next", { call.arg(0), call.arg(1) });
    }
    static Outcome asyncThrow(NativeCall &call)
    {
        const Value value = call.has(2) && !call.arg(2).isNone() ? call.arg(2) : call.arg(1);
        return call.prelude("_m_agen_raise", { call.arg(0), value });
    }
    static Outcome asyncClose(NativeCall &call)
    {
        return call.prelude("_m_agen_close", { call.arg(0) });
    }
    // A generator of the prelude that is to be awaited.
    static Outcome asCoroutine(NativeCall &call)
    {
        if (!areOf(call, { Kind::Generator }))
            return Outcome::Raise;
        auto *g = call.heap().at<GeneratorObject>(call.arg(0));
        g->coroutine = 1;
        g->header.type = call.program().coroutineType;
        return call.returns(call.arg(0));
    }
    // A generator that can be awaited, too.
    static Outcome asAwaitable(NativeCall &call)
    {
        if (!areOf(call, { Kind::Generator }))
            return Outcome::Raise;
        call.heap().at<GeneratorObject>(call.arg(0))->flags |= GeneratorObject::kAwaitable;
        return call.returns(call.arg(0));
    }
    static Outcome asyncStep(NativeCall &call)
    {
        return areOf(call, { Kind::Generator }) ? generatorSend(call) : Outcome::Raise;
    }
    static Outcome asyncRaise(NativeCall &call)
    {
        return areOf(call, { Kind::Generator }) ? generatorThrow(call) : Outcome::Raise;
    }
    // Is it what an async generator yields (in a cell), and not what it awaits?
    static Outcome isItem(NativeCall &call)
    {
        return call.returns(Value::boolean(call.heap().is(call.arg(0), Kind::Cell)));
    }

    static Outcome globals(NativeCall &call)
    {
        return ask(call, Outcome::Globals, Value::none(), {});
    }
    static Outcome locals(NativeCall &call)
    {
        return ask(call, Outcome::Locals, Value::none(), {});
    }
    static Outcome vars(NativeCall &call)
    {
        if (!call.has(0))
            return locals(call);
        return call.prelude("_m_vars", { call.arg(0) });
    }
};

} // namespace

void declareObjectModel(Declarations &declare)
{
    using M = Objects;
    const char *b = "builtins";
    declare.function(b, "getattr(object, name, default=None, /)", M::getattr);
    declare.function(b, "setattr(object, name, value, /)", M::setattr);
    declare.function(b, "delattr(object, name, /)", M::delattr);
    declare.function(b, "hasattr(object, name, /)", M::hasattr);
    declare.function(b, "callable(object, /)", M::callable);
    declare.function(b, "iter(object, sentinel=None, /)", M::iter);
    declare.function(b, "next(iterator, default=None, /)", M::next);
    declare.function(b, "globals()", M::globals);
    declare.function(b, "locals()", M::locals);
    declare.function(b, "vars(object=None, /)", M::vars);

    declare.method("object", "__init__(self, *args, **keywords)", M::initObject);
    declare.method("object", "__repr__(self, /)", M::objectRepr);
    declare.method("object", "__str__(self, /)", M::objectStr);
    declare.method("object", "__format__(self, spec, /)", M::objectFormat);
    declare.method("object", "__eq__(self, other, /)", M::objectEq);
    declare.method("object", "__ne__(self, other, /)", M::objectNe);
    declare.method("object", "__hash__(self, /)", M::objectHash);
    declare.method("object", "__getattribute__(self, name, /)", M::getattribute);
    declare.method("object", "__setattr__(self, name, value, /)", M::setPlain);
    declare.method("object", "__delattr__(self, name, /)", M::setPlain);
    declare.makes("object", "__new__(cls, *args, **keywords)", M::newObject);
    declare.classMethod("object", "__init_subclass__(cls, **keywords)", M::initSubclass);

    declare.method("iterator", "__iter__(self, /)", M::iteratorSelf);
    declare.method("iterator", "__next__(self, /)", M::next);
    declare.method("async_generator", "__aiter__(self, /)", M::iteratorSelf);
    declare.method("async_generator", "__anext__(self, /)", M::asyncNext);
    declare.method("async_generator", "asend(self, value, /)", M::asyncSend);
    declare.method(
        "async_generator", "athrow(self, type, value=None, traceback=None, /)", M::asyncThrow);
    declare.method("async_generator", "aclose(self, /)", M::asyncClose);
    declare.function("_machine", "agen_send(generator, value, /)", M::asyncStep);
    declare.function("_machine", "agen_throw(generator, error, value=None, /)", M::asyncRaise);
    declare.function("_machine", "as_coroutine(generator, /)", M::asCoroutine);
    declare.function("_machine", "as_awaitable(generator, /)", M::asAwaitable);
    declare.function("_machine", "is_item(value, /)", M::isItem);
    for (const char *type : { "generator", "coroutine" }) {
        declare.method(type, "send(self, value, /)", M::generatorSend);
        declare.method(type, "throw(self, type, value=None, traceback=None, /)", M::generatorThrow);
        declare.method(type, "close(self, /)", M::generatorClose);
    }
    declare.method("generator", "__iter__(self, /)", M::iteratorSelf);
    declare.method("generator", "__next__(self, /)", M::generatorNext);
    declare.method("coroutine", "__await__(self, /)", M::awaiter);

    declare.function("_machine", "set_plain(object, name, value, /)", M::setPlain);
}

} // namespace interleave
