#include "app/drafts.h"

#include "core/base/check.h"
#include "core/base/messageid.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSysInfo>
#include <QTemporaryFile>

#include <cerrno>
#include <cstdio>
#include <cstring>

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
    // Whether one of another host lives cannot be asked, as where a home is shared, or a container
    // had another name: who kept nothing for a day is taken for gone.
    qint64 process = 0;
    QString host;
    QString program;
    if (lock->getLockInfo(&process, &host, &program) && host != QSysInfo::machineHostName()) {
        const QDateTime day = QDateTime::currentDateTime().addDays(-1);
        const QFileInfo draft(pathOf(window));
        if (QFileInfo(lock->fileName()).lastModified() < day
            && (!draft.exists() || draft.lastModified() < day))
            lock->setStaleLockTime(1);
    }
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
    IL_CHECK(!m_name.isEmpty(), "a draft of no program");
    return textIn(pathOf(m_window));
}

QDateTime Drafts::keptAt() const
{
    IL_CHECK(!m_name.isEmpty(), "a draft of no program");
    return QFileInfo(pathOf(m_window)).lastModified();
}

Status<Error> Drafts::keep(const QString &text, const QDateTime &at)
{
    IL_CHECK(!m_name.isEmpty(), "a draft of no program");
    const QString path = pathOf(m_window);
    if (textIn(path) == text)
        return Nothing {}; // and as old as it is
    QDir().mkpath(m_folder);
    // Not QSaveFile: it waits until the disk has it, and this comes with what is typed.
    QTemporaryFile file(path + QStringLiteral(".XXXXXX"));
    const QByteArray bytes = text.toUtf8();
    QString why;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush()
        || (at.isValid() && !file.setFileTime(at, QFileDevice::FileModificationTime)))
        why = file.errorString();
    else if (std::rename(QFile::encodeName(file.fileName()), QFile::encodeName(path)) != 0)
        why = QString::fromLocal8Bit(std::strerror(errno));
    if (!why.isEmpty())
        return unexpected(
            Error { { MessageId::FileUnwritable, { path.toStdString(), why.toStdString() } } });
    file.setAutoRemove(false); // it has gone to its place
    return Nothing {};
}

void Drafts::drop()
{
    IL_CHECK(!m_name.isEmpty(), "a draft of no program");
    QFile::remove(pathOf(m_window));
}

void Drafts::takeLeft(
    const std::function<bool(const QString &text, const QDateTime &keptAt)> &rescue)
{
    IL_CHECK(!m_name.isEmpty(), "drafts of no program");
    for (int window = 0; window < kMostWindows; ++window) {
        const QString path = pathOf(window);
        if (window == m_window || !QFile::exists(path))
            continue;
        const auto lock = lockOf(window);
        if (!lock->tryLock(0))
            continue;
        const auto text = textIn(path);
        if (text && rescue(*text, QFileInfo(path).lastModified()))
            QFile::remove(path);
    }
}

} // namespace interleave
