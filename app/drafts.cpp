#include "app/drafts.h"

#include "core/base/messageid.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

namespace interleave {

namespace {

constexpr int kMostWindows = 16; // of one program; more of them share the last one's draft

std::optional<QString> textIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return QString::fromUtf8(file.readAll());
}

} // namespace

Drafts::Drafts(const QString &folder)
    : m_folder(folder)
{
}

Drafts::~Drafts() = default;
Drafts::Drafts(Drafts &&other) noexcept = default;
Drafts &Drafts::operator=(Drafts &&other) noexcept = default;

QString Drafts::pathOf(int window) const
{
    const QString which = window == 0 ? QString() : QStringLiteral("-%1").arg(window + 1);
    return m_folder + QLatin1Char('/') + m_name + which + QStringLiteral(".py");
}

std::unique_ptr<QLockFile> Drafts::lockOf(int window) const
{
    auto lock = std::make_unique<QLockFile>(pathOf(window) + QStringLiteral(".lock"));
    lock->setStaleLockTime(0); // however old: only that of a process that is gone is broken
    return lock;
}

void Drafts::take(const QString &key)
{
    m_lock.reset();
    m_name.clear();
    m_window = 0;
    m_othersHaveOne = false;
    if (key.isEmpty() || m_folder.isEmpty())
        return;
    m_name = QString::fromLatin1(
        QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
    QDir().mkpath(m_folder);
    for (int window = 0; window < kMostWindows; ++window) {
        m_window = window;
        auto lock = lockOf(window);
        if (lock->tryLock(0)) {
            m_lock = std::move(lock);
            return;
        }
        if (lock->error() != QLockFile::LockFailedError)
            return; // nothing can be written here, by other windows neither
        m_othersHaveOne |= QFile::exists(pathOf(window));
    }
}

std::optional<QString> Drafts::load() const
{
    return textIn(pathOf(m_window));
}

QDateTime Drafts::keptAt() const
{
    return QFileInfo(pathOf(m_window)).lastModified();
}

Status<Error> Drafts::keep(const QString &text)
{
    QDir().mkpath(m_folder);
    QSaveFile file(pathOf(m_window));
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return unexpected(Error { { MessageId::FileUnwritable,
            { file.fileName().toStdString(), file.errorString().toStdString() } } });
    return Nothing {};
}

void Drafts::drop()
{
    QFile::remove(pathOf(m_window));
}

void Drafts::takeLeft(const std::function<bool(const QString &text)> &rescue)
{
    for (int window = 0; window < kMostWindows; ++window) {
        const QString path = pathOf(window);
        if (window == m_window || !QFile::exists(path))
            continue;
        const auto lock = lockOf(window);
        if (!lock->tryLock(0))
            continue;
        const auto text = textIn(path);
        if (text && rescue(*text))
            QFile::remove(path);
    }
}

} // namespace interleave
