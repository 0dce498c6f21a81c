// Pictures without a screen: PNG of a scene or of any widget, and a scene's nodes as JSON.
//
// The same input gives the same bytes: sizes are pixels, fonts are ours, nothing depends on the
// desktop.
// Threads: GUI thread.
// Errors: a file that cannot be written is FileUnwritable.
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"
#include "widgets/style/scene.h"

#include <QByteArray>
#include <QImage>

class QWidget;

namespace interleave {

// scale: picture pixels for a logical pixel; 1, 1.5 and 2 are what the program offers.
// REQUIRES: scale > 0.
QImage pictureOf(
    const Scene &scene, const Theme &theme, qreal scale = 1, ColorToken ground = ColorToken::Bg);
QImage pictureOf(QWidget &widget, qreal scale = 1);

// What a pane shows, or the visible panes inside a widget, each at its place; empty when there is
// none.
Scene sceneOf(const QWidget &widget);

QByteArray pngOf(const QImage &image);
QByteArray jsonOf(const Scene &scene);

Status<Error> writePng(const QImage &image, const QString &path);
Status<Error> writeScene(const Scene &scene, const QString &path);

} // namespace interleave
