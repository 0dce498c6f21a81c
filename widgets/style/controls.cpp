#include "widgets/style/controls.h"

#include "widgets/style/scene.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QVariant>

namespace interleave {

namespace {

// Inside the widget: 2 px of accent just within its border.
void paintFocusRing(QPainter &painter, const QRectF &rect, qreal radius)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(currentTheme().color(ColorToken::Accent), 2));
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
}

class Segment : public QAbstractButton {
public:
    explicit Segment(const QString &text, QWidget *parent)
        : QAbstractButton(parent)
    {
        setText(text);
        setAccessibleName(text);
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    // As wide as its strong form, so that nothing moves when the choice does.
    QSize sizeHint() const override { return { qRound(textWidth(text(), 13, 600)) + 26, 28 }; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = currentTheme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(rect());
        if (isChecked()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(QColor(0, 0, 0, 26));
            painter.drawRoundedRect(box.adjusted(0, 1, 0, 0), 7, 7);
            painter.setBrush(theme.color(ColorToken::Surface));
            painter.drawRoundedRect(box.adjusted(0, 0, 0, -1), 7, 7);
        }
        const ColorToken ink = !isEnabled() ? ColorToken::Text3
            : isChecked() || underMouse()   ? ColorToken::Text
                                            : ColorToken::Text2;
        painter.setPen(theme.color(ink));
        painter.setFont(fontOf(FontFace::Ui, 13, isChecked() ? 600 : 500));
        painter.drawText(box.adjusted(0, 0, 0, -1), Qt::AlignCenter, text());
        if (!isEnabled()) {
            painter.setPen(QPen(theme.color(ColorToken::Text3), 1));
            const qreal half = textWidth(text(), 13, 500) / 2;
            painter.drawLine(QPointF(box.center().x() - half, box.center().y()),
                QPointF(box.center().x() + half, box.center().y()));
        }
        if (hasFocus())
            paintFocusRing(painter, box, 6);
    }
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }
};

// Tab stops at what is chosen; arrows go on from there.
void keepOneStop(const QButtonGroup &group)
{
    for (QAbstractButton *button : group.buttons())
        button->setFocusPolicy(button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
}

} // namespace

SegmentedControl::SegmentedControl(const QStringList &options, QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3, 3, 3, 3);
    row->setSpacing(0);
    for (const QString &option : options) {
        auto *segment = new Segment(option, this);
        m_group->addButton(segment, static_cast<int>(m_group->buttons().size()));
        row->addWidget(segment);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    // Clicked, or reached by an arrow key: either way the user chose it. setCurrent() blocks the
    // signal.
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (!on)
            return;
        keepOneStop(*m_group);
        Q_EMIT chosen(index);
    });
}

int SegmentedControl::current() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrent(int index)
{
    const QSignalBlocker blocker(m_group);
    if (QAbstractButton *button = m_group->button(index))
        button->setChecked(true);
    keepOneStop(*m_group);
}

void SegmentedControl::setOptions(const QStringList &options)
{
    for (int k = 0; k < options.size(); ++k) {
        if (QAbstractButton *button = m_group->button(k)) {
            button->setText(options.at(k));
            button->setAccessibleName(options.at(k));
            button->updateGeometry();
        }
    }
}

void SegmentedControl::setUnavailable(int index, const QString &why)
{
    if (QAbstractButton *button = m_group->button(index)) {
        button->setEnabled(why.isEmpty());
        button->setToolTip(why);
        button->setAccessibleDescription(why);
    }
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(currentTheme().color(ColorToken::Sunken));
    painter.drawRoundedRect(QRectF(rect()), 9, 9);
}

ChipButton::ChipButton(const QString &label, const QString &value, QWidget *parent)
    : QPushButton(parent)
    , m_label(label)
    , m_value(value)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    changed();
}

void ChipButton::setLabel(const QString &label)
{
    m_label = label;
    changed();
}

