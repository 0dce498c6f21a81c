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
        QKeySequence also; // beside the default, while it has that
    };

    Keys(Settings &settings, QWidget *window);

    // The action runs when its key is pressed anywhere in the window, except while typing.
    QAction *add(const QString &id, const QString &text, const QKeySequence &key,
        const std::function<void()> &run, const QKeySequence &also = {});
    // What a pane does itself, while it has the focus: listed, and never another key.
    void addOfPane(const QString &text, const QString &keys);
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
    struct OfPane {
        QString text;
        QString keys;
    };
    static void setKey(const Entry &entry, const QKeySequence &key);

    std::vector<Entry> m_entries;
    std::vector<OfPane> m_ofPanes;
};

} // namespace interleave
