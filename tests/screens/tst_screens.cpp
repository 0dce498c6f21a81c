// Pictures made by `interleave shot`, compared with golden ones: every pixel, tolerance 0, on the
// reference platform (Debian 12's fonts and Qt). INTERLEAVE_UPDATE_GOLDEN=1 writes them anew; look
// at what it wrote.
//
// A failure leaves NAME.actual.png and NAME.diff.png in the build tree.
#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

namespace {

const QString kProgram = QStringLiteral(INTERLEAVE_PROGRAM);
const QDir kGolden(QStringLiteral(GOLDEN_FOLDER));

struct Shot {
    const char *name;
    QStringList words;
};

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '));
}

const std::vector<Shot> kShots {
    { "window_light", words("dishes --at 6.4 --select washer") },
    { "window_dark", words("dishes --at 6.4 --select washer --theme dark") },
    { "window_spanish_small", words("dishes --at 6.4 --size 960x540 --lang es") },
    { "window_chinese", words("dishes --at 6.4 --schedule processes --lang zh_CN") },
    { "window_projector", words("philosophers --at 1.5 --size 1024x768") },
    { "window_no_library", words("back_pressure --at 3 --size 1300x800 --theme dark") },
    { "stage_threads_2x", words("dishes --at 6.4 --pane stage --scale 2") },
    { "stage_processes", words("dishes --schedule processes --at 6.4 --pane stage") },
    { "stage_coroutines",
        words("dishes --schedule coroutines --at 4.4 --pane stage --theme dark") },
    { "stage_sequential", words("dishes --schedule sequential --at 6.4 --pane stage") },
    { "stage_circle_of_waits", words("philosophers --event 89 --pane stage --scale 1.5") },
    { "stage_lost_update", words("lost_update --at 1 --pane stage") },
    { "timeline_turns", words("fan_out_fan_in --at 5 --pane timeline") },
    { "code_pills", words("dishes --at 6.4 --pane code") },
    { "inspect_why", words("dishes --at 6.4 --pane inspect --select washer --lang es") },
};

// A node of a written scene; the first of all is the scene itself.
struct Drawn {
    QString id;
    QString role;
    QRectF rect;
    int parent = -1;
};

std::vector<Drawn> drawnIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject scene = QJsonDocument::fromJson(file.readAll()).object();
    const auto number = [](const QJsonArray &array, int k) { return array.at(k).toDouble(); };
    const QJsonArray size = scene.value(QStringLiteral("size")).toArray();
    std::vector<Drawn> drawn { { {}, {}, QRectF(0, 0, number(size, 0), number(size, 1)), -1 } };
    for (const QJsonValue &value : scene.value(QStringLiteral("nodes")).toArray()) {
        const QJsonObject node = value.toObject();
        const QJsonArray rect = node.value(QStringLiteral("rect")).toArray();
        drawn.push_back({ node.value(QStringLiteral("id")).toString(),
            node.value(QStringLiteral("role")).toString(),
            QRectF(number(rect, 0), number(rect, 1), number(rect, 2), number(rect, 3)),
            node.value(QStringLiteral("parent")).toInt(-1) });
    }
    return drawn;
}

// What nothing else may cover.
bool isSolid(const Drawn &drawn)
{
    static const QStringList roles { QStringLiteral("worker"), QStringLiteral("queue"),
        QStringLiteral("lock"), QStringLiteral("meeting"), QStringLiteral("value"),
        QStringLiteral("label"), QStringLiteral("group"), QStringLiteral("core") };
    return roles.contains(drawn.role);
}

// Of a name, on the smallest stage that is drawn smaller than it should be.
constexpr qreal kLeastHeight = 16;

QImage differences(const QImage &a, const QImage &b)
{
    QImage diff(a.size().expandedTo(b.size()), QImage::Format_RGB32);
    diff.fill(Qt::white);
    for (int y = 0; y < diff.height(); ++y) {
        for (int x = 0; x < diff.width(); ++x) {
            const bool both = a.rect().contains(x, y) && b.rect().contains(x, y);
            if (!both || a.pixel(x, y) != b.pixel(x, y))
                diff.setPixel(x, y, qRgb(220, 0, 60));
        }
    }
    return diff;
}

}