void ChipButton::setValue(const QString &value)
{
    m_value = value;
    changed();
}

void ChipButton::changed()
{
    setAccessibleName(m_label.isEmpty() ? m_value : m_label + QLatin1Char(' ') + m_value);
    updateGeometry();
    update();
}

QSize ChipButton::sizeHint() const
{
    qreal width = 18;
    if (!m_label.isEmpty())
        width += textWidth(m_label, 13);
    if (!m_label.isEmpty() && !m_value.isEmpty())
        width += 7;
    if (!m_value.isEmpty())
        width += textWidth(m_value, 13, 600);
    if (menu())
        width += 18;
    return { qRound(width + 2), 30 };
}

void ChipButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(theme.color(isEnabled() ? ColorToken::Edge : ColorToken::LineStrong), 1));
    painter.setBrush(
        theme.color(isDown() || underMouse() ? ColorToken::Surface2 : ColorToken::Surface));
    painter.drawRoundedRect(box, 8, 8);
    qreal x = 10;
    const qreal baseline = box.center().y() + 4.7;
    if (!m_label.isEmpty()) {
        painter.setPen(theme.color(ColorToken::Text2));
        painter.setFont(fontOf(FontFace::Ui, 13));
        painter.drawText(QPointF(x, baseline), m_label);
        x += textWidth(m_label, 13) + 7;
    }
    if (!m_value.isEmpty()) {
        painter.setPen(theme.color(isEnabled() ? ColorToken::Text : ColorToken::Text3));
        painter.setFont(fontOf(FontFace::Ui, 13, 600));
        painter.drawText(QPointF(x, baseline), m_value);
        x += textWidth(m_value, 13, 600) + 7;
    }
    if (menu()) {
        QPainterPath triangle;
        triangle.addPolygon(QPolygonF({ { x, box.center().y() - 2.5 },
            { x + 8, box.center().y() - 2.5 }, { x + 4, box.center().y() + 3.5 } }));
        painter.fillPath(triangle, theme.color(ColorToken::Text2));
    }
    if (hasFocus())
        paintFocusRing(painter, rect(), 7);
}

