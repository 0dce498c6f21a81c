// Small controls that the bars of the window are made of. They paint themselves from
// currentTheme(), take the keyboard, have accessible names, and are at least 24 px high.
//
// Threads: GUI thread.
#pragma once

#include "widgets/style/theme.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPushButton>
#include <QWidget>

#include <vector>

class QButtonGroup;

namespace interleave {

// One of a few, side by side: "Sequential | Threads | Processes | Coroutines". Arrow keys move
// within it.
class SegmentedControl : public QWidget {
    Q_OBJECT
public:
    explicit SegmentedControl(const QStringList &options, QWidget *parent = nullptr);

    int current() const;
    void setCurrent(int index);                  // does not emit
    void setOptions(const QStringList &options); // the same number: another language
    // Why it cannot be chosen goes into its tooltip; empty: it can.
    void setUnavailable(int index, const QString &why);

Q_SIGNALS:
    void chosen(int index); // by the user

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_group;
};

// "Dryers 2": a quiet label and a strong value; with a menu it shows a small triangle.
class ChipButton : public QPushButton {
    Q_OBJECT
public:
    explicit ChipButton(
        const QString &label = {}, const QString &value = {}, QWidget *parent = nullptr);

    QString label() const { return m_label; }
    QString value() const { return m_value; }
    void setLabel(const QString &label);
    void setValue(const QString &value);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void changed();
    QString m_label;
    QString m_value;
};

enum class Icon : quint8 {
    ToStart,
    ToEnd,
    StepBack,
    StepForward,
    KeyBack,
    KeyForward,
    Play,
    Pause,
    Stop,
    Plus,
    Minus,
    Fit,
    Menu,
    Close,
    Check,
    ChevronDown,
    ChevronRight,
    Search
};
// Drawn in an 18 x 18 box at `at`'s top left.
void paintIcon(QPainter &painter, Icon icon, const QPointF &at, const QColor &color);

// 32 x 32, an icon and no text; `name` is its accessible name and tooltip. Prominent: on the accent
// colour.
class IconButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit IconButton(Icon icon, const QString &name, QWidget *parent = nullptr);

    Icon iconKind() const { return m_icon; }
    void setIconKind(Icon icon);
    void setName(const QString &name);
    void setProminent(bool on);
    QSize sizeHint() const override { return { 32, 32 }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    bool m_prominent = false;
};

// A sunken field with a placeholder and, while it is empty, the shortcut that leads to it ("Ctrl
// K").
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(
        const QString &placeholder, const QString &shortcut = {}, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_shortcut;
};

} // namespace interleave
