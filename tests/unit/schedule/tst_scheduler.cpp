#include "core/schedule/scheduler.h"

#include <QTest>

#include <array>
#include <functional>
#include <set>
#include <vector>

using namespace interleave;

namespace {

constexpr std::array kReady { TaskId { 4 }, TaskId { 2 }, TaskId { 9 } };
constexpr Time kNominal { 5'000'000 };

using Make = std::unique_ptr<Scheduler> (*)(std::uint64_t);

struct Answer {
    TaskId task;
    Time quantum;
    std::uint64_t value;
    friend bool operator==(const Answer &, const Answer &) = default;
};

std::vector<Answer> ask(Scheduler &scheduler, int times)
{
    std::vector<Answer> answers;
    for (int i = 0; i < times; ++i) {
        const TaskId task = scheduler.pick(kReady, {}).value();
        answers.push_back({ task, scheduler.quantum(kNominal), scheduler.randomValue() });
    }
    return answers;
}

} // namespace

Q_DECLARE_METATYPE(Make)

class TestScheduler : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundRobinTakesTheFirstAndKeepsTheQuantum()
    {
        for (const Answer &answer : ask(*roundRobin(3), 20)) {
            QCOMPARE(answer.task, kReady.front());
            QCOMPARE(answer.quantum, kNominal);
        }
    }

    void fairTakesTheFirstAndLengthensTheQuantumByATenthAtMost()
    {
        std::set<Time> quanta;
        for (const Answer &answer : ask(*fairScheduler(3), 200)) {
            QCOMPARE(answer.task, kReady.front());
            QVERIFY(answer.quantum >= kNominal);
            QVERIFY(answer.quantum <= kNominal + Time { kNominal.ns / 10 });
            quanta.insert(answer.quantum);
        }
        QVERIFY(quanta.size() > 100);
    }

    void fairPreemptsTheSameHoweverMuchChanceTheProgramAsksFor()
    {
        const auto modest = fairScheduler(5);
        const auto greedy = fairScheduler(5);
        for (int i = 0; i < 50; ++i) {
            greedy->randomValue();
            QCOMPARE(modest->quantum(kNominal), greedy->quantum(kNominal));
        }
    }

    void randomTakesEachOfTheReadyAndEndsSomeQuantaEarly()
    {
        std::set<TaskId> tasks;
        int early = 0;
        int tiny = 0;
        for (const Answer &answer : ask(*randomScheduler(3), 600)) {
            tasks.insert(answer.task);
            QVERIFY(answer.quantum.ns >= 1'000);
            QVERIFY(answer.quantum <= kNominal + Time { kNominal.ns / 10 });
            early += answer.quantum < kNominal;
            tiny += answer.quantum.ns < 16'000;
        }
        QCOMPARE(tasks.size(), kReady.size());
        QVERIFY2(early > 100 && early < 300, qPrintable(QString::number(early)));
        QVERIFY2(tiny > 20, qPrintable(QString::number(tiny)));
    }

    void onlyRandomIsEverLateAndGivesWay()
    {
        const Time most { 50'000 };
        const auto fair = fairScheduler(3);
        const auto random = randomScheduler(3);
        int late = 0;
        int yields = 0;
        for (int i = 0; i < 200; ++i) {
            QCOMPARE(fair->lateness(most), Time {});
            const Time by = random->lateness(most);
            QVERIFY(by.ns >= 0 && by <= most);
            late += by.ns > 0;
            QVERIFY(!fair->yields());
            yields += random->yields();
        }
        QVERIFY2(yields > 30 && yields < 120, qPrintable(QString::number(yields)));
        QVERIFY2(late > 50 && late < 150, qPrintable(QString::number(late)));
    }

    void sameSeedSameAnswersAndACopyGoesOnAsTheOriginal_data()
    {
        QTest::addColumn<Make>("make");
        QTest::newRow("round robin") << Make(roundRobin);
        QTest::newRow("fair") << Make(fairScheduler);
        QTest::newRow("random") << Make(randomScheduler);
    }
    void sameSeedSameAnswersAndACopyGoesOnAsTheOriginal()
    {
        QFETCH(Make, make);
        const auto one = make(42);
        const auto two = make(42);
        QVERIFY(ask(*one, 30) == ask(*two, 30));
        const auto copy = one->clone();
        const auto rest = ask(*one, 30);
        QVERIFY(rest == ask(*copy, 30));
        QVERIFY(rest != ask(*make(43), 30));
    }
};

QTEST_APPLESS_MAIN(TestScheduler)
#include "tst_scheduler.moc"
