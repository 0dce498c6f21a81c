#include "app/keys.h"

#include "app/settings.h"
#include "widgets/style/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace interleave {

namespace {

// Escape leaves the field as it was, and the dialog open.
class KeyField : public QKeySequenceEdit {
public:
    KeyField(QAction *action, QWidget *parent)
        : QKeySequenceEdit(action->shortcut(), parent)
        , m_action(action)
    {
    }
    void showKey() { setKeySequence(m_action->shortcut()); }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
            showKey();
            clearFocus();
            return;
        }
        QKeySequenceEdit::keyPressEvent(event);
    }

private:
    QAction *m_action;
};

} // namespace

Keys::Keys(Settings &settings, QWidget *window)
    : m_settings(settings)
    , m_window(window)
{
}

QAction *Keys::add(const QString &id, const QString &text, const QKeySequence &key,
    const std::function<void()> &run, const QKeySequence &also)
{
    auto *action = new QAction(text, m_window);
    action->setObjectName(QStringLiteral("key:") + id);
    const QKeySequence chosen = m_settings.key(id);
    QObject::connect(action, &QAction::triggered, m_window, run);
    m_window->addAction(action);
    Entry entry { id, text, key, action, also };
    // A key that the user chose is that action's alone.
    for (Entry &other : m_entries) {
        if (!also.isEmpty() && other.action->shortcuts().contains(also))
            entry.also = {};
        if (!chosen.isEmpty() && other.also == chosen) {
            other.also = {};
            setKey(other, other.action->shortcut());
        }
    }
    m_entries.push_back(std::move(entry));
    setKey(m_entries.back(), chosen.isEmpty() ? key : chosen);
    return action;
}

void Keys::addOfPane(const QString &text, const QString &keys)
{
    m_ofPanes.push_back({ text, keys });
}

void Keys::setKey(const Entry &entry, const QKeySequence &key)
{
    QList<QKeySequence> keys;
    if (!key.isEmpty())
        keys << key;
    if (key == entry.key && !entry.also.isEmpty())
        keys << entry.also;
    entry.action->setShortcuts(keys);
}

QAction *Keys::action(const QString &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.id == id)
            return entry.action;
    }
    return nullptr;
}

const Keys::Entry *Keys::change(const QString &id, const QKeySequence &key)
{
    const auto own = std::find_if(
        m_entries.begin(), m_entries.end(), [&](const Entry &entry) { return entry.id == id; });
    if (own == m_entries.end())
        return nullptr;
    const QKeySequence wanted = key.isEmpty() ? own->key : key;
    for (const Entry &entry : m_entries) {
        if (entry.id != id && !wanted.isEmpty() && entry.action->shortcuts().contains(wanted))
            return &entry;
    }
    setKey(*own, wanted);
    m_settings.setKey(id, wanted == own->key ? QKeySequence() : wanted);
    return nullptr;
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
    auto *refusal = new QLabel(&dialog);
    refusal->setObjectName(QStringLiteral("refusal"));
    refusal->setTextFormat(Qt::PlainText);
    refusal->setWordWrap(true);
    layout->addWidget(refusal);
    const auto take = [this, refusal](const QString &id, const QKeySequence &key, KeyField *field) {
        const Entry *other = change(id, key);
        refusal->setText(!other ? QString()
                                : QCoreApplication::translate(
                                    "Keys", "%1 is the key of “%2”. Give that another one first.")
                                      .arg((key.isEmpty() ? other->action->shortcut() : key)
                                               .toString(QKeySequence::NativeText),
                                          other->text));
        field->showKey();
    };
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    int row = 0;
    for (const Entry &entry : m_entries) {
        auto *label = new QLabel(entry.text, list);
        auto *edit = new KeyField(entry.action, list);
        auto *reset = new QPushButton(QCoreApplication::translate("Keys", "Default"), list);
        label->setBuddy(edit);
        edit->setAccessibleName(entry.text);
        QObject::connect(edit, &QKeySequenceEdit::editingFinished, list,
            [take, edit, id = entry.id] { take(id, edit->keySequence(), edit); });
        QObject::connect(reset, &QPushButton::clicked, list,
            [take, edit, id = entry.id] { take(id, {}, edit); });
        grid->addWidget(label, row, 0);
        grid->addWidget(edit, row, 1);
        grid->addWidget(reset, row, 2);
        ++row;
    }
    grid->addWidget(new QLabel(QCoreApplication::translate(
                                   "Keys", "Keys of a pane that is at work, always the same:"),
                        list),
        row++, 0, 1, 3);
    for (const OfPane &each : m_ofPanes) {
        grid->addWidget(new QLabel(each.text, list), row, 0);
        grid->addWidget(new QLabel(each.keys, list), row, 1, 1, 2);
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
