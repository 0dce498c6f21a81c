#include "play.h"

#include "widgets/picture/picture.h"
#include "widgets/stage/blocks.h"
#include "widgets/stage/drawstage.h"
#include "widgets/stage/objects.h"

#include <QCoreApplication>
#include <QFile>
#include <QHashSeed>
#include <QMap>
#include <QTest>
#include <QTranslator>

#include <cmath>
#include <functional>

using namespace interleave;

namespace {

// A language whose words are half as long again, as Spanish may be.
class LongLanguage : public QTranslator {
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return text + text.right(text.size() / 2).remove(QLatin1Char('%'));
    }
    bool isEmpty() const override { return false; }
};

// A language without spaces, as Chinese.
class WideLanguage : public QTranslator {
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        QString text = QString::fromUtf8(source);
        for (QChar &letter : text) {
            if (letter.isLetter() || letter.isSpace())
                letter = QChar(0x6d17);
        }
        return text;
    }
    bool isEmpty() const override { return false; }
};

struct Told {
    QString name;
    std::function<Play()> play;
};

std::vector<Told> plays()
{
    return {
        { QStringLiteral("dishes"), [] { return dishesPlay(); } },
        { QStringLiteral("dishes as processes"), [] { return dishesPlay(true); } },
        { QStringLiteral("two philosophers"), [] { return philosophersPlay(2); } },
        { QStringLiteral("three philosophers"), [] { return philosophersPlay(3); } },
        { QStringLiteral("five philosophers"), [] { return philosophersPlay(5); } },
        { QStringLiteral("seven philosophers"), [] { return philosophersPlay(7); } },
        { QStringLiteral("pipeline"), [] { return pipelinePlay(); } },
        { QStringLiteral("fan of 3"), [] { return fanPlay(3); } },
        { QStringLiteral("fan of 11"), [] { return fanPlay(11); } },
        { QStringLiteral("fan of 60"), [] { return fanPlay(60); } },
        { QStringLiteral("fan of 800"), [] { return fanPlay(800); } },
        { QStringLiteral("lost update"), [] { return lostUpdatePlay(); } },
        { QStringLiteral("generators"), [] { return generatorsPlay(); } },
        { QStringLiteral("coroutines"), [] { return coroutinesPlay(); } },
        { QStringLiteral("meeting points"), [] { return partsPlay(); } },
        { QStringLiteral("nine philosophers"), [] { return philosophersPlay(9); } },
        { QStringLiteral("gathered coroutines"), [] { return gatherPlay(); } },
        { QStringLiteral("long pipeline"), [] { return longPipelinePlay(); } },
        { QStringLiteral("full memories"), [] { return fullMemoriesPlay(); } },
        { QStringLiteral("pool of 3"), [] { return processPoolPlay(3); } },
        { QStringLiteral("pool of 8"), [] { return processPoolPlay(8); } },
    };
}

bool isSolid(const Node &node)
{
    return node.role == QLatin1String("worker") || node.role == QLatin1String("queue")
        || node.role == QLatin1String("lock") || node.role == QLatin1String("meeting")
        || node.role == QLatin1String("value") || node.role == QLatin1String("label")
        || node.role == QLatin1String("ring") || node.role == QLatin1String("group")
        || node.role == QLatin1String("core") || node.role == QLatin1String("line");
}

bool isInside(const Scene &scene, int inner, int outer)
{
    for (int k = inner; k >= 0; k = scene.nodes[static_cast<std::size_t>(k)].parent) {
        if (k == outer)
            return true;
    }
    return false;
}

QString firstOverlap(const Scene &scene)
{
    const int count = static_cast<int>(scene.nodes.size());
    for (int a = 0; a < count; ++a) {
        const Node &one = scene.nodes[static_cast<std::size_t>(a)];
        if (!isSolid(one))
            continue;
        if (!QRectF(QPointF(0, 0), scene.size).adjusted(-1, -1, 1, 1).contains(one.rect))
            return one.id + QStringLiteral(" sticks out");
        for (int b = a + 1; b < count; ++b) {
            const Node &other = scene.nodes[static_cast<std::size_t>(b)];
            if (!isSolid(other) || isInside(scene, b, a) || isInside(scene, a, b))
                continue;
            const QRectF common = one.rect & other.rect;
            if (common.width() > 0.5 && common.height() > 0.5)
                return one.id + QStringLiteral(" and ") + other.id;
        }
    }
    return {};
}

QString nodeState(const Scene &scene, const char *id)
{
    const Node *node = scene.find(QLatin1String(id));
    return node ? node->state : QStringLiteral("absent");
}

} // namespace

