// The fonts of the interface, and what is to be said of those that this computer lacks.
#pragma once

#include "core/base/message.h"
#include "widgets/style/scene.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace interleave {

enum class FontsFor : quint8 { Window, Pictures /* in a fixed world, see fixedworld.h */ };

// Makes the program's own fonts known, and tells what is missing for a language. After
// QGuiApplication.
std::vector<Message> missingFonts(const QString &language, FontsFor what = FontsFor::Window);
// families: all that are there; withChinese: those that have its characters.
std::optional<Message> missingChinese(
    const QStringList &families, const QStringList &withChinese, FontsFor what = FontsFor::Window);
// Which characters of what is drawn no font has. After missingFonts().
std::optional<Message> drawnAsBoxes(const Scene &scene);

} // namespace interleave
