// The programs of the library, and the titles that the pane gives them.
#include "core/language/compile.h"
#include "core/scenario/scenario.h"
#include "widgets/library/titles.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <set>

using namespace interleave;

class TestScenarios : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachProgramCompiles_data()
    {
        QTest::addColumn<int>("index");
        for (std::size_t k = 0; k < scenarios().size(); ++k)
            QTest::newRow(scenarios()[k].name.c_str()) << static_cast<int>(k);
    }
    void eachProgramCompiles()
    {
        QFETCH(int, index);
        const Scenario &scenario = scenarios()[static_cast<std::size_t>(index)];
        CompileOptions options;
        options.file = scenario.file;
        const auto module = compile(scenario.source, options);
        if (!module)
            QFAIL(qPrintable(QStringLiteral("line %1").arg(module.error().front().where.line)));
        QVERIFY(scenario.source.ends_with('\n'));
        QVERIFY(std::count(scenario.source.begin(), scenario.source.end(), '\n') <= 30);
        // The choices of each parameter have the value that is written there.
        for (const Parameter &parameter : module.value()->parameters)
            QVERIFY(parameter.choices.empty()
                || std::find(parameter.choices.begin(), parameter.choices.end(), parameter.value)
                    != parameter.choices.end());
    }

    void parametersCanBeSet_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("value");
        QTest::newRow("philosophers") << QStringLiteral("philosophers") << QStringLiteral("order")
                                      << QStringLiteral("lower first");
        QTest::newRow("seats") << QStringLiteral("philosophers") << QStringLiteral("seats")
                               << QStringLiteral("5");
        QTest::newRow("lost update")
            << QStringLiteral("lost_update") << QStringLiteral("safe") << QStringLiteral("yes");
        QTest::newRow("rlock") << QStringLiteral("lock_and_rlock") << QStringLiteral("kind")
                               << QStringLiteral("Lock");
        QTest::newRow("washing") << QStringLiteral("washing_alone") << QStringLiteral("order")
                                 << QStringLiteral("all");
    }
    void parametersCanBeSet()
    {
        QFETCH(QString, name);
        QFETCH(QString, parameter);
        QFETCH(QString, value);
        CompileOptions options;
        options.parameters = { { parameter.toStdString(), value.toStdString() } };
        const auto module = compile(findScenario(name.toStdString())->source, options);
        QVERIFY(module.has_value());
    }

    void namesAndTitlesAreUnique()
    {
        QSet<QString> seen;
        for (const Scenario &scenario : scenarios()) {
            for (const QString &text :
                { QString::fromStdString(scenario.name), titleOf(scenario) }) {
                QVERIFY2(!seen.contains(text), qPrintable(text));
                seen.insert(text);
            }
            QVERIFY(scenario.minutes > 0);
        }
    }
    // A chapter without a title of its own would show its key.
    void eachChapterHasATitle()
    {
        for (const Scenario &scenario : scenarios())
            QVERIFY(chapterTitle(scenario.chapter) != QString::fromStdString(scenario.chapter));
    }

    // A parameter whose meaning is not among them would be told in English only.
    void eachParameterIsToldInEachLanguage()
    {
        const auto known = knownHints();
        std::size_t found = 0;
        std::set<std::string> names;
        for (const Scenario &scenario : scenarios()) {
            const auto module = compile(scenario.source, {});
            QVERIFY(module.has_value());
            for (const Parameter &parameter : (*module)->parameters) {
                QVERIFY2(
                    std::find(known.begin(), known.end(), parameter.description) != known.end(),
                    parameter.description.c_str());
                names.insert(parameterName(parameter.name, parameter.description).toStdString());
                ++found;
            }
        }
        QCOMPARE(found, known.size()); // and none is left from a program that changed
        const auto titles = knownNames();
        QVERIFY(names == std::set<std::string>(titles.begin(), titles.end()));
        // A user's own parameter is called as the user calls it, whatever ours are called.
        QCOMPARE(parameterName("dry_ers", "mine"), QStringLiteral("Dry ers"));
    }

    void findsByNameAndByFile()
    {
        QCOMPARE(findScenario("dishes"), findScenario("dishes.py"));
        QVERIFY(findScenario("dishes"));
        QVERIFY(!findScenario("dish"));
        QVERIFY(!findScenario(""));
    }

    void saysWhatWasMeant_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        QTest::newRow("a slip") << QStringLiteral("dihses") << QStringLiteral("dishes");
        QTest::newRow("a beginning") << QStringLiteral("philo") << QStringLiteral("philosophers");
        QTest::newRow("dashes and case")
            << QStringLiteral("Lost-Update.py") << QStringLiteral("lost_update");
        QTest::newRow("nothing near") << QStringLiteral("sockets") << QString();
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("very long") << QString(100000, QLatin1Char('x')) << QString();
    }
    void saysWhatWasMeant()
    {
        QFETCH(QString, typed);
        QFETCH(QString, meant);
        QCOMPARE(QString::fromStdString(nearestScenario(typed.toStdString())), meant);
    }
};

QTEST_APPLESS_MAIN(TestScenarios)
#include "tst_scenarios.moc"
