// Classes: the class statement, the order in which bases are searched, versions.
#include "core/machine/interpreter.h"

#include "core/machine/lists.h"
#include "core/machine/strings.h"

#include <algorithm>
#include <unordered_set>

namespace interleave {

namespace {

// C3: the heads of the bases' own orders, as long as no other order still has them behind its head.
// False: there is no such order.
bool mergeOrders(std::vector<std::vector<Value>> lists, std::vector<Value> &out)
{
    for (;;) {
        std::erase_if(lists, [](const auto &l) { return l.empty(); });
        if (lists.empty())
            return true;
        Value next;
        for (const auto &l : lists) {
            const Value head = l.front();
            const bool behind = std::any_of(lists.begin(), lists.end(), [&](const auto &other) {
                return std::find(other.begin() + 1, other.end(), head) != other.end();
            });
            if (!behind) {
                next = head;
                break;
            }
        }
        if (next.isEmpty())
            return false;
        out.push_back(next);
        for (auto &l : lists)
            if (l.front() == next)
                l.erase(l.begin());
    }
}

constexpr std::uint32_t kInherited = kTypeIsException | kTypeHasGetattr | kTypeHasSetattr
    | kTypeHasEq | kTypeHasHash | kTypeUnhashable | kTypeHasRepr | kTypeHasBool
    | kTypeHasGetattribute | kTypeHasNew | kTypeHasIter | kTypeHasDel;

} // namespace

std::uint32_t Interpreter::newTypeVersion()
{
    if (m_heap->root() == 0)
        return ++const_cast<Program *>(m_program)->typeVersions; // the image is being built
    return ++state()->typeVersion;
}

// The class and all below it, each once and after its bases, whose orders are shorter. (Going down
// every way to a class takes for ever where many classes have two bases.)
void Interpreter::typeChanged(Ref type)
{
    std::vector<Ref> changed { type };
    std::unordered_set<Ref> seen;
    for (std::size_t i = 0; i < changed.size(); ++i) {
        const Ref subclasses = m_heap->at<TypeObject>(changed[i])->subclasses;
        if (subclasses == 0)
            continue;
        for (const Value sub : m_heap->listItems(Value::reference(subclasses))) {
            if (seen.insert(sub.asRef()).second)
                changed.push_back(sub.asRef());
        }
    }
    const auto length = [&](Ref each) {
        return m_heap->at<TupleObject>(m_heap->at<TypeObject>(each)->mro)->count;
    };
    std::stable_sort(
        changed.begin(), changed.end(), [&](Ref a, Ref b) { return length(a) < length(b); });
    for (const Ref each : changed) {
        auto *t = m_heap->at<TypeObject>(each);
        t->version = newTypeVersion();
        // What the class itself says now, and what its bases say.
        std::uint32_t flags = t->flags & ~kInherited;
        const auto *mro = m_heap->at<TupleObject>(t->mro);
        for (std::uint32_t i = 1; i < mro->count; ++i)
            flags |= m_heap->at<TypeObject>(mro->items[i])->flags & kInherited;
        bool ownEq = false;
        for (std::int32_t i = dictNext(*m_heap, t->dict, 0); i >= 0;
             i = dictNext(*m_heap, t->dict, i + 1)) {
            const DictEntry &e = dictEntry(*m_heap, t->dict, i);
            const std::string_view name = m_heap->text(e.key);
            if (name == "__hash__" && e.value.isNone()) {
                flags |= kTypeUnhashable;
                flags &= ~std::uint32_t { kTypeHasHash };
                continue;
            }
            flags |= dunderFlags(name);
            ownEq = ownEq || name == "__eq__";
        }
        if (!dictGetString(*m_heap, t->dict, m_program->name(Name::k_hash)).isEmpty()) {
            if ((flags & kTypeHasHash) != 0)
                flags &= ~std::uint32_t { kTypeUnhashable };
        } else if (ownEq) {
            flags |= kTypeUnhashable;
            flags &= ~std::uint32_t { kTypeHasHash };
        }
        t->flags = flags;
    }
}

// The most derived of the metaclass that was asked for and those of the bases. 0: raised.
Ref Interpreter::metaclassOf(Ref asked, std::span<const Value> bases)
{
    Ref winner = asked;
    for (const Value base : bases) {
        const Ref meta = typeOf(base);
        if (isSubtype(winner, meta))
            continue;
        if (!isSubtype(meta, winner)) {
            raise(Ex::TypeError,
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
                "subclass of the metaclasses of all its bases");
            return 0;
        }
        winner = meta;
    }
    return winner;
}

// __slots__: the only attributes that instances have, if no base gives them a dict. False: raised.
bool Interpreter::takeSlots(TypeObject *t, std::span<const Value> parents)
{
    const Value slots = dictGetText(*m_heap, t->dict, "__slots__");
    if (slots.isEmpty())
        return true;
    const auto names = slotNames(slots);
    bool only = true;
    for (const Value parent : parents) {
        const auto *p = m_heap->at<TypeObject>(parent);
        only = only
            && (parent.asRef() == m_program->objectType
                || (p->flags & (kTypeSlotted | kTypeNoAttributes)) != 0);
    }
    for (const Value name : names) {
        if (!m_heap->isString(name)) {
            raise(Ex::TypeError,
                "__slots__ items must be strings, not '" + std::string(typeName(name)) + "'");
            return false;
        }
        only = only && m_heap->text(name) != "__dict__";
        if (!dictGetString(*m_heap, t->dict, name).isEmpty()) {
            raise(Ex::ValueError,
                "'" + std::string(m_heap->text(name))
                    + "' in __slots__ conflicts with class variable");
            return false;
        }
    }
    if (only)
        t->flags |= kTypeSlotted;
    return true;
}

std::span<const Value> Interpreter::slotNames(const Value &slots) const
{
    if (m_heap->is(slots, Kind::Tuple))
        return m_heap->tupleItems(slots);
    if (m_heap->is(slots, Kind::List))
        return m_heap->listItems(slots);
    return { &slots, 1 };
}

// May instances have an attribute of that name?
bool Interpreter::hasSlot(Ref type, Value name) const
{
    const auto *t = m_heap->at<TypeObject>(type);
    if ((t->flags & kTypeSlotted) == 0)
        return true;
    for (const Value base : m_heap->tupleItems(Value::reference(t->mro))) {
        const Value slots = dictGetText(*m_heap, m_heap->at<TypeObject>(base)->dict, "__slots__");
        if (slots.isEmpty())
            continue;
        for (const Value slot : slotNames(slots))
            if (equalStrings(*m_heap, slot, name)
                || (m_heap->text(slot).substr(0, 2) == "__"
                    && m_heap->text(name).ends_with(m_heap->text(slot))))
                return true;
    }
    return false;
}

Value Interpreter::makeClass(Ref metaclass, Value name, Value bases, Value space)
{
    std::vector<Value> parents(m_heap->tupleItems(bases).begin(), m_heap->tupleItems(bases).end());
    if (parents.empty())
        parents.push_back(Value::reference(m_program->objectType));
    std::vector<std::vector<Value>> orders;
    Ref solid = 0;
    for (std::size_t i = 0; i < parents.size(); ++i) {
        const Value base = parents[i];
        if (!m_heap->is(base, Kind::Type)) {
            raise(Ex::TypeError, "bases must be types");
            return {};
        }
        const auto *b = m_heap->at<TypeObject>(base);
        if ((b->flags & kTypeFinal) != 0) {
            raise(Ex::TypeError,
                "type '" + std::string(m_heap->text(b->name)) + "' is not an acceptable base type");
            return {};
        }
        if (std::find(parents.begin(), parents.begin() + static_cast<std::ptrdiff_t>(i), base)
            != parents.begin() + static_cast<std::ptrdiff_t>(i)) {
            raise(Ex::TypeError, "duplicate base class " + std::string(m_heap->text(b->name)));
            return {};
        }
        // One layout for all: a native type's fields, a list's, or just attributes.
        if (b->layout != Kind::Instance) {
            const auto *s = solid != 0 ? m_heap->at<TypeObject>(solid) : nullptr;
            if (s != nullptr
                && (s->layout != b->layout
                    || (b->layout == Kind::Native && !isSubtype(solid, base.asRef())
                        && !isSubtype(base.asRef(), solid)))) {
                raise(Ex::TypeError, "multiple bases have instance lay-out conflict");
                return {};
            }
            if (s == nullptr || isSubtype(base.asRef(), solid))
                solid = base.asRef();
        }
        const auto mro = m_heap->tupleItems(Value::reference(b->mro));
        orders.emplace_back(mro.begin(), mro.end());
    }
    orders.push_back(parents);

    auto *t = m_heap->make<TypeObject>(Kind::Type);
    t->header.type = metaclass;
    const Value made = m_heap->valueOf(t);
    std::vector<Value> mro { made };
    if (!mergeOrders(std::move(orders), mro)) {
        std::string list;
        for (const Value base : parents)
            list += (list.empty() ? "" : ", ")
                + std::string(m_heap->text(m_heap->at<TypeObject>(base)->name));
        raise(Ex::TypeError,
            "Cannot create a consistent method resolution\norder (MRO) for bases " + list);
        return {};
    }
    // These take the class whether they say so or not.
    for (const Value implicit :
        { m_program->name(Name::k_init_subclass), m_program->findInterned("__class_getitem__") }) {
        const Value method = dictGetString(*m_heap, space.asRef(), implicit);
        if (!m_heap->is(method, Kind::Function))
            continue;
        auto *wrapped = m_heap->make<DescriptorObject>(Kind::ClassMethod);
        wrapped->getter = method;
        wrapped->setter = wrapped->deleter = wrapped->documentation = Value::none();
        dictSetString(*m_heap, space.asRef(), implicit, m_heap->valueOf(wrapped));
    }
    t->name = name.asRef();
    t->dict = space.asRef();
    t->bases = m_heap->tuple(parents).asRef();
    t->mro = m_heap->tuple(mro).asRef();
    t->flags = kTypeLearner;
    if (!takeSlots(t, parents))
        return {};
    t->layout = Kind::Instance;
    if (solid != 0) {
        const auto *s = m_heap->at<TypeObject>(solid);
        t->layout = s->layout;
        t->nativeValues = s->nativeValues;
        t->nativeBytes = s->nativeBytes;
    }
    const Value qualified
        = dictGetString(*m_heap, space.asRef(), m_program->name(Name::k_qualname));
    t->qualifiedName = m_heap->isString(qualified) ? qualified.asRef() : name.asRef();
    if (m_heap->isString(qualified))
        dictRemove(*m_heap, space.asRef(), m_program->name(Name::k_qualname));
    const Value module = dictGetString(*m_heap, space.asRef(), m_program->name(Name::k_module));
    if (m_heap->isString(module))
        t->module = module.asRef();
    else if (m_frame != nullptr)
        t->module = dictGetString(*m_heap, m_frame->globals, m_program->name(Name::k_name)).asRef();
    if (t->module != 0 && module.isEmpty())
        dictSetString(
            *m_heap, space.asRef(), m_program->name(Name::k_module), Value::reference(t->module));
    if (dictGetString(*m_heap, space.asRef(), m_program->name(Name::k_doc)).isEmpty())
        dictSetString(*m_heap, space.asRef(), m_program->name(Name::k_doc), Value::none());
    const Value cellName = m_program->findInterned("__classcell__");
    if (const Value cell = dictGetString(*m_heap, space.asRef(), cellName);
        m_heap->is(cell, Kind::Cell)) {
        m_heap->at<CellObject>(cell)->value = made;
        dictRemove(*m_heap, space.asRef(), cellName);
    }
    for (const Value base : parents) {
        auto *b = m_heap->at<TypeObject>(base);
        if (m_heap->isFrozen(base) || m_heap->root() == 0)
            continue; // frozen classes never change, so they need not know
        if (b->subclasses == 0)
            b->subclasses = m_heap->list({}).asRef();
        listAppend(*m_heap, b->subclasses, made);
    }
    typeChanged(m_heap->refOf(t));
    return made;
}

Flow Interpreter::buildClass(
    Value name, Value body, std::span<const Value> bases, Value keywords, std::uint32_t pop)
{
    Value asked = Value::reference(m_program->typeType);
    if (!keywords.isEmpty())
        if (const Value v = dictGetText(*m_heap, keywords.asRef(), "metaclass"); !v.isEmpty())
            asked = v;
    bool ordinary = m_heap->is(asked, Kind::Type);
    if (ordinary) {
        for (const Value base : bases)
            ordinary = ordinary && m_heap->is(base, Kind::Type);
        if (ordinary) {
            const Ref winner = metaclassOf(asked.asRef(), bases);
            if (winner == 0)
                return Flow::Raise;
            asked = Value::reference(winner);
        }
        ordinary = ordinary && asked.asRef() == m_program->typeType;
    }
    const Value base = m_heap->tuple(bases);
    if (!ordinary)
        return callPreludeWith("_m_build_class",
            { asked, name, base, keywords.isEmpty() ? m_heap->dict() : keywords, body }, pop,
            Deliver::Push, Value::empty());
    const Value space = m_heap->dict();
    const Value parts[] = { name, base, space, keywords.isEmpty() ? Value::none() : keywords };
    return runClassBody(body, space.asRef(), pop, Deliver::Class, m_heap->tuple(parts));
}

// Gives the body's __class__ cell, or None.
Flow Interpreter::runClassBody(Value body, Ref space, std::uint32_t pop, Deliver how, Value extra)
{
    const auto *function = m_heap->at<FunctionObject>(body);
    const LoadedCode &code = *m_program->codes[function->code];
    FrameObject *frame = newFrame(code, function);
    frame->space = space;
    Value *cells = frame->slots + code.localNames.size();
    for (std::size_t i = 0; i < code.code->cells.size(); ++i)
        cells[i] = m_heap->cell(Value::empty());
    m_sp -= pop;
    const Flow flow = enter(frame, how, extra);
    if (flow == Flow::Raise)
        m_sp += pop;
    return flow;
}

bool Interpreter::hasOwnInitSubclass(Ref type) const
{
    const Value hook = lookup(type, Name::k_init_subclass);
    return !m_heap->is(hook, Kind::ClassMethod)
        || !m_heap->is(m_heap->at<DescriptorObject>(hook)->getter, Kind::NativeFunction);
}

Flow Interpreter::classMade(Value cell, Value parts)
{
    const auto items = m_heap->tupleItems(parts);
    const Value made = makeClass(m_program->typeType, items[0], items[1], items[2]);
    if (made.isEmpty())
        return Flow::Raise;
    if (m_heap->is(cell, Kind::Cell))
        m_heap->at<CellObject>(cell)->value = made;
    // __set_name__ of descriptors and __init_subclass__ of bases are Python's own business.
    bool hooks = !items[3].isNone() && m_heap->at<DictObject>(items[3])->count != 0;
    const Ref space = items[2].asRef();
    for (std::int32_t i = dictNext(*m_heap, space, 0); i >= 0 && !hooks;
         i = dictNext(*m_heap, space, i + 1)) {
        const Value v = dictEntry(*m_heap, space, i).value;
        hooks = m_heap->is(v, Kind::Instance) && !lookup(typeOf(v), Name::k_set_name).isEmpty();
    }
    for (const Value base :
        m_heap->tupleItems(Value::reference(m_heap->at<TypeObject>(made)->bases)))
        hooks = hooks || hasOwnInitSubclass(base.asRef());
    if (hooks)
        return callPrelude("_m_finish_class", { made, items[3] }, 0, Deliver::Push);
    *m_sp++ = made;
    return advance();
}

} // namespace interleave
