#include "app/commandline.h"
#include "app/plainwords.h"
#include "tests/support/tracebuilder.h"
#include "widgets/style/words.h"

#include <QLocale>
#include <QtTest>

#include <string_view>

using namespace interleave;

namespace {

Command parse(std::initializer_list<const char *> words)
{
    std::vector<const char *> argv { "interleave" };
    argv.insert(argv.end(), words);
    return parseCommandLine(static_cast<int>(argv.size()), argv.data());
}

}

class TestCommandLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noWordsOpenTheWindow() { QVERIFY(std::get<WindowCommand>(parse({})).what.empty()); }
    void aWordIsOpened()
    {
        QCOMPARE(std::get<WindowCommand>(parse({ "dishes.py" })).what, std::string("dishes.py"));
    }

    void runTakesEverySetting()
    {
        const auto run
            = std::get<RunCommand>(parse({ "run", "dishes", "--schedule", "processes", "--clock",
                "real", "--cores", "4", "--gil", "off", "--seed", "9", "--set", "dryers=3", "--set",
                "capacity=1", "--trace", "o.interleave", "--timeout", "2.5", "--memory", "64" }));
        QCOMPARE(run.what, std::string("dishes"));
        QVERIFY(run.settings.schedule == Schedule::Processes);
        QVERIFY(run.settings.clock == Clock::Real);
        QCOMPARE(run.settings.cores, 4u);
        QVERIFY(!run.settings.gil);
        QCOMPARE(run.settings.seed, std::uint64_t { 9 });
        QCOMPARE(run.settings.parameters.size(), std::size_t { 2 });
        QCOMPARE(run.settings.parameters[0].first, std::string("dryers"));
        QCOMPARE(run.settings.parameters[1].second, std::string("1"));
        QCOMPARE(run.tracePath, std::string("o.interleave"));
        QCOMPARE(run.timeout.ns, std::int64_t { 2'500'000'000 });
        QCOMPARE(run.memoryLimit.value(), std::uint64_t { 64 } << 20);
    }

    void theProgramMayFollowItsParameters()
    {
        QCOMPARE(std::get<RunCommand>(parse({ "run", "--set", "dryers=3", "dishes" })).what,
            std::string("dishes"));
    }

    void defaultsAreThoseOfTheHelp()
    {
        const auto run = std::get<RunCommand>(parse({ "run", "-" }));
        QVERIFY(run.settings == RunSettings {});
        QVERIFY(run.settings.clock == Clock::Simulated);
        QVERIFY(run.timeout == Time::never());
        QVERIFY(!run.memoryLimit);
    }

    void shotTakesAMoment()
    {
        const auto shot = std::get<ShotCommand>(parse({ "shot", "dishes", "--at", "6.4", "--size",
            "800x600", "--scale", "1.5", "--theme", "dark", "--lang", "zh_CN", "--pane", "stage",
            "--select", "washer", "-o", "o.png" }));
        QCOMPARE(shot.at.value(), 6.4);
        QCOMPARE(shot.width, 800);
        QCOMPARE(shot.height, 600);
        QCOMPARE(shot.scale, 1.5);
        QVERIFY(shot.dark);
        QVERIFY(shot.pane == ShotPane::Stage);
    }

    void wrongCallsAnswerWith64_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no program") << QStringList { QStringLiteral("run") };
        QTest::newRow("no cores") << QStringList { QStringLiteral("run"), QStringLiteral("a.py"),
            QStringLiteral("--cores"), QStringLiteral("0") };
        QTest::newRow("cores as a word") << QStringList { QStringLiteral("run"),
            QStringLiteral("a.py"), QStringLiteral("--cores"), QStringLiteral("many") };
        QTest::newRow("no such schedule") << QStringList { QStringLiteral("run"),
            QStringLiteral("a.py"), QStringLiteral("--schedule"), QStringLiteral("fibers") };
        QTest::newRow("parameter without value") << QStringList { QStringLiteral("run"),
            QStringLiteral("a.py"), QStringLiteral("--set"), QStringLiteral("dryers") };
        QTest::newRow("negative time-out") << QStringList { QStringLiteral("run"),
            QStringLiteral("a.py"), QStringLiteral("--timeout"), QStringLiteral("-1") };
        QTest::newRow("too little memory") << QStringList { QStringLiteral("run"),
            QStringLiteral("a.py"), QStringLiteral("--memory"), QStringLiteral("1") };
        QTest::newRow("no such option") << QStringList { QStringLiteral("run"),
            QStringLiteral("a.py"), QStringLiteral("--fast") };
        QTest::newRow("shot without a moment") << QStringList { QStringLiteral("shot"),
            QStringLiteral("dishes"), QStringLiteral("-o"), QStringLiteral("o.png") };
        QTest::newRow("shot without a place") << QStringList { QStringLiteral("shot"),
            QStringLiteral("dishes"), QStringLiteral("--at"), QStringLiteral("1") };
        QTest::newRow("both moments")
            << QStringList { QStringLiteral("shot"), QStringLiteral("dishes"),
                   QStringLiteral("--at"), QStringLiteral("1"), QStringLiteral("--event"),
                   QStringLiteral("1"), QStringLiteral("-o"), QStringLiteral("o.png") };
        QTest::newRow("size of nothing")
            << QStringList { QStringLiteral("shot"), QStringLiteral("dishes"),
                   QStringLiteral("--at"), QStringLiteral("1"), QStringLiteral("--size"),
                   QStringLiteral("0x0"), QStringLiteral("-o"), QStringLiteral("o.png") };
        QTest::newRow("two programs")
            << QStringList { QStringLiteral("a.py"), QStringLiteral("b.py") };
    }
    void wrongCallsAnswerWith64()
    {
        QFETCH(QStringList, words);
        std::vector<QByteArray> bytes;
        std::vector<const char *> argv { "interleave" };
        for (const QString &word : words)
            bytes.push_back(word.toUtf8());
        for (const QByteArray &word : bytes)
            argv.push_back(word.constData());
        const Command command = parseCommandLine(static_cast<int>(argv.size()), argv.data());
        QVERIFY(std::holds_alternative<Reply>(command));
        QCOMPARE(std::get<Reply>(command).status, kExitUsage);
        QVERIFY(!std::get<Reply>(command).text.empty());
    }

    void helpHasExamples()
    {
        const auto answer = std::get<Reply>(parse({ "--help" }));
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.text.find("interleave shot dishes --at 6.4") != std::string::npos);
    }

    void versionIsOneLine()
    {
        const auto answer = std::get<Reply>(parse({ "--version" }));
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.text.rfind("interleave ", 0) == 0);
        QCOMPARE(std::count(answer.text.begin(), answer.text.end(), '\n'), 1);
    }

    void withoutQtEverySentenceIsTheWindows()
    {
        QLocale::setDefault(QLocale::c());
        TraceBuilder builder;
        const auto history = builder.spawn("main").running("main").queue("dishes").history();
        const std::vector<std::vector<MessageArg>> kinds {
            {},
            { std::string("a %2"), std::int64_t { -1'234'567 }, Time { 1'234'567'890 },
                TaskId { 1 }, ObjectId { 1 } },
            { TaskId { 99 }, ObjectId { 99 }, std::string("\xc3\xa9"), std::int64_t { 0 },
                Time {} },
        };
        int sentences = 0;
        for (std::uint16_t id = 0; nameOf(static_cast<MessageId>(id)) != std::string_view("?");
             ++id) {
            for (const auto &args : kinds) {
                const Message message { static_cast<MessageId>(id), args };
                for (const State *state :
                    { &history->finalState(), static_cast<const State *>(nullptr) })
                    QCOMPARE(
                        QString::fromStdString(plainWords(message, state)), words(message, state));
            }
            ++sentences;
        }
        QVERIFY(sentences > 100);
    }
};

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
