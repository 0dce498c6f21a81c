// One window at a time; another language means another window over the same settings, with the same
// program and run at the same moment.
//
// Threads: GUI thread.
#pragma once

#include "app/mainwindow.h"
#include "app/settings.h"

#include <QObject>

#include <memory>

namespace interleave {

class Shell : public QObject {
    Q_OBJECT
public:
    explicit Shell(const Settings &settings, const Dialogs &dialogs = realDialogs());
    ~Shell() override;

    // The window is on the screen before its first program runs.
    void openWindow(const QString &what, const std::vector<std::string> &arguments = {});
    // A first start on a small screen, or one after another on a larger: all of the window is on
    // it.
    void fitToScreen();
    MainWindow *window() const { return m_window.get(); }

private:
    void makeWindow(MainWindow *before); // in whose place; null: in nobody's
    void changeLanguage(const QString &language);
    void sayMissingFonts();

    Settings m_settings;
    Dialogs m_dialogs;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace interleave
