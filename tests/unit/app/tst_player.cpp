#include "app/player.h"

#include "tests/support/tracebuilder.h"

#include <QtTest>

using namespace interleave;

class TestPlayer : public QObject {
    Q_OBJECT
    std::shared_ptr<History> history()
    {
        return TraceBuilder()
            .spawn("a")
            .running("a")
            .at(1.0)
            .sleep("a", 2)
            .at(3.0)
            .wake("", "a")
            .ready("a")
            .running("a")
            .at(4.0)
            .end("a")
            .history();
    }

private Q_SLOTS:
    void playingEndsAtTheEnd()
    {
        Playhead playhead;
        playhead.setHistory(history());
        Player player(playhead);
        player.toStart();
        player.play();
        QVERIFY(player.playing());
        player.advance(1000);
        QVERIFY(!player.playing());
        QCOMPARE(playhead.moment().event.value, playhead.history()->eventCount() - 1);
    }

    void playingAtTheEndBeginsAgain()
    {
        Playhead playhead;
        playhead.setHistory(history());
        Player player(playhead);
        player.toEnd();
        player.play();
        player.advance(0.01);
        QVERIFY(playhead.moment().event.value + 1 < playhead.history()->eventCount());
    }

    void stepsGoBothWaysAndStopAtTheEnds()
    {
        Playhead playhead;
        playhead.setHistory(history());
        Player player(playhead);
        player.toStart();
        player.step(-1);
        QVERIFY(!playhead.moment().begun || playhead.moment().event.value == 0);
        player.step(2);
        const auto at = playhead.moment().event.value;
        player.step(-1);
        QCOMPARE(playhead.moment().event.value, at - 1);
        player.step(1000);
        QCOMPARE(playhead.moment().event.value, playhead.history()->eventCount() - 1);
    }

    void twiceTheSpeedGoesTwiceAsFar()
    {
        Playhead playhead;
        playhead.setHistory(history());
        Player player(playhead);
        player.toStart();
        player.play();
        player.advance(0.5);
        const double once = playhead.pacing().of(playhead.moment());
        player.toStart();
        player.setSpeed(2);
        player.play();
        player.advance(0.5);
        QVERIFY(qAbs(playhead.pacing().of(playhead.moment()) - 2 * once) < 0.02);
    }

    // Its own place is in the viewer's time, which is another one then.
    void playingGoesOnAtItsMomentWhereTheRunIsPacedAnew()
    {
        const auto lines = [](int count) {
            TraceBuilder builder;
            builder.spawn("a").running("a");
            for (int i = 0; i < count; ++i)
                builder.print("a", "line\n");
            return builder.history();
        };
        Playhead playhead;
        playhead.setHistory(lines(100));
        Player player(playhead);
        player.toStart();
        player.play();
        player.advance(5);
        const std::uint64_t event = playhead.moment().event.value;
        const auto whole = lines(4000);
        playhead.setWhole(whole, Pacing(*whole));
        player.advance(0.001);
        QVERIFY(playhead.moment().event.value >= event);
        QVERIFY(playhead.moment().event.value <= event + 10);
    }

    void nothingHappensWithoutARun()
    {
        Playhead playhead;
        Player player(playhead);
        player.play();
        player.step(1);
        player.toKeyMoment(1);
        player.toEnd();
        QVERIFY(!player.playing());
    }
};

QTEST_GUILESS_MAIN(TestPlayer)
#include "tst_player.moc"
