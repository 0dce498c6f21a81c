// What the tests of this folder share: reading programs, and diagnostics as one line of text.
#pragma once

#include "core/language/compile.h"

#include "core/base/messageid.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QString>
#include <QStringList>

namespace interleave::testing {

inline std::string readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

// All programs that the product ships or is measured by.
inline QStringList programPaths()
{
    const QString root = QStringLiteral(INTERLEAVE_SOURCE_DIR);
    QStringList paths;
    QStringList folders { QStringLiteral("/resources/scenarios"), QStringLiteral("/resources/prelude") };
    const QString conformance = QStringLiteral("/tests/conformance/");
    for (const QString &name : QDir(root + conformance).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        folders << conformance + name;
    for (const QString &folder : folders) {
        const QDir directory(root + folder);
        for (const QString &name : directory.entryList({ QStringLiteral("*.py") }, QDir::Files))
            paths << directory.filePath(name);
    }
    return paths;
}

inline QString textOf(const Message &message)
{
    QString text = QString::fromLatin1(nameOf(message.id));
    for (const MessageArg &argument : message.args) {
        if (const auto *string = std::get_if<std::string>(&argument))
            text += QLatin1Char(' ') + QString::fromStdString(*string);
        else if (const auto *number = std::get_if<std::int64_t>(&argument))
            text += QLatin1Char(' ') + QString::number(*number);
    }
    return text;
}

// "3:5 ExpectedColon if", with "; DidYouMean x" when there is a hint.
inline QString textOf(const Diagnostic &diagnostic)
{
    QString text = QStringLiteral("%1:%2 ").arg(diagnostic.where.line).arg(diagnostic.where.column)
        + textOf(diagnostic.what);
    if (diagnostic.hint.id != MessageId::Nothing)
        text += QStringLiteral("; ") + textOf(diagnostic.hint);
    return text;
}

} // namespace interleave::testing
