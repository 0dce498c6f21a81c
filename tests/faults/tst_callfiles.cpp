// Saved runs, and files that cannot be written: nothing is lost, and nothing is left behind.
#include "tests/faults/calltest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QtTest>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <iterator>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace interleave;

namespace {

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
class TestCallFiles : public CallTest {
    Q_OBJECT
private Q_SLOTS:
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

    void whatIsReadIsNotOverwritten_data()
    {
        QTest::addColumn<QStringList>("words");   // of files in the folder
        QTest::addColumn<QByteArray>("sentence"); // contained
        QTest::addColumn<QString>("input");
        const auto row
            = [](const char *name, const char *words, const char *sentence = "would be overwritten",
                  const char *input = "") {
                  QTest::newRow(name) << QString::fromLatin1(words).split(QLatin1Char(' '))
                                      << QByteArray(sentence) << QString::fromLatin1(input);
              };
        row("a recording over the program", "run ./plain --trace plain");
        row("with a program's name", "run p.py --trace p.py", "is a name for a program");
        row("over a link's end", "run p.py --trace symbolic");
        row("under its other name", "run p.py --trace hard");
        row("by another way", "run ./plain --trace ../%/plain");
        row("read through a link", "run ./symbolic --trace hard");
        row("over the run that runs again", "run r.interleave --trace ./r.interleave");
        row("over standard input", "run - --trace symbolic", "would be overwritten", "p.py");
        row("a scene over the program", "shot p.py -o o.png --scene symbolic");
        row("a picture over the program", "shot p.py -o hard");
        row("a picture over its run", "shot r.interleave -o ./linked");
        row("two outputs", "shot p.py -o o.png --scene ./o.png", "name one file");
        row("two outputs through a link", "shot p.py -o o.png --scene dangling", "name one file");
    }
    void whatIsReadIsNotOverwritten()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, sentence);
        QFETCH(QString, input);
        const QTemporaryDir folder;
        const auto path = [&](const char *name) { return folder.filePath(QLatin1String(name)); };
        for (const char *name : { "p.py", "plain" }) {
            QFile file(path(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("print('mine')\n");
        }
        QCOMPARE(call({ QStringLiteral("run"), path("p.py"), QStringLiteral("--trace"),
                          path("r.interleave") })
                     .status,
            0);
        QVERIFY(QFile::link(path("p.py"), path("symbolic")));
        QVERIFY(QFile::link(path("r.interleave"), path("linked")));
        QVERIFY(QFile::link(path("o.png"), path("dangling")));
        QCOMPARE(
            ::link(path("p.py").toLocal8Bit().constData(), path("hard").toLocal8Bit().constData()),
            0);
        const auto everything = [&] {
            QByteArrayList all;
            for (const QString &name : filesIn(folder.path())) {
                QFile file(folder.filePath(name));
                if (file.open(QIODevice::ReadOnly))
                    all << name.toUtf8() + ": " + file.readAll();
            }
            return all;
        };
        const QByteArrayList before = everything();
        QProcess process;
        process.setWorkingDirectory(folder.path());
        if (!input.isEmpty())
            process.setStandardInputFile(folder.filePath(input));
        words.replaceInStrings(QStringLiteral("%"), QFileInfo(folder.path()).fileName());
        process.start(programPath(), words);
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray said = process.readAllStandardError();
        QCOMPARE(process.exitCode(), 64);
        QCOMPARE(process.readAllStandardOutput(), QByteArray());
        QVERIFY2(said.contains(sentence), said.constData());
        QVERIFY(everything() == before);
    }

    // A scenario is no file, whatever lies there under its name.
    void aFileMayBeCalledAsAScenario()
    {
        const QTemporaryDir folder;
        QProcess process;
        process.setWorkingDirectory(folder.path());
        for (int times = 0; times < 2; ++times) {
            process.start(programPath(),
                { QStringLiteral("run"), QStringLiteral("washing_alone"), QStringLiteral("--trace"),
                    QStringLiteral("washing_alone") });
            QVERIFY(process.waitForFinished(60'000));
            QCOMPARE(process.exitCode(), 0);
        }
    }

    // Neither more bytes than the file has, nor another number of events than there are to step to.
    void ofADamagedRunItIsToldWhatIsTrue()
    {
        const QString path = m_folder.filePath(QStringLiteral("hurt.interleave"));
        QCOMPARE(call({ QStringLiteral("run"), QStringLiteral("dishes"), QStringLiteral("--trace"),
                          path })
                     .status,
            0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        const QString picture = m_folder.filePath(QStringLiteral("hurt.png"));
        const auto told = [&](const QByteArray &content, const char *pattern) {
            const QStringList shot { QStringLiteral("shot"), write("told.interleave", content),
                QStringLiteral("--event"), QStringLiteral("999999"), QStringLiteral("-o"),
                picture };
            const QString said = QString::fromUtf8(call(shot).err);
            const auto match = QRegularExpression(QString::fromLatin1(pattern)).match(said);
            return match.hasMatch() ? match.capturedTexts().mid(1) : QStringList { said };
        };
        const auto half = bytes.first(bytes.size() / 2);
        const QStringList cut
            = told(half, "read, ([\\d,]+) bytes were skipped, and the rest is missing");
        const qlonglong skipped = QString(cut.first()).remove(QLatin1Char(',')).toLongLong();
        QVERIFY2(skipped > 0 && skipped < half.size(), qPrintable(cut.first()));
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        const QStringList flipped
            = told(bytes, "damaged; (\\d+) events are here(?:.|\n)*this run has (\\d+)\\.");
        QCOMPARE(flipped.size(), 2);
        QCOMPARE(flipped.first(), flipped.last());
        // Both: a gap, and an end that is missing.
        const QString longRun = m_folder.filePath(QStringLiteral("long.interleave"));
        const QString program = write("long.py",
            "import threading\nlock = threading.Lock()\n"
            "for i in range(3000):\n    with lock:\n        pass\n");
        QCOMPARE(
            call({ QStringLiteral("run"), program, QStringLiteral("--trace"), longRun }).status, 0);
        QFile longFile(longRun);
        QVERIFY(longFile.open(QIODevice::ReadOnly));
        QByteArray torn = longFile.readAll();
        torn[torn.size() / 3] = static_cast<char>(torn[torn.size() / 3] ^ 1);
        torn.truncate(torn.size() * 3 / 4);
        QCOMPARE(told(torn,
                     "damaged; [\\d,]+ events are here, (\\d+) of which stand for missing ones; "
                     "[\\d,]+ bytes were skipped, and the rest is missing\\.")
                     .first(),
            QStringLiteral("1"));
    }

    void whatIsDrawnAsBoxesIsSaid()
    {
        const auto said = [&](const char *program) {
            return call({ QStringLiteral("shot"), write("signs.py", program), QStringLiteral("-o"),
                            m_folder.filePath(QStringLiteral("signs.png")) })
                .err;
        };
        QCOMPARE(said("print('\u00e9\u03b1\u0436\u2192')\n"), QByteArray());
        const QByteArray boxes = said("print('\U0001f600\u0639')  # \u0639\n");
        QVERIFY2(
            boxes.contains("boxes: \u0639 (U+0639), \U0001f600 (U+1F600).\n"), boxes.constData());
        QCOMPARE(boxes.count('\n'), 1);
    }

    // Whether it is made for the picture or was recorded before.
    void aPictureTellsNoNumberOfThisComputer()
    {
        const QString path = m_folder.filePath(QStringLiteral("real.interleave"));
        const QString program = write("real.py",
            "import multiprocessing\n"
            "def child(queue):\n    queue.put(1)\n"
            "if __name__ == '__main__':\n"
            "    queue = multiprocessing.Queue()\n"
            "    p = multiprocessing.Process(target=child, args=(queue,))\n"
            "    p.start()\n    p.join()\n");
        QCOMPARE(call({ QStringLiteral("run"), program, QStringLiteral("--clock"),
                          QStringLiteral("real"), QStringLiteral("--trace"), path })
                     .status,
            0);
        const QString scene = m_folder.filePath(QStringLiteral("real.json"));
        for (const QStringList &what : { QStringList { path },
                 QStringList { program, QStringLiteral("--clock"), QStringLiteral("real") } }) {
            const Done done = call(QStringList { QStringLiteral("shot") } + what
                + QStringList { QStringLiteral("-o"), m_folder.filePath(QStringLiteral("real.png")),
                    QStringLiteral("--scene"), scene });
            QVERIFY2(done.status == 0, done.err.constData());
            QFile file(scene);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            QVERIFY(text.contains(QLatin1String("process P1")));
            const auto number = QRegularExpression(QStringLiteral("process \\d+")).match(text);
            QVERIFY2(!number.hasMatch(), qPrintable(number.captured()));
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

    void aRunOfWhichTheEventsAreLostIsNotDrawn()
    {
        const QString path = m_folder.filePath(QStringLiteral("lost.interleave"));
        QCOMPARE(call({ QStringLiteral("run"), write("lost.py", "print('one')\n"),
                          QStringLiteral("--trace"), path })
                     .status,
            0);
        // What stays are the file's head and the sections that have the program.
        constexpr qsizetype kHead = 16;
        constexpr qsizetype kSectionHead = 24;
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray bytes = file.readAll();
        QByteArray left = bytes.first(kHead);
        for (qsizetype at = kHead; at < bytes.size();) {
            std::uint32_t section[3]; // marker, tag, bytes behind the section's head
            std::memcpy(section, bytes.constData() + at, sizeof section);
            const qsizetype size = kSectionHead + section[2];
            if (section[1] == 1)
                left += bytes.mid(at, size);
            at += size;
        }
        QVERIFY(left.size() > kHead && left.size() < bytes.size());
        QVERIFY(file.resize(0) && file.seek(0) && file.write(left) == left.size());
        file.close();
        const QString picture = m_folder.filePath(QStringLiteral("lost.png"));
        for (const char *moment : { "0", "5" }) {
            const Done done = call({ QStringLiteral("shot"), path, QStringLiteral("--event"),
                QString::fromLatin1(moment), QStringLiteral("-o"), picture });
            QCOMPARE(done.status, 66);
            QVERIFY2(done.err.contains("is damaged; 0 events"), done.err.constData());
        }
        QVERIFY(!QFile::exists(picture));
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
};

QTEST_GUILESS_MAIN(TestCallFiles)
#include "tst_callfiles.moc"
