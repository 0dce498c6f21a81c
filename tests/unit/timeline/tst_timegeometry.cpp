#include "widgets/timeline/timegeometry.h"

#include <QTest>

using namespace interleave;

namespace {

constexpr Time seconds(double s)
{
    return Time::fromSeconds(s);
}

} // namespace

class TestTimeGeometry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void placesTimes_data()
    {
        QTest::addColumn<double>("time");
        QTest::addColumn<double>("x");
        QTest::newRow("start") << 10.0 << 0.0;
        QTest::newRow("end") << 30.0 << 200.0;
        QTest::newRow("middle") << 20.0 << 100.0;
        QTest::newRow("outside, before") << 0.0 << -100.0;
        QTest::newRow("outside, after") << 40.0 << 300.0;
    }
    void placesTimes()
    {
        QFETCH(double, time);
        QFETCH(double, x);
        const TimeRange visible { seconds(10), seconds(30) };
        QCOMPARE(xOf(seconds(time), visible, 200), x);
        QCOMPARE(timeAt(x, visible, 200), seconds(time));
    }

    void onAClockTicksArePartsOfMinutesAndHours_data()
    {
        QTest::addColumn<double>("length");
        QTest::addColumn<double>("step");
        QTest::newRow("zoomed in") << 6.0 << 0.5;
        QTest::newRow("a minute and a half") << 90.0 << 10.0;
        QTest::newRow("two minutes") << 120.0 << 10.0;
        QTest::newRow("an hour") << 3600.0 << 300.0;
        QTest::newRow("a day") << 86400.0 << 2.0 * 3600;
        QTest::newRow("a year") << 365.0 * 86400 << 31.0 * 86400;
    }
    void onAClockTicksArePartsOfMinutesAndHours()
    {
        QFETCH(double, length);
        QFETCH(double, step);
        QCOMPARE(clockTickStep({ {}, seconds(length) }, 680, 56).ns, seconds(step).ns);
    }

    void anEmptyRangePutsEverythingAtItsStart()
    {
        const TimeRange empty { seconds(5), seconds(5) };
        QCOMPARE(xOf(seconds(7), empty, 200), 0.0);
        QCOMPARE(timeAt(120, empty, 200), seconds(5));
        QCOMPARE(timeAt(120, { seconds(0), seconds(1) }, 0), seconds(0));
        QVERIFY(ticksOf(empty, seconds(1)).empty());
    }

    void roundTripsWithinAPixelsTime()
    {
        const TimeRange visible { seconds(3.2), seconds(3.2001) };
        const double width = 680;
        const std::int64_t pixel = (visible.to - visible.from).ns / 680 + 1;
        for (std::int64_t ns = visible.from.ns; ns <= visible.to.ns; ns += 777) {
            const Time back = timeAt(xOf({ ns }, visible, width), visible, width);
            QVERIFY(std::abs(back.ns - ns) <= pixel);
        }
    }

    void ticksStandOneTwoFive_data()
    {
        QTest::addColumn<double>("length");
        QTest::addColumn<double>("step");
        QTest::addColumn<int>("decimals");
        QTest::newRow("twenty seconds") << 20.0 << 2.0 << 0;
        QTest::newRow("ten seconds") << 10.0 << 1.0 << 0;
        QTest::newRow("a minute") << 60.0 << 5.0 << 0;
        QTest::newRow("an hour") << 3600.0 << 500.0 << 0;
        QTest::newRow("one second") << 1.0 << 0.1 << 1;
        QTest::newRow("a millisecond") << 0.001 << 0.0001 << 4;
        QTest::newRow("a microsecond") << 0.000001 << 0.0000001 << 7;
    }
    void ticksStandOneTwoFive()
    {
        QFETCH(double, length);
        QFETCH(double, step);
        QFETCH(int, decimals);
        const TimeRange visible { {}, seconds(length) };
        QCOMPARE(tickStep(visible, 680, 56), seconds(step));
        QCOMPARE(tickDecimals(seconds(step)), decimals);
        for (const Time tick : ticksOf(visible, seconds(step)))
            QCOMPARE(tick.ns % seconds(step).ns, std::int64_t { 0 });
    }
    void ticksNeverCrowd()
    {
        for (double length = 1e-7; length < 1e5; length *= 1.37) {
            const TimeRange visible { seconds(1), seconds(1 + length) };
            const Time step = tickStep(visible, 680, 56);
            QVERIFY(ticksOf(visible, step).size() <= 14);
            QVERIFY(xOf(visible.from + step, visible, 680) >= 55.9);
        }
    }

    void zoomKeepsItsAnchorInPlace()
    {
        const TimeRange whole { {}, seconds(100) };
        const TimeRange near = zoomed({ seconds(20), seconds(60) }, 2, seconds(50), whole);
        QCOMPARE(near.to - near.from, seconds(20));
        QCOMPARE(xOf(seconds(50), near, 400), 300.0);
    }
    void zoomEndsAtTheRunAndAtTheShortest()
    {
        const TimeRange whole { {}, seconds(100) };
        QCOMPARE(zoomed({ seconds(20), seconds(60) }, 0.01, seconds(50), whole), whole);
        const TimeRange shortest = zoomed({ seconds(20), seconds(60) }, 1e15, seconds(50), whole);
        QCOMPARE(shortest.to - shortest.from, kShortestVisible);
        QVERIFY(shortest.from <= seconds(50) && seconds(50) <= shortest.to);
    }
    void panStaysInsideAndKeepsItsLength()
    {
        const TimeRange whole { {}, seconds(100) };
        const TimeRange start { seconds(10), seconds(30) };
        QCOMPARE(panned(start, seconds(-50), whole), (TimeRange { seconds(0), seconds(20) }));
        QCOMPARE(panned(start, seconds(500), whole), (TimeRange { seconds(80), seconds(100) }));
        QCOMPARE(panned(start, seconds(5), whole), (TimeRange { seconds(15), seconds(35) }));
    }
    void nothingToShowIsTheWholeRun()
    {
        const TimeRange whole { {}, seconds(100) };
        QCOMPARE(fitted({ seconds(5), seconds(5) }, whole), whole);
        QCOMPARE(fitted({ seconds(-5), seconds(500) }, whole), whole);
    }
};

QTEST_APPLESS_MAIN(TestTimeGeometry)
#include "tst_timegeometry.moc"
