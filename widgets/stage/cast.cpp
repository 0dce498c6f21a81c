#include "widgets/stage/cast.h"

#include "core/replay/itemholders.h"

#include <algorithm>
#include <map>
#include <set>

namespace interleave {

namespace {

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

// The queues that a worker puts into or gets from: workers with equal parts may share a group.
// Empty: it carries nothing.
std::string partOf(const State &state, const TaskInfo &task)
{
    std::set<std::string> uses;
    for (const std::uint32_t index : task.edges) {
        const EdgeInfo &edge = state.edges[index];
        const ObjectInfo *object = state.object(edge.object);
        if (object && holdsItems(object->kind))
            uses.insert((edge.intoObject ? "+" : "-") + std::to_string(edge.object.value));
    }
    std::string part;
    for (const std::string &use : uses)
        part += use;
    return part;
}

std::vector<Actor> workersOf(const State &state, Folding folding)
{
    const std::size_t enough = folding == Folding::Many ? 6 : 2;
    std::map<std::string, std::vector<TaskId>> alike;
    const auto keyOf = [&](const TaskInfo &task) {
        const std::string part = partOf(state, task) + "@" + std::to_string(task.process.value);
        return folding == Folding::Roles ? part : stemOf(task.name) + part;
    };
    if (folding != Folding::None) {
        for (const TaskInfo &task : state.tasks)
            alike[keyOf(task)].push_back(task.id);
    }
    std::vector<Actor> actors;
    std::set<std::string> made;
    for (const TaskInfo &task : state.tasks) {
        Actor actor;
        actor.process = task.process;
        actor.carries = !partOf(state, task).empty();
        const std::string key = folding == Folding::None ? std::string() : keyOf(task);
        if (folding != Folding::None && alike[key].size() >= enough) {
            if (!made.insert(key).second)
                continue;
            actor.kind = Actor::Kind::Group;
            actor.tasks = alike[key];
            const std::string stem = stemOf(task.name);
            const bool common = std::all_of(actor.tasks.begin(), actor.tasks.end(),
                [&](TaskId id) { return stemOf(state.task(id)->name) == stem; });
            actor.title = common ? stem : std::string();
        } else {
            actor.kind = Actor::Kind::Worker;
            actor.tasks = { task.id };
        }
        actors.push_back(std::move(actor));
    }
    return actors;
}

// What library code made for itself, what belongs to another object (a queue's inner lock) or that
// nobody ever touched is not worth a place.
bool isShown(const State &state, const ObjectInfo &object)
{
    const bool socket = object.kind == ObjectKind::Socket || object.kind == ObjectKind::Datagram;
    if (object.inner || (socket && !object.named)) // a manager's, a stream's
        return false;
    if (holdsItems(object.kind))
        return true;
    for (const ObjectInfo &other : state.objects) {
        if (other.partner == object.id && other.id != object.id && holdsItems(other.kind))
            return false;
    }
    const auto touches = [&](const EdgeInfo &edge) { return edge.object == object.id; };
    const auto waits = [&](const TaskInfo &task) { return task.waitsOn == object.id; };
    return !object.waiters.empty() || !object.holders.empty()
        || std::any_of(state.edges.begin(), state.edges.end(), touches)
        || std::any_of(state.tasks.begin(), state.tasks.end(), waits);
}

// Follows the flow from the left; an edge back to someone on the way there would close a circle and
// is left out.
class Columns {
public:
    Columns(std::vector<std::pair<int, int>> edges, std::size_t actors)
        : m_edges(std::move(edges))
        , m_mark(actors, 0)
        , m_column(actors, -1)
    {
        for (int k = 0; k < static_cast<int>(actors); ++k)
            visit(k);
        // Longest path: as many rounds as there can be columns.
        for (const auto &[from, to] : m_kept)
            m_column[at(from)] = m_column[at(to)] = 0;
        for (std::size_t round = 0; round < actors; ++round) {
            bool moved = false;
            for (const auto &[from, to] : m_kept) {
                if (m_column[at(to)] < m_column[at(from)] + 1) {
                    m_column[at(to)] = m_column[at(from)] + 1;
                    moved = true;
                }
            }
            if (!moved)
                break;
        }
        pullSources();
    }

