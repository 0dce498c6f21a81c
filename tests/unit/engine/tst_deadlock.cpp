#include "core/engine/deadlock.h"

#include "core/trace/recorder.h"

#include <QTest>

#include <map>

using namespace interleave;

namespace {

constexpr TaskId kAna { 1 }, kBo { 2 }, kCleo { 3 };

// A trace that is written as one reads it.
class Story {
public:
    Story()
        : m_area(TraceArea::create(std::size_t { 1 } << 20, TraceArea::Sharing::Private).value())
        , m_recorder(*m_area)
    {
    }
    Story &object(std::uint32_t id, ObjectKind kind)
    {
        return add(kAna, ObjectCreated { { id }, kind, 0, { 1 }, {}, "" }, id);
    }
    Story &takes(TaskId task, std::uint32_t lock, std::uint32_t count = 1)
    {
        return add(task, Acquired { { lock }, count }, lock);
    }
    Story &releases(TaskId task, std::uint32_t lock, std::uint32_t count = 0)
    {
        return add(task, Released { { lock }, count }, lock);
    }
    Story &waits(TaskId task, std::uint32_t lock)
    {
        return add(task, TaskParked { WaitReason::Lock, { lock }, {}, Time::never() });
    }
    Story &joins(TaskId task, TaskId other)
    {
        return add(task, TaskParked { WaitReason::Join, {}, other, Time::never() });
    }
    Story &goesOn(TaskId task)
    {
        return add(task, TaskReady { ReadyFor::Core, ReadyCause::Woken });
    }
    Story &ends(TaskId task) { return add(task, TaskEnded { EndKind::Returned, 0, "" }); }

    std::vector<TaskId> circle() const
    {
        TraceStore store(m_area);
        store.extend(true);
        return circleOfWaits(store);
    }

private:
    std::shared_ptr<TraceArea> m_area;
    Recorder m_recorder;
    std::map<std::uint32_t, std::uint32_t> m_sequences;

    Story &add(TaskId task, const Payload &what, std::uint32_t object = 0)
    {
        m_recorder.append(task, 1, object ? ++m_sequences[object] : 0, what);
        return *this;
    }
};

using Circle = std::vector<TaskId>;

} // namespace

class TestDeadlock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoWaitForEachOthersLocksAreNamedInOrderFromTheLowest()
    {
        Story story;
        story.takes(kAna, 1).takes(kBo, 2).takes(kCleo, 3);
        story.waits(kCleo, 1).waits(kBo, 3).waits(kAna, 2);
        QCOMPARE(story.circle(), (Circle { kAna, kBo, kCleo }));
    }

    void whoOnlyWaitsForTheCircleIsNotInIt()
    {
        Story story;
        story.takes(kBo, 1).takes(kCleo, 2);
        story.joins(kAna, kBo).waits(kBo, 2).waits(kCleo, 1);
        QCOMPARE(story.circle(), (Circle { kBo, kCleo }));
    }

    void whoTakesItsOwnLockAgainIsACircleOfOne()
    {
        Story story;
        story.object(1, ObjectKind::Lock).takes(kBo, 1).waits(kBo, 1).joins(kAna, kBo);
        QCOMPARE(story.circle(), Circle { kBo });
    }

    void anRLockIsHeldUntilItsLastRelease()
    {
        Story story;
        story.object(1, ObjectKind::RLock).takes(kAna, 1).takes(kAna, 1, 2).releases(kAna, 1, 1);
        story.takes(kBo, 2).waits(kAna, 2).waits(kBo, 1);
        QCOMPARE(story.circle(), (Circle { kAna, kBo }));
    }

    void everyHolderOfASemaphoreMayCloseTheCircle()
    {
        Story story;
        story.object(1, ObjectKind::Semaphore).takes(kAna, 1, 1).takes(kBo, 1, 0).ends(kAna);
        story.takes(kCleo, 2).waits(kBo, 2).waits(kCleo, 1);
        QCOMPARE(story.circle(), (Circle { kBo, kCleo }));
    }

    void withoutACircleAllWhoWaitAreNamed()
    {
        Story story;
        story.takes(kCleo, 1).ends(kCleo).waits(kAna, 1).joins(kBo, kAna);
        QCOMPARE(story.circle(), (Circle { kAna, kBo }));
    }

    void whoWentOnWaitsNoMore()
    {
        Story story;
        story.takes(kAna, 1).takes(kBo, 2).waits(kAna, 2).waits(kBo, 1);
        story.releases(kAna, 1).goesOn(kBo);
        QCOMPARE(story.circle(), Circle { kAna });
    }
};

QTEST_APPLESS_MAIN(TestDeadlock)
#include "tst_deadlock.moc"
