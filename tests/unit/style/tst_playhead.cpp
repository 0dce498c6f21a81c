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
};

QTEST_GUILESS_MAIN(TestPlayhead)
#include "tst_playhead.moc"
