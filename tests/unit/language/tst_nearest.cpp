#include "core/base/nearest.h"

#include <QTest>

using namespace interleave;

class TestNearest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exchangedNeighborsAreOneMistake()
    {
        QCOMPARE(editDistance("pritn", "print", 3), 1);
        QCOMPARE(editDistance("", "abc", 3), 3);
        QCOMPARE(editDistance("same", "same", 3), 0);
        QCOMPARE(editDistance("kitten", "sitting", 3), 3);
        QCOMPARE(editDistance("kitten", "sitting", 2), 3); // gave up
    }

    void theNearestWordWinsAndStrangersDoNot()
    {
        const std::vector<std::string> known { "threading", "thread", "time", "queue" };
        QCOMPARE(nearest("treading", known), std::string("threading"));
        QCOMPARE(nearest("tiem", known), std::string("time"));
        QCOMPARE(nearest("asyncio", known), std::string());
        QCOMPARE(nearest("x", known), std::string());
        QCOMPARE(nearest("time", { "time", "tide" }), std::string("tide")); // never the word itself
    }
};

QTEST_APPLESS_MAIN(TestNearest)
#include "tst_nearest.moc"
