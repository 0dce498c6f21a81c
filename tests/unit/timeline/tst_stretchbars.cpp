#include "widgets/timeline/stretchbars.h"

#include <QTest>

using namespace interleave;

namespace {

Stretch stretch(double from, double to, TaskState state)
{
    Stretch s {};
    s.from = Time::fromSeconds(from);
    s.to = Time::fromSeconds(to);
    s.state = state;
    return s;
}

const TimeRange kTen { {}, Time::fromSeconds(10) };

} // namespace

class TestStretchBars : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachLongStretchIsABar()
    {
        const std::vector<Stretch> lane { stretch(0, 2, TaskState::Asleep),
            stretch(2, 5, TaskState::WaitsQueue), stretch(5, 10, TaskState::Running) };
        const auto bars = barsOf(lane, kTen, 100);
        QCOMPARE(bars.size(), 3u);
        QCOMPARE(bars[1].x1, 20.0);
        QCOMPARE(bars[1].x2, 50.0);
        QCOMPARE(bars[1].state, TaskState::WaitsQueue);
        QCOMPARE(bars[2].first, 2u);
    }

    void onlyWhatIsInSightIsABarAndItIsClipped()
    {
        const std::vector<Stretch> lane { stretch(0, 2, TaskState::Asleep),
            stretch(2, 5, TaskState::WaitsQueue), stretch(5, 10, TaskState::Running) };
        const auto bars = barsOf(lane, { Time::fromSeconds(3), Time::fromSeconds(4) }, 100);
        QCOMPARE(bars.size(), 1u);
        QCOMPARE(bars[0].x1, 0.0);
        QCOMPARE(bars[0].x2, 100.0);
        QVERIFY(barsOf(lane, { Time::fromSeconds(20), Time::fromSeconds(30) }, 100).empty());
        QVERIFY(barsOf(lane, { Time::fromSeconds(3), Time::fromSeconds(3) }, 100).empty());
        QVERIFY(barsOf({}, kTen, 100).empty());
    }

    void whatIsTooShortToSeeBetweenTwoSleepsIsLeftOut()
    {
        const std::vector<Stretch> lane { stretch(0, 5, TaskState::Asleep),
            stretch(5, 5.000001, TaskState::Running), stretch(5.000001, 10, TaskState::Asleep) };
        const auto bars = barsOf(lane, kTen, 100);
        QCOMPARE(bars.size(), 2u);
        QCOMPARE(bars[0].state, TaskState::Asleep);
        QCOMPARE(bars[1].first, 2u);
    }

    void takingTurnsTooFastIsOneShareThatOpensWhenZoomed()
    {
        std::vector<Stretch> lane { stretch(0, 2, TaskState::Asleep) };
        for (int k = 0; k < 1000; ++k) {
            const double at = 2 + k * 0.006;
            lane.push_back(stretch(at, at + 0.003, TaskState::Running));
            lane.push_back(stretch(at + 0.003, at + 0.006, TaskState::Ready));
        }
        lane.push_back(stretch(8, 10, TaskState::WaitsQueue));
        const auto bars = barsOf(lane, kTen, 500);
        QCOMPARE(bars.size(), 3u);
        QVERIFY(bars[1].share);
        QCOMPARE(bars[1].count, 2000u);
        QCOMPARE(bars[1].x1, 100.0);
        QCOMPARE(bars[1].x2, 400.0);
        const auto open = barsOf(lane, { Time::fromSeconds(2), Time::fromSeconds(2.06) }, 500);
        QCOMPARE(open.size(), 20u);
        QVERIFY(!open[0].share);
    }

    void fastWaitsWithoutRunningAreNoShare()
    {
        std::vector<Stretch> lane;
        for (int k = 0; k < 1000; ++k)
            lane.push_back(stretch(
                k * 0.01, k * 0.01 + 0.01, k % 4 == 0 ? TaskState::Asleep : TaskState::WaitsLock));
        const auto bars = barsOf(lane, kTen, 500);
        QCOMPARE(bars.size(), 1u);
        QVERIFY(!bars[0].share);
        QCOMPARE(bars[0].state, TaskState::WaitsLock);
    }

    void aLongStretchEndsABand()
    {
        std::vector<Stretch> lane;
        for (int k = 0; k < 1000; ++k)
            lane.push_back(stretch(
                k * 0.004, k * 0.004 + 0.004, k % 2 ? TaskState::Ready : TaskState::Running));
        lane.push_back(stretch(4, 9, TaskState::Asleep));
        for (int k = 0; k < 250; ++k)
            lane.push_back(stretch(
                9 + k * 0.004, 9.004 + k * 0.004, k % 2 ? TaskState::Ready : TaskState::Running));
        const auto bars = barsOf(lane, kTen, 200);
        QCOMPARE(bars.size(), 3u);
        QVERIFY(bars[0].share && bars[2].share);
        QCOMPARE(bars[1].state, TaskState::Asleep);
        QCOMPARE(bars[1].x1, 80.0);
        QCOMPARE(bars[1].x2, 180.0);
    }

    // A frame must not cost the length of the trace.
    void aMillionStretchesAreAsManyBarsAsPixelsAtMost()
    {
        std::vector<Stretch> lane;
        lane.reserve(1'000'000);
        for (int k = 0; k < 1'000'000; ++k)
            lane.push_back(
                stretch(k * 1e-5, k * 1e-5 + 1e-5, k % 2 ? TaskState::Ready : TaskState::Running));
        QVERIFY(barsOf(lane, kTen, 680).size() <= 680);
    }

    void depthIsAStaircase()
    {
        const std::vector<DepthPoint> points { { Time::fromSeconds(0), 0 },
            { Time::fromSeconds(3), 1 }, { Time::fromSeconds(4), 2 } };
        const auto steps = depthSteps(points, kTen, 100);
        QCOMPARE(steps.size(), 4u);
        QCOMPARE(steps[2].x, 30.0);
        QCOMPARE(steps[2].depth, 1u);
        // Zoomed in behind the last change, it goes on at that depth.
        const auto later = depthSteps(points, { Time::fromSeconds(6), Time::fromSeconds(8) }, 100);
        QCOMPARE(later.size(), 1u);
        QCOMPARE(later[0].depth, 2u);
    }

    void aMillionDepthPointsAreFewSteps()
    {
        std::vector<DepthPoint> points;
        for (int k = 0; k < 1'000'000; ++k)
            points.push_back({ Time::fromSeconds(k * 1e-5), static_cast<std::uint32_t>(k % 5) });
        const auto steps = depthSteps(points, kTen, 680);
        QVERIFY(steps.size() <= 2 * 681);
        QVERIFY(std::any_of(
            steps.begin(), steps.end(), [](const DepthStep &s) { return s.depth == 4; }));
    }
};

QTEST_APPLESS_MAIN(TestStretchBars)
#include "tst_stretchbars.moc"
