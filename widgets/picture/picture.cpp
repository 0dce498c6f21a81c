#include "widgets/picture/picture.h"

#include "core/base/messageid.h"
#include "widgets/style/pane.h"

#include <QBuffer>
#include <QImageWriter>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QSaveFile>
#include <QWidget>

#include <cerrno>
#include <vector>

namespace interleave {

namespace {

// Opaque, so that text is drawn on what is behind it; and with a fixed density, which is written
// into the file.
QImage canvas(const QSizeF &size, qreal scale)
{
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.setDotsPerMeterX(3780);
    image.setDotsPerMeterY(3780);
    return image;
}

Status<Error> write(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    errno = 0;
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return Nothing {};
    const int systemError = errno;
    return unexpected(Error { Message { MessageId::FileUnwritable,
                                  { path.toStdString(), file.errorString().toStdString() } },
        systemError });
}

} // namespace

QImage pictureOf(const Scene &scene, const Theme &theme, qreal scale, ColorToken ground)
{
    QImage image = canvas(scene.size, scale);
    image.fill(theme.color(ground));
    QPainter painter(&image);
    paintScene(painter, scene, theme);
    return image;
}

QImage pictureOf(QWidget &widget, qreal scale)
{
    QImage image = canvas(widget.size(), scale);
    image.fill(currentTheme().color(ColorToken::Bg));
    std::vector<QWidget *> hidden;
    for (QWidget *child : widget.findChildren<QWidget *>()) {
        if (child->property(kNotInPictures).toBool() && child->isVisibleTo(&widget))
            hidden.push_back(child);
    }
    for (QWidget *child : hidden)
        child->hide();
    widget.render(&image);
    for (QWidget *child : hidden)
        child->show();
    return image;
}

Scene sceneOf(const QWidget &widget)
{
    Scene scene;
    if (const auto *own = dynamic_cast<const Pane *>(&widget)) {
        scene = own->scene();
    } else {
        for (const QWidget *child : widget.findChildren<QWidget *>()) {
            const auto *pane = dynamic_cast<const Pane *>(child);
            if (pane && child->isVisibleTo(&widget))
                scene.append(pane->scene(), child->mapTo(&widget, QPointF(0, 0)));
        }
    }
    scene.size = widget.size();
    return scene;
}

QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    writer.setCompression(60);
    writer.write(image);
    return bytes;
}

QByteArray jsonOf(const Scene &scene)
{
    return QJsonDocument(toJson(scene)).toJson(QJsonDocument::Indented);
}

Status<Error> writePng(const QImage &image, const QString &path)
{
    return write(pngOf(image), path);
}

Status<Error> writeScene(const Scene &scene, const QString &path)
{
    return write(jsonOf(scene), path);
}

} // namespace interleave
