#include "app/controlkeys.h"

#include "widgets/style/pane.h"

#include <QAbstractButton>
#include <QApplication>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QTabBar>

namespace interleave {

ControlKeys::ControlKeys(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    qApp->installEventFilter(this);
}

bool ControlKeys::isOfControl(const QWidget &focus, const QKeyEvent &key) const
{
    if (key.modifiers() & ~Qt::KeypadModifier)
        return false;
    const bool isSideways = key.key() == Qt::Key_Left || key.key() == Qt::Key_Right;
    if (qobject_cast<const QTabBar *>(&focus))
        return isSideways;
    const auto *button = qobject_cast<const QAbstractButton *>(&focus);
    if (!button || !m_cameByKey)
        return false;
    return key.key() == Qt::Key_Space
        || (isSideways && button->group() && button->group()->exclusive());
}

bool ControlKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        // A menu that closes, or another window, gives back what it was.
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (cameByKey(reason) || reason == Qt::MouseFocusReason)
            m_cameByKey = cameByKey(reason);
    } else if (event->type() == QEvent::ShortcutOverride) {
        const auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && widget->hasFocus() && widget->window() == m_window
            && isOfControl(*widget, *static_cast<QKeyEvent *>(event))) {
            event->accept(); // now it is no shortcut, and comes as a key
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace interleave
