// Bad input on the command line: a clear sentence, the right status, nothing lost.
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <functional>
#include <iterator>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace {

const QString kProgram = QStringLiteral(INTERLEAVE_PROGRAM);

struct Done {
    int status = -1;
    bool crashed = false;
    QByteArray out;
    QByteArray err;
};

Done call(const QStringList &words, const QByteArray &input = {},
    const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment(),
    const std::function<void()> &beforehand = {})
{
    QProcess process;
    if (beforehand)
        process.setChildProcessModifier(beforehand);
    process.setProcessEnvironment(environment);
    process.start(kProgram, words);
    process.write(input);
    process.closeWriteChannel();
    Done done;
    if (!process.waitForFinished(60'000))
        return done;
    done.status = process.exitCode();
    done.crashed = process.exitStatus() == QProcess::CrashExit;
    done.out = process.readAllStandardOutput();
    done.err = process.readAllStandardError();
    return done;
}

// For this process and what it starts, as on a file system that makes no nameless files.
void forbidNamelessFiles()
{
    sock_filter rules[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_openat, 0, 4),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, args) + 2 * sizeof(__u64)),
        BPF_STMT(BPF_ALU | BPF_AND | BPF_K, O_TMPFILE),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, O_TMPFILE, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EOPNOTSUPP),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const sock_fprog program { std::size(rules), rules };
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0
        || ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
        ::_exit(99);
}

void letFilesHold(rlim_t bytes)
{
    const rlimit less { bytes, bytes };
    if (::setrlimit(RLIMIT_FSIZE, &less) != 0)
        ::_exit(99);
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

// More than a trace holds in memory, also without its lines.
const QByteArray kLong = "import threading\n"
                         "first, second = threading.Lock(), threading.Lock()\n"
                         "first.acquire()\n"
                         "n = 0\n"
                         "while n < 100_000:\n"
                         "    n += 1\n"
                         "    with second: pass\n";
const QByteArray kLongDeadlock = kLong + "first.acquire()\n";

}

