#include "app/windowcommand.h"

#include "app/platformguard.h"
#include "app/program.h"
#include "app/report.h"
#include "app/shell.h"
#include "core/base/messageid.h"
#include "core/engine/zygote.h"
#include "widgets/style/pane.h"

#include <QApplication>

#include <optional>

namespace interleave {

namespace {

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

} // namespace

int showWindow(int argc, char **argv, const WindowCommand &command, QObject *watch)
{
    if (!hasDisplay()) {
        // A name that is wrong would be so with a display, too.
        if (!command.what.empty()) {
            if (const auto opened = openWhat(command.what); !opened) {
                complain(opened.error().what);
                return kExitNoInput;
            }
        }
        complain({ MessageId::NoDisplay, {} });
        return kExitNoDisplay;
    }
    std::optional<PlatformGuard> guard(MessageId::DisplayUnreachable);
    QApplication app(argc, argv);
    guard.reset();
    QApplication::setApplicationName(QStringLiteral("interleave"));
    if (watch)
        app.installEventFilter(watch);
    installTextTwins();
    int status = 0;
    {
        const Settings settings = Settings::ofUser();
        Shell shell(settings);
        shell.openWindow(QString::fromStdString(command.what), command.arguments);
        shell.fitToScreen();
        status = QApplication::exec();
    }
    Zygote::stop();
    return status;
}

} // namespace interleave
