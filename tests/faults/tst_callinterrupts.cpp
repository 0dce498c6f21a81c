// Ctrl+C on the command line: the program is interrupted, and what was recorded is kept.
#include "tests/faults/calltest.h"

#include <QFile>
#include <QProcess>
#include <QtTest>

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <unistd.h>

using namespace interleave;

class TestCallInterrupts : public CallTest {
    Q_OBJECT
private Q_SLOTS:
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
        process.start(programPath(),
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
        process.start(programPath(),
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

    // Main is over, and waits for the others: CPython says that it waits no longer, and ends with 0.
    void controlCEndsTheWaitForTheLastThreads_data() { controlCIsAKeyboardInterrupt_data(); }
    void controlCEndsTheWaitForTheLastThreads()
    {
        QFETCH(QString, clock);
        QProcess process;
        process.start(programPath(),
            { QStringLiteral("run"),
                write("left.py",
                    "import threading\ndef stay():\n    text = 'a' * 1_000_000\n    while True: "
                    "text.count('b')\nthreading.Thread(target=stay).start()\n"
                    "threading._register_atexit(lambda: print('ready'))\n"),
                QStringLiteral("--clock"), clock });
        QTRY_VERIFY_WITH_TIMEOUT(
            process.bytesAvailable() > 0 || process.waitForReadyRead(50), 60'000);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.readAllStandardOutput(), QByteArray("ready\n"));
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(said.startsWith("Exception ignored in: <module 'threading' from ")
                && said.contains("\nKeyboardInterrupt"),
            said.constData());
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
    }

    // The second Ctrl+C stops what does not want to stop; what was recorded is kept all the same.
    // (Under the simulated clock the step limit might be there first.)
    void twoControlCsStopTheRun()
    {
        const QString trace = m_folder.filePath(QStringLiteral("cc.interleave"));
        QProcess process;
        process.start(programPath(),
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

QTEST_GUILESS_MAIN(TestCallInterrupts)
#include "tst_callinterrupts.moc"
