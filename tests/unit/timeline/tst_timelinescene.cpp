#include "tests/unit/timeline/pinnedlook.h"
#include "widgets/timeline/timelinescene.h"

#include <QTest>

using namespace interleave;

namespace {

Stretch stretch(double from, double to, TaskState state, WaitReason reason = {},
    ObjectId object = {}, TaskId other = {})
{
    Stretch s {};
    s.from = Time::fromSeconds(from);
    s.to = Time::fromSeconds(to);
    s.state = state;
    s.reason = reason;
    s.object = object;
    s.other = other;
    return s;
}

// The design's lanes, filled by hand.
struct Sample {
    std::vector<Stretch> main { stretch(
        0, 8, TaskState::WaitsQueue, WaitReason::Join, {}, TaskId { 2 }) };
    std::vector<Stretch> washer { stretch(0, 5, TaskState::Asleep, WaitReason::Sleep),
        stretch(5, 7, TaskState::WaitsQueue, WaitReason::QueueFull, ObjectId { 1 }),
        stretch(7, 8, TaskState::Asleep, WaitReason::Sleep) };
    std::vector<Stretch> dryer { stretch(0, 1, TaskState::WaitsQueue, WaitReason::QueueEmpty,
                                     ObjectId { 1 }),
        stretch(1, 20, TaskState::Asleep, WaitReason::Sleep) };
    std::vector<DepthPoint> points { { Time::fromSeconds(0), 0 }, { Time::fromSeconds(3), 1 },
        { Time::fromSeconds(4), 2 } };
    std::vector<WakeArrow> wakes { { Time::fromSeconds(1), EventIndex { 9 }, TaskId { 2 },
        TaskId { 3 }, ObjectId { 1 }, ItemId { 1 } } };
    State names;
    TimelineData data;
    TimelineView view;

    Sample()
    {
        names.objects.resize(1);
        names.objects[0].id = ObjectId { 1 };
        names.objects[0].name = "dishes";
        names.objects[0].named = true;
        data.lanes = { { TaskId { 1 }, QStringLiteral("main"), main },
            { TaskId { 2 }, QStringLiteral("washer"), washer },
            { TaskId { 3 }, QStringLiteral("dryer-1"), dryer } };
        data.depths = { { ObjectId { 1 }, QStringLiteral("dishes"), 2, 2, points } };
        data.wakes = wakes;
        data.itemName = [](const WakeArrow &) { return QStringLiteral("Salad"); };
        data.names = &names;
        data.place.end = Time::fromSeconds(20);
        view.size = { 816, 286 };
        view.visible = { {}, data.place.end };
        view.at = Time::fromSeconds(6.4);
    }
};

bool hasText(const Scene &scene, const QString &text)
{
    return std::any_of(scene.shapes.begin(), scene.shapes.end(),
        [&](const Shape &shape) { return shape.kind == Shape::Kind::Text && shape.text == text; });
}

} // namespace

class TestTimelineScene : public QObject {
    Q_OBJECT
public:
    static void initMain() { interleave::testing::pinEnvironment(); }
private Q_SLOTS:
    void initTestCase() { QCOMPARE(interleave::testing::pinLook(), QStringList()); }

    void tellsTheDesignsPicture()
    {
        const Sample sample;
        QCOMPARE(toText(layOutTimeline(sample.data, sample.view)),
            QStringLiteral(
                "lane task:1 \"main\" [waits-queue] (0 30 816x42): waits: queue, event, join\n"
                "  stretch stretch:1:0 \"main\" [waits-queue] (118 36 272x24): waits: "
                "washer.join(), from 0.00 s to 8.00 s (8.00 s)\n"
                "lane task:2 \"washer\" [waits-queue] (0 72 816x42): waits: queue, event, join\n"
                "  stretch stretch:2:0 \"washer\" [asleep] (118 78 170x24): asleep, from 0.00 "
                "s to 5.00 s (5.00 s)\n"
                "  stretch stretch:2:0 \"washer\" [waits-queue] (288 78 68x24): waits: "
                "dishes.put(), from 5.00 s to 7.00 s (2.00 s)\n"
                "  stretch stretch:2:0 \"washer\" [asleep] (356 78 34x24): asleep, from 7.00 "
                "s to 8.00 s (1.00 s)\n"
                "lane task:3 \"dryer-1\" [asleep] (0 114 816x42): asleep, I/O\n"
                "  stretch stretch:3:0 \"dryer-1\" [waits-queue] (118 120 34x24): waits: "
                "dishes.get(), from 0.00 s to 1.00 s (1.00 s)\n"
                "  stretch stretch:3:0 \"dryer-1\" [asleep] (152 120 646x24): asleep, from "
                "1.00 s to 20.00 s (19.0 s)\n"
                "wake wake:9 \"Salad\" [dishes] (148 94 8x22): washer wakes dryer-1 with Salad\n"
                "depth object:1 \"dishes\" [full] (0 156 816x68): 2 of 2\n"
                "axis axis \"\" [] (118 0 680x26): 0 s 2 4 6 8 10 12 14 16 18 20\n"
                "playhead playhead \"\" [] (306 3 60x19): 6.40 s\n"));
    }

