// Why a worker is as it is, and the chain behind it.
#include "core/replay/explain.h"

#include "core/base/messageid.h"
#include "core/replay/links.h"
#include "core/replay/waits.h"

#include <algorithm>

namespace interleave {
namespace {

// A chain longer than this is not read; a circle is found before.
constexpr std::size_t kMaxLinks = 8;
// Of workers that all do the same, the first are named and the others counted.
constexpr std::size_t kMostNamed = 3;

using Id = MessageId;

Message say(MessageId id, std::vector<MessageArg> args = {})
{
    return { id, std::move(args) };
}

std::int64_t number(std::size_t count)
{
    return static_cast<std::int64_t>(count);
}

class TaskExplainer {
public:
    TaskExplainer(const State &state, const TaskInfo &task)
        : s(state)
        , t(task)
    {
    }

    std::vector<Message> run()
    {
        if (hasEnded(t))
            end();
        else if (t.state == TaskState::Unknown)
            unknown();
        else if (t.state == TaskState::Running)
            running();
        else if (t.state == TaskState::Ready)
            ready();
        else
            wait();
        return std::move(m_out);
    }

private:
    const State &s;
    const TaskInfo &t;
    std::vector<Message> m_out;
    bool m_ends = false; // what was said is the whole story: no further links

    void add(MessageId id, std::vector<MessageArg> args = {})
    {
        m_out.push_back(say(id, std::move(args)));
    }
    void last(MessageId id, std::vector<MessageArg> args = {})
    {
        add(id, std::move(args));
        m_ends = true;
    }

    void end()
    {
        switch (t.endedHow) {
        case EndKind::Returned:
            t.endText.empty() ? add(Id::EndReturned) : add(Id::EndReturnedValue, { t.endText });
            break;
        case EndKind::Raised:
            t.endText.empty() ? add(Id::EndFailed) : add(Id::EndRaised, { t.endText });
            break;
        case EndKind::Killed:
            if (t.daemon)
                add(Id::EndDaemon);
            else
                t.endText.empty() ? add(Id::EndKilled) : add(Id::EndKilledBy, { t.endText });
            break;
        case EndKind::Exited:
            add(Id::EndExited, { std::int64_t { t.exitCode } });
            break;
        case EndKind::Cancelled:
            add(Id::EndCancelled);
            break;
        }
        for (const ObjectId lock : t.holds)
            add(Id::EndHolds, { lock });
    }

    void unknown()
    {
        m_out.push_back(whatIsMissing(s));
        if (!s.isUnrecorded())
            add(Id::NotToldSince);
        const auto named = std::find(s.deadlock.begin(), s.deadlock.end(), t.id);
        if (named == s.deadlock.end())
            return;
        if (!deadlockIsCircle(s))
            add(Id::Stuck);
        else if (s.deadlock.size() > 1)
            add(Id::InDeadlock, { number(s.deadlock.size()) });
    }

    void running()
    {
        t.line != 0 ? add(Id::WhyRunning, { std::int64_t { t.line } })
                    : add(Id::WhyRunningFromStart);
        std::vector<TaskId> forGil;
        for (const TaskId id : s.readyLine)
            if (s.task(id)->readyFor == ReadyFor::Gil && s.task(id)->process == t.process)
                forGil.push_back(id);
        if (forGil.size() == 1)
            add(Id::WhyRunningGilOne, { s.time - t.since, forGil.front() });
        else if (!forGil.empty())
            add(Id::WhyRunningGilMany, { s.time - t.since, number(forGil.size()) });
    }

    void ready()
    {
        if (isJustStarted(s, t))
            return add(Id::WhyStarted);
        if (t.readyCause == ReadyCause::Preempted)
            add(Id::ReadyPreempted);
        else if (t.readyCause == ReadyCause::Yielded)
            add(Id::ReadyYielded);
        const auto place
            = std::find(s.readyLine.begin(), s.readyLine.end(), t.id) - s.readyLine.begin();
        const std::vector<TaskId> before = blockers(s, t);
        if (before.empty()) {
            if (place == 0 || place == std::ssize(s.readyLine))
                add(Id::WhyReadyNext);
        } else {
            const TaskId first = before.front();
            switch (t.readyFor) {
            case ReadyFor::Core:
                before.size() == 1 ? add(Id::WhyReadyCore, { first })
                                   : add(Id::WhyReadyCores, { number(before.size()) });
                break;
            case ReadyFor::Gil:
                add(Id::WhyReadyGil, { first, s.time - s.task(first)->since });
                break;
            case ReadyFor::Loop:
                add(Id::WhyReadyLoop, { first });
                break;
            case ReadyFor::Lane:
                add(Id::WhyReadyLane, { first });
                break;
            }
        }
        if (place == 1)
            add(Id::ReadyBehindOne, { s.readyLine.front() });
        else if (place > 1 && place < std::ssize(s.readyLine))
            add(Id::ReadyBehind, { std::int64_t { place } });
    }