class TestStageLayout : public QObject {
    Q_OBJECT
public:
    static void initMain()
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_SCALE_FACTOR", "1");
        qunsetenv("QT_FONT_DPI");
        QHashSeed::setDeterministicGlobalSeed();
        QLocale::setDefault(QLocale::c());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(loadFonts().isEmpty());
        applyTheme(Theme::light());
    }

    void dishesLookAsInTheGoldenText()
    {
        Play play = dishesPlay();
        const QString text = toText(play.scene({ 816, 478 }));
        const QString path = QStringLiteral(INTERLEAVE_GOLDEN "/stage_dishes.txt");
        QFile file(path);
        if (qEnvironmentVariableIsSet("INTERLEAVE_UPDATE_GOLDEN")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text.toUtf8());
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
        QCOMPARE(text, QString::fromUtf8(file.readAll()));
    }

    void everyoneIsToldByState()
    {
        Play play = dishesPlay();
        const Scene scene = play.scene({ 816, 478 });
        QCOMPARE(nodeState(scene, "task:2"), QStringLiteral("waits-queue"));
        QCOMPARE(nodeState(scene, "task:3"), QStringLiteral("asleep"));
        QCOMPARE(nodeState(scene, "object:1"), QStringLiteral("full"));
        QCOMPARE(nodeState(scene, "item:3"), QStringLiteral("next-out"));
        QCOMPARE(nodeState(scene, "core:0"), QStringLiteral("idle"));
        QCOMPARE(nodeState(scene, "ready"), QStringLiteral("nobody"));
    }

    void producersStandLeftOfTheQueueAndConsumersRight()
    {
        Play play = dishesPlay();
        const Scene scene = play.scene({ 816, 478 });
        const QRectF washer = scene.find(QStringLiteral("task:2"))->rect;
        const QRectF queue = scene.find(QStringLiteral("object:1"))->rect;
        const QRectF dryer = scene.find(QStringLiteral("task:3"))->rect;
        const QRectF main = scene.find(QStringLiteral("task:1"))->rect;
        QVERIFY(washer.right() < queue.left());
        QVERIFY(queue.right() < dryer.left());
        QVERIFY(main.top() > queue.bottom());
    }

    void nothingOverlaps_data()
    {
        QTest::addColumn<int>("play");
        QTest::addColumn<QSizeF>("size");
        QTest::addColumn<int>("language");
        const std::vector<Told> all = plays();
        const QSizeF sizes[] = { { 816, 478 }, { 1100, 620 }, { 682, 504 }, { 640, 420 },
            { 520, 330 }, { 480, 345 }, { 1400, 900 } };
        const char *languages[] = { "English", "long", "wide" };
        for (int k = 0; k < static_cast<int>(all.size()); ++k) {
            for (const QSizeF &size : sizes) {
                for (int language = 0; language < 3; ++language)
                    QTest::addRow("%s %gx%g %s", qPrintable(all[static_cast<std::size_t>(k)].name),
                        size.width(), size.height(), languages[language])
                        << k << size << language;
            }
        }
    }
    void nothingOverlaps()
    {
        QFETCH(int, play);
        QFETCH(QSizeF, size);
        QFETCH(int, language);
        LongLanguage longer;
        WideLanguage wider;
        if (language == 1)
            QCoreApplication::installTranslator(&longer);
        if (language == 2)
            QCoreApplication::installTranslator(&wider);
        Play told = plays()[static_cast<std::size_t>(play)].play();
        const Scene scene = told.scene(size);
        QCoreApplication::removeTranslator(&longer);
        QCoreApplication::removeTranslator(&wider);
        const QString overlap = firstOverlap(scene);
        QVERIFY2(overlap.isEmpty(), qPrintable(overlap + QLatin1Char('\n') + toText(scene)));
    }

    // Queues hold their slots, memories what is in them, and what flows within one memory stays
    // there.
    void nothingLeavesWhatHoldsIt_data()
    {
        QTest::addColumn<int>("play");
        QTest::addColumn<QSizeF>("size");
        const std::vector<Told> all = plays();
        for (int k = 0; k < static_cast<int>(all.size()); ++k) {
            for (const QSizeF &size : { QSizeF(816, 478), QSizeF(815, 420), QSizeF(682, 504),
                     QSizeF(618, 404), QSizeF(618, 330), QSizeF(1120, 640) })
                QTest::addRow("%s %gx%g", qPrintable(all[static_cast<std::size_t>(k)].name),
                    size.width(), size.height())
                    << k << size;
        }
    }
    void nothingLeavesWhatHoldsIt()
    {
        QFETCH(int, play);
        QFETCH(QSizeF, size);
        Play told = plays()[static_cast<std::size_t>(play)].play();
        const Plan plan = planStage(told.state(), told.settings, size, true);
        for (const Place &place : plan.places) {
            const QByteArray whose = QByteArray::fromStdString(place.actor.title) + ' '
                + QByteArray::number(place.actor.object.value) + ' '
                + (place.actor.tasks.empty()
                        ? ""
                        : told.state().task(place.actor.tasks.front())->name.c_str());
            const auto frame
                = std::find_if(plan.frames.begin(), plan.frames.end(), [&](const Frame &f) {
                      return plan.manyMemories ? f.process == place.actor.process : true;
                  });
            if (frame != plan.frames.end()) {
                const QRectF inner = frame->rect.adjusted(0, frame->title, 0, 0);
                QVERIFY2(
                    inner.adjusted(-0.5, -0.5, 0.5, 0.5).contains(place.outer), whose.constData());
            }
            if (place.actor.kind != Actor::Kind::Queue)
                continue;
            const std::size_t count = told.state().object(place.actor.object)->items.size();
            for (std::size_t k = 0; k < count; ++k)
                QVERIFY2(place.rect.contains(slotRect(place, k, count)), whose.constData());
            for (const std::size_t full :
                { std::size_t { 1 }, std::size_t { 2 }, std::size_t { 9 } }) {
                for (std::size_t k = 0; k < full; ++k)
                    QVERIFY2(place.rect.contains(slotRect(place, k, full)), whose.constData());
            }
        }
        const Scene scene = told.scene(size);
        const QRectF all(QPointF(0, 0), scene.size);
        for (const Node &node : scene.nodes) {
            if (node.role != QLatin1String("edge"))
                continue;
            QVERIFY2(all.contains(node.rect), qPrintable(node.name));
            if (!plan.manyMemories)
                QVERIFY2(scene.find(QStringLiteral("process:1"))->rect.contains(node.rect),
                    qPrintable(node.name));
        }
    }

    // What is still to come takes no part of the picture, as many as it will be.
    void aGroupThatHasNotBegunIsNotDrawn()
    {
        Play later = fanPlay(60);
        Play now;
        now.spawn("main");
        const Scene scene = layOutStage({ now.state(), now.before(), later.state(),
                                            { now.state().index, true, 1, {} }, now.settings },
            { 816, 478 });
        for (const Node &node : scene.nodes)
            QVERIFY2(node.role != QLatin1String("group"), qPrintable(node.text));
        for (const char *name : { "worker-1", "worker-2", "worker-3" })
            now.spawn(name);
        const Scene begun = layOutStage({ now.state(), now.before(), later.state(),
                                            { now.state().index, true, 1, {} }, now.settings },
            { 816, 478 });
        int groups = 0;
        for (const Node &node : begun.nodes) {
            if (node.role != QLatin1String("group"))
                continue;
            ++groups;
            const int told = node.name.section(QChar(0xd7), 1).trimmed().toInt();
            QVERIFY2(told >= 1 && told <= 3, qPrintable(node.name)); // not of those to come
        }
        QVERIFY(groups > 0);
    }

    void whatNobodyHasInHandIsNotShown()
    {
        Play play;
        const TaskId main = play.spawn("main");
        const ObjectId own = play.object(ObjectKind::Queue, "q", 1);
        play.say(
            main, ObjectCreated { { 2 }, ObjectKind::Queue, 0, ProcessId { 1 }, {}, {}, true });
        play.put(main, own, "1");
        play.put(main, { 2 }, "2");
        QVERIFY(play.scene({ 816, 478 }).find(QStringLiteral("object:1")));
        QVERIFY(!play.scene({ 816, 478 }).find(QStringLiteral("object:2")));
        play.say(main, ObjectNamed { { 2 }, "mine" });
        QVERIFY(play.scene({ 816, 478 }).find(QStringLiteral("object:2")));
    }

    // A label that stands for itself belongs to nothing.
    void theLastUseIsToldBesideItsEdge_data()
    {
        QTest::addColumn<int>("play");
        QTest::addColumn<QSizeF>("size");
        const std::vector<Told> all = plays();
        for (int k = 0; k < static_cast<int>(all.size()); ++k) {
            for (const QSizeF &size : { QSizeF(816, 478), QSizeF(880, 412), QSizeF(618, 404) })
                QTest::addRow("%s %gx%g", qPrintable(all[static_cast<std::size_t>(k)].name),
                    size.width(), size.height())
                    << k << size;
        }
    }
    void theLastUseIsToldBesideItsEdge()
    {
        QFETCH(int, play);
        QFETCH(QSizeF, size);
        Play told = plays()[static_cast<std::size_t>(play)].play();
        const Scene scene = told.scene(size);
        const Node *label = scene.find(QStringLiteral("label:last"));
        if (!label)
            return;
        const auto last
            = std::find_if(scene.nodes.begin(), scene.nodes.end(), [](const Node &node) {
                  return node.role == QLatin1String("edge") && node.state == QLatin1String("last");
              });
        QVERIFY(last != scene.nodes.end());
        constexpr qreal kBeside = 70;
        QVERIFY2(last->rect.adjusted(-kBeside, -kBeside, kBeside, kBeside).intersects(label->rect),
            qPrintable(toText(scene)));
    }

    void whoUsesASharedVariableStandsBesideIt_data()
    {
        QTest::addColumn<QSizeF>("size");
        for (const QSizeF &size : { QSizeF(816, 478), QSizeF(618, 404), QSizeF(618, 330) })
            QTest::addRow("%gx%g", size.width(), size.height()) << size;
    }
    void whoUsesASharedVariableStandsBesideIt()
    {
        QFETCH(QSizeF, size);
        Play told = lostUpdatePlay();
        const Scene scene = told.scene(size);
        const Node *value = nullptr;
        int edges = 0;
        for (const Node &node : scene.nodes) {
            if (node.role == QLatin1String("value"))
                value = &node;
            edges += node.role == QLatin1String("edge");
        }
        QVERIFY(value != nullptr);
        QCOMPARE(edges, 3);
        QVERIFY(scene.find(QStringLiteral("label:last")));
        // Nobody between: every worker is next to it at its left or at its right.
        for (const Node &node : scene.nodes) {
            if (node.role != QLatin1String("worker"))
                continue;
            for (const Node &other : scene.nodes) {
                if (other.role != QLatin1String("worker"))
                    continue;
                const bool between = node.rect.right() < other.rect.left()
                    && other.rect.right() < value->rect.left();
                QVERIFY2(!between, qPrintable(node.name + QLatin1Char(' ') + other.name));
            }
        }
    }

    // A cut word says less than a short one.
    void narrowCardsSayLessAndCutNoWord()
    {
        Play told = dishesPlay(true);
        for (const Shape &shape : told.scene({ 618, 404 }).shapes)
            QVERIFY2(shape.kind != Shape::Kind::Text || !shape.text.contains(QChar(0x2026)),
                qPrintable(shape.text));
    }

    void smallStagesStillShowEveryWorkerAndQueue_data()
    {
        QTest::addColumn<QSizeF>("size");
        QTest::newRow("a pane of a small window") << QSizeF(420, 230);
        QTest::newRow("a strip") << QSizeF(320, 180);
    }
    void smallStagesStillShowEveryWorkerAndQueue()
    {
        QFETCH(QSizeF, size);
        Play play = dishesPlay();
        const Scene scene = play.scene(size);
        for (const char *id : { "task:2", "task:3", "task:4", "object:1" })
            QVERIFY2(scene.find(QLatin1String(id)) || scene.find(QStringLiteral("group:3")), id);
    }

    void positionsDoNotDependOnTheMoment()
    {
        Play whole = dishesPlay();
        const Scene last = whole.scene({ 816, 478 });
        // The same run, looked at after its first event: who is there stands where it will stand.
        State early;
        fold(early, Event { {}, {}, 0, 0, ProcessBegan { ProcessId { 1 }, {}, 0 } },
            EventIndex { 0 });
        fold(early,
            Event { {}, {}, 0, 0,
                TaskSpawned { TaskId { 1 }, TaskKind::Main, ProcessId { 1 }, 0, false, "main" } },
            EventIndex { 1 });
        const Scene first = layOutStage(
            { early, early, whole.state(), Moment { early.index, true, 1, {} }, whole.settings },
            { 816, 478 });
        QVERIFY(first.find(QStringLiteral("task:1")));
        QCOMPARE(
            first.find(QStringLiteral("task:1"))->rect, last.find(QStringLiteral("task:1"))->rect);
        QVERIFY(!first.find(QStringLiteral("task:2")));
    }

    void movingItemChangesItsOwnerWhenItArrives()
    {
        Play play;
        play.spawn("main");
        const ObjectId queue = play.object(ObjectKind::Queue, "dishes", 2);
        const TaskId washer = play.spawn("washer");
        const TaskId dryer = play.spawn("dryer");
        play.run(washer);
        play.put(washer, queue, "'Salad'");
        play.get(dryer, queue);
        const Scene start = play.scene({ 816, 478 }, 0);
        const Scene middle = play.scene({ 816, 478 }, 0.5);
        const Scene end = play.scene({ 816, 478 }, 1);
        QCOMPARE(nodeState(start, "item:1"), QStringLiteral("moving"));
        QCOMPARE(nodeState(middle, "item:1"), QStringLiteral("moving"));
        QCOMPARE(nodeState(middle, "object:1"), QStringLiteral("some")); // not out of it yet
        QCOMPARE(nodeState(end, "item:1"), QStringLiteral("in-hand"));
        QCOMPARE(nodeState(end, "object:1"), QStringLiteral("empty"));
        const qreal x0 = start.find(QStringLiteral("item:1"))->rect.center().x();
        const qreal x1 = middle.find(QStringLiteral("item:1"))->rect.center().x();
        const qreal x2 = end.find(QStringLiteral("item:1"))->rect.center().x();
        QVERIFY(x0 < x1 && x1 < x2);
        QVERIFY(start.find(QStringLiteral("object:1"))
                    ->rect.contains(start.find(QStringLiteral("item:1"))->rect.center()));
    }

    void sameInputsGiveTheSameBytes()
    {
        Play one = dishesPlay();
        Play two = dishesPlay();
        const QByteArray first = pngOf(pictureOf(one.scene({ 816, 478 }), Theme::dark(), 1.5));
        QCOMPARE(pngOf(pictureOf(two.scene({ 816, 478 }), Theme::dark(), 1.5)), first);
        QVERIFY(first.size() > 5000);
    }

    void circleOfWaitsIsDrawnAsACircle()
    {
        Play play = philosophersPlay(3);
        const Scene scene = play.scene({ 816, 478 });
        int held = 0;
        int waits = 0;
        for (const Node &node : scene.nodes) {
            held += node.state == QLatin1String("held-by");
            waits += node.state == QLatin1String("waits-for");
        }
        QCOMPARE(held, 3);
        QCOMPARE(waits, 3);
        QVERIFY(scene.find(QStringLiteral("circle")));
    }

    // Whoever sits at a table sits around it: also on a projector of 1024x768, and on a stage as
    // low as that of the smallest window.
    void whoSharesForksSitsAroundTheTable_data()
    {
        QTest::addColumn<QSizeF>("size");
        for (const QSizeF size : { QSizeF(816, 478), QSizeF(682, 392), QSizeF(912, 412),
                 QSizeF(620, 405), QSizeF(682, 348), QSizeF(480, 345) })
            QTest::addRow("%gx%g", size.width(), size.height()) << size;
    }
    void fiveFindPlacesAtATableToo()
    {
        Play play = philosophersPlay(5);
        for (const QSizeF size :
            { QSizeF(816, 478), QSizeF(682, 392), QSizeF(682, 348), QSizeF(480, 345) }) {
            const Plan plan = planStage(play.state(), play.settings, size, true);
            QCOMPARE(plan.ring.size(), std::size_t { 10 });
            QCOMPARE(firstOverlap(play.scene(size)), QString());
        }
    }
    void whoSharesForksSitsAroundTheTable()
    {
        QFETCH(QSizeF, size);
        Play play = philosophersPlay(3);
        const Plan plan = planStage(play.state(), play.settings, size, true);
        QCOMPARE(plan.ring.size(), std::size_t { 6 });
        QRectF table;
        for (const int k : plan.ring)
            table |= plan.places[static_cast<std::size_t>(k)].rect;
        std::vector<double> angles;
        for (const int k : plan.ring) {
            const QPointF seat
                = plan.places[static_cast<std::size_t>(k)].rect.center() - table.center();
            // As on a round table: an oval one is one that was stretched.
            angles.push_back(std::atan2(seat.y() / table.height(), seat.x() / table.width()));
        }
        // At its head, or on the smallest stage along its far side.
        QVERIFY(qAbs(angles.front() + M_PI / 2) < (size.width() < 500 ? 0.9 : 0.2));
        for (std::size_t k = 0; k < angles.size(); ++k) {
            double step = angles[(k + 1) % angles.size()] - angles[k];
            step += step < 0 ? 2 * M_PI : 0;
            QVERIFY2(step > 0.6 && step < 1.6, qPrintable(QString::number(step)));
        }
        const Scene scene = play.scene(size);
        const QString overlap = firstOverlap(scene);
        QVERIFY2(overlap.isEmpty(), qPrintable(overlap));
        // Air between the table and the frame's title, and the line of what the arrows mean.
        QVERIFY(table.top() >= plan.frames.front().rect.top() + 36);
        QVERIFY(table.bottom() <= plan.field.bottom() - 16);
    }

    // However little room there is: two that are called the same can't be told apart.
    void drawnNamesTellWorkersApart_data()
    {
        QTest::addColumn<int>("play");
        QTest::addColumn<QSizeF>("size");
        const std::vector<Told> all = plays();
        for (int k = 0; k < static_cast<int>(all.size()); ++k) {
            for (const QSizeF &size : { QSizeF(816, 478), QSizeF(682, 348), QSizeF(480, 345) })
                QTest::addRow("%s %gx%g", qPrintable(all[static_cast<std::size_t>(k)].name),
                    size.width(), size.height())
                    << k << size;
        }
    }
    void drawnNamesTellWorkersApart()
    {
        QFETCH(int, play);
        QFETCH(QSizeF, size);
        Play told = plays()[static_cast<std::size_t>(play)].play();
        const Scene scene = told.scene(size);
        QMap<QString, QString> names; // as drawn: whole
        for (const Node &node : scene.nodes) {
            if (node.role != QLatin1String("worker"))
                continue;
            for (const Shape &shape : scene.shapes) {
                // The name is the first that is written on the worker, in the text's own color.
                if (shape.kind != Shape::Kind::Text || shape.fill != ColorToken::Text
                    || !node.rect.contains(shape.at * shape.scale))
                    continue;
                QVERIFY2(!names.contains(shape.text) || names[shape.text] == node.name,
                    qPrintable(node.name + QLatin1String(" and ") + names[shape.text]
                        + QLatin1String(" as ") + shape.text));
                names[shape.text] = node.name;
                break;
            }
        }
    }

    // However short its name must be.
    void howManyAGroupHasIsNeverCut_data() { nothingOverlaps_data(); }
    void howManyAGroupHasIsNeverCut()
    {
        QFETCH(int, play);
        QFETCH(QSizeF, size);
        QFETCH(int, language);
        LongLanguage longer;
        if (language == 1)
            QCoreApplication::installTranslator(&longer);
        const Scene scene = plays()[static_cast<std::size_t>(play)].play().scene(size);
        QCoreApplication::removeTranslator(&longer);
        for (const Node &node : scene.nodes) {
            if (node.role != QLatin1String("group"))
                continue;
            const QString many = node.name.mid(node.name.lastIndexOf(QChar(0xd7)));
            QVERIFY(std::any_of(scene.shapes.begin(), scene.shapes.end(), [&](const Shape &shape) {
                return shape.kind == Shape::Kind::Text && shape.text.endsWith(many)
                    && node.rect.contains(shape.at * shape.scale);
            }));
        }
    }

    // Two that are alike share what they need: neither is left with nothing.
    void whatIsSharedOutLeavesEveryoneTheLeast()
    {
        const std::vector<qreal> wished { 90, 200, 30 };
        const std::vector<qreal> least { 60, 60, 30 };
        QCOMPARE(sharedOut(wished, least, 400), wished);
        const std::vector<qreal> some = sharedOut(wished, least, 200);
        QCOMPARE(some[0] + some[1] + some[2], 200.0);
        for (std::size_t k = 0; k < some.size(); ++k)
            QVERIFY(some[k] >= least[k] && some[k] <= wished[k]);
        const std::vector<qreal> few = sharedOut(wished, least, 75);
        QCOMPARE(few, (std::vector<qreal> { 30, 30, 15 }));
    }

    // Who waits for what it holds itself: two arrows, and each can be followed.
    void whoWaitsForItselfHasTwoLinesToItsLock()
    {
        Play play;
        play.spawn("main");
        const ObjectId lock = play.object(ObjectKind::Lock, "stove");
        const TaskId cook = play.spawn("ana");
        play.run(cook);
        play.acquire(cook, lock);
        play.wait(cook, WaitReason::Lock, lock, cook);
        for (const QSizeF size : { QSizeF(816, 478), QSizeF(682, 348), QSizeF(480, 345) }) {
            const Scene scene = play.scene(size);
            const Node *held = scene.find(QStringLiteral("relation:1-2"));
            const Node *waits = scene.find(QStringLiteral("relation:1-2-back"));
            QVERIFY(held && waits);
            QCOMPARE(held->state, QStringLiteral("held-by"));
            QCOMPARE(waits->state, QStringLiteral("waits-for"));
            const QPointF apart = held->rect.center() - waits->rect.center();
            QVERIFY(std::hypot(apart.x(), apart.y()) >= 10);
        }
    }

    // Small, as processes: each one's own variable stands between it and the lock.
    void aLockLeadsToItsHolderAroundWhatIsBetween()
    {
        Play play;
        play.settings.schedule = Schedule::Processes;
        const ObjectId guard = play.object(ObjectKind::Lock, "guard", 0, ProcessId {});
        std::vector<TaskId> tellers;
        for (int k = 0; k < 4; ++k) {
            const ProcessId own = k == 0 ? ProcessId { 1 } : play.process();
            tellers.push_back(play.spawn(
                k == 0 ? "main" : "teller-" + std::to_string(k), TaskKind::Process, own));
            const ObjectId balance = play.object(ObjectKind::Variable, "balance", 0, own);
            play.run(tellers.back());
            play.say(tellers.back(), SharedRead { balance, "0", true });
        }
        play.acquire(tellers[3], guard);
        play.wait(tellers[1], WaitReason::Lock, guard, tellers[3]);
        play.wait(tellers[2], WaitReason::Lock, guard, tellers[3]);
        for (const QSizeF size : { QSizeF(816, 478), QSizeF(682, 312), QSizeF(480, 310) }) {
            const Scene scene = play.scene(size);
            for (const char *relation : { "relation:1-2", "relation:1-3", "relation:1-4" })
                QVERIFY2(scene.find(QLatin1String(relation)), relation);
            QCOMPARE(nodeState(scene, "relation:1-4"), QStringLiteral("held-by"));
            QCOMPARE(firstOverlap(scene), QString());
        }
    }

    void whatALockSaysStaysInItsBox()
    {
        Play play;
        play.spawn("main");
        const ObjectId tables = play.object(ObjectKind::Semaphore, "tables", 2);
        std::vector<TaskId> guests;
        for (int k = 0; k < 4; ++k) {
            guests.push_back(
                play.spawn("a guest with a really very long name number " + std::to_string(k)));
            play.run(guests.back());
        }
        for (int k = 0; k < 2; ++k) {
            play.say(guests[static_cast<std::size_t>(k)],
                Acquired { tables, static_cast<std::uint32_t>(1 - k) });
            play.sleep(guests[static_cast<std::size_t>(k)], 2);
        }
        for (int k = 2; k < 4; ++k)
            play.wait(guests[static_cast<std::size_t>(k)], WaitReason::Semaphore, tables);
        const Scene scene = play.scene({ 816, 478 });
        const QRectF box = scene.find(QStringLiteral("object:1"))->rect;
        QStringList counts;
        int names = 0;
        for (const Shape &shape : scene.shapes) {
            if (shape.kind != Shape::Kind::Text || !box.contains(shape.at))
                continue;
            const qreal wide = textWidth(shape.text, shape.pixels, shape.weight);
            const qreal right
                = shape.align == Qt::AlignHCenter ? shape.at.x() + wide / 2 : shape.at.x() + wide;
            QVERIFY2(right <= box.right() - 4, qPrintable(shape.text));
            if (shape.text.startsWith(u'+'))
                counts << shape.text;
            names += shape.text.startsWith(QLatin1String("a g"));
        }
        QCOMPARE(names, 1); // one of those who wait; of the others how many
        QCOMPARE(counts, QStringList({ QStringLiteral("+2"), QStringLiteral("+1") }));
    }

    void aSemaphoreWithoutPermitsIsNotOutOfNone()
    {
        Play play;
        const TaskId main = play.spawn("main");
        const ObjectId go = play.object(ObjectKind::Semaphore, "go", 0);
        play.run(main);
        play.say(main, Released { go, 0 });
        const auto told = [&] {
            return play.scene({ 816, 478 }).find(QStringLiteral("object:1"))->text;
        };
        QVERIFY2(told().contains(QLatin1String("permits: 0")), qPrintable(told()));
        play.say(main, Released { go, 1 });
        QVERIFY2(told().contains(QLatin1String("permits: 1")), qPrintable(told()));
        QVERIFY(!told().contains(QLatin1String(" of ")));
    }

    void aClosedSocketDoesNotLookOpen()
    {
        Play play;
        const TaskId main = play.spawn("main");
        const ObjectId server = play.object(ObjectKind::Socket, "server");
        play.run(main);
        const auto told = [&] {
            return *play.scene({ 816, 478 }).find(QStringLiteral("object:1"));
        };
        play.say(main, SocketBound { server, "127.0.0.1:5000" });
        play.say(main, SocketListens { server, 5 });
        play.wait(main, WaitReason::Accept, server);
        QCOMPARE(told().state, QStringLiteral("listening"));
        QVERIFY2(told().text.contains(QLatin1String("listens at 127.0.0.1:5000")),
            qPrintable(told().text));
        play.say(main, SocketClosed { server });
        QCOMPARE(told().state, QStringLiteral("closed"));
        QVERIFY2(told().text.contains(QLatin1String("closed")), qPrintable(told().text));
        const Scene scene = play.scene({ 816, 478 });
        for (const Shape &shape : scene.shapes)
            QVERIFY(shape.stroke != ColorToken::Accent);
    }

    void aSocketWithoutANameIsTheLibrarys()
    {
        Play play;
        const TaskId main = play.spawn("main");
        play.run(main);
        const ObjectId listener = play.object(ObjectKind::Socket, "");
        const ObjectId own = play.object(ObjectKind::Socket, "conn");
        play.wait(main, WaitReason::Receive, listener);
        play.wait(main, WaitReason::Receive, own);
        const Scene scene = play.scene({ 816, 478 });
        QVERIFY(!scene.find(QStringLiteral("object:1")));
        QVERIFY(scene.find(QStringLiteral("object:2")));
    }

    // In a real run the system interrupts workers, and nobody tells: the last that began there has it.
    void aCoreHasTheOneWhoBeganThereLast()
    {
        Play play;
        play.settings.clock = Clock::Real;
        play.settings.cores = 2;
        play.spawn("main");
        std::vector<TaskId> burners;
        for (int k = 0; k < 3; ++k)
            burners.push_back(
                play.spawn("burner " + std::to_string(k), TaskKind::Process, play.process()));
        play.wait(TaskId { 1 }, WaitReason::Join, {}, burners[0]);
        for (std::uint32_t k = 0; k < 3; ++k)
            play.run(burners[k], k % 2);
        const Scene scene = play.scene({ 816, 478 });
        QCOMPARE(scene.find(QStringLiteral("core:0"))->text, QStringLiteral("burner 2"));
        QCOMPARE(scene.find(QStringLiteral("core:1"))->text, QStringLiteral("burner 1"));
        QVERIFY(scene.find(QStringLiteral("ready"))
                    ->text.startsWith(QLatin1String("Running, core not known: burner 0.")));
    }

    void aProcessThatHasEndedSaysSoWhereverItIsNamed()
    {
        Play play = processPoolPlay(8);
        for (ProcessInfo &process : play.state().processes)
            process.ended = true;
        for (const QSizeF size : { QSizeF(816, 478), QSizeF(682, 348) }) {
            const Scene scene = play.scene(size);
            int headings = 0;
            int ended = 0;
            for (const Shape &shape : scene.shapes) {
                if (shape.kind != Shape::Kind::Text)
                    continue;
                ended += shape.text == QLatin1String("has ended");
                headings += shape.text.startsWith(QLatin1String("process P"))
                    || (shape.text.startsWith(u'P') && shape.text.size() < 4);
            }
            QVERIFY(headings > 0);
            QCOMPARE(ended, headings);
        }
    }

    // On a projector: cards, type and slots alike, and nobody is drawn in a smaller form for it.
    void aLargeStageIsDrawnLarger()
    {
        Play play = dishesPlay();
        const Scene small = play.scene({ 816, 478 });
        const Scene large = play.scene({ 1167, 658 });
        QCOMPARE(large.size, QSizeF(1167, 658));
        for (const char *id : { "task:1", "task:2", "object:1" }) {
            const QRectF before = small.find(QLatin1String(id))->rect;
            const QRectF after = large.find(QLatin1String(id))->rect;
            QVERIFY2(after.height() > 1.3 * before.height(), id);
            QVERIFY(QRectF({}, large.size).contains(after));
        }
        QCOMPARE(firstOverlap(large), QString());
        const Plan many
            = planStage(philosophersPlay(7).state(), play.settings, { 1167, 658 }, true);
        const Plan plain
            = planStage(philosophersPlay(7).state(), play.settings, { 816, 478 }, true);
        QVERIFY(many.ease <= plain.ease);
    }

    // As written it has one thread: cores would be a choice that it does not have.
    void whoIsAloneHasALaneAndThreadsHaveCores()
    {
        Play alone;
        alone.settings.schedule = Schedule::AsWritten;
        alone.run(alone.spawn("main"));
        alone.spawn("prices", TaskKind::Generator);
        QCOMPARE(nodeState(alone.scene({ 816, 478 }), "lane"), QStringLiteral("running"));
        alone.spawn("washer");
        const Scene scene = alone.scene({ 816, 478 });
        QVERIFY(!scene.find(QStringLiteral("lane")));
        QCOMPARE(nodeState(scene, "core:0"), QStringLiteral("running"));
    }

    void onlyWhoHasTheLoopRuns()
    {
        Play play = coroutinesPlay();
        const Scene scene = play.scene({ 816, 478 });
        QCOMPARE(nodeState(scene, "ring"), QStringLiteral("running"));
        QVERIFY(!scene.find(QStringLiteral("core:0")));
        int running = 0;
        for (const Node &node : scene.nodes)
            running
                += node.role == QLatin1String("worker") && node.state == QLatin1String("running");
        QCOMPARE(running, 1);
    }

    void longNamesAreWholeInTheNodes()
    {
        Play play;
        play.spawn("main");
        const std::string name = "a worker whose name is far too long for any card, number 17";
        play.spawn(name);
        const Scene scene = play.scene({ 816, 478 });
        const Node *node = scene.find(QStringLiteral("task:2"));
        QVERIFY(node);
        QVERIFY(node->text.contains(QString::fromStdString(name)));
        bool shortened = false;
        for (const Shape &shape : scene.shapes) {
            shortened = shortened
                || (shape.kind == Shape::Kind::Text && shape.text.contains(QChar(0x2026))
                    && shape.text.endsWith(QLatin1String("17")));
            QVERIFY(shape.text != QString::fromStdString(name));
        }
        QVERIFY(shortened);
    }

    void whereEventsAreMissingNothingIsDrawnAsAFact()
    {
        Play play = dishesPlay();
        State now = play.state();
        now.time = Time::fromSeconds(7);
        const Unrecorded stretch { Time::fromSeconds(6.4), Time::fromSeconds(8) };
        forgetWhatMayHaveChanged(now, stretch);
        const Moment moment { now.index, true, 1, now.time };
        const Scene scene = layOutStage(
            { now, play.before(), play.state(), moment, play.settings }, { 816, 478 });
        const Node *note = scene.find(QStringLiteral("unrecorded"));
        QVERIFY(note);
        QCOMPARE(note->text,
            QStringLiteral("Nothing was recorded from 6.40 s to 8.00 s: the recording was full."));
        QCOMPARE(scene.find(QStringLiteral("object:1"))->state, QStringLiteral("unknown"));
        QVERIFY(!scene.find(QStringLiteral("core:0")) && !scene.find(QStringLiteral("ready")));
        int workers = 0;
        for (const Node &node : scene.nodes) {
            QVERIFY2(node.role != QLatin1String("item"), qPrintable(node.text));
            QVERIFY2(node.state != QLatin1String("last"), qPrintable(node.text));
            if (node.role != QLatin1String("worker"))
                continue;
            ++workers;
            QCOMPARE(node.state, QStringLiteral("unknown"));
            QVERIFY2(!node.text.contains(QLatin1String("line")), qPrintable(node.text));
        }
        QVERIFY(workers > 1);

        // Behind it the notice is gone, and what no event has told is as little known.
        play.at(8);
        play.say({}, EventsDropped { 9 });
        play.finish(TaskId { 2 });
        const Scene after = play.scene({ 816, 478 });
        QVERIFY(!after.find(QStringLiteral("unrecorded")));
        QCOMPARE(after.find(QStringLiteral("task:2"))->state, QStringLiteral("finished"));
        QCOMPARE(after.find(QStringLiteral("task:3"))->state, QStringLiteral("unknown"));
        QCOMPARE(after.find(QStringLiteral("object:1"))->state, QStringLiteral("unknown"));
        QCOMPARE(after.find(QStringLiteral("core:0"))->text, QStringLiteral("not known"));
        QVERIFY(after.find(QStringLiteral("ready"))->text.startsWith(QLatin1String("Not known: ")));
    }

    void beforeTheRecordingBeginsTheStageSaysWhenItDoes()
    {
        State before;
        before.unrecorded = Unrecorded { {}, Time::fromSeconds(3), false, false, true };
        const State later = dishesPlay().state();
        const Scene scene = layOutStage({ before, before, later, {}, {} }, { 816, 478 });
        const QString text = scene.find(QStringLiteral("empty"))->text;
        QVERIFY(text.startsWith(QLatin1String("The recording begins at 3.00 s")));
        QVERIFY(!text.contains(QLatin1String("Nothing has begun")));

        // A damaged file tells so before its first event, too.
        before.unrecorded = Unrecorded { Time::fromSeconds(3), Time::fromSeconds(3), true, true };
        const Scene cut = layOutStage({ before, before, later, {}, {} }, { 816, 478 });
        QCOMPARE(cut.find(QStringLiteral("empty"))->text,
            QStringLiteral("Nothing has begun yet. "
                           "The file is damaged: the run can be shown until 3.00 s."));
    }

    void anEmptyRunIsAnEmptyStage()
    {
        const State nothing;
        const Scene scene = layOutStage({ nothing, nothing, nothing, {}, {} }, { 816, 478 });
        QVERIFY(!scene.find(QStringLiteral("task:1")));
    }

    void thousandWorkersAreLaidOutQuickly()
    {
        Play play = fanPlay(1000);
        const Plan plan = planStage(play.state(), play.settings, { 816, 478 }, true);
        const StageInput input { play.state(), play.before(), play.state(),
            Moment { play.state().index, true, 1, {} }, play.settings };
        QBENCHMARK_ONCE
        {
            QVERIFY(!drawStage(plan, input, {}).nodes.empty());
        }
    }
};

QTEST_MAIN(TestStageLayout)
#include "tst_stagelayout.moc"
