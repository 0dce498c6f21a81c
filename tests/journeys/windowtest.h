// What every journey through the window begins with: a window over settings of its own, with
// Dishes, and the mouse and keys for it. Waits for facts, never for time.
#pragma once

#include "app/mainwindow.h"

#include <QAbstractButton>
#include <QMenu>
#include <QObject>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace interleave {

inline constexpr int kPatience = 20'000;

// The workers on the stage: "washer:asleep".
QStringList workers(MainWindow &window);
QAbstractButton *buttonNamed(QWidget &within, const QString &text);
void click(QAbstractButton *button);

class WindowTest : public QObject {
    Q_OBJECT

protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_clipboard;
    QString m_path;                   // the answer to the next file dialog
    Loss m_unkept = Loss::Cancel; // and to what shall become of a text that is not kept
    int m_asked = 0;                  // for that
    Loss m_changed = Loss::Cancel; // and of a file that another program has changed
    std::unique_ptr<MainWindow> m_window;

    void openWindow();
    bool settle();
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    template <class T>
    T &pane()
    {
        return *m_window->findChild<T *>();
    }
    QMenu *machineMenu();
    void chooseOfMachine(const char *text);
    void choose(QMenu *menu, const QString &text); // of a menu that is shown, by the mouse
    void clickScenario(const QString &name);       // in the library, by the mouse
    void typeSeed(const char *digits, Qt::Key end);
    std::uint64_t event();

private Q_SLOTS:
    void init();
    void cleanup();
};

// One for each file of journeys.
std::unique_ptr<QObject> testControls();
std::unique_ptr<QObject> testDocuments();
std::unique_ptr<QObject> testKeyboard();
std::unique_ptr<QObject> testLanguages();
std::unique_ptr<QObject> testLayout();
std::unique_ptr<QObject> testPlaying();
std::unique_ptr<QObject> testRunning();

} // namespace interleave