    void wait()
    {
        why();
        if (const std::optional<Time> more = timeLeft(s, t); more && t.reason != WaitReason::Sleep)
            more->ns == 0 ? add(Id::DeadlineIsOver) : add(Id::Deadline, { *more });
        if (!m_ends)
            chain();
        if (s.deadlocked)
            deadlock();
    }

    // Who is on the circle is told so; for all others nobody is left who could end their wait.
    void deadlock()
    {
        const bool named
            = std::find(s.deadlock.begin(), s.deadlock.end(), t.id) != s.deadlock.end();
        if (named && deadlockIsCircle(s)) {
            if (s.deadlock.size() > 1)
                add(Id::InDeadlock, { number(s.deadlock.size()) });
            return;
        }
        switch (t.reason) {
        case WaitReason::QueueEmpty:
            return add(Id::StuckGet);
        case WaitReason::QueueFull:
            return add(Id::StuckPut);
        case WaitReason::QueueUnfinished:
            return add(Id::StuckUnfinished);
        case WaitReason::Lock:
        case WaitReason::Semaphore:
            return add(Id::StuckRelease);
        case WaitReason::Condition:
            return add(Id::StuckNotify);
        case WaitReason::Flag:
            return add(Id::StuckFlag);
        case WaitReason::Barrier:
            return add(Id::StuckBarrier);
        default:
            return add(Id::Stuck);
        }
    }

    // What says when a wait ends would promise what never comes.
    bool promisesInVain() const
    {
        switch (t.reason) {
        case WaitReason::Condition:
        case WaitReason::Flag:
        case WaitReason::PipeEmpty:
        case WaitReason::PipeFull:
        case WaitReason::Receive:
        case WaitReason::Send:
            return t.waitsOn && s.deadlocked;
        default:
            return false;
        }
    }

    void why()
    {
        const ObjectInfo *object = s.object(t.waitsOn);
        if (promisesInVain())
            return m_out.push_back(link(t));
        if (object != nullptr && object->unknown)
            return add(Id::WhyEvent, { t.waitsOn });
        switch (t.reason) {
        case WaitReason::QueueFull:
            return object != nullptr ? full(*object) : add(Id::WhyEventUnnamed);
        case WaitReason::QueueEmpty:
            return object != nullptr ? empty(*object) : add(Id::WhyEventUnnamed);
        case WaitReason::QueueUnfinished:
            return object != nullptr ? unfinished(*object) : add(Id::WhyEventUnnamed);
        case WaitReason::Lock:
            return object != nullptr ? lock(*object) : add(Id::WhyEventUnnamed);
        case WaitReason::Semaphore:
            return object != nullptr ? semaphore(*object) : add(Id::WhyEventUnnamed);
        case WaitReason::Condition:
            return add(Id::WhyCondition, { t.waitsOn });
        case WaitReason::Flag:
            return object != nullptr && object->on ? last(Id::FlagIsOn, { t.waitsOn })
                                                   : add(Id::WhyFlag, { t.waitsOn });
        case WaitReason::Barrier:
            return add(Id::WhyBarrier,
                { t.waitsOn, std::int64_t { object != nullptr ? object->count : 0 },
                    object != nullptr ? object->capacity : 0 });
        case WaitReason::Join:
            return untilEnd(Id::WhyJoin, Id::WhyJoinNobody);
        case WaitReason::Await:
            return untilEnd(Id::WhyAwait, Id::WhyAwaitSome);
        case WaitReason::AtEnd:
            return untilEnd(Id::WhyAtEnd, Id::WhyAwaitSome);
        case WaitReason::Sleep:
            return sleep();
        case WaitReason::Resume:
            return last(t.kind == TaskKind::Generator ? Id::WhyResume : Id::WhySwitch);
        case WaitReason::Generator:
            return t.waitsFor ? add(Id::WhyGenerator, { t.waitsFor }) : add(Id::WhyEventUnnamed);
        case WaitReason::Input:
            return last(Id::WhyInput);
        case WaitReason::PipeEmpty:
            return t.waitsOn ? add(Id::WhyPipeEmpty, { t.waitsOn }) : add(Id::WhyIo);
        case WaitReason::PipeFull:
            return t.waitsOn ? add(Id::WhyPipeFull, { t.waitsOn }) : add(Id::WhyIo);
        case WaitReason::Io:
            return last(Id::WhyIo);
        case WaitReason::Accept:
            return t.waitsOn ? add(Id::WhyAccept, { t.waitsOn }) : last(Id::WhyIo);
        case WaitReason::Connect:
            return t.waitsOn ? add(Id::WhyConnect,
                       { t.waitsOn, object != nullptr ? object->socket.remote : std::string() })
                             : last(Id::WhyIo);
        case WaitReason::Receive:
            return t.waitsOn ? add(Id::WhyReceive, { t.waitsOn }) : last(Id::WhyIo);
        case WaitReason::Send:
            return t.waitsOn ? add(Id::WhySend, { t.waitsOn }) : last(Id::WhyIo);
        case WaitReason::Select:
            return last(Id::WhySelect);
        case WaitReason::Call:
            return object != nullptr ? noCall(*object) : add(Id::WhyEventUnnamed);
        case WaitReason::Result:
            return result(object);
        case WaitReason::Event:
            return object != nullptr && object->named ? add(Id::WhyEvent, { t.waitsOn })
                                                      : add(Id::WhyEventUnnamed);
        }
    }

