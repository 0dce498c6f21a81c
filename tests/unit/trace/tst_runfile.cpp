#include "core/base/messageid.h"
#include "core/trace/runfile.h"
#include "core/trace/runformat.h"
#include "core/trace/runreader.h"
#include "core/trace/runspool.h"
#include "core/trace/temporaryfile.h"
#include "core/trace/writable.h"
#include "tests/support/tracebuilder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <span>
#include <sys/resource.h>
#include <sys/stat.h>
#include <utility>

using namespace interleave;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

std::shared_ptr<Run> exampleRun(int items)
{
    TraceBuilder builder;
    builder.spawn("main").running("main").queue("dishes").spawn("washer").running("washer").line(9);
    for (int i = 0; i < items; ++i)
        builder.after(0.5).put("washer", "dishes", "'dish " + std::to_string(i) + "'");
    builder.print("main", "done\n").endRun(0);
    auto run = builder.run();
    run->info.scenario = "dishes";
    run->info.source = "print('done')\n";
    run->info.settings.schedule = Schedule::Threads;
    run->info.settings.clock = Clock::Real;
    run->info.settings.cores = 64;
    run->info.settings.gil = false;
    run->info.settings.seed = std::numeric_limits<std::uint64_t>::max();
    run->info.settings.parameters = { { "dryers", "3" }, { "name", "" } };
    run->info.settings.arguments = { "plates", "" };
    run->info.bookmarks = { { { 3 }, "look\nhere" } };
    run->info.openAt = { 5 };
    return run;
}

