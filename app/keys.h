// Every key of the window: an action has an id, a default, and the key that the user gave it
// instead.
#pragma once

#include <QKeySequence>
#include <QString>

#include <functional>
#include <vector>

class QAction;
class QWidget;

namespace interleave {

class Settings;

class Keys {
public:
    struct Entry {
        QString id;       // stable: "play"
        QString text;     // "Play or pause"
        QKeySequence key; // the default
        QAction *action;
    };

    Keys(Settings &settings, QWidget *window);

    // The action runs when its key is pressed anywhere in the window, except while typing.
    QAction *add(const QString &id, const QString &text, const QKeySequence &key,
        const std::function<void()> &run);
    const std::vector<Entry> &entries() const { return m_entries; }
    QAction *action(const QString &id) const;
    // Empty: back to the default. A key that another action has stays that one's, which is
    // returned; null when it was changed.
    const Entry *change(const QString &id, const QKeySequence &key);
    // The list of all keys, where each can be changed.
    void showDialog();

private:
    Settings &m_settings;
    QWidget *m_window;
    std::vector<Entry> m_entries;
};

} // namespace interleave
