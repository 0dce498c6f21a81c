#include "widgets/style/theme.h"

#include <array>

namespace interleave {

namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

constexpr std::array<Pair, kTokens> kColors { {
#define TOKEN(name, light, dark) { 0xff000000u | light, 0xff000000u | dark },
#include "widgets/style/tokens.def"
#undef TOKEN
} };

// In the order of TaskState, which is that of Glyph.
constexpr std::array<StateLook, kTaskStates> kLooks { {
    { Glyph::Running, ColorToken::Running, ColorToken::OnRunning, ColorToken::RunningText,
        ColorToken::RunningSoft, 24, FillPattern::Plain },
    { Glyph::Ready, ColorToken::Ready, ColorToken::OnReady, ColorToken::ReadyText,
        ColorToken::ReadySoft, 16, FillPattern::Dots },
    { Glyph::Queue, ColorToken::Queue, ColorToken::OnQueue, ColorToken::QueueText,
        ColorToken::QueueSoft, 14, FillPattern::Stripes },
    { Glyph::Lock, ColorToken::Lock, ColorToken::OnLock, ColorToken::LockText, ColorToken::LockSoft,
        14, FillPattern::Cross },
    { Glyph::Sleep, ColorToken::Sleep, ColorToken::OnSleep, ColorToken::SleepText,
        ColorToken::SleepSoft, 8, FillPattern::Plain },
    { Glyph::Done, ColorToken::Done, ColorToken::OnDone, ColorToken::DoneText, ColorToken::DoneSoft,
        3, FillPattern::Plain },
    { Glyph::Error, ColorToken::Error, ColorToken::OnError, ColorToken::ErrorText,
        ColorToken::ErrorSoft, 6, FillPattern::Cross },
    { Glyph::Unknown, ColorToken::Edge, ColorToken::OnDone, ColorToken::Text2, ColorToken::Surface2,
        14, FillPattern::Stripes },
} };

} // namespace

Theme::Theme(ThemeKind kind)
    : m_kind(kind)
{
}

const Theme &Theme::light()
{
    static const Theme theme(ThemeKind::Light);
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme(ThemeKind::Dark);
    return theme;
}

QColor Theme::color(ColorToken token) const
{
    if (token == ColorToken::None)
        return QColor(Qt::transparent);
    const Pair &pair = kColors[static_cast<std::size_t>(token)];
    return QColor::fromRgb(m_kind == ThemeKind::Dark ? pair.dark : pair.light);
}

const StateLook &lookOf(TaskState state)
{
    return kLooks[static_cast<std::size_t>(state)];
}

const StateLook &lookOf(Glyph glyph)
{
    return kLooks[static_cast<std::size_t>(glyph)];
}

ColorToken itemToken(quint8 color)
{
    return static_cast<ColorToken>(static_cast<int>(ColorToken::Item0) + color % 6);
}

} // namespace interleave
