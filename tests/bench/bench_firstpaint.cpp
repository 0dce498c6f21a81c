// From the start of the process to the first paint of the window: ours, or a bare Qt main window
// with a tool bar, a tree and a text edit. Prints milliseconds. Usage: bench_firstpaint ours|bare
#include "app/mainwindow.h"
#include "app/windowcommand.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QToolBar>
#include <QTreeWidget>

#include <cstdio>
#include <cstring>
#include <ctime>
#include <functional>
#include <unistd.h>

namespace {

// Milliseconds since the kernel started this process.
double sinceStart()
{
    std::FILE *file = std::fopen("/proc/self/stat", "r");
    char text[2048] = {};
    const std::size_t n = file ? std::fread(text, 1, sizeof text - 1, file) : 0;
    if (file)
        std::fclose(file);
    unsigned long long ticks = 0;
    if (n > 0) {
        const char *behindName = std::strrchr(text, ')');
        std::sscanf(behindName + 2,
            "%*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %*u %*u %*d %*d %*d %*d %*d %*d %llu",
            &ticks);
    }
    timespec now {};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6
        - static_cast<double>(ticks) * 1e3 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

// Leaves after the first paint of a top-level window.
class FirstPaint : public QObject {
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && watched->isWidgetType()
            && static_cast<QWidget *>(watched)->isWindow()) {
            QMetaObject::invokeMethod(
                qApp,
                [] {
                    std::printf("%.1f\n", sinceStart());
                    std::fflush(stdout);
                    std::_Exit(0);
                },
                Qt::QueuedConnection);
        }
        return false;
    }
};

} // namespace

int main(int argc, char **argv)
{
    const bool ours = argc > 1 && std::strcmp(argv[1], "ours") == 0;
    FirstPaint watch;
    if (ours)
        return interleave::showWindow(argc, argv, {}, &watch);
    QApplication app(argc, argv);
    app.installEventFilter(&watch);
    QMainWindow window;
    window.addToolBar(QStringLiteral("Tools"))->addAction(QStringLiteral("Open"));
    auto *tree = new QTreeWidget(&window);
    tree->addTopLevelItem(new QTreeWidgetItem({ QStringLiteral("One") }));
    window.setCentralWidget(new QPlainTextEdit(QStringLiteral("text"), &window));
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}
