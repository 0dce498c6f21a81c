// The same pixels everywhere: platform, scale, locale, fonts and theme are pinned. For tests that
// measure or paint.
#pragma once

#include "widgets/style/theme.h"

#include <QApplication>
#include <QDir>
#include <QHashSeed>
#include <QLocale>
#include <QPainter>
#include <QPixmap>
#include <QStringList>
#include <QWidget>

namespace interleave::testing {

// Called by static void initMain(), before QApplication exists.
inline void pinEnvironment()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_SCALE_FACTOR", "1");
    qunsetenv("QT_FONT_DPI");
    QHashSeed::setDeterministicGlobalSeed();
    QLocale::setDefault(QLocale::c());
}

// Called by initTestCase(). Returns the fonts that are missing.
inline QStringList pinLook()
{
    const QStringList missing = loadFonts();
    applyTheme(Theme::light());
    return missing;
}

// Leaves a picture of the widget in both themes for the developer's eyes, in the folder that
// INTERLEAVE_PICTURES names; without it, it only paints.
inline void takePictures(QWidget &widget, const QString &name)
{
    for (const ThemeKind kind : { ThemeKind::Light, ThemeKind::Dark }) {
        applyTheme(Theme::of(kind));
        const QPixmap picture = widget.grab();
        const QString folder = qEnvironmentVariable("INTERLEAVE_PICTURES");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            picture.save(QStringLiteral("%1/%2-%3.png")
                             .arg(folder, name,
                                 kind == ThemeKind::Dark ? QStringLiteral("dark")
                                                         : QStringLiteral("light")));
    }
    applyTheme(Theme::light());
}

} // namespace interleave::testing
