// The fonts of the interface, and which of them this computer lacks.
#pragma once

#include <QString>
#include <QStringList>

namespace interleave {

// Makes the program's own fonts known, and names those that are missing for that language. After
// QGuiApplication.
QStringList missingFonts(const QString &language);

} // namespace interleave