class TestFaults : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    QString write(const char *name, const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path;
    }

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
        QTest::newRow("unknown module")
            << QByteArray("import numpy\n") << 1 << QByteArray()
            << QByteArray("ModuleNotFoundError: No module named 'numpy'\n"
                          "interleave: Here are most of Python's own modules");
        QTest::newRow("unknown module, nearly known")
            << QByteArray("def f():\n    import threadin\nf()\n") << 1 << QByteArray()
            << QByteArray("ModuleNotFoundError: No module named 'threadin'\n"
                          "interleave: Did you mean `threading`?\n");
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
        QTest::newRow("no file before no moment")
            << QStringList { QStringLiteral("shot"), QStringLiteral("/nowhere/a.py") } << 66
            << QByteArray("There is no file");
        QTest::newRow("no file before no place")
            << QStringList { QStringLiteral("shot"), QStringLiteral("/nowhere/a.py"),
                   QStringLiteral("-o"), QStringLiteral("/nowhere/p.png") }
            << 66 << QByteArray("There is no file");
        QTest::newRow("no moment")
            << QStringList { QStringLiteral("shot"), QStringLiteral("dishes"), QStringLiteral("-o"),
                   m_folder.filePath(QStringLiteral("p.png")) }
            << 64 << QByteArray("--at SECONDS or --event N");
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
        QTest::newRow("moment past the end") << QStringList { QStringLiteral("shot"),
            QStringLiteral("dishes"), QStringLiteral("--at"), QStringLiteral("1000"),
            QStringLiteral("-o"), m_folder.filePath(QStringLiteral("p.png")) }
                                             << 64 << QByteArray("no moment");
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

    void whatCannotBeSavedIsToldBeforeTheRun()
    {
        const QString program = write("long.py", "print('hours of work')\n");
        for (const QString &path : { m_folder.path(), QStringLiteral("/nowhere/t.interleave") }) {
            const Done done
                = call({ QStringLiteral("run"), program, QStringLiteral("--trace"), path });
            QCOMPARE(done.status, 73);
            QCOMPARE(done.out, QByteArray());
            QVERIFY2(done.err.contains(path.toUtf8()), done.err.constData());
        }
    }

    void aSavedRunRunsAgainUnlessItIsOfALaterVersion()
    {
        const QString path = m_folder.filePath(QStringLiteral("saved.interleave"));
        const QStringList run { QStringLiteral("run"), write("s.py", "print('one')\n"),
            QStringLiteral("--trace"), path };
        QCOMPARE(call(run).out, QByteArray("one\n"));
        QCOMPARE(call({ QStringLiteral("run"), path }).out, QByteArray("one\n"));

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        bytes[8] = static_cast<char>(bytes[8] + 1);
        std::uint32_t crc = 0xFFFFFFFFu; // CRC-32 of the file's first twelve bytes
        for (int i = 0; i < 12; ++i) {
            crc ^= static_cast<std::uint8_t>(bytes[i]);
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320u : 0);
        }
        crc = ~crc;
        std::memcpy(bytes.data() + 12, &crc, sizeof crc);
        file.seek(0);
        file.write(bytes);
        file.close();
        const Done later = call({ QStringLiteral("run"), path });
        QCOMPARE(later.status, 66);
        QVERIFY2(later.err.contains("later version"), later.err.constData());
        // What is damaged in the middle is still a program.
        bytes[8] = static_cast<char>(bytes[8] - 1);
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        const Done damaged = call({ QStringLiteral("run"), write("d.interleave", bytes) });
        QCOMPARE(damaged.out, QByteArray("one\n"));
        QVERIFY2(damaged.err.contains("is damaged"), damaged.err.constData());
    }

    void aSavedRunRunsAgainWithItsSettingsButForThoseGiven()
    {
        const QString path = m_folder.filePath(QStringLiteral("settings.interleave"));
        const QString program = write("settings.py",
            "import multiprocessing, threading\nn = 1  # param 1..8: how many\nx = []\n"
            "t = threading.Thread(target=x.append, args=(n,))\nt.start()\nt.join()\nprint(n, x)\n");
        const QStringList processes { QStringLiteral("run"), program, QStringLiteral("--schedule"),
            QStringLiteral("processes"), QStringLiteral("--set"), QStringLiteral("n=2"),
            QStringLiteral("--trace"), path };
        QCOMPARE(call(processes).out, QByteArray("2 []\n")); // a process has its own list
        QCOMPARE(call({ QStringLiteral("run"), path }).out, QByteArray("2 []\n"));
        QCOMPARE(
            call({ QStringLiteral("run"), path, QStringLiteral("--clock"), QStringLiteral("real") })
                .out,
            QByteArray("2 []\n"));
        QCOMPARE(call({ QStringLiteral("run"), path, QStringLiteral("--schedule"),
                          QStringLiteral("threads") })
                     .out,
            QByteArray("2 [2]\n"));
        QCOMPARE(
            call({ QStringLiteral("run"), path, QStringLiteral("--set"), QStringLiteral("n=3") })
                .out,
            QByteArray("3 []\n"));
    }

    void aSavedRunIsDrawnAsItWasRecorded()
    {
        const QString path = m_folder.filePath(QStringLiteral("drawn.interleave"));
        QCOMPARE(call({ QStringLiteral("run"), write("drawn.py", "print('one')\n"),
                          QStringLiteral("--trace"), path })
                     .status,
            0);
        const QString picture = m_folder.filePath(QStringLiteral("drawn.png"));
        QStringList shot { QStringLiteral("shot"), path, QStringLiteral("--event"),
            QStringLiteral("1"), QStringLiteral("-o"), picture };
        for (const char *word : { "--seed", "--timeout" }) {
            const Done changed
                = call(shot + QStringList { QString::fromLatin1(word), QStringLiteral("3") });
            QCOMPARE(changed.status, 64);
            QVERIFY2(changed.err.contains(QByteArray(word) + " cannot change it"),
                changed.err.constData());
        }
        QVERIFY(!QFile::exists(picture));
        QCOMPARE(call(shot).status, 0);
        QVERIFY(QFile::exists(picture));
    }

    void withoutADisplayThereIsASentence_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("none") << QByteArray() << QByteArray()
                              << QByteArray("neither DISPLAY nor WAYLAND_DISPLAY");
        QTest::newRow("nobody there")
            << QByteArray("DISPLAY") << QByteArray(":77") << QByteArray(":77");
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
        program.start(kProgram, { QStringLiteral("run"), write("out.py", "print('lost')\n") });
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 73);
        QVERIFY(program.readAllStandardError().contains("standard output"));
    }

    void aMissingFontIsNamed()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("FONTCONFIG_FILE"),
            write("fonts.conf", "<?xml version=\"1.0\"?>\n<fontconfig></fontconfig>\n"));
        QStringList shot { QStringLiteral("shot"), QStringLiteral("washing_alone"),
            QStringLiteral("--at"), QStringLiteral("0"), QStringLiteral("--lang"),
            QStringLiteral("zh_CN"), QStringLiteral("-o"),
            m_folder.filePath(QStringLiteral("font.png")) };
        const Done chinese = call(shot, {}, environment);
        QCOMPARE(chinese.status, 0);
        QVERIFY2(chinese.err.contains("Noto Sans CJK SC"), chinese.err.constData());
        shot.replace(5, QStringLiteral("en"));
        QCOMPARE(call(shot, {}, environment).err, QByteArray());
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

    // By then most of the trace has left memory.
    void aDeadlockAfterALongRunNamesThemToo()
    {
        const QString program = write("long.py", kLongDeadlock);
        const QString trace = m_folder.filePath(QStringLiteral("long.interleave"));
        for (const QStringList &options :
            { QStringList {}, QStringList { QStringLiteral("--trace"), trace } }) {
            const Done done = call(QStringList { QStringLiteral("run"), program } + options);
            QCOMPARE(done.status, 70);
            QVERIFY2(done.err.contains("main waits for the lock first"), done.err.constData());
        }
        QVERIFY(QFileInfo(trace).size() > 400'000 * 16);
    }

    void aDeadlockIsExplainedWhereNothingCanBeWritten()
    {
        const QString program = write("long.py", kLongDeadlock);
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TMPDIR"), QStringLiteral("/nonexistent"));
        const Done done = call({ QStringLiteral("run"), program }, {}, environment);
        QCOMPARE(done.status, 70);
        QVERIFY2(done.err.contains("main waits for the lock first"), done.err.constData());
    }

    void aTraceThatFindsNoRoomIsToldAndLeavesNothing_data()
    {
        QTest::addColumn<bool>("nameless");
        QTest::newRow("nameless files") << true;
        QTest::newRow("files with names") << false;
    }
    void aTraceThatFindsNoRoomIsToldAndLeavesNothing()
    {
        QFETCH(bool, nameless);
        const QString program = write("long.py", kLongDeadlock);
        const QTemporaryDir folder;
        const QString trace = folder.filePath(QStringLiteral("t.interleave"));
        const Done done = call({ QStringLiteral("run"), program, QStringLiteral("--trace"), trace },
            {}, QProcessEnvironment::systemEnvironment(), [nameless] {
                letFilesHold(2u << 20);
                if (!nameless)
                    forbidNamelessFiles();
            });
        QCOMPARE(done.status, 70);
        QVERIFY2(done.err.contains("main waits for the lock first"), done.err.constData());
        QVERIFY2(done.err.contains(trace.toUtf8()), done.err.constData());
        QCOMPARE(filesIn(folder.path()), QStringList());
    }

    void nothingRemainsWhereFilesNeedNames_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::newRow("to the end") << QByteArray();
        QTest::newRow("a status") << QByteArray("import sys\nsys.exit(3)\n");
        QTest::newRow("a signal") << QByteArray(
            "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)\n");
    }
    void nothingRemainsWhereFilesNeedNames()
    {
        QFETCH(QByteArray, end);
        const QString program = write("ends.py", kLong + end);
        const QTemporaryDir folder;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("TMPDIR"), folder.path());
        call({ QStringLiteral("run"), program }, {}, environment, forbidNamelessFiles);
        QCOMPARE(filesIn(folder.path()), QStringList());
        const QString trace = folder.filePath(QStringLiteral("t.interleave"));
        call({ QStringLiteral("run"), program, QStringLiteral("--trace"), trace }, {}, environment,
            forbidNamelessFiles);
        QCOMPARE(filesIn(folder.path()), QStringList { QStringLiteral("t.interleave") });
    }

    void controlCIsAKeyboardInterrupt_data()
    {
        QTest::addColumn<QString>("clock");
        QTest::newRow("simulated") << QStringLiteral("simulated");
        QTest::newRow("real") << QStringLiteral("real");
    }
    void controlCIsAKeyboardInterrupt()
    {
        QFETCH(QString, clock);
        const QString trace = m_folder.filePath(QStringLiteral("c.interleave"));
        QProcess process;
        // Its steps take long, so that the limit of steps does not come before the signal.
        process.start(kProgram,
            { QStringLiteral("run"), QStringLiteral("--trace"), trace,
                write("c.py",
                    "text = 'a' * 1_000_000\ntry:\n    print('ready')\n    while True:\n        "
                    "text.count('b')\nexcept KeyboardInterrupt:\n    print('bye')\n"),
                QStringLiteral("--clock"), clock });
        QTRY_VERIFY_WITH_TIMEOUT(
            process.bytesAvailable() > 0 || process.waitForReadyRead(50), 60'000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.readAllStandardOutput(), QByteArray("ready\nbye\n"));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(QFile::exists(trace));
        QFile::remove(trace);
    }

    // Somebody at a terminal is told how to end what goes on when main has been interrupted.
    void afterControlCATerminalIsToldThatTheProgramGoesOn()
    {
        const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
        QVERIFY(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
        const int theirs = ::open(::ptsname(terminal), O_RDWR | O_NOCTTY | O_CLOEXEC);
        QVERIFY(theirs >= 0);
        QProcess process;
        process.setChildProcessModifier([theirs] { ::dup2(theirs, STDERR_FILENO); });
        process.start(kProgram,
            { QStringLiteral("run"), QStringLiteral("--clock"), QStringLiteral("real"),
                write("on.py",
                    "import threading, time\ndef forever():\n    while True: time.sleep(3600)\n"
                    "threading.Thread(target=forever).start()\nprint('ready')\n"
                    "time.sleep(3600)\n") });
        QTRY_VERIFY_WITH_TIMEOUT(
            process.bytesAvailable() > 0 || process.waitForReadyRead(50), 60'000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QByteArray said;
        pollfd waits { terminal, POLLIN, 0 };
        while (!said.contains("again to stop it") && ::poll(&waits, 1, 60'000) == 1) {
            char bytes[4096];
            const ssize_t n = ::read(terminal, bytes, sizeof bytes);
            if (n <= 0)
                break;
            said.append(bytes, static_cast<qsizetype>(n));
        }
        QVERIFY2(said.contains("KeyboardInterrupt"), said.constData());
        QVERIFY2(said.contains("interleave: The program goes on after Ctrl+C. Press Ctrl+C again "
                               "to stop it."),
            said.constData());
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY(process.exitStatus() == QProcess::CrashExit);
        ::close(theirs);
        ::close(terminal);
    }

    // The second Ctrl+C stops what does not want to stop; what was recorded is kept all the same.
    // (Under the simulated clock the step limit might be there first.)
    void twoControlCsStopTheRun()
    {
        const QString trace = m_folder.filePath(QStringLiteral("cc.interleave"));
        QProcess process;
        process.start(kProgram,
            { QStringLiteral("run"), QStringLiteral("--clock"), QStringLiteral("real"),
                QStringLiteral("--trace"), trace,
                write("cc.py",
                    "print('ready')\nwhile True:\n    try:\n        while True:\n            "
                    "pass\n    except KeyboardInterrupt:\n        print('no')\n") });
        QByteArray out;
        const auto said = [&](const QByteArray &text) {
            process.waitForReadyRead(50);
            out += process.readAllStandardOutput();
            return out.contains(text);
        };
        QTRY_VERIFY_WITH_TIMEOUT(said("ready\n"), 60'000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QTRY_VERIFY_WITH_TIMEOUT(said("no\n"), 60'000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY(process.exitStatus() == QProcess::CrashExit); // by SIGINT, as the shell expects
        QCOMPARE(process.exitCode(), SIGINT);
        QVERIFY(QFile::exists(trace));
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_commandline.moc"
