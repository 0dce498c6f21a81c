#include "app/drafts.h"

#include "core/base/messageid.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace interleave {

Drafts::Drafts(const QString &folder)
    : m_folder(folder)
{
}

QString Drafts::pathOf(const QString &key) const
{
    const QByteArray hash
        = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return m_folder + QLatin1Char('/') + QString::fromLatin1(hash) + QStringLiteral(".py");
}

std::optional<QString> Drafts::load(const QString &key) const
{
    QFile file(pathOf(key));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return QString::fromUtf8(file.readAll());
}

QDateTime Drafts::keptAt(const QString &key) const
{
    return QFileInfo(pathOf(key)).lastModified();
}

Status<Error> Drafts::keep(const QString &key, const QString &text)
{
    QDir().mkpath(m_folder);
    QSaveFile file(pathOf(key));
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return unexpected(Error { { MessageId::FileUnwritable,
            { file.fileName().toStdString(), file.errorString().toStdString() } } });
    return Nothing {};
}

void Drafts::drop(const QString &key)
{
    QFile::remove(pathOf(key));
}

} // namespace interleave
