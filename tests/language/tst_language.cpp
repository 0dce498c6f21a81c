// Programs that say what they print: a line `print(x)  # expect: 1` expects the line "1" of output,
// in order. A line
// `# expect error: ValueError: no` at the end expects that last line of standard error, and exit
// status 1.
#include "tests/support/testhost.h"

#include "core/machine/prelude.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace interleave;

class TestLanguage : public QObject {
    Q_OBJECT

private:
    struct Expected {
        QString out;
        QString error;
    };
    static Expected expectedOf(const QString &source)
    {
        Expected expected;
        const QString mark = QStringLiteral("# expect: ");
        const QString bare = QStringLiteral("# expect:");
        const QString error = QStringLiteral("# expect error: ");
        for (const QString &line : source.split(QLatin1Char('\n'))) {
            if (const qsizetype at = line.indexOf(error); at >= 0)
                expected.error = line.mid(at + error.size());
            else if (const qsizetype with = line.indexOf(mark); with >= 0)
                expected.out += line.mid(with + mark.size()) + QLatin1Char('\n');
            else if (line.trimmed().endsWith(bare))
                expected.out += QLatin1Char('\n');
        }
        return expected;
    }
    static void rows()
    {
        QTest::addColumn<QString>("path");
        QStringList paths;
        QDirIterator it(QStringLiteral(INTERLEAVE_PROGRAMS), { QStringLiteral("*.py") },
            QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            paths << it.next();
        paths.sort();
        for (const QString &path : paths)
            QTest::newRow(qPrintable(path.mid(QStringLiteral(INTERLEAVE_PROGRAMS).size() + 1)))
                << path;
    }
    static void check(const QString &path, bool collectAlways)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray source = file.readAll();
        const Expected expected = expectedOf(QString::fromUtf8(source));
        const TestHost::Outcome outcome
            = TestHost::runSource(source.toStdString(), standardModules(), collectAlways);
        // Some programs do what one is warned of.
        static const QRegularExpression warning(
            QStringLiteral("^program\\.py:\\d+: SyntaxWarning: .*\\n  .*\\n"),
            QRegularExpression::MultilineOption);
        const QString err = QString::fromStdString(outcome.err).remove(warning);
        if (expected.error.isEmpty())
            QCOMPARE(err, QString());
        else
            QCOMPARE(err.trimmed().section(QLatin1Char('\n'), -1), expected.error);
        const QStringList out = QString::fromStdString(outcome.out).split(QLatin1Char('\n'));
        const QStringList wanted = expected.out.split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < std::min(out.size(), wanted.size()); ++i)
            QCOMPARE(out[i], wanted[i]);
        QCOMPARE(out.size(), wanted.size());
        QCOMPARE(outcome.exitCode, expected.error.isEmpty() ? 0 : 1);
        QVERIFY(!outcome.deadlocked);
        QVERIFY(!outcome.outOfSteps);
    }

private Q_SLOTS:
    void programsPrintWhatTheySay_data() { rows(); }
    void programsPrintWhatTheySay()
    {
        QFETCH(QString, path);
        check(path, false);
    }
    // Whatever the collector takes away too early shows here.
    void theyDoSoWithACollectionAtEverySafepoint_data() { rows(); }
    void theyDoSoWithACollectionAtEverySafepoint()
    {
        QFETCH(QString, path);
        check(path, true);
    }
};

QTEST_APPLESS_MAIN(TestLanguage)
#include "tst_language.moc"
