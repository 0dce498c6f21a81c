#include "app/windowcommand.h"

#include "app/languages.h"
#include "app/mainwindow.h"
#include "app/missingfonts.h"
#include "app/report.h"
#include "core/base/messageid.h"
#include "core/engine/zygote.h"
#include "widgets/style/pane.h"
#include "widgets/style/words.h"

#include <QApplication>

#include <memory>

namespace interleave {

namespace {

constexpr int kExitNoDisplay = 69;

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

// One window at a time; another language means another window over the same settings, with the same
// program.
class Shell : public QObject {
public:
    explicit Shell(const Settings &settings)
        : m_settings(settings)
    {
    }

    void openWindow(const QString &what)
    {
        speak(m_settings.language());
        applyTheme(Theme::of(m_settings.theme()));
        m_window = std::make_unique<MainWindow>(m_settings);
        connect(m_window.get(), &MainWindow::languageChosen, this, [this](const QString &language) {
            QMetaObject::invokeMethod(
                this, [this, language] { changeLanguage(language); }, Qt::QueuedConnection);
        });
        m_window->show();
        // The window is on the screen before its first program runs.
        QMetaObject::invokeMethod(
            m_window.get(), [this, what] { m_window->openAtStart(what); }, Qt::QueuedConnection);
    }

private:
    void changeLanguage(const QString &language)
    {
        m_settings.setLanguage(language);
        m_window->close();
        m_window.reset();
        openWindow(m_settings.lastProgram());
    }

    Settings m_settings;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace

int showWindow(int argc, char **argv, const std::string &what, QObject *watch)
{
    if (!hasDisplay()) {
        complain({ MessageId::NoDisplay, {} });
        return kExitNoDisplay;
    }
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("interleave"));
    QApplication::setQuitOnLastWindowClosed(false);
    QObject::connect(&app, &QGuiApplication::lastWindowClosed, &app, [] {
        // A change of language closes one window and opens the next in the same turn of the loop.
        QMetaObject::invokeMethod(
            qApp,
            [] {
                if (QApplication::topLevelWidgets().isEmpty()
                    || !std::any_of(QApplication::topLevelWidgets().begin(),
                        QApplication::topLevelWidgets().end(),
                        [](QWidget *w) { return w->isVisible(); }))
                    QApplication::quit();
            },
            Qt::QueuedConnection);
    });
    if (watch)
        app.installEventFilter(watch);
    installTextTwins();
    int status = 0;
    {
        const Settings settings = Settings::ofUser();
        for (const QString &missing : missingFonts(settings.language()))
            complain({ MessageId::FontMissing, { missing.toStdString() } });
        Shell shell(settings);
        shell.openWindow(QString::fromStdString(what));
        status = QApplication::exec();
    }
    Zygote::stop();
    return status;
}

} // namespace interleave