    void aShortRunsAxisCountsInItsOwnUnit_data()
    {
        QTest::addColumn<qint64>("ns");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("plate");
        QTest::newRow("microseconds") << qint64 { 11'000 } << "0 µs 1 2 3"
                                      << "11 µs";
        QTest::newRow("milliseconds") << qint64 { 4'000'000 } << "0.0 ms 0.5 1.0"
                                      << "4.0 ms";
        QTest::newRow("nanoseconds") << qint64 { 400 } << "0 ns 50 100"
                                     << "400 ns";
        QTest::newRow("seconds") << qint64 { 2'000'000'000 } << "0.0 s 0.2 0.4"
                                 << "2.00 s";
        QTest::newRow("minutes") << qint64 { 90'000'000'000 } << "0:00 0:10 0:20"
                                 << "1:30.00";
        QTest::newRow("an hour") << qint64 { 3'600'000'000'000 } << "0:00:00 0:10:00 0:20:00"
                                 << "1:00:00";
    }
    void aShortRunsAxisCountsInItsOwnUnit()
    {
        QFETCH(qint64, ns);
        QFETCH(QString, first);
        QFETCH(QString, plate);
        Sample sample;
        sample.data.runEnd = Time { ns };
        sample.view.visible = { {}, Time { ns } };
        sample.view.at = Time { ns };
        const Scene scene = layOutTimeline(sample.data, sample.view);
        const QString axis = scene.find(QStringLiteral("axis"))->text;
        QVERIFY2(axis.startsWith(first), qPrintable(axis));
        QCOMPARE(scene.find(QStringLiteral("playhead"))->text, plate);
    }

    void ofALongRunAShortPartIsToldByTheClockToo_data()
    {
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("to");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("plate");
        const qint64 at = 5'200'000'000;
        QTest::newRow("seconds") << qint64 { 0 } << 2 * at << "0:00 0:01 0:02"
                                 << "0:05.20";
        QTest::newRow("milliseconds")
            << qint64 { 0 } << qint64 { 10'000'000 } << "0:00.000 0:00.002 0:00.004" << QString();
        QTest::newRow("microseconds, late") << at << at + 10'000 << "0:05.200000 0:05.200002"
                                            << "0:05.200000";
    }
    void ofALongRunAShortPartIsToldByTheClockToo()
    {
        QFETCH(qint64, from);
        QFETCH(qint64, to);
        QFETCH(QString, first);
        QFETCH(QString, plate);
        Sample sample;
        sample.data.runEnd = Time::fromSeconds(75);
        sample.view.visible = { Time { from }, Time { to } };
        sample.view.at = Time { 5'200'000'000 };
        const Scene scene = layOutTimeline(sample.data, sample.view);
        const QString axis = scene.find(QStringLiteral("axis"))->text;
        QVERIFY2(axis.startsWith(first), qPrintable(axis));
        const Node *playhead = scene.find(QStringLiteral("playhead"));
        QCOMPARE(playhead ? playhead->text : QString(), plate);
    }

    void nothingGivesTheFutureAway()
    {
        Sample sample;
        sample.view.showsFuture = false;
        const Scene scene = layOutTimeline(sample.data, sample.view);
        const QString told = toText(scene);
        QVERIFY2(!told.contains(QStringLiteral("8.00 s")), qPrintable(told));
        QVERIFY(told.contains(QStringLiteral("waits: dishes.put(), since 5.00 s")));
        const qreal playX = kNamesWidth + 6.4 / 20 * 680;
        for (const Shape &shape : scene.shapes) {
            if (shape.kind == Shape::Kind::Rect && shape.fill == ColorToken::Sleep)
                QVERIFY(shape.rect.right() <= playX + 0.5);
        }
        QVERIFY(!hasText(scene, QStringLiteral("paler: what comes")));
    }

    void whatIsNotKnownIsHollowAndSaysSo()
    {
        Sample sample;
        const auto unknown = stretch(5, 12, TaskState::Unknown);
        const std::vector<Stretch> lane { stretch(0, 5, TaskState::Running), unknown,
            stretch(12, 20, TaskState::Finished) };
        sample.data.lanes[1].stretches = lane;
        sample.view.at = Time::fromSeconds(11); // beside the words
        sample.data.depths[0].unknown = { { Time::fromSeconds(5), sample.data.place.end } };
        const Scene scene = layOutTimeline(sample.data, sample.view);
        const auto node = std::find_if(scene.nodes.begin(), scene.nodes.end(),
            [](const Node &each) { return each.state == QLatin1String("unknown"); });
        QVERIFY(node != scene.nodes.end());
        QCOMPARE(node->id, QStringLiteral("task:2")); // at that moment
        const auto hollow
            = std::count_if(scene.shapes.begin(), scene.shapes.end(), [](const Shape &shape) {
                  return shape.kind == Shape::Kind::Rect && shape.fill == ColorToken::Surface
                      && shape.dashed && shape.pattern == FillPattern::Stripes;
              });
        QCOMPARE(hollow, 3); // the bar, cut at the playhead, and the depth
        QVERIFY(hasText(scene, QStringLiteral("not known")));
        QCOMPARE(scene.find(QStringLiteral("object:1"))->state, QStringLiteral("unknown"));
        // The staircase ends there.
        const qreal x = kNamesWidth + plotWidth(sample.view.size) * 5 / 20;
        for (const Shape &shape : scene.shapes) {
            if (shape.kind == Shape::Kind::Path && shape.stroke == ColorToken::Queue
                && !shape.dashed)
                QVERIFY(shape.path.boundingRect().right() <= x + 0.5);
        }
    }

    void barsAreCutAtThePlayhead()
    {
        const Sample sample;
        const Scene scene = layOutTimeline(sample.data, sample.view);
        int past = 0;
        int comes = 0;
        for (const Shape &shape : scene.shapes) {
            if (shape.kind == Shape::Kind::Rect && shape.fill == ColorToken::Queue)
                (shape.opacity < 1 ? comes : past) += 1;
        }
        QCOMPARE(past, 3);  // main, washer, dryer-1
        QCOMPARE(comes, 2); // the rest of main's and washer's
    }

    void theLabelUnderThePlateIsLeftOut()
    {
        const Sample sample;
        const Scene scene = layOutTimeline(sample.data, sample.view);
        QVERIFY(!hasText(scene, QStringLiteral("6"))); // at 6.40 s the plate stands there
        QVERIFY(hasText(scene, QStringLiteral("8")));
    }

    void textsNeverOverlap_data()
    {
        QTest::addColumn<double>("at");
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        for (double at = 0; at <= 20; at += 1.7)
            QTest::addRow("whole, at %.1f", at) << at << 0.0 << 20.0;
        QTest::newRow("zoomed") << 4.2 << 4.0 << 5.5;
        QTest::newRow("far in") << 5.0 << 4.9999 << 5.0001;
    }
    void textsNeverOverlap()
    {
        QFETCH(double, at);
        QFETCH(double, from);
        QFETCH(double, to);
        Sample sample;
        sample.view.at = Time::fromSeconds(at);
        sample.view.visible = { Time::fromSeconds(from), Time::fromSeconds(to) };
        const Scene scene = layOutTimeline(sample.data, sample.view);
        std::vector<QRectF> seen;
        for (const Shape &shape : scene.shapes) {
            if (shape.kind != Shape::Kind::Text)
                continue;
            const qreal width = textWidth(shape.text, shape.pixels, shape.weight, shape.face);
            const qreal left = shape.at.x()
                - (shape.align & Qt::AlignHCenter      ? width / 2
                        : shape.align & Qt::AlignRight ? width
                                                       : 0);
            const QRectF box(left, shape.at.y() - 9, width, 11);
            QVERIFY2(box.left() >= 0 && box.right() <= 816, qPrintable(shape.text));
            for (const QRectF &other : seen)
                QVERIFY2(!box.intersects(other), qPrintable(shape.text));
            seen.push_back(box);
        }
    }

    void manyLanesComeCloserThenScroll()
    {
        using Density = TimelineRows::Density;
        QCOMPARE(rowsFor(4, 1, 286).density, Density::Full);
        QCOMPARE(rowsFor(4, 1, 240).density, Density::Close);
        QCOMPARE(rowsFor(4, 1, 180).density, Density::Small);
        QVERIFY(rowsFor(4, 1, 180).height() <= 180);
        QCOMPARE(rowsFor(8, 0, 286).density, Density::Close);
        QCOMPARE(rowsFor(12, 0, 286).density, Density::Small);
        QCOMPARE(rowsFor(90, 0, 286).density, Density::Small);
        QCOMPARE(rowsFor(1000, 2, 286).density, Density::Lines);
        QVERIFY(rowsFor(1000, 0, 286).height() > 286);
    }

    void aThousandLanesLayOutOnlyWhatIsInSight()
    {
        Sample sample;
        sample.data.lanes.clear();
        for (std::uint32_t k = 1; k <= 1000; ++k)
            sample.data.lanes.push_back(
                { TaskId { k }, QStringLiteral("worker-%1").arg(k), sample.dryer });
        sample.view.scroll = 2000;
        const Scene scene = layOutTimeline(sample.data, sample.view);
        QVERIFY(scene.nodes.size() < 60);
        QVERIFY(hasText(scene, QStringLiteral("worker"))); // the family's name, once
    }

    void longNamesKeepTheirEnds()
    {
        Sample sample;
        sample.data.lanes[0].name = QStringLiteral("a-very-long-name-of-a-worker-17");
        const Scene scene = layOutTimeline(sample.data, sample.view);
        const auto name = std::find_if(
            scene.shapes.begin(), scene.shapes.end(), [](const Shape &shape) {
                return shape.kind == Shape::Kind::Text && shape.text.endsWith(QStringLiteral("17"));
            });
        QVERIFY(name != scene.shapes.end());
        QVERIFY(textWidth(name->text, 12, 500) <= kNamesWidth - 20);
        QCOMPARE(scene.find(QStringLiteral("task:1"))->name, sample.data.lanes[0].name);
    }

    void onlyWhatTheProgramSaysIsWrittenAsCode()
    {
        Sample sample;
        const auto label = [&](WaitReason reason, ObjectId object, TaskId other) {
            return waitLabel(
                stretch(0, 1, TaskState::WaitsQueue, reason, object, other), sample.data);
        };
        const TaskId washer { 2 };
        QCOMPARE(label(WaitReason::Join, {}, washer), QStringLiteral("washer.join()"));
        QCOMPARE(label(WaitReason::Await, {}, washer), QStringLiteral("end of washer"));
        QCOMPARE(label(WaitReason::AtEnd, {}, washer), QStringLiteral("end of washer"));
        QCOMPARE(label(WaitReason::Await, {}, {}), QString());
        QCOMPARE(label(WaitReason::Generator, {}, washer), QStringLiteral("next value of washer"));
        sample.data.sentValue = [](const Stretch &) { return QStringLiteral("7"); };
        QCOMPARE(label(WaitReason::Generator, {}, washer), QStringLiteral("send(7)"));
        QCOMPARE(label(WaitReason::QueueFull, { 1 }, {}), QStringLiteral("dishes.put()"));
        sample.names.objects[0].name = "queue 1";
        sample.names.objects[0].named = false;
        QCOMPARE(label(WaitReason::QueueFull, { 1 }, {}), QStringLiteral("put()"));
    }

    void aWaitIsCalledAsItsLineHasIt()
    {
        Sample sample;
        QString text;
        sample.data.sourceLine = [&](std::uint32_t) { return text; };
        const auto label = [&](WaitReason reason, const char *line) {
            text = QString::fromLatin1(line);
            return waitLabel(stretch(0, 1, lookOf(reason), reason, { 1 }, {}), sample.data);
        };
        QCOMPARE(
            label(WaitReason::QueueEmpty, "dish = dishes.get()"), QStringLiteral("dishes.get()"));
        QCOMPARE(label(WaitReason::QueueEmpty, "for dish in dishes:"), QStringLiteral("dishes"));
        QCOMPARE(label(WaitReason::QueueEmpty, "x = forget()"), QStringLiteral("dishes"));
        QCOMPARE(
            label(WaitReason::QueueEmpty, "x = forget(); get(1)"), QStringLiteral("dishes.get()"));
        QCOMPARE(label(WaitReason::Condition, "dishes.wait_for(full)"),
            QStringLiteral("dishes.wait_for()"));
        QCOMPARE(
            label(WaitReason::Send, "dishes.sendall(b'x')"), QStringLiteral("dishes.sendall()"));
        QCOMPARE(label(WaitReason::Lock, "    with dishes:"), QStringLiteral("with dishes"));
        QCOMPARE(
            label(WaitReason::Lock, "    async with dishes as d:"), QStringLiteral("with dishes"));
        QCOMPARE(label(WaitReason::Lock, "    dishes.acquire(timeout=1)"),
            QStringLiteral("dishes.acquire()"));
        QCOMPARE(label(WaitReason::Lock, ""), QStringLiteral("dishes"));
        QCOMPARE(label(WaitReason::Result, "f.result()"), QStringLiteral("result of dishes"));
        sample.names.objects[0].kind = ObjectKind::Pool;
        QCOMPARE(label(WaitReason::Result, "for r in pool.map(f, x):"),
            QStringLiteral("next result of dishes"));
        QCOMPARE(label(WaitReason::Call, "return x"), QStringLiteral("next call of dishes"));
        sample.names.objects[0].named = false;
        QCOMPARE(label(WaitReason::Lock, "    with dishes:"), QString());
    }

    void aDeadlockHasAMarkInTheLanesOfThoseInIt()
    {
        Sample sample;
        sample.names.tasks.resize(3);
        sample.data.deadlock = DeadlockData { Time::fromSeconds(8), { 20 },
            { TaskId { 2 }, TaskId { 3 } }, QStringLiteral("Deadlock: 2 wait in a circle.") };
        sample.view.at = Time::fromSeconds(8);
        sample.view.showsFuture = false;
        const Scene scene = layOutTimeline(sample.data, sample.view);
        QCOMPARE(scene.find(QStringLiteral("deadlock"))->text,
            QStringLiteral("Deadlock: 2 wait in a circle."));
        QVERIFY(scene.find(QStringLiteral("deadlock:1")) == nullptr);
        const Node *stuck = scene.find(QStringLiteral("deadlock:2"));
        const Node *lane = scene.find(QStringLiteral("task:2"));
        QVERIFY(stuck && lane && lane->rect.contains(stuck->rect));
        QVERIFY(scene.find(QStringLiteral("deadlock:3")) != nullptr);
        // Before it comes nothing gives it away.
        sample.view.at = Time::fromSeconds(7.9);
        QVERIFY(
            layOutTimeline(sample.data, sample.view).find(QStringLiteral("deadlock")) == nullptr);
    }

    void beforeTheFirstEventThePlayheadStandsAtItsTime()
    {
        Sample sample;
        sample.view.hasMoment = false;
        sample.view.at = {};
        const Scene scene = layOutTimeline(sample.data, sample.view);
        QCOMPARE(scene.find(QStringLiteral("playhead"))->text, QStringLiteral("0.00 s"));
        for (const Shape &shape : scene.shapes) // nothing has happened
            QVERIFY(shape.fill != ColorToken::Queue || shape.opacity < 1);
        // Of a recording whose beginning is gone it may be later.
        sample.view.at = Time::fromSeconds(3);
        QCOMPARE(layOutTimeline(sample.data, sample.view).find(QStringLiteral("playhead"))->text,
            QStringLiteral("3.00 s"));
    }

    void theWakeOfThisMomentLiesOverThePlayhead()
    {
        Sample sample;
        sample.view.at = Time::fromSeconds(1);
        const Scene scene = layOutTimeline(sample.data, sample.view);
        const auto isArrow = [](const Shape &shape) { return shape.arrow == Arrow::Small; };
        const auto isLine = [&](const Shape &shape) {
            return shape.kind == Shape::Kind::Path && shape.stroke == ColorToken::Text
                && !isArrow(shape) && shape.path.boundingRect().height() > 200;
        };
        const auto arrow = std::find_if(scene.shapes.begin(), scene.shapes.end(), isArrow);
        const auto line = std::find_if(scene.shapes.begin(), scene.shapes.end(), isLine);
        QVERIFY(arrow != scene.shapes.end() && line != scene.shapes.end());
        QVERIFY(line < arrow);
        QCOMPARE(arrow->opacity, 1.0);
        QVERIFY(scene.find(QStringLiteral("wake:9")));
    }

    void ofAFileWithoutAnythingItSaysSo()
    {
        TimelineView view;
        view.size = { 816, 286 };
        TimelineData data;
        data.whyEmpty = QStringLiteral("Nothing could be read.");
        QCOMPARE(layOutTimeline(data, view).nodes[0].text, data.whyEmpty);
    }

    void beforeAnyRunItSaysWhatToDo()
    {
        TimelineView view;
        view.size = { 816, 286 };
        const Scene scene = layOutTimeline({}, view);
        QCOMPARE(scene.nodes.size(), 1u);
        QVERIFY(scene.nodes[0].text.contains(QStringLiteral("Play")));
    }
};

QTEST_MAIN(TestTimelineScene)
#include "tst_timelinescene.moc"
