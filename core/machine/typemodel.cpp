// What classes can do: type and its methods, isinstance and issubclass, super, property and its
// like.
#include "core/machine/objectmodel.h"

#include "core/machine/derived.h"
#include "core/machine/dicts.h"
#include "core/machine/equality.h"
#include "core/machine/interpreter.h"

#include <string>
#include <string_view>

namespace interleave {

namespace {

struct Types : ObjectModel {
    // 1 yes, 0 no, -1 raised. Tuples may nest.
    static int oneOf(NativeCall &call, Ref type, Value classes, const char *function, int depth)
    {
        Heap &heap = call.heap();
        if (heap.is(classes, Kind::Type))
            return call.context().isSubtype(type, classes.asRef());
        if (heap.is(classes, Kind::Tuple) && depth < kMaxDepth) {
            for (const Value c : heap.tupleItems(classes))
                if (const int r = oneOf(call, type, c, function, depth + 1); r != 0)
                    return r;
            return 0;
        }
        if (classes.isNone() && depth > 0)
            return type == call.program().noneType;
        call.raise(Ex::TypeError,
            std::string(function) + "() arg 2 must be a "
                + (std::string_view(function) == "isinstance"
                        ? "type, a tuple of types, or a union"
                        : "class, a tuple of classes, or a union"));
        return -1;
    }
    static Outcome isinstance(NativeCall &call)
    {
        if (metaclassDecides(call, call.arg(1), Name::k_instancecheck, 0)
            && Value::reference(call.context().typeOf(call.arg(0))) != call.arg(1))
            return call.prelude("_m_isinstance", { call.arg(0), call.arg(1) });
        const int r = oneOf(call, call.context().typeOf(call.arg(0)), call.arg(1), "isinstance", 0);
        return r < 0 ? Outcome::Raise : call.returns(Value::boolean(r != 0));
    }
    static Outcome issubclass(NativeCall &call)
    {
        if (!call.heap().is(call.arg(0), Kind::Type))
            return call.raise(Ex::TypeError, "issubclass() arg 1 must be a class");
        if (metaclassDecides(call, call.arg(1), Name::k_subclasscheck, 0))
            return call.prelude("_m_issubclass", { call.arg(0), call.arg(1) });
        const int r = oneOf(call, call.arg(0).asRef(), call.arg(1), "issubclass", 0);
        return r < 0 ? Outcome::Raise : call.returns(Value::boolean(r != 0));
    }
    // type(x), or type(name, bases, dict).
    static Outcome newType(NativeCall &call)
    {
        const auto rest = call.rest();
        const Ref metaclass = call.arg(0).asRef();
        if (rest.size() == 1 && metaclass == call.program().typeType)
            return call.returns(Value::reference(call.context().typeOf(rest[0])));
        if (rest.size() != 3)
            return call.raise(Ex::TypeError, "type() takes 1 or 3 arguments");
        Heap &heap = call.heap();
        if (!heap.isString(rest[0]) || !heap.is(rest[1], Kind::Tuple)
            || !heap.is(rest[2], Kind::Dict))
            return call.raise(Ex::TypeError, "type.__new__() arguments must be str, tuple, dict");
        auto &machine = static_cast<Interpreter &>(call.context());
        for (const Value base : heap.tupleItems(rest[1]))
            if (!heap.is(base, Kind::Type))
                return call.raise(Ex::TypeError, "bases must be types");
        const Ref winner = machine.metaclassOf(metaclass, heap.tupleItems(rest[1]));
        if (winner == 0)
            return Outcome::Raise;
        const Value keywords = call.keywords().isEmpty() ? heap.dict() : call.keywords();
        if (winner != metaclass && (heap.at<TypeObject>(winner)->flags & kTypeHasNew) != 0)
            return call.prelude(
                "_m_construct", { Value::reference(winner), heap.tuple(rest), keywords });
        const Value made = machine.makeClass(
            winner, rest[0], rest[1], Value::reference(dictCopy(heap, rest[2].asRef())));
        if (made.isEmpty())
            return Outcome::Raise;
        return call.prelude("_m_finish_class", { made, keywords });
    }
    static Outcome callType(NativeCall &call) { return construct(call); }
    // The learner's class body, in a namespace that a metaclass has prepared.
    static Outcome classBody(NativeCall &call)
    {
        if (!areOf(call, { Kind::Function, Kind::Dict }))
            return Outcome::Raise;
        return ask(call, Outcome::ClassBody, call.arg(0), { call.arg(1) });
    }
    static Outcome metaclass(NativeCall &call)
    {
        if (!areOf(call, { Kind::Type, Kind::Tuple }))
            return Outcome::Raise;
        auto &machine = static_cast<Interpreter &>(call.context());
        const Ref winner
            = machine.metaclassOf(call.arg(0).asRef(), call.heap().tupleItems(call.arg(1)));
        return winner == 0 ? Outcome::Raise : call.returns(Value::reference(winner));
    }
    static Outcome unionOf(NativeCall &call)
    {
        return call.prelude("_m_union", { call.arg(0), call.arg(1) });
    }
    static Outcome unionOfReflected(NativeCall &call)
    {
        return call.prelude("_m_union", { call.arg(1), call.arg(0) });
    }
    static Outcome prepare(NativeCall &call) { return call.returns(call.heap().dict()); }
    static Outcome initType(NativeCall &call) { return call.returnsNone(); }
    // The same value as an instance of a subclass of its type.
    static Outcome retyped(NativeCall &call)
    {
        Heap &heap = call.heap();
        const Value value = call.arg(1);
        const Kind layout = heap.is(call.arg(0), Kind::Type)
            ? heap.at<TypeObject>(call.arg(0))->layout
            : Kind::Free;
        const bool fits = layout == Kind::BigInt
            ? value.isSmallInt() || value.isBool() || heap.is(value, Kind::BigInt)
            : layout == Kind::Float ? value.isReal() || heap.is(value, Kind::Float)
                                    : isCopiedKind(layout) && heap.is(value, layout);
        if (!fits)
            return call.raise(Ex::TypeError, "only values of a class's base can become its own");
        return call.returns(copyAs(heap, value, call.arg(0).asRef()));
    }
    static Outcome isinstanceOfType(NativeCall &call)
    {
        return call.returns(
            Value::boolean(call.context().isInstance(call.arg(1), call.arg(0).asRef())));
    }
    static Outcome issubclassOfType(NativeCall &call)
    {
        return call.returns(Value::boolean(call.heap().is(call.arg(1), Kind::Type)
            && call.context().isSubtype(call.arg(1).asRef(), call.arg(0).asRef())));
    }
    // Has a class, or one of a tuple of them, a metaclass with a say in this?
    static bool metaclassDecides(NativeCall &call, Value classes, Name hook, int depth)
    {
        Heap &heap = call.heap();
        if (heap.is(classes, Kind::Type)) {
            const Ref meta = call.context().typeOf(classes);
            return meta != call.program().typeType
                && heap.is(call.context().lookup(meta, hook), Kind::Function);
        }
        if (heap.is(classes, Kind::Instance))
            return !call.context().lookup(call.context().typeOf(classes), hook).isEmpty();
        if (heap.is(classes, Kind::Tuple) && depth < kMaxDepth)
            for (const Value c : heap.tupleItems(classes))
                if (metaclassDecides(call, c, hook, depth + 1))
                    return true;
        return false;
    }
    static Outcome typeMro(NativeCall &call)
    {
        return call.returns(call.heap().list(call.heap().tupleItems(
            Value::reference(call.heap().at<TypeObject>(call.arg(0))->mro))));
    }
    static Outcome typeSubclasses(NativeCall &call)
    {
        const Ref list = call.heap().at<TypeObject>(call.arg(0))->subclasses;
        return call.returns(call.heap().list(
            list != 0 ? call.heap().listItems(Value::reference(list)) : std::span<Value>()));
    }

