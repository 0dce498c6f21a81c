// What every object, function, class and module has without being told so: __class__, __dict__,
// __name__, __doc__...
#include "core/machine/interpreter.h"

#include "core/machine/builtins/show.h"
#include "core/machine/derived.h"
#include "core/machine/strings.h"

#include <algorithm>

namespace interleave {

// What the learner sees of a class's dict; the library reads and writes the dict itself.
static Value classDictView(Heap &heap, const Program &program, Value type)
{
    const Value view = dictGetText(heap, program.builtins, "_MappingProxy");
    IL_CHECK(heap.is(view, Kind::Type), "the prelude has no type for the dicts of classes");
    const Value made = heap.valueOf(heap.make<InstanceObject>(Kind::Instance));
    heap.header(made.asRef())->type = view.asRef();
    const Value attributes = heap.dict();
    const Ref dict = heap.at<TypeObject>(type)->dict;
    dictSetString(heap, attributes.asRef(), program.findInterned("_mapping"),
        Value::reference(heap.isFrozen(type) ? dictCopy(heap, dict) : dict));
    dictSetString(heap, attributes.asRef(), program.findInterned("_of"), type);
    heap.at<InstanceObject>(made)->attributes = attributes.asRef();
    return made;
}

// Attributes that are no entries of any dict.
Value Interpreter::special(Value object, Value name)
{
    const auto is = [&](Name n) {
        return name == m_program->name(n) || equalStrings(*m_heap, name, m_program->name(n));
    };
    const std::string_view text = m_heap->text(name);
    const bool dunder = text.size() > 4 && text[0] == '_' && text[1] == '_';
    const auto orNone = [](Ref ref) { return ref != 0 ? Value::reference(ref) : Value::none(); };
    if (dunder && is(Name::k_class))
        return Value::reference(typeOf(object));
    switch (m_heap->kindOf(object)) {
    case Kind::Type: {
        const auto *t = m_heap->at<TypeObject>(object);
        if (!dunder)
            return {};
        if (is(Name::k_name))
            return Value::reference(t->name);
        if (is(Name::k_qualname))
            return Value::reference(t->qualifiedName);
        if (is(Name::k_module))
            return orNone(t->module);
        if (is(Name::k_dict)) {
            if (m_frame != nullptr && !codeOf(m_frame).prelude)
                return classDictView(*m_heap, *m_program, object);
            return Value::reference(
                m_heap->isFrozen(object) ? dictCopy(*m_heap, t->dict) : t->dict);
        }
        if (is(Name::k_bases))
            return Value::reference(t->bases);
        if (text == "__base__") {
            const auto bases = m_heap->tupleItems(Value::reference(t->bases));
            return bases.empty() ? Value::none() : bases[0];
        }
        if (is(Name::k_mro))
            return Value::reference(t->mro);
        if (is(Name::k_doc))
            return Value::none();
        // A class of the learner's that has none begins with an empty dict, which it keeps.
        if (is(Name::k_annotations) && !m_heap->isFrozen(object)) {
            const Value own = dictGetText(*m_heap, t->dict, text);
            if (!own.isEmpty())
                return own;
            const Value made = m_heap->dict();
            dictSet(*m_heap, m_heap->at<TypeObject>(object)->dict, name, made);
            return made;
        }
        return {};
    }
    case Kind::Module: {
        const auto *m = m_heap->at<ModuleObject>(object);
        if (dunder && is(Name::k_dict))
            return Value::reference(m->dict);
        if (dunder && is(Name::k_name))
            return Value::reference(m->name);
        if (dunder && is(Name::k_doc))
            return Value::none();
        return {};
    }
    case Kind::Function: {
        auto *f = m_heap->at<FunctionObject>(object);
        if (!dunder)
            return {};
        if (is(Name::k_name))
            return Value::reference(f->name);
        if (is(Name::k_qualname))
            return Value::reference(f->qualifiedName);
        if (is(Name::k_module)) {
            const Value module = dictGetString(*m_heap, f->globals, m_program->name(Name::k_name));
            return module.isEmpty() ? Value::none() : module;
        }
        if (is(Name::k_doc))
            return m_program->codes[f->code]->docstring;
        if (is(Name::k_defaults))
            return orNone(f->defaults);
        if (is(Name::k_kwdefaults))
            return orNone(f->keywordDefaults);
        if (is(Name::k_closure))
            return orNone(f->closure);
        if (is(Name::k_annotations))
            return f->annotations != 0 ? Value::reference(f->annotations) : m_heap->dict();
        if (is(Name::k_globals))
            return Value::reference(f->globals);
        if (is(Name::k_code))
            return Value::smallInt(f->code);
        break;
    }
    case Kind::NativeFunction: {
        const auto *f = m_heap->at<NativeFunctionObject>(object);
        if (!dunder)
            return {};
        if (is(Name::k_qualname))
            return m_heap->string(qualified(m_program->natives[f->native]));
        if (is(Name::k_name))
            return Value::reference(f->name);
        if (is(Name::k_module))
            return Value::reference(f->module);
        if (is(Name::k_doc))
            return Value::none();
        return {};
    }
    case Kind::BoundMethod: {
        const auto *m = m_heap->at<BoundMethodObject>(object);
        if (dunder && is(Name::k_self))
            return m->self;
        if (dunder && is(Name::k_func))
            return m->function;
        if (dunder
            && (is(Name::k_name) || is(Name::k_qualname) || is(Name::k_doc) || is(Name::k_module)
                || is(Name::k_closure) || is(Name::k_defaults) || is(Name::k_code)))
            return special(m->function, name);
        return {};
    }
    case Kind::Property:
    case Kind::ClassMethod:
    case Kind::StaticMethod: {
        const auto *d = m_heap->at<DescriptorObject>(object);
        if (text == "fget" || text == "__func__" || text == "__wrapped__")
            return d->getter;
        if (text == "fset")
            return d->setter;
        if (text == "fdel")
            return d->deleter.isEmpty() ? Value::none() : d->deleter;
        // Its own, else its getter's.
        if (dunder && is(Name::k_doc))
            return d->documentation.isNone() && m_heap->is(d->getter, Kind::Function)
                ? special(d->getter, name)
                : d->documentation;
        if (dunder && m_heap->kindOf(object) != Kind::Property
            && (is(Name::k_name) || is(Name::k_qualname) || is(Name::k_module)))
            return special(d->getter, name);
        return {};
    }
    case Kind::Exception: {
        const auto *e = m_heap->at<ExceptionObject>(object);
        if (text == "args") {
            const auto args = shownArguments(*this, object);
            return args.size() < m_heap->tupleItems(Value::reference(e->args)).size()
                ? m_heap->tuple(args)
                : Value::reference(e->args);
        }
        if ((text == "value" && isException(object, Ex::StopIteration))
            || (text == "code" && isException(object, Ex::SystemExit)))
            return e->value.isEmpty() ? Value::none() : e->value;
        if (isException(object, Ex::OSError)
            && (text == "errno" || text == "strerror" || text == "filename")) {
            const auto args = m_heap->tupleItems(Value::reference(e->args));
            if (args.size() < 2 || args.size() > 5)
                return Value::none();
            if (text == "filename")
                return shownArguments(*this, object).size() < args.size() ? args[2] : Value::none();
            return args[text == "errno" ? 0 : 1];
        }
        if ((text == "name" || text == "path") && isException(object, Ex::ImportError))
            return Value::none();
        if (text == "obj" && isException(object, Ex::AttributeError))
            return Value::none();
        if (text == "name"
            && (isException(object, Ex::NameError) || isException(object, Ex::AttributeError)))
            return Value::none();
        if (!dunder)
            return {};
        if (is(Name::k_cause))
            return e->cause;
        if (is(Name::k_context))
            return e->context;
        if (is(Name::k_suppress_context))
            return Value::boolean(e->suppressContext != 0);
        if (is(Name::k_traceback))
            return orNone(e->traceback);
        break;
    }
    case Kind::Generator: {
        const auto *g = m_heap->at<GeneratorObject>(object);
        if (dunder && is(Name::k_name))
            return Value::reference(g->name);
        if (dunder && is(Name::k_qualname))
            return Value::reference(g->qualifiedName);
        if (text == "gi_running" || text == "cr_running")
            return Value::boolean(g->state == GeneratorState::Running);
        return {};
    }
    case Kind::Cell:
        if (text == "cell_contents")
            return m_heap->at<CellObject>(object)->value;
        return {};
    case Kind::Slice: {
        const auto *s = m_heap->at<SliceObject>(object);
        return text == "start" ? s->start
            : text == "stop"   ? s->stop
            : text == "step"   ? s->step
                               : Value::empty();
    }
    case Kind::Range: {
        const auto *r = m_heap->at<RangeObject>(object);
        if (text == "start" || text == "stop" || text == "step")
            return m_heap->integer(text == "start" ? r->start : text == "stop" ? r->stop : r->step);
        return {};
    }
    default:
        break;
    }
    if (dunder && is(Name::k_dict)) {
        Ref *slot = attributesSlot(object);
        const auto *type = m_heap->at<TypeObject>(typeOf(object));
        if (slot == nullptr || (type->flags & kTypeSlotted) != 0
            || ((type->flags & kTypeNoAttributes) != 0 && *slot == 0))
            return {};
        if (*slot == 0) {
            if (m_heap->isFrozen(object))
                return m_heap->dict();
            *slot = m_heap->dict().asRef();
        }
        return Value::reference(*slot);
    }
    return {};
}

bool Interpreter::storeSpecial(Value object, Value name, Value value, bool &raised)
{
    const auto is = [&](Name n) { return equalStrings(*m_heap, name, m_program->name(n)); };
    const std::string_view text = m_heap->text(name);
    raised = false;
    switch (m_heap->kindOf(object)) {
    case Kind::Function: {
        auto *f = m_heap->at<FunctionObject>(object);
        if (is(Name::k_name) && m_heap->isString(value))
            return f->name = value.asRef(), true;
        if (is(Name::k_qualname) && m_heap->isString(value))
            return f->qualifiedName = value.asRef(), true;
        if (is(Name::k_defaults) && m_heap->is(value, Kind::Tuple)) {
            if (m_lock != nullptr)
                m_lock->standStill(); // others call it without the lock
            return f->defaults = value.asRef(), true;
        }
        return false;
    }
    case Kind::Exception: {
        auto *e = m_heap->at<ExceptionObject>(object);
        if (text == "args" && m_heap->is(value, Kind::Tuple))
            return e->args = value.asRef(), true;
        if (is(Name::k_cause)) {
            e->cause = value;
            e->suppressContext = 1;
            return true;
        }
        if (is(Name::k_context))
            return e->context = value, true;
        if (is(Name::k_suppress_context))
            return e->suppressContext = truth(*m_heap, value) == Answer::Yes, true;
        if (is(Name::k_traceback))
            return e->traceback = m_heap->is(value, Kind::List) ? value.asRef() : 0, true;
        return false;
    }
    case Kind::Instance:
        if (is(Name::k_class) && m_heap->is(value, Kind::Type)) {
            if (m_heap->at<TypeObject>(value)->layout != Kind::Instance) {
                raise(Ex::TypeError,
                    "__class__ assignment only supported for heap types or ModuleType subclasses");
                raised = true;
                return false;
            }
            m_heap->header(object.asRef())->type = value.asRef();
            return true;
        }
        if (is(Name::k_dict) && m_heap->is(value, Kind::Dict))
            return m_heap->at<InstanceObject>(object)->attributes = value.asRef(), true;
        return false;
    case Kind::Native:
        if (is(Name::k_class) && m_heap->is(value, Kind::Type)) {
            const auto *from = m_heap->at<TypeObject>(typeOf(object));
            const auto *to = m_heap->at<TypeObject>(value);
            if (to->layout != Kind::Native || to->nativeValues != from->nativeValues
                || to->nativeBytes != from->nativeBytes) {
                raise(Ex::TypeError,
                    "__class__ assignment: '" + std::string(m_heap->text(to->name))
                        + "' object layout differs from '" + std::string(m_heap->text(from->name))
                        + "'");
                raised = true;
                return false;
            }
            m_heap->header(object.asRef())->type = value.asRef();
            return true;
        }
        return false;
    default:
        return false;
    }
}

} // namespace interleave
