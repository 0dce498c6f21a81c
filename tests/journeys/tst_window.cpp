// The window as a user drives it: mouse and keys, real programs, real runs.
//   tst_window [FUNCTION]...
#include "app/languages.h"
#include "core/engine/zygote.h"
#include "tests/journeys/windowtest.h"
#include "widgets/style/theme.h"

#include <QApplication>

#include <algorithm>
#include <vector>

using namespace interleave;

namespace {

bool has(const QObject &tests, const QString &word)
{
    const QByteArray slot = word.section(QLatin1Char(':'), 0, 0).toLatin1() + "()";
    return tests.metaObject()->indexOfSlot(slot.constData()) >= 0;
}

}

int main(int argc, char **argv)
{
    if (!Zygote::start())
        qFatal("no zygote");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_SCALE_FACTOR", "1");
    QApplication app(argc, argv);
    loadFonts();
    speak(QStringLiteral("en")); // "4 cores" is a plural, of the English texts
    applyTheme(Theme::light());
    std::vector<std::unique_ptr<QObject>> all;
    for (const auto make : { testPlaying, testRunning, testControls, testDocuments, testKeyboard,
             testLanguages, testLayout })
        all.push_back(make());
    QStringList options; // words that name no test, our own name first
    QStringList names;
    for (const QString &word : QApplication::arguments()) {
        const bool isName
            = std::ranges::any_of(all, [&](const auto &tests) { return has(*tests, word); });
        (isName ? names : options) << word;
    }
    int failed = 0;
    for (const auto &tests : all) {
        QStringList own;
        for (const QString &name : names) {
            if (has(*tests, name))
                own << name;
        }
        if (names.isEmpty() || !own.isEmpty())
            failed += QTest::qExec(tests.get(), options + own);
    }
    Zygote::stop();
    return failed;
}
