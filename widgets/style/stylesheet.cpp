// The look of Qt's own widgets: Fusion, our palette, and a style sheet made from the tokens.
#include "widgets/style/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>

namespace interleave {

namespace {

const Theme *g_current = nullptr;

// @name stands for a token.
constexpr const char *kSheet = R"(
QWidget { color: @Text; }
QMainWindow, QDialog { background: @Bg; }
QLabel#clocknote { color: @Text2; }
QWidget#stagezoom { background: @Surface; border: 1px solid @Line; border-radius: 8px; }
QToolTip { background: @Text; color: @Surface; border: none; padding: 5px 8px; }

QPushButton { background: @Surface; color: @Text; border: 1px solid @Edge; border-radius: 8px;
  padding: 6px 12px; font-weight: 500; min-height: 18px; }
QPushButton:hover { background: @Surface2; }
QPushButton:pressed, QPushButton:checked { background: @Sunken; }
QPushButton:disabled { color: @Text3; border-color: @LineStrong; }
QPushButton:focus { border: 2px solid @Accent; padding: 5px 11px; }
QPushButton[primary="true"] { background: @Accent; border-color: @Accent; color: @OnAccent; }
QPushButton[primary="true"]:focus { border: 2px solid @Text; }
QPushButton[small="true"] { padding: 3px 10px; }
QPushButton[small="true"]:focus { padding: 2px 9px; }
QPushButton::menu-indicator { width: 0; }
QPushButton[quiet="true"] { background: transparent; border: none; border-radius: 5px;
  padding: 0 8px; min-height: 20px; font-weight: 400; color: @Text2; }
QPushButton[quiet="true"]:hover { background: @Sunken; }
QPushButton[quiet="true"]:focus { border: 2px solid @Accent; padding: 0 6px; }

QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox { background: @Surface; color: @Text;
  border: 1px solid @Edge;
  border-radius: 8px; padding: 5px 9px; min-height: 18px; selection-background-color: @Accent;
  selection-color: @OnAccent; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus {
  border: 2px solid @Accent; padding: 4px 8px; }
QLineEdit:disabled, QSpinBox:disabled, QComboBox:disabled { color: @Text3;
  border-color: @LineStrong; }
QLineEdit[search="true"] { background: @Sunken; border: 2px solid @Sunken; padding: 5px 8px; }
QLineEdit[search="true"]:focus { border: 2px solid @Accent; }

QPlainTextEdit, QTextEdit, QTextBrowser { background: @Surface; color: @Text; border: none;
  selection-background-color: @Accent; selection-color: @OnAccent; }

QAbstractItemView { background: @Surface; color: @Text; border: none; outline: none;
  selection-background-color: @AccentSoft; selection-color: @Text; }
QHeaderView::section { background: @Surface; color: @Text3; border: none;
  border-bottom: 1px solid @Line; padding: 5px 8px; }

QTabWidget::pane { border: none; }
QTabBar { background: @Surface; border-bottom: 1px solid @Line; }
QTabBar::tab { background: transparent; color: @Text2; font-weight: 500; padding: 9px 10px 7px 10px;
  border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @Text; font-weight: 600; border-bottom: 2px solid @Accent; }
QTabBar::tab:hover { color: @Text; }
QTabBar::tab:focus { border: 2px solid @Accent; padding: 7px 8px 7px 8px; border-radius: 6px; }

QMenu { background: @Surface; color: @Text; border: 1px solid @LineStrong; padding: 5px; }
QMenu::item { padding: 6px 22px 6px 12px; border-radius: 6px; }
QMenu::item:selected { background: @AccentSoft; }
QMenu::item:disabled { color: @Text3; }
QMenu QLabel#menutitle { color: @Text3; padding: 5px 22px 3px 22px; }
QMenu::separator { height: 1px; background: @Line; margin: 4px 8px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @LineStrong; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @Edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QAbstractScrollArea::corner { background: transparent; border: none; }

QSplitter::handle { background: @Line; }
QCheckBox, QRadioButton { spacing: 8px; min-height: 24px; }
QCheckBox::indicator, QRadioButton::indicator { width: 16px; height: 16px;
  border: 1px solid @Edge; background: @Surface; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked { background: @Accent;
  border: 4px solid @Surface; outline: 1px solid @Edge; width: 10px; height: 10px; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid @Accent; border-radius: 5px; }
QStatusBar { background: @Surface2; color: @Text2; border-top: 1px solid @Line; }
)";

constexpr const char *kTokenNames[] = {
#define TOKEN(name, light, dark) #name,
#include "widgets/style/tokens.def"
#undef TOKEN
};

QString sheetFor(const Theme &theme)
{
    const QString source = QString::fromLatin1(kSheet);
    QString result;
    result.reserve(source.size());
    for (qsizetype k = 0; k < source.size(); ++k) {
        if (source.at(k) != QLatin1Char('@')) {
            result += source.at(k);
            continue;
        }
        qsizetype end = k + 1;
        while (end < source.size() && source.at(end).isLetterOrNumber())
            ++end;
        const QStringView name = QStringView(source).mid(k + 1, end - k - 1);
        for (int token = 0; token < kTokens; ++token) {
            if (name == QLatin1String(kTokenNames[token]))
                result += theme.color(static_cast<ColorToken>(token)).name();
        }
        k = end - 1;
    }
    return result;
}

QPalette paletteFor(const Theme &theme)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, ColorToken token) {
        palette.setColor(role, theme.color(token));
    };
    set(QPalette::Window, ColorToken::Bg);
    set(QPalette::WindowText, ColorToken::Text);
    set(QPalette::Base, ColorToken::Surface);
    set(QPalette::AlternateBase, ColorToken::Surface2);
    set(QPalette::Text, ColorToken::Text);
    set(QPalette::PlaceholderText, ColorToken::Text3);
    set(QPalette::Button, ColorToken::Surface);
    set(QPalette::ButtonText, ColorToken::Text);
    set(QPalette::BrightText, ColorToken::OnError);
    set(QPalette::Highlight, ColorToken::Accent);
    set(QPalette::HighlightedText, ColorToken::OnAccent);
    set(QPalette::Link, ColorToken::Accent);
    set(QPalette::LinkVisited, ColorToken::Accent);
    set(QPalette::ToolTipBase, ColorToken::Text);
    set(QPalette::ToolTipText, ColorToken::Surface);
    set(QPalette::Light, ColorToken::Surface);
    set(QPalette::Midlight, ColorToken::Surface2);
    set(QPalette::Mid, ColorToken::Line);
    set(QPalette::Dark, ColorToken::LineStrong);
    set(QPalette::Shadow, ColorToken::Edge);
    for (const QPalette::ColorRole role :
        { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, theme.color(ColorToken::Text3));
    return palette;
}

} // namespace

const Theme &currentTheme()
{
    return g_current ? *g_current : Theme::light();
}

void applyTheme(const Theme &theme)
{
    g_current = &theme;
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteFor(theme));
    QApplication::setFont(fontOf(FontFace::Ui, 13));
    QToolTip::setFont(fontOf(FontFace::Ui, 12));
    QToolTip::setPalette(paletteFor(theme));
    QApplication::setCursorFlashTime(0);
    for (const Qt::UIEffect effect : { Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo,
             Qt::UI_AnimateTooltip, Qt::UI_FadeTooltip, Qt::UI_AnimateToolBox })
        QApplication::setEffectEnabled(effect, false);
    qApp->setStyleSheet(sheetFor(theme));
}

} // namespace interleave
