// Colours, fonts and distances: the one place they come from. Tokens were measured for contrast and
// colour-blind distance; a change to one is measured again (tests/unit/style).
//
// Threads: GUI thread. Immutable values.
#pragma once

#include "core/replay/state.h"

#include <QColor>
#include <QFont>
#include <QString>

namespace interleave {

// X is a fill, OnX the ink on it, XText the same state as text, XSoft its ground.
enum class ColorToken : quint8 {
#define TOKEN(name, light, dark) name,
#include "widgets/style/tokens.def"
#undef TOKEN
    None,
};
inline constexpr int kTokens = static_cast<int>(ColorToken::None);

enum class ThemeKind : quint8 { Light, Dark };
enum class FontFace : quint8 { Ui, Mono };

class Theme {
public:
    static const Theme &light();
    static const Theme &dark();
    static const Theme &of(ThemeKind kind) { return kind == ThemeKind::Dark ? dark() : light(); }

    ThemeKind kind() const { return m_kind; }
    QColor color(ColorToken token) const; // ColorToken::None: transparent

private:
    explicit Theme(ThemeKind kind);
    ThemeKind m_kind;
};

// Pixel sizes, never points; no hinting, no subpixel antialiasing, so that pictures are the same
// everywhere. Weights: 400, 500, 600. The Noto Sans CJK fallback is built in.
QFont fontOf(FontFace face, qreal pixels, int weight = 400);
// Loads the embedded fonts; called once after QApplication was made. Missing ones are named in the
// result (empty: all well).
QStringList loadFonts();
// Fusion style, our palette and style sheet, no cursor blink or effects that depend on the desktop.
void applyTheme(const Theme &theme);
// The theme applied last (light before the first): for widgets that paint themselves. They repaint
// on QEvent::StyleChange.
const Theme &currentTheme();

inline constexpr qreal kRadius = 8;
inline constexpr qreal kRadiusLarge = 12;
inline constexpr qreal kGap = 8;

// Sizes of text in pixels, and its weights (400 when none is named).
inline constexpr qreal kTextSmall = 12;
inline constexpr qreal kTextBody = 13;
inline constexpr qreal kTextName = 14; // of a worker on its card
inline constexpr qreal kTextCode = 12.5;
inline constexpr int kStrong = 600;

enum class FillPattern : quint8 { Plain, Dots, Stripes, Cross };
enum class Glyph : quint8 { Running, Ready, Queue, Lock, Sleep, Done, Error, Unknown };

// How each state looks, everywhere: glyph, colours, lane height and pattern.
struct StateLook {
    Glyph glyph;
    ColorToken fill;
    ColorToken on;
    ColorToken text;
    ColorToken soft;
    qreal laneHeight;
    FillPattern pattern;
};
const StateLook &lookOf(TaskState state);
const StateLook &lookOf(Glyph glyph);
ColorToken itemToken(quint8 color); // 0..5

} // namespace interleave
