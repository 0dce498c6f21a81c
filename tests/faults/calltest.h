// What the tests of the command line share: calls of the program, and a folder for what it reads and
// writes.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>

namespace interleave {

QString programPath();

struct Done {
    int status = -1;
    bool crashed = false;
    QByteArray out;
    QByteArray err;
};

// To its end. beforehand: in the process that becomes the program.
Done call(const QStringList &words, const QByteArray &input = {},
    const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment(),
    const std::function<void()> &beforehand = {});

class CallTest : public QObject {
protected:
    QTemporaryDir m_folder;

    QString write(const char *name, const QByteArray &bytes);
};

} // namespace interleave
