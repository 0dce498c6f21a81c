#include "tests/unit/timeline/dishesrun.h"
#include "tests/unit/timeline/pinnedlook.h"
#include "widgets/console/consolewidget.h"

#include <QAbstractScrollArea>
#include <QClipboard>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace interleave;

namespace {

struct Shown {
    Playhead playhead;
    ConsoleWidget widget { playhead };

    explicit Shown(
        std::shared_ptr<History> history = interleave::testing::dishesRun(), double at = 8)
    {
        playhead.setHistory(std::move(history));
        playhead.setTime(Time::fromSeconds(at));
        widget.resize(388, 308);
        widget.show();
    }
    QStringList printed() const
    {
        QStringList lines;
        const Scene scene = widget.scene();
        for (const Node &node : scene.nodes) {
            if (node.state == QStringLiteral("printed"))
                lines << node.name + QStringLiteral("|") + node.text;
        }
        return lines;
    }
    QAbstractScrollArea *view() const { return widget.findChild<QAbstractScrollArea *>(); }
};

std::vector<Event> begun()
{
    return {
        { {}, {}, 0, 0, ProcessBegan { ProcessId { 1 }, {}, 0 } },
        { {}, {}, 0, 0,
            TaskSpawned { TaskId { 1 }, TaskKind::Main, ProcessId { 1 }, 0, false, "main" } },
        { {}, TaskId { 1 }, 0, 0, TaskReady { ReadyFor::Core, ReadyCause::Spawned } },
        { {}, TaskId { 1 }, 0, 0, TaskRunning { 0 } },
    };
}

} // namespace

class TestConsoleWidget : public QObject {
    Q_OBJECT
public:
    static void initMain() { interleave::testing::pinEnvironment(); }
private Q_SLOTS:
    void initTestCase() { QCOMPARE(interleave::testing::pinLook(), QStringList()); }

    void showsWhatWasPrintedByNowAndByWhom()
    {
        Shown shown;
        interleave::testing::takePictures(shown.widget, QStringLiteral("console"));
        QCOMPARE(shown.printed(),
            QStringList(
                { QStringLiteral("dryer-1|dry: Salad"), QStringLiteral("dryer-2|dry: Bread") }));
        QCOMPARE(shown.widget.printedText(), QStringLiteral("dry: Salad\ndry: Bread\n"));
        shown.playhead.setTime(Time::fromSeconds(7.5));
        QCOMPARE(shown.printed().size(), 1);
        shown.playhead.setTime(Time::fromSeconds(20));
        QCOMPARE(shown.printed().size(), 6);
    }

    void whatComesIsPaleOrHidden()
    {
        Shown shown;
        QCOMPARE(shown.widget.scene().nodes.size(), 6u);
        shown.playhead.setShowsFuture(false);
        QCOMPARE(shown.widget.scene().nodes.size(), 2u);
    }

    void beforeTheFirstLineItSaysWhatItIsFor()
    {
        Playhead playhead;
        ConsoleWidget widget(playhead);
        widget.resize(388, 308);
        interleave::testing::takePictures(widget, QStringLiteral("console-empty"));
        QCOMPARE(widget.scene().nodes.front().state, QStringLiteral("empty"));
    }

    void atTheEndItSaysThatNothingWasPrinted()
    {
        auto events = begun();
        events.push_back({ {}, TaskId { 1 }, 3, 0, TaskEnded { EndKind::Returned, 0, "" } });
        const auto said = [](std::vector<Event> all, const Event &last) {
            all.push_back(last);
            Shown shown(interleave::testing::historyOf(all));
            shown.playhead.setEvent({ all.size() - 1 });
            const QString atEnd = shown.widget.scene().nodes.front().text;
            shown.playhead.setEvent({ all.size() - 2 });
            return QStringList { shown.widget.scene().nodes.front().text, atEnd };
        };
        const QStringList ended = said(events, { {}, {}, 0, 0, RunEnded { 0 } });
        QVERIFY(ended[0].startsWith(QLatin1String("Nothing is printed yet.")));
        QCOMPARE(ended[1], QStringLiteral("Nothing was printed. The program has ended."));
        const QStringList stuck = said(begun(), { {}, {}, 0, 0, Deadlocked { { TaskId { 1 } } } });
        QVERIFY(stuck[0].startsWith(QLatin1String("Nothing is printed yet.")));
        QCOMPARE(
            stuck[1], QStringLiteral("Nothing was printed. Deadlock: no worker can ever go on."));
    }

