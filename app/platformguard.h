// A display that cannot be reached ends a program of Qt by abort(). Here it is a sentence and a
// status.
//
// Threads: made and gone on the main one; Qt may say something on any. REQUIRES: made right before
// the QApplication, gone right after it is there; one at a time.
#pragma once

#include "core/base/message.h"

#include <QByteArray>
#include <QString>
#include <QtGlobal>

#include <mutex>
#include <vector>

namespace interleave {

class PlatformGuard {
public:
    // sentence: what is said when Qt gives up, with Qt's own words for its %1; the program leaves
    // with kExitNoDisplay.
    explicit PlatformGuard(MessageId sentence);
    ~PlatformGuard(); // passes on what else Qt has said meanwhile
    PlatformGuard(const PlatformGuard &) = delete;
    PlatformGuard &operator=(const PlatformGuard &) = delete;

private:
    struct Said {
        QtMsgType type;
        QByteArray category;
        QString text;
    };
    MessageId m_sentence;
    QtMessageHandler m_before;
    std::vector<Said> m_said; // under the mutex, as s_listening

    // Qt calls a function that knows of no object, and may still be calling it when that has gone.
    static PlatformGuard *s_listening;
    static std::mutex s_mutex;
    static void listen(QtMsgType type, const QMessageLogContext &context, const QString &text);
    [[noreturn]] void leave(const QString &fatal);
};

} // namespace interleave