class TestScreens : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    QByteArray shoot(const QStringList &what, const QString &out,
        const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment())
    {
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(kProgram,
            QStringList { QStringLiteral("shot") } + what
                + QStringList { QStringLiteral("-o"), out });
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            return "shot failed: " + process.readAllStandardError();
        return {};
    }

private Q_SLOTS:
    void picture_data()
    {
        QTest::addColumn<QStringList>("what");
        for (const Shot &shot : kShots)
            QTest::newRow(shot.name) << shot.words;
    }
    void picture()
    {
        QFETCH(QStringList, what);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const QString actual = QDir::current().filePath(name + QStringLiteral(".actual.png"));
        const QString golden = kGolden.filePath(name + QStringLiteral(".png"));
        const QByteArray error = shoot(what, actual);
        QVERIFY2(error.isEmpty(), error.constData());
        if (qEnvironmentVariableIsSet("INTERLEAVE_UPDATE_GOLDEN")) {
            QFile::remove(golden);
            QVERIFY(QFile::copy(actual, golden));
            QSKIP("golden picture written: look at it");
        }
        QVERIFY2(QFile::exists(golden),
            qPrintable(QStringLiteral("no golden picture; the actual one: ") + actual));
        const QImage a(actual);
        const QImage g(golden);
        if (a != g) {
            const QString diff = QDir::current().filePath(name + QStringLiteral(".diff.png"));
            differences(a, g).save(diff);
            QFAIL(qPrintable(
                QStringLiteral("differs from the golden picture: %1, %2").arg(actual, diff)));
        }
        QFile::remove(actual);
    }

    void theSameCallGivesTheSameBytes()
    {
        const QString one = m_folder.filePath(QStringLiteral("1.png"));
        const QString two = m_folder.filePath(QStringLiteral("2.png"));
        QVERIFY(shoot(kShots[0].words, one).isEmpty());
        // Whatever the desktop says.
        QProcessEnvironment hostile = QProcessEnvironment::systemEnvironment();
        const std::initializer_list<std::pair<const char *, const char *>> settings {
            { "QT_SCALE_FACTOR", "2" }, { "QT_FONT_DPI", "144" }, { "QT_QPA_PLATFORM", "minimal" },
            { "QT_STYLE_OVERRIDE", "windows" }, { "LANG", "es_ES.UTF-8" }, { "LC_ALL", "C" },
            { "TZ", "Asia/Shanghai" }, { "HOME", "/nonexistent" }, { "QT_HASH_SEED", "77" },
            { "XDG_CURRENT_DESKTOP", "KDE" }
        };
        for (const auto &[key, value] : settings)
            hostile.insert(QString::fromLatin1(key), QString::fromLatin1(value));
        QVERIFY(shoot(kShots[0].words, two, hostile).isEmpty());
        QFile a(one);
        QFile b(two);
        QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
        QCOMPARE(a.readAll(), b.readAll());
    }

    // Comments are italic, and pills at the edge have their triangles.
    void fontsOfTheUserHaveNoPartInIt()
    {
        const QString here = m_folder.filePath(QStringLiteral("here.png"));
        const QString there = m_folder.filePath(QStringLiteral("there.png"));
        QVERIFY(shoot(kShots[0].words, here).isEmpty());
        QFile a(here);
        QVERIFY(a.open(QIODevice::ReadOnly));
        const QByteArray expected = a.readAll();
        const QDir home(m_folder.filePath(QStringLiteral("home")));
        QVERIFY(home.mkpath(QStringLiteral(".config/fontconfig")));
        const QString settings = home.filePath(QStringLiteral(".config/fontconfig/fonts.conf"));
        QFile file(settings);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<?xml version='1.0'?>\n<fontconfig>\n"
                   "<match target='pattern'><edit name='antialias' mode='assign'>"
                   "<bool>false</bool></edit></match>\n"
                   "<match target='font'><edit name='antialias' mode='assign'>"
                   "<bool>false</bool></edit></match>\n"
                   "<selectfont><rejectfont><glob>*/dejavu/*</glob></rejectfont>"
                   "<rejectfont><glob>*/jetbrains-mono/*</glob></rejectfont></selectfont>\n"
                   "</fontconfig>\n");
        file.close();
        const std::initializer_list<std::pair<const char *, QString>> ways {
            { "HOME", home.path() },
            { "XDG_CONFIG_HOME", home.filePath(QStringLiteral(".config")) },
            { "FONTCONFIG_FILE", settings },
            { "FONTCONFIG_PATH", QFileInfo(settings).path() },
            { "FONTCONFIG_SYSROOT", home.path() },
            { "FREETYPE_PROPERTIES", QStringLiteral("cff:no-stem-darkening=0") },
        };
        for (const auto &[name, value] : ways) {
            QProcessEnvironment hostile = QProcessEnvironment::systemEnvironment();
            hostile.insert(QString::fromLatin1(name), value);
            QVERIFY(shoot(kShots[0].words, there, hostile).isEmpty());
            QFile b(there);
            QVERIFY(b.open(QIODevice::ReadOnly));
            QVERIFY2(b.readAll() == expected, name);
        }
    }

    // Learners' programs that leave the stage little room.
    void awkwardCastsFindTheirPlaces_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("how");
        const auto row = [](const char *program, const char *how) {
            QTest::addRow("%s %s", program, how)
                << QDir(QStringLiteral(AWKWARD_FOLDER)).filePath(QLatin1String(program))
                << words(how);
        };
        row("gathered_coroutines.py", "--at 0.5 --schedule processes --size 815x420");
        row("gathered_coroutines.py", "--at 0.5 --size 682x504");
        row("gathered_coroutines.py", "--at 0.5 --size 618x330 --lang es");
        row("processes_and_queues.py", "--at 0.5 --size 682x504");
        row("processes_and_queues.py", "--at 0.2 --size 618x330");
        row("process_pool.py", "--at 0.5 --size 682x504");
        row("process_pool.py", "--at 0.5 --size 618x330 --schedule threads");
        row("six_at_a_semaphore.py", "--at 0.3 --size 618x330");
        row("long_pipeline.py", "--at 0.5 --size 682x504");
        row("long_pipeline.py", "--at 0.5 --size 618x330 --lang zh_CN");
        row("full_memories.py", "--at 0.25 --size 815x420");
        row("full_memories.py", "--at 0.25 --size 682x504");
        row("calls_in_threads.py", "--at 0.2 --size 618x330");
        // The stages of windows of 1024x700, 800x480 and 1280x800.
        for (const char *size :
            { "--size 682x348", "--size 480x344", "--size 480x344 --lang es", "--size 890x413" }) {
            row("two_pools.py", size);
            row("three_queues_of_a_loop.py", size);
            row("threads_of_a_loop.py", size);
            row("shared_by_processes.py", size);
        }
    }
    void awkwardCastsFindTheirPlaces()
    {
        QFETCH(QString, program);
        QFETCH(QStringList, how);
        const QString scene = m_folder.filePath(QStringLiteral("awkward.json"));
        const QByteArray error = shoot(
            QStringList { program } + how + words("--pane stage --scene") + QStringList { scene },
            m_folder.filePath(QStringLiteral("awkward.png")));
        QVERIFY2(error.isEmpty(), error.constData());
        const std::vector<Drawn> drawn = drawnIn(scene);
        QVERIFY(drawn.size() > 4);
        const QRectF all(QPointF(0, 0), drawn.front().rect.size());
        for (std::size_t a = 1; a < drawn.size(); ++a) {
            const Drawn &one = drawn[a];
            QVERIFY2(all.adjusted(-1, -1, 1, 1).contains(one.rect), qPrintable(one.id));
            // An item may lie on the corner of a narrow card.
            const Drawn &holder = drawn[static_cast<std::size_t>(one.parent + 1)];
            // Nobody's name is struck through by their own frame; a dot of a group has none, and
            // what lies beside a wire has no frame.
            QVERIFY2(!isSolid(one) || holder.role == QLatin1String("group")
                    || one.role == QLatin1String("label") || one.rect.height() >= kLeastHeight,
                qPrintable(one.id));
            QVERIFY2(one.parent < 0 || holder.rect.adjusted(-8, -8, 8, 8).contains(one.rect),
                qPrintable(one.id + QStringLiteral(" in ") + holder.id));
            for (std::size_t b = a + 1; isSolid(one) && b < drawn.size(); ++b) {
                const QRectF common = one.rect & drawn[b].rect;
                const bool within = drawn[b].parent + 1 == static_cast<int>(a)
                    || one.parent + 1 == static_cast<int>(b);
                QVERIFY2(
                    !isSolid(drawn[b]) || within || common.width() <= 0.5 || common.height() <= 0.5,
                    qPrintable(one.id + QStringLiteral(" and ") + drawn[b].id));
            }
        }
    }

    // The executor of an event loop and the lock of a property that is computed once are not the
    // learner's.
    void whatTheLibraryKeepsForItselfIsNotShown()
    {
        const QString scene = m_folder.filePath(QStringLiteral("inner.json"));
        const QString program
            = QDir(QStringLiteral(AWKWARD_FOLDER)).filePath(QStringLiteral("calls_in_threads.py"));
        QVERIFY(shoot(QStringList { program } + words("--at 0.2 --pane stage --scene")
                + QStringList { scene },
            m_folder.filePath(QStringLiteral("inner.png")))
                    .isEmpty());
        int workers = 0;
        for (const Drawn &one : drawnIn(scene)) {
            QVERIFY2(!one.id.startsWith(QLatin1String("object:")), qPrintable(one.id));
            workers += one.role == QLatin1String("worker") ? 1 : 0;
        }
        QVERIFY(workers >= 4);
    }

    void aSceneTellsWhatThePictureShows()
    {
        const QString scene = m_folder.filePath(QStringLiteral("scene.json"));
        QVERIFY(shoot(words("dishes --at 6.4 --pane stage --scene") + QStringList { scene },
            m_folder.filePath(QStringLiteral("s.png")))
                    .isEmpty());
        QFile file(scene);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray nodes = QJsonDocument::fromJson(file.readAll())
                                     .object()
                                     .value(QStringLiteral("nodes"))
                                     .toArray();
        QStringList states;
        for (const QJsonValue &value : nodes) {
            const QJsonObject node = value.toObject();
            if (node.value(QStringLiteral("role")) == QLatin1String("worker"))
                states << node.value(QStringLiteral("name")).toString() + QLatin1Char(':')
                        + node.value(QStringLiteral("state")).toString();
        }
        states.sort();
        QCOMPARE(states,
            (QStringList { QStringLiteral("dryer-1:asleep"), QStringLiteral("dryer-2:asleep"),
                QStringLiteral("main:waits-queue"), QStringLiteral("washer:waits-queue") }));
    }

    void aSavedRunGivesTheSamePicture()
    {
        const QString run = m_folder.filePath(QStringLiteral("d.interleave"));
        QProcess process;
        process.start(kProgram,
            { QStringLiteral("run"), QStringLiteral("dishes"), QStringLiteral("--trace"), run });
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 0);
        const QString fresh = m_folder.filePath(QStringLiteral("fresh.png"));
        const QString loaded = m_folder.filePath(QStringLiteral("loaded.png"));
        QVERIFY(shoot(words("dishes --at 6.4"), fresh).isEmpty());
        QVERIFY(shoot(QStringList { run } + words("--at 6.4"), loaded).isEmpty());
        QCOMPARE(QImage(fresh), QImage(loaded));
    }
};

QTEST_GUILESS_MAIN(TestScreens)
#include "tst_screens.moc"
