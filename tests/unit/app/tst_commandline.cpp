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

    void furtherWordsAreTheProgramsThatIsOpened()
    {
        using Words = std::vector<std::string>;
        const auto window
            = std::get<WindowCommand>(parse({ "argv.py", "a", "b.py", "--", "--fast" }));
        QCOMPARE(window.what, std::string("argv.py"));
        QVERIFY(window.arguments == Words({ "a", "b.py", "--fast" }));
        QVERIFY(std::get<WindowCommand>(parse({ "argv.py", "\xff" })).arguments
            == Words({ "\xed\xb3\xbf" }));
        QCOMPARE(std::get<WindowCommand>(parse({ "run.py", "a" })).what, std::string("run.py"));
    }

    void runTakesEverySetting()
    {
        const auto run
            = std::get<RunCommand>(parse({ "run", "dishes", "--schedule", "processes", "--clock",
                "real", "--cores", "4", "--gil", "off", "--seed", "9", "--set", "dryers=3", "--set",
                "capacity=1", "--trace", "o.interleave", "--timeout", "2.5", "--memory", "64" }));
        QCOMPARE(run.what, std::string("dishes"));
        const RunSettings settings = run.given.over({});
        QVERIFY(settings.schedule == Schedule::Processes);
        QVERIFY(settings.clock == Clock::Real);
        QCOMPARE(settings.cores, 4u);
        QVERIFY(!settings.gil);
        QCOMPARE(settings.seed, std::uint64_t { 9 });
        QCOMPARE(settings.parameters.size(), std::size_t { 2 });
        QCOMPARE(settings.parameters[0].first, std::string("dryers"));
        QCOMPARE(settings.parameters[1].second, std::string("1"));
        QCOMPARE(run.tracePath, std::string("o.interleave"));
        QCOMPARE(run.timeout.ns, std::int64_t { 2'500'000'000 });
        QCOMPARE(run.memoryLimit.value(), std::uint64_t { 64 } << 20);
    }

    void aRecordingHasItsSizeAndWhatOfItStays()
    {
        const auto run = std::get<RunCommand>(
            parse({ "run", "dishes", "--recording", "64", "--keep", "last" }));
        QCOMPARE(run.recording.bytes, std::size_t { 64 } << 20);
        QVERIFY(run.recording.keep == Keep::Last);
        QVERIFY(std::get<RunCommand>(parse({ "run", "dishes" })).recording == Recording {});
        for (const char *wrong : { "15", "1025", "all" })
            QCOMPARE(std::get<Reply>(parse({ "run", "dishes", "--recording", wrong })).status,
                kExitUsage);
        QCOMPARE(std::get<Reply>(parse({ "run", "dishes", "--keep", "both" })).status, kExitUsage);
    }

    void theProgramMayFollowItsParameters()
    {
        QCOMPARE(std::get<RunCommand>(parse({ "run", "--set", "dryers=3", "dishes" })).what,
            std::string("dishes"));
    }

    void furtherWordsAreTheProgramsOwn()
    {
        using Words = std::vector<std::string>;
        const auto run = std::get<RunCommand>(
            parse({ "run", "copy.py", "one", "--clock", "real", "two", "--", "--help", "-n" }));
        QCOMPARE(run.what, std::string("copy.py"));
        const RunSettings settings = run.given.over({});
        QVERIFY(settings.clock == Clock::Real);
        QVERIFY(settings.arguments == Words({ "one", "two", "--help", "-n" }));
        // Of a saved run those that it was made with, unless there are others.
        RunSettings saved;
        saved.arguments = { "old" };
        QVERIFY(run.given.over(saved).arguments == settings.arguments);
        QVERIFY(std::get<RunCommand>(parse({ "run", "a.interleave" })).given.over(saved).arguments
            == saved.arguments);
        // What is not UTF-8 comes as CPython has it.
        const auto bytes = std::get<RunCommand>(parse({ "run", "copy.py", "\xc3\xa9\xff" }));
        QVERIFY(bytes.given.arguments == Words({ "\xc3\xa9\xed\xb3\xbf" }));
        QCOMPARE(std::get<Reply>(parse({ "run", "copy.py", "-n" })).status, kExitUsage);
        QCOMPARE(std::get<Reply>(parse({ "list", "--", "x" })).status, kExitUsage);
    }

    void defaultsAreThoseOfTheHelp()
    {
        const auto run = std::get<RunCommand>(parse({ "run", "-" }));
        QVERIFY(run.given.over({}) == RunSettings {});
        QVERIFY(run.given.anyWord().empty());
        QVERIFY(run.timeout == Time::never());
        QVERIFY(!run.memoryLimit);
    }

    void whatWasGivenGoesOverASavedRun()
    {
        RunSettings saved;
        saved.schedule = Schedule::Coroutines;
        saved.seed = 4;
        saved.cores = 3;
        saved.parameters = { { "dryers", "3" }, { "capacity", "1" } };
        const auto run = std::get<RunCommand>(
            parse({ "run", "a.interleave", "--seed", "5", "--set", "dryers=4", "--gil", "on" }));
        const RunSettings settings = run.given.over(saved);
        QVERIFY(settings.schedule == Schedule::Coroutines);
        QCOMPARE(settings.cores, 3u);
        QCOMPARE(settings.seed, std::uint64_t { 5 });
        QVERIFY(settings.parameters
            == (decltype(settings.parameters) { { "capacity", "1" }, { "dryers", "4" } }));
        QCOMPARE(run.given.anyWord(), std::string("--gil"));
    }

    void shotTakesAMoment()
    {
        const auto shot = std::get<ShotCommand>(parse({ "shot", "dishes", "--at", "6.4", "--size",
            "800x600", "--scale", "1.5", "--theme", "dark", "--lang", "zh_CN", "--pane", "stage",
            "--select", "washer", "-o", "o.png" }));
        QCOMPARE(shot.at.value(), 6.4);
        QCOMPARE(shot.atWord, std::string("6.4"));
        QCOMPARE(shot.width, 800);
        QCOMPARE(shot.height, 600);
        QCOMPARE(shot.scale, 1.5);
        QVERIFY(shot.dark);
        QVERIFY(shot.pane == ShotPane::Stage);
    }

    void wrongCallsAnswerWith64_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no program")
            << QByteArray("run") << QByteArray("run needs a program: a file, ");
        QTest::newRow("no cores") << QByteArray("run a.py --cores 0")
                                  << QByteArray("--cores: '0' is no whole number from 1 to 64.");
        QTest::newRow("cores as a word")
            << QByteArray("run a.py --cores many")
            << QByteArray("--cores: 'many' is no whole number from 1 to 64.");
        QTest::newRow("no such schedule")
            << QByteArray("run a.py --schedule fibers")
            << QByteArray("'fibers' is none of as-written|sequential|");
        QTest::newRow("parameter without value")
            << QByteArray("run a.py --set dryers") << QByteArray("NAME=VALUE");
        QTest::newRow("negative time-out") << QByteArray(
            "run a.py --timeout -1") << QByteArray("-1 is too little; at least 0.001 seconds.");
        QTest::newRow("negative seed")
            << QByteArray("run a.py --seed -1") << QByteArray("'-1' is no whole number");
        QTest::newRow("seed too large") << QByteArray("run a.py --seed 99999999999999999999999")
                                        << QByteArray("is no whole number from 0");
        QTest::newRow("time-out as a word")
            << QByteArray("run a.py --timeout soon") << QByteArray("'soon' is no number.");
        QTest::newRow("too little memory")
            << QByteArray("run a.py --memory 1") << QByteArray("from 64 to 2048.");
        QTest::newRow("too much memory")
            << QByteArray("run a.py --memory 2049") << QByteArray("from 64 to 2048.");
        QTest::newRow("no such option")
            << QByteArray("run a.py --fast")
            << QByteArray("--fast is not known. What follows -- belongs to the program: interleave "
                          "run a.py -- --fast\nTry 'interleave run --help'.");
        QTest::newRow("no such option of the program")
            << QByteArray("--fast") << QByteArray("--fast is not known.\nTry 'interleave --help'.");
        QTest::newRow("an option of the window")
            << QByteArray("a.py --seed 3")
            << QByteArray("--seed is no option of the window. What follows -- belongs to the "
                          "program: interleave a.py -- --seed\n");
        QTest::newRow("an option of the window with its value")
            << QByteArray("a.py --seed=3") << QByteArray("--seed is no option of the window. ");
        QTest::newRow("no value") << QByteArray("run a.py --seed")
                                  << QByteArray("--seed needs a value after it.\n");
        QTest::newRow("an option twice")
            << QByteArray("run a.py --seed 1 --seed 2") << QByteArray("--seed is given twice.\n");
        QTest::newRow("a value for nothing")
            << QByteArray("list --json=x") << QByteArray("--json takes no value.\n");
        QTest::newRow("no such event")
            << QByteArray("shot a.py --event soon -o o.png")
            << QByteArray("--event: 'soon' is no whole number from 0 to ");
        QTest::newRow("a longer name")
            << QByteArray("shot dishes --at 1 --language es -o o.png")
            << QByteArray("did you mean --lang?\nTry 'interleave shot --help'.");
        QTest::newRow("a mistyped name")
            << QByteArray("run a.py --sede 3") << QByteArray("did you mean --seed?");
        QTest::newRow("a word too many")
            << QByteArray("list b") << QByteArray("'b' is one word too many.");
        QTest::newRow("before the beginning")
            << QByteArray("shot dishes --at -5 -o o.png")
            << QByteArray("--at: -5 is too little; a run begins at 0.");
        QTest::newRow("no such language") << QByteArray("shot dishes --at 1 --lang fr -o o.png")
                                          << QByteArray("'fr' is none of en|es|zh_CN.");
        QTest::newRow("shot as another kind")
            << QByteArray("shot dishes --at 1 -o a/o.JPG")
            << QByteArray("--output: a picture is written as PNG; 'a/o.JPG' is a name for jpg.");
        QTest::newRow("shot over the program")
            << QByteArray("shot dishes.py --at 1 -o dishes.py") << QByteArray("is a name for py.");
        QTest::newRow("both moments") << QByteArray("shot dishes --at 1 --event 1 -o o.png")
                                      << QByteArray("--at and --event both name the moment");
        QTest::newRow("size of nothing") << QByteArray("shot dishes --at 1 --size 0x0 -o o.png")
                                         << QByteArray("between 800x480 and 7680x4320");
        QTest::newRow("a size too small")
            << QByteArray("shot dishes --at 1 --size 300x200 -o o.png")
            << QByteArray("'300x200' is out of range: the window has between 800x480 and");
        QTest::newRow("a pane too small")
            << QByteArray("shot dishes --pane stage --size 319x200 -o o.png")
            << QByteArray("'319x200' is out of range: a pane has between 320x160 and");
        QTest::newRow("no size") << QByteArray("shot dishes --size 1440 -o o.png")
                                 << QByteArray("'1440' is not of that form.");
        QTest::newRow("a recording over a program")
            << QByteArray("run a.py --trace b.PY") << QByteArray("'b.PY' is a name for a program");
        QTest::newRow("a scene over a program") << QByteArray("shot a.py -o o.png --scene b.py")
                                                << QByteArray("'b.py' is a name for a program");
        QTest::newRow("more than the version")
            << QByteArray("--version x") << QByteArray("--version stands alone.");
        QTest::newRow("a mistyped command") << QByteArray("rnu dishes --seed 3")
                                            << QByteArray("'rnu' is no command; did you mean run?");
    }
    void wrongCallsAnswerWith64()
    {
        QFETCH(QByteArray, call);
        QFETCH(QByteArray, says);
        const QByteArrayList words = call.split(' ');
        std::vector<const char *> argv { "interleave" };
        for (const QByteArray &word : words)
            argv.push_back(word.constData());
        const Command command = parseCommandLine(static_cast<int>(argv.size()), argv.data());
        QVERIFY(std::holds_alternative<Reply>(command));
        const auto &answer = std::get<Reply>(command);
        QCOMPARE(answer.status, kExitUsage);
        QVERIFY2(answer.text.find(says.constData()) != std::string::npos, answer.text.c_str());
    }

    void aPaneAloneMayBeSmallerThanTheWindow()
    {
        const auto shot = std::get<ShotCommand>(
            parse({ "shot", "d", "--pane", "stage", "--size", "320x160", "-o", "o.png" }));
        QCOMPARE(shot.width, 320);
        QCOMPARE(shot.height, 160);
        QCOMPARE(
            std::get<ShotCommand>(parse({ "shot", "d", "--size", "800x480", "-o", "o.png" })).width,
            800);
    }

    // Whether they are a name for a PNG, or none for anything.
    void aPictureMayHaveNoEnding()
    {
        for (const char *path : { "o", "o.png", "O.PNG", "a.jpg/o", "dishes-6.4", "o.8F2k" })
            QCOMPARE(std::get<ShotCommand>(parse({ "shot", "d", "--at", "1", "-o", path })).outPath,
                std::string(path));
    }

    void aShotSaysWhatItStillNeeds()
    {
        const auto missing = [](std::initializer_list<const char *> words) {
            return missingWords(std::get<ShotCommand>(parse(words)));
        };
        QVERIFY(
            missing({ "shot", "d", "--event", "0" })->text.find("-o OUT.png") != std::string::npos);
        QCOMPARE(missing({ "shot", "d" })->status, kExitUsage);
        QVERIFY(!missing({ "shot", "d", "--at", "1", "-o", "o.png" }));
        QVERIFY(!missing({ "shot", "d", "-o", "o.png" })); // of the end
    }

    void helpIsGivenWhateverElseIsSaid_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("usage");
        QTest::newRow("run") << QByteArray("run --help") << QByteArray("interleave run [OPTIONS]");
        QTest::newRow("behind a file")
            << QByteArray("run a.py --help") << QByteArray("interleave run [OPTIONS]");
        QTest::newRow("behind what is wrong") << QByteArray("run a.py b.py --cores 0 --fast --help")
                                              << QByteArray("interleave run [OPTIONS]");
        QTest::newRow("shot") << QByteArray("shot a.py -h") << QByteArray("interleave shot [");
        QTest::newRow("list") << QByteArray("list --help") << QByteArray("interleave list [");
        QTest::newRow("as a command") << QByteArray("help shot") << QByteArray("interleave shot [");
        QTest::newRow("the program's as a command")
            << QByteArray("help") << QByteArray("interleave [OPTIONS] [SUBCOMMAND]");
        QTest::newRow("the program's")
            << QByteArray("--help run") << QByteArray("interleave [OPTIONS] [SUBCOMMAND]");
        QTest::newRow("what is opened")
            << QByteArray("open --help") << QByteArray("interleave [OPTIONS] [SUBCOMMAND]");
    }
    void helpIsGivenWhateverElseIsSaid()
    {
        QFETCH(QByteArray, call);
        QFETCH(QByteArray, usage);
        const QByteArrayList words = call.split(' ');
        std::vector<const char *> argv { "interleave" };
        for (const QByteArray &word : words)
            argv.push_back(word.constData());
        const auto answer
            = std::get<Reply>(parseCommandLine(static_cast<int>(argv.size()), argv.data()));
        QCOMPARE(answer.status, 0);
        QVERIFY2(answer.text.find("Usage: " + usage.toStdString()) != std::string::npos,
            answer.text.c_str());
    }

    void helpNamesEveryStatus()
    {
        const std::string text = std::get<Reply>(parse({ "--help" })).text;
        for (const int status : { kExitUsage, kExitDoesNotCompile, kExitNoInput, kExitNoDisplay,
                 kExitDeadlock, kExitSystem, kExitCannotCreate, kExitTimeout })
            QVERIFY2(text.find("\n  " + std::to_string(status) + "  ") != std::string::npos,
                QByteArray::number(status).constData());
    }

    void helpSaysWhatBecomesOfASavedRun()
    {
        const auto helpOf = [](const char *command) {
            return std::get<Reply>(parse({ command, "--help" })).text;
        };
        QVERIFY(helpOf("run").find("it is not replayed") != std::string::npos);
        QVERIFY(helpOf("shot").find("drawn as it was recorded") != std::string::npos);
    }

    void helpHasExamples()
    {
        const auto answer = std::get<Reply>(parse({ "--help" }));
        QCOMPARE(answer.status, 0);
        QVERIFY(answer.text.find("interleave shot dishes --at 6.4") != std::string::npos);
    }

    void aCommandsHelpSpeaksOfThatCommand()
    {
        const QByteArrayList commands { "run", "shot", "list" };
        for (const QByteArray &command : commands) {
            const auto text = std::get<Reply>(parse({ command.constData(), "--help" })).text;
            for (const QByteArray &other : commands) {
                const bool has
                    = text.find("\n  interleave " + other.toStdString() + " ") != std::string::npos;
                QVERIFY2(has == (other == command), (command + " " + other).constData());
            }
        }
        const auto list = std::get<Reply>(parse({ "list", "--help" })).text;
        QVERIFY(list.find("\n  64  ") != std::string::npos);
        QVERIFY(list.find("\n  70  ") == std::string::npos);
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
        std::vector<std::vector<MessageArg>> kinds {
            {},
            { std::string("a %2"), std::int64_t { -1'234'567 }, Time { 1'234'567'890 },
                TaskId { 1 }, ObjectId { 1 } },
            { TaskId { 99 }, ObjectId { 99 }, std::string("\xc3\xa9"), std::int64_t { 0 },
                Time {} },
        };
        for (const std::int64_t ns : { 1LL, 35LL, 999LL, 1'000LL, 3'400LL, 9'996LL, 45'600LL,
                 999'600LL, 2'500'000LL, 9'999'999LL, 59'940'000'000LL, 59'970'000'000LL,
                 64'000'000'000LL, 600'000'000'000LL, 3'599'700'000'000LL, 7'830'000'000'000LL })
            kinds.push_back(std::vector<MessageArg>(5, Time { ns }));
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