// As simulated runs have them: lines, most at a time of their own, some not; what waits and wakes
// between them, and now and then something long.
void recordBusyRun(Recorder &recorder, std::uint32_t from, std::uint32_t to)
{
    for (std::uint32_t n = from; n < to; ++n) {
        recorder.setTime({ n / 3 * 1'000 });
        recorder.line({ 1 }, n % 200 == 0 ? 70'000 : n % 50 + 1);
        if (n % 7 == 0)
            recorder.put({ 1 }, 9, n / 7, { 1 }, { n }, 1, 0, 0, "'Salad'");
        if (n % 5'000 == 0)
            recorder.append({ 1 }, 3, 0, Printed { Stream::Out, std::string(40'000, 'x') });
    }
}

// Beyond so many bytes no file grows, while it lives.
class FilesMayHold {
public:
    explicit FilesMayHold(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit less { bytes, m_before.rlim_max };
        ::setrlimit(RLIMIT_FSIZE, &less);
    }
    ~FilesMayHold() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before {};
};

// Whether all that recordBusyRun() recorded is there, but for lines, and then the run's end.
bool holdsAllPuts(const TraceStore &store, std::uint32_t end)
{
    std::uint32_t puts = 0;
    for (std::uint64_t i = 0; i < store.size(); ++i) {
        const Event event = store.at({ i });
        if (const auto *put = std::get_if<Put>(&event.what)) {
            if (put->item.value != std::uint64_t { ++puts } * 7)
                return false;
        }
    }
    return puts == (end - 1) / 7 && store.dropped() == 0
        && std::holds_alternative<RunEnded>(store.at({ store.size() - 1 }).what);
}

std::string textOf(const TraceStore &store)
{
    std::string text;
    for (std::uint64_t i = 0; i < store.size(); ++i)
        text += toText(store.at({ i })) + "\n";
    return text;
}

} // namespace

class TestRunFile : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString pathOf(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

private Q_SLOTS:
    void aRunComesBackAsItWas()
    {
        const auto run = exampleRun(3000); // many sections
        const QString path = pathOf("run.interleave");
        QVERIFY(saveRun(*run, path.toStdString()));
        const auto loaded = loadRun(path.toStdString());
        QVERIFY(loaded);
        QVERIFY(loaded->report.clean());
        QCOMPARE(loaded->run.info.title, run->info.title);
        QCOMPARE(loaded->run.info.scenario, run->info.scenario);
        QCOMPARE(loaded->run.info.source, run->info.source);
        QVERIFY(loaded->run.info.settings == run->info.settings);
        QCOMPARE(loaded->run.info.bookmarks.size(), std::size_t { 1 });
        QCOMPARE(loaded->run.info.bookmarks[0].note, std::string("look\nhere"));
        QCOMPARE(loaded->run.info.bookmarks[0].event.value, std::uint64_t { 3 });
        QCOMPARE(loaded->run.info.openAt.value, std::uint64_t { 5 });
        QVERIFY(loaded->run.trace->finished());
        QCOMPARE(textOf(*loaded->run.trace), textOf(*run->trace));
    }

    void savingTwiceGivesTheSameBytes()
    {
        const auto run = exampleRun(100);
        QVERIFY(saveRun(*run, pathOf("a.interleave").toStdString()));
        const auto loaded = loadRun(pathOf("a.interleave").toStdString());
        QVERIFY(loaded);
        QVERIFY(saveRun(loaded->run, pathOf("b.interleave").toStdString()));
        QCOMPARE(bytesOf(pathOf("b.interleave")), bytesOf(pathOf("a.interleave")));
    }

    void longEventsFindRoomWhenTheyAreRead()
    {
        TraceBuilder builder;
        builder.spawn("main");
        for (int i = 0; i < 40; ++i)
            builder.print("main", std::string(33'000, 'x'));
        const auto run = builder.run();
        QVERIFY(saveRun(*run, pathOf("long.interleave").toStdString()));
        const auto loaded = loadRun(pathOf("long.interleave").toStdString());
        QVERIFY(loaded);
        QVERIFY(loaded->report.clean());
        QCOMPARE(loaded->run.trace->size(), run->trace->size());
    }

    void lanesAreSavedInTheirOrder()
    {
        auto area = std::shared_ptr<TraceArea>(
            TraceArea::create(1 << 20, TraceArea::Sharing::Private).value());
        Recorder a(*area);
        Recorder b(*area);
        a.setTime({ 50 });
        a.put({ 1 }, 1, 1, { 1 }, { 1 }, 1, 0, 0, "x");
        b.setTime({ 40 });
        b.put({ 2 }, 1, 2, { 1 }, { 2 }, 2, 1, 0, "y");
        Run run;
        run.trace = std::make_shared<TraceStore>(area);
        run.trace->extend(true);
        QVERIFY(saveRun(run, pathOf("lanes.interleave").toStdString()));
        const auto loaded = loadRun(pathOf("lanes.interleave").toStdString());
        QVERIFY(loaded);
        QCOMPARE(textOf(*loaded->run.trace), textOf(*run.trace));
    }

    void aSimulatedRunsLinesAreSavedAsTheyLie()
    {
        auto area = std::shared_ptr<TraceArea>(
            TraceArea::create(8 << 20, TraceArea::Sharing::Private).value());
        Recorder recorder(*area);
        for (std::uint32_t n = 1; n <= 20'000; ++n) {
            recorder.setTime({ n / 3 * 1'000 });
            recorder.line({ 1 }, n % 200 == 0 ? 70'000 : n % 50 + 1);
            if (n % 7 == 0)
                recorder.put({ 1 }, 9, n / 7, { 1 }, { n }, 1, 0, 0, "'Salad'");
        }
        QVERIFY(area->chunkCount() > 5);
        Run unread;
        unread.trace = std::make_shared<TraceStore>(area);
        QVERIFY(saveRun(unread, pathOf("unread.interleave").toStdString()));
        Run read;
        read.trace = std::make_shared<TraceStore>(area);
        read.trace->extend(true);
        QVERIFY(saveRun(read, pathOf("read.interleave").toStdString()));
        QCOMPARE(bytesOf(pathOf("read.interleave")), bytesOf(pathOf("unread.interleave")));

        const auto loaded = loadRun(pathOf("read.interleave").toStdString());
        QVERIFY(loaded);
        QVERIFY(loaded->report.clean());
        QCOMPARE(loaded->run.trace->size(), read.trace->size());
        for (std::uint64_t i = 0; i < read.trace->size(); ++i) {
            QCOMPARE(loaded->run.trace->timeAt({ i }).ns, read.trace->timeAt({ i }).ns);
            QCOMPARE(toText(loaded->run.trace->at({ i })), toText(read.trace->at({ i })));
        }
        QVERIFY(saveRun(loaded->run, pathOf("again.interleave").toStdString()));
        QCOMPARE(bytesOf(pathOf("again.interleave")), bytesOf(pathOf("read.interleave")));
    }

    // Long rows of lines: of one worker and of two in turn, near and far, at times of every kind.
    void linesThatFollowEachOtherTakeLittleRoom()
    {
        constexpr std::uint32_t kLines = 20'000;
        const auto area = std::shared_ptr<TraceArea>(
            TraceArea::create(8 << 20, TraceArea::Sharing::Private).value());
        Recorder recorder(*area);
        Time now {};
        for (std::uint32_t n = 0; n < kLines; ++n) {
            now = now + Time { n % 300 == 0 ? 123'456'789'012 : n % 100 == 0 ? 7 : n % 3 * 1'000 };
            recorder.setTime(now);
            const bool takesTurns = n > 15'000 && n < 15'100;
            recorder.line({ takesTurns ? n % 2 + 1 : 1 }, n % 500 == 0 ? 65'000 : n % 40 + 1);
        }
        recorder.append({}, 0, 0, RunEnded { 0 });
        Run run;
        run.trace = std::make_shared<TraceStore>(area);
        run.trace->extend(true);
        const QString path = pathOf("rows.interleave");
        QVERIFY(saveRun(run, path.toStdString()));
        QVERIFY(bytesOf(path).size() < qsizetype { kLines } * 4);

        const auto loaded = loadRun(path.toStdString());
        QVERIFY(loaded);
        QVERIFY(loaded->report.clean());
        QCOMPARE(loaded->run.trace->size(), std::uint64_t { kLines } + 1);
        for (std::uint64_t i = 0; i < run.trace->size(); ++i) {
            QCOMPARE(loaded->run.trace->timeAt({ i }).ns, run.trace->timeAt({ i }).ns);
            QCOMPARE(toText(loaded->run.trace->at({ i })), toText(run.trace->at({ i })));
        }
    }

    void aTraceThatLeavesMemoryIsTheSameFile()
    {
        constexpr std::size_t kMost = 64u << 20;
        constexpr std::uint32_t kEnd = 200'000;
        const auto area = std::shared_ptr<TraceArea>(
            TraceArea::create(kMost, TraceArea::Sharing::Private).value());
        Recorder whole(*area);
        Run run;
        run.info.source = "print('busy')\n";
        run.trace = std::make_shared<TraceStore>(area);
        const QString path = pathOf("spooled.interleave");
        const auto spool = RunSpool::create(run.info, path.toStdString(), kMost).value();
        Recorder parted(*spool->area());

        recordBusyRun(whole, 1, 60'000);
        recordBusyRun(parted, 1, 60'000);
        QVERIFY(spool->area()->chunkCount() < area->chunkCount()); // some of it has left
        run.trace->extend(false);
        QCOMPARE(textOf(*spool->read()), textOf(*run.trace));

        recordBusyRun(whole, 60'000, kEnd);
        recordBusyRun(parted, 60'000, kEnd);
        spool->close();
        run.trace->extend(true);
        QCOMPARE(textOf(*spool->read()), textOf(*run.trace));
        QVERIFY(!QFile::exists(path));
        QVERIFY(spool->save());
        QVERIFY(saveRun(run, pathOf("unspooled.interleave").toStdString()));
        QCOMPARE(bytesOf(path), bytesOf(pathOf("unspooled.interleave")));
    }

    void aTraceThatHasLeftMemoryComesBackInParts()
    {
        constexpr std::uint32_t kEnd = 600'000;
        const auto spool
            = RunSpool::create({}, pathOf("parts.interleave").toStdString(), 64u << 20).value();
        Recorder recorder(*spool->area());
        for (const std::uint32_t from : { 1u, 1'000u, kEnd }) {
            if (from > 1)
                recordBusyRun(recorder, from == kEnd ? 1'000 : 1, from);
            int parts = 0;
            std::string text;
            QVERIFY(spool->readInParts([&](const TraceStore &part) {
                ++parts;
                text += textOf(part);
            }));
            QVERIFY(text == textOf(*spool->read()));
            QVERIFY(from == kEnd ? parts > 3 : parts == 1);
        }
    }

    void aShortTraceNeverLeavesMemory()
    {
        const QString path = pathOf("short.interleave");
        const auto spool = RunSpool::create({}, path.toStdString(), 64u << 20).value();
        Recorder recorder(*spool->area());
        recordBusyRun(recorder, 1, 100);
        spool->close();
        Run run;
        run.trace = spool->read();
        QVERIFY(spool->save());
        QVERIFY(saveRun(run, pathOf("read.interleave").toStdString()));
        QCOMPARE(bytesOf(path), bytesOf(pathOf("read.interleave")));
    }

    void whoSavesNothingStillKnowsWhatHappened()
    {
        constexpr std::uint32_t kEnd = 200'000;
        const auto spool = RunSpool::create({}, {}, 64u << 20).value();
        Recorder recorder(*spool->area());
        recordBusyRun(recorder, 1, kEnd);
        recorder.append({}, 0, 0, RunEnded { 3 });
        spool->close();
        const std::shared_ptr<TraceStore> trace = spool->read();
        std::uint32_t puts = 0;
        std::uint32_t lines = 0;
        for (std::uint64_t i = 0; i < trace->size(); ++i) {
            const Event event = trace->at({ i });
            lines += std::holds_alternative<LineReached>(event.what) ? 1 : 0;
            if (const auto *put = std::get_if<Put>(&event.what)) {
                ++puts;
                QCOMPARE(put->item.value, std::uint64_t { puts * 7 });
                QCOMPARE(event.time.ns, puts * 7 / 3 * 1'000);
                QCOMPARE(event.sequence, puts);
            }
        }
        QCOMPARE(puts, (kEnd - 1) / 7);
        QVERIFY(lines < kEnd / 2);
        QVERIFY(std::holds_alternative<RunEnded>(trace->at({ trace->size() - 1 }).what));
    }

    void aTraceThatLeavesMemoryHasALimitToo()
    {
        const QString path = pathOf("limited.interleave");
        const auto spool = RunSpool::create({}, path.toStdString(), 3u << 20).value();
        Recorder recorder(*spool->area());
        recordBusyRun(recorder, 1, 300'000);
        recorder.append({}, 0, 0, RunEnded { 3 });
        spool->close();
        QVERIFY(spool->area()->dropped() > 0);
        const std::shared_ptr<TraceStore> trace = spool->read();
        QVERIFY(std::holds_alternative<RunEnded>(trace->at({ trace->size() - 1 }).what));
        QVERIFY(std::holds_alternative<EventsDropped>(trace->at({ trace->size() - 2 }).what));
        QVERIFY(spool->save());
        const auto loaded = loadRun(path.toStdString());
        QVERIFY(loaded);
        QCOMPARE(textOf(*loaded->run.trace), textOf(*trace));
        QCOMPARE(loaded->run.trace->dropped(), trace->dropped());
    }

    void nothingRemainsOfATraceThatIsNotSaved()
    {
        const QString folder = pathOf("alone");
        QVERIFY(QDir().mkdir(folder));
        {
            const auto spool
                = RunSpool::create({}, folder.toStdString() + "/x.interleave", 64u << 20).value();
            Recorder recorder(*spool->area());
            recordBusyRun(recorder, 1, 200'000);
        }
        QVERIFY(QDir(folder).isEmpty());
    }

    void aTraceThatCannotLeaveMemoryIsAnErrorAtTheEnd()
    {
        const auto spool
            = RunSpool::create({}, pathOf("missing/x.interleave").toStdString(), 64u << 20).value();
        Recorder recorder(*spool->area());
        recordBusyRun(recorder, 1, 200'000);
        recorder.append({}, 0, 0, RunEnded { 3 });
        spool->close();
        QVERIFY(holdsAllPuts(*spool->read(), 200'000));
        const auto saved = spool->save();
        QVERIFY(!saved);
        QCOMPARE(saved.error().what.id, MessageId::FileUnwritable);
    }

    void whatCannotBeWrittenStaysInMemory_data()
    {
        QTest::addColumn<bool>("hasPath");
        QTest::addColumn<int>("kilobytes");
        for (const bool hasPath : { false, true }) {
            for (const int kilobytes : { 0, 100, 1500 })
                QTest::addRow("%s, %d kB", hasPath ? "saved" : "not saved", kilobytes)
                    << hasPath << kilobytes;
        }
    }
    void whatCannotBeWrittenStaysInMemory()
    {
        QFETCH(bool, hasPath);
        QFETCH(int, kilobytes);
        const QString folder = pathOf("full");
        QVERIFY(QDir().mkpath(folder));
        const std::string path = folder.toStdString() + "/x.interleave";
        {
            const auto spool = RunSpool::create({}, hasPath ? path : "", 64u << 20).value();
            Recorder recorder(*spool->area());
            const FilesMayHold little(static_cast<rlim_t>(kilobytes) * 1024);
            recordBusyRun(recorder, 1, 300'000);
            recorder.append({}, 0, 0, RunEnded { 3 });
            spool->close();
            QVERIFY(holdsAllPuts(*spool->read(), 300'000));
            const std::shared_ptr<TraceStore> end = spool->readEnd();
            QVERIFY(std::holds_alternative<RunEnded>(end->at({ end->size() - 1 }).what));
            if (hasPath)
                QCOMPARE(spool->save().error().systemError, EFBIG);
        }
        QVERIFY(QDir(folder).isEmpty());
    }

    void theEndOfATraceIsReadWithoutTheRest()
    {
        const auto spool
            = RunSpool::create({}, pathOf("end.interleave").toStdString(), 64u << 20).value();
        Recorder recorder(*spool->area());
        for (std::uint32_t from = 1; from < 400'000; from += 13'000) { // full or just emptied
            recordBusyRun(recorder, from, from + 13'000);
            const std::shared_ptr<TraceStore> whole = spool->read();
            const std::shared_ptr<TraceStore> end = spool->readEnd();
            const std::uint64_t before = whole->size() - end->size();
            QVERIFY(before == 0 || end->size() > 10'000);
            QVERIFY(end->size() < 150'000);
            for (std::uint64_t i = 0; i < end->size(); i += 500)
                QCOMPARE(toText(end->at({ i })), toText(whole->at({ before + i })));
        }
    }

    void aFileThatCannotBeMovedLeavesNothing()
    {
        const QString folder = pathOf("unmoved");
        QVERIFY(QDir().mkpath(folder + QStringLiteral("/taken")));
        TemporaryFile file(SaveTarget { folder.toStdString() + "/x" });
        file.append("x");
        QCOMPARE(file.moveTo(SaveTarget { folder.toStdString() + "/taken" }), EISDIR);
        // Even before it is destroyed.
        QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
            QStringList { QStringLiteral("taken") });
    }

    void aSpoolsFileIsGoneWhenItIsSaid()
    {
        const QString path = pathOf("removed.interleave");
        const auto spool = RunSpool::create({}, path.toStdString(), 64u << 20).value();
        Recorder recorder(*spool->area());
        recordBusyRun(recorder, 1, 200'000);
        spool->removeFile();
        recordBusyRun(recorder, 200'000, 400'000); // by a run that goes on: as in a full area
        QVERIFY(spool->area()->dropped() > 0);
        QVERIFY(!QFile::exists(path));
    }

    void aNewFileIsAsTheUmaskLets()
    {
        const QString path = pathOf("mine.interleave");
        for (const mode_t mask : { 0077u, 0002u }) {
            QFile::remove(path);
            const mode_t before = ::umask(mask);
            const auto saved = saveRun(*exampleRun(1), path.toStdString());
            ::umask(before);
            QVERIFY(saved);
            struct stat info { };
            QCOMPARE(::stat(path.toStdString().c_str(), &info), 0);
            QCOMPARE(info.st_mode & 0777, 0666u & ~mask);
        }
    }

    void aLinkToNothingIsFollowed()
    {
        const QString link = pathOf("dangling.interleave");
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("deep/er")));
        // One after the other, relative to where each lies.
        QVERIFY(QFile::link(QStringLiteral("deep/second.interleave"), link));
        const QString second = pathOf("deep/second.interleave");
        QVERIFY(QFile::link(QStringLiteral("er/made.interleave"), second));
        QVERIFY(checkWritable(link.toStdString()));
        QVERIFY(saveRun(*exampleRun(1), link.toStdString()));
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(QFileInfo(second).isSymLink());
        QVERIFY(!QFileInfo(pathOf("deep/er/made.interleave")).isSymLink());
        QVERIFY(loadRun(pathOf("deep/er/made.interleave").toStdString()));

        QVERIFY(QFile::link(QStringLiteral("ring.interleave"), pathOf("ring.interleave")));
        QCOMPARE(checkWritable(pathOf("ring.interleave").toStdString()).error().systemError, ELOOP);
    }

    void whereNothingCanBeWrittenIsKnownBefore()
    {
        const QString there = pathOf("there.interleave");
        write(there, "kept");
        const auto before = QDir(m_folder.path()).entryList(QDir::Files);
        QVERIFY(checkWritable(there.toStdString()));
        QVERIFY(checkWritable(pathOf("new.interleave").toStdString()));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), before);
        QCOMPARE(bytesOf(there), QByteArray("kept"));
        QCOMPARE(checkWritable(m_folder.path().toStdString()).error().what.id,
            MessageId::FileIsDirectory);
        QCOMPARE(checkWritable(pathOf("no/such/folder").toStdString()).error().what.id,
            MessageId::FileUnwritable);
        // Only files are replaced.
        QCOMPARE(checkWritable("/dev/null").error().what.id, MessageId::FileUnwritable);
    }

    void whatCannotBeReadSaysWhy()
    {
        const auto idOf = [](const auto &result) {
            return result ? MessageId::Nothing : result.error().what.id;
        };
        QCOMPARE(idOf(loadRun(pathOf("none.interleave").toStdString())), MessageId::FileNotFound);
        QCOMPARE(idOf(loadRun(m_folder.path().toStdString())), MessageId::FileIsDirectory);
        write(pathOf("text"), "print('hello')\n");
        QCOMPARE(idOf(loadRun(pathOf("text").toStdString())), MessageId::FileNotARun);
        write(pathOf("empty"), "");
        QCOMPARE(idOf(loadRun(pathOf("empty").toStdString())), MessageId::FileNotARun);
        QCOMPARE(idOf(saveRun(*exampleRun(1), m_folder.path().toStdString())),
            MessageId::FileIsDirectory);
        QCOMPARE(idOf(saveRun(*exampleRun(1), pathOf("no/such/folder").toStdString())),
            MessageId::FileUnwritable);
    }

    // What has come since stands behind what was: older files have all of it that they need.
    void anOlderVersionLoads()
    {
        const auto run = exampleRun(40);
        QVERIFY(saveRun(*run, pathOf("old").toStdString()));
        QByteArray bytes = bytesOf(pathOf("old"));
        bytes[8] = 4;
        const std::uint32_t crc = checksumOf(bytes.constData(), 12);
        std::memcpy(bytes.data() + 12, &crc, sizeof crc);
        write(pathOf("old"), bytes);
        const auto loaded = loadRun(pathOf("old").toStdString());
        QVERIFY(loaded);
        QCOMPARE(loaded->report.skippedBytes, std::uint64_t { 0 });
        QCOMPARE(textOf(*loaded->run.trace), textOf(*run->trace));
    }

    void aLaterVersionIsRefusedWithItsNumber()
    {
        // Version 2 with its right checksum.
        write(pathOf("later"),
            QByteArray::fromHex("494c5652554e0d0a02000000") + QByteArray::fromHex("00000000"));
        QCOMPARE(loadRun(pathOf("later").toStdString()).error().what.id,
            MessageId::FileDamaged); // the checksum is wrong: damage
        QVERIFY(saveRun(*exampleRun(1), pathOf("now").toStdString()));
        QByteArray bytes = bytesOf(pathOf("now"));
        const char next = static_cast<char>(bytes[8] + 1);
        bytes[8] = next;
        // CRC-32 of those twelve bytes.
        std::uint32_t crc = 0xFFFFFFFFu;
        for (int i = 0; i < 12; ++i) {
            crc ^= static_cast<std::uint8_t>(bytes[i]);
            for (int bit = 0; bit < 8; ++bit)
                crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320u : 0);
        }
        crc = ~crc;
        std::memcpy(bytes.data() + 12, &crc, sizeof crc);
        write(pathOf("later"), bytes);
        const auto loaded = loadRun(pathOf("later").toStdString());
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().what.id, MessageId::FileTooNew);
        QCOMPARE(std::get<std::int64_t>(loaded.error().what.args[1]), std::int64_t { next });
    }

    void cutOffAnywhereItLoadsTheStartOrSaysWhy()
    {
        const auto run = exampleRun(150);
        QVERIFY(saveRun(*run, pathOf("whole").toStdString()));
        const QByteArray whole = bytesOf(pathOf("whole"));
        const std::string text = textOf(*run->trace);
        bool someEvents = false;
        for (qsizetype size = 0; size < whole.size(); size += size < 800 ? 1 : 7) {
            write(pathOf("cut"), whole.left(size));
            const auto loaded = loadRun(pathOf("cut").toStdString());
            if (!loaded) {
                QVERIFY(size < 200 || loaded.error().what.id == MessageId::FileDamaged);
                continue;
            }
            const bool allThere = loaded->run.trace->size() == run->trace->size();
            QVERIFY2(allThere || !loaded->report.clean(), qPrintable(QString::number(size)));
            QCOMPARE(loaded->report.skippedRecords, run->trace->size() - loaded->run.trace->size());
            // What is behind the last whole section, and not what the file has no more.
            const QByteArray sections = whole.left(size).mid(sizeof(RunFileHead));
            QCOMPARE(loaded->report.skippedBytes,
                static_cast<std::uint64_t>(sections.size())
                    - RunReader::wholeSections(std::as_bytes(std::span(
                        sections.constData(), static_cast<std::size_t>(sections.size())))));
            QVERIFY(text.starts_with(textOf(*loaded->run.trace)));
            QCOMPARE(loaded->run.cut, !allThere);
            someEvents = someEvents || (loaded->run.trace->size() > 0 && !allThere);
        }
        QVERIFY(someEvents);
    }

    void aDamagedByteAnywhereCostsOnlyItsSection()
    {
        const auto run = exampleRun(300);
        QVERIFY(saveRun(*run, pathOf("whole").toStdString()));
        QByteArray bytes = bytesOf(pathOf("whole"));
        for (qsizetype at = 0; at < bytes.size(); at += at < 800 ? 1 : 7) {
            bytes[at] = static_cast<char>(bytes[at] ^ 0x41);
            write(pathOf("damaged"), bytes);
            const auto loaded = loadRun(pathOf("damaged").toStdString());
            bytes[at] = static_cast<char>(bytes[at] ^ 0x41);
            if (!loaded) {
                QVERIFY(at < 8); // only without its magic is it no run at all
                continue;
            }
            QVERIFY(!loaded->report.clean());
            QCOMPARE(loaded->run.info.source, run->info.source); // kept at both ends
            const TraceStore &trace = *loaded->run.trace;
            const std::uint64_t marks = loaded->report.marks;
            QVERIFY(trace.size() + 140 > run->trace->size());
            QCOMPARE(loaded->report.skippedRecords, run->trace->size() - (trace.size() - marks));
            // Where some are missing the trace says so, or the run that its end is.
            std::uint64_t told = 0;
            for (std::uint64_t i = 0; i < trace.size(); ++i) {
                const Event event = trace.at({ i });
                const auto *lost = std::get_if<EventsDropped>(&event.what);
                told += lost != nullptr && lost->damaged ? 1 : 0;
            }
            QCOMPARE(told, marks);
            if (loaded->report.skippedRecords != 0)
                QVERIFY(marks != 0 || loaded->run.cut);
        }
    }

    // Between two sections that are whole, at the time of what comes after it.
    void whatADamagedFileHasLostStandsInItsPlace()
    {
        const auto run = exampleRun(300);
        QVERIFY(saveRun(*run, pathOf("whole").toStdString()));
        QByteArray bytes = bytesOf(pathOf("whole"));
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x41);
        write(pathOf("damaged"), bytes);
        const auto loaded = loadRun(pathOf("damaged").toStdString());
        QVERIFY(loaded);
        const TraceStore &trace = *loaded->run.trace;
        QCOMPARE(loaded->report.marks, std::uint64_t { 1 });
        QVERIFY(!loaded->run.cut);
        std::uint64_t at = 0;
        while (trace.kindAt({ at }) != kKindOf<EventsDropped>)
            ++at;
        QVERIFY(at > 0 && at + 1 < trace.size());
        QVERIFY(trace.timeAt({ at }) == trace.timeAt({ at + 1 }));
        const auto lost = std::get<EventsDropped>(trace.at({ at }).what);
        QVERIFY(lost.damaged);
        QCOMPARE(lost.count, loaded->report.skippedRecords);
        // Saved again, it still says so.
        QVERIFY(saveRun(loaded->run, pathOf("again").toStdString()));
        const auto again = loadRun(pathOf("again").toStdString());
        QVERIFY(again && again->report.clean());
        QVERIFY(std::get<EventsDropped>(again->run.trace->at({ at }).what).damaged);
    }

    void anotherFileIsNotTouchedUntilTheNewOneIsWhole()
    {
        const QString path = pathOf("kept.interleave");
        QVERIFY(saveRun(*exampleRun(1), path.toStdString()));
        QCOMPARE(::chmod(path.toStdString().c_str(), 0600), 0);
        QVERIFY(saveRun(*exampleRun(2), path.toStdString()));
        struct stat info { };
        QCOMPARE(::stat(path.toStdString().c_str(), &info), 0);
        QCOMPARE(info.st_mode & 0777, 0600u);
        QCOMPARE(
            QDir(m_folder.path()).entryList({ QStringLiteral("kept*") }, QDir::Files).size(), 1);
        QVERIFY(QFile::link(path, pathOf("link.interleave")));
        QVERIFY(saveRun(*exampleRun(3), pathOf("link.interleave").toStdString()));
        QVERIFY(QFileInfo(pathOf("link.interleave")).isSymLink());
        QCOMPARE(loadRun(path.toStdString())->run.trace->size(), exampleRun(3)->trace->size());
    }
};

QTEST_GUILESS_MAIN(TestRunFile)
#include "tst_runfile.moc"