    void full(const ObjectInfo &queue)
    {
        if (queue.capacity > 0 && number(queue.items.size()) < queue.capacity)
            return last(Id::PlaceIsFree, { queue.id });
        add(Id::WhyQueueFull, { queue.id, number(queue.items.size()), queue.capacity });
        if (s.deadlocked)
            return inLine(queue);
        const ItemState *offer = s.item(t.offers);
        const std::string call = offer != nullptr ? "put(" + offer->label + ")" : "put()";
        const Users takers = usersOf(s, queue.id, Side::Takers, t.id);
        switch (takers.alive.size()) {
        case 0:
            nobodyTakes(takers, call);
            break;
        case 1:
            add(Id::EndsPutOne, { call, takers.alive[0] });
            break;
        case 2:
            add(Id::EndsPutTwo, { call, takers.alive[0], takers.alive[1] });
            break;
        default:
            add(Id::EndsPutMany, { call, number(takers.alive.size()) });
        }
        inLine(queue);
        if (takers.alive.empty())
            return;
        if (allSleep(takers.alive))
            return last(Id::BackPressure);
        const TaskInfo *busy = firstAwake(takers.alive);
        if (busy->state == TaskState::Running || busy->state == TaskState::Ready) {
            m_out.push_back(link(*busy));
            last(Id::BackPressure);
        }
    }

    void empty(const ObjectInfo &queue)
    {
        if (!queue.items.empty())
            return last(Id::ItemIsThere, { queue.id });
        add(Id::WhyQueueEmpty, { queue.id });
        if (s.deadlocked)
            return inLine(queue);
        const Users putters = usersOf(s, queue.id, Side::Putters, t.id);
        switch (putters.alive.size()) {
        case 0:
            nobodyPuts(putters);
            break;
        case 1:
            add(Id::EndsGetOne, { putters.alive[0] });
            break;
        case 2:
            add(Id::EndsGetTwo, { putters.alive[0], putters.alive[1] });
            break;
        default:
            add(Id::EndsGetMany, { number(putters.alive.size()) });
        }
        inLine(queue);
        if (!putters.alive.empty() && allSleep(putters.alive))
            m_ends = true;
    }

    void noCall(const ObjectInfo &pool)
    {
        pool.items.empty() ? last(Id::WhyCall, { pool.id }) : last(Id::ItemIsThere, { pool.id });
    }

    void result(const ObjectInfo *of)
    {
        if (of == nullptr && !t.resultOf.empty())
            add(Id::WhyResult, { t.resultOf });
        else if (of == nullptr)
            add(Id::WhyResultSome);
        else if (of->kind == ObjectKind::Pool)
            add(Id::WhyResultOfPool, { of->id });
        else
            of->named ? add(Id::WhyResult, { of->id }) : add(Id::WhyResultUnnamed);
    }

