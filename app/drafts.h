// What a user typed and has not saved, kept on disk so that it is never lost: one text for each
// program (a scenario's name, or a file's absolute path) and each window that shows it. Windows of
// one program, in one process or several, each keep their own; what one has left that is gone, the
// next finds.
//
// Errors: a full or unwritable disk is a Result; the text stays in the editor.
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QLockFile;

namespace interleave {

class Drafts {
public:
    explicit Drafts(const QString &folder); // made when first needed; empty: none are kept
    ~Drafts();
    Drafts(Drafts &&other) noexcept;
    Drafts &operator=(Drafts &&other) noexcept;

    // From here on this is about that program, and its draft this window's alone. Empty: of none.
    void take(const QString &key);
    bool othersHaveOne() const { return m_othersHaveOne; } // by then, of the same program

    // REQUIRES: a program.
    std::optional<QString> load() const;
    QDateTime keptAt() const; // invalid: there is none
    // Whole or not at all, also when this process is killed meanwhile; it does not wait for the
    // disk. at: of a text that is older.
    Status<Error> keep(const QString &text, const QDateTime &at = {});
    void drop();
    // Other texts of the same program whose windows are gone, and when they were kept. `rescue` is
    // true for those that need not be here any more.
    void takeLeft(const std::function<bool(const QString &text, const QDateTime &keptAt)> &rescue);

private:
    QString pathOf(int window) const;
    std::unique_ptr<QLockFile> lockOf(int window) const;

    QString m_folder;
    QString m_name; // of the program's files
    int m_window = 0;
    bool m_othersHaveOne = false;
    std::unique_ptr<QLockFile> m_lock; // null where none can be made
};

} // namespace interleave
