#include "tests/journeys/windowtest.h"

#include "app/languages.h"
#include "widgets/library/librarymodel.h"
#include "widgets/library/librarywidget.h"
#include "widgets/stage/stagewidget.h"

#include <QListView>
#include <QPushButton>
#include <QSpinBox>

namespace interleave {

QStringList workers(MainWindow &window)
{
    QStringList list;
    for (const Node &node : window.findChild<StageWidget *>()->scene().nodes) {
        if (node.role == QLatin1String("worker"))
            list << node.name + QLatin1Char(':') + node.state;
    }
    list.sort();
    return list;
}

QAbstractButton *buttonNamed(QWidget &within, const QString &text)
{
    for (QAbstractButton *button : within.findChildren<QAbstractButton *>()) {
        if (button->isVisible() && (button->text() == text || button->accessibleName() == text))
            return button;
    }
    return nullptr;
}

void click(QAbstractButton *button)
{
    QVERIFY(button != nullptr);
    QTest::mouseClick(button, Qt::LeftButton);
}

void WindowTest::openWindow()
{
    Dialogs dialogs;
    dialogs.openPath = [this](QWidget *) { return m_path; };
    dialogs.savePath = [this](QWidget *, const QString &, const QString &) { return m_path; };
    dialogs.clipboardText = [this] { return m_clipboard; };
    dialogs.unkept = [this](QWidget *, const QString &) {
        ++m_asked;
        return m_unkept;
    };
    dialogs.changed = [this](QWidget *, const QString &) {
        ++m_asked;
        return m_changed;
    };
    Settings settings = Settings::inFolder(m_folder->path());
    settings.setAutoplay(false);
    settings.setLanguage(QStringLiteral("en"));
    m_window = std::make_unique<MainWindow>(settings, dialogs);
    m_window->resize(1440, 900);
    m_window->show();
    m_window->openAtStart({});
}

bool WindowTest::settle()
{
    return QTest::qWaitFor([this] { return m_window->isSettled(); }, kPatience);
}

void WindowTest::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_window.get(), key, modifiers);
}

QMenu *WindowTest::machineMenu()
{
    auto *chip = m_window->findChild<QPushButton *>(QStringLiteral("machine"));
    chip->menu()->popup(chip->mapToGlobal(chip->rect().bottomLeft()));
    return chip->menu();
}

void WindowTest::chooseOfMachine(const char *text)
{
    choose(machineMenu(), QString::fromLatin1(text));
}

void WindowTest::choose(QMenu *menu, const QString &text)
{
    for (QAction *action : menu->actions()) {
        if (action->text() == text) {
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
            return;
        }
    }
    QFAIL(qPrintable(text));
}

void WindowTest::clickScenario(const QString &name)
{
    auto *list = pane<LibraryWidget>().findChild<QListView *>();
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        if (index.data(LibraryModel::NameRole).toString() == name) {
            list->scrollTo(index);
            QTest::mouseClick(
                list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
            return;
        }
    }
    QFAIL(qPrintable(name));
}

void WindowTest::typeSeed(const char *digits, Qt::Key end)
{
    auto *field = machineMenu()->findChild<QSpinBox *>();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QString::fromLatin1(digits));
    QTest::keyClick(field, end);
}

std::uint64_t WindowTest::event()
{
    return m_window->playhead().moment().begun ? m_window->playhead().moment().event.value + 1 : 0;
}

void WindowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clipboard.clear();
    m_path.clear();
    m_unkept = Loss::Cancel;
    m_changed = Loss::Cancel;
    m_asked = 0;
    openWindow();
    QVERIFY(settle());
}

void WindowTest::cleanup()
{
    m_window.reset();
    m_folder.reset();
    speak(QStringLiteral("en")); // whatever the journey chose
}

} // namespace interleave
