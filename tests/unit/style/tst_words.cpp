#include "widgets/style/words.h"

#include "core/base/messageid.h"

#include <QLocale>
#include <QTest>

using namespace interleave;

namespace {

constexpr MessageId kAllMessages[] = {
#define MESSAGE(name, example) MessageId::name,
#include "core/base/messages.def"
#undef MESSAGE
};
constexpr const char *kExamples[] = {
#define MESSAGE(name, example) example,
#include "core/base/messages.def"
#undef MESSAGE
};

} // namespace

class TestWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale::c()); }

    // The sentences are spelled out by a script at build time: it must have found every one of
    // them.
    void everyMessageHasItsSentence()
    {
        for (std::size_t k = 0; k < std::size(kAllMessages); ++k)
            QCOMPARE(words({ kAllMessages[k], {} }), QString::fromUtf8(kExamples[k]));
    }

    void argumentsThatLookLikePlaceholdersStayAsTheyAre()
    {
        const Message message { MessageId::FileUnwritable,
            { std::string("%2"), std::string("no room %1") } };
        QCOMPARE(words(message), QStringLiteral("Cannot write '%2': no room %1."));
    }

    void namesComeFromTheState()
    {
        State state;
        TaskInfo task;
        task.id = TaskId { 1 };
        task.name = "washer";
        state.tasks.push_back(task);
        const Message message { MessageId::FileNotFound, { TaskId { 1 } } };
        QCOMPARE(words(message, &state), QStringLiteral("There is no file 'washer'."));
        QCOMPARE(words(message), QStringLiteral("There is no file 'T1'."));
    }

    void chainsAreJoined()
    {
        const Message one { MessageId::FileNotARun, { std::string("a") } };
        QCOMPARE(sentence({ one, one }), words(one) + QLatin1Char(' ') + words(one));
    }

    void timesShowTwoOrThreeDigitsThatMatter_data()
    {
        QTest::addColumn<qint64>("ns");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << qint64(0) << QStringLiteral("0 s");
        QTest::newRow("nanoseconds") << qint64(35) << QStringLiteral("35 ns");
        QTest::newRow("a microsecond") << qint64(1'000) << QStringLiteral("1 µs");
        QTest::newRow("microseconds") << qint64(3'400) << QStringLiteral("3.4 µs");
        QTest::newRow("milliseconds") << qint64(12'300'000) << QStringLiteral("12 ms");
        QTest::newRow("nearly a second") << qint64(999'700'000) << QStringLiteral("1.00 s");
        QTest::newRow("seconds") << qint64(6'400'000'000) << QStringLiteral("6.40 s");
        QTest::newRow("tens") << qint64(34'040'000'000) << QStringLiteral("34.0 s");
        QTest::newRow("nearly a minute") << qint64(59'970'000'000) << QStringLiteral("1 min");
        QTest::newRow("minutes") << qint64(640'400'000'000) << QStringLiteral("10 min 40 s");
        QTest::newRow("an hour") << qint64(3'600'000'000'000) << QStringLiteral("1 h");
        QTest::newRow("hours") << qint64(7'830'000'000'000) << QStringLiteral("2 h 11 min");
    }
    void timesShowTwoOrThreeDigitsThatMatter()
    {
        QFETCH(qint64, ns);
        QFETCH(QString, text);
        QCOMPARE(timeText(Time { ns }), text);
    }

    void whatIsCountedDownIsNeverNothingBeforeItIs()
    {
        QCOMPARE(secondsText(Time::fromSeconds(0.6)), QStringLiteral("0.60 s"));
        QCOMPARE(secondsText(Time { 3'400 }), QStringLiteral("3.4 µs"));
        QCOMPARE(secondsText(Time::fromSeconds(3600)), QStringLiteral("1 h"));
    }

    void momentsOfARunShareItsUnit_data()
    {
        QTest::addColumn<double>("at");
        QTest::addColumn<double>("end");
        QTest::addColumn<QString>("text");
        QTest::newRow("seconds") << 0.0 << 20.0 << QStringLiteral("0.00 s");
        QTest::newRow("milliseconds") << 0.0045 << 0.02 << QStringLiteral("4.5 ms");
        QTest::newRow("microseconds") << 0.000003 << 0.00000544 << QStringLiteral("3.00 µs");
        QTest::newRow("the start of microseconds") << 0.0 << 0.000544 << QStringLiteral("0 µs");
        QTest::newRow("minutes") << 5.2 << 75.0 << QStringLiteral("0:05.20");
        QTest::newRow("rounded up") << 59.999 << 75.0 << QStringLiteral("1:00.00");
        QTest::newRow("an hour") << 3600.0 << 3600.0 << QStringLiteral("1:00:00");
        QTest::newRow("in an hour") << 61.0 << 36000.0 << QStringLiteral("0:01:01");
    }
    void momentsOfARunShareItsUnit()
    {
        QFETCH(double, at);
        QFETCH(double, end);
        QFETCH(QString, text);
        QCOMPARE(momentText(Time::fromSeconds(at), Time::fromSeconds(end)), text);
    }

    void decimalSignIsTheLanguages()
    {
        QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Spain));
        QCOMPARE(secondsText(Time::fromSeconds(6.4)), QStringLiteral("6,40 s"));
        QCOMPARE(
            momentText(Time::fromSeconds(65.5), Time::fromSeconds(70)), QStringLiteral("1:05,50"));
    }

    void amountsAreGroupedAndLinesAreNot()
    {
        QCOMPARE(numberText(7), QStringLiteral("7"));
        QCOMPARE(numberText(1'541'936u), QStringLiteral("1,541,936"));
        QCOMPARE(words({ MessageId::ObjectQueueUnbounded, { std::int64_t { 12'345 } } }),
            QStringLiteral("It holds 12,345, and has no limit."));
        QCOMPARE(words({ MessageId::WhyRunning, { std::int64_t { 12'345 } } }),
            QStringLiteral("It computes, at line 12345."));
        QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Spain));
        QCOMPARE(numberText(1'541'936), QStringLiteral("1.541.936"));
        QCOMPARE(numberText(-15'419), QStringLiteral("-15.419"));
        QCOMPARE(numberText(1'541), QStringLiteral("1541")); // as Spanish has it
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        QCOMPARE(numberText(1'541), QStringLiteral("1,541"));
    }

    void ofANameOnlyTheKindThatWasSaidIsLeftOut()
    {
        State state;
        state.objects.resize(3);
        const char *names[] = { "lock 1", "cv.lock", "cv 2.lock" };
        for (std::uint32_t k = 0; k < 3; ++k) {
            state.objects[k].id = ObjectId { k + 1 };
            state.objects[k].kind = ObjectKind::RLock;
            state.objects[k].name = names[k];
        }
        const auto free = [&](std::uint32_t id) {
            return words({ MessageId::LockIsFree, { ObjectId { id } } }, &state)
                .section(u' ', 0, 3);
        };
        QCOMPARE(free(1), QStringLiteral("The lock 1 is"));
        QCOMPARE(free(2), QStringLiteral("The lock cv.lock is"));
        QCOMPARE(free(3), QStringLiteral("The lock cv 2.lock"));
    }

    void ofAWorkerAndAnObjectOfOneNameTheObjectsKindIsSaid()
    {
        State state;
        state.tasks.resize(1);
        state.tasks[0].id = TaskId { 1 };
        state.tasks[0].name = "server";
        state.objects.resize(1);
        state.objects[0].id = ObjectId { 1 };
        state.objects[0].kind = ObjectKind::Socket;
        state.objects[0].name = "server";
        state.objects[0].named = true;
        const Message waits { MessageId::LinkAccept, { TaskId { 1 }, ObjectId { 1 } } };
        QCOMPARE(words(waits, &state),
            QStringLiteral("server waits until somebody connects to server (Socket)."));
        state.objects[0].kind = ObjectKind::Lock; // the sentence says so itself
        QCOMPARE(words({ MessageId::LockIsFree, { ObjectId { 1 } } }, &state).section(u' ', 0, 3),
            QStringLiteral("The lock server is"));
        state.objects[0].kind = ObjectKind::Socket;
        state.objects[0].name = "listener";
        QCOMPARE(words(waits, &state),
            QStringLiteral("server waits until somebody connects to listener."));
    }

    void aFunctionInsideOfAnotherIsSaidByItsOwnName()
    {
        QCOMPARE(shownName(std::string("main.<locals>.limited 2")), QStringLiteral("limited 2"));
        QCOMPARE(shownName(std::string("a.<locals>.b.<locals>.c")), QStringLiteral("c"));
        QCOMPARE(shownName(std::string("Oven.bake")), QStringLiteral("Oven.bake"));
        QCOMPARE(shownName(std::string("<locals>.")), QStringLiteral("<locals>."));
        State state;
        state.tasks.resize(1);
        state.tasks[0].id = TaskId { 1 };
        state.tasks[0].name = "main.<locals>.limited";
        QCOMPARE(words({ MessageId::DidNameTask, { TaskId { 1 } } }, &state).section(u' ', 0, 0),
            QStringLiteral("limited"));
    }

    void realWorkersHaveRealNumbers()
    {
        TaskInfo task;
        task.id = TaskId { 2 };
        task.kind = TaskKind::Thread;
        QCOMPARE(taskLabel(task), QStringLiteral("thread T2"));
        task.osId = 4123;
        QCOMPARE(taskLabel(task), QStringLiteral("thread 4123"));
    }
};

QTEST_APPLESS_MAIN(TestWords)
#include "tst_words.moc"
