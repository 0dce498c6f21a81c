// Classes: the class statement, the order in which bases are searched, versions.
#include "core/machine/interpreter.h"

#include "core/machine/lists.h"
#include "core/machine/strings.h"

#include <algorithm>

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
    | kTypeHasGetattribute | kTypeHasNew | kTypeHasIter;

} // namespace

std::uint32_t Interpreter::newTypeVersion()
{
    if (m_heap->root() == 0)
        return ++const_cast<Program *>(m_program)->typeVersions; // the image is being built
    return ++state()->typeVersion;
}

void Interpreter::typeChanged(Ref type)
{
    auto *t = m_heap->at<TypeObject>(type);
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
    if (t->subclasses != 0)
        for (const Value sub : m_heap->listItems(Value::reference(t->subclasses)))
            typeChanged(sub.asRef());
}

Value Interpreter::makeClass(Value name, Value bases, Value space, Value)
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
    t->module = m_heap->isString(module) ? module.asRef() : 0;
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
    const Value space = m_heap->dict();
    const Value parts[]
        = { name, m_heap->tuple(bases), space, keywords.isEmpty() ? Value::none() : keywords };
    const auto *function = m_heap->at<FunctionObject>(body);
    const LoadedCode &code = *m_program->codes[function->code];
    FrameObject *frame = newFrame(code, function);
    frame->space = space.asRef();
    Value *cells = frame->slots + code.localNames.size();
    for (std::size_t i = 0; i < code.code->cells.size(); ++i)
        cells[i] = m_heap->cell(Value::empty());
    m_sp -= pop;
    const Flow flow = enter(frame, Deliver::Class, m_heap->tuple(parts));
    if (flow == Flow::Raise)
        m_sp += pop;
    return flow;
}

Flow Interpreter::classMade(Value cell, Value parts)
{
    const auto items = m_heap->tupleItems(parts);
    const Value made = makeClass(items[0], items[1], items[2], items[3]);
    if (made.isEmpty())
        return Flow::Raise;
    if (m_heap->is(cell, Kind::Cell))
        m_heap->at<CellObject>(cell)->value = made;
    // __set_name__ of descriptors and __init_subclass__ of bases are Python's own business.
    bool hooks = false;
    const Ref space = items[2].asRef();
    for (std::int32_t i = dictNext(*m_heap, space, 0); i >= 0 && !hooks;
         i = dictNext(*m_heap, space, i + 1)) {
        const Value v = dictEntry(*m_heap, space, i).value;
        hooks = m_heap->is(v, Kind::Instance) && !lookup(typeOf(v), Name::k_set_name).isEmpty();
    }
    for (const Value base :
        m_heap->tupleItems(Value::reference(m_heap->at<TypeObject>(made)->bases)))
        hooks = hooks || !lookup(base.asRef(), Name::k_init_subclass).isEmpty();
    if (hooks)
        return callPrelude("_m_finish_class", { made, items[3] }, 0, Deliver::Push);
    *m_sp++ = made;
    return advance();
}

} // namespace interleave