void paintIcon(QPainter &painter, Icon icon, const QPointF &at, const QColor &color)
{
    const auto triangle = [](qreal fromX, qreal toX) {
        QPainterPath path;
        path.addPolygon(QPolygonF({ { fromX, 3 }, { fromX, 15 }, { toX, 9 } }));
        path.closeSubpath();
        return path;
    };
    const auto block = [](const QRectF &r) {
        QPainterPath path;
        path.addRect(r);
        return path;
    };
    QPainterPath fill;
    QPainterPath line;
    switch (icon) {
    case Icon::ToStart:
        fill = block({ 3, 3, 2, 12 }) + triangle(15, 6);
        break;
    case Icon::ToEnd:
        fill = block({ 13, 3, 2, 12 }) + triangle(3, 12);
        break;
    case Icon::StepBack:
        fill = block({ 13, 3, 2, 12 }) + triangle(11, 3);
        break;
    case Icon::StepForward:
        fill = block({ 3, 3, 2, 12 }) + triangle(7, 15);
        break;
    case Icon::KeyBack:
        fill = triangle(16, 9) + triangle(9, 2);
        break;
    case Icon::KeyForward:
        fill = triangle(2, 9) + triangle(9, 16);
        break;
    case Icon::Play:
        fill = triangle(5, 15);
        break;
    case Icon::Pause:
        fill = block({ 4, 3, 3.5, 12 }) + block({ 10.5, 3, 3.5, 12 });
        break;
    case Icon::Stop:
        fill = block({ 4, 4, 10, 10 });
        break;
    case Icon::Plus:
        line.moveTo(9, 3);
        line.lineTo(9, 15);
        [[fallthrough]];
    case Icon::Minus:
        line.moveTo(3, 9);
        line.lineTo(15, 9);
        break;
    case Icon::Fit:
        line.moveTo(3, 7);
        line.lineTo(3, 3);
        line.lineTo(7, 3);
        line.moveTo(11, 3);
        line.lineTo(15, 3);
        line.lineTo(15, 7);
        line.moveTo(15, 11);
        line.lineTo(15, 15);
        line.lineTo(11, 15);
        line.moveTo(7, 15);
        line.lineTo(3, 15);
        line.lineTo(3, 11);
        break;
    case Icon::Menu:
        for (const qreal y : { 4.0, 9.0, 14.0 }) {
            line.moveTo(3, y);
            line.lineTo(15, y);
        }
        break;
    case Icon::Close:
        line.moveTo(4, 4);
        line.lineTo(14, 14);
        line.moveTo(14, 4);
        line.lineTo(4, 14);
        break;
    case Icon::Check:
        line.moveTo(3.5, 9.5);
        line.lineTo(7.5, 13.5);
        line.lineTo(14.5, 4.5);
        break;
    case Icon::ChevronDown:
        line.moveTo(4, 7);
        line.lineTo(9, 12);
        line.lineTo(14, 7);
        break;
    case Icon::ChevronRight:
        line.moveTo(7, 4);
        line.lineTo(12, 9);
        line.lineTo(7, 14);
        break;
    case Icon::Search:
        line.addEllipse(QPointF(8, 8), 5, 5);
        line.moveTo(11.7, 11.7);
        line.lineTo(15.5, 15.5);
        break;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(at);
    painter.fillPath(fill, color);
    if (!line.isEmpty())
        painter.strokePath(line, QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.restore();
}

IconButton::IconButton(Icon icon, const QString &name, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setName(name);
}

void IconButton::setIconKind(Icon icon)
{
    m_icon = icon;
    update();
}

void IconButton::setName(const QString &name)
{
    setAccessibleName(name);
    setToolTip(name);
}

void IconButton::setProminent(bool on)
{
    m_prominent = on;
    update();
}

void IconButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(rect());
    painter.setPen(Qt::NoPen);
    if (m_prominent) {
        painter.setBrush(theme.color(isEnabled() ? ColorToken::Accent : ColorToken::LineStrong));
        painter.drawRoundedRect(box, 8, 8);
    } else if (isDown() || isChecked() || (underMouse() && isEnabled())) {
        painter.setBrush(
            theme.color(isDown() || isChecked() ? ColorToken::Sunken : ColorToken::Surface2));
        painter.drawRoundedRect(box, 8, 8);
    }
    const ColorToken ink = m_prominent ? (isEnabled() ? ColorToken::OnAccent : ColorToken::Surface)
                                       : (isEnabled() ? ColorToken::Text2 : ColorToken::LineStrong);
    paintIcon(painter, m_icon, box.center() - QPointF(9, 9), theme.color(ink));
    if (hasFocus()) {
        paintFocusRing(painter, box, 7);
        // On the accent colour a ring of the accent colour is not seen.
        if (m_prominent) {
            painter.setPen(QPen(theme.color(ColorToken::OnAccent), 2));
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), 5, 5);
        }
    }
}

SearchField::SearchField(const QString &placeholder, const QString &shortcut, QWidget *parent)
    : QLineEdit(parent)
    , m_shortcut(shortcut)
{
    setProperty("search", true);
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setMinimumHeight(32);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_shortcut.isEmpty() || !text().isEmpty())
        return;
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal width = textWidth(m_shortcut, 11, 400, FontFace::Mono) + 12;
    const QRectF plate(rect().right() - width - 9.5, rect().center().y() - 8.5, width, 18);
    painter.setPen(QPen(theme.color(ColorToken::LineStrong), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(plate, 4, 4);
    painter.setPen(theme.color(ColorToken::Text3));
    painter.setFont(fontOf(FontFace::Mono, 11));
    painter.drawText(plate, Qt::AlignCenter, m_shortcut);
}

} // namespace interleave
