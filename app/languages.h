// The interface's languages and their translators.
#pragma once

#include <QString>
#include <QStringList>

namespace interleave {

QStringList knownLanguages();                  // "en", "es", "zh_CN"
QString languageName(const QString &language); // in its own words: "Español"
QString languageOfSystem();                    // one of the known ones
// From here on tr() speaks that language. Windows made before keep their words until made anew.
void speak(const QString &language);

} // namespace interleave
