// "Did you mean": the name that was probably meant where one was not found, as CPython guesses it.
#include "core/machine/interpreter.h"

#include "core/machine/strings.h"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

namespace interleave {

namespace {

constexpr std::size_t kMostCandidates = 750;
constexpr std::size_t kLongest = 40;
constexpr int kMoveCost = 2;
constexpr int kCaseCost = 1;

int substitutionCost(char a, char b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return a == b ? 0 : lower(a) == lower(b) ? kCaseCost : kMoveCost;
}

int weightedDistance(std::string_view a, std::string_view b)
{
    std::vector<int> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = static_cast<int>(j) * kMoveCost;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = static_cast<int>(i) * kMoveCost;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int above = row[j];
            row[j] = std::min({ diagonal + substitutionCost(a[i - 1], b[j - 1]), above + kMoveCost,
                row[j - 1] + kMoveCost });
            diagonal = above;
        }
    }
    return row[b.size()];
}

std::string bestOf(std::string_view wrong, const std::vector<std::string> &candidates)
{
    if (candidates.size() > kMostCandidates || wrong.size() > kLongest)
        return {};
    std::string best;
    int least = static_cast<int>(wrong.size());
    for (const std::string &name : candidates) {
        if (name == wrong || name.size() > kLongest)
            continue;
        const int most
            = std::min(static_cast<int>(name.size() + wrong.size() + 3) * kMoveCost / 6, least - 1);
        if (const int distance = weightedDistance(wrong, name); distance <= most) {
            best = name;
            least = distance;
        }
    }
    return best;
}

void appendKeys(const Heap &heap, Ref dict, std::vector<std::string> &out)
{
    for (std::int32_t i = dict != 0 ? dictNext(heap, dict, 0) : -1; i >= 0;
         i = dictNext(heap, dict, i + 1))
        if (const Value key = dictEntry(heap, dict, i).key; heap.isString(key))
            out.emplace_back(heap.text(key));
}

} // namespace

std::string Interpreter::suggestion(Value exception) const
{
    const bool attribute = isException(exception, Ex::AttributeError);
    const auto *e = m_heap->at<ExceptionObject>(exception);
    if (e->attributes == 0 || (!attribute && !isException(exception, Ex::NameError)))
        return {};
    const Value wrong = dictGetText(*m_heap, e->attributes, "name");
    if (!m_heap->isString(wrong))
        return {};
    std::vector<std::string> candidates;
    if (attribute) {
        const Value object = dictGetText(*m_heap, e->attributes, "obj");
        if (object.isEmpty())
            return {};
        const Ref type = m_heap->is(object, Kind::Type) ? object.asRef() : typeOf(object);
        for (const Value base :
            m_heap->tupleItems(Value::reference(m_heap->at<TypeObject>(type)->mro)))
            appendKeys(*m_heap, m_heap->at<TypeObject>(base)->dict, candidates);
        appendKeys(*m_heap, attributesOf(object), candidates);
        if (m_heap->is(object, Kind::Module))
            appendKeys(*m_heap, m_heap->at<ModuleObject>(object)->dict, candidates);
        const std::set<std::string> sorted(candidates.begin(), candidates.end());
        candidates.assign(sorted.begin(), sorted.end());
    } else if (e->traceback != 0) {
        const auto entries = m_heap->listItems(Value::reference(e->traceback));
        const LoadedCode &code
            = *m_program->codes[static_cast<std::size_t>(entries[0].asSmallInt())];
        // The nearest local name, else the nearest global one, else the nearest builtin.
        const auto shown = [](const std::string &name) { // not what only the prelude sees
            return name.size() < 2 || name[0] != '_' || name[1] == '_';
        };
        const auto meant = [&] {
            std::erase_if(candidates, std::not_fn(shown));
            return bestOf(m_heap->text(wrong), std::exchange(candidates, {}));
        };
        for (const auto *names : { &code.localNames, &code.cellNames })
            for (const Value name : *names)
                candidates.emplace_back(m_heap->text(name));
        if (const std::string local = meant(); !local.empty())
            return local;
        if (const Value module = dictGetString(*m_heap, state()->modules, code.module->name);
            m_heap->is(module, Kind::Module))
            appendKeys(*m_heap, m_heap->at<ModuleObject>(module)->dict, candidates);
        if (const std::string global = meant(); !global.empty())
            return global;
        appendKeys(*m_heap, m_program->builtins, candidates);
        return meant();
    }
    return bestOf(m_heap->text(wrong), candidates);
}

// An exception that remembers which name was looked for, and where.
void Interpreter::raiseForName(Ex type, std::string_view text, Value name, Value object)
{
    raise(type, text);
    auto *e = m_heap->at<ExceptionObject>(m_pending);
    e->attributes = m_heap->dict().asRef();
    dictSetString(*m_heap, e->attributes, m_heap->string("name"), name);
    if (!object.isEmpty())
        dictSetString(*m_heap, e->attributes, m_heap->string("obj"), object);
}

} // namespace interleave