    // Those who did are gone; who is left may be about to do the same for the first time.
    void nobodyTakes(const Users &takers, const std::string &call)
    {
        const std::vector<TaskId> others = othersWhoMay(s, t);
        if (!takers.someEnded)
            last(Id::EndsPutNobody, { call });
        else if (others.empty())
            last(Id::EndsPutNever, { call });
        else if (others.size() == 1)
            last(Id::EndsPutMaybeOne, { call, others.front() });
        else
            last(Id::EndsPutMaybeMany, { call, number(others.size()) });
    }
    void nobodyPuts(const Users &putters)
    {
        const std::vector<TaskId> others = othersWhoMay(s, t);
        if (!putters.someEnded)
            last(Id::EndsGetNobody);
        else if (others.empty())
            last(Id::EndsGetNever);
        else if (others.size() == 1)
            last(Id::EndsGetMaybeOne, { others.front() });
        else
            last(Id::EndsGetMaybeMany, { number(others.size()) });
    }

    void unfinished(const ObjectInfo &queue)
    {
        if (queue.unfinishedUnknown)
            add(Id::WhyEvent, { queue.id });
        else if (queue.unfinished == 1)
            add(Id::WhyQueueUnfinishedOne, { queue.id });
        else
            add(Id::WhyQueueUnfinished, { queue.id, std::int64_t { queue.unfinished } });
        if (!queue.items.empty())
            add(Id::UnfinishedInQueue, { number(queue.items.size()) });
        const std::vector<TaskId> takers = usersOf(s, queue.id, Side::Takers, t.id).alive;
        std::vector<TaskId> atWork;
        std::size_t said = 0;
        for (const TaskId id : takers) {
            if (s.task(id)->hand.empty())
                continue;
            atWork.push_back(id);
            const ItemState *item = s.item(s.task(id)->hand.front());
            if (said == kMostNamed || item == nullptr || item->label.empty())
                continue;
            add(Id::UnfinishedInHand, { id, item->label });
            ++said;
        }
        if (atWork.size() == said + 1)
            add(Id::OneMoreAtWork);
        else if (atWork.size() > said)
            add(Id::OthersAtWork, { number(atWork.size() - said) });
        if (!atWork.empty() && allSleep(atWork))
            m_ends = true;
    }

    // What sleeping workers mean for the one that waits for them; false when one of them is awake,
    // and nothing was said.
    bool allSleep(const std::vector<TaskId> &tasks)
    {
        const TaskInfo *next = nullptr;
        for (const TaskId id : tasks) {
            const TaskInfo *each = s.task(id);
            if (each->state != TaskState::Asleep || !each->until)
                return false;
            if (next == nullptr || *each->until < *next->until)
                next = each;
        }
        const Time more = *timeLeft(s, *next);
        const bool now = more.ns == 0;
        if (tasks.size() == 1)
            now ? add(Id::OneWakes, { next->id }) : add(Id::OneSleeps, { next->id, more });
        else if (tasks.size() == 2)
            now ? add(Id::TwoSleepOneWakes, { tasks[0], tasks[1], next->id })
                : add(Id::TwoSleep, { tasks[0], tasks[1], next->id, more });
        else
            now ? add(Id::ManySleepOneWakes, { number(tasks.size()), next->id })
                : add(Id::ManySleep, { number(tasks.size()), next->id, more });
        return true;
    }
    const TaskInfo *firstAwake(const std::vector<TaskId> &tasks) const
    {
        const auto awake = std::find_if(tasks.begin(), tasks.end(),
            [&](TaskId id) { return s.task(id)->state != TaskState::Asleep; });
        return s.task(awake == tasks.end() ? tasks.front() : *awake);
    }

    void inLine(const ObjectInfo &object)
    {
        // Those who wait on the other side of a queue are in another line.
        std::vector<TaskId> before;
        for (const TaskId id : object.waiters) {
            if (id == t.id)
                break;
            if (s.task(id)->reason == t.reason)
                before.push_back(id);
        }
        if (before.size() == 1)
            add(Id::OneBefore, { before.front() });
        else if (!before.empty())
            add(Id::OthersBefore, { number(before.size()) });
    }

    void lock(const ObjectInfo &lock)
    {
        if (lock.holders.empty())
            return last(Id::LockIsFree, { lock.id });
        const TaskInfo *holder = s.task(lock.holders.front());
        if (holder->id == t.id)
            return last(Id::WhyLockSelf, { lock.id });
        if (hasEnded(*holder))
            return last(Id::WhyLockDead, { lock.id, holder->id });
        add(Id::WhyLock, { lock.id, holder->id, s.time - lock.since });
        if (!s.deadlocked)
            add(Id::EndsLock, { lock.id, holder->id });
        inLine(lock);
    }

    void semaphore(const ObjectInfo &semaphore)
    {
        if (semaphore.count != 0)
            return last(Id::SemaphoreIsFree, { semaphore.id });
        heldBy(semaphore);
        if (!s.deadlocked)
            add(Id::EndsSemaphore);
        inLine(semaphore);
    }

