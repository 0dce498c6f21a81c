#include "app/drafts.h"

#include "core/base/messageid.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace interleave;

class TestDrafts : public QObject {
    Q_OBJECT

    static Drafts of(const QString &folder, const char *program)
    {
        Drafts drafts(folder);
        drafts.take(QString::fromLatin1(program));
        return drafts;
    }

    static QStringList left(Drafts &drafts, bool rescued)
    {
        QStringList texts;
        drafts.takeLeft([&](const QString &text, const QDateTime &) {
            texts << text;
            return rescued;
        });
        return texts;
    }

private Q_SLOTS:
    void whatWasKeptComesBack()
    {
        QTemporaryDir folder;
        const QString text = QStringLiteral("print('¡hola!')  # 你好\n");
        const QString path = folder.filePath(QStringLiteral("drafts"));
        QVERIFY(of(path, "dishes").keep(text).has_value());
        QCOMPARE(of(path, "dishes").load(), std::optional(text));
    }

    void eachProgramHasItsOwn()
    {
        QTemporaryDir folder;
        Drafts drafts(folder.path());
        drafts.take(QStringLiteral("a"));
        QVERIFY(drafts.keep(QStringLiteral("1")).has_value());
        drafts.take(QStringLiteral("b"));
        QVERIFY(drafts.keep(QStringLiteral("2")).has_value());
        drafts.take(QStringLiteral("a"));
        drafts.drop();
        QVERIFY(!drafts.load());
        drafts.take(QStringLiteral("b"));
        QCOMPARE(drafts.load(), std::optional(QStringLiteral("2")));
    }

    void twoWindowsOfAProgramEachHaveTheirOwn()
    {
        QTemporaryDir folder;
        {
            Drafts first = of(folder.path(), "a");
            QVERIFY(first.keep(QStringLiteral("one")).has_value());
            Drafts second = of(folder.path(), "a");
            QVERIFY(second.othersHaveOne());
            QVERIFY(!second.load());
            QVERIFY(second.keep(QStringLiteral("two")).has_value());
            QCOMPARE(first.load(), std::optional(QStringLiteral("one")));
            QCOMPARE(second.load(), std::optional(QStringLiteral("two")));
            QVERIFY(left(first, true).isEmpty()); // it is somebody's
        }
        Drafts later = of(folder.path(), "a");
        QVERIFY(!later.othersHaveOne());
        QCOMPARE(later.load(), std::optional(QStringLiteral("one")));
        QCOMPARE(left(later, false), QStringList { QStringLiteral("two") });
        QCOMPARE(left(later, true), QStringList { QStringLiteral("two") });
        QCOMPARE(left(later, true), QStringList());
        QCOMPARE(later.load(), std::optional(QStringLiteral("one")));
    }

    void whoGoesOnForAnotherHasItsDraft()
    {
        QTemporaryDir folder;
        Drafts before = of(folder.path(), "a");
        QVERIFY(before.keep(QStringLiteral("1")).has_value());
        Drafts now(folder.path());
        now = std::move(before);
        QCOMPARE(now.load(), std::optional(QStringLiteral("1")));
        QVERIFY(of(folder.path(), "a").othersHaveOne());
    }

    void nothingElseIsLeftBeside()
    {
        QTemporaryDir folder;
        {
            Drafts drafts = of(folder.path(), "a");
            for (const char *text : { "1", "22", "3" })
                QVERIFY(drafts.keep(QString::fromLatin1(text)).has_value());
            QCOMPARE(drafts.load(), std::optional(QStringLiteral("3")));
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    // What another program did to the file since then is told by that.
    void aTextIsAsOldAsWhenItWasTyped()
    {
        QTemporaryDir folder;
        const QDateTime then = QDateTime::fromSecsSinceEpoch(1'000'000'000);
        {
            Drafts first = of(folder.path(), "a");
            Drafts second = of(folder.path(), "a");
            QVERIFY(second.keep(QStringLiteral("1"), then).has_value());
        }
        Drafts later = of(folder.path(), "a");
        later.takeLeft([&](const QString &text, const QDateTime &keptAt) {
            return later.keep(text, keptAt).has_value();
        });
        QCOMPARE(later.keptAt(), then);
        QVERIFY(later.keep(QStringLiteral("1")).has_value()); // when it is left, say
        QCOMPARE(later.keptAt(), then);
        QVERIFY(later.keep(QStringLiteral("2")).has_value());
        QVERIFY(later.keptAt() > then);
    }

    void theLockOfAnotherHostIsBrokenWhenItIsOld_data()
    {
        QTest::addColumn<int>("lockDays");
        QTest::addColumn<int>("draftDays");
        QTest::addColumn<bool>("broken");
        QTest::newRow("new") << 0 << 0 << false;
        QTest::newRow("somebody types") << 2 << 0 << false;
        QTest::newRow("old") << 2 << 2 << true;
    }

    void theLockOfAnotherHostIsBrokenWhenItIsOld()
    {
        QFETCH(int, lockDays);
        QFETCH(int, draftDays);
        QFETCH(bool, broken);
        QTemporaryDir folder;
        const QDateTime now = QDateTime::currentDateTime();
        QVERIFY(
            of(folder.path(), "a").keep(QStringLiteral("1"), now.addDays(-draftDays)).has_value());
        QFile lock(
            folder.filePath(QDir(folder.path()).entryList({ QStringLiteral("*.py") }).value(0)
                + QStringLiteral(".lock")));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("1\ninterleave\nelsewhere.example\n");
        lock.flush();
        QVERIFY(lock.setFileTime(now.addDays(-lockDays), QFileDevice::FileModificationTime));
        lock.close();
        Drafts drafts = of(folder.path(), "a");
        QCOMPARE(drafts.othersHaveOne(), !broken);
        QCOMPARE(drafts.load().has_value(), broken);
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        Drafts drafts = of(QStringLiteral("/proc/nowhere"), "a");
        const auto kept = drafts.keep(QStringLiteral("1"));
        QVERIFY(!kept.has_value());
        QVERIFY(kept.error().what.id == MessageId::FileUnwritable);
    }
};

QTEST_APPLESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
