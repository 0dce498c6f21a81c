// Attributes: where they are found, what binds, what is refused.
#include "core/machine/interpreter.h"

#include "core/machine/builtins/show.h"
#include "core/machine/derived.h"
#include "core/machine/strings.h"

#include <algorithm>

namespace interleave {

Ref *Interpreter::attributesSlot(Value object) const
{
    switch (m_heap->kindOf(object)) {
    case Kind::Instance:
        return &m_heap->at<InstanceObject>(object)->attributes;
    case Kind::Exception:
        return &m_heap->at<ExceptionObject>(object)->attributes;
    case Kind::Function:
        return &m_heap->at<FunctionObject>(object)->attributes;
    case Kind::List:
        return &m_heap->at<ListObject>(object)->attributes;
    case Kind::Dict:
        return &m_heap->at<DictObject>(object)->attributes;
    case Kind::Set:
        return &m_heap->at<SetObject>(object)->attributes;
    case Kind::Native:
        return &m_heap->at<NativeObject>(object)->attributes;
    case Kind::String:
    case Kind::Bytes:
    case Kind::ByteArray:
    case Kind::BigInt:
    case Kind::Float:
    case Kind::Tuple:
    case Kind::FrozenSet:
        return derivedAttributes(*m_heap, object);
    default:
        return nullptr;
    }
}

Ref Interpreter::attributesOf(Value object) const
{
    const Ref *slot = attributesSlot(object);
    return slot != nullptr ? *slot : 0;
}

// A class attribute as seen through an instance (self) or through the class itself (self empty).
Interpreter::Attribute Interpreter::bindTo(Value found, Value self, Value type, Value name)
{
    using Is = Attribute::Is;
    switch (m_heap->kindOf(found)) {
    case Kind::Function:
    case Kind::NativeFunction:
        return { Is::Found, self.isEmpty() ? found : m_heap->boundMethod(found, self), {}, {} };
    case Kind::ClassMethod:
        return { Is::Found, m_heap->boundMethod(m_heap->at<DescriptorObject>(found)->getter, type),
            {}, {} };
    case Kind::StaticMethod:
        return { Is::Found, m_heap->at<DescriptorObject>(found)->getter, {}, {} };
    case Kind::Property:
        if (self.isEmpty())
            return { Is::Found, found, {}, {} };
        if (m_heap->at<DescriptorObject>(found)->getter.isNone()) {
            raise(Ex::AttributeError,
                "property '" + (name.isEmpty() ? std::string("?") : std::string(m_heap->text(name)))
                    + "' of '" + std::string(typeName(self)) + "' object has no getter");
            return { Is::Raised, {}, {}, {} };
        }
        return { Is::Getter, m_heap->at<DescriptorObject>(found)->getter, self, {} };
    case Kind::Instance: {
        const Value get = lookup(typeOf(found), Name::k_get);
        if (get.isEmpty())
            break;
        return { Is::Getter, m_heap->boundMethod(get, found), self.isEmpty() ? Value::none() : self,
            type };
    }
    default:
        break;
    }
    return { Is::Found, found, {}, {} };
}

Interpreter::Attribute Interpreter::findAttribute(Value object, Value name)
{
    using Is = Attribute::Is;
    const Kind kind = m_heap->kindOf(object);
    if (kind == Kind::Module) {
        const Value v = dictGetString(*m_heap, m_heap->at<ModuleObject>(object)->dict, name);
        if (!v.isEmpty())
            return { Is::Found, v, {}, {} };
        const Value s = special(object, name);
        return { s.isEmpty() ? Is::Missing : Is::Found, s, {}, {} };
    }
    if (kind == Kind::Super) {
        const auto *super = m_heap->at<SuperObject>(object);
        const bool onType = m_heap->is(super->self, Kind::Type)
            && isSubtype(super->self.asRef(), super->type.asRef());
        const Ref start = onType ? super->self.asRef() : typeOf(super->self);
        const auto mro = m_heap->tupleItems(Value::reference(m_heap->at<TypeObject>(start)->mro));
        auto it = std::find(mro.begin(), mro.end(), super->type);
        if (it != mro.end())
            for (++it; it != mro.end(); ++it) {
                const Value v = dictGetString(*m_heap, m_heap->at<TypeObject>(*it)->dict, name);
                if (!v.isEmpty())
                    return bindTo(
                        v, onType ? Value::empty() : super->self, Value::reference(start));
            }
        return { Is::Missing, {}, {}, {} };
    }
    if (kind == Kind::Type) {
        const Ref metaclass = typeOf(object);
        if (metaclass != m_program->typeType) {
            const Value own = lookup(metaclass, name);
            if (m_heap->is(own, Kind::Property)
                || (m_heap->is(own, Kind::Instance) && !lookup(typeOf(own), Name::k_set).isEmpty()))
                return bindTo(own, object, Value::reference(metaclass));
        }
        // A class's own, never what its bases have.
        if (name == m_program->name(Name::k_annotations)
            || name == m_program->name(Name::k_dict))
            if (const Value own = special(object, name); !own.isEmpty())
                return { Is::Found, own, {}, {} };
        const Value found = lookup(object.asRef(), name);
        if (!found.isEmpty())
            return bindTo(found, Value::empty(), object);
        if (const Value s = special(object, name); !s.isEmpty())
            return { Is::Found, s, {}, {} };
        const Value meta = lookup(typeOf(object), name);
        if (!meta.isEmpty())
            return bindTo(meta, object, Value::reference(typeOf(object)));
        return { Is::Missing, {}, {}, {} };
    }
    const Ref type = typeOf(object);
    const Value found = lookup(type, name);
    // Data descriptors come before the instance's own.
    if (m_heap->is(found, Kind::Property))
        return bindTo(found, object, Value::reference(type), name);
    if (m_heap->is(found, Kind::Instance) && !lookup(typeOf(found), Name::k_set).isEmpty())
        return bindTo(found, object, Value::reference(type));
    if (const Ref attributes = attributesOf(object); attributes != 0) {
        const Value own = dictGetString(*m_heap, attributes, name);
        if (!own.isEmpty())
            return { Is::Found, own, {}, {} };
    }
    // What every object (or every one of that kind) has by itself comes before what it inherits
    // from object.
    if (const Value s = special(object, name); !s.isEmpty())
        return { Is::Found, s, {}, {} };
    if (!found.isEmpty())
        return bindTo(found, object, Value::reference(type));
    if (kind == Kind::BoundMethod)
        return findAttribute(m_heap->at<BoundMethodObject>(object)->function, name);
    return { Is::Missing, {}, {}, {} };
}

void Interpreter::noAttribute(Value object, Value name)
{
    std::string owner;
    if (m_heap->is(object, Kind::Type))
        owner = "type object '" + std::string(m_heap->text(m_heap->at<TypeObject>(object)->name))
            + "'";
    else if (m_heap->is(object, Kind::Module))
        owner
            = "module '" + std::string(m_heap->text(m_heap->at<ModuleObject>(object)->name)) + "'";
    else
        owner = "'" + std::string(typeName(object)) + "' object";
    raiseForName(Ex::AttributeError,
        owner + " has no attribute '" + std::string(m_heap->text(name)) + "'", name, object);
}

// fallback: of getattr() with three arguments; it is given instead of an AttributeError.
Flow Interpreter::loadAttribute(
    Value object, Value name, std::uint32_t pop, Deliver how, Value fallback)
{
    const auto *type = m_heap->at<TypeObject>(typeOf(object));
    if (!fallback.isEmpty() && (type->flags & (kTypeHasGetattr | kTypeHasGetattribute)) != 0)
        return callPrelude("_m_getattr_default", { object, name, fallback }, pop, how);
    if ((type->flags & kTypeHasGetattribute) != 0 && !(m_heap->is(object, Kind::Super))) {
        if ((type->flags & kTypeHasGetattr) != 0)
            return callPrelude("_m_getattribute", { object, name }, pop, how);
        const Value args[] = { object, name };
        return call(lookup(typeOf(object), Name::k_getattribute), args, {}, pop, how);
    }
    return loadFound(object, name, pop, how, fallback, (type->flags & kTypeHasGetattr) != 0);
}

// As object.__getattribute__ finds it; asks: __getattr__ when it does not.
Flow Interpreter::loadFound(
    Value object, Value name, std::uint32_t pop, Deliver how, Value fallback, bool asks)
{
    const Attribute a = findAttribute(object, name);
    switch (a.is) {
    case Attribute::Is::Found:
        m_sp -= pop;
        return deliver(a.value, how, Value::empty());
    case Attribute::Is::Getter: {
        // A getter that says AttributeError has the class's __getattr__ asked.
        if (asks)
            return callPrelude("_m_get_or_ask",
                { a.value, a.self, a.other.isEmpty() ? Value::none() : a.other,
                    Value::boolean(!a.other.isEmpty()), object, name },
                pop, how);
        const Value args[] = { a.self, a.other };
        return call(a.value, { args, a.other.isEmpty() ? 1u : 2u }, {}, pop, how);
    }
    case Attribute::Is::Raised:
        return Flow::Raise;
    case Attribute::Is::Missing:
        break;
    }
    if (const Value getattr = asks ? lookup(typeOf(object), Name::k_getattr) : Value::empty();
        !getattr.isEmpty()) {
        const Value args[] = { object, name };
        return call(getattr, args, {}, pop, how);
    }
    if (m_heap->is(object, Kind::Module)) {
        const Value getattr = dictGetString(
            *m_heap, m_heap->at<ModuleObject>(object)->dict, m_program->name(Name::k_getattr));
        if (!getattr.isEmpty())
            return call(getattr, { &name, 1 }, {}, pop, how);
    }
    if (!fallback.isEmpty()) {
        m_sp -= pop;
        return deliver(fallback, how, Value::empty());
    }
    noAttribute(object, name);
    return Flow::Raise;
}

Flow Interpreter::loadMethod(Value name)
{
    const Value object = m_sp[-1];
    const Ref type = typeOf(object);
    const Kind kind = m_heap->kindOf(object);
    // A plain method: no bound object is made. Types, modules and super look elsewhere first.
    if (kind != Kind::Type && kind != Kind::Module && kind != Kind::Super
        && (m_heap->at<TypeObject>(type)->flags & kTypeHasGetattribute) == 0) {
        const Value found = lookup(type, name);
        const Kind foundKind = m_heap->kindOf(found);
        if (foundKind == Kind::Function || foundKind == Kind::NativeFunction) {
            const Ref attributes = attributesOf(object);
            if (attributes == 0 || dictGetString(*m_heap, attributes, name).isEmpty()) {
                if (object.isRef())
                    viewOf(m_frame->code).caches[m_frame->ip]
                        = { m_heap->at<TypeObject>(type)->version,
                              m_heap->isFrozen(type)
                                  && (m_heap->at<TypeObject>(type)->flags & kTypeNoAttributes) != 0,
                              found };
                m_sp[-1] = found;
                *m_sp++ = object;
                return advance();
            }
        }
    }
    // Any other attribute, and nothing in the place of self.
    return loadAttribute(object, name, 1, Deliver::Method);
}

// value empty: delete.
Flow Interpreter::storeAttribute(Value object, Value name, Value value, std::uint32_t pop)
{
    const Ref type = typeOf(object);
    const auto *t = m_heap->at<TypeObject>(type);
    const bool deletes = value.isEmpty();
    if ((t->flags & kTypeHasSetattr) != 0) {
        const Value method = lookup(type, deletes ? Name::k_delattr : Name::k_setattr);
        if (m_heap->is(method, Kind::Function)) {
            const Value args[] = { object, name, value };
            return call(method, { args, deletes ? 2u : 3u }, {}, pop, Deliver::Discard);
        }
    }
    return storePlain(object, name, value, pop);
}

Flow Interpreter::storePlain(Value object, Value name, Value value, std::uint32_t pop)
{
    const Ref type = typeOf(object);
    const Kind kind = m_heap->kindOf(object);
    const bool deletes = value.isEmpty();
    const std::string attribute(m_heap->text(name));
    const auto finish = [&] {
        m_sp -= pop;
        return deliver(Value::none(), Deliver::Discard, Value::empty());
    };
    if (kind == Kind::Type || kind == Kind::Module) {
        const Ref dict = kind == Kind::Type ? m_heap->at<TypeObject>(object)->dict
                                            : m_heap->at<ModuleObject>(object)->dict;
        if (m_heap->isFrozen(dict)) {
            if (kind == Kind::Type)
                raise(Ex::TypeError,
                    "cannot set '" + attribute + "' attribute of immutable type '"
                        + std::string(m_heap->text(m_heap->at<TypeObject>(object)->name)) + "'");
            else
                raise(Ex::TypeError, "cannot set '" + attribute + "' of module 'builtins'");
            return Flow::Raise;
        }
        if (kind == Kind::Type && !deletes && m_heap->isString(value)) {
            auto *named = m_heap->at<TypeObject>(object);
            if (equalStrings(*m_heap, name, m_program->name(Name::k_name)))
                return named->name = value.asRef(), finish();
            if (equalStrings(*m_heap, name, m_program->name(Name::k_qualname)))
                return named->qualifiedName = value.asRef(), finish();
            if (equalStrings(*m_heap, name, m_program->name(Name::k_module)))
                named->module = value.asRef(); // and in its dict, as in CPython
        }
        if (deletes) {
            if (dictRemove(*m_heap, dict, name) != Found::Yes) {
                noAttribute(object, name);
                return Flow::Raise;
            }
        } else {
            dictSetString(*m_heap, dict, name, value);
        }
        if (kind == Kind::Type)
            typeChanged(object.asRef());
        return finish();
    }
    const Value found = lookup(type, name);
    if (m_heap->is(found, Kind::Property)) {
        const auto *p = m_heap->at<DescriptorObject>(found);
        const Value accessor = deletes ? p->deleter : p->setter;
        if (accessor.isNone() || accessor.isEmpty()) {
            raise(Ex::AttributeError,
                "property '" + attribute + "' of '" + std::string(typeName(object))
                    + "' object has no " + (deletes ? "deleter" : "setter"));
            return Flow::Raise;
        }
        const Value args[] = { object, value };
        return call(accessor, { args, deletes ? 1u : 2u }, {}, pop, Deliver::Discard);
    }
    if (m_heap->is(found, Kind::Instance)) {
        const Value set = lookup(typeOf(found), deletes ? Name::k_delete : Name::k_set);
        if (!set.isEmpty()) {
            const Value args[] = { found, object, value };
            return call(set, { args, deletes ? 2u : 3u }, {}, pop, Deliver::Discard);
        }
    }
    bool failed = false;
    if (!deletes && storeSpecial(object, name, value, failed))
        return finish();
    if (failed)
        return Flow::Raise;
    Ref *slot = attributesSlot(object);
    const auto *t = m_heap->at<TypeObject>(type);
    const bool hasDict = slot != nullptr && ((t->flags & kTypeNoAttributes) == 0 || *slot != 0)
        && !m_heap->isFrozen(object) && hasSlot(type, name);
    if (!hasDict) {
        if (found.isEmpty())
            noAttribute(object, name);
        else
            raise(Ex::AttributeError,
                "'" + std::string(typeName(object)) + "' object attribute '" + attribute
                    + "' is read-only");
        return Flow::Raise;
    }
    if (deletes) {
        if (*slot == 0 || dictRemove(*m_heap, *slot, name) != Found::Yes) {
            noAttribute(object, name);
            return Flow::Raise;
        }
        return finish();
    }
    if (*slot == 0) {
        const Ref dict = m_heap->dict().asRef();
        *attributesSlot(object) = dict;
    }
    dictSetString(*m_heap, *attributesSlot(object), name, value);
    return finish();
}

Flow Interpreter::storeAttributeFor(NativeCall &native, std::uint32_t pop, Deliver how)
{
    const Value object = native.m_result;
    const Value name = native.m_tailArgs[0];
    const Value value = native.m_tailArgs[1];
    // As a statement the store leaves nothing; as a call it leaves None: that is put below it
    // first.
    if (how == Deliver::Discard)
        return native.m_exitCode != 0 ? storePlain(object, name, value, pop)
                                      : storeAttribute(object, name, value, pop);
    m_sp -= pop;
    *m_sp++ = Value::none();
    const Flow flow = native.m_exitCode != 0 ? storePlain(object, name, value, 0)
                                             : storeAttribute(object, name, value, 0);
    if (flow == Flow::Raise)
        m_sp += static_cast<std::ptrdiff_t>(pop) - 1;
    return flow;
}

} // namespace interleave
