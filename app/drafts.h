// What a user typed and has not saved, kept on disk so that it is never lost: one text for each
// program (a scenario's name, or a file's absolute path).
//
// Errors: a full or unwritable disk is a Result; the text stays in the editor.
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace interleave {

class Drafts {
public:
    explicit Drafts(const QString &folder); // made when first needed

    std::optional<QString> load(const QString &key) const;
    QDateTime keptAt(const QString &key) const; // invalid: there is none
    Status<Error> keep(const QString &key, const QString &text);
    void drop(const QString &key);

private:
    QString pathOf(const QString &key) const;

    QString m_folder;
};

} // namespace interleave
