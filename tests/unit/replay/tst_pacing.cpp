#include "core/replay/pacing.h"
#include "tests/unit/replay/dishesstory.h"

#include <QTest>

using namespace interleave;

namespace {

Pacing pacingOf(TraceBuilder &b)
{
    return Pacing(*b.history());
}

} // namespace

class TestPacing : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eventsAtOneInstantPlayOneAfterAnother()
    {
        TraceBuilder b;
        b.spawn("main")
            .queue("q")
            .at(1)
            .put("main", "q", "1")
            .put("main", "q", "2")
            .put("main", "q", "3");
        const Pacing pacing = pacingOf(b);
        QVERIFY(pacing.slowed());
        const double first = pacing.of({ { 3 }, true, 0.0, Time::fromSeconds(1) });
        for (int i = 0; i < 3; ++i) {
            const Moment half = pacing.at(first + 0.25 * i + 0.125);
            QCOMPARE(half.event.value, std::uint64_t(3 + i));
            QCOMPARE(half.phase, 0.5);
            QVERIFY(half.time == Time::fromSeconds(1));
        }
        QCOMPARE(pacing.length(), first + 0.75);
    }

    void quietTimeIsTrueTime()
    {
        TraceBuilder b;
        b.spawn("main").at(100).print("main", "x").at(110).print("main", "y");
        const Pacing pacing = pacingOf(b);
        QVERIFY(!pacing.slowed());
        QCOMPARE(pacing.length(), 110.25);
        const Moment quiet = pacing.at(105);
        QCOMPARE(quiet.event.value, std::uint64_t { 2 });
        QCOMPARE(quiet.phase, 1.0);
        QVERIFY(quiet.time == Time::fromSeconds(105));
    }

    void eventsWithoutAVisibleChangeTakeNoTime()
    {
        TraceBuilder b;
        b.spawn("main").running("main");
        for (std::uint32_t line = 1; line < 100; ++line)
            b.reach("main", line).event("main", TaskNamed { { 1 }, "main" });
        b.at(1).print("main", "x");
        QCOMPARE(pacingOf(b).length(), 1.5); // the start and the first run, both at 0, and the last
                                             // line
    }

    void bothDirectionsAgree()
    {
        TraceBuilder b = dishesStory();
        b.print("main", "now").endRun();
        const Pacing pacing = pacingOf(b);
        Moment last;
        for (double viewer = 0; viewer <= pacing.length() + 1; viewer += 0.01) {
            const Moment moment = pacing.at(viewer);
            QVERIFY(moment.event >= last.event);
            QVERIFY(moment.time >= last.time);
            QVERIFY(moment.event > last.event || moment.phase >= last.phase);
            QVERIFY(std::abs(pacing.of(moment) - std::min(viewer, pacing.length())) < 1e-6);
            last = moment;
        }
        QCOMPARE(last.phase, 1.0);
        QVERIFY(last.time == b.history()->endTime());
    }

    void aRunOfAMillisecondCanBeWatched()
    {
        TraceBuilder b;
        b.spawn("main").queue("q");
        for (int i = 0; i < 20; ++i)
            b.after(0.00001).put("main", "q", "1");
        QVERIFY(pacingOf(b).length() >= 5);
        TraceBuilder longer;
        longer.spawn("main").queue("q");
        for (int i = 0; i < 5000; ++i)
            longer.after(0.0000001).put("main", "q", "1");
        const Pacing pacing = pacingOf(longer);
        QVERIFY(pacing.slowed());
        QVERIFY2(pacing.length() > 9 && pacing.length() < 12,
            qPrintable(QString::number(pacing.length())));
        QVERIFY(pacing.at(pacing.length() / 2).event.value > 2000
            && pacing.at(pacing.length() / 2).event.value < 3000);
    }

    void inLongRunsKeyMomentsAreSeen()
    {
        TraceBuilder b;
        b.spawn("main").running("main").queue("q", 1000);
        for (int i = 0; i < 1000; ++i)
            b.after(0.05).put("main", "q", "1");
        b.after(0.05).waitPut("main", "q", "2");
        const std::uint64_t full = b.history()->eventCount() - 1;
        b.after(0.001).print("main", "x");
        const Pacing pacing = pacingOf(b);
        QVERIFY(pacing.length() < 52);
        const double at = pacing.of({ { full }, true, 0.5, Time::fromSeconds(50.05) });
        QCOMPARE(pacing.at(at).event.value, full);
        QVERIFY(std::abs(pacing.at(at).phase - 0.5) < 1e-6);
    }

    void beforeTheFirstEventNothingHasBegun()
    {
        TraceBuilder b;
        b.at(2).spawn("main");
        const Pacing pacing = pacingOf(b);
        QVERIFY(!pacing.at(1).begun);
        QVERIFY(pacing.at(1).time == Time::fromSeconds(1));
        QVERIFY(pacing.at(2).begun);
        QCOMPARE(Pacing().length(), 0.0);
        QVERIFY(!Pacing().at(3).begun);
    }
};

QTEST_APPLESS_MAIN(TestPacing)
#include "tst_pacing.moc"
