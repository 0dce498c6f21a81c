#include "tests/faults/calltest.h"

#include <QFile>
#include <QProcess>

namespace interleave {

QString programPath()
{
    return QStringLiteral(INTERLEAVE_PROGRAM);
}

Done call(const QStringList &words, const QByteArray &input, const QProcessEnvironment &environment,
    const std::function<void()> &beforehand)
{
    QProcess process;
    if (beforehand)
        process.setChildProcessModifier(beforehand);
    process.setProcessEnvironment(environment);
    process.start(programPath(), words);
    process.write(input);
    process.closeWriteChannel();
    Done done;
    if (!process.waitForFinished(60'000))
        return done;
    done.status = process.exitCode();
    done.crashed = process.exitStatus() == QProcess::CrashExit;
    done.out = process.readAllStandardOutput();
    done.err = process.readAllStandardError();
    return done;
}

QString CallTest::write(const char *name, const QByteArray &bytes)
{
    const QString path = m_folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return path;
}

} // namespace interleave
