// The fonts of the interface, and what is to be said of those that this computer lacks.
#pragma once

#include "core/base/message.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace interleave {

// Makes the program's own fonts known, and tells what is missing for a language. After
// QGuiApplication.
std::vector<Message> missingFonts(const QString &language);
// families: all that are there; withChinese: those that have its characters.
std::optional<Message> missingChinese(const QStringList &families, const QStringList &withChinese);

} // namespace interleave
