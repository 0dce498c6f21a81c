#include "app/fixedworld.h"

#include "app/report.h"
#include "core/base/messageid.h"

#include <QHashSeed>
#include <QLocale>
#include <QtGlobal>

#include <fontconfig/fontconfig.h>
#include <unistd.h>

namespace interleave {

namespace {

// What fontconfig reads instead of the system's and the user's files. Fonts of its own the program
// has with it, and says itself how they are drawn. The system's cache only saves time.
constexpr const char *kFontSettings = R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>/var/cache/fontconfig</cachedir>
  <selectfont>
    <acceptfont><pattern>
      <patelt name="family"><string>Noto Sans CJK SC</string></patelt>
    </pattern></acceptfont>
    <rejectfont><pattern></pattern></rejectfont>
  </selectfont>
</fontconfig>
)";

// Whoever asks for the settings later, and Qt does, finds these.
Status<Error> fixFonts()
{
    for (const char *name : { "FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT",
             "FREETYPE_PROPERTIES", "QT_FONT_DPI" })
        qunsetenv(name);
    qputenv("FC_LANG", "en");
    FcConfig *settings = FcConfigCreate();
    const bool isRead = settings
        && FcConfigParseAndLoadFromMemory(
               settings, reinterpret_cast<const FcChar8 *>(kFontSettings), FcTrue)
            == FcTrue
        && FcConfigBuildFonts(settings) == FcTrue && FcConfigSetCurrent(settings) == FcTrue;
    if (settings)
        FcConfigDestroy(settings); // it counts who has it
    if (!isRead)
        return unexpected(
            Error { { MessageId::CannotDraw, { "fontconfig refuses the fonts of pictures" } } });
    return Nothing {};
}

} // namespace

Status<Error> fixTheWorld()
{
    if (auto fixed = fixFonts(); !fixed)
        return fixed;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_SCALE_FACTOR", "1");
    for (const char *name : { "QT_SCREEN_SCALE_FACTORS", "QT_STYLE_OVERRIDE",
             "QT_QPA_PLATFORMTHEME", "QT_ENABLE_HIGHDPI_SCALING", "QT_USE_PHYSICAL_DPI" })
        qunsetenv(name);
    // The offscreen platform warns of what it cannot do; nobody needs to read that.
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
        if (type == QtCriticalMsg || type == QtFatalMsg)
            writeAll(STDERR_FILENO, text.toStdString() + "\n");
    });
    QHashSeed::setDeterministicGlobalSeed();
    QLocale::setDefault(QLocale::c());
    return Nothing {};
}

} // namespace interleave
