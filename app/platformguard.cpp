#include "app/platformguard.h"

#include "app/commandline.h"
#include "app/report.h"
#include "core/base/check.h"
#include "core/engine/zygote.h"

#include <cstdlib>

namespace interleave {

PlatformGuard *PlatformGuard::s_listening = nullptr;
std::mutex PlatformGuard::s_mutex;

PlatformGuard::PlatformGuard(MessageId sentence)
    : m_sentence(sentence)
{
    {
        const std::lock_guard lock(s_mutex);
        IL_CHECK(s_listening == nullptr, "two guards of one application");
        s_listening = this;
    }
    m_before = qInstallMessageHandler(listen);
}

PlatformGuard::~PlatformGuard()
{
    qInstallMessageHandler(m_before);
    {
        const std::lock_guard lock(s_mutex);
        s_listening = nullptr;
    }
    for (const Said &each : m_said) {
        const QMessageLogContext context(nullptr, 0, nullptr, each.category.constData());
        if (m_before)
            m_before(each.type, context, each.text);
    }
}

void PlatformGuard::listen(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    {
        const std::lock_guard lock(s_mutex);
        if (s_listening) {
            if (type == QtFatalMsg)
                s_listening->leave(text);
            s_listening->m_said.push_back({ type, context.category, text });
            return;
        }
    }
    // Another thread was on its way here when the guard went: the handler is the one before again.
    qt_message_output(type, context, text);
}

void PlatformGuard::leave(const QString &fatal)
{
    // What the platform said first is why; the rest is only that.
    QString why = fatal.section(QLatin1Char('\n'), 0, 0);
    for (const Said &each : m_said) {
        if (each.type == QtCriticalMsg || each.category.startsWith("qt.qpa")) {
            why = each.text;
            break;
        }
    }
    complain({ m_sentence, { why.toStdString() } });
    Zygote::stop();
    std::_Exit(kExitNoDisplay);
}

} // namespace interleave