    // Whoever took one where events are missing has it, too, and isn't known.
    static bool holdersAreAll(const ObjectInfo &semaphore)
    {
        return !semaphore.holdersUnsure
            && number(semaphore.holders.size()) + std::int64_t { semaphore.count }
            == semaphore.capacity + semaphore.surplus;
    }

    // Who has the permits: up to three by name, and how many others.
    void heldBy(const ObjectInfo &semaphore)
    {
        std::vector<TaskId> holders;
        for (const TaskId holder : semaphore.holders)
            if (std::find(holders.begin(), holders.end(), holder) == holders.end())
                holders.push_back(holder);
        std::vector<MessageArg> args { semaphore.id };
        if (!holdersAreAll(semaphore))
            return add(Id::WhySemaphore, std::move(args));
        for (std::size_t i = 0; i < std::min(holders.size(), kMostNamed); ++i)
            args.emplace_back(holders[i]);
        switch (holders.size()) {
        case 0:
            return add(Id::WhySemaphore, std::move(args));
        case 1:
            if (semaphore.holders.size() == 1)
                return add(Id::WhySemaphoreHeldBy, std::move(args));
            args.emplace_back(number(semaphore.holders.size()));
            return add(Id::WhySemaphoreHeldAlone, std::move(args));
        case 2:
            return add(Id::WhySemaphoreHeldByTwo, std::move(args));
        case kMostNamed:
            return add(Id::WhySemaphoreHeldByThree, std::move(args));
        case kMostNamed + 1:
            return add(Id::WhySemaphoreHeldByFour, std::move(args));
        default:
            args.emplace_back(number(holders.size() - kMostNamed));
            return add(Id::WhySemaphoreHeldByMany, std::move(args));
        }
    }

    void untilEnd(MessageId why, MessageId ofNobody)
    {
        const TaskInfo *other = s.task(t.waitsFor);
        if (other == nullptr)
            return add(ofNobody);
        if (hasEnded(*other))
            return last(Id::WhyJoinEnded, { other->id });
        add(why, { other->id });
    }

    void sleep()
    {
        const std::optional<Time> more = timeLeft(s, t);
        if (!more)
            return last(Id::WhySleepForever);
        more->ns == 0 ? last(Id::SleepIsOver) : last(Id::WhySleep, { *more });
    }

    // Link by link, from who ends this wait on.
    void chain()
    {
        std::vector<TaskId> seen { t.id };
        bool certain = isCertain(t);
        const TaskInfo *at = &t;
        while (seen.size() <= kMaxLinks) {
            const std::vector<TaskId> next = blockers(s, *at);
            if (next.empty())
                return;
            const TaskInfo *to = firstAwake(next);
            if (std::find(seen.begin(), seen.end(), to->id) != seen.end()) {
                if (certain && to->id == t.id && seen.size() > 1)
                    add(Id::LinkCircle, { to->id });
                return;
            }
            m_out.push_back(link(*to));
            if (!isWaiting(*to) || to->state == TaskState::Asleep)
                return;
            certain = certain && isCertain(*to);
            seen.push_back(to->id);
            at = to;
        }
    }

    Message link(const TaskInfo &to) const { return linkOf(s, to); }
};

} // namespace

std::vector<Message> explainTask(const State &state, TaskId task)
{
    const TaskInfo *info = state.task(task);
    if (info == nullptr)
        return { say(Id::NoSuchWorker) };
    return TaskExplainer(state, *info).run();
}

Message whatIsMissing(const State &state)
{
    if (!state.unrecorded)
        return {};
    const auto &[from, to, damaged, open, oldest] = *state.unrecorded;
    if (open && damaged && oldest) // nothing of it is there
        return say(Id::LostInDamage);
    if (open)
        return say(damaged ? Id::UnreadableEnd : Id::UnrecordedSince, { from });
    if (oldest && to > from)
        return say(damaged ? Id::UnreadableBegin : Id::UnrecordedOldest, { to });
    if (from == to)
        return say(damaged ? Id::UnreadableAt : Id::UnrecordedAt, { to });
    return say(damaged ? Id::UnreadablePart : Id::UnrecordedPart, { from, to });
}

std::vector<TaskId> blockersOf(const State &state, TaskId task)
{
    const TaskInfo *info = state.task(task);
    return info == nullptr ? std::vector<TaskId> {} : blockers(state, *info);
}

} // namespace interleave
