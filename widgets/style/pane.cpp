#include "widgets/style/pane.h"

#include <QAccessibleWidget>
#include <QWidget>

namespace interleave {

namespace {

class PaneAccessible : public QAccessibleWidget {
public:
    explicit PaneAccessible(QWidget *widget)
        : QAccessibleWidget(widget, QAccessible::Pane)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString own = QAccessibleWidget::text(kind);
        if (kind != QAccessible::Description || !own.isEmpty())
            return own;
        const auto *pane = dynamic_cast<const Pane *>(widget());
        return pane ? textTwin(pane->scene()) : own;
    }
};

QAccessibleInterface *paneFactory(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    return widget && dynamic_cast<Pane *>(widget) ? new PaneAccessible(widget) : nullptr;
}

} // namespace

QString textTwin(const Scene &scene)
{
    QString twin;
    for (const Node &node : scene.nodes) {
        if (node.name.isEmpty() && node.text.isEmpty())
            continue;
        if (!twin.isEmpty())
            twin += QLatin1Char('\n');
        const bool both = !node.name.isEmpty() && !node.text.isEmpty() && node.name != node.text;
        twin += both              ? node.name + QStringLiteral(": ") + node.text
            : node.name.isEmpty() ? node.text
                                  : node.name;
    }
    return twin;
}

bool cameByKey(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
        || reason == Qt::ShortcutFocusReason;
}

void installTextTwins()
{
    QAccessible::installFactory(paneFactory);
}

} // namespace interleave
