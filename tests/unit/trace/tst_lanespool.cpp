#include "core/trace/lanespool.h"
#include "core/trace/recorder.h"
#include "core/trace/runfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <thread>

using namespace interleave;

namespace {

constexpr std::size_t kBytes = 64u << 20;

std::shared_ptr<TraceArea> makeShared(std::size_t bytes = kBytes)
{
    return TraceArea::create(bytes, TraceArea::Sharing::BetweenProcesses).value();
}

// Some lanes that take the numbers of a few queues in turn, so that only the numbers tell the
// order: their clocks are late by more than what lies between two events.
class Lanes {
public:
    Lanes(TraceArea &area, unsigned count)
    {
        for (unsigned i = 0; i < count; ++i)
            m_lanes.push_back(std::make_unique<Recorder>(area));
    }

    void record(int events)
    {
        for (int i = 0; i < events; ++i) {
            const auto lane = static_cast<std::uint32_t>(m_random() % m_lanes.size());
            const auto queue = static_cast<std::uint32_t>(m_random() % m_last.size());
            Recorder &recorder = *m_lanes[lane];
            m_now += static_cast<std::int64_t>(m_random() % 100);
            const Time now { m_now - static_cast<std::int64_t>(m_random() % 300) };
            recorder.setTime(std::max(recorder.time(), now));
            const std::uint32_t number = ++m_last[queue];
            const std::string label(m_random() % 60, 'x');
            recorder.line({ lane + 1 }, static_cast<std::uint32_t>(m_random() % 50 + 1));
            recorder.put({ lane + 1 }, 3, number, { queue + 1 }, { number }, 1, 0, 8, label);
        }
    }

private:
    std::mt19937 m_random { 7 };
    std::vector<std::unique_ptr<Recorder>> m_lanes;
    std::vector<std::uint32_t> m_last = std::vector<std::uint32_t>(3);
    std::int64_t m_now = 1000;
};

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray savedBy(LaneSpool &spool)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("run.interleave"));
    if (!spool.save({}, path.toStdString()))
        return {};
    return contentsOf(path);
}

} // namespace

class TestLaneSpool : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Whether chunks stayed in the area or not: the same bytes.
    void whatIsDrainedIsSavedInItsOrder()
    {
        const auto area = makeShared();
        const auto whole = makeShared();
        Lanes lanes(*area, 3);
        Lanes same(*whole, 3);
        LaneSpool spool(area, 0);
        int drained = 0;
        for (int i = 0; i < 60; ++i) {
            lanes.record(3000);
            same.record(3000);
            drained += spool.drain() ? 1 : 0;
        }
        QVERIFY(drained > 30);
        QVERIFY(whole->chunkCount() > 100);
        QVERIFY2(area->chunkCount() < 20, "chunks are handed out again");

        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("whole.interleave"));
        const Run run { {}, std::make_shared<TraceStore>(whole) };
        QVERIFY(saveRun(run, path.toStdString()).has_value());
        const QByteArray expected = contentsOf(path);
        QVERIFY(expected.size() > 1'000'000);
        QVERIFY(savedBy(spool) == expected);

        const auto read = spool.read();
        QCOMPARE(read->size(), run.trace->size());
        for (std::uint64_t i = 0; i < read->size(); i += 997) {
            QCOMPARE(read->at({ i }).sequence, run.trace->at({ i }).sequence);
            QCOMPARE(read->timeAt({ i }).ns, run.trace->timeAt({ i }).ns);
        }
    }

    void whatWasDrainedCountsAsIfItLayThere()
    {
        const std::size_t bytes = 2u << 20;
        const auto area = makeShared(bytes);
        Lanes lanes(*area, 2);
        LaneSpool spool(area, 0);
        for (int i = 0; i < 200; ++i) {
            lanes.record(500);
            spool.drain();
        }
        QVERIFY(area->dropped() > 0);
        const auto read = spool.read();
        QCOMPARE(read->size() + area->dropped(), std::uint64_t { 200 * 500 * 2 });
        // A record has 16 bytes and more.
        QVERIFY(read->size() <= bytes / 16);
        QVERIFY2(read->size() > bytes / 2 / 80, "and most of the room is used");
        QVERIFY(read->area().dropped() == area->dropped());
    }

    void whatIsNotMuchStaysThere()
    {
        const auto area = makeShared();
        Lanes lanes(*area, 2);
        LaneSpool spool(area, 1u << 20);
        lanes.record(6000);
        QVERIFY(area->chunkCount() > 4);
        QVERIFY(!spool.drain());
        lanes.record(20'000);
        QVERIFY(spool.drain());
        QCOMPARE(spool.read()->size(), std::uint64_t { 52'000 });
    }

    void writersGoOnMeanwhile()
    {
        const auto area = makeShared();
        LaneSpool spool(area, 0);
        std::atomic<int> left = 2;
        std::vector<std::thread> writers;
        for (std::uint32_t id = 1; id <= 2; ++id) {
            writers.emplace_back([&, id] {
                Recorder recorder(*area);
                for (std::uint32_t i = 1; i <= 200'000; ++i) {
                    recorder.setTime({ i });
                    recorder.got({ id }, id, i, { id }, { i }, 0, 0);
                }
                --left;
            });
        }
        spool.start();
        while (left.load() != 0)
            spool.drain();
        for (std::thread &writer : writers)
            writer.join();
        spool.close();
        std::vector<std::uint32_t> next { 0, 1, 1 };
        QVERIFY(spool.readInParts([&](const TraceStore &part) {
            for (std::uint64_t i = part.first().value; i < part.size(); ++i) {
                const Event event = part.at({ i });
                QCOMPARE(event.sequence, next.at(event.task.value)++);
            }
        }));
        QCOMPARE(next, (std::vector<std::uint32_t> { 0, 200'001, 200'001 }));
    }
};

QTEST_APPLESS_MAIN(TestLaneSpool)
#include "tst_lanespool.moc"
