#include "app/argumentline.h"

#include "core/language/surrogates.h"

#include <algorithm>

namespace interleave {

namespace {

constexpr QChar kQuote = u'"';

// Qt's own puts U+FFFD for a surrogate that stands alone.
QString toText(std::string_view word)
{
    QString text;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint point = decodeWithSurrogates(word, at);
        const char32_t value = point.length > 0 ? point.value : char32_t { 0xfffd };
        if (QChar::isSurrogate(value))
            text += QChar(static_cast<char16_t>(value));
        else
            text += QString::fromUcs4(&value, 1);
        at += std::max(point.length, 1u);
    }
    return text;
}

std::string toUtf8(const QString &text)
{
    std::string word;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar unit = text[at];
        if (unit.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
            appendUtf8(word, QChar::surrogateToUcs4(unit, text[++at]));
        else
            appendUtf8(word, unit.unicode());
    }
    return word;
}

bool isPlain(const QString &text)
{
    return !text.isEmpty() && std::none_of(text.begin(), text.end(), [](QChar unit) {
        return unit.isSpace() || unit == kQuote;
    });
}

} // namespace

QString joinLine(const std::vector<std::string> &words)
{
    QString line;
    for (const std::string &word : words) {
        QString text = toText(word);
        if (!isPlain(text))
            text = kQuote + text.replace(kQuote, QStringLiteral("\"\"")) + kQuote;
        line += (line.isEmpty() ? QString() : QStringLiteral(" ")) + text;
    }
    return line;
}

std::vector<std::string> splitLine(const QString &line)
{
    std::vector<std::string> words;
    QString word;
    bool inWord = false;
    bool quoted = false;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QChar unit = line[at];
        if (quoted) {
            if (unit != kQuote) {
                word += unit;
            } else if (at + 1 < line.size() && line[at + 1] == kQuote) {
                word += kQuote;
                ++at;
            } else {
                quoted = false;
            }
        } else if (unit == kQuote) {
            inWord = quoted = true;
        } else if (!unit.isSpace()) {
            inWord = true;
            word += unit;
        } else if (inWord) {
            words.push_back(toUtf8(word));
            word.clear();
            inWord = false;
        }
    }
    if (inWord)
        words.push_back(toUtf8(word));
    return words;
}

} // namespace interleave
