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
