// Words and programs on the command line: a clear sentence and the right status for each.
#include "tests/faults/calltest.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QtTest>

using namespace interleave;

class TestCallWords : public CallTest {
    Q_OBJECT
private Q_SLOTS:
    void aProgramHasItsArguments_data()
    {
        QTest::addColumn<QString>("clock");
        QTest::newRow("simulated") << QStringLiteral("simulated");
        QTest::newRow("real") << QStringLiteral("real");
    }
    void aProgramHasItsArguments()
    {
        QFETCH(QString, clock);
        const QString path = write("arguments.py", "import sys\nprint(sys.argv)\n");
        const Done done = call({ QStringLiteral("run"), path, QStringLiteral("--clock"), clock,
            QStringLiteral("two words"), QStringLiteral("--"), QStringLiteral("--help") });
        QCOMPARE(done.status, 0);
        QCOMPARE(done.out, QByteArray("['arguments.py', 'two words', '--help']\n"));
    }

    void aProgramsOutputAndStatusAreOurs_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("out");
        QTest::addColumn<QByteArray>("err"); // contained
        QTest::newRow("hello") << QByteArray("print('hello')\n") << 0 << QByteArray("hello\n")
                               << QByteArray();
        QTest::newRow("empty") << QByteArray() << 0 << QByteArray() << QByteArray();
        QTest::newRow("exit status")
            << QByteArray("import sys\nsys.exit(3)\n") << 3 << QByteArray() << QByteArray();
        QTest::newRow("exit text") << QByteArray("import sys\nsys.exit('no')\n") << 1
                                   << QByteArray() << QByteArray("no\n");
        QTest::newRow("exception")
            << QByteArray("x = {}\nx['k']\n") << 1 << QByteArray() << QByteArray("KeyError: 'k'\n");
        QTest::newRow("unknown name") << QByteArray("foo = 1\nprint(fooo)\n") << 1 << QByteArray()
                                      << QByteArray("NameError: name 'fooo' is not defined");
        QTest::newRow("a name that nothing resembles")
            << QByteArray("print(foo)\n") << 1 << QByteArray()
            << QByteArray("NameError: name 'foo' is not defined\n"
                          "interleave: There is nothing named `foo`. No line of the program gives "
                          "that name a value.\n");
        QTest::newRow("a name of another scope")
            << QByteArray("def f():\n    foo = 1\nf()\nprint(foo)\n") << 1 << QByteArray()
            << QByteArray("NameError: name 'foo' is not defined\n"
                          "interleave: There is nothing named `foo`. `foo` has a value only inside "
                          "f().\n");
        QTest::newRow("a module that is not imported")
            << QByteArray("time.sleep(1)\n") << 1 << QByteArray()
            << QByteArray("NameError: name 'time' is not defined\n"
                          "interleave: There is nothing named `time`. Add `import time` at the "
                          "top.\n");
        QTest::newRow("unknown module")
            << QByteArray("import numpy\n") << 1 << QByteArray()
            << QByteArray("ModuleNotFoundError: No module named 'numpy'\n"
                          "interleave: Here are most of Python's own modules");
        QTest::newRow("unknown module, nearly known")
            << QByteArray("def f():\n    import threadin\nf()\n") << 1 << QByteArray()
            << QByteArray("ModuleNotFoundError: No module named 'threadin'\n"
                          "interleave: Did you mean `threading`?\n");
        write("helper.py", "x = 1\n");
        QTest::newRow("a file beside the program")
            << QByteArray("import helper\n") << 1 << QByteArray()
            << QByteArray("ModuleNotFoundError: No module named 'helper'\n"
                          "interleave: helper.py is in the same folder, but a program here is a "
                          "single file: put what it needs from helper.py into it.\n");
        QTest::newRow("a part of an unknown module")
            << QByteArray("import numpy.linalg\n") << 1 << QByteArray()
            << QByteArray("ModuleNotFoundError: No module named 'numpy'\n"
                          "interleave: Here are most of Python's own modules");
        QTest::newRow("its own name")
            << QByteArray("import os\nprint(__file__, os.path.basename(__file__), "
                          "os.path.join(os.path.dirname(__file__), 'x'))\n")
            << 0 << QByteArray("p.py p.py x\n") << QByteArray();
        QTest::newRow("unknown module, caught")
            << QByteArray("try:\n    import threadin\nexcept ImportError:\n    print('no')\n") << 0
            << QByteArray("no\n") << QByteArray();
        QTest::newRow("syntax error") << QByteArray("x = 1\nfor x in range(3)\n    print(x)\n")
                                      << 65 << QByteArray() << QByteArray("p.py:2:18: ");
        QTest::newRow("syntax error, its line and a caret")
            << QByteArray("x = 1\nfor x in range(3)\n    print(x)\n") << 65 << QByteArray()
            << QByteArray("\n    for x in range(3)\n                     ^\n");
        QTest::newRow("stderr") << QByteArray("import sys\nprint('e', file=sys.stderr)\n") << 0
                                << QByteArray() << QByteArray("e\n");
        QTest::newRow("input") << QByteArray("print(input() + '!')\n") << 1 << QByteArray()
                               << QByteArray("EOFError");
        QTest::newRow("deadlock on itself")
            << QByteArray("import threading\nl = threading.Lock()\nl.acquire()\nl.acquire()\n")
            << 70 << QByteArray() << QByteArray("Deadlock");
        QTest::newRow("recursion")
            << QByteArray("def f():\n    f()\nf()\n") << 1 << QByteArray()
            << QByteArray("RecursionError: maximum recursion depth exceeded");
    }
    void aProgramsOutputAndStatusAreOurs()
    {
        QFETCH(QByteArray, program);
        QFETCH(int, status);
        QFETCH(QByteArray, out);
        QFETCH(QByteArray, err);
        for (const char *clock : { "simulated", "real" }) {
            const Done done = call({ QStringLiteral("run"), write("p.py", program),
                QStringLiteral("--clock"), QString::fromLatin1(clock) });
            QVERIFY2(done.status == status && !done.crashed,
                (QByteArray(clock) + " " + QByteArray::number(done.status) + ": " + done.err)
                    .constData());
            QCOMPARE(done.out, out);
            QVERIFY2(done.err.contains(err), (QByteArray(clock) + ": " + done.err).constData());
        }
    }

    void aLongLineIsShownAroundItsMistake_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("behind");
        QTest::newRow("at its begin") << 0 << 50'000;
        QTest::newRow("one is left out") << 101 << 50'000; // "é" of the begin
        QTest::newRow("within") << 50'000 << 50'000;
        QTest::newRow("near its end") << 50'000 << 20;
        QTest::newRow("at its end") << 50'000 << 0;
        QTest::newRow("whole") << 100 << 99;
    }
    void aLongLineIsShownAroundItsMistake()
    {
        QFETCH(int, before);
        QFETCH(int, behind);
        const QString line = QString(before, QChar(u'é')) + QLatin1Char('$')
            + QString(behind, QChar(u'ñ')); // two bytes each
        const Done done = call({ QStringLiteral("run"), write("long.py", line.toUtf8() + "\n") });
        QCOMPARE(done.status, 65);
        const QStringList said = QString::fromUtf8(done.err).split(QLatin1Char('\n'));
        QVERIFY(said.size() >= 3);
        QVERIFY(said[0].contains(QStringLiteral(":1:%1: ").arg(before + 1)));
        const qsizetype caret = said[2].indexOf(QLatin1Char('^'));
        QCOMPARE(said[2].count(QLatin1Char('^')), 1);
        QCOMPARE(said[1].indexOf(QLatin1Char('$')), caret);
        QCOMPARE(
            said[1].count(QStringLiteral("...")), (before > 100 ? 1 : 0) + (behind > 100 ? 1 : 0));
        QCOMPARE(QString(said[1]).remove(QLatin1Char('.')).trimmed().size(),
            std::min<qsizetype>(line.size(), 200));
    }

    void standardInputIsTheProgramsOrItsInput()
    {
        QCOMPARE(call({ QStringLiteral("run"), QStringLiteral("-") }, "print(6 * 7)\n").out,
            QByteArray("42\n"));
        QCOMPARE(
            call({ QStringLiteral("run"), write("i.py", "print('hi', input())\n") }, "ann\n").out,
            QByteArray("hi ann\n"));
    }

    void badInput_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("err");
        QTest::newRow("missing") << QStringList { QStringLiteral("run"),
            QStringLiteral("/nowhere/a.py") }
                                 << 66 << QByteArray("There is no file");
        QTest::newRow("folder") << QStringList { QStringLiteral("run"), m_folder.path() } << 66
                                << QByteArray("is a folder");
        QTest::newRow("binary") << QStringList { QStringLiteral("run"),
            write("b.py",
                QByteArray("\x7f"
                           "ELF\0\1",
                    6)) } << 66 << QByteArray("is not text");
        QTest::newRow("a large program of another kind") << QStringList { QStringLiteral("run"),
            programPath() } << 66 << QByteArray("is not text");
        QTest::newRow("10 MB") << QStringList { QStringLiteral("run"),
            write("l.py", QByteArray(10 << 20, '#')) }
                               << 66 << QByteArray("too large");
        QTest::newRow("damaged run") << QStringList { QStringLiteral("shot"),
            write("x.interleave", "garbage"), QStringLiteral("--at"), QStringLiteral("0"),
            QStringLiteral("-o"), m_folder.filePath(QStringLiteral("x.png")) }
                                     << 66 << QByteArray("not a run");
        QTest::newRow("unknown parameter") << QStringList { QStringLiteral("run"),
            QStringLiteral("dishes"), QStringLiteral("--set"), QStringLiteral("driers=2") }
                                           << 64
                                           << QByteArray("no parameter `driers`. Its parameters: "
                                                         "dryers 1..8, ");
        QTest::newRow("value out of range") << QStringList { QStringLiteral("run"),
            QStringLiteral("dishes"), QStringLiteral("--set"), QStringLiteral("dryers=99") }
                                            << 64
                                            << QByteArray("interleave: `dryers` is 99, but it has "
                                                          "to be from 1 to 8.\n");
        QTest::newRow("value of a picture's program") << QStringList {
            QStringLiteral("shot"), QStringLiteral("dishes"), QStringLiteral("--set"),
            QStringLiteral("dryers=x"), QStringLiteral("--at"), QStringLiteral("1"),
            QStringLiteral("-o"), m_folder.filePath(QStringLiteral("p.png"))
        } << 64 << QByteArray("has to be a number, not 'x'. It can be from 1 to 8.\n");
        QTest::newRow("parameter without a value") << QStringList { QStringLiteral("run"),
            QStringLiteral("dishes"), QStringLiteral("--set"), QStringLiteral("dryers") }
                                                   << 64 << QByteArray("--set takes NAME=VALUE");
        QTest::newRow("parameter of a program with a mistake")
            << QStringList { QStringLiteral("run"), write("mistake.py", "x = = 1\n"),
                   QStringLiteral("--set"), QStringLiteral("x=1") }
            << 65 << QByteArray("mistake.py:1:5: ");
        QTest::newRow("no file before no place")
            << QStringList { QStringLiteral("shot"), QStringLiteral("/nowhere/a.py"),
                   QStringLiteral("-o"), QStringLiteral("/nowhere/p.png") }
            << 66 << QByteArray("There is no file");
        QTest::newRow("no place for the picture") << QStringList { QStringLiteral("shot"),
            QStringLiteral("dishes") } << 64 << QByteArray("-o OUT.png");
        QTest::newRow("no cores") << QStringList { QStringLiteral("run"), QStringLiteral("dishes"),
            QStringLiteral("--cores"), QStringLiteral("0") }
                                  << 64 << QByteArray("cores");
        QTest::newRow("unwritable trace")
            << QStringList { QStringLiteral("run"), QStringLiteral("washing_alone"),
                   QStringLiteral("--trace"), QStringLiteral("/nowhere/t.interleave") }
            << 73 << QByteArray("Cannot write");
        QTest::newRow("unwritable picture") << QStringList { QStringLiteral("shot"),
            QStringLiteral("dishes"), QStringLiteral("--at"), QStringLiteral("1"),
            QStringLiteral("-o"), QStringLiteral("/nowhere/p.png") }
                                            << 73 << QByteArray("Cannot write");
        QTest::newRow("moment past the end") << QStringList {
            QStringLiteral("shot"), QStringLiteral("dishes"), QStringLiteral("--at"),
            QStringLiteral("1e9"), QStringLiteral("-o"), m_folder.filePath(QStringLiteral("p.png"))
        } << 64 << QByteArray("There is no moment 1e9 s: this run ends at ");
        QTest::newRow("no such worker") << QStringList { QStringLiteral("shot"),
            QStringLiteral("dishes"), QStringLiteral("--at"), QStringLiteral("1"),
            QStringLiteral("--select"), QStringLiteral("cook"), QStringLiteral("-o"),
            m_folder.filePath(QStringLiteral("p.png")) }
                                        << 64 << QByteArray("washer");
    }
    void badInput()
    {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        QFETCH(QByteArray, err);
        const Done done = call(words);
        QVERIFY2(done.status == status && !done.crashed,
            (QByteArray::number(done.status) + ": " + done.err).constData());
        QVERIFY2(done.err.contains(err), done.err.constData());
    }

    void withoutADisplayThereIsASentence_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("none") << QByteArray() << QByteArray()
                              << QByteArray("neither DISPLAY nor WAYLAND_DISPLAY");
        QTest::newRow("nobody there")
            << QByteArray("DISPLAY") << QByteArray(":60177") << QByteArray(":60177");
        QTest::newRow("no plugin") << QByteArray("QT_QPA_PLATFORM") << QByteArray("cuneiform")
                                   << QByteArray("\"cuneiform\"");
    }
    void withoutADisplayThereIsASentence()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, says);
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char *each : { "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM" })
            environment.remove(QLatin1String(each));
        if (!name.isEmpty())
            environment.insert(QString::fromLatin1(name), QString::fromLatin1(value));
        const Done done = call({ QStringLiteral("dishes") }, {}, environment);
        QVERIFY2(done.status == 69 && !done.crashed, done.err.constData());
        QVERIFY2(done.err.startsWith("interleave: ") && done.err.contains(says)
                && done.err.contains("`interleave shot`"),
            done.err.constData());
        QCOMPARE(done.err.count('\n'), qsizetype { 1 });
    }

    void anotherProgramCannotBeStartedAndThatIsSaid_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("out");
        QTest::addColumn<bool>("hint");
        QTest::newRow("run") << QByteArray("import subprocess\nsubprocess.run(['ls'])\n") << 1
                             << QByteArray() << true;
        QTest::newRow("caught") << QByteArray(
            "import subprocess\ntry:\n    subprocess.run(['ls'])\nexcept FileNotFoundError as e:\n"
            "    print(e)\n") << 0
                                << QByteArray("[Errno 2] No such file or directory: 'ls'\n")
                                << false;
        QTest::newRow("by a shell") << QByteArray("import os\nprint(os.system('ls'))\n") << 0
                                    << QByteArray("32512\n") << true;
        QTest::newRow("one that is here")
            << QByteArray("import subprocess\nsubprocess.run(['echo', 'hi'])\n") << 0
            << QByteArray("hi\n") << false;
        QTest::newRow("a file") << QByteArray("open('ls')\n") << 1 << QByteArray() << false;
    }
    void anotherProgramCannotBeStartedAndThatIsSaid()
    {
        QFETCH(QByteArray, program);
        QFETCH(int, status);
        QFETCH(QByteArray, out);
        QFETCH(bool, hint);
        const Done done = call({ QStringLiteral("run"), write("start.py", program) });
        QCOMPARE(done.status, status);
        QCOMPARE(done.out, out);
        QVERIFY2(done.err.contains("date, echo, false, pwd, sleep and true") == hint,
            done.err.constData());
    }

    void outputThatNobodyCanTakeIsTold()
    {
        QProcess program;
        program.setStandardOutputFile(QStringLiteral("/dev/full"));
        program.start(programPath(), { QStringLiteral("run"), write("out.py", "print('lost')\n") });
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 73);
        QVERIFY(program.readAllStandardError().contains("standard output"));
    }

    void whatWasAskedForAndNobodyCanTakeIsTold_data()
    {
        QTest::addColumn<QStringList>("words");
        for (const char *words :
            { "list", "list --json", "list --modules", "--help", "run --help", "--version" })
            QTest::newRow(words) << QString::fromLatin1(words).split(QLatin1Char(' '));
    }
    void whatWasAskedForAndNobodyCanTakeIsTold()
    {
        QFETCH(QStringList, words);
        QProcess program;
        program.setStandardOutputFile(QStringLiteral("/dev/full"));
        program.start(programPath(), words);
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 73);
        QCOMPARE(program.readAllStandardError(),
            QByteArray("interleave: Cannot write to standard output: No space left on device.\n"));
    }

    void withoutADisplayAWrongNameIsToldFirst()
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const char *each : { "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM" })
            environment.remove(QLatin1String(each));
        const Done done = call({ QStringLiteral("/nowhere/a.py") }, {}, environment);
        QCOMPARE(done.status, 66);
        QVERIFY2(done.err.contains("There is no file"), done.err.constData());
    }

    // Of the window: a picture has its fonts with it, but for this one.
    void aMissingFontIsNamed()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("FONTCONFIG_FILE"),
            write("fonts.conf", "<?xml version=\"1.0\"?>\n<fontconfig></fontconfig>\n"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        for (const char *each : { "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME" })
            environment.insert(QLatin1String(each), m_folder.path());
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("Interleave")));
        write("Interleave/interleave.ini", "[look]\nlanguage=zh_CN\n");
        QProcess window;
        window.setProcessEnvironment(environment);
        window.start(programPath(), { QStringLiteral("washing_alone") });
        QByteArray told;
        while (!told.contains("fonts-noto-cjk") && window.waitForReadyRead(60'000))
            told += window.readAllStandardError();
        window.kill();
        QVERIFY(window.waitForFinished(60'000));
        told += window.readAllStandardError();
        QVERIFY2(
            told.contains("Noto Sans CJK SC is missing, and no other one here"), told.constData());
        QVERIFY2(told.contains("fonts-noto-cjk"), told.constData());
    }

    void helpShowsExamplesAndListIsForPrograms()
    {
        const Done help = call({ QStringLiteral("--help") });
        QCOMPARE(help.status, 0);
        QVERIFY2(help.out.contains("\n  interleave run dishes"), help.out.constData());
        const Done list = call({ QStringLiteral("list"), QStringLiteral("--json") });
        QCOMPARE(list.status, 0);
        const QJsonArray scenarios = QJsonDocument::fromJson(list.out).array();
        QVERIFY(scenarios.size() >= 8);
        for (const QJsonValue &scenario : scenarios)
            QVERIFY(!scenario.toObject().value(QLatin1String("title")).toString().isEmpty());
        QVERIFY(call({ QStringLiteral("list") }).out.contains("dishes"));
        const Done modules = call({ QStringLiteral("list"), QStringLiteral("--modules") });
        QCOMPARE(modules.status, 0);
        const QByteArrayList names = modules.out.trimmed().split('\n');
        QVERIFY(names.contains("threading") && names.contains("gevent.pool"));
        QVERIFY(!modules.out.contains("._") && !modules.out.startsWith('_'));
        const Done json = call(
            { QStringLiteral("list"), QStringLiteral("--json"), QStringLiteral("--modules") });
        QByteArrayList same;
        for (const QJsonValue &name : QJsonDocument::fromJson(json.out).array())
            same << name.toString().toUtf8();
        QCOMPARE(same, names);
    }

    void anEndlessLoopIsStopped()
    {
        const Done steps
            = call({ QStringLiteral("run"), write("e.py", "while True:\n    pass\n") });
        QCOMPARE(steps.status, 75);
        QVERIFY2(steps.err.contains("endless loop"), steps.err.constData());
        const Done time = call({ QStringLiteral("run"), write("e.py", "while True:\n    pass\n"),
            QStringLiteral("--clock"), QStringLiteral("real"), QStringLiteral("--timeout"),
            QStringLiteral("0.5") });
        QCOMPARE(time.status, 75);
    }

    void aDeadlockNamesWhoWaitsForWhom()
    {
        const Done done = call({ QStringLiteral("run"), QStringLiteral("philosophers") });
        QCOMPARE(done.status, 70);
        QVERIFY2(done.err.contains("plato") && done.err.contains("fork"), done.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestCallWords)
#include "tst_callwords.moc"
