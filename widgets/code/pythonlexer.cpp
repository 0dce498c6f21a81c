#include "widgets/code/pythonlexer.h"

#include "widgets/style/theme.h"

#include <QFontInfo>

#include <algorithm>

namespace interleave {

namespace {

constexpr int kStyles = 5; // one for each TokenKind

TokenKind kindOf(int style)
{
    return style >= 0 && style < kStyles ? static_cast<TokenKind>(style) : TokenKind::Plain;
}

} // namespace

PythonLexer::PythonLexer(QsciScintilla *editor)
    : QsciLexerCustom(editor)
{
}

QString PythonLexer::description(int style) const
{
    switch (style) {
    case static_cast<int>(TokenKind::Plain):
        return QStringLiteral("Plain");
    case static_cast<int>(TokenKind::Keyword):
        return QStringLiteral("Keyword");
    case static_cast<int>(TokenKind::String):
        return QStringLiteral("String");
    case static_cast<int>(TokenKind::Number):
        return QStringLiteral("Number");
    case static_cast<int>(TokenKind::Comment):
        return QStringLiteral("Comment");
    default:
        return {}; // no such style: QScintilla asks for all of them
    }
}

QColor PythonLexer::defaultColor(int style) const
{
    static constexpr ColorToken kInks[kStyles] = { ColorToken::Text, ColorToken::CodeKeyword,
        ColorToken::CodeString, ColorToken::CodeNumber, ColorToken::CodeComment };
    return currentTheme().color(kInks[static_cast<int>(kindOf(style))]);
}

QColor PythonLexer::defaultPaper(int) const
{
    return currentTheme().color(ColorToken::Surface);
}

QFont PythonLexer::defaultFont(int style) const
{
    // QScintilla hands on a family and points, nothing else; pixels of ours are turned into the
    // points that give them.
    QFont font(QStringLiteral("JetBrains Mono"));
    font.setPixelSize(100);
    const qreal pointsPerPixel = QFontInfo(font).pointSizeF() / 100;
    font.setPointSizeF(kTextCode * m_scale * pointsPerPixel);
    font.setItalic(kindOf(style) == TokenKind::Comment);
    return font;
}

void PythonLexer::styleText(int start, int end)
{
    if (!editor() || end <= start)
        return;
    // A whole text costs little to look at, and only whole texts are looked at right: a quote opens
    // many lines.
    const QByteArray text = editor()->text().toUtf8();
    if (text != m_text) {
        m_text = text;
        m_runs = colorRuns({ m_text.constData(), static_cast<std::size_t>(m_text.size()) });
    }
    const auto from = static_cast<std::uint32_t>(start);
    const auto to = static_cast<std::uint32_t>(end);
    auto run = std::partition_point(
        m_runs.begin(), m_runs.end(), [&](const ColorRun &r) { return r.to <= from; });
    startStyling(start);
    std::uint32_t at = from;
    const auto style = [&](std::uint32_t until, TokenKind kind) {
        if (until > at)
            setStyling(static_cast<int>(until - at), static_cast<int>(kind));
        at = std::max(at, until);
    };
    for (; run != m_runs.end() && run->from < to; ++run) {
        style(std::max(from, run->from), TokenKind::Plain);
        style(std::min(to, run->to), isConstant(*run) ? TokenKind::Number : run->kind);
    }
    style(to, TokenKind::Plain);
}

// True, False and None are values, and look like other values.
bool PythonLexer::isConstant(const ColorRun &run) const
{
    if (run.kind != TokenKind::Keyword)
        return false;
    const QByteArray word
        = m_text.mid(static_cast<qsizetype>(run.from), static_cast<qsizetype>(run.to - run.from));
    return word == "True" || word == "False" || word == "None";
}

void PythonLexer::takeTheme()
{
    for (int style = 0; style < kStyles; ++style) {
        setColor(defaultColor(style), style);
        setPaper(defaultPaper(style), style);
        setFont(defaultFont(style), style);
    }
}

} // namespace interleave
