#include "app/messagebar.h"

#include "widgets/style/controls.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace interleave {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_label(new QLabel(this))
{
    setObjectName(QStringLiteral("message"));
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new IconButton(Icon::Close, tr("Close"), this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->addWidget(m_label, 1);
    layout->addWidget(close);
    connect(close, &IconButton::clicked, this, &QWidget::hide);
    hide();
}

void MessageBar::say(const QString &sentence)
{
    m_label->setText(sentence);
    setAccessibleName(sentence);
    show();
}

QString MessageBar::text() const
{
    return isVisible() ? m_label->text() : QString();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(ColorToken::ErrorSoft));
    painter.fillRect(QRect(0, 0, 4, height()), theme.color(ColorToken::Error));
}

} // namespace interleave