    void copiesAllOrTheSelectedLines()
    {
        Shown shown;
        QTest::keyClick(shown.view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("dry: Salad\ndry: Bread\n"));
        QTest::mouseClick(shown.view()->viewport(), Qt::LeftButton, {},
            { 150, static_cast<int>(kConsoleTop + kConsoleLine + 5) });
        QTest::keyClick(shown.view(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("dry: Bread\n"));
    }

    void errorsAreTold()
    {
        auto events = begun();
        events.push_back({ {}, TaskId { 1 }, 3, 0, Printed { Stream::Out, "before\n" } });
        events.push_back({ {}, TaskId { 1 }, 3, 0,
            Printed { Stream::Err,
                "Traceback (most recent call last):\n  File \"program.py\", line 3\nKeyError: "
                "7\n" } });
        Shown shown(interleave::testing::historyOf(events));
        interleave::testing::takePictures(shown.widget, QStringLiteral("console-error"));
        const Scene scene = shown.widget.scene();
        QCOMPARE(scene.find(QStringLiteral("output:1"))->role, QStringLiteral("output"));
        QCOMPARE(scene.find(QStringLiteral("output:4"))->role, QStringLiteral("error-output"));
    }

    void theLineToTypeIntoShowsOnlyWhenTheProgramAsks()
    {
        auto events = begun();
        events.push_back(
            { Time::fromSeconds(1), TaskId { 1 }, 2, 0, Printed { Stream::Out, "name? " } });
        events.push_back({ Time::fromSeconds(1), TaskId { 1 }, 2, 0,
            TaskParked { WaitReason::Input, {}, {}, Time::never() } });
        Shown shown(interleave::testing::historyOf(events, false), 1);
        auto *input = shown.widget.findChild<QLineEdit *>();
        QVERIFY(shown.widget.asksForInput());
        QVERIFY(input->isVisible());
        interleave::testing::takePictures(shown.widget, QStringLiteral("console-input"));
        QSignalSpy entered(&shown.widget, &ConsoleWidget::lineEntered);
        QTest::keyClicks(input, QStringLiteral("ana"));
        QTest::keyClick(input, Qt::Key_Return);
        QCOMPARE(entered, QList<QList<QVariant>>({ { QStringLiteral("ana") } }));
        QVERIFY(input->text().isEmpty());
        shown.playhead.setEvent(EventIndex { 2 }); // an answer to the past would change nothing
        QVERIFY(!input->isVisible());
    }

    // Under the simulated clock time stands still while the program asks: nobody is seen waiting.
    void whoRunsTheProgramMaySayThatItAsks()
    {
        auto events = begun();
        events.push_back(
            { Time::fromSeconds(1), TaskId { 1 }, 2, 0, Printed { Stream::Out, "name? " } });
        Shown shown(interleave::testing::historyOf(events, false), 1);
        QVERIFY(!shown.widget.asksForInput());
        shown.widget.setInputWanted(true);
        QVERIFY(shown.widget.findChild<QLineEdit *>()->isVisible());
        shown.widget.setInputWanted(false);
        QVERIFY(!shown.widget.asksForInput());
    }

    void whatWasTypedStandsBehindItsQuestion()
    {
        auto events = begun();
        events.push_back(
            { Time::fromSeconds(1), TaskId { 1 }, 2, 0, Printed { Stream::Out, "name? " } });
        events.push_back({ Time::fromSeconds(1), TaskId { 1 }, 2, 0, Typed { "ana\n" } });
        events.push_back(
            { Time::fromSeconds(1), TaskId { 1 }, 3, 0, Printed { Stream::Out, "hello\n" } });
        Shown shown(interleave::testing::historyOf(events), 1);
        interleave::testing::takePictures(shown.widget, QStringLiteral("console-typed"));
        QCOMPARE(shown.widget.printedText(), QStringLiteral("name? ana\nhello\n"));
        const Scene scene = shown.widget.scene();
        const auto typed = std::find_if(scene.shapes.begin(), scene.shapes.end(),
            [](const Shape &shape) { return shape.text == QLatin1String("ana"); });
        QVERIFY(typed != scene.shapes.end());
        QVERIFY(typed->fill == ColorToken::Accent);
    }

    void followsTheLatestLineUntilTheReaderScrollsAway()
    {
        auto events = begun();
        for (int k = 0; k < 500; ++k)
            events.push_back({ Time::fromSeconds(k), TaskId { 1 }, 3, 0,
                Printed { Stream::Out, "line " + std::to_string(k) + "\n" } });
        Shown shown(interleave::testing::historyOf(events), 0);
        shown.playhead.setShowsFuture(false);
        shown.playhead.setTime(Time::fromSeconds(400));
        QCOMPARE(shown.printed().last(), QStringLiteral("main|line 400"));
        QVERIFY(shown.printed().size() < 20); // only what is in sight is laid out
        shown.view()->verticalScrollBar()->setValue(0);
        shown.playhead.setTime(Time::fromSeconds(450));
        QCOMPARE(shown.printed().first(), QStringLiteral("main|line 0"));
        shown.view()->verticalScrollBar()->setValue(shown.view()->verticalScrollBar()->maximum());
        shown.playhead.setTime(Time::fromSeconds(460));
        QCOMPARE(shown.printed().last(), QStringLiteral("main|line 460"));
    }
};

QTEST_MAIN(TestConsoleWidget)
#include "tst_consolewidget.moc"
