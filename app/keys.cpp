#include "app/keys.h"

#include "app/settings.h"
#include "widgets/style/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace interleave {

Keys::Keys(Settings &settings, QWidget *window)
    : m_settings(settings)
    , m_window(window)
{
}

QAction *Keys::add(const QString &id, const QString &text, const QKeySequence &key,
    const std::function<void()> &run)
{
    auto *action = new QAction(text, m_window);
    action->setObjectName(QStringLiteral("key:") + id);
    const QKeySequence chosen = m_settings.key(id);
    action->setShortcut(chosen.isEmpty() ? key : chosen);
    QObject::connect(action, &QAction::triggered, m_window, run);
    m_window->addAction(action);
    m_entries.push_back({ id, text, key, action });
    return action;
}

QAction *Keys::action(const QString &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.id == id)
            return entry.action;
    }
    return nullptr;
}

void Keys::change(const QString &id, const QKeySequence &key)
{
    for (const Entry &entry : m_entries) {
        if (entry.id == id) {
            entry.action->setShortcut(key.isEmpty() ? entry.key : key);
            m_settings.setKey(id, key == entry.key ? QKeySequence() : key);
        } else if (!key.isEmpty() && entry.action->shortcut() == key) {
            entry.action->setShortcut(QKeySequence());
        }
    }
}

void Keys::showDialog()
{
    QDialog dialog(m_window);
    dialog.setObjectName(QStringLiteral("keys"));
    dialog.setWindowTitle(QCoreApplication::translate("Keys", "Keys"));
    auto *layout = new QVBoxLayout(&dialog);
    auto *hint = new QLabel(
        QCoreApplication::translate("Keys", "Click a key and press another to change it."),
        &dialog);
    layout->addWidget(hint);
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    int row = 0;
    for (const Entry &entry : m_entries) {
        auto *label = new QLabel(entry.text, list);
        auto *edit = new QKeySequenceEdit(entry.action->shortcut(), list);
        auto *reset = new QPushButton(QCoreApplication::translate("Keys", "Default"), list);
        label->setBuddy(edit);
        edit->setAccessibleName(entry.text);
        QObject::connect(edit, &QKeySequenceEdit::editingFinished, list,
            [this, edit, id = entry.id] { change(id, edit->keySequence()); });
        QObject::connect(
            reset, &QPushButton::clicked, list, [this, edit, id = entry.id, key = entry.key] {
                change(id, {});
                edit->setKeySequence(key);
            });
        grid->addWidget(label, row, 0);
        grid->addWidget(edit, row, 1);
        grid->addWidget(reset, row, 2);
        ++row;
    }
    auto *scroll = new QScrollArea(&dialog);
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    layout->addWidget(scroll);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, &dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    layout->addWidget(buttons);
    dialog.resize(520, 560);
    dialog.exec();
}

} // namespace interleave
