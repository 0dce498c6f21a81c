#include "app/drafts.h"

#include "core/base/messageid.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace interleave;

class TestDrafts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasKeptComesBack()
    {
        QTemporaryDir folder;
        const QString text = QStringLiteral("print('¡hola!')  # 你好\n");
        QVERIFY(Drafts(folder.filePath(QStringLiteral("drafts")))
                    .keep(QStringLiteral("dishes"), text)
                    .has_value());
        QCOMPARE(Drafts(folder.filePath(QStringLiteral("drafts"))).load(QStringLiteral("dishes")),
            std::optional(text));
    }

    void eachProgramHasItsOwn()
    {
        QTemporaryDir folder;
        Drafts drafts(folder.path());
        QVERIFY(drafts.keep(QStringLiteral("a"), QStringLiteral("1")).has_value());
        QVERIFY(drafts.keep(QStringLiteral("b"), QStringLiteral("2")).has_value());
        drafts.drop(QStringLiteral("a"));
        QVERIFY(!drafts.load(QStringLiteral("a")));
        QCOMPARE(drafts.load(QStringLiteral("b")), std::optional(QStringLiteral("2")));
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        Drafts drafts(QStringLiteral("/proc/nowhere"));
        const auto kept = drafts.keep(QStringLiteral("a"), QStringLiteral("1"));
        QVERIFY(!kept.has_value());
        QVERIFY(kept.error().what.id == MessageId::FileUnwritable);
    }
};

QTEST_APPLESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