    const std::vector<std::pair<int, int>> &kept() const { return m_kept; }
    int column(int actor) const { return m_column[at(actor)]; }

private:
    void visit(int actor)
    {
        if (m_mark[at(actor)] != 0)
            return;
        m_mark[at(actor)] = 1;
        for (const auto &edge : m_edges) {
            if (edge.first != actor || m_mark[at(edge.second)] == 1)
                continue;
            m_kept.push_back(edge);
            visit(edge.second);
        }
        m_mark[at(actor)] = 2;
    }

    // Who only feeds stands just before the first that it feeds.
    void pullSources()
    {
        for (std::size_t k = 0; k < m_column.size(); ++k) {
            const int actor = static_cast<int>(k);
            int nearest = 1 << 20;
            bool fed = false;
            for (const auto &[from, to] : m_kept) {
                fed = fed || to == actor;
                if (from == actor)
                    nearest = std::min(nearest, m_column[at(to)]);
            }
            if (!fed && nearest < (1 << 20))
                m_column[k] = nearest - 1;
        }
    }

    std::vector<std::pair<int, int>> m_edges;
    std::vector<std::pair<int, int>> m_kept;
    std::vector<int> m_mark; // 0: not seen, 1: on the way here, 2: done
    std::vector<int> m_column;
};

// Every lock is used by exactly two workers and every one of these uses exactly two locks: they sit
// around a table.
std::vector<int> ringOf(const State &state, const std::vector<Actor> &actors)
{
    std::map<int, std::set<int>> next;
    for (std::size_t k = 0; k < actors.size(); ++k) {
        if (actors[k].kind == Actor::Kind::Group)
            return {};
        if (actors[k].kind != Actor::Kind::Box)
            continue;
        const ObjectInfo *object = state.object(actors[k].object);
        if (!object || !isLock(object->kind))
            continue;
        for (const EdgeInfo &edge : state.edges) {
            if (edge.object != object->id)
                continue;
            for (std::size_t w = 0; w < actors.size(); ++w) {
                if (actors[w].kind == Actor::Kind::Worker && actors[w].tasks.front() == edge.task) {
                    next[static_cast<int>(k)].insert(static_cast<int>(w));
                    next[static_cast<int>(w)].insert(static_cast<int>(k));
                }
            }
        }
    }
    for (const auto &[actor, neighbors] : next) {
        if (neighbors.size() != 2)
            return {};
    }
    int first = -1;
    for (const auto &[actor, neighbors] : next) {
        if (actors[at(actor)].kind == Actor::Kind::Worker) {
            first = actor;
            break;
        }
    }
    if (first < 0)
        return {};
    std::vector<int> ring { first };
    int previous = -1;
    int here = first;
    // Begin with the lock that the first worker takes first: it stands at its right hand,
    // clockwise.
    int step = -1;
    for (const EdgeInfo &edge : state.edges) {
        if (edge.task != actors[at(first)].tasks.front())
            continue;
        for (const int neighbor : next[first]) {
            if (step < 0 && actors[at(neighbor)].object == edge.object)
                step = neighbor;
        }
    }
    while (step >= 0 && step != first) {
        ring.push_back(step);
        previous = here;
        here = step;
        step = -1;
        for (const int neighbor : next[here]) {
            if (neighbor != previous)
                step = neighbor;
        }
    }
    // Two separate tables, or a pair that shares both locks: no ring.
    return ring.size() == next.size() && ring.size() >= 4 ? ring : std::vector<int> {};
}

} // namespace

bool isLock(ObjectKind kind)
{
    return kind == ObjectKind::Lock || kind == ObjectKind::RLock;
}

bool isVariable(ObjectKind kind)
{
    return kind == ObjectKind::Variable || kind == ObjectKind::Value || kind == ObjectKind::Array;
}

std::string stemOf(const std::string &name)
{
    std::size_t end = name.size();
    while (end > 0
        && std::string_view("0123456789-_ .()[]").find(name[end - 1]) != std::string_view::npos)
        --end;
    return end == 0 ? name : name.substr(0, end);
}

Turns turnsOf(const State &finalState, const RunSettings &settings)
{
    if (settings.schedule == Schedule::Sequential)
        return Turns::Lane;
    if (settings.schedule == Schedule::Coroutines)
        return Turns::Loop;
    if (settings.schedule == Schedule::AsWritten) {
        const auto isCoroutine
            = [](const TaskInfo &task) { return task.kind == TaskKind::Coroutine; };
        if (std::any_of(finalState.tasks.begin(), finalState.tasks.end(), isCoroutine))
            return Turns::Loop;
        // Generators run in whoever resumes them. Who else may still come is known of a simulated
        // run only.
        const auto sharesMain = [](const TaskInfo &task) {
            return task.kind == TaskKind::Main || task.kind == TaskKind::Generator;
        };
        if (settings.clock == Clock::Simulated && !finalState.tasks.empty()
            && std::all_of(finalState.tasks.begin(), finalState.tasks.end(), sharesMain))
            return Turns::Lane;
    }
    return Turns::Cores;
}

Cast castOf(const State &finalState, Folding folding)
{
    Cast cast;
    cast.actors = workersOf(finalState, folding);
    std::map<std::uint32_t, int> ofTask;
    for (std::size_t k = 0; k < cast.actors.size(); ++k) {
        for (const TaskId task : cast.actors[k].tasks)
            ofTask[task.value] = static_cast<int>(k);
    }
    std::map<std::uint32_t, int> ofObject;
    for (const ObjectInfo &object : finalState.objects) {
        if (!isShown(finalState, object))
            continue;
        Actor actor;
        actor.kind = holdsItems(object.kind) ? Actor::Kind::Queue
            : isVariable(object.kind)        ? Actor::Kind::Value
                                             : Actor::Kind::Box;
        actor.object = object.id;
        actor.process = object.process;
        ofObject[object.id.value] = static_cast<int>(cast.actors.size());
        cast.actors.push_back(std::move(actor));
    }

    std::vector<std::pair<int, int>> edges;
    const auto add = [&](int from, int to) {
        if (std::find(edges.begin(), edges.end(), std::pair(from, to)) == edges.end())
            edges.emplace_back(from, to);
    };
    for (const EdgeInfo &edge : finalState.edges) {
        const ObjectInfo *object = finalState.object(edge.object);
        const auto task = ofTask.find(edge.task.value);
        const auto place = ofObject.find(edge.object.value);
        if (!object || !holdsItems(object->kind) || task == ofTask.end() || place == ofObject.end())
            continue;
        if (edge.intoObject)
            add(task->second, place->second);
        else
            add(place->second, task->second);
    }
    // A generator stands to the right of who first resumed it.
    std::set<std::pair<int, int>> paired;
    for (const SwitchInfo &change : finalState.switches) {
        const auto from = ofTask.find(change.from.value);
        const auto to = ofTask.find(change.to.value);
        if (from == ofTask.end() || to == ofTask.end() || from->second == to->second)
            continue;
        if (paired.insert(std::minmax(from->second, to->second)).second)
            add(from->second, to->second);
    }

    const Columns columns(edges, cast.actors.size());
    cast.flow = columns.kept();
    for (std::size_t k = 0; k < cast.actors.size(); ++k) {
        cast.actors[k].column = columns.column(static_cast<int>(k));
        cast.columns = std::max(cast.columns, cast.actors[k].column + 1);
    }
    if (cast.columns == 0)
        cast.ring = ringOf(finalState, cast.actors);
    return cast;
}

} // namespace interleave