    static Outcome newSuper(NativeCall &call)
    {
        Heap &heap = call.heap();
        if (!call.has(1))
            return call.raise(Ex::RuntimeError, "super(): no arguments");
        const Value type = call.arg(1);
        const Value self = call.has(2) ? call.arg(2) : Value::none();
        if (!heap.is(type, Kind::Type))
            return call.raise(Ex::TypeError,
                "super() argument 1 must be a type, not "
                    + std::string(call.context().typeName(type)));
        const bool fits = call.context().isInstance(self, type.asRef())
            || (heap.is(self, Kind::Type) && call.context().isSubtype(self.asRef(), type.asRef()));
        if (!fits)
            return call.raise(
                Ex::TypeError, "super(type, obj): obj must be an instance or subtype of type");
        auto *s = heap.make<SuperObject>(Kind::Super);
        s->type = type;
        s->self = self;
        return call.returns(heap.valueOf(s));
    }

    static Outcome descriptor(NativeCall &call, Kind kind)
    {
        Heap &heap = call.heap();
        auto *d = heap.make<DescriptorObject>(kind);
        const auto orNone
            = [&](std::uint32_t i) { return call.has(i) ? call.arg(i) : Value::none(); };
        d->getter = orNone(1);
        d->setter = kind == Kind::Property ? orNone(2) : Value::none();
        d->deleter = kind == Kind::Property ? orNone(3) : Value::none();
        d->documentation = kind == Kind::Property ? orNone(4) : Value::none();
        return call.returns(heap.valueOf(d));
    }
    static Outcome newProperty(NativeCall &call) { return descriptor(call, Kind::Property); }
    static Outcome newClassMethod(NativeCall &call) { return descriptor(call, Kind::ClassMethod); }
    static Outcome newStaticMethod(NativeCall &call)
    {
        return descriptor(call, Kind::StaticMethod);
    }
    static Outcome withAccessor(NativeCall &call, Value DescriptorObject::*which)
    {
        Heap &heap = call.heap();
        auto *d = heap.make<DescriptorObject>(Kind::Property);
        const auto *old = heap.at<DescriptorObject>(call.arg(0));
        d->getter = old->getter;
        d->setter = old->setter;
        d->deleter = old->deleter;
        d->documentation = old->documentation;
        d->*which = call.arg(1);
        return call.returns(heap.valueOf(d));
    }
    static Outcome propertyGetter(NativeCall &call)
    {
        return withAccessor(call, &DescriptorObject::getter);
    }
    static Outcome propertySetter(NativeCall &call)
    {
        return withAccessor(call, &DescriptorObject::setter);
    }
    static Outcome propertyDeleter(NativeCall &call)
    {
        return withAccessor(call, &DescriptorObject::deleter);
    }
};

} // namespace

void declareTypeModel(Declarations &declare)
{
    using M = Types;
    const char *b = "builtins";
    declare.function(b, "isinstance(object, classes, /)", M::isinstance);
    declare.function(b, "issubclass(cls, classes, /)", M::issubclass);

    declare.makes("type", "__new__(cls, *args, **keywords)", M::newType);
    declare.method("type", "__call__(self, *args, **keywords)", M::callType);
    declare.method("type", "__init__(self, *args, **keywords)", M::initType);
    declare.classMethod("type", "__prepare__(cls, *args, **keywords)", M::prepare);
    declare.method("type", "__or__(self, other, /)", M::unionOf);
    declare.method("type", "__ror__(self, other, /)", M::unionOfReflected);
    declare.method("type", "__instancecheck__(self, instance, /)", M::isinstanceOfType);
    declare.method("type", "__subclasscheck__(self, subclass, /)", M::issubclassOfType);
    declare.function("_machine", "class_body(function, namespace, /)", M::classBody);
    declare.function("_machine", "metaclass(metaclass, bases, /)", M::metaclass);
    declare.function("_machine", "retyped(cls, value, /)", M::retyped);
    declare.method("type", "mro(self, /)", M::typeMro);
    declare.method("type", "__subclasses__(self, /)", M::typeSubclasses);
    declare.makes("super", "__new__(cls, type=None, object=None, /)", M::newSuper);
    declare.makes(
        "property", "__new__(cls, fget=None, fset=None, fdel=None, doc=None)", M::newProperty);
    declare.makes("classmethod", "__new__(cls, function, /)", M::newClassMethod);
    declare.makes("staticmethod", "__new__(cls, function, /)", M::newStaticMethod);
    declare.method("property", "getter(self, function, /)", M::propertyGetter);
    declare.method("property", "setter(self, function, /)", M::propertySetter);
    declare.method("property", "deleter(self, function, /)", M::propertyDeleter);
}

} // namespace interleave
