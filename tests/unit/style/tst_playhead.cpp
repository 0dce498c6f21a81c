#include "tests/support/tracebuilder.h"
#include "widgets/style/playhead.h"

#include <QTest>

using namespace interleave;

namespace {

// A run of so many seconds that goes on.
struct Growing {
    TraceBuilder builder;
    std::shared_ptr<History> history;

    Growing()
    {
        builder.spawn("main").running("main").at(4).reach("main", 1);
        history = builder.history();
    }
    void growTo(double seconds)
    {
        builder.at(seconds).reach("main", 2);
        history->extend(false);
    }
};

} // namespace

class TestPlayhead : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoSeesAllOfALiveRunGoesOnSeeingAll()
    {
        Growing run;
        Playhead playhead;
        playhead.setHistory(run.history);
        playhead.setLive(true);
        run.growTo(9);
        playhead.historyGrew();
        QCOMPARE(playhead.visible().from, Time {});
        QCOMPARE(playhead.visible().to, Time::fromSeconds(9));
        QCOMPARE(playhead.moment().time, Time::fromSeconds(9));
    }

    void whoIsZoomedInAtTheEndFollowsIt()
    {
        Growing run;
        Playhead playhead;
        playhead.setHistory(run.history);
        playhead.setLive(true);
        playhead.setVisible({ Time::fromSeconds(3), Time::fromSeconds(4) });
        run.growTo(9);
        playhead.historyGrew();
        QCOMPARE(playhead.visible().from, Time::fromSeconds(8));
        QCOMPARE(playhead.visible().to, Time::fromSeconds(9));
    }

    void whoLooksAtThePastIsLeftAlone()
    {
        Growing run;
        Playhead playhead;
        playhead.setHistory(run.history);
        playhead.setLive(false);
        playhead.setVisible({ Time::fromSeconds(1), Time::fromSeconds(2) });
        playhead.setTime(Time::fromSeconds(1.5));
        run.growTo(9);
        playhead.historyGrew();
        QCOMPARE(playhead.visible().to, Time::fromSeconds(2));
        QCOMPARE(playhead.moment().time, Time::fromSeconds(1.5));
    }

    void whatIsOnShowStaysWhereTheWholeRunComes()
    {
        Growing run;
        run.growTo(4); // several events at one time
        run.growTo(9);
        Playhead playhead;
        playhead.setHistory(run.history);
        const TaskId task = run.history->finalState().tasks.front().id;
        for (const Moment &moment : { Moment { { 2 }, true, 1.0, Time::fromSeconds(4) }, Moment {},
                 Moment { { 1 }, true, 0.5, {} } }) {
            playhead.setMoment(moment);
            playhead.setSelection({ task, {} });
            playhead.setVisible({ Time::fromSeconds(3), Time::fromSeconds(4) });
            setWhole(playhead);
            QCOMPARE(playhead.moment(), moment);
            QCOMPARE(playhead.selection(), (Selection { task, {} }));
            QCOMPARE(playhead.visible().from, Time::fromSeconds(3));
            QCOMPARE(playhead.visible().to, Time::fromSeconds(4));
        }
    }

    // Folding had stopped before the end.
    void whoStandsAtTheEndStandsAtThatOfTheWholeRun()
    {
        for (const bool seesAll : { true, false }) {
            Growing run;
            Playhead playhead;
            playhead.setHistory(run.history);
            playhead.setEvent({ run.history->eventCount() - 1 });
            if (!seesAll)
                playhead.setVisible({ Time::fromSeconds(3), Time::fromSeconds(4) });
            run.builder.at(9).reach("main", 2);
            run.history->sharedRun()->trace->extend(false);
            const auto whole = std::make_shared<History>(run.history->sharedRun());
            QCOMPARE(playhead.history()->eventCount(), whole->eventCount() - 1);
            playhead.setWhole(whole, Pacing(*whole));
            QCOMPARE(playhead.moment().event.value, whole->eventCount() - 1);
            QCOMPARE(playhead.moment().time, Time::fromSeconds(9));
            QCOMPARE(playhead.visible().from, Time::fromSeconds(seesAll ? 0 : 8));
            QCOMPARE(playhead.visible().to, Time::fromSeconds(9));
        }
    }

    void aRunThatIsNotWholeYetIsPacedWhenSomebodyAsks()
    {
        Growing run;
        Playhead playhead;
        playhead.setHistory(run.history, Pacing());
        playhead.setLive(true);
        playhead.awaitWhole();
        playhead.historyGrew();
        playhead.setLive(false);
        QVERIFY(!playhead.isPaced());
        QVERIFY(playhead.pacing().length() > 0);
        QVERIFY(playhead.isPaced());
    }

private:
    static void setWhole(Playhead &playhead)
    {
        const auto whole = std::make_shared<History>(playhead.history()->sharedRun());
        playhead.setWhole(whole, Pacing(*whole));
    }
};

QTEST_GUILESS_MAIN(TestPlayhead)
#include "tst_playhead.moc"
