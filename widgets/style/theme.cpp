#include "widgets/style/theme.h"

#include <array>

namespace interleave
{

namespace
{

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
    { Glyph::Running, Token::Running, Token::OnRunning, Token::RunningText, Token::RunningSoft, 24,
        Pattern::Plain },
    { Glyph::Ready, Token::Ready, Token::OnReady, Token::ReadyText, Token::ReadySoft, 16,
        Pattern::Dots },
    { Glyph::Queue, Token::Queue, Token::OnQueue, Token::QueueText, Token::QueueSoft, 14,
        Pattern::Stripes },
    { Glyph::Lock, Token::Lock, Token::OnLock, Token::LockText, Token::LockSoft, 14,
        Pattern::Cross },
    { Glyph::Sleep, Token::Sleep, Token::OnSleep, Token::SleepText, Token::SleepSoft, 8,
        Pattern::Plain },
    { Glyph::Done, Token::Done, Token::OnDone, Token::DoneText, Token::DoneSoft, 3,
        Pattern::Plain },
    { Glyph::Error, Token::Error, Token::OnError, Token::ErrorText, Token::ErrorSoft, 6,
        Pattern::Cross },
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

QColor Theme::color(Token token) const
{
    if (token == Token::None)
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

Token itemToken(quint8 color)
{
    return static_cast<Token>(static_cast<int>(Token::Item0) + color % 6);
}

} // namespace interleave
