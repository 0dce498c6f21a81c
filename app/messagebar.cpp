#include "app/messagebar.h"

#include "widgets/style/controls.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace interleave {

namespace {

constexpr int kStripe = 4; // of the full color, at the left edge
constexpr int kLeft = 16;
constexpr int kRight = 8;
constexpr int kErrorAir = 6; // above and below
constexpr int kNoteAir = 3;
constexpr qreal kNotePixels = 12;
constexpr QSize kNoteButton { 28, 24 };

} // namespace

MessageBar::MessageBar(Tone tone, QWidget *parent)
    : QFrame(parent)
    , m_tone(tone)
    , m_label(new QLabel(this))
{
    setObjectName(tone == Tone::Error ? QStringLiteral("message") : QStringLiteral("note"));
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *close = new IconButton(Icon::Close, tr("Close"), this);
    auto *layout = new QHBoxLayout(this);
    const int air = tone == Tone::Error ? kErrorAir : kNoteAir;
    layout->setContentsMargins(kLeft, air, kRight, air);
    if (tone == Tone::Note) { // it is there for long: smaller
        m_label->setFont(fontOf(FontFace::Ui, kNotePixels));
        close->setFixedSize(kNoteButton);
    }
    layout->addWidget(m_label, 1);
    layout->addWidget(close);
    connect(close, &IconButton::clicked, this, &QWidget::hide);
    hide();
}

void MessageBar::say(const QString &sentence)
{
    m_label->setText(sentence);
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
}

QString MessageBar::text() const
{
    return isVisible() ? m_label->text() : QString();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(),
        theme.color(m_tone == Tone::Error ? ColorToken::ErrorSoft : ColorToken::AccentSoft));
    painter.fillRect(QRect(0, 0, kStripe, height()),
        theme.color(m_tone == Tone::Error ? ColorToken::Error : ColorToken::Accent));
}

} // namespace interleave
